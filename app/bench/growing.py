"""A tree of a million nodes that grows and changes while a person moves about in it: how many frames come late."""

from __future__ import annotations

from dataclasses import replace
from threading import Event, Thread
from time import perf_counter, sleep
from typing import Any, Final

import numpy as np
from PySide6.QtCore import QObject, QPointF, Qt, QTimer

from app.driver import Driver
from app.tree.map_view import MapView
from ida_core.tree import Answerer, Node, Status

LATE_MS: Final = 16.7
FRAME_MS: Final = 16
STRETCH_MS: Final = 5000
ROUNDS: Final = 4
CHANGES: Final = 1000
"""Changes a second: half of them new nodes, half new values."""
BATCHES: Final = 20
"""So many batches a second they come in."""


class Panning(QObject):
    """Moves the map a little sixty times a second; notes how long after it was due each frame was painted and handed over."""

    def __init__(self, view: MapView) -> None:
        super().__init__()
        self.done: list[float] = []
        self._view = view
        self._due = 0.0
        self._timer = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin."""
        self._due = perf_counter() + FRAME_MS / 1000
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    def _tick(self) -> None:
        self._view.pan(0, 2)
        self._view.repaint()
        now = perf_counter()
        self.done.append((now - self._due) * 1000)
        self._due = max(self._due, now - FRAME_MS / 1000) + FRAME_MS / 1000


def growing(driver: Driver) -> tuple[dict[str, float], list[float], int]:
    """Frames while nothing happens and while nodes come and change, in turn; changes come as the session's thread sends them.

    Returns:
        The shares of late frames in percent, how many milliseconds after it was due each frame of the growing tree was done,
        and the changes a second.
    """
    desk, link = driver.desk, driver.link
    view = desk.map
    idle, busy = Panning(view), Panning(view)
    source, told = Changes(link), 0
    for _ in range(ROUNDS):
        view.fit()
        view.zoom(20, QPointF(view.width() / 2, view.height() / 2))
        _watch(driver, idle)
        known = source.sent
        source.start()
        _watch(driver, busy)
        source.stop()
        told += source.sent - known
        driver.rest(800)
    late = {
        name: 100 * sum(each > LATE_MS for each in one.done) / len(one.done) for name, one in (("idle", idle), ("growing", busy))
    }
    shares = {f"late_frames_{name}_percent": round(value, 2) for name, value in late.items()}
    shares["late_frames_above_idle_points"] = round(late["growing"] - late["idle"], 2)
    return shares, busy.done, round(told / (ROUNDS * STRETCH_MS / 1000))


def _watch(driver: Driver, frames: Panning) -> None:
    driver.rest(300)
    frames.start()
    driver.rest(STRETCH_MS)
    frames.stop()


class Changes:
    """Sends new nodes and new values to the window from another thread."""

    def __init__(self, link: Any) -> None:
        self._link = link
        self._random = np.random.default_rng(5)
        self._next = len(link.tree) + 1
        self._children: dict[int, int] = {}
        self.sent = 0

    def start(self) -> None:
        """Begin."""
        self._enough = Event()
        self._thread = Thread(target=self._run)
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._enough.set()
        self._thread.join()

    def _run(self) -> None:
        due = perf_counter()
        while not self._enough.is_set():
            batch = [node for _ in range(CHANGES // BATCHES // 2) for node in (self._new(), self._altered())]
            self._link.worker.nodes_changed.emit(batch)
            self.sent += len(batch)
            due += 1 / BATCHES
            sleep(max(0.0, due - perf_counter()))

    def _new(self) -> Node:
        tree, parent = self._link.tree, int(self._random.integers(1, 600_000))
        ordinal = self._children.get(parent, tree.child_count(parent))
        self._children[parent] = ordinal + 1
        node = Node(
            self._next, parent, ordinal, tree[parent].context, "σ^2(a)", 1, Answerer.ASSISTANT, Status.ANSWERED, 1, answer="b"
        )
        self._next += 1
        return node

    def _altered(self) -> Node:
        node: Node = self._link.tree[int(self._random.integers(2, 1_000_000))]
        return replace(node, status=Status.APPROVED, answer=node.answer or "c")
