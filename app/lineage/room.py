"""The lineage room: assistants as a graph, the story of the chosen one, ways back and on, notes, and what changed between two."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.allowing import allow
from app.background import Background
from app.language import tr
from app.lineage.graph import HIGH, WIDE, LineageGraph
from app.lineage.panel import WAYS
from app.lineage.words import card, standing_words
from app.theme import SPACE, scaled
from app.tree.compare import Comparison
from app.undoing import Deed
from ida_core.report import stories
from ida_core.report.stories import Story
from ida_core.sessions.session import Session
from ida_core.tasks.base import Task
from ida_core.tree import Tree

KEYS: Final = {"fork": "f", "rollback": "b", "check": "s", "promote": "p", "override": "o"}
"""The letter of each way, while the graph has the focus."""
HINT: Final = tr("Arrows choose an assistant, C compares it, M notes something about it, 0 shows all. Hover to read its story.")


class LineageRoom(QWidget):
    """Keyboard alone suffices: the graph has the focus, and its letters do what the buttons do."""

    wanted = Signal(str, int)
    """fork, rollback, promote, override or check, and the number of the assistant."""
    chosen = Signal(int)
    """A question whose answers are on show."""
    refused = Signal(str)
    said = Signal(str)
    did = Signal(object)
    """A deed that can be undone."""

    def __init__(self, tree: Tree, session: Session, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree, self._session, self._task = tree, session, task
        self.comparison: Comparison | None = None
        self.background = Background(self)
        self.background.done.connect(self._on_done)
        self.background.failed.connect(lambda _name, sentence: self.refused.emit(sentence))
        self.graph = LineageGraph()
        self.graph.chosen.connect(lambda _number: self._show())
        self.graph.wanted.connect(self.do)
        self._scroll = QScrollArea()
        self.title, self.form, self.hint = QLabel(), QFormLayout(), QLabel(HINT)
        self.title.setFont(scaled(self.font(), 1.15, bold=True))
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.form.setVerticalSpacing(SPACE // 2)
        self.form.setHorizontalSpacing(2 * SPACE)
        self.buttons: dict[str, QPushButton] = {}
        self.other = QComboBox()
        self.other.setAccessibleName(tr("The assistant to compare with"))
        self.other.setToolTip(tr("The assistant to compare with"))
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.other.setMinimumContentsLength(8)
        self.compare_button = QPushButton(tr("Show what changed  (c)"))
        self.compare_button.setToolTip(
            tr("Ask both assistants the questions of all trees, and show those that they answer differently; no tree changes")
        )
        self.compare_button.clicked.connect(self.compare)
        self.note = QLineEdit()
        self.note.setAccessibleName(tr("Note about this assistant"))
        self.note.setToolTip(tr("Kept in the session and shown in the story of this assistant"))
        self.note.setPlaceholderText(tr("Note (Enter keeps it in the session; no assistant sees it)"))
        self.note.returnPressed.connect(self._keep_note)
        self.setFocusProxy(self.graph)
        self._lay_out()

    def refresh(self) -> None:
        """Read all stories anew."""
        self.background.ask("stories", partial(stories.stories, self._session))

    def do(self, what: str) -> None:
        """Carry out what a key or a button asks for, of the chosen assistant."""
        if what == "compare":
            self.compare()
        elif what == "note":
            self.note.setFocus()
            self.note.selectAll()
        elif (story := self._story()) is not None:
            if what in dict.fromkeys(name for name, _, _ in WAYS.get(story.standing, ())):
                self.wanted.emit(what, story.ancestor.id)
            else:
                words = tr("{} {}: that cannot be done with it")
                self.refused.emit(words.format(self.graph.names[story.ancestor.id], standing_words(story.standing)))

    def compare(self) -> None:
        """Show the trees whose answers differ between the chosen assistant and the other one."""
        story, other = self._story(), self.other.currentData()
        if story is None or other is None:
            self.refused.emit(tr("There is only A_0 so far. Distil (Ctrl+T) makes A_1; then two can be compared."))
            return
        if self._task.is_text:
            self.refused.emit(tr("trees of free text are not put to two assistants at once yet"))
            return
        if not len(self._tree):
            self.refused.emit(tr("no question was asked yet; two assistants are compared on the questions of the trees"))
            return
        pair = (min(other, story.ancestor.id), max(other, story.ancestor.id))
        self.comparison = Comparison(self._tree, None, self._session, self._task, self, pair)
        self.comparison.chosen.connect(self.chosen)
        self.comparison.refused.connect(self.refused)
        self.comparison.show()

    def leave(self) -> None:
        """The session closes."""
        self.background.leave()
        if self.comparison is not None:
            self.comparison.close()

    def showEvent(self, event: QShowEvent) -> None:
        """What happened since is read."""
        self.refresh()
        super().showEvent(event)

    # -- inside -----------------------------------------------------------------------------------------------------

    def _story(self) -> Story | None:
        return self.graph.told.get(self.graph.selected) if self.graph.selected is not None else None

    def _on_done(self, name: str, result: object) -> None:
        if name == "stories" and isinstance(result, list):
            self.graph.show_stories(result)
            self._show()
        elif name == "note":
            self.said.emit(tr("note kept"))
            self.refresh()

    def _show(self) -> None:
        story = self._story()
        while self.form.rowCount():
            self.form.removeRow(0)
        if story is None:
            return
        number = story.ancestor.id
        at = self.graph.middle(number).toPoint()
        self._scroll.ensureVisible(at.x(), at.y(), WIDE, HIGH)
        self.title.setText(f"{self.graph.names[number]} · {standing_words(story.standing)}")
        for name, words in card(story):
            value = QLabel(words)
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.form.addRow(_muted(name), value)
        possible = {what for what, _, _ in WAYS.get(story.standing, ())}
        for what, button in self.buttons.items():
            button.setVisible(what in possible)
        if not self.note.hasFocus():
            self.note.setText(story.note)
        self.other.clear()
        others = [each for each in self.graph.told.values() if each.ancestor.id != number]
        for each in others:
            self.other.addItem(f"{self.graph.names[each.ancestor.id]} ({standing_words(each.standing)})", each.ancestor.id)
        beside = story.parent or next((each.ancestor for each in others if each.parent is story.ancestor), None)
        self.other.setCurrentIndex(self.other.findData(beside.id) if beside is not None else 0)
        allow(self.compare_button, "" if others else tr("there is only one assistant so far"))

    def _keep_note(self) -> None:
        if (story := self._story()) is not None and self.note.text().strip() != story.note:
            number, old, new = story.ancestor.id, story.note, self.note.text()
            self._write_note(number, new)
            words = tr("note on {}").format(self.graph.names[number])
            self.did.emit(Deed(words, partial(self._write_note, number, old), partial(self._write_note, number, new)))
        self.graph.setFocus()

    def _write_note(self, number: int, text: str) -> None:
        self.background.ask("note", partial(stories.note, self._session, number, text, self._session.settings.person))

    def _lay_out(self) -> None:
        scroll = self._scroll
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setBackgroundRole(QPalette.ColorRole.Base)
        scroll.setWidget(self.graph)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        column.addWidget(self.hint)
        ways, against = QHBoxLayout(), QHBoxLayout()
        for ways_of in WAYS.values():
            for what, text, tip in ways_of:
                button = QPushButton(f"{text}  ({KEYS[what]})")
                button.setToolTip(tip)
                button.clicked.connect(lambda _checked=False, name=what: self.do(name))
                self.buttons[what] = button
                ways.addWidget(button)
        ways.addStretch(1)
        against.addWidget(QLabel(tr("Compare with")))
        against.addWidget(self.other)
        against.addStretch(1)
        inside = QWidget()
        told = QVBoxLayout(inside)
        told.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        told.setSpacing(SPACE)
        told.addWidget(self.title)
        told.addLayout(ways)
        told.addLayout(against)
        told.addWidget(self.compare_button, alignment=Qt.AlignmentFlag.AlignLeft)
        told.addWidget(self.note)
        told.addLayout(self.form)
        told.addStretch(1)
        right = QScrollArea()
        right.setWidgetResizable(True)
        right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right.setAccessibleName(tr("Story of the chosen assistant"))
        right.setWidget(inside)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([420, 420])
        splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        whole.addWidget(splitter)


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label
