"""What the machine does with the trees: the moves of the scripted H and of macros, and the calls of A_n, in rounds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from time import perf_counter

import numpy as np

from ida_core.amplify import words
from ida_core.amplify.steps import ALL_LEVELS, deliver, new_node, serve
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import Sure, primitives_first
from ida_core.overseers.macros import rule_for
from ida_core.questions import IDK_TEXT, Ask, IntArray, Move, Reply, Tokens
from ida_core.revision import PLAYED
from ida_core.sessions import history
from ida_core.sessions.records import Call
from ida_core.tree import Answerer, Node, Stale, Status

SAMPLED = "trees sampled"
"""The event that says that trees of a run's first batch are written."""


def advance(work: Amplification) -> bool:
    """Let every node that waits for the machine make one move, in batches; tell whether any had to."""
    if work.task.is_text:
        return words.advance(work)
    waiting = [work.tree[number] for number in work.tree.with_status(Status.WAITS_FOR_MACHINE)]
    if not waiting:
        return False
    for node in waiting:
        if node.answerer in PLAYED:
            _play(work, node)
    _call_assistant(work, [node for node in waiting if node.answerer not in PLAYED])
    work.commit()
    return True


def finish(work: Amplification) -> None:
    """Advance until the machine has nothing left to do."""
    while advance(work):
        pass


def sample(
    work: Amplification,
    contexts: IntArray,
    questions: IntArray,
    inclusion_probability: float,
    levels: int = 0,
    run: int | None = None,
) -> None:
    """Write questions that training amplified as trees to look at, with the chance each had to be among them.

    H splits so many levels below them as well; what lies deeper A_n answers. That they are there is noted of the `run`, so
    that one which is cut off and begun anew does not write them twice.
    """
    for facts, question in zip(contexts, questions, strict=True):
        tokens = tuple(int(token) for token in question)
        who = Answerer.MACRO if work.session.settings.overseer == "macros" else Answerer.SCRIPT
        new_node(work, None, work.new_context(facts), tokens, who, levels=levels, chance=inclusion_probability)
    if run is not None:
        work.notes.append((SAMPLED, None, {"run": run}))
    work.commit()


def _play(work: Amplification, node: Node) -> None:
    """One move of the scripted H, a macro or H'; subquestions that it would not ask any more are withdrawn.

    Where H' is not sure enough, the question comes to the person with the subquestions asked so far.
    """
    question, replies = work.task.parse_question(node.question), list[Tokens]()
    asked = work.tree.asked(node.id)
    while True:
        move = _next_move(work, node, question, replies)
        if move is None:
            _withdraw(work, asked[len(replies) :])
            work.touch(replace(node, answerer=Answerer.PERSON, status=Status.WAITS_FOR_PERSON, levels=0))
            return
        if isinstance(move, Reply):
            _withdraw(work, asked[len(replies) :])
            deliver(work, node, work.task.answer_text(move.answer))
            return
        if len(replies) == len(asked) or asked[len(replies)].question != work.task.question_text(move.question):
            _withdraw(work, asked[len(replies) :])
            break
        if not asked[len(replies)].status.is_settled:
            work.touch(replace(node, status=Status.WAITS_FOR_ANSWERS))
            return
        replies.append(_tokens(work, asked[len(replies)].answer))
    if node.budget == 0:
        deliver(work, node, IDK_TEXT)
        return
    serve(work, node, move.question)
    work.touch(replace(work.tree[node.id], status=Status.WAITS_FOR_ANSWERS))


def _who_steps_in(work: Amplification, node: Node, question: IntArray) -> Answerer | None:
    """Who plays H on a subquestion of a person that A_n does not know: a rule made of their decisions, else H', if it may act."""
    above = None if node.parent is None else work.tree[node.parent]
    repeats = any(node.question == higher.question for higher in work.tree.ancestors(node.id))
    if repeats or above is None or above.answerer is not Answerer.PERSON:
        return None
    if rule_for(work.rules, tuple(int(token) for token in question)) is not None:
        return Answerer.MACRO
    return Answerer.IMITATOR if work.deputy is not None else None


def _next_move(work: Amplification, node: Node, question: Tokens, replies: Sequence[Tokens]) -> Move | None:
    if node.answerer is Answerer.SCRIPT:
        return work.task.next_move(question, replies)
    if node.answerer is Answerer.IMITATOR:
        return _sure_move(work, node, question, replies)
    rule = rule_for(work.rules, question)
    if rule is None:
        return Reply(work.task.idk)
    work.uses[node.id] = rule.number
    return rule.next_move(work.task, question, replies)


def _sure_move(work: Amplification, node: Node, question: Tokens, replies: Sequence[Tokens]) -> Move | None:
    """The next move of H', if it is sure enough; each one it makes, and each it leaves to the person, is logged."""
    if work.deputy is None:
        return None
    move, sure = work.deputy.next_move(question, replies)
    if isinstance(move, Ask) and not _is_question(work, move.question):
        sure = 0.0
    acts = sure >= work.deputy.cut
    is_new = len(work.tree.asked(node.id)) == len(replies)
    if is_new or not acts:
        work.notes.append(("H′ acted" if acts else "H′ left it", node.id, {"sure": round(sure, 6), "cut": work.deputy.cut}))
    return move if acts else None


def _is_question(work: Amplification, tokens: Tokens) -> bool:
    """Whether H' asked a question that can be asked; it may say anything."""
    try:
        return work.task.parse_question(work.task.question_text(tokens)) == tokens
    except (ValueError, IndexError, KeyError):
        return False


def _withdraw(work: Amplification, nodes: Iterable[Node]) -> None:
    for top in nodes:
        for node in list(work.tree.subtree(top.id)):
            work.touch(replace(node, status=Status.WITHDRAWN, stale=Stale.NOT))


def _tokens(work: Amplification, answer: str | None) -> Tokens:
    """An answer as the script reads it: what is no answer of the task at all counts as "I don't know"."""
    try:
        return work.task.parse_answer(answer or "idk")
    except ValueError:
        return work.task.idk


def _call_assistant(work: Amplification, nodes: list[Node]) -> None:
    by_context: dict[int, list[Node]] = {}
    for node in nodes:
        by_context.setdefault(node.context, []).append(node)
    for context, group in by_context.items():
        facts = work.contexts[context][None]
        asked = np.asarray([[work.task.parse_question(node.question) for node in group]], dtype=np.int64)
        began = perf_counter()
        answers = primitives_first(work.task, facts, work.assistant.about(facts))(asked)[0]
        latency = perf_counter() - began
        certain = _certainties(work, facts, asked, answers[None])
        with work.session.reading() as reader:
            rejected = [history.rejections(reader, node.id) if node.proposal is not None else [] for node in group]
        for node, question, answer, sure, refused in zip(group, asked[0], answers, certain, rejected, strict=True):
            text = work.task.answer_text(answer.tolist())
            if any(text == one["answer"] for one in refused):
                text, sure = IDK_TEXT, None
            _log_call(work, node, facts[0], question, text, sure, latency, refused)
            steps_in = _who_steps_in(work, node, question) if text == IDK_TEXT and not refused else None
            if steps_in is not None:
                work.touch(replace(node, answerer=steps_in, levels=ALL_LEVELS, iteration=work.iteration))
            else:
                deliver(work, replace(node, iteration=work.iteration), text)


def _certainties(work: Amplification, facts: IntArray, asked: IntArray, answers: IntArray) -> list[float | None]:
    """How sure the assistant is of each answer, to four places; None for what was looked up, or where it cannot tell."""
    known = work.task.is_primitive(asked)[0]
    if known.all() or not isinstance(work.assistant, Sure):
        return [None] * len(known)
    certain = work.assistant.certainty(facts, asked, answers)[0]
    return [None if looked_up else round(float(sure), 4) for looked_up, sure in zip(known, certain, strict=True)]


def _log_call(
    work: Amplification, node: Node, facts: IntArray, question: IntArray, answer: str, certainty: float | None, latency: float,
    rejected: Sequence[object],
) -> None:  # fmt: skip
    content: dict[str, object] = {"facts": facts.tolist(), "question": question.tolist()}
    if rejected:
        content["rejected"] = list(rejected)
    sent = json.dumps(content, ensure_ascii=False)
    looked_up = node.answerer is Answerer.LOOK_UP
    key = hashlib.sha256(f"{'look-up' if looked_up else work.assistant_id}:{sent}".encode()).hexdigest()
    call = Call(
        id=work.session.new_id("call"), node=node.id, parent=node.parent,
        assistant=None if looked_up else work.assistant_id, input=sent, answer=answer,
        seed=work.session.settings.seed, cache_key=key, latency=latency, inclusion_probability=work.chance(node),
        after=work.decided, certainty=certainty,
    )  # fmt: skip
    work.calls.append(call)
