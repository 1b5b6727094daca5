"""The heading of a plot: its title, and after it a button for each curve, which shows or hides it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from app.language import tr
from app.plots.lines import AGAIN, Curve
from app.theme import SPACE, scaled, tokens

SAMPLE: Final = QSize(18, 12)
AROUND: Final = 14
"""Pixels of a button beside its sample and its words."""
BETWEEN: Final = 2
"""Pixels between two lines, and between two buttons."""


class Legend(QWidget):
    """Wraps into as many lines as it needs; the plot gives it room above the curves."""

    toggled = Signal(str, bool)
    """A curve, and whether it is to be seen."""
    resized = Signal()
    """It may need another height."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel(title, self)
        self._title.setWordWrap(True)
        self._title.setFont(scaled(self.font(), 1.05, bold=True))
        self._note = QLabel(self)
        self._note.setProperty("role", "muted")
        self._note.setWordWrap(True)
        self._note.hide()
        self._buttons: dict[str, QToolButton] = {}

    def event(self, event: QEvent) -> bool:
        """Words or letters have another size: everything moves up."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.resized.emit()
        return done

    def height_at(self, width: int, *, brief: bool) -> int:
        """How high title and buttons are in lines of this width, with the note unless it is to be `brief`; nothing moves."""
        return self._lines(width, brief=brief)[1]

    def fit(self, width: int, *, brief: bool) -> None:
        """Put title, buttons and note there. What lies there already is left alone: whoever is moved asks for room anew."""
        self._note.setVisible(bool(self._note.text()) and not brief)
        for widget, place in self._lines(width, brief=brief)[0]:
            widget.setGeometry(place)

    def _lines(self, width: int, *, brief: bool) -> tuple[list[tuple[QLabel | QToolButton, QRect]], int]:
        x = y = line = 0
        places = list[tuple[QLabel | QToolButton, QRect]]()
        shown: list[QLabel | QToolButton] = [self._title, *self._buttons.values(), *([] if brief else [self._note])]
        for widget in shown:
            widget.ensurePolished()
            spare = BETWEEN if isinstance(widget, QLabel) else SAMPLE.width() + AROUND
            wide = min(widget.fontMetrics().horizontalAdvance(widget.text()) + spare, width)
            high = widget.heightForWidth(wide) if isinstance(widget, QLabel) else widget.sizeHint().height()
            if x and x + wide > width:
                x, y, line = 0, y + line + BETWEEN, 0
            places.append((widget, QRect(x, y, wide, high)))
            x, line = x + wide + (SPACE if widget is self._title else BETWEEN), max(line, high)
        return places, y + line

    def note(self, words: str) -> None:
        """Say how the curves are drawn; nothing, where that is plain."""
        if words != self._note.text():
            self._note.setText(words)
            self.resized.emit()

    def take(self, curve: Curve) -> None:
        """Give a curve its button, once."""
        name = curve.heading
        if name not in self._buttons:
            button = QToolButton(self)
            button.setProperty("role", "legend")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setCheckable(True)
            button.setChecked(not curve.hidden)
            button.setIconSize(SAMPLE)
            button.setToolTip(tr("Show or hide {}").format(name))
            button.setAccessibleName(tr("Show {}").format(name))
            button.toggled.connect(lambda on: self.toggled.emit(name, on))
            self._buttons[name] = button
            self._name()
        self._sample(curve)

    def keep(self, names: Sequence[str]) -> None:
        """Show these only, in this order."""
        if list(self._buttons) == list(names):
            return
        for gone in [name for name in self._buttons if name not in names]:
            button = self._buttons.pop(gone)
            button.hide()
            button.deleteLater()
        self._buttons = {name: self._buttons[name] for name in names}
        for before, after in pairwise([self._title, *self._buttons.values()]):
            self.setTabOrder(before, after)
        self._name()

    def _name(self) -> None:
        """Leave out the words that all curves begin with, which the title says; one curve alone needs no button."""
        words = {name: name.split() for name in self._buttons if name != AGAIN}
        shared = len(list(takewhile(lambda each: len(set(each)) == 1, zip(*words.values(), strict=False))))
        for name, button in self._buttons.items():
            button.setText(" ".join(words.get(name, [name] * (shared + 1))[shared:]) or name)
            button.setVisible(len(self._buttons) > 1)
        self.resized.emit()

    def recolour(self, curves: dict[str, Curve]) -> None:
        """The theme changed."""
        for curve in curves.values():
            self._sample(curve)

    def _sample(self, curve: Curve) -> None:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(SAMPLE * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(curve.colour, 1.5, curve.dash))
        middle = QPointF(SAMPLE.width() / 2, SAMPLE.height() / 2)
        painter.drawLine(QPointF(0, middle.y()), QPointF(SAMPLE.width(), middle.y()))
        painter.setPen(QPen(QPen(tokens().surface).color(), 0))
        painter.setBrush(curve.colour)
        painter.translate(middle)
        if not curve.again:
            painter.drawPath(curve.mark)
        painter.end()
        self._buttons[curve.heading].setIcon(QIcon(picture))
