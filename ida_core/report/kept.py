"""Reports that stay with the session, so that what was measured is there when it is opened again."""

from __future__ import annotations

import json
from typing import Any

from ida_core.sessions.session import Session


def kept_report(session: Session) -> dict[str, Any] | None:
    """The report that was measured last, if any."""
    with session.reading() as reader:
        rows = reader.query("SELECT payload FROM event WHERE kind = 'drift measured' ORDER BY id DESC LIMIT 1")
        return next((json.loads(row["payload"])["report"] for row in rows), None)
