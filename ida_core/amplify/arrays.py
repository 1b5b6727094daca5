"""Amplification for training: thousands of questions in lock step, one batched call of the assistant a round."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass

import numpy as np

from ida_core.assistants.base import Assistant
from ida_core.overseers.base import Overseer, at_hand, drive
from ida_core.questions import IntArray, ManyScripts
from ida_core.tasks.base import Task


def amplify_many(
    task: Task,
    contexts: IntArray,
    questions: IntArray,
    assistant: Assistant,
    overseer: Overseer | None = None,
    votes: int = 1,
) -> IntArray:
    """Answer questions as H + A_n does, one level deep, all of them in lock step.

    Args:
        task: what the questions are about.
        contexts: shape (contexts, facts, fact_length).
        questions: shape (contexts, questions, question_length).
        assistant: A_n; it gets one batched call a round.
        overseer: who splits and combines; None is the task's scripted H.
        votes: how often H works on each question; the most frequent answer counts, of equals the first.

    Returns:
        Answers of shape (contexts, questions, answer_length).
    """
    flat = questions.reshape(-1, task.question_length)
    ballots = [
        drive((overseer or task).oversee_many(flat), at_hand(task, contexts, questions.shape[1], assistant)) for _ in range(votes)
    ]
    return majority(np.stack(ballots)).reshape(*questions.shape[:2], task.answer_length)


@dataclass(frozen=True, slots=True)
class Voting:
    """H who works on each question so many times, one after the other; the most frequent answer counts."""

    overseer: Overseer
    votes: int

    def oversee_many(self, questions: IntArray) -> ManyScripts:
        """Work on questions (count, question_length) in lock step."""
        ballots = list[IntArray]()
        for _ in range(self.votes):
            ballots.append((yield from self.overseer.oversee_many(questions)))
        return majority(np.stack(ballots))

    def __copy__(self) -> Voting:
        """The same H, who will throw the same dice."""
        return Voting(copy(self.overseer), self.votes)


def majority(ballots: IntArray) -> IntArray:
    """The most frequent answer to each question, of equals the first cast; ballots have shape (votes, questions, length)."""
    supporters = (ballots[:, None] == ballots[None, :]).all(axis=-1).sum(axis=1)
    elected: IntArray = np.take_along_axis(ballots, supporters.argmax(axis=0)[None, :, None], axis=0)[0]
    return elected
