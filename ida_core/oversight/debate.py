"""Tree-bisection debate: two answers to one question, a referee who finds where they part, and a judge of that one item.

Each side commits the whole list of subquestions and subanswers behind its answer. The referee, who understands nothing,
finds the first entry that differs and goes on there, until a single item is left: a primitive question, or one step of H
after subanswers that both sides agree on. The judge rules on it alone. One side being right in all it claims and one right
ruling are enough, however large the tree (Canetti, Riva, Rothblum 2011, refereed delegation; Brown-Cohen, Irving, Piliouras
2023, arXiv:2311.14125).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Protocol

import numpy as np

from ida_core.questions import Ask, IntArray, Move, Reply, Tokens
from ida_core.tasks.base import Task


class Kind(Enum):
    """What a debate has come down to."""

    LEAF = "leaf"
    """A question that is not split any further: a primitive one, or one that asks itself again."""
    STEP = "step"
    """What H asks next, after subanswers that both sides agree on."""
    COMBINE = "combine"
    """What H answers after them."""


class Verdict(IntEnum):
    """Which side a ruling is for."""

    ONE = 0
    OTHER = 1
    NEITHER = 2
    """Both are wrong, or the judge cannot tell."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A side says that this is the answer to that question."""

    question: Tokens
    answer: Tokens


@dataclass(frozen=True, slots=True)
class Round:
    """Both sides commit their lists behind two answers to the same question."""

    question: Tokens
    answers: tuple[Tokens, Tokens]
    lists: tuple[tuple[Claim, ...], tuple[Claim, ...]]
    differs: int
    """The first entry that is not the same in both; the length of the lists if all of them are."""


@dataclass(frozen=True, slots=True)
class Item:
    """All that the judge sees: a question, what both sides agree was asked and told so far, and two next moves of H."""

    kind: Kind
    question: Tokens
    so_far: tuple[Claim, ...]
    moves: tuple[Move, Move]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A debate up to the judge: its rounds, and the one item that is left."""

    rounds: tuple[Round, ...]
    item: Item

    @property
    def statements(self) -> int:
        """How many answers each side stated, on average: what taking part costs."""
        return 1 + sum(len(one) + len(other) for one, other in (each.lists for each in self.rounds)) // 2


class Debater(Protocol):
    """Somebody who stands behind answers. Arrays hold one question a context."""

    name: str

    def answer(self, contexts: IntArray, questions: IntArray) -> IntArray:
        """Answer questions (count, question_length) as a fresh copy does, who has not seen the debate."""

    def commit(self, contexts: IntArray, questions: IntArray, answers: IntArray, depth: int) -> list[tuple[Claim, ...]]:
        """The list behind each of these answers of one's own, in the round of this depth."""


def disputes(
    task: Task, contexts: IntArray, questions: IntArray, answers: tuple[IntArray, IntArray], sides: tuple[Debater, Debater]
) -> list[Dispute]:
    """Hold debates up to the judge, all of them in lock step.

    Args:
        task: whose questions.
        contexts: one a debate, shape (debates, facts, fact_length).
        questions: shape (debates, question_length).
        answers: what the sides stand behind, each of shape (debates, answer_length); they differ in every row.
        sides: who committed to them.

    Returns:
        One dispute a row.
    """
    tops = [(_row(one), _row(other)) for one, other in zip(*answers, strict=True)]
    open_ = {row: (_row(question), tops[row]) for row, question in enumerate(questions)}
    rounds: dict[int, list[Round]] = {row: [] for row in open_}
    settled: dict[int, Item] = {}
    while open_:
        for row in [row for row, (question, _) in open_.items() if _is_leaf(task, question, rounds[row])]:
            question, claimed = open_.pop(row)
            settled[row] = Item(Kind.LEAF, question, (), (Reply(claimed[0]), Reply(claimed[1])))
        for row, each in zip(list(open_), _round(contexts, open_, sides, rounds), strict=True):
            rounds[row].append(each)
            found = _narrowed(each)
            if isinstance(found, Item):
                settled[row] = found
                del open_[row]
            else:
                open_[row] = found
    return [Dispute(tuple(rounds[row]), settled[row]) for row in range(len(questions))]


def _round(
    contexts: IntArray,
    open_: dict[int, tuple[Tokens, tuple[Tokens, Tokens]]],
    sides: tuple[Debater, Debater],
    rounds: dict[int, list[Round]],
) -> list[Round]:
    """One round of all debates that are still open; all of them have come equally deep."""
    if not open_:
        return []
    rows = list(open_)
    depth, about = len(rounds[rows[0]]), contexts[rows]
    asked = np.asarray([open_[row][0] for row in rows])
    lists = [
        side.commit(about, asked, np.asarray([open_[row][1][which] for row in rows]), depth) for which, side in enumerate(sides)
    ]
    return [Round(*open_[row], (one, other), _first_difference(one, other)) for row, one, other in zip(rows, *lists, strict=True)]


def _narrowed(each: Round) -> Item | tuple[Tokens, tuple[Tokens, Tokens]]:
    """Where a round leads: to the entry whose answers differ, or to the judge."""
    (one, other), at = each.lists, each.differs
    moves = [
        Ask(claims[at].question) if at < len(claims) else Reply(answer)
        for claims, answer in zip(each.lists, each.answers, strict=True)
    ]
    if moves[0] == moves[1] and at < len(one):
        return one[at].question, (one[at].answer, other[at].answer)
    kind = Kind.COMBINE if all(isinstance(move, Reply) for move in moves) else Kind.STEP
    return Item(kind, each.question, one[:at], (moves[0], moves[1]))


def _first_difference(one: Sequence[Claim], other: Sequence[Claim]) -> int:
    same = min(len(one), len(other))
    return next((at for at in range(same) if one[at] != other[at]), same)


def _is_leaf(task: Task, question: Tokens, rounds: Sequence[Round]) -> bool:
    return bool(task.is_primitive(np.asarray(question))) or any(question == above.question for above in rounds)


def _row(tokens: IntArray) -> Tokens:
    return tuple(tokens.tolist())
