"""Accuracy by height against ground truth. One of truth's named doors: nothing here reaches training."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from ida_core.questions import IntArray
from ida_core.tasks.base import Task

QUESTIONS_EACH: Final = 16
"""Questions asked on each context while measuring."""

Answering = Callable[[IntArray, IntArray], IntArray]
"""Answers questions on contexts: an assistant alone, or an amplified one."""


def accuracy_by_height(
    task: Task, answering: Answering, per_height: int, random: np.random.Generator
) -> tuple[dict[int, float], dict[int, int]]:
    """Ask fresh questions of each height and compare with the truth; "I don't know" counts as wrong.

    Returns:
        The share of right answers by height, and how many questions that rests on by height (at least `per_height`).
    """
    contexts_each = -(-per_height // QUESTIONS_EACH)
    right, asked = dict[int, float](), dict[int, int]()
    for height in task.heights:
        contexts = task.make_contexts(contexts_each, random)
        questions = task.make_questions(contexts_each, QUESTIONS_EACH, random, [height])
        given, wanted = answering(contexts, questions), task.truth(contexts, questions)
        right[height] = float((given == wanted).all(axis=-1).mean())
        asked[height] = contexts_each * QUESTIONS_EACH
    return right, asked


def overall(right: dict[int, float], asked: dict[int, int]) -> float:
    """The share of right answers over all heights."""
    return sum(right[height] * asked[height] for height in right) / max(1, sum(asked.values()))
