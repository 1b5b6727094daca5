"""The drift budget of a session: its line of assistants audited in every way there is, with all that the numbers rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

import numpy as np

from ida_core.assistants.base import Assistant
from ida_core.measure.agreement import Count, compare_with_teacher, counted, noise
from ida_core.measure.auditing import Pool, logged
from ida_core.measure.bounds import rate_difference, spent, upper_bound
from ida_core.measure.compounding import compounded, product
from ida_core.measure.drift import RootAudit, Step, expand, path_audit, root_audit
from ida_core.report.line import frontier, line_of, roots_of
from ida_core.sessions.records import log_event
from ida_core.sessions.session import Session, now
from ida_core.students import helper
from ida_core.tasks import make_task
from ida_core.tasks.base import Task

AUDITS: Final = 2000
EACH: Final = 200
"""Questions of each height in a cell of the heat map."""
FAMILIES: Final = 8
"""Held out, on-policy and at the root; along paths, in whole trees and leaks; drift at the root; the heat map."""
ASSUMPTIONS: Final = (
    "The audited roots were drawn at random: fresh contexts, questions of the greatest height that the last assistant was taught.",
    "Two answers differ where their tokens differ; nobody had to judge.",
    "The reference is H with the undistilled assistant, not the truth; errors that H makes are not in these numbers.",
    "The bounds hold for questions like those; another distribution needs other audits.",
    "They are about the average: they say nothing about rare or adversarial questions.",
    "Where no wrong subanswer was met, or trees are too large to be built, a leak of 1 is assumed.",
    "Calls are stateless: the same question on the same context gets the same answer.",
)


def drift_report(session: Session, audits: int = AUDITS, rounds: int = 0) -> dict[str, Any]:
    """Audit the session's line of promoted assistants, from fresh random roots. Truth is not asked.

    Args:
        session: at least one assistant of it was trained.
        audits: how many roots; so many again along each step of the line.
        rounds: how many iterations there will ever be, which share alpha alike; 0 leaves that open, and later ones get less.

    Returns:
        What `drift --json` prints. Rates lie between 0 and 1; bounds hold together with the chance 1 - alpha. It is kept in
        the session, too; see `report.kept`.

    Raises:
        SessionError: nothing was distilled yet, or a checkpoint is missing.
        ValueError: there are more iterations than were declared.
    """
    settings = session.settings
    task = make_task(settings.task, settings.preset)
    promoted = line_of(session)
    line = [helper(session, task, ancestor) for ancestor in promoted]
    last = len(line) - 1
    if 0 < rounds < last:
        raise ValueError(f"{rounds} iterations were declared, but there are {last} already")
    alphas = [spent(settings.alpha, n, rounds or None) / FAMILIES for n in range(1, last + 1)]
    random = np.random.default_rng([settings.seed, 11, last])
    contexts, questions = roots_of(task, settings, last, audits, random)
    steps = path_audit(task, line, contexts, questions, random, alphas)
    roots = _root_audits(session, task, line, audits, random, alphas)
    heat = _heat(task, line, np.random.default_rng([settings.seed, 13, last]), alphas)
    with session.reading() as reader:
        pools = [logged(reader, task, ancestor.id) for ancestor in promoted[1:]]
    rows = [_round(session, task, line, n, pools[n - 1], alphas[n - 1]) for n in range(1, last + 1)]
    report = {
        "session": settings.name, "task": settings.task, "preset": settings.preset, "mode": settings.mode, "alpha": settings.alpha,
        "at": now(), "newest": promoted[-1].id, "rounds_declared": rounds,
        "height_of_roots": frontier(task, settings, last),
        "iterations": [_row(step) for step in steps],
        "rounds": rows, "heat": heat,
        **_compounded(steps, roots),
        "assumptions": [*ASSUMPTIONS, _how_spent(rounds, settings.alpha, last)],
    }  # fmt: skip
    session.write(lambda db: log_event(db, "drift measured", report=report)).result()
    return report


def drift_lines(report: dict[str, Any]) -> list[str]:
    """The report as sentences, one a line."""
    lines = [f"{report['session']}: {report['task']} ({report['preset']}), every bound together at {1 - report['alpha']:.0%}"]
    for row, seen in zip(report["iterations"], report["rounds"], strict=True):
        leak = "not measured, 1 assumed" if row["leak"] is None else f"{row['leak']:.2f} ({row['leaked']} of {row['wrong_below']})"
        lines.append(
            f"A_{row['n']} against its teacher: {row['disagreements']} of {row['audits']} differ, ε ≤ {row['upper']:.4f}; "
            f"{row['calls']:.2f} subquestions each; leak {leak}"
        )
        lines += [f"  {words}: {_told(seen[name])}" for name, words in SEEN.items()]
        if seen["shift"] is not None:
            lines.append(f"  shift gap {seen['shift']['gap']:+.4f} [{seen['shift']['low']:+.4f}, {seen['shift']['high']:+.4f}]")
    for name, words in BOUNDS.items():
        lines.append(f"drift by {words}: {'vacuous' if report[name] is None else f'at most {report[name]:.4f}'}")
    lines.append(f"drift with the measured leak (an estimate, not a bound): {report['leak_adjusted']:.4f}")
    lines.append(f"product of the iterations (no bound where subquestions × leak > 1): {report['product']:.4f}")
    root = report["root_audit"]
    if root is not None:
        lines.append(f"measured at the root: {root['disagreements']} of {root['audits']} differ, drift ≤ {root['upper']:.4f}")
    lines.append(f"what binds: {report['binding']}. {report['certificate']}")
    return [*lines, "This rests on:", *(f"  {number}. {text}" for number, text in enumerate(report["assumptions"], start=1))]


SEEN: Final = {"held_out": "held out", "on_policy": "on what it was asked", "root": "at the root", "noise": "teacher asked twice"}
BOUNDS: Final = {
    "tree_bound": "errors in the whole tree", "recursion_bound": "recursion with leak 1",
    "leak_bound": "recursion with measured leak",
}  # fmt: skip
"""The compounded bounds of a report and what they are called."""


def _told(count: dict[str, Any] | None) -> str:
    if count is None or not count["n"]:
        return "nothing was asked"
    bound = f", ≤ {count['upper']:.4f}" if "upper" in count else ""
    return f"{count['differ']} of {count['n']} differ{bound}"


def _how_spent(rounds: int, alpha: float, last: int) -> str:
    shares = f"{alpha:.0%} / {rounds}" if rounds else f"6 · {alpha:.0%} / (π² n²)"
    return (
        f"Iteration n spends {shares} of the chance of failing, in {FAMILIES} equal parts: the bounds of all {last} hold together."
    )


def _root_audits(
    session: Session, task: Task, line: Sequence[Assistant], audits: int, random: np.random.Generator, alphas: Sequence[float]
) -> list[RootAudit | None]:
    """A_n against B_n, at the height that A_n was taught, for each n."""
    audited = list[RootAudit | None]()
    for n in range(1, len(line)):
        if frontier(task, session.settings, n) is None:
            return [None] * (len(line) - 1)
        contexts, questions = roots_of(task, session.settings, n, audits, random)
        audited.append(root_audit(task, line[: n + 1], contexts, questions, alphas[n - 1]))
    return audited


def _heat(task: Task, line: Sequence[Assistant], random: np.random.Generator, alphas: Sequence[float]) -> list[dict[str, Any]]:
    """Disagreement of each A_n with its teacher at each height; alpha is split over them."""
    cells = list[dict[str, Any]]()
    for n in range(1, len(line)):
        for height in task.heights if task.shows_height else ():
            contexts = task.make_contexts(EACH, random)
            questions = task.make_questions(EACH, 1, random, [height])[:, 0]
            count = compare_with_teacher(task, line[n], line[n - 1], contexts, questions)
            told = _count(count, alphas[n - 1] / len(task.heights))
            cells.append(told | {"n": n, "height": height, "n_asked": count.n})
    return cells


def _round(session: Session, task: Task, line: Sequence[Assistant], n: int, pool: Pool, alpha: float) -> dict[str, Any]:
    """ε of A_n in its three forms, never one; the shift between them; the noise under them."""
    random = np.random.default_rng([session.settings.seed, 14, n])
    height = frontier(task, session.settings, n)
    taught = None if height is None else [one for one in task.heights if one <= height]
    contexts = task.make_contexts(2 * EACH, random)
    held_out = compare_with_teacher(task, line[n], line[n - 1], contexts, task.make_questions(2 * EACH, 1, random, taught)[:, 0])
    contexts, questions = roots_of(task, session.settings, n, 2 * EACH, random)
    root, floor = (
        compare_with_teacher(task, line[n], line[n - 1], contexts, questions),
        noise(task, line[n - 1], contexts, questions),
    )
    on_policy = counted(pool.answers, expand(task, pool.contexts, pool.questions, line[n - 1]).answers) if len(pool) else None
    shift = None
    if on_policy is not None and on_policy.n and held_out.n:
        low, high = rate_difference((held_out.differ, held_out.n), (on_policy.differ, on_policy.n))
        shift = {"gap": (on_policy.rate or 0) - (held_out.rate or 0), "low": low, "high": high}
    return {
        "n": n, "alpha": alpha * FAMILIES, "held_out": _count(held_out, alpha), "root": _count(root, alpha),
        "on_policy": None if on_policy is None else _count(on_policy, alpha) | {"source": pool.source}, "shift": shift,
        "noise": {key: value for key, value in _count(floor, alpha).items() if key != "upper"},
    }  # fmt: skip


def _count(count: Count, alpha: float) -> dict[str, Any]:
    return asdict(count) | {"rate": count.rate, "upper": upper_bound(count.differ, count.n, alpha)}


def _row(step: Step) -> dict[str, Any]:
    reproduction = None if step.leak is None else step.calls * step.leak
    return asdict(step) | {
        "rate": step.rate, "leak": step.leak, "reproduction": reproduction, "reproduction_upper": step.most_calls * step.leak_upper,
    }  # fmt: skip


def _compounded(steps: Sequence[Step], roots: Sequence[RootAudit | None]) -> dict[str, Any]:
    root = roots[-1] if roots else None
    rates, uppers, most = [step.rate for step in steps], [step.upper for step in steps], [step.most_calls for step in steps]
    leaks = [1.0 if step.leak is None else step.leak for step in steps]
    worst, leaking = compounded(uppers, most), compounded(uppers, most, [step.leak_upper for step in steps])
    estimate = compounded(rates, [step.calls for step in steps], leaks)
    bounds = {
        "errors in the whole tree": sum(step.errors_in_tree_upper for step in steps),
        "recursion with leak 1": worst[-1],
        "recursion with measured leak": leaking[-1],
        **({"root audit": root.upper} if root is not None else {}),
    }
    binding = min(bounds, key=lambda name: bounds[name])
    least, audits = bounds[binding], sum(step.audits for step in steps) + sum(audit.audits for audit in roots if audit)
    return {
        **{name: _or_vacuous(bounds[words]) for name, words in BOUNDS.items()},
        "tree_estimate": sum(step.errors_in_tree for step in steps),
        "leak_adjusted": estimate[-1],
        "product": product(rates),
        "by_iteration": [
            {
                "n": step.n,
                "worst_case": worst[number],
                "leak_bound": leaking[number],
                "leak_adjusted": estimate[number],
                "product": product(rates[: number + 1]),
                "root_audit": asdict(audit) if audit is not None else None,
            }
            for number, (step, audit) in enumerate(zip(steps, roots or [None] * len(steps), strict=True))
        ],
        "root_audit": None if root is None else asdict(root),
        "binding": binding if least < 1 else "nothing: every bound is vacuous",
        "least_bound": _or_vacuous(least),
        "certificate": f"certified: drift ≤ {least:.2%}, {audits:,} audits" if least < 1 else "nothing is certified",
    }


def _or_vacuous(bound: float) -> float | None:
    """None for a bound that says nothing."""
    return bound if bound < 1 else None
