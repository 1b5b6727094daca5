"""Truth is masked while a person acts as H, until somebody chooses to see it, on the record."""

from __future__ import annotations

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


def reveal_truth(session: Session) -> None:
    """Put on the record that answers are compared with the truth from now on."""
    session.write(lambda db: log_event(db, "truth compared"), durable=True).result()
