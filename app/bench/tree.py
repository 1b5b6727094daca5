"""A session of a million nodes in the real window (1920 × 1080): opening, frames, finding, keys, memory, and a tree that grows."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.bench import percentile
from app.bench.growing import growing
from app.bench.million import million_session
from app.driver import Driver
from app.tree.map_view import MapView


def run(only: Sequence[str] = ()) -> dict[str, Any]:
    """Open the session, then measure one part after the other, or only some; milliseconds of wall-clock time unless said."""
    place = million_session()
    painted = _watch_paints()
    with tempfile.TemporaryDirectory(prefix="espalier-bench-") as home:
        driver = Driver(Path(home), 1920, 1080)
        driver.window.do("layout_h")
        driver.rest(500)
        result = _open(driver, place, painted)
        driver.rest(1500)
        for name, measure in PARTS.items():
            if not only or name in only:
                result |= measure(driver, painted)
        driver.close()
    return result


@dataclass(frozen=True, slots=True)
class Paint:
    """One painting of the map: from when to when, and how many nodes it had laid out."""

    begin: float
    end: float
    nodes: int


Paints = list[Paint]


def _watch_paints() -> Paints:
    """Note each painting of a map from now on."""
    painted: Paints = []
    paint = MapView.paintEvent

    def watched(view: MapView, event: QPaintEvent) -> None:
        began = perf_counter()
        paint(view, event)
        painted.append(Paint(began, perf_counter(), len(view.layout_.rows) if view.layout_ is not None else 0))

    MapView.paintEvent = watched  # type: ignore[method-assign, assignment]  # it is watched from outside
    return painted


def _open(driver: Driver, place: Path, painted: Paints) -> dict[str, Any]:
    window = driver.window
    before, began, used = _memory(), perf_counter(), process_time()
    window.open_session(place)
    link = driver.link
    driver.until(lambda: link.session is not None)
    window.do("both")
    driver.until(lambda: bool(painted) and painted[-1].nodes >= len(link.tree) > 0)
    seconds, used = painted[-1].end - began, process_time() - used
    driver.rest(500)
    gc.collect()
    tree = link.tree
    text = sum(map(sys.getsizeof, tree.words))
    return {
        "nodes": len(tree),
        "open_s": round(seconds, 2),
        "open_processor_s": round(used, 2),
        "bytes_a_node_beyond_text": round((_memory() - before - text) / len(tree)),
        "text_bytes_a_node": round(text / len(tree)),
    }


def _memory() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _frames(driver: Driver, painted: Paints) -> dict[str, Any]:
    """Pan at three distances, and zoom from everything to text and back."""
    view = driver.desk.map
    driver.window.do("map")
    driver.rest(300)
    view.fit()
    scenes = {"pan_all": _measure(view, 120, lambda step: view.pan(0, 3 if step % 80 < 40 else -3), painted)}
    spot = QPointF(view.width() * 0.6, view.height() * 0.3)
    scenes["zoom"] = _measure(view, 300, lambda step: view.zoom(1.08 if step < 150 else 1 / 1.08, spot), painted)
    for name, pitch in (("pan_middle", 2.0), ("pan_text", 24.0)):
        view.fit()
        view.zoom(pitch / view.camera.pitch, spot)
        driver.rest(400)
        scenes[name] = _measure(view, 150, lambda _step: view.pan(4, 18), painted)
    every, handed = ([each for scene in scenes.values() for each in scene[which]] for which in range(2))
    return {
        **{f"{name}_{share}": value for name, scene in scenes.items() for share, value in summary(scene[0]).items()},
        "pan_and_zoom_p99_ms": round(percentile(every, 0.99), 2),
        "pan_and_zoom_with_handing_to_the_screen_p99_ms": round(percentile(handed, 0.99), 2),
        "map_pixels": f"{view.width()} x {view.height()}",
        "frames": len(every),
    }


def _measure(view: MapView, count: int, move: Callable[[int], None], painted: Paints) -> tuple[list[float], list[float]]:
    """How long each frame took to paint, and until it was handed to the screen as well."""
    painted.clear()
    frames = []
    for step in range(count):
        began = perf_counter()
        move(step)
        view.repaint()
        frames.append(1000 * (perf_counter() - began))
        QTest.qWait(1)
    return [1000 * (one.end - one.begin) for one in painted], frames


def summary(values: list[float]) -> dict[str, float]:
    """Middle, 99th of 100, and worst."""
    return {f"p{share}_ms": round(percentile(values, share / 100), 2) for share in (50, 99)} | {"max_ms": round(max(values), 1)}


def _keys(driver: Driver, _painted: Paints) -> dict[str, Any]:
    """From a key in the outline until both views are painted with the next node chosen, as the window's own events go."""
    desk, window = driver.desk, driver.window
    window.do("both")
    driver.rest(300)
    taken, watch = [], Painted(desk.outline.viewport(), desk.map)
    desk.choose(desk.trees.model.node_at(0))
    for _ in range(60):
        driver.rest(50)
        watch.seen.clear()
        began = perf_counter()
        QTest.keyClick(desk.outline, Qt.Key.Key_Down)
        while len(watch.seen) < 2:
            QCoreApplication.processEvents()
        taken.append(1000 * (perf_counter() - began))
    return {f"key_to_paint_{share}": value for share, value in summary(taken).items()}


def _find(driver: Driver, _painted: Paints) -> dict[str, Any]:
    """From Enter in the field until the first question that holds the words is chosen and painted in the outline."""
    trees, taken, holding = driver.desk.trees, list[float](), list[int]()
    watch = Painted(trees.outline.viewport())
    trees.finder.open()
    for words in ("σ^13(c)", "(h", "σ^1", "not there", "σ^7(b)"):
        driver.rest(300)
        trees.finder.field.setText(words)
        known, count = trees.current(), trees.finder.count
        watch.seen.clear()
        began = perf_counter()
        trees.finder.go(1)
        while not (count.text() == "nowhere" or (count.text().startswith("1 of") and trees.current() != known and watch.seen)):
            QCoreApplication.processEvents()
        taken.append(1000 * (perf_counter() - began))
        holding.append(len(trees.finder.rows))
    trees.finder.leave_field()
    return {"find_ms": [round(each) for each in taken], "find_max_ms": round(max(taken)), "found": holding}


class Painted(QObject):
    """Which of some widgets were painted since `seen` was cleared."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.seen: set[QObject] = set()
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note it once its own painting is done."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: self.seen.add(watched))
        return False


def _growing(driver: Driver, _painted: Paints) -> dict[str, Any]:
    late, done, told = growing(driver)
    return late | {f"growing_{share}": value for share, value in summary(done).items()} | {"changes_a_second": told}


PARTS: Final = {"frames": _frames, "keys": _keys, "find": _find, "growing": _growing}
