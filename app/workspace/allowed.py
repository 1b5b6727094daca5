"""Which actions of H a question allows as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from app.language import tr
from ida_core.revision import PLAYED
from ida_core.tree import Node, Status

WORKING: Final = (Status.WAITS_FOR_MACHINE, Status.WAITS_FOR_ANSWERS)
WAITS: Final = (*WORKING, Status.WITHDRAWN)
"""Nobody rules on these now."""


def unsettled(below: Sequence[Node]) -> int:
    """How many subquestions stand and are not settled."""
    return sum(not child.status.is_settled and child.status is not Status.WITHDRAWN for child in below)


def may(node: Node, below: Sequence[Node], *, has_macro: bool, may_try: bool, in_words: bool) -> dict[str, bool]:
    """By action.

    Args:
        node: the question.
        below: its subquestions that stand.
        has_macro: an approved rule plays it.
        may_try: H' may act.
        in_words: it is free text.
    """
    waits, has_text, bare = node.status in WAITS, node.proposal is not None or node.answer is not None, not below
    return {
        "approve": has_text and node.status in (Status.PROPOSED, Status.ANSWERED),
        "edit": has_text and not waits,
        "reject": has_text and not waits and node.status is not Status.REJECTED,
        "idk": not waits,
        "skip": node.status.is_for_person,
        "retry": node.status is Status.REJECTED,
        "take": not waits and node.status is not Status.WAITS_FOR_PERSON,
        "macros": bare and not waits and has_macro,
        "deputy": bare and not waits and may_try,
        "halt": (in_words or node.answerer in PLAYED) and node.status in WORKING,
        "amplify": bare and not waits,
        "script": bare and not waits,
        "suggest": in_words and node.status is Status.WAITS_FOR_PERSON,
        "combine": in_words and not bare and not waits and all(child.status.is_settled for child in below),
    }


NEEDS: Final = {
    "approve": tr("it takes a proposal, or an answer that nobody approved yet"),
    "edit": tr("it takes a proposal or an answer"),
    "reject": tr("it takes a proposal or an answer that was not rejected"),
    "idk": tr("something is at work on it"),
    "skip": tr("only what waits for you can be skipped"),
    "retry": tr("it takes a question whose answer you rejected: reject it first, and say why"),
    "take": tr("it is yours already, or something is at work on it"),
    "macros": tr("it takes a question without subquestions that an approved rule fits"),
    "deputy": tr("it takes a question without subquestions, and H′ that may act"),
    "halt": tr("nothing is at work on it"),
    "amplify": tr("it takes a question without subquestions that nothing is at work on"),
    "script": tr("it takes a question without subquestions that nothing is at work on"),
    "suggest": tr("it takes a question of free text that waits for you"),
    "combine": tr("all its subquestions have to be settled first"),
}  # fmt: skip
"""What an action needs, for whom it was refused."""
