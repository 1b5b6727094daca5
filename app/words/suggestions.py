"""How the model would split the question on show: each part to be asked, edited first, or left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.language import tr
from app.theme import SPACE, scaled
from ida_core.plain import plain

SHOWN = 600
"""Characters of a subquestion that are shown; it is asked whole."""


class Suggestions(QFrame):
    """Hidden while there are none."""

    taken = Signal(str)
    """Ask this one as it is."""
    edited = Signal(str)
    """Put this one where subquestions are typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.title, self.all = QLabel(tr("The model would ask")), QPushButton(tr("Ask all"))
        self.title.setFont(scaled(self.font(), 1.0, bold=True))
        self.all.clicked.connect(self._take_all)
        self.none = QLabel()
        self.none.setTextFormat(Qt.TextFormat.PlainText)
        self.none.setProperty("role", "muted")
        self.none.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self._column.setSpacing(SPACE // 2)
        self._column.addLayout(head)
        self._column.addWidget(self.none)
        self.rows: list[QWidget] = []
        self.parts: list[str] = []
        self.hide()

    def show_parts(self, parts: list[str], fault: str) -> None:
        """Show these subquestions, or why there are none; nothing of either hides all."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self.parts = parts
        self.rows = [self._row(part) for part in parts]
        for row in self.rows:
            self._column.addWidget(row)
        self.all.setVisible(len(parts) > 1)
        self.none.setVisible(bool(fault))
        self.none.setText(plain(fault, SHOWN))
        self.title.setVisible(bool(parts))
        self.setVisible(bool(parts or fault))

    def _row(self, part: str) -> QWidget:
        words, ask, edit = QLabel(), QPushButton(tr("Ask")), QPushButton(tr("Edit"))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setText(plain(part, SHOWN))
        words.setWordWrap(True)
        ask.setAccessibleName(tr("Ask: {}").format(part[:80]))
        edit.setAccessibleName(tr("Edit before asking: {}").format(part[:80]))
        ask.clicked.connect(lambda: self._take(part))
        edit.clicked.connect(lambda: self.edited.emit(part))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(words, 1)
        for button in (ask, edit):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _take(self, part: str) -> None:
        self.taken.emit(part)
        self.show_parts([other for other in self.parts if other != part], "")

    def _take_all(self) -> None:
        for part in self.parts:
            self.taken.emit(part)
        self.show_parts([], "")
