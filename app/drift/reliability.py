"""How far H can be relied on: what blind repeats, canaries and the clock say."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.drift.chart_view import ChartView
from app.language import tr
from app.said import by
from app.theme import SPACE, scaled
from ida_core.measure.shown import at_least, at_most, down, up
from ida_core.report.chart import Chart, Series

NOTHING: Final = tr(
    "Nothing is known of H yet. Draw audits with canaries and repeats mixed in (tab Audits): how often you catch seeded "
    "errors, pass right answers, and say the same again another day is shown here, with what it does to the bounds."
)
ABOUT: Final = tr(
    "How reliable the verdicts of H are. Among the audits were canaries (answers known to be wrong, or known to be right) and "
    "blind repeats (items that H had judged before). Nobody who judges can tell them from the others."
)


class ReliabilityPanel(QWidget):
    """A card of figures, each with what it rests on, and the pace of the sitting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = ChartView()
        self.empty = QLabel(NOTHING)
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.who = QLabel()
        self.who.setFont(scaled(self.font(), 1.1, bold=True))
        self.about = QLabel(ABOUT)
        self.about.setWordWrap(True)
        self.about.setProperty("role", "muted")
        self.figures = QGridLayout()
        self.figures.setVerticalSpacing(SPACE)
        self.figures.setHorizontalSpacing(2 * SPACE)
        self.figures.setColumnStretch(2, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(SPACE)
        column.addWidget(self.empty)
        column.addWidget(self.who)
        column.addWidget(self.about)
        column.addLayout(self.figures)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setAccessibleName(tr("How far H can be relied on"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE, 0, 0)
        row.addWidget(scroll, 6)
        row.addWidget(self.chart, 5)
        for widget in (self.chart, self.who, self.about):
            widget.hide()

    def show_report(self, report: dict[str, Any]) -> None:
        """Show what the verdicts of a session say of whoever gave them."""
        of = report["reliability"]
        while (old := self.figures.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        self.empty.setVisible(not of["decisions"])
        for widget in (self.chart, self.who, self.about):
            widget.setVisible(bool(of["decisions"]))
        if not of["decisions"]:
            return
        self.who.setText(tr("{:,} verdicts by {}").format(of["decisions"], ", ".join(map(by, report["judged_by"]))))
        for line, (name, figure, rests_on) in enumerate(figures(of)):
            number, rests = QLabel(figure), QLabel(rests_on)
            number.setFont(scaled(self.font(), 1.0, bold=True))
            rests.setProperty("role", "muted")
            rests.setWordWrap(True)
            for column, label in enumerate((QLabel(name), number, rests)):
                self.figures.addWidget(label, line, column, Qt.AlignmentFlag.AlignTop)
        self.chart.show_chart(pace_chart(report["pace"], of))


def figures(of: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Name, figure, what it rests on."""
    rows = [
        (
            tr("Same verdict again"),
            _share(of["same_again"], of["repeats"]),
            tr("n = {} blind repeats, {} of them a day or a night later").format(of["repeats"], of["repeats_slept"]),
        ),
        (
            tr("Cohen's κ"),
            "–" if of["kappa"] is None else f"{of['kappa']:.2f}",
            tr("agreement with oneself: 1 is perfect, 0 is chance"),
        ),
        (
            tr("Flip rate η"),
            _percent(of["flip_rate"]),
            tr("H changes its mind so often; at most {}. Drift below that is lost in H's own noise").format(
                at_most(of["flip_upper"])
            )
            if of["repeats"]
            else tr("how often H changes its mind; not known before something was shown again"),
        ),
        (
            tr("Sensitivity"),
            _share(of["caught"], of["seeded"]),
            tr("{} of {} wrong canaries caught ({} of them real failures); at least {}, and H's bounds are divided by that").format(
                of["caught"], of["seeded"], of["real"], at_least(of["sensitivity_lower"], 0)
            ),
        ),
        (
            tr("Specificity"),
            _share(of["passed"], of["right"]),
            tr("{} of {} right canaries passed").format(of["passed"], of["right"]),
        ),
        (
            tr("Time a verdict"),
            f"{of['median_seconds']:.1f} s",
            tr("median; one in ten takes more than {:.1f} s").format(of["slowest_tenth"]),
        ),
    ]
    for name, key, unit, factor in (
        (tr("Slowing down"), "slowing", "s", 1.0), (tr("Tiring"), "tiring", tr("points"), 100.0)
    ):  # fmt: skip
        slope = of[key]
        rests = {"slowing": tr("change of seconds a verdict"), "tiring": tr("change of the share of canaries misjudged")}[key]
        if slope is None:
            rows.append((name, "–", tr("{}: fewer than 10 to tell from").format(rests)))
        elif slope["low"] == slope["high"]:
            rows.append((name, tr("none"), tr("{}: the same each time, n = {}").format(rests, slope["decisions"])))
        else:
            ends = down(factor * slope["low"], 1), up(factor * slope["high"], 1)
            told = tr("{}, 95 % interval {} to {}, n = {}").format(rests, *ends, slope["decisions"])
            rows.append((name, tr("{:+.1f} {} an hour").format(factor * slope["per_hour"], unit), told))
    return rows


def pace_chart(pace: list[list[float]], of: dict[str, Any]) -> Chart:
    """Seconds of each decision over the sitting, with its trend."""
    minutes, seconds = [one[0] for one in pace], [one[1] for one in pace]
    series = [Series(tr("each verdict"), minutes, seconds, colour=0, loose=True)]
    slope = of["slowing"]
    if slope is not None:
        middle = sum(minutes) / len(minutes), sum(seconds) / len(seconds)
        ends = (min(minutes), max(minutes))
        series.append(
            Series(
                tr("trend"),
                ends,
                [max(0.0, middle[1] + slope["per_hour"] / 60 * (x - middle[0])) for x in ends],
                colour=1,
                level=True,
            )
        )
    return Chart(
        "pace",
        tr("Seconds a verdict, over the sitting"),
        tr("minutes since it began"),
        tr("seconds a verdict"),
        tuple(series),
        percent=False,
        whole=False,
    )


def _share(hits: int, of: int) -> str:
    return f"{hits / of:.0%}" if of else "–"


def _percent(rate: float | None) -> str:
    return "–" if rate is None else f"{rate:.1%}"
