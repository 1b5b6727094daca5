"""Drawing audits in words: answers that A_n really gave, uniformly or by suspicion; who judges them is the person. No truth."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from ida_core.assistants.base import Assistant
from ida_core.assistants.text import TextAssistant
from ida_core.language.asking import Errand, Given
from ida_core.language.model import Refusal
from ida_core.measure import auditing
from ida_core.measure.canaries import FAILURE, MADE
from ida_core.plain import alike
from ida_core.questions import IDK_TEXT
from ida_core.report.line import Line
from ida_core.sessions.audits import Item, Plan
from ida_core.sessions.session import Session, SessionError

AGAIN: Final = 3
"""Warm replies that an assistant gives once more to each of its questions; where most of them differ it is suspected."""
NO_PATH: Final = "a path goes down trees that a script of H builds; in words H is you: draw to certify, or to hunt"


@dataclass(frozen=True, slots=True)
class Said:
    """An answer that an assistant gave, and what became of it."""

    call: int
    errand: Errand
    answer: str
    facts: list[list[int]]
    """The whole document, as a context holds it."""
    ruled: str | None
    """What H stands behind in its place; None where nobody ruled on it."""


def draw_words(
    session: Session, line: Line, n: int, plan: Plan, known: Collection[int | None], seen: Collection[int],
    random: np.random.Generator, made: Item, *, mixed: bool,
) -> tuple[list[Item], Plan]:  # fmt: skip
    """Draw items of a plan, none of which has an id yet, and say what they stand for.

    Raises:
        SessionError: a path was wanted, or a model that is asked again cannot be had.
    """
    if plan.queue == "path":
        raise SessionError(NO_PATH)
    log = said_by(session, plan.assistant)
    plan = replace(plan, population=float(len(log)), complete=True, pool=len(log))
    if plan.queue == "hunt":
        items, predicted = _hunt(line, n, log, plan.size, random, made)
        return items, replace(plan, predicted=predicted)
    fresh = [one for one in log if one.call not in known]
    order = random.permutation(len(fresh)).tolist()
    drawn, spare = order[: plan.size], order[plan.size :] if len(order) > plan.size else order
    shared = replace(made, kind="audit", probability=len(drawn) / max(1, len(fresh)))
    items = [_item(fresh[at], shared) for at in drawn]
    if mixed and items:
        items += _canaries([fresh[at] for at in spare if fresh[at].call not in seen], plan.size, random, made)
    return [items[at] for at in random.permutation(len(items))], plan


def said_by(session: Session, assistant: int) -> list[Said]:
    """The answers that an assistant gave in trees, by itself or of subanswers; where it said nothing there is nothing to judge."""
    query = """SELECT call.id, call.input, call.answer, context.tokens, example.target FROM call
               JOIN node ON node.id = call.node JOIN context ON context.id = node.context
               LEFT JOIN example ON example.node = call.node WHERE call.assistant = ? AND call.run IS NULL ORDER BY call.id"""
    found = list[Said]()
    with session.reading() as reader:
        for row in reader.query(query, [assistant]):
            sent = json.loads(row["input"])
            if sent.get("kind") in ("answer", "combine") and row["answer"] != IDK_TEXT:
                found.append(Said(row["id"], _errand(sent), row["answer"], json.loads(row["tokens"]), row["target"]))
    return found


def _hunt(line: Line, n: int, log: Sequence[Said], size: int, random: np.random.Generator, made: Item) -> tuple[list[Item], float]:
    """Most suspected first: answers that A_n itself, A_{n-1} or A_{n+1} gives otherwise when asked again."""
    score = np.zeros(len(log))
    others = {"before": n - 1, "next": n + 1}
    asked = {"teacher": (line.assistants[n], AGAIN)}
    asked |= {name: (line.assistants[at], 1) for name, at in others.items() if 0 <= at <= line.last}
    for name, (assistant, votes) in asked.items():
        score += auditing.WEIGHTS[name] * np.asarray([
            said != IDK_TEXT and not alike(said, one.answer) for one, said in zip(log, _say(assistant, log, votes), strict=True)
        ])  # fmt: skip
    chances, predicted = auditing.inclusion(score, size), np.clip(score, 0.0, 1.0)
    drawn = np.flatnonzero(random.random(len(log)) < chances)
    ordered = drawn[np.lexsort((random.random(len(drawn)), -score[drawn]))].tolist()
    made = replace(made, kind="audit")
    items = [
        replace(_item(log[at], made), score=float(score[at]), predicted=float(predicted[at]), probability=float(chances[at]))
        for at in ordered
    ]
    return items, float(predicted.mean()) if len(log) else 0.0


def _say(assistant: Assistant, log: Sequence[Said], votes: int) -> list[str]:
    if not isinstance(assistant, TextAssistant):
        return [IDK_TEXT] * len(log)
    try:
        return [outcome.answer or IDK_TEXT for outcome in assistant.settle([one.errand for one in log], votes=votes)]
    except Refusal as error:
        raise SessionError(str(error)) from error


def _canaries(spare: Sequence[Said], size: int, random: np.random.Generator, made: Item) -> list[Item]:
    """Answers that H replaced, then answers to other questions; and answers that H let stand. Nobody else knows what is right."""
    replaced = [one for one in spare if one.ruled is not None and not alike(one.ruled, one.answer)]
    stood = [one for one in spare if one.ruled is not None and alike(one.ruled, one.answer)]
    wanted, right = auditing.share(auditing.SEEDED, size), auditing.share(auditing.SOUND, size)
    shown = [stood[at] for at in random.permutation(len(stood)).tolist()]
    canary = replace(made, kind="canary", known=1)
    items = [_item(replaced[at], replace(canary, origin=FAILURE)) for at in random.permutation(len(replaced))[:wanted].tolist()]
    for one in shown[right:]:
        others = [other.answer for other in stood if not alike(other.answer, one.answer)]
        if len(items) < wanted and others:
            items.append(replace(_item(one, replace(canary, origin=MADE)), given=others[int(random.integers(len(others)))]))
    return items + [_item(one, replace(canary, known=0)) for one in shown[:right]]


def _item(said: Said, made: Item) -> Item:
    told = [[one.question, one.answer] for one in said.errand.subanswers]
    return replace(made, call=said.call, facts=said.facts, question=said.errand.question, given=said.answer, transcript=told)


def _errand(sent: dict[str, Any]) -> Errand:
    """An errand as the log of calls keeps it; of no node, and without what H rejected before."""
    below = tuple(Given(**one) for one in sent.get("subanswers", ()))
    return Errand(0, sent["kind"], sent["question"], sent.get("document", ""), below)
