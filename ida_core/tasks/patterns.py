"""Questions that are patterns with wildcards; H fills the leftmost wildcard in every way and adds the answers."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from itertools import product
from typing import Final

import numpy as np

from ida_core.questions import IDK, IDK_TEXT, BoolArray, IntArray, ManyScripts, Pattern, Script, Tokens
from ida_core.tasks.base import Task

WILD, LOW, HIGH = 1, 2, 3
FIRST_NUMBER: Final = 4
COMPLETIONS: Final = 200


class PatternTask(Task):
    """A question is a string over two characters and the wildcard *; its height is the number of wildcards.

    Tokens: 0 "I don't know", 1 the wildcard, 2 and 3 the characters, from 4 on the numbers. Subclasses say what
    numbers there are, and count what matches.
    """

    answer_length = 1
    characters: tuple[str, str]

    def __init__(self, positions: int, numbers: range) -> None:
        if not 1 <= positions <= 12:
            raise ValueError(f"{self.name} takes 1 to 12 positions, not {positions}")
        self.positions, self.numbers = positions, numbers
        self.question_length = positions
        self.heights = range(1, positions + 1)
        self.symbols = (IDK_TEXT, "*", *self.characters, *(self._number_text(number) for number in numbers))

    @abstractmethod
    def _count(self, contexts: IntArray, questions: IntArray) -> IntArray:
        """What well-formed questions count on these contexts, as plain numbers; drops the last axis."""

    def _add(self, first: IntArray, second: IntArray) -> IntArray:
        """Add plain numbers as H does: the result is a number that there is a token for."""
        result: IntArray = np.clip(first + second, self.numbers.start, self.numbers.stop - 1)
        return result

    def _number_text(self, number: int) -> str:
        return str(number)

    # -- what there is to ask ---------------------------------------------------------------------------------------

    def make_questions(self, count: int, each: int, random: np.random.Generator, heights: Sequence[int] | None = None) -> IntArray:
        wild = random.choice(np.asarray(heights if heights is not None else self.heights), size=(count, each))
        strings = random.integers(LOW, HIGH + 1, size=(count, each, self.positions))
        rank = random.random(strings.shape).argsort(axis=-1)
        return np.where(rank < wild[..., None], WILD, strings)

    def make_primitives(self, count: int, each: int, random: np.random.Generator) -> IntArray:
        return random.integers(LOW, HIGH + 1, size=(count, each, self.positions))

    def height(self, contexts: IntArray, questions: IntArray) -> IntArray:
        result: IntArray = np.where(self._is_pattern(questions), (questions == WILD).sum(axis=-1), 0)
        return result

    # -- who can answer ---------------------------------------------------------------------------------------------

    def is_primitive(self, questions: IntArray) -> BoolArray:
        result: BoolArray = self._is_pattern(questions) & (questions != WILD).all(axis=-1)
        return result

    def look_up(self, contexts: IntArray, questions: IntArray) -> IntArray:
        return self._counted(contexts, questions, self.is_primitive(questions))

    def truth(self, contexts: IntArray, questions: IntArray) -> IntArray:
        return self._counted(contexts, questions, self._is_pattern(questions))

    def oversee(self, question: Tokens) -> Script:
        if not self._is_pattern(np.asarray(question)):
            return self.idk
        if WILD not in question:
            return (yield question)
        at, total = question.index(WILD), 0
        for character in (LOW, HIGH):
            (reply,) = yield (*question[:at], character, *question[at + 1 :])
            if not self._is_number(np.asarray(reply)):
                return self.idk
            total = int(self._add(np.asarray(total), np.asarray(self.numbers[reply - FIRST_NUMBER])))
        return (self.numbers.index(total) + FIRST_NUMBER,)

    def oversee_many(self, questions: IntArray) -> ManyScripts:
        known = self._is_pattern(questions)
        wild = known & (questions == WILD).any(axis=-1)
        leftmost = np.arange(self.positions) == (questions == WILD).argmax(axis=-1)[:, None]
        total, answers = np.zeros(len(questions), dtype=np.int64), np.full(len(questions), IDK)
        asking = known
        for turn, character in enumerate((LOW, HIGH)):
            asking = asking & wild if turn else asking
            filled = np.where(leftmost & wild[:, None], character, questions)
            reply = (yield np.where(asking[:, None], filled, IDK))[:, 0]
            answers = np.where(asking & ~wild, reply, answers)
            asking = asking & self._is_number(reply)
            total = np.where(asking, self._add(total, reply - FIRST_NUMBER + self.numbers.start), total)
        return np.where(asking, total - self.numbers.start + FIRST_NUMBER, np.where(wild, IDK, answers))[:, None]

    # -- how it reads and is typed ----------------------------------------------------------------------------------

    def question_text(self, question: Sequence[int]) -> str:
        shown = [self.symbols[token] for token in question]
        return ("" if self._is_pattern(np.asarray(question)) else " ").join(shown)

    def pattern_text(self, pattern: Pattern, guard: Pattern) -> str:
        return "".join(self._words(pattern, guard))

    def answer_text(self, answer: Sequence[int]) -> str:
        return self.symbols[answer[0]]

    def parse_question(self, text: str) -> Tokens:
        word = text.strip().lower()
        if len(word) != self.positions or any(letter not in self.symbols[WILD : HIGH + 1] for letter in word):
            raise ValueError(f"“{text.strip()}” is not a question of this task: {self.grammar_hint()}")
        return tuple(self.symbols.index(letter, WILD) for letter in word)

    def parse_answer(self, text: str) -> Tokens:
        word = text.strip().lower().replace("−", "-")  # a typed minus sign
        if word in {IDK_TEXT, "?", "i don't know"}:
            return self.idk
        known = {str(number): number for number in self.numbers} | {self._number_text(number): number for number in self.numbers}
        if word not in known:
            raise ValueError(f"“{word}” is not an answer: expected a number from {self.numbers[0]} to {self.numbers[-1]}, or idk")
        return (self.numbers.index(known[word]) + FIRST_NUMBER,)

    def completions(self, prefix: str) -> list[str]:
        typed = prefix.strip().lower()
        every = map("".join, product(self.symbols[WILD : HIGH + 1], repeat=self.positions))
        return [text for text in every if text.startswith(typed)][:COMPLETIONS]

    def grammar_hint(self) -> str:
        low, high = self.characters
        example = "*".join([low + high] * self.positions)[: self.positions]
        return f"type {self.positions} characters, each {low}, {high} or *, for example {example}"

    # -- tokens -----------------------------------------------------------------------------------------------------

    def _counted(self, contexts: IntArray, questions: IntArray, known: BoolArray) -> IntArray:
        count = self._count(contexts, np.where(known[..., None], questions, LOW))
        return np.where(known, self._add(count, np.zeros_like(count)) - self.numbers.start + FIRST_NUMBER, IDK)[..., None]

    def _is_pattern(self, questions: IntArray) -> BoolArray:
        return np.asarray(((questions >= WILD) & (questions <= HIGH)).all(axis=-1))

    def _is_number(self, tokens: IntArray) -> BoolArray:
        return (tokens >= FIRST_NUMBER) & (tokens < FIRST_NUMBER + len(self.numbers))
