"""How far the assistants of a line have drifted from what H alone would have made of A_0. Truth plays no part."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from typing import Final

import numpy as np

from ida_core.amplify.arrays import amplify_many
from ida_core.assistants.base import Answerer, Assistant
from ida_core.measure.bounds import upper_bound
from ida_core.overseers.base import Judged, Overseer, at_hand, drive
from ida_core.questions import IDK, BoolArray, IntArray
from ida_core.tasks.base import Task

MOST_ROUNDS: Final = 5000
"""Rounds of questions up to which an undistilled tree is built."""
FEW: Final = 16
"""Questions by which the rounds are counted."""

Overseers = Sequence[Overseer | None]
"""Who played H while A_1, A_2, … were taught; None, and whoever is not named, is the scripted one."""


class Undistilled:
    """B_n: H, who asks B_{n-1}, down to A_0. What A_n would be if nothing were lost in distillation."""

    def __init__(self, task: Task, below: Assistant, overseer: Overseer | None = None) -> None:
        self.task, self._below, self._overseer = task, below, overseer

    def about(self, contexts: IntArray) -> Answerer:
        """Return the function that answers by amplification."""
        overseer = self._overseer
        if isinstance(overseer, Judged):
            return lambda questions: overseer.teach(contexts, questions, self._below)
        return lambda questions: amplify_many(self.task, contexts, questions, self._below, overseer)


@dataclass(frozen=True, slots=True)
class Expansion:
    """What H did with each of some questions, one question a context."""

    answers: IntArray
    """Shape (count, answer_length)."""
    asked: IntArray
    """Shape (rounds, count, question_length); blank where H asked nothing."""
    replies: IntArray
    """Shape (rounds, count, answer_length)."""
    calls: BoolArray
    """Which of what was asked went to the assistant, and was not looked up; shape (rounds, count)."""


@dataclass(frozen=True, slots=True)
class Step:
    """A_n against its teacher H + A_{n-1} on the questions that arise when audited ones are expanded."""

    n: int
    audits: int
    disagreements: int
    upper: float
    """Anytime upper bound on the rate, at the step's share of alpha."""
    calls: float
    """Mean number of subquestions that the teacher asks A_{n-1}."""
    most_calls: int
    """The greatest number: bounds need it, since one subquestion of each root is followed however many it had."""
    wrong_below: int
    """Teachers that were told something else by A_{n-1} than B_{n-1} would have said."""
    leaked: int
    """Those of them that answered otherwise for it."""
    leak_upper: float
    """Anytime upper bound on λ at the step's share of alpha; 1 where nothing wrong was told."""
    errors_in_tree: float
    """Unbiased estimate of the mean number of disagreements at this level of the whole tree, which is never built."""
    errors_in_tree_upper: float
    """Upper bound on that mean."""

    @property
    def rate(self) -> float:
        """ε: the share of disagreements; 0 without audits."""
        return self.disagreements / self.audits if self.audits else 0.0

    @property
    def leak(self) -> float | None:
        """λ: the share of wrong subanswers that changed the answer above; None where none was met."""
        return self.leaked / self.wrong_below if self.wrong_below else None


@dataclass(frozen=True, slots=True)
class RootAudit:
    """A_N against B_N on the roots themselves."""

    audits: int
    disagreements: int
    upper: float


def expand(
    task: Task, contexts: IntArray, questions: IntArray, assistant: Assistant, overseer: Overseer | None = None
) -> Expansion:
    """Let H work on questions (count, question_length), one on each context, and keep all that was asked and told.

    Of a judged H the answers are those after the judge; what was asked and told is its first work on each question.
    """
    answer = at_hand(task, contexts, 1, assistant)
    asked, replies = list[IntArray](), list[IntArray]()

    def listen(rows: IntArray) -> IntArray:
        told = answer(rows)
        asked.append(rows.copy())
        replies.append(told)
        return told

    answers = drive((overseer or task).oversee_many(questions), listen)
    if isinstance(overseer, Judged):
        answers = overseer.teach(contexts, questions[:, None], assistant)[:, 0]
    shape = (0, len(questions))
    all_asked = np.stack(asked) if asked else np.zeros((*shape, task.question_length), dtype=np.int64)
    told = np.stack(replies) if replies else np.zeros((*shape, task.answer_length), dtype=np.int64)
    blank = (all_asked == IDK).all(axis=-1)
    return Expansion(answers, all_asked, told, ~(task.is_primitive(all_asked) | blank))


def path_audit(
    task: Task,
    line: Sequence[Assistant],
    contexts: IntArray,
    questions: IntArray,
    random: np.random.Generator,
    alphas: Sequence[float],
    overseers: Overseers = (),
) -> list[Step]:
    """Audit one path of each root's tree: A_N against its teacher, then A_{N-1} on one subquestion drawn by lot, and so on.

    An audit at a level stands for all the subquestions it was drawn among, on its level and those above. Their number
    makes the estimate unbiased; for the bound an audit is kept with a chance in proportion to it, which leaves a plain rate.

    Args:
        task: whose questions.
        line: A_0, A_1, … A_N.
        contexts: shape (count, facts, fact_length).
        questions: the roots, one a context, drawn at random; shape (count, question_length).
        random: the dice.
        alphas: for A_1, A_2, … A_N: the chance that each of its three bounds fails.
        overseers: who played H.

    Returns:
        The steps of A_1 to A_N, in this order.
    """
    weight, steps = np.ones(len(questions)), list[Step]()
    for n in range(len(line) - 1, 0, -1):
        share, again = alphas[n - 1], copy(overseer_of(overseers, n))
        expansion = expand(task, contexts, questions, line[n - 1], overseer_of(overseers, n))
        given = at_hand(task, contexts, 1, line[n])(questions)
        wrong = (given != expansion.answers).any(axis=-1)
        kept = random.random(len(weight)) < weight / max(weight.max(), 1.0)
        met, disagreements = weight > 0, int(wrong.sum())
        wrong_below, leaked = _leaks(task, contexts, questions, expansion, n, line[0], again, overseers)
        steps.append(
            Step(
                n=n, audits=int(met.sum()), disagreements=disagreements, upper=upper_bound(disagreements, int(met.sum()), share),
                calls=float(expansion.calls.sum(axis=0)[met].mean()) if met.any() else 0.0,
                most_calls=int(expansion.calls.sum(axis=0).max()), wrong_below=wrong_below, leaked=leaked,
                leak_upper=upper_bound(leaked, wrong_below, share),
                errors_in_tree=float((weight * wrong).mean()),
                errors_in_tree_upper=float(weight.max()) * upper_bound(int((wrong & kept).sum()), len(weight), share),
            )
        )  # fmt: skip
        contexts, questions, weight = descend(contexts, questions, weight, expansion, random)
    return steps[::-1]


def root_audit(
    task: Task,
    line: Sequence[Assistant],
    contexts: IntArray,
    questions: IntArray,
    alpha: float,
    overseers: Overseers = (),
) -> RootAudit | None:
    """Compare A_N with B_N on roots, one a context; None where the undistilled trees are too large to be built."""
    reference = undistilled(task, line[0], len(line) - 1, contexts, questions, overseers)
    if reference is None:
        return None
    one, other = (at_hand(task, contexts, 1, who)(questions) for who in (line[-1], reference))
    wrong = int((one != other).any(axis=-1).sum())
    return RootAudit(len(questions), wrong, upper_bound(wrong, len(questions), alpha))


def undistilled(
    task: Task, first: Assistant, n: int, contexts: IntArray, questions: IntArray, overseers: Overseers = ()
) -> Assistant | None:
    """B_n, if asking it such questions does not take too many rounds of questions; otherwise None."""
    made, rounds = first, 1
    for number in range(1, n + 1):
        overseer = overseer_of(overseers, number)
        asked = len(expand(task, contexts[:FEW], questions[:FEW], made, overseer).asked)
        rounds *= 1 + asked * (2 if isinstance(overseer, Judged) else 1)
        if rounds > MOST_ROUNDS:
            return None
        made = Undistilled(task, made, overseer)
    return made


def overseer_of(overseers: Overseers, n: int) -> Overseer | None:
    """Who played H while A_n was taught."""
    return overseers[n - 1] if n <= len(overseers) else None


def _leaks(
    task: Task, contexts: IntArray, questions: IntArray, expansion: Expansion, n: int, first: Assistant,
    again: Overseer | None, overseers: Overseers,
) -> tuple[int, int]:  # fmt: skip
    """How many teachers were told something that B_{n-1} would not have said, and how many answered otherwise for it.

    `again` is H once more with the same dice, so that only what it is told makes a difference. A judged H is told more than its
    first work shows, so nothing is said of it.
    """
    if isinstance(again, Judged):
        return 0, 0
    below = undistilled(task, first, n - 1, contexts, questions, overseers)
    if n == 1 or below is None:
        return 0, 0
    sound = expand(task, contexts, questions, below, again)
    rounds = min(len(sound.asked), len(expansion.asked))
    told_wrong = (sound.replies[:rounds] != expansion.replies[:rounds]).any(axis=(0, 2))
    return int(told_wrong.sum()), int((told_wrong & (sound.answers != expansion.answers).any(axis=-1)).sum())


def descend(
    contexts: IntArray, questions: IntArray, weight: np.ndarray, expansion: Expansion, random: np.random.Generator
) -> tuple[IntArray, IntArray, np.ndarray]:
    """Draw one of the subquestions of each; where there are none, blank questions of weight 0 keep the count."""
    calls = expansion.calls.sum(axis=0)
    lots = random.random(expansion.calls.shape) * expansion.calls
    if not len(lots):
        return contexts, np.zeros_like(questions), np.zeros_like(weight)
    drawn = expansion.asked[lots.argmax(axis=0), np.arange(len(questions))]
    return contexts, np.where((calls > 0)[:, None], drawn, IDK), weight * calls
