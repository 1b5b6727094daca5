"""Wildcard search: the sum of f over all strings that match. (arXiv:1810.08575, §4.1; modulo m in its code only.)"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ida_core.questions import IntArray
from ida_core.tasks.patterns import FIRST_NUMBER, HIGH, LOW, WILD, PatternTask


class WildcardSearch(PatternTask):
    """A context gives f(s) = 1 or -1 for every string s; a question asks for the sum of f over the strings that match.

    Fact: the string, then its value. Sums beyond the numbers there are tokens for are clipped; no subquestion's is.
    """

    name = "wildcard-search"
    title = "Wildcard search"
    summary = "Add up a hidden function over all strings that match a pattern."
    rules = (
        "f is 1 or -1 for every string of a and b. A pattern such as a*b* asks for the sum of f over all strings that match it, "
        "where * stands for either letter. Without *, f is looked up."
    )
    characters = ("a", "b")

    def __init__(self, positions: int = 4, numbers: range | None = None) -> None:
        half = 2 ** (positions - 1)
        super().__init__(positions, range(-half, half + 1) if numbers is None else numbers)
        self.fact_length = positions + 1

    def make_contexts(self, count: int, random: np.random.Generator) -> IntArray:
        bits = (np.arange(2**self.positions)[:, None] >> np.arange(self.positions)) & 1
        strings = random.permuted(np.tile(np.arange(2**self.positions), (count, 1)), axis=1)
        plain = random.choice(self._values(), size=strings.shape)
        return np.concatenate([bits[strings] + LOW, (plain - self.numbers.start + FIRST_NUMBER)[..., None]], axis=-1)

    def fact_text(self, fact: Sequence[int]) -> str:
        return f"f({''.join(self.symbols[token] for token in fact[:-1])}) = {self.symbols[fact[-1]]}"

    def _values(self) -> list[int]:
        """The plain numbers that stand for 1 and -1."""
        return [-1, 1]

    def _count(self, contexts: IntArray, questions: IntArray) -> IntArray:
        strings, values = contexts[:, None, :, :-1], contexts[:, None, :, -1] - FIRST_NUMBER + self.numbers.start
        matches = ((questions[:, :, None] == WILD) | (questions[:, :, None] == strings)).all(axis=-1)
        result: IntArray = (matches * values * (strings[..., 0] <= HIGH)).sum(axis=-1)
        return result


class WildcardModulo(WildcardSearch):
    """The same with sums modulo m."""

    name = "wildcard-mod"
    title = "Wildcard search modulo m"
    summary = "Add up a hidden function over all strings that match a pattern, modulo m."
    rules = (
        "f is 1 or -1 for every string of a and b. A pattern such as a*b* asks for the sum of f over all strings that match it, "
        "modulo the number of values (8 in the quick preset, where -1 is 7); * stands for either letter. Without *, f is looked up."
    )

    def __init__(self, positions: int = 4, modulus: int = 8) -> None:
        super().__init__(positions, range(modulus))

    def _values(self) -> list[int]:
        return [self.numbers.stop - 1, 1]

    def _add(self, first: IntArray, second: IntArray) -> IntArray:
        result: IntArray = (first + second) % self.numbers.stop
        return result
