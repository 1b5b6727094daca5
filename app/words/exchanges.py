"""Every prompt with its raw reply, in a table; what is remembered can be evicted, or corrected."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.allowing import allow
from app.language import tr
from app.said import said as in_words
from app.theme import SPACE
from ida_core.language.memory import Kept
from ida_core.plain import one_line
from ida_core.report.sent import exchange_text
from ida_core.tree import Tree

COLUMNS = (tr("Question"), tr("For"), tr("Reply"), tr("Tokens"), tr("Seconds"), tr("Template"))
WIDE = 120


class Exchanges(QWidget):
    """The latest ones of the session."""

    chosen = Signal(int)
    """Show this node."""
    evicted = Signal(list)
    corrected = Signal(str, str)

    def __init__(self, tree: Tree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree, self._kept = tree, list[Kept]()
        self.table, self.whole = QTreeWidget(), QPlainTextEdit()
        self.table.setHeaderLabels(list(COLUMNS))
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.table.setAccessibleName(tr("Prompts and replies"))
        for place in range(len(COLUMNS)):
            if COLUMNS[place] in (tr("Question"), tr("Reply")):
                self.table.setColumnWidth(place, 170)
            else:
                self.table.header().setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        self.table.header().setStretchLastSection(True)
        self.whole.setReadOnly(True)
        self.whole.setAccessibleName(tr("The prompt and the raw reply"))
        self.whole.setPlaceholderText(tr("Choose a row to read exactly what was sent and what came back."))
        self.evict, self.correct, self.go = QPushButton(tr("Evict")), QPushButton(tr("Correct…")), QPushButton(tr("Show question"))
        self.evict.setToolTip(tr("The next time this prompt is asked, the model answers anew"))
        self.correct.setToolTip(tr("Put another reply in its place, for each time this prompt is asked again"))
        self.evict.clicked.connect(lambda: self.evicted.emit([one.key for one in self._selected()]))
        self.correct.clicked.connect(self._correct)
        self.go.clicked.connect(self._go)
        split = QSplitter()
        split.addWidget(self.table)
        split.addWidget(self.whole)
        split.setSizes([560, 440])
        split.setChildrenCollapsible(False)
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        for button in (self.go, self.evict, self.correct):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split, 1)
        column.addLayout(row)
        self.table.itemSelectionChanged.connect(self._on_selection)
        self._on_selection()

    def show_kept(self, kept: list[Kept]) -> None:
        """Show these, the latest first; what was chosen stays chosen."""
        chosen = {one.id for one in self._selected()}
        self._kept = list(reversed(kept))
        self.table.blockSignals(True)  # noqa: FBT003
        self.table.clear()
        for one in self._kept:
            item = QTreeWidgetItem(self._cells(one))
            item.setData(0, Qt.ItemDataRole.UserRole, one)
            self.table.addTopLevelItem(item)
            item.setSelected(one.id in chosen)
        self.table.blockSignals(False)  # noqa: FBT003
        self._on_selection()

    def _cells(self, one: Kept) -> list[str]:
        asked = self._tree[one.node].question if one.node is not None and one.node in self._tree else "–"
        path = f"{self._tree.path(one.node)}  " if one.node is not None and one.node in self._tree else ""
        taken = tr("from memory") if one.reused else f"{one.prompt_tokens:,} + {one.tokens:,}"
        said = tr("malformed: {}").format(in_words(one.fault)) if one.fault else one_line(one.raw, WIDE)
        return [path + one_line(asked, WIDE), one.kind, said, taken, f"{one.latency:.1f}", str(one.template)]

    def _selected(self) -> list[Kept]:
        found: list[Any] = [item.data(0, Qt.ItemDataRole.UserRole) for item in self.table.selectedItems()]
        return found

    def _on_selection(self) -> None:
        selected = self._selected()
        one = "" if len(selected) == 1 else tr("choose a single line of the table first")
        homeless = tr("its question is gone") if len(selected) == 1 and selected[0].node is None else ""
        allow(self.evict, "" if selected else tr("choose lines of the table first"))
        allow(self.correct, one)
        allow(self.go, one or homeless)
        self.whole.setPlainText(exchange_text(selected[0]) if len(selected) == 1 else "")

    def _correct(self) -> None:
        (one,) = self._selected()
        words, agreed = QInputDialog.getMultiLineText(
            self, tr("Correct a reply"), tr("The reply to this prompt from now on:"), one.raw
        )
        if agreed and words.strip():
            self.corrected.emit(one.key, words)

    def _go(self) -> None:
        (one,) = self._selected()
        if one.node is not None:
            self.chosen.emit(one.node)
