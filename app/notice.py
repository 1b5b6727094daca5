"""A bar that says something and waits for nobody: it can be acted on, or closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app.language import tr
from app.said import said
from app.theme import SPACE


class Notice(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "coach")
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.action, close = QPushButton(), QPushButton(tr("Close"))
        self.action.setAccessibleName(tr("Act on the notice"))
        self._act: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        row.addWidget(self.words, 1)
        row.addWidget(self.action)
        row.addWidget(close)
        self.action.clicked.connect(self._on_action)
        close.clicked.connect(self.hide)
        self.hide()

    def say(self, sentence: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a sentence, and a button for what can be done about it."""
        self.words.setText(said(sentence))
        self.action.setText(action)
        self.action.setAccessibleName(action)
        self.action.setVisible(bool(action))
        self._act = act
        self.show()

    def _on_action(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
