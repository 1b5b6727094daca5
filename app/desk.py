"""What an open session brings into the window: its trees, the workspace, the queue and the other rooms, wired to each other."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QInputDialog, QLabel, QWidget

from app.debate.room import DebateRoom
from app.deputy.panel import DeputyPanel
from app.drift.room import DriftRoom
from app.explain import ABOUT
from app.frame import TALL, Frame
from app.language import tr
from app.lineage.room import LineageRoom
from app.macros.panel import MacroPanel
from app.queue.queue import ReviewQueue
from app.rooms import Later
from app.rulings import Rulings
from app.said import said
from app.session_link import SessionLink
from app.sessions.folders import Place, keep_place, place_in
from app.training.axes import View
from app.tree.room import TreeRoom
from app.undoing import Deed
from app.words.room import LanguageRoom
from app.workspace.question_field import focus
from app.workspace.workspace import Workspace
from ida_core.overseers.macros import rule_for, spelled
from ida_core.overseers.rules import Kept
from ida_core.sessions.session import Session
from ida_core.tasks.base import Task
from ida_core.tree import Status

if TYPE_CHECKING:
    from ida_core.measure.calibration import Cut

H_ACTIONS: Final = (
    "approve", "edit", "reject", "idk", "skip", "ask", "answer", "retry", "take", "macros", "deputy", "halt", "amplify", "script",
    "recompute", "submit", "scratchpad", "save_draft", "suggest", "combine",
)  # fmt: skip
NOT_IN_WORDS: Final = {
    "show_macros": tr("macros are made of the places of tokens in questions; free text has none"),
    "show_deputy": tr("H′ learns to write a task's own tokens; in free text nobody but you is H"),
    "compare": tr("trees of free text are not put to two assistants at once yet"),
    "controls": tr("controls learn from the truth of a task; free text has none"),
    "taint": tr("taint follows answers of tasks; free text is not followed yet"),
    "second_reviewer": tr("a second reviewer rules on tasks; free text is not shown to one yet"),
}
"""Actions that a session of free text has no use for, and why."""
SETTLED_MS: Final = 80
"""A question that stays chosen for so long has what was sent for it read: walking past it asks the disk nothing."""
TO_DRIFT: Final = ("drift", "layout_analyse", "show_drift")
"""Actions that show the drift room."""


class Desk(QObject):
    """The rooms of one session, made anew when another is opened."""

    drift_made = Signal(object)

    def __init__(self, link: SessionLink, session: Session, task: Task, frame: Frame) -> None:
        super().__init__(frame)
        self.link, self.task, self.frame, self._session = link, task, frame, session
        self.trees = TreeRoom(link.tree, session, task)
        self.outline, self.map = self.trees.outline, self.trees.map
        self.workspace = Workspace(link.tree)
        self.workspace.set_task(task)
        self.workspace.drafts.take(link.drafts)
        self.queue = ReviewQueue(link.tree)
        self.workspace.isolated = self.queue.isolated = session.settings.isolated
        self.macros = MacroPanel(link.tree, task)
        self._drift_to_come = Later(lambda: self.drift)
        self.debate = DebateRoom(link.tree, session, in_words=task.is_text)
        self.deputy = DeputyPanel(session)
        self.language = LanguageRoom(link.tree, session) if task.is_text else None
        self.lineage = LineageRoom(link.tree, session, task)
        self.rulings = Rulings(link, self.workspace, self.queue, self)
        self._settling = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._settling.timeout.connect(self._read_input)
        self._furnish()
        self._wire()
        link.request("tell")
        self._go_back()

    @cached_property
    def drift(self) -> DriftRoom:
        """The drift room, made when it is first wanted: its charts would take a third of opening a session."""
        room = DriftRoom(self._session, in_words=self.task.is_text)
        room.taught.connect(lambda facts, question, answer: self.link.request("teach", facts, question, answer))
        room.setWhatsThis(ABOUT["drift"])
        self.frame.rooms.put(room, self._drift_to_come)
        self.drift_made.emit(room)
        return room

    def do(self, name: str) -> bool:
        """Carry out an action that belongs to one of the rooms; tell whether it does."""
        if self.task.is_text and name in NOT_IN_WORDS:
            self.frame.complain(NOT_IN_WORDS[name])
        elif name in H_ACTIONS:
            self.workspace.do(name)
        elif self.rulings.do(name) or self.trees.do(name):
            pass
        elif name in ("next_waiting", "previous_waiting"):
            self._go_to_waiting(1 if name == "next_waiting" else -1)
        elif name in ("show_language", "next_item"):
            self._speak(name)
        elif name == "debate":
            self._debate() if self.language is None else self._debate_in_words()
        else:
            return self._show_room(name)
        return True

    def _show_room(self, name: str) -> bool:
        if name == "show_debates":
            self.frame.open_room(self.debate)
            self.debate.take_focus()
            return True
        rooms: dict[str, QWidget] = {
            "show_macros": self.macros, "show_deputy": self.deputy, "show_sent": self.frame.sent, "show_lineage": self.lineage,
        }  # fmt: skip
        if name not in (*rooms, *TO_DRIFT):
            return False
        if name == "layout_analyse":
            self.frame.lay_out(name)
        self.frame.rooms.setCurrentWidget(self.drift if name in TO_DRIFT else rooms[name])
        if name == "show_sent" and self.workspace.node is not None:
            self.link.request("read_input", self.workspace.node)
        if name == "drift":
            self.drift.measure()
        if name == "show_drift":
            self.frame.open_room(self.drift)
        if name == "show_lineage":
            self.frame.open_room(self.lineage)
            self.lineage.setFocus()
        return True

    def choose(self, node: int) -> None:
        """Show a question in every room."""
        self.trees.choose(node)
        self.workspace.choose(node)
        if self.language is not None:
            self.language.node = node
        self._settling.start()

    def leave(self) -> None:
        """The session closes: keep what is typed and where one was, and let what is measured come to its end."""
        frame = self.frame
        place = Place(self._names[frame.rooms.currentIndex()], self.trees.shown, self.workspace.node, asdict(frame.room.axes.view))
        keep_place(self.link.folder, place)
        self._settling.stop()
        self.workspace.leave()
        self.trees.leave()
        if "drift" in vars(self):
            self.drift.leave()
        else:
            self._drift_to_come.give_up()
        self.debate.leave()
        self.deputy.leave()
        self.lineage.leave()

    def _go_back(self) -> None:
        """Be where the session was left."""
        place, frame = place_in(self.link.folder), self.frame
        if place == Place() and frame.rooms.height() >= 0.9 * TALL * frame.height():
            frame.lay_out("layout_h")
        if place.room in self._names:
            frame.rooms.setCurrentIndex(self._names.index(place.room))
        if place.trees:
            self.trees.show_views(place.trees)
        with suppress(TypeError):  # of another version
            frame.room.axes.look(View(**place.curves))
        if isinstance(place.node, int) and place.node in self.link.tree:
            self.choose(place.node)

    def open_chosen(self) -> None:
        """Put the cursor where the chosen question is worked on: a subquestion, or else the answer."""
        node = self.workspace.node
        if node is not None:
            self.do("ask" if self.link.tree[node].status is Status.WAITS_FOR_PERSON else "edit")

    # -- building ---------------------------------------------------------------------------------------------------

    def _furnish(self) -> None:
        frame = self.frame
        for old in [frame.centre.widget(index) for index in range(frame.centre.count())]:
            if old is not None:
                frame.centre.removeWidget(old)
                old.deleteLater()
        frame.centre.addWidget(self.trees)
        if self.queue.isolated:
            frame.centre.addWidget(_isolation_note())
            frame.centre.setCurrentIndex(1)
        frame.side.setWidget(self.workspace)
        current = frame.rooms.currentIndex()
        frame.rooms.keep_only(list(frame.own_rooms()))
        tabs: dict[str, tuple[QWidget, str]] = {
            "queue": (self.queue, tr("Review queue")),
            "training": (frame.room, tr("Training")),
            "experiments": (frame.experiments, tr("Experiments")),
            "lineage": (self.lineage, tr("Lineage")),
            "drift": (self._drift_to_come, tr("Drift")),
            "debate": (self.debate, tr("Debate")),
            "macros": (self.macros, tr("Macros")),
            "deputy": (self.deputy, "H′"),
            "sent": (frame.sent, tr("Exact input sent")),
            "log": (frame.log, tr("Log")),
        }
        for panel, about in (
            (self.trees, "tree"), (self.workspace, "workspace"), (self.queue, "queue"), (self.lineage, "lineage"),
            (self._drift_to_come, "drift"), (self.debate, "debate"), (self.macros, "macros"), (self.deputy, "deputy"),
            (self.language, "language"),
        ):  # fmt: skip
            if panel is not None:
                panel.setWhatsThis(ABOUT[about])
        self.workspace.setWhatsThis(f"{ABOUT['workspace']}\n\n{said(self.task.rules)}".strip())
        if self.language is not None:  # what reasons about heights and places of tokens is of no use for words
            queue, *others = [name for name in tabs if name not in ("macros", "deputy")]
            tabs = {queue: tabs[queue], "language": (self.language, tr("Language model")), **{name: tabs[name] for name in others}}
        self._names = list(tabs)
        for room, title in tabs.values():
            frame.rooms.addTab(room, title)
        frame.rooms.setCurrentIndex(max(0, current))
        task = self.task
        frame.guide.suit(task.name)
        frame.root_field.set_grammar(
            task.parse_question, task.completions, tr("New question: {}").format(said(task.grammar_hint()))
        )

    def _wire(self) -> None:
        link, frame = self.link, self.frame
        for view in (self.trees, self.macros, self.queue, self.debate, self.lineage):
            view.chosen.connect(self.choose)
        if self.language is not None:
            self._wire_language(self.language)
        self.lineage.said.connect(frame.say)
        self.lineage.refused.connect(frame.complain)
        self.trees.opened.connect(self.open_chosen)
        self.trees.marked.connect(lambda node, mark: link.request("mark", node, mark))
        self.trees.did.connect(self.rulings.note)
        self.lineage.did.connect(self.rulings.note)
        self.trees.said.connect(frame.say)
        self.trees.refused.connect(frame.complain)
        self.debate.wanted.connect(lambda name, arguments: link.request(name, *arguments))
        self.debate.refused.connect(frame.complain)
        self.debate.said.connect(frame.say)
        self.debate.count_changed.connect(self._on_debates)
        self.queue.debate_chosen.connect(self._show_debate)
        link.worker.debates.told.connect(self.debate.take)
        link.worker.debates.begun.connect(self._show_debate)
        link.worker.debates.looked_up.connect(self.debate.card.take_look_up)
        self.queue.count_changed.connect(self._on_count)
        self.queue.guidelines.rewritten.connect(self._rewrite_guidelines)
        self.deputy.allowed.connect(lambda cut: link.request("allow_deputy", cut))
        link.worker.deputy.told.connect(self._on_deputy)
        link.worker.person.guidelines_now.connect(self.queue.guidelines.show_version)
        link.worker.person.spent_read.connect(self._on_spent)
        link.worker.person.seen_read.connect(self.queue.know_seen)
        self.rulings.next_wanted.connect(self.choose)
        self.rulings.refused.connect(frame.complain)
        self.rulings.went_back.connect(frame.tell_back)
        self.rulings.happened.connect(frame.guide.happened)
        self.rulings.root_given_back.connect(self._on_root_given_back)
        self.macros.ruled.connect(self._rule_on_macro)
        self.macros.edited.connect(self._edit_macro)
        link.worker.rules.told.connect(self._on_rules)
        link.worker.person.asked.connect(self._on_asked)
        link.worker.input_read.connect(self._on_input_read)
        link.worker.person.facts_read.connect(self.workspace.show_facts)
        link.worker.person.facts_read.connect(self.trees.readings.now)
        for skippable in (self.outline, self.map, self.queue.list):
            shortcut = QShortcut(QKeySequence("Space"), skippable, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(frame.actions_by_id["skip"].trigger)

    def _rewrite_guidelines(self, old: str, new: str) -> None:
        self._do_in_session(tr("new words of the guidelines"), ("rewrite_guidelines", old), ("rewrite_guidelines", new))

    def _rule_on_macro(self, number: int, state: str) -> None:
        old = self.macros.kept(number).state
        words = tr("ruling on macro {}").format(number)
        self._do_in_session(words, ("rule_on_macro", number, old), ("rule_on_macro", number, state))

    def _edit_macro(self, number: int, text: str) -> None:
        old = spelled(self.task, self.macros.kept(number).rule)
        self._do_in_session(tr("new words of macro {}").format(number), ("edit_macro", number, old), ("edit_macro", number, text))

    def _do_in_session(self, words: str, back: tuple[Any, ...], forth: tuple[Any, ...]) -> None:
        """Ask the session for something that is no decision, and note how it is undone."""
        request = self.link.request
        self.rulings.note(Deed(words, partial(request, *back), partial(request, *forth)))
        request(*forth)

    def _wire_language(self, room: LanguageRoom) -> None:
        words = self.link.worker.words
        room.wanted.connect(lambda name, arguments: self.link.request(name, *arguments))
        room.chosen.connect(self.choose)
        room.failed.connect(self.frame.complain)
        words.told.connect(room.show_standing)
        words.item_asked.connect(self._on_asked)
        words.estimated.connect(room.show_memory)
        words.troubled.connect(self.frame.complain)
        words.troubled.connect(self._on_troubled)
        words.suggested.connect(self._on_suggested)

    def _speak(self, name: str) -> None:
        if self.language is None:
            self.frame.complain(tr("language models help in sessions of free text: start one (Ctrl+N)"))
        elif name == "next_item":
            self.link.request("ask_next_item")
        else:
            self.frame.open_room(self.language)

    def _debate_in_words(self) -> None:
        node = self.workspace.node
        if node is None:
            self.frame.complain(tr("choose a question first"))
            return
        if waiting := self.debate.waiting_at(node):
            self._show_debate(waiting)
            return
        title, words = tr("Debate"), tr("The answer to debate against (nothing: the model finds one):")
        rival, agreed = QInputDialog.getText(self.frame, title, words)
        if agreed:
            self.frame.open_room(self.debate)
            self.link.request("debate_in_words", node, rival.strip())
            self.frame.say(tr("The model debates; the speeches are shown when they are said"))

    # -- what comes back --------------------------------------------------------------------------------------------

    def _on_suggested(self, node: int, parts: list[str], fault: str) -> None:
        if node == self.workspace.node:
            asked = {self.link.tree[child].question for child in self.link.tree.children(node)}
            self.workspace.suggestions.show_parts([part for part in parts if part not in asked], fault)

    def _on_troubled(self, fault: str) -> None:
        self.workspace.suggestions.show_parts([], fault)

    def _on_asked(self, node: int) -> None:
        root = self.link.tree[node].parent is None
        self.frame.guide.happened("asked" if root else "split")
        if root:
            if self.frame.guide.isVisible():
                self.frame.lay_out("layout_h")  # the guide goes on in the trees, whatever was looked at
            self.choose(node)
            self.workspace.do("ask")
        elif self.link.tree[node].iteration > 0:
            self.frame.guide.happened("compared")

    def _on_deputy(self, cut: Cut | None, did: str) -> None:
        self.deputy.show_state(cut, did)
        self.workspace.may_try = cut is not None

    def _on_spent(self, seconds: dict[int, float]) -> None:
        self.workspace.watch.spent = seconds

    def _on_root_given_back(self, text: str) -> None:
        self.frame.root_field.field.setText(text)
        focus(self.frame.root_field)

    def _on_rules(self, rules: list[Kept]) -> None:
        self.macros.show_rules(rules)
        approved = [kept.rule for kept in rules if kept.state == "approved"]
        self.workspace.has_macro = lambda question: rule_for(approved, self.task.parse_question(question)) is not None
        waiting = sum(kept.state == "proposed" for kept in rules)
        tab = self.frame.rooms.indexOf(self.macros)
        self.frame.rooms.setTabText(tab, tr("Macros ({} new)").format(waiting) if waiting else tr("Macros"))

    def _on_count(self, count: int) -> None:
        self.frame.waiting.setText(tr("waiting for you: {}").format(count))
        self.frame.rooms.setTabText(self.frame.rooms.indexOf(self.queue), tr("Review queue ({})").format(count))
        busy = self.link.tree.how_many(Status.WAITS_FOR_MACHINE, Status.WAITS_FOR_ANSWERS)
        self.frame.running.setText(tr("questions at work: {}").format(busy))

    def _debate(self) -> None:
        """Hold a debate about the chosen question."""
        self.frame.open_room(self.debate)
        if self.workspace.node is None:
            self.frame.complain(tr("choose a question first"))
        else:
            self.debate.begin(self.workspace.node)

    def _show_debate(self, debate: int) -> None:
        self.frame.open_room(self.debate)
        self.debate.show_debate(debate)

    def _on_debates(self, pending: int) -> None:
        self.queue.note_debates([held for held in self.debate.debates.values() if held.is_pending])
        tab = self.frame.rooms.indexOf(self.debate)
        self.frame.rooms.setTabText(tab, tr("Debate ({})").format(pending) if pending else tr("Debate"))

    def _read_input(self) -> None:
        if self.workspace.node is not None:
            self.link.request("read_input", self.workspace.node)

    def _on_input_read(self, _node: int, text: str) -> None:
        self.frame.sent.setPlainText(text or tr("Nothing was sent for this question: H worked on it."))

    def _go_to_waiting(self, step: int) -> None:
        following, debates = self.queue.after(self.workspace.node, step), self.queue.debates
        if following is None and debates:
            self._show_debate(debates[0])
        elif following is None:
            self.frame.complain(tr("nothing waits for you"))
        else:
            self.choose(following)


def _isolation_note() -> QLabel:
    """What stands in the place of the trees while a person works in isolation."""
    note = QLabel(
        tr("You work in isolation: each question is answered from its own workspace.\nThe review queue leads from one to the next.")
    )
    note.setAlignment(Qt.AlignmentFlag.AlignCenter)
    note.setWordWrap(True)
    note.setProperty("role", "muted")
    return note
