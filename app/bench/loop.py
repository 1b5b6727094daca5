"""IDA in continuous mode against supervised learning on the truth: what each takes to the same accuracy."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from app.bench.beside import TASKS, keep, write_readme

SEEDS = range(3)
BAR = 0.99
"""On every height where questions show theirs, of all questions where they do not."""


def run(only: Sequence[str] = TASKS) -> dict[str, Any]:
    """Alternate IDA and supervised learning over tasks and seeds, on one torch thread each."""
    from ida_core.networks.device import leave_a_core

    leave_a_core()
    compared = {name: _compare(name) for name in only}
    write_readme()
    return compared


def measure(name: str, seed: int) -> dict[str, Any]:
    """One seed of a task: processor seconds to the bar, and the ratio between them."""
    row: dict[str, Any] = {"seed": seed, "supervised": _supervised(name, seed), "continuous": _ida(name, seed)}
    row["ratio"] = row["continuous"]["processor_seconds"] / row["supervised"]["processor_seconds"]
    print(f"loop: {name}, seed {seed}: {_told(row['continuous'])}, supervised {_told(row['supervised'])}, "
          f"ratio {row['ratio']:.2f}", flush=True)  # fmt: skip
    return row


def _compare(name: str) -> dict[str, Any]:
    rows = [measure(name, seed) for seed in SEEDS]
    keep(name, rows)
    ratios = [row["ratio"] for row in rows]
    return {"grid": "every 100 steps", "runs": rows, "median_ratio": statistics.median(ratios), "greatest_ratio": max(ratios)}


def _ida(name: str, seed: int) -> dict[str, Any]:
    """Train through a session until the watched accuracy first reaches the bar."""
    from ida_core.control import Control
    from ida_core.iterate import Watched, iterate
    from ida_core.sessions.session import Session, Settings
    from ida_core.tasks import make_task

    task, watch = make_task(name), _Watch()
    with (
        tempfile.TemporaryDirectory(prefix="espalier-bench-") as home,
        Session.create(Path(home) / "loop.espalier", Settings("loop", name, seed=seed, mode="continuous")) as session,
    ):
        for event in iterate(session, task, Control()):
            if isinstance(event, Watched) and _enough(task, event.accuracy, event.asked):
                return watch.read(event.step)
    return watch.read(None)


def _supervised(name: str, seed: int) -> dict[str, Any]:
    """The same network and recipe, trained on the truth."""
    import numpy as np

    from ida_core.assistants.base import LookUp, alone
    from ida_core.control import Control
    from ida_core.distil import Compared, distil
    from ida_core.iterate import WATCH_ON
    from ida_core.learner import Learner
    from ida_core.measure.accuracy import accuracy_by_height
    from ida_core.recipes import NEVER, recipe_for
    from ida_core.students import student
    from ida_core.tasks import make_task

    task, watch = make_task(name), _Watch()
    recipe = replace(recipe_for(task, "continuous"), last_agreement=NEVER)
    learner = Learner(task, student(task, LookUp(task), recipe, (seed,)), recipe, (seed,))
    for event in distil(task.truth, learner, Control()):
        if isinstance(event, Compared):
            random = np.random.default_rng([seed, event.step])
            if _enough(task, *accuracy_by_height(task, alone(learner.student), WATCH_ON, random)):
                return watch.read(event.step)
    return watch.read(None)


def _enough(task: Any, accuracy: dict[int, float], asked: dict[int, int]) -> bool:
    from ida_core.measure.accuracy import overall

    return (min(accuracy.values()) if task.shows_height else overall(accuracy, asked)) >= BAR


def _told(run: dict[str, Any]) -> str:
    return f"{run['processor_seconds']:.1f} s of processor time, {run['seconds']:.1f} s, {run['steps'] or 'never'} steps"


class _Watch:
    """Time by the clock and by the processor, which other work on the machine disturbs less."""

    def __init__(self) -> None:
        self._wall, self._processor = perf_counter(), process_time()

    def read(self, steps: int | None) -> dict[str, Any]:
        spent = {"seconds": perf_counter() - self._wall, "processor_seconds": process_time() - self._processor}
        return spent | {"steps": steps, "reached": steps is not None}
