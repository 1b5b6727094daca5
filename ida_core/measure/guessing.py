"""What somebody would get right who knows the task and guesses. Measured against the truth, for charts only."""

from __future__ import annotations

from typing import Final

import numpy as np

from ida_core.tasks.base import Task

DRAWN: Final = 500
"""Contexts, with EACH questions on each."""
EACH: Final = 16


def guessing(task: Task, seed: int = 0) -> float:
    """The share of questions that the one best constant answer gets right."""
    random = np.random.default_rng([seed, 7])
    contexts = task.make_contexts(DRAWN, random)
    questions = task.make_questions(DRAWN, EACH, random)
    truths = task.truth(contexts, questions).reshape(-1, task.answer_length)
    answers, counts = np.unique(truths, axis=0, return_counts=True)
    often = answers[np.argsort(-counts)[:5]]
    return max(float(task.is_right(contexts, questions, np.broadcast_to(answer, (*questions.shape[:2], task.answer_length))).mean())
               for answer in often)  # fmt: skip
