"""Where the person acts as H on one question: split it, rule on what A_n proposes, combine, answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.actions import BY_ID
from app.allowing import BUT, allow
from app.keys import KEYS
from app.language import tr
from app.said import said
from app.theme import GLYPHS, SPACE, THEME, scaled
from app.tree.outline_model import describe, height_text, who
from app.words.document_dialog import DocumentDialog
from app.words.suggestions import Suggestions
from app.workspace.allowed import NEEDS, WAITS, may, unsettled
from app.workspace.buttons import RulingButtons
from app.workspace.drafts import Drafts
from app.workspace.given import SHOWN, child_line, given
from app.workspace.pointers import POINTER, expand
from app.workspace.question_field import QuestionField, focus
from app.workspace.reasons import ReasonBox
from app.workspace.scratchpad import Scratchpad
from app.workspace.stale import StaleLine
from app.workspace.stopwatch import Stopwatch, clock
from ida_core.plain import one_line, plain
from ida_core.tasks.base import Task
from ida_core.tree import Node, Status, Tree

LEAST: Final = 90
"""Pixels of the list of subquestions."""
STEP: Final = 48
"""Characters of each question above that the path shows."""
LONG: Final = 80
"""A question of more characters is not set in large type."""
FACTS: Final = 1200
"""Characters of revealed facts that are shown beside the question."""
RULINGS: Final = (
    "approve", "edit", "reject", "idk", "skip", "retry", "take", "macros", "amplify", "script", "deputy", "halt",
    "suggest", "combine",
)  # fmt: skip


class _Short(QListWidget):
    """Takes what height there is, and asks for little."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), LEAST)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), LEAST)


class Workspace(QWidget):
    """The selected question. It sees the question and its subquestions, never the facts."""

    ruled = Signal(str, int, str, float)
    """Action id, node, text (answer or reason), seconds since the question was shown."""
    asked = Signal(str, int)
    refused = Signal(str)
    reveal_wanted = Signal(int)
    seen = Signal(list)
    """Nodes with the proposals that were on show here."""
    took = Signal(str, int, str)
    """A subquestion that the model had proposed: as it is asked, below which question, and as it was proposed."""
    left = Signal(int, float)
    """A question that another one took the place of, and for how many seconds it had been on show."""

    def __init__(self, tree: Tree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._node: int | None = None
        self._editing = False
        self._is_text, self._proposed = False, ""
        """Whether questions are free text; the proposed subquestion that is being edited."""
        self.off = ""
        """Why nothing can be decided here; empty: it can."""
        self._twice: tuple[int, str] | None = None
        """An answer above unsettled subquestions that was objected to."""
        self.drafts, self.watch = Drafts(self), Stopwatch()
        self._pointer = QCursor.pos()
        self._facts: dict[int, list[str]] = {}
        self._reasons: dict[int, str] = {}
        self.has_macro: Callable[[str], bool] = lambda _question: False
        """Whether an approved rule plays a question."""
        self.may_try = False
        """Whether H' may act."""
        self.isolated = False
        """Whether H sees this workspace only, without the questions above."""
        self.person_seconds = 10.0
        """What a decision of this person takes."""
        self._build()
        tree.subscribe(self)
        THEME.changed.connect(self._show)
        KEYS.changed.connect(self._show_keys)
        self._show()

    # -- listening to the tree --------------------------------------------------------------------------------------

    def about_to_insert(self, parent: int | None, position: int) -> None:
        """Part of the listener's protocol."""

    def inserted(self, node: Node) -> None:
        """Show a new subquestion of the question on show."""
        if node.parent == self._node and node.parent is not None:
            self._show()

    def changed(self, node: Node) -> None:
        """Show what changed about the question on show or its subquestions."""
        if self._node is not None and self._node in (node.id, node.parent):
            self._show()

    # -- what the window asks ---------------------------------------------------------------------------------------

    @property
    def node(self) -> int | None:
        """The question on show."""
        return self._node

    def set_task(self, task: Task) -> None:
        """Learn how questions and answers are typed."""

        def question(text: str) -> object:
            return task.parse_question(self._read(text))

        def answer(text: str) -> object:
            return task.parse_answer(self._read(text))

        self._is_text, self._rules = task.is_text, said(task.rules)
        self.subquestion.set_grammar(
            question, task.completions, tr("Subquestion: {}; $1 is an answer").format(said(task.grammar_hint()))
        )
        self.answer.set_grammar(answer, lambda _text: [], tr("Answer, idk, or $2: an answer above"))

    def choose(self, node: int) -> None:
        """Show another question; its draft comes back."""
        if node == self._node:
            return
        self.leave()
        self._node, self._editing, self._proposed = node, False, ""
        self.watch.show(node)
        self.suggestions.show_parts([], "")
        self.reason.field.setText("")
        self.reason.hide()
        self.subquestion.field.setText(self.drafts.text(node, "subquestion"))
        self.answer.field.setText(self.drafts.text(node, "answer"))
        self.scratchpad.write(self.drafts.text(node, "scratchpad"))
        self._show()

    def leave(self) -> None:
        """Nobody looks at the question any more: keep what was typed, and count the time."""
        self.drafts.flush()
        seconds = self.watch.leave()
        if self._node is not None and seconds is not None:
            self.left.emit(self._node, seconds)

    def do(self, action: str) -> None:
        """Carry out one of the actions of H; the ones that need text put the cursor where it is typed."""
        if self._node is None:
            self.refused.emit(tr("choose a question first"))
            return
        if action in ("ask", "answer", "edit", "reject"):
            self._focus_for(action, self._tree[self._node])
            return
        button = self.buttons.get(action)
        if button is not None and not button.isEnabled():
            self.refused.emit(tr("{} does not apply: {}").format(BY_ID[action].text, button.property(BUT)))
        elif action == "submit":
            self.answer.submit()
        elif action == "scratchpad":
            self.scratchpad.open()
        elif action == "save_draft":
            self.drafts.flush()
        elif self.watch.may_rule:
            if action == "suggest":
                self.suggestions.show_parts([], tr("The model thinks of a split; the room Language model says how far it is…"))
            self._rule(action, "idk" if action == "idk" else "")
        else:
            self.refused.emit(tr("look first: {} counts once the question was on show for a moment").format(BY_ID[action].text))

    def take_reasons(self, reasons: dict[int, str]) -> None:
        """Learn why answers were rejected, by node."""
        self._reasons = reasons
        self._show()

    def give_back(self, kind: str, text: str) -> None:
        """A decision about the question on show was taken back: put its text where it was typed."""
        if kind == "ask":
            self.subquestion.field.setText(text)
            self._draft("subquestion", text)
            focus(self.subquestion)
        elif kind == "reject":
            self.reason.show()
            self.reason.field.setText(text)
            focus(self.reason.words)
        elif kind in ("answer", "edit"):
            self._editing = True
            self._show()
            self.answer.field.setText(text)
            self._draft("answer", text)
            focus(self.answer)

    def put_away(self) -> None:
        """What a decision asked to be typed is not wanted any more."""
        self.reason.hide()
        self.reason.field.setText("")

    def show_facts(self, context: int, facts: list[str]) -> None:
        """Show the facts of a context whose revealing was confirmed and recorded."""
        self._facts[context] = facts
        self._show()

    # -- building ---------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.path, self.question, self.state, self.limits = QLabel(), QLabel(), QLabel(), QLabel()
        for label in (self.path, self.question, self.state, self.limits):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.limits.setProperty("role", "muted")
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self.path.setProperty("role", "muted")
        self.state.setProperty("role", "muted")
        self.question.setFont(scaled(self.font(), 1.8, bold=True))
        self.state.setWordWrap(True)
        self.proposal = QLabel()
        self.proposal.setTextFormat(Qt.TextFormat.RichText)
        for label in (self.path, self.question, self.proposal):
            label.setWordWrap(True)
        self.proposal.setFont(scaled(self.font(), 1.15))
        self.children_title = QLabel(tr("Subquestions"))
        self.children_title.setFont(scaled(self.font(), 1.0, bold=True))
        self.list = _Short()
        self.list.setAccessibleName(tr("Subquestions and their answers"))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._use_answer)
        self.subquestion = QuestionField(tr("Subquestion"), KEYS.label("ask"))
        self.answer = QuestionField(tr("Answer"), KEYS.label("answer"))
        self._rulings = RulingButtons(RULINGS)
        self._rulings.pressed.connect(self.do)
        self.buttons = self._rulings.buttons
        self.reason, self.stale, self.scratchpad = ReasonBox(), StaleLine(), Scratchpad()
        self.reason.hide()
        self.stale.wanted.connect(lambda: self.do("recompute"))
        self.scratchpad.edited.connect(lambda text: self._draft("scratchpad", text))
        self.suggestions = Suggestions()
        self.suggestions.taken.connect(self._take_proposed)
        self.suggestions.edited.connect(self._edit_proposed)
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setProperty("role", "muted")
        self.reveal = QPushButton(tr("Reveal facts…"))
        self.reveal.clicked.connect(self._want_facts)
        self.subquestion.submitted.connect(self._ask)
        self.answer.submitted.connect(self._answer)
        self.reason.submitted.connect(lambda text: self._rule("reject", text))
        self.subquestion.edited.connect(lambda text: self._draft("subquestion", text))
        self.answer.edited.connect(lambda text: self._draft("answer", text))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        for widget in (self.path, self.question, self.state, self.limits, self.proposal, self.stale):
            column.addWidget(widget)
        column.addWidget(self._rulings)
        column.addWidget(self.reason)
        column.addWidget(self.suggestions)
        column.addWidget(self.children_title)
        column.addWidget(self.list, 1)
        column.addWidget(self.subquestion)
        column.addWidget(self.answer)
        column.addWidget(self.scratchpad)
        foot = QHBoxLayout()
        foot.addWidget(self.facts, 1)
        foot.addWidget(self.reveal)
        column.addLayout(foot)
        column.addStretch(0)  # takes the room only while the list, which wants it, is hidden

    def _show_keys(self) -> None:
        self._rulings.show_keys()
        self.subquestion.button.setText(KEYS.label("ask"))
        self.answer.button.setText(KEYS.label("answer"))
        self._show()

    # -- showing ----------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        node = self._tree[self._node] if self._node is not None else None
        for widget in (self.path, self.state, self.limits, self.proposal, self.children_title, self.list, self.reveal, self.facts):
            widget.setVisible(node is not None)
        for field in (self.subquestion, self.answer):
            field.setVisible(node is not None)
        for button in self.buttons.values():
            button.setVisible(node is not None)
        self.scratchpad.setVisible(node is not None and self.scratchpad.is_open)
        if node is None:
            self.stale.hide()
            self.question.setText(tr("No question chosen"))
            self.question.setFont(scaled(self.font(), 1.2))
            self.state.setVisible(True)
            self.state.setText(
                tr("Espalier trains a model to answer hard questions as you would: you split them, and rule on its answers.")
                + "\n\n"
                + tr(
                    "Ask a question above the tree, or choose one in it. Here you split it, rule on what A_n proposes, and answer."
                )
            )
            return
        self.question.setFont(scaled(self.font(), 1.8 if len(node.question) < LONG else 1.0, bold=True))
        above = [] if self.isolated else [one_line(above.question, STEP) for above in reversed(list(self._tree.ancestors(node.id)))]
        self.path.setText(" › ".join([*above, self._tree.path(node.id)]))
        self.question.setText(plain(node.question, SHOWN))
        self.state.setText(
            tr("{} {} · {} · height {} · helper A_{}").format(
                GLYPHS[node.status], tr(node.status.words), who(node), height_text(node), node.iteration
            )
        )
        self._show_limits()
        self.stale.show_for(self._tree, node.id, self.person_seconds)
        if node.proposal is not None and self.isVisible():
            self.seen.emit([(node.id, node.proposal)])
        self.proposal.setText(given(node, self._reasons.get(node.id)))
        self._show_children(node)
        self._enable(node)

    def _show_children(self, node: Node) -> None:
        children = self._tree.asked(node.id)
        left = unsettled(children)
        self.children_title.setText(tr("Subquestions, {} not settled yet").format(left) if left else tr("Subquestions"))
        self.list.clear()
        for child in children:
            item = QListWidgetItem(child_line(child))
            item.setData(Qt.ItemDataRole.UserRole, child.id)
            item.setToolTip(tr("Click to put this answer into the next subquestion or the answer"))
            self.list.addItem(item)
        if not children:
            none = tr("None yet. Split the question into ones that A_n can answer.")
            self.list.addItem(QListWidgetItem(f"{none}\n\n{self._rules}".strip()))
        seen = self._facts.get(node.context)
        told = tr("Facts, seen by you: ") + one_line("; ".join(seen or ()), FACTS)
        masked = tr("The facts stay hidden while you act as H; each new question above the tree has facts of its own.")
        self.facts.setText(told if seen else masked)
        self.reveal.setText(tr("Read the document…") if seen and self._is_text else tr("Reveal facts…"))
        self.reveal.setVisible(not seen or (self._is_text and any(seen)))

    def _enable(self, node: Node) -> None:
        settled, waits, below = node.status.is_settled, node.status in WAITS, self._tree.asked(node.id)
        allowed = may(
            node, below, has_macro=not below and self.has_macro(node.question), may_try=self.may_try, in_words=self._is_text
        )
        held = QApplication.focusWidget()
        for action, button in self.buttons.items():
            allow(button, self.off or ("" if allowed[action] else f"{NEEDS[action]} ({describe(node)})"))
        self.buttons["deputy"].setVisible(self.may_try)
        self.buttons["halt"].setVisible(allowed["halt"])
        self.buttons["macros"].setVisible(not self._is_text)
        for action in ("suggest", "combine"):
            self.buttons[action].setVisible(self._is_text)
        takes = node.status in (Status.PROPOSED, Status.REJECTED)
        settled_already = tr("it is answered; take it over ({}) to split it").format(KEYS.shown("take")) if settled else ""
        spent = tr("the budget of this question is used up") if node.budget == 0 else ""
        answered = tr("it is answered; Edit changes the answer") if settled and not self._editing else ""
        typing = [field for field in (self.subquestion, self.answer) if field.field is held and not field.property(BUT)]
        over = tr("Enter takes it over and asks this") if takes else ""
        self.subquestion.let(self.off or (NEEDS["idk"] if waits else settled_already or spent), over)
        self.answer.let(self.off or (NEEDS["idk"] if waits else answered))
        self.reason.let(self.off or ("" if allowed["reject"] else NEEDS["reject"]), has_parts=bool(below))
        off = held is not None and self.isAncestorOf(held) and not held.isEnabled()
        if off or any(field.property(BUT) for field in typing):
            self.setFocus()  # not the next button, which the next key would press

    # -- acting -----------------------------------------------------------------------------------------------------

    def _focus_for(self, action: str, node: Node) -> None:
        """Put the cursor where the words of an action go: into a shut field too, where letters do nothing."""
        field = {"ask": self.subquestion, "reject": self.reason.words}.get(action, self.answer)
        if action == "reject":
            self.reason.show()
        elif action != "ask":
            self._editing = True
            self._enable(node)
            if action == "edit" and not self.answer.field.text():
                self.answer.field.setText(node.answer or node.proposal or "")
        focus(field)
        if but := field.property(BUT):
            self.refused.emit(tr("{} does not apply: {} ({})").format(BY_ID[action].text, but, describe(node)))

    def _ask(self, text: str) -> None:
        if self._node is not None:
            if self._proposed:
                self.took.emit(self._read(text), self._node, self._proposed)
            else:
                self.asked.emit(self._read(text), self._node)
            self._proposed = ""
            self.subquestion.field.setText("")
            self._draft("subquestion", "")

    def _answer(self, text: str) -> None:
        """Settle the question; above subquestions that are not settled only if it is said twice."""
        if self._node is None:
            return
        left = unsettled(self._tree.asked(self._node))
        if left and self._twice != (self._node, text):
            self._twice = self._node, text
            words = tr("{} of its subquestions are not settled yet; Enter again answers all the same")
            self.answer.protest(words.format(left))
        else:
            self._twice = None
            self._rule("answer", self._read(text))

    def _rule(self, action: str, text: str) -> None:
        if self._node is None:
            return
        node = self._node
        if action in ("answer", "reject", "idk"):
            self.answer.field.setText("")
            self._draft("answer", "")
            self.reason.hide()
        self._editing = False
        self.ruled.emit(action, node, text, self.watch.count())

    def _tick(self) -> None:
        """What is done in another window, and while nobody is there, takes no time of the question here."""
        self.watch.run(on=self.isActiveWindow())
        if (at := QCursor.pos()) != self._pointer:
            self._pointer = at
            self.watch.touch()
        self._show_limits()

    def _show_limits(self) -> None:
        """Where the question stands and what it took so far."""
        if self._node is None or not self.isVisible():
            return
        node = self._tree[self._node]
        depth = sum(1 for _ in self._tree.ancestors(node.id))
        words = tr("depth {} · {} spent on it by you").format(depth, clock(self.watch.seconds))
        if node.budget is not None:
            words += tr(" · subquestions left: {}").format(node.budget)
        self.limits.setText(words)

    def _take_proposed(self, part: str) -> None:
        if self._node is not None:
            self.took.emit(part, self._node, part)

    def _edit_proposed(self, part: str) -> None:
        self._proposed = part
        self.subquestion.field.setText(part)
        focus(self.subquestion)

    def _want_facts(self) -> None:
        if self._node is None:
            return
        if seen := self._facts.get(self._tree[self._node].context):
            DocumentDialog("\n\n".join(seen), self).exec()
        else:
            self.reveal_wanted.emit(self._tree[self._node].context)

    def _use_answer(self, item: QListWidgetItem) -> None:
        child = item.data(Qt.ItemDataRole.UserRole)
        if child is None:
            return
        node = self._tree[child]
        text = node.answer or node.proposal or ""
        target = self.subquestion.field if self.subquestion.field.hasFocus() else self.answer.field
        target.insert(text)
        target.setFocus()

    def _read(self, text: str) -> str:
        """What was typed, with answers in the place of pointers."""
        if self.isolated and any("." in found[1] for found in POINTER.finditer(text)):
            raise ValueError(tr("you work in isolation: only answers of this workspace can be pointed to, such as $1"))
        return expand(text, self._tree, self._node)

    def _draft(self, field: str, text: str) -> None:
        if self._node is not None:
            self.drafts.write(self._node, field, text)
