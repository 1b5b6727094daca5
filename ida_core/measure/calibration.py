"""Is H' as sure as it is right, and from which certainty on may it act? Held-out moves only; every rate with its n and bounds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, log
from typing import Final

import numpy as np

from ida_core.measure.bounds import fixed_upper_bound
from ida_core.measure.shown import at_least, down
from ida_core.overseers.deputy import Held

EDGES: Final = (0.0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 1.0)
GROWTH: Final = 1.25
"""By what the number of most certain moves grows from one test of the sequence to the next."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Moves of which H' was about equally sure."""

    low: float
    high: float
    n: int
    sure: float
    """How sure it was on average."""
    right: float
    """The share that was H's move."""
    lower: float
    upper: float
    """Exact bounds of that share, each at half of alpha; the number of moves was fixed before they were looked at."""


@dataclass(frozen=True, slots=True)
class Cut:
    """From which certainty on H' may act."""

    target: float
    """The user's threshold: the least share of its moves that are to be H's."""
    least: float
    """The certainty from which on it acts; above 1: never."""
    n: int
    """Held-out moves of at least that certainty."""
    right: int
    lower: float
    """Lower bound of the share that is H's, at alpha."""
    of: int
    """All moves that were held against H."""


def bins(held: Held, alpha: float) -> list[Bin]:
    """The moves by how sure H' was; empty bins are left out."""
    return list(_bins(held, alpha))


def gap(held: Held) -> float:
    """Expected calibration error over these bins: how far certainty and share of H's moves lie apart, weighted by moves."""
    return sum(one.n * abs(one.sure - one.right) for one in _bins(held, 0.05)) / max(1, len(held.sure))


def cut_for(held: Held, target: float, alpha: float) -> Cut:
    """The least certainty from which on H' moves as H does at least that often, at confidence 1 - alpha.

    The most certain moves are tested first, then ever more of them, until a test fails. The numbers tested are fixed by target
    and alpha alone, so this order keeps the error of all the tests together at alpha (fixed-sequence testing).

    Raises:
        ValueError: the target is not between 0 and 1.
    """
    if not 0 < target < 1:
        raise ValueError(f"a share of moves that are to be H's lies between 0 and 1, as {target} does not")
    order = np.argsort(-held.sure, kind="stable")
    best, of = Cut(target, 2.0, 0, 0, 0.0, len(order)), len(order)
    n = ceil(log(alpha) / log(target))
    while n <= of:
        right = int(held.right[order[:n]].sum())
        lower = 1.0 - fixed_upper_bound(n - right, n, alpha)
        if lower < target:
            break
        best = Cut(target, float(held.sure[order[n - 1]]), n, right, lower, of)
        n = max(n + 1, min(of, ceil(n * GROWTH))) if n < of else of + 1
    return best


def cut_words(cut: Cut, alpha: float) -> str:
    """What the cut means, with what it rests on."""
    if cut.least > 1:
        return f"H′ is not shown to move as H does in {cut.target:.1%} of any moves ({cut.of:,} tried): all of them come to you"
    return (
        f"H′ acts where it is at least {down(cut.least, 4)} sure, which was so on {cut.n / cut.of:.0%} of {cut.of:,} fresh moves. "
        f"There it moved as H in {cut.right:,} of {cut.n:,}: at least {at_least(cut.lower, 2)}, at {1 - alpha:.0%} confidence. "
        "The rest comes to you"
    )


def _bins(held: Held, alpha: float) -> Iterator[Bin]:
    places = np.clip(np.searchsorted(EDGES, held.sure, side="right") - 1, 0, len(EDGES) - 2)
    for place in range(len(EDGES) - 1):
        inside = places == place
        n, right = int(inside.sum()), int(held.right[inside].sum())
        if n:
            lower, upper = 1.0 - fixed_upper_bound(n - right, n, alpha / 2), fixed_upper_bound(right, n, alpha / 2)
            yield Bin(EDGES[place], EDGES[place + 1], n, float(held.sure[inside].mean()), right / n, lower, upper)
