"""A share of what an assistant is asked in training, kept by fair tosses: what on-policy audits are drawn from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ida_core.assistants.base import Answerer, Assistant
from ida_core.questions import IDK, IntArray

Amplify = Callable[..., IntArray]
"""H at work on questions with the help of the keyword argument `assistant`."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One call that was kept."""

    step: int
    place: int
    """Which call of its step: a replayed step keeps the same ones."""
    facts: IntArray
    """Shape (facts, fact_length)."""
    question: IntArray
    answer: IntArray
    above: IntArray
    """The question whose overseer asked."""


class CallSampler:
    """Listens to an assistant; each call but look-ups and blanks is kept with the same chance, by dice of its own."""

    def __init__(self, assistant: Assistant, chance: float, seed: Sequence[int]) -> None:
        self.task, self.chance = assistant.task, chance
        self._assistant, self._seed = assistant, tuple(seed)
        self._step, self._calls = 0, 0
        self._above: IntArray | None = None
        self._heard = list[Heard]()

    def listen(self, amplify: Amplify, step: Callable[[], int]) -> Callable[[IntArray, IntArray], IntArray]:
        """Let H work with the assistant under observation; `step` tells the training step that a call belongs to."""

        def teach(contexts: IntArray, questions: IntArray) -> IntArray:
            if step() != self._step:
                self._step, self._calls = step(), 0
            self._above = questions
            return amplify(contexts, questions, assistant=self)

        return teach

    def about(self, contexts: IntArray) -> Answerer:
        """Return the assistant's own answers, and keep some of them."""
        answer = self._assistant.about(contexts)

        def overheard(questions: IntArray) -> IntArray:
            given = answer(questions)
            self._toss(contexts, questions, given)
            return given

        return overheard

    def take(self) -> list[Heard]:
        """Hand over what was kept since the last time."""
        heard, self._heard = self._heard, []
        return heard

    def _toss(self, contexts: IntArray, questions: IntArray, given: IntArray) -> None:
        dice = np.random.default_rng([*self._seed, 8, self._step, self._calls])
        above = self._above if self._above is not None and self._above.shape == questions.shape else questions  # none in a debate
        called = ~(self.task.is_primitive(questions) | (questions == IDK).all(axis=-1))
        for row, column in zip(*np.nonzero(called & (dice.random(called.shape) < self.chance)), strict=True):
            place = self._calls + int(row) * called.shape[1] + int(column)
            self._heard.append(
                Heard(self._step, place, contexts[row], questions[row, column], given[row, column], above[row, column])
            )
        self._calls += called.size
