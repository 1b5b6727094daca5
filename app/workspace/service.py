"""What a person does as H, carried out in the session's thread: each thing asked for is one method, and is answered by a signal."""

from __future__ import annotations

import json
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.debate.service import Act
from ida_core.amplify import bulk, person
from ida_core.amplify.trees import Amplification
from ida_core.sessions import guidelines, masking, records
from ida_core.sessions.history import Decided
from ida_core.sessions.marks import Mark, put_mark
from ida_core.tree import Node


class Person(QObject):
    """Part of the session's worker."""

    asked = Signal(int)
    """The root or subquestion that was just asked."""
    went_back = Signal(str, object)
    """"undo" or "redo", and the decision that was taken back or stands again."""
    facts_read = Signal(int, list)
    guidelines_now = Signal(object)
    """The version in force."""
    seen_read = Signal(object)
    """Nodes with the proposals that were on show at any time before."""
    spent_read = Signal(object)
    """Seconds that went into each node, decisions and visits together."""

    def __init__(self, act: Act) -> None:
        super().__init__()
        self._act = act

    def tell(self, work: Amplification) -> None:
        """Send what a desk shows of the person's work."""
        self.seen_read.emit(set(work.seen))
        with work.session.reading() as reader:
            self.guidelines_now.emit(guidelines.latest(reader))
            self.spent_read.emit(records.seconds_by_node(reader))

    def ask(self, text: str, context: int | None, parent: int | None) -> None:
        """Ask a root question (context None: on new facts) or a subquestion of `parent`."""
        new: list[Node] = []
        self._act("question saved", lambda work: new.append(person.ask(work, text, context=context, parent=parent)))
        for node in new:
            self.asked.emit(node.id)

    def ask_about(self, text: str, facts: np.ndarray) -> None:
        """Ask a root question about facts that the person gave, and so has seen."""
        new: list[Node] = []

        def work(amplification: Amplification) -> None:
            amplification.task.parse_question(text)
            context = amplification.new_context(facts, typed=True)
            new.append(person.ask(amplification, text, context=context))
            self._send_facts(amplification, context)

        self._act("question saved", work)
        for node in new:
            self.asked.emit(node.id)

    def teach(self, facts: list[list[int]], question: str, answer: str) -> None:
        """Keep what the person would have answered in an audit, as a tree of one question: it is distilled next."""

        def work(amplification: Amplification) -> None:
            amplification.task.parse_answer(answer)
            context = amplification.new_context(np.asarray(facts, dtype=np.int64))
            root = person.ask(amplification, question, context=context)
            person.answer(amplification, root.id, answer)

        self._act("answer saved; it will be learned", work)

    def answer(self, node: int, text: str, seconds: float) -> None:
        """Settle a node with the person's own text."""
        self._act("answer saved", lambda work: person.answer(work, node, text, seconds=seconds))

    def approve(self, node: int, seconds: float) -> None:
        """Approve the proposal."""
        self._act("approval saved", lambda work: person.approve(work, node, seconds=seconds))

    def reject(self, node: int, reason: str, seconds: float) -> None:
        """Reject the proposal for a reason."""
        self._act("rejection saved", lambda work: person.reject(work, node, reason, seconds=seconds))

    def skip(self, node: int, seconds: float) -> None:
        """Record that the person passed over a node."""
        self._act("skip saved", lambda work: person.skip(work, node, seconds=seconds))

    def undo(self) -> None:
        """Take back the latest decision."""
        self._go("undone", "undo", person.undo)

    def redo(self) -> None:
        """Decide again what was taken back."""
        self._go("done again", "redo", person.redo)

    def _go(self, saved: str, how: str, step: Callable[[Amplification], Decided]) -> None:
        """Undo or redo; that is told once the decision is known to everybody."""
        gone: list[Decided] = []
        self._act(saved, lambda work: gone.append(step(work)))
        for decision in gone:
            self.went_back.emit(how, decision)

    def retry(self, node: int) -> None:
        """Ask A_n again, with the rejections."""
        self._act("asked again", lambda work: person.retry(work, node))

    def recompute(self, node: int) -> None:
        """Work out again what went stale with a node."""
        self._act("recomputing", lambda work: person.recompute(work, node))

    def halt(self, node: int) -> None:
        """Stop who works on a node by themselves."""
        self._act("stopped", lambda work: person.halt(work, node))

    def take(self, node: int) -> None:
        """Let the person be H on a node."""
        self._act("taken over", lambda work: person.take(work, node))

    def hand_to_script(self, node: int, levels: int) -> None:
        """Hand a node to the scripted H for so many levels below it."""
        self._act("handed to the scripted H", lambda work: person.hand_to_script(work, node, levels))

    def hand_to_macros(self, node: int) -> None:
        """Let the approved rules play H on a node."""
        self._act("handed to the macros", lambda work: person.hand_to_macros(work, node))

    def hand_to_deputy(self, node: int) -> None:
        """Let H' try a node."""
        self._act("handed to H′", lambda work: person.hand_to_deputy(work, node))

    def see(self, seen: list[tuple[int, str | None]]) -> None:
        """Record what was on show."""
        self._act("", lambda work: bulk.see(work, seen))

    def approve_seen(self, nodes: list[int], seconds: float) -> None:
        """Approve many proposals that were on show."""
        self._act(f"{len(nodes)} approvals saved", lambda work: bulk.approve_seen(work, nodes, seconds=seconds))

    def visited(self, node: int, seconds: float) -> None:
        """Record how long a question was looked at without a decision."""
        self._act("", lambda work: work.session.write(
            lambda db: records.log_event(db, "visit", node, seconds=round(seconds, 2))).result())  # fmt: skip

    def save_draft(self, node: int, field: str, text: str) -> None:
        """Keep what was typed and not yet submitted."""
        self._act("draft saved", lambda work: work.session.write(
            lambda db: records.save_draft(db, node, field, text)).result())  # fmt: skip

    def mark(self, node: int, mark: Mark) -> None:
        """Keep a bookmark and a note on a node."""
        self._act("mark saved", lambda work: work.session.write(lambda db: put_mark(db, node, mark)).result())

    def rewrite_guidelines(self, text: str) -> None:
        """Put another version of the guidelines in force."""

        def work(amplification: Amplification) -> None:
            now = guidelines.rewrite(amplification.session, text, amplification.actor)
            amplification.guidelines = now.version
            self.guidelines_now.emit(now)

        self._act("guidelines saved", work)

    def reveal(self, context: int) -> None:
        """Show the facts of a context and remember that they were seen."""

        def work(amplification: Amplification) -> None:
            facts = masking.reveal_facts(amplification.session, context)
            amplification.saw_facts.add(context)
            self.facts_read.emit(context, facts)

        self._act("revealing recorded", work)

    def _send_facts(self, work: Amplification, context: int) -> None:
        with work.session.reading() as reader:
            self.facts_read.emit(context, json.loads(str(reader.table("context").get(context)["facts"])))
