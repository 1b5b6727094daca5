"""The rules of a session on disk: proposed, approved, vetoed, recalled; and what each of them played."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlite_utils import Database

from ida_core.overseers.macros import Rule, Work, parse_rule, propose, spelled, work_of
from ida_core.sessions import records
from ida_core.sessions.session import Session, now
from ida_core.tasks.base import Task
from ida_core.tree import Answerer, Status, Tree

STATES = ("proposed", "approved", "vetoed", "recalled")


@dataclass(frozen=True, slots=True)
class Kept:
    """A rule with its standing."""

    rule: Rule
    state: str
    made_from: tuple[int, ...]
    """Nodes that a person worked on."""
    nodes: tuple[int, ...] = ()
    """Nodes that it played."""
    runs: tuple[int, ...] = ()
    """Trainings in which it played H."""
    corrections: int = 0
    """How many of those nodes a person edited or rejected."""


def works_of(tree: Tree, task: Task) -> list[Work]:
    """What persons did as H in these trees: questions of theirs that they split."""
    found = list[Work]()
    for number in tree.answered_by(Answerer.PERSON):
        node, below = tree[number], tree.asked(number)
        edited = node.proposal is not None  # somebody else split it
        if below and not edited and node.status is not Status.WITHDRAWN:
            moves = [(task.parse_question(child.question), _read(task, child.answer)) for child in below]
            found.append(work_of(node.id, node.context, task.parse_question(node.question), moves, _read(task, node.answer)))
    return found


def kept_rules(session: Session, task: Task, tree: Tree | None = None) -> list[Kept]:
    """All rules of a session, the oldest first, with what they played."""
    with session.reading() as reader:
        rows = list(reader.query("SELECT * FROM macro ORDER BY id"))
        uses = list(reader.query("SELECT macro, node, run FROM macro_use ORDER BY id"))
    kept = list[Kept]()
    for row in rows:
        nodes = tuple(dict.fromkeys(int(use["node"]) for use in uses if use["macro"] == row["id"] and use["node"]))
        runs = tuple(dict.fromkeys(int(use["run"]) for use in uses if use["macro"] == row["id"] and use["run"]))
        corrected = 0 if tree is None else sum(_corrected(tree, node) for node in nodes)
        rule = parse_rule(task, row["rule"], int(row["id"]))
        kept.append(Kept(rule, row["state"], tuple(json.loads(row["made_from"])), nodes, runs, corrected))
    return kept


def approved_rules(session: Session, task: Task) -> list[Rule]:
    """The rules that play H."""
    return [kept.rule for kept in kept_rules(session, task) if kept.state == "approved"]


def find_rules(session: Session, task: Task, tree: Tree) -> list[Kept]:
    """Propose rules for what a person did since; one that was vetoed or recalled before is not proposed again."""
    if task.is_text:
        return []
    kept = kept_rules(session, task)
    texts = {spelled(task, one.rule) for one in kept if one.state != "proposed"}
    approved = [one.rule for one in kept if one.state == "approved"]
    fresh = [
        Kept(rule, "proposed", tuple(work.node for work in works))
        for rule, works in propose(works_of(tree, task), approved) if spelled(task, rule) not in texts
    ]  # fmt: skip
    old = {spelled(task, one.rule): one for one in kept if one.state == "proposed"}
    new = [one for one in fresh if spelled(task, one.rule) not in old]
    gone = [one.rule.number for text, one in old.items() if text not in {spelled(task, other.rule) for other in fresh}]
    numbered = [replace(one, rule=replace(one.rule, number=session.new_id("macro"))) for one in new]

    def work(db: Database) -> None:
        for number in gone:
            db.table("macro").delete(number)
        for one in numbered:
            put_rule(db, task, one)

    if new or gone:
        session.write(work).result()
    return numbered


def put_rule(db: Database, task: Task, kept: Kept) -> None:
    """Write a rule, or its new words and standing."""
    row = {"id": kept.rule.number, "rule": spelled(task, kept.rule), "state": kept.state}
    db.table("macro").upsert(row | {"made_from": json.dumps(kept.made_from), "at": now()}, pk="id")
    records.log_event(db, f"rule {kept.state}", rule=kept.rule.number, words=row["rule"])


def rule_on(session: Session, task: Task, number: int, state: str) -> None:
    """Approve or veto a rule, on the record."""
    kept = _one(session, task, number)
    session.write(lambda db: put_rule(db, task, replace(kept, state=state)), durable=True).result()


def rewrite(session: Session, task: Task, number: int, text: str) -> None:
    """Give a rule other words, on the record.

    Raises:
        ValueError: they cannot be read.
    """
    rule = parse_rule(task, text, number)
    kept = _one(session, task, number)
    session.write(lambda db: put_rule(db, task, replace(kept, rule=rule)), durable=True).result()


def _one(session: Session, task: Task, number: int) -> Kept:
    return next(kept for kept in kept_rules(session, task) if kept.rule.number == number)


def put_uses(db: Database, uses: Mapping[int, int]) -> None:
    """Record which rule played which node, once each."""
    db.conn.executemany(
        """INSERT INTO macro_use (macro, node, at) SELECT ?, ?, ?
           WHERE NOT EXISTS (SELECT 1 FROM macro_use WHERE macro = ? AND node = ?)""",
        [(macro, node, now(), macro, node) for node, macro in uses.items()],
    )


def put_run(session: Session, rules: Sequence[Rule], run: int) -> None:
    """Record that rules play H in a training."""
    session.write(lambda db: db.table("macro_use").insert_all(
        {"macro": rule.number, "run": run, "at": now()} for rule in rules)).result()  # fmt: skip


def _corrected(tree: Tree, number: int) -> bool:
    node = tree[number]
    return node.status is Status.REJECTED or (node.answerer is Answerer.PERSON and node.status is Status.APPROVED)


def _read(task: Task, text: str | None) -> tuple[int, ...] | None:
    return None if text is None else task.parse_answer(text)
