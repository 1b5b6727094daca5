"""Audits in and out: plans that are locked before the first verdict, the items they drew, and verdicts, never changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

from sqlite_utils import Database

from ida_core.sessions.session import now

QUEUES: Final = ("certify", "hunt", "path")
"""Drawn uniformly, for bounds; ranked by disagreement, for repair; one path down each tree, for drift."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How items are drawn and what will be claimed of them; written before the first of them is seen."""

    id: int
    queue: str
    assistant: int
    iteration: int
    bound: str
    """anytime; fixed, which claims nothing before all `size` items have a verdict; or none."""
    size: int
    population: float
    """How many calls the items stand for."""
    complete: bool
    """Whether they were drawn from all of these, not from a sample of them."""
    rounds: int
    """How many claims were declared for the session before its first; 0: any number."""
    alpha: float
    """The chance that the claim fails; 0 where none is made."""
    seed: int
    pool: int = 0
    """Calls that could be drawn."""
    predicted: float = 0.0
    """The mean chance of differing that was predicted for them."""


@dataclass(frozen=True, slots=True)
class Item:
    """One answer to be checked, with what its teacher was told, and nothing that gives its verdict away."""

    id: int
    plan: int
    kind: str
    """audit, repeat or canary; hidden from who judges."""
    assistant: int
    iteration: int
    call: int | None
    facts: list[list[int]]
    question: str
    given: str
    transcript: list[list[str]]
    """Subquestions of H and what A_{n-1} or the look-up answered."""
    known: int | None = None
    """Of a canary: whether the answer differs from the teacher's."""
    repeats: int | None = None
    """Of a repeat: the item that it repeats."""
    origin: str = ""
    """Of a seeded error: a failure from the log, or made up."""
    level: int = 0
    weight: float = 1.0
    """Of a path: how many questions of its level this one stands for."""
    score: float = 0.0
    predicted: float = 0.0
    """The chance of differing that was predicted before the audit."""
    probability: float = 1.0
    """The inclusion probability."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What somebody said of an item."""

    id: int
    item: int
    verdict: str
    answer: str | None
    """What they would have answered, where they said so."""
    actor: str
    seconds: float
    saw_facts: bool
    supersedes: int | None = None
    at: str = ""

    @property
    def differs(self) -> bool:
        """Whether it counts against the assistant; what cannot be told does."""
        return self.verdict != "same"


@dataclass(frozen=True, slots=True)
class Audit:
    """An item with its plan and the verdict that stands."""

    plan: Plan
    item: Item
    verdict: Verdict | None


def put_plan(db: Database, plan: Plan, items: Sequence[Item]) -> None:
    """Lock a plan together with what it drew."""
    db.table("audit_plan").insert({**asdict(plan), "complete": int(plan.complete), "at": now()})
    db.table("audit_item").insert_all(
        {**asdict(item), "facts": json.dumps(item.facts), "transcript": json.dumps(item.transcript, ensure_ascii=False)}
        for item in items
    )


def put_verdict(db: Database, item: Item, queue: str, verdict: Verdict) -> None:
    """Append a verdict."""
    row: dict[str, Any] = {**asdict(verdict), "saw_facts": int(verdict.saw_facts), "at": now()}
    db.table("audit").insert(row | {"iteration": item.iteration, "queue": queue, "probability": item.probability})


def read_plans(db: Database) -> list[Plan]:
    """All plans, oldest first."""
    return [Plan(**row | {"complete": bool(row["complete"])}) for row in _rows(db, "audit_plan", Plan)]


def read_items(db: Database, plan: int | None = None) -> list[Item]:
    """The items of a plan, or of all, in the order in which they are to be judged."""
    where = "" if plan is None else f"WHERE plan = {int(plan)}"
    rows = _rows(db, "audit_item", Item, where)
    return [Item(**row | {"facts": json.loads(row["facts"]), "transcript": json.loads(row["transcript"])}) for row in rows]


def read_verdicts(db: Database) -> list[Verdict]:
    """All verdicts ever given, oldest first, those that were taken back too."""
    rows = _rows(db, "audit", Verdict, "WHERE item IS NOT NULL")
    return [Verdict(**row | {"saw_facts": bool(row["saw_facts"])}) for row in rows]


def standing(verdicts: Iterable[Verdict]) -> dict[int, Verdict]:
    """By item, the verdict that stands: the last one, unless it was withdrawn."""
    last = dict[int, Verdict]()
    for verdict in verdicts:
        if verdict.verdict == "withdrawn":
            last.pop(verdict.item, None)
        else:
            last[verdict.item] = verdict
    return last


def audits_of(db: Database) -> list[Audit]:
    """Every item ever drawn, with its verdict."""
    plans = {plan.id: plan for plan in read_plans(db)}
    stand = standing(read_verdicts(db))
    return [Audit(plans[item.plan], item, stand.get(item.id)) for item in read_items(db)]


def _rows(db: Database, table: str, kind: type[Plan | Item | Verdict], where: str = "") -> Iterable[dict[str, Any]]:
    names = ", ".join(f"[{field.name}]" for field in fields(kind))
    return db.query(f"SELECT {names} FROM [{table}] {where} ORDER BY id")
