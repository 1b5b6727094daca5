"""What a session holds, in numbers."""

from __future__ import annotations

import json
from typing import Any

from ida_core import lineage
from ida_core.runs import NOT_EXACT
from ida_core.sessions.errors import believing
from ida_core.sessions.history import decided_since, standing
from ida_core.sessions.replay import RULINGS
from ida_core.sessions.session import Session


def session_info(session: Session) -> dict[str, Any]:
    """Name, task, size, counts, and how far the lineage reaches.

    Raises:
        SessionError: it cannot be read.
    """
    with believing(session.folder):
        return _info(session)


def _info(session: Session) -> dict[str, Any]:
    settings = session.settings
    line = lineage.read(session)
    with session.reading() as reader:

        def count(query: str) -> int:
            return int(reader.conn.execute(query).fetchone()[0])

        row = next(iter(reader.query("SELECT created, versions FROM session")))
        bit_exact = not count(f"SELECT count(*) FROM event WHERE kind = '{NOT_EXACT}'")
        counts = {
            "contexts": count("SELECT count(*) FROM context"),
            "nodes": count("SELECT count(*) FROM node"),
            "trees": count("SELECT count(*) FROM node WHERE parent IS NULL"),
            "decisions": count("SELECT count(*) FROM decision"),
            "rulings": sum(one.kind in RULINGS for one in standing(decided_since(reader, 0))),
            "calls": count("SELECT count(*) FROM call"),
            "examples": count("SELECT count(*) FROM example"),
            "unfinished_runs": count("SELECT count(*) FROM run WHERE kind = 'distil' AND state IN ('running', 'paused', 'left')"),
        }
    last = next((ancestor.report for ancestor in reversed(line) if ancestor.report is not None), None)
    return {
        "name": settings.name, "task": settings.task, "preset": settings.preset, "seed": settings.seed,
        "mode": settings.mode, "overseer": settings.overseer, "votes": settings.votes, "specialists": settings.specialists,
        "curriculum": settings.curriculum, "bit_exact": bit_exact, "person": settings.person,
        "alpha": settings.alpha, "created": row["created"],
        **counts, "assistants": len(line), "iteration": line[-1].iteration if line else 0,
        "accuracy_by_height": lineage.as_json(last)["accuracy_by_height"] if last else {},
        "versions": json.loads(row["versions"]), "session": str(session.folder),
    }  # fmt: skip
