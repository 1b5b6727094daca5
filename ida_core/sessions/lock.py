"""One owner at a time: a lock that the system itself gives back when its process dies."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from ida_core.sessions.errors import InUse, sentence

SAYS: Final = {
    "session": "{} is open in another window (process {}); close it there first",
    "experiment": "the runs of {} are being made in another window (process {}); stop them there first",
}
"""What is said where somebody else has it."""


def take(folder: Path, what: str = "session") -> FileLock:
    """Lock a session, or an experiment whose runs are made, for this process, whose id is written beside the lock.

    Raises:
        InUse: another process, or another window of this one, has it.
        SessionError: the folder cannot be written.
    """
    lock = FileLock(folder / f"{what}.lock", timeout=0, thread_local=False)
    holder = folder / f"{what}.pid"
    try:
        lock.acquire()
        holder.write_text(str(os.getpid()))
    except Timeout as error:
        raise InUse(SAYS[what].format(folder, _read(holder))) from error
    except OSError as error:
        lock.release()
        raise sentence(error, folder) from error
    return lock


def _read(holder: Path) -> str:
    try:
        text = holder.read_text()
    except (OSError, ValueError):
        return "unknown"
    return text if text.isdecimal() and len(text) < 10 else "unknown"
