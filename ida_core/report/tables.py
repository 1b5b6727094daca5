"""Every table of a session as CSV, or as Parquet where pyarrow is installed."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Final

from ida_core.files import replace_file
from ida_core.report.outgoing import Outgoing
from ida_core.sessions import guard
from ida_core.sessions.errors import SessionError
from ida_core.sessions.lines import Row, worded

FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a text begins that a spreadsheet would work out."""
TYPES: Final = {"INTEGER": "int64", "REAL": "float64", "FLOAT": "float64"}
GROUP: Final = 20_000
"""Rows of Parquet in one group, which is all that memory holds."""


def write_csv(out: Outgoing, path: Path) -> None:
    """All tables into the folder `path`, one file each; a path that ends in .csv gets the metrics only."""
    if path.suffix == ".csv":
        replace_file(path, partial(_csv, out, "metric"))
        return
    path.mkdir(parents=True, exist_ok=True)
    for table in guard.expected():
        replace_file(path / f"{table}.csv", partial(_csv, out, table))


def write_parquet(out: Outgoing, path: Path) -> None:
    """The same as Parquet; a path that ends in .parquet gets the metrics only.

    Raises:
        SessionError: pyarrow is not installed.
    """
    if path.suffix == ".parquet":
        replace_file(path, partial(_parquet, out, "metric"))
        return
    path.mkdir(parents=True, exist_ok=True)
    for table in guard.expected():
        replace_file(path / f"{table}.parquet", partial(_parquet, out, table))


def _names(table: str) -> list[str]:
    names = list(guard.expected()[table])
    return (
        [*names, "path", "answered_by", "assistant"] if table == "node" else [*names, "iteration"] if table == "metric" else names
    )


def _rows(out: Outgoing, table: str) -> Iterator[Row]:
    """The rows of a table; metrics say which iteration they belong to."""
    if table != "metric":
        yield from out.kept(table, worded(out.db, table))
        return
    runs = {row["id"]: row["iteration"] for row in out.kept("run", worded(out.db, "run"))}
    for row in out.kept(table, worded(out.db, table)):
        yield row | {"iteration": runs.get(row["run"])}


def _csv(out: Outgoing, table: str, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        names = _names(table)
        writer.writerow(names)
        for row in _rows(out, table):
            writer.writerow([_cell(row[name]) for name in names])


def _cell(value: Any) -> Any:
    """A value that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULAS) else value


def _parquet(out: Outgoing, table: str, path: Path) -> None:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise SessionError("Parquet needs pyarrow, which is not installed: pip install 'espalier-ida[parquet]'") from error
    kinds = {name: TYPES.get(str(column[0]), "string") for name, column in guard.expected()[table].items()}
    kinds |= {"status": "string", "answerer": "string"} if table == "node" else {}
    names = _names(table)
    schema = pa.schema([(name, kinds.get(name, "int64" if name == "iteration" else "string")) for name in names])
    rows = _rows(out, table)
    with parquet.ParquetWriter(path, schema) as writer:
        while group := list(islice(rows, GROUP)):
            writer.write_table(pa.table({name: [row[name] for row in group] for name in names}, schema=schema))
