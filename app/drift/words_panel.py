"""Drift in words: how far each A_n answers as H did, family by family, with what differed and what the figures rest on."""

from __future__ import annotations

from html import escape
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QSplitter,
    QTreeWidgetItem,
    QWidget,
)

from app.drift.chart_view import ChartView
from app.drift.figures import beside, table_of
from app.language import tr
from app.said import said
from app.theme import SPACE
from ida_core.measure.shown import at_most
from ida_core.plain import one_line, plain
from ida_core.report.words_chart import words_chart

COLUMNS: Final = (tr("Assistant, family"), tr("differs"), "ε ≤", tr("the one before"))
TIPS: Final = (
    tr("Families of questions that were held out whole before training"),
    tr("Answers that are not in the words that you stood behind"),
    tr("Upper bound on the share that differs; it holds however often one looks, together with all others here"),
    tr("How many the assistant before it answered otherwise than you, on the same questions"),
)


class WordsPanel(QSplitter):
    """A chart at the left; the figures, the answers that differ and the assumptions at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.chart, self.ruled, self.rests_on = ChartView(), QLabel(), QLabel()
        for label in (self.ruled, self.rests_on):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.rests_on.setProperty("role", "muted")
        self.table = table_of(COLUMNS, TIPS, tr("Agreement by family"))
        self.differed = table_of((tr("Question"), tr("You"), tr("The assistant")), (), tr("Answers that differ"))
        for table in (self.table, self.differed):
            table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.heading = QLabel(tr("Some of the answers that differ:"))
        self.addWidget(self.chart)
        self.addWidget(beside(self.table, self.ruled, self.heading, self.differed, self.rests_on))
        self.setSizes([460, 580])

    def show_report(self, report: dict[str, Any]) -> None:
        """Show what was measured."""
        self.chart.show_chart(words_chart(report))
        self.table.clear()
        self.differed.clear()
        for row in report["iterations"]:
            for family in row["families"]:
                name = f"A_{row['n']}" if not family["family"] else f"    {one_line(family['family'], 60)}"
                now, before = (tr("{} of {}").format(family[key], family["n"]) for key in ("differ", "differed_before"))
                bound = at_most(family["upper"]) if family["upper"] < 1 else tr("vacuous")
                line = QTreeWidgetItem([name, now, bound, before])
                line.setToolTip(0, _tip(family["family"], 600))
                self.table.addTopLevelItem(line)
            for one in row["differed"]:
                line = QTreeWidgetItem([one_line(one["question"], 120), one_line(one["teacher"], 80), one_line(one["student"], 80)])
                for column, name in enumerate(("question", "teacher", "student")):
                    line.setToolTip(column, _tip(one[name], 1000))
                self.differed.addTopLevelItem(line)
        for table in (self.table, self.differed):
            rows = min(8, table.topLevelItemCount()) + 1
            table.setFixedHeight(table.header().height() + rows * max(table.sizeHintForRow(0), 3 * SPACE))
        for widget in (self.heading, self.differed):
            widget.setVisible(self.differed.topLevelItemCount() > 0)
        self.ruled.setText("\n".join(_ruled_words(row) for row in report["iterations"]))
        assumed = (f"{n}. {said(text)}" for n, text in enumerate(report["assumptions"], 1))
        self.rests_on.setText(tr("This rests on:\n") + "\n".join(assumed))


def _tip(text: str, most: int) -> str:
    """A text as a tip that shows it and reads nothing into it."""
    return f"<qt>{escape(plain(text, most))}</qt>"


def _ruled_words(row: dict[str, Any]) -> str:
    ruled = row["ruled"]
    if not ruled["proposed"]:
        return tr("You have not ruled on any answer of A_{} yet.").format(row["n"])
    return tr("Of {} answers that A_{} proposed you let {} stand ({:.0%}; not drawn by lot, so no bound).").format(
        ruled["proposed"], row["n"], ruled["stood"], ruled["stood"] / ruled["proposed"]
    )
