"""What votes ought to do to errors if they erred independently, and how far they are from it."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb
from typing import Final

import numpy as np

from ida_core.amplify.arrays import amplify_many, majority
from ida_core.assistants.base import Assistant
from ida_core.measure.bounds import lower_bound, upper_bound
from ida_core.measure.shown import at_least, at_most
from ida_core.overseers.base import Overseer
from ida_core.questions import BoolArray, IntArray
from ida_core.tasks.base import Task

VOTES: Final = 3
DRAWS: Final = 9
"""Answers of the team to each question; the first three of them vote."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """What voting is worth to a team: errors of one answer, of a vote, and how they go together; against the truth."""

    questions: int
    one: float
    """The share of single answers that are wrong."""
    independent: float
    """What a vote would leave if errors were independent."""
    voted: int
    """Questions that a vote gets wrong."""
    correlation: float | None
    """ρ of the errors of answers to the same question; None where all are right, or all wrong."""
    beyond: int
    """Questions that are answered wrong more often than not: no number of votes mends these."""

    @property
    def words(self) -> str:
        """The same as a sentence, with its n and interval."""
        low, high = (bound(self.voted, self.questions, 0.025) for bound in (lower_bound, upper_bound))
        together = "not to be told" if self.correlation is None else f"{self.correlation:.2f}"
        return (
            f"{VOTES} votes leave {self.voted / self.questions:.1%} wrong [{at_least(low)}, {at_most(high)}], "
            f"one answer {self.one:.1%}, "
            f"independent errors would leave {self.independent:.1%} (n = {self.questions:,}); correlation of errors {together}; "
            f"{self.beyond / self.questions:.1%} are mostly answered wrong, which no votes mend"
        )


def ballot(task: Task, contexts: IntArray, questions: IntArray, assistant: Assistant, overseer: Overseer | None = None) -> Ballot:
    """Let H + A_n answer questions (count, question_length), one on each context, again and again, and count errors."""
    answers = np.stack([amplify_many(task, contexts, questions[:, None], assistant, overseer)[:, 0] for _ in range(DRAWS)])

    def wrong(given: IntArray) -> BoolArray:
        right: BoolArray = task.is_right(contexts, questions[:, None], given[:, None])[:, 0]
        return ~right

    each = np.stack([wrong(given) for given in answers])
    one = float(each.mean())
    return Ballot(
        len(questions), one, expected_error(one, VOTES), int(wrong(majority(answers[:VOTES])).sum()), correlation(each),
        int((each.mean(axis=0) > 0.5).sum()),
    )  # fmt: skip


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
