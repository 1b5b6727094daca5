"""The numbers behind the plots: one curve a metric, iterations chained one after another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ida_core.sessions.session import Session

Points = tuple[NDArray[np.float64], NDArray[np.float64]]


@dataclass(slots=True)
class Curves:
    """All series of a session. x is the training step, counted on over all iterations."""

    series: dict[str, tuple[list[float], list[float]]] = field(default_factory=lambda: defaultdict(lambda: ([], [])))
    boundaries: list[tuple[float, int]] = field(default_factory=list)
    """Where each iteration begins, and its n."""
    dead: tuple[list[float], list[float]] = field(default_factory=lambda: ([], []))
    """Losses of steps that a resumed run made again: shown, never hidden."""
    offset: float = 0.0
    reach: float = 0.0

    def begin(self, iteration: int) -> None:
        """A new run begins where the last one ended."""
        self.offset = self.reach
        self.boundaries.append((self.offset, iteration))

    def add(self, step: int, values: dict[str, float]) -> None:
        """Add values at a step of the present run."""
        x = self.offset + step
        self.reach = max(self.reach, x)
        for name, value in values.items():
            self.series[name][0].append(x)
            self.series[name][1].append(value)

    def points(self, name: str) -> Points:
        """One series as arrays."""
        x, y = self.series[name] if name in self.series else ([], [])
        return np.asarray(x, dtype=float), np.asarray(y, dtype=float)


def read_curves(session: Session) -> Curves:
    """Read all metrics of a session back."""
    curves = Curves()
    with session.reading() as reader:
        for run in list(reader.query("SELECT id, iteration FROM run WHERE state != 'discarded' ORDER BY id")):
            curves.begin(int(run["iteration"]))
            rows = list(reader.query("SELECT segment, step, name, value FROM metric WHERE run = ? ORDER BY id", [run["id"]]))
            starts: dict[int, int] = {}
            for row in rows:
                starts[row["segment"]] = min(row["step"], starts.get(row["segment"], row["step"]))
            for row in rows:
                later = [start for segment, start in starts.items() if segment > row["segment"]]
                if later and row["step"] >= min(later):
                    if row["name"] == "loss":
                        curves.dead[0].append(curves.offset + row["step"])
                        curves.dead[1].append(row["value"])
                else:
                    curves.add(row["step"], {row["name"]: row["value"]})
    return curves


def smooth(values: NDArray[np.float64], over: int = 15) -> NDArray[np.float64]:
    """A running mean over the last `over` points, computed before any thinning."""
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
