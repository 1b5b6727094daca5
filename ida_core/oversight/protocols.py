"""Ways to let a judge decide between two answers, all behind one interface so that they can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np

from ida_core.oversight.advocates import advocate, case_of, counting_judge
from ida_core.oversight.debate import Claim, Debater, Dispute, Item, Kind, Verdict, disputes
from ida_core.oversight.estimates import Estimator, settle
from ida_core.oversight.judges import Judge
from ida_core.oversight.speech import Speaker, debate
from ida_core.questions import IntArray, Reply, Tokens
from ida_core.tasks.base import Task

SPOKEN_ROUNDS: Final = 3
SURE: Final = 0.99
"""The belief behind the ruling of a judge who states none."""


@dataclass(frozen=True, slots=True)
class Bout:
    """Pairs of answers to be decided between, one question a context, and who stands behind them."""

    task: Task
    contexts: IntArray
    questions: IntArray
    answers: tuple[IntArray, IntArray]
    sides: tuple[Debater, Debater]
    judge: Judge

    def swapped(self) -> Bout:
        """The same with the sides in the other order."""
        return Bout(self.task, self.contexts, self.questions, self.answers[::-1], self.sides[::-1], self.judge)

    def only(self, rows: IntArray) -> Bout:
        """Some of the pairs."""
        answers = (self.answers[0][rows], self.answers[1][rows])
        return Bout(self.task, self.contexts[rows], self.questions[rows], answers, self.sides, self.judge)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one pair."""

    belief: float
    """That the first answer is right."""
    rulings: int
    """Decisions of the judge."""
    statements: int
    """Answers that each side had to state."""
    read: int
    """Answers, or speeches, that the judge had to look at."""
    orders: tuple[float, float] | None = None
    """The belief in the first answer as first heard and with the sides swapped, where the way hears both orders itself."""
    tokens: float = 0.0
    """That a language model said for it."""

    @property
    def verdict(self) -> Verdict:
        """For whom the decision falls."""
        return Verdict.NEITHER if self.belief == 0.5 else Verdict.ONE if self.belief > 0.5 else Verdict.OTHER


class Way(Protocol):
    """One way to decide."""

    name: str

    def decide(self, bout: Bout) -> list[Outcome]:
        """One outcome a pair."""


class Bisection:
    """The referee finds the one item on which all hangs, and the judge rules on that (P1)."""

    name = "bisection"

    def decide(self, bout: Bout) -> list[Outcome]:
        held = _held(bout)
        verdicts = bout.judge.rule(bout.contexts, [dispute.item for dispute in held])
        return [_ruled(dispute, verdict) for dispute, verdict in zip(held, verdicts, strict=True)]


class CrossExamination:
    """Bisection in which each side may put a question of the debate to a fresh copy of the other (P2).

    The copy has not seen the debate; whoever answers it otherwise than in the debate has contradicted itself and lost. The
    judge is asked only where nobody did.
    """

    name = "cross-examination"

    def decide(self, bout: Bout) -> list[Outcome]:
        held = _held(bout)
        caught = [self._contradicts(bout, held, which) for which in (0, 1)]
        open_ = [row for row in range(len(held)) if caught[0][row] == caught[1][row]]
        verdicts = bout.judge.rule(bout.contexts[open_], [held[row].item for row in open_])
        outcomes = {row: _ruled(held[row], verdict, asked=1) for row, verdict in zip(open_, verdicts, strict=True)}
        return [
            outcomes.get(row, Outcome(1 - SURE if caught[0][row] else SURE, 0, held[row].statements + 1, 0))
            for row in range(len(held))
        ]

    @staticmethod
    def _contradicts(bout: Bout, held: Sequence[Dispute], which: int) -> list[bool]:
        """Whether a side says otherwise, when asked afresh, than in one of the rounds below the first."""
        asked = [(row, each) for row, dispute in enumerate(held) for each in stated(dispute, which)]
        caught = [False] * len(held)
        if asked:
            rows = np.asarray([row for row, _ in asked])
            fresh = bout.sides[which].answer(bout.contexts[rows], np.asarray([claim.question for _, claim in asked]))
            for (row, claim), told in zip(asked, fresh, strict=True):
                caught[row] |= tuple(told.tolist()) != claim.answer
        return caught


class Direct:
    """The judge (or a weaker one) answers the question alone: what all others are measured against."""

    name = "direct"

    def __init__(self, judge: Judge | None = None) -> None:
        self._judge = judge

    def decide(self, bout: Bout) -> list[Outcome]:
        verdicts = (self._judge or bout.judge).rule(bout.contexts, _leaves(bout.questions, bout.answers))
        return [Outcome(_belief(verdict), 1, 0, 2) for verdict in verdicts]


class Consultancy:
    """One side, drawn by lot, lays its list open; the judge believes it if H's step follows from the list."""

    name = "consultancy"

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed

    def decide(self, bout: Bout) -> list[Outcome]:
        drawn = np.random.default_rng(self._seed).integers(0, 2, size=len(bout.questions))
        lists = [
            side.commit(bout.contexts, bout.questions, answers, 0) for side, answers in zip(bout.sides, bout.answers, strict=True)
        ]
        leaves = _leaves(bout.questions, bout.answers)
        items = [
            Item(Kind.COMBINE, leaf.question, lists[who][row], leaf.moves)
            for row, (leaf, who) in enumerate(zip(leaves, drawn.tolist(), strict=True))
        ]
        verdicts = bout.judge.rule(bout.contexts, items)
        return [
            Outcome(
                _belief(verdict if verdict is not Verdict.NEITHER else Verdict(1 - who)), 1, len(item.so_far), len(item.so_far) + 2
            )
            for verdict, who, item in zip(verdicts, drawn.tolist(), items, strict=True)
        ]


class ProverEstimator:
    """Each answer is split by its side and estimated; the other side disputes one estimate after the other (P4)."""

    name = "prover-estimator"

    def __init__(self, estimator: Estimator) -> None:
        self.estimator = estimator
        self.stability: list[float] = []
        """By how much the root's probability moved for a unit change of a child's estimate, at its greatest, in each claim."""

    def decide(self, bout: Bout) -> list[Outcome]:
        outcomes = []
        for row in range(len(bout.questions)):
            facts, question = bout.contexts[row : row + 1], _row(bout.questions[row])
            claims = [Claim(question, _row(answers[row])) for answers in bout.answers]
            settled = [
                settle(bout.task, facts, claims[who], bout.sides[who], bout.sides[1 - who], self.estimator, bout.judge)
                for who in (0, 1)
            ]
            self.stability += [each.stability for each in settled]
            one, other = (each.after for each in settled)
            rulings = sum(each.rulings for each in settled)
            outcomes.append(
                Outcome(one / (one + other) if one + other else 0.5, rulings, sum(each.statements for each in settled), 2 * rulings)
            )
        return outcomes


class Spoken:
    """Speeches with quotes that are checked, heard in both orders by a judge without the source (P5).

    Without a language model, scripted advocates speak and a judge counts their quotes.
    """

    name = "speech"

    def __init__(self, judge: Speaker = counting_judge) -> None:
        self._judge = judge

    def decide(self, bout: Bout) -> list[Outcome]:
        outcomes = []
        for row in range(len(bout.questions)):
            facts, question = bout.contexts[row], _row(bout.questions[row])
            claims = [Claim(question, _row(answers[row])) for answers in bout.answers]
            case = case_of(bout.task, facts, question, (claims[0].answer, claims[1].answer))
            one, other = (advocate(bout.task, facts, claim, side) for claim, side in zip(claims, bout.sides, strict=True))
            told = debate(case, (one, other), self._judge, SPOKEN_ROUNDS)
            outcomes.append(Outcome(told.belief, 2, SPOKEN_ROUNDS, len(told.speeches), told.beliefs))
        return outcomes


def _held(bout: Bout) -> list[Dispute]:
    return disputes(bout.task, bout.contexts, bout.questions, bout.answers, bout.sides)


def _ruled(dispute: Dispute, verdict: Verdict, asked: int = 0) -> Outcome:
    return Outcome(_belief(verdict), 1, dispute.statements + asked, len(dispute.item.so_far) + 2)


def _belief(verdict: Verdict) -> float:
    return (SURE, 1 - SURE, 0.5)[verdict]


def stated(dispute: Dispute, which: int) -> list[Claim]:
    """What a side stated on the path below the first round."""
    path = [Claim(each.question, each.answers[which]) for each in dispute.rounds[1:]]
    if dispute.item.kind is Kind.LEAF and isinstance(move := dispute.item.moves[which], Reply):
        path.append(Claim(dispute.item.question, move.answer))
    return path


def _leaves(questions: IntArray, answers: tuple[IntArray, IntArray]) -> list[Item]:
    rows = zip(questions.tolist(), *(each.tolist() for each in answers), strict=True)
    return [Item(Kind.LEAF, tuple(asked), (), (Reply(tuple(one)), Reply(tuple(other)))) for asked, one, other in rows]


def _row(tokens: IntArray) -> Tokens:
    return tuple(tokens.tolist())
