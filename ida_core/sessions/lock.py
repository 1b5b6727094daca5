"""One owner at a time: a lock that the system itself gives back when its process dies."""

from __future__ import annotations

import os
from pathlib import Path

from filelock import FileLock, Timeout

from ida_core.sessions.errors import InUse, sentence


def take(folder: Path) -> FileLock:
    """Lock a session for this process, whose id is written beside the lock.

    Raises:
        InUse: another process, or another window of this one, has it.
        SessionError: the folder cannot be written.
    """
    lock = FileLock(folder / "session.lock", timeout=0, thread_local=False)
    holder = folder / "session.pid"
    try:
        lock.acquire()
        holder.write_text(str(os.getpid()))
    except Timeout as error:
        raise InUse(f"{folder} is open in another window (process {_read(holder)}); close it there first") from error
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
