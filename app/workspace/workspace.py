"""Where the person acts as H on one question: split it, rule on what A_n proposes, combine, answer."""

from __future__ import annotations

from html import escape
from time import monotonic
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.actions import BY_ID
from app.actions import label as key_label
from app.theme import GLYPHS, SPACE, THEME, scaled, tokens
from app.tree.outline_model import describe, height_text, who
from app.workspace.question_field import QuestionField, focus
from ida_core.tasks.base import Task
from ida_core.tree import Node, Status, Tree

GUARD_SECONDS: Final = 0.15
"""A question accepts no ruling before it has been on show for so long: a held key must not rubber-stamp."""
DRAFT_MS: Final = 400
RULINGS: Final = ("approve", "edit", "reject", "idk", "skip", "take", "amplify", "script")


class Workspace(QWidget):
    """The selected question. It sees the question and its subquestions, never the facts."""

    ruled = Signal(str, int, str, float)
    """Action id, node, text (answer or reason), seconds since the question was shown."""
    asked = Signal(str, int)
    drafted = Signal(int, str, str)
    refused = Signal(str)
    reveal_wanted = Signal(int)

    def __init__(self, tree: Tree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._node: int | None = None
        self._shown_at = 0.0
        self._editing = False
        self._drafts: dict[tuple[int, str], str] = {}
        self._facts: dict[int, list[str]] = {}
        self._unsaved: dict[tuple[int, str], str] = {}
        self._draft_timer = QTimer(self, interval=DRAFT_MS, singleShot=True)
        self._draft_timer.timeout.connect(self.flush_drafts)
        self._build()
        tree.subscribe(self)
        THEME.changed.connect(self._show)
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
        self.subquestion.set_grammar(task.parse_question, task.completions, f"Subquestion: {task.grammar_hint()}")
        self.answer.set_grammar(task.parse_answer, lambda _text: [], "Answer, or idk")

    def set_drafts(self, drafts: dict[tuple[int, str], str]) -> None:
        """Take over the drafts that the session kept."""
        self._drafts = dict(drafts)

    def choose(self, node: int) -> None:
        """Show another question; its draft comes back."""
        if node == self._node:
            return
        self.flush_drafts()
        self._node, self._shown_at, self._editing = node, monotonic(), False
        self.reason.field.clear()
        self.reason.hide()
        self.subquestion.field.setText(self._drafts.get((node, "subquestion"), ""))
        self.answer.field.setText(self._drafts.get((node, "answer"), ""))
        self._show()

    def do(self, action: str) -> None:
        """Carry out one of the actions of H; the ones that need text put the cursor where it is typed."""
        if self._node is None:
            self.refused.emit("choose a question first")
            return
        button = self.buttons.get(action)
        if button is not None and not button.isEnabled():
            self.refused.emit(f"{BY_ID[action].text} does not apply: {describe(self._tree[self._node])}")
            return
        if action in ("ask", "answer", "edit", "reject"):
            self._focus_for(action)
        elif action == "submit":
            self.answer.submit()
        elif monotonic() - self._shown_at >= GUARD_SECONDS:
            self._rule(action, "idk" if action == "idk" else "")

    def show_facts(self, context: int, facts: list[str]) -> None:
        """Show the facts of a context whose revealing was confirmed and recorded."""
        self._facts[context] = facts
        self._show()

    def flush_drafts(self) -> None:
        """Hand over what was typed since the last time."""
        self._draft_timer.stop()
        for (node, field), text in self._unsaved.items():
            self.drafted.emit(node, field, text)
        self._unsaved.clear()

    # -- building ---------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.path, self.question, self.state = QLabel(), QLabel(), QLabel()
        for label in (self.path, self.question, self.state):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.path.setProperty("role", "muted")
        self.state.setProperty("role", "muted")
        self.question.setFont(scaled(self.font(), 1.8, bold=True))
        self.state.setWordWrap(True)
        self.proposal = QLabel()
        self.proposal.setFont(scaled(self.font(), 1.15))
        self.children_title = QLabel("Subquestions")
        self.children_title.setFont(scaled(self.font(), 1.0, bold=True))
        self.list = QListWidget()
        self.list.setAccessibleName("Subquestions and their answers")
        self.list.setMinimumHeight(90)
        self.list.setWordWrap(True)
        self.list.itemClicked.connect(self._use_answer)
        self.subquestion = QuestionField("Subquestion", key_label("ask"))
        self.answer = QuestionField("Answer", key_label("answer"))
        self.reason = QuestionField("Reason for the rejection", "Reject")
        self.reason.field.setPlaceholderText("Why is it wrong? The reason is kept with the decision.")
        self.reason.hide()
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setProperty("role", "muted")
        self.reveal = QPushButton("Reveal facts…")
        self.reveal.clicked.connect(self._want_facts)
        self.subquestion.submitted.connect(self._ask)
        self.answer.submitted.connect(lambda text: self._rule("answer", text))
        self.reason.submitted.connect(lambda text: self._rule("reject", text))
        self.subquestion.edited.connect(lambda text: self._draft("subquestion", text))
        self.answer.edited.connect(lambda text: self._draft("answer", text))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        for widget in (self.path, self.question, self.state, self.proposal):
            column.addWidget(widget)
        column.addLayout(self._buttons())
        column.addWidget(self.reason)
        column.addWidget(self.children_title)
        column.addWidget(self.list, 1)
        column.addWidget(self.subquestion)
        column.addWidget(self.answer)
        foot = QHBoxLayout()
        foot.addWidget(self.facts, 1)
        foot.addWidget(self.reveal)
        column.addLayout(foot)

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(SPACE // 2)
        self.buttons: dict[str, QPushButton] = {}
        for index, action in enumerate(RULINGS):
            button = QPushButton(key_label(action))
            button.setToolTip(BY_ID[action].tip)
            button.setAccessibleName(BY_ID[action].text)
            button.setProperty("primary", action == "approve")
            button.clicked.connect(lambda _checked=False, name=action: self.do(name))
            button.setMinimumSize(QSize(0, 30))
            self.buttons[action] = button
            grid.addWidget(button, index // 2, index % 2)
        return grid

    # -- showing ----------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        node = self._tree[self._node] if self._node is not None else None
        for widget in (self.path, self.state, self.proposal, self.children_title, self.list, self.reveal, self.facts):
            widget.setVisible(node is not None)
        for field in (self.subquestion, self.answer):
            field.setVisible(node is not None)
        for button in self.buttons.values():
            button.setVisible(node is not None)
        if node is None:
            self.question.setText("No question chosen")
            self.question.setFont(scaled(self.font(), 1.2))
            self.state.setVisible(True)
            self.state.setText(
                "Ask a question above the tree, or choose one in it. Here you split it, rule on what A_n proposes, and answer."
            )
            return
        self.question.setFont(scaled(self.font(), 1.8, bold=True))
        self.path.setText(
            " › ".join([*(above.question for above in reversed(list(self._tree.ancestors(node.id)))), self._tree.path(node.id)])
        )
        self.question.setText(node.question)
        self.state.setText(
            f"{GLYPHS[node.status]} {node.status.words} · {who(node)} · height {height_text(node)} · served by A_{node.iteration}"
        )
        self.proposal.setTextFormat(Qt.TextFormat.RichText)
        self.proposal.setText(self._given(node))
        self._show_children(node)
        self._enable(node)

    def _given(self, node: Node) -> str:
        """The proposal and the answer as rich text; the words themselves are escaped, for they may come from anywhere."""
        c = tokens()
        proposal, answer = escape(node.proposal or ""), escape(node.answer or "")
        if node.answer is not None and node.proposal not in (None, node.answer):
            return f"<span style='color:{c.muted}'><s>{proposal}</s></span> → <b style='color:{c.good}'>{answer}</b>"
        if node.answer is not None:
            return f"Answer: <b>{answer}</b>"
        if node.status is Status.REJECTED:
            return f"Rejected: <span style='color:{c.bad}'><s>{proposal}</s></span>"
        if node.proposal is not None:
            return f"{who(node)} proposes <b style='color:{c.wait}'>{proposal}</b>"
        return f"<span style='color:{c.muted}'>No answer yet</span>"

    def _show_children(self, node: Node) -> None:
        children = [self._tree[child] for child in self._tree.children(node.id)]
        self.list.clear()
        for child in children:
            given = child.answer if child.answer is not None else f"{child.proposal}?" if child.proposal is not None else "…"
            item = QListWidgetItem(f"{GLYPHS[child.status]}  {child.question}  →  {given}    ({child.status.words}, {who(child)})")
            item.setData(Qt.ItemDataRole.UserRole, child.id)
            item.setToolTip("Click to put this answer into the next subquestion or the answer")
            self.list.addItem(item)
        if not children:
            self.list.addItem(QListWidgetItem("None yet. Split the question into ones that A_n can answer."))
        seen = self._facts.get(node.context)
        self.facts.setText("Facts, seen by you: " + "; ".join(seen) if seen else "The facts stay hidden while you act as H.")
        self.reveal.setVisible(not seen)

    def _enable(self, node: Node) -> None:
        above = self._tree[node.parent] if node.parent is not None else None
        used = above is not None and above.status.is_settled
        settled = node.status.is_settled
        waits = node.status in (Status.WAITS_FOR_MACHINE, Status.WAITS_FOR_ANSWERS)
        has_text = node.proposal is not None or node.answer is not None
        bare = not self._tree.children(node.id)
        allowed = {
            "approve": has_text and node.status in (Status.PROPOSED, Status.ANSWERED),
            "edit": has_text and not used and not waits,
            "reject": has_text and not used and not waits and node.status is not Status.REJECTED,
            "idk": not used and not waits,
            "skip": node.status.is_for_person,
            "take": not used and not waits and node.status is not Status.WAITS_FOR_PERSON,
            "amplify": bare and not used and not waits,
            "script": bare and not used and not waits,
        }
        for action, button in self.buttons.items():
            button.setEnabled(allowed[action])
        self.subquestion.setEnabled(node.status is Status.WAITS_FOR_PERSON)
        self.answer.setEnabled(not used and not waits and (not settled or self._editing))
        for field in (self.subquestion, self.answer):
            field.field.textChanged.emit(field.field.text())

    # -- acting -----------------------------------------------------------------------------------------------------

    def _focus_for(self, action: str) -> None:
        node = self._tree[self._node] if self._node is not None else None
        if node is None:
            return
        if action == "ask":
            if node.status is not Status.WAITS_FOR_PERSON:
                self.refused.emit("take the question over first (t); then you can split it")
                return
            focus(self.subquestion)
        elif action == "reject":
            self.reason.show()
            focus(self.reason)
        else:
            self._editing = True
            self._enable(node)
            if action == "edit" and not self.answer.field.text():
                self.answer.field.setText(node.answer or node.proposal or "")
            focus(self.answer)

    def _ask(self, text: str) -> None:
        if self._node is not None:
            self.asked.emit(text, self._node)
            self.subquestion.field.clear()
            self._draft("subquestion", "")

    def _rule(self, action: str, text: str) -> None:
        if self._node is None:
            return
        node = self._node
        if action in ("answer", "reject", "idk"):
            self.answer.field.clear()
            self._draft("answer", "")
            self.reason.hide()
        self._editing = False
        self.ruled.emit(action, node, text, monotonic() - self._shown_at)

    def _want_facts(self) -> None:
        if self._node is not None:
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

    def _draft(self, field: str, text: str) -> None:
        if self._node is None:
            return
        self._drafts[self._node, field] = text
        self._unsaved[self._node, field] = text
        self._draft_timer.start()
