"""The thread that owns the open session and its trees. The window speaks to it by signals only."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from app.debate.service import Debates
from app.deputy.service import Deputy
from app.language import tr
from app.macros.service import Rules
from app.said import said
from app.words.service import Words
from app.workspace.service import Person
from ida_core import lineage
from ida_core.amplify import machine
from ida_core.amplify.person import Refusal
from ida_core.amplify.trees import Amplification
from ida_core.helper import helper
from ida_core.report.sent import sent_text
from ida_core.sessions import history, masking, records
from ida_core.sessions.session import InUse, Session, SessionError
from ida_core.tasks import make_task
from ida_core.tasks.base import Task
from ida_core.tasks.own import UntrustedError
from ida_core.tree import Node


class SessionWorker(QObject):
    """Lives on its own thread. What is asked of it, or of one of its parts, is one method; each answers by a signal."""

    decided = Signal(list)
    """Decisions that were just recorded, all of them at opening."""
    opened = Signal(object, object, object)
    """Session, drafts: dict[(node, field), text], and a copy of its trees."""
    nodes_changed = Signal(list)
    served_by = Signal(int)
    saved = Signal(str)
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
        self.person, self.rules = Person(self._act), Rules(self._act)
        self.deputy, self.debates = Deputy(self._act), Debates(self._act)
        self.deputy.refused.connect(self.refused)
        self.words = Words(self._act, self._advance_later, self)
        self.words.debated.connect(self.debates.announce, Qt.ConnectionType.DirectConnection)

    @Slot(str, tuple)
    def perform(self, name: str, arguments: tuple[object, ...]) -> None:
        """Carry out a method of the worker or of one of its parts; the window's one way in, in the order of its asking.

        A bug in it must not leave the window waiting: it goes to the log, and the session is opened again from disk.
        """
        try:
            parts = (self, self.person, self.rules, self.deputy, self.debates, self.words)
            getattr(next(part for part in parts if hasattr(type(part), name)), name)(*arguments)
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
                self.reads_only.emit(tr("{}; this window shows it as it is now, and changes nothing").format(said(others)))
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
        self._work = Amplification(session, self._task, helper(session, self._task, ancestor), ancestor.iteration, ancestor.id)
        self._work.tree.subscribe(self)
        with session.reading() as reader:
            drafts = records.load_drafts(reader)
        self._work.saw_facts |= masking.seen_contexts(session)
        self.rules.watch(self._work)
        self.deputy.watch(self._work)
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
        self._told = 0
        self._tell_decisions()
        self.rules.tell(anyway=True)
        self.person.tell(self._work)
        self.debates.tell()
        self.words.tell()
        self.deputy.tell()

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

    # -- what the window asks for besides ---------------------------------------------------------------------------

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
        self._act("", lambda work: work.saw_facts.update(masking.seen_contexts(work.session)))

    @Slot(int, int)
    def use_assistant(self, iteration: int, assistant: int) -> None:
        """Let a newly promoted assistant help from now on."""

        def work(amplification: Amplification) -> None:
            amplification.use(helper(self._opened, self._task, lineage.found(self._opened)), iteration, assistant)
            self.served_by.emit(iteration)

        self._act("", work)
        self.deputy.tell()

    # -- inside -----------------------------------------------------------------------------------------------------

    def _act(self, what: str, action: Callable[[Amplification], object]) -> None:
        if self._work is None:
            return
        if self._opened.read_only:
            if what not in ("", "draft saved"):
                self.refused.emit(tr("this window only reads the session; decide in the window that has it open"))
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
            self.rules.learn()
        self.saved.emit(what)
        self._advance_later()

    def _tell_decisions(self) -> bool:
        """Send the decisions made since the last time; tell whether there were any."""
        with self._opened.reading() as reader:
            fresh = history.decided_since(reader, self._told)
        if fresh:
            self._told = fresh[-1].id
            self.decided.emit(fresh)
        return bool(fresh)

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
            self.rules.tell()
