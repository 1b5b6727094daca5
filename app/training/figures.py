"""Figures of the training room as files: drawn from our own arrays, not from the screen."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from typing import Final

from app.language import tr
from app.plots.lines import AGAIN
from app.plots.plot import told_of_means
from app.render import pdf, png
from app.training.axes import View
from app.training.charts import TITLES, Charts, boundaries, scales, y_title
from ida_core.files import replace_file
from ida_core.report.metrics import Curves
from ida_core.report.picture import curves_svg

FORMATS: Final = ("svg", "png", "pdf", "csv")
WIDE: Final = 2000
"""Columns of points that a curve is thinned to."""


def write(charts: Charts, curves: Curves, view: View, path: Path) -> list[Path]:
    """Write every plot that is on show as PATH-plot.svg, .png or .pdf, or all series as one CSV, by the ending of `path`.

    Raises:
        OSError: a file cannot be written.
        ValueError: there is no such format.
    """
    kind = path.suffix.lower().removeprefix(".")
    if kind not in FORMATS:
        raise ValueError(f"there is no figure format “{path.suffix}”; the formats are: {', '.join(FORMATS)}")
    if kind == "csv":
        _put(path, _table(charts, curves))
        return [path]
    written = []
    for name, (title, _) in TITLES.items():
        lines = [line for line in charts.lines(name, curves, view) if len(line.series)]
        if not lines or not charts.shows(name, curves):
            continue
        over, (x_scale, y_scale) = charts.smoothing(name, view), scales(name, lines, view)
        own = [line for line in lines if not line.again]
        svg = curves_svg(
            title, y_title(name, view),
            [(line.heading, *line.series.smoothed(over, line.starts).line(WIDE)) for line in own], boundaries(curves, view),
            unit=name != "loss", gaps={line.heading: line.gaps for line in own},
            x_title=view.x_title, styles=[line.look for line in own],
            behind={line.heading: line.series.line(WIDE) for line in own} if over > 1 else {},
            note=told_of_means(over), x_scale=x_scale, y_scale=y_scale,
            dashed={line.heading for line in own if line.dashed},
            again=[(AGAIN, *line.series.line(WIDE)) for line in lines if line.again], marked=True,
        )  # fmt: skip
        place = path.with_name(f"{path.stem}-{name}{path.suffix}")
        if kind == "svg":
            _put(place, svg)
        else:
            (png if kind == "png" else pdf)(svg, place)
        written.append(place)
    return written


def _put(path: Path, text: str) -> None:
    replace_file(path, lambda part: part.write_text(text, encoding="utf-8"))


def _table(charts: Charts, curves: Curves) -> str:
    """All series with all their points: run, series, step, value, and the name of the iteration that was trained."""
    text = StringIO()
    rows = csv.writer(text)
    rows.writerow(("run", "series", "step", "value", "iteration"))
    for run, one in ((tr("this session"), curves), *((run.name, run.curves) for run in charts.runs)):
        for name, series in (
            *sorted(one.series.items()),
            *((f"control/{kind}", control) for kind, control in one.controls.items()),
            *((f"made again {n}/{name}", series) for n, dead in enumerate(one.dead, 1) for name, series in sorted(dead.items())),
        ):
            trained = [""] * len(series) if name.startswith("control/") else one.names_at(series.x)
            points = zip(series.x, series.y, trained, strict=True)
            rows.writerows((run, name, f"{x:.0f}", repr(float(y)), which) for x, y, which in points)
    return text.getvalue()
