"""An assistant that errs at a known rate, to see what oversight makes of its errors."""

from __future__ import annotations

from typing import Literal

import numpy as np

from ida_core.assistants.base import Answerer, Assistant
from ida_core.overseers.faulty import dice_of
from ida_core.questions import BoolArray, IntArray, is_idk
from ida_core.tasks.base import Task

Fault = Literal["independent", "fixed"]


class FaultyAssistant:
    """Another assistant, with a share `rate` of its answers replaced by other ones; "I don't know" stays what it is.

    independent: which question on which facts errs is a matter of chance, once and for all. fixed: a question errs, or not,
    on whatever facts, and always with the same answer: such errors can be learned.
    """

    def __init__(self, task: Task, assistant: Assistant, rate: float, seed: int, kind: Fault = "independent") -> None:
        if not 0 <= rate <= 1:
            raise ValueError(f"the rate of errors lies between 0 and 1, not at {rate}")
        self.task, self.rate, self.seed, self.kind = task, rate, seed, kind
        self._assistant, self._answers = assistant, task.possible_answers()[1:]

    def about(self, contexts: IntArray) -> Answerer:
        """Return the function that answers on these contexts."""
        answer = self._assistant.about(contexts)

        def err(questions: IntArray) -> IntArray:
            told = answer(questions)
            errs, lots = self._dice(contexts, questions)
            return np.where((errs & ~is_idk(told))[..., None], self._other_than(told, lots), told)

        return err

    def _dice(self, contexts: IntArray, questions: IntArray) -> tuple[BoolArray, IntArray]:
        rows = questions.reshape(-1, questions.shape[-1])
        if self.kind == "independent":
            facts = dice_of(contexts.reshape(len(contexts), -1), self.seed)[1] >> np.uint64(1)
            rows = np.concatenate([np.repeat(facts.astype(np.int64), questions.shape[1])[:, None], rows], axis=1)
        chances, lots = dice_of(rows, self.seed)
        errs = chances.reshape(questions.shape[:-1]) < self.rate
        return errs, (lots >> np.uint64(1)).astype(np.int64).reshape(questions.shape[:-1])

    def _other_than(self, told: IntArray, lots: IntArray) -> IntArray:
        """An answer by lot, and the next one where that is what was said anyway."""
        drawn: IntArray = self._answers[lots % len(self._answers)]
        same = (drawn == told).all(axis=-1)
        return np.where(same[..., None], self._answers[(lots + 1) % len(self._answers)], drawn)
