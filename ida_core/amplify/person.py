"""What a person decides about the trees: each decision changes the tree, is committed, and only then counts as done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlite_utils import Database

from ida_core.amplify.steps import ALL_LEVELS, new_node, serve, settle, wake
from ida_core.amplify.trees import Amplification
from ida_core.overseers.macros import rule_for
from ida_core.revision import PLAYED, set_going, taken_back
from ida_core.sessions import history
from ida_core.sessions.history import Decided
from ida_core.sessions.records import Decision
from ida_core.tree import Answerer, Node, Stale, Status


class Refusal(Exception):
    """Something a person asked for makes no sense just now; the message is a sentence that says why."""


def ask(
    work: Amplification,
    text: str,
    *,
    context: int | None = None,
    parent: int | None = None,
    suggested: str | None = None,
    also: Callable[[Database, int], object] = lambda _db, _node: None,
) -> Node:
    """Ask a root question (on new facts, or on those of `context`), or a subquestion of the node `parent`.

    A parent whose answer was proposed or rejected is taken over first, as a part of this decision.

    `suggested` is what A_n had proposed to ask; `also` writes what else belongs to the new node.

    Raises:
        ValueError: the text is not a question of the task.
        Refusal: the parent is settled already.
    """
    question = work.task.parse_question(text)
    if parent is not None:
        above = work.tree[parent]
        if above.status.is_settled or above.status is Status.WITHDRAWN:
            raise Refusal(f"question {work.tree.path(parent)} is {above.status.words} already; subquestions come before the answer")
        if above.budget == 0:
            raise Refusal(f"the budget of question {work.tree.path(parent)} is used up; answer it with what you know")
        if above.status in (Status.PROPOSED, Status.REJECTED):
            above = _taken_over(above)
            work.touch(above)
        node = serve(work, above, question)
    else:
        facts = work.new_context() if context is None else context
        node = new_node(work, None, facts, question, Answerer.PERSON, budget=work.session.settings.budget)
    ruling = replace(_ruling(work, node, "ask", final=node.question), proposal=suggested)
    work.commit(ruling, lambda db, _number: also(db, node.id))
    return node


def answer(work: Amplification, number: int, text: str, *, seconds: float | None = None) -> Node:
    """Settle a node with the person's own answer: a combination of subanswers, or an edited proposal."""
    node = _open(work, number)
    final = work.task.answer_text(work.task.parse_answer(text))
    kind = "answer" if node.proposal is None else "approve" if final == node.proposal else "edit"
    who = Answerer.PERSON if kind != "approve" else node.answerer
    settle(work, node, replace(node, answer=final, status=Status.APPROVED, answerer=who, stale=Stale.NOT))
    work.commit(_ruling(work, node, kind, final=final, seconds=seconds))
    return work.tree[number]


def approve(work: Amplification, number: int, *, seconds: float | None = None) -> Node:
    """Stand behind the proposal, or behind what the machine answered.

    Raises:
        ValueError: the model said what is no answer of the task.
        Refusal: there is nothing to approve.
    """
    node = work.tree[number]
    text = node.proposal if node.answer is None else node.answer
    if text is None or node.status not in (Status.PROPOSED, Status.ANSWERED):
        raise Refusal(f"question {work.tree.path(number)} has no proposal to approve")
    work.task.parse_answer(text)  # a model may answer nonsense; nobody stands behind that
    settle(work, node, replace(node, answer=text, status=Status.APPROVED, stale=Stale.NOT))
    work.commit(_ruling(work, node, "approve", final=text, seconds=seconds))
    return work.tree[number]


def reject(work: Amplification, number: int, reason: str, *, seconds: float | None = None) -> Node:
    """Refuse the proposal; the node waits for the person to take it over, amplify it, or answer it."""
    node = _open(work, number)
    if node.proposal is None and node.answer is None:
        raise Refusal(f"question {work.tree.path(number)} has no proposal to reject")
    settle(work, node, replace(node, proposal=_given(node), answer=None, status=Status.REJECTED))
    work.commit(_ruling(work, node, "reject", reason=reason, seconds=seconds))
    return work.tree[number]


def retry(work: Amplification, number: int) -> Node:
    """Put a rejected question to A_n again, with the rejections: an answer that was rejected does not come again."""
    node = _open(work, number)
    if node.status is not Status.REJECTED:
        raise Refusal(f"question {work.tree.path(number)} was not rejected; reject its answer first, and say why")
    settle(work, node, replace(node, answerer=Answerer.ASSISTANT, status=Status.WAITS_FOR_MACHINE, answer=None))
    work.commit(_ruling(work, node, "retry"))
    return work.tree[number]


def skip(work: Amplification, number: int, *, seconds: float | None = None) -> Node:
    """Leave the node as it is, on the record."""
    node = work.tree[number]
    work.commit(_ruling(work, node, "skip", seconds=seconds))
    return node


def take(work: Amplification, number: int) -> Node:
    """Let the person be H on this node: split it and combine, with A_n's help."""
    node = _open(work, number)
    settle(work, node, _taken_over(node))
    work.commit(_ruling(work, node, "take"))
    return work.tree[number]


def hand_to_script(work: Amplification, number: int, levels: int = 0) -> Node:
    """Hand a node to the scripted H; in free text, to the templates.

    Args:
        number: the node.
        levels: how many levels below the node the script takes too; 0 leaves the subquestions to A_n,
            ALL_LEVELS goes down to the primitive questions.

    Raises:
        Refusal: the node is settled, or somebody began to split it already.
    """
    who = Answerer.TEMPLATES if work.task.is_text else Answerer.SCRIPT
    return _hand_to(work, who, number, levels, "script" if levels else "amplify")


def hand_to_macros(work: Amplification, number: int) -> Node:
    """Hand a node and all below it to the rules that were made of a person's decisions.

    Raises:
        Refusal: no approved rule fits the question, or somebody began to split it already.
    """
    if rule_for(work.rules, work.task.parse_question(work.tree[number].question)) is None:
        raise Refusal(f"no approved rule fits {work.tree[number].question}")
    return _hand_to(work, Answerer.MACRO, number, ALL_LEVELS, "macro")


def hand_to_deputy(work: Amplification, number: int) -> Node:
    """Hand a node to H', which moves where it is sure enough; what it is not sure of comes back.

    Raises:
        Refusal: nobody lets H' act, or somebody began to split the question already.
    """
    if work.deputy is None:
        raise Refusal("H′ may not act yet: say in the H′ tab how often it has to move as H does")
    return _hand_to(work, Answerer.IMITATOR, number, ALL_LEVELS, "imitator")


def combine(work: Amplification, number: int) -> Node:
    """Let the model combine the subanswers; what it makes of them comes as a proposal.

    Raises:
        Refusal: it is no session of free text, or a subquestion is open.
    """
    node, asked = _open(work, number), work.tree.asked(number)
    if not work.task.is_text or work.alone:
        raise Refusal("no language model helps in this session")
    if not asked or not all(child.status.is_settled for child in asked):
        raise Refusal(f"question {work.tree.path(number)} needs subquestions, and an answer to each, before they can be combined")
    settle(work, node, replace(node, answerer=Answerer.TEMPLATES, status=Status.WAITS_FOR_MACHINE, proposal=None, answer=None))
    work.commit(_ruling(work, node, "combine"))
    return work.tree[number]


def halt(work: Amplification, number: int) -> Node:
    """Stop who works on a node by themselves; what is open below it is withdrawn, and the person goes on with the rest.

    Raises:
        Refusal: nobody works on it.
    """
    node = work.tree[number]
    by_itself = node.answerer in PLAYED or (work.task.is_text and node.answerer is Answerer.ASSISTANT)
    if not by_itself or node.status not in (Status.WAITS_FOR_MACHINE, Status.WAITS_FOR_ANSWERS):
        raise Refusal(f"nobody works on question {work.tree.path(number)} who could be stopped")
    for below in list(work.tree.subtree(number)):
        if below.id != number and not below.status.is_settled:
            work.touch(replace(below, status=Status.WITHDRAWN, stale=Stale.NOT))
    settle(work, node, replace(node, answerer=Answerer.PERSON, status=Status.WAITS_FOR_PERSON, levels=0))
    work.commit(_ruling(work, node, "halt"))
    return work.tree[number]


def recompute(work: Amplification, number: int) -> Node:
    """Set all that went stale together with this node going again; persons' nodes come back to the person."""
    node = work.tree[number]
    changed = set_going(work.tree, number)
    if not changed:
        raise Refusal(f"nothing about question {work.tree.path(number)} is stale")
    for one in changed:
        work.touch(one)
    wake(work, changed[0])
    work.commit(_ruling(work, node, "recompute", final=str(len(changed))))
    return work.tree[number]


def undo(work: Amplification) -> Decided:
    """Take back the latest decision that stands, as a further decision; return what was taken back.

    Raises:
        Refusal: there is none.
    """
    if not work.stacks.done:
        raise Refusal("there is nothing to undo")
    return _go_back(work, work.stacks.done[-1], "undo")


def redo(work: Amplification) -> Decided:
    """Take back the latest undoing; return the decision that stands again.

    Raises:
        Refusal: there is none, or something was decided since.
    """
    if not work.stacks.undone:
        raise Refusal("there is nothing to redo")
    return _go_back(work, work.stacks.undone[-1][1], "redo")


def _hand_to(work: Amplification, who: Answerer, number: int, levels: int, kind: str) -> Node:
    node = _open(work, number)
    if work.tree.asked(number):
        raise Refusal(f"question {work.tree.path(number)} has subquestions already; go on with them, or ask it anew")
    settle(work, node, replace(node, answerer=who, status=Status.WAITS_FOR_MACHINE, levels=levels, proposal=None, answer=None))
    work.commit(_ruling(work, node, kind, final=str(levels)))
    return work.tree[number]


def _go_back(work: Amplification, number: int, kind: str) -> Decided:
    """Restore what was there before a decision (or before an undoing), as one more decision."""
    meant = number if kind == "undo" else work.stacks.undone[-1][0]
    with work.session.reading() as reader:
        changes = history.changes_of(reader, number)
        taken = history.decided_since(reader, meant - 1)[0]
    for node in taken_back(work.tree, changes, new_below=kind == "undo"):
        work.touch(node)
    ruling = _ruling(work, work.tree[taken.node], kind, final=taken.final, reason=taken.reason)
    work.commit(replace(ruling, supersedes=number))
    return taken


def _taken_over(node: Node) -> Node:
    return replace(node, answerer=Answerer.PERSON, status=Status.WAITS_FOR_PERSON, proposal=None, answer=None, stale=Stale.NOT)


def _open(work: Amplification, number: int) -> Node:
    """The node, if a person may rule on it now."""
    node = work.tree[number]
    if node.status in (Status.WAITS_FOR_MACHINE, Status.WAITS_FOR_ANSWERS):
        raise Refusal(f"question {work.tree.path(number)} is being worked on")
    if node.status is Status.WITHDRAWN:
        raise Refusal(f"question {work.tree.path(number)} was withdrawn; redo brings it back")
    return node


def _ruling(
    work: Amplification,
    node: Node,
    kind: str,
    *,
    final: str | None = None,
    reason: str | None = None,
    seconds: float | None = None,
) -> Decision:
    return Decision(
        node=node.id, kind=kind, actor=work.actor, proposal=node.proposal, final=final, reason=reason, seconds=seconds,
        rubric=work.guidelines, saw_facts=node.context in work.saw_facts,
    )  # fmt: skip


def _given(node: Node) -> str | None:
    return node.proposal if node.answer is None else node.answer
