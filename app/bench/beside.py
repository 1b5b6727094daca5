"""docs/results/README.md: what was measured, beside what the paper claims, with the command that measures each again."""

from __future__ import annotations

import csv
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import Any

OUT = Path("docs/results")
LOOP = OUT / "loop.csv"
TASKS = ("permutation-powering", "sequential-assignments", "wildcard-search", "shortest-path", "union-find")
MEASURED = ("steps", "processor_seconds", "seconds")
FIELDS = ("task", "seed", *(f"{who} {what}" for who in ("continuous", "supervised") for what in MEASURED), "ratio")

BEGINNING = """# Results, beside the paper's claims

The paper: Christiano, Shlegeris, Amodei, *Supervising strong learners by amplifying weak experts*, arXiv:1810.08575. It has one
scale (64 objects, networks of some 35 million parameters, two GPUs) and shows curves without naming final accuracies. Here: the
quick preset (8 to 16 objects), networks of 0.1 to 0.3 million parameters, two shared processor cores, one torch thread, and as
much other work on the machine as happened to be there; so processor seconds stand beside those of the clock.

| the paper claims | here |
|---|---|
| the tasks are solved "effectively with at worst a modest slowdown" against supervised learning (§4.2) | \
the first and second table |
| the cost is about twice that of supervised learning, for the answers that amplification makes (reported by others) | \
the second table: what each takes to the same accuracy |
| tens of thousands of calls of H, against tens of millions of labels for supervised learning (§4.2) | with the scripted H every \
answer trained on is a call, since it costs nothing: the last column; with a learned H' a few thousand (`run --overseer imitator`) |
| decompositions need not be efficient, only help (§4.3, §5) | H + A_0, one level of H without any learning, answers the share in \
that column; the rest was learned |

## The last assistant, by the command line

No truth was consulted by any curriculum, stopping rule or choice of checkpoint. Curves by height, with controls, as mean and band
over the seeds: `TASK.svg`, `TASK-heights.svg`, `TASK.csv`. Again: `python main.py bench tasks --task TASK`. "Truth, low" was
taught the truth of the lowest height and nothing else; IDA counts only where it beats that. Processor seconds are missing where
they were not measured yet, and a dash says that a control was not run. The last column says when the last assistant was ready
(UTC, 2026); where recipes moved before or since, LAB.md has the figures of both.
"""

RATIOS = """
## To 0.99: continuous mode against supervised learning on the truth

The same network and recipe, measured every 100 steps until 0.99 is reached first: on every height where questions show theirs
(powering, patterns), of all questions where they do not. Again: `python main.py bench loop --task TASK`. A recipe that suits
IDA need not suit the baseline best: on union find, whose baseline took 400 steps and 10.7 s with an earlier recipe, IDA takes
up to 2.0 times that.

| task | seeds | steps, IDA | steps, supervised | processor seconds, IDA | supervised | ratio, median | greatest |
|---|---|---|---|---|---|---|---|
"""

PAGES = {
    "labels": "H' in the place of H",
    "person": "H' from a person's decisions alone",
    "specialists": "one network or several",
    "votes": "votes of an erring H",
}
"""Other pages beside this one, each made by the bench of its name, where it was made already."""


def keep(task: str, runs: Sequence[dict[str, Any]]) -> None:
    """Put what `bench loop` measured on a task in place of what was measured before."""
    rows = [row for row in _loop() if row["task"] != task]
    for run in runs:
        taken = {f"{who} {what}": run[who][what] for who in ("continuous", "supervised") for what in MEASURED}
        rows.append({"task": task, "seed": run["seed"], **taken, "ratio": run["ratio"]})
    OUT.mkdir(parents=True, exist_ok=True)
    with LOOP.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, FIELDS)
        writer.writeheader()
        writer.writerows(
            {name: f"{value:.2f}" if isinstance(value, float) else value for name, value in row.items()} for row in rows
        )


def write_readme() -> None:
    """Write the page anew from what lies beside it."""
    from ida_core.report.results import HEADING

    tables = [(OUT / f"{task}.md").read_text(encoding="utf-8").splitlines() for task in TASKS if (OUT / f"{task}.md").exists()]
    rows = [line for table in tables for line in table if line.startswith("|")]
    heading = HEADING.splitlines()
    body = [row for row in rows if row.startswith(tuple(f"| {task} |" for task in TASKS))]
    ratios = [_ratio(task, of_task) for task in TASKS if (of_task := [row for row in _loop() if row["task"] == task])]
    text = BEGINNING + "\n" + "\n".join([*heading, *body]) + "\n" + RATIOS + "\n".join(ratios) + "\n" + _pages()
    (OUT / "README.md").write_text(text, encoding="utf-8")


def _pages() -> str:
    """Links to the other pages that there are."""
    made = {name: about for name, about in PAGES.items() if (OUT / f"{name}.md").exists()}
    return "\n" + "\n".join(f"- [{name}.md]({name}.md): {about}, `bench {name}`" for name, about in made.items()) + "\n"


def _loop() -> list[dict[str, Any]]:
    if not LOOP.exists():
        return []
    with LOOP.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _ratio(task: str, rows: Sequence[dict[str, Any]]) -> str:
    """A task's row of the second table: every seed's figures, then the ratio."""

    def each(name: str, digits: int) -> str:
        return ", ".join(f"{float(row[name]):,.{digits}f}" if row[name] else "never" for row in rows)

    ratios = [float(row["ratio"]) for row in rows]
    cells = [
        task, ", ".join(row["seed"] for row in rows), each("continuous steps", 0), each("supervised steps", 0),
        each("continuous processor_seconds", 1), each("supervised processor_seconds", 1),
        f"{statistics.median(ratios):.2f}", f"{max(ratios):.2f}",
    ]  # fmt: skip
    return f"| {' | '.join(cells)} |"
