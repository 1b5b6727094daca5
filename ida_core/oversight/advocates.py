"""Speakers without a language model: debaters who state their lists and quote facts, and a judge who counts quotes.

They make debates in words run from end to end on tasks whose truth is known, and say the same each time.
"""

from __future__ import annotations

import re

import numpy as np

from ida_core.oversight.debate import Claim, Debater
from ida_core.oversight.speech import Case, Speaker
from ida_core.questions import IntArray, Tokens
from ida_core.tasks.base import Task

SPOKEN = re.compile(r"^Round \d+, ([AB]): ", re.MULTILINE)


def case_of(task: Task, facts: IntArray, question: Tokens, answers: tuple[Tokens, Tokens]) -> Case:
    """A question of a task as a case whose source are the facts, one a line."""
    source = "\n".join(task.fact_text(fact) for fact in facts.tolist())
    return Case(task.question_text(question), (task.answer_text(answers[0]), task.answer_text(answers[1])), source)


def advocate(task: Task, facts: IntArray, claim: Claim, side: Debater) -> Speaker:
    """Who defends a claim: each round shows the list one level further down the first subquestion that can be split.

    A claim about a primitive question is a quote of the fact as it would have to read.
    """

    def speak(prompt: str) -> str:
        number = int(match[1]) if (match := re.search(r"speech for round (\d+)", prompt)) else 1
        at, lines = claim, list[str]()
        for depth in range(number):
            below = side.commit(facts[None], np.asarray([at.question]), np.asarray([at.answer]), depth)[0]
            lines = [_stated(task, each, facts) for each in below]
            splittable = [each for each in below if not task.is_primitive(np.asarray(each.question))]
            if not splittable:
                break
            at = splittable[-1]
        return f"{_plain(task, claim)}. " + "; ".join(lines)

    return speak


def counting_judge(prompt: str) -> str:
    """A judge who trusts verified quotes and nothing else: the odds of A grow with its share of them."""
    said = SPOKEN.split(prompt)[1:]
    score = {"A": 0, "B": 0}
    for name, text in zip(said[::2], said[1::2], strict=True):
        score[name] += text.count("✓ verified") - 2 * text.count("✕ unverified")
    lead = score["A"] - score["B"]
    return f"A leads by {lead}.\nProbability of A: {100 / (1 + np.exp(-lead)):.1f}%"


def _stated(task: Task, claim: Claim, facts: IntArray) -> str:
    plain = _plain(task, claim)
    if not task.is_primitive(np.asarray(claim.question)):
        return plain
    return f"{plain}, for <quote>{_fact(task, claim, facts)}</quote>"


def _fact(task: Task, claim: Claim, facts: IntArray) -> str:
    """The fact that would make a primitive claim true: one in which the same tokens occur, with the claimed answer last."""
    subject = [token for token in claim.question if any(token == fact[0] for fact in facts)]
    for fact in facts.tolist():
        if subject and fact[0] == subject[0]:
            return task.fact_text([*fact[:-1], claim.answer[0]])
    return _plain(task, claim)


def _plain(task: Task, claim: Claim) -> str:
    return f"{task.question_text(claim.question)} is {task.answer_text(claim.answer)}"
