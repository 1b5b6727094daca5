"""Who disputes what stands at a node of a tree, and how what stands there is defended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from ida_core.amplify.person import Refusal
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import Assistant
from ida_core.oversight.debate import Claim, Debater
from ida_core.oversight.sides import Arguer, Grounded, Recorded, Sample, alone, amplified
from ida_core.questions import IntArray, Tokens
from ida_core.tasks.base import Task
from ida_core.tree import Answerer, Node, Status

RIVALS: Final = ("usual", "A_n", "amplified", "deeper", "sample", "specialist")
"""Who disputes what stands at a node: A_n by itself, H + A_n one level deep or three levels deep, another sample of A_n, or
one of A_n's specialists against another; usual is whichever of the first two the node was not answered by."""
DEEPER: Final = 3
DRAWN: Final = 41
"""Sets the dice of samples apart from others of the session."""


def contest(work: Amplification, node: Node, rival: str) -> tuple[tuple[Debater, Debater], tuple[IntArray, IntArray]]:
    """The two sides of a debate at a node, and what each answers there.

    Raises:
        ValueError: there is no such rival.
        Refusal: A_n draws no samples, or has no specialists.
    """
    if rival not in RIVALS:
        raise ValueError(f"there is no rival “{rival}”; say {', '.join(RIVALS)}")
    facts, asked = work.contexts[node.context][None], np.asarray([work.task.parse_question(node.question)])
    if rival == "specialist":
        return _specialists(work, facts, asked)
    sides = _standing(work, node), _rival(work, node, rival)
    given = node.answer is not None or node.proposal is not None
    stands = np.asarray([_tokens(work.task, node)]) if given else sides[0].answer(facts, asked)
    return sides, (stands, sides[1].answer(facts, asked))


def _rival(work: Amplification, node: Node, rival: str) -> Debater:
    task, assistant, n = work.task, work.assistant, work.iteration
    if rival == "usual":
        rival = "A_n" if work.tree.asked(node.id) and node.answerer is not Answerer.ASSISTANT else "amplified"
    if rival == "sample":
        return alone(task, _sample(work, node), f"A_{n}, another sample")
    return {
        "A_n": lambda: alone(task, assistant, f"A_{n}"),
        "amplified": lambda: amplified(task, assistant, 1, f"H + A_{n}"),
        "deeper": lambda: amplified(task, assistant, DEEPER, f"H + A_{n}, {DEEPER} levels"),
    }[rival]()


def _standing(work: Amplification, node: Node) -> Debater:
    """Who defends what stands at the node: its tree, or the assistant that answered it."""
    if not work.tree.asked(node.id):
        return alone(work.task, work.assistant, f"A_{node.iteration}")
    lists, answers = _recorded(work, node)
    recorded = Recorded(work.task, lists, answers, work.assistant)
    return Arguer(work.task, f"{node.answerer.words}, as in the tree", (recorded,), recorded)


def _sample(work: Amplification, node: Node) -> Assistant:
    """A_n as it draws its answers, each of them once."""
    from ida_core.assistants.drawing import DrawingAssistant  # torch comes only with a trained A_n
    from ida_core.assistants.transformer import TransformerAssistant

    drawn = f"A_{work.iteration} draws no samples"
    if not isinstance(work.assistant, TransformerAssistant):
        raise Refusal(f"{drawn}: it looks up and was not trained")
    dice = np.random.default_rng([work.session.settings.seed, DRAWN, node.id])
    try:
        return Sample(DrawingAssistant(work.task, work.assistant.network, dice))
    except ValueError as error:
        raise Refusal(f"{drawn}: {error}") from error


def _specialists(
    work: Amplification, facts: IntArray, asked: IntArray
) -> tuple[tuple[Debater, Debater], tuple[IntArray, IntArray]]:
    """The specialist whose question it is, against the first of the others who says otherwise, or the next one if none does.

    Below it each subquestion is answered by the specialist whose it is, for either side: outside their own they know little.
    """
    from ida_core.assistants.transformer import TransformerAssistant  # torch comes only with a trained A_n

    members = work.assistant.specialists if isinstance(work.assistant, TransformerAssistant) else ()
    if not isinstance(work.assistant, TransformerAssistant) or not members:
        raise Refusal(f"A_{work.iteration} is not made of specialists; make a session with specialists to debate two of them")
    own = work.assistant.specialist_for(asked[0])
    by_sort = work.assistant.network.shape.split == "type"
    team = Grounded(work.task, work.assistant)
    sides = [
        Arguer(work.task, _specialist(work, at, own, by_sort), (Grounded(work.task, member), team))
        for at, member in enumerate(members)
    ]
    answers = [side.answer(facts, asked) for side in sides]
    others = [(own + step) % len(members) for step in range(1, len(members))]
    other = next((at for at in others if (answers[at] != answers[own]).any()), others[0])
    return (sides[own], sides[other]), (answers[own], answers[other])


def _specialist(work: Amplification, at: int, own: int, by_sort: bool) -> str:  # noqa: FBT001
    asked = "whose question it is" if at == own else "asked outside its sort" if by_sort else "asked outside its share"
    return f"A_{work.iteration}'s specialist {at + 1}, {asked}"


def _recorded(work: Amplification, node: Node) -> tuple[Mapping[Tokens, Sequence[Claim]], Mapping[Tokens, Tokens]]:
    """What was asked and told below a node, and how it was split."""
    answers, lists = dict[Tokens, Tokens](), dict[Tokens, Sequence[Claim]]()
    for each in work.tree.subtree(node.id):
        if each.status is Status.WITHDRAWN:
            continue
        question = work.task.parse_question(each.question)
        answers[question] = _tokens(work.task, each)
        if below := work.tree.asked(each.id):
            lists[question] = [Claim(work.task.parse_question(child.question), _tokens(work.task, child)) for child in below]
    return lists, answers


def _tokens(task: Task, node: Node) -> Tokens:
    """A node's answer, or what is proposed; what is no answer of the task counts as "I don't know"."""
    text = node.answer if node.answer is not None else node.proposal
    try:
        return task.idk if text is None else task.parse_answer(text)
    except ValueError:
        return task.idk
