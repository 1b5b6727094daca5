"""What can be wrong with a session; each message is a sentence for the user."""

from __future__ import annotations

import sqlite3
from pathlib import Path


class SessionError(Exception):
    """Something is wrong with a session or its disk."""


class InUse(SessionError):
    """Another process holds the session; it can still be opened for reading."""


def sentence(error: Exception, folder: Path) -> SessionError:
    """Say in one sentence what SQLite or the system found wrong about the session in a folder."""
    reason = getattr(error, "strerror", None) or str(error)
    if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
        return SessionError(f"the session in {folder} is damaged: {reason}")
    if reason == "interrupted":
        return SessionError(f"reading the session in {folder} took too long and was given up")
    return SessionError(f"the session in {folder} cannot be written or read: {reason}")
