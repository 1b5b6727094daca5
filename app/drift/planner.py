"""The planner: what minutes of H buy, and which share of them to hunt with."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QVBoxLayout, QWidget

from app.drift.chart_view import ChartView
from app.language import tr
from app.said import said
from app.theme import SPACE
from ida_core.measure.planner import spend
from ida_core.measure.shown import at_most
from ida_core.report.drift_charts import planner_chart
from ida_core.report.planning import SECONDS, before_words

MOST: Final = 180
STEPS: Final = 36
ROOTS: Final = 60
"""Of the path audit that stands as an example."""


class PlannerPanel(QWidget):
    """Two sliders, a sentence, a chart."""

    def __init__(self, parent: QWidget | None = None, *, in_words: bool = False) -> None:
        super().__init__(parent)
        self.chart, self.words, self.paths = ChartView(), QLabel(), QLabel()
        for label in (self.words, self.paths):
            label.setWordWrap(True)
        self._report: dict[str, Any] | None = None
        self._seconds, self._measured, self._rate, self._flagged, self._alpha, self._target = SECONDS, False, 0.0, 0.0, 0.05, 0.05
        self.minutes, self.hunting = (QSlider(Qt.Orientation.Horizontal) for _ in range(2))
        grid = QGridLayout()
        for line, (slider, name, top, value) in enumerate(
            ((self.minutes, tr("Minutes of H"), MOST, 30), (self.hunting, tr("Share for the hunt"), 100, 0))
        ):
            slider.setRange(0 if slider is self.hunting else 1, top)
            slider.setValue(value)
            slider.setAccessibleName(name)
            slider.valueChanged.connect(self._plan)
            label = QLabel(name)
            label.setBuddy(slider)
            grid.addWidget(label, line, 0)
            grid.addWidget(slider, line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.addLayout(grid)
        column.addWidget(self.words)
        column.addWidget(self.paths)
        column.addWidget(self.chart, 1)
        self.paths.setHidden(in_words)

    def showEvent(self, event: QShowEvent) -> None:
        """Plan when somebody looks."""
        super().showEvent(event)
        self._plan()

    def show_report(self, report: dict[str, Any]) -> None:
        """Plan with the pace and the error rates that the audits so far show."""
        pace = report["reliability"]["median_seconds"]
        self._measured, self._seconds = pace is not None, pace or SECONDS
        claims = [claim for claim in report["claims"] if claim["queue"] == "certify" and claim["audits"]]
        hunts = [hunt for hunt in report["hunts"] if hunt["audits"]]
        if claims:
            self._rate, self._alpha = claims[-1]["differ"] / claims[-1]["audits"], claims[-1]["alpha_of_upper"]
        self._flagged = hunts[-1]["found"] / hunts[-1]["audits"] if hunts else self._rate
        self._target, self._report = report["target"], report
        self._plan()

    def _plan(self) -> None:
        share = self.hunting.value() / 100
        each = [MOST * (step + 1) / STEPS for step in range(STEPS)]
        chosen, *curve = spend([self.minutes.value(), *each], share, self._seconds, self._rate, self._flagged, self._alpha)
        pace = tr("{:.1f} s a decision ({})").format(
            self._seconds, tr("your median") if self._measured else tr("assumed: nobody has audited yet")
        )
        bound = f"ε ≤ {at_most(chosen.upper)}" if chosen.upper < 1 else tr("a vacuous bound")
        self.words.setText(
            tr(
                "<b>{:.0f} min</b> at {}: {} audits to certify, {} to hunt. Expected: <b>{}</b> at {:.3g} %, {:.1f} "
                "errors found (present rate {:.1%}, among the suspected {:.0%})."
            ).format(
                chosen.minutes,
                pace,
                chosen.certify,
                chosen.hunt,
                bound,
                100 * (1 - self._alpha),
                chosen.found,
                self._rate,
                self._flagged,
            )
        )
        known = None if self._report is None else self._report["reliability"]
        self.chart.show_chart(planner_chart(curve, self._target, known))
        if self._report is not None:
            words = before_words("path", ROOTS, self._report)
            self.paths.setText(tr("<b>Down paths instead</b>, for a bound on drift: {}").format(said(words)))
