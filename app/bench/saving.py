"""From a person's deed in the real window until the window has painted that it saves, or has saved already."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel

from app.bench import percentile
from app.driver import Driver

DEEDS: Final = 200


class _Painted(QObject):
    """Notes when a label was last painted."""

    def __init__(self, label: QLabel) -> None:
        super().__init__(label)
        self.at = 0.0
        label.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look, and let it pass."""
        if event.type() is QEvent.Type.Paint:
            self.at = perf_counter()
        return False

    def since(self, moment: float) -> bool:
        """Whether it was painted after a moment."""
        return self.at > moment


def saving(home: Path) -> dict[str, Any]:
    """Ask so many questions, each once the one before is saved; milliseconds until the label of the status bar was painted."""
    home.mkdir()
    driver, taken = Driver(home, 1280, 800), list[float]()
    says, field = driver.window.says, driver.window.root_field
    driver.until(lambda: driver.window.desk is not None)
    painted = _Painted(says)
    for number in range(DEEDS):
        driver.rest(50)
        field.field.setText(f"s^{2 + number % 13}(a)")
        says.setText("")
        driver.rest(25)
        began = perf_counter()
        field.submit()
        driver.until(partial(painted.since, began))
        taken.append(1000 * (painted.at - began))
    driver.close()
    return {
        "saving_shown_p50_ms": round(median(taken), 2), "saving_shown_p99_ms": round(percentile(taken, 0.99), 2),
        "saving_shown_at_most_ms": round(max(taken), 2), "deeds": DEEDS,
    }  # fmt: skip
