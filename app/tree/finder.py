"""Finding words in questions and answers: a field, how many there are, and the next one, searched beside the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.keys import KEYS
from app.language import tr
from app.theme import SPACE
from ida_core.tree import IntArray, Part, Tree

TYPING_MS: Final = 150
ORDERED: Final = 20_000
"""More than so many are gone through in the order of their arrival."""


class Finder(QWidget):
    """Goes through the nodes that hold the typed words, in the order of the trees (of their arrival, if they are very many)."""

    found = Signal(int)
    """A node to go to."""
    closed = Signal()
    searched = Signal()
    """The rows that hold the words are known."""
    _made = Signal(str, object)

    def __init__(self, tree: Tree, spelled: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree, self._spelled = tree, spelled
        self.rows: IntArray = np.zeros(0, dtype=np.int32)
        self._words, self._at, self._step = "", -1, 0
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="tree-find")
        self._made.connect(self._on_made)
        self.field, self.count = QLineEdit(), QLabel()
        self.field.setPlaceholderText(tr("Find in questions and answers"))
        self.field.setAccessibleName(tr("Find in the trees"))
        self.field.setClearButtonEnabled(True)
        self.count.setProperty("role", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, 0, SPACE, SPACE // 2)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for action, step in (("find_previous", -1), ("find_next", 1)):
            button = QPushButton(KEYS.label(action))
            button.clicked.connect(lambda _checked=False, step=step: self.go(step))
            row.addWidget(button)
        close = QPushButton(tr("Close  (Esc)"))
        close.clicked.connect(self.leave_field)
        row.addWidget(close)
        self._typing = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._search)
        self.field.textChanged.connect(self._typing.start)
        self.field.returnPressed.connect(lambda: self.go(1))
        self.hide()

    def open(self) -> None:
        """Show the field."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def go(self, step: int) -> None:
        """Go to the next (or the previous) of the nodes; search first if the words are new."""
        self.show()
        if self._typing.isActive() or self.field.text() != self._words:
            self._step = step
            self._search()
        elif len(self.rows):
            self._at = (self._at + step) % len(self.rows)
            self._show_count()
            self.found.emit(int(self._tree.column(Part.ID)[self.rows[self._at]]))

    def leave_field(self) -> None:
        """Close the field."""
        self.hide()
        self.closed.emit()

    def leave(self) -> None:
        """The session closes."""
        self._typing.stop()
        self._pool.shutdown()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the tree."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_field()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._typing.stop()
        self._words = self.field.text()
        self.count.setText(tr("looking…") if self._words else "")
        self._pool.submit(self._look, self._words)

    def _look(self, words: str) -> None:
        """On the other thread; nodes that come meanwhile are found the next time."""
        rows = self._tree.find(self._spelled(words))
        self._made.emit(words, self._tree.in_order(rows) if len(rows) <= ORDERED else rows)

    def _on_made(self, words: str, rows: IntArray) -> None:
        if words != self._words:
            return
        self.rows, self._at = rows, -1
        self._show_count()
        self.searched.emit()
        step, self._step = self._step, 0
        if step and len(rows):
            self._at = -1 if step > 0 else 0
            self.go(step)

    def _show_count(self) -> None:
        if not self._words:
            self.count.setText("")
        elif not len(self.rows):
            self.count.setText(tr("nowhere"))
        else:
            self.count.setText(
                tr("{:,} of {:,}").format(self._at + 1, len(self.rows))
                if self._at >= 0
                else tr("{:,} found").format(len(self.rows))
            )
