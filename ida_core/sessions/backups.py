"""Copies of a session's database: made when it is opened and daily, thinned out with age, restored without losing anything.

A backup holds the database only: all questions, answers and decisions, and which weights belong to them, but not the weights.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from ida_core.files import replace_file, sync_folder
from ida_core.sessions import guard, lock
from ida_core.sessions.errors import SessionError, sentence

FOLDER: Final = "backups"
STAMP: Final = "%Y-%m-%dT%H%M%S.%fZ"
NEWEST: Final = 5
SPANS: Final = ((7, "%Y-%m-%d"), (35, "%G-%V"), (366, "%Y-%m"))
"""Up to so many days of age, one backup is kept for each day, week, month."""
RULE: Final = (
    f"Kept are the newest {NEWEST}, then one for each of 7 days, 5 weeks and 12 months, and those made before something risky."
)
DAILY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy."""

    path: Path
    at: datetime
    why: str
    """open, daily, by hand, before-format-N or before-restoring."""
    size: int


def found(folder: Path) -> list[Backup]:
    """The backups of a session, the newest first."""
    kept = list[Backup]()
    for path in (folder / FOLDER).glob("*.db"):
        stamp, _, why = path.stem.partition("_")
        try:
            at = datetime.strptime(stamp, STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        if path.is_file() and not path.is_symlink():
            kept.append(Backup(path, at, why, path.stat().st_size))
    return sorted(kept, key=lambda backup: backup.at, reverse=True)


def is_due(folder: Path, why: str) -> bool:
    """Whether something was written since the newest backup, and for daily ones whether that is a day old."""
    newest = next(iter(found(folder)), None)
    if newest is None:
        return True
    written = max(path.stat().st_mtime for path in folder.glob("session.db*") if path.suffix in (".db", ".db-wal"))
    old_enough = why != "daily" or datetime.now(UTC) - newest.at > DAILY
    return old_enough and written > newest.path.stat().st_mtime


def make(folder: Path, why: str) -> Backup:
    """Copy the database as it is now, and thin out the older copies. The session may be in use.

    Raises:
        SessionError: it cannot be written.
    """
    now = datetime.now(UTC)
    target = folder / FOLDER / f"{now.strftime(STAMP)}_{why}.db"
    try:
        target.parent.mkdir(exist_ok=True)
        with closing(sqlite3.connect(f"{(folder / 'session.db').resolve().as_uri()}?mode=ro", uri=True, timeout=10)) as source:
            replace_file(target, lambda part: _copy(source, part))
        for old in too_many(found(folder), now):
            old.path.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        raise sentence(error, folder) from error
    return Backup(target, now, why, target.stat().st_size)


def too_many(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """The backups that the rule does not keep."""
    ordered = sorted(backups, key=lambda backup: backup.at, reverse=True)
    kept = set(ordered[:NEWEST]) | {backup for backup in ordered if backup.why.startswith("before-")}
    for days, period in SPANS:
        seen = set[str]()
        for backup in ordered:
            name = backup.at.strftime(period)
            if now - backup.at <= timedelta(days=days) and name not in seen:
                seen.add(name)
                kept.add(backup)
    return [backup for backup in ordered if backup not in kept]


def restore(folder: Path, backup: Backup) -> Backup:
    """Put a backup in the place of the database, which is backed up before. The session must be closed.

    Returns:
        The copy of what was there before.

    Raises:
        InUse: the session is open somewhere.
        SessionError: the backup is damaged, or the folder cannot be written; the session is as it was.
    """
    held = lock.take(folder)
    try:
        with closing(guard.connect(backup.path, read_only=True).conn) as copy:
            damage = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        if damage != "ok":
            raise SessionError(f"the backup {backup.path.name} is damaged; the session is as it was")
        before = make(folder, "before-restoring")
        with closing(sqlite3.connect(folder / "session.db")) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")  # folds the log in and removes it, so that it cannot meet the copy
        replace_file(folder / "session.db", lambda part: part.write_bytes(backup.path.read_bytes()))
        sync_folder(folder)
    except (OSError, sqlite3.Error) as error:
        raise sentence(error, folder) from error
    finally:
        held.release()
    return before


def _copy(source: sqlite3.Connection, part: Path) -> None:
    part.unlink(missing_ok=True)
    part.touch()
    with closing(sqlite3.connect(part)) as target:
        target.execute("PRAGMA synchronous = OFF")
        source.backup(target, pages=1000)
        target.execute("PRAGMA journal_mode = DELETE")
