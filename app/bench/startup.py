"""From the start of the interpreter to the first picture and to a usable window; and the import of torch later."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

RUNS = 5
CODE = """
import json, sys, time
began = {began}
from app.bootstrap import make_application
application = make_application()
from app.main_window import MainWindow
from app.sessions.folders import demo_session
from app.bench.latency import Ticker
from PySide6.QtCore import QTimer
marks = {{}}
window = MainWindow()
def painted():
    marks["first_paint"] = time.time() - began
    window.open_session(demo_session())
def usable():
    marks["usable"] = time.time() - began
    QTimer.singleShot(300, train)
ticker = Ticker()
def train():
    ticker.start()
    window.do("distil")
    marks["preparing_shown"] = window.room.state.text().startswith("Preparing")
def began_training(event):
    if "torch_ready" not in marks:
        marks["torch_ready"] = time.time() - began
        ticker.stop()
        marks["longest_tick_ms"] = max(ticker.late)
        window.do("discard")
window.training.happened.connect(began_training)
window.training.stopped.connect(application.quit)
window.painted.connect(painted)
window.opened.connect(usable)
window.show()
application.exec()
window.close()
print(json.dumps(marks))
"""


def run() -> dict[str, Any]:
    """Fresh interpreters, each with a private home."""
    marks = []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory(prefix="espalier-bench-") as home:
            environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")} | {"HOME": home}
            starter = "import time, sys; began = time.time(); exec(compile(sys.argv[1].format(began=began), 'startup', 'exec'))"
            done = subprocess.run(  # noqa: S603
                [sys.executable, "-c", starter, CODE], capture_output=True, text=True, check=True, env=environment,
                cwd=Path(__file__).parents[2], timeout=120,
            )  # fmt: skip
            marks.append(json.loads(done.stdout.splitlines()[-1]))
    return {
        **{f"{name}_s": round(statistics.median(mark[name] for mark in marks), 3) for name in ("first_paint", "usable")},
        "longest_tick_while_importing_torch_ms": round(statistics.median(mark["longest_tick_ms"] for mark in marks), 1),
        "preparing_shown": all(mark["preparing_shown"] for mark in marks),
        "runs": RUNS,
    }
