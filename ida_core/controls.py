"""What IDA is compared with in the same session: the same network, recipe and number of steps, taught by somebody else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any, Final

import numpy as np
from sqlite_utils import Database

from ida_core import lineage
from ida_core.amplify.arrays import amplify_many
from ida_core.assistants.base import LookUp, alone
from ida_core.control import Control
from ida_core.distil import Compared, Finished, distil
from ida_core.iterate import WATCH_ON
from ida_core.learner import Learner, Recipe
from ida_core.measure.accuracy import accuracy_by_height, overall
from ida_core.measure.guessing import guessing
from ida_core.networks.device import choose_device
from ida_core.questions import IntArray
from ida_core.recipes import NEVER
from ida_core.report.metrics import TRAINED
from ida_core.sessions.session import Session, SessionError, now
from ida_core.students import student
from ida_core.tasks.base import Task

MANY_TIMES: Final = 8
"""How many times the questions needed are drawn to choose low ones from."""
LOW_HEIGHTS: Final = 1
"""How many of the lowest heights the second one sees: what A_1 gets to see, and no more."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A control's share of right answers, over all heights, after so many steps (None: it is not trained)."""

    kind: str
    step: int | None
    accuracy: float
    done: float = 0.0
    """How much of the work on all controls is done at most, from 0 to 1."""


class LowLearner(Learner):
    """Learns from questions of the lowest heights only. It is taught the truth anyway, so truth may choose them."""

    def draw(self, random: np.random.Generator) -> tuple[IntArray, IntArray]:
        """Draw many more questions than are needed, and keep the lowest on each context."""
        count, each = self.recipe.contexts // self.recipe.shards, self.recipe.questions
        contexts = self.task.make_contexts(count, random)
        questions = self.task.make_questions(count, MANY_TIMES * each, random, self.heights)
        too_high = self.task.height(contexts, questions) >= self.task.heights[LOW_HEIGHTS]
        lowest = np.argsort(too_high, axis=1, kind="stable")[:, :each]
        return contexts, np.take_along_axis(questions, lowest[..., None], axis=1)


def control_learner(task: Task, kind: str, recipe: Recipe, seed: tuple[int, ...], device: str) -> Learner:
    """The learner of a control."""
    network = student(task, LookUp(task), recipe, seed).to(choose_device(device))
    if kind == "supervised":
        return Learner(task, network, recipe, seed)
    learner = LowLearner(task, network, recipe, seed)
    if task.shows_height:
        learner.heights = learner.answered = list(task.heights)[:LOW_HEIGHTS]
    return learner


def train_controls(session: Session, task: Task, control: Control, device: str = "auto") -> Iterator[Measured | Finished]:
    """Measure what needs no training, then train the others for as many steps as the session's IDA made in all.

    Raises:
        SessionError: nothing was distilled yet that they could be compared with.
    """
    reports = [ancestor.report for ancestor in lineage.read(session) if ancestor.report is not None]
    if not reports:
        raise SessionError("controls are compared with what was distilled; distil first")
    settings = session.settings
    with session.reading() as reader:
        config = next(reader.query("SELECT config FROM run WHERE kind = 'distil' AND state = 'done' ORDER BY id DESC LIMIT 1"))
    used = Recipe.read(json.loads(config["config"])["recipe"])
    yield from _levels(session, task)
    steps = sum(report.steps for report in reports)
    for kind in TRAINED:
        recipe = replace(used, max_steps=steps, agreement=NEVER, last_agreement=NEVER, patience=steps)
        learner = control_learner(task, kind, recipe, (settings.seed, session.new_id("run")), device)
        run = learner.seed[-1]
        _write_run(session, run, kind, "running", {"recipe": asdict(recipe), "examples": []})
        for event in distil(task.truth, learner, control):
            if isinstance(event, Compared):
                random = np.random.default_rng([*learner.seed, 3, learner.step])
                right = overall(*accuracy_by_height(task, alone(learner.student), WATCH_ON, random))
                session.write(partial(_note, run=run, step=event.step, kind=kind, value=right)).result()
                yield Measured(kind, event.step, right, (TRAINED.index(kind) + event.step / steps) / len(TRAINED))
            elif isinstance(event, Finished):
                done = event.reason not in ("left", "discarded")
                session.write(partial(_end, run=run, state="done" if done else "discarded")).result()
                yield event
                if not done:
                    return


def _levels(session: Session, task: Task) -> Iterator[Measured]:
    """Write and give the controls that are not trained."""
    random = np.random.default_rng([session.settings.seed, 8])
    look_up = LookUp(task)
    levels = {
        "guessing": guessing(task, session.settings.seed),
        "look-up": overall(*accuracy_by_height(task, alone(look_up), WATCH_ON, random)),
        "undistilled": overall(*accuracy_by_height(task, partial(amplify_many, task, assistant=look_up), WATCH_ON, random)),
    }
    run = session.new_id("run")
    _write_run(session, run, "levels", "done", {})
    for kind, accuracy in levels.items():
        session.write(partial(_note, run=run, step=0, kind=kind, value=accuracy)).result()
        yield Measured(kind, None, accuracy)


def _write_run(session: Session, run: int, kind: str, state: str, config: dict[str, Any]) -> None:
    row = {"id": run, "iteration": 0, "kind": kind, "state": state, "segment": 0, "step": 0, "at": now()}
    session.write(lambda db: db.table("run").insert(row | {"config": json.dumps(config)})).result()


def _end(db: Database, *, run: int, state: str) -> None:
    db.table("run").update(run, {"state": state, "ended": now()})


def _note(db: Database, *, run: int, step: int, kind: str, value: float) -> None:
    db.table("metric").insert({"run": run, "segment": 0, "step": step, "name": f"control/{kind}", "value": value})
