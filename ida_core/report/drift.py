"""The drift budget of a session: its line of assistants audited along paths, with all that the numbers rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

import numpy as np

from ida_core import lineage
from ida_core.iterate import helper
from ida_core.measure.compounding import compounded, product
from ida_core.measure.drift import RootAudit, Step, path_audit, root_audit
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks import make_task

AUDITS: Final = 2000
PARTS: Final = 2
"""Path audit and root audit, which share alpha."""
ASSUMPTIONS: Final = (
    "The audited roots were drawn at random: fresh contexts, questions of the greatest height that the last assistant was taught.",
    "Two answers differ where their tokens differ; nobody had to judge.",
    "The reference is H with the undistilled assistant, not the truth; errors that H makes are not in these numbers.",
    "The bounds hold for questions like those; another distribution needs other audits.",
    "They are about the average: they say nothing about rare or adversarial questions.",
    "Where no wrong subanswer was met, or trees are too large to be built, a leak of 1 is assumed.",
    "Calls are stateless: the same question on the same context gets the same answer.",
)


def drift_report(session: Session, audits: int = AUDITS) -> dict[str, Any]:
    """Audit the session's line of promoted assistants, from fresh random roots. Truth is not asked.

    Args:
        session: at least one assistant of it was trained.
        audits: how many roots; so many again along each step of the line.

    Returns:
        What `drift --json` prints. Rates lie between 0 and 1; bounds hold together with the chance 1 - alpha.

    Raises:
        SessionError: nothing was distilled yet, or a checkpoint is missing.
    """
    settings = session.settings
    task = make_task(settings.task, settings.preset)
    promoted = _line(session)
    line = [helper(session, task, ancestor) for ancestor in promoted]
    last = promoted[-1].iteration
    random = np.random.default_rng([settings.seed, 11, last])
    height = task.heights[min(last, len(task.heights)) - 1]
    contexts = task.make_contexts(audits, random)
    wished = [height] if task.shows_height and settings.mode == "discrete" else None
    questions = task.make_questions(audits, 1, random, wished)[:, 0]
    steps = path_audit(task, line, contexts, questions, random, settings.alpha / PARTS)
    roots = list[RootAudit | None]()
    for n in range(1, len(line)):
        if settings.mode == "discrete" and task.shows_height:
            asked = task.make_questions(audits, 1, random, [task.heights[min(n, len(task.heights)) - 1]])[:, 0]
            roots.append(root_audit(task, line[: n + 1], contexts, asked, settings.alpha / PARTS / len(steps)))
    return {
        "session": settings.name, "task": settings.task, "preset": settings.preset, "mode": settings.mode, "alpha": settings.alpha,
        "height_of_roots": height if wished else None,
        "iterations": [_row(step) for step in steps],
        **_compounded(steps, roots),
        "assumptions": list(ASSUMPTIONS),
    }  # fmt: skip


def drift_lines(report: dict[str, Any]) -> list[str]:
    """The report as sentences, one a line."""
    lines = [f"{report['session']}: {report['task']} ({report['preset']}), every bound together at {1 - report['alpha']:.0%}"]
    for row in report["iterations"]:
        leak = "not measured, 1 assumed" if row["leak"] is None else f"{row['leak']:.2f} ({row['leaked']} of {row['wrong_below']})"
        lines.append(
            f"A_{row['n']} against its teacher: {row['disagreements']} of {row['audits']} differ, ε ≤ {row['upper']:.4f}; "
            f"{row['calls']:.2f} subquestions each; leak {leak}"
        )
    for name, words in (("tree_bound", "errors in the whole tree"), ("recursion_bound", "recursion with leak 1")):
        lines.append(f"drift by {words}: {'vacuous' if report[name] is None else f'at most {report[name]:.4f}'}")
    lines.append(f"drift with the measured leak (an estimate, not a bound): {report['leak_adjusted']:.4f}")
    lines.append(f"product of the iterations (no bound where subquestions × leak > 1): {report['product']:.4f}")
    root = report["root_audit"]
    if root is not None:
        lines.append(f"measured at the root: {root['disagreements']} of {root['audits']} differ, drift ≤ {root['upper']:.4f}")
    lines.append(f"what binds: {report['binding']}. {report['certificate']}")
    return [*lines, "This rests on:", *(f"  {number}. {text}" for number, text in enumerate(report["assumptions"], start=1))]


def _line(session: Session) -> Sequence[lineage.Ancestor]:
    newest = lineage.found(session)
    by_id = {ancestor.id: ancestor for ancestor in lineage.read(session)}
    line = [newest]
    while line[-1].parent is not None:
        line.append(by_id[line[-1].parent])
    if len(line) == 1:
        raise SessionError("there is no drift to measure: nothing was distilled yet")
    return line[::-1]


def _row(step: Step) -> dict[str, Any]:
    reproduction = None if step.leak is None else step.calls * step.leak
    return asdict(step) | {"rate": step.rate, "leak": step.leak, "reproduction": reproduction}


def _compounded(steps: Sequence[Step], roots: Sequence[RootAudit | None]) -> dict[str, Any]:
    root = roots[-1] if roots else None
    rates, uppers = [step.rate for step in steps], [step.upper for step in steps]
    leaks = [1.0 if step.leak is None else step.leak for step in steps]
    worst = compounded(uppers, [step.most_calls for step in steps])
    estimate = compounded(rates, [step.calls for step in steps], leaks)
    bounds = {
        "errors in the whole tree": sum(step.errors_in_tree_upper for step in steps),
        "recursion with leak 1": worst[-1],
        **({"root audit": root.upper} if root is not None else {}),
    }
    binding = min(bounds, key=lambda name: bounds[name])
    least, audits = bounds[binding], sum(step.audits for step in steps) + sum(audit.audits for audit in roots if audit)
    return {
        "tree_bound": _or_vacuous(bounds["errors in the whole tree"]),
        "tree_estimate": sum(step.errors_in_tree for step in steps),
        "recursion_bound": _or_vacuous(bounds["recursion with leak 1"]),
        "leak_adjusted": estimate[-1],
        "product": product(rates),
        "by_iteration": [
            {
                "n": step.n,
                "worst_case": worst[number],
                "leak_adjusted": estimate[number],
                "product": product(rates[: number + 1]),
                "root_audit": asdict(audit) if audit is not None else None,
            }
            for number, (step, audit) in enumerate(zip(steps, roots or [None] * len(steps), strict=True))
        ],
        "root_audit": None if root is None else asdict(root),
        "binding": binding if least < 1 else "nothing: every bound is vacuous",
        "certificate": f"certified: drift ≤ {least:.2%}, {audits:,} audits" if least < 1 else "nothing is certified",
    }


def _or_vacuous(bound: float) -> float | None:
    """None for a bound that says nothing."""
    return bound if bound < 1 else None
