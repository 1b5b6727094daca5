"""A session on its way out: where to read, what is wanted of it, and who is told how far it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from sqlite_utils import Database

from ida_core.report.choice import Choice, keeper, scrubber
from ida_core.sessions.lines import EACH, Keep, Progress, Row, Scrub, count_rows
from ida_core.sessions.session import Session


class Cancelled(Exception):
    """The user does not want the export any more."""


@dataclass
class Outgoing:
    """What a writer of a format needs."""

    session: Session
    db: Database
    choice: Choice = field(default_factory=Choice)
    progress: Progress | None = None
    done: int = 0

    @cached_property
    def total(self) -> int:
        """Rows to look at: those of the session, and its nodes once more where a choice has to be made among them."""
        chosen = 0 if self.choice.is_whole else int(self.db.conn.execute("SELECT count(*) FROM node").fetchone()[0])
        return count_rows(self.db) + chosen

    @cached_property
    def keep(self) -> Keep | None:
        """Which rows are wanted; None: all."""
        return keeper(self.db, self.choice, self.tick)

    def above(self, row: Row) -> int | None:
        """The node above that of a row, if it is wanted too."""
        parent: int | None = row["parent"]
        return None if parent is None or (self.keep is not None and not self.keep("node", {"id": parent})) else parent

    @cached_property
    def scrub(self) -> Scrub:
        """How texts are rewritten."""
        return scrubber(self.db, self.choice)[0]

    def kept(self, table: str, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows that are wanted, scrubbed, while progress is told."""
        for row in rows:
            self.tick()
            if self.keep is None or self.keep(table, row):
                yield self.scrub(table, row)

    def tick(self) -> None:
        """One more row was looked at."""
        self.done += 1
        if self.progress is not None and self.done % EACH == 0:
            self.progress(min(self.done, self.total), self.total)
