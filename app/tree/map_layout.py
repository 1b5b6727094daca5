"""Where the nodes of the map go: columns by depth, leaves one slot apart, parents midway between their first and last child."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ida_core.tree import NOBODY

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]
Bools = NDArray[np.bool_]
Values = TypeVar("Values", NDArray[np.int32], NDArray[np.float64])


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The nodes on show, column after column, each column from top to bottom. The arrays up to `parent` are that long."""

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
    height: float
    """How many slots there are from top to bottom."""

    @property
    def levels(self) -> int:
        """How many columns there are."""
        return len(self.heads) - 1

    def level_of(self, place: int) -> int:
        """The column of a node."""
        return int(np.searchsorted(self.heads, place, side="right")) - 1

    def between(self, level: int, top: float, bottom: float) -> tuple[int, int]:
        """The places of a column whose slots lie from `top` to `bottom`."""
        begin, end = int(self.heads[level]), int(self.heads[level + 1])
        low, high = self.slots[begin:end].searchsorted(np.asarray((top, bottom), dtype=np.float32))
        return begin + int(low), begin + int(high)


def lay_out(above: Ints, ordinal: Ints, shut: Bools, top: int = NOBODY) -> Layout:
    """Lay out all trees, or what is below one node.

    Args:
        above: the row of each node's parent, in order of arrival.
        ordinal: which child of its parent each node is.
        shut: nodes whose children are not shown.
        top: the row of the only node in the first column; NOBODY: all roots are there.

    All of it is numpy over whole columns: a million nodes take a tenth of a second. A thread that paints meanwhile must not wait
    for the interpreter's lock, so what keeps it while it works (`repeat`, `reduceat`) is made of what does not.
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
        columns.append(order[spread(starts[columns[-1] + 1] - before, kids[-1]) + np.arange(total, dtype=np.int32)])
        kids.append(children[columns[-1] + 1])
    heads = np.cumsum([0, *map(len, columns)], dtype=np.int32)
    rows, number = np.concatenate(columns), np.concatenate(kids)
    first = np.where(number > 0, heads[1] + np.cumsum(number, dtype=np.int32) - number, np.int32(NOBODY))
    last = np.where(number > 0, first + number - 1, np.int32(NOBODY))
    place = np.full(count, NOBODY, dtype=np.int32)
    place[rows] = np.arange(len(rows), dtype=np.int32)
    parent = np.full(len(rows), NOBODY, dtype=np.int32)
    parent[heads[1] :] = place[above[rows[heads[1] :]]]
    slots = _slots(number, heads)
    return Layout(rows, slots, first, last, parent, heads, place, float(slots.max(initial=0)) + 1)


def preorder(layout: Layout) -> Ints:
    """The rows of a layout, each before what is below it."""
    levels, inner, kids = _families(np.where(layout.first == NOBODY, 0, layout.last - layout.first + 1), layout.heads)
    size = np.ones(len(layout.rows), dtype=np.int32)
    for own, number, below in zip(inner[-2::-1], kids[-2::-1], levels[:0:-1], strict=True):
        size[own] += sums(size[below], number)
    rank = np.cumsum(size, dtype=np.int32) - size
    for own, number, below in zip(inner, kids, levels[1:], strict=False):
        before = np.cumsum(size[below], dtype=np.int32) - size[below]
        rank[below] = before + spread(rank[own] + 1 - before[np.cumsum(number, dtype=np.int32) - number], number)
    found = np.empty(len(layout.rows), dtype=np.int32)
    found[rank] = layout.rows
    return found


def totals(layout: Layout, values: Floats) -> Floats:
    """By row of the tree: the sum of values over a node and all below it that is laid out."""
    levels, inner, kids = _families(np.where(layout.first == NOBODY, 0, layout.last - layout.first + 1), layout.heads)
    known = values[layout.rows].astype(np.float64)
    for own, number, below in zip(inner[-2::-1], kids[-2::-1], levels[:0:-1], strict=True):
        known[own] += sums(known[below], number)
    found = np.zeros(len(layout.place), dtype=np.float32)
    found[layout.rows] = known
    return found


def spread(values: Ints, counts: Ints) -> Ints:
    """Each value as often as its count says; the counts are not all 0."""
    some = np.flatnonzero(counts)
    ends = np.cumsum(counts[some], dtype=np.int32)
    steps = np.zeros(int(ends[-1]), dtype=np.int32) if len(ends) else np.zeros(0, dtype=np.int32)
    steps[ends[:-1]] = 1
    spread_: Ints = values[some][np.cumsum(steps, dtype=np.int32)]
    return spread_


def sums(values: Values, counts: Ints) -> Values:
    """The sums of stretches that follow each other, so many values each, none of them empty."""
    ends = np.cumsum(values, dtype=values.dtype)[np.cumsum(counts, dtype=np.int32) - 1]
    ends[1:] -= ends[:-1].copy()
    return ends


def _families(number: Ints, heads: Ints) -> tuple[list[slice], list[NDArray[np.intp]], list[Ints]]:
    """By column: its places, the places of those who have children, and how many those have."""
    levels = [slice(begin, end) for begin, end in pairwise(heads.tolist())]
    inner = [np.flatnonzero(number[level]) + level.start for level in levels]
    return levels, inner, [number[own].astype(np.int32) for own in inner]


def _slots(number: Ints, heads: Ints) -> Floats:
    """From the bottom: how many leaves are below each node; from the top: where its share begins; from the bottom: its middle."""
    levels, inner, kids = _families(number, heads)
    leaves = np.ones(len(number), dtype=np.int32)
    for own, counts, below in zip(inner[-2::-1], kids[-2::-1], levels[:0:-1], strict=True):
        leaves[own] = sums(leaves[below], counts)
    roots = leaves[levels[0]] + (number[levels[0]] > 0)  # a gap between trees
    begins = np.zeros(len(number), dtype=np.int32)
    begins[levels[0]] = np.cumsum(roots, dtype=np.int32) - roots
    for own, counts, below in zip(inner, kids, levels[1:], strict=False):
        before = np.cumsum(leaves[below], dtype=np.int32) - leaves[below]
        begins[below] = before + spread(begins[own] - before[np.cumsum(counts, dtype=np.int32) - counts], counts)
    slots = begins.astype(np.float32)
    for own, counts, below in zip(inner[-2::-1], kids[-2::-1], levels[:0:-1], strict=True):
        ends = np.cumsum(counts, dtype=np.int32) + below.start
        slots[own] = (slots[ends - counts] + slots[ends - 1]) / 2
    return slots
