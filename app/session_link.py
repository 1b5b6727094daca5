"""The window's end of an open session: a thread, its worker, and a replica of the trees."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal

from app.session_worker import SessionWorker
from ida_core.sessions.session import Session
from ida_core.tasks import make_task
from ida_core.tasks.base import Task
from ida_core.tree import Node, Tree

ASKS: Final = (
    "read_input", "see", "visited", "tell", "suggest", "try_again", "fetch_model", "stop_model", "estimate_memory",
    "debate_in_words",
)  # fmt: skip
"""What is asked for without a word of it being written at once: nothing is said to be saved."""
SLICE_SECONDS: Final = 0.002
"""For so long nodes are taken over before the window may paint and hear keys again."""


class SessionLink(QObject):
    """A session in a thread of its own: after `open`, `ready` or the worker's `failed` comes once; then `request` asks.

    Nodes are taken over in slices, however many come at once; but whatever else the worker says is heard with all of them in.
    """

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
        self._news: deque[Node] = deque()
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._take_over)
        self._thread = QThread(self)
        self.worker = SessionWorker(folder)
        self.worker.moveToThread(self._thread)
        self._perform.connect(self.worker.perform, Qt.ConnectionType.QueuedConnection)
        worker = self.worker
        for told in (
            worker.saved,
            worker.decided,
            worker.person.asked,
            worker.person.went_back,
            worker.rules.told,
            worker.debates.told,
        ):
            told.connect(self.catch_up)  # before anybody else hears it
        worker.saved.connect(self.saved)
        worker.opened.connect(self._on_opened)
        worker.nodes_changed.connect(self._on_nodes)

    def open(self) -> None:
        """Begin; every signal is connected by then, so that none is missed however soon it comes."""
        self._thread.start()
        self._perform.emit("open", ())

    def request(self, name: str, *arguments: object) -> None:
        """Ask the worker for one of its slots; the answer comes as one of its signals."""
        if name not in ASKS:
            self.saving.emit()
        self._perform.emit(name, arguments)

    def close(self) -> None:
        """Let the worker finish what was asked, close the session, and wait for its thread to end."""
        if self._thread.isRunning():
            self._perform.emit("close", ())
            self._thread.wait()
        self._later.stop()

    def _on_opened(self, session: Session, drafts: dict[tuple[int, str], str], tree: Tree) -> None:
        self.session, self.drafts, self.tree = session, drafts, tree
        self.task = make_task(session.settings.task, session.settings.preset)
        self.ready.emit()

    def catch_up(self) -> None:
        """Have all nodes that were sent in the tree."""
        while self._news:
            self.tree.put(self._news.popleft())

    def _on_nodes(self, nodes: list[Node]) -> None:
        self._news.extend(nodes)
        if not self._later.isActive():
            self._take_over()

    def _take_over(self) -> None:
        until = perf_counter() + SLICE_SECONDS
        while self._news and perf_counter() < until:
            self.tree.put(self._news.popleft())
        if self._news:
            self._later.start()
