"""Who takes part in debates: assistants, amplified ones, recorded decompositions, and liars to put all of it to the test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from ida_core.assistants.base import Answerer, Assistant, primitives_first
from ida_core.measure.drift import Undistilled
from ida_core.overseers.base import Overseer, drive
from ida_core.oversight.debate import Claim, Item, Kind
from ida_core.oversight.judges import next_moves
from ida_core.questions import IntArray, ManyScripts, Reply, Script, Tokens
from ida_core.tasks.base import Task

MOST_TRIED: Final = 64
"""Answers that a liar tries out in place of a subanswer."""


class Grounded:
    """An assistant whose primitive questions are looked up."""

    def __init__(self, task: Task, assistant: Assistant) -> None:
        self.task, self._assistant = task, assistant

    def about(self, contexts: IntArray) -> Answerer:
        """Return the function that answers on these contexts."""
        return primitives_first(self.task, contexts, self._assistant.about(contexts))


class Arguer:
    """Splits as an overseer does, with an assistant's answers: the first of `claims` on top, the next one below, and so on."""

    def __init__(self, task: Task, name: str, claims: Sequence[Assistant], overseer: Overseer | None = None) -> None:
        self.task, self.name = task, name
        self._claims, self._overseer = claims, overseer or task

    def answer(self, contexts: IntArray, questions: IntArray) -> IntArray:
        return self._claims[0].about(contexts)(questions[:, None])[:, 0]

    def commit(self, contexts: IntArray, questions: IntArray, answers: IntArray, depth: int) -> list[tuple[Claim, ...]]:
        told = self._claims[min(depth + 1, len(self._claims) - 1)].about(contexts)
        lists: list[list[Claim]] = [[] for _ in questions]

        def listen(asked: IntArray) -> IntArray:
            replies = told(asked[:, None])[:, 0]
            for row in np.flatnonzero(asked.any(axis=1)).tolist():
                lists[row].append(Claim(tuple(asked[row].tolist()), tuple(replies[row].tolist())))
            return replies

        drive(self._overseer.oversee_many(questions), listen)
        return [tuple(claims) for claims in lists]


def alone(task: Task, assistant: Assistant, name: str) -> Arguer:
    """An assistant by itself, at every depth."""
    return Arguer(task, name, (Grounded(task, assistant),))


def amplified(task: Task, assistant: Assistant, levels: int, name: str) -> Arguer:
    """H with the help of an assistant, so many levels deep, below which the assistant answers by itself."""
    claims: list[Assistant] = [Grounded(task, assistant)]
    for _ in range(levels):
        claims.append(Undistilled(task, claims[-1]))
    return Arguer(task, name, claims[::-1])


class Sample:
    """An assistant that draws its answers: what it said once it says again, as one who stands behind it."""

    def __init__(self, drawing: Assistant) -> None:
        self.task, self._drawing = drawing.task, drawing
        self._said: dict[tuple[bytes, bytes], IntArray] = {}

    def about(self, contexts: IntArray) -> Answerer:
        """Return the function that draws an answer the first time, and remembers it."""
        draw = self._drawing.about(contexts)

        def answer(questions: IntArray) -> IntArray:
            answers = draw(questions)
            for row, facts in enumerate(contexts):
                for at, question in enumerate(questions[row]):
                    answers[row, at] = self._said.setdefault((facts.tobytes(), question.tobytes()), answers[row, at].copy())
            return answers

        return answer


class Truthful:
    """Who knows the truth, for measurements."""

    def __init__(self, task: Task) -> None:
        self.task = task

    def about(self, contexts: IntArray) -> Answerer:
        """Return the function that tells the truth."""
        return lambda questions: self.task.truth(contexts, questions)


class Recorded:
    """A decomposition as it stands in a tree: its questions are split as they were, and answered as they were.

    What was not recorded is left to the script and to an assistant.
    """

    def __init__(
        self, task: Task, lists: Mapping[Tokens, Sequence[Claim]], answers: Mapping[Tokens, Tokens], below: Assistant
    ) -> None:
        self.task, self._lists, self._answers, self._below = task, lists, answers, below

    def about(self, contexts: IntArray) -> Answerer:
        """Return the function that answers from the record."""
        left = Grounded(self.task, self._below).about(contexts)

        def answer(questions: IntArray) -> IntArray:
            answers = left(questions)
            for place in np.ndindex(questions.shape[:-1]):
                known = self._answers.get(tuple(questions[place].tolist()))
                if known is not None:
                    answers[place] = known
            return answers

        return answer

    def oversee_many(self, questions: IntArray) -> ManyScripts:
        """Ask what was asked; answer as the script does with the replies, or as was recorded."""
        scripts = [self._script(tuple(question.tolist())) for question in questions]
        answers = np.zeros((len(scripts), self.task.answer_length), dtype=np.int64)
        running, replies = dict(enumerate(scripts)), np.zeros_like(answers)
        first = True
        while True:
            asked = np.zeros_like(questions)
            for row, script in list(running.items()):
                try:
                    asked[row] = next(script) if first else script.send(tuple(replies[row].tolist()))
                except StopIteration as stop:
                    answers[row] = stop.value
                    del running[row]
            if not running:
                return answers
            replies, first = (yield asked), False

    def _script(self, question: Tokens) -> Script:
        if question not in self._lists:
            return (yield from self.task.oversee(question))
        for claim in self._lists[question]:
            yield claim.question
        return self._answers.get(question, self.task.idk)


class Planted:
    """A whole tree in which some answers are wrong and all above them follow from these: what a consistent liar claims."""

    def __init__(self, task: Task, wrong: Mapping[Tokens, Tokens]) -> None:
        self.task, self._wrong = task, wrong

    def about(self, contexts: IntArray) -> Answerer:
        """Return the function that answers on these contexts, splitting down to the primitive questions."""

        def answer(questions: IntArray) -> IntArray:
            answers = np.zeros((*questions.shape[:-1], self.task.answer_length), dtype=np.int64)
            for row, facts in enumerate(contexts):
                for at, question in enumerate(questions[row]):
                    answers[row, at] = self._tell(facts[None], tuple(question.tolist()), ())
            return answers

        return answer

    def _tell(self, facts: IntArray, question: Tokens, above: tuple[Tokens, ...]) -> Tokens:
        if question in self._wrong:
            return self._wrong[question]
        asked = np.asarray(question)[None, None]
        if bool(self.task.is_primitive(asked)[0, 0]) or question in above or not any(question):
            answer: Tokens = tuple(self.task.truth(facts, asked)[0, 0].tolist())
            return answer
        script = self.task.oversee(question)
        try:
            sub = next(script)
            while True:
                sub = script.send(self._tell(facts, sub, (*above, question)))
        except StopIteration as stop:
            told: Tokens = stop.value
            return told


class Liar:
    """Who stands behind any answer: bends one subanswer so that H's step leads to it, and passes the lie on from there.

    Asked afresh, without the debate, it says what its assistant says.
    """

    name = "liar"

    def __init__(self, task: Task, assistant: Assistant) -> None:
        self.task, self._honest = task, alone(task, assistant, "honest")
        self._tried = [tuple(answer) for answer in task.possible_answers().tolist()][:MOST_TRIED]

    def answer(self, contexts: IntArray, questions: IntArray) -> IntArray:
        return self._honest.answer(contexts, questions)

    def commit(self, contexts: IntArray, questions: IntArray, answers: IntArray, depth: int) -> list[tuple[Claim, ...]]:
        honest = self._honest.commit(contexts, questions, answers, depth)
        rows = zip(questions.tolist(), answers.tolist(), honest, strict=True)
        return [self._bent(tuple(question), tuple(answer), claims) for question, answer, claims in rows]

    def _bent(self, question: Tokens, answer: Tokens, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """The honest list with the latest subanswer changed that makes H answer as claimed; the honest list if none does."""
        for at in reversed(range(len(claims))):
            ways = [(*claims[:at], Claim(claims[at].question, told)) for told in self._tried]
            items = [Item(Kind.COMBINE, question, way, (Reply(answer), Reply(answer))) for way in ways]
            for way, move in zip(ways, next_moves(self.task, items), strict=True):
                if move == Reply(answer):
                    return way
        return claims
