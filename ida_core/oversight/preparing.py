"""Debates at a node by any protocol, up to the judge: rounds and lines to be read, and the one item that is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from ida_core.assistants.base import Assistant
from ida_core.oversight.advocates import advocate, case_of
from ida_core.oversight.debate import Claim, Debater, Dispute, Item, Kind, Round, disputes
from ida_core.oversight.estimates import Estimator, doubts, stability
from ida_core.oversight.protocols import stated
from ida_core.oversight.speech import ROUNDS, Speaker, as_read, hold_speeches
from ida_core.questions import IntArray, Reply, Tokens
from ida_core.tasks.base import Task

PROTOCOLS: Final = ("bisection", "cross-examination", "prover-estimator", "speech")
NAMES: Final = ("A", "B")


@dataclass(frozen=True, slots=True)
class Prepared:
    """What there is to be read, and what is left to the judge."""

    rounds: tuple[Round, ...]
    item: Item
    lines: tuple[str, ...] = ()
    winner: int | None = None
    """The side that won without a judge, because the other one contradicted itself."""

    @property
    def statements(self) -> int:
        """What each side stated, on average."""
        return Dispute(self.rounds, self.item).statements if self.rounds else 1 + len(self.lines) // 2


def prepare(
    protocol: str, task: Task, facts: IntArray, question: Tokens, answers: tuple[Tokens, Tokens], sides: tuple[Debater, Debater],
    panel: Sequence[Assistant], speakers: tuple[Speaker, Speaker] | None = None,
) -> Prepared:  # fmt: skip
    """Hold a debate between two answers that differ.

    Args:
        protocol: one of PROTOCOLS.
        task: whose question.
        facts: one context, shape (1, facts, fact_length).
        question: what is asked.
        answers: A's and B's.
        sides: who stands behind them.
        panel: whose votes estimate subclaims.
        speakers: who speaks for the sides; by default they state their lists and quote facts.

    Raises:
        ValueError: there is no such protocol.
    """
    if protocol == "speech":
        return _speeches(task, facts, question, answers, sides, speakers)
    if protocol == "prover-estimator":
        return _doubts(task, facts, Claim(question, answers[0]), sides, Estimator(panel))
    if protocol not in PROTOCOLS:
        raise ValueError(f"there is no protocol “{protocol}”; say {', '.join(PROTOCOLS)}")
    pair = (np.asarray([answers[0]]), np.asarray([answers[1]]))
    (dispute,) = disputes(task, facts, np.asarray([question]), pair, sides)
    if protocol == "bisection":
        return Prepared(dispute.rounds, dispute.item)
    return _cross_examined(task, facts, dispute, sides)


def _cross_examined(task: Task, facts: IntArray, dispute: Dispute, sides: tuple[Debater, Debater]) -> Prepared:
    lines, caught = list[str](), [False, False]
    for which, side in enumerate(sides):
        for claim in stated(dispute, which):
            told = _row(side.answer(facts, np.asarray([claim.question]))[0])
            same = told == claim.answer
            caught[which] |= not same
            asked, fresh = task.question_text(claim.question), task.answer_text(told)
            lines.append(
                f"A fresh copy of {NAMES[which]}, asked {asked}, says {fresh}"
                + (", as in the debate" if same else f"; in the debate {NAMES[which]} said {task.answer_text(claim.answer)}")
            )
    if not lines:
        lines.append("Nothing was stated below the first round, so there was nothing to ask a fresh copy")
    winner = None if caught[0] == caught[1] else int(caught[0])
    return Prepared(dispute.rounds, dispute.item, tuple(lines), winner)


def _doubts(task: Task, facts: IntArray, claim: Claim, sides: tuple[Debater, Debater], estimator: Estimator) -> Prepared:
    """B doubts A's claim."""
    levels, item = doubts(task, facts, claim, sides[0], sides[1], estimator)
    lines = list[str]()
    for level in levels:
        claims = [f"{_plain(task, each)}: {estimate:.0%}" for each, estimate in zip(level.below, level.estimates, strict=False)]
        parts = [*claims, f"H's step from these: {level.estimates[-1]:.0%}"]
        doubted = parts[level.disputed].rsplit(": ", 1)[0]
        lines += [
            f"A splits “{_plain(task, level.claim)}”; the estimator says " + "; ".join(parts),
            f"B disputes the estimate of “{doubted}”: too {'high' if level.too_high else 'low'}",
        ]
    lines.append(
        f"Stability: the claim's probability moves by {stability(levels[0].estimates):.2f} for a unit change of one estimate"
    )
    return Prepared((), item, tuple(lines))


def _speeches(
    task: Task, facts: IntArray, question: Tokens, answers: tuple[Tokens, Tokens], sides: tuple[Debater, Debater],
    speakers: tuple[Speaker, Speaker] | None,
) -> Prepared:  # fmt: skip
    case = case_of(task, facts[0], question, answers)
    who = speakers or (
        advocate(task, facts[0], Claim(question, answers[0]), sides[0]),
        advocate(task, facts[0], Claim(question, answers[1]), sides[1]),
    )
    said = as_read(hold_speeches(case, who, ROUNDS))
    return Prepared((), Item(Kind.LEAF, question, (), (Reply(answers[0]), Reply(answers[1]))), said)


def _plain(task: Task, claim: Claim) -> str:
    return f"{task.question_text(claim.question)} is {task.answer_text(claim.answer)}"


def _row(tokens: IntArray) -> Tokens:
    return tuple(tokens.tolist())
