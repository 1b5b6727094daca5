"""Whole trees, down to the look-ups: what H would have to check, node by node, without a debate."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ida_core.assistants.base import Assistant
from ida_core.questions import IntArray, Tokens
from ida_core.tasks.base import Task


@dataclass(frozen=True, slots=True)
class Whole:
    """What H answers who goes down to the look-ups, and how many questions that takes."""

    answer: Tokens
    nodes: int


class TooLargeError(Exception):
    """The tree has more nodes than it may."""


def whole_tree(task: Task, facts: IntArray, question: Tokens, hint: Assistant, most: int) -> Whole:
    """Work a question out from scratch; what asks itself again is answered by `hint`.

    Args:
        task: whose question.
        facts: the context, shape (facts, fact_length).
        question: what is asked.
        hint: answers a question that is its own ancestor, as A_n does in amplification.
        most: nodes the tree may have.

    Raises:
        TooLargeError: it has more.
    """
    told, count = hint.about(facts[None]), 0

    def work(asked: Tokens, above: tuple[Tokens, ...]) -> Tokens:
        nonlocal count
        count += 1
        if count > most:
            raise TooLargeError
        tokens = np.asarray(asked)[None, None]
        if bool(task.is_primitive(tokens)[0, 0]):
            return _row(task.look_up(facts[None], tokens))
        if asked in above:
            return _row(told(tokens))
        script = task.oversee(asked)
        try:
            below = next(script)
            while True:
                below = script.send(work(below, (*above, asked)))
        except StopIteration as done:
            answer: Tokens = done.value
            return answer

    return Whole(work(question, ()), count)


def _row(answers: IntArray) -> Tokens:
    return tuple(answers[0, 0].tolist())
