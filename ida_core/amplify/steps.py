"""The steps that persons and the machine share: making a question, choosing who answers it, and settling it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from ida_core.amplify.trees import Amplification
from ida_core.overseers.macros import rule_for
from ida_core.policy import asks_person
from ida_core.questions import Tokens
from ida_core.revision import PLAYED, gone_stale
from ida_core.tree import HIDDEN, Answerer, Node, Status

ALL_LEVELS: Final = 64
"""Enough levels for the scripted H to split any question down to its primitives."""


def serve(work: Amplification, above: Node, question: Tokens) -> Node:
    """Make a subquestion and choose who answers it: look-up, the script one level down, or A_n.

    A question equal to an ancestor's is never split again: A_n answers it.
    """
    text = work.task.question_text(question)
    repeats = text == above.question or any(text == node.question for node in work.tree.ancestors(above.id))
    if bool(work.task.is_primitive(np.asarray(question))):
        who = Answerer.LOOK_UP
    elif above.answerer in PLAYED and above.levels > 0 and not repeats and _can_play(work, above, question):
        who = above.answerer
    elif work.alone:
        who = Answerer.PERSON
    else:
        who = Answerer.ASSISTANT
    share = None
    if above.budget is not None:
        left = above.budget - 1
        share = 0 if who is Answerer.LOOK_UP else left // 2
        work.touch(replace(above, budget=left - share))
    return new_node(work, above, above.context, question, who, levels=max(above.levels - 1, 0), budget=share)


def new_node(
    work: Amplification,
    above: Node | None,
    context: int,
    question: Tokens,
    who: Answerer,
    *,
    levels: int = 0,
    chance: float = 1.0,
    budget: int | None = None,
) -> Node:
    """Make a question below another, or a root (above None); `chance` is a root's probability of being written at all."""
    node = Node(
        id=work.session.new_id("node"),
        parent=None if above is None else above.id,
        ordinal=work.tree.child_count(None if above is None else above.id),
        context=context,
        question=work.task.question_text(question),
        height=_height(work, context, question),
        answerer=who,
        status=Status.WAITS_FOR_PERSON if who is Answerer.PERSON else Status.WAITS_FOR_MACHINE,
        iteration=work.iteration,
        levels=levels,
        budget=budget,
    )
    chance = chance if above is None else work.chance(above)
    if chance < 1.0:
        work.chances[node.id] = chance
    work.touch(node)
    return node


def _can_play(work: Amplification, above: Node, question: Tokens) -> bool:
    """Whether who plays the question above can play one below it; H' tries, and says so where it is not sure."""
    return above.answerer is not Answerer.MACRO or rule_for(work.rules, question) is not None


def _height(work: Amplification, context: int, question: Tokens) -> int:
    if not work.task.shows_height:
        return HIDDEN
    return int(work.task.height(work.contexts[context][None], np.asarray(question)[None, None])[0, 0])


def settle(work: Amplification, node: Node, new: Node) -> None:
    """Give a node its new answer, or take the old one; what used the old one goes stale, who waited for it goes on."""
    work.touch(new)
    if new.answer != node.answer:
        for one in gone_stale(work.tree, work.task, node.id, node.answer):
            work.touch(one)
    if new.status.is_settled:
        return_budget(work, new.id)
        wake(work, new)


def wake(work: Amplification, node: Node) -> None:
    """Let the one above go on if this node was what it waited for."""
    above = None if node.parent is None else work.tree[node.parent]
    if above is not None and above.status is Status.WAITS_FOR_ANSWERS and work.tree[node.id].status.is_settled:
        work.touch(replace(above, status=Status.WAITS_FOR_MACHINE))


def return_budget(work: Amplification, number: int) -> None:
    """Give back to the question above what was not used."""
    node = work.tree[number]
    above = None if node.parent is None else work.tree[node.parent]
    if node.budget and above is not None and above.budget is not None:
        work.touch(replace(node, budget=0))
        work.touch(replace(above, budget=above.budget + node.budget))


def deliver(work: Amplification, node: Node, text: str) -> None:
    """Settle a node the machine answered, or propose the answer where a person is to rule on it."""
    above = None if node.parent is None else work.tree[node.parent]
    for_person = work.task.is_text if above is None else above.answerer is Answerer.PERSON
    if for_person and asks_person(work.session.settings, node, text):
        work.touch(replace(node, proposal=text, status=Status.PROPOSED))
        return
    work.touch(replace(node, proposal=text, answer=text, status=Status.ANSWERED))
    return_budget(work, node.id)
    wake(work, node)
