"""Databases that somebody else may have made: nothing in them runs, nothing odd in them is believed."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Collection
from functools import cache
from pathlib import Path
from time import monotonic
from typing import Final

from sqlite_utils import Database

from ida_core.sessions.errors import SessionError
from ida_core.sessions.schema import APPLICATION_ID, migrations, schema_version

OURS: Final = ("session.db", "session.db-wal", "session.db-shm", "session.lock", "session.pid", "checkpoints", "backups")
LIMITS: Final = (
    (sqlite3.SQLITE_LIMIT_LENGTH, 2**28), (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 10**6), (sqlite3.SQLITE_LIMIT_COLUMN, 200),
    (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 20), (sqlite3.SQLITE_LIMIT_ATTACHED, 0), (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
)  # fmt: skip
"""No text above a quarter of a gigabyte, no other database attached."""
READING: Final = 600.0
"""Seconds after which a reading is given up."""
STEPS: Final = 1_000_000
"""Steps of SQLite's machine between two looks at the clock."""
FORBIDDEN: Final = (
    sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH, sqlite3.SQLITE_CREATE_TRIGGER, sqlite3.SQLITE_CREATE_VIEW,
    sqlite3.SQLITE_CREATE_VTABLE, sqlite3.SQLITE_DROP_VTABLE,
)  # fmt: skip

CHANGES: Final = (sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE)
ACTING: Final = re.compile(r"\b(CHECK|AS|GENERATED)\s*\(|VIRTUAL TABLE")
"""Parts of a table that compute."""

KINDS: Final = {"INTEGER": "('integer', 'null')", "REAL": "('real', 'integer', 'null')", "FLOAT": "('real', 'integer', 'null')"}
TEXTS: Final = "('text', 'null')"
LARGE: Final = ("node", "call", "change", "metric", "exchange", "item")

Columns = dict[str, dict[str, tuple[object, ...]]]
"""By table and name: type, whether it may be empty, default, place in the key, and 0 for a column that is really stored."""


def check_files(folder: Path) -> None:
    """Make sure that what Espalier writes to in a folder is there, and not elsewhere by way of a link.

    Raises:
        SessionError: it holds a link, or a device, under one of our names.
    """
    for name in OURS:
        path = folder / name
        odd = path.is_symlink() or (path.exists() and not (path.is_file() or path.is_dir()))
        if odd:
            raise SessionError(f"{path} is a link or no plain file; Espalier writes only inside the folder of a session")


def connect(path: Path, *, read_only: bool) -> Database:
    """Open a database for one thread, with nothing allowed that Espalier does not do itself.

    Raises:
        sqlite3.Error: it is not there, or cannot be read.
    """
    mode = "?mode=ro" if read_only else ""
    if read_only and not path.with_name("session.db-wal").exists():
        mode = "?mode=ro" if _can_write(path.parent) else "?mode=ro&immutable=1"
    connection = sqlite3.connect(f"{path.resolve().as_uri()}{mode}", uri=True, timeout=10, isolation_level=None)
    for category, most in LIMITS:
        connection.setlimit(category, most)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA query_only = ON" if read_only else "PRAGMA journal_mode = WAL")
    connection.set_authorizer(_allow)
    return Database(connection, execute_plugins=False)


def in_time(connection: sqlite3.Connection, seconds: float = READING) -> None:
    """Give up what runs on this connection after so many seconds from now."""
    end = monotonic() + seconds
    connection.set_progress_handler(lambda: monotonic() > end, STEPS)


def check_before(db: Database, path: Path) -> int:
    """Make sure that this is a session, of a version we know, and that nothing in it acts by itself; return its version.

    Raises:
        SessionError: it is not.
    """
    application, version = (db.conn.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    if application != APPLICATION_ID:
        raise SessionError(f"{path} is not a session of Espalier")
    if version > schema_version():
        raise SessionError(
            f"{path.parent} was made by a newer version of Espalier (its format is {version}, this program knows "
            f"{schema_version()}); update Espalier to open it"
        )
    known = {*expected(), "_sqlite_migrations"}
    for kind, name, sql in db.conn.execute("SELECT type, name, sql FROM sqlite_master"):
        words = str(sql).upper()
        if kind in ("trigger", "view"):
            raise SessionError(f"{path} holds a {kind} “{name}”, which acts by itself; Espalier makes none and opens none")
        if kind == "table" and not name.startswith("sqlite_") and (name not in known or ACTING.search(words)):
            raise SessionError(f"{path} holds a table “{name}” that Espalier did not make")
    return int(version)


def check_after(db: Database, path: Path) -> None:
    """Make sure that the tables are those of our own migrations, column by column.

    Raises:
        SessionError: they are not.
    """
    found = columns(db)
    for table, wanted in expected().items():
        if found.get(table) != wanted or references(db, table) != expected_references()[table]:
            raise SessionError(f"{path} is damaged: its table “{table}” is not as Espalier makes it")


def check_values(db: Database, path: Path, tables: Collection[str] | None = None) -> None:
    """Make sure that numbers are numbers and texts are texts, in these tables (None: in all).

    Raises:
        SessionError: some are not.
    """
    for table, names in expected().items():
        if tables is None or table in tables:
            odd = " OR ".join(f"typeof([{name}]) NOT IN {KINDS.get(str(kind[0]), TEXTS)}" for name, kind in names.items())
            if db.conn.execute(f"SELECT 1 FROM [{table}] WHERE {odd} LIMIT 1").fetchone():
                raise SessionError(f"{path} is damaged: its table “{table}” holds values of another kind than it should")


def small() -> list[str]:
    """The tables that are read whole whenever a session is opened; the nodes are looked at when their trees are made."""
    return [table for table in expected() if table not in LARGE]


@cache
def expected() -> Columns:
    """The tables that our migrations make."""
    fresh = Database(memory=True, execute_plugins=False)
    migrations.apply(fresh)
    made = columns(fresh)
    fresh.conn.close()
    return made


def columns(db: Database) -> Columns:
    """The tables of a database but SQLite's and the migrations' own, in the order they were made."""
    names = [
        row[0] for row in db.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
        if not row[0].startswith(("sqlite_", "_sqlite"))
    ]  # fmt: skip
    return {name: {row[1]: row[2:] for row in db.conn.execute(f"PRAGMA table_xinfo([{name}])")} for name in names}


def references(db: Database, table: str) -> set[tuple[str, str]]:
    """Which of a table's columns hold numbers of rows of which other tables."""
    return {(str(row[3]), str(row[2])) for row in db.conn.execute(f"PRAGMA foreign_key_list([{table}])")}


@cache
def expected_references() -> dict[str, set[tuple[str, str]]]:
    """The references that our migrations make, by table."""
    fresh = Database(memory=True, execute_plugins=False)
    migrations.apply(fresh)
    made = {table: references(fresh, table) for table in expected()}
    fresh.conn.close()
    return made


def _allow(action: int, _first: str | None, second: str | None, _database: str | None, source: str | None) -> int:
    """What SQLite asks before it compiles a statement; `source` names a trigger, view or common table that brings it about."""
    loads = action == sqlite3.SQLITE_FUNCTION and second == "load_extension"
    acts = source is not None and action in CHANGES
    return sqlite3.SQLITE_DENY if acts or loads or action in FORBIDDEN else sqlite3.SQLITE_OK


def _can_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK)
