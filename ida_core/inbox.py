"""What waits for a person, in which order it pays to take it, what was passed over, what is done, and how long it takes."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import median
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ida_core.questions import IDK_TEXT
from ida_core.sessions.history import Decided, standing
from ida_core.sessions.replay import RULINGS
from ida_core.tree import NOBODY, IntArray, Part, Status, Tree
from ida_core.words import NO_TEXT

OF_PROPOSAL: Final = ("approve", "edit", "reject")
OF_QUESTION: Final = ("answer",)
WAITING: Final = (Status.PROPOSED, Status.WAITS_FOR_PERSON, Status.REJECTED)
RULED: Final = np.isin(np.arange(64), (Status.APPROVED, Status.REJECTED))
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
    """The person's questions in a tree; `take` tells it of decisions.

    What waits is found in whole columns, and decisions are counted as they come: neither the size of the trees nor the number
    of decisions made before holds up the next one.
    """

    def __init__(self, tree: Tree, decisions: Iterable[Decided] = ()) -> None:
        self._tree = tree
        self._all: list[Decided] = []
        self._forget()
        self.take(decisions)

    def take(self, decisions: Iterable[Decided]) -> None:
        """Learn of further decisions, in the order they were made."""
        fresh = list(decisions)
        self._all += fresh
        if any(one.kind in ("undo", "redo") for one in fresh):
            self._forget()
            fresh = standing(self._all)
        for one in fresh:
            self._learn(one)

    def waiting(self, order: str = "value") -> tuple[list[int], list[int]]:
        """What waits and was not passed over, and what was. A question whose subquestions are still open is not offered."""
        rows, ids = self._ready(), self._tree.column(Part.ID)
        skipped = np.isin(ids[rows], [node for node, kind in self._last.items() if kind == "skip"])
        return ids[self._sorted(rows[~skipped], order)].tolist(), ids[self._sorted(rows[skipped], order)].tolist()

    def pending(self, order: str = "value") -> list[int]:
        """What waits and was not passed over."""
        return self.waiting(order)[0]

    def skipped(self, order: str = "value") -> list[int]:
        """What waits and was passed over; it is offered again once nothing else is left."""
        return self.waiting(order)[1]

    def done(self) -> list[int]:
        """What a person ruled on, the latest first."""
        nodes = np.fromiter(reversed(self._ruled), dtype=np.int64, count=len(self._ruled))
        rows = self._tree.rows_of(nodes)
        done: list[int] = nodes[RULED[self._tree.statuses[rows]]].tolist()
        return done

    def value(self, number: int) -> float:
        """What deciding on a node is worth a second."""
        return float(self._values(np.asarray([self._tree.row(number)], dtype=np.int32))[0])

    def pace(self) -> Pace:
        """Decisions made, their median length, and the minutes that what waits will take."""
        timed = self._timed[RULINGS]
        if not timed:
            return Pace(self._count, None, None)
        middle, today = median(timed), datetime.now(UTC).date().isoformat()
        return Pace(self._count, middle, middle * len(self._ready()) / 60, self._spent[today] / 60)

    # -- decisions --------------------------------------------------------------------------------------------------

    def _forget(self) -> None:
        self._last: dict[int, str] = {}
        """The kind of the latest decision by node."""
        self._ruled: dict[int, None] = {}
        """Nodes that were ruled on, the latest last."""
        self._count = 0
        self._rulings: Counter[tuple[bool, bool]] = Counter()
        """How often a proposal was ruled on, by whether the answer is "I don't know" now and whether it was changed."""
        self._timed: dict[tuple[str, ...], deque[float]] = defaultdict(lambda: deque(maxlen=LATEST))
        """The seconds of the latest decisions, by kinds."""
        self._spent: dict[str, float] = defaultdict(float)
        """Seconds by day."""

    def _learn(self, one: Decided) -> None:
        self._last[one.node] = one.kind
        if one.kind in OF_PROPOSAL:
            self._rulings[one.final == IDK_TEXT, one.kind != "approve"] += 1
        if one.kind in RULINGS:
            self._count += 1
            self._ruled.pop(one.node, None)
            self._ruled[one.node] = None
            self._spent[one.at[:10]] += one.seconds or 0.0
        for kinds in (OF_PROPOSAL, OF_QUESTION, RULINGS):
            if one.kind in kinds and one.seconds is not None:
                self._timed[kinds].append(one.seconds)

    def _rate_of_changes(self, *, idk: bool) -> float:
        """How often a ruling on a proposal, "I don't know" or not, changed it, with one change in two assumed at first."""
        changed = self._rulings[idk, True]
        return (1 + changed) / (2 + changed + self._rulings[idk, False])

    def _usual(self, kinds: tuple[str, ...]) -> float:
        timed = self._timed[kinds]
        return max(0.5, median(timed)) if timed else USUAL_SECONDS

    # -- what waits -------------------------------------------------------------------------------------------------

    def _ready(self) -> IntArray:
        rows = self._tree.rows_with(*WAITING)
        ready: IntArray = rows[self._tree.column(Part.OPEN)[rows] == 0]
        return ready

    def _sorted(self, rows: IntArray, order: str) -> IntArray:
        if order == "tree":
            return self._tree.in_order(rows)
        ids = self._tree.column(Part.ID)[rows]
        ordered: IntArray = rows[np.lexsort((ids, -self._values(rows)) if order == "value" else (ids,))]
        return ordered

    def _values(self, rows: IntArray) -> NDArray[np.float64]:
        """What deciding on these nodes is worth a second.

        The chance that the decision changes the answer, times the answers that would change with it (its own, those of the
        questions above, one example for the student), and the share of the question above that it sets free. Open questions get
        another answer surely.
        """
        tree = self._tree
        proposals, above = tree.column(Part.PROPOSAL)[rows], tree.column(Part.ABOVE)[rows]
        stands = tree.statuses[rows] == Status.PROPOSED
        changes = np.where(
            proposals == tree.words.number(IDK_TEXT), self._rate_of_changes(idk=True), self._rate_of_changes(idk=False)
        )
        chances = np.where(stands & (proposals != NO_TEXT), changes, 1.0)
        freed = np.where(above == NOBODY, 0.0, 1 / np.maximum(1, tree.column(Part.OPEN)[above]))
        seconds = np.where(stands, self._usual(OF_PROPOSAL), self._usual(OF_QUESTION))
        values: NDArray[np.float64] = (chances * (2 + tree.depths(rows)) + freed) / seconds
        return values
