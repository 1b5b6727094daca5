"""Debates at the nodes of a session's trees: begun by a person or by policy, kept on disk, ruled on whenever the judge likes.

A row of the table `debate` holds two answers to a node's question, the transcript up to the judge, and the ruling. The ruling
is a decision like any other: it approves the node, can be undone, and what the judge believed becomes the example's weight.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, TypeVar

import numpy as np
from sqlite_utils import Database

from ida_core.amplify.person import Refusal
from ida_core.amplify.steps import settle
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import Assistant, LookUp
from ida_core.measure.drift import Undistilled
from ida_core.oversight.debate import Verdict
from ida_core.oversight.judges import Judge
from ida_core.oversight.preparing import prepare
from ida_core.oversight.rivals import contest
from ida_core.oversight.sides import Grounded
from ida_core.oversight.transcripts import Held, held_of, item_of, summary, transcript
from ida_core.oversight.trees import TooLargeError, whole_tree
from ida_core.questions import IntArray, Tokens
from ida_core.sessions import records
from ida_core.sessions.history import decided_since, standing
from ida_core.sessions.records import Decision
from ida_core.sessions.session import now
from ida_core.tree import Answerer, Node, Stale, Status

T = TypeVar("T")
YOURS: Final = "for an answer of yours"
"""The end of the name of a side that stands behind what a person typed."""
LARGEST: Final = 10_000
"""Nodes up to which a whole tree is counted."""
TURNED: Final = 29
"""Sets the dice that order the sides apart from others of the session."""


def begin(
    work: Amplification, number: int, *, rival: str = "usual", protocol: str = "bisection", audit: bool = False, by: str = "you"
) -> int:
    """Hold a debate at a node up to the judge, write it, and return its number.

    Raises:
        ValueError: there is no such rival.
        Refusal: the node is being worked on, was withdrawn, or its question is looked up; or A_n cannot be such a rival, or
            answers in words.
    """
    node = work.tree[number]
    if node.status in (Status.WAITS_FOR_MACHINE, Status.WAITS_FOR_ANSWERS):
        raise Refusal(f"question {work.tree.path(number)} is being worked on")
    if node.status is Status.WITHDRAWN:
        raise Refusal(f"question {work.tree.path(number)} was withdrawn")
    if work.task.is_text:
        raise Refusal("answers in words are debated by a language model; press D at a question that has one")
    question, facts = work.task.parse_question(node.question), work.contexts[node.context][None]
    if bool(work.task.is_primitive(np.asarray(question))):
        raise Refusal(f"{node.question} is looked up; there is nothing to debate")
    sides, answers = contest(work, node, rival)
    debate = work.session.new_id("debate")
    turned = is_turned(work, debate)
    sides, given = _pair_of(sides, turned), _pair_of((_row(answers[0]), _row(answers[1])), turned)
    differ = given[0] != given[1]
    panel = _panel(work)
    prepared = prepare(protocol, work.task, facts, question, given, sides, panel) if differ else None
    again = None
    if prepared is not None and prepared.lines and prepared.winner is None:
        again = prepare(protocol, work.task, facts, question, given[::-1], sides[::-1], panel)
    names, answers_ = [side.name for side in sides], [work.task.answer_text(answer) for answer in given]
    write(
        work, debate, number, names, answers_, None if prepared is None else transcript(work.task, prepared, again),
        protocol=protocol, swapped=int(turned), audit=int(audit and not differ), begun_by=by, nodes=_nodes(work, node, question),
        statements=1 if prepared is None else prepared.statements,
    )  # fmt: skip
    if prepared is not None and prepared.winner is not None:
        rule(work, debate, Verdict(prepared.winner), judge="referee", reason="the other side contradicted itself")
    return debate


def is_turned(work: Amplification, debate: int) -> bool:
    """Whether the lot makes A of who disputes what stands, so that nobody rules for A because it stands."""
    return bool(np.random.default_rng([work.session.settings.seed, TURNED, debate]).integers(2))


def write(
    work: Amplification, debate: int, node: int, sides: Sequence[str], answers: Sequence[str], told: Mapping[str, Any] | None,
    **rest: Any,
) -> None:  # fmt: skip
    """Write a debate that waits for its ruling."""
    texts = {"sides": list(sides), "answers": list(answers), "transcript": told}
    row: dict[str, Any] = {name: text and json.dumps(text, ensure_ascii=False) for name, text in texts.items()}
    row |= {"id": debate, "node": node, "at": now()} | rest
    work.session.write(lambda db: db.table("debate").insert(row)).result()


def believe(work: Amplification, debate: int, turn: int, belief: float) -> None:
    """Record what the judge believes of side A after so many turns."""
    row = {"debate": debate, "turn": turn, "belief": belief, "at": now()}
    work.session.write(lambda db: db.table("belief").insert(row), durable=True).result()


def rule(
    work: Amplification, debate: int, verdict: Verdict, *, belief: float | None = None, judge: str = "you", reason: str = "",
    seconds: float | None = None, turn: int = 0,
) -> Node:  # fmt: skip
    """Rule on a debate: the node gets the winner's answer and is approved, or is rejected if neither is right.

    A ruling on a repeat is kept, and changes nothing at the node.

    Raises:
        Refusal: it was ruled on already, or the node is being worked on.
        ValueError: the belief is no probability.
    """
    held = read(work, debate)
    node = work.tree[held.node]
    if held.verdict is not None:
        raise Refusal(f"debate {debate} was ruled on already; undo that first")
    again = held.repeats is not None
    if node.status in (Status.WAITS_FOR_MACHINE, Status.WAITS_FOR_ANSWERS, Status.WITHDRAWN) and not again:
        raise Refusal(f"question {work.tree.path(node.id)} is {node.status.words}; its debate cannot be ruled on now")
    if belief is not None and not 0 <= belief <= 1:
        raise ValueError(f"a belief lies between 0 and 1, not at {belief}")
    sure = None if belief is None else belief if verdict is Verdict.ONE else 1 - belief
    weight = 1.0 if sure is None or verdict is Verdict.NEITHER else sure
    final = None if verdict is Verdict.NEITHER else held.answers[verdict]
    if again:
        pass
    elif final is None:
        settle(work, node, replace(node, proposal=node.answer or node.proposal, answer=None, status=Status.REJECTED))
    else:
        who = node.answerer if final == (node.answer or node.proposal) else _answerer(held.sides[verdict])
        settle(work, node, replace(node, answer=final, status=Status.APPROVED, answerer=who, stale=Stale.NOT))
    decision = Decision(
        node=node.id, kind="debate repeat" if again else "debate", actor=judge, proposal=node.proposal, final=final,
        seconds=seconds, reason=f"debate {debate}: {summary(held, verdict)}{f' ({reason})' if reason else ''}",
        saw_facts=node.context in work.saw_facts,
    )  # fmt: skip
    ruling = json.dumps({"verdict": int(verdict), "belief": belief})

    def also(db: Database, number: int) -> None:
        values = {"ruling": ruling, "judge": judge, "decision": number, "reason": reason, "seconds": seconds}
        db.table("debate").update(debate, values | ({} if again else {"final": final, "weight": weight}))
        if belief is not None:
            db.table("belief").insert({"debate": debate, "turn": turn, "belief": belief, "at": now()})

    work.commit(decision, also)
    return work.tree[node.id]


def rule_by(work: Amplification, debate: int, judge: Judge) -> Node:
    """Let a machine rule on a debate that waits."""
    held = read(work, debate)
    if held.item is None:
        raise Refusal(f"both sides of debate {debate} say the same; there is nothing to rule on")
    facts = work.contexts[work.tree[held.node].context][None]
    verdict = judge.rule(facts, [item_of(work.task, held.item)])[0]
    return rule(work, debate, verdict, judge=judge.name)


def look_up(work: Amplification, debate: int) -> str:
    """Ask the look-up the primitive question that a debate came down to, as H may at any time; it goes on the record.

    Raises:
        Refusal: it came down to something else.
    """
    held = read(work, debate)
    question = None if held.item is None else work.task.parse_question(held.item.question)
    if question is None or not bool(work.task.is_primitive(np.asarray(question))):
        raise Refusal("only a primitive question can be looked up; this debate came down to a step of H")
    node = work.tree[held.node]
    told = work.task.look_up(work.contexts[node.context][None], np.asarray(question)[None, None])[0, 0]
    text = work.task.answer_text(told.tolist())
    work.session.write(
        lambda db: records.log_event(db, "debate looked up", node.id, debate=debate, answer=text), durable=True
    ).result()
    return text


def audit(work: Amplification, debate: int) -> None:
    """Let an answer on which both sides agree wait for a ruling all the same.

    Raises:
        Refusal: they do not agree, or it was ruled on.
    """
    held = read(work, debate)
    if not held.agrees or held.verdict is not None:
        raise Refusal(f"debate {debate} is not one in which both sides agree and that waits for an audit")
    work.session.write(lambda db: db.table("debate").update(debate, {"audit": 1}), durable=True).result()


def reveal(work: Amplification, debate: int) -> tuple[bool, bool]:
    """Say which of the answers were right, by the facts, and put on the record that this was seen; decisions about these facts
    are marked from then on.

    Raises:
        Refusal: there is no such debate, or nobody knows the truth.
    """
    held = read(work, debate)
    node, task = work.tree[held.node], work.task
    if task.is_text:
        raise Refusal("nobody knows which answer in words is right")
    asked = np.asarray(task.parse_question(node.question))[None, None]
    told = [np.asarray(task.parse_answer(answer))[None, None] for answer in held.answers]
    facts = work.contexts[node.context][None]
    right = (bool(task.is_right(facts, asked, told[0])[0, 0]), bool(task.is_right(facts, asked, told[1])[0, 0]))

    def write(db: Database) -> None:
        records.log_event(db, "debate revealed", node.id, debate=debate, right=list(right))
        records.log_event(db, "facts revealed", context=node.context)

    work.session.write(write, durable=True).result()
    work.saw_facts.add(node.context)
    return right


def revealed(reading: Callable[[], Any]) -> dict[int, tuple[bool, bool]]:
    """By debate, which answers were right, as far as that was revealed."""
    with reading() as reader:
        rows = [
            json.loads(row["payload"])
            for row in reader.query("SELECT payload FROM event WHERE kind = 'debate revealed' ORDER BY id")
        ]
    return {row["debate"]: (row["right"][0], row["right"][1]) for row in rows}


def read(work: Amplification, debate: int) -> Held:
    """Read one debate.

    Raises:
        Refusal: there is none of that number.
    """
    found = [held for held in debates(work.session.reading, work.stacks.done) if held.id == debate]
    if not found:
        raise Refusal(f"there is no debate {debate}")
    return found[0]


def debates(reading: Callable[[], Any], stand: Sequence[int] | None = None) -> list[Held]:
    """Read all debates, in the order they were held; a ruling counts while its decision stands."""
    with reading() as reader:
        valid = {one.id for one in standing(decided_since(reader, 0))} if stand is None else set(stand)
        return [held_of(row, valid) for row in reader.query("SELECT * FROM debate ORDER BY id")]


def _panel(work: Amplification) -> list[Assistant]:
    """Whose votes estimate subclaims: A_n, and H + A_n one and two levels deep."""
    first = Grounded(work.task, work.assistant)
    second = Undistilled(work.task, first)
    return [first, second, Undistilled(work.task, second)]


def _pair_of(pair: tuple[T, T], turned: bool) -> tuple[T, T]:  # noqa: FBT001
    return (pair[1], pair[0]) if turned else pair


def _row(answers: IntArray) -> Tokens:
    return tuple(answers[0].tolist())


def _nodes(work: Amplification, node: Node, question: Tokens) -> int:
    try:
        return whole_tree(work.task, work.contexts[node.context], question, LookUp(work.task), LARGEST).nodes
    except TooLargeError:
        return 0


def _answerer(side: str) -> Answerer:
    if side.endswith(YOURS):
        return Answerer.PERSON
    return Answerer.SCRIPT if side.startswith("H + ") else Answerer.ASSISTANT
