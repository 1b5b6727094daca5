"""One plot in our colours, of series of any length: titled axes, log scales, smoothing, a table under the pointer."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from app.language import tr
from app.plots.axis import Iterations, ScaledAxis
from app.plots.legend import Legend
from app.plots.lines import Curve, Lines
from app.plots.pointer import GAP, Pointer, Value, summary
from app.theme import THEME, tokens
from ida_core.report.scale import Scale
from ida_core.report.series import Series

STEPS: Final = tr("training step")
MOVES: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
FOCUS: Final = 2
"""Pixels of the frame around what has the keys."""
EDGE: Final = 12
"""Pixels to the right of the curves, for half of a name that stands at the edge."""
ABOVE: Final = 1.04
"""How much of an even axis is seen beyond the greatest value: no room for a mark above a share of 1."""
LEAST_ROOM: Final = 40
"""Pixels for the title of an axis."""
LEAST_HEIGHT: Final = 7.5
LIKED_HEIGHT: Final = 10.5
LEAST_WIDTH: Final = 8.5
"""Heights of a line of text for curves and axes, whatever the legend needs."""


class Plot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """A titled plot that follows the theme. Running means are made of all points; what is drawn is thinned to the pixels after."""

    picked = Signal(str, float)
    """A curve and the x of its point that was clicked."""

    def __init__(self, title: str, y_title: str, parent: QWidget | None = None, x_title: str = STEPS) -> None:
        self._left, self._bottom, self._top = ScaledAxis("left"), ScaledAxis("bottom"), Iterations()
        super().__init__(parent, axisItems={"left": self._left, "bottom": self._bottom, "top": self._top})
        self._y_title, self.x_title = y_title, x_title
        self._boundaries: list[pg.InfiniteLine] = []
        self._frame = (1.0, 1.0, 1.0, 1e-3)
        self._moved = False
        self.disableAutoRange()
        self.getViewBox().sigRangeChangedManually.connect(self._on_moved)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.hideAxis("top")
        self.getPlotItem().layout.setContentsMargins(1, 1, EDGE, 1)
        self.lines = Lines()
        self.addItem(self.lines, ignoreBounds=True)
        self.pointer = Pointer(self)
        self.legend = Legend(title, self)
        self.legend.toggled.connect(self._on_toggled)
        self.legend.resized.connect(self._give_room)
        self.scene().sigMouseMoved.connect(self._on_pointer)
        self.scene().sigMouseClicked.connect(self._on_clicked)
        self.recolour()
        THEME.changed.connect(self.recolour)

    # -- what it shows ----------------------------------------------------------------------------------------------

    @property
    def curves(self) -> dict[str, Curve]:
        """What is shown, by name."""
        return self.lines.curves

    @property
    def pointed(self) -> list[Curve]:
        """The curves that are seen, without those that were made again."""
        return [curve for curve in self.curves.values() if not (curve.hidden or curve.again) and len(curve.series)]

    def draw(
        self,
        name: str,
        number: int,
        series: Series,
        *,
        starts: tuple[float, ...] = (),
        gaps: tuple[float, ...] = (),
        dashed: bool = False,
        again: bool = False,
    ) -> None:
        """Show a series, or what it has become since.

        Args:
            name: its name, in the legend and in the table.
            number: chooses colour, dash and mark.
            series: its points.
            starts: where running means begin anew.
            gaps: places that its line does not cross.
            dashed: draw it dashed whatever its number.
            again: it was measured and then made again: drawn thin, all of them under one name in the legend.
        """
        curve = self.curves.get(name)
        if curve is None or (curve.number, curve.dashed) != (number, dashed):
            hidden = curve is not None and curve.hidden
            curve = self.curves[name] = Curve(name, number, series, dashed=dashed, again=again, hidden=hidden)
            self.legend.take(curve)
        curve.series, curve.starts, curve.gaps = series, starts, gaps
        self.lines.update()

    def keep(self, names: Sequence[str]) -> None:
        """Show these curves only, the first of them below the others; then say in words what is seen."""
        if list(self.curves) != list(names):
            self.lines.curves = {name: self.curves[name] for name in names}
            self.lines.update()
        self.legend.keep(list(dict.fromkeys(curve.heading for curve in self.curves.values())))
        self._describe()

    def smooth(self, over: int) -> None:
        """Draw running means over so many points bold, the points themselves faint behind them."""
        self.lines.smoothing = over
        self.legend.note(told_of_means(over))
        self.lines.update()

    def set_scales(self, x: Scale, y: Scale, x_title: str, y_title: str) -> None:
        """Say how the axes count, and what."""
        if (x_title, y_title) != (self.x_title, self._y_title):
            self.x_title, self._y_title = x_title, y_title
            self._label_axes()
        if (x, y) != (self.lines.x_scale, self.lines.y_scale):
            self.lines.x_scale, self.lines.y_scale = x, y
            self._bottom.use(x)
            self._left.use(y)
            self._show_frame()

    def frame(self, right: float, top: float, first: float = 1.0, least: float = 1e-3) -> None:
        """Show all from the origin to this point, rounded up so that axes change rarely.

        An axis that is not even begins at the first point (of x) or the least value (of y) instead. A part of the plot that the
        user has moved to stays; a double click shows everything again.
        """
        step = max(500.0, 10 ** math.floor(math.log10(max(right, 1.0))) / 2)
        if self.lines.y_scale.kind == "even":
            top, least = math.ceil(2 * top) / 2 * ABOVE, 0.0
        if self.lines.x_scale.kind == "even":
            right, first = math.ceil(right / step) * step, 0.0
        if (frame := (right, top, first, least)) != self._frame:
            self._frame = frame
            if not self._moved:
                self._show_frame()

    def show_boundaries(self, boundaries: Sequence[tuple[float, str]]) -> None:
        """Mark where each iteration begins; a logarithmic axis has no place for the one that begins at 0."""
        scale = self.lines.x_scale
        marks = [(float(scale.place(x)), name) for x, name in boundaries if x > 0 or scale.kind == "even"]
        while len(self._boundaries) > len(marks):
            self.removeItem(self._boundaries.pop())
        while len(self._boundaries) < len(marks):
            line = pg.InfiniteLine(0.0, pen=pg.mkPen(tokens().line, width=1))
            self.addItem(line, ignoreBounds=True)
            self._boundaries.append(line)
        for line, (place, _) in zip(self._boundaries, marks, strict=True):
            line.setValue(place)
        self._top.name(marks)
        if self._top.isVisible() != bool(marks):
            self.showAxis("top", show=bool(marks))

    def drawn(self, curve: Curve) -> Series:
        """What is drawn bold of a curve: its points, or their running mean."""
        return curve.over(self.lines.smoothing)

    def values_at(self, x: float) -> list[Value]:
        """The nearest point of every curve that is seen (of its running mean, where that is drawn), the greatest first."""
        found = []
        for curve in self.pointed:
            series = self.drawn(curve)
            right = min(int(np.searchsorted(series.x, x)), len(series) - 1)
            nearest = right - 1 if right and x - series.x[right - 1] < series.x[right] - x else right
            found.append(Value(curve.name, float(series.x[nearest]), float(series.y[nearest])))
        return sorted(found, key=lambda value: -value.y)

    def _describe(self) -> None:
        """Say what is seen, for who does not see it."""
        if not self.pointer.line.isVisible() and (words := summary(self, self.pointed)) != self.accessibleDescription():
            self.setAccessibleDescription(words)

    # -- moving about -----------------------------------------------------------------------------------------------

    def _show_frame(self) -> None:
        (right, top, first, least), x, y = self._frame, self.lines.x_scale, self.lines.y_scale
        across = (0.0, right) if x.kind == "even" else x.span(first, right)
        up = (0.0, top) if y.kind == "even" else y.rounded(least, top)
        self._moved = False
        self.setRange(xRange=across, yRange=up, padding=0)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show everything again."""
        super().mouseDoubleClickEvent(event)
        self._show_frame()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Title and legend wrap anew."""
        super().resizeEvent(event)
        if hasattr(self, "legend"):  # the base class resizes itself while it is made
            self._give_room()
            if self.pointer.line.isVisible():
                self.pointer.stand(self.pointer.line.value())

    def sizeHint(self) -> QSize:
        """Enough to read curves by; more is welcome, but no reason for a room to scroll."""
        return QSize(240, self._lines_high(LIKED_HEIGHT))

    def _lines_high(self, lines: float) -> int:
        """So many lines of text, in pixels."""
        return int(lines * self.fontMetrics().height())

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is gone, and its table with it."""
        super().leaveEvent(event)
        self.pointer.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move the pointer's line from point to point, and up and down its table; Enter is a click on the chosen row."""
        if (key := Qt.Key(event.key())) in MOVES:
            self.pointer.move(key)
            self.setAccessibleDescription(self.pointer.words)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.pointer.line.isVisible():
            self.picked.emit(*self.pointer.values[self.pointer.row][:2])
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys go elsewhere."""
        super().focusOutEvent(event)
        self.pointer.hide()
        self._describe()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame stands around the plot that has the keys."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(tokens().accent), FOCUS))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def _give_room(self) -> None:
        """Title and legend stand above the curves, in as many lines as they need."""
        width = max(self.width() - 2 * GAP, 1)
        least, height = (self.legend.height_at(width, brief=brief) for brief in (True, False))
        enough = self._lines_high(LEAST_HEIGHT)
        brief = self.height() < enough + height
        height = least if brief else height
        self.legend.fit(width, brief=brief)
        self.legend.setGeometry(GAP, GAP // 2, width, height)
        rows = self.getPlotItem().layout
        rows.setRowFixedHeight(0, height + GAP)
        rows.activate()
        self.setMinimumSize(self._lines_high(LEAST_WIDTH), enough + least)
        self._label_axes()

    def _label_axes(self) -> None:
        """Titles that are too long for their axes end in dots."""
        for axis, words, room in (
            (self._bottom, self.x_title, self._bottom.width()),
            (self._left, self._y_title, self._left.height()),
        ):
            axis.label.setFont(self.font())
            axis.setToolTip(words)
            short = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(int(room), LEAST_ROOM))
            axis.setLabel(short, color=tokens().muted)

    def _on_moved(self) -> None:
        self._moved = True

    def _on_toggled(self, heading: str, on: bool) -> None:  # noqa: FBT001  # a signal's
        for curve in self.curves.values():
            if curve.heading == heading:
                curve.hidden = not on
        self._describe()
        self.lines.update()

    def _on_pointer(self, place: QPointF) -> None:
        if self.getViewBox().sceneBoundingRect().contains(place):
            self.pointer.show(self.getViewBox().mapSceneToView(place).x(), place.toPoint())
        else:
            self.pointer.hide()

    def _on_clicked(self, event: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        place, scale = self.getViewBox().mapSceneToView(event.scenePos()), self.lines.y_scale
        values = self.values_at(self.lines.x_scale.value(place.x()))
        if values:
            name, at, _ = min(values, key=lambda value: abs(float(scale.place(value.y)) - place.y()))
            self.picked.emit(name, at)

    # -- colours ----------------------------------------------------------------------------------------------------

    def recolour(self) -> None:
        """Take over the colours of the theme in force."""
        c = tokens()
        self.setBackground(c.surface)
        for axis in ("bottom", "left"):
            self.getAxis(axis).setPen(c.line)
            self.getAxis(axis).setTextPen(c.muted)
        self._label_axes()
        self._top.setTextPen(c.muted)
        self.pointer.recolour()
        self.legend.recolour(self.curves)
        for line in self._boundaries:
            line.setPen(pg.mkPen(c.line, width=1))


def told_of_means(over: int) -> str:
    """How curves and their running means are told apart; nothing where none are drawn."""
    return tr("faint: every report; bold: mean of {:,}").format(over) if over > 1 else ""
