"""Distil: train A_{n+1} to answer in one pass as H + A_n did, with nobody to help it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final, Literal, Protocol

import numpy as np

from ida_core.control import Control, Wish
from ida_core.learner import Learner, Teach
from ida_core.questions import BoolArray, IntArray, is_idk
from ida_core.tasks.base import shares

Reason = Literal["agreed", "stands still", "all steps taken", "kept", "discarded", "left"]
STOPS: Final[dict[Wish, Reason]] = {Wish.KEEP: "kept", Wish.DISCARD: "discarded", Wish.LEAVE: "left"}
REPORT_EVERY: Final = 10
TWICE: Final = 2
"""Comparisons in a row that have to reach the bar: one may be luck."""
FEW: Final = 4
"""Questions asked on a context while comparing: few, since errors come by contexts."""
SHOWN: Final = 6
"""Of the questions on which they differ, so many of each stratum are kept to look at."""
ALMOST_NONE: Final = 0.002
"""A teacher that says "I don't know" to no more than this share of the questions answers everything."""


@dataclass(frozen=True, slots=True)
class Stepped:
    """Some training steps were made."""

    step: int
    loss: float
    """Mean negative log-likelihood of the targets in nats over the steps since the last such event."""
    examples: int
    """Questions trained on since the run began."""
    seconds: float
    """Time spent since the run began or was resumed, pauses excluded."""


@dataclass(frozen=True, slots=True)
class Differed:
    """A question on which the student answered otherwise than its teacher; texts as a person types them."""

    question: str
    teacher: str
    student: str
    facts: int | None = None
    """Tells which questions of one comparison were about the same facts; None where there are none."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The student's running average was compared with its teacher on fresh questions. No truth is involved."""

    step: int
    agreement: dict[int, float]
    """By height, over the questions that the teacher answers; heights it answers none of are absent."""
    asked: dict[int, int]
    """How many such questions there were, by height."""
    least: float
    """What the run is steered by: the least agreement on any height that is taught, or that on all questions where a
    question does not show its height."""
    idk_share: float
    """The share of all questions on which the teacher said "I don't know"."""
    differed: tuple[Differed, ...] = ()
    """Some of the questions on which they differ, the first few of each stratum."""
    evidence: tuple[tuple[float, int], ...] = ()
    """What `least` rests on, for bounds: contexts, which are independent, and the sum of their shares of agreement; by height
    that is taught, or for all questions where a question does not show its height."""


@dataclass(frozen=True, slots=True)
class Saved:
    """All that is needed to go on exactly from here is on disk."""

    step: int
    path: str


@dataclass(frozen=True, slots=True)
class Cut:
    """Memory did not suffice: from this step on, a batch is worked through in so many parts, and runs repeat no longer exactly."""

    step: int
    parts: int


@dataclass(frozen=True, slots=True)
class Held:
    """The run pauses after this step, or goes on again."""

    step: int
    paused: bool


@dataclass(frozen=True, slots=True)
class Finished:
    """The run is over."""

    step: int
    reason: Reason
    seconds: float


class Kept(Protocol):
    """The state of a run: a built-in network's, or a language model's."""

    @property
    def step(self) -> int:
        """Steps made so far."""

    def save(self, path: Path) -> None:
        """Write all that the next step depends on."""


CountsOn = Callable[[Compared], float]
"""What agreement a comparison shows, as far as the curriculum may count on it."""


def observed(compared: Compared) -> float:
    """Take agreement as it was observed, as the paper does."""
    return compared.least


Event = Stepped | Compared | Saved | Cut | Held | Finished


def distil(
    teach: Teach,
    learner: Learner,
    control: Control,
    checkpoint: Path | None = None,
    counts_on: CountsOn = observed,
    held_against: Teach | None = None,
) -> Iterator[Event]:
    """Train until the student agrees with its teacher, the steps run out, or the user stops. Truth plays no part.

    Args:
        teach: H + A_n, which answers one level deeper than A_n.
        learner: the state to go on from.
        control: what the user wants; looked at between two micro-batches.
        checkpoint: the file that keeps the state while the run goes on; None keeps nothing.
        counts_on: says on what agreement the curriculum goes on.
        held_against: the same teacher as the student is compared with, where somebody listens to `teach` who is to hear
            nothing of comparisons; `teach` itself by default.

    Yields:
        Events, the last one always `Finished`.

    Raises:
        OSError: a checkpoint could not be written; the one before is still good.
    """
    recipe, clock, losses = learner.recipe, Clock(), list[float]()
    while True:
        if (yield from heed(learner, control, clock, checkpoint)):
            return
        if learner.step % recipe.steps_per_batch == 0:
            learner.gather(teach)
        yield from _learn(learner, losses)
        if learner.step % REPORT_EVERY == 0:
            yield Stepped(learner.step, float(np.mean(losses)), learner.examples, clock.seconds())
            losses.clear()
        if learner.step % recipe.compare_every == 0:
            random = np.random.default_rng([*learner.seed, 5, learner.step])
            team = learner.team
            compared: Compared = team.tell(
                compare(learner, held_against or teach, recipe.compare_on, random) if team.rank == 0 else None
            )
            yield compared
            learner.settle(compared.least, counts_on(compared))
            bar = recipe.agreement if compared.idk_share > ALMOST_NONE else recipe.last_agreement
            done = compared.least >= bar and learner.rounds == recipe.rounds
            learner.agreed = learner.agreed + 1 if done else 0
            agreed = learner.agreed == TWICE
            if agreed or learner.stands_still or learner.step >= recipe.max_steps:
                reason: Reason = "agreed" if agreed else "stands still" if learner.stands_still else "all steps taken"
                yield Finished(learner.step, reason, clock.seconds())
                return
        if learner.step % recipe.save_every == 0:
            yield from save(learner, checkpoint)


def _learn(learner: Learner, losses: list[float]) -> Iterator[Event]:
    """Make a step, and say so if memory did not suffice for it as it was."""
    parts = learner.parts
    losses.append(learner.learn())
    if learner.parts > parts:
        yield Cut(learner.step, learner.parts)


def compare(learner: Learner, teach: Teach, per_height: int, random: np.random.Generator, each: int = FEW) -> Compared:
    """Ask student and teacher the same fresh questions, as many of each height that shows, and count where they agree.

    `each` questions are asked on a context; bounds need 1, since errors come by contexts.
    """
    task, student = learner.task, learner.student
    hits, heights = list[BoolArray](), list[IntArray]()
    refused = drawn = asked_about = 0
    differed, evidence = list[Differed](), list[tuple[float, int]]()
    for wished in task.strata:
        contexts, questions = draw(learner, random, per_height, wished, each)
        wanted = teach(contexts, questions)
        known = ~is_idk(wanted)
        refused = refused + int((~known).sum())
        if known.any():
            given = student.about(contexts)(questions)
            same = (given == wanted).all(axis=-1)
            hits.append(same[known])
            places = np.argwhere(known & ~same)[:SHOWN]
            differed += [
                Differed(
                    task.question_text(questions[place].tolist()), task.answer_text(wanted[place].tolist()),
                    task.answer_text(given[place].tolist()), asked_about + place[0] + 1,
                )
                for place in map(tuple, places.tolist())
            ]  # fmt: skip
            heights.append(task.height(contexts, questions)[known])
            if wished is None or wished[0] in learner.answered:
                evidence.append(_by_context(same, known))
        asked_about += len(contexts)
        drawn += known.size
    agreement, asked = shares(np.concatenate(hits), np.concatenate(heights)) if hits else ({}, {})
    taught = [rate for height, rate in agreement.items() if height in learner.answered]
    least = min(taught, default=0.0) if task.shows_height else float(np.concatenate(hits).mean()) if hits else 0.0
    if not task.shows_height and evidence:
        evidence = [(sum(agreed for agreed, _ in evidence), sum(contexts for _, contexts in evidence))]
    return Compared(learner.step, agreement, asked, least, refused / drawn, tuple(differed), tuple(evidence))


def _by_context(same: BoolArray, known: BoolArray) -> tuple[float, int]:
    """The sum over contexts of the share of agreement on what the teacher knows, and how many contexts it knows anything of."""
    counts = known.sum(axis=1)
    shares_known = (same & known).sum(axis=1)[counts > 0] / counts[counts > 0]
    return float(shares_known.sum()), len(shares_known)


def syllabus(learner: Learner, teach: Teach) -> None:
    """Choose the heights to train on, by what the teacher can answer: most of all the highest of those.

    Questions on which the teacher says "I don't know" get a small share, so that the student learns where to stop.
    """
    task, random = learner.task, np.random.default_rng([*learner.seed, 0])
    if not task.shows_height:
        return
    answered = [height for height in task.heights if not is_idk(teach(*draw(learner, random, 64, [height], FEW))).mean() > 0.5]
    beyond = [height for height in task.heights if height not in answered]
    learner.answered = answered
    learner.heights = [*answered, *answered[-1:] * len(answered), *beyond[:1]] if answered else beyond


def draw(
    learner: Learner, random: np.random.Generator, count: int, heights: list[int] | None, each: int
) -> tuple[IntArray, IntArray]:
    """Draw `count` fresh questions of these heights, `each` on a fresh context."""
    contexts = max(1, count // each)
    return learner.task.make_contexts(contexts, random), learner.task.make_questions(contexts, each, random, heights)


def heed(learner: Kept, control: Control, clock: Clock, checkpoint: Path | None) -> Generator[Event, None, bool]:
    """Do what the user wants between two steps: wait, or end the run; tell whether it has ended."""
    if control.wish is Wish.PAUSE:
        yield from pause(learner, control, clock, checkpoint)
    reason = STOPS.get(control.wish)
    if reason == "left":
        yield from save(learner, checkpoint)
    if reason is not None:
        yield Finished(learner.step, reason, clock.seconds())
    return reason is not None


def pause(learner: Kept, control: Control, clock: Clock, checkpoint: Path | None) -> Iterator[Event]:
    """Keep the state, wait until the user wants something else."""
    yield from save(learner, checkpoint)
    yield Held(learner.step, paused=True)
    clock.stop()
    control.wait_while_paused()
    clock.start()
    yield Held(learner.step, paused=False)


def save(learner: Kept, checkpoint: Path | None) -> Iterator[Event]:
    """Write the state to disk, if it is kept anywhere."""
    if checkpoint is not None:
        learner.save(checkpoint)
        yield Saved(learner.step, str(checkpoint))


class Clock:
    """A stop-watch, running from the start."""

    def __init__(self) -> None:
        self._before, self._since = 0.0, perf_counter()

    def seconds(self) -> float:
        """How long it has run."""
        return self._before + perf_counter() - self._since

    def stop(self) -> None:
        """Stand still."""
        self._before = self.seconds()

    def start(self) -> None:
        """Run on."""
        self._since = perf_counter()
