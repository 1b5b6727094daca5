"""Trees of free text: what their nodes want of a language model, and what becomes of its replies.

H is played by templates there: one lets the model decompose a question, A_n answers the parts, and another one lets the
model combine them. What one node wants is an errand that holds its own question and nothing of any other node's.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from ida_core.amplify.steps import deliver, serve
from ida_core.amplify.trees import Amplification
from ida_core.assistants.text import TextAssistant
from ida_core.language import memory
from ida_core.language.asking import Errand, Given, Kind, Outcome, logged
from ida_core.language.quotes import excerpt
from ida_core.questions import IDK_TEXT
from ida_core.revision import PLAYED
from ida_core.sessions import history
from ida_core.sessions.records import Call
from ida_core.tasks.text import spelled
from ida_core.tree import Answerer, Node, Status

ALONE = "no model helps in this session"


def advance(work: Amplification) -> bool:
    """Put all that nodes wait for to the model, and deliver what it says; tell whether anything had to be done."""
    wanted = errands(work)
    if wanted and isinstance(work.assistant, TextAssistant):
        take(work, work.assistant.settle([one for one in wanted if not one.withheld]))
    take(work, [Outcome(one, None, fault=one.withheld) for one in wanted if one.withheld])
    return bool(wanted)


def errands(work: Amplification, most: int | None = None) -> list[Errand]:
    """What the first so many nodes want that wait for the machine; who waits for subanswers is told to wait."""
    waiting = [work.tree[number] for number in work.tree.with_status(Status.WAITS_FOR_MACHINE)]
    found = list(islice((errand for node in waiting if (errand := _errand(work, node)) is not None), most))
    if waiting:
        work.commit()
    return found


def suggestion(work: Amplification, number: int) -> Errand:
    """What a person wants who asks how the model would split a question of theirs."""
    return _made(work, work.tree[number], "decompose")


def take(work: Amplification, outcomes: Sequence[Outcome]) -> None:
    """Deliver what came of errands; what a node does not want any more is kept as said, and changes nothing."""
    for outcome in outcomes:
        name = work.assistant.model.name if isinstance(work.assistant, TextAssistant) and outcome.exchanges else ""
        work.exchanges += memory.rows_of(work.session, outcome, work.assistant_id, name)
        node = work.tree[outcome.errand.node]
        wanted = _errand(work, node) if node.status is Status.WAITS_FOR_MACHINE else None
        if wanted is not None and replace(wanted, withheld="") == replace(outcome.errand, withheld=""):
            _deliver(work, node, outcome)
    work.commit()


def keep_debate(work: Amplification, outcome: Outcome, told: dict[str, object]) -> None:
    """Keep all that was sent for a debate, and how it went."""
    if isinstance(work.assistant, TextAssistant):
        work.exchanges += memory.rows_of(work.session, outcome, work.assistant_id, work.assistant.model.name)
    work.notes.append(("debate in words", outcome.errand.node, told))
    work.commit()


def _errand(work: Amplification, node: Node) -> Errand | None:
    """What a node wants now; None where it has to wait for subanswers."""
    if node.answerer not in PLAYED:
        return _made(work, node, "answer")
    asked = work.tree.asked(node.id)
    if not asked:
        return _made(work, node, "answer" if node.budget == 0 else "decompose")
    if not all(child.status.is_settled for child in asked):
        work.touch(replace(node, status=Status.WAITS_FOR_ANSWERS))
        return None
    return _made(work, node, "combine")


def _made(work: Amplification, node: Node, kind: Kind) -> Errand:
    with work.session.reading() as reader:
        rejections = history.rejections(reader, node.id) if node.proposal is not None else []
        withheld = _withheld(work, node) if isinstance(work.assistant, TextAssistant) else ALONE
    document = spelled(work.contexts[node.context].reshape(-1).tolist())
    below = work.tree.asked(node.id) if kind == "combine" else []
    return Errand(
        node.id, kind, node.question, excerpt(document, node.question) if document and kind != "combine" else "",
        tuple(Given(question=child.question, answer=child.answer or IDK_TEXT) for child in below),
        tuple(Given(answer=str(one["answer"]), reason=str(one["reason"] or "")) for one in rejections), withheld,
    )  # fmt: skip


def _withheld(work: Amplification, node: Node) -> str:
    """Why a tree may ask nothing more."""
    settings = work.session.settings
    if settings.tokens is None and settings.seconds is None:
        return ""
    root = work.tree.root(node.id)
    with work.session.reading() as reader:
        spent = memory.spent(reader, [below.id for below in work.tree.subtree(root)])
    if settings.tokens is not None and spent.tokens >= settings.tokens:
        return f"its tree has used up its {settings.tokens:,} tokens"
    if settings.seconds is not None and spent.seconds >= settings.seconds:
        return f"its tree has used up its {settings.seconds:,} seconds"
    return ""


def _deliver(work: Amplification, node: Node, outcome: Outcome) -> None:
    if outcome.errand.kind == "decompose":
        for part in outcome.parts:
            if work.tree[node.id].budget != 0:
                serve(work, work.tree[node.id], work.task.parse_question(part))
        split = bool(work.tree.asked(node.id))
        work.touch(
            replace(work.tree[node.id], status=Status.WAITS_FOR_ANSWERS) if split else replace(node, answerer=Answerer.ASSISTANT)
        )
        return
    answer = outcome.answer or IDK_TEXT
    if any(answer == one.answer for one in outcome.errand.rejected):
        answer = IDK_TEXT
    answer = work.task.answer_text(work.task.parse_answer(answer))
    _log(work, node, outcome, answer)
    deliver(work, replace(node, iteration=work.iteration), answer)


def _log(work: Amplification, node: Node, outcome: Outcome, answer: str) -> None:
    fault = {"fault": outcome.fault} if outcome.fault else {}
    sent = json.dumps(logged(outcome.errand) | fault, ensure_ascii=False)
    key = hashlib.sha256(f"{work.assistant_id}:{sent}".encode()).hexdigest()
    work.calls.append(
        Call(
            id=work.session.new_id("call"), node=node.id, parent=node.parent, assistant=work.assistant_id, input=sent,
            answer=answer, seed=work.session.settings.seed, cache_key=key, latency=sum(one.seconds for one in outcome.exchanges),
            inclusion_probability=work.chance(node), after=work.decided,
        )
    )  # fmt: skip
