"""The drift budget of a session: its line of assistants audited in every way there is, with all that the numbers rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

import numpy as np

from ida_core.gate import AGREEMENT, least_agreement
from ida_core.measure.agreement import Count, compare_with_teacher, counted, noise
from ida_core.measure.auditing import Pool, logged
from ida_core.measure.bounds import rate_difference, spent, upper_bound
from ida_core.measure.compounding import compounded, product
from ida_core.measure.drift import RootAudit, Step, expand, path_audit, root_audit
from ida_core.measure.shown import at_most, down, up
from ida_core.report.drift_charts import name_of
from ida_core.report.drift_samples import APART, AUDITS, EACH, certificate, certified, remarks, sample_lines
from ida_core.report.drift_words import words_lines, words_report
from ida_core.report.frontier import audit_heights
from ida_core.report.line import Line, bring, frontier, roots_of
from ida_core.report.release import frontier_words, reached
from ida_core.sessions.records import log_event
from ida_core.sessions.session import Session, now
from ida_core.tasks import make_task
from ida_core.tasks.base import Task

FAMILIES: Final = 10
"""Held out, on-policy and at the root; along paths, in whole trees and leaks; drift at the root; the heat map; agreement and
drift of the newest by height."""
BUDGET: Final = 0.05
"""The share of answers that may differ from undistilled H, unless somebody says otherwise."""
ASSUMPTIONS: Final = (
    "The audited roots were drawn at random: fresh contexts, questions of the greatest height that the last assistant was taught.",
    "Two answers differ where their tokens differ; nobody had to judge.",
    "The reference is H with the undistilled assistant, not the truth; errors that H makes are not in these numbers. "
    "H is played {played}.",
    "The bounds hold for questions like those; another distribution needs other audits.",
    "They are about the average: they say nothing about rare or adversarial questions.",
    "Where no wrong subanswer was met, or trees are too large to be built, a leak of 1 is assumed.",
    "Calls are stateless: the same question on the same context gets the same answer.",
)


def drift_report(session: Session, audits: int = AUDITS, rounds: int = 0, budget: float = BUDGET) -> dict[str, Any]:
    """Audit the session's line of promoted assistants, from fresh random roots. Truth is not asked.

    Args:
        session: at least one assistant of it was trained.
        audits: how many roots; so many again along each step of the line.
        rounds: how many iterations there will ever be, which share alpha alike; 0 leaves that open, and later ones get less.
        budget: how much drift is put up with; what is bounded does not depend on it.

    Returns:
        What `drift --json` prints. Rates lie between 0 and 1; bounds hold together with the chance 1 - alpha. It is kept in
        the session, too; see `report.kept`. In words it is another report: `words_report`.

    Raises:
        SessionError: nothing was distilled yet, or a checkpoint is missing.
        ValueError: there are more iterations than were declared.
    """
    settings = session.settings
    task = make_task(settings.task, settings.preset)
    if task.is_text:
        return words_report(session, audits, rounds)
    line = bring(session, task)
    last = line.last
    if line.by != "iteration":
        rounds = last  # heights are known beforehand
    if 0 < rounds < last:
        raise ValueError(f"{rounds} iterations were declared, but there are {last} already")
    alphas = [spent(settings.alpha, n, rounds or None) / FAMILIES for n in range(1, last + 1)]
    random = np.random.default_rng([settings.seed, 11, last])
    contexts, questions = roots_of(task, last, audits, random)
    steps = path_audit(task, line.assistants, contexts, questions, random, alphas, line.overseers)
    roots = _root_audits(task, line, audits, random, alphas)
    heat = _heat(task, line, np.random.default_rng([settings.seed, 13, last]), alphas)
    rows = [_round(session, task, line, n, alphas[n - 1]) for n in range(1, last + 1)]
    sums = _compounded(steps, roots, closed=line.closed)
    again = np.random.default_rng([settings.seed, 16, last])
    by_height = audit_heights(task, line, audits, again, alphas[-1], sums["by_iteration"])
    report: dict[str, Any] = {
        "session": settings.name, "task": settings.task, "preset": settings.preset, "mode": settings.mode, "alpha": settings.alpha,
        "at": now(), "newest": line.promoted[-1].id, "newest_iteration": line.promoted[-1].iteration, "rounds_declared": rounds,
        "by": line.by, "overseer": settings.overseer, "height_of_roots": frontier(task, last), "silent": _silent(task, line),
        "iterations": [_row(step) for step in steps],
        "rounds": rows, "heat": heat, "by_height": by_height,
        "agreement_asked": least_agreement(settings.gate) or AGREEMENT, **sums,
        "assumptions": [
            *(text.format(played=line.played) for text in ASSUMPTIONS), *RULED[line.judged], *BY[line.by],
            _how_spent(rounds, settings.alpha),
        ],
    }  # fmt: skip
    report["frontier"] = {
        "budget": budget, "height": reached(by_height, budget, report["agreement_asked"]), "words": frontier_words(report, budget),
    }  # fmt: skip
    session.write(lambda db: log_event(db, "drift measured", report=report)).result()
    return report


def _silent(task: Task, line: Line) -> float | None:
    """To what share of its questions the last teacher said "I don't know"; None where it was asked what it can answer."""
    report = line.promoted[-1].report
    return None if task.shows_height or report is None else report.idk_share


RULED: Final[dict[bool, tuple[str, ...]]] = {
    False: (),
    True: (
        "A judge ruled on some of what was learned, and is part of the teacher here, debates included. What is asked in debates is "
        "not followed down, so only the roots bound drift.",
    ),
}
BY: Final[dict[str, tuple[str, ...]]] = {
    "iteration": (),
    "height": ("One network learned from H with its own help: it is audited height by height, against H with its help one below.",),
    "itself": (
        "One network learned from H with its own help, and questions do not show how deep they go: it is held against H with its "
        "own help, one level deep. How errors add up below is not bounded, so no drift is certified.",
    ),
}


def drift_lines(report: dict[str, Any]) -> list[str]:
    """The report as sentences, one a line."""
    if report.get("by") == "words":
        return words_lines(report)
    lines = [
        f"{report['session']}: {report['task']} ({report['preset']}), every bound together at {1 - report['alpha']:.0%}",
        f"{certified(report)}. What binds: {report['binding']}", f"{APART}:", *(f"  {line}" for line in sample_lines(report)),
    ]  # fmt: skip
    for row, seen in zip(report["iterations"], report["rounds"], strict=True):
        leak = (
            "not measured, 1 assumed"
            if row["leak"] is None
            else f"{row['leak']:.2f} ({row['leaked']} of {row['wrong_below']}, ≤ {up(row['leak_upper'])})"
        )
        lines.append(
            f"{name_of(report, row['n'])} against its teacher, path audit: {_of(row)}, ε ≤ {at_most(row['upper'], 2)}; "
            f"{row['calls']:.2f} subquestions each (m); leak {leak}"
        )
        lines += [f"  {words}: {_told(seen[name])}" for name, words in SEEN.items()]
        if seen["shift"] is not None:
            gap = seen["shift"]
            lines.append(
                f"  shift gap (on what it was asked, less held out): {100 * gap['gap']:+.2f} points "
                f"[{down(100 * gap['low'])}, {up(100 * gap['high'])}]"
            )
    lines += [f"drift by {words} (path audit): {_or_none(report[name])}" for name, words in BOUNDS.items()]
    if report["leak_adjusted"] is not None:
        lines.append(f"drift with the measured leak (path audit; an estimate, not a bound): {report['leak_adjusted']:.2%}")
        lines.append(f"product of the steps (path audit; no bound where subquestions × leak > 1): {report['product']:.2%}")
    root = report["root_audit"]
    if root is not None:
        lines.append(f"drift by the root audit: {_of(root)}, ≤ {at_most(root['upper'], 2)}")
    lines += [*(f"{one[:1].upper()}{one[1:]}." for one in remarks(report)), f"{report['frontier']['words']}."]
    return [*lines, "This rests on:", *(f"  {number}. {text}" for number, text in enumerate(report["assumptions"], start=1))]


def _of(row: dict[str, Any]) -> str:
    return f"{row['disagreements']:,} of {row['audits']:,} differ"


def _or_none(bound: float | None) -> str:
    return "vacuous" if bound is None else f"≤ {at_most(bound, 2)}"


SEEN: Final = {
    "held_out": "further questions, held out", "on_policy": "what it was asked in trees", "root": "further questions, at the root",
    "noise": "teacher asked twice",
}  # fmt: skip
BOUNDS: Final = {
    "tree_bound": "errors in the whole tree", "recursion_bound": "recursion with leak 1",
    "leak_bound": "recursion with measured leak",
}  # fmt: skip
"""The compounded bounds of a report and what they are called."""


def _told(count: dict[str, Any] | None) -> str:
    if count is None or not count["n"]:
        return "nothing was asked"
    bound = f", ≤ {at_most(count['upper'], 2)}" if "upper" in count else ""
    return f"{count['differ']:,} of {count['n']:,} differ{bound}"


def _how_spent(rounds: int, alpha: float) -> str:
    shares = f"{alpha:.0%} / {rounds}" if rounds else f"6 · {alpha:.0%} / (π² n²)"
    return f"Step n of the line spends {shares} of the chance of failing, in {FAMILIES} equal parts: all bounds hold together."


def _root_audits(
    task: Task, line: Line, audits: int, random: np.random.Generator, alphas: Sequence[float]
) -> list[RootAudit | None]:
    """A_n against B_n, at the height that A_n was taught, for each n."""
    audited = list[RootAudit | None]()
    for n in range(1, line.last + 1):
        if frontier(task, n) is None:
            return [None] * line.last
        contexts, questions = roots_of(task, n, audits, random)
        audited.append(root_audit(task, line.assistants[: n + 1], contexts, questions, alphas[n - 1], line.overseers))
    return audited


def _heat(task: Task, line: Line, random: np.random.Generator, alphas: Sequence[float]) -> list[dict[str, Any]]:
    """Disagreement of each A_n with its teacher at each height; alpha is split over them."""
    cells, steps = list[dict[str, Any]](), range(1, line.last + 1) if line.by == "iteration" else [line.last]
    for n in steps:
        (below, student), overseer = line.assistants[n - 1 : n + 1], line.overseers[n - 1]
        for height in task.heights if task.shows_height else ():
            contexts = task.make_contexts(EACH, random)
            questions = task.make_questions(EACH, 1, random, [height])[:, 0]
            count = compare_with_teacher(task, student, below, contexts, questions, overseer)
            told = _count(count, alphas[n - 1] / len(task.heights))
            cells.append(told | {"n": line.promoted[n].iteration, "height": height, "n_asked": count.n})
    return cells


def _round(session: Session, task: Task, line: Line, n: int, alpha: float) -> dict[str, Any]:
    """ε of A_n in its three forms, never one; the shift between them; the noise under them."""
    random = np.random.default_rng([session.settings.seed, 14, n])
    (below, student), overseer, height = line.assistants[n - 1 : n + 1], line.overseers[n - 1], frontier(task, n)
    taught = None if height is None else [height] if line.by == "height" else [one for one in task.heights if one <= height]
    contexts = task.make_contexts(2 * EACH, random)
    questions = task.make_questions(2 * EACH, 1, random, taught)[:, 0]
    held_out = compare_with_teacher(task, student, below, contexts, questions, overseer)
    contexts, questions = roots_of(task, n, 2 * EACH, random)
    root, floor = (
        compare_with_teacher(task, student, below, contexts, questions, overseer),
        noise(task, below, contexts, questions, overseer),
    )
    pool = _asked_of(session, task, line, n)
    on_policy = counted(pool.answers, expand(task, pool.contexts, pool.questions, below, overseer).answers) if len(pool) else None
    shift = None
    if on_policy is not None and on_policy.n and held_out.n:
        low, high = rate_difference((held_out.differ, held_out.n), (on_policy.differ, on_policy.n))
        shift = {"gap": (on_policy.rate or 0) - (held_out.rate or 0), "low": low, "high": high}
    return {
        "n": n, "alpha": alpha * FAMILIES, "held_out": _count(held_out, alpha), "root": _count(root, alpha),
        "on_policy": None if on_policy is None else _count(on_policy, alpha) | {"source": pool.source}, "shift": shift,
        "noise": {key: value for key, value in _count(floor, alpha).items() if key != "upper"},
    }  # fmt: skip


def _asked_of(session: Session, task: Task, line: Line, n: int) -> Pool:
    """The calls of A_n in the log; of a network that stands at several heights, those of this height."""
    with session.reading() as reader:
        pool = logged(reader, task, line.promoted[n].id)
    if line.by != "height" or not len(pool):
        return pool
    heights = task.height(pool.contexts, pool.questions[:, None])[:, 0]
    return pool.of(np.flatnonzero(heights == task.heights[n - 1]))


def _count(count: Count, alpha: float) -> dict[str, Any]:
    return asdict(count) | {"rate": count.rate, "upper": upper_bound(count.differ, count.n, alpha)}


def _row(step: Step) -> dict[str, Any]:
    reproduction = None if step.leak is None else step.calls * step.leak
    return asdict(step) | {
        "rate": step.rate, "leak": step.leak, "reproduction": reproduction, "reproduction_upper": step.most_calls * step.leak_upper,
    }  # fmt: skip


def _compounded(steps: Sequence[Step], roots: Sequence[RootAudit | None], *, closed: bool) -> dict[str, Any]:
    """What the steps come to; nothing where they are not `closed`, which is to say, where a step rests on one that is not there."""
    root = roots[-1] if roots else None
    rates, uppers, most = [step.rate for step in steps], [step.upper for step in steps], [step.most_calls for step in steps]
    leaks = [1.0 if step.leak is None else step.leak for step in steps]
    worst, leaking = compounded(uppers, most), compounded(uppers, most, [step.leak_upper for step in steps])
    if not closed:
        worst = leaking = [1.0] * len(steps)
    estimate = compounded(rates, [step.calls for step in steps], leaks)
    bounds = {
        **({"root audit": root.upper} if root is not None else {}),
        "errors in the whole tree": sum(step.errors_in_tree_upper for step in steps) if closed else 1.0,
        "recursion with leak 1": worst[-1],
        "recursion with measured leak": leaking[-1],
    }
    binding = min(bounds, key=lambda name: bounds[name])
    least = bounds[binding]
    return {
        **{name: _or_vacuous(bounds[words]) for name, words in BOUNDS.items()},
        "tree_estimate": sum(step.errors_in_tree for step in steps),
        "leak_adjusted": estimate[-1] if closed else None,
        "product": product(rates) if closed else None,
        "by_iteration": [
            {
                "n": step.n,
                "worst_case": worst[number],
                "leak_bound": leaking[number],
                "leak_adjusted": estimate[number] if closed else None,
                "product": product(rates[: number + 1]) if closed else None,
                "root_audit": asdict(audit) if audit is not None else None,
            }
            for number, (step, audit) in enumerate(zip(steps, roots or [None] * len(steps), strict=True))
        ],
        "root_audit": None if root is None else asdict(root),
        "binding": binding if least < 1 else "nothing: every bound is vacuous",
        "least_bound": _or_vacuous(least),
        "certificate": certificate(least, binding, [asdict(step) for step in steps], None if root is None else asdict(root)),
    }


def _or_vacuous(bound: float) -> float | None:
    """None for a bound that says nothing."""
    return bound if bound < 1 else None
