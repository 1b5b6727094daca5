"""What the colours of the map and the outline's marks say: scales of steps, each told by colour, length, sign and words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from app.language import tr
from app.theme import GLYPHS, Tokens
from app.tree.map_raster import Ink
from ida_core.tree import HIDDEN, Answerer, Part, Status, Tree

Shades = NDArray[np.uint8]
Rows = NDArray[np.int32]

DIMMED: Final = 1
FIRST: Final = 2
"""The shade of a scale's first step; the later the step, the sooner it shows where several nodes share a pixel."""
SEQUENCE: Final = {
    False: ("#b9c7dd", "#8fa9d0", "#6288bd", "#3a68a3", "#1d4a80", "#0b2c57"),
    True: ("#33475f", "#43638b", "#5682b5", "#74a1d6", "#9cc2ee", "#d0e5ff"),
}
"""From little to much, on light and on dark ground."""
AGES: Final = (tr("oldest sixth"), "second", "third", "fourth", "fifth", tr("newest sixth"))


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a scale."""

    words: str
    sign: str
    colour: Callable[[Tokens], str]
    thirds: int
    """How long the bar is."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A way to colour nodes."""

    title: str
    steps: tuple[Step, ...]
    step_of: Callable[[Tree, Rows], NDArray[np.int32]]
    """The step of each node, from 0."""

    def shades(self, tree: Tree, rows: Rows) -> Shades:
        """The shades of nodes."""
        return (self.step_of(tree, rows) + FIRST).astype(np.uint8)


def ink(scale: Scale, colours: Tokens) -> Ink:
    """The scale in the colours of a theme."""
    ground, faint = _rgb(colours.surface), _rgb(colours.raised)
    bars = np.full((256, 3), faint, dtype=np.uint32)
    bars[DIMMED] = (_rgb(colours.line), faint, faint)
    for number, step in enumerate(scale.steps, FIRST):
        bars[number, : step.thirds] = _rgb(step.colour(colours))
    return Ink(bars, ground, _rgb(colours.line))


def _rgb(colour: str) -> int:
    return QColor(colour).rgb()


def _of(name: str) -> Callable[[Tokens], str]:
    return lambda colours: str(getattr(colours, name))


def _series(number: int) -> Callable[[Tokens], str]:
    return lambda colours: colours.series[number]


def _sequence(number: int) -> Callable[[Tokens], str]:
    return lambda colours: SEQUENCE[colours.dark][number]


def graded(words: tuple[str, ...], sign: str = "") -> tuple[Step, ...]:
    """Steps from little to much."""
    return tuple(
        Step(text, sign or str(number), _sequence(number), 1 + number * 3 // len(words)) for number, text in enumerate(words)
    )


STATUS_ORDER: Final = (
    (Status.WITHDRAWN, "line", 1), (Status.ANSWERED, "muted", 1), (Status.APPROVED, "good", 2),
    (Status.WAITS_FOR_ANSWERS, "warn", 1), (Status.WAITS_FOR_MACHINE, "warn", 2),
    (Status.REJECTED, "bad", 3), (Status.PROPOSED, "proposed", 3), (Status.WAITS_FOR_PERSON, "wait", 3),
)  # fmt: skip
STATUS_STEP: Final = np.argsort([status for status, _, _ in STATUS_ORDER]).astype(np.int32)

SCALES: Final = {
    "status": Scale(
        tr("Status"),
        tuple(Step(tr(status.words), GLYPHS[status], _of(name), thirds) for status, name, thirds in STATUS_ORDER),
        lambda tree, rows: STATUS_STEP[tree.statuses[rows]],
    ),
    "height": Scale(
        tr("Height"),
        (Step(tr("height not shown"), "–", _of("line"), 1), *graded((tr("height 0"), "1", "2", "3", "4", tr("5 or more")))),
        lambda tree, rows: np.where((height := tree.column(Part.HEIGHT)[rows]) == HIDDEN, 0, 1 + np.minimum(height, 5)),
    ),
    "author": Scale(
        tr("Author"),
        tuple(Step(tr(who.words), who.words[0].upper(), _series(number), 1 + number % 3) for number, who in enumerate(Answerer)),
        lambda tree, rows: tree.column(Part.ANSWERER)[rows],
    ),
    "iteration": Scale(
        tr("Iteration"),
        graded(("A_0", "A_1", "A_2", "A_3", "A_4", tr("A_5 and later"))),
        lambda tree, rows: np.minimum(tree.column(Part.ITERATION)[rows], 5),
    ),
    "time": Scale(
        tr("Time (order of arrival)"),
        graded(AGES),
        lambda tree, rows: (rows.astype(np.int64) * 6 // max(1, len(tree))).astype(np.int32),
    ),
}  # fmt: skip
"""The scales that need nothing but the tree."""
