"""Whose turn it is: what waits for a person's verdict, in order, with what is shown again mixed in once it has been forgotten."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final
from zlib import crc32

from ida_core.sessions.audits import Audit

DAY: Final = timedelta(hours=24)
NIGHT: Final = timedelta(hours=8)
"""With a change of date in it, as good as a day."""


def due(first: str) -> datetime:
    """When an item that was first judged at this moment (ISO 8601) is shown again: a day later, or the next day after a night."""
    judged = datetime.fromisoformat(first).astimezone()
    midnight = (judged + DAY).replace(hour=0, minute=0, second=0, microsecond=0)
    return min(judged + DAY, max(judged + NIGHT, midnight)).astimezone(UTC)


def in_turn(audits: Sequence[Audit], at: datetime, *, today: bool = False) -> list[Audit]:
    """What waits for a verdict at this moment, in order.

    An item that is shown again stands before one that a hash of its number picks out, wherever that is in the list, so
    that nothing tells it from the others and it keeps its place while the list grows shorter.

    Args:
        audits: all items with their verdicts.
        at: now; an aware moment.
        today: show again what is not due yet as well. What is remembered is no noise, so this is for who cannot come back, or
            who remembers nothing.
    """
    plain = [audit for audit in audits if audit.verdict is None and audit.item.kind != "repeat"]
    again = [audit for audit, when in _to_repeat(audits) if today or when <= at]
    if not plain:
        return again
    ring = sorted((_place(audit), index) for index, audit in enumerate(plain))
    before = dict[int, list[Audit]]()
    for audit in again:
        _, index = ring[bisect_left(ring, (_place(audit), 0)) % len(ring)]
        before.setdefault(index, []).append(audit)
    return [one for index, audit in enumerate(plain) for one in (*before.get(index, ()), audit)]


def later(audits: Sequence[Audit], at: datetime) -> list[datetime]:
    """When what is to be shown again, but not yet, will be; the soonest first."""
    return sorted(when for _, when in _to_repeat(audits) if when > at)


def _to_repeat(audits: Sequence[Audit]) -> list[tuple[Audit, datetime]]:
    """What is to be shown again, of items that have a verdict, and from when on."""
    said = {audit.item.id: audit.verdict for audit in audits if audit.verdict is not None}
    return [
        (audit, due(first.at)) for audit in audits
        if audit.verdict is None and audit.item.repeats is not None and (first := said.get(audit.item.repeats)) is not None
    ]  # fmt: skip


def _place(audit: Audit) -> float:
    """A number from 0 to 1 that depends on the item alone."""
    return crc32(str(audit.item.id).encode()) / 2**32
