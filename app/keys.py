"""Which key does what: the declared keys, and the ones the user put in their place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from app.actions import ACTIONS, BY_ID
from app.language import tr
from app.sessions.folders import settings

GROUP: Final = "keys"


class Keys(QObject):
    """The keys in force. There is one, `KEYS`; `changed` lets every button follow."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._own: dict[str, str] = {}

    def load(self) -> None:
        """Read the user's own keys."""
        store = settings()
        store.beginGroup(GROUP)
        self._own = {name: str(store.value(name)) for name in store.childKeys() if name in BY_ID}
        store.endGroup()

    def of(self, action: str) -> str:
        """The key of an action; empty: none."""
        return self._own.get(action, BY_ID[action].key)

    def shown(self, action: str) -> str:
        """The key of an action as it is pressed: a letter alone is a small one."""
        key = self.of(action)
        return key.lower() if len(key) == 1 else key

    def label(self, action: str) -> str:
        """The text of a button with its key on it."""
        key = self.shown(action)
        return f"{BY_ID[action].text}  ({key})" if key else BY_ID[action].text

    def taken_by(self, key: str, action: str) -> str | None:
        """The other action that has this key."""
        wanted = QKeySequence(key)
        return next((a.id for a in ACTIONS if key and a.id != action and QKeySequence(self.of(a.id)) == wanted), None)

    def change(self, action: str, key: str) -> None:
        """Give an action another key, kept in the user's settings.

        Raises:
            ValueError: another action has it.
        """
        if (other := self.taken_by(key, action)) is not None:
            raise ValueError(tr("{} is the key of “{}” already").format(key, BY_ID[other].text))
        self._own[action] = key
        settings().setValue(f"{GROUP}/{action}", key)
        self.changed.emit()

    def reset(self) -> None:
        """Go back to the declared keys."""
        self._own = {}
        settings().remove(GROUP)
        self.changed.emit()


KEYS: Final = Keys()
