"""The decomposition tree: columns of arrays inside, frozen nodes at the edge, each change announced before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

HIDDEN: Final = -1
"""The height of a node whose question does not show it: only the facts could tell, and H does not see them."""

NOBODY = -1


class Status(IntEnum):
    """What a node waits for, or how it was settled."""

    WAITS_FOR_PERSON = 0
    WAITS_FOR_MACHINE = 1
    WAITS_FOR_ANSWERS = 2
    PROPOSED = 3
    ANSWERED = 4
    APPROVED = 5
    REJECTED = 6
    WITHDRAWN = 7

    @property
    def words(self) -> str:
        """The status as the window and the exports say it."""
        return STATUS_WORDS[self]

    @property
    def is_settled(self) -> bool:
        """Whether the node's answer may be used by its parent."""
        return self in (Status.ANSWERED, Status.APPROVED)

    @property
    def is_for_person(self) -> bool:
        """Whether the node stands in the person's inbox."""
        return self in (Status.WAITS_FOR_PERSON, Status.PROPOSED, Status.REJECTED)


STATUS_WORDS = {
    Status.WAITS_FOR_PERSON: "waiting for you",
    Status.WAITS_FOR_MACHINE: "running",
    Status.WAITS_FOR_ANSWERS: "waiting for subanswers",
    Status.PROPOSED: "proposed",
    Status.ANSWERED: "answered",
    Status.APPROVED: "approved",
    Status.REJECTED: "rejected",
    Status.WITHDRAWN: "withdrawn",
}


class Answerer(IntEnum):
    """Who is to answer a node, or did."""

    PERSON = 0
    SCRIPT = 1
    ASSISTANT = 2
    LOOK_UP = 3
    MACRO = 4

    @property
    def words(self) -> str:
        """The answerer as the window and the exports say it."""
        return ("person", "scripted H", "assistant", "look-up", "macro")[self]


class Stale(IntEnum):
    """Whether an answer was changed that a node rests on."""

    NOT = 0
    ANSWER = 1
    """The node's answer was made from an old one."""
    QUESTION = 2
    """The node's question, or one above it, was made from an old answer."""


@dataclass(frozen=True, slots=True)
class Node:
    """One question in a tree, with all that is known about it. Texts are in the form that a person types."""

    id: int
    parent: int | None
    ordinal: int
    context: int
    question: str
    height: int
    answerer: Answerer
    status: Status
    iteration: int
    """The n of the assistant A_n that serves this node."""
    levels: int = 0
    """How many levels below this node the scripted H may still take on itself; 0 leaves subquestions to A_n."""
    proposal: str | None = None
    answer: str | None = None
    stale: Stale = Stale.NOT
    budget: int | None = None
    """How many questions may still be asked below this node; None: any number."""


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
        self._columns: NDArray[np.int32] = np.full((8, 256), NOBODY, dtype=np.int32)
        self._texts: list[tuple[str, str | None, str | None]] = []
        self._row_of: dict[int, int] = {}
        self._children: dict[int | None, list[int]] = {None: []}
        self._listeners: list[Listener] = []

    def __len__(self) -> int:
        return len(self._texts)

    def __contains__(self, node: int) -> bool:
        return node in self._row_of

    def __iter__(self) -> Iterator[Node]:
        """All nodes in the order of their arrival (parents before children)."""
        return (self[node] for node in self._row_of)

    def __getitem__(self, node: int) -> Node:
        """Raises KeyError when there is no such node."""
        row = self._row_of[node]
        own, parent, ordinal, context, height, answerer, packed, iteration = (int(v) for v in self._columns[:, row])
        question, proposal, answer = self._texts[row]
        return Node(
            id=own,
            parent=None if parent == NOBODY else parent,
            ordinal=ordinal,
            context=context,
            question=question,
            height=height,
            answerer=Answerer(answerer),
            status=Status(packed & 0x3F),
            iteration=iteration,
            levels=packed >> 8 & 0xFF,
            proposal=proposal,
            answer=answer,
            stale=Stale(packed >> 6 & 3),
            budget=(packed >> 16) - 1 if packed >> 16 else None,
        )

    def subscribe(self, listener: Listener) -> None:
        """Announce all further changes to this listener."""
        self._listeners.append(listener)

    def put(self, node: Node) -> None:
        """Insert a node (its parent must be there, its ordinal must be the next one) or replace its values.

        Raises:
            ValueError: the parent is missing, the ordinal leaves a gap, or a known node would move.
        """
        if node.id in self._row_of:
            old = self[node.id]
            if (old.parent, old.ordinal) != (node.parent, node.ordinal):
                raise ValueError(f"node {node.id} cannot move within the tree")
            self._write(self._row_of[node.id], node)
            for listener in self._listeners:
                listener.changed(node)
            return
        if node.parent is not None and node.parent not in self._row_of:
            raise ValueError(f"node {node.id} has parent {node.parent}, which is not in the tree")
        siblings = self._children.setdefault(node.parent, [])
        if node.ordinal != len(siblings):
            raise ValueError(f"node {node.id} is child {node.ordinal} of a parent that has {len(siblings)} children")
        for listener in self._listeners:
            listener.about_to_insert(node.parent, node.ordinal)
        row = len(self._texts)
        if row == self._columns.shape[1]:
            self._columns = np.concatenate([self._columns, np.full_like(self._columns, NOBODY)], axis=1)
        self._texts.append(("", None, None))
        self._row_of[node.id] = row
        self._write(row, node)
        siblings.append(node.id)
        for listener in self._listeners:
            listener.inserted(node)

    def children(self, node: int | None) -> list[int]:
        """Ids of the children in order; of None: the roots."""
        return list(self._children.get(node, ()))

    def asked(self, node: int) -> list[Node]:
        """The subquestions that stand: those that were not withdrawn."""
        return [child for child in map(self.__getitem__, self._children.get(node, ())) if child.status is not Status.WITHDRAWN]

    def ancestors(self, node: int) -> Iterator[Node]:
        """The parent, its parent, and so on up to the root."""
        parent = self[node].parent
        while parent is not None:
            above = self[parent]
            yield above
            parent = above.parent

    def path(self, node: int) -> str:
        """The stable name of a node: ordinals from the root counted from 1, such as "3.2.1"."""
        ordinals = [self[node].ordinal, *(above.ordinal for above in self.ancestors(node))]
        return ".".join(str(ordinal + 1) for ordinal in reversed(ordinals))

    def subtree(self, node: int) -> Iterator[Node]:
        """The node and all below it, depth first."""
        pending = [node]
        while pending:
            current = pending.pop()
            yield self[current]
            pending.extend(reversed(self._children.get(current, ())))

    def with_status(self, *wanted: Status) -> list[int]:
        """Ids of the nodes in one of these states, in the order of their arrival."""
        status = self._columns[6, : len(self)] & 0x3F
        return [int(i) for i in self._columns[0, : len(self)][np.isin(status, wanted)]]

    def answered_by(self, *wanted: Answerer) -> list[int]:
        """Ids of the nodes that one of these is to answer, or did, in the order of their arrival."""
        who = self._columns[5, : len(self)]
        return [int(i) for i in self._columns[0, : len(self)][np.isin(who, wanted)]]

    def _write(self, row: int, node: Node) -> None:
        parent = NOBODY if node.parent is None else node.parent
        packed = node.status | node.stale << 6 | node.levels << 8 | (0 if node.budget is None else node.budget + 1) << 16
        self._columns[:, row] = (
            node.id, parent, node.ordinal, node.context, node.height, node.answerer, packed, node.iteration,
        )  # fmt: skip
        self._texts[row] = (node.question, node.proposal, node.answer)
