"""The audits of a session: what its verdicts certify, and how far whoever gave them can be relied on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, Final

from ida_core.measure.bounds import audits_needed, fixed_upper_bound, lower_bound, pool_upper_bound, upper_bound
from ida_core.measure.canaries import FAILURE
from ida_core.measure.estimators import horvitz_thompson, prediction_powered
from ida_core.measure.reliability import Sight, corrected, reliability
from ida_core.measure.shown import at_least, at_most
from ida_core.report.kept import kept_report
from ida_core.report.planning import claim_of, plan_facts
from ida_core.report.turns import due, in_turn, later
from ida_core.sessions.audits import Audit, Item, Plan, Verdict, audits_of
from ida_core.sessions.session import Session

TARGET: Final = 0.05
SITTING_ENDS: Final = 30
"""Minutes without a verdict after which a new sitting begins."""


def certify_report(session: Session, target: float = TARGET, at: datetime | None = None) -> dict[str, Any]:
    """What the verdicts given so far amount to, as of now or `at` another moment: what `certify --json` prints."""
    with session.reading() as reader:
        audits = audits_of(reader)
        newest = reader.conn.execute("SELECT max(id) FROM assistant WHERE promoted").fetchone()[0]
    at = at or datetime.now(UTC)
    again = later(audits, at)
    sights = _sights(audits)
    trusted = reliability(sights, session.settings.alpha / 2)
    claims = [_claim(group, target, trusted.median_seconds) for group in _groups(audits)]
    return {
        "session": session.settings.name, "alpha": session.settings.alpha, "target": target,
        "claims": claims, "hunts": [_hunt(group, audits) for group in _hunts(audits)],
        "reliability": asdict(trusted) | {"sensitivity": trusted.sensitivity, "specificity": trusted.specificity},
        "pace": [[sight.minute, sight.seconds] for sight in sights],
        "waiting": len(in_turn(audits, at)), "later": len(again), "again_at": again[0].isoformat() if again else None,
        "judged_by": sorted({audit.verdict.actor for audit in audits if audit.verdict is not None}),
        "person": session.settings.person, "planning": plan_facts([audit.plan for audit in audits], newest, kept_report(session)),
    }  # fmt: skip


def certify_lines(report: dict[str, Any]) -> list[str]:
    """The report as sentences, one a line."""
    lines = [claim["statement"] for claim in report["claims"]] or ["nothing was audited yet: draw a plan first"]
    lines += [
        f"hunt among answers of A_{hunt['iteration']}: {hunt['found']} of {hunt['audits']} differ (no bound rests on them)"
        for hunt in report["hunts"]
    ]
    of = report["reliability"]
    if of["repeats"]:
        lines.append(f"H, shown {of['repeats']} again ({of['repeats_slept']} of them another day): {of['same_again']} the same")
    if of["seeded"]:
        lines.append(
            f"H caught {of['caught']} of {of['seeded']} seeded errors ({of['real']} of them failures from the log), "
            f"passed {of['passed']} of {of['right']} right answers"
        )
    strangers = [name for name in report["judged_by"] if name != report["person"]]
    if strangers:
        lines.append(f"judged by {', '.join(strangers)}")
    if report["later"]:
        when = f"{datetime.fromisoformat(report['again_at']).astimezone():%d %B at %H:%M}"
        lines.append(f"{report['later']} are shown again another day, blind, the first from {when} on")
    return [*lines, f"{report['waiting']} wait for a verdict"]


def _groups(audits: Sequence[Audit]) -> list[list[Audit]]:
    keys = dict.fromkeys(claim_of(audit.plan) for audit in audits if audit.plan.bound != "none")
    return [[audit for audit in audits if claim_of(audit.plan) == key and audit.plan.bound != "none"] for key in keys]


def _hunts(audits: Sequence[Audit]) -> list[list[Audit]]:
    plans = dict.fromkeys(audit.plan.id for audit in audits if audit.plan.queue == "hunt")
    return [[audit for audit in audits if audit.plan.id == plan] for plan in plans]


def _claim(group: Sequence[Audit], target: float, seconds: float | None) -> dict[str, Any]:
    plan = group[-1].plan
    judged = sorted(
        ((audit.item, audit.verdict) for audit in group if audit.verdict is not None and audit.item.kind == "audit"),
        key=lambda pair: pair[1].id,
    )
    seeded = [audit for audit in group if audit.item.kind == "canary" and audit.item.known == 1]
    alpha = plan.alpha / 2 if seeded else plan.alpha
    differ = [verdict.differs for _, verdict in judged]
    wanted = sum(audit.item.kind == "audit" for audit in group)
    upper = _path_upper(group, alpha) if plan.queue == "path" else _upper(differ, plan, alpha, wanted)
    caught = [audit.verdict.differs for audit in seeded if audit.verdict is not None]
    sensitivity = lower_bound(sum(caught), len(caught), alpha) if caught else 0.0
    claim: dict[str, Any] = {
        "queue": plan.queue, "iteration": plan.iteration, "bound": plan.bound, "audits": len(judged), "drawn": wanted,
        "differ": sum(differ), "upper": upper, "alpha": plan.alpha, "alpha_of_upper": alpha, "population": plan.population,
        "seeded": len(caught), "caught": sum(caught), "sensitivity_lower": sensitivity if seeded else None,
        "corrected": corrected(upper, sensitivity) if seeded and upper is not None else None,
        "estimate": float(sum(_weighted(judged))) if judged else None,
    }  # fmt: skip
    return claim | {"statement": _statement(claim, target, seconds)}


def _weighted(judged: Sequence[tuple[Item, Verdict]]) -> list[float]:
    """What each verdict adds to the estimate: levels of a path are weighted and added up, others are averaged."""
    levels = dict.fromkeys(item.level for item, _ in judged)
    count = {level: sum(item.level == level for item, _ in judged) for level in levels}
    return [item.weight * verdict.differs / count[item.level] for item, verdict in judged]


def _upper(differ: Sequence[bool], plan: Plan, alpha: float, wanted: int) -> float | None:
    """The bound of a claim; None while a fixed plan waits for its last verdict.

    An anytime bound keeps the least it ever was; it can only have been least just before an error, or now.
    """
    if plan.bound == "fixed":
        return fixed_upper_bound(sum(differ), len(differ), alpha) if len(differ) == wanted else None
    moments = [at for at, wrong in enumerate(differ) if wrong] + [len(differ)]
    pool = round(plan.population)
    return min(
        pool_upper_bound(sum(differ[:at]), at, pool, alpha) if plan.complete else upper_bound(sum(differ[:at]), at, alpha)
        for at in moments
    )


def _path_upper(group: Sequence[Audit], alpha: float) -> float:
    """Mean errors of a whole tree: the bounds of all levels, each times the most questions that one audit stands for."""
    levels, total = {audit.item.level for audit in group}, 0.0
    for level in levels:
        here = [audit for audit in group if audit.item.level == level]
        judged = [audit.verdict.differs for audit in here if audit.verdict is not None]
        heaviest = max(audit.item.weight for audit in here)
        total += heaviest * upper_bound(sum(judged), len(judged), alpha / len(levels))
    return total


def _statement(claim: dict[str, Any], target: float, seconds: float | None) -> str:
    """The claim in one sentence, as it stands now."""
    what = {"certify": f"A_{claim['iteration']}: ε", "path": f"A_{claim['iteration']}: drift"}[claim["queue"]]
    audits, upper = f"{claim['audits']:,} audits", claim["upper"]
    if not claim["audits"]:
        return f"{what} is not bounded yet: none of the {claim['drawn']} audits that were drawn has a verdict"
    if upper is None:
        return f"{what} is not bounded yet: {claim['audits']} of the {claim['drawn']} audits that were fixed beforehand are done"
    if claim["corrected"] is not None:
        catches = at_least(claim["sensitivity_lower"], 0)
        seen = f"H flags ≤ {at_most(upper, 2)} and catches ≥ {catches} of {claim['seeded']} seeded errors"
        upper = claim["corrected"]
    else:
        seen = "taking it that H catches every error"
    words = (
        f"{what} ≤ {at_most(upper, 2)} at {1 - claim['alpha']:.3g}, {audits}"
        if upper < 1
        else f"{what} has no bound (vacuous), {audits}"
    )
    words = words.replace(f"at {1 - claim['alpha']:.3g}", f"at {100 * (1 - claim['alpha']):.3g} %")
    if upper <= target:
        return f"certified: {words} ({seen})"
    more = audits_needed(target, claim["alpha_of_upper"], claim["differ"]) - claim["audits"] if claim["queue"] == "certify" else 0
    pace = f", {more * seconds / 60:,.0f} min," if seconds is not None else ""
    goal = f"; {more:,} clean ones more{pace} bring what H flags to {target:.0%}" if more > 0 else ""
    return f"not certified at {target:.0%}: {words} ({seen}{goal})"


def _hunt(group: Sequence[Audit], audits: Sequence[Audit]) -> dict[str, Any]:
    """What a hunt found, and estimates that weigh each verdict by the chance it had to be drawn."""
    plan = group[0].plan
    uniform = [audit for audit in audits if audit.plan.queue == "certify" and audit.item.kind == "audit"]
    judged = [(audit.item, audit.verdict.differs) for audit in group if audit.verdict is not None]
    row: dict[str, Any] = {
        "iteration": plan.iteration, "audits": len(judged), "drawn": len(group), "found": sum(wrong for _, wrong in judged),
        "horvitz_thompson": None, "prediction_powered": None,
        "found_a_minute": _a_minute(group), "uniform_a_minute": _a_minute(uniform),
        "predicted_a_minute": _a_minute(group, [audit.item.predicted for audit in group]),
    }  # fmt: skip
    if judged and len(judged) == len(group):  # until all are judged those that are lead the ranking
        differs, chances = [wrong for _, wrong in judged], [item.probability for item, _ in judged]
        guessed = [item.predicted for item, _ in judged]
        row["horvitz_thompson"] = asdict(horvitz_thompson(differs, chances, plan.pool))
        row["prediction_powered"] = asdict(prediction_powered(plan.predicted, plan.pool, guessed, differs, chances))
    return row


def _a_minute(audits: Sequence[Audit], errors: Sequence[float] | None = None) -> float | None:
    """Errors found, or predicted, for each minute of those judged; None where none were."""
    judged = [(index, audit.verdict) for index, audit in enumerate(audits) if audit.verdict is not None]
    minutes = sum(verdict.seconds for _, verdict in judged) / 60
    counted = [float(verdict.differs) if errors is None else errors[index] for index, verdict in judged]
    return sum(counted) / minutes if minutes > 0 else None


def _sights(audits: Sequence[Audit]) -> list[Sight]:
    """The verdicts in the order in which they were given, with what is known of them by construction."""
    said = {audit.item.id: audit.verdict for audit in audits if audit.verdict is not None}
    given = sorted(((a.item, a.verdict) for a in audits if a.verdict is not None), key=lambda pair: pair[1].id)
    sights, minute, last = list[Sight](), 0.0, None
    for item, verdict in given:
        at = datetime.fromisoformat(verdict.at)
        minute = 0.0 if last is None or (at - last).total_seconds() > 60 * SITTING_ENDS else minute
        minute, last = minute + verdict.seconds / 60, at
        first = said.get(item.repeats) if item.repeats is not None else None
        sights.append(
            Sight(
                differs=verdict.differs, first=None if first is None else first.differs,
                slept=first is not None and due(first.at) <= at, known=None if item.known is None else bool(item.known),
                real=item.origin == FAILURE, seconds=verdict.seconds, minute=minute,
            )
        )  # fmt: skip
    return sights
