"""The four plots of training: the wave that climbs the heights, agreement, loss, and IDA beside its controls and other runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from app.language import tr
from app.plots.plot import Plot
from app.said import said
from app.training.axes import View
from app.training.runs import CONTROLS, Run
from ida_core.report.metrics import LEVELS, NAMES, TRAINED, Curves
from ida_core.report.scale import EVEN, LEAST, Scale, error_scale
from ida_core.report.series import Array, Series

TITLES: Final = {
    "accuracy": (tr("Accuracy by height"), tr("right answers (share)")),
    "agreement": (tr("Agreement by height"), tr("like H + A_n (share)")),
    "loss": (tr("Loss"), tr("nats per question")),
    "controls": (tr("IDA, controls, other runs"), tr("right answers (share)")),
}
LOGGED: Final = {
    "accuracy": tr("right answers (log of 1 − share)"),
    "agreement": tr("like H + A_n (log of 1 − share)"),
    "loss": tr("nats per question (log)"),
    "controls": tr("right answers (log of 1 − share)"),
}
"""What the y axes show where they are logarithmic."""
SIZES: Final = (500, 350, 350, 400)
GREY: Final = 7
"""The look of what was made again."""


@dataclass(frozen=True, slots=True)
class Line:
    """One curve of a plot."""

    name: str
    look: int
    series: Series
    run: Curves
    """Whose it is."""
    steps: Array
    """At what training step each of its points was measured."""
    starts: tuple[float, ...] = ()
    gaps: tuple[float, ...] = ()
    dashed: bool = False
    again: bool = False
    height: int | None = None
    """Of the questions it is about, where they are of one."""

    is_of_truth: bool = False
    """Whether it is an accuracy."""

    def step_at(self, x: float) -> float:
        """The training step of the point nearest to x, as the plot counts."""
        if not len(self.steps):
            return x
        return float(self.steps[min(int(np.abs(self.series.x - x).argmin()), len(self.steps) - 1)])

    @property
    def heading(self) -> str:
        """Its name, with a word on what a dashed line is."""
        return tr("{} (baseline)").format(self.name) if self.dashed else self.name


class Charts(QSplitter):
    """Draws curves as a view wants them. Each plot is brought up to date by itself."""

    picked = Signal(str, str, float)
    """A plot, the name of a curve of it, and the x of a point that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.plots = {name: Plot(title, y_title) for name, (title, y_title) in TITLES.items()}
        self.runs: list[Run] = []
        """Runs of other sessions to compare with; the baseline first."""
        self.look = 0
        """Of the open session."""
        self.in_words, self.alone = False, ""
        """Whether its answers are in words; the one plot that is left, where there is no room for more."""
        for name, plot in self.plots.items():
            self.addWidget(plot)
            plot.picked.connect(lambda curve, x, name=name: self.picked.emit(name, curve, x))
        self.setSizes(list(SIZES))

    def bring_up(self, name: str, curves: Curves, view: View) -> None:
        """Draw one of the plots anew."""
        plot, shown = self.plots[name], [line for line in self.lines(name, curves, view) if len(line.series)]
        plot.smooth(self.smoothing(name, view))
        for line in shown:
            plot.draw(
                line.heading, line.look, line.series, starts=line.starts, gaps=line.gaps, dashed=line.dashed, again=line.again
            )
        x_scale, y_scale = scales(name, shown, view)
        plot.set_scales(x_scale, y_scale, view.x_title, y_title(name, view))
        plot.show_boundaries(boundaries(curves, view))
        plot.keep([line.heading for line in shown])
        drawn = [line.series for line in shown]
        extremes = [series.extremes() for series in drawn]
        right = max((float(series.x[-1]) for series in drawn), default=1.0)
        top = max((greatest for _, greatest in extremes), default=1.0)
        first = min((series.first_after(0.0) for series in drawn if series.x[-1] > 0), default=1.0)
        least = min((least for least, _ in extremes), default=1e-3)
        plot.frame(right, top if name == "loss" or y_scale is not EVEN else 1.0, first, max(least, LEAST))
        plot.setVisible(self.shows(name, curves) and self.alone in ("", name))

    def leave_alone(self, name: str, curves: Curves) -> None:
        """Show one plot only, so that there is room beside it; no name: all that are wanted."""
        self.alone = name
        for each, plot in self.plots.items():
            plot.setVisible(self.shows(each, curves) and name in ("", each))

    def shows(self, name: str, curves: Curves) -> bool:
        """Whether a plot is wanted: IDA is drawn beside others once there are any; nobody knows how accurate words are."""
        if name == "accuracy":
            return not self.in_words
        return name != "controls" or bool(curves.controls or self.runs)

    def smoothing(self, name: str, view: View) -> int:
        """Points that the running means of a plot are over."""
        return view.smoothing if name == "loss" else 1

    def lines(self, name: str, curves: Curves, view: View) -> list[Line]:
        """The curves of one plot, in the order in which they are painted."""
        if name == "controls":
            return self._beside_others(curves, view)
        if view.overlaid:
            measured = {"accuracy": "accuracy", "loss": "loss", "agreement": "agreement/least"}[name]
            parts = view.parts(curves, measured)
            return [Line(name, look, part, curves, steps) for look, (name, steps, part) in enumerate(parts)]
        if name == "loss":
            mine = _line(tr("loss"), self.look, curves, "loss", view)
            return [*self._of_others("loss", view), *made_again(curves, view, ["loss"]), mine]
        heights = {f"{name}/{height}": height for height in curves.heights}
        return [
            *made_again(curves, view, heights),
            *(_line(tr("height {}").format(n), n - 1, curves, series, view, height=n) for series, n in heights.items()),
        ]

    def _beside_others(self, curves: Curves, view: View) -> list[Line]:
        """IDA, and what it is compared with: controls by their accuracy, other runs by that or by the least agreement."""
        series = "agreement/least" if view.by_agreement else "accuracy"
        found = [*self._of_others(series, view), *made_again(curves, view, [series])]
        found.append(_line(tr("IDA"), self.look, curves, series, view))
        for kind in (*TRAINED, *LEVELS) if series == "accuracy" else ():
            if kind in curves.controls:
                known = curves.controls[kind]
                if kind in LEVELS:
                    known = Series([0.0, max(curves.reach, 1.0)], [float(known.y[-1])] * 2)
                found.append(Line(said(NAMES[kind]), CONTROLS[kind], view.series(curves, known), curves, known.x, is_of_truth=True))
        return found

    def _of_others(self, series: str, view: View) -> list[Line]:
        return [_line(run.name, run.look, run.curves, series, view, dashed=run.pinned) for run in self.runs]


def _line(
    name: str, look: int, curves: Curves, series: str, view: View, *, dashed: bool = False, height: int | None = None
) -> Line:
    known = curves.series[series]
    starts, gaps = tuple(x for x, _ in boundaries(curves, view)), tuple(places(curves, view, curves.gaps))
    return Line(
        name, look, view.series(curves, known), curves, known.x, starts, gaps, dashed,
        height=height, is_of_truth=series.startswith("accuracy"),
    )  # fmt: skip


def made_again(curves: Curves, view: View, names: list[str] | dict[str, int]) -> list[Line]:
    """What resumed runs made again of these series."""
    return [
        Line(f"{name}, {number}", GREY, view.series(curves, dead[name]), curves, dead[name].x, again=True)
        for number, dead in enumerate(curves.dead, start=1)
        for name in names
        if name in dead
    ]


def scales(name: str, shown: list[Line], view: View) -> tuple[Scale, Scale]:
    """How the axes of a plot count: a logarithm of shares is one of what they lack to 1."""
    x = Scale("log") if view.log_x else EVEN
    if not view.log_y:
        return x, EVEN
    if name == "loss":
        return x, Scale("log")
    return x, error_scale(float(missed.max()) for line in shown if len(missed := line.series.y[line.series.y < 1.0]))


def y_title(name: str, view: View) -> str:
    """What the y axis of a plot shows."""
    name = "agreement" if name == "controls" and view.by_agreement else name
    return LOGGED[name] if view.log_y else TITLES[name][1]


def boundaries(curves: Curves, view: View) -> list[tuple[float, str]]:
    """Where each iteration begins on the x axis of the view, and its name; none where iterations lie on top of each other."""
    if view.overlaid:
        return []
    return list(zip(places(curves, view, [x for x, _ in curves.names]), (name for _, name in curves.names), strict=True))


def places(curves: Curves, view: View, steps: Sequence[float]) -> list[float]:
    """Where training steps lie on the x axis of the view."""
    found: list[float] = view.series(curves, Series(steps, steps)).x.tolist()
    return found
