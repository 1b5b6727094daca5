"""One plot in our colours, of series of any length: titled axes, log scales, smoothing, a table under the pointer."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.language import tr
from app.plots.legend import Legend
from app.plots.lines import LEAST, Curve, Lines
from app.theme import THEME, tokens
from ida_core.report.series import Series

STEPS: Final = tr("training step")
GAP: Final = 8
LEAST_ROOM: Final = 40
"""Pixels for the title of the x axis."""
LEAST_HEIGHT: Final = 110
LIKED_HEIGHT: Final = 165
"""Pixels for curves and axes, whatever the legend needs."""


class Plot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """A titled plot that follows the theme. Running means are made of all points; what is drawn is thinned to the pixels after."""

    picked = Signal(str, float)
    """A curve and the x of its point that was clicked."""

    def __init__(self, title: str, y_title: str, parent: QWidget | None = None, x_title: str = STEPS) -> None:
        super().__init__(parent)
        self._y_title, self._x_title = y_title, x_title
        self._boundaries: list[pg.InfiniteLine] = []
        self._frame, self._least = (1.0, 1.0), 1e-3
        self._moved = False
        self.disableAutoRange()
        self.getViewBox().sigRangeChangedManually.connect(self._on_moved)
        self.setAccessibleName(title)
        self.setMinimumWidth(150)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.lines = Lines()
        self.addItem(self.lines, ignoreBounds=True)
        self.pointer = pg.InfiniteLine(0.0)
        self.pointer.hide()
        self.addItem(self.pointer, ignoreBounds=True)
        self.legend = Legend(title, self)
        self.legend.toggled.connect(self._on_toggled)
        self.legend.resized.connect(self._give_room)
        self.table = QLabel(self)
        self.table.setTextFormat(Qt.TextFormat.PlainText)
        self.table.setProperty("role", "float")
        self.table.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.table.hide()
        self.scene().sigMouseMoved.connect(self._on_pointer)
        self.scene().sigMouseClicked.connect(self._on_clicked)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.recolour()
        THEME.changed.connect(self.recolour)

    # -- what it shows ----------------------------------------------------------------------------------------------

    @property
    def curves(self) -> dict[str, Curve]:
        """What is shown, by name."""
        return self.lines.curves

    def draw(self, name: str, number: int, series: Series) -> None:
        """Show a series, or what it has become since; `number` chooses colour, dash and mark."""
        curve = self.curves.get(name)
        if curve is None:
            curve = self.curves[name] = Curve(name, number, series)
            self.legend.take(curve)
        curve.series = series
        self.lines.update()

    def forget(self, name: str) -> None:
        """Show a series no longer."""
        if self.curves.pop(name, None) is not None:
            self.legend.drop(name)
            self.lines.update()

    def smooth(self, over: int) -> None:
        """Draw running means over so many points bold, the points themselves faint behind them."""
        self.lines.smoothing = over
        self.legend.note(told_of_means(over))
        self.lines.update()

    def set_log(self, *, x: bool, y: bool) -> None:
        """Make the axes logarithmic."""
        self.lines.log_x, self.lines.log_y = x, y
        self.getAxis("bottom").setLogMode(x)
        self.getAxis("left").setLogMode(y)
        self._show_frame()

    def frame(self, right: float, top: float, least: float = 1e-3) -> None:
        """Show all from the origin (on a logarithmic axis: from `least`) to this point, rounded up so that axes change rarely.

        A part of the plot that the user has moved to stays; a double click shows everything again.
        """
        step = max(500.0, 10 ** math.floor(math.log10(max(right, 1.0))) / 2)
        frame = (math.ceil(right / step) * step, math.ceil(2 * top) / 2 * 1.1)
        if (frame, least) != (self._frame, self._least):
            self._frame, self._least = frame, least
            if not self._moved:
                self._show_frame()

    def show_boundaries(self, boundaries: list[tuple[float, int]]) -> None:
        """Mark where each iteration begins; running means begin anew there."""
        self.lines.starts = tuple(x for x, _ in boundaries)
        while len(self._boundaries) > len(boundaries):
            self.removeItem(self._boundaries.pop())
        for x, n in boundaries[len(self._boundaries) :]:
            options = {"position": 1.0, "color": tokens().muted, "movable": False, "anchors": [(0, 0), (0, 0)]}
            line = pg.InfiniteLine(x, pen=pg.mkPen(tokens().line, width=1), label=f"A_{n}", labelOpts=options)
            self.addItem(line, ignoreBounds=True)
            self._boundaries.append(line)
        for line, (x, _) in zip(self._boundaries, boundaries, strict=True):
            line.setValue(math.log10(max(x, 1.0)) if self.lines.log_x else x)

    def name_x(self, title: str) -> None:
        """Say what the x axis counts."""
        self._x_title = title
        self._label_x()

    def values_at(self, x: float) -> list[tuple[str, float, float]]:
        """The nearest point of every curve that is seen: name, x, value (of the running mean, where that is drawn)."""
        found = []
        for curve in self.curves.values():
            series = curve.over(self.lines.smoothing, self.lines.starts)
            if not curve.hidden and len(series):
                right = min(int(np.searchsorted(series.x, x)), len(series) - 1)
                nearest = right - 1 if right and x - series.x[right - 1] < series.x[right] - x else right
                found.append((curve.name, float(series.x[nearest]), float(series.y[nearest])))
        return found

    # -- moving about -----------------------------------------------------------------------------------------------

    def _show_frame(self) -> None:
        (right, top), least = self._frame, self._least
        x = (0.0, math.log10(right)) if self.lines.log_x else (0.0, right)
        y = (math.log10(max(least, LEAST)), math.log10(top)) if self.lines.log_y else (0.0, top)
        self._moved = False
        self.setRange(xRange=x, yRange=y, padding=0)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show everything again."""
        super().mouseDoubleClickEvent(event)
        self._show_frame()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Title and legend wrap anew."""
        super().resizeEvent(event)
        if hasattr(self, "legend"):  # the base class resizes itself while it is made
            self._give_room()

    def sizeHint(self) -> QSize:
        """Enough to read curves by; more is welcome, but no reason for a room to scroll."""
        return QSize(240, LIKED_HEIGHT)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is gone, and its table with it."""
        super().leaveEvent(event)
        self.pointer.hide()
        self.table.hide()

    def _give_room(self) -> None:
        """Title and legend stand above the curves, in as many lines as they need."""
        width = max(self.width() - 2 * GAP, 1)
        height = self.legend.fit(width)
        self.legend.setGeometry(GAP, GAP // 2, width, height)
        rows = self.getPlotItem().layout
        rows.setRowFixedHeight(0, height + GAP)
        rows.activate()
        self.setMinimumHeight(LEAST_HEIGHT + height)
        self._label_x()

    def _label_x(self) -> None:
        axis = self.getAxis("bottom")
        room = max(int(axis.width()), LEAST_ROOM)
        words = QFontMetrics(axis.label.font()).elidedText(self._x_title, Qt.TextElideMode.ElideRight, room)
        axis.setLabel(words, color=tokens().muted)

    def _on_moved(self) -> None:
        self._moved = True

    def _on_toggled(self, name: str, on: bool) -> None:  # noqa: FBT001  # a signal's
        self.curves[name].hidden = not on
        self.lines.update()

    def _on_pointer(self, place: QPointF) -> None:
        at = self.getViewBox().mapSceneToView(place).x()
        values = self.values_at(10**at if self.lines.log_x else at)
        inside = self.getViewBox().sceneBoundingRect().contains(place)
        self.pointer.setVisible(inside and bool(values))
        self.table.setVisible(inside and bool(values))
        if not values or not inside:
            return
        self.pointer.setValue(at)
        self.table.setText("\n".join([f"{self._x_title}: {values[0][1]:,.6g}", *(f"{y:.4g}  {name}" for name, _, y in values)]))
        self.table.adjustSize()
        x = round(place.x()) + GAP
        left = x if x + self.table.width() < self.width() else round(place.x()) - GAP - self.table.width()
        self.table.move(max(left, 0), min(max(round(place.y()), 0), max(self.height() - self.table.height(), 0)))

    def _on_clicked(self, event: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        place = self.getViewBox().mapSceneToView(event.scenePos())
        x = 10 ** place.x() if self.lines.log_x else place.x()
        y = 10 ** place.y() if self.lines.log_y else place.y()
        values = self.values_at(x)
        if values:
            name, at, _ = min(values, key=lambda value: abs(value[2] - y))
            self.picked.emit(name, at)

    # -- colours ----------------------------------------------------------------------------------------------------

    def recolour(self) -> None:
        """Take over the colours of the theme in force."""
        c = tokens()
        self.setBackground(c.surface)
        for axis in ("bottom", "left"):
            self.getAxis(axis).setPen(c.line)
            self.getAxis(axis).setTextPen(c.muted)
        self.setLabel("left", self._y_title, color=c.muted)
        self._label_x()
        self.pointer.setPen(pg.mkPen(c.muted, width=1, style=Qt.PenStyle.DotLine))
        self.legend.recolour(self.curves)
        for line in self._boundaries:
            line.setPen(pg.mkPen(c.line, width=1))
            line.label.setColor(c.muted)


def told_of_means(over: int) -> str:
    """How curves and their running means are told apart; nothing where none are drawn."""
    return tr("faint: every report; bold: mean of {:,}").format(over) if over > 1 else ""
