"""The release rule: up to which height the newest assistant keeps to H within a budget of drift. Bounds decide, never the truth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ida_core.measure.agreement import compare_with_teacher
from ida_core.measure.bounds import lower_bound
from ida_core.measure.drift import root_audit
from ida_core.report.line import Line, frontier
from ida_core.tasks.base import Task


def audit_heights(
    task: Task, line: Line, audits: int, random: np.random.Generator, alpha: float, compounded: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Hold the newest assistant against its teacher and against undistilled H at each height that it was taught.

    Args:
        task: whose questions.
        line: the assistants, with H as it was played for each.
        audits: fresh roots of each height.
        random: the dice.
        alpha: the chance that any bound on agreement fails, and again that any on drift does.
        compounded: the bounds of each step of the line, which hold at the height that the step was taught.

    Returns:
        A row a height, from the lowest on; none where questions do not show their height. `drift` is the least bound there is.
    """
    heights = task.heights[: line.last] if task.shows_height else ()
    rows = list[dict[str, Any]]()
    for place, height in enumerate(heights, 1):
        n = line.last if line.by == "iteration" else place
        contexts = task.make_contexts(audits, random)
        questions = task.make_questions(audits, 1, random, [height])[:, 0]
        below, student = line.assistants[n - 1 : n + 1]
        told = compare_with_teacher(task, student, below, contexts, questions, line.overseers[n - 1])
        root = root_audit(task, line.assistants[: n + 1], contexts, questions, alpha / len(heights), line.overseers)
        bounds = [] if root is None else [root.upper]
        if height == frontier(task, n):
            bounds += [compounded[n - 1]["worst_case"], compounded[n - 1]["leak_bound"]]
        rows.append(
            {
                "height": height, "agreed": told.n - told.differ, "n": told.n,
                "agreement": lower_bound(told.n - told.differ, told.n, alpha / len(heights)),
                "audits": audits, "drifted": None if root is None else root.disagreements, "drift": min([1.0, *bounds]),
            }
        )  # fmt: skip
    return rows
