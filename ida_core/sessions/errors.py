"""What can be wrong with a session; each message is a sentence for the user."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

NONSENSE: Final = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError)
LONGEST: Final = 200
"""Letters of a reason that are passed on."""


class SessionError(Exception):
    """Something is wrong with a session or its disk."""


class InUse(SessionError):
    """Another process holds the session; it can still be opened for reading."""


@contextmanager
def believing(folder: Path) -> Iterator[None]:
    """What cannot be made sense of in a session is damage to it, not a bug.

    Raises:
        SessionError: in place of whatever went wrong in the block.
    """
    try:
        yield
    except NONSENSE as error:
        raise SessionError(f"the session in {folder} is damaged: {one_line(error)} ({type(error).__name__})") from error


def one_line(words: object) -> str:
    """Words from a library as a part of a sentence."""
    return " ".join(str(words).split())[:LONGEST]


def sentence(error: Exception, folder: Path) -> SessionError:
    """Say in one sentence what SQLite or the system found wrong about the session in a folder."""
    reason = one_line(getattr(error, "strerror", None) or error)
    if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
        return SessionError(f"the session in {folder} is damaged: {reason}")
    if reason == "interrupted":
        return SessionError(f"reading the session in {folder} took too long and was given up")
    return SessionError(f"the session in {folder} cannot be written or read: {reason}")
