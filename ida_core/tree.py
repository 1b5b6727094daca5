"""The decomposition tree: columns of arrays inside, frozen nodes at the edge, each change announced before and after."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from ida_core.node import CLOSED
from ida_core.node import HIDDEN as HIDDEN
from ida_core.node import STATUS_WORDS as STATUS_WORDS
from ida_core.node import Answerer as Answerer
from ida_core.node import Node as Node
from ida_core.node import Stale as Stale
from ida_core.node import Status as Status
from ida_core.words import NO_TEXT, Words

NOBODY: Final = -1
"""In place of the number of a node or row that is not there."""

ROOMY: Final = 4096
"""Numbers of nodes stay below this times their count: the table that finds their rows is as long as the highest."""

IntArray = NDArray[np.int32]


class Part(IntEnum):
    """The columns of a tree. From ABOVE on they follow from the others; ABOVE, FIRST, LAST and NEXT hold rows."""

    ID = 0
    PARENT = 1
    ORDINAL = 2
    CONTEXT = 3
    HEIGHT = 4
    ANSWERER = 5
    PACKED = 6
    """Status, staleness, levels and budget."""
    ITERATION = 7
    QUESTION = 8
    PROPOSAL = 9
    ANSWER = 10
    """Numbers of texts."""
    ABOVE = 11
    """The parent's row."""
    FIRST = 12
    LAST = 13
    NEXT = 14
    """The first child, the last child, the next sibling."""
    CHILDREN = 15
    """How many children there are."""
    OPEN = 16
    """How many of them are neither settled nor withdrawn."""


IS_CLOSED: Final = np.isin(np.arange(64), CLOSED)
"""By status, whether a question above need not wait for the node."""
STANDS: Final = np.isin(np.arange(64), (Status.ANSWERED, Status.APPROVED))
"""By status, whether the answer has taken the place of what was proposed."""


class Listener(Protocol):
    """Somebody who watches a tree. Each change is announced before and after, so that item models can translate it."""

    def about_to_insert(self, parent: int | None, position: int) -> None:
        """A node is about to become child `position` of `parent` (None: a root)."""

    def inserted(self, node: Node) -> None:
        """The node announced last is now in the tree."""

    def changed(self, node: Node) -> None:
        """The node now has these values (never another parent or ordinal)."""


class Tree:
    """All nodes of a session. Ids are small integers given by the session; rows of the columns are in arrival order."""

    def __init__(self) -> None:
        self._columns: IntArray = np.full((len(Part), 256), NOBODY, dtype=np.int32)
        self._statuses = np.zeros(256, dtype=np.uint8)
        self._count = 0
        self.words = Words()
        """What the numbers of texts stand for."""
        self._with = np.zeros(64, dtype=np.int64)
        """How many nodes have each status."""
        self._row_of: IntArray = np.full(256, NOBODY, dtype=np.int32)
        self._roots: list[int] = []
        self._listeners: list[Listener] = []

    @classmethod
    def of(cls, columns: IntArray, words: Words) -> Tree:
        """A tree of many nodes at once: `columns` of shape (11, nodes), the parts of `Part` up to ANSWER, in order of arrival.

        Raises:
            ValueError: a parent comes after its child or is missing, ordinals leave a gap, or an id occurs twice.
        """
        tree, count = cls(), columns.shape[1]
        tree.words = words
        if count == 0:
            return tree
        ids, parents, ordinals = (columns[part].astype(np.int64) for part in (Part.ID, Part.PARENT, Part.ORDINAL))
        if ids.min() < 0 or ids.max() > ROOMY * (count + 256):
            raise ValueError("the numbers of the nodes are not those of one tree")
        rows = np.arange(count, dtype=np.int32)
        room = count + max(256, count // 2)  # pages that are never written to take no memory
        tree._row_of = np.full(int(ids.max()) + max(256, count // 8), NOBODY, dtype=np.int32)
        tree._row_of[ids] = rows
        if (tree._row_of[ids] != rows).any():
            raise ValueError("two nodes have the same number")
        above = np.where(parents == NOBODY, NOBODY, tree._row_of[np.clip(parents, 0, len(tree._row_of) - 1)])
        if ((above >= rows) | ((above == NOBODY) != (parents == NOBODY)) | (parents > ids.max())).any():
            raise ValueError("a node comes before its parent, or its parent is missing")
        children = np.bincount(above + 1, minlength=count + 1)
        starts = np.append(0, np.cumsum(children)[:-1])
        places = starts[above + 1] + ordinals
        order = np.full(count, NOBODY, dtype=np.int32)
        order[np.clip(places, 0, count - 1)] = rows
        goes_on = np.append(above[order[1:]] == above[order[:-1]], False)
        late = goes_on[:-1] & (order[1:] < order[:-1])
        if (ordinals < 0).any() or (ordinals >= children[above + 1]).any() or (order == NOBODY).any() or late.any():
            raise ValueError("the children of a node are not numbered one after the other")
        tree._columns = np.empty((len(Part), room), dtype=np.int32)
        tree._columns[Part.ABOVE :, :count] = NOBODY
        tree._columns[: len(columns), :count] = columns
        tree._columns[Part.ABOVE, :count] = above
        tree._columns[Part.CHILDREN, :count] = children[1:]
        statuses = columns[Part.PACKED] & 0x3F
        tree._columns[Part.OPEN, :count] = np.bincount(above[~IS_CLOSED[statuses]] + 1, minlength=count + 1)[1:]
        tree._columns[Part.NEXT, order] = np.where(goes_on, np.append(order[1:], NOBODY), NOBODY)
        owners = np.flatnonzero(children[1:])
        tree._columns[Part.FIRST, owners] = order[starts[1:][owners]]
        tree._columns[Part.LAST, owners] = order[starts[1:][owners] + children[1:][owners] - 1]
        tree._statuses = np.empty(room, dtype=np.uint8)
        tree._statuses[:count] = statuses
        tree._with = np.bincount(statuses, minlength=64)
        tree._roots = ids[order[: children[0]]].tolist()
        tree._count = count
        return tree

    def copy(self) -> Tree:
        """The same nodes, with no listeners; the texts are shared."""
        other = Tree()
        other._count, other.words, other._with = self._count, self.words, self._with.copy()
        other._columns, other._statuses = np.empty_like(self._columns), np.empty_like(self._statuses)
        other._columns[:, : len(self)], other._statuses[: len(self)] = self._columns[:, : len(self)], self.statuses
        other._row_of = self._row_of.copy()
        other._roots = self._roots[:]
        return other

    def __len__(self) -> int:
        return self._count

    def __contains__(self, node: int) -> bool:
        return 0 <= node < len(self._row_of) and self._row_of[node] != NOBODY

    def __iter__(self) -> Iterator[Node]:
        """All nodes in the order of their arrival (parents before children)."""
        return map(self._read, range(len(self)))

    def __getitem__(self, node: int) -> Node:
        """Raises KeyError when there is no such node."""
        return self._read(self.row(node))

    def at_row(self, row: int) -> Node:
        """The node in a row of the columns."""
        return self._read(row)

    def row(self, node: int) -> int:
        """The row of a node in the columns.

        Raises:
            KeyError: there is no such node.
        """
        if node not in self:
            raise KeyError(node)
        return int(self._row_of[node])

    def rows_of(self, nodes: NDArray[np.int64]) -> IntArray:
        """The rows of many nodes, all of which are there."""
        return self._row_of[nodes]

    def column(self, part: Part) -> IntArray:
        """One column of all nodes, in the order of their arrival; not to be written to."""
        return self._columns[part, : len(self)]

    @property
    def statuses(self) -> NDArray[np.uint8]:
        """The status of each node, in the order of their arrival; not to be written to."""
        return self._statuses[: len(self)]

    @property
    def stale(self) -> NDArray[np.bool_]:
        """Whether each node is stale in some way, in the order of their arrival."""
        stale: NDArray[np.bool_] = (self._columns[Part.PACKED, : len(self)] & 0xC0) != 0
        return stale

    def texts(self, row: int) -> tuple[str, str | None]:
        """The question in a row, and its answer or else what is proposed."""
        question, proposal, answer = self._columns[Part.QUESTION : Part.ABOVE, row].tolist()
        return self.words.text(question), self.words[proposal if answer == NO_TEXT else answer]

    def in_order(self, rows: IntArray) -> IntArray:
        """These rows in the order of the trees: each node before what is below it, children in their order."""
        if not len(rows):
            return rows
        chain, above, ordinals = [rows], self._columns[Part.ABOVE], self._columns[Part.ORDINAL]
        while (chain[-1] != NOBODY).any():
            chain.append(np.where(chain[-1] == NOBODY, NOBODY, above[chain[-1]]))
        ancestry = np.stack(chain)
        depth = (ancestry != NOBODY).sum(axis=0)
        level = np.arange(len(chain))[:, None]
        from_root = np.take_along_axis(ancestry, np.clip(depth - 1 - level, 0, None), axis=0)
        keys = np.where(level < depth, ordinals[from_root], NOBODY)
        return rows[np.lexsort(keys[::-1])]

    def find(self, words: str) -> IntArray:
        """Rows of the nodes whose question, answer or standing proposal contains these words, in the order of their arrival."""
        if not words:
            return np.zeros(0, dtype=np.int32)
        questions, proposals, answers = self._columns[Part.QUESTION : Part.ABOVE, : len(self)].copy()
        open_ = ~STANDS[self.statuses[: len(questions)]]
        holding = self.words.holding(words)
        found: IntArray = np.flatnonzero(holding[questions] | holding[answers] | (open_ & holding[proposals])).astype(np.int32)
        return found

    def subscribe(self, listener: Listener) -> None:
        """Announce all further changes to this listener."""
        self._listeners.append(listener)

    def put(self, node: Node) -> None:
        """Insert a node (its parent must be there, its ordinal must be the next one) or replace its values.

        Raises:
            ValueError: the parent is missing, the ordinal leaves a gap, the id is far from the others, or a known node would move.
        """
        if node.id in self:
            row = self.row(node.id)
            if (self._parent(row), self._columns[Part.ORDINAL, row]) != (node.parent, node.ordinal):
                raise ValueError(f"node {node.id} cannot move within the tree")
            self._alter(row, node)
            for listener in self._listeners:
                listener.changed(node)
            return
        above = self._place_for(node)
        for listener in self._listeners:
            listener.about_to_insert(node.parent, node.ordinal)
        row = len(self)
        self._make_room(row, node.id)
        self._row_of[node.id] = row
        self._write(row, node)
        self._columns[Part.ABOVE :, row] = (above, NOBODY, NOBODY, NOBODY, 0, 0)
        self._with[node.status] += 1
        self._count += 1
        if above == NOBODY:
            if self._roots:
                self._columns[Part.NEXT, self.row(self._roots[-1])] = row
            self._roots.append(node.id)
        else:
            last = self._columns[Part.LAST, above]
            if last == NOBODY:
                self._columns[Part.FIRST, above] = row
            else:
                self._columns[Part.NEXT, last] = row
            self._columns[Part.LAST, above] = row
            self._columns[Part.CHILDREN, above] += 1
            self._columns[Part.OPEN, above] += node.status not in CLOSED
        for listener in self._listeners:
            listener.inserted(node)

    def children(self, node: int | None) -> list[int]:
        """Ids of the children in order; of None: the roots."""
        if node is None:
            return self._roots[:]
        ids, nexts = self._columns[Part.ID], self._columns[Part.NEXT]
        found, row = list[int](), self._columns[Part.FIRST, self.row(node)]
        while row != NOBODY:
            found.append(int(ids[row]))
            row = nexts[row]
        return found

    def root_rows(self) -> IntArray:
        """The rows of the roots, in order."""
        return self._row_of[np.asarray(self._roots, dtype=np.int32)]

    def rows_above(self, row: int) -> Iterator[int]:
        """The row of the parent, of its parent, and so on."""
        above = self._columns[Part.ABOVE]
        while (row := int(above[row])) != NOBODY:
            yield row

    def rows_of_children(self, rows: IntArray) -> IntArray:
        """The rows of all children of these nodes: all first ones, then all second ones, and so on."""
        found, nexts = [np.zeros(0, dtype=np.int32)], self._columns[Part.NEXT]
        rows = self._columns[Part.FIRST, rows]
        while len(rows := rows[rows != NOBODY]):
            found.append(rows)
            rows = nexts[rows]
        return np.concatenate(found)

    def rows_below(self, row: int) -> IntArray:
        """The rows of a node and of all below it."""
        found = [np.asarray([row], dtype=np.int32)]
        while len(level := self.rows_of_children(found[-1])):
            found.append(level)
        return np.concatenate(found)

    def depths(self, rows: IntArray) -> IntArray:
        """How many nodes are above each of these."""
        depths, above = np.full(len(rows), -1, dtype=np.int32), self._columns[Part.ABOVE]
        while (there := rows != NOBODY).any():
            depths += there
            rows = np.where(there, above[rows], NOBODY)
        return depths

    def child_count(self, node: int | None) -> int:
        """How many children a node has; None: how many roots there are."""
        return len(self._roots) if node is None else int(self._columns[Part.CHILDREN, self.row(node)])

    def asked(self, node: int) -> list[Node]:
        """The subquestions that stand: those that were not withdrawn."""
        return [child for child in map(self.__getitem__, self.children(node)) if child.status is not Status.WITHDRAWN]

    def ancestors(self, node: int) -> Iterator[Node]:
        """The parent, its parent, and so on up to the root."""
        row = self._columns[Part.ABOVE, self.row(node)]
        while row != NOBODY:
            yield self._read(int(row))
            row = self._columns[Part.ABOVE, row]

    def tops(self, rows: NDArray[np.integer]) -> NDArray[np.integer]:
        """The row of each row's root: everybody climbs at once, in as many strides as the trees are deep."""
        above, top = self.column(Part.ABOVE), rows.copy()
        while (higher := above[top] != NOBODY).any():
            top = np.where(higher, above[top], top)
        return top

    def root(self, node: int) -> int:
        """The root of the tree that holds this node."""
        row = self.row(node)
        while (above := self._columns[Part.ABOVE, row]) != NOBODY:
            row = above
        return int(self._columns[Part.ID, row])

    def path(self, node: int) -> str:
        """The stable name of a node: ordinals from the root counted from 1, such as "3.2.1"."""
        row, ordinals = self.row(node), list[str]()
        while row != NOBODY:
            ordinals.append(str(self._columns[Part.ORDINAL, row] + 1))
            row = int(self._columns[Part.ABOVE, row])
        return ".".join(reversed(ordinals))

    def at_path(self, path: str) -> int | None:
        """The node of such a name; None if there is none."""
        node: int | None = None
        for part in path.split("."):
            if not part.isdecimal() or not 1 <= int(part) <= self.child_count(node):
                return None
            node = self._roots[int(part) - 1] if node is None else self.children(node)[int(part) - 1]
        return node

    def subtree(self, node: int) -> Iterator[Node]:
        """The node and all below it, depth first."""
        pending = [node]
        while pending:
            current = pending.pop()
            yield self[current]
            pending.extend(reversed(self.children(current)))

    def rows_with(self, *wanted: Status) -> IntArray:
        """The rows of the nodes in one of these states."""
        alike = self.statuses == wanted[0]
        for one in wanted[1:]:
            alike |= self.statuses == one
        rows: IntArray = np.flatnonzero(alike).astype(np.int32)
        return rows

    def with_status(self, *wanted: Status) -> list[int]:
        """Ids of the nodes in one of these states, in the order of their arrival."""
        found: list[int] = self.column(Part.ID)[self.rows_with(*wanted)].tolist()
        return found

    def how_many(self, *wanted: Status) -> int:
        """How many nodes are in one of these states."""
        return int(self._with[list(wanted)].sum())

    def answered_by(self, *wanted: Answerer) -> list[int]:
        """Ids of the nodes that one of these is to answer, or did, in the order of their arrival."""
        found: list[int] = self.column(Part.ID)[np.isin(self.column(Part.ANSWERER), wanted)].tolist()
        return found

    # -- inside -----------------------------------------------------------------------------------------------------

    def _parent(self, row: int) -> int | None:
        parent = int(self._columns[Part.PARENT, row])
        return None if parent == NOBODY else parent

    def _read(self, row: int) -> Node:
        own, parent, ordinal, context, height, answerer, packed, iteration, *texts = self._columns[: Part.ABOVE, row].tolist()
        return Node(
            id=own,
            parent=None if parent == NOBODY else parent,
            ordinal=ordinal,
            context=context,
            question=self.words.text(texts[0]),
            height=height,
            answerer=Answerer(answerer),
            status=Status(packed & 0x3F),
            iteration=iteration,
            levels=packed >> 8 & 0xFF,
            proposal=self.words[texts[1]],
            answer=self.words[texts[2]],
            stale=Stale(packed >> 6 & 3),
            budget=(packed >> 16) - 1 if packed >> 16 else None,
        )

    def _place_for(self, node: Node) -> int:
        """The row of a new node's parent."""
        if node.parent is not None and node.parent not in self:
            raise ValueError(f"node {node.id} has parent {node.parent}, which is not in the tree")
        known = self.child_count(node.parent)
        if node.ordinal != known:
            raise ValueError(f"node {node.id} is child {node.ordinal} of a parent that has {known} children")
        if not 0 <= node.id <= ROOMY * (len(self) + 256):
            raise ValueError(f"node {node.id} has a number far from all others")
        return NOBODY if node.parent is None else self.row(node.parent)

    def _make_room(self, row: int, number: int) -> None:
        if row == self._columns.shape[1]:
            self._columns = np.concatenate([self._columns, np.empty_like(self._columns)], axis=1)
            self._statuses = np.concatenate([self._statuses, np.empty_like(self._statuses)])
        if number >= len(self._row_of):
            more = np.full(max(number + 1 - len(self._row_of), len(self._row_of)), NOBODY, dtype=np.int32)
            self._row_of = np.concatenate([self._row_of, more])

    def _alter(self, row: int, node: Node) -> None:
        """Give a node that is there other values."""
        old, above = int(self._statuses[row]), self._columns[Part.ABOVE, row]
        self._write(row, node)
        self._with[old] -= 1
        self._with[node.status] += 1
        if above != NOBODY:
            self._columns[Part.OPEN, above] += (node.status not in CLOSED) - (old not in CLOSED)

    def _write(self, row: int, node: Node) -> None:
        parent = NOBODY if node.parent is None else node.parent
        packed = pack(node.status, node.stale, node.levels, node.budget)
        self._columns[: Part.ABOVE, row] = (
            node.id, parent, node.ordinal, node.context, node.height, node.answerer, packed, node.iteration,
            self.words.number(node.question), self.words.number(node.proposal), self.words.number(node.answer),
        )  # fmt: skip
        self._statuses[row] = node.status


def pack(status: int, stale: int, levels: int, budget: int | None) -> int:
    """What PACKED holds."""
    return status | stale << 6 | levels << 8 | (0 if budget is None else budget + 1) << 16
