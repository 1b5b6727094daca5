"""What waits for a person, in which order it pays to take it, what was passed over, what is done, and how long it takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import Final

from ida_core.questions import IDK_TEXT
from ida_core.sessions.history import Decided, standing
from ida_core.tree import Node, Status, Tree

RULINGS: Final = ("approve", "edit", "reject", "answer")
WAITING: Final = (Status.PROPOSED, Status.WAITS_FOR_PERSON, Status.REJECTED)
ORDERS: Final = ("value", "age", "tree")
USUAL_SECONDS: Final = 10.0
"""What a decision is taken to cost before the first one was timed."""
LATEST: Final = 50
"""Decisions that the pace is read off."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How quickly a person decides."""

    done: int
    seconds: float | None
    """Median of the latest decisions; None before the first."""
    minutes_left: float | None


class Inbox:
    """The person's questions in a tree; `take` tells it of decisions."""

    def __init__(self, tree: Tree, decisions: Iterable[Decided] = ()) -> None:
        self._tree = tree
        self._all: list[Decided] = []
        self.take(decisions)

    def take(self, decisions: Iterable[Decided]) -> None:
        """Learn of further decisions, in the order they were made."""
        self._all += decisions
        self._stand = standing(self._all)
        self._last: dict[int, str] = {}
        for decision in self._stand:
            self._last[decision.node] = decision.kind

    def pending(self, order: str = "value") -> list[int]:
        """What waits and was not passed over. A question whose subquestions are still open is not offered."""
        return self._sorted([node for node in self._ready() if self._last.get(node.id) != "skip"], order)

    def skipped(self, order: str = "value") -> list[int]:
        """What waits and was passed over; it is offered again once nothing else is left."""
        return self._sorted([node for node in self._ready() if self._last.get(node.id) == "skip"], order)

    def done(self) -> list[int]:
        """What a person ruled on, the latest first."""
        ruled = [one.node for one in reversed(self._stand) if one.kind in RULINGS]
        return [node for node in dict.fromkeys(ruled) if self._tree[node].status in (Status.APPROVED, Status.REJECTED)]

    def value(self, number: int) -> float:
        """What deciding on a node is worth a second.

        The chance that the decision changes the answer, times the answers that would change with it (its own, those of the
        questions above, one example for the student), and the share of the question above that it sets free.
        """
        node = self._tree[number]
        depth = sum(1 for _ in self._tree.ancestors(number))
        freed = 0.0
        if node.parent is not None:
            open_ = sum(not child.status.is_settled for child in self._tree.asked(node.parent))
            freed = 1 / max(1, open_)
        return (self._chance(node) * (2 + depth) + freed) / self._seconds(node)

    def pace(self) -> Pace:
        """Decisions made, their median length, and the minutes that what waits will take."""
        timed = [one.seconds for one in self._stand if one.kind in RULINGS and one.seconds is not None][-LATEST:]
        done = sum(one.kind in RULINGS for one in self._stand)
        if not timed:
            return Pace(done, None, None)
        middle = median(timed)
        return Pace(done, middle, middle * sum(1 for _ in self._ready()) / 60)

    def _ready(self) -> list[Node]:
        open_ = (self._tree[number] for number in self._tree.with_status(*WAITING))
        return [node for node in open_ if all(child.status.is_settled for child in self._tree.asked(node.id))]

    def _sorted(self, nodes: list[Node], order: str) -> list[int]:
        if order == "tree":
            return [node.id for node in sorted(nodes, key=lambda node: [int(part) for part in self._tree.path(node.id).split(".")])]
        numbers = sorted(node.id for node in nodes)
        return sorted(numbers, key=self.value, reverse=True) if order == "value" else numbers

    def _chance(self, node: Node) -> float:
        """How often a ruling on such a proposal changed it, with one change in two assumed at first; open questions: surely."""
        if node.proposal is None or node.status is not Status.PROPOSED:
            return 1.0
        alike = [
            one for one in self._stand
            if one.kind in ("approve", "edit", "reject") and (one.final == IDK_TEXT) == (node.proposal == IDK_TEXT)
        ]  # fmt: skip
        return (1 + sum(one.kind != "approve" for one in alike)) / (2 + len(alike))

    def _seconds(self, node: Node) -> float:
        kinds = ("approve", "edit", "reject") if node.status is Status.PROPOSED else ("answer",)
        timed = [one.seconds for one in self._stand if one.kind in kinds and one.seconds is not None][-LATEST:]
        return max(0.5, median(timed)) if timed else USUAL_SECONDS
