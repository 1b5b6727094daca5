"""The command palette: type a few letters of any action, Enter carries it out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.actions import ACTIONS, Action
from app.endings import closing
from app.keys import KEYS
from app.language import tr
from app.theme import SPACE

IN_TIP: Final = 100
SCATTERED: Final = 200
"""How badly an action fits of which what was typed stands in its tip only, and one that has no more than the letters."""


def matches(typed: str, action: Action) -> int | None:
    """How well an action fits what was typed, the less the better; None: not at all.

    What was typed stands in its name or in what it does, or else all letters come in order in its name.
    """
    words = f"{action.text} {action.room}".lower()
    if typed.lower() == action.text.lower():
        return -1
    if typed.lower() in words:
        return words.index(typed.lower())
    if typed.lower() in action.tip.lower():
        return IN_TIP
    at = 0
    for letter in typed.lower().replace(" ", ""):
        at = words.find(letter, at) + 1
        if not at:
            return None
    return SCATTERED + at


class Palette(QDialog):
    """A field and the actions that fit; `done_with` gets the id of the chosen one after the palette has closed."""

    def __init__(self, allowed: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Command palette"))
        self.chosen: str | None = None
        self._allowed = allowed
        self.field, self.list = QLineEdit(), QListWidget()
        self.field.setAccessibleName(tr("Name of an action"))
        self.field.setPlaceholderText(tr("Type what you want to do"))
        self.list.setAccessibleName(tr("Actions"))
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.list.itemClicked.connect(lambda _item: self.accept())
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self.accept)
        self.field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(closing(self))
        self.resize(560, 420)
        self._fill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the list while the cursor stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        """Take the marked action."""
        item = self.list.currentItem()
        if item is not None and item.data(Qt.ItemDataRole.UserRole) is not None:
            self.chosen = item.data(Qt.ItemDataRole.UserRole)
            super().accept()

    def _fill(self, typed: str) -> None:
        self.list.clear()
        fitting = [(fit, action) for action in ACTIONS if (fit := matches(typed.strip(), action)) is not None]
        for _, action in sorted(fitting, key=lambda pair: pair[0]):
            if action.id != "palette" and self._allowed(action.id):
                key = KEYS.of(action.id)
                item = QListWidgetItem(f"{action.text}    {key}" if key else action.text)
                item.setToolTip(action.tip)
                item.setData(Qt.ItemDataRole.UserRole, action.id)
                self.list.addItem(item)
        if not self.list.count():
            nothing = QListWidgetItem(tr("Nothing found that can be done now"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0)
