"""What votes ought to do to errors if they erred independently, and how far they are from it."""

from __future__ import annotations

from math import comb

import numpy as np

from ida_core.questions import BoolArray


def expected_error(error: float, votes: int) -> float:
    """The error of a majority of independent votes, each wrong with this chance, all that are wrong agreeing.

    Wrong votes that differ among themselves lose more often still, so with many possible answers this is an upper bound.

    Raises:
        ValueError: the number of votes is even, which leaves ties open.
    """
    if votes % 2 == 0 or votes < 1:
        raise ValueError(f"a majority of {votes} votes is not settled: take an odd number")
    least = votes // 2 + 1
    return sum(comb(votes, wrong) * error**wrong * (1 - error) ** (votes - wrong) for wrong in range(least, votes + 1))


def correlation(wrong: BoolArray) -> float | None:
    """How much the errors of votes on the same question go together: 0 independent, 1 all or none.

    Args:
        wrong: which votes were wrong, shape (votes, questions), at least two votes.

    Returns:
        The intraclass correlation by moments; None where all votes are right or all wrong.
    """
    votes, rate = len(wrong), float(wrong.mean())
    if rate in (0.0, 1.0):
        return None
    each = wrong.sum(axis=0)
    both = float(np.mean(each * (each - 1))) / (votes * (votes - 1))
    return (both - rate**2) / (rate * (1 - rate))
