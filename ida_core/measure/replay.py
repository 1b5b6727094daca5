"""A written tree that can be run again with some of its answers replaced: what the root would have said then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Protocol

import numpy as np

from ida_core.assistants.base import Assistant, primitives_first
from ida_core.measure.accuracy import Answering
from ida_core.questions import BoolArray, IntArray, Move, Reply, Tokens
from ida_core.tasks.base import Task

Place = tuple[int, ...]
"""Where a question stands in its tree: ordinals from the root, which is ()."""

ROOT: Final[Place] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was asked and answered, with what was asked below it."""

    question: Tokens
    answer: Tokens
    below: tuple[Asked, ...] = ()
    levels: int = 0
    """How many levels below this question H takes on itself; 0 leaves subquestions to A_n."""
    node: int = 0
    """Its number in the session; 0 where it stands in none."""

    def walk(self, place: Place = ROOT) -> Iterator[tuple[Place, Asked]]:
        """This question and all below it with their places, depth first."""
        yield place, self
        for ordinal, child in enumerate(self.below):
            yield from child.walk((*place, ordinal))


class H(Protocol):
    """What has to be known of a task to run a tree again: H's moves, and which questions are looked up."""

    def next_move(self, question: Tokens, replies: list[Tokens]) -> Move:
        """What H does after these replies."""

    def looks_up(self, question: Tokens) -> bool:
        """Whether the facts answer this."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What answers are held against: the truth, or deeper amplification, which knows no truth."""

    name: str
    answers: Answering
    is_right: Callable[[IntArray, IntArray, IntArray], BoolArray]
    """(contexts, questions, answers) → which are right; several may be where a task has answers as good as each other."""
    levels: int = 0
    """How many levels of H stand above A_n in it; 0 for the truth."""

    @classmethod
    def truth(cls, task: Task) -> Yardstick:
        """One of truth's named doors: for metrics, and masked while a person acts as H."""
        return cls("truth", task.truth, task.is_right)

    @classmethod
    def by(cls, name: str, answers: Answering, levels: int) -> Yardstick:
        """Hold answers against those of somebody else."""
        return cls(name, answers, lambda contexts, questions, given: (given == answers(contexts, questions)).all(axis=-1), levels)


class Facts:
    """All that can be asked about one context, each question once: H's moves, A_n, the yardstick."""

    def __init__(self, task: Task, facts: IntArray, assistant: Assistant, yardstick: Yardstick) -> None:
        """Take facts of shape (facts, fact_length)."""
        self._task, self._facts, self._assistant, self._yardstick = task, facts[None], assistant, yardstick
        self._direct: dict[Tokens, Tokens] = {}
        self._reference: dict[Tokens, Tokens] = {}
        self._rulings: dict[tuple[Tokens, Tokens], bool] = {}

    def next_move(self, question: Tokens, replies: list[Tokens]) -> Move:
        """What the scripted H does after these replies."""
        return self._task.next_move(question, replies)

    def looks_up(self, question: Tokens) -> bool:
        """Whether the facts answer this."""
        return bool(self._task.is_primitive(np.asarray(question)))

    def direct(self, question: Tokens) -> Tokens:
        """What A_n or the look-up says."""
        if question not in self._direct:
            self._direct[question] = _one(self._answerer(_row(question)))
        return self._direct[question]

    def reference(self, question: Tokens) -> Tokens:
        """What the yardstick says."""
        if question not in self._reference:
            self._reference[question] = _one(self._yardstick.answers(self._facts, _row(question)))
        return self._reference[question]

    def is_right(self, question: Tokens, answer: Tokens) -> bool:
        """Whether the yardstick puts up with this answer."""
        if (question, answer) not in self._rulings:
            self._rulings[question, answer] = bool(self._yardstick.is_right(self._facts, _row(question), _row(answer))[0, 0])
        return self._rulings[question, answer]

    def height(self, question: Tokens) -> int:
        """The height of a question, which may depend on the facts."""
        return int(self._task.height(self._facts, _row(question))[0, 0])

    @cached_property
    def _answerer(self) -> Callable[[IntArray], IntArray]:
        return primitives_first(self._task, self._facts, self._assistant.about(self._facts))


class Scene(H, Protocol):
    """Where a tree is run again; `Facts` is one."""

    def direct(self, question: Tokens) -> Tokens:
        """What A_n or the look-up says."""

    def reference(self, question: Tokens) -> Tokens:
        """What answers are held against."""

    def is_right(self, question: Tokens, answer: Tokens) -> bool:
        """Whether an answer passes."""


@dataclass(frozen=True, slots=True)
class Rerun:
    """What came of running a tree again."""

    answer: Tokens
    path_changed: bool
    """Whether H asked something that it had not asked before."""
    erred: dict[Place, Asked]
    """Such new questions that were answered wrongly."""


class Replay:
    """Runs one tree again. Answers that nothing repaired reaches stay as they were; so does what H did wrong itself."""

    def __init__(self, scene: Scene, tree: Asked) -> None:
        self.scene, self.tree = scene, tree
        self.at = dict(tree.walk())
        self.met: dict[Place, Asked] = {}
        """Questions that were asked on changed paths only, and answered wrongly, in any run."""
        self._made: dict[frozenset[Place], Rerun] = {}

    def run(self, repaired: frozenset[Place]) -> Rerun:
        """Run the tree again, the yardstick answering whatever is asked at these places."""
        if repaired not in self._made:
            pass_ = _Pass(self.scene, repaired)
            answer = pass_.answer(ROOT, self.tree.question, self.tree, self.tree.levels, ())
            self._made[repaired] = Rerun(answer, pass_.path_changed, pass_.erred)
            self.met |= pass_.erred
        return self._made[repaired]

    def root_right(self, repaired: frozenset[Place]) -> bool:
        """Whether the root would be right."""
        return self.scene.is_right(self.tree.question, self.run(repaired).answer)


def own_step(scene: H, asked: Asked) -> Tokens | None:
    """What H would answer after exactly these subquestions and replies; None if H would ask otherwise, or asked nothing."""
    replies = list[Tokens]()
    while asked.below:
        move = scene.next_move(asked.question, replies)
        if isinstance(move, Reply):
            return move.answer
        if len(replies) == len(asked.below) or asked.below[len(replies)].question != move.question:
            return None
        replies.append(asked.below[len(replies)].answer)
    return None


class _Pass:
    """One run of a tree with some places repaired."""

    def __init__(self, scene: Scene, repaired: frozenset[Place]) -> None:
        self._scene, self._repaired = scene, repaired
        self._on_the_way = {place[:depth] for place in repaired for depth in range(len(place) + 1)}
        self.path_changed = False
        self.erred: dict[Place, Asked] = {}

    def answer(self, place: Place, question: Tokens, known: Asked | None, levels: int, above: tuple[Tokens, ...]) -> Tokens:
        """Answer what is asked at a place; `known` is what was asked there before, if it was the same."""
        if place in self._repaired:
            return self._scene.reference(question)
        if known is not None and self._stays(place, known):
            return known.answer
        if known is None:
            self.path_changed = True
            if self._scene.looks_up(question) or levels < 0 or question in above:
                given = self._scene.direct(question)
                if not self._scene.is_right(question, given):
                    self.erred[place] = Asked(question, given)
                return given
        replies = list[Tokens]()
        while True:
            move = self._scene.next_move(question, replies)
            if isinstance(move, Reply):
                return move.answer
            ordinal = len(replies)
            child = known.below[ordinal] if known is not None and ordinal < len(known.below) else None
            if child is not None and child.question != move.question:
                child = None
            below = levels - 1 if child is None else child.levels
            replies.append(self.answer((*place, ordinal), move.question, child, below, (*above, question)))

    def _stays(self, place: Place, known: Asked) -> bool:
        """Whether nothing below was repaired, nobody split the question, or H's own step was wrong and remains so."""
        if place not in self._on_the_way or not known.below:
            return True
        step = own_step(self._scene, known)
        return step is not None and step != known.answer


def _row(tokens: Tokens) -> IntArray:
    return np.asarray([[tokens]], dtype=np.int64)


def _one(answers: IntArray) -> Tokens:
    return tuple(int(token) for token in answers[0, 0])
