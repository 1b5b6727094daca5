"""Who rules on the one item that a debate comes down to. The person is a judge as well, whose ruling comes later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from ida_core.assistants.base import Assistant
from ida_core.oversight.debate import Claim, Item, Kind, Verdict
from ida_core.questions import Ask, IntArray, Move, Reply, Tokens
from ida_core.tasks.base import Task


class Judge(Protocol):
    """Rules on items, each about one context; sees nothing else of a debate."""

    name: str

    def rule(self, contexts: IntArray, items: Sequence[Item]) -> list[Verdict]:
        """One verdict an item."""


class ScriptedJudge:
    """The scripted H: looks primitive questions up, and knows its own next move. Of what asks itself again it cannot tell."""

    name = "scripted H"

    def __init__(self, task: Task) -> None:
        self.task = task

    def rule(self, contexts: IntArray, items: Sequence[Item]) -> list[Verdict]:
        due = dict[int, Move]()
        leaves = [row for row, item in enumerate(items) if item.kind is Kind.LEAF]
        if leaves:
            asked = np.asarray([items[row].question for row in leaves])[:, None]
            known = self.task.is_primitive(asked)[:, 0]
            told = self.task.look_up(contexts[leaves], asked)[:, 0]
            due |= {row: Reply(tuple(told[at].tolist())) for at, row in enumerate(leaves) if known[at]}
        steps = [row for row, item in enumerate(items) if item.kind is not Kind.LEAF]
        due |= dict(zip(steps, next_moves(self.task, [items[row] for row in steps]), strict=True))
        return [_for_whom(item, due.get(row)) for row, item in enumerate(items)]


class ModelJudge:
    """An assistant as the judge: it answers the question of the item by itself, and never looks at the subanswers."""

    def __init__(self, task: Task, assistant: Assistant, name: str = "A_n") -> None:
        self.task, self.name, self._assistant = task, name, assistant

    def rule(self, contexts: IntArray, items: Sequence[Item]) -> list[Verdict]:
        if not items:
            return []
        asked = np.asarray([item.question for item in items])[:, None]
        told = self._assistant.about(contexts)(asked)[:, 0]
        return [_for_whom(item, Reply(tuple(answer.tolist()))) for item, answer in zip(items, told, strict=True)]


class Knowing:
    """The judge who is always right. It reads the truth, so it serves measurements only and never oversees a training."""

    name = "always right"

    def __init__(self, task: Task) -> None:
        self.task, self._scripted = task, ScriptedJudge(task)

    def rule(self, contexts: IntArray, items: Sequence[Item]) -> list[Verdict]:
        verdicts = self._scripted.rule(contexts, items)
        for row, item in enumerate(items):
            if item.kind is Kind.LEAF:
                verdicts[row] = self._of_leaf(contexts[row], item)
        return verdicts

    def _of_leaf(self, facts: IntArray, item: Item) -> Verdict:
        asked, right = np.asarray(item.question)[None, None], list[bool]()
        for move in item.moves:
            answer = np.asarray(move.answer if isinstance(move, Reply) else self.task.idk)[None, None]
            right.append(bool(self.task.is_right(facts[None], asked, answer)[0, 0]))
        return Verdict.NEITHER if right[0] == right[1] else Verdict(right.index(True))


class FaultyJudge:
    """Another judge who rules for the wrong side at a known rate; its errors come in the order of its rulings."""

    def __init__(self, judge: Judge, rate: float, seed: int) -> None:
        if not 0 <= rate <= 1:
            raise ValueError(f"the rate of wrong rulings lies between 0 and 1, not at {rate}")
        self.name = f"{judge.name}, {rate:.0%} wrong"
        self._judge, self.rate, self._random = judge, rate, np.random.default_rng(seed)

    def rule(self, contexts: IntArray, items: Sequence[Item]) -> list[Verdict]:
        errs = self._random.random(len(items)) < self.rate
        return [
            _turned(verdict) if wrong else verdict for verdict, wrong in zip(self._judge.rule(contexts, items), errs, strict=True)
        ]


def next_moves(task: Task, items: Sequence[Item]) -> list[Move]:
    """What the scripted H does next on each item's question after the subanswers so far, all of them in lock step."""
    if not items:
        return []
    moves: dict[int, Move] = {}
    read = [0] * len(items)
    script = task.oversee_many(np.asarray([item.question for item in items]))
    try:
        asked = next(script)
        while True:
            told = np.zeros((len(items), task.answer_length), dtype=np.int64)
            for row in np.flatnonzero(asked.any(axis=1)).tolist():
                question = tuple(asked[row].tolist())
                if row not in moves and (claim := _told(items[row].so_far, read[row], question)) is not None:
                    told[row] = claim.answer
                    read[row] += 1
                else:
                    moves.setdefault(row, Ask(question))
            asked = script.send(told)
    except StopIteration as done:
        answers: IntArray = done.value
    return [moves.get(row, Reply(tuple(answers[row].tolist()))) for row in range(len(items))]


def _told(so_far: Sequence[Claim], at: int, question: Tokens) -> Claim | None:
    return so_far[at] if at < len(so_far) and so_far[at].question == question else None


def _for_whom(item: Item, due: Move | None) -> Verdict:
    """The side that makes the move which is due."""
    return Verdict(item.moves.index(due)) if due is not None and due in item.moves else Verdict.NEITHER


def _turned(verdict: Verdict) -> Verdict:
    return {Verdict.ONE: Verdict.OTHER, Verdict.OTHER: Verdict.ONE}.get(verdict, verdict)
