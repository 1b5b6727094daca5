"""What a person's minutes buy: bounds and errors found; and, the other way round, what a budget of drift costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ida_core.measure.bounds import audits_needed, upper_bound
from ida_core.measure.compounding import allowed_error


@dataclass(frozen=True, slots=True)
class Spending:
    """What so many minutes are expected to bring."""

    minutes: float
    certify: int
    """Audits drawn uniformly."""
    hunt: int
    """Audits of what is most suspected."""
    upper: float
    """The bound that they would give, if they erred at the present rate; 1 is none."""
    found: float
    """Errors found, both queues together."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What keeping a budget costs in each round."""

    error: float
    """The ε that each round may have."""
    alpha: float
    audits: int
    """Clean audits that show it."""
    minutes: float | None
    """None where nobody's pace is known."""


def spend(minutes: Sequence[float], hunting: float, seconds: float, rate: float, flagged: float, alpha: float) -> list[Spending]:
    """What minutes bring when a share `hunting` of the audits goes to the hunt.

    Args:
        minutes: amounts of time, each on its own.
        hunting: from 0 to 1.
        seconds: for one decision.
        rate: the share of all answers that differ.
        flagged: the share of what the hunt shows that differs.
        alpha: the chance that the bound fails.
    """
    found = list[Spending]()
    for time in minutes:
        audits = int(time * 60 / seconds)
        hunt = round(hunting * audits)
        certify = audits - hunt
        upper = upper_bound(round(rate * certify), certify, alpha)
        found.append(Spending(time, certify, hunt, upper, rate * certify + flagged * hunt))
    return found


def cost_of_budget(budget: float, reproduction: float, rounds: int, alpha: float, seconds: float | None) -> Cost:
    """ε, audits and minutes of each of some rounds that keep drift within a budget, errors multiplying by R = m·λ."""
    error = min(1.0, allowed_error(budget, reproduction, rounds))
    audits = audits_needed(error, alpha / rounds) if error < 1 else 0
    return Cost(error, alpha / rounds, audits, None if seconds is None else audits * seconds / 60)
