"""The gate asked about an assistant of the lineage: both it and the one before are brought back to life and questioned."""

from __future__ import annotations

from typing import Any

import numpy as np

from ida_core import lineage
from ida_core.assistants.language import of_lineage
from ida_core.gate import SPOT_CHECKS, Verdict, judge, spot_checks
from ida_core.helper import helper
from ida_core.language import sets
from ida_core.language.asking import to_answer
from ida_core.language.model import Refusal
from ida_core.lineage import Ancestor
from ida_core.measure.drift import expand
from ida_core.overseers.base import at_hand
from ida_core.questions import IDK_TEXT
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks.base import Task
from ida_core.teachers import overseer_when


def verdict_on(session: Session, task: Task, ancestor: Ancestor) -> Verdict:
    """What the gate says of an assistant of the lineage as things stand now, held against the one it was distilled from.

    Raises:
        SessionError: it was never trained, a checkpoint is missing, or a language model cannot be had.
    """
    if ancestor.report is None:
        raise SessionError(f"A_{ancestor.iteration} was not trained, so there is nothing to judge")
    before = next(one for one in lineage.read(session) if one.id == ancestor.parent)
    own, other = (helper(session, task, one) for one in (ancestor, before))
    try:
        return judge(session, task, own, other, ancestor.report, ancestor.id)
    except Refusal as error:
        raise SessionError(str(error)) from error


def spot_items(session: Session, task: Task, ancestor: Ancestor) -> list[dict[str, Any]]:
    """Fresh questions for H to look at, with what an assistant says and what its teacher was told; neither facts nor truth.

    Raises:
        SessionError: it was never trained, or a checkpoint is missing.
    """
    if ancestor.parent is None:
        raise SessionError("A_0 was not trained, so there is nothing to check")
    if task.is_text:
        return _in_words(session, task, ancestor)
    before = next(one for one in lineage.read(session) if one.id == ancestor.parent)
    random = np.random.default_rng([session.settings.seed, 43, ancestor.id, spot_checks(session, ancestor.id)[1]])
    contexts = task.make_contexts(SPOT_CHECKS, random)
    questions = task.make_questions(SPOT_CHECKS, 1, random)[:, 0]
    answers = at_hand(task, contexts, 1, helper(session, task, ancestor))(questions)
    below = helper(session, task, before)
    told = expand(task, contexts, questions, below, overseer_when(session, task, ancestor, below))
    return [
        {
            "question": task.question_text(question), "answer": task.answer_text(answer),
            "told": [
                (task.question_text(asked), task.answer_text(reply))
                for asked, reply in zip(told.asked[:, row].tolist(), told.replies[:, row].tolist(), strict=True) if any(asked)
            ],
        }
        for row, (question, answer) in enumerate(zip(questions.tolist(), answers.tolist(), strict=True))
    ]  # fmt: skip


def _in_words(session: Session, task: Task, ancestor: Ancestor) -> list[dict[str, Any]]:
    """Questions of the set that nobody was asked yet; H judges without being told anything."""
    with session.reading() as reader:
        items = sets.waiting(reader, SPOT_CHECKS, skipped=spot_checks(session, ancestor.id)[1])
    if len(items) < SPOT_CHECKS:
        raise SessionError(
            f"a spot check takes {SPOT_CHECKS} questions of the set that nobody was asked, and {len(items)} are left; add some more"
        )
    assistant = of_lineage(session, task, ancestor.id, ancestor.file)
    errands = [to_answer(0, one.question, one.document) for one in items]
    try:
        said = assistant.settle(errands)
    except Refusal as error:
        raise SessionError(str(error)) from error
    return [{"question": one.errand.question, "answer": one.answer or IDK_TEXT, "told": []} for one in said]
