"""Where the nodes of the map go: columns by depth, leaves one slot apart, parents midway between their first and last child."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ida_core.tree import NOBODY

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The nodes on show, column after column, each column from top to bottom. All arrays but the last two are that long."""

    rows: Ints
    """The nodes' rows in the tree."""
    slots: Floats
    """How far down each stands; a leaf takes one slot."""
    first: Ints
    last: Ints
    """Places of the first and the last child; NOBODY where none is on show."""
    parent: Ints
    """Places of the parents; NOBODY in the first column."""
    heads: Ints
    """Where each column begins, and where the last one ends."""
    place: Ints
    """By row of the tree: where that node is in the other arrays; NOBODY where it is not on show."""

    @property
    def levels(self) -> int:
        """How many columns there are."""
        return len(self.heads) - 1

    @property
    def height(self) -> float:
        """How many slots there are from top to bottom."""
        return float(self.slots.max()) + 1 if len(self.slots) else 1.0

    def level_of(self, place: int) -> int:
        """The column of a node."""
        return int(np.searchsorted(self.heads, place, side="right")) - 1

    def between(self, level: int, top: float, bottom: float) -> tuple[int, int]:
        """The places of a column whose slots lie from `top` to `bottom`."""
        begin, end = int(self.heads[level]), int(self.heads[level + 1])
        low, high = np.searchsorted(self.slots[begin:end], (top, bottom))
        return begin + int(low), begin + int(high)


def lay_out(above: Ints, ordinal: Ints, shut: Bools, top: int = NOBODY) -> Layout:
    """Lay out all trees, or what is below one node.

    Args:
        above: the row of each node's parent, in order of arrival.
        ordinal: which child of its parent each node is.
        shut: nodes whose children are not shown.
        top: the row of the only node in the first column; NOBODY: all roots are there.

    All of it is numpy over whole columns: a million nodes take a tenth of a second, and the interpreter stays free.
    """
    count = len(above)
    children = np.bincount(above + 1, minlength=count + 1).astype(np.int32)
    starts = np.cumsum(children, dtype=np.int32) - children
    order = np.empty(count, dtype=np.int32)
    order[starts[above + 1] + ordinal] = np.arange(count, dtype=np.int32)
    children[1:][shut] = 0
    columns = [order[: children[0]] if top == NOBODY else np.asarray([top], dtype=np.int32)]
    kids = [children[columns[0] + 1]]
    while total := int(kids[-1].sum()):
        before = np.cumsum(kids[-1], dtype=np.int32) - kids[-1]
        columns.append(order[np.repeat(starts[columns[-1] + 1] - before, kids[-1]) + np.arange(total, dtype=np.int32)])
        kids.append(children[columns[-1] + 1])
    heads = np.cumsum([0, *map(len, columns)], dtype=np.int32)
    rows, number = np.concatenate(columns), np.concatenate(kids)
    first = np.where(number > 0, heads[1] + np.cumsum(number, dtype=np.int32) - number, NOBODY).astype(np.int32)
    place = np.full(count, NOBODY, dtype=np.int32)
    place[rows] = np.arange(len(rows), dtype=np.int32)
    last = np.where(number > 0, first + number - 1, NOBODY).astype(np.int32)
    parent = np.concatenate([np.full(len(columns[0]), NOBODY), np.repeat(np.arange(len(rows)), number)]).astype(np.int32)
    return Layout(rows, _slots(first, number, heads), first, last, parent, heads, place)


def preorder(layout: Layout) -> Ints:
    """The rows of a layout, each before what is below it."""
    levels = [slice(begin, end) for begin, end in pairwise(layout.heads.tolist())]
    inner = [np.flatnonzero(layout.first[level] != NOBODY) + level.start for level in levels]
    size = np.ones(len(layout.rows), dtype=np.int32)
    for own, below in zip(inner[-2::-1], levels[:0:-1], strict=True):
        size[own] += np.add.reduceat(size[below], layout.first[own] - below.start) if len(own) else 0
    rank = np.cumsum(size, dtype=np.int32) - size
    for own, below in zip(inner, levels[1:], strict=False):
        before = np.cumsum(size[below], dtype=np.int32) - size[below]
        shift = rank[own] + 1 - before[layout.first[own] - below.start]
        rank[below] = before + np.repeat(shift, layout.last[own] - layout.first[own] + 1)
    found = np.empty(len(layout.rows), dtype=np.int32)
    found[rank] = layout.rows
    return found


def totals(layout: Layout, values: Floats) -> Floats:
    """By row of the tree: the sum of values over a node and all below it that is laid out."""
    levels = [slice(begin, end) for begin, end in pairwise(layout.heads.tolist())]
    sums = values[layout.rows]
    for level, below in zip(levels[-2::-1], levels[:0:-1], strict=True):
        own = np.flatnonzero(layout.first[level] != NOBODY) + level.start
        sums[own] += np.add.reduceat(sums[below], layout.first[own] - below.start) if len(own) else 0
    found = np.zeros(len(layout.place), dtype=np.float32)
    found[layout.rows] = sums
    return found


def _slots(first: Ints, kids: Ints, heads: Ints) -> Floats:
    """From the bottom: how many leaves are below each node; from the top: where its share begins; from the bottom: its middle."""
    levels = [slice(begin, end) for begin, end in pairwise(heads.tolist())]
    leaves = np.ones(len(first), dtype=np.int32)
    for level, below in zip(levels[-2::-1], levels[:0:-1], strict=True):
        inner = kids[level] > 0
        leaves[level][inner] = np.add.reduceat(leaves[below], first[level][inner] - below.start)
    own = leaves[levels[0]] + (kids[levels[0]] > 0)  # a gap between trees
    begins = np.zeros(len(first), dtype=np.int32)
    begins[levels[0]] = np.cumsum(own) - own
    for level, below in pairwise(levels):
        before = np.cumsum(leaves[below], dtype=np.int32) - leaves[below]
        inner = kids[level] > 0
        shift = begins[level][inner] - before[first[level][inner] - below.start]
        begins[below] = before + np.repeat(shift, kids[level][inner])
    slots = begins.astype(np.float32)
    for level in levels[-2::-1]:
        inner = kids[level] > 0
        ends = first[level][inner]
        slots[level][inner] = (slots[ends] + slots[ends + kids[level][inner] - 1]) / 2
    return slots
