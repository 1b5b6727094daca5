"""Whether a task falls apart as IDA needs it to: leaves, depth, branching, progress, load, and where accuracy is lost.

One of truth's named doors: true subanswers stand in for A_n. Nothing here reaches training.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

import numpy as np

from ida_core.amplify.arrays import amplify_many
from ida_core.assistants.base import Answerer, Assistant, LookUp, primitives_first
from ida_core.measure.accuracy import Answering
from ida_core.measure.bounds import lower_bound, upper_bound
from ida_core.measure.drift import FEW, Expansion, expand, undistilled
from ida_core.measure.guessing import guessing
from ida_core.overseers.base import Overseer
from ida_core.overseers.faulty import FaultyOverseer
from ida_core.questions import IDK, IntArray
from ida_core.tasks.base import Task

DEEPEST: Final = 12
"""Levels of H after which no deeper trees are tried."""
MOST_NODES: Final = 20_000
"""Questions of expanded trees that are looked at."""
ENOUGH: Final = 0.95
"""Accuracy at the root that counts as solved."""
STEPS: Final = (
    "A_n alone", "H + A_n", "H, true subanswers", "scripted splitting, true subanswers",
)  # fmt: skip
LOST: Final = ("amplification gains", "lost to subanswers", "lost to splitting", "lost to combining")
"""What each rung of the ladder shows against the one below it; the last against 1."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A share with what it rests on."""

    hits: int
    n: int
    alpha: float = 0.05

    @property
    def rate(self) -> float:
        """The share; 0 of nothing."""
        return self.hits / self.n if self.n else 0.0

    @property
    def lower(self) -> float:
        """Anytime lower bound; both bounds hold together."""
        return lower_bound(self.hits, self.n, self.alpha / 2)

    @property
    def upper(self) -> float:
        """Anytime upper bound."""
        return upper_bound(self.hits, self.n, self.alpha / 2)


@dataclass(frozen=True, slots=True)
class Decomposability:
    """How well a task falls apart under an H."""

    leaf_solve: Rate
    """Leaves of expanded trees that A_0 answers rightly."""
    by_depth: tuple[Rate, ...]
    """Roots that are right when H alone splits so many levels deep, from 0, and leaves are looked up."""
    depth_needed: int | None
    """The least depth at which at least `ENOUGH` of the roots are right; None if it was not met."""
    branching: float
    """Mean number of subquestions where H splits."""
    most_branching: int
    distinct: Rate
    """Different questions among all of the trees."""
    progress: Rate | None
    """Subquestions that are lower than the question above; None where heights depend on the facts."""
    loops: Rate
    """Subquestions that repeat one above them."""
    load_h: int
    """Tokens that H has to see at a node, 90 % of the nodes need no more."""
    load_a: int
    """Tokens that A_n has to see, facts included."""
    ladder: tuple[Rate, ...]
    """Accuracy of each of `STEPS`, on the same roots."""
    alone: float
    """What H gets right directly: it sees no facts, so it has the best constant answer."""

    @property
    def index(self) -> float:
        """D: what splitting gains of what H lacks alone, if subanswers were true. At most 0: not a task for IDA."""
        return (self.ladder[2].rate - self.alone) / (1.0 - self.alone) if self.alone < 1.0 else 0.0

    @property
    def verdict(self) -> str:
        """What the index says, in a sentence."""
        return verdict(self.index)


def verdict(index: float) -> str:
    """What a decomposability index says, in a sentence."""
    if index <= 0:
        return "D ≤ 0: IDA is not the right tool here; splitting gains nothing even with true subanswers"
    return f"D = {index:.2f}: with true subanswers, splitting gains that share of what H cannot do alone"


class Oracle:
    """Answers truly: the assistant that IDA hopes for. For metrics only."""

    def __init__(self, task: Task) -> None:
        self.task = task

    def about(self, contexts: IntArray) -> Answerer:
        """Return the truth itself."""
        return lambda questions: self.task.truth(contexts, questions)


def decompose(
    task: Task, assistant: Assistant, random: np.random.Generator, overseer: Overseer | None = None, roots: int = 1024
) -> Decomposability:
    """Draw fresh roots as the task deals them, and see how they fall apart; `overseer` None is the scripted H."""
    strata = task.strata
    each = -(-roots // len(strata))
    contexts = task.make_contexts(each * len(strata), random)
    questions = np.concatenate([task.make_questions(each, 1, random, wished) for wished in strata])
    look = _look(task, contexts, questions[:, 0])

    def right(answering: Answering) -> Rate:
        hits = task.is_right(contexts, questions, answering(contexts, questions))
        return Rate(int(hits.sum()), hits.size)

    by_depth = _by_depth(task, contexts, questions, right)
    lazy = isinstance(overseer, FaultyOverseer) and overseer.kind == "lazy"
    teach = partial(amplify_many, task, overseer=overseer)
    ladder = (
        right(_alone(task, assistant)), right(partial(teach, assistant=assistant)), right(partial(teach, assistant=Oracle(task))),
        right(partial(amplify_many, task, overseer=None if lazy else overseer, assistant=Oracle(task))),
    )  # fmt: skip
    return Decomposability(
        leaf_solve=Rate(look.solved, look.leaves), by_depth=by_depth,
        depth_needed=next((depth for depth, rate in enumerate(by_depth) if rate.rate >= ENOUGH), None),
        branching=float(np.mean(look.branches)) if look.branches else 0.0, most_branching=max(look.branches, default=0),
        distinct=Rate(len(look.distinct), look.asked), loops=Rate(look.loops, look.asked),
        progress=Rate(look.lower, look.asked) if task.shows_height else None,
        load_h=int(np.percentile(look.loads, 90)) if look.loads else 0,
        load_a=int((contexts != IDK).sum(axis=(1, 2)).max()) + task.question_length, ladder=ladder, alone=guessing(task),
    )  # fmt: skip


def _alone(task: Task, assistant: Assistant) -> Answering:
    return lambda contexts, questions: primitives_first(task, contexts, assistant.about(contexts))(questions)


def _by_depth(task: Task, contexts: IntArray, questions: IntArray, right: Callable[[Answering], Rate]) -> tuple[Rate, ...]:
    """Accuracy at the root for deeper and deeper trees of H, until it stays or trees become too large."""
    rates = list[Rate]()
    for depth in range(DEEPEST + 1):
        made = undistilled(task, LookUp(task), depth, contexts[:FEW], questions[:FEW, 0])
        if made is None:
            break
        rates.append(right(_alone(task, made)))
        if rates[-1].rate == 1.0:
            break
    return tuple(rates)


@dataclass(slots=True)
class _Counts:
    """What is counted while trees are expanded level by level."""

    asked: int = 0
    loops: int = 0
    lower: int = 0
    leaves: int = 0
    solved: int = 0
    branches: list[int] = field(default_factory=list)
    loads: list[int] = field(default_factory=list)
    distinct: set[tuple[int, ...]] = field(default_factory=set)


def _look(task: Task, contexts: IntArray, questions: IntArray) -> _Counts:
    """Expand some trees with true subanswers, one level after the other; a question that repeats one above it is not split."""
    counts, rows = _Counts(), np.arange(0, len(questions), max(1, len(questions) // FEW))
    asked, above = questions[rows], [frozenset({tuple(question)}) for question in questions[rows].tolist()]
    while len(rows) and counts.asked < MOST_NODES:
        expansion = expand(task, contexts[rows], asked, Oracle(task))
        turn, parent = np.nonzero((expansion.asked != IDK).any(axis=-1))
        below = expansion.asked[turn, parent]
        loops = np.asarray([tuple(one) in above[at] for one, at in zip(below.tolist(), parent.tolist(), strict=True)], dtype=bool)
        split, facts = expansion.calls[turn, parent] & ~loops, contexts[rows]
        _count(counts, task, expansion, asked)
        counts.loops += int(loops.sum())
        counts.lower += int((task.height(facts[parent], below[:, None]) < task.height(facts[parent], asked[parent][:, None])).sum())
        counts.distinct |= {(row, *one) for row, one in zip(rows[parent].tolist(), below.tolist(), strict=True)}
        leaf = task.is_primitive(below)
        known = task.look_up(facts[parent][leaf], below[leaf][:, None])
        counts.leaves += int(leaf.sum())
        counts.solved += int(task.is_right(facts[parent][leaf], below[leaf][:, None], known).sum())
        above = [above[at] | {tuple(one)} for one, at in zip(below[split].tolist(), parent[split].tolist(), strict=True)]
        rows, asked = rows[parent][split], below[split]
    return counts


def _count(counts: _Counts, task: Task, expansion: Expansion, asked: IntArray) -> None:
    """Count how many subquestions each question has, and how many tokens H sees of it."""
    put = (expansion.asked != IDK).any(axis=-1)
    told = (expansion.asked != IDK).sum(axis=-1) + put * task.answer_length
    counts.asked += int(put.sum())
    counts.branches += put.sum(axis=0).tolist()
    counts.loads += ((asked != IDK).sum(axis=-1) + told.sum(axis=0) + task.answer_length).tolist()
