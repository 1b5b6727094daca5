"""What takes longer than a tick of the window, one thing after another in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from app.language import tr
from app.said import said
from ida_core.sessions.session import SessionError


class _Hands(QObject):
    """Lives on the thread."""

    done = Signal(str, object)
    failed = Signal(str, str)

    @Slot(str, object)
    def carry_out(self, name: str, work: Callable[[], object]) -> None:
        """Do one thing and tell how it went."""
        try:
            result = work()
        except (SessionError, OSError, ValueError, MemoryError, RuntimeError) as error:
            self.failed.emit(name, said(str(error)) or tr("there is not enough memory for it"))
        else:
            self.done.emit(name, result)


class Background(QObject):
    """The window's end: for each thing asked, either `done` or `failed` comes once, with its name."""

    done = Signal(str, object)
    failed = Signal(str, str)
    _wanted = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._left = False
        self._hands = _Hands()
        self._hands.moveToThread(self._thread)
        self._wanted.connect(self._hands.carry_out, Qt.ConnectionType.QueuedConnection)
        self._hands.done.connect(self.done)
        self._hands.failed.connect(self.failed)

    def ask(self, name: str, work: Callable[[], object]) -> None:
        """Have something done after all that was asked before; a room that was left asks in vain."""
        if self._left:
            return
        if not self._thread.isRunning():
            self._thread.start()
        self._wanted.emit(name, work)

    def leave(self) -> None:
        """Wait for the end of what is under way; what was not begun is dropped, and so is what is asked from now on."""
        self._left = True
        self._thread.quit()
        self._thread.wait()
