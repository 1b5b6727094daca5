"""The log, and what is left of a program that ended badly: kept on this machine, offered on the next start, sent nowhere."""

from __future__ import annotations

import faulthandler
import logging
import sys
import traceback
from dataclasses import dataclass
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

import platformdirs
from PySide6.QtCore import QMessageLogContext, QtMsgType

LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO, QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR, QtMsgType.QtFatalMsg: logging.CRITICAL,
}  # fmt: skip
LOG_BYTES: Final = 1_000_000
LAST_LINES: Final = 200
"""Lines of the log that go into a report."""


def folder() -> Path:
    """Where the log and the reports lie."""
    return Path(platformdirs.user_log_dir("espalier"))


def begin_log() -> None:
    """Write the log, and a native crash's stack, into files; a folder that cannot be written is said and done without."""
    place = folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(place / "espalier.log", maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        logging.basicConfig(level=logging.INFO, handlers=[handler])
        faulthandler.enable((place / "crash.log").open("w", encoding="utf-8"))
    except OSError as error:
        print(f"espalier: no log can be written: {error}", file=sys.stderr)


@dataclass(frozen=True, slots=True)
class Report:
    """What is known of a run that did not go well."""

    path: Path
    is_end: bool
    """Whether the program ended of it; it goes on after a bug of its own."""


def report_of_last_time() -> Report | None:
    """Make a report of what the last run left behind if it ended badly or met a bug; to be called before `begin_log`."""
    place = folder()
    crashed, bug = (_text(place / name).strip() for name in ("crash.log", "bug.log"))
    found = [text for text in (crashed, bug) if text]
    if not found:
        return None
    lines = _text(place / "espalier.log").splitlines()[-LAST_LINES:]
    report = place / f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S}.txt"
    try:
        report.write_text("\n\n".join([*found, "The end of the log:", *lines]) + "\n", encoding="utf-8")
        for name in ("crash.log", "bug.log"):
            (place / name).unlink(missing_ok=True)
    except OSError:
        return None
    return Report(report, is_end=bool(crashed))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def on_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Qt's own messages go into the log."""
    logging.getLogger("qt").log(LEVELS[kind], text)


def on_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A bug: keep the traceback for a report, say so, go on; what was saved is saved."""
    text = "".join(traceback.format_exception(kind, error, trace))
    logging.getLogger("bug").critical(text)
    try:
        with (folder() / "bug.log").open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as failure:
        print(f"espalier: no report can be written: {failure}", file=sys.stderr)
    sys.__excepthook__(kind, error, trace)
