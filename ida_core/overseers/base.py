"""What an overseer is: somebody who splits questions, is told the subanswers, and combines them, never seeing a context."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from ida_core.assistants.base import Answerer, Assistant, primitives_first
from ida_core.questions import IntArray, ManyScripts
from ida_core.tasks.base import Task


class Overseer(Protocol):
    """H, whoever plays it. A Task is one already: its scripted H."""

    def oversee_many(self, questions: IntArray) -> ManyScripts:
        """Work on questions (count, question_length) in lock step; an all-blank row of what is yielded asks nothing."""


@runtime_checkable
class Judged(Overseer, Protocol):
    """H with a judge over what it says: what is taught are the answers that the judge leaves or puts in their place."""

    def teach(self, contexts: IntArray, questions: IntArray, assistant: Assistant) -> IntArray:
        """Answer questions (contexts, each, question_length) as they were taught with the help of an assistant."""


def drive(script: ManyScripts, answer: Answerer) -> IntArray:
    """Run an overseer at work to its end, with somebody who answers; return its answers (count, answer_length)."""
    try:
        asked = next(script)
        while True:
            asked = script.send(answer(asked))
    except StopIteration as done:
        answers: IntArray = done.value
        return answers


def at_hand(task: Task, contexts: IntArray, each: int, assistant: Assistant) -> Answerer:
    """Let the look-up and A_n answer one row (contexts * each, question_length) a question, `each` of them a context."""
    answer = primitives_first(task, contexts, assistant.about(contexts))

    def reply(asked: IntArray) -> IntArray:
        return answer(asked.reshape(len(contexts), each, task.question_length)).reshape(-1, task.answer_length)

    return reply
