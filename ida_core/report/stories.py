"""The story of each assistant of a lineage: how it was made, measured and let through, and what persons noted about it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlite_utils import Database

from ida_core import lineage
from ida_core.lineage import Ancestor
from ida_core.sessions import resolutions
from ida_core.sessions.resolutions import Resolution
from ida_core.sessions.session import Session, SessionError, now


@dataclass(frozen=True, slots=True)
class Drift:
    """What the latest audit of the line up to an assistant bounds."""

    bound: float | None
    """How far its answers drifted from H, at most; None where every bound is vacuous."""
    binding: str
    """Which bound that is."""
    at: str


@dataclass(frozen=True, slots=True)
class Note:
    """What a person noted; an empty text takes the one before back."""

    text: str
    actor: str
    at: str


@dataclass(frozen=True, slots=True)
class Story:
    """All that is known of one assistant."""

    ancestor: Ancestor
    standing: str
    """helps now, may help, waits at the gate, or rolled back."""
    parent: Ancestor | None
    """Whom it was distilled from, with H."""
    overseer: str
    """Who played H, as the session's settings say it."""
    drift: Drift | None
    """None: no line was audited that ends with it."""
    decided: tuple[Resolution, ...]
    """What was decided about it, oldest first."""
    notes: tuple[Note, ...]

    @property
    def gate(self) -> Resolution | None:
        """The latest word of the gate, whose evidence holds what was looked at."""
        return next((one for one in reversed(self.decided) if "checks" in one.evidence), None)

    @property
    def note(self) -> str:
        """The note that counts."""
        return self.notes[-1].text if self.notes else ""


def stories(session: Session) -> list[Story]:
    """The story of every assistant of the session, oldest first."""
    line, standings = lineage.read(session), lineage.standings(session)
    by_id = {one.id: one for one in line}
    with session.reading() as reader:
        decided, drifts = resolutions.read(reader), _drifts(reader)
        notes = list(reader.query("SELECT * FROM assistant_note ORDER BY id"))
    return [
        Story(
            ancestor=one, standing=standings[one.id], parent=by_id.get(one.parent) if one.parent is not None else None,
            overseer=session.settings.overseer,
            drift=drifts.get(one.id), decided=tuple(each for each in decided if each.assistant == one.id),
            notes=tuple(Note(row["note"], row["actor"], row["at"]) for row in notes if row["assistant"] == one.id),
        )
        for one in line
    ]  # fmt: skip


def note(session: Session, assistant: int, text: str, actor: str = "you") -> None:
    """Keep a note about an assistant; those before it stay on the record.

    Raises:
        SessionError: there is no such assistant.
    """
    if assistant not in {one.id for one in lineage.read(session)}:
        raise SessionError(f"there is no assistant {assistant} in this session")
    row = {"id": session.new_id("assistant_note"), "assistant": assistant, "note": text.strip(), "actor": actor, "at": now()}
    session.write(lambda db: db.table("assistant_note").insert(row), durable=True).result()


def _drifts(reader: Database) -> dict[int, Drift]:
    """By the assistant at the end of the audited line, the latest audit."""
    rows = reader.query("SELECT payload FROM event WHERE kind = 'drift measured' ORDER BY id")
    reports = [json.loads(row["payload"])["report"] for row in rows]
    return {one["newest"]: Drift(one["least_bound"], one["binding"], one["at"]) for one in reports if "newest" in one}
