"""Round by round: ε in its three forms, by height, and, once the truth may be seen, what was gained and lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.drift.chart_view import ChartView
from app.flow import Sides
from app.language import tr
from app.said import said
from app.theme import SPACE
from ida_core.measure.shown import down, up
from ida_core.report.drift_charts import gaps_chart, heat_map, name_of, outcomes_grid, rounds_chart

MASKED: Final = tr(
    "You act as H in this session, so nothing is compared with the truth unless you say so.\n"
    "It goes on the record, and later audits are marked as made after it."
)
OPEN: Final = tr(
    "Assistant, teacher and student are asked 1,000 fresh questions each round,\n"
    "and compared with the truth: a metric, which nothing reads but these charts."
)


class RoundsPanel(QScrollArea):
    """Four charts, two beside each other."""

    compare_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.errors, self.heat, self.gaps, self.outcomes = (ChartView() for _ in range(4))
        self.shift, self.why = QLabel(), QLabel(OPEN)
        self.shift.setWordWrap(True)
        self.shift.setProperty("role", "muted")
        self.why.setWordWrap(True)
        self.why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.compare = QPushButton(tr("Compare with the truth"))
        self.compare.setToolTip(
            tr("Goes on the record; your later audits are marked as made after it. The charts then show accuracy too")
        )
        self.compare.clicked.connect(self.compare_wanted)
        ask = QWidget()
        asking = QVBoxLayout(ask)
        asking.addStretch(1)
        asking.addWidget(self.why)
        asking.addWidget(self.compare, alignment=Qt.AlignmentFlag.AlignHCenter)
        asking.addStretch(1)
        self.against_truth = QStackedWidget()
        self.against_truth.addWidget(ask)
        self.against_truth.addWidget(Sides(self.gaps, self.outcomes))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(Sides(self.errors, self.heat), 1)
        column.addWidget(self.shift)
        column.addWidget(self.against_truth, 1)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self.setAccessibleName(tr("Round by round"))
        self._report: dict[str, Any] | None = None
        self._known: dict[str, Any] | None = None

    @property
    def views(self) -> tuple[ChartView, ...]:
        """The charts."""
        return self.errors, self.heat, self.gaps, self.outcomes

    def show_report(self, report: dict[str, Any], reliability: dict[str, Any] | None) -> None:
        """Show what was measured without the truth; `reliability` is what is known of H, if anything."""
        self._report, self._known = report, reliability
        self.errors.show_chart(rounds_chart(report, reliability))
        self.heat.setVisible(bool(report["heat"]))
        if report["heat"]:
            self.heat.show_chart(heat_map(report))
        self.shift.setText(shift_words(report))

    def mask_truth(self, *, masked: bool) -> None:
        """Say whether comparing with the truth would have to go on the record."""
        self.why.setText(MASKED if masked else OPEN)
        self.compare.setText(tr("Compare with the truth, on the record…") if masked else tr("Compare with the truth"))

    def show_gaps(self, gaps: Sequence[dict[str, Any]]) -> None:
        """Show what the truth says."""
        self.gaps.show_chart(gaps_chart(gaps, self._report, self._known))
        self.outcomes.show_chart(outcomes_grid(gaps))
        self.against_truth.setCurrentIndex(1)


def shift_words(report: dict[str, Any]) -> str:
    """The shift gap of each round in words, with its interval, or why there is none."""
    told = list[str]()
    for row in report["rounds"]:
        if row["shift"] is None:
            told.append(tr("{}: no calls in the log yet; they are kept whenever it helps H").format(name_of(report, row["n"])))
            continue
        gap, source = row["shift"], row["on_policy"]["source"]
        told.append(
            tr("{}: {:+.1f} points [{}, {}], n = {:,} calls ({})").format(
                name_of(report, row["n"]),
                100 * gap["gap"],
                down(100 * gap["low"], 1),
                up(100 * gap["high"], 1),
                row["on_policy"]["n"],
                said(source),
            )
        )
    return tr("Shift gap, on-policy less held out, with its 95 % interval (one look). ") + "; ".join(told) + "."
