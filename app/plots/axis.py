"""Axes that mark round values on any scale, and one above the curves that names the iterations."""

from __future__ import annotations

from math import ceil
from typing import Final

import pyqtgraph as pg
from PySide6.QtGui import QFontMetricsF

from ida_core.report.scale import EVEN, Scale

APART: Final = {"left": 2.0, "bottom": 3.6}
"""Heights of a line of text between two marks, at least."""
LEAST: Final = {"left": 2, "bottom": 3}
"""So many marks are tried at least."""
OVER: Final = 60
"""Pixels that a name may stand over the edge: half of one in the largest text."""
BETWEEN: Final = 6
"""Pixels between two names."""


class ScaledAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Marks what a scale wants marked, as many values as have room in the present size of text."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.enableAutoSIPrefix(enable=False)  # it would write its label anew at each look
        self.shown = EVEN
        self._words: dict[float, str] = {}

    def use(self, scale: Scale) -> None:
        """Count in this way from now on."""
        if scale != self.shown:
            self.shown, self.picture = scale, None
            self.update()

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """What is marked between two places, for so many pixels."""
        metrics, least = QFontMetricsF(self.font()), LEAST[self.orientation]
        marks = self.shown.ticks(low, high, max(least, int(size / (APART[self.orientation] * metrics.height()))))
        if self.orientation == "bottom" and self.shown.kind == "even" and len(marks) > 1:
            widest = max(metrics.horizontalAdvance(word) for _, word in marks) + BETWEEN
            every = ceil(widest / ((marks[1][0] - marks[0][0]) / (high - low) * size))
            marks = marks[::-1][::every]  # the first is the one that has no room at the edge
        self._words = dict(marks)
        return [(1.0, list(self._words))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:  # as pyqtgraph calls it
        """What is written at the marks."""
        return [self._words.get(value, "") for value in values]


class Iterations(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Names each iteration where it begins, above the curves; a name without room beside the one before is left out."""

    def __init__(self) -> None:
        super().__init__("top")
        self.setStyle(tickLength=0, tickTextOffset=0, hideOverlappingLabels=OVER)
        self.setPen(pg.mkPen(None))
        self._marks: list[tuple[float, str]] = []
        self._words: dict[float, str] = {}

    def name(self, marks: list[tuple[float, str]]) -> None:
        """Name these places from now on."""
        if marks != self._marks:
            self._marks, self.picture = marks, None
            self.update()

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """The places between two others that are named."""
        self._words, taken, metrics = {}, -float(size), QFontMetricsF(self.font())
        for place, word in self._marks:
            at, half = (place - low) / (high - low) * size, metrics.horizontalAdvance(word) / 2
            if low <= place <= high and at - half >= taken:
                self._words[place], taken = word, at + half + BETWEEN
        return [(1.0, list(self._words))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:  # as pyqtgraph calls it
        """Their names."""
        return [self._words.get(value, "") for value in values]
