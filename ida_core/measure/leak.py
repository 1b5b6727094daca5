"""The leak λ: how often a wrong subanswer makes the answer above it wrong; R = m·λ errors come of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from ida_core.assistants.base import Assistant
from ida_core.measure.bounds import upper_bound
from ida_core.measure.drift import expand
from ida_core.measure.replay import Asked, Replay, Scene
from ida_core.overseers.base import at_hand, drive
from ida_core.questions import IDK, IntArray
from ida_core.tasks.base import Task


@dataclass(frozen=True, slots=True)
class Leak:
    """Subanswers that were replaced one at a time, and answers above that changed for it."""

    replaced: int
    changed: int
    calls: float = 0.0
    """Mean number m of subquestions that could have been replaced; 0 where it was not counted."""

    @property
    def rate(self) -> float | None:
        """λ; None where nothing was replaced."""
        return self.changed / self.replaced if self.replaced else None

    @property
    def reproduction(self) -> float | None:
        """R = m·λ: errors die out below 1."""
        return None if self.rate is None else self.calls * self.rate

    def upper(self, alpha: float = 0.05) -> float:
        """Anytime upper bound on λ; 1 where nothing was replaced."""
        return upper_bound(self.changed, self.replaced, alpha)


def leak_of_flips(task: Task, contexts: IntArray, questions: IntArray, assistant: Assistant, random: np.random.Generator) -> Leak:
    """Make one subanswer of each question wrong, drawn by lot, and see whether H's answer changes; no truth is asked.

    Args:
        task: whose questions.
        contexts: shape (count, facts, fact_length).
        questions: one a context; shape (count, question_length).
        assistant: who gives the subanswers; what H asks after a wrong one, it answers afresh.
        random: the dice. A wrong answer is one that A_n gave to another of these questions, so that it looks like an answer.
    """
    before = expand(task, contexts, questions, assistant)
    asked = ~(before.asked == IDK).all(axis=-1)
    lots = random.random(asked.shape) * asked
    if not lots.size:
        return Leak(0, 0)
    turn, rows = lots.argmax(axis=0), np.arange(len(questions))
    said = before.replies[turn, rows]
    wrong = _other_answers(said, random)
    can = asked.any(axis=0) & (wrong != said).any(axis=-1)
    answer, played = at_hand(task, contexts, 1, assistant), 0

    def listen(row_questions: IntArray) -> IntArray:
        nonlocal played
        told = answer(row_questions)
        told = np.where((can & (turn == played))[:, None], wrong, told)
        played += 1
        return told

    after = drive(task.oversee_many(questions), listen)
    changed = can & (after != before.answers).any(axis=-1)
    return Leak(int(can.sum()), int(changed.sum()), float(asked.sum(axis=0)[can].mean()) if can.any() else 0.0)


def leak_of_steps(combine: Callable[[IntArray], IntArray], subanswers: IntArray, flip: Callable[[IntArray], IntArray]) -> Leak:
    """The exact leak of a fixed way of combining: every subanswer of every case is flipped alone.

    Args:
        combine: subanswers (cases, calls) → answers (cases).
        subanswers: shape (cases, calls).
        flip: one column of subanswers → what is said instead.
    """
    right, changed = combine(subanswers), 0
    for call in range(subanswers.shape[1]):
        flipped = subanswers.copy()
        flipped[:, call] = flip(subanswers[:, call])
        changed += int((combine(flipped) != right).sum())
    return Leak(subanswers.size, changed, float(subanswers.shape[1]))


def leak_of_trees(scenes: Iterable[tuple[Scene, Asked]]) -> Leak:
    """The leak in written trees: each wrong subanswer is set right alone, and H's step above it is made again."""
    replaced = changed = calls = steps = 0
    for scene, tree in scenes:
        for _, asked in tree.walk():
            if not asked.below:
                continue
            calls, steps = calls + len(asked.below), steps + 1
            for ordinal, child in enumerate(asked.below):
                if not scene.is_right(child.question, child.answer):
                    replaced += 1
                    changed += Replay(scene, asked).run(frozenset({(ordinal,)})).answer != asked.answer
    return Leak(replaced, changed, calls / steps if steps else 0.0)


def _other_answers(said: IntArray, random: np.random.Generator) -> IntArray:
    """For each answer another one that was given; the same again where all were equal."""
    pool = np.unique(said, axis=0)
    if len(pool) == 1:
        return said
    place = (pool[None] == said[:, None]).all(axis=-1).argmax(axis=1)
    others: IntArray = pool[(place + random.integers(1, len(pool), size=len(said))) % len(pool)]
    return others
