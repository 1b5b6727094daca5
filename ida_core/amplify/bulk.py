"""Decisions about many nodes at once: approving what was on show, and taking back a rule with all it answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlite_utils import Database

from ida_core.amplify import person
from ida_core.amplify.person import Refusal
from ida_core.amplify.trees import Amplification
from ida_core.overseers.rules import kept_rules, put_rule
from ida_core.sessions import records
from ida_core.tree import Answerer, Node, Status


def see(work: Amplification, seen: Iterable[tuple[int, str | None]]) -> None:
    """Record that proposals were on show before a person."""
    rows = [one for one in seen if one not in work.seen]
    work.seen |= set(rows)

    def write(db: Database) -> None:
        for number, text in rows:
            records.log_event(db, "seen", number, text=text)

    if rows:
        work.session.write(write).result()


def approve_seen(work: Amplification, numbers: Sequence[int], *, seconds: float | None = None) -> list[Node]:
    """Approve many proposals, as one decision each; all of them must have been on show as they are.

    Raises:
        Refusal: one of them was not.
    """
    for number in numbers:
        if (number, work.tree[number].proposal) not in work.seen:
            raise Refusal(f"question {work.tree.path(number)} was not shown yet; look at it before you approve it")
    each = None if seconds is None else seconds / max(1, len(numbers))
    return [person.approve(work, number, seconds=each) for number in numbers]


def recall(work: Amplification, rule: int, reason: str) -> list[int]:
    """Take a rule back with all that it answered and nobody stands behind: those answers are rejected, each on the record."""
    kept = next(one for one in kept_rules(work.session, work.task) if one.rule.number == rule)
    played = [number for number in kept.nodes if work.tree[number].answerer is Answerer.MACRO]
    for number in played:
        if work.tree[number].status in (Status.ANSWERED, Status.PROPOSED):
            person.reject(work, number, reason)
    work.session.write(lambda db: put_rule(db, work.task, replace(kept, state="recalled")), durable=True).result()
    work.reload_rules()
    return [number for number in played if work.tree[number].status is Status.REJECTED]
