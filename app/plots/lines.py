"""All curves of a plot as one item: thinned to the pixels in view and painted straight from arrays."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.language import tr
from app.theme import tokens
from ida_core.report.scale import EVEN
from ida_core.report.series import Array, Points, Series

DASHES: Final = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
MARKED_AT_MOST: Final = 40
"""So many points in view get a mark each; of more, these of six equal parts do."""
DASHED_AT_MOST: Final = 4 * MARKED_AT_MOST
"""Of more points in view no dashes are drawn."""
MARKED: Final = np.arange(6)
FAINT: Final = 0.55
"""How much of its colour the raw curve keeps behind its running mean; see-through pens are slow."""
COARSE: Final = 4
"""Pixels that two points of a running mean stand for where there are many curves, of few half as many: bold pens are slow."""
PIECES: Final = 8
"""A logarithmic axis is thinned in so many parts."""
AGAIN: Final = tr("made again")
"""Whatever a resumed run made again."""
FEW: Final = 8
"""Curves up to which running means are drawn with a bold pen, and every pixel has a point of its own."""
SIZE: Final = 3.0
"""Half the size of a mark in pixels."""


def _mark(corners: Iterable[tuple[float, float]]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(SIZE * x, SIZE * y) for x, y in corners]))
    path.closeSubpath()
    return path


def _disc() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), SIZE, SIZE)
    return path


MARKS: Final = (
    _disc(),
    _mark([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
    _mark([(0, -1.2), (1.1, 0.9), (-1.1, 0.9)]),
    _mark([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)]),
    _mark([(0, 1.2), (1.1, -0.9), (-1.1, -0.9)]),
    _mark([(-1.3, -0.5), (1.3, -0.5), (1.3, 0.5), (-1.3, 0.5)]),
)


@dataclass(slots=True)
class Curve:
    """A named series; `number` chooses its colour, dash and mark, so that none is told by colour alone."""

    name: str
    number: int
    series: Series
    starts: tuple[float, ...] = ()
    """Where its iterations begin, and running means anew."""
    gaps: tuple[float, ...] = ()
    """Where its line is broken: what begins there did not go on from what ends there."""
    dashed: bool = False
    """Whether it is dashed whatever its number."""
    again: bool = False
    """Whether it was measured and then made again: drawn thin and without marks, and no table tells of it."""
    hidden: bool = False
    _smoothed: Series = field(default_factory=Series)
    _smoothed_of: tuple[object, ...] = ()

    @property
    def heading(self) -> str:
        """What it stands under in the legend: all that was made again stands together."""
        return AGAIN if self.again else self.name

    @property
    def dash(self) -> Qt.PenStyle:
        """How its line is broken."""
        if self.again:
            return Qt.PenStyle.SolidLine
        return Qt.PenStyle.DashLine if self.dashed else DASHES[self.number % len(DASHES)]

    @property
    def colour(self) -> QColor:
        """Its colour in the theme in force; what was made again is grey."""
        series = tokens().series
        if self.again:
            return QColor(tokens().muted)
        return QColor(series[self.number % len(series)])

    @property
    def faint(self) -> QColor:
        """The same, mixed into the ground it is drawn on."""
        own, ground = self.colour, QColor(tokens().surface)
        return QColor(*(round(FAINT * of(own) + (1 - FAINT) * of(ground)) for of in (QColor.red, QColor.green, QColor.blue)))

    @property
    def mark(self) -> QPainterPath:
        """The shape that marks its points."""
        return MARKS[self.number % len(MARKS)]

    def over(self, points: int) -> Series:
        """The series itself, or its running mean over so many points, which begins anew at each start."""
        if points <= 1 or self.again:
            return self.series
        wanted = (self.series, len(self.series), points, self.starts)
        if self._smoothed_of != wanted:
            self._smoothed, self._smoothed_of = self.series.smoothed(points, self.starts), wanted
        return self._smoothed


class Lines(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Paints curves within the view box that it is added to."""

    def __init__(self) -> None:
        super().__init__()
        self.curves: dict[str, Curve] = {}
        self.smoothing = 1
        self.x_scale = self.y_scale = EVEN

    def boundingRect(self) -> QRectF:
        covered: QRectF = self.viewRect()
        return covered

    def viewTransformChanged(self) -> None:
        """The view moved: what is drawn covers another part."""
        self.prepareGeometryChange()
        super().viewTransformChanged()

    def paint(self, painter: QPainter, _option: object, _widget: QWidget | None = None) -> None:
        """Draw in pixels of the viewport: a polyline and a few marks for each curve."""
        transform, view = painter.worldTransform(), self.viewRect()
        across = max(int(view.width() * abs(transform.m11())), 16)
        scale = (transform.m11(), transform.dx(), transform.m22(), transform.dy())
        coarse, behind, bold = (1, 1, COARSE // 2) if len(self.curves) <= FEW else (2, COARSE, COARSE)
        painter.save()
        painter.resetTransform()
        for curve in self.curves.values():
            if curve.hidden or not len(curve.series):
                continue
            if self.smoothing > 1 and not curve.again:
                painter.setPen(QPen(curve.faint, 0))
                self._draw_line(painter, curve, *self._pixels(curve.series, view, across // behind, scale), scale)
            points = across // (bold if self.smoothing > 1 or curve.dashed else coarse)
            x, y = self._pixels(curve.over(self.smoothing), view, points, scale)
            painter.setPen(self._pen(curve, len(x) if len(x) > DASHED_AT_MOST else self._in_sight(curve.series, view)))
            self._draw_line(painter, curve, x, y, scale)
            if not curve.again:
                self._draw_marks(painter, curve, x, y)
        painter.restore()

    def _draw_line(self, painter: QPainter, curve: Curve, x: Array, y: Array, scale: tuple[float, float, float, float]) -> None:
        if not curve.gaps:
            painter.drawPolyline(_polygon(x, y))
            return
        cuts = np.searchsorted(x, self.x_scale.place(curve.gaps) * scale[0] + scale[1], side="right")
        for piece in zip(np.split(x, cuts), np.split(y, cuts), strict=True):
            if len(piece[0]):
                painter.drawPolyline(_polygon(*piece))

    def _in_sight(self, series: Series, view: QRectF) -> int:
        """How many points of a series are in view, of which fewer may be drawn."""
        first, end = (int(series.x.searchsorted(self.x_scale.value(edge))) for edge in (view.left(), view.right()))
        return end - first

    def _pen(self, curve: Curve, points: int) -> QPen:
        """Dashes where few points are in view: long dashed lines are slow, and read as dotted noise."""
        few = points <= DASHED_AT_MOST
        bold = 2 if few or (self.smoothing > 1 and len(self.curves) <= FEW) else 0
        broken = few or curve.dashed
        return QPen(curve.colour, 0 if curve.again else bold, curve.dash if broken else Qt.PenStyle.SolidLine)

    def _draw_marks(self, painter: QPainter, curve: Curve, x: Array, y: Array) -> None:
        if not len(x):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(curve.colour)
        if len(x) > MARKED_AT_MOST:
            step = (x[-1] - x[0]) / len(MARKED)
            chosen = x.searchsorted(x[0] + step * (MARKED + 0.15 + 0.7 * (curve.number % 7) / 7))
            chosen = chosen[chosen < len(x)]
            x, y = x[chosen], y[chosen]
        mark = curve.mark
        for place in zip(x.tolist(), y.tolist(), strict=True):
            painter.drawPath(mark.translated(*place))

    def _pixels(self, series: Series, view: QRectF, across: int, scale: tuple[float, float, float, float]) -> Points:
        x, y = self._in_view(series, view.left(), view.right(), across)
        return x * scale[0] + scale[1], y * scale[2] + scale[3]

    def _in_view(self, series: Series, left: float, right: float, across: int) -> Points:
        if self.x_scale.kind == "even":
            x, y = series.between(left, right, across)
        else:  # a pixel stands for ever more steps: thinned in pieces
            edges = [self.x_scale.value(place) for place in np.linspace(left, right, PIECES + 1)]
            pieces = [series.between(a, b, max(across // PIECES, 2)) for a, b in itertools.pairwise(edges)]
            x, y = (np.concatenate(each) for each in zip(*pieces, strict=True))
            order = np.argsort(x, kind="stable")
            x, y = self.x_scale.place(x[order]), y[order]
        return x, self.y_scale.place(y)


def _polygon(x: Array, y: Array) -> QPolygonF:
    polygon: QPolygonF = pg.functions.arrayToQPolygonF(x, y)
    return polygon
