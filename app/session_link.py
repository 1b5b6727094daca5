"""The window's end of an open session: a thread, its worker, and a replica of the trees."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, Signal

from app.session_worker import SessionWorker
from ida_core.sessions.session import Session
from ida_core.tasks import make_task
from ida_core.tasks.base import Task
from ida_core.tree import Node, Tree


class SessionLink(QObject):
    """A session in a thread of its own: after `open`, `ready` or the worker's `failed` comes once; then `request` asks."""

    ready = Signal()
    saving = Signal()
    saved = Signal(str)
    _perform = Signal(str, tuple)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.tree = Tree()
        self.session: Session | None = None
        self.task: Task | None = None
        self.drafts: dict[tuple[int, str], str] = {}
        self._thread = QThread(self)
        self.worker = SessionWorker(folder)
        self.worker.moveToThread(self._thread)
        self._perform.connect(self.worker.perform, Qt.ConnectionType.QueuedConnection)
        self.worker.saved.connect(self.saved)
        self.worker.opened.connect(self._on_opened)
        self.worker.nodes_changed.connect(self._on_nodes)

    def open(self) -> None:
        """Begin; every signal is connected by then, so that none is missed however soon it comes."""
        self._thread.start()
        self._perform.emit("open", ())

    def request(self, name: str, *arguments: object) -> None:
        """Ask the worker for one of its slots; the answer comes as one of its signals."""
        if name not in ("read_input", "see", "visited", "tell"):
            self.saving.emit()
        self._perform.emit(name, arguments)

    def close(self) -> None:
        """Let the worker finish what was asked, close the session, and wait for its thread to end."""
        if self._thread.isRunning():
            self._perform.emit("close", ())
            self._thread.wait()

    def _on_opened(self, session: Session, drafts: dict[tuple[int, str], str], tree: Tree) -> None:
        self.session, self.drafts, self.tree = session, drafts, tree
        self.task = make_task(session.settings.task, session.settings.preset)
        self.ready.emit()

    def _on_nodes(self, nodes: list[Node]) -> None:
        for node in nodes:
            self.tree.put(node)
