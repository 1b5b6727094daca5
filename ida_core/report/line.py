"""The line of assistants that a session's measurements follow, and the roots that are asked of them."""

from __future__ import annotations

import numpy as np

from ida_core import lineage
from ida_core.questions import IntArray
from ida_core.sessions.session import Session, SessionError, Settings
from ida_core.tasks.base import Task


def line_of(session: Session) -> list[lineage.Ancestor]:
    """A_0, A_1, … up to the newest that was promoted.

    Raises:
        SessionError: nothing was distilled yet.
    """
    newest = lineage.found(session)
    by_id = {ancestor.id: ancestor for ancestor in lineage.read(session)}
    line = [newest]
    while line[-1].parent is not None:
        line.append(by_id[line[-1].parent])
    if len(line) == 1:
        raise SessionError("there is no drift to measure: nothing was distilled yet")
    return line[::-1]


def frontier(task: Task, settings: Settings, n: int) -> int | None:
    """The greatest height that A_n was taught; None where questions do not show theirs, or there are no iterations."""
    if not task.shows_height or settings.mode != "discrete":
        return None
    return task.heights[min(n, len(task.heights)) - 1]


def roots_of(task: Task, settings: Settings, n: int, count: int, random: np.random.Generator) -> tuple[IntArray, IntArray]:
    """Fresh contexts with one question each, as hard as A_n was taught."""
    height = frontier(task, settings, n)
    contexts = task.make_contexts(count, random)
    return contexts, task.make_questions(count, 1, random, None if height is None else [height])[:, 0]
