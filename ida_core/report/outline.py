"""Trees for a terminal and for programs: questions as lines and as JSON, and what waits for the person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from ida_core.inbox import Inbox
from ida_core.plain import one_line
from ida_core.sessions import history
from ida_core.sessions.marks import Mark
from ida_core.tree import HIDDEN, Node, Stale, Tree


def waiting(reader: Database, tree: Tree, order: str = "value") -> list[str]:
    """The paths of the questions that wait for the person: in the order of the review queue, those passed over last."""
    first, passed_over = Inbox(tree, history.decided_since(reader, 0)).waiting(order)
    return [tree.path(number) for number in (*first, *passed_over)]


def at(tree: Tree, path: str) -> int:
    """The question with this path.

    Raises:
        ValueError: there is none.
    """
    number = tree.at_path(path)
    if number is None:
        raise ValueError(f"there is no question {path} in this session")
    return number


def as_json(tree: Tree, node: Node) -> dict[str, Any]:
    """A question as the command line prints it."""
    return {
        "path": tree.path(node.id), "question": node.question, "status": node.status.words, "answer": node.answer,
        "proposal": node.proposal, "who": node.who, "height": None if node.height == HIDDEN else node.height,
        "stale": node.stale is not Stale.NOT, "budget": node.budget,
    }  # fmt: skip


def lines(told: Iterable[dict[str, Any]], marks: dict[str, Mark] | None = None) -> list[str]:
    """Questions as `as_json` tells of them, one a line, each as far in as it is deep; with marks by path."""
    return [_line(one, (marks or {}).get(one["path"], Mark())) for one in told]


def _line(one: dict[str, Any], mark: Mark) -> str:
    given = one["answer"] or one["proposal"] or "…"
    stale, note = ", stale" if one["stale"] else "", f"  — {one_line(mark.note)}" if mark.note else ""
    star = "★ " if mark.bookmarked else ""
    depth = "  " * one["path"].count(".")
    return (
        f"{depth}{star}{one['path']}  {one_line(one['question'])} → {one_line(given)}  ({one['status']}{stale}; {one['who']}){note}"
    )
