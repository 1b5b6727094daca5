"""How far a person's verdicts can be relied on: blind repeats, canaries, time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import median
from typing import Final

import numpy as np
import scipy

from ida_core.measure.bounds import lower_bound

FEWEST: Final = 10
"""Decisions below which no slope is drawn."""


@dataclass(frozen=True, slots=True)
class Slope:
    """How something changes for each hour of a sitting, with a 95 % interval."""

    per_hour: float
    low: float
    high: float
    decisions: int


@dataclass(frozen=True, slots=True)
class Reliability:
    """What is known of H. Rates are None where nothing was tried."""

    repeats: int
    repeats_slept: int
    """Those with a day or a night between: the others may have been remembered."""
    same_again: int
    kappa: float | None
    flip_rate: float | None
    flip_upper: float | None
    """Upper bound on the flip rate."""
    seeded: int
    real: int
    """Seeded errors that were failures from the log; the others were made up."""
    caught: int
    sensitivity_lower: float
    """Lower bound on the share of wrong answers that H catches; 0 where nothing was seeded."""
    right: int
    passed: int
    decisions: int
    median_seconds: float | None
    slowest_tenth: float | None
    """The 90th percentile of the seconds for each decision."""
    slowing: Slope | None
    """Seconds for each decision, over the sitting."""
    tiring: Slope | None
    """Mistakes on canaries, over the sitting."""

    @property
    def sensitivity(self) -> float | None:
        """The share of seeded errors that were caught."""
        return self.caught / self.seeded if self.seeded else None

    @property
    def specificity(self) -> float | None:
        """The share of right answers that were passed."""
        return self.passed / self.right if self.right else None


@dataclass(frozen=True, slots=True)
class Sight:
    """One verdict on one item, as the reliability of H sees it."""

    differs: bool
    first: bool | None
    """What was said of the same item before; None unless this is a repeat."""
    slept: bool
    """Whether that was a day ago, or on another day with a night between."""
    known: bool | None
    """Whether it does differ; None unless this is a canary."""
    real: bool
    """Whether it was a failure from the log."""
    seconds: float
    minute: float
    """Since the sitting began."""


def reliability(sights: Sequence[Sight], alpha: float) -> Reliability:
    """Judge H by repeats and canaries; `alpha` is the chance that each bound fails."""
    again = [(sight.first, sight.differs) for sight in sights if sight.first is not None]
    wrong = [sight.differs for sight in sights if sight.known is True]
    right = [not sight.differs for sight in sights if sight.known is False]
    seconds = [sight.seconds for sight in sights]
    known = [sight for sight in sights if sight.known is not None]
    return Reliability(
        repeats=len(again), repeats_slept=sum(sight.slept for sight in sights),
        same_again=sum(one == other for one, other in again), kappa=kappa(again), flip_rate=flip_rate(again),
        flip_upper=_flips(lower_bound(sum(one == other for one, other in again), len(again), alpha)) if again else None,
        seeded=len(wrong), real=sum(sight.real for sight in sights), caught=sum(wrong),
        sensitivity_lower=lower_bound(sum(wrong), len(wrong), alpha) if wrong else 0.0,
        right=len(right), passed=sum(right), decisions=len(sights),
        median_seconds=median(seconds) if seconds else None,
        slowest_tenth=float(np.quantile(seconds, 0.9)) if seconds else None,
        slowing=_slope([sight.minute for sight in sights], seconds),
        tiring=_slope([sight.minute for sight in known], [float(sight.differs != sight.known) for sight in known]),
    )  # fmt: skip


def kappa(pairs: Sequence[tuple[bool, bool]]) -> float | None:
    """Cohen's kappa of two verdicts on the same items; None where chance alone would agree always, or there are no items."""
    if not pairs:
        return None
    first, second = (np.asarray(column, float) for column in zip(*pairs, strict=True))
    agreed = float((first == second).mean())
    chance = float(first.mean() * second.mean() + (1 - first.mean()) * (1 - second.mean()))
    return None if chance >= 1 - 1e-12 else (agreed - chance) / (1 - chance)


def flip_rate(pairs: Sequence[tuple[bool, bool]]) -> float | None:
    """η: how often one verdict is flipped, if flips are independent; at most ½."""
    if not pairs:
        return None
    return _flips(sum(first == second for first, second in pairs) / len(pairs))


def _flips(agreed: float) -> float:
    return (1 - sqrt(max(0.0, 2 * agreed - 1))) / 2


def corrected(upper: float, sensitivity_lower: float) -> float:
    """ε ≤ U / L_Se: what is not caught is added to what is. 1 where nothing is known of what is caught."""
    return min(1.0, upper / sensitivity_lower) if sensitivity_lower > 0 else 1.0


def _slope(minutes: Sequence[float], values: Sequence[float]) -> Slope | None:
    if len(values) < FEWEST or len(set(minutes)) < 2:
        return None
    if len(set(values)) == 1:  # no spread to take an interval from
        return Slope(0.0, 0.0, 0.0, len(values))
    fit = scipy.stats.linregress(np.asarray(minutes) / 60, values)
    half = float(scipy.stats.t.ppf(0.975, len(values) - 2)) * float(fit.stderr)
    return Slope(float(fit.slope), float(fit.slope) - half, float(fit.slope) + half, len(values))
