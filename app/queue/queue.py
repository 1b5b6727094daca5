"""The review queue: what waits for the person, what they passed over, and what they did; with the pace they go at."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.allowing import allow
from app.flow import Flow, Worded
from app.keys import KEYS
from app.language import tr
from app.queue.guidelines import GuidelinesPanel
from app.said import said
from app.theme import GLYPHS, SPACE
from ida_core.inbox import WAITING, Inbox, Pace
from ida_core.oversight.transcripts import Held
from ida_core.plain import one_line
from ida_core.sessions.history import Decided
from ida_core.tree import Node, Status, Tree

SHELVES: Final = {"pending": tr("Pending"), "drafts": tr("Drafts"), "skipped": tr("Skipped"), "done": tr("Done")}
ORDERS: Final = {"value": tr("Most useful first"), "age": tr("Oldest first"), "tree": tr("By tree")}
EMPTY: Final = {
    "pending": tr("Nothing waits for you. Ask a question above the tree; what A_n proposes will queue here."),
    "drafts": tr("Nothing is half typed. What you type and do not submit is kept, and listed here."),
    "skipped": tr("You passed over nothing. What you skip (Space) waits here and comes back at the end."),
    "done": tr("You have ruled on nothing yet. What you decide can be looked at here, and changed."),
}
TELLING_MS: Final = 300
DEBATE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""Where a line keeps the number of its debate."""
SEEN_MS: Final = 600
"""A line counts as seen when it was on show for so long."""
SHOWN: Final = 500


Line = tuple[int, int | None, str]
"""The node of a line, the debate if it is one, and its words."""


class ReviewQueue(Worded):
    """One line a question, on one of three shelves."""

    chosen = Signal(int)
    count_changed = Signal(int)
    seen = Signal(list)
    """Nodes with their proposals that were on show in the list."""
    debate_chosen = Signal(int)
    """A debate that waits for a ruling."""
    approve_wanted = Signal(list)
    """Approve these, all of which were on show."""

    def __init__(self, tree: Tree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self.inbox = Inbox(tree)
        self.shelf, self.isolated = "pending", False
        self._drafts: set[int] = set()
        self._debates: list[Held] = []
        self.guidelines = GuidelinesPanel()
        self._seen: set[tuple[int, str | None]] = set()
        self._in_sight: list[tuple[int, str | None]] = []
        self._lines: list[Line] = []
        self._words_of: dict[int, str] = {}
        """The words of a line by node, as long as the node stays as it is."""
        self._waited = set(tree.with_status(*WAITING))
        """What waits for the person, its subquestions open or not."""
        self._count = 0
        self.empty, self.pace = QLabel(), QLabel()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self.empty, self.pace):
            label.setProperty("role", "muted")
            label.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Questions that wait for you"))
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.order = QComboBox()
        self.order.setAccessibleName(tr("Order of the queue"))
        for value, words in ORDERS.items():
            self.order.addItem(words, value)
        self.order.currentIndexChanged.connect(self.refresh)
        self.bulk = QPushButton(KEYS.label("approve_shown"))
        self.bulk.setToolTip(tr("Approves the proposals of this list that were on show; the others stay"))
        self.bulk.clicked.connect(self.approve_shown)
        KEYS.changed.connect(self._show_bulk)
        whole, column = QHBoxLayout(self), QVBoxLayout()
        whole.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        whole.addLayout(column, 3)
        whole.addWidget(self.guidelines, 1)
        column.setSpacing(SPACE // 2)
        column.addLayout(self._head())
        below = QHBoxLayout()
        below.addWidget(self.pace, 1)
        below.addWidget(self.bulk)
        column.addLayout(below)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        self._later = QTimer(self, interval=100, singleShot=True)
        self._later.timeout.connect(self.refresh)
        self._telling = QTimer(self, interval=TELLING_MS, singleShot=True)
        self._telling.timeout.connect(lambda: self.count_changed.emit(self._count))
        self._looking = QTimer(self, interval=SEEN_MS, singleShot=True)
        self._looking.timeout.connect(self._note_seen)
        self.list.verticalScrollBar().valueChanged.connect(self._look)
        tree.subscribe(self)
        self.refresh()

    def about_to_insert(self, parent: int | None, position: int) -> None:
        """Part of the listener's protocol."""

    def inserted(self, node: Node) -> None:
        """Look again soon, if it concerns the person."""
        self.changed(node)

    def changed(self, node: Node) -> None:
        """Look again soon, if it concerns the person: it waits, or did, or something waits for it."""
        self._words_of.pop(node.id, None)
        concerns = node.status.is_for_person or node.id in self._waited or node.parent in self._waited
        (self._waited.add if node.status.is_for_person else self._waited.discard)(node.id)
        if concerns:
            self._look_again_soon()
        elif not self._telling.isActive():
            self._telling.start()

    def _look_again_soon(self) -> None:
        """However fast news come, they are shown ten times a second, and no more often."""
        if not self._later.isActive():
            self._later.start()

    def take(self, decisions: list[Decided]) -> None:
        """Learn of decisions that were recorded."""
        self.inbox.take(decisions)
        self._later.start()

    def note_debates(self, pending: list[Held]) -> None:
        """Learn which debates wait for a ruling."""
        self._debates = pending
        self._later.start()

    def note_drafts(self, nodes: set[int]) -> None:
        """Learn which questions have something half typed."""
        if nodes != self._drafts:
            self._drafts = set(nodes)
            self._later.start()

    @property
    def waiting(self) -> list[int]:
        """What waits for the person, in the order it should be taken; what was skipped comes last."""
        pending, skipped = self.inbox.waiting(self.order.currentData())
        return pending + skipped

    def after(self, node: int | None, step: int = 1) -> int | None:
        """The next waiting question after this one, round the end; None when nothing else waits.

        Most useful first means in the tree at hand, as long as something waits there.
        """
        order = self.order.currentData()
        near = self._in_tree_of(node, self.inbox.pending(order)) if node is not None and order == "value" else []
        waiting = near if any(one != node for one in near) else self.waiting
        if node in waiting:
            at = waiting.index(node)
            waiting = waiting[at + 1 :] + waiting[:at]
        return None if not waiting else waiting[0 if step > 0 else -1]

    def _in_tree_of(self, node: int, others: list[int]) -> list[int]:
        tops = self._tree.tops(self._tree.rows_of(np.asarray([node, *others], dtype=np.int64)))
        return [other for other, here in zip(others, tops[1:] == tops[0], strict=True) if here]

    @property
    def debates(self) -> list[int]:
        """The debates that wait for a ruling."""
        return [held.id for held in self._debates if held.node in self._tree]

    def approve_shown(self) -> None:
        """Ask for the approval of all pending proposals that were on show as they are."""
        ready = [node for node in self.inbox.pending() if (node, self._tree[node].proposal) in self._seen]
        if ready := [node for node in ready if self._tree[node].status is Status.PROPOSED]:
            self.approve_wanted.emit(ready)

    def know_seen(self, seen: set[tuple[int, str | None]]) -> None:
        """Learn what was on show at any time before."""
        self._seen |= seen
        self._show_bulk()

    def mark_seen(self, seen: list[tuple[int, str | None]]) -> None:
        """Note what was on show, here or in the workspace; tell of what was not known yet."""
        fresh = [one for one in seen if one not in self._seen]
        self._seen |= set(fresh)
        if fresh:
            self.seen.emit(fresh)
            self._show_bulk()

    def refresh(self) -> None:
        """Show what is on the shelf now."""
        pending, skipped = self.inbox.waiting(self.order.currentData())
        drafts = sorted(node for node in self._drafts if node in self._tree)
        shelves = {"pending": pending, "drafts": drafts, "skipped": skipped, "done": self.inbox.done()}
        debates = [held for held in self._debates if held.node in self._tree]
        self._count = len(shelves["pending"]) + len(shelves["skipped"]) + len(debates)
        self.count_changed.emit(self._count)
        for name, button in self.tabs.items():
            button.setText(f"{SHELVES[name]} ({len(shelves[name]) + (len(debates) if name == 'pending' else 0)})")
        numbers = shelves[self.shelf]
        self.empty.setText(EMPTY[self.shelf])
        debates = debates if self.shelf == "pending" else []
        self.empty.setVisible(not numbers and not debates)
        self.list.setVisible(bool(numbers or debates))
        self.pace.setText(pace_words(self.inbox.pace(), self._count))
        lines: list[Line] = [
            (held.node, held.id, f"⚖  {self._tree.path(held.node)}   {self._asked(held.node)}   · {said(held.what_waits)}")
            for held in debates[:SHOWN]
        ] + [(number, None, self._line(number)) for number in numbers[:SHOWN]]  # fmt: skip
        if lines != self._lines:
            self._show_lines(lines)
        self._show_bulk()
        self._look()

    def _show_lines(self, lines: list[Line]) -> None:
        """Put these lines in the list: one stretch goes, another comes; the marked line stays so, and the list where it was."""
        head, tail = common(self._lines, lines)
        chosen = self.list.currentItem().data(Qt.ItemDataRole.UserRole) if self.list.currentItem() else None
        scrolled = self.list.verticalScrollBar().value()
        for row in reversed(range(head, len(self._lines) - tail)):
            self.list.takeItem(row)
        for row, (number, debate, words) in enumerate(lines[head : len(lines) - tail], head):
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, number)
            if debate is not None:
                item.setData(DEBATE, debate)
            self.list.insertItem(row, item)
            if number == chosen and debate is None:
                self.list.setCurrentItem(item)
        self._lines = lines
        self.list.verticalScrollBar().setValue(scrolled)

    def _head(self) -> QHBoxLayout:
        row, shelves = QHBoxLayout(), Flow()
        group = QButtonGroup(self)
        self.tabs: dict[str, QPushButton] = {}
        for name, words in SHELVES.items():
            button = QPushButton(words)
            button.setCheckable(True)
            button.setChecked(name == self.shelf)
            button.clicked.connect(lambda _checked=False, shelf=name: self._go_to(shelf))
            group.addButton(button)
            self.tabs[name] = button
            shelves.addWidget(button)
        row.addLayout(shelves, 1)
        row.addWidget(self.order, alignment=Qt.AlignmentFlag.AlignTop)
        return row

    def _go_to(self, shelf: str) -> None:
        self.shelf = shelf
        self.refresh()

    def _asked(self, node: int) -> str:
        return one_line(self._tree[node].question)

    def _line(self, number: int) -> str:
        if number not in self._words_of:
            self._words_of[number] = self._write_line(self._tree[number])
        return self._words_of[number]

    def _write_line(self, node: Node) -> str:
        given = f"  →  {one_line(node.proposal)}?" if node.proposal is not None and node.answer is None else ""
        given = f"  →  {one_line(node.answer)}" if node.answer is not None else given
        within = "" if node.parent is None or self.isolated else tr("   in {}").format(self._asked(node.parent))
        stale = tr(", stale") if node.stale else ""
        name = f"{GLYPHS[node.status]}  {self._tree.path(node.id)}   {one_line(node.question)}"
        return f"{name}{given}   · {tr(node.status.words)}{stale}{within}"

    def _show_bulk(self) -> None:
        ready = sum(each in self._seen for each in self._proposed([number for number, debate, _ in self._lines if debate is None]))
        allow(self.bulk, "" if ready else tr("none of these proposals was on show yet"))
        self.bulk.setText(f"{KEYS.label('approve_shown')}" + (f" · {ready}" if ready else ""))
        self.bulk.setVisible(self.shelf == "pending")

    def _proposed(self, numbers: list[int]) -> list[tuple[int, str | None]]:
        """Those of these nodes that wait for a ruling on what is proposed, with that."""
        rows = self._tree.rows_of(np.asarray(numbers, dtype=np.int64))
        proposed = np.flatnonzero(self._tree.statuses[rows] == Status.PROPOSED)
        return [(numbers[at], self._tree.texts(row)[1]) for at, row in zip(proposed.tolist(), rows[proposed].tolist(), strict=True)]

    def _look(self) -> None:
        """Which proposals are in sight; they count as seen if they still are in a moment."""
        self._in_sight = self._visible()
        if self._in_sight:
            self._looking.start()

    def _visible(self) -> list[tuple[int, str | None]]:
        if not self.list.isVisible():
            return []
        top, bottom = self.list.indexAt(self.list.viewport().rect().topLeft()), self.list.viewport().height()
        rows, row = list[int](), max(0, top.row())
        while row < self.list.count() and self.list.visualItemRect(self.list.item(row)).bottom() <= bottom:
            rows.append(row)
            row += 1
        return self._proposed([self._lines[each][0] for each in rows])

    def _note_seen(self) -> None:
        still = self._visible()
        self.mark_seen([one for one in self._in_sight if one in still])

    def _choose(self, item: QListWidgetItem) -> None:
        if item.data(DEBATE) is not None:
            self.debate_chosen.emit(item.data(DEBATE))
            return
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def common(old: list[Line], new: list[Line]) -> tuple[int, int]:
    """How many lines are alike at the beginning, and how many of the others at the end."""
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
    return head, tail


def pace_words(pace: Pace, left: int) -> str:
    """Progress in words: "12 rulings, 5 left · 3.2 s each (median) · about 1 min to go · 2.5 min of yours today"."""
    words = tr("1 ruling, {} left").format(left) if pace.done == 1 else tr("{} rulings, {} left").format(pace.done, left)
    if pace.seconds is not None:
        words += tr(" · {:.1f} s each (median)").format(pace.seconds)
    if pace.minutes_left:
        words += tr(" · about {} min to go").format(max(1, round(pace.minutes_left)))
    if pace.minutes_today:
        words += tr(" · you spent {:.1f} min today").format(pace.minutes_today)
    return words
