"""Small sessions to look around in, one for each of the paper's tasks: trees grown down to the facts, and a question that waits."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np

from ida_core import lineage
from ida_core.amplify import machine, person
from ida_core.amplify.steps import ALL_LEVELS
from ida_core.amplify.trees import Amplification
from ida_core.helper import helper
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task

SEED: Final = 7
GROWN: Final = 4
"""So many questions are worked out by the scripted H; one more is left to the person."""


def make_sample(place: Path, name: str) -> None:
    """Make a new session at `place` on one of the tasks of the paper; takes a second or two and a third of a megabyte.

    Raises:
        SessionError: something is there already, or it cannot be written.
    """
    task = make_task(name)
    random = np.random.default_rng(SEED)
    middle = task.heights[len(task.heights) // 2]
    questions = task.make_questions(GROWN + 1, 1, random, heights=[middle])[:, 0]
    with Session.create(place, Settings(task.title, name, seed=SEED)) as session:
        ancestor = lineage.found(session)
        work = Amplification(session, task, helper(session, task, ancestor), ancestor.iteration, ancestor.id)
        for number, question in enumerate(questions.tolist()):
            root = person.ask(work, task.question_text(question))
            if number < GROWN:
                person.hand_to_script(work, root.id, ALL_LEVELS)
        machine.finish(work)
