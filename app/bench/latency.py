"""How late a 16 ms timer of the window is while training, beside the same timer idle, alternated in one run."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer

from app.bench import percentile

TICK_MS = 16
STRETCH_MS = 6000
ROUNDS = 4


class Ticker(QObject):
    """Notes how late each tick comes, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._due = 0.0
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin to tick."""
        self._due = perf_counter() + TICK_MS / 1000
        self._timer.start()

    def stop(self) -> None:
        """Stop ticking."""
        self._timer.stop()

    def _tick(self) -> None:
        now = perf_counter()
        self.late.append(max(0.0, (now - self._due) * 1000))
        self._due = now + TICK_MS / 1000


def run() -> dict[str, Any]:
    """Idle, training, idle, training, …; the plots are on show. Torch is imported before the first stretch."""
    from app.bench.distil import bare_rate
    from app.driver import Driver
    from ida_core.learner import Recipe
    from ida_core.networks.device import leave_a_core

    leave_a_core()
    idle, busy = Ticker(), Ticker()
    with tempfile.TemporaryDirectory(prefix="espalier-bench-") as home:
        driver = Driver(Path(home), 1440, 900)
        window = driver.window
        window.do("layout_train")
        bare_rate(Path(home), 0)
        window.training.recipe = Recipe(max_steps=10**6, agreement=2.0, last_agreement=2.0)
        for _ in range(ROUNDS):
            _listen(driver, idle)
            steps = len(window.room.curves.series["loss"])
            window.do("distil")
            driver.until(partial(_has_more, window, steps))
            _listen(driver, busy)
            window.do("discard")
            driver.until(lambda: not window.training.is_running)
        driver.close()
    return {
        **{f"idle_{key}": value for key, value in _summary(idle.late).items()},
        **{f"training_{key}": value for key, value in _summary(busy.late).items()},
        "p99_above_idle_ms": round(percentile(busy.late, 0.99) - percentile(idle.late, 0.99), 2),
        "rounds": ROUNDS,
    }


def _has_more(window: Any, points: int) -> bool:
    return len(window.room.curves.series["loss"]) > points


def _listen(driver: Any, ticker: Ticker) -> None:
    driver.rest(200)
    ticker.start()
    driver.rest(STRETCH_MS)
    ticker.stop()


def _summary(late: list[float]) -> dict[str, float]:
    return {
        "p50_ms": round(percentile(late, 0.5), 2),
        "p99_ms": round(percentile(late, 0.99), 2),
        "max_ms": round(max(late), 1),
        "later_than_50ms_percent": round(100 * sum(value > 50 for value in late) / len(late), 3),
        "ticks": len(late),
    }
