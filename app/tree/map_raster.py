"""The map as pixels: bars and branches of a layout, made with numpy however many nodes are in view."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.tree.map_layout import Layout
from ida_core.tree import NOBODY

Pixels = NDArray[np.uint32]
Shades = NDArray[np.uint8]

NEAR: Final = 34.0
"""Pixels a slot takes at natural size."""
WIDE: Final = 268.0
"""Pixels a column takes at natural size."""
NARROWEST: Final = 4.0
PARTS: Final = 6
LOWEST: Final = 28
"""The height of a bar at natural size."""


@dataclass(frozen=True, slots=True)
class Camera:
    """What part of a layout is in view. Farther away columns draw together until all fit, then only rows do."""

    left: float
    """The column at the left edge."""
    top: float
    """The slot at the top edge."""
    pitch: float
    """Pixels from slot to slot."""
    column: float
    """Pixels from column to column."""

    def at_pitch(self, pitch: float, levels: int, width: float, x: float, y: float) -> Camera:
        """The camera with another pitch, over the same spot at the pixel (x, y)."""
        column = column_at(pitch, levels, width)
        return Camera(self.left + x / self.column - x / column, self.top + y / self.pitch - y / pitch, pitch, column)

    def moved(self, dx: float, dy: float) -> Camera:
        """The camera moved by so many pixels."""
        return replace(self, left=self.left + dx / self.column, top=self.top + dy / self.pitch)

    def x(self, level: float) -> float:
        """The left edge of a column, in pixels."""
        return (level - self.left) * self.column

    def y(self, slot: float) -> float:
        """The middle of a slot, in pixels."""
        return (slot + 0.5 - self.top) * self.pitch

    @property
    def bar(self) -> tuple[int, int]:
        """Width and height of a node's bar, in pixels."""
        high = min(LOWEST + max(0.0, self.pitch - NEAR) * 0.6, self.pitch * 0.8, self.pitch - 1)  # a pixel of ground between two
        return max(2, int(self.column * 0.8)), max(1, int(high))


def column_at(pitch: float, levels: int, width: float) -> float:
    """How wide columns are at a pitch: in proportion, but never so narrow that fewer would do to fill the width."""
    filling = max(NARROWEST, (width - 24) / max(1, levels))
    return min(WIDE, max(WIDE * pitch / NEAR, min(filling, WIDE)))


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """The colours: by shade the three thirds of a bar, so that its length tells what its colour does; ground and branches."""

    bars: NDArray[np.uint32]
    """Shape (256, 3)."""
    ground: int
    branch: int


def paint(frame: Pixels, layout: Layout, shades: Shades, camera: Camera, ink: Ink) -> None:
    """Paint what is in view into a frame of shape (height, width).

    Where more nodes than pixels share a column, the highest shade of those in a pixel shows. Each column is made once, one
    pixel wide for each of its parts: bar in thirds, branch to the trunk, trunk, branches to the next; then all are spread out.
    """
    height, width = frame.shape
    first = max(0, int(np.floor(camera.left)))
    last = min(layout.levels, int(np.ceil(camera.left + width / camera.column)) + 1)
    wide, high = camera.bar
    parts = np.full((1 + PARTS * max(0, last - first), height), ink.ground, dtype=np.uint32)
    spread = np.zeros(width, dtype=np.intp)
    for number, level in enumerate(range(first, last)):
        left, right = int(camera.x(level)), int(camera.x(level + 1))
        trunk, base = (left + wide + right) // 2, 1 + PARTS * number
        ends = (left, left + wide // 3, left + wide * 2 // 3, left + wide, trunk, trunk + 1, right)
        for part, (x0, x1) in enumerate(pairwise(min(width, max(0, end)) for end in ends)):
            spread[x0:x1] = base + part
        begin, end = layout.between(level, camera.top - 1, camera.top + height / camera.pitch + 1)
        if level + 1 < layout.levels and wide < camera.column - 1:
            _branches(parts[base + 3 : base + PARTS], layout, level, (begin, end), camera, ink.branch)
        if end - begin > height // 2:
            column = _many(layout, shades, begin, end, camera, height)
        elif end > begin:
            column = _few(layout, shades, begin, end, camera, height, high)
        else:
            continue
        on = np.flatnonzero(column)
        parts[base : base + 3, on] = ink.bars[column[on]].T
    np.take(np.ascontiguousarray(parts.T), spread, axis=1, out=frame, mode="clip")


def _few(layout: Layout, shades: Shades, begin: int, end: int, camera: Camera, height: int, high: int) -> Shades:
    """A column where each node has pixels of its own."""
    closest = np.diff(layout.slots[begin:end]).min(initial=np.inf) * camera.pitch
    high = max(high, int(min(3, closest - 1)))
    tops = np.floor((layout.slots[begin:end] + 0.5 - camera.top) * camera.pitch - high / 2).astype(np.int64)
    column = np.zeros(height + 2 * high + 4, dtype=np.uint8)
    tops = np.clip(tops + high + 2, 0, height + high + 3)
    for line in range(high):
        column[tops + line] = shades[begin:end]
    return column[high + 2 : high + 2 + height]


def _many(layout: Layout, shades: Shades, begin: int, end: int, camera: Camera, height: int) -> Shades:
    """A column with several nodes to a pixel."""
    edges = np.searchsorted(layout.slots[begin:end], (camera.top + np.arange(height + 1) / camera.pitch).astype(np.float32))
    column = np.zeros(height, dtype=np.uint8)
    filled = np.flatnonzero(edges[1:] > edges[:-1])
    if len(filled):
        column[filled] = np.maximum.reduceat(shades[begin : begin + edges[-1]], edges[filled])
    return column


def _branches(parts: Pixels, layout: Layout, level: int, seen: tuple[int, int], camera: Camera, branch: int) -> None:
    """From the bars of a column to a trunk, along it, and to the bars of the next; left out where they would be a solid block."""
    height = parts.shape[1]
    begin, end = layout.between(level + 1, camera.top - 1, camera.top + height / camera.pitch + 1)
    low, high = seen
    if begin < end:
        above = layout.parent[[begin, end - 1]]
        low, high = (min(low, int(above[0])), max(high, int(above[1]) + 1)) if low < high else (int(above[0]), int(above[1]) + 1)
    if max(high - low, end - begin) > height // 3:
        return
    parents = np.arange(low, high)[layout.first[low:high] != NOBODY]
    tops, bottoms = (_lines(layout.slots[ends[parents]], camera, height) for ends in (layout.first, layout.last))
    rises = np.bincount(tops, minlength=height + 3) - np.bincount(bottoms + 1, minlength=height + 3)
    parts[0, _inside(_lines(layout.slots[parents], camera, height), height)] = branch
    parts[1, np.flatnonzero(np.cumsum(rises)[1 : height + 1])] = branch
    parts[2, _inside(_lines(layout.slots[begin:end], camera, height), height)] = branch


def _lines(slots: NDArray[np.float32], camera: Camera, height: int) -> NDArray[np.int64]:
    """The pixels of these slots' middles, from 1 on; 0 and height + 1 are above and below the frame."""
    lines: NDArray[np.int64] = np.clip(np.floor((slots + 0.5 - camera.top) * camera.pitch), -1, height).astype(np.int64) + 1
    return lines


def _inside(lines: NDArray[np.int64], height: int) -> NDArray[np.int64]:
    inside: NDArray[np.int64] = lines[(lines > 0) & (lines <= height)] - 1
    return inside
