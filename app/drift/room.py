"""The drift room: one sentence that holds, the chart of the budget, the audits behind it, and what all of it rests on."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.actions import BY_ID
from app.drift.measurement import Measurement
from app.keys import KEYS
from app.theme import SPACE, scaled
from ida_core.sessions.session import Session

if TYPE_CHECKING:
    from app.training.plot import Plot

COLUMNS: Final = ("", "differs", "ε at most", "m", "leak λ", "R")
TIPS: Final = (
    "The assistant", "Audits in which A_n answered otherwise than H + A_{n-1}", "Upper bound that holds however often one looks",
    "Subquestions that its teacher asked A_{n-1}, on average", "Wrong subanswers that changed the answer above",
    "m·λ, the errors that one error below makes above: they die out below 1",
)  # fmt: skip
ROWS: Final = 6
LEGEND: Final = 2.1
"""What the greatest value is multiplied by, so that the legend has the space above it."""
ROOM: Final = 0.25
"""Of an iteration, to the right of the last one."""
BUDGET: Final = 5.0
"""Percent of drift that is put up with, until the user says otherwise."""
CURVES: Final = {
    "worst_case": "bound: leak 1",
    "upper": "bound: root audit",
    "measured": "measured at the root",
    "leak_adjusted": "estimate: measured leak",
    "product": "product (no bound)",
    "budget": "budget",
}
"""The series of the chart and what they are called; the first two are bounds."""


class DriftRoom(QWidget):
    """Measures when asked to; shows nothing that was not measured."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report: dict[str, Any] | None = None
        self.measurement = Measurement(session, self)
        self.measurement.measured.connect(self.show_report)
        self.measurement.failed.connect(self._on_failed)
        self.sentence, self.binding = QLabel("Drift was not measured yet"), QLabel()
        self.sentence.setFont(scaled(self.font(), 1.1, bold=True))
        self.binding.setProperty("role", "muted")
        self.start, self.save = QPushButton(KEYS.label("drift")), QPushButton("Export chart…")
        self.start.setToolTip(BY_ID["drift"].tip)
        self.start.setProperty("primary", True)  # noqa: FBT003
        self.start.clicked.connect(self.measure)
        self.save.setToolTip("Write the chart as SVG or PNG with its numbers as CSV beside it")
        self.save.clicked.connect(self._export)
        self.save.setEnabled(False)
        self.budget = QDoubleSpinBox(value=BUDGET, minimum=0.1, maximum=50.0, singleStep=0.5, decimals=1, suffix=" % budget")
        self.budget.setAccessibleName("Drift budget in percent")
        self.budget.setToolTip("How much drift you would put up with: the level line of the chart")
        self.budget.valueChanged.connect(self._on_budget)
        self.empty = QLabel(
            f"Drift is how often A_n answers otherwise than H would with helpers that were never distilled.\n"
            f"{KEYS.label('drift')} audits the line on 2,000 fresh random questions; the truth is not asked."
        )
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table = QTreeWidget()
        self.table.setAccessibleName("Audits of each assistant")
        self.table.setHeaderLabels(list(COLUMNS))
        for column, tip in enumerate(TIPS):
            self.table.headerItem().setToolTip(column, tip)
        self.table.setStyleSheet(f"QTreeWidget::item {{ padding: {SPACE // 2}px; }}")
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.rests_on = QLabel()
        self.rests_on.setWordWrap(True)
        self.rests_on.setProperty("role", "muted")
        self.rests_on.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._plot: Plot | None = None
        self._lay_out()

    def measure(self) -> None:
        """Audit the line, unless that is under way."""
        self.sentence.setText("Auditing…")
        self.start.setEnabled(False)
        self.measurement.start()

    def leave(self) -> None:
        """The session closes."""
        self.measurement.leave()

    def show_report(self, report: dict[str, Any]) -> None:
        """Show what was measured."""
        self.report = report
        self.start.setEnabled(True)
        self.save.setEnabled(True)
        certificate = str(report["certificate"])
        self.sentence.setText(f"{certificate[:1].upper()}{certificate[1:]}, with {1 - report['alpha']:.0%} confidence")
        bounds = (("whole tree", report["tree_bound"]), ("leak 1", report["recursion_bound"]))
        words = ", ".join(f"{name}: {'vacuous' if bound is None else f'≤ {bound:.2%}'}" for name, bound in bounds)
        self.binding.setText(f"What binds: {report['binding']}. Other bounds: {words}")
        self.table.clear()
        for row in report["iterations"]:
            self.table.addTopLevelItem(QTreeWidgetItem(_cells(row)))
        rows = min(ROWS, len(report["iterations"])) + 1
        self.table.setFixedHeight(self.table.header().height() + rows * max(self.table.sizeHintForRow(0), 3 * SPACE))
        self.rests_on.setText("This rests on:\n" + "\n".join(f"{n}. {text}" for n, text in enumerate(report["assumptions"], 1)))
        self._draw(report)
        self._stack.setCurrentIndex(1)

    def _on_budget(self) -> None:
        if self.report is not None:
            self._draw(self.report)

    def _on_failed(self, sentence: str) -> None:
        self.start.setEnabled(True)
        self.sentence.setText(f"{sentence[:1].upper()}{sentence[1:]}")

    def _draw(self, report: dict[str, Any]) -> None:
        if self._plot is None:
            from app.training.plot import Plot

            self._plot = Plot("Drift budget", "answers that differ (%)", x_title="iteration n of A_n")
            self._plot.legend.setOffset((SPACE, SPACE))
            self._plot.legend.setColumnCount(2)
            self._plot.getAxis("bottom").setTickSpacing(1, 1)
            self._body.insertWidget(0, self._plot)
            self._body.setSizes([500, 500])
        top = 0.0
        rows = report["by_iteration"]
        for number, (name, (x, y)) in enumerate(self._series(report).items()):
            self._plot.curve(CURVES[name], number, marks=name != "budget")
            self._plot.show_points(CURVES[name], x, [100 * share for share in y])
            top = max([top, *y])
        self._plot.fit(len(rows) + ROOM, 100 * LEGEND * top)

    def _export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, "Export the chart", "drift.svg", "SVG (*.svg);;PNG (*.png)")
        if path:
            self.write(Path(path))

    def write(self, path: Path) -> None:
        """Write the chart by the ending of the path, and its numbers as CSV beside it; say so, or why not."""
        from app.render import png
        from ida_core.report.picture import curves_svg

        if self.report is None:
            return
        found = self._series(self.report)
        curves = [(CURVES[name], x, [100 * share for share in y]) for name, (x, y) in found.items()]
        svg = curves_svg(
            "Drift budget", "answers that differ (%)", curves, (), unit=False, x_title="iteration n of A_n"
        )  # fmt: skip
        try:
            if path.suffix == ".png":
                png(svg, path)
            else:
                path.write_text(svg, encoding="utf-8")
            with path.with_suffix(".csv").open("w", newline="", encoding="utf-8") as file:
                rows = csv.writer(file)
                rows.writerow(("series", "iteration", "share"))
                rows.writerows((CURVES[name], *point) for name, xy in found.items() for point in zip(*xy, strict=True))
        except OSError as error:
            self.sentence.setText(f"The chart could not be written: {error}")
        else:
            self.sentence.setText(f"Written to {path}")

    def _series(self, report: dict[str, Any]) -> dict[str, tuple[list[float], list[float]]]:
        return series(report, self.budget.value() / 100)

    def _lay_out(self) -> None:
        words, switches, head = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        words.setSpacing(0)
        for label in (self.sentence, self.binding):
            label.setMinimumWidth(1)
            words.addWidget(label)
        for button in (self.start, self.save, self.budget):
            switches.addWidget(button)
        head.addLayout(words, 1)
        head.addLayout(switches)
        self._body = QSplitter(Qt.Orientation.Horizontal)
        beside = QWidget()
        facts = QVBoxLayout(beside)
        facts.setContentsMargins(0, 0, 0, 0)
        facts.addWidget(self.table)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName("What the numbers rest on")
        scroll.setWidget(self.rests_on)
        facts.addWidget(scroll, 1)
        self._body.addWidget(beside)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        for widget in (self.empty, self._body):  # not before the stack has its place: it would show them as windows
            self._stack.addWidget(widget)


def series(report: dict[str, Any], budget: float) -> dict[str, tuple[list[float], list[float]]]:
    """The curves of the chart, by iteration; what was not measured is absent."""
    rows = report["by_iteration"]
    iterations = [float(row["n"]) for row in rows]
    found = {name: (iterations, [float(row[name]) for row in rows]) for name in ("worst_case", "leak_adjusted", "product")}
    audited = [(float(row["n"]), row["root_audit"]) for row in rows if row["root_audit"]]
    if audited:
        x = [n for n, _ in audited]
        found["upper"] = (x, [audit["upper"] for _, audit in audited])
        found["measured"] = (x, [audit["disagreements"] / audit["audits"] for _, audit in audited])
    found["budget"] = ([0.0, len(rows) + ROOM], [budget] * 2)
    return {name: found[name] for name in CURVES if name in found}


def _cells(row: dict[str, Any]) -> list[str]:
    return [
        f"A_{row['n']}", f"{row['disagreements']} of {row['audits']:,} ({row['rate']:.2%})", f"{row['upper']:.2%}",
        f"{row['calls']:.2f}", "–" if row["leak"] is None else f"{row['leak']:.2f} (n = {row['wrong_below']})",
        "–" if row["reproduction"] is None else f"{row['reproduction']:.2f}",
    ]  # fmt: skip
