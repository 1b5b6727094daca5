"""What an assistant is: somebody who, told about some contexts, answers questions on them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from ida_core.questions import IDK, IntArray
from ida_core.tasks.base import Task

Answerer = Callable[[IntArray], IntArray]
"""Answers questions (contexts, questions, question_length) on contexts it was told about."""


class Assistant(Protocol):
    """A_n. Deterministic: the same question on the same context gets the same answer."""

    task: Task

    def about(self, contexts: IntArray) -> Answerer:
        """Study these contexts once and return the function that answers questions on them."""


@runtime_checkable
class Sure(Protocol):
    """An assistant that can tell how sure it is."""

    def certainty(self, contexts: IntArray, questions: IntArray, answers: IntArray) -> NDArray[np.float64]:
        """The probability that it gives to each of these answers, shape (contexts, questions)."""


class LookUp:
    """A_0: answers primitive questions exactly from the context, and all others with "I don't know"."""

    def __init__(self, task: Task) -> None:
        self.task = task

    def about(self, contexts: IntArray) -> Answerer:
        """Return the look-up itself: there is nothing to study."""
        return lambda questions: self.task.look_up(contexts, questions)


def primitives_first(task: Task, contexts: IntArray, learned: Answerer) -> Answerer:
    """Answer primitive questions by look-up, blank ones with "I don't know", and the rest by the learned answerer."""

    def answer(questions: IntArray) -> IntArray:
        known = task.is_primitive(questions) | (questions == IDK).all(axis=-1)
        if not known.any():
            return learned(questions)
        looked_up, known = task.look_up(contexts, questions), known[..., None]
        return looked_up if known.all() else np.where(known, looked_up, learned(np.where(known, IDK, questions)))

    return answer


def alone(assistant: Assistant) -> Callable[[IntArray, IntArray], IntArray]:
    """Let an assistant answer questions on contexts without H; primitives are looked up, as always."""

    def answer(contexts: IntArray, questions: IntArray) -> IntArray:
        return primitives_first(assistant.task, contexts, assistant.about(contexts))(questions)

    return answer
