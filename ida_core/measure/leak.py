"""The leak λ: how often a wrong subanswer makes the answer above it wrong; R = m·λ errors come of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from ida_core.assistants.base import Assistant
from ida_core.measure.bounds import upper_bound
from ida_core.measure.drift import expand
from ida_core.measure.replay import Asked, Replay, Scene
from ida_core.overseers.base import at_hand, drive
from ida_core.questions import IDK, IntArray, is_idk
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


@dataclass(frozen=True, slots=True)
class Reproduction:
    """How errors of one sort of question make errors of another, by single flips."""

    sorts: tuple[str, ...]
    matrix: tuple[tuple[float, ...], ...]
    """R_ij = m_ij·λ_ij by the sort asked and the sort it was asked for: row i, column j."""
    flips: int

    @property
    def radius(self) -> float:
        """The spectral radius: below 1 errors die out over many levels, above they grow."""
        return float(np.abs(np.linalg.eigvals(np.asarray(self.matrix))).max()) if self.sorts else 0.0


def reproduction(
    task: Task,
    contexts: IntArray,
    questions: IntArray,
    assistant: Assistant,
    random: np.random.Generator,
    sort: Callable[[Sequence[int]], str],
) -> Reproduction:
    """Flip one subanswer that A_n gave to each question, and count by the sorts of both what changes; no truth is asked.

    Args:
        task: whose questions.
        contexts: shape (count, facts, fact_length).
        questions: one a context; shape (count, question_length). What H asks about them is expanded and flipped in its turn.
        assistant: who gives the subanswers.
        random: the dice.
        sort: the sort of a question, by its tokens.
    """
    first = expand(task, contexts, questions, assistant)
    turn, row = np.nonzero(first.calls)
    contexts, questions = np.concatenate([contexts, contexts[row]]), np.concatenate([questions, first.asked[turn, row]])
    before, answer, played = expand(task, contexts, questions, assistant), at_hand(task, contexts, 1, assistant), 0
    answered = before.calls & ~is_idk(before.replies)
    if not answered.any():
        return Reproduction((), (), 0)
    chosen, rows = (random.random(answered.shape) * answered).argmax(axis=0), np.arange(len(questions))
    said = before.replies[chosen, rows]
    wrong = _other_answers(said, random)
    can = answered.any(axis=0) & (wrong != said).any(axis=-1)

    def listen(asked: IntArray) -> IntArray:
        nonlocal played
        told = np.where((can & (chosen == played))[:, None], wrong, answer(asked))
        played += 1
        return told

    changed = (drive(task.oversee_many(questions), listen) != before.answers).any(axis=-1)
    above = np.asarray([sort(question) for question in questions.tolist()])
    below = np.asarray([[sort(one) for one in asked] for asked in before.asked.tolist()])
    sorts = tuple(sorted({*above[can], *below[before.calls]}))

    def rate(child: str, parent: str) -> float:
        here = can & (above == parent)
        flipped = here & (below[chosen, rows] == child)
        calls = float(((below == child) & before.calls)[:, above == parent].sum() / max(1, (above == parent).sum()))
        return calls * float(changed[flipped].mean()) if flipped.any() else 0.0

    return Reproduction(sorts, tuple(tuple(rate(child, parent) for parent in sorts) for child in sorts), int(can.sum()))


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
