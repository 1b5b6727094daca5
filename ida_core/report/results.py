"""What several sessions of one task come to: their curves as CSV, as a picture with mean and band, and as rows of a table."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

import numpy as np

from ida_core import lineage
from ida_core.lineage import IterationReport
from ida_core.measure.accuracy import overall
from ida_core.report.metrics import NAMES, Curves, read_curves
from ida_core.report.picture import Band, Curve, curves_svg
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks import make_task

COUNTS: Final = 0.01
"""The share of the questions from which on a height is judged."""
POINTS: Final = 200

Series = dict[str, tuple[list[float], list[float]]]
"""By name: training steps, shares of right answers."""


def curves_of(session: Session) -> Series:
    """Accuracy of IDA, overall and by height, and that of its controls, over training steps."""
    curves: Curves = read_curves(session)
    task = make_task(session.settings.task, session.settings.preset)
    by_height = {f"height {task.height_text(n)}": curves.series[f"accuracy/{n}"] for n in judged(last_report(session))}
    found = {"IDA": curves.series["accuracy"], **by_height, **{NAMES[kind]: one for kind, one in curves.controls.items()}}
    return {name: (one.x.tolist(), one.y.tolist()) for name, one in found.items()}


def last_report(session: Session) -> IterationReport:
    """What the last assistant came to.

    Raises:
        SessionError: nothing was distilled yet.
    """
    report = lineage.found(session).report
    if report is None:
        raise SessionError(f"{session.folder} has no assistant that was trained")
    return report


def judged(report: IterationReport) -> list[int]:
    """The heights that make up at least `COUNTS` of the questions."""
    total = sum(report.n_by_height.values())
    return [height for height, n in report.n_by_height.items() if n >= COUNTS * total]


def write_csv(sessions: Sequence[Session], path: Path) -> None:
    """One row a point: seed, series, step, share of right answers."""
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(("seed", "series", "step", "accuracy"))
        for session in sessions:
            for name, (steps, values) in curves_of(session).items():
                rows.writerows((session.settings.seed, name, f"{x:.0f}", f"{y:.6f}") for x, y in zip(steps, values, strict=True))


def picture(sessions: Sequence[Session], *, heights: bool) -> str:
    """Mean over the sessions as SVG, in a band from the least to the greatest: IDA and its controls, or IDA by height.

    A run that ended keeps its last value.
    """
    each = [curves_of(session) for session in sessions]
    end = max(steps[-1] for series in each for steps, _ in series.values())
    grid = np.linspace(0, end, POINTS)
    curves, bands = list[Curve](), dict[str, Band]()
    for name in each[0]:
        found = [series[name] for series in each if name in series]
        if name.startswith("height") is heights and len(found) == len(each):
            first = max(steps[0] for steps, _ in found)
            x = grid[grid >= first]
            values = np.asarray([np.interp(x, steps, rates) for steps, rates in found])
            curves.append((name, x.tolist(), values.mean(axis=0).tolist()))
            bands[name] = (values.min(axis=0).tolist(), values.max(axis=0).tolist())
    title = f"{sessions[0].settings.task} ({sessions[0].settings.preset}), {len(sessions)} seeds"
    return curves_svg(title, "share of right answers", curves, (), unit=True, bands=bands)


def table_row(session: Session) -> str:
    """A run as a row of Markdown: task, seed, mode, accuracy overall and at worst, controls, steps, seconds, labels of H."""
    report, controls = last_report(session), read_curves(session).controls
    reports = [ancestor.report for ancestor in lineage.read(session) if ancestor.report is not None]
    worst = min(judged(report), key=lambda height: report.accuracy_by_height[height])
    compared = " | ".join(f"{controls[kind].y[-1]:.3f}" if kind in controls else "–" for kind in NAMES)
    settings = session.settings
    return (
        f"| {settings.task} | {settings.seed} | {settings.mode} "
        f"| {overall(report.accuracy_by_height, report.n_by_height):.4f} "
        f"| {report.accuracy_by_height[worst]:.4f} (height {worst}, n = {report.n_by_height[worst]:,}) | {compared} "
        f"| {sum(each.steps for each in reports):,} | {sum(each.seconds for each in reports):.0f} s "
        f"({sum(each.processor_seconds for each in reports):.0f} s) | {sum(each.overseer_labels for each in reports):,} "
        f"| {_trained(session)} |"
    )


def _trained(session: Session) -> str:
    """When the last assistant was ready, in UTC."""
    with session.reading() as reader:
        (row,) = reader.query("SELECT max(ended) AS ended FROM run WHERE kind = 'distil' AND state = 'done'")
    return f"{datetime.fromisoformat(row['ended']):%d %b %H:%M}"


HEADING: Final = (
    "| task | seed | mode | accuracy | worst height with ≥ 1 % of the questions | "
    + " | ".join(NAMES.values())
    + " | steps | IDA trained for (of processor time) | labels of H | trained |\n|"
    + "---|" * (9 + len(NAMES))
)
