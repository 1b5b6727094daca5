"""What was gained by amplifying and lost by distilling, against the truth: for charts, masked while a person acts as H."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Final

import numpy as np

from ida_core.measure.agreement import gaps
from ida_core.report.line import bring
from ida_core.sessions.session import Session
from ida_core.tasks import make_task

EACH: Final = 1000
PERSON: Final = "person"


def gaps_report(session: Session, each: int = EACH) -> list[dict[str, Any]]:
    """For each step of the line: gain, loss and the table of kept, lost, repaired and inherited, on the same fresh questions.

    Raises:
        SessionError: nothing was distilled yet, or a checkpoint is missing.
    """
    settings = session.settings
    task = make_task(settings.task, settings.preset)
    line = bring(session, task)
    rows = list[dict[str, Any]]()
    for n in range(1, line.last + 1):
        random = np.random.default_rng([settings.seed, 15, n])
        contexts = task.make_contexts(each, random)
        questions = task.make_questions(each, 1, random, [task.heights[n - 1]] if line.by == "height" else None)[:, 0]
        below, student = line.assistants[n - 1 : n + 1]
        rows.append(asdict(gaps(task, n, below, student, contexts, questions, line.overseers[n - 1])))
    return rows
