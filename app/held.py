"""Tells a key that is held from one that is pressed again."""

from __future__ import annotations

from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

QUICKEST_MS: Final = 80
"""Nobody presses a key twice in so short a time; keyboards repeat a held one every 25 to 40 ms."""
FRESH_SECONDS: Final = 0.05


class HeldKeys(QObject):
    """Watches the keys of one window. Qt leaves out what the keyboard repeats, but where the machine is busy X11's repeats reach it
    as fresh presses now and then; by the times at which they were made they are known all the same."""

    pressed = Signal()
    """Somebody is at the keyboard."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._key, self._made, self._heard, self._repeats = 0, 0, 0.0, False
        window.winId()
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    @property
    def repeats(self) -> bool:
        """Whether what is being done just now was asked for by a key that is held."""
        return self._repeats and monotonic() - self._heard < FRESH_SECONDS

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note when which key was pressed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            again = event.key() == self._key and event.timestamp() - self._made < QUICKEST_MS
            self._repeats = event.isAutoRepeat() or again
            self.pressed.emit()
            self._key, self._made, self._heard = event.key(), event.timestamp(), monotonic()
        return False
