"""What a belief pays, whether beliefs were right as often as they were sure, and who wins against whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

import numpy as np
import scipy
from numpy.typing import NDArray

BEST: Final = 100.0
"""Points for being sure of what turns out right."""
TURN: Final = 2.0
"""Points that looking at one more round costs."""
BINS: Final = 5
RESAMPLED: Final = 200
"""Bootstrap samples behind the intervals of ratings."""
ELO: Final = 400 / np.log(10)
"""Points of Elo's scale to one unit of log odds."""
CONTENT: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Payoff:
    """Points under either outcome. The rule is quadratic (Brier 1950), so nothing pays better than one's true belief."""

    if_one: float
    if_other: float


def payoff(belief: float, turns: int = 0) -> Payoff:
    """What a belief that side one is right pays after so many extra turns, under either outcome.

    Raises:
        ValueError: the belief is no probability.
    """
    if not 0 <= belief <= 1:
        raise ValueError(f"a belief lies between 0 and 1, not at {belief}")
    cost = TURN * turns
    return Payoff(BEST * (1 - (1 - belief) ** 2) - cost, BEST * (1 - belief**2) - cost)


def worth_another_turn(belief: float) -> float | None:
    """The nearest belief above one half that one more turn would have to bring about to pay for itself; None: it cannot."""
    spread = belief * (1 - belief) - TURN / BEST
    return 0.5 + sqrt(0.25 - spread) if spread >= 0 else None


def interval(hits: int, trials: int, alpha: float = 0.05) -> tuple[float, float]:
    """Clopper and Pearson's two-sided interval of a rate; everything is possible without trials."""
    if not 0 <= hits <= trials:
        raise ValueError(f"no interval for {hits} of {trials}")
    if trials == 0:
        return 0.0, 1.0
    low = 0.0 if hits == 0 else float(scipy.special.betaincinv(hits, trials - hits + 1, alpha / 2))
    high = 1.0 if hits == trials else float(scipy.special.betaincinv(hits + 1, trials - hits, 1 - alpha / 2))
    return low, high


@dataclass(frozen=True, slots=True)
class Bin:
    """Beliefs of about the same strength, and how often they were right."""

    belief: float
    right: int
    count: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """How sure a judge was against how often it was right."""

    brier: float
    """Mean squared distance of belief and outcome: 0 is best, 0.25 is what always saying one half gets."""
    low: float
    high: float
    """Its interval of 95 %, by Student's t over the rulings; everything is possible after a single one."""
    count: int
    bins: tuple[Bin, ...]


def calibration(beliefs: Sequence[float], outcomes: Sequence[bool]) -> Calibration | None:
    """Compare beliefs that side one is right with whether it was; None without any."""
    if not beliefs:
        return None
    p, o = np.asarray(beliefs, dtype=float), np.asarray(outcomes, dtype=float)
    of = np.minimum((p * BINS).astype(int), BINS - 1)
    bins = [Bin(float(p[of == at].mean()), int(o[of == at].sum()), int((of == at).sum())) for at in range(BINS) if (of == at).any()]
    apart = (p - o) ** 2
    brier, half = float(apart.mean()), 1.0
    if len(p) > 1:
        half = float(scipy.special.stdtrit(len(p) - 1, 0.975) * apart.std(ddof=1) / np.sqrt(len(p)))
    return Calibration(brier, max(0.0, brier - half), min(1.0, brier + half), len(p), tuple(bins))


@dataclass(frozen=True, slots=True)
class Rating:
    """Strength on Elo's scale, 0 being the mean of all, with a bootstrap interval of 95 %."""

    name: str
    points: float
    low: float
    high: float
    games: int


def ratings(names: Sequence[str], games: Sequence[tuple[int, int, float]], seed: int = 0) -> list[Rating]:
    """Bradley and Terry's model of games (one, other, share of the win that one got), 1952, doi:10.2307/2334029.

    Half a won and half a lost game against everybody is added to each, so that who never lost is not infinitely strong.
    """
    results, random = np.asarray(games, dtype=float).reshape(-1, 3), np.random.default_rng(seed)
    drawn = [results[random.integers(len(results), size=len(results))] for _ in range(RESAMPLED) if len(results)]
    points, *again = _strengths(np.stack([_wins(len(names), each) for each in (results, *drawn)]))
    low, high = np.quantile(again, [0.025, 0.975], axis=0) if again else (np.full(len(names), -np.inf), np.full(len(names), np.inf))
    played = [int(((results[:, 0] == who) | (results[:, 1] == who)).sum()) for who in range(len(names))]
    return [Rating(name, float(points[at]), float(low[at]), float(high[at]), played[at]) for at, name in enumerate(names)]


def _wins(count: int, results: NDArray[np.float64]) -> NDArray[np.float64]:
    """Who won how much against whom, shape (count, count)."""
    wins = np.full((count, count), 0.5)
    np.fill_diagonal(wins, 0.0)
    one, other = results[:, 0].astype(int), results[:, 1].astype(int)
    np.add.at(wins, (one, other), results[:, 2])
    np.add.at(wins, (other, one), 1 - results[:, 2])
    return wins


def _strengths(wins: NDArray[np.float64]) -> NDArray[np.float64]:
    """Ratings by the usual fixed-point iteration (Hunter 2004, doi:10.1214/aos/1079120141), of many tables of wins at once."""
    met, strength = wins + wins.swapaxes(-1, -2), np.ones(wins.shape[:-1])
    for _ in range(1000):
        new = wins.sum(axis=-1) / np.maximum((met / (strength[..., None] + strength[..., None, :])).sum(axis=-1), CONTENT)
        new /= np.exp(np.log(new).mean(axis=-1, keepdims=True))
        done = np.abs(np.log(new) - np.log(strength)).max() < CONTENT
        strength = new
        if done:
            break
    rated: NDArray[np.float64] = ELO * np.log(strength)
    return rated
