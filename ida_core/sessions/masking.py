"""Truth is masked while a person acts as H, until somebody chooses to see it, on the record."""

from __future__ import annotations

import json

from ida_core.sessions.records import log_event
from ida_core.sessions.session import Session


def truth_is_masked(session: Session) -> bool:
    """Whether a person acts as H here, and nobody chose to compare with the truth on the record."""
    with session.reading() as reader:
        acts = reader.conn.execute(
            "SELECT EXISTS (SELECT 1 FROM audit_item) OR EXISTS (SELECT 1 FROM decision WHERE actor = (SELECT person FROM session))"
        ).fetchone()[0]
        revealed = reader.conn.execute("SELECT EXISTS (SELECT 1 FROM event WHERE kind = 'truth compared')").fetchone()[0]
    return bool(acts) and not revealed


def seen_contexts(session: Session) -> set[int]:
    """Contexts whose facts, or whose right answers, the person has seen or given."""
    query = "SELECT payload FROM event WHERE kind IN ('facts revealed', 'facts typed', 'correctness revealed')"
    with session.reading() as reader:
        return {int(json.loads(row["payload"])["context"]) for row in reader.query(query)}


def reveal_facts(session: Session, context: int) -> list[str]:
    """The facts of a context, put on the record as seen."""
    session.write(lambda db: log_event(db, "facts revealed", context=context), durable=True).result()
    with session.reading() as reader:
        facts: list[str] = json.loads(str(reader.table("context").get(context)["facts"]))
    return facts


def reveal_truth(session: Session) -> None:
    """Put on the record that answers are compared with the truth from now on."""
    session.write(lambda db: log_event(db, "truth compared"), durable=True).result()
