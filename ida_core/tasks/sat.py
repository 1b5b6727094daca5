"""SAT counting: how many assignments that match satisfy every clause? (William Saunders's fork of the paper's code.)"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ida_core.questions import BoolArray, IntArray
from ida_core.tasks.patterns import LOW, WILD, PatternTask

LITERALS = 3


class SatCounting(PatternTask):
    """A context is a set of clauses of three literals "variable i has value v"; a question is a partial assignment.

    Tokens: those of patterns, then one for each variable. Fact: variable, value, three times.
    """

    name = "sat-counting"
    title = "SAT counting"
    summary = "Count the assignments that match a pattern and satisfy every hidden clause."
    rules = (
        "Hidden clauses, each of three conditions such as x2 = 1, of which one has to hold. A pattern such as 0*1*** asks how many "
        "of the assignments that match it satisfy all clauses; * stands for 0 or 1. Without * the answer, 0 or 1, is looked up."
    )
    characters = ("0", "1")

    def __init__(self, positions: int = 6, clauses: int = 8) -> None:
        super().__init__(positions, range(2**positions + 1))
        self.fact_length = 2 * LITERALS
        self.clauses = clauses
        self._first_variable = len(self.symbols)
        self.symbols = (*self.symbols, *(f"x{number + 1}" for number in range(positions)))

    def make_contexts(self, count: int, random: np.random.Generator) -> IntArray:
        literals = 2 * self.positions
        drawn = random.integers(0, literals, size=(count, self.clauses, LITERALS))
        return np.stack([drawn // 2 + self._first_variable, drawn % 2 + LOW], axis=-1).reshape(count, self.clauses, -1)

    def fact_text(self, fact: Sequence[int]) -> str:
        shown = [self.symbols[token] for token in fact]
        return " or ".join(f"{variable} = {value}" for variable, value in zip(shown[::2], shown[1::2], strict=True))

    def _count(self, contexts: IntArray, questions: IntArray) -> IntArray:
        assignments = ((np.arange(2**self.positions)[:, None] >> np.arange(self.positions)) & 1) + LOW
        variables, values = contexts[..., ::2] - self._first_variable, contexts[..., 1::2]
        known = (variables >= 0) & (variables < self.positions)
        chosen = assignments.T[np.where(known, variables, 0)]  # (contexts, clauses, literals, assignments)
        blank = (contexts == 0).all(axis=-1)[..., None]
        satisfied = ((chosen == values[..., None]).any(axis=2) | blank).all(axis=1)
        matches = ((questions[:, :, None] == WILD) | (questions[:, :, None] == assignments)).all(axis=-1)
        result: IntArray = (matches & satisfied[:, None]).sum(axis=-1)
        return result

    def _is_number(self, tokens: IntArray) -> BoolArray:
        return super()._is_number(tokens) & (tokens < self._first_variable)
