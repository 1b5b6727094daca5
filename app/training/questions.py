"""The questions behind a point: some of those on which the student answered otherwise than its teacher."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.allowing import allow
from app.endings import explaining
from app.flow import BESIDE, Flow
from app.language import tr
from app.theme import SPACE
from ida_core.report.metrics import Difference

HEADINGS: Final = (tr("Question"), tr("Height"), tr("Facts"), tr("H + A_n answered"), tr("The student answered"))
NONE: Final = "–"
FACTS: Final = tr(
    "Questions with the same number were asked about the same facts. These were not kept: asked again, it is about others."
)


class Questions(QFrame):
    """Lies beside the plots once a point was clicked; closed by its button."""

    asked = Signal(str)
    """A question that is to be asked again, as the root of a tree of its own."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.about = explaining(), explaining()
        self.again, close = QPushButton(tr("Ask again")), QPushButton(tr("Close"))
        self.again.setToolTip(tr("Ask the chosen question as the root of a tree, about new facts, which stay hidden (Enter)"))
        close.setToolTip(tr("Close the questions behind the point"))
        close.clicked.connect(self.hide)
        close.clicked.connect(self.closed)
        self.table = QTreeWidget()
        self.table.setHeaderLabels(HEADINGS)
        self.table.headerItem().setToolTip(HEADINGS.index(tr("Facts")), FACTS)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setAccessibleName(tr("Questions on which student and teacher differed"))
        self.table.itemActivated.connect(lambda item: self.asked.emit(item.data(0, Qt.ItemDataRole.UserRole)))
        self.table.itemSelectionChanged.connect(self._on_selection)
        self.again.clicked.connect(self._ask)
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addLayout(Flow(self.again, close))
        self.words.setMinimumWidth(BESIDE)
        self.setMinimumWidth(2 * BESIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.about)
        column.addWidget(self.table, 1)
        self._on_selection()
        self.hide()

    def show_those(
        self, step: float, found: Sequence[Difference], height_of: Callable[[str], int | None], height: int | None, about: str
    ) -> None:
        """Show what was kept at a training step; of one height, where some of that were kept. `about` says what they are."""
        heights = [height_of(row.question) for row in found]
        rows = [pair for pair in zip(found, heights, strict=True) if height is None or pair[1] == height]
        of_all = height is not None and not rows
        shown = list(zip(found, heights, strict=True)) if of_all else rows
        words = tr("At step {:,.0f}: {} questions where student and teacher differed").format(step, len(shown))
        if of_all:
            words = tr("{}; none of height {} was kept").format(words, height)
        elif height is not None:
            words = tr("{}, all of height {}").format(words, height)
        self.words.setText(words)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.table.clear()
        for row, at in shown:
            facts = NONE if row.facts is None else f"{row.facts:,}"
            item = QTreeWidgetItem(self.table, [row.question, NONE if at is None else str(at), facts, row.teacher, row.student])
            item.setData(0, Qt.ItemDataRole.UserRole, row.question)
            item.setToolTip(0, tr("Double-click or press Enter to ask it again, about new facts"))
        for column in range(len(HEADINGS)):
            self.table.resizeColumnToContents(column)
        self.show()

    def _ask(self) -> None:
        for item in self.table.selectedItems()[:1]:
            self.asked.emit(item.data(0, Qt.ItemDataRole.UserRole))

    def _on_selection(self) -> None:
        allow(self.again, "" if self.table.selectedItems() else tr("choose a question first"))
