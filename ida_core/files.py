"""Writing files so that a crash leaves the old one or the new one, never half of one."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path


def replace_file(path: Path, write: Callable[[Path], object]) -> None:
    """Let `write` fill a file beside `path`, put it on disk, and rename it to `path`; the folder is synced too.

    Raises:
        OSError: the disk is full or the folder cannot be written; `path` is as it was.
    """
    part = path.with_name(path.name + ".part")
    try:
        write(part)
        sync_file(part)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Put the contents of a file on disk."""
    _sync(path, os.O_RDWR)


def sync_folder(folder: Path) -> None:
    """Put on disk what a folder lists; where the system has no such thing, nothing."""
    if os.name == "posix":
        _sync(folder, os.O_RDONLY)


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
