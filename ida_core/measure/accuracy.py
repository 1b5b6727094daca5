"""Accuracy by height against ground truth. One of truth's named doors: nothing here reaches training."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from ida_core.questions import BoolArray, IntArray
from ida_core.tasks.base import Task, shares

QUESTIONS_EACH: Final = 4
"""Questions asked on each context while measuring."""

Answering = Callable[[IntArray, IntArray], IntArray]
"""Answers questions on contexts: an assistant alone, or an amplified one."""


def accuracy_by_height(
    task: Task, answering: Answering, per_height: int, random: np.random.Generator
) -> tuple[dict[int, float], dict[int, int]]:
    """Ask fresh questions and compare with the truth; "I don't know" counts as wrong.

    Args:
        task: whose questions.
        answering: whose answers.
        per_height: questions of each height; a task whose questions don't show their height is asked so many times
            the number of its strata, as they come.
        random: the dice.

    Returns:
        The share of right answers by height, and how many questions that rests on by height; heights that were not met
        are absent.
    """
    count = -(-per_height // QUESTIONS_EACH)
    rights, heights = list[BoolArray](), list[IntArray]()
    for drawn in task.strata:
        contexts = task.make_contexts(count, random)
        questions = task.make_questions(count, QUESTIONS_EACH, random, drawn)
        rights.append(task.is_right(contexts, questions, answering(contexts, questions)))
        heights.append(task.height(contexts, questions))
    return shares(np.concatenate(rights), np.concatenate(heights))


def overall(right: dict[int, float], asked: dict[int, int]) -> float:
    """The share of right answers over all heights."""
    return sum(right[height] * asked[height] for height in right) / max(1, sum(asked.values()))
