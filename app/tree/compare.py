"""One tree under two assistants: every question of it put to each, side by side, with the answers that flipped marked."""

from __future__ import annotations

import json
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.allowing import allow
from app.endings import closing
from app.language import tr
from app.lineage.words import names
from app.said import said
from app.theme import SPACE, scaled, tokens
from app.tree.colours import Rows, Scale, Step
from ida_core import lineage
from ida_core.assistants.base import Assistant, LookUp, primitives_first
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks.base import Task
from ida_core.tree import Node, Tree

MOST: Final = 2000
HEADERS: Final = (tr("Question"), tr("In the tree"), "", "", "")


@dataclass(frozen=True, slots=True)
class Pair:
    """What two assistants answer to the question of a node."""

    node: Node
    before: str
    after: str

    @property
    def flipped(self) -> bool:
        """Whether they differ."""
        return self.before != self.after


def compare(session: Session, task: Task, nodes: list[Node], before: int, after: int) -> list[Pair]:
    """Put the question of each node to two assistants of a session (by their ids), each alone and in one pass.

    Raises:
        SessionError: an assistant cannot be read.
    """
    questions = np.asarray([task.parse_question(node.question) for node in nodes], dtype=np.int64)
    numbers = sorted({node.context for node in nodes})
    with session.reading() as reader:
        marks = ", ".join("?" for _ in numbers)
        rows = reader.query(f"SELECT id, tokens FROM context WHERE id IN ({marks})", numbers)
        contexts = {int(row["id"]): np.asarray(json.loads(str(row["tokens"])), dtype=np.int64) for row in rows}
    texts = []
    for assistant in (before, after):
        answers = _ask(session, task, assistant, nodes, questions, contexts)
        texts.append([task.answer_text(answer) for answer in answers])
    return [Pair(node, *both) for node, *both in zip(nodes, *texts, strict=True)]


def _ask(
    session: Session,
    task: Task,
    number: int,
    nodes: list[Node],
    questions: NDArray[np.int64],
    contexts: dict[int, NDArray[np.int64]],
) -> list[tuple[int, ...]]:
    ancestor = next(one for one in lineage.read(session) if one.id == number)
    assistant: Assistant = LookUp(task)
    if ancestor.kind != "look-up":
        from ida_core.assistants import transformer

        assistant = transformer.load(session, task, number)
    answers: list[tuple[int, ...]] = [()] * len(nodes)
    together = defaultdict[int, list[int]](list)
    for row, node in enumerate(nodes):
        together[node.context].append(row)
    for context, rows in together.items():
        facts = contexts[context][None]
        answerer = primitives_first(task, facts, assistant.about(facts))
        for row, answer in zip(rows, answerer(questions[rows][None])[0].tolist(), strict=True):
            answers[row] = tuple(answer)
    return answers


def flip_scale(tree: Tree, pairs: list[Pair], before: str, after: str) -> Scale:
    """Colours for what flipped."""
    steps = np.zeros(len(tree), dtype=np.int32)
    for pair in pairs:
        steps[tree.row(pair.node.id)] = 2 if pair.flipped else 1

    def step(_tree: Tree, rows: Rows) -> NDArray[np.int32]:
        return np.where(rows < len(steps), steps[np.minimum(rows, len(steps) - 1)], 0).astype(np.int32)

    return Scale(
        tr("Flips {} → {}").format(before, after),
        (
            Step(tr("not compared"), "–", lambda colours: colours.line, 1),
            Step(tr("same answer"), "=", lambda colours: colours.muted, 2),
            Step("flipped", "⇄", lambda colours: colours.series[1], 3),
        ),
        step,
    )


class Comparison(QDialog):
    """Choose two assistants; the tree is asked again whenever another is chosen."""

    chosen = Signal(int)
    compared = Signal(object)
    """The scale that marks flips in the map."""
    refused = Signal(str)
    _made = Signal(object)

    def __init__(
        self, tree: Tree, root: int | None, session: Session, task: Task, parent: QWidget | None = None,
        pair: tuple[int, int] | None = None,
    ) -> None:  # fmt: skip
        """Compare under two assistants, by default the newest two: the tree below `root`, or those of all trees that flip."""
        super().__init__(parent)
        self._tree, self._session, self._task, self._whole = tree, session, task, root is not None
        self._nodes = list(islice(tree if root is None else tree.subtree(root), MOST))
        self.pairs: list[Pair] = []
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="compare")
        self._made.connect(self._on_made)
        name = tr("All trees") if root is None else f"{tree.path(root)}  {tree[root].question}"
        self.setWindowTitle(tr("{} under two assistants").format(name))
        self.before, self.after, self.says = QComboBox(), QComboBox(), QLabel()
        self.says.setTextFormat(Qt.TextFormat.PlainText)
        self.says.setWordWrap(True)
        line = lineage.read(session)
        called = names(line)
        first, second = pair or tuple(one.id for one in (line * 2)[-2:])
        for box, name, number in ((self.before, tr("First assistant"), first), (self.after, tr("Second assistant"), second)):
            box.setAccessibleName(name)
            for ancestor in line:
                box.addItem(called[ancestor.id] + ("" if ancestor.promoted else tr(" (not promoted)")), ancestor.id)
            box.setCurrentIndex(box.findData(number))
            box.currentIndexChanged.connect(self._ask)
        self.table = QTreeWidget()
        self.table.setAccessibleName(tr("The questions of the tree with both answers"))
        self.table.setHeaderLabels(list(HEADERS))
        self.table.currentItemChanged.connect(self._choose)
        row = QHBoxLayout()
        for widget in (QLabel(tr("Compare")), self.before, QLabel(tr("with")), self.after):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addLayout(row)
        column.addWidget(self.says)
        column.addWidget(self.table, 1)
        column.addWidget(closing(self))
        self.resize(860, 620)
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 goes to the next flip, Esc closes."""
        if event.key() == Qt.Key.Key_F4:
            self.next_flip()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Wait for assistants that are being asked."""
        self._pool.shutdown()
        super().done(result)

    def next_flip(self) -> None:
        """Go to the next question whose answer flipped."""
        flips = [self._items[pair.node.id] for pair in self.pairs if pair.flipped]
        if flips:
            now = self.table.currentItem()
            self.table.setCurrentItem(flips[(flips.index(now) + 1) % len(flips)] if now in flips else flips[0])

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(0, Qt.ItemDataRole.UserRole))

    def _ask(self) -> None:
        if self.before.count() < 2:
            self.says.setText(tr("There is only A_0 so far. Distil (Ctrl+T) makes A_1; then one tree can be compared under both."))
            for box in (self.before, self.after):
                allow(box, tr("there is only A_0 so far"))
            return
        self.says.setText(tr("Asking both assistants every question of the tree…"))
        self._pool.submit(self._look, self.before.currentData(), self.after.currentData())

    def _look(self, before: int, after: int) -> None:
        try:
            self._made.emit(compare(self._session, self._task, self._nodes, before, after))
        except (SessionError, ValueError, RuntimeError, MemoryError) as error:
            self._made.emit(said(str(error)) or tr("there is not enough memory to ask both assistants"))

    def _on_made(self, made: list[Pair] | str) -> None:
        if isinstance(made, str):
            self.says.setText(f"⚠ {made}")
            self.refused.emit(made)
            return
        self.pairs = made
        first, second = self.before.currentText(), self.after.currentText()
        flips = sum(pair.flipped for pair in made)
        more = tr("; the first {:,} questions of the tree").format(MOST) if len(self._nodes) == MOST else ""
        self.says.setText(
            tr(
                "{} of {} answers flipped between {} and {} (marked ⇄, F4 goes to the next){}. Each question is put "
                "to each assistant alone; nobody checks here which answer is right."
            ).format(flips, len(made), first, second, more)
        )
        self.table.setHeaderLabels([tr("Question"), tr("In the tree"), first, "", second])
        flipped = {self._tree.root(pair.node.id) for pair in made if pair.flipped}
        self._fill(made if self._whole else [pair for pair in made if self._tree.root(pair.node.id) in flipped])
        self.compared.emit(flip_scale(self._tree, made, first, second))

    def _fill(self, pairs: list[Pair]) -> None:
        self.table.clear()
        self._items: dict[int, QTreeWidgetItem] = {}
        bold = scaled(self.font(), 1.0, bold=True)
        for pair in pairs:
            node = pair.node
            given = node.answer if node.answer is not None else f"{node.proposal}?" if node.proposal is not None else "–"
            words = [f"{self._tree.path(node.id)}   {node.question}", given, pair.before, "⇄" if pair.flipped else "", pair.after]
            above = self._items.get(node.parent) if node.parent is not None else None
            item = QTreeWidgetItem(above, words) if above is not None else QTreeWidgetItem(self.table, words)
            item.setData(0, Qt.ItemDataRole.UserRole, node.id)
            for column in (2, 3, 4) if pair.flipped else ():
                item.setFont(column, bold)
                item.setForeground(column, QColor(tokens().warn))
            self._items[node.id] = item
        self.table.expandAll()
        self.table.setColumnWidth(0, 420)
        for column in (1, 2, 4):
            self.table.setColumnWidth(column, 110)
        self.table.setColumnWidth(3, 34)
