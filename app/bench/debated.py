"""IDA whose targets are overseen: by debates, by approval at as many decisions, or not at all. A_n errs, and so does the judge."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import platformdirs

if TYPE_CHECKING:
    from ida_core.oversight.training import Means

TASK, SEEDS = "permutation-powering", range(5)
JUDGE, ASSISTANT = 0.01, 0.05
STEPS: Final = 600
"""Steps of each iteration, at most: a student of noisy targets never agrees with its teacher as often as others do."""
ENOUGH: Final = 0.5
"""Decisions for each answer that debates may take; they take fewer."""
ARMS: Final[tuple[Means, ...]] = ("none", "debate", "approval")


def trained(seed: int) -> dict[str, dict[str, Any]]:
    """The three arms of one seed, which share A_1; kept in the cache folder, so that what was trained is not trained again."""
    folder = Path(platformdirs.user_cache_dir("espalier")) / "debate"
    folder.mkdir(parents=True, exist_ok=True)
    results: dict[str, dict[str, Any]] = {}
    for arm in ARMS:
        told = folder / f"{seed}-{arm}.json"
        if not told.exists():
            told.write_text(json.dumps(_arm(folder, seed, arm, results)), encoding="utf-8")
        results[arm] = json.loads(told.read_text(encoding="utf-8"))
    return results


def _arm(folder: Path, seed: int, arm: Means, done: dict[str, dict[str, Any]]) -> dict[str, Any]:
    from ida_core.oversight.training import Oversight

    share = ENOUGH if arm != "approval" else done["debate"]["decisions"] / max(1, done["debate"]["asked"])
    oversight = Oversight(arm, JUDGE, ASSISTANT, share)
    place = folder / f"{seed}-{arm}.espalier"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(_first(folder, seed), place)
    with sqlite3.connect(place / "session.db") as connection:
        connection.execute("UPDATE session SET oversight = ?", [oversight.words])
    connection.close()
    return {"arm": arm, "oversight": oversight.words, **_train(place, 2)}


def _first(folder: Path, seed: int) -> Path:
    """A session with A_1, whose targets no arm would change: H + A_0 asks the look-up alone, which never errs."""
    from ida_core.sessions.session import Session, Settings

    place = folder / f"{seed}-first.espalier"
    done = place.with_suffix(".json")
    if not done.exists():
        shutil.rmtree(place, ignore_errors=True)
        Session.create(place, Settings(f"debate {seed}", TASK, seed=seed)).close()
        done.write_text(json.dumps(_train(place, 1)), encoding="utf-8")
    return place


def _train(place: Path, iterations: int) -> dict[str, Any]:
    from dataclasses import replace

    import torch

    from ida_core import lineage
    from ida_core.control import Control
    from ida_core.iterate import iterate
    from ida_core.recipes import recipe_for
    from ida_core.sessions.session import Session
    from ida_core.tasks import make_task

    torch.set_num_threads(1)
    task = make_task(TASK)
    with Session.open(place) as session:
        for _ in iterate(
            session,
            task,
            Control(),
            recipe=replace(recipe_for(task, "discrete"), max_steps=STEPS),
            device="cpu",
            iterations=iterations,
        ):
            pass
        reports = [each.report for each in lineage.read(session) if each.report is not None]
        with session.reading() as reader:
            query = """SELECT name, sum(value) AS total FROM (SELECT run, name, max(value) AS value FROM metric
                       WHERE name LIKE 'judge %' GROUP BY run, name) GROUP BY name"""
            judged = {row["name"].removeprefix("judge "): int(row["total"]) for row in reader.query(query)}
    last = reports[-1]
    return {
        "accuracy": last.accuracy_by_height, "n": last.n_by_height, "steps": [each.steps for each in reports],
        "seconds": sum(each.seconds for each in reports), "ends": [each.reason for each in reports], **judged,
    }  # fmt: skip


def overseen() -> list[dict[str, Any]]:
    """One row a seed and arm: what was trained, and what is trained now if it was not."""
    return [{"seed": seed, **result} for seed in SEEDS for result in trained(seed).values()]


def found() -> list[dict[str, Any]]:
    """The same of what was trained already."""
    folder = Path(platformdirs.user_cache_dir("espalier")) / "debate"
    places = [(seed, folder / f"{seed}-{arm}.json") for seed in SEEDS for arm in ARMS]
    read = [(seed, json.loads(place.read_text(encoding="utf-8"))) for seed, place in places if place.exists()]
    return [{"seed": seed, **result} for seed, result in read]


if __name__ == "__main__":
    for each in [int(word) for word in sys.argv[1:]] or SEEDS:
        print(each, json.dumps(trained(each)), flush=True)
