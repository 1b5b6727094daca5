"""What each decision changed, and what can be undone and redone: all of it read off the append-only chain."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlite_utils import Database

from ida_core.tree import Answerer, Node, Stale, Status


@dataclass(frozen=True, slots=True)
class Change:
    """What a decision did to one node."""

    before: Node | None
    """None: the decision made the node."""
    after: Node
    children: int
    """How many subquestions the node had before."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as the window shows it."""

    id: int
    node: int
    kind: str
    final: str | None
    reason: str | None
    seconds: float | None
    actor: str
    at: str
    supersedes: int | None


def put_changes(db: Database, decision: int, changes: Sequence[Change]) -> None:
    """Write what a decision changed."""
    db.table("change").insert_all(
        {
            "decision": decision, "node": change.after.id, "children": change.children,
            "before": None if change.before is None else json.dumps(asdict(change.before), ensure_ascii=False),
            "after": json.dumps(asdict(change.after), ensure_ascii=False),
        }
        for change in changes
    )  # fmt: skip


def changes_of(db: Database, decision: int) -> list[Change]:
    """Read what a decision changed."""
    rows = db.query("SELECT * FROM change WHERE decision = ? ORDER BY id", [decision])
    return [change_of(row) for row in rows]


def change_of(row: Mapping[str, Any]) -> Change:
    """Read a row of changes.

    Raises:
        ValueError: it cannot be read.
    """
    return Change(_node(row["before"]), _made(row["after"]), int(row["children"]))


def decided_since(db: Database, decision: int) -> list[Decided]:
    """Read the decisions made after one (0: all)."""
    names = ", ".join(f"[{name}]" for name in Decided.__dataclass_fields__)
    return [Decided(*row) for row in db.conn.execute(f"SELECT {names} FROM decision WHERE id > ? ORDER BY id", [decision])]


class Stacks:
    """Decisions that can be undone and redone, the latest last."""

    def __init__(self, decisions: Iterable[Decided] = ()) -> None:
        self.done: list[int] = []
        self.undone: list[tuple[int, int]] = []
        """The decision, and the undoing of it."""
        for decision in decisions:
            self.take(decision.id, decision.kind, decision.supersedes)

    def take(self, number: int, kind: str, supersedes: int | None) -> None:
        """Note a decision that was just made."""
        if kind == "undo" and supersedes is not None:
            self.done.remove(supersedes)
            self.undone.append((supersedes, number))
        elif kind == "redo" and self.undone:
            self.done.append(self.undone.pop()[0])
        elif kind not in ("undo", "redo"):
            self.done.append(number)
            self.undone.clear()


def standing(decisions: Iterable[Decided]) -> list[Decided]:
    """The decisions that were not undone, in the order they were made."""
    kept = list(decisions)
    done = set(Stacks(kept).done)
    return [decision for decision in kept if decision.id in done]


def rejections(db: Database, node: int) -> list[dict[str, str | None]]:
    """The answers to a node that a person rejected and did not take back, with the reasons: what a retry is told."""
    stand = {one.id for one in standing(decided_since(db, 0))}
    rows = db.query("SELECT id, proposal, reason FROM decision WHERE node = ? AND kind = 'reject' ORDER BY id", [node])
    return [{"answer": row["proposal"], "reason": row["reason"]} for row in rows if row["id"] in stand]


def withdrawn(node: Node) -> Node:
    """The node as a question that was taken back; the row stays."""
    return replace(node, status=Status.WITHDRAWN)


def _node(text: str | None) -> Node | None:
    return None if text is None else _made(text)


def _made(text: str) -> Node:
    try:
        values: dict[str, Any] = json.loads(text)
        kinds = {"answerer": Answerer, "status": Status, "stale": Stale}
        return Node(**values | {name: kind(values[name]) for name, kind in kinds.items()})
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError("what a decision changed cannot be read") from error
