"""The lineage as a graph: assistants from left to right by iteration, each branch on a row of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.language import tr
from app.lineage.panel import in_branches
from app.lineage.words import as_html, as_text, names, standing_words
from app.theme import SPACE, THEME, scaled, tokens
from ida_core.report.stories import Story

WIDE, HIGH, GAP_X, GAP_Y = 138, 66, 36, 16
CHOICES: Final = {
    Qt.Key.Key_F: "fork", Qt.Key.Key_B: "rollback", Qt.Key.Key_S: "check", Qt.Key.Key_P: "promote", Qt.Key.Key_O: "override",
    Qt.Key.Key_C: "compare", Qt.Key.Key_M: "note", Qt.Key.Key_Return: "note", Qt.Key.Key_Enter: "note",
}  # fmt: skip
"""What a key asks for while the graph has the focus."""
ZOOMS: Final = {Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Equal: 1.25, Qt.Key.Key_Minus: 0.8}
FIT: Final = Qt.Key.Key_0
SMALLEST, LARGEST = 0.35, 2.0
ARROWS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an assistant stands: its column is its iteration, its row that of its branch."""

    column: int
    row: int

    @property
    def box(self) -> QRectF:
        """In device-independent pixels."""
        return QRectF(2 * SPACE + self.column * (WIDE + GAP_X), 2 * SPACE + self.row * (HIGH + GAP_Y), WIDE, HIGH)


def places(told: Sequence[Story]) -> dict[int, Place]:
    """Where each assistant stands; a first child goes straight on, each further one begins a row."""
    found, row = dict[int, Place](), -1
    for ancestor, _, branches in in_branches([story.ancestor for story in told]):
        row += branches or ancestor.parent is None
        found[ancestor.id] = Place(ancestor.iteration, row)
    return found


class LineageGraph(QWidget):
    """Click or arrows choose an assistant, hovering tells its story; letters do what the buttons beside it do."""

    chosen = Signal(int)
    wanted = Signal(str)
    """What a key asks for, of the chosen assistant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told: dict[int, Story] = {}
        self.places: dict[int, Place] = {}
        self.names: dict[int, str] = {}
        self.selected: int | None = None
        self.zoom = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Lineage of assistants as a graph"))
        THEME.changed.connect(self.update)

    def show_stories(self, told: Sequence[Story]) -> None:
        """Show these assistants; the one that helps is chosen, if none is."""
        self.told, self.places = {story.ancestor.id: story for story in told}, places(told)
        self.names = names([story.ancestor for story in told])
        if self.selected not in self.told:
            self.selected = next((story.ancestor.id for story in told if story.standing == "helps now"), None)
        self.look(self.zoom)
        self._describe()

    def look(self, zoom: float) -> None:
        """Show it larger or smaller."""
        self.zoom = max(SMALLEST, min(LARGEST, zoom))
        self.setFixedSize(self._whole() * self.zoom)
        self.update()

    def fit(self) -> None:
        """As large as all of it has room, but no larger than at first."""
        around, whole = self.parentWidget(), self._whole()
        if around is not None:
            self.look(min(1.0, around.width() / whole.width(), around.height() / whole.height()))

    def middle(self, assistant: int) -> QPointF:
        """Where an assistant stands in the widget."""
        return self.places[assistant].box.center() * self.zoom

    def _whole(self) -> QSize:
        """At natural size."""
        far = [place.box.bottomRight() for place in self.places.values()] or [QPointF(0, 0)]
        return QSize(round(max(point.x() for point in far)) + 2 * SPACE, round(max(point.y() for point in far)) + 2 * SPACE)

    def choose(self, assistant: int) -> None:
        """Choose an assistant."""
        if assistant in self.told and assistant != self.selected:
            self.selected = assistant
            self._describe()
            self.update()
            self.chosen.emit(assistant)

    def at(self, point: QPointF) -> int | None:
        """The assistant at a point of the widget."""
        return next((number for number, place in self.places.items() if place.box.contains(point / self.zoom)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is clicked."""
        if (number := self.at(event.position())) is not None:
            self.choose(number)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, larger or smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.look(self.zoom * (1.25 if event.angleDelta().y() > 0 else 0.8))
            event.accept()
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Tell the story of what is hovered; while the graph has the focus its keys are its own."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if number is None else as_html(self.told[number]), self)
            return True
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left goes to the parent, right to the first that came of it, up and down to the next row."""
        if not self._is_own(event) or self.selected is None:
            event.ignore()
        elif event.key() in ZOOMS:
            self.look(self.zoom * ZOOMS[Qt.Key(event.key())])
        elif event.key() == FIT:
            self.fit()
        elif event.key() in ARROWS:
            if (number := self._neighbour(Qt.Key(event.key()), self.selected)) is not None:
                self.choose(number)
        elif not event.isAutoRepeat():
            self.wanted.emit(CHOICES[Qt.Key(event.key())])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines, then the boxes over them."""
        painter, c = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(c.surface))
        painter.scale(self.zoom, self.zoom)
        for number, story in self.told.items():
            if story.parent is not None and story.parent.id in self.places:
                self._line(painter, self.places[story.parent.id], self.places[number])
        for number, story in self.told.items():
            self._box(painter, story, self.places[number].box, chosen=number == self.selected)

    # -- inside -----------------------------------------------------------------------------------------------------

    @staticmethod
    def _is_own(event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        zooms = event.key() in ZOOMS or event.key() == FIT  # on some keyboards + takes Shift
        return zooms or (plain and (event.key() in ARROWS or event.key() in CHOICES))

    def _neighbour(self, key: Qt.Key, number: int) -> int | None:
        here, order = self.places[number], sorted(self.places, key=lambda each: (self.places[each].row, self.places[each].column))
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return order[0 if key == Qt.Key.Key_Home else -1]
        if key == Qt.Key.Key_Left:
            parent = self.told[number].parent
            return None if parent is None else parent.id
        if key == Qt.Key.Key_Right:
            below = [each for each, story in self.told.items() if story.parent is not None and story.parent.id == number]
            return min(below, default=None)
        step = 1 if key == Qt.Key.Key_Down else -1
        row = [each for each in order if self.places[each].row == here.row + step]
        return min(row, key=lambda each: abs(self.places[each].column - here.column), default=None)

    def _describe(self) -> None:
        story = self.told.get(self.selected) if self.selected is not None else None
        self.setAccessibleDescription("" if story is None else as_text(story))

    def _line(self, painter: QPainter, above: Place, below: Place) -> None:
        start, end = above.box.center() + QPointF(WIDE / 2, 0), below.box.center() - QPointF(WIDE / 2, 0)
        bend = start.x() + GAP_X / 2
        path = QPainterPath(start)
        path.cubicTo(QPointF(bend, start.y()), QPointF(bend, end.y()), end)
        painter.setPen(QPen(QColor(tokens().muted), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _box(self, painter: QPainter, story: Story, box: QRectF, *, chosen: bool) -> None:
        c, inside = tokens(), box.adjusted(10, 6, -10, -6)
        helps, stands_back = story.standing == "helps now", story.standing in ("rolled back", "waits at the gate")
        frame = c.accent if helps else c.wait if story.standing == "waits at the gate" else c.muted
        style = Qt.PenStyle.DashLine if stands_back else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(frame), 2.5 if helps else 1.2, style))
        painter.setBrush(QColor(c.raised if chosen else c.surface))
        painter.drawRoundedRect(box, 6, 6)
        if chosen and self.hasFocus():
            painter.setPen(QPen(QColor(c.text), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 8, 8)
        report, mark = story.ancestor.report, "  ✎" if story.note else ""
        agreement = tr(story.ancestor.kind) if report is None else tr("agreement {:.1%}").format(report.agreement)
        rows: list[tuple[str, QFont, str]] = [
            (self.names[story.ancestor.id] + mark, scaled(self.font(), 1.15, bold=True), c.text),
            (standing_words(story.standing), scaled(self.font(), 0.9), frame if helps or stands_back else c.muted),
            (agreement, scaled(self.font(), 0.9), c.muted),
        ]
        for row, (words, font, colour) in enumerate(rows):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            line = QRectF(inside.left(), inside.top() + row * inside.height() / 3, inside.width(), inside.height() / 3)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
