"""What was decided about assistants and what they learned from: appended, never changed, each with the hash of the row before."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlite_utils import Database

from ida_core.sessions.records import GENESIS, decision_hash
from ida_core.sessions.session import now

HELPERS: Final = ("promote", "override", "roll back", "fork")
"""Kinds after which the assistant that they name helps."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """One such decision."""

    id: int
    kind: str
    """promote, hold, override, spot check, roll back, fork, evict, accept or retrain."""
    assistant: int | None
    node: int | None
    actor: str
    reason: str | None
    evidence: dict[str, Any]
    """What it rests on."""
    at: str


def append(
    db: Database,
    kind: str,
    *,
    assistant: int | None = None,
    node: int | None = None,
    actor: str = "you",
    reason: str | None = None,
    evidence: Mapping[str, Any] | None = None,
) -> None:
    """Append one."""
    last: dict[str, Any] = {"id": 0, "hash": GENESIS}
    last |= next(db.query("SELECT id, hash FROM resolution ORDER BY id DESC LIMIT 1"), {})
    row: dict[str, Any] = {
        "id": last["id"] + 1, "kind": kind, "assistant": assistant, "node": node, "actor": actor, "reason": reason,
        "evidence": json.dumps(evidence or {}, ensure_ascii=False), "at": now(), "previous_hash": last["hash"],
    }  # fmt: skip
    db.table("resolution").insert(row | {"hash": decision_hash(row)})


def read(db: Database) -> list[Resolution]:
    """All of them, oldest first."""
    names = ", ".join(Resolution.__dataclass_fields__)
    rows = db.query(f"SELECT {names} FROM resolution ORDER BY id")
    return [Resolution(**row | {"evidence": json.loads(row["evidence"])}) for row in rows]


def broken_link(db: Database) -> int | None:
    """Return the id of the first whose hash, or whose link to the one before, is wrong; None if all hold."""
    previous = GENESIS
    for row in db.query("SELECT * FROM resolution ORDER BY id"):
        if row["previous_hash"] != previous or decision_hash(row) != row["hash"]:
            return int(row["id"])
        previous = row["hash"]
    return None
