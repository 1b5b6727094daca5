"""A session as JSON lines: `type` first, everything that is in the database, in a fixed order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from ida_core.sessions import guard
from ida_core.tree import Answerer, Status

JSON_COLUMNS = {
    "session": ("versions",), "assistant": ("config",), "iteration": ("measured",), "context": ("tokens", "facts"),
    "run": ("config",), "call": ("input",), "event": ("payload",),
}  # fmt: skip


def json_lines(db: Database) -> Iterator[str]:
    """One JSON object a row, tables in the order of the schema, rows by their key."""
    paths: dict[int, str] = {}
    for table in guard.expected():
        for row in db.query(f"SELECT * FROM [{table}] ORDER BY rowid"):
            for column in JSON_COLUMNS.get(table, ()):
                row[column] = json.loads(row[column]) if row[column] is not None else None
            if table == "node":
                _name_node(row, paths)
            yield json.dumps({"type": table, **row}, ensure_ascii=False)


def _name_node(row: dict[str, Any], paths: dict[int, str]) -> None:
    """Give a node its path, and its status and answerer in words; parents come before their children."""
    above = f"{paths[row['parent']]}." if row["parent"] is not None else ""
    row["path"] = paths[row["id"]] = f"{above}{row['ordinal'] + 1}"
    status, answerer = Status(row["status"]), Answerer(row["answerer"])
    row["status"], row["answerer"] = status.words, answerer.words
    row["answered_by"] = answerer.words if row["answer"] is not None else None
    row["assistant"] = f"A_{row['iteration']}" if answerer is Answerer.ASSISTANT else None
