"""The budget: one chart of bounds, estimates and what was measured, the audits behind it, and what all of it rests on."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QTreeWidgetItem,
    QWidget,
)

from app.drift.chart_view import ChartView
from app.drift.figures import beside, table_of
from app.flow import Sides
from app.language import tr
from app.said import said
from app.theme import THEME
from ida_core.measure.planner import cost_of_budget
from ida_core.measure.shown import at_least, at_most, up
from ida_core.report.drift_charts import budget_chart, name_of
from ida_core.report.drift_samples import APART, Sample, remarks, samples
from ida_core.report.release import frontier_words

COLUMNS: Final = ("", tr("differs"), "ε ≤", "m", tr("leak λ"), "λ ≤", "R", "R ≤")
TIPS: Final = (
    tr("The assistant"),
    tr("Questions of the path audit that A_n answered otherwise than H + A_{n-1}; point at a row for the rate"),
    tr("Upper bound that holds however often one looks"),
    tr("Subquestions that its teacher asked A_{n-1} on average; facts, which are looked up, are not counted"),
    tr("Wrong subanswers that changed the answer above"),
    tr("Upper bound on the leak; 1 where nothing wrong was met"),
    tr("m·λ, the errors that one error below makes above: they die out below 1"),
    tr("The most subquestions, times the most that leaks"),
)
SYMBOLS: Final = tr(
    "Path audit, A_n against its teacher H + A_{n-1}. ε: how often it answers otherwise. m: subquestions a question, look-ups not "
    "counted. λ: how often a wrong subanswer changes the "
    "answer (the leak). R = m·λ: errors that one error makes; red above 1, where errors may multiply."
)
BOUNDS: Final = tr(
    "Whole tree, leak 1 and measured leak rest on the path audit. "
    "Leak 1: every wrong subanswer is taken to spoil the answer above it. Measured leak: as often as it was seen to. Root audit: "
    "from audits of root questions alone. The product multiplies the agreements of the single steps; it is drawn to compare, and "
    "bounds nothing. Vacuous: nothing better than 100 % can be shown."
)
ROWS: Final = 6


class BudgetPanel(QWidget):
    """What is bounded, by what, and how much of the budget is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = ChartView()
        self.binding, self.frontier, self.inverse, self.rests_on = QLabel(), QLabel(), QLabel(), QLabel()
        self.why, self.of_which = QLabel(), QLabel()
        for label in (self.binding, self.frontier, self.why, self.of_which, self.inverse, self.rests_on):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for widget in (self.binding, self.chart):
            widget.setToolTip(BOUNDS)
        for label in (self.of_which, self.rests_on):
            label.setProperty("role", "muted")
        self.rests_on.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.table = table_of(COLUMNS, TIPS, tr("Audits of each assistant"))
        self.symbols = QLabel(SYMBOLS)
        self.symbols.setProperty("role", "muted")
        self.symbols.setWordWrap(True)
        words = beside(self.binding, self.frontier, self.symbols, self.table, self.why, self.of_which, self.inverse, self.rests_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Sides(self.chart, words, sizes=(500, 540)))
        self._shown: tuple[dict[str, Any], float, dict[str, Any] | None] | None = None
        THEME.changed.connect(self._recolour)

    def _recolour(self) -> None:
        if self._shown is not None:
            self.show_report(*self._shown)

    def show_report(self, report: dict[str, Any], budget: float, reliability: dict[str, Any] | None) -> None:
        """Show a report against a budget; `reliability` is what is known of H, if anything."""
        self._shown = report, budget, reliability
        self.chart.show_chart(budget_chart(report, budget, reliability))
        self.binding.setText(
            tr("<b>The tightest bound:</b> {}. {}<br>{}").format(said(report["binding"]), _left(report, budget), _bounds(report))
        )
        reach = frontier_words(report, budget)
        self.frontier.setText(tr("<b>Release rule:</b> {}.").format(said(reach)))
        self.table.clear()
        for row in report["iterations"]:
            line = QTreeWidgetItem(_cells(row, name_of(report, row["n"])))
            if row["reproduction_upper"] > 1:
                line.setForeground(len(COLUMNS) - 1, QColor(THEME.tokens.bad))
                line.setToolTip(len(COLUMNS) - 1, tr("Errors may multiply: above 1 each error below may make more than one above"))
            line.setToolTip(1, f"{row['rate']:.2%}")
            self.table.addTopLevelItem(line)
        rows, bar = min(ROWS, len(report["iterations"])), self.table.horizontalScrollBar().sizeHint().height()
        self.table.setFixedHeight(self.table.header().height() + rows * self.table.sizeHintForRow(0) + bar)
        self.why.setText("\n".join(f"{one[:1].upper()}{one[1:]}." for one in map(said, remarks(report))))
        self.why.setVisible(bool(self.why.text()))
        self.of_which.setText(said(APART) + ":\n" + "\n".join(f"– {_sample(one)}" for one in samples(report)))
        self.inverse.setText(_inverse(report, budget, reliability["median_seconds"] if reliability else None))
        assumed = [*map(said, report["assumptions"]), _judge(reliability)]
        self.rests_on.setText(tr("This rests on:\n") + "\n".join(f"{n}. {text}" for n, text in enumerate(assumed, 1)))


def _bounds(report: dict[str, Any]) -> str:
    """The bounds, each with the audit that it rests on."""
    root, path = report["root_audit"], report["iterations"][-1]
    ways = {tr("whole tree"): "tree_bound", tr("leak 1"): "recursion_bound", tr("measured leak"): "leak_bound"}
    by_path = ", ".join(f"{words} {_most(report[name])}" for words, name in ways.items())
    told = tr("Path audit ({} of {:,} differ at {}): {}").format(
        path["disagreements"], path["audits"], name_of(report, path["n"]), by_path
    )
    if root is None:
        return told
    at_root = tr("Root audit ({} of {:,} differ): {}").format(root["disagreements"], root["audits"], _most(root["upper"]))
    return f"{at_root}<br>{told}"


def _most(bound: float | None) -> str:
    return tr("vacuous") if bound is None or bound >= 1 else f"≤ {at_most(bound, 2)}"


def _sample(one: Sample) -> str:
    return f"{said(one.name)}: {said(one.drawn)}; {said(one.told)}"


def _left(report: dict[str, Any], budget: float) -> str:
    bound = report["least_bound"]
    if bound is None:
        return tr("Nothing of the budget can be shown to be left.")
    left = budget - bound
    return (
        tr("{} of the {:.1%} budget is left.").format(at_least(left, 2), budget)
        if left >= 0
        else tr("The bound is {} over the {:.1%} budget.").format(at_most(-left, 2), budget)
    )


def _inverse(report: dict[str, Any], budget: float, seconds: float | None) -> str:
    """What keeping the budget would take in each round, at the present R."""
    known = [row["reproduction"] for row in report["iterations"] if row["reproduction"] is not None]
    reproduction, rounds = (max(known), tr("measured")) if known else (report["iterations"][-1]["calls"], tr("leak 1 assumed"))
    cost = cost_of_budget(budget, reproduction, len(report["iterations"]), report["alpha"], seconds)
    time = "" if cost.minutes is None else tr(", {:,.0f} min of H at {:.1f} s each").format(cost.minutes, seconds)
    number = len(report["iterations"])
    return tr(
        "<b>Planned backwards:</b> to keep drift within {:.1%} over {} rounds at R = {:.2f} ({}), each may "
        "err on ε ≤ {:.2%}; showing it takes {:,} clean audits a round{}."
    ).format(budget, number, reproduction, rounds, cost.error, cost.audits, time)


def _judge(reliability: dict[str, Any] | None) -> str:
    if not reliability or not reliability["decisions"]:
        return tr("No person has audited here yet; how far H can be relied on is not known.")
    return tr("Where a person judged, their verdicts are right up to what the tab “Reliability of H” shows.")


def _cells(row: dict[str, Any], name: str) -> list[str]:
    return [
        name,
        tr("{} of {:,}").format(row["disagreements"], row["audits"]),
        at_most(row["upper"], 2),
        f"{row['calls']:.2f}",
        "–" if row["leak"] is None else f"{row['leak']:.2f} (n {row['wrong_below']})",
        up(row["leak_upper"]),
        "–" if row["reproduction"] is None else f"{row['reproduction']:.2f}",
        up(row["reproduction_upper"]),
    ]
