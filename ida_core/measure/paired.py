"""Comparing two on the same questions: which differs more often, by how much, and how sure one may be (shared notes §4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy

from ida_core.questions import BoolArray

DRAWS = 10_000


@dataclass(frozen=True, slots=True)
class Difference:
    """How much more often the first is right than the second, on the same questions under the same seeds."""

    mean: float
    low: float
    high: float
    """An interval of 95 % by a bootstrap that draws seeds, and questions within each."""
    first_only: int
    second_only: int
    """Questions that only one of the two got right, over all seeds."""
    p: float
    """McNemar's exact test on those: the chance of so uneven a split if neither were better. It holds for these trained
    networks; what another seed would have brought is in the interval only."""
    n: int


def compare(first: BoolArray, second: BoolArray, random: np.random.Generator) -> Difference:
    """Compare which of the same questions each got right, shape (seeds, questions), questions independent of each other.

    Raises:
        ValueError: the shapes differ, or there is nothing to compare.
    """
    if first.shape != second.shape or not first.size:
        raise ValueError(f"pairs are needed to compare, not shapes {first.shape} and {second.shape}")
    seeds, questions = first.shape
    only = np.stack([(first & ~second).sum(axis=1), (second & ~first).sum(axis=1)], axis=1)
    shares = np.concatenate([only, questions - only.sum(axis=1, keepdims=True)], axis=1) / questions
    drawn = random.multinomial(questions, shares[random.integers(seeds, size=(DRAWS, seeds))])
    low, high = np.quantile((drawn[..., 0] - drawn[..., 1]).mean(axis=1) / questions, (0.025, 0.975))
    first_only, second_only = (int(count) for count in only.sum(axis=0))
    p = scipy.stats.binomtest(first_only, first_only + second_only).pvalue if first_only + second_only else 1.0
    return Difference(
        (first_only - second_only) / first.size, float(low), float(high), first_only, second_only, float(p), first.size
    )


def holm(chances: Sequence[float]) -> list[float]:
    """Adjust p values so that the chance of one false alarm among all of them stays what it is for one (Holm 1979)."""
    order = np.argsort(chances)
    adjusted = np.empty(len(chances))
    highest = 0.0
    for rank, index in enumerate(order):
        highest = max(highest, min(1.0, (len(chances) - rank) * chances[index]))
        adjusted[index] = highest
    return [float(value) for value in adjusted]
