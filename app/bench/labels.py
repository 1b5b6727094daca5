"""Accuracy against labels: H' in the place of the scripted H, asking for as few transcripts as may do."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import platformdirs

from app.bench.beside import TASKS

FIRST = 100
"""Labels that H' asks before it begins."""
SEEDS = range(3)
OUT = Path("docs/results")
HEADING = f"""# Accuracy against labels

`python main.py bench labels --task TASK` writes this (quick preset, usual mode, H' in the place of the scripted H: `run --overseer
imitator:{FIRST}`). One label is one transcript of H: a question on a context of its own, with all that H asked and was told.
{FIRST} are asked before H' begins; from then on training earns it more, the fewer the better it is. Accuracy is that of the last
assistant, with the height of at least 1 % of the questions where it is lowest. The bar is .98 with at most 10,000 labels. Training
reads no truth. A task or seed that is not here was not run.

| task | seed | labels in all | accuracy | worst height | questions | seconds (of processor time) |
|---|---|---|---|---|---|---|"""


def run(only: Sequence[str] = TASKS) -> dict[str, Any]:
    """Run what was not run yet (sessions are kept in the cache folder), and write table, CSV and picture of all there is."""
    for task in only:
        for seed in SEEDS:
            _session(task, seed)
    results = [_session(task, seed) for task in TASKS for seed in SEEDS if _told(task, seed).exists()]
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "labels.md").write_text("\n".join([HEADING, *map(_row, results), ""]), encoding="utf-8")
    curves = {_name(result): _curve(Path(result["session"])) for result in results}
    rows = [f"{name},{x:.0f},{y:.6f}" for name, points in curves.items() for x, y in zip(*points, strict=True)]
    (OUT / "labels.csv").write_text("\n".join(["curve,labels,accuracy", *rows, ""]), encoding="utf-8")
    (OUT / "labels.svg").write_text(_picture(curves), encoding="utf-8")
    return {
        "accuracy": {_name(result): result["accuracy"] for result in results},
        "labels": {_name(result): labels(result) for result in results},
    }


def labels(result: dict[str, Any]) -> int:
    """Transcripts that H' was shown in all."""
    return max(int(row.get("overseer_labels", 0)) for row in result["iterations"])


def _name(result: dict[str, Any]) -> str:
    return f"{result['task']}, seed {result['seed']}"


def _told(task: str, seed: int) -> Path:
    return Path(platformdirs.user_cache_dir("espalier")) / "labels" / f"{task}-{FIRST}-{seed}.json"


def _session(task: str, seed: int) -> dict[str, Any]:
    """What the command line says of a run, from the cache if it was made before."""
    told = _told(task, seed)
    folder = told.with_suffix(".espalier")
    if not told.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "main.py", "run", "--task", task, "--seed", str(seed), "--overseer", f"imitator:{FIRST}"]
        more = ["--session", str(folder), "--json", *(["--resume"] if folder.exists() else [])]
        done = subprocess.run([*command, *more], stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603
        told.write_text(done.stdout.splitlines()[-1], encoding="utf-8")
    result: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    return result


def _row(result: dict[str, Any]) -> str:
    last = result["iterations"][-1]
    often = [height for height, n in last["n_by_height"].items() if n >= result["accuracy_n"] / 100]
    worst = min(often, key=lambda height: last["accuracy_by_height"][height])
    return (
        f"| {result['task']} | {result['seed']} | {labels(result):,} | {result['accuracy']:.4f} "
        f"| {last['accuracy_by_height'][worst]:.4f} (height {worst}, n = {last['n_by_height'][worst]:,}) "
        f"| {result['accuracy_n']:,} | {sum(row.get('seconds', 0) for row in result['iterations']):.0f} "
        f"({sum(row.get('processor_seconds', 0) for row in result['iterations']):.0f}) |"
    )


def _curve(folder: Path) -> tuple[list[float], list[float]]:
    """Labels asked so far and the student's accuracy, at each measuring point of a session."""
    from ida_core.report.metrics import read_curves
    from ida_core.sessions.session import Session

    with Session.open(folder) as session:
        series = read_curves(session).series
    return series["labels"].y.tolist(), series["accuracy"].y.tolist()


def _picture(curves: dict[str, tuple[list[float], list[float]]]) -> str:
    from ida_core.report.picture import curves_svg

    title = "H' in the place of H (quick)"
    drawn = [(name, *points) for name, points in curves.items()]
    return curves_svg(title, "share of right answers", drawn, (), unit=True, x_title="labels of H asked so far")
