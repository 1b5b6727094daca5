"""IDA against supervised learning on the truth: seconds to 0.99 on every height, on the same grid of steps."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

SEEDS = range(10)
MODES = ("continuous", "discrete")
BAR = 0.99


def run() -> dict[str, Any]:
    """Alternate IDA in both modes and supervised learning over the seeds, on one torch thread each."""
    from ida_core.networks.device import leave_a_core
    from ida_core.tasks import make_task

    leave_a_core()
    task = make_task("permutation-powering", "quick")
    rows: list[dict[str, Any]] = []
    for seed in SEEDS:
        row: dict[str, Any] = {"seed": seed, "supervised_seconds": _supervised(task, seed)}
        for mode in MODES:
            seconds, whole, accuracy = _ida(task, seed, mode)
            row[mode] = {"seconds": seconds, "whole_run": whole, "ratio": seconds / row["supervised_seconds"], "accuracy": accuracy}
            print(f"loop: seed {seed}: {mode} {seconds:.1f} s to {BAR}, supervised {row['supervised_seconds']:.1f} s, "
                  f"{whole:.1f} s in all, at worst {min(accuracy.values()):.4f}", flush=True)  # fmt: skip
        rows.append(row)
    return {
        "grid": "every 100 steps",
        "runs": rows,
        **{f"{mode}_{word}_ratio": pick(row[mode]["ratio"] for row in rows)
           for mode in MODES for word, pick in (("median", statistics.median), ("greatest", max))},
    }  # fmt: skip


def _ida(task: Any, seed: int, mode: str) -> tuple[float, float, dict[int, float]]:
    """Seconds until the watched accuracy first reaches the bar on every height, and of the whole run."""
    from ida_core.control import Control
    from ida_core.iterate import Promoted, Watched, iterate
    from ida_core.sessions.session import Session, Settings

    began, reached, accuracy = perf_counter(), float("nan"), dict[int, float]()
    with (
        tempfile.TemporaryDirectory(prefix="espalier-bench-") as home,
        Session.create(Path(home) / "loop.espalier", Settings("loop", task.name, seed=seed, mode=mode)) as session,
    ):
        for event in iterate(session, task, Control(), iterations=len(task.heights) if mode == "discrete" else 1):
            if isinstance(event, Watched) and reached != reached and min(event.accuracy.values()) >= BAR:
                reached = perf_counter() - began
            if isinstance(event, Promoted):
                accuracy = event.report.accuracy_by_height
    return reached, perf_counter() - began, accuracy


def _supervised(task: Any, seed: int) -> float:
    """The same for the same network and recipe, trained on the truth."""
    import numpy as np

    from ida_core.assistants.base import LookUp
    from ida_core.control import Control
    from ida_core.distil import Compared, distil
    from ida_core.iterate import WATCH_ON, alone, student
    from ida_core.learner import Learner, Recipe
    from ida_core.measure.accuracy import accuracy_by_height

    began, recipe = perf_counter(), Recipe()
    learner = Learner(task, student(task, LookUp(task), recipe, (seed,)), recipe, (seed,))
    for event in distil(task.truth, learner, Control()):
        if isinstance(event, Compared):
            accuracy, _ = accuracy_by_height(task, alone(learner.student), WATCH_ON, np.random.default_rng([seed, event.step]))
            if min(accuracy.values()) >= BAR:
                break
    return perf_counter() - began
