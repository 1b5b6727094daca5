"""Curves made ready for drawing: smoothed on all points first, thinned after."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ida_core.report.metrics import Curves

Points = tuple[NDArray[np.float64], NDArray[np.float64]]


def points(curves: Curves, name: str) -> Points:
    """One series as arrays."""
    x, y = curves.series.get(name, ([], []))
    return np.asarray(x, dtype=float), np.asarray(y, dtype=float)


def smooth(values: NDArray[np.float64], over: int = 15) -> NDArray[np.float64]:
    """A running mean over the last `over` points."""
    if len(values) == 0:
        return values
    sums = np.cumsum(np.insert(values, 0, 0.0))
    start = np.maximum(np.arange(1, len(values) + 1) - over, 0)
    result: NDArray[np.float64] = (sums[1:] - sums[start]) / (np.arange(1, len(values) + 1) - start)
    return result


def thin(x: NDArray[np.float64], y: NDArray[np.float64], to: int = 2000) -> Points:
    """Keep the least and the greatest of every stretch, so that no peak is lost."""
    if len(x) <= to:
        return x, y
    stretch = -(-len(x) // (to // 2))
    whole = len(x) // stretch * stretch
    blocks = y[:whole].reshape(-1, stretch)
    base = np.arange(len(blocks)) * stretch
    keep = np.unique(np.concatenate([base + blocks.argmin(1), base + blocks.argmax(1), np.arange(whole, len(x))]))
    return x[keep], y[keep]
