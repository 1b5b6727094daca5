"""The macros: rules made of a person's decisions, each to be approved, edited, vetoed or recalled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.language import tr
from app.said import said
from app.theme import SPACE, scaled
from ida_core.overseers.macros import Work, alike, parse_rule, readable, spelled
from ida_core.overseers.rules import Kept, works_of
from ida_core.tasks.base import Task
from ida_core.tree import Tree

EMPTY: Final = tr(
    "No rules yet. Split two questions alike (for example {}): Espalier then proposes a rule that does what "
    "you did, shows what it would have done, and on your approval plays H for you, here and in training."
)
LISTED: Final = 8


class MacroPanel(QScrollArea):
    """One card a rule, what waits for approval first."""

    ruled = Signal(int, str)
    """A rule, and its new standing: approved, vetoed or recalled."""
    edited = Signal(int, str)
    chosen = Signal(int)
    """A node to look at."""

    def __init__(self, tree: Tree, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Macros"))
        self._tree, self._task = tree, task
        self._shown: list[Kept] = []
        self.cards: dict[int, MacroCard] = {}
        self.show_rules([])

    def kept(self, number: int) -> Kept:
        """A rule on show."""
        return next(kept for kept in self._shown if kept.rule.number == number)

    def show_rules(self, rules: list[Kept]) -> None:
        """Show these rules; an open editor is left alone while nothing about them changed."""
        if rules == self._shown and self.widget() is not None:
            return
        self._shown = rules
        body, self.cards = QWidget(), {}
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        if not rules:
            column.addWidget(_Empty(self._task))
        order = ("proposed", "approved", "vetoed", "recalled")
        works = works_of(self._tree, self._task) if rules else []
        for kept in sorted(rules, key=lambda kept: order.index(kept.state)):
            card = MacroCard(kept, self._task, self._tree, works)
            card.ruled.connect(self.ruled)
            card.edited.connect(self.edited)
            card.chosen.connect(self.chosen)
            self.cards[kept.rule.number] = card
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(body)


class _Empty(QLabel):
    """Says what comes here, with an example of the task, which is looked for once somebody reads it."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task
        self.setWordWrap(True)
        self.setProperty("role", "muted")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        pair = alike(self._task)
        self.setText(EMPTY.format(said(self._task.grammar_hint()) if pair is None else tr("{} and {}").format(*pair)))


class MacroCard(QFrame):
    """A rule in words, what it rests on and did, and what can be done about it."""

    ruled = Signal(int, str)
    edited = Signal(int, str)
    chosen = Signal(int)

    def __init__(self, kept: Kept, task: Task, tree: Tree, works: list[Work]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._kept, self._task, self._tree = kept, task, tree
        self._fitting = [work for work in works if bool(kept.rule.fits(np.asarray(work.question)))]
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE + 2, SPACE, SPACE + 2, SPACE)
        column.setSpacing(SPACE // 2)
        self.words = QLabel(said(readable(task, kept.rule)))
        self.words.setFont(scaled(self.font(), 1.15, bold=True))
        self.about, self.past, self.fault = QLabel(self._standing()), QLabel(), QLabel()
        self.past.setTextFormat(Qt.TextFormat.RichText)
        self.past.setText(self._past())
        self.past.linkActivated.connect(lambda link: self.chosen.emit(int(link)))
        self.fault.setProperty("role", "bad")
        self.fault.hide()
        self.about.setProperty("role", "muted")
        for label in (self.words, self.about, self.past, self.fault):
            label.setWordWrap(True)
        self.field = QLineEdit(spelled(task, kept.rule))
        self.field.setAccessibleName(tr("The rule, token by token"))
        self.field.hide()
        self.field.textEdited.connect(self._check)
        self.field.returnPressed.connect(self._save)
        for widget in (self.words, self.about, self.past, self.field, self.fault):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        self.buttons: dict[str, QPushButton] = {}
        for name, words, act in self._acts():
            button = QPushButton(words)
            button.setProperty("primary", name == "approved")
            button.clicked.connect(act)
            self.buttons[name] = button
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def _acts(self) -> list[tuple[str, str, Callable[[], object]]]:
        number, state = self._kept.rule.number, self._kept.state

        def rule(to: str) -> Callable[[], object]:
            return lambda: self.ruled.emit(number, to)

        acts: list[tuple[str, str, Callable[[], object]]] = []
        if state != "approved":
            acts.append(
                ("approved", tr("Approve: let it play H") if state == "proposed" else tr("Approve again"), rule("approved"))
            )
        acts.append(("edit", tr("Edit"), self._open))
        if state in ("proposed", "approved"):
            acts.append(("vetoed", tr("Veto") if state == "proposed" else tr("Stop it, keep what it did"), rule("vetoed")))
        if state in ("approved", "vetoed") and (self._kept.nodes or self._kept.runs):
            acts.append(("recalled", tr("Recall with all it produced"), rule("recalled")))
        return acts

    def _standing(self) -> str:
        kept = self._kept
        made = [self._tree[node] for node in kept.made_from if node in self._tree]
        done, begun = (
            ", ".join(self._tree.path(one.id) for one in made if (one.answer is None) is open_) for open_ in (False, True)
        )
        parts = (tr("your work on {}").format(done) if done else "", tr("what you began on {}").format(begun) if begun else "")
        origin = tr(" and ").join(part for part in parts if part)
        misses = len({work.about for work in self._fitting if not kept.rule.explains(work)})
        counts = tr("hits: {}, misses: {}, corrections: {}").format(len(kept.nodes), misses, kept.corrections)
        runs = tr(" · played H in training {}").format(", ".join(map(str, kept.runs))) if kept.runs else ""
        return tr("{} · made from {} · {}{}").format(tr(kept.state), origin or "–", counts, runs)

    def _past(self) -> str:
        """What it would have done on past questions, and what it did, as links."""
        kept, lines = self._kept, list[str]()
        for work in self._fitting:
            alike = tr("as you did") if kept.rule.explains(work) else tr("<b>not as you did</b>")
            lines.append(f"<a href='{work.node}'>{self._tree.path(work.node)}</a> {self._tree[work.node].question}: {alike}")
        would = "; ".join(lines[:LISTED]) + ("; …" if len(lines) > LISTED else "")
        played = [f"<a href='{node}'>{self._tree.path(node)}</a>" for node in kept.nodes if node in self._tree]
        did = ", ".join(played[:LISTED]) + (tr(" and {} more").format(len(played) - LISTED) if len(played) > LISTED else "")
        return tr("Past questions: {}").format(would or tr("none that it fits")) + (tr("<br>Played: {}").format(did) if did else "")

    def _open(self) -> None:
        self.field.show()
        self.field.setFocus()

    def _check(self, text: str) -> bool:
        try:
            self.words.setText(said(readable(self._task, parse_rule(self._task, text))))
        except ValueError as error:
            self.fault.setText(said(str(error)))
            self.fault.show()
            return False
        self.fault.hide()
        return True

    def _save(self) -> None:
        if self._check(self.field.text()):
            self.edited.emit(self._kept.rule.number, self.field.text())
