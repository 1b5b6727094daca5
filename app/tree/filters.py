"""Which nodes are wanted: by status, author, iteration, correctness, marks and trees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ida_core.sessions.marks import Mark
from ida_core.tree import Part, Tree

OWN: Final = "own"
"""In the place of a mark: a tree that a person began."""
RIGHT, WRONG = 1, 2
"""How answers were judged against the truth, where the facts were revealed; 0: not judged."""


@dataclass(frozen=True)
class Filter:
    """Every group wants one of its values; an empty group wants anything."""

    statuses: frozenset[int] = frozenset()
    authors: frozenset[int] = frozenset()
    iterations: frozenset[int] = frozenset()
    verdicts: frozenset[int] = frozenset()
    marks: frozenset[str] = frozenset()
    """bookmark, note, own: in a tree that a person began"""
    trees: frozenset[int] = frozenset()
    """Roots: only what stands in their trees."""
    judged: NDArray[np.uint8] = field(default_factory=lambda: np.zeros(0, dtype=np.uint8), compare=False)
    """By row."""
    sampled: frozenset[int] = field(default_factory=frozenset, compare=False)
    """Rows of the roots that training wrote."""

    @property
    def is_empty(self) -> bool:
        """Whether it wants everything."""
        return not (self.statuses or self.authors or self.iterations or self.verdicts or self.marks or self.trees)

    def toggled(self, group: str, value: object) -> Filter:
        """The filter with one value more or less in a group."""
        return replace(self, **{group: getattr(self, group) ^ {value}})

    def informed(self, judged: NDArray[np.uint8], sampled: frozenset[int]) -> Filter:
        """The filter with what was read anew."""
        return replace(self, judged=judged, sampled=sampled)

    def wanted(self, tree: Tree, marks: Mapping[int, Mark]) -> NDArray[np.bool_]:
        """Which nodes it wants, by row."""
        wanted = np.ones(len(tree), dtype=np.bool_)
        judged = np.zeros(len(tree), dtype=np.uint8)
        judged[: len(self.judged)] = self.judged[: len(tree)]
        for values, column in (
            (self.statuses, tree.statuses), (self.authors, tree.column(Part.ANSWERER)),
            (self.iterations, tree.column(Part.ITERATION)), (self.verdicts, judged),
        ):  # fmt: skip
            if values:
                wanted &= np.logical_or.reduce([column == value for value in values])
        if self.trees:
            wanted &= np.isin(tree.column(Part.ID)[tree.tops(np.arange(len(tree)))], list(self.trees))
        if self.marks:
            marked = np.zeros(len(tree), dtype=np.bool_)
            fitting = [node for node, mark in marks.items() if _has(mark, self.marks)]
            marked[[tree.row(node) for node in fitting if node in tree]] = True
            if OWN in self.marks:
                marked |= ~np.isin(tree.tops(np.arange(len(tree))), list(self.sampled))
            wanted &= marked
        return wanted


def _has(mark: Mark, wanted: frozenset[str]) -> bool:
    return ("bookmark" in wanted and mark.bookmarked) or ("note" in wanted and bool(mark.note))
