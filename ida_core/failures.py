"""The laboratory of overseer failures: what becomes of known errors of H once a student chases its own average through them.

Predictions are made before a trial, from the rate of errors alone; what is observed is held against the truth, afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from itertools import product
from time import perf_counter
from typing import Any, Final

import numpy as np

from ida_core.amplify.arrays import amplify_many
from ida_core.assistants.base import Assistant, LookUp, alone
from ida_core.assistants.drawing import DrawingAssistant
from ida_core.control import Control
from ida_core.distil import Compared, Finished, distil
from ida_core.learner import Learner, Recipe
from ida_core.measure.accuracy import accuracy_by_height
from ida_core.measure.compounding import compounded
from ida_core.measure.decomposability import Oracle
from ida_core.measure.drift import expand
from ida_core.measure.votes import expected_error
from ida_core.networks.device import choose_device
from ida_core.overseers.faulty import Fault, FaultyOverseer
from ida_core.recipes import NEVER, recipe_for
from ida_core.sessions import records
from ida_core.sessions.session import Session
from ida_core.students import student
from ida_core.tasks.base import Task
from ida_core.tasks.powering import PermutationPowering

TINY: Final = replace(
    recipe_for(PermutationPowering(4, 3), "continuous"), width=32, heads=2, fact_layers=2, question_layers=2, contexts=16,
    questions=8, replay=256, compare_on=256, compare_every=250,
)  # fmt: skip
"""A recipe for the smallest tasks."""
KINDS: Final[tuple[Fault, ...]] = ("independent", "fixed", "lazy", "adversarial")
ASKED: Final = 4096
"""Questions a height by which a trial is measured."""
SAMPLE: Final = 256
"""Questions a height by which subquestions are counted."""
LOG: Final = "failure trial"
"""The kind of event that keeps a trial."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A student taught by an H that errs in one way, at one rate, with so many votes."""

    kind: Fault
    rate: float
    votes: int = 1
    seed: int = 0
    draws: bool = False
    """Whether X draws its answers from what it holds probable, and does not say the most probable one."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """Accuracy by height to be expected of what H + X answers."""

    passed_on: dict[int, float]
    """If every error is learned and passed on, errors of subanswers being independent of each other."""
    recursion: dict[int, float]
    """At least so much by the recursion with leak 1: errors may only add up."""


@dataclass(frozen=True, slots=True)
class Progress:
    """A trial is under way."""

    trial: Trial
    step: int
    agreement: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a trial; shares of right answers by height."""

    trial: Trial
    predicted: Prediction
    targets: dict[int, float]
    """H + X at the end: what was being taught."""
    learned: dict[int, float]
    """X alone, the running average."""
    asked: dict[int, int]
    steps: int
    seconds: float


def trials(
    kinds: Sequence[Fault],
    rates: Sequence[float],
    votes: Sequence[int] = (1,),
    seeds: Sequence[int] = (0,),
    *,
    draws: bool = False,
) -> list[Trial]:
    """Every combination; a rate of 0 is the same for all kinds, and is tried once."""
    found = [Trial(*each, draws=draws) for each in product(kinds, rates, votes, seeds)]
    return list(dict.fromkeys(replace(one, kind=kinds[0], votes=votes[0]) if one.rate == 0 else one for one in found))


def predict(task: Task, trial: Trial, random: np.random.Generator) -> Prediction:
    """Say what accuracy to expect, from the rate of errors, the votes, and how many subquestions of which height H asks.

    A height that a task does not show is predicted all the same: the truth plays the subanswers here.
    """
    answers = len(task.possible_answers())
    error = 0.0 if trial.kind in ("lazy", "adversarial") else trial.rate * (1 - 1 / answers)
    step = expected_error(error, trial.votes) if trial.kind == "independent" and trial.votes > 1 else error
    misled = trial.rate * (1 - 1 / (answers - 1)) if trial.kind == "adversarial" else 0.0
    passed_on, calls, below = {0: 1.0}, list[float](), _calls(task, random)
    for height in task.heights:
        sub = below.get(height, {})
        told = 1.0
        for lower, count in sub.items():
            told *= (passed_on.get(lower, 1.0) * (1 - misled if lower else 1.0)) ** count
        passed_on[height] = (1 - step) * told + (1 - told) * step / (answers - 1)  # an error may hit the truth by luck
        calls.append(sum(count for lower, count in sub.items() if lower))
    most = compounded([step + misled * count for count in calls], calls)
    heights = list(task.heights)
    recursion = {height: 1.0 - drift for height, drift in zip(heights, most, strict=True)}
    return Prediction({height: passed_on[height] for height in heights}, recursion)


def run_trials(
    task: Task, wished: Sequence[Trial], control: Control, steps: int, device: str = "auto", recipe: Recipe | None = None
) -> Iterator[Progress | Outcome]:
    """Carry out trials one after the other, each for so many steps; a stop ends them after the current micro-batch."""
    for trial in wished:
        done = False
        for event in _run(task, trial, control, steps, device, recipe or recipe_for(task, "continuous")):
            done = isinstance(event, Outcome)
            yield event
        if not done:
            return


def keep(session: Session, outcome: Outcome) -> None:
    """Keep the outcome of a trial with a session."""
    session.write(lambda db: records.log_event(db, LOG, **as_json(outcome))).result()


def as_json(outcome: Outcome) -> dict[str, Any]:
    """An outcome as it is kept and printed; heights become text."""
    described: dict[str, Any] = _texts(asdict(outcome))
    return described


def _run(task: Task, trial: Trial, control: Control, steps: int, device: str, recipe: Recipe) -> Iterator[Progress | Outcome]:
    began, seed = perf_counter(), (trial.seed, 41)
    recipe = replace(
        recipe, max_steps=steps, agreement=NEVER, last_agreement=NEVER, patience=steps,
        compare_every=min(recipe.compare_every, steps),
    )  # fmt: skip
    learner = Learner(task, student(task, LookUp(task), recipe, seed).to(choose_device(device)), recipe, seed)
    overseer = FaultyOverseer(task, trial.rate, trial.kind, int(np.random.default_rng([*seed, 6]).integers(2**31)))
    learner.companion = overseer
    dice = np.random.default_rng([*seed, 9])
    answering: Assistant = DrawingAssistant(task, learner.average, dice) if trial.draws else learner.student
    teach = partial(amplify_many, task, assistant=answering, overseer=overseer, votes=trial.votes)
    predicted = predict(task, trial, np.random.default_rng([*seed, 7]))
    for event in distil(teach, learner, control):
        if isinstance(event, Compared):
            yield Progress(trial, event.step, event.least)
        elif isinstance(event, Finished) and event.reason not in ("left", "discarded", "kept"):
            targets, _ = accuracy_by_height(task, teach, ASKED, np.random.default_rng([*seed, 8]))
            learned, asked = accuracy_by_height(task, alone(answering), ASKED, np.random.default_rng([*seed, 8]))
            yield Outcome(trial, predicted, targets, learned, asked, event.step, perf_counter() - began)


def _calls(task: Task, random: np.random.Generator) -> dict[int, dict[int, float]]:
    """By height, how many subquestions of which height H asks on average, if subanswers are true."""
    found: dict[int, dict[int, float]] = {}
    for wished in task.strata:
        contexts = task.make_contexts(SAMPLE, random)
        questions = task.make_questions(SAMPLE, 1, random, wished)
        heights = task.height(contexts, questions)[:, 0]
        expansion = expand(task, contexts, questions[:, 0], Oracle(task))
        asked = (expansion.asked != 0).any(axis=-1)
        below = np.stack([task.height(contexts, row[:, None])[:, 0] for row in expansion.asked])
        for height in np.unique(heights):
            here = heights == height
            mine = below[:, here][asked[:, here]]
            found[int(height)] = {int(lower): float((mine == lower).sum() / here.sum()) for lower in np.unique(mine)}
    return found


def _texts(value: Any) -> Any:
    """The same with text in place of numbers as keys."""
    if isinstance(value, dict):
        return {str(name): _texts(inner) for name, inner in value.items()}
    return value
