"""Before audits are drawn: which share of alpha their claim gets, what they cost, and what would come of them at best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from ida_core.measure.bounds import fixed_upper_bound, spent
from ida_core.measure.planner import draws_needed, outlook, path_weights
from ida_core.measure.shown import at_most
from ida_core.sessions.audits import Plan

SECONDS: Final = 20.0
"""For a decision, until a person's own pace is known."""


def claim_of(plan: Plan) -> tuple[str, int, int]:
    """What a claim is about; each fixed plan makes its own."""
    return plan.queue, plan.assistant, plan.id if plan.bound == "fixed" else 0


def alpha_of(plans: Sequence[Plan], plan: Plan, alpha: float) -> float:
    """The share of alpha of a plan's claim: a new claim spends, more audits for one that is open do not.

    Raises:
        ValueError: all claims that were declared are made.
    """
    if plan.bound == "none":
        return 0.0
    made = [old for old in plans if old.bound != "none"]
    same = [old for old in made if claim_of(old) == claim_of(plan) and plan.bound == "anytime"]
    if same:
        return same[0].alpha
    number = 1 + len({claim_of(old) for old in made})
    declared = plan.rounds or None
    if declared is not None and number > declared:
        raise ValueError(
            f"{declared} claims were declared for this session before its first audit, and all are made; "
            f"a further one would not hold together with them at {1 - alpha:.0%}"
        )
    return spent(alpha, number, declared)


def plan_facts(plans: Sequence[Plan], newest: int | None, drift: dict[str, Any] | None) -> dict[str, Any]:
    """What planning rests on: the claims made, those still open about the newest assistant, and what audits of a path stand for.

    The latter is taken from the drift report that was measured last; None where there is none, or it is of words, where no
    paths are drawn.
    """
    open_claims = {plan.queue: plan.alpha for plan in plans if plan.bound == "anytime" and plan.assistant == newest}
    measured = drift is not None and drift.get("by") != "words"
    weights = None if drift is None or not measured else path_weights([row["most_calls"] for row in drift["iterations"]])
    return {
        "claims": len({claim_of(plan) for plan in plans if plan.bound != "none"}),
        "declared": plans[0].rounds if plans else None, "open": open_claims, "path_weights": weights,
    }  # fmt: skip


def before_words(queue: str, size: int, report: dict[str, Any], rounds: int = 0, *, mixed: bool = True, fixed: bool = False) -> str:
    """What drawing so many would cost and bring at best, in a sentence or two; `report` is that of `certify`.

    `rounds` are the claims declared with the first plan; later ones go by what was declared then. A `fixed` number makes a
    claim of its own, by Clopper and Pearson's bound.
    """
    pace = report["reliability"]["median_seconds"]
    seconds = pace or SECONDS
    at = f"{seconds:.1f} s each, {'your median' if pace else 'assumed'}"
    if queue == "hunt":
        return f"About {size} audits, {_time(size * seconds)} ({at}). No bound comes of them."
    facts = report["planning"]
    weights = [1.0] if queue == "certify" else facts["path_weights"]
    if weights is None:
        return "Measure drift first: how many questions an audit of a path stands for is taken from there."
    declared = rounds if facts["declared"] is None else facts["declared"]
    opened = None if fixed else facts["open"].get(queue)
    if opened is None and declared and facts["claims"] >= declared:
        return f"All {declared} claims that were declared are made; drawing would be refused."
    alpha = opened or spent(report["alpha"], facts["claims"] + 1, declared or None)
    share = alpha / 2 if mixed and queue == "certify" else alpha
    what = "ε" if queue == "certify" else "drift"
    here, target = outlook(size, weights, share), report["target"]
    if fixed:
        here = replace(here, upper=fixed_upper_bound(0, size, share))
    bound = f"{what} ≤ {at_most(here.upper)} at {100 * (1 - alpha):.3g} %" if here.upper < 1 else "still no bound (vacuous)"
    words = f"{here.audits:,} audits, {_time(here.audits * seconds)} ({at}); if none differs: {bound}."
    if here.upper > target and not fixed:
        needed = draws_needed(target, weights, share)
        audits = needed * len(weights)
        roots = f"{needed:,} roots, " if queue == "path" else ""
        words += f" For {what} ≤ {target:.0%}: {roots}{audits:,} audits, {_time(audits * seconds)}, and none that differs."
    return words if queue == "certify" else f"{size:,} roots: {words}"


def _time(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:,.0f} min" if seconds < 7200 else f"{seconds / 3600:,.0f} hours"
