"""The folder of a session: made whole or not at all, and what lies in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from ida_core.files import sync_folder
from ida_core.sessions.errors import SessionError, sentence

NO_WEIGHTS: Final = "ABSENT.txt"
"""A file among the checkpoints of a session that came without them."""


@contextmanager
def new_folder(folder: Path) -> Iterator[None]:
    """A folder for a session that is being made: if making it fails, what was put there is taken away again.

    Raises:
        SessionError: it is there already and not empty, or cannot be written.
    """
    made, ours = list[Path](), False
    try:
        if folder.exists() and any(folder.iterdir()):
            raise SessionError(f"{folder} is there already and is not empty; choose another folder, or open it")
        made = [place for place in (folder, *folder.parents) if not place.exists()]
        ours = True
        (folder / "checkpoints").mkdir(parents=True, exist_ok=True)
        yield
        for place in (folder / "checkpoints", folder, folder.parent):
            sync_folder(place)
    except BaseException as error:
        if ours:
            _take_away(folder, made)
        if isinstance(error, NotADirectoryError | FileExistsError):
            raise SessionError(f"{folder} cannot be a session: part of its path is a file") from error
        if isinstance(error, OSError | sqlite3.Error):
            raise sentence(error, folder) from error
        raise


def _take_away(folder: Path, made: list[Path]) -> None:
    """Remove what a making that failed has left: files of ours, then folders that were not there before."""
    for path in (*folder.glob("session.db*"), *folder.glob("checkpoints/*")):
        path.unlink(missing_ok=True)
    for place in (folder / "checkpoints", *made):
        if place.is_dir() and not any(place.iterdir()):
            place.rmdir()
