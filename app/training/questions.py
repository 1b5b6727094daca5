"""The questions behind a point: some of those on which the student answered otherwise than its teacher."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.language import tr
from app.theme import SPACE
from ida_core.report.metrics import Difference

HEADINGS = (tr("Question"), tr("H + A_n answered"), tr("The student answered"))


class Questions(QFrame):
    """Lies beside the plots once a point was clicked; closed by its button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setWordWrap(True)
        close = QPushButton(tr("Close"))
        close.setToolTip(tr("Close the questions behind the point"))
        close.clicked.connect(self.hide)
        self.table = QTreeWidget()
        self.table.setHeaderLabels(HEADINGS)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setAccessibleName(tr("Questions on which student and teacher differed"))
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self.hide()

    def show_those(self, step: float, found: list[Difference]) -> None:
        """Show what was kept at a training step."""
        self.words.setText(
            tr("At step {:,.0f}: {} of the questions on which the student differed from its teacher").format(step, len(found))
        )
        self.table.clear()
        self.table.addTopLevelItems([QTreeWidgetItem(list(row)) for row in found])
        for column in range(len(HEADINGS)):
            self.table.resizeColumnToContents(column)
        self.show()
