"""Sessions for data frames: a table of a session, or of an archive, as columns that pandas, polars or numpy take as they are.

pandas.DataFrame(table("my.espalier", "node"))
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ida_core.sessions import guard
from ida_core.sessions.archive import take_in
from ida_core.sessions.errors import SessionError
from ida_core.sessions.lines import worded
from ida_core.sessions.session import Session


def tables() -> list[str]:
    """The names of the tables."""
    return list(guard.expected())


def table(place: str | Path, name: str) -> dict[str, list[Any]]:
    """A table by its columns, each a list with one value a row; nodes with path, status and answerer in words.

    Args:
        place: the folder of a session, an archive of one, or exported JSON lines. It is not changed, and may be in use.
        name: one of `tables()`.

    Raises:
        ValueError: there is no such table.
        SessionError: the session cannot be read.
    """
    if name not in guard.expected():
        raise ValueError(f"there is no table “{name}”; the tables are: {', '.join(tables())}")
    with _opened(Path(place)) as session, session.reading() as reader:
        rows = list(worded(reader, name))
    names = list(rows[0]) if rows else list(guard.expected()[name])
    return {column: [row[column] for row in rows] for column in names}


@contextmanager
def _opened(place: Path) -> Iterator[Session]:
    if place.is_dir():
        with Session.look(place) as session:
            yield session
    elif place.is_file():
        with tempfile.TemporaryDirectory(prefix="espalier-") as home:
            take_in(place, Path(home) / "read.espalier")
            with Session.look(Path(home) / "read.espalier") as session:
                yield session
    else:
        raise SessionError(f"{place} is not there")
