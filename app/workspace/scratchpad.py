"""Room for a person's own thoughts on a question; kept with it as it is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.language import tr

LINES = 4


class Scratchpad(QWidget):
    """Hidden until it is wanted, or holds something."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title, self.text = QLabel(tr("Scratchpad")), QPlainTextEdit()
        title.setProperty("role", "muted")
        self.text.setAccessibleName(tr("Scratchpad"))
        self.text.setPlaceholderText(tr("For yourself: nobody answers this, and A_n is not sent it"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * LINES + 18)
        self.text.textChanged.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(title)
        column.addWidget(self.text)
        self.is_open = False
        self._writing = False

    def write(self, text: str) -> None:
        """Show what was kept."""
        self._writing = True
        self.text.setPlainText(text)
        self._writing = False
        self.is_open = bool(text)

    def open(self) -> None:
        """Show the pad and put the cursor into it."""
        self.is_open = True
        self.show()
        self.text.setFocus()

    def _on_changed(self) -> None:
        if not self._writing:
            self.edited.emit(self.text.toPlainText())
