"""How deep a flaw can be hidden: a support tree with one wrong leaf, and a challenger who has to walk to it.

The challenger picks, level by level, the claim it trusts least. If it picks right with chance c, a flaw at depth d is found
with chance c^d: what the obfuscated-arguments problem (Barnes, Christiano 2020) comes down to where one challenge is allowed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ida_core.assistants.base import Answerer, Assistant
from ida_core.oversight.debate import Claim
from ida_core.oversight.sides import Truthful
from ida_core.questions import IntArray, Tokens
from ida_core.tasks.base import Task


@dataclass(frozen=True, slots=True)
class Stress:
    """Flaws at one depth, and how many of them a challenger walked to."""

    depth: int
    trials: int
    caught: int
    picks: int
    right_picks: int
    """Levels at which it had to pick a claim, and those at which it picked the flawed one."""


def stress(
    task: Task, questions: Sequence[Tokens], challenger: Assistant, trials: int, random: np.random.Generator
) -> list[Stress]:
    """Plant flaws and let the challenger look for them.

    Args:
        task: whose questions; its facts hold the truth that all claims but those above the flaw tell.
        questions: one for each depth, from 1.
        challenger: doubts the claims that it would have made otherwise; of none or many, it picks by lot or the first.
        trials: flaws a depth.
        random: the dice.
    """
    found = []
    for depth, question in enumerate(questions, start=1):
        caught = picks = right = 0
        for _ in range(trials):
            facts = task.make_contexts(1, random)
            levels = planted(task, facts, question, random)
            found_at = _walk(facts, levels, challenger, random)
            caught += found_at == len(levels)
            picks += min(found_at + 1, len(levels))
            right += found_at
        found.append(Stress(depth, trials, caught, picks, right))
    return found


def stress_as_asked(
    task: Task, challenger: Assistant, trials: int, random: np.random.Generator, hardest: int | None = None
) -> list[Stress]:
    """The same on questions as the task deals them, so many a height up to the hardest; a flaw is as deep as it came to lie."""
    tried: dict[int, list[int]] = {}
    for height in [each for each in task.heights if hardest is None or each <= hardest]:
        contexts = task.make_contexts(trials, random)
        questions = task.make_questions(trials, 1, random, [height])[:, 0].tolist()
        for facts, question in zip(contexts, questions, strict=True):
            levels = planted(task, facts[None], tuple(question), random)
            tried.setdefault(len(levels), []).append(_walk(facts[None], levels, challenger, random))
    return [
        Stress(
            depth, len(walks), walks.count(depth), sum(min(walk + 1, depth) for walk in walks), sum(walks)
        ) for depth, walks in sorted(tried.items())
    ]  # fmt: skip


def planted(task: Task, facts: IntArray, question: Tokens, random: np.random.Generator) -> list[tuple[tuple[Claim, ...], int]]:
    """A tree of which one leaf is wrong and all above it follow: the claims of each level on the way down, and the flawed one."""
    levels: list[tuple[tuple[Claim, ...], int]] = []
    _lie(task, facts, question, random, levels)
    return levels[::-1]


def pick(facts: IntArray, claims: Sequence[Claim], challenger: Assistant, random: np.random.Generator) -> int:
    """The first claim that the challenger would have answered otherwise, or any one."""
    told = challenger.about(facts)(np.asarray([[claim.question for claim in claims]]))[0]
    doubted = [at for at, claim in enumerate(claims) if tuple(told[at].tolist()) != claim.answer]
    return doubted[0] if doubted else int(random.integers(len(claims)))


def _walk(
    facts: IntArray, levels: Sequence[tuple[tuple[Claim, ...], int]], challenger: Assistant, random: np.random.Generator
) -> int:
    """How many levels down, of these, the challenger picked the flawed claim before it missed it."""
    for walked, (claims, flawed) in enumerate(levels):
        if pick(facts, claims, challenger, random) != flawed:
            return walked
    return len(levels)


def fitted(found: Sequence[Stress]) -> float:
    """The chance c of a right pick at a level, by maximum likelihood."""
    return sum(each.right_picks for each in found) / max(1, sum(each.picks for each in found))


def _lie(
    task: Task, facts: IntArray, question: Tokens, random: np.random.Generator, levels: list[tuple[tuple[Claim, ...], int]]
) -> Tokens:
    """A wrong answer to a question, with the level below it noted, if it is split."""
    truth = Truthful(task).about(facts)
    right = _row(truth(np.asarray(question)[None, None]))
    if bool(task.is_primitive(np.asarray(question))):
        others = [tuple(answer) for answer in task.possible_answers()[1:].tolist() if tuple(answer) != right]
        return others[int(random.integers(len(others)))]
    script = task.oversee(question)
    claims, flawed = list[Claim](), int(random.integers(_splits(task, question, truth)))
    try:
        asked = next(script)
        while True:
            here = len(claims) == flawed
            told = _lie(task, facts, asked, random, levels) if here else _row(truth(np.asarray(asked)[None, None]))
            claims.append(Claim(asked, told))
            asked = script.send(told)
    except StopIteration as done:
        levels.append((tuple(claims), flawed))
        answer: Tokens = done.value
        return answer


def _splits(task: Task, question: Tokens, truth: Answerer) -> int:
    """How many subquestions H asks when all goes well."""
    script, count = task.oversee(question), 0
    try:
        asked = next(script)
        while True:
            count += 1
            asked = script.send(_row(truth(np.asarray(asked)[None, None])))
    except StopIteration:
        return count


def _row(answers: IntArray) -> Tokens:
    return tuple(answers[0, 0].tolist())
