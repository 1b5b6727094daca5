"""Bookmarks and notes that a person keeps on nodes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from ida_core.sessions.session import now


@dataclass(frozen=True, slots=True)
class Mark:
    """What a person marked on a node."""

    bookmarked: bool = False
    note: str = ""


def load_marks(db: Database) -> dict[int, Mark]:
    """Read all marks by node."""
    return {int(row["node"]): Mark(bool(row["bookmarked"]), str(row["note"] or "")) for row in db.query("SELECT * FROM mark")}


def put_mark(db: Database, node: int, mark: Mark) -> None:
    """Keep a mark in the place of the one before; one that says nothing is taken away."""
    if mark == Mark():
        db.table("mark").delete_where("node = ?", [node])
    else:
        row = {"node": node, "bookmarked": int(mark.bookmarked), "note": mark.note, "at": now()}
        db.table("mark").upsert(row, pk="node")
