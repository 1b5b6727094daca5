"""What each format of export takes at a million nodes: memory at its peak, seconds, size; each in a process of its own.

`python -m app.bench.exports FORM SESSION HOME` measures one format and prints one JSON object.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, Final

import psutil

from app.bench.million import million_session

STATUS: Final = Path("/proc/self/status")
PEAK: Final = "VmHWM:"
"""The highest resident set, in KiB, since the process began or since it was last forgotten."""
FORGET: Final = "5"
"""What makes Linux forget it, written to `clear_refs`."""
MOST_SECONDS: Final = 900


def run(only: Sequence[str] = ()) -> dict[str, Any]:
    """Every format, or only some: MiB at the peak above the open session, seconds of clock and processor, MB written."""
    from ida_core.report.export import ALL

    place = million_session()
    return {f"{form}_{key}": value for form in only or ALL for key, value in measured(form, place).items()}


def measured(form: str, place: Path) -> dict[str, Any]:
    """Export a session in a fresh process, and throw away what was written."""
    with tempfile.TemporaryDirectory(prefix="espalier-bench-") as home:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "app.bench.exports", form, str(place), home], capture_output=True, text=True, check=True,
            cwd=Path(__file__).parents[2], timeout=MOST_SECONDS,
        )  # fmt: skip
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def measure(form: str, place: Path, home: Path) -> dict[str, Any]:
    """Export here; the libraries of the format are there before memory is looked at first."""
    from app import render
    from ida_core.report.export import PICTURES, export
    from ida_core.sessions.session import Session, SessionError

    if form == "parquet":
        import pyarrow.parquet  # noqa: F401
    refused = ""
    with Session.look(place) as session:
        before, began, working = _forget_peak(), perf_counter(), process_time()
        try:
            export(session, form, home / (f"out.{form}" if form in PICTURES else "out"), draw=render.draw)
        except SessionError as error:
            refused = str(error)
        wall, busy, peak = perf_counter() - began, process_time() - working, _peak()
    written = sum(file.stat().st_size for file in home.rglob("*") if file.is_file())
    found = {
        "above_mib": round((peak - before) / 2**20, 1), "open_mib": round(before / 2**20), "wall_s": round(wall, 1),
        "processor_s": round(busy, 1), "written_mb": round(written / 1e6, 1),
    }  # fmt: skip
    return found | ({"refused": refused} if refused else {})


def _forget_peak() -> int:
    """Bytes resident now; the peak is counted from here."""
    Path("/proc/self/clear_refs").write_text(FORGET)
    return int(psutil.Process().memory_info().rss)


def _peak() -> int:
    line = next(line for line in STATUS.read_text().splitlines() if line.startswith(PEAK))
    return 1024 * int(line.split()[1])


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))))
