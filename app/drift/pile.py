"""What lies before the person who audits: sorted out of all items beside the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ida_core.report.turns import in_turn, later
from ida_core.sessions.audits import Audit


@dataclass(frozen=True, slots=True)
class Pile:
    """Audits by what is to be done with them."""

    waiting: tuple[Audit, ...]
    """In the order in which they are to be judged."""
    again: tuple[Audit, ...]
    """To be shown again, but not before another day."""
    again_from: datetime | None
    """When the first of these is due."""
    judged: int
    last: Audit | None
    """The one that got the latest verdict."""
    hunting: frozenset[int]
    """Plans that are hunts."""

    @property
    def is_new(self) -> bool:
        """Whether nothing was ever drawn."""
        return not (self.waiting or self.again or self.judged)


def pile_of(audits: Sequence[Audit], at: datetime) -> Pile:
    """Sort all items of a session, as of this moment."""
    waiting, due = in_turn(audits, at), later(audits, at)
    shown = {audit.item.id for audit in waiting}
    given = [audit for audit in audits if audit.verdict is not None]
    again = [audit for audit in in_turn(audits, at, today=True) if audit.item.id not in shown]
    return Pile(
        tuple(waiting), tuple(again), due[0] if due else None, len(given),
        max(given, key=lambda audit: audit.verdict.id if audit.verdict else 0, default=None),
        frozenset(audit.plan.id for audit in audits if audit.plan.queue == "hunt"),
    )  # fmt: skip
