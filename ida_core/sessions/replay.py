"""A person's session once more as it happened: decision after decision, and what the trees were like after each."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from ida_core.sessions import history
from ida_core.sessions.history import Change, Decided
from ida_core.tree import Node


@dataclass(frozen=True, slots=True)
class Step:
    """One decision and what it changed."""

    decided: Decided
    changes: tuple[Change, ...]

    @property
    def node(self) -> Node | None:
        """The question it was about, as it was after; None for a mere note, such as passing over."""
        return next((change.after for change in self.changes if change.after.id == self.decided.node), None)


def steps(db: Database) -> list[Step]:
    """All decisions in the order they were made."""
    changes: dict[int, list[Change]] = {}
    for row in db.query("SELECT * FROM change ORDER BY id"):
        changes.setdefault(int(row["decision"]), []).append(history.change_of(row))
    return [Step(decided, tuple(changes.get(decided.id, ()))) for decided in history.decided_since(db, 0)]


def told(step: Step, questions: dict[int, str]) -> str:
    """A step as one line."""
    decided = step.decided
    final = "" if decided.final is None else f" → {decided.final}"
    why = "" if not decided.reason else f" ({decided.reason})"
    others = len({change.after.id for change in step.changes} - {decided.node})
    beside = "" if not others else f"; {others} more question{'s' if others > 1 else ''} changed"
    return (
        f"{decided.id}  {when(decided.at)}  {decided.actor}: {decided.kind} {questions.get(decided.node, '?')}{final}{why}{beside}"
    )


def when(at: str) -> str:
    """A moment of the session to the second, in UTC, as a person reads it."""
    return at[:19].replace("T", " ")


def state_after(history_: list[Step], number: int) -> dict[int, Node]:
    """The questions that decisions had touched, as they were after the first `number` decisions."""
    return {change.after.id: change.after for step in history_[:number] for change in step.changes}
