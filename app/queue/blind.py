"""A second reviewer takes the same questions blind: they see what the first one saw, and nothing of what that one decided."""

from __future__ import annotations

from time import monotonic
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.allowing import allow
from app.language import tr
from app.queue.guidelines import GuidelinesPanel
from app.said import said
from app.theme import SPACE, scaled
from app.workspace.question_field import QuestionField, focus
from app.workspace.reasons import ReasonBox
from ida_core.measure.reviewers import agreement_words, agreements, left_to_review, put_review, review
from ida_core.questions import IDK_TEXT
from ida_core.sessions import guidelines
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks.base import Task
from ida_core.tree import Tree

GUARD_SECONDS: Final = 0.15
KEYS: Final = {"approve": "A", "reject": "R", "answer": "W", "idk": "X"}
WORDS: Final = {"approve": tr("Approve"), "reject": tr("Reject"), "answer": tr("Answer otherwise"), "idk": tr("I don't know")}


class BlindReview(QDialog):
    """First a name, then question after question, at the end how far the two agree. It covers the trees, which would tell."""

    def __init__(self, session: Session, task: Task, tree: Tree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Second reviewer"))
        self._session, self._task, self._tree = session, task, tree
        self._left: list[int] = []
        self._count = 0
        self._shown_at = monotonic()
        with session.reading() as reader:
            self._rules = guidelines.latest(reader)
        self._build()
        if parent is not None:
            self.setGeometry(parent.window().geometry())
        self._show()

    @property
    def node(self) -> int | None:
        """The question on show."""
        return self._left[0] if self._left else None

    def begin(self) -> None:
        """Take the name, and show the first question that this person has not seen."""
        name = self.name.text().strip()
        if not name:
            self.says.setText(tr("Say who you are first: your name goes on the record with each verdict."))
            return
        self._actor = name
        self._left = left_to_review(self._session, self._tree, name)
        self._count = len(self._left)
        if not self._left:
            self.says.setText(
                tr("There is nothing for {} to review: nobody else has ruled on anything that {} has not seen.").format(name, name)
            )
        self._show()

    def rule(self, verdict: str) -> None:
        """Give a verdict by its button or key; the ones that need words put the cursor where they are typed."""
        number = self.node
        button = self.buttons.get(verdict)
        if number is None or monotonic() - self._shown_at < GUARD_SECONDS or (button is not None and not button.isEnabled()):
            return
        if verdict == "reject":
            self.reason.show()
            focus(self.reason.words)
        elif verdict == "answer":
            focus(self.answer)
        else:
            self._keep(IDK_TEXT if verdict == "idk" else self._tree[number].proposal)

    # -- building ---------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.name, self.start = QLineEdit(), QPushButton(tr("Begin"))
        self.name.setAccessibleName(tr("Name of the second reviewer"))
        self.name.setPlaceholderText(tr("Your name"))
        self.start.setProperty("primary", True)  # noqa: FBT003
        self.start.clicked.connect(self.begin)
        self.start.setAutoDefault(False)
        self.name.returnPressed.connect(self.begin)
        self.count, self.question, self.proposal, self.says = QLabel(), QLabel(), QLabel(), QLabel()
        for label in (self.question, self.proposal, self.says):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setFont(scaled(self.font(), 1.8, bold=True))
        self.proposal.setFont(scaled(self.font(), 1.15))
        self.says.setWordWrap(True)
        for label in (self.count, self.question, self.proposal, self.says):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty("role", "muted")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Subquestions and their answers"))
        self.list.setMaximumHeight(self.fontMetrics().lineSpacing() * 9)
        self.answer, self.reason = QuestionField(tr("Answer"), f"{WORDS['answer']}  ({KEYS['answer'].lower()})"), ReasonBox()
        self.answer.set_grammar(self._task.parse_answer, lambda _text: [], tr("Your answer, or idk"))
        self.answer.submitted.connect(lambda text: self._keep(self._task.answer_text(self._task.parse_answer(text))))
        self.reason.submitted.connect(lambda words: self._keep(None, words))
        self.rules = GuidelinesPanel()
        self.rules.show_version(self._rules)
        self.rules.edit.hide()
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        for verdict, words in WORDS.items():
            shortcut = QShortcut(QKeySequence(KEYS[verdict]), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda name=verdict: self.rule(name))
            if verdict == "answer":  # its button stands beside the field
                continue
            button = QPushButton(f"{words}  ({KEYS[verdict].lower()})")
            button.setAccessibleName(words)
            button.setAutoDefault(False)
            button.setProperty("primary", verdict == "approve")
            button.clicked.connect(lambda _checked=False, name=verdict: self.rule(name))
            self.buttons[verdict] = button
            row.addWidget(button)
        row.addStretch(1)
        who = QHBoxLayout()
        who.addWidget(self.name, 1)
        who.addWidget(self.start)
        end = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        end.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        end.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        end.rejected.connect(self.reject)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addLayout(who)
        above: tuple[QWidget, ...] = (self.count, self.question, self.proposal, self.list)
        below: tuple[QWidget, ...] = (self.reason, self.answer, self.says)
        for widget in above:
            column.addWidget(widget)
        column.addLayout(row)
        for widget in below:
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(end)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        whole.setSpacing(3 * SPACE)
        whole.addLayout(column, 2)
        whole.addWidget(self.rules, 1)

    # -- showing and keeping ----------------------------------------------------------------------------------------

    def _show(self) -> None:
        number = self.node
        for widget in (self.count, self.question, self.proposal, self.list, self.answer, *self.buttons.values()):
            widget.setVisible(number is not None)
        for widget in (self.name, self.start):
            widget.setVisible(number is None and not self._count)
        self.reason.hide()
        self.reason.field.clear()
        self.answer.field.clear()
        if number is None:
            self._end()
            return
        node = self._tree[number]
        self.says.clear()
        self.count.setText(
            tr("Question {} of {}, reviewed by {}").format(self._count - len(self._left) + 1, self._count, self._actor)
        )
        self.question.setText(node.question)
        given = (
            tr("Nothing was proposed: answer it yourself") if node.proposal is None else tr("Proposed: {}").format(node.proposal)
        )
        self.proposal.setText(given)
        for name in ("approve", "reject"):
            allow(self.buttons[name], "" if node.proposal is not None else tr("nothing was proposed"))
        self.list.clear()
        for child in self._tree.asked(number):
            self.list.addItem(f"{child.question}  →  {child.answer if child.answer is not None else '…'}")
        if not self.list.count():
            self.list.addItem(tr("It was not split."))
        self.setFocus()
        self._shown_at = monotonic()

    def _end(self) -> None:
        if not self._count:
            if not self.says.text():
                self.says.setText(
                    tr(
                        "Questions that somebody else has ruled on come one after the other, as they were before that. "
                        "Your verdicts change no tree; at the end stands how far the two of you agree."
                    )
                )
            self.name.setFocus()
            return
        alpha = self._session.settings.alpha
        found = agreements(self._session, self._tree)
        self.says.setText(tr("All done. ") + "\n".join(said(agreement_words(one, alpha)) for one in found))

    def _keep(self, text: str | None, reason: str | None = None) -> None:
        number = self.node
        if number is None:
            return
        seconds = monotonic() - self._shown_at
        made = review(self._tree[number], self._actor, text, reason=reason, rubric=self._rules.version, seconds=seconds)
        try:
            put_review(self._session, made)
        except SessionError as error:
            self.says.setText(said(str(error)))
            return
        self._left.pop(0)
        self._show()
