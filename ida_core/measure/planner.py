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


@dataclass(frozen=True, slots=True)
class Outlook:
    """What audits come to before the first is drawn, should none of them differ."""

    audits: int
    upper: float
    """1 and more say nothing."""


def outlook(size: int, weights: Sequence[float], alpha: float) -> Outlook:
    """What so many draws come to.

    Args:
        size: audits drawn uniformly, or roots of paths.
        weights: by level, the most questions that one audit stands for; uniform audits have one level of weight 1.
        alpha: the chance that the bounds of all levels fail, which share it alike.
    """
    upper = upper_bound(0, size, alpha / len(weights))
    return Outlook(size * len(weights), sum(weight * upper for weight in weights))


def draws_needed(target: float, weights: Sequence[float], alpha: float) -> int:
    """The least number of draws whose bound, should none differ, is at most `target`; arguments as of `outlook`."""
    return audits_needed(target / sum(weights), alpha / len(weights))


def path_weights(most_calls: Sequence[int]) -> list[float]:
    """By level from the root down, how many questions one of a path stands for at most; most_calls are of A_1, A_2, … A_N."""
    weights = [1.0]
    for calls in reversed(most_calls[1:]):
        weights.append(weights[-1] * calls)
    return [weight for weight in weights if weight]


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
