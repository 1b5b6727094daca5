"""One plot in our colours: titled axes, a legend, iteration boundaries, curves told apart by colour and dash."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from app.theme import THEME, tokens

DASHES: Final = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
SEE_THROUGH: Final = "c8"
"""Opacity of the legend, in hexadecimal: the curves below stay visible, its words legible."""
STEPS: Final = "training step, all iterations"
MARKS: Final = ("o", "s", "t", "d", "+", "x")


class Plot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """A titled plot that follows the theme."""

    def __init__(self, title: str, y_title: str, parent: QWidget | None = None, x_title: str = STEPS) -> None:
        super().__init__(parent)
        self._title, self._y_title, self._x_title = title, y_title, x_title
        self._kinds: dict[str, tuple[pg.PlotDataItem, int | None, bool]] = {}
        self._boundaries: list[pg.InfiniteLine] = []
        self._frame = (1.0, 1.0)
        self._moved = False
        self.disableAutoRange()
        self.getViewBox().sigRangeChangedManually.connect(self._on_moved)
        self.setAccessibleName(title)
        self.setMinimumSize(150, 140)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.legend = self.addLegend(offset=(-8, -8), labelTextSize="9pt")
        self.recolour()
        THEME.changed.connect(self.recolour)

    def curve(self, name: str, number: int | None, *, marks: bool = False) -> None:
        """Make room for a curve, once: `number` chooses its colour and dash (None: faint)."""
        if name in self._kinds:
            return
        item = self.plot([], [], name=name if number is not None else None)
        self._kinds[name] = (item, number, marks)
        self._style(item, number, marks=marks)

    def show_points(self, name: str, x: Sequence[float] | NDArray[np.float64], y: Sequence[float] | NDArray[np.float64]) -> None:
        """Give a curve its points."""
        self._kinds[name][0].setData(x, y)

    def fit(self, right: float, top: float) -> None:
        """Show all from the origin to this point, and no more."""
        self._frame = (right, top)
        self.setRange(xRange=(0, right), yRange=(0, top), padding=0)

    def frame(self, right: float, top: float) -> None:
        """Show all from the origin to this point, rounded up widely so that the axes change rarely.

        A part of the plot that the user has moved to stays; a double click shows everything again.
        """
        step = max(500.0, 10 ** math.floor(math.log10(max(right, 1.0))) / 2)
        frame = (math.ceil(right / step) * step, math.ceil(2 * top) / 2 * 1.1)
        if frame != self._frame and not self._moved:
            self.setRange(xRange=(0, frame[0]), yRange=(0, frame[1]), padding=0)
        self._frame = frame

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show everything again."""
        super().mouseDoubleClickEvent(event)
        self._moved = False
        self.setRange(xRange=(0, self._frame[0]), yRange=(0, self._frame[1]), padding=0)

    def _on_moved(self) -> None:
        self._moved = True

    def show_boundaries(self, boundaries: list[tuple[float, int]]) -> None:
        """Mark where each iteration begins."""
        for line in self._boundaries[len(boundaries) :]:
            self.removeItem(line)
        del self._boundaries[len(boundaries) :]
        for x, n in boundaries[len(self._boundaries) :]:
            options = {"position": 1.0, "color": tokens().muted, "movable": False, "anchors": [(0, 0), (0, 0)]}
            line = pg.InfiniteLine(x, pen=pg.mkPen(tokens().line, width=1), label=f"A_{n}", labelOpts=options)
            self.addItem(line)
            self._boundaries.append(line)

    def recolour(self) -> None:
        """Take over the colours of the theme in force."""
        c = tokens()
        self.setBackground(c.surface)
        self.setTitle(self._title, color=c.text, size="10pt", bold=True)
        for axis, text in (("bottom", self._x_title), ("left", self._y_title)):
            self.getAxis(axis).setPen(c.line)
            self.getAxis(axis).setTextPen(c.muted)
            self.setLabel(axis, text, color=c.muted)
        self.legend.setLabelTextColor(c.text)
        self.legend.setBrush(pg.mkBrush(c.surface + SEE_THROUGH))
        for item, number, marks in self._kinds.values():
            self._style(item, number, marks=marks)
        for line in self._boundaries:
            line.setPen(pg.mkPen(c.line, width=1))
            line.label.setColor(c.muted)
        for _, label in self.legend.items:
            label.setText(label.text, color=c.text)

    def _style(self, item: pg.PlotDataItem, number: int | None, *, marks: bool) -> None:
        c = tokens()
        if number is None:
            item.setPen(pg.mkPen(c.line, width=1))
            return
        colour = c.series[number % len(c.series)]
        item.setPen(pg.mkPen(colour, width=1.5 if marks else 1, style=DASHES[number % len(DASHES)]))
        if marks:
            item.setSymbol(MARKS[number % len(MARKS)])
            item.setSymbolSize(6)
            item.setSymbolBrush(colour)
            item.setSymbolPen(None)
