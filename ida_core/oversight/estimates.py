"""Prover and estimator: a debate in which nobody has to find the flaw, only to doubt an estimate in the right direction.

The claim is split, an estimator gives each subclaim a probability, the prover picks the one it doubts most and says which way,
and so on below, until a judge settles the last one (Brown-Cohen, Irving, Piliouras 2025, arXiv:2506.13609). It works if the
claim does not hinge on tiny changes of estimates, so how much it hinges is measured each time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Final

import numpy as np

from ida_core.assistants.base import Assistant
from ida_core.oversight.debate import Claim, Debater, Item, Kind, Verdict
from ida_core.oversight.judges import Judge
from ida_core.questions import IntArray, Reply, Tokens
from ida_core.tasks.base import Task

STEP_HOLDS: Final = 0.95
"""The estimate that H's step follows from its subanswers, before anybody looked."""
NUDGE: Final = 0.01
"""By which an estimate is changed to see what hinges on it."""


class Estimator:
    """Estimates a claim by the share of a panel that says the same, with Laplace's rule of succession."""

    def __init__(self, panel: Sequence[Assistant]) -> None:
        self._panel = panel

    def estimate(self, contexts: IntArray, claims: Sequence[Claim]) -> list[float]:
        """The probability that each claim is right; all are about the one context."""
        if not claims:
            return []
        asked = np.asarray([[claim.question for claim in claims]])
        told = [who.about(contexts)(asked)[0] for who in self._panel]
        same = [sum(tuple(each[at].tolist()) == claim.answer for each in told) for at, claim in enumerate(claims)]
        return [(count + 1) / (len(self._panel) + 2) for count in same]


@dataclass(frozen=True, slots=True)
class Doubt:
    """One level: the subclaims with their estimates (the last one is H's step), and which of them the prover disputes."""

    claim: Claim
    below: tuple[Claim, ...]
    estimates: tuple[float, ...]
    disputed: int
    too_high: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a claim."""

    levels: tuple[Doubt, ...]
    before: float
    """The probability of the claim, put together from its subclaims' estimates."""
    after: float
    """The same after the judge settled the last one."""
    prover: float
    """What the prover is paid: how far, in its direction, the estimate was off."""
    estimator: float
    """What the estimator is paid: 1 minus its squared error."""
    stability: float
    """By how much `before` moves for a unit change of a subclaim's estimate, at its greatest."""
    rulings: int
    statements: int


def doubts(
    task: Task, facts: IntArray, claim: Claim, claimant: Debater, prover: Debater, estimator: Estimator
) -> tuple[list[Doubt], Item]:
    """Dispute a claim level by level until one subclaim is left for the judge, who rules for the first move if it holds.

    Args:
        task: whose question.
        facts: one context, shape (1, facts, fact_length).
        claim: what is claimed.
        claimant: splits the claim.
        prover: doubts estimates, by its own answers.
        estimator: gives subclaims their probabilities.
    """
    levels, asked, at = list[Doubt](), set[Tokens](), claim
    while True:
        asked.add(at.question)
        below = claimant.commit(facts, np.asarray([at.question]), np.asarray([at.answer]), len(levels))[0]
        estimates = (*estimator.estimate(facts, below), STEP_HOLDS)
        beliefs = _beliefs(facts, at, below, prover)
        gaps = [(abs(belief - estimate), belief < estimate) for belief, estimate in zip(beliefs, estimates, strict=True)]
        disputed = gaps.index(max(gaps))
        levels.append(Doubt(at, below, estimates, disputed, too_high=beliefs[disputed] < estimates[disputed]))
        if disputed == len(below):
            return levels, Item(Kind.COMBINE, at.question, below, _moves(at, prover, facts))
        at = below[disputed]
        if bool(task.is_primitive(np.asarray(at.question))) or at.question in asked:
            return levels, Item(Kind.LEAF, at.question, (), _moves(at, prover, facts))


def settle(
    task: Task, facts: IntArray, claim: Claim, claimant: Debater, prover: Debater, estimator: Estimator, judge: Judge
) -> Settled:
    """Dispute a claim as in `doubts`, let the judge settle the last subclaim, and say what that makes of the claim."""
    levels, item = doubts(task, facts, claim, claimant, prover, estimator)
    outcome = judge.rule(facts, [item]) == [Verdict.ONE]
    last, first = levels[-1], levels[0].estimates
    doubted, direction = last.estimates[last.disputed], -1.0 if last.too_high else 1.0
    return Settled(
        levels=tuple(levels), before=prod(first), after=_after(levels, float(outcome)), prover=direction * (outcome - doubted),
        estimator=1 - (outcome - doubted) ** 2, stability=stability(first), rulings=1,
        statements=1 + sum(len(level.below) for level in levels),
    )  # fmt: skip


def stability(estimates: Sequence[float]) -> float:
    """By how much the claim's probability moves for a unit change of one estimate, at its greatest."""
    moved = [(prod(_with(estimates, place, each + NUDGE)) - prod(estimates)) / NUDGE for place, each in enumerate(estimates)]
    return max(moved)


def _beliefs(facts: IntArray, claim: Claim, below: Sequence[Claim], prover: Debater) -> list[float]:
    """What the prover holds of the subclaims and of the step; it doubts the step if it agrees with them and not with the claim."""
    asked = np.asarray([each.question for each in (*below, claim)])
    told = prover.answer(np.repeat(facts, len(asked), axis=0), asked)
    same = [tuple(answer.tolist()) == each.answer for answer, each in zip(told, (*below, claim), strict=True)]
    return [*map(float, same[:-1]), float(not all(same[:-1]) or same[-1])]


def _moves(claim: Claim, prover: Debater, facts: IntArray) -> tuple[Reply, Reply]:
    told = prover.answer(facts, np.asarray([claim.question]))[0]
    return Reply(claim.answer), Reply(tuple(told.tolist()))


def _after(levels: Sequence[Doubt], value: float) -> float:
    """The probability of the first claim once the last disputed subclaim is settled."""
    for level in reversed(levels):
        value = prod(_with(level.estimates, level.disputed, value))
    return value


def _with(values: Sequence[float], at: int, value: float) -> list[float]:
    return [*values[:at], value, *values[at + 1 :]]
