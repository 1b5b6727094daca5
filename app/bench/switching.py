"""From the wish to see another session until its tree is painted in the window, between two sessions in turn."""

from __future__ import annotations

import tempfile
from importlib.resources import as_file, files
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.driver import Driver

TURNS = 12


def run() -> dict[str, Any]:
    """The demonstration of five iterations, and a session that was just begun; each was opened before."""
    from app.driver import Driver
    from app.sessions.folders import SHIPPED
    from ida_core.sessions.archive import unpack

    with tempfile.TemporaryDirectory(prefix="espalier-bench-") as home:
        driver = Driver(Path(home), 1440, 900)
        begun, demonstration = driver.link.folder, Path(home) / "Five iterations.espalier"
        with as_file(files("resources") / SHIPPED) as archive:
            unpack(archive, demonstration)
        driver.show(demonstration)
        driver.rest(500)
        figures: dict[str, Any] = {"turns": TURNS}
        taken = [_switch(driver, (begun, demonstration)[turn % 2]) for turn in range(TURNS)]
        for name, part in (("begun", taken[::2]), ("demonstration", taken[1::2])):
            wall, busy = zip(*part, strict=True)
            figures |= {f"to_{name}_ms": list(wall), f"to_{name}_processor_ms": list(busy)}
        driver.close()
    return figures


def _switch(driver: Driver, place: Path) -> tuple[int, int]:
    """Milliseconds by the clock and of the processor, all threads together."""
    from PySide6.QtCore import QCoreApplication

    from app.bench.tree import Painted

    began, worked = perf_counter(), process_time()
    driver.window.open_session(place)
    while driver.window.desk is None:
        QCoreApplication.processEvents()
    watch = Painted(driver.desk.outline.viewport())
    while not watch.seen:
        QCoreApplication.processEvents()
    taken = round(1000 * (perf_counter() - began)), round(1000 * (process_time() - worked))
    driver.rest(700)
    return taken
