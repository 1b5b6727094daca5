"""One question and all below it, read from the database without the rest of the session."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any, Final

from sqlite_utils import Database

from ida_core.sessions.lines import Scrub
from ida_core.tree import Answerer, Node, Stale, Status

NAMES: Final = ", ".join(f"[{name}]" for name in Node.__dataclass_fields__)


class Branch:
    """Nodes by id, in the order in which they were read: each before what is below it."""

    def __init__(self, nodes: dict[int, Node], name: str) -> None:
        self._nodes, self._name = nodes, name
        self.top = next(iter(nodes))
        self._children: dict[int, list[int]] = {number: [] for number in nodes}
        for node in nodes.values():
            if node.parent in nodes:
                self._children[node.parent].append(node.id)

    @classmethod
    def read(cls, db: Database, top: int, at_most: int, scrub: Scrub) -> Branch | None:
        """Read a question and what is below it, level by level, rewritten by `scrub`; None if it is more than `at_most` questions.

        Raises:
            KeyError: there is no such question.
            ValueError: the rows are not those of a tree.
        """
        first = next((_node(row, scrub) for row in db.conn.execute(f"SELECT {NAMES} FROM node WHERE id = ?", [top])), None)
        if first is None:
            raise KeyError(top)
        nodes, pending = {top: first}, deque([top])
        while pending:
            for row in db.conn.execute(f"SELECT {NAMES} FROM node WHERE parent = ? ORDER BY ordinal", [pending.popleft()]):
                node = _node(row, scrub)
                if len(nodes) == at_most:
                    return None
                if node.id in nodes:
                    raise ValueError("the questions form a circle")
                nodes[node.id] = node
                pending.append(node.id)
        return cls(nodes, name_of(db, top))

    def __len__(self) -> int:
        return len(self._nodes)

    def subtree(self, node: int) -> Iterator[Node]:
        """The node and all below it, depth first."""
        pending = [node]
        while pending:
            current = pending.pop()
            yield self._nodes[current]
            pending.extend(reversed(self._children[current]))

    def children(self, node: int) -> list[int]:
        """Ids of the children in order."""
        return self._children[node]

    def path(self, node: int) -> str:
        """The stable name of a node in its session, such as "3.2.1"."""
        parts, one = list[str](), self._nodes[node]
        while one.parent in self._nodes:
            parts.append(str(one.ordinal + 1))
            one = self._nodes[one.parent]
        return ".".join([self._name, *reversed(parts)])


def name_of(db: Database, node: int) -> str:
    """The stable name of a node, such as "3.2.1".

    Raises:
        KeyError: there is no such node.
        ValueError: it lies below itself.
    """
    parts, seen, at = list[str](), set[int](), node
    while at is not None:
        if at in seen:
            raise ValueError("the questions form a circle")
        seen.add(at)
        row = db.conn.execute("SELECT parent, ordinal FROM node WHERE id = ?", [at]).fetchone()
        if row is None:
            raise KeyError(at)
        at = row[0]
        parts.append(str(int(row[1]) + 1))
    return ".".join(reversed(parts))


def at_path(db: Database, path: str) -> int | None:
    """The node of such a name; None if there is none."""
    node: int | None = None
    for part in path.split("."):
        if not (part.isdecimal() and len(part) < 10):
            return None
        row = db.conn.execute("SELECT id FROM node WHERE parent IS ? AND ordinal = ?", [node, int(part) - 1]).fetchone()
        if row is None:
            return None
        node = int(row[0])
    return node


def _node(row: tuple[object, ...], scrub: Scrub) -> Node:
    told: dict[str, Any] = scrub("node", dict(zip(Node.__dataclass_fields__, row, strict=True)))
    for name, kind in (("answerer", Answerer), ("status", Status), ("stale", Stale)):
        told[name] = kind(told[name])
    return Node(**told)
