"""How well a task falls apart, as a report: for a task with A_0, or for a session with its newest assistant."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Final

import numpy as np

from ida_core import lineage
from ida_core.assistants.base import Assistant, LookUp
from ida_core.helper import helper
from ida_core.measure.decomposability import ENOUGH, LOST, STEPS, Decomposability, Rate, decompose
from ida_core.measure.leak import Reproduction, reproduction
from ida_core.measure.shown import down, up
from ida_core.measure.votes import ballot
from ida_core.overseers.choice import choose
from ida_core.overseers.faulty import FaultyOverseer
from ida_core.report.blame import type_of
from ida_core.sessions.session import Session
from ida_core.tasks import make_task
from ida_core.tasks.base import Task

SEED = 37
FLIPPED: Final = 400
"""Questions of which one subanswer each is flipped; what H asks about them, too."""


def task_decomposability(task: Task, preset: str, overseer: str = "scripted", roots: int = 1024) -> dict[str, Any]:
    """Measure a task with A_0.

    Raises:
        ValueError: there is no such overseer, or it has to learn first.
    """
    return _report(task, preset, LookUp(task), 0, overseer, roots)


def session_decomposability(session: Session, overseer: str = "scripted", roots: int = 1024) -> dict[str, Any]:
    """Measure a session's task with its newest assistant.

    Raises:
        ValueError: there is no such overseer, or it has to learn first.
        SessionError: a checkpoint is missing.
    """
    settings = session.settings
    task, newest = make_task(settings.task, settings.preset), lineage.found(session)
    return _report(task, settings.preset, helper(session, task, newest), newest.iteration, overseer, roots)


def decomposability_lines(report: dict[str, Any]) -> list[str]:
    """The report as sentences, one a line."""
    leaf, distinct = report["leaf_solve"], report["distinct"]
    needed = report["depth_needed"]
    depth = f"depth needed {needed}" if needed is not None else f"not met with {len(report['by_depth']) - 1} levels"
    lines = [
        f"{report['task']} ({report['preset']}), H: {report['overseer']}, A_{report['assistant']}, {report['roots']} fresh roots",
        f"leaves that A_0 solves: {_words(leaf)}",
        f"for {ENOUGH:.0%} right roots, with H alone down to the leaves: {depth}",
        f"subquestions: {report['branching']:.2f} on average, {report['most_branching']} at most; {distinct['rate']:.0%} differ",
        f"loops: {_words(report['loops'])}",
        f"context load, 90 %: H sees {report['load_h']} tokens, A_n {report['load_a']}",
    ]
    if report["progress"] is not None:
        lines.append(f"subquestions lower than the one above: {_words(report['progress'])}")
    lines += [f"{step}: {_words(rate)}" for step, rate in zip(STEPS, report["ladder"], strict=True)]
    lines += [f"{name}: {gap:+.3f}" for name, gap in report["gaps"].items()]
    lines.append(f"H directly, without facts: {report['alone']:.3f} (the best constant answer)")
    return [*lines, report["reproduction"]["words"], report["votes"]["words"], report["verdict"]]


def _report(task: Task, preset: str, assistant: Assistant, n: int, name: str, roots: int) -> dict[str, Any]:
    overseer = choose(name, task, assistant, (SEED,), "cpu")
    if overseer is not None and not isinstance(overseer, FaultyOverseer):
        raise ValueError(f"“{name}” has to learn from a session first; say scripted or faulty:RATE")
    found = decompose(task, assistant, np.random.default_rng([SEED, n]), overseer, roots)
    random = np.random.default_rng([SEED, n, 1])
    contexts, questions = task.make_contexts(FLIPPED, random), task.make_questions(FLIPPED, 1, random)[:, 0]
    errors = reproduction(task, contexts, questions, assistant, random, lambda tokens: type_of(task.question_text(tokens)))
    votes = ballot(task, contexts, questions, assistant, overseer)
    return {
        "task": task.name, "preset": preset, "overseer": name, "assistant": n, "roots": found.ladder[0].n,
        "leaf_solve": _rate(found.leaf_solve), "by_depth": [_rate(rate) for rate in found.by_depth],
        "depth_needed": found.depth_needed, "branching": found.branching, "most_branching": found.most_branching,
        "distinct": _rate(found.distinct), "progress": None if found.progress is None else _rate(found.progress),
        "loops": _rate(found.loops), "load_h": found.load_h, "load_a": found.load_a,
        "ladder": [_rate(rate) for rate in found.ladder], "gaps": _gaps(found), "alone": found.alone,
        "index": found.index, "verdict": found.verdict,
        "reproduction": asdict(errors) | {"radius": errors.radius, "words": _reproduced(errors)},
        "votes": asdict(votes) | {"words": votes.words},
    }  # fmt: skip


def _reproduced(errors: Reproduction) -> str:
    if not errors.sorts:
        return "how errors of subanswers go on cannot be told: A_n answers no subquestion here"
    grow = "may multiply" if errors.radius > 1 else "die out"
    each = ", ".join(
        f"{child} → {parent} {errors.matrix[i][j]:.2f}"
        for i, child in enumerate(errors.sorts) for j, parent in enumerate(errors.sorts) if errors.matrix[i][j]
    )  # fmt: skip
    radius = f"spectral radius {errors.radius:.2f} (n = {errors.flips:,} single flips)"
    return f"errors of subanswers {grow}: R by sort {each or 'all 0'}; {radius}"


def _rate(rate: Rate) -> dict[str, float]:
    return {"rate": rate.rate, "n": rate.n, "lower": rate.lower, "upper": rate.upper}


def _gaps(found: Decomposability) -> dict[str, float]:
    rungs = [*(rate.rate for rate in found.ladder), 1.0]
    return {name: above - below for name, below, above in zip(LOST, rungs, rungs[1:], strict=False)}


def _words(rate: dict[str, float]) -> str:
    return f"{rate['rate']:.3f} [{down(rate['lower'], 3)}, {up(rate['upper'], 3)}], n = {rate['n']:,}"
