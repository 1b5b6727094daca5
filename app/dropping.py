"""Sessions that are dropped onto the window: a folder is opened, an archive or JSON lines are taken in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

ARCHIVES: Final = (".zip", ".jsonl")


class Dropping(QObject):
    """Watches a window for what is dropped onto it, and hands over the folder or file once the drag has ended."""

    def __init__(self, window: QWidget, take: Callable[[Path], object]) -> None:
        super().__init__(window)
        self._take = take
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Welcome what looks like a session."""
        if not isinstance(event, QDropEvent) or (dropped := _dropped(event)) is None:
            return False
        event.acceptProposedAction()
        if not isinstance(event, QDragEnterEvent) and event.type() is QEvent.Type.Drop:
            QTimer.singleShot(0, self, lambda: self._take(dropped))  # not while the other program waits
        return True


def _dropped(event: QDropEvent) -> Path | None:
    """The one folder or file that is dragged, if it may be a session."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and (path.is_dir() or path.suffix in ARCHIVES) else None
