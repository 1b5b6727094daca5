"""The thread that owns the open session and its trees. The window speaks to it by signals only."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from app.debate.service import Debates
from app.sent import sent_text
from app.words.service import Words, assistant_of
from ida_core import lineage
from ida_core.amplify import bulk, machine, person
from ida_core.amplify.person import Refusal
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import Assistant, LookUp
from ida_core.overseers import rules
from ida_core.sessions import guidelines, history, records
from ida_core.sessions.marks import Mark, put_mark
from ida_core.sessions.session import InUse, Session, SessionError
from ida_core.tasks import make_task
from ida_core.tasks.base import Task
from ida_core.tasks.own import UntrustedError
from ida_core.tree import Node


class SessionWorker(QObject):
    """Lives on its own thread. Each slot is one action of the person; each answers by a signal."""

    decided = Signal(list)
    """Decisions that were just recorded, all of them at opening."""
    went_back = Signal(str, object)
    """"undo" or "redo", and the decision that was taken back or stands again."""
    rules_changed = Signal(list)
    deputy_now = Signal(object, str)
    """From which cut on H' may act (None: not at all), and what it did so far, in words."""
    spent_read = Signal(object)
    """Seconds that went into each node, decisions and visits together."""
    guidelines_now = Signal(object)
    """The version in force."""
    opened = Signal(object, object, object)
    """Session, drafts: dict[(node, field), text], and a copy of its trees."""
    nodes_changed = Signal(list)
    served_by = Signal(int)
    saved = Signal(str)
    asked = Signal(int)
    """The root or subquestion that was just asked."""
    refused = Signal(str)
    failed = Signal(str)
    """The session cannot be opened."""
    untrusted = Signal(str, str)
    """The session's task is code that the user has not said they trust: its name, and the question to ask."""
    lost = Signal(str)
    """A commit failed; the session has to be opened again."""
    reads_only = Signal(str)
    """Another window has the session."""
    input_read = Signal(int, str)
    facts_read = Signal(int, list)
    wrong_roots_written = Signal()
    rerun_made = Signal(object)
    """Old and new answers of a question that was run again."""

    _again = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._again.connect(self._advance, Qt.ConnectionType.QueuedConnection)
        self._folder = folder
        self._session: Session | None = None
        self._work: Amplification | None = None
        self._changed: dict[int, Node] = {}
        self._told = 0
        self._rules: list[rules.Kept] | None = None
        """The rules that were told last."""
        self.debates = Debates(self._act)
        self.words = Words(self._act, self._advance_later, self)

    @Slot(str, tuple)
    def perform(self, name: str, arguments: tuple[object, ...]) -> None:
        """Carry out one of the slots below; the window's one way in, in the order of its asking.

        A bug in one of them must not leave the window waiting: it goes to the log, and the session is opened again from disk.
        """
        try:
            getattr(next(one for one in (self, self.debates, self.words) if hasattr(one, name)), name)(*arguments)
        except Exception as error:  # whatever it is, what is on disk is sound
            logging.getLogger("bug").critical("in %s", name, exc_info=True)
            self._lose(SessionError(f"something went wrong inside ({type(error).__name__}: {error}); it was written to the log"))

    # -- life -------------------------------------------------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """Open the session and send all its nodes."""
        try:
            self._session, others = self._open_session()
            self._load()
            if others is not None:
                self.reads_only.emit(f"{others}; this window shows it as it is now, and changes nothing")
        except UntrustedError as question:
            self.untrusted.emit(question.reference, str(question))
        except (SessionError, ValueError) as error:
            self.failed.emit(str(error))

    @Slot()
    def close(self) -> None:
        """Close the session; nothing works after this."""
        self.words.leave()
        if self._session is not None:
            self._session.close()
            self._session = None
        QThread.currentThread().quit()

    def _open_session(self) -> tuple[Session, str | None]:
        """Open for writing, or for reading where another window has the session; and what is to be said of that."""
        try:
            return Session.open(self._folder), None
        except InUse as error:
            return Session.open(self._folder, read_only=True), str(error).partition(";")[0]

    def _load(self) -> None:
        session = self._opened
        self._task: Task = make_task(session.settings.task, session.settings.preset)
        ancestor = lineage.found(session)
        self._work = Amplification(session, self._task, self._helper(ancestor), ancestor.iteration, ancestor.id)
        self._work.tree.subscribe(self)
        with session.reading() as reader:
            drafts = records.load_drafts(reader)
        self._work.saw_facts |= self._seen()
        self.debates.watch(self._work)
        self.words.watch(self._work)
        self.opened.emit(session, drafts, self._work.tree.copy())
        self.served_by.emit(ancestor.iteration)
        self._advance_later()

    @Slot()
    def tell(self) -> None:
        """Send what a desk shows besides the trees; it asks once it listens."""
        if self._work is None:
            return
        self._told, self._rules = 0, None
        self._tell_decisions()
        self._tell_rules()
        with self._opened.reading() as reader:
            self.guidelines_now.emit(guidelines.latest(reader))
            self.spent_read.emit(records.seconds_by_node(reader))
        self.debates.tell()
        self.words.tell()
        self._take_deputy()

    def _helper(self, ancestor: lineage.Ancestor) -> Assistant:
        if ancestor.kind == "look-up":
            return LookUp(self._task)
        if ancestor.kind == "language":
            return assistant_of(self._opened, self._task, ancestor)
        from ida_core.assistants import transformer

        return transformer.load(self._opened, self._task, ancestor.id)

    @property
    def _opened(self) -> Session:
        if self._session is None:
            raise SessionError("the session is closed")
        return self._session

    # -- listening to the tree --------------------------------------------------------------------------------------

    def about_to_insert(self, parent: int | None, position: int) -> None:
        """Part of the listener's protocol; the window's own tree announces it there."""

    def inserted(self, node: Node) -> None:
        """Keep a new node for the next sending."""
        self._changed[node.id] = node

    def changed(self, node: Node) -> None:
        """Keep a changed node for the next sending."""
        self._changed[node.id] = node

    def _send(self) -> None:
        nodes, self._changed = list(self._changed.values()), {}
        if nodes:
            self.nodes_changed.emit(nodes)

    # -- what the person does ---------------------------------------------------------------------------------------

    @Slot(str, object, object)
    def ask(self, text: str, context: int | None, parent: int | None) -> None:
        """Ask a root question (context None: on new facts) or a subquestion of `parent`."""
        new: list[Node] = []
        self._act("question saved", lambda work: new.append(person.ask(work, text, context=context, parent=parent)))
        for node in new:
            self.asked.emit(node.id)

    @Slot(str, object)
    def ask_about(self, text: str, facts: np.ndarray) -> None:
        """Ask a root question about facts that the person gave, and so has seen."""
        new: list[Node] = []

        def work(amplification: Amplification) -> None:
            self._task.parse_question(text)
            context = amplification.new_context(facts, typed=True)
            new.append(person.ask(amplification, text, context=context))
            self._send_facts(context)

        self._act("question saved", work)
        for node in new:
            self.asked.emit(node.id)

    @Slot(object, str, str)
    def teach(self, facts: list[list[int]], question: str, answer: str) -> None:
        """Keep what the person would have answered in an audit, as a tree of one question: it is distilled next."""

        def work(amplification: Amplification) -> None:
            self._task.parse_answer(answer)
            context = amplification.new_context(np.asarray(facts, dtype=np.int64))
            root = person.ask(amplification, question, context=context)
            person.answer(amplification, root.id, answer)

        self._act("answer saved; it will be learned", work)

    @Slot(int, str, float)
    def answer(self, node: int, text: str, seconds: float) -> None:
        """Settle a node with the person's own text."""
        self._act("answer saved", lambda work: person.answer(work, node, text, seconds=seconds))

    @Slot(int, float)
    def approve(self, node: int, seconds: float) -> None:
        """Approve the proposal."""
        self._act("approval saved", lambda work: person.approve(work, node, seconds=seconds))

    @Slot(int, str, float)
    def reject(self, node: int, reason: str, seconds: float) -> None:
        """Reject the proposal for a reason."""
        self._act("rejection saved", lambda work: person.reject(work, node, reason, seconds=seconds))

    @Slot(int, float)
    def skip(self, node: int, seconds: float) -> None:
        """Record that the person passed over a node."""
        self._act("skip saved", lambda work: person.skip(work, node, seconds=seconds))

    @Slot()
    def undo(self) -> None:
        """Take back the latest decision."""
        self._act("undone", lambda work: self.went_back.emit("undo", person.undo(work)))

    @Slot()
    def redo(self) -> None:
        """Decide again what was taken back."""
        self._act("done again", lambda work: self.went_back.emit("redo", person.redo(work)))

    @Slot(int)
    def retry(self, node: int) -> None:
        """Ask A_n again, with the rejections."""
        self._act("asked again", lambda work: person.retry(work, node))

    @Slot(int)
    def recompute(self, node: int) -> None:
        """Work out again what went stale with a node."""
        self._act("recomputing", lambda work: person.recompute(work, node))

    @Slot(int)
    def hand_to_macros(self, node: int) -> None:
        """Let the approved rules play H on a node."""
        self._act("handed to the macros", lambda work: person.hand_to_macros(work, node))

    @Slot(list)
    def see(self, seen: list[tuple[int, str | None]]) -> None:
        """Record what was on show."""
        self._act("", lambda work: bulk.see(work, seen))

    @Slot(list, float)
    def approve_seen(self, nodes: list[int], seconds: float) -> None:
        """Approve many proposals that were on show."""
        self._act(f"{len(nodes)} approvals saved", lambda work: bulk.approve_seen(work, nodes, seconds=seconds))

    @Slot(int, str)
    def rule_on_macro(self, number: int, state: str) -> None:
        """Approve or veto a rule, or recall it with what it answered."""

        def work(amplification: Amplification) -> None:
            if state == "recalled":
                bulk.recall(amplification, number, f"rule {number} was recalled")
            else:
                rules.rule_on(amplification.session, self._task, number, state)
                amplification.reload_rules()

        self._act(f"rule {number} {state}", work)
        self._tell_rules()

    @Slot(int, str)
    def edit_macro(self, number: int, text: str) -> None:
        """Give a rule other words."""

        def work(amplification: Amplification) -> None:
            rules.rewrite(amplification.session, self._task, number, text)
            amplification.reload_rules()

        self._act(f"rule {number} rewritten", work)
        self._tell_rules()

    @Slot(int)
    def hand_to_deputy(self, node: int) -> None:
        """Let H' try a node."""
        self._act("handed to H′", lambda work: person.hand_to_deputy(work, node))

    @Slot(int)
    def halt(self, node: int) -> None:
        """Stop who works on a node by themselves."""
        self._act("stopped", lambda work: person.halt(work, node))

    @Slot(object)
    def allow_deputy(self, cut: object) -> None:
        """Let H' act from a cut on, or (None) no more."""
        from ida_core.report import deputy

        def work(amplification: Amplification) -> None:
            if cut is None:
                deputy.stop(amplification.session)
            else:
                deputy.let_act(amplification.session, cut)  # type: ignore[arg-type]

        self._act("H′ may act" if cut is not None else "H′ stopped", work)
        self._take_deputy()

    @Slot(str)
    def rewrite_guidelines(self, text: str) -> None:
        """Put another version of the guidelines in force."""

        def work(amplification: Amplification) -> None:
            now = guidelines.rewrite(amplification.session, text, amplification.actor)
            amplification.guidelines = now.version
            self.guidelines_now.emit(now)

        self._act("guidelines saved", work)

    @Slot(int, float)
    def visited(self, node: int, seconds: float) -> None:
        """Record how long a question was looked at without a decision."""
        self._act("", lambda work: work.session.write(
            lambda db: records.log_event(db, "visit", node, seconds=round(seconds, 2))).result())  # fmt: skip

    @Slot(int)
    def take(self, node: int) -> None:
        """Let the person be H on a node."""
        self._act("taken over", lambda work: person.take(work, node))

    @Slot(int, int)
    def hand_to_script(self, node: int, levels: int) -> None:
        """Hand a node to the scripted H for so many levels below it."""
        self._act("handed to the scripted H", lambda work: person.hand_to_script(work, node, levels))

    @Slot(int, str, str)
    def save_draft(self, node: int, field: str, text: str) -> None:
        """Keep what was typed and not yet submitted."""
        self._act("draft saved", lambda work: work.session.write(
            lambda db: records.save_draft(db, node, field, text)).result())  # fmt: skip

    @Slot(int, object)
    def mark(self, node: int, mark: Mark) -> None:
        """Keep a bookmark and a note on a node."""
        self._act("mark saved", lambda work: work.session.write(lambda db: put_mark(db, node, mark)).result())

    @Slot(int)
    def reveal(self, context: int) -> None:
        """Show the facts of a context and remember that they were seen."""

        def work(amplification: Amplification) -> None:
            session = amplification.session
            session.write(lambda db: records.log_event(db, "facts revealed", context=context), durable=True).result()
            amplification.saw_facts.add(context)
            self._send_facts(context)

        self._act("revealing recorded", work)

    @Slot(int)
    def read_input(self, node: int) -> None:
        """Read what was sent to the assistant for a node; facts stay masked unless they were revealed."""
        with self._opened.reading() as reader:
            text = sent_text(reader, self._task, node, set() if self._work is None else self._work.saw_facts)
        self.input_read.emit(node, text)
        self.words.tell_suggestion(node)

    @Slot()
    def discard_run(self) -> None:
        """Give up the training that was left."""
        from ida_core.runs import discard_pending

        self._act("interrupted training discarded", lambda work: discard_pending(work.session))

    @Slot(object, object, float, int)
    def sample(self, contexts: np.ndarray, questions: np.ndarray, chance: float, run: int) -> None:
        """Write questions that a run of training amplified as trees."""
        self._act("", lambda work: machine.sample(work, contexts, questions, chance, run=run))

    @Slot(object, object, float)
    def write_wrong_roots(self, contexts: np.ndarray, questions: np.ndarray, chance: float) -> None:
        """Write questions that H + A_n answers wrongly as trees, answered; their facts count as seen."""
        from ida_core.report.blame import write_wrong_roots

        self._act("", lambda work: write_wrong_roots(work, contexts, questions, chance))
        self.wrong_roots_written.emit()

    @Slot(int, int)
    def rerun(self, node: int, iteration: int) -> None:
        """Run an old question again with another A_n."""
        from ida_core.report.rerun import again, whom

        try:
            chosen = whom(self._opened, self._task, iteration)
        except SessionError as error:
            self.refused.emit(str(error))
            return
        self._act("run again", lambda work: self.rerun_made.emit(again(work, node, *chosen)))

    @Slot()
    def reload_seen(self) -> None:
        """Take note of what was revealed elsewhere."""
        self._act("", lambda work: work.saw_facts.update(self._seen()))

    @Slot(int, int)
    def use_assistant(self, iteration: int, assistant: int) -> None:
        """Let a newly promoted assistant help from now on."""

        def work(amplification: Amplification) -> None:
            amplification.use(self._helper(lineage.found(self._opened)), iteration, assistant)
            self.served_by.emit(iteration)

        self._act("", work)
        self._take_deputy()

    # -- inside -----------------------------------------------------------------------------------------------------

    def _act(self, what: str, action: Callable[[Amplification], object]) -> None:
        if self._work is None:
            return
        if self._opened.read_only:
            if what not in ("", "draft saved"):
                self.refused.emit("this window only reads the session; decide in the window that has it open")
            return
        try:
            action(self._work)
        except (Refusal, ValueError) as error:
            self.refused.emit(str(error))
            return
        except SessionError as error:
            self._lose(error)
            return
        self._send()
        if self._tell_decisions():
            self.debates.tell()
            if rules.find_rules(self._opened, self._task, self._work.tree):
                self._tell_rules()
        self.saved.emit(what)
        self._advance_later()

    def _take_deputy(self) -> None:
        """Let H' play where the session says that it may; torch comes only then."""
        if self._work is None:
            return
        with self._opened.reading() as reader:
            said = reader.conn.execute("SELECT count(*) FROM event WHERE kind = 'H′ may act'").fetchone()[0]
        if not said:
            self.deputy_now.emit(None, "")
            return
        from ida_core.report import deputy

        try:
            self._work.deputy = deputy.acting(self._opened, self._task)
        except SessionError as error:
            self.refused.emit(str(error))
        did = deputy.acts(self._opened)
        cut = deputy.permission(self._opened) if self._work.deputy is not None else None
        self.deputy_now.emit(cut, f"So far it made {did.moves} moves on {did.questions} questions, and left {did.left} to you.")

    def _tell_decisions(self) -> bool:
        """Send the decisions made since the last time; tell whether there were any."""
        with self._opened.reading() as reader:
            fresh = history.decided_since(reader, self._told)
        if fresh:
            self._told = fresh[-1].id
            self.decided.emit(fresh)
        return bool(fresh)

    def _tell_rules(self) -> None:
        if self._work is not None and (kept := rules.kept_rules(self._opened, self._task, self._work.tree)) != self._rules:
            self._rules = kept
            self.rules_changed.emit(kept)

    def _lose(self, error: SessionError) -> None:
        """A commit failed: the trees in memory are ahead of the disk, so only opening the session again is safe."""
        self._work = None
        self.lost.emit(str(error))

    def _advance_later(self) -> None:
        self._again.emit()

    @Slot()
    def _advance(self) -> None:
        """One round of the machine, then let a person's action get in between."""
        if self._work is None or self._session is None or self._session.read_only:
            return
        try:
            busy = self.words.advance() if self._task.is_text else machine.advance(self._work)
            busy |= self.debates.compare()
        except SessionError as error:
            self._lose(error)
            return
        self._send()
        if busy:
            self._advance_later()
        else:
            self._tell_rules()

    def _seen(self) -> set[int]:
        """Contexts whose facts, or whose right answers, the person has seen or given."""
        query = "SELECT payload FROM event WHERE kind IN ('facts revealed', 'facts typed', 'correctness revealed')"
        with self._opened.reading() as reader:
            return {int(json.loads(row["payload"])["context"]) for row in reader.query(query)}

    def _send_facts(self, context: int) -> None:
        with self._opened.reading() as reader:
            self.facts_read.emit(context, json.loads(str(reader.table("context").get(context)["facts"])))
