"""The questions that a dossier has room for, each below the one above it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ida_core.report.outgoing import Outgoing
from ida_core.sessions.lines import Row, worded
from ida_core.tree import Status

NODES_AT_MOST: Final = 4000
CHILDREN_AT_MOST: Final = 100
NESTED_AT_MOST: Final = 40
"""Levels of folding; a deeper tree is cut there and says so."""
TONES: Final = {Status.APPROVED.words: "good", Status.ANSWERED.words: "good", Status.REJECTED.words: "bad"}


@dataclass(slots=True)
class Shown:
    """A question on the page."""

    path: str
    question: str
    given: str
    tone: str
    status: str
    who: str
    level: int = 1
    children: list[Shown] = field(default_factory=list)
    hidden: int = 0
    """Chosen subquestions for which there was no room."""


@dataclass(slots=True)
class Sample:
    """What is on the page: tops with all below them, how many questions that is, and of how many chosen ones."""

    tops: list[Shown] = field(default_factory=list)
    size: int = 0
    all: int = 0


def sample(out: Outgoing) -> Sample:
    """The first chosen questions in the order of their arrival; one whose parent was not chosen stands at the top."""
    found, shown = Sample(), dict[int, Shown]()
    for row in out.kept("node", worded(out.db, "node")):
        found.all += 1
        above = out.above(row)
        parent = None if above is None else shown.get(above)
        room = found.size < NODES_AT_MOST
        if parent is not None and (not room or parent.level == NESTED_AT_MOST or len(parent.children) == CHILDREN_AT_MOST):
            parent.hidden += 1
        elif room and (above is None or parent is not None):
            one = shown[row["id"]] = _shown(row, 1 if parent is None else parent.level + 1)
            (found.tops if parent is None else parent.children).append(one)
            found.size += 1
    return found


def _shown(row: Row, level: int) -> Shown:
    given = row["answer"] if row["answer"] is not None else f"{row['proposal']}?" if row["proposal"] is not None else "…"
    return Shown(row["path"], row["question"], given, TONES.get(row["status"], "wait"), row["status"], row["answerer"], level)
