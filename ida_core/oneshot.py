"""The whole loop, or a baseline, from start to end without anybody watching."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import perf_counter
from typing import Any

import numpy as np

from ida_core import lineage
from ida_core.amplify import machine
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import alone
from ida_core.control import Control
from ida_core.controls import Measured, control_learner, train_controls
from ida_core.distil import Compared, Cut, Finished, distil
from ida_core.helper import helper
from ida_core.iterate import MEASURE_ON, Promoted, Sampled, Waits, Watched, iterate
from ida_core.measure.accuracy import accuracy_by_height, overall
from ida_core.measure.bounds import lower_bound, upper_bound
from ida_core.networks.device import choose_device, leave_a_core
from ida_core.recipes import recipe_for
from ida_core.runs import seconds_spent
from ida_core.sessions.session import Session
from ida_core.tasks.base import Task

Say = Callable[[str], None]


def run_session(session: Session, task: Task, *, device: str, iterations: int, say: Say, controls: bool = False) -> dict[str, Any]:
    """Bring a session to A_`iterations`, with controls beside it if wished; return what the command line prints."""
    leave_a_core()
    spent, began, compared = seconds_spent(session), perf_counter(), Compared(0, {}, {}, 0.0, 0.0)
    parent = lineage.found(session)
    amplification = Amplification(session, task, helper(session, task, parent), parent.iteration, parent.id)
    machine.finish(amplification)  # what an earlier run left half grown
    points = list[dict[str, Any]]()
    for event in iterate(session, task, Control(), device=device, iterations=max(0, iterations - parent.iteration)):
        match event:
            case Sampled():
                machine.sample(amplification, event.contexts, event.questions, event.chance, run=event.run)
                machine.finish(amplification)
            case Compared():
                shares = ", ".join(f"height {height}: {rate:.3f}" for height, rate in event.agreement.items())
                say(f"  step {event.step}, agreement with the teacher: {shares}")
                compared = event
            case Cut():
                say(f"  step {event.step}: memory ran out, batches go through in {event.parts} parts: no longer exact to the bit")
            case Watched():
                points.append(_point(len(points) + 1, compared, event, session.settings.alpha))
            case Promoted():
                promoted = lineage.found(session)
                amplification.use(helper(session, task, promoted), promoted.iteration, promoted.id)
                say(f"A_{event.iteration} was trained in {event.report.seconds:.1f} s ({event.report.reason}).")
            case Waits():
                say(f"A_{event.iteration} waits at the gate: " + "; ".join(check.words for check in event.verdict.fails))
    compared_with = dict[str, float]()
    for told in train_controls(session, task, Control(), device) if controls else ():
        if isinstance(told, Measured):
            compared_with[told.kind] = told.accuracy
            say(f"  {told.kind}{'' if told.step is None else f', step {told.step}'}: {told.accuracy:.3f}")
    reports = [ancestor.report for ancestor in lineage.read(session) if ancestor.report is not None]
    last = reports[-1]
    mode, measured = session.settings.mode, [lineage.as_json(report) for report in reports]
    return _result(
        session.settings.task, session.settings.preset, mode, session.settings.overseer, session.settings.seed, device
    ) | {
        "iterations": measured if mode == "discrete" else [*points, measured[-1] | {"n": len(points) + 1}],
        "accuracy": overall(last.accuracy_by_height, last.n_by_height),
        "accuracy_n": sum(last.n_by_height.values()),
        "seconds": spent + perf_counter() - began,  # of the stretches before it was cut off, too
        "session": str(session.folder),
        **({"controls": compared_with} if controls else {}),
    }


def _point(n: int, compared: Compared, watched: Watched, alpha: float) -> dict[str, Any]:
    """A measuring point of a continuous run, as the command line prints it; its bounds hold at any one point."""
    asked = sum(compared.asked.values())
    agreed = round(sum(rate * compared.asked[height] for height, rate in compared.agreement.items()))
    return {
        "n": n, "step": watched.step, "overseer_labels": watched.labels,
        "accuracy_by_height": _texts(watched.accuracy), "n_by_height": _texts(watched.asked),
        "agreement": agreed / max(1, asked), "agreement_n": asked, "idk_share": compared.idk_share,
        "agreement_lower": lower_bound(agreed, asked, alpha / 2), "agreement_upper": upper_bound(agreed, asked, alpha / 2),
    }  # fmt: skip


def _texts(by_height: Mapping[int, float]) -> dict[str, float]:
    return {str(height): value for height, value in by_height.items()}


def run_baseline(task: Task, preset: str, kind: str, *, seed: int, device: str, say: Say) -> dict[str, Any]:
    """Train the same network with the same recipe on ground truth: on all heights, or on the lowest only."""
    leave_a_core()
    began, recipe = perf_counter(), recipe_for(task, "discrete", preset=preset)
    learner = control_learner(task, kind, recipe, (seed,), device)
    finished, compared = Finished(0, "left", 0.0), Compared(0, {}, {}, 0.0, 0.0)
    for event in distil(task.truth, learner, Control()):
        if isinstance(event, Finished):
            finished = event
        elif isinstance(event, Compared):
            compared = event
            say(f"  step {event.step}: " + ", ".join(f"{rate:.3f}" for rate in event.agreement.values()))
    random = np.random.default_rng([seed, 4])
    accuracy, asked = accuracy_by_height(task, alone(learner.student), MEASURE_ON, random)
    trained = {height: n for height, n in compared.asked.items() if height in learner.heights or not task.shows_height}
    n, right = sum(trained.values()), round(sum(compared.agreement[height] * trained[height] for height in trained))
    report = lineage.IterationReport(
        n=1, accuracy_by_height=accuracy, amplified_by_height={}, n_by_height=asked, agreement=right / n,
        agreement_lower=lower_bound(right, n, 0.025), agreement_upper=upper_bound(right, n, 0.025), agreement_n=n,
        idk_share=0.0, overseer_labels=0, seconds=finished.seconds, steps=finished.step, reason=finished.reason,
    )  # fmt: skip
    return _result(task.name, preset, kind, "truth", seed, device) | {
        "iterations": [lineage.as_json(report)],
        "truth_labels": learner.labels,
        "accuracy": overall(accuracy, asked),
        "accuracy_n": sum(asked.values()),
        "seconds": perf_counter() - began,
        "session": None,
    }


def _result(task: str, preset: str, mode: str, overseer: str, seed: int, device: str) -> dict[str, Any]:
    where = str(choose_device(device))
    return {"task": task, "preset": preset, "mode": mode, "overseer": overseer, "seed": seed, "device": where}
