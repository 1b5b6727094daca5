"""The trees as flat visible rows. The tree announces its changes; this only translates them for Qt."""

from __future__ import annotations

from enum import IntEnum
from html import escape
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.theme import GLYPHS
from ida_core.tree import HIDDEN, Answerer, Node, Tree

Index = QModelIndex | QPersistentModelIndex
OPEN_DEPTH: Final = 3
"""Deeper nodes arrive folded."""


class Role(IntEnum):
    """What the delegate asks for besides text."""

    NODE = Qt.ItemDataRole.UserRole + 1
    DEPTH = Qt.ItemDataRole.UserRole + 2
    FOLD = Qt.ItemDataRole.UserRole + 3
    """None: no children; True: unfolded; False: folded."""
    PATH = Qt.ItemDataRole.UserRole + 4


class Column(IntEnum):
    """The columns of the outline."""

    QUESTION = 0
    STATUS = 1
    WHO = 2
    HEIGHT = 3


HEADERS: Final = ("Question → answer", "Status", "Answered by", "Height")


class OutlineModel(QAbstractTableModel):
    """Rows are the nodes whose ancestors are all unfolded, depth first."""

    def __init__(self, tree: Tree) -> None:
        super().__init__()
        self.tree = tree
        self._rows: list[int] = []
        self._depth: dict[int, int] = {}
        self._unfolded: set[int] = set()
        for node in list(tree):
            self.inserted(node)
        tree.subscribe(self)

    # -- what Qt asks -----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows are visible."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns there are."""
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text and state of a cell."""
        if not index.isValid():
            return None
        node = self.tree[self._rows[index.row()]]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _text(node, Column(index.column()))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.tree.path(node.id)}: {describe(node)}"
            case Qt.ItemDataRole.ToolTipRole:
                return escape(f"{self.tree.path(node.id)}: {describe(node)}")
            case Role.NODE:
                return node
            case Role.DEPTH:
                return self._depth[node.id]
            case Role.FOLD:
                return node.id in self._unfolded if self.tree.children(node.id) else None
            case Role.PATH:
                return self.tree.path(node.id)
        return None

    # -- what the tree announces ------------------------------------------------------------------------------------

    def about_to_insert(self, parent: int | None, position: int) -> None:
        """Part of the listener's protocol; rows are announced when the node is known."""

    def inserted(self, node: Node) -> None:
        """Show a new node, if nothing above it is folded."""
        depth = 0 if node.parent is None else self._depth[node.parent] + 1
        self._depth[node.id] = depth
        if depth < OPEN_DEPTH and (node.parent is not None or node.answerer is Answerer.PERSON):
            self._unfolded.add(node.id)
        if node.parent is None:
            self._insert(len(self._rows), [node.id])
        elif node.parent in self._rows:
            above = self._rows.index(node.parent)
            if node.parent in self._unfolded:
                self._insert(self._end(above), [node.id])
            self._refresh(above)

    def changed(self, node: Node) -> None:
        """Show a node's new values."""
        if node.id in self._rows:
            self._refresh(self._rows.index(node.id))

    # -- folding and finding ----------------------------------------------------------------------------------------

    def fold(self, node: int, *, folded: bool) -> None:
        """Hide or show what is below a node."""
        if (node not in self._unfolded) == folded or node not in self._rows:
            return
        row = self._rows.index(node)
        if folded:
            end = self._end(row)
            self._unfolded.discard(node)
            if end > row + 1:
                self.beginRemoveRows(QModelIndex(), row + 1, end - 1)
                del self._rows[row + 1 : end]
                self.endRemoveRows()
        else:
            self._unfolded.add(node)
            self._insert(row + 1, self._below(node))
        self._refresh(row)

    def is_unfolded(self, node: int) -> bool:
        """Whether the children of a node are shown."""
        return node in self._unfolded

    def row_of(self, node: int) -> int:
        """The row of a node; whatever hides it is unfolded first. -1 when there is no such node."""
        if node not in self.tree:
            return -1
        for above in reversed(list(self.tree.ancestors(node))):
            self.fold(above.id, folded=False)
        return self._rows.index(node)

    def node_at(self, row: int) -> int:
        """The node in a row."""
        return self._rows[row]

    # -- inside -----------------------------------------------------------------------------------------------------

    def _insert(self, row: int, nodes: list[int]) -> None:
        if nodes:
            self.beginInsertRows(QModelIndex(), row, row + len(nodes) - 1)
            self._rows[row:row] = nodes
            self.endInsertRows()

    def _below(self, node: int) -> list[int]:
        """All visible nodes under an unfolded one, in order."""
        below: list[int] = []
        for child in self.tree.children(node):
            below.append(child)
            if child in self._unfolded:
                below += self._below(child)
        return below

    def _end(self, row: int) -> int:
        """The first row after the visible subtree of a row."""
        depth, end = self._depth[self._rows[row]], row + 1
        while end < len(self._rows) and self._depth[self._rows[end]] > depth:
            end += 1
        return end

    def _refresh(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(HEADERS) - 1))


def describe(node: Node) -> str:
    """A node in words, for screen readers and tooltips."""
    given = (
        node.answer if node.answer is not None else f"proposed {node.proposal}" if node.proposal is not None else "no answer yet"
    )
    return f"{node.question}, {given}, {node.status.words}, {node.answerer.words}, height {height_text(node)}"


def who(node: Node) -> str:
    """Who answers or answered a node, as the window says it."""
    return f"A_{node.iteration}" if node.answerer is Answerer.ASSISTANT else node.answerer.words


def _text(node: Node, column: Column) -> str:
    match column:
        case Column.QUESTION:
            given = node.answer if node.answer is not None else node.proposal
            return f"{node.question} → {given}" if given is not None else node.question
        case Column.STATUS:
            return f"{GLYPHS[node.status]} {node.status.words}"
        case Column.WHO:
            return who(node)
        case Column.HEIGHT:
            return height_text(node)


def height_text(node: Node) -> str:
    """The height of a node, where its question shows it."""
    return "–" if node.height == HIDDEN else str(node.height)
