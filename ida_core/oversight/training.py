"""Oversight of the answers that a student is to learn: which of them a judge rules on, and at what cost."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Final, Literal, cast, get_args

import numpy as np

from ida_core.amplify.arrays import amplify_many
from ida_core.assistants.base import Assistant, LookUp
from ida_core.assistants.faulty import FaultyAssistant
from ida_core.overseers.base import Overseer
from ida_core.oversight.debate import disputes
from ida_core.oversight.judges import FaultyJudge, ScriptedJudge
from ida_core.oversight.sides import alone
from ida_core.oversight.trees import TooLargeError, whole_tree
from ida_core.questions import IntArray, ManyScripts
from ida_core.tasks.base import Task

Means = Literal["none", "approval", "debate"]
LARGEST: Final = 10_000
"""Nodes up to which a tree is checked whole."""
FORMS: Final = "none, or debate or approval, with judge=RATE, assistant=RATE and decisions=SHARE after commas"


@dataclass(frozen=True, slots=True)
class Oversight:
    """How the targets of distillation are overseen: a value that is handed to iterate.

    debate: H + A_n answers twice; where the answers differ, a debate decides. approval: the judge checks whole trees, node by
    node, of answers drawn by lot. Both may spend the same number of decisions on a batch; what they do not reach is learned as
    it is.
    """

    means: Means = "none"
    judge: float = 0.0
    """The share of wrong rulings of the scripted judge."""
    assistant: float = 0.0
    """The share of A_n's answers that are replaced by wrong ones, always the same ones: two samples of A_n err apart."""
    decisions: float = 1.0
    """The judge's decisions for each answer that is to be learned, at most."""

    @property
    def words(self) -> str:
        """The value as it is stored and typed."""
        given = [
            f"{field.name}={getattr(self, field.name):g}"
            for field in fields(self)[1:]
            if getattr(self, field.name) != field.default
        ]
        return ",".join([self.means, *given])

    @classmethod
    def read(cls, text: str) -> Oversight:
        """Read what `words` wrote.

        Raises:
            ValueError: it is none; the message is a sentence.
        """
        means, *given = (text or "none").split(",")
        try:
            values = {name: float(value) for name, value in (part.split("=") for part in given)}
            if means not in get_args(Means) or not set(values) <= {field.name for field in fields(cls)[1:]}:
                raise ValueError(text)
            if not all(0 <= value <= 1 for name, value in values.items() if name != "decisions"):
                raise ValueError(text)
        except ValueError as error:
            raise ValueError(f"there is no oversight “{text}”; say {FORMS}") from error
        return cls(cast("Means", means), **values)


class OverseenTeacher:
    """H + A_n, with a judge who rules on some of the answers. Never asks for the truth."""

    def __init__(self, task: Task, oversight: Oversight, overseer: Overseer | None, votes: int, seed: Sequence[int]) -> None:
        self.task, self.oversight, self.seed = task, oversight, tuple(seed)
        self._overseer, self._votes = overseer, votes
        self.rulings = 0
        """Decisions of the judge so far."""
        self.asked = 0
        self.differed = 0
        """Answers that were given twice, and how many of them differed."""

    def __call__(self, contexts: IntArray, questions: IntArray, assistant: Assistant) -> IntArray:
        """The targets for questions on contexts, as `amplify_many` gives them, overseen."""
        one = self._amplify(contexts, questions, self._sample(assistant, 0))
        if self.oversight.means == "none":
            return one
        flat, length = questions.reshape(-1, questions.shape[-1]), self.task.answer_length
        each = np.repeat(np.arange(len(contexts)), questions.shape[1])
        random = np.random.default_rng([*self.seed, _digest(contexts, questions)])
        budget = round(self.oversight.decisions * len(flat))
        given = one.reshape(-1, length).copy()
        if self.oversight.means == "approval":
            self._approve(contexts[each], flat, given, random, budget)
        else:
            other = self._amplify(contexts, questions, self._sample(assistant, 1)).reshape(-1, length)
            self._debate(contexts[each], flat, given, other, assistant, random, budget)
        return given.reshape(one.shape)

    def _amplify(self, contexts: IntArray, questions: IntArray, assistant: Assistant) -> IntArray:
        return amplify_many(self.task, contexts, questions, assistant, self._overseer, self._votes)

    def _sample(self, assistant: Assistant, number: int) -> Assistant:
        """A_n, or a sample of it with errors of its own."""
        if self.oversight.assistant == 0.0:
            return assistant
        return FaultyAssistant(self.task, assistant, self.oversight.assistant, 2 * self.seed[0] + number, "fixed")

    def _debate(
        self, contexts: IntArray, questions: IntArray, given: IntArray, other: IntArray, assistant: Assistant,
        random: np.random.Generator, budget: int,
    ) -> None:  # fmt: skip
        """Let debates decide where the two samples differ, as far as the budget goes; `given` is changed in place."""
        differ = np.flatnonzero((given != other).any(axis=1))
        self.asked, self.differed = self.asked + len(given), self.differed + len(differ)
        rows = np.sort(random.permutation(differ)[:budget])
        if not len(rows):
            return
        sides = (alone(self.task, self._sample(assistant, 0), "one"), alone(self.task, self._sample(assistant, 1), "other"))
        held = disputes(self.task, contexts[rows], questions[rows], (given[rows], other[rows]), sides)
        verdicts = self._judge(random).rule(contexts[rows], [dispute.item for dispute in held])
        self.rulings += len(rows)
        for row, verdict in zip(rows, verdicts, strict=True):
            given[row] = (given[row], other[row], self.task.idk)[verdict]

    def _judge(self, random: np.random.Generator) -> FaultyJudge:
        return FaultyJudge(ScriptedJudge(self.task), self.oversight.judge, int(random.integers(2**31)))

    def _approve(self, contexts: IntArray, questions: IntArray, given: IntArray, random: np.random.Generator, budget: int) -> None:
        """Let the judge work through whole trees, as far as the budget goes; `given` is changed in place.

        The last tree, which the budget does not pay for whole, is checked by lot: on average just the budget is spent.
        A judge who checks every node of a tree knows its answer in the end; with any one ruling wrong, it is some other one.
        """
        lots, nothing = self.task.possible_answers()[1:], LookUp(self.task)
        for row in random.permutation(len(given)):
            try:
                tree = whole_tree(self.task, contexts[row], tuple(questions[row].tolist()), nothing, LARGEST)
            except TooLargeError:
                return
            if random.random() >= budget / tree.nodes:
                return
            budget, self.rulings = budget - tree.nodes, self.rulings + tree.nodes
            sound = random.random() < (1 - self.oversight.judge) ** tree.nodes
            given[row] = tree.answer if sound else lots[random.integers(len(lots))]


@dataclass
class JudgedOverseer:
    """H and the judge over what it says, for whoever measures against them as they were played; rules anew each time."""

    task: Task
    oversight: Oversight
    overseer: Overseer | None
    seed: tuple[int, ...]
    times: int = 0

    def oversee_many(self, questions: IntArray) -> ManyScripts:
        """Work on questions (count, question_length) in lock step, as H does before the judge rules."""
        return (self.overseer or self.task).oversee_many(questions)

    def teach(self, contexts: IntArray, questions: IntArray, assistant: Assistant) -> IntArray:
        """The answers to questions (contexts, each, question_length) after the judge."""
        self.times += 1
        teacher = OverseenTeacher(self.task, self.oversight, self.overseer, 1, (*self.seed, self.times))
        return teacher(contexts, questions, assistant)


def _digest(contexts: IntArray, questions: IntArray) -> int:
    """A number that depends on a batch alone, so that a run that is resumed rules as it would have."""
    return int.from_bytes(hashlib.sha256(contexts.tobytes() + questions.tobytes()).digest()[:8], "big")
