"""What waits for a person, in which order it pays to take it, what was passed over, what is done, and how long it takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import median
from typing import Final

from ida_core.questions import IDK_TEXT
from ida_core.sessions.history import Decided, standing
from ida_core.tree import Node, Status, Tree

OF_PROPOSAL: Final = ("approve", "edit", "reject")
OF_QUESTION: Final = ("answer",)
OF_DEBATE: Final = ("debate", "debate repeat")
RULINGS: Final = OF_PROPOSAL + OF_QUESTION + OF_DEBATE
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
    minutes_today: float = 0.0
    """What the decisions of this day (UTC) took together."""


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
        self._last = {decision.node: decision.kind for decision in self._stand}
        self._changes = {idk: self._rate_of_changes(idk=idk) for idk in (True, False)}
        self._usual = {kinds: self._median_of(kinds) for kinds in (OF_PROPOSAL, OF_QUESTION)}

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
        depth = sum(1 for _ in self._tree.rows_above(self._tree.row(number)))
        freed = 0.0 if node.parent is None else 1 / max(1, self._tree.open_below(self._tree.row(node.parent)))
        return (self._chance(node) * (2 + depth) + freed) / self._seconds(node)

    def pace(self) -> Pace:
        """Decisions made, their median length, and the minutes that what waits will take."""
        ruled = [one for one in self._stand if one.kind in RULINGS]
        timed = [one.seconds for one in ruled if one.seconds is not None][-LATEST:]
        if not timed:
            return Pace(len(ruled), None, None)
        middle, today = median(timed), datetime.now(UTC).date().isoformat()
        spent = sum(one.seconds or 0.0 for one in ruled if one.at[:10] == today)
        return Pace(len(ruled), middle, middle * len(self._ready()) / 60, spent / 60)

    def _ready(self) -> list[Node]:
        open_ = (self._tree[number] for number in self._tree.with_status(*WAITING))
        return [node for node in open_ if not self._tree.open_below(self._tree.row(node.id))]

    def _sorted(self, nodes: list[Node], order: str) -> list[int]:
        if order == "tree":
            return [node.id for node in sorted(nodes, key=lambda node: [int(part) for part in self._tree.path(node.id).split(".")])]
        numbers = sorted(node.id for node in nodes)
        return sorted(numbers, key=self.value, reverse=True) if order == "value" else numbers

    def _chance(self, node: Node) -> float:
        """The chance that a ruling changes the answer; open questions get one surely."""
        if node.proposal is None or node.status is not Status.PROPOSED:
            return 1.0
        return self._changes[node.proposal == IDK_TEXT]

    def _seconds(self, node: Node) -> float:
        return self._usual[OF_PROPOSAL if node.status is Status.PROPOSED else OF_QUESTION]

    def _rate_of_changes(self, *, idk: bool) -> float:
        """How often a ruling on a proposal, "I don't know" or not, changed it, with one change in two assumed at first."""
        alike = [one for one in self._stand if one.kind in OF_PROPOSAL and (one.final == IDK_TEXT) == idk]
        return (1 + sum(one.kind != "approve" for one in alike)) / (2 + len(alike))

    def _median_of(self, kinds: tuple[str, ...]) -> float:
        timed = [one.seconds for one in self._stand if one.kind in kinds and one.seconds is not None][-LATEST:]
        return max(0.5, median(timed)) if timed else USUAL_SECONDS
