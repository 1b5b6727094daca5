"""Accuracy against labels: H' in the place of the scripted H, asking for as few transcripts as may do."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import platformdirs

TASK = "permutation-powering"
BUDGETS = (50, 500)
SEEDS = range(3)
OUT = Path("docs/results")
HEADING = """# Accuracy against labels

`python main.py bench labels` writes this: permutation powering (quick), in its usual mode, H' in the place of the scripted H
(`run --overseer imitator:LABELS`). One label is one transcript of H: a question on a context of its own, with all that H asked
and was told. The first column is what H' asks before it begins; from then on training earns it more, the fewer the better it is.
Accuracy is that of the last assistant, with the height where it is lowest. The bar is .98 with at most 10,000 labels. Training
reads no truth.

| labels before it begins | seed | labels in all | accuracy | worst height | questions | seconds |
|---|---|---|---|---|---|---|"""


def run() -> dict[str, Any]:
    """Run what was not run yet (sessions are kept in the cache folder), and write table, CSV and picture."""
    results = [result for budget in BUDGETS for seed in SEEDS for result in [_session(budget, seed)]]
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "labels.md").write_text("\n".join([HEADING, *map(_row, results), ""]), encoding="utf-8")
    curves = {f"{result['budget']} first, seed {result['seed']}": _curve(Path(result["session"])) for result in results}
    rows = [f"{name},{x:.0f},{y:.6f}" for name, points in curves.items() for x, y in zip(*points, strict=True)]
    (OUT / "labels.csv").write_text("\n".join(["curve,labels,accuracy", *rows, ""]), encoding="utf-8")
    (OUT / "labels.svg").write_text(_picture(curves), encoding="utf-8")
    return {
        "accuracy": {f"{result['budget']}, seed {result['seed']}": result["accuracy"] for result in results},
        "labels": {f"{result['budget']}, seed {result['seed']}": labels(result) for result in results},
    }


def labels(result: dict[str, Any]) -> int:
    """Transcripts that H' was shown in all."""
    return max(int(row.get("overseer_labels", 0)) for row in result["iterations"])


def _session(budget: int, seed: int) -> dict[str, Any]:
    """What the command line says of a run, from the cache if it was made before."""
    folder = Path(platformdirs.user_cache_dir("espalier")) / "labels" / f"{TASK}-{budget}-{seed}.espalier"
    told = folder.with_suffix(".json")
    if not told.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "main.py", "run", "--task", TASK, "--seed", str(seed), "--overseer", f"imitator:{budget}"]
        more = ["--session", str(folder), "--json", *(["--resume"] if folder.exists() else [])]
        done = subprocess.run([*command, *more], stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603
        told.write_text(done.stdout.splitlines()[-1], encoding="utf-8")
    return {"budget": budget, **json.loads(told.read_text(encoding="utf-8"))}


def _row(result: dict[str, Any]) -> str:
    last = result["iterations"][-1]
    worst = min(last["accuracy_by_height"], key=lambda height: last["accuracy_by_height"][height])
    return (
        f"| {result['budget']} | {result['seed']} | {labels(result):,} | {result['accuracy']:.4f} "
        f"| {last['accuracy_by_height'][worst]:.4f} (height {worst}, n = {last['n_by_height'][worst]:,}) "
        f"| {result['accuracy_n']:,} | {result['seconds']:.0f} |"
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

    title = f"{TASK} (quick), H' in the place of H"
    drawn = [(name, *points) for name, points in curves.items()]
    return curves_svg(title, "share of right answers", drawn, (), unit=True, x_title="labels of H asked so far")
