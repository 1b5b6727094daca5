"""Iterate: amplify A_n, distil A_{n+1} from it, measure it, let it help from now on, and again."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

import numpy as np
import torch

from ida_core import lineage
from ida_core.assistants.base import Assistant, alone
from ida_core.assistants.sampler import CallSampler
from ida_core.control import Control
from ida_core.distil import Compared, Event, Finished, compare, distil
from ida_core.following import Order
from ida_core.gate import Verdict, judge
from ida_core.helper import helper
from ida_core.learner import ALONE, Learner, Recipe
from ida_core.lineage import IterationReport
from ida_core.measure.accuracy import accuracy_by_height, overall
from ida_core.measure.bounds import lower_bound, upper_bound
from ida_core.networks.device import choose_device
from ida_core.overseers.apprentice import Apprentice
from ida_core.overseers.choice import choose
from ida_core.overseers.macros import MacroOverseer
from ida_core.overseers.rules import kept_rules, put_run
from ida_core.oversight.training import OverseenTeacher, Oversight
from ida_core.questions import IntArray
from ida_core.runs import Run, decisions_of_persons
from ida_core.sessions.errors import SessionError, one_line
from ida_core.sessions.session import Session
from ida_core.students import choose_heights, counting, packed, prepare, recipe_of
from ida_core.tasks.base import Task
from ida_core.team import Team

MEASURE_ON: Final = 2048
"""Questions a height in the report of an iteration."""
WATCH_ON: Final = 256
"""Questions a height in the curve of accuracy while training."""
CALLS_KEPT: Final = 2000
"""How many calls of A_n a run keeps on average, if it takes all its steps and each question of a batch leads to two."""
MEASURED_KEPT: Final = 0.1
"""The share of calls kept when H + A_{n+1} is measured: what the newest assistant is asked before it helps with anything."""
TREES_SHOWN: Final = 6
"""How many questions of a run's first batch are written as trees, on average."""


@dataclass(frozen=True, slots=True)
class Began:
    """A run of distillation begins, or goes on from `resumed_at`."""

    iteration: int
    run: int
    resumed_at: int
    max_steps: int
    """The run ends there at the latest."""


@dataclass(frozen=True, slots=True)
class Sampled:
    """Questions of the first batch to be written as trees, each on its own context; each had this chance to be here."""

    contexts: IntArray
    questions: IntArray
    chance: float
    run: int


@dataclass(frozen=True, slots=True)
class Watched:
    """The student's accuracy just now, for the curve: measured against the truth, and used for nothing else."""

    step: int
    accuracy: dict[int, float]
    asked: dict[int, int]
    labels: int
    """Transcripts of H asked for so far."""
    flops: float
    """Floating-point operations of training so far, estimated."""


@dataclass(frozen=True, slots=True)
class Promoted:
    """A_n was trained and measured, and is the helper from now on."""

    iteration: int
    assistant_id: int
    report: IterationReport


@dataclass(frozen=True, slots=True)
class Waits:
    """A_n was trained and measured, and waits at the gate: it does not help until somebody promotes it."""

    iteration: int
    assistant_id: int
    report: IterationReport
    verdict: Verdict


IterateEvent = Event | Began | Sampled | Watched | Promoted | Waits


def iterate(
    session: Session,
    task: Task,
    control: Control,
    *,
    recipe: Recipe | None = None,
    device: str = "auto",
    iterations: int = 1,
    team: Team = ALONE,
) -> Iterator[IterateEvent]:
    """Run so many iterations, the first of them being the one that was interrupted, if any.

    With a team, this is process 0; the others `follow` it.

    Raises:
        SessionError: the session could not be read or written, a checkpoint is missing, or the device failed.
        ValueError: there is no such device.
    """
    chosen = choose_device(device)
    if team.size > 1 and session.settings.overseer != "scripted":
        raise ValueError("several processes can only share the scripted H; train with another overseer in one process")
    for _ in range(iterations):
        try:
            helps = yield from _iteration(session, task, control, recipe or recipe_of(session, task), chosen, team)
        except RuntimeError as error:  # torch reports a lost or full device this way
            raise SessionError(f"training stopped: {one_line(error)}; it can go on from its last checkpoint") from error
        if not helps:
            return


def _iteration(
    session: Session, task: Task, control: Control, recipe: Recipe, device: torch.device, team: Team
) -> Generator[IterateEvent, None, bool]:
    """Make one iteration; tell at the end whether another may follow."""
    settings = session.settings
    parent = lineage.found(session)
    assistant = helper(session, task, parent, device)
    run = Run.begin(session, recipe, parent.iteration + 1)
    resumes = str(run.checkpoint) if run.pending.step else None
    order = Order(
        recipe=run.recipe, seed=run.seed, mode=settings.mode, votes=settings.votes, assistant=packed(assistant),
        alpha=settings.alpha, lessons=run.lessons(task), resumes=resumes,
    )  # fmt: skip
    team.tell(order)
    learner, helping = prepare(task, assistant, run.recipe, run.seed, settings.mode, device, team)
    overseer = choose(settings.overseer, task, helping, run.seed, str(device), kept_rules(session, task))
    if isinstance(overseer, Apprentice):
        overseer.grows = settings.mode == "continuous"
        run.bring_back(overseer, parent)
        overseer.follow(decisions_of_persons(session, task, run.pending.followed))
    teach = OverseenTeacher(task, Oversight.read(settings.oversight), overseer, settings.votes, run.seed)
    teach.asked, teach.differed, teach.rulings = (int(run.last(f"judge {what}")) for what in ("asked", "differed", "decisions"))
    learner.lessons, learner.companion = run.lessons(task), overseer
    run.restore(learner)
    if isinstance(overseer, MacroOverseer):
        put_run(session, overseer.rules, run.pending.run)
    yield Began(run.pending.iteration, run.pending.run, learner.step, learner.recipe.max_steps)
    if learner.step == 0:
        choose_heights(learner, helping, settings.mode)
        if not run.was_sampled():
            yield _sample(learner, run)
    goes_on = False
    heard = CallSampler(helping, _chance(learner.recipe), run.seed)
    known = None if settings.mode == "continuous" else parent.id
    counts_on = counting(run.recipe, settings.alpha)
    overheard, unheard = heard.listen(teach, lambda: learner.step), partial(teach, assistant=helping)
    for event in distil(overheard, learner, control, run.checkpoint, counts_on, unheard):
        run.hear(heard, known)
        run.take(event)
        yield event
        if isinstance(event, Compared):
            run.note(learner.step, {"judge asked": teach.asked, "judge differed": teach.differed, "judge decisions": teach.rulings})
            yield _watch(learner, run)
        elif isinstance(event, Finished) and event.reason not in ("discarded", "left"):
            worked, asked = run.processor_seconds, CallSampler(learner.student, MEASURED_KEPT, (*run.seed, 10))
            report = _measure(learner, teach, helping, asked, event, run)
            report = replace(
                report, seconds=report.seconds + run.before("seconds"), processor_seconds=worked + run.before("processor seconds")
            )
            verdict = judge(session, task, learner.student, assistant, report)
            number = run.promote(learner, parent, report, verdict, asked)
            yield Promoted(report.n, number, report) if verdict.opens else Waits(report.n, number, report, verdict)
            goes_on = verdict.opens and event.reason != "kept"
    return goes_on


def _chance(recipe: Recipe) -> float:
    """The chance of each call to be kept: the same for all of a run, so that what is kept is a fair sample of it."""
    calls = 2 * recipe.contexts * recipe.questions * recipe.max_steps / recipe.steps_per_batch
    return min(1.0, CALLS_KEPT / calls)


def _sample(learner: Learner, run: Run) -> Sampled:
    """Choose some questions of the first batch, which the seed gives again, by fair tosses."""
    contexts, questions = learner.draw(np.random.default_rng(learner.entropy(0)))
    chance = TREES_SHOWN / (questions.shape[0] * questions.shape[1])
    chosen = np.random.default_rng([*learner.seed, 2]).random(questions.shape[:2]) < chance
    return Sampled(contexts[np.nonzero(chosen)[0]], questions[chosen], chance, run.pending.run)


def _watch(learner: Learner, run: Run) -> Watched:
    """Measure the student for the curve. The draws depend on run and step alone, so a resumed curve is the same."""
    random = np.random.default_rng([*run.seed, 3, learner.step])
    accuracy, asked = accuracy_by_height(learner.task, alone(learner.student), WATCH_ON, random)
    run.note(learner.step, {f"accuracy/{height}": rate for height, rate in accuracy.items()})
    run.note(learner.step, {"accuracy": overall(accuracy, asked)})
    labels = labels_asked(learner, run.session.settings.votes)
    flops = flops_per_question(learner) * learner.examples
    run.note(learner.step, {"labels": labels, "flops": flops})
    run.flush()
    return Watched(learner.step, accuracy, asked, labels, flops)


def flops_per_question(learner: Learner) -> float:
    """Floating-point operations of training on one question: 2 a parameter and token forwards, twice that backwards.

    The facts count once for all questions that share them. The teacher's answers are not in it, nor attention's share, which is
    small at these lengths. (Kaplan et al. 2020, section 2.1.)
    """
    parameters = sum(weight.numel() for weight in learner.network.parameters())
    facts = learner.task.make_contexts(1, np.random.default_rng(0)).size
    return 6.0 * parameters * (learner.task.question_length + facts / learner.recipe.questions)


def labels_asked(learner: Learner, votes: int) -> int:
    """Transcripts of H asked for so far: those that H' was shown, or one for each amplified answer and vote."""
    return learner.companion.labels if isinstance(learner.companion, Apprentice | MacroOverseer) else learner.labels * votes


def _measure(
    learner: Learner, teach: Callable[..., IntArray], helping: Assistant, asked_of: CallSampler, finished: Finished, run: Run
) -> IterationReport:
    """Measure the trained assistant: against the truth, with H's help (`asked_of` listens), and against its teacher."""
    task, student, alpha = learner.task, learner.student, run.session.settings.alpha
    random = np.random.default_rng([*run.seed, 4])
    accuracy, asked = accuracy_by_height(task, alone(student), MEASURE_ON, random)
    amplified, _ = accuracy_by_height(task, asked_of.listen(teach, lambda: finished.step + 1), MEASURE_ON, random)
    compared = compare(learner, partial(teach, assistant=helping), MEASURE_ON // 2, random, each=1)
    n = sum(compared.asked.values())
    agreed = round(sum(compared.agreement[height] * compared.asked[height] for height in compared.asked))
    return IterationReport(
        n=run.pending.iteration, accuracy_by_height=accuracy, amplified_by_height=amplified, n_by_height=asked,
        agreement=agreed / n if n else 0.0, agreement_lower=lower_bound(agreed, n, alpha / 2),
        agreement_upper=upper_bound(agreed, n, alpha / 2), agreement_n=n, idk_share=compared.idk_share,
        overseer_labels=labels_asked(learner, run.session.settings.votes), seconds=finished.seconds,
        steps=finished.step, reason=finished.reason,
    )  # fmt: skip
