"""A bar that says something and waits for nobody: it can be acted on, or closed.

What stays lies below what is said of the session on show, and is said again when that goes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.flow import Worded
from app.language import tr
from app.said import said
from app.theme import SPACE


@dataclass(frozen=True, slots=True)
class _Said:
    sentence: str
    action: str
    act: Callable[[], object] | None


class Notice(Worded):
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
        self._shown: _Said | None = None
        self._staying: list[_Said] = []
        """What outlives sessions, as long as nobody closed it; the latest is said first."""
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        row.addWidget(self.words, 1)
        row.addWidget(self.action)
        row.addWidget(close)
        self.action.clicked.connect(self._on_action)
        close.clicked.connect(self._close)
        self.hide()

    def say(self, sentence: str, action: str = "", act: Callable[[], object] | None = None, *, stays: bool = False) -> None:
        """Show a sentence, and a button for what can be done about it; one that stays outlives the session on show."""
        one = _Said(sentence, action, act)
        if stays:
            self._staying.append(one)
        self._show(one)

    def drop(self) -> None:
        """What was said of the session on show is over."""
        if self._shown not in self._staying:
            self._show_staying()

    def _show(self, one: _Said | None) -> None:
        self._shown = one
        if one is not None:
            self.words.setText(said(one.sentence))
            self.action.setText(one.action)
            self.action.setAccessibleName(one.action)
            self.action.setVisible(bool(one.action))
        self.setVisible(one is not None)

    def _close(self) -> None:
        if self._shown in self._staying:
            self._staying.remove(self._shown)
        self._show_staying()

    def _show_staying(self) -> None:
        self._show(self._staying[-1] if self._staying else None)

    def _on_action(self) -> None:
        one = self._shown
        self._close()
        if one is not None and one.act is not None:
            one.act()
