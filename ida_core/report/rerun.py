"""An old tree once more with another assistant: the same question on the same facts, split as it was, beside the old answers."""

from __future__ import annotations

from typing import Any, Final

from ida_core import lineage
from ida_core.amplify import machine, person
from ida_core.amplify.steps import ALL_LEVELS
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import Assistant
from ida_core.helper import helper
from ida_core.lineage import Ancestor
from ida_core.report import outline
from ida_core.revision import PLAYED
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks import make_task
from ida_core.tasks.base import Task
from ida_core.tree import Node

ACTOR: Final = "rerun"


def rerun(session: Session, path: str, iteration: int) -> dict[str, Any]:
    """Ask a question again of H + A_n for another n, in a session that nobody has open; see `again`.

    Raises:
        ValueError: there is no such question.
        SessionError: there is no such assistant, or its weights are absent.
    """
    task, now = make_task(session.settings.task, session.settings.preset), lineage.found(session)
    chosen, assistant = whom(session, task, iteration)
    work = Amplification(session, task, helper(session, task, now), now.iteration, now.id)
    return again(work, outline.at(work.tree, path), chosen, assistant)


def whom(session: Session, task: Task, iteration: int) -> tuple[Ancestor, Assistant]:
    """An assistant that helped at some time.

    Raises:
        SessionError: there is none of this n, or its weights are absent.
    """
    chosen = next((one for one in lineage.read(session) if one.iteration == iteration and one.promoted), None)
    if chosen is None:
        raise SessionError(f"this session has no assistant A_{iteration} that was promoted")
    return chosen, helper(session, task, chosen)


def again(work: Amplification, number: int, chosen: Ancestor, assistant: Assistant) -> dict[str, Any]:
    """Ask a question again with another assistant; the new tree stays in the session, its questions on the record.

    What a script or macros had split, the script splits; what a person had split is asked again word for word. Afterwards
    whoever helped before helps again.
    """
    machine.finish(work)
    before, actor = (work.assistant, work.iteration, work.assistant_id), work.actor
    work.use(assistant, chosen.iteration, chosen.id)
    work.actor = ACTOR
    try:
        old = work.tree[number]
        new = person.ask(work, old.question, context=old.context)
        if old.answerer in PLAYED or not work.tree.asked(old.id):
            levels = ALL_LEVELS if any(node.answerer in PLAYED for node in below(work, old)) else 0
            person.hand_to_script(work, new.id, levels)
        else:
            for child in work.tree.asked(old.id):
                person.ask(work, child.question, parent=new.id)
        machine.finish(work)
    finally:
        work.use(*before)
        work.actor = actor
    return {
        "old": work.tree.path(number), "new": work.tree.path(new.id), "assistant": f"A_{chosen.iteration}",
        "answers": [
            {"path": work.tree.path(one.id), "question": one.question, "old": _given(one), "new": _given(other)}
            for one, other in pairs(work, old, work.tree[new.id])
        ],
    }  # fmt: skip


def below(work: Amplification, node: Node) -> list[Node]:
    """The subquestions that stand."""
    return work.tree.asked(node.id)


def pairs(work: Amplification, old: Node, new: Node) -> list[tuple[Node, Node]]:
    """Questions of two trees that are alike from the root down."""
    found = [(old, new)]
    for one, other in zip(below(work, old), below(work, new), strict=False):
        if one.question == other.question:
            found += pairs(work, one, other)
    return found


def rerun_lines(result: dict[str, Any]) -> list[str]:
    """The result as sentences."""
    changed, all_ = sum(row["old"] != row["new"] for row in result["answers"]), len(result["answers"])
    return [
        f"{result['old']} again as {result['new']} with {result['assistant']}: {changed} of {all_} answers differ",
        *(f"  {row['path']}  {row['question']}: {row['old']} → {row['new']}" for row in result["answers"]),
    ]


def _given(node: Node) -> str | None:
    return node.proposal if node.answer is None else node.answer
