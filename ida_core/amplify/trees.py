"""The trees of a session as a persistent state machine: what they rest on, what was changed, and the commit that writes it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np
from sqlite_utils import Database

from ida_core.assistants.base import Assistant, LookUp
from ida_core.overseers.macros import Rule
from ida_core.overseers.rules import approved_rules, put_uses
from ida_core.questions import IntArray, Move, Tokens
from ida_core.sessions import guidelines, history, records
from ida_core.sessions.history import Change, Stacks
from ida_core.sessions.records import Call, Decision
from ida_core.sessions.session import Session
from ida_core.tasks.base import Task
from ida_core.tree import Node, Status, Tree


class Deputy(Protocol):
    """H' as it plays H on trees."""

    cut: float
    """How sure it has to be to move."""

    def next_move(self, question: Tokens, replies: Sequence[Tokens]) -> tuple[Move, float]:
        """What it would do after so many replies, and how sure it is of that."""


class Amplification:
    """The trees of a session as a persistent state machine.

    A person's actions and the machine's rounds change the tree, then commit, then return; a failed commit leaves the
    session as it was (make a new Amplification then). Not thread-safe: one thread owns it.
    """

    def __init__(self, session: Session, task: Task, assistant: Assistant, iteration: int, assistant_id: int) -> None:
        self.session, self.task = session, task
        self.use(assistant, iteration, assistant_id)
        self.actor = session.settings.person
        """The name of who decides."""
        self.saw_facts: set[int] = set()
        with session.reading() as reader:
            self.tree: Tree = records.load_tree(reader, session.reader)
            self.guidelines = guidelines.latest(reader).version
            rows = reader.query("SELECT id, tokens FROM context")
            self.contexts = {int(row["id"]): np.asarray(json.loads(row["tokens"]), dtype=np.int64) for row in rows}
            chances = reader.query("SELECT id, inclusion_probability FROM node WHERE inclusion_probability < 1")
            self.chances: dict[int, float] = {int(row["id"]): float(row["inclusion_probability"]) for row in chances}
            decided = history.decided_since(reader, 0)
            self.stacks = Stacks(decided)
            self.decided = decided[-1].id if decided else 0
            """The latest decision."""
            self.seen: set[tuple[int, str | None]] = {
                (int(row["node"]), json.loads(row["payload"])["text"])
                for row in reader.query("SELECT node, payload FROM event WHERE kind = 'seen'")
            }
            """Proposals that were on show before a person."""
        self._touched: dict[int, Change] = {}
        self._fresh: list[tuple[int, bool]] = []
        """Contexts to be written, and whether a person typed them."""
        self.calls: list[Call] = []
        self.exchanges: list[dict[str, object]] = []
        """Rows of what language models were sent and said."""
        self.uses: dict[int, int] = {}
        """Which rule played which node."""
        self.rules: list[Rule] = approved_rules(session, task)
        self.deputy: Deputy | None = None
        """H', where the person lets it act."""
        self.notes: list[tuple[str, int | None, dict[str, object]]] = []
        """What is to be logged with the next commit: kind, node (None: no single one), content."""

    def use(self, assistant: Assistant, iteration: int, assistant_id: int) -> None:
        """Let this assistant serve all that is asked from now on."""
        self.assistant, self.iteration, self.assistant_id = assistant, iteration, assistant_id
        self.alone = self.task.is_text and isinstance(assistant, LookUp)
        """Whether nobody helps: subquestions in words come to the person."""

    def new_context(self, facts: IntArray | None = None, *, typed: bool = False) -> int:
        """Make a context (a freshly drawn one by default) and return its id; it is written at the next commit.

        Facts that a person typed count as seen, on the record.
        """
        number = self.session.new_id("context")
        if facts is None:
            facts = self.task.make_contexts(1, np.random.default_rng([self.session.settings.seed, number]))[0]
        self.contexts[number] = facts
        self._fresh.append((number, typed))
        if typed:
            self.saw_facts.add(number)
        return number

    def reload_rules(self) -> None:
        """Let exactly the rules play that are approved now."""
        self.rules = approved_rules(self.session, self.task)

    def chance(self, node: Node) -> float:
        """The probability that this node's tree was written at all."""
        return self.chances.get(node.id, 1.0)

    def touch(self, node: Node) -> None:
        """Change a node, or put in a new one; it is written at the next commit."""
        known = self._touched.get(node.id)
        if known is None:
            is_new = node.id not in self.tree
            known = Change(None if is_new else self.tree[node.id], node, 0 if is_new else self.tree.child_count(node.id))
        self.tree.put(node)
        self._touched[node.id] = replace(known, after=node)

    def commit(self, decision: Decision | None = None, also: Callable[[Database, int], object] = lambda _db, _number: None) -> None:
        """Write all that changed as one transaction; a person's decision is on disk when this returns.

        `also` writes what else belongs to the decision of this number.

        An answer that a person stands behind becomes something to distil from, and stops being so when it is taken back.
        """
        changes, calls, uses, fresh = list(self._touched.values()), self.calls, self.uses, self._fresh
        nodes = [change.after for change in changes]
        chances = [self.chance(node) for node in nodes]
        notes, exchanges = self.notes, self.exchanges
        self._touched, self.calls, self.uses, self._fresh, self.notes, self.exchanges = {}, [], {}, [], [], []
        number = self.session.new_id("decision") if decision is not None else 0
        stands = [change.after for change in changes if decision is not None and _begins_to_stand(change)]
        falls = [change.after.id for change in changes if decision is not None and _was_approved(change)]
        kept = [self.session.new_id("example") for _ in stands]
        iteration = self.iteration

        def work(db: Database) -> None:
            for context, typed in fresh:
                facts = self.contexts[context].tolist()
                records.put_context(db, context, self.task.name, facts, [self.task.fact_text(fact) for fact in facts])
                if typed:
                    records.log_event(db, "facts typed", context=context)
            records.put_nodes(db, nodes, chances)
            records.put_calls(db, calls)
            db.table("exchange").insert_all(exchanges)
            if decision is not None:
                records.append_decision(db, decision, number)
                history.put_changes(db, number, changes)
                records.forget_examples(db, falls)
                also(db, number)
            for stood, own in zip(stands, kept, strict=True):
                records.put_example(db, stood, iteration, own)
            put_uses(db, uses)
            for kind, node, content in notes:
                records.log_event(db, kind, node, **content)

        self.session.write(work, durable=decision is not None).result()
        if decision is not None:
            self.decided = number
            self.stacks.take(number, decision.kind, decision.supersedes)


def _was_approved(change: Change) -> bool:
    return change.before is not None and change.before.status is Status.APPROVED and change.after.status is not Status.APPROVED


def _begins_to_stand(change: Change) -> bool:
    """Whether an answer is approved now that was not approved before, or was another one."""
    before, after = change.before, change.after
    if after.status is not Status.APPROVED or after.stale:
        return False
    return before is None or before.status is not Status.APPROVED or before.answer != after.answer
