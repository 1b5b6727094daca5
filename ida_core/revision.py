"""What a changed answer touches: what used it goes stale, and what recomputing would set going again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from ida_core.questions import IDK, Tokens
from ida_core.sessions.history import Change, withdrawn
from ida_core.tasks.base import Task
from ida_core.tree import Answerer, Node, Stale, Status, Tree

PLAYED: Final = (Answerer.SCRIPT, Answerer.MACRO, Answerer.IMITATOR, Answerer.TEMPLATES)
"""Answerers that split by themselves, without a person."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What recomputing takes."""

    machine: int
    """Nodes that script, macro or A_n work out again."""
    person: int
    """Nodes that a person has to answer again."""


def gone_stale(tree: Tree, task: Task, number: int, old: str | None) -> list[Node]:
    """New values of what used a node's old answer: later questions with it in their words, all below them, settled ancestors."""
    node, found = tree[number], list[Node]()
    if old is not None and node.parent is not None:
        for later in tree.asked(node.parent):
            if later.ordinal > node.ordinal and _mentions(task, later.question, old):
                found += [replace(below, stale=Stale.QUESTION) for below in tree.subtree(later.id)]
    for above in tree.ancestors(number):
        if not above.status.is_settled:
            break
        found.append(replace(above, stale=Stale.ANSWER))
    return [one for one in found if one.status is not Status.WITHDRAWN]


def stale_with(tree: Tree, number: int) -> list[Node]:
    """The stale nodes that are recomputed together with this one: in its stale subtree, and below its stale ancestors."""
    top = number
    for above in tree.ancestors(number):
        if above.stale:
            top = above.id
    row, rows = tree.row(top), np.flatnonzero(tree.stale)
    below = [int(one) for one in rows if one == row or row in tree.rows_above(int(one))]
    return sorted((tree.at_row(one) for one in below), key=lambda node: [int(part) for part in tree.path(node.id).split(".")])


def cost(tree: Tree, number: int) -> Cost:
    """What recomputing around this node takes."""
    again = [node for node in stale_with(tree, number) if node.stale is Stale.ANSWER]
    played = sum(node.answerer in PLAYED for node in again)
    return Cost(played, len(again) - played)


def set_going(tree: Tree, number: int) -> list[Node]:
    """New values of the stale nodes around this one, so that script, A_n and person work on them again."""
    stale = stale_with(tree, number)
    below = {node.parent for node in stale if node.stale is Stale.ANSWER}
    changed = list[Node]()
    for node in stale:
        fresh = replace(node, stale=Stale.NOT)
        if node.stale is Stale.QUESTION:
            changed.append(withdrawn(fresh))
        elif node.answerer in PLAYED:
            waits = Status.WAITS_FOR_ANSWERS if node.id in below else Status.WAITS_FOR_MACHINE
            changed.append(replace(fresh, status=waits, proposal=None, answer=None))
        else:
            changed.append(replace(fresh, status=Status.WAITS_FOR_PERSON, answerer=Answerer.PERSON, answer=None))
    return changed


def taken_back(tree: Tree, changes: Sequence[Change], *, new_below: bool) -> list[Node]:
    """New values of all nodes that were as `changes` say, and are to be again as before.

    Args:
        tree: as it is now.
        changes: what the decision did.
        new_below: whether questions asked since below the changed nodes are withdrawn.
    """
    values = dict[int, Node]()
    for change in reversed(changes):
        number = change.after.id
        tops = tree.children(number)[change.children :] if new_below else []
        for top in tops if change.before is not None else [number]:
            values |= {node.id: withdrawn(node) for node in tree.subtree(top)}
        if change.before is not None:
            values[number] = change.before
    for change in changes[:1]:
        if change.before is not None and not (change.before.status.is_settled or change.before.status is Status.WITHDRAWN):
            values |= {above.id: above for above in _held(tree, change.after.id) if above.id not in values}
    return list(values.values())


def _held(tree: Tree, number: int) -> Iterator[Node]:
    """Those above a node who split by themselves, waiting again for its answer."""
    for above in tree.ancestors(number):
        if above.answerer not in PLAYED or above.status is Status.WITHDRAWN:
            return
        yield replace(above, status=Status.WAITS_FOR_ANSWERS, proposal=None, answer=None)


def _mentions(task: Task, question: str, answer: str) -> bool:
    """Whether a question has the tokens of an answer among its own, or its words."""
    if task.is_text:
        return re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", question) is not None
    try:
        asked, told = task.parse_question(question), task.parse_answer(answer)
    except ValueError:
        return False
    return any(token in asked for token in _said(told))


def _said(answer: Tokens) -> set[int]:
    return set(answer) - {IDK}
