"""An old question again with another A_n, its answers beside the old ones."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.allowing import allow
from app.endings import closing, explaining
from app.language import tr
from app.said import said
from app.theme import SPACE

HEADS: Final = (tr("Path"), tr("Question"), tr("Before"), tr("Now"))


class RerunDialog(QDialog):
    """Says by `wanted` which n was chosen; `show_result` and `show_trouble` tell what came of it."""

    wanted = Signal(int)

    def __init__(self, question: str, iterations: list[int], parent: QWidget | None = None) -> None:
        """`iterations`: the n of all assistants that were promoted."""
        super().__init__(parent)
        self.setWindowTitle(tr("Run again with another assistant"))
        about = QLabel(tr("Again: {}").format(question))
        about.setWordWrap(True)
        note = explaining(
            tr(
                "The same question on the same facts becomes a new tree. What the script or rules had split, the script splits; "
                "what you had split is asked again word for word. The old tree stays as it is."
            )
        )
        self.whom = QComboBox()
        self.whom.setAccessibleName(tr("Assistant"))
        for n in iterations:
            self.whom.addItem(f"A_{n}" if n else tr("A_0, which looks up"), n)
        self.whom.setCurrentIndex(self.whom.count() - 1)
        self.start = QPushButton(tr("Run again"))
        self.start.setProperty("primary", True)  # noqa: FBT003
        self.start.clicked.connect(self._on_start)
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.table = QTableWidget(0, len(HEADS))
        self.table.setAccessibleName(tr("Old and new answers"))
        self.table.setHorizontalHeaderLabels(HEADS)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        row = QHBoxLayout()
        row.addWidget(QLabel(tr("With")))
        row.addWidget(self.whom)
        row.addWidget(self.start)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(about)
        column.addWidget(note)
        column.addLayout(row)
        column.addWidget(self.says)
        column.addWidget(self.table, 1)
        column.addWidget(closing(self))
        self.resize(680, 480)

    def show_result(self, result: dict[str, Any]) -> None:
        """Fill the table; answers that differ are bold and marked."""
        allow(self.start)
        answers = result["answers"]
        changed = sum(map(_differ, answers))
        self.says.setText(
            tr("{old} again as {new} with {assistant}: {changed} of {count} answers differ.").format(
                old=result["old"], new=result["new"], assistant=result["assistant"], changed=changed, count=len(answers)
            )
        )
        self.table.setRowCount(len(answers))
        for place, one in enumerate(answers):
            differs = _differ(one)
            told = [one["path"], one["question"], one["old"] or "…", f"{'≠ ' if differs else ''}{one['new'] or '…'}"]
            for column, text in enumerate(told):
                item = QTableWidgetItem(text)
                font = item.font()
                font.setBold(differs)
                item.setFont(font)
                self.table.setItem(place, column, item)
        self.table.resizeColumnToContents(0)

    def show_trouble(self, sentence: str) -> None:
        """Say why it could not be run again."""
        allow(self.start)
        self.says.setText(said(sentence))

    def _on_start(self) -> None:
        allow(self.start, tr("the question is being asked"))
        self.says.setText(tr("Asking…"))
        self.wanted.emit(self.whom.currentData())


def _differ(one: dict[str, Any]) -> bool:
    """Whether two answers differ; one that is not there yet is neither the same nor another."""
    return None not in (one["old"], one["new"]) and one["old"] != one["new"]
