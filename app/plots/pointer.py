"""What stands under the pointer, or at the line that arrow keys move: a table of the nearest points, greatest first."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QLabel

from app.language import tr
from app.plots.lines import Curve
from app.theme import tokens

if TYPE_CHECKING:
    from app.plots.plot import Plot

GAP: Final = 8
STRIDE: Final = 100
"""A key moves the line on by at least so small a part of the plot."""
LEVEL: Final = 0.05
"""What counts as no change, of all that a curve changed."""


class Value(NamedTuple):
    """The nearest point of a curve: of its running mean, where that is drawn."""

    name: str
    x: float
    y: float


class Pointer:
    """A dotted line over a plot, and its table; moved by the mouse or by keys."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self.row = 0
        """The row that Enter is for."""
        self.values: list[Value] = []
        self.line = pg.InfiniteLine(0.0)
        self.line.hide()
        plot.addItem(self.line, ignoreBounds=True)
        self.table = QLabel(plot)
        self.table.setTextFormat(Qt.TextFormat.RichText)
        self.table.setProperty("role", "float")
        self.table.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.table.hide()

    def recolour(self) -> None:
        """Take over the colours of the theme in force."""
        self.hide()
        self.line.setPen(pg.mkPen(tokens().muted, width=1, style=Qt.PenStyle.DotLine))

    def hide(self) -> None:
        """Nobody points."""
        self.line.hide()
        self.table.hide()

    def show(self, place: float, at: QPoint, *, chosen: bool = False) -> None:
        """Stand at a place of the x axis; the table stands beside a pixel, the chosen row of it is marked."""
        self.values = self._plot.values_at(self._plot.lines.x_scale.value(place))
        self.line.setVisible(bool(self.values))
        self.table.setVisible(bool(self.values))
        if not self.values:
            return
        self.row = min(self.row, len(self.values) - 1)
        self.line.setValue(place)
        for extremes in (True, False):  # a narrow plot has room for fewer columns
            self.table.setText(self._html(chosen=chosen, extremes=extremes))
            self.table.adjustSize()
            if self.table.width() <= self._plot.width():
                break
        left = at.x() + GAP
        if left + self.table.width() > self._plot.width():
            left = at.x() - GAP - self.table.width()
        lowest = max(self._plot.height() - self.table.height(), 0)
        self.table.move(max(left, 0), min(max(at.y(), 0), lowest))

    def move(self, key: Qt.Key) -> None:
        """Step to the next point (left, right, begin, end), or to another row of the table (up, down)."""
        box = self._plot.getViewBox()
        (left, right), scale = box.viewRange()[0], self._plot.lines.x_scale
        ahead = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(key, 0)
        place = self.line.value() if self.line.isVisible() else left if ahead > 0 else right
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.row = max(self.row + (1 if key is Qt.Key.Key_Down else -1), 0)
        elif ahead:
            place = self._next(place + ahead * (right - left) / STRIDE, ahead)
        else:
            place = left if key is Qt.Key.Key_Home else right
        place = min(max(place, left), right)
        nearest = self._plot.values_at(scale.value(place))
        if nearest:
            x = min((value.x for value in nearest), key=lambda one: abs(float(scale.place(one)) - place))
            place = min(max(float(scale.place(x)), left), right)
        self.stand(place)

    def stand(self, place: float) -> None:
        """Stand there, with the table at the upper edge and the chosen row marked."""
        box = self._plot.getViewBox()
        at = QPointF(box.mapViewToScene(QPointF(place, 0.0)).x(), box.sceneBoundingRect().top())
        self.show(place, at.toPoint(), chosen=True)

    @property
    def words(self) -> str:
        """The table as it is read out."""
        if not self.values:
            return ""
        first = self.values[self.row]
        rows = [first, *(value for value in self.values if value is not first)]
        return f"{self._plot.x_title} {rows[0].x:,.6g}: " + ", ".join(f"{name} {y:.4g}" for name, _, y in rows)

    def _next(self, place: float, ahead: int) -> float:
        """The nearest point beyond a place; the place itself, where none is."""
        scale, x = self._plot.lines.x_scale, self._plot.lines.x_scale.value(place)
        found = []
        for curve in self._plot.pointed:
            at = int(np.searchsorted(curve.series.x, x, side="left" if ahead > 0 else "right")) - (ahead < 0)
            if 0 <= at < len(curve.series):
                found.append(float(scale.place(curve.series.x[at])))
        return min(found, key=lambda one: abs(one - place), default=place)

    def _html(self, *, chosen: bool, extremes: bool) -> str:
        words = (tr("here"), tr("least"), tr("greatest"))[: None if extremes else 1]
        heads = "".join(f"<td align='right'>{word}</td>" for word in words)
        muted = f"style='color:{tokens().muted}'"
        rows = [f"<tr {muted}><td>{escape(self._plot.x_title)}: {self.values[0].x:,.6g}</td>{heads}</tr>"]
        for number, (name, _, y) in enumerate(self.values):
            curve = self._plot.curves[name]
            told = (y, *self._plot.drawn(curve).extremes())[: len(words)]
            numbers = "".join(f"<td align='right'>{one:.4g}</td>" for one in told)
            said = f"<b>{escape(name)}</b>" if chosen and number == self.row else escape(name)
            rows.append(f"<tr><td><span style='color:{curve.colour.name()}'>●</span> {said}</td>{numbers}</tr>")
        return f"<table cellspacing='0' cellpadding='2'>{''.join(rows)}</table>"


def summary(plot: Plot, curves: Sequence[Curve]) -> str:
    """Curves in words: where each ends, and which way it went lately."""
    said = []
    for curve in curves:
        series = plot.drawn(curve)
        if len(series):
            (least, greatest), last = series.extremes(), float(series.y[-1])
            change = last - float(series.y[len(series) * 3 // 4])
            level = abs(change) <= LEVEL * (greatest - least)
            trend = tr("level") if level else tr("rising") if change > 0 else tr("falling")
            said.append(tr("{}: {:.4g}, {}").format(curve.name, last, trend))
    return "; ".join(said) or tr("no curve yet")
