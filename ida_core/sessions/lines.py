"""A session as JSON lines, out and in: `type` first, every row of every table, in a fixed order.

What is read back and written again is the same file, byte for byte; only the weights are not in it.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final

import numpy as np
from sqlite_utils import Database

from ida_core.sessions import guard
from ida_core.sessions.errors import SessionError
from ida_core.sessions.folder import NO_WEIGHTS, new_folder
from ida_core.sessions.schema import schema_version
from ida_core.sessions.session import make_database
from ida_core.tree import Answerer, Status

JSON_COLUMNS: Final = (
    "session.versions", "assistant.config", "iteration.measured", "context.tokens", "context.facts", "run.config", "call.input",
    "event.payload", "change.before", "change.after", "debate.transcript", "debate.ruling", "debate.sides", "debate.answers",
    "assistant.measured", "resolution.evidence", "exchange.messages", "item.entry",
)  # fmt: skip
AS_THEY_ARE: Final = (
    "context.facts", "call.input", "change.before", "change.after", "debate.transcript", "debate.sides", "debate.answers",
    "resolution.evidence", "exchange.messages", "item.entry",
)  # fmt: skip
"""Of these, the ones with their letters as they are; the others escape all but ASCII."""
DERIVED: Final = ("path", "answered_by", "assistant")
"""What a line of a node says besides its columns."""
STATUSES: Final = {status.words: int(status) for status in Status}
ANSWERERS: Final = {answerer.words: int(answerer) for answerer in Answerer}
TAKEN: Final = {"type": "type_"}
"""How columns are called on a line whose names mean something else there."""
FREE: Final = {told: name for name, told in TAKEN.items()}
INFINITE: Final = {"Infinity": math.inf, "-Infinity": -math.inf}
LONGEST: Final = 2**26
"""Bytes in a line that is still read."""
EACH: Final = 1000
"""Rows between two words about progress, and in one statement when reading back."""

Row = dict[str, Any]
Progress = Callable[[int, int], None]
"""Told how much of how much is done; it may raise to cancel."""
Keep = Callable[[str, Row], bool]
"""Tells which rows of a table are wanted."""
Scrub = Callable[[str, Row], Row]
"""Rewrites a row of a table."""


class Paths:
    """The names of nodes, such as "3.2.1", from parents that come before their children: twelve bytes a node."""

    def __init__(self, nodes: int) -> None:
        self._parents, self._ordinals = np.full(nodes + 1, -1, dtype=np.int64), np.zeros(nodes + 1, dtype=np.int32)

    def name(self, number: int, parent: int | None, ordinal: int) -> str:
        """Take note of a node and return its name.

        Raises:
            ValueError: its numbers are not those of a tree.
        """
        if not 0 <= number < 2**31 or (parent is not None and not 0 <= parent < number) or not 0 <= ordinal < 2**31:
            raise ValueError("the numbers of the nodes are not those of a tree")
        if number >= len(self._parents):
            more = max(number + 1 - len(self._parents), len(self._parents))
            if more > 2**27:
                raise ValueError("the numbers of the nodes are far from each other")
            self._parents = np.append(self._parents, np.full(more, -1, dtype=np.int64))
            self._ordinals = np.append(self._ordinals, np.zeros(more, dtype=np.int32))
        self._parents[number] = -1 if parent is None else parent
        self._ordinals[number] = ordinal
        parts, at = [str(ordinal + 1)], parent
        while at is not None and at >= 0:
            parts.append(str(int(self._ordinals[at]) + 1))
            at = int(self._parents[at])
        return ".".join(reversed(parts))


def count_rows(db: Database) -> int:
    """How many lines the whole session makes."""
    return sum(int(db.conn.execute(f"SELECT count(*) FROM [{table}]").fetchone()[0]) for table in guard.expected())


def rows(db: Database, table: str) -> Iterator[Row]:
    """The rows of a table by their key, columns in the order of the schema; of nodes and calls, in that of their arrival."""
    names = list(guard.expected()[table])
    chosen = ", ".join(f"[{name}]" for name in names)
    for values in db.conn.execute(f"SELECT {chosen} FROM [{table}] ORDER BY rowid"):
        yield dict(zip(names, values, strict=True))


def worded(db: Database, table: str) -> Iterator[Row]:
    """The same, nodes with their path, status and answerer in words."""
    if table != "node":
        yield from rows(db, table)
        return
    paths = Paths(int(db.conn.execute("SELECT coalesce(max(id), 0) FROM node").fetchone()[0]) if _is_dense(db) else 1024)
    for row in rows(db, table):
        row["path"] = paths.name(row["id"], row["parent"], row["ordinal"])
        status, answerer = Status(row["status"]), Answerer(row["answerer"])
        row["status"], row["answerer"] = status.words, answerer.words
        row["answered_by"] = answerer.words if row["answer"] is not None else None
        row["assistant"] = f"A_{row['iteration']}" if answerer is Answerer.ASSISTANT else None
        yield row


def json_lines(db: Database, keep: Keep | None = None, scrub: Scrub | None = None, **about: Any) -> Iterator[str]:
    """One JSON object a row, tables in the order of the schema.

    Args:
        db: where to read.
        keep: tells which rows are wanted; all of them by default.
        scrub: rewrites rows.
        about: what else the line of the session says.

    Raises:
        ValueError: the database holds what no session holds.
    """
    for table in guard.expected():
        for row in worded(db, table):
            if keep is not None and not keep(table, row):
                continue
            if scrub is not None:
                row = scrub(table, row)
            if table == "session":
                row = {"format": schema_version(), **about, **row}
            yield _line(table, row)


def import_lines(source: Path, folder: Path, progress: Progress | None = None) -> None:
    """Make a session in `folder`, which must not exist or be empty, of a file of JSON lines.

    Raises:
        SessionError: a line cannot be understood, or the folder cannot be written; nothing is left behind.
    """
    target = folder / "session.db"
    with new_folder(folder):
        (folder / "checkpoints").mkdir(parents=True, exist_ok=True)
        with source.open("rb") as file:
            make_database(target, lambda db: _fill(db, file, source, progress))
        (folder / "checkpoints" / NO_WEIGHTS).write_text(
            "This session came as JSON lines, without the weights of its assistants.\n"
        )


def _fill(db: Database, file: BinaryIO, source: Path, progress: Progress | None) -> None:
    size, number, waiting, table = max(1, source.stat().st_size), 0, list[tuple[Any, ...]](), ""
    db.conn.execute("PRAGMA foreign_keys = OFF")
    db.conn.execute("BEGIN")
    for number, line in enumerate(_read_lines(file, source), start=1):
        try:
            kind, values = _read(line)
        except (ValueError, RecursionError, TypeError) as error:
            if number == 1 and isinstance(error, json.JSONDecodeError | UnicodeDecodeError):
                raise SessionError(f"{source.name} is neither an archive of a session nor exported JSON lines") from error
            why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
            raise SessionError(f"line {number} of {source.name} cannot be understood: {why}") from error
        if number == 1 and kind != "session":
            raise SessionError(f"{source.name} does not begin with a session")
        if kind != table or len(waiting) == EACH:
            _put(db, table, waiting, source, number)
            table, waiting = kind, []
        waiting.append(values)
        if progress is not None and number % EACH == 0:
            progress(file.tell(), size)
    _put(db, table, waiting, source, number)
    if number == 0:
        raise SessionError(f"{source.name} is empty")
    lost = db.conn.execute("PRAGMA foreign_key_check").fetchone()
    if lost is not None:
        raise SessionError(f"{source.name} is not whole: its {lost[0]} lines refer to a missing {lost[2]}")
    db.conn.execute("COMMIT")


def _read_lines(file: BinaryIO, source: Path) -> Iterator[bytes]:
    while line := file.readline(LONGEST + 1):
        if len(line) > LONGEST:
            raise SessionError(f"a line of {source.name} is longer than {LONGEST >> 20} MiB")
        yield line


def _put(db: Database, table: str, values: Iterable[tuple[Any, ...]], source: Path, number: int) -> None:
    if table:
        names = list(guard.expected()[table])
        marks = ", ".join("?" for _ in names)
        try:
            db.conn.executemany(f"INSERT INTO [{table}] ({', '.join(f'[{name}]' for name in names)}) VALUES ({marks})", values)
        except (sqlite3.IntegrityError, sqlite3.DataError, OverflowError) as error:
            raise SessionError(f"{source.name} is not a session (before line {number + 1}): {error}") from error


def _read(line: bytes) -> tuple[str, tuple[Any, ...]]:
    """The table of a line, and its values in the order of the columns."""
    said = json.loads(line)
    if not isinstance(said, dict) or not isinstance(said.get("type"), str):
        raise ValueError("it is no object with a type")
    table = said.pop("type")
    if table not in guard.expected():
        raise ValueError(f"there is no table “{table}”")
    if table == "session":
        if "selection" in said:
            raise ValueError("this is a selection, not a whole session")
        version = said.pop("format", 0)
        if not isinstance(version, int) or version > schema_version():
            raise ValueError(f"it was written by a newer version of Espalier (format {version})")
    if table == "node":
        for name in DERIVED:
            said.pop(name, None)
        said["status"], said["answerer"] = STATUSES.get(str(said.get("status"))), ANSWERERS.get(str(said.get("answerer")))
    said = {FREE.get(name, name): value for name, value in said.items()}
    columns = guard.expected()[table]
    if odd := said.keys() - columns.keys():
        raise ValueError(f"table “{table}” has no column “{min(odd)}”")
    return table, tuple(_value(f"{table}.{name}", str(kind[0]), said.get(name, _default(kind))) for name, kind in columns.items())


def _default(column: tuple[object, ...]) -> Any:
    """What a line that does not name a column means: lines of older versions know fewer."""
    text = column[2]
    return None if text is None else json.loads(str(text).replace("'", '"'))


def _value(name: str, kind: str, value: Any) -> Any:
    """A value as the database holds it."""
    if value is None:
        return None
    if name in JSON_COLUMNS and not isinstance(value, str):
        return json.dumps(value, ensure_ascii=name not in AS_THEY_ARE, allow_nan=False)
    number = isinstance(value, int | float) and not isinstance(value, bool)
    fits = {"INTEGER": number and isinstance(value, int), "REAL": number, "FLOAT": number}.get(kind, isinstance(value, str))
    if kind in ("REAL", "FLOAT") and isinstance(value, str) and value in INFINITE:
        return INFINITE[value]
    if not fits:
        raise ValueError(f"{name} holds {type(value).__name__} where {kind.lower()} belongs")
    return value


def _line(table: str, row: Row) -> str:
    said = {TAKEN.get(name, name): _told(f"{table}.{name}", value) for name, value in row.items()}
    return json.dumps({"type": table, **said}, ensure_ascii=False, allow_nan=False)


def _told(name: str, value: Any) -> Any:
    """A value as a line says it: JSON as such where it reads back to the same text, infinities as words."""
    if isinstance(value, bytes):
        raise ValueError(f"{name} holds bytes where text belongs")
    if isinstance(value, float) and not math.isfinite(value):
        return "Infinity" if value > 0 else "-Infinity"
    if name in JSON_COLUMNS and isinstance(value, str):
        try:
            meant = json.loads(value)
            same = not isinstance(meant, str) and _value(name, "TEXT", meant) == value
        except (ValueError, RecursionError):
            return value
        return meant if same else value
    return value


def _is_dense(db: Database) -> bool:
    top, count = db.conn.execute("SELECT coalesce(max(id), 0), count(*) FROM node").fetchone()
    return bool(0 <= top <= 4 * count + 1024)
