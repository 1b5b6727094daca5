"""The four plots of training: the wave that climbs the heights, agreement, loss, and IDA beside its controls and other runs."""

from __future__ import annotations

import zlib
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from app.language import tr
from app.plots.plot import Plot
from app.said import said
from app.training.axes import View
from ida_core.report.metrics import LEVELS, NAMES, TRAINED, Curves
from ida_core.report.series import Series

TITLES: Final = {
    "accuracy": (tr("Accuracy by height"), tr("right answers (share)")),
    "agreement": (tr("Agreement by height"), tr("like H + A_n (share)")),
    "loss": (tr("Loss"), tr("nats per question")),
    "controls": (tr("IDA, controls, other runs"), tr("right answers (share)")),
}
SIZES: Final = (500, 350, 350, 400)


class Charts(QSplitter):
    """Draws curves as a view wants them. Each plot is brought up to date by itself."""

    picked = Signal(float)
    """The x of a point that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.plots = {name: Plot(title, y_title) for name, (title, y_title) in TITLES.items()}
        self.others: dict[str, Curves] = {}
        """Runs of other sessions to compare with, by the session's name."""
        for plot in self.plots.values():
            self.addWidget(plot)
            plot.picked.connect(lambda _name, x: self.picked.emit(x))
        self.setSizes(list(SIZES))

    def bring_up(self, name: str, curves: Curves, view: View) -> None:
        """Draw one of the plots anew."""
        plot = self.plots[name]
        shown = self.lines(name, curves, view)
        for gone in set(plot.curves) - {line for line, _, _ in shown}:
            plot.forget(gone)
        for line, number, series in shown:
            plot.draw(line, number, series)
        plot.name_x(view.x_title)
        plot.smooth(self.smoothing(name, view))
        plot.set_log(x=view.log_x, y=view.log_y and name == "loss")
        plot.show_boundaries(boundaries(curves, view))
        ends = [(series.x[-1], series.y.max()) for _, _, series in shown if len(series)]
        right = max((x for x, _ in ends), default=1.0)
        least = min((float(series.y.min()) for _, _, series in shown if len(series)), default=1e-3)
        plot.frame(right, max((y for _, y in ends), default=1.0) if name == "loss" else 1.0, least)
        if name == "controls":
            plot.setVisible(self.shows(name, curves))

    def shows(self, name: str, curves: Curves) -> bool:
        """Whether a plot is wanted: IDA is drawn beside others once there are any."""
        return name != "controls" or bool(curves.controls or self.others)

    def smoothing(self, name: str, view: View) -> int:
        """Points that the running means of a plot are over."""
        return view.smoothing if name == "loss" else 1

    def lines(self, name: str, curves: Curves, view: View) -> list[tuple[str, int, Series]]:
        """The curves of one plot: name, number of its style, points."""
        if name == "controls":
            return self._beside_controls(curves, view)
        if view.overlaid:
            measured = {"accuracy": "accuracy", "loss": "loss", "agreement": "agreement/least"}[name]
            return [(f"A_{n}", n - 1, part) for n, part in view.parts(curves, measured).items()]
        if name == "loss":
            made_again = [(tr("made again"), 7, view.series(curves, curves.dead))] if len(curves.dead) else []
            return [("loss", 0, view.series(curves, curves.series["loss"])), *made_again]
        return [
            (tr("height {}").format(height), height - 1, view.series(curves, curves.series[f"{name}/{height}"]))
            for height in curves.heights
        ]

    def _beside_controls(self, curves: Curves, view: View) -> list[tuple[str, int, Series]]:
        found = [(tr("IDA"), 0, view.series(curves, curves.series["accuracy"]))]
        for number, kind in enumerate((*TRAINED, *LEVELS), start=1):
            if kind in curves.controls:
                known = curves.controls[kind]
                level = Series([0.0, max(curves.reach, 1.0)], [float(known.y[-1])] * 2)
                found.append((said(NAMES[kind]), number, view.series(curves, known if kind in TRAINED else level)))
        return found + [
            (name, _style_of(name), view.series(other, other.series["accuracy"])) for name, other in self.others.items()
        ]


def _style_of(name: str) -> int:
    """The same colour, dash and mark for a session in every plot and on every day."""
    return 6 + zlib.crc32(name.encode()) % 90


def boundaries(curves: Curves, view: View) -> list[tuple[float, int]]:
    """Where each iteration begins on the x axis of the view, and its n; none where iterations lie on top of each other."""
    if view.overlaid:
        return []
    return [(float(view.series(curves, Series([x], [0.0])).x[0]), n) for x, n in curves.boundaries]
