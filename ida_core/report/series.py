"""One measured curve: points that arrive in order, with a pyramid of extremes so that any stretch of a million is drawn at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Points = tuple[Array, Array]

FAN: Final = 4
"""How many entries of one level of the pyramid make one of the next."""


class Series:
    """Points of ascending x. Level k of the pyramid holds the least and greatest y of each FAN ** (k + 1) points."""

    def __init__(self, x: Sequence[float] | Array = (), y: Sequence[float] | Array = ()) -> None:
        self._points: Array = np.empty((2, max(256, len(x))))
        self._size = 0
        self._levels: list[Array] = []
        self._built: list[int] = []
        self.extend(x, y)

    def __len__(self) -> int:
        return self._size

    @property
    def x(self) -> Array:
        """Where the points lie, ascending; not to be written to."""
        return self._points[0, : self._size]

    @property
    def y(self) -> Array:
        """The values; not to be written to."""
        return self._points[1, : self._size]

    def append(self, x: float, y: float) -> None:
        """Add one point to the right of all others."""
        self._room_for(1)
        self._points[:, self._size] = x, y
        self._size += 1

    def extend(self, x: Sequence[float] | Array, y: Sequence[float] | Array) -> None:
        """Add many points to the right of all others."""
        self._room_for(len(x))
        self._points[0, self._size : self._size + len(x)] = x
        self._points[1, self._size : self._size + len(x)] = y
        self._size += len(x)

    def replace_last(self, y: float) -> None:
        """Give the last point another value."""
        self._points[1, self._size - 1] = y
        self._built = [min(built, (self._size - 1) // FAN ** (level + 1)) for level, built in enumerate(self._built)]

    def clear(self) -> None:
        """Forget all points."""
        self._size, self._levels, self._built = 0, [], []

    def cut(self, after: float) -> Series:
        """Take away all points to the right of x; return them."""
        kept = int(np.searchsorted(self.x, after, side="right"))
        gone = Series(self.x[kept:], self.y[kept:])
        self._size = kept
        self._built = [min(built, kept // FAN ** (level + 1)) for level, built in enumerate(self._built)]
        return gone

    def first_after(self, x: float) -> float:
        """The first x that is greater; there has to be one."""
        return float(self.x[np.searchsorted(self.x, x, side="right")])

    def extremes(self) -> tuple[float, float]:
        """The least and the greatest value of at least one."""
        _, y = self.between(-np.inf, np.inf, FAN)
        return float(y.min()), float(y.max())

    def between(self, left: float, right: float, columns: int) -> Points:
        """What a line from `left` to `right` looks like on so many columns of pixels: no peak is lost.

        Returns:
            x and y of at most about 2 * columns points; some just outside are among them, so that the line leaves the picture.
        """
        first = max(int(self.x.searchsorted(left)) - 1, 0)
        last = min(int(self.x.searchsorted(right, side="right")) + 1, self._size)
        level = -1
        while (last - first) / FAN ** (level + 1) > 2 * columns:
            level += 1
        if level < 0:
            return self.x[first:last], self.y[first:last]
        self._build(level)
        entries = FAN ** (level + 1)
        pairs = 2 if (last - first) / entries > columns else 1  # levels are far apart: of many entries two make one
        run = entries * pairs
        low, high = first // run, min(-(-last // run), self._built[level] // pairs)
        x, y = np.empty(2 * (high - low)), np.empty(2 * (high - low))
        x[::2], x[1::2] = self.x[low * run : high * run : run], self.x[low * run + run // 2 : high * run : run]
        least, greatest = self._levels[level][:, low * pairs : high * pairs]
        y[::2] = np.minimum(least[::pairs], least[pairs - 1 :: pairs])
        y[1::2] = np.maximum(greatest[::pairs], greatest[pairs - 1 :: pairs])
        if high * run >= last:
            return x, y
        rest = self.y[high * run : last]  # younger than the pyramid: fewer than a run
        ends = self.x[[high * run, last - 1, last - 1]]
        return np.concatenate([x, ends]), np.concatenate([y, [rest.min(), rest.max(), rest[-1]]])

    def line(self, columns: int = 1000) -> tuple[list[float], list[float]]:
        """The whole curve for a picture that is so many pixels wide: all points, or fewer with no peak lost."""
        x, y = self.between(-np.inf, np.inf, columns)
        return x.tolist(), y.tolist()

    def smoothed(self, over: int, starts: Sequence[float] = ()) -> Series:
        """The running mean over the last `over` points (fewer at the beginning), made of all points.

        It begins anew after each x of `starts`: no mean is over points of two iterations.
        """
        cuts = np.searchsorted(self.x, np.asarray(starts, dtype=float), side="right")
        return Series(self.x, np.concatenate([_running_mean(part, over) for part in np.split(self.y, cuts)]))

    def _build(self, level: int) -> None:
        """Bring the pyramid up to date, up to this level."""
        for k in range(level + 1):
            below = self._size if k == 0 else self._built[k - 1]
            if k == len(self._levels):
                self._levels.append(np.empty((2, 64)))
                self._built.append(0)
            done, whole = self._built[k], below // FAN
            if whole == done:
                continue
            if whole > self._levels[k].shape[1]:
                self._levels[k] = np.concatenate([self._levels[k], np.empty((2, whole + whole // 4))], axis=1)
            for row, extreme in ((0, np.minimum), (1, np.maximum)):
                source = self.y if k == 0 else self._levels[k - 1][row]
                a, b, c, d = source[done * FAN : whole * FAN].reshape(-1, FAN).T
                self._levels[k][row, done:whole] = extreme(extreme(a, b), extreme(c, d))
            self._built[k] = whole

    def _room_for(self, more: int) -> None:
        if self._size + more > self._points.shape[1]:
            self._points = np.concatenate([self._points, np.empty((2, max(more, self._points.shape[1])))], axis=1)


def _running_mean(y: Array, over: int) -> Array:
    sums = np.cumsum(y)
    means = sums / np.minimum(np.arange(1, len(sums) + 1), over)
    means[over:] -= sums[:-over] / over
    return means
