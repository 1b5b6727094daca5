"""Overseers that err at a known rate, to see what becomes of their errors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from ida_core.questions import IDK, BoolArray, IntArray, ManyScripts
from ida_core.tasks.base import Task

Fault = Literal["independent", "fixed", "lazy", "adversarial"]

MIX: Final = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))
"""The constants of SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195)."""


class FaultyOverseer:
    """The scripted H with errors of one kind.

    independent: each time, with probability `rate`, the final answer is a uniform draw from all answers of the task and
    "I don't know" (so it may be right by luck). fixed: so drawn once and for all for each question, which errs always or
    never. lazy: with probability `rate` H does not split, it passes the question on whole and answers as A_n does.
    adversarial: H itself is sound, but with probability `rate` a subanswer of A_n is replaced by another that H accepts.

    What happens depends on the seed and on `calls`, the number of batches overseen so far: who sets it back to what it
    was gets the same errors again.
    """

    def __init__(self, task: Task, rate: float, kind: Fault, seed: int) -> None:
        if not 0 <= rate <= 1:
            raise ValueError(f"the rate of errors lies between 0 and 1, not at {rate}")
        if kind not in get_args(Fault):
            raise ValueError(f"there is no kind of error named “{kind}”; the kinds are: {', '.join(get_args(Fault))}")
        self.task, self.rate, self.kind, self.seed = task, rate, kind, seed
        self.calls = 0
        self._answers = task.possible_answers()

    def before(self, steps: int) -> None:
        """Nothing is to be done before the student's next steps: this H never gets better."""

    def state(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """What the next errors depend on, and no tensors."""
        return {"calls": self.calls}, {}

    def restore(self, described: Mapping[str, Any], tensors: Mapping[str, Any]) -> None:
        """Go back to a state: the same errors come again."""
        del tensors  # dice are plain numbers
        self.calls = described["calls"]

    def oversee_many(self, questions: IntArray) -> ManyScripts:
        """Oversee one more batch, shape (count, question_length)."""
        random = np.random.default_rng([self.seed, self.calls])
        self.calls += 1
        if self.kind == "fixed":
            errs, lots = self._fixed(questions)
        else:
            errs, lots = random.random(len(questions)) < self.rate, random.integers(len(self._answers), size=len(questions))
        if self.kind == "lazy":
            return self._pass_on(questions, errs)
        if self.kind == "adversarial":
            return self._mislead(questions, random)
        return self._replace(questions, errs, self._answers[lots])

    def _replace(self, questions: IntArray, errs: BoolArray, wrong: IntArray) -> ManyScripts:
        answers = yield from self.task.oversee_many(questions)
        return np.where(errs[:, None], wrong, answers)

    def _pass_on(self, questions: IntArray, lazy: BoolArray) -> ManyScripts:
        """The scripted H is left the other questions; on a blank one it asks nothing."""
        passed = yield np.where(lazy[:, None], questions, IDK)
        answers = yield from self.task.oversee_many(np.where(lazy[:, None], IDK, questions))
        return np.where(lazy[:, None], passed, answers)

    def _mislead(self, questions: IntArray, random: np.random.Generator) -> ManyScripts:
        """Look-ups are facts and stay; what replaces a subanswer is never "I don't know", which would give it away."""
        script, legal = self.task.oversee_many(questions), self._answers[1:]
        try:
            asked = next(script)
            while True:
                told = yield asked
                other = legal[random.integers(len(legal), size=len(asked))]
                wrong = (random.random(len(asked)) < self.rate) & ~self.task.is_primitive(asked) & (asked != IDK).any(axis=-1)
                asked = script.send(np.where(wrong[:, None], other, told))
        except StopIteration as done:
            answers: IntArray = done.value
        return answers

    def _fixed(self, questions: IntArray) -> tuple[BoolArray, IntArray]:
        """Which questions err, and the index of the answer each gets; both depend on the seed and the tokens alone."""
        chances, lots = dice_of(questions, self.seed)
        return chances < self.rate, (lots % np.uint64(len(self._answers))).astype(np.int64)


def dice_of(rows: IntArray, seed: int) -> tuple[NDArray[np.float64], NDArray[np.uint64]]:
    """Two throws that depend on a row of tokens and the seed alone: a number from 0 to 1, and a great integer."""
    mixed = _mixed(np.full(len(rows), seed, dtype=np.uint64))
    for tokens in rows.T:
        mixed = _mixed(mixed ^ tokens.astype(np.uint64))
    chances: NDArray[np.float64] = (mixed >> np.uint64(11)).astype(np.float64) * 2.0**-53
    return chances, _mixed(mixed)


def _mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """One step of SplitMix64 on each value."""
    values = values + MIX[0]
    values = (values ^ (values >> np.uint64(30))) * MIX[1]
    values = (values ^ (values >> np.uint64(27))) * MIX[2]
    return values ^ (values >> np.uint64(31))
