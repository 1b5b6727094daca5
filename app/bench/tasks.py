"""The tasks of the paper beside its claims: curves of IDA and its controls over three seeds, kept in docs/results/."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import platformdirs

from app.bench.beside import OUT, TASKS, write_readme

SEEDS = range(3)


def run(only: Sequence[str] = TASKS) -> dict[str, Any]:
    """Run what was not run yet (sessions are kept in the cache folder), and write CSV, pictures and table."""
    runs = {task: run_task(task) for task in only}
    write_readme()
    return runs


def run_task(task: str) -> list[dict[str, Any]]:
    """The sessions of one task; its share of docs/results is written anew."""
    from ida_core.report.results import HEADING, picture, table_row, write_csv
    from ida_core.sessions.session import Session

    runs = [_session(task, seed) for seed in SEEDS]
    OUT.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        sessions = [stack.enter_context(Session.open(Path(run["session"]))) for run in runs]
        write_csv(sessions, OUT / f"{task}.csv")
        (OUT / f"{task}.svg").write_text(picture(sessions, heights=False), encoding="utf-8")
        (OUT / f"{task}-heights.svg").write_text(picture(sessions, heights=True), encoding="utf-8")
        rows = [table_row(session) for session in sessions]
    (OUT / f"{task}.md").write_text("\n".join([HEADING, *rows, ""]), encoding="utf-8")
    return [{"seed": run["seed"], "accuracy": run["accuracy"], "seconds": run["seconds"]} for run in runs]


def _session(task: str, seed: int) -> dict[str, Any]:
    """What the command line says of a run, from the cache if it was made before."""
    folder = Path(platformdirs.user_cache_dir("espalier")) / "results" / f"{task}-{seed}.espalier"
    told = folder.with_suffix(".json")
    if not told.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "main.py", "run", "--task", task, "--seed", str(seed), "--controls", "--json"]
        more = ["--session", str(folder), *(["--resume"] if folder.exists() else [])]
        done = subprocess.run([*command, *more], stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603
        told.write_text(done.stdout.splitlines()[-1], encoding="utf-8")
    result: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    return result
