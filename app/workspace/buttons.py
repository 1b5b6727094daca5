"""The buttons of H, two beside each other where their words have room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from app.actions import BY_ID
from app.keys import KEYS
from app.theme import SPACE

WIDEST: Final = 430
"""Pixels of two buttons beside each other: with larger text the panel would take half of a window."""


class RulingButtons(QWidget):
    """One button an action."""

    pressed = Signal(str)
    """An action, by its id."""

    def __init__(self, actions: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        for action in actions:
            button = QPushButton(KEYS.label(action))
            button.setToolTip(BY_ID[action].tip)
            button.setAccessibleName(BY_ID[action].text)
            button.setProperty("primary", action == "approve")
            button.clicked.connect(lambda _checked=False, name=action: self.pressed.emit(name))
            button.setMinimumSize(QSize(0, 30))
            self.buttons[action] = button
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE // 2)
        self._columns = 0
        self._place()

    def show_keys(self) -> None:
        """Keys were changed: say which."""
        for action, button in self.buttons.items():
            button.setText(KEYS.label(action))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        columns = 2 if 2 * max(button.sizeHint().width() for button in self.buttons.values()) <= WIDEST else 1
        if columns != self._columns:
            self._columns = columns
            for index, button in enumerate(self.buttons.values()):
                self._grid.addWidget(button, index // columns, index % columns)
