"""The trees as flat visible rows, an array. The scope announces changes; this translates them into exact signals for Qt."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from html import escape
from typing import Any, Final

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from app.language import tr
from app.theme import GLYPHS
from app.tree.map_layout import lay_out, preorder
from app.tree.scope import Scope
from ida_core.plain import one_line
from ida_core.tree import HIDDEN, NOBODY, Answerer, IntArray, Node, Part, Stale, Tree

Index = QModelIndex | QPersistentModelIndex
WALKED: Final = 1000
"""Rows that are found one by one when a node is unfolded; more are laid out together."""
NEWS_MS: Final = 60
"""Changed values are told together, so often."""


class Role(IntEnum):
    """What the delegate asks for besides text."""

    NODE = Qt.ItemDataRole.UserRole + 1
    DEPTH = Qt.ItemDataRole.UserRole + 2
    """Counted from the hoisted node, if there is one."""
    FOLD = Qt.ItemDataRole.UserRole + 3
    """None: no children; True: unfolded; False: folded."""
    PATH = Qt.ItemDataRole.UserRole + 4
    DIM = Qt.ItemDataRole.UserRole + 5
    """Whether the filter does not want the node."""
    MARK = Qt.ItemDataRole.UserRole + 6
    """★ for a bookmark, ✎ for a note."""


class Column(IntEnum):
    """The columns of the outline."""

    QUESTION = 0
    STATUS = 1
    WHO = 2
    HEIGHT = 3
    COST = 4
    """Calls of assistants and look-ups for a node and all below it, and their time together."""


HEADERS: Final = (tr("Question → answer"), tr("Status"), tr("Answered by"), tr("Height"), tr("Calls · time"))
HEADER_TIPS: Final = (
    tr("A question, and its answer or what is proposed. Each question at the left edge has facts of its own"),
    tr("What a question waits for, or how it was settled"),
    tr("Who answers or answered it: you (person), the scripted H, an assistant A_n, the look-up, a macro"),
    tr("How many levels a question has to be split before everything can be looked up; – where only the facts could tell"),
    tr("Questions that were asked below it, and how long they took"),
)


class OutlineModel(QAbstractTableModel):
    """Rows are the nodes whose ancestors are all unfolded, depth first."""

    about_to_become = Signal()
    became = Signal()
    """Before and after many rows change at once; who is selected should still be so."""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self.scope = scope
        self.tree: Tree = scope.tree
        self._rows = self._laid_out()
        self._by_role: dict[int, Callable[[int], Any]] = {
            Role.NODE: self._node,
            Role.DEPTH: self._depth,
            Role.FOLD: self._fold,
            Role.PATH: self._path,
            Role.DIM: scope.is_dimmed,
            Role.MARK: scope.signs_of,
            Qt.ItemDataRole.AccessibleTextRole: self._described,
            Qt.ItemDataRole.ToolTipRole: lambda row: f"<qt>{escape(self._described(row) + scope.note_of(row))}</qt>",
        }
        self._changed: set[int] = set()
        self._news = QTimer(self, interval=NEWS_MS, singleShot=True)
        self._news.timeout.connect(self._tell_news)
        scope.grew.connect(self._on_grown)
        scope.altered.connect(self._on_altered)
        scope.folded.connect(self._on_folded)
        scope.reshaped.connect(self._on_reshaped)
        scope.recoloured.connect(self._on_recoloured)
        scope.costed.connect(self._on_recoloured)

    # -- what Qt asks -----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows are visible."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns there are."""
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns, and what stands in them."""
        texts = {Qt.ItemDataRole.DisplayRole: HEADERS, Qt.ItemDataRole.ToolTipRole: HEADER_TIPS}
        return texts[Qt.ItemDataRole(role)][section] if orientation is Qt.Orientation.Horizontal and role in texts else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text and state of a cell."""
        if not index.isValid():
            return None
        row = int(self._rows[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            column = Column(index.column())
            return self.scope.cost_of(row) if column is Column.COST else _text(self._node(row), column)
        if role in self._by_role:
            return self._by_role[role](row)
        return None

    # -- finding rows -----------------------------------------------------------------------------------------------

    def row_of(self, node: int) -> int:
        """The row of a node; whatever hides it is unfolded first. -1 when there is no such node."""
        if node not in self.tree:
            return -1
        own = self.tree.row(node)
        self.scope.reveal(own)
        return self._find(own)

    def shown_row(self, node: int) -> int:
        """The row of a node; -1 when it is not on show."""
        return self._find(self.tree.row(node)) if node in self.tree else -1

    def node_at(self, row: int) -> int:
        """The node in a row."""
        return int(self.tree.column(Part.ID)[self._rows[row]])

    def fold(self, node: int, *, folded: bool) -> None:
        """Hide or show what is below a node."""
        self.scope.fold(self.tree.row(node), folded=folded)

    def is_unfolded(self, node: int) -> bool:
        """Whether the children of a node are shown."""
        return bool(self.scope.open[self.tree.row(node)])

    # -- what the scope announces -----------------------------------------------------------------------------------

    def _on_grown(self, own: int) -> None:
        if self.scope.hides:
            return  # the scope filters again soon
        above = int(self.tree.column(Part.ABOVE)[own])
        if above == NOBODY:
            if self.scope.top == NOBODY:
                self._insert(len(self._rows), np.asarray([own], dtype=np.int32))
            return
        at = self._find(above)
        if at >= 0:
            if self.scope.open[above]:
                self._insert(self._end(at), np.asarray([own], dtype=np.int32))
            self._on_altered(above)

    def _on_altered(self, own: int) -> None:
        self._changed.add(own)
        if not self._news.isActive():
            self._news.start()

    def _on_folded(self, own: int, folded: bool) -> None:  # noqa: FBT001
        if self.scope.hides:
            return
        at = self._find(own)
        if at < 0:
            return
        end = self._end(at)
        if folded and end > at + 1:
            self._remove(at + 1, end)
        elif not folded and end == at + 1:
            self._insert(at + 1, self._below(own))
        self._refresh(at, at)

    def _on_reshaped(self) -> None:
        """Show what is visible now: one stretch of rows goes, another comes."""
        new, old = self._laid_out(), self._rows
        shorter = min(len(new), len(old))
        differ = np.flatnonzero(new[:shorter] != old[:shorter])
        head = int(differ[0]) if len(differ) else shorter
        differ = np.flatnonzero(new[::-1][: shorter - head] != old[::-1][: shorter - head])
        tail = int(differ[0]) if len(differ) else shorter - head
        self.about_to_become.emit()
        if len(old) - tail > head:
            self._remove(head, len(old) - tail)
        self._insert(head, new[head : len(new) - tail])
        self.became.emit()
        self._on_recoloured()

    def _on_recoloured(self) -> None:
        if len(self._rows):
            self._refresh(0, len(self._rows) - 1)

    def _tell_news(self) -> None:
        changed, self._changed = self._changed, set()
        at = np.flatnonzero(np.isin(self._rows, np.fromiter(changed, dtype=np.int32, count=len(changed))))
        if len(at):
            self._refresh(int(at[0]), int(at[-1]))

    # -- inside -----------------------------------------------------------------------------------------------------

    def _laid_out(self) -> IntArray:
        """The visible rows, found all together."""
        column, scope = self.tree.column, self.scope
        if not scope.hides or scope.wanted is None:
            return preorder(lay_out(column(Part.ABOVE), column(Part.ORDINAL), ~scope.open, scope.top))
        kept = np.zeros(len(self.tree), dtype=np.bool_)
        level: IntArray = np.flatnonzero(scope.wanted).astype(np.int32)
        while len(level):  # what is wanted, and whatever is above it
            kept[level] = True
            level = column(Part.ABOVE)[level]
            level = np.unique(level[(level != NOBODY) & ~kept[level]])
        rows = preorder(lay_out(column(Part.ABOVE), column(Part.ORDINAL), ~kept, scope.top))
        return rows[kept[rows]]

    def _find(self, own: int) -> int:
        at = np.flatnonzero(self._rows == own)
        return int(at[0]) if len(at) else -1

    def _insert(self, at: int, rows: IntArray) -> None:
        if len(rows):
            self.beginInsertRows(QModelIndex(), at, at + len(rows) - 1)
            self._rows = np.concatenate([self._rows[:at], rows, self._rows[at:]])
            self.endInsertRows()

    def _remove(self, at: int, end: int) -> None:
        self.beginRemoveRows(QModelIndex(), at, end - 1)
        self._rows = np.concatenate([self._rows[:at], self._rows[end:]])
        self.endRemoveRows()

    def _below(self, own: int) -> IntArray:
        """All visible nodes under an unfolded one, in order."""
        first, following = self.tree.column(Part.FIRST), self.tree.column(Part.NEXT)
        open_, found, pending = self.scope.open, list[int](), [int(first[own])]
        while pending:
            row = pending.pop()
            if row == NOBODY:
                continue
            found.append(row)
            pending.append(int(following[row]))
            if open_[row]:
                pending.append(int(first[row]))
            if len(found) > WALKED:
                column = self.tree.column
                return preorder(lay_out(column(Part.ABOVE), column(Part.ORDINAL), ~open_, own))[1:]
        return np.asarray(found, dtype=np.int32)

    def _end(self, at: int) -> int:
        """The first row after the visible subtree of a row: the next sibling of the node or of one above it."""
        above, following = self.tree.column(Part.ABOVE), self.tree.column(Part.NEXT)
        own = int(self._rows[at])
        while own not in (NOBODY, self.scope.top) and following[own] == NOBODY:
            own = int(above[own])
        return len(self._rows) if own in (NOBODY, self.scope.top) else self._find(int(following[own]))

    def _described(self, row: int) -> str:
        return f"{self._path(row)}: {describe(self._node(row))}"

    def _fold(self, row: int) -> bool | None:
        return bool(self.scope.open[row]) if self.tree.column(Part.CHILDREN)[row] else None

    def _node(self, row: int) -> Node:
        return self.tree.at_row(row)

    def _path(self, row: int) -> str:
        return self.tree.path(int(self.tree.column(Part.ID)[row]))

    def _depth(self, row: int) -> int:
        depth = 0
        for above in self.tree.rows_above(row):
            if row == self.scope.top:
                break
            row, depth = above, depth + 1
        return depth

    def _refresh(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(HEADERS) - 1))


def describe(node: Node) -> str:
    """A node in words, for screen readers and tooltips."""
    said = one_line((node.proposal if node.answer is None else node.answer) or "")
    given = (
        said if node.answer is not None else tr("proposed {}").format(said) if node.proposal is not None else tr("no answer yet")
    )
    stale = "" if node.stale is Stale.NOT else tr(", stale")
    return tr("{}, {}, {}{}, {}, height {}").format(
        one_line(node.question), given, tr(node.status.words), stale, who(node), height_text(node)
    )


def who(node: Node) -> str:
    """Who answers or answered a node, as the window says it."""
    if node.answerer is Answerer.TEMPLATES:
        return tr("{} by templates").format(f"A_{node.iteration}")
    return node.who if node.answerer is Answerer.ASSISTANT else tr(node.answerer.words)


def _text(node: Node, column: Column) -> str:
    match column:
        case Column.QUESTION:
            given = node.answer if node.answer is not None else node.proposal
            question = one_line(node.question)
            return f"{question} → {one_line(given)}" if given is not None else question
        case Column.STATUS:
            return f"{GLYPHS[node.status]} {tr(node.status.words)}"
        case Column.WHO:
            return who(node)
        case _:
            return height_text(node)


def height_text(node: Node) -> str:
    """The height of a node, where its question shows it."""
    return "–" if node.height == HIDDEN else str(node.height)
