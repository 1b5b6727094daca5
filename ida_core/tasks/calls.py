"""Questions that read like calls, dist(a,b) or value(k): how they are spelled, typed, completed and checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product
from string import ascii_lowercase

import numpy as np

from ida_core.questions import IDK, IDK_TEXT, BoolArray, IntArray, Pattern, Tokens
from ida_core.tasks.base import Task, names

CALL = re.compile(r"\s*([a-z]+)\s*\(([^()]*)\)\s*", re.IGNORECASE)
COMPLETIONS = 200
MANY = 4
"""So many numbers or letters are said as a range."""
LETTERS = frozenset(names(26 * 27))


class CallTask(Task):
    """A task whose question is a head token and arguments, blank-padded to `question_length`.

    Subclasses fill `symbols` (what each token reads like), `forms` (for each head token, the ranges that its arguments
    come from) and `looked_up` (the heads of primitive questions); the head's symbol is the name of the call. Answers
    are one token.
    """

    forms: dict[int, tuple[range, ...]]
    answer_length = 1
    shows_height = False

    looked_up: tuple[int, ...]

    def make_primitives(self, count: int, each: int, random: np.random.Generator) -> IntArray:
        questions = np.zeros((count, each, self.question_length), dtype=np.int64)
        head = random.choice(self.looked_up, size=(count, each))
        for each_head in self.looked_up:
            for slot, allowed in enumerate(self.forms[each_head], start=1):
                drawn = random.integers(allowed.start, allowed.stop, size=head.shape)
                questions[..., slot] = np.where(head == each_head, drawn, questions[..., slot])
        questions[..., 0] = head
        return questions

    def _is_call(self, questions: IntArray, *heads: int) -> BoolArray:
        """Tell which questions are well-formed calls of one of these heads (of any, if none is named)."""
        result = np.zeros(questions.shape[:-1], dtype=bool)
        for head in heads or self.forms:
            arguments = self.forms[head]
            fits = questions[..., 0] == head
            for slot, allowed in enumerate(arguments, start=1):
                fits &= is_in(questions[..., slot], allowed)
            fits &= (questions[..., 1 + len(arguments) :] == IDK).all(axis=-1)
            result |= fits
        return result

    def _call(self, head: int, *arguments: IntArray, where: BoolArray) -> IntArray:
        """Spell calls for the rows where `where` holds, blank rows elsewhere; arguments have shape (questions,)."""
        rows = np.zeros((len(where), self.question_length), dtype=np.int64)
        for slot, values in enumerate((np.full(len(where), head), *arguments)):
            rows[:, slot] = np.where(where, values, IDK)
        return rows

    @property
    def kinds(self) -> int:
        return len(self._asked)

    def kind(self, questions: IntArray) -> IntArray:
        return np.searchsorted(self._asked[1:], questions[..., 0], side="right")

    @property
    def _asked(self) -> list[int]:
        """The heads of questions that are not looked up, in order."""
        return sorted(set(self.forms) - set(self.looked_up))

    # -- how it reads and is typed ----------------------------------------------------------------------------------

    def question_text(self, question: Sequence[int]) -> str:
        if not self._is_call(np.asarray(question)):
            return " ".join(self.symbols[token] for token in question)
        head, *arguments = (self.symbols[token] for token in question if token != IDK)
        return f"{head}({','.join(arguments)})"

    def answer_text(self, answer: Sequence[int]) -> str:
        return self.symbols[answer[0]]

    def pattern_text(self, pattern: Pattern, guard: Pattern) -> str:
        words = self._words(pattern, guard)
        return f"{words[0]}({','.join(words[1:])})" if len(words) > 1 else " ".join(words)

    def parse_question(self, text: str) -> Tokens:
        match = CALL.fullmatch(text)
        heads = {self.symbols[head]: head for head in self.forms}
        if match is None or match[1].lower() not in heads:
            raise ValueError(f"“{text.strip()}” is not a question of this task: {self.grammar_hint()}")
        head = heads[match[1].lower()]
        words = [word.strip().lower() for word in match[2].split(",")]
        if len(words) != len(self.forms[head]):
            raise ValueError(f"{self.symbols[head]} takes {len(self.forms[head])} arguments, not {len(words)}")
        tokens = [head, *(self._token(word, allowed) for word, allowed in zip(words, self.forms[head], strict=True))]
        return (*tokens, *[IDK] * (self.question_length - len(tokens)))

    def parse_answer(self, text: str) -> Tokens:
        word = text.strip().lower()
        return self.idk if word in {IDK_TEXT, "?", "i don't know"} else (self._token(word, (*self._answers(), IDK)),)

    def completions(self, prefix: str) -> list[str]:
        typed = "".join(prefix.lower().split())
        found: list[str] = []
        for head, arguments in self.forms.items():
            start = f"{self.symbols[head]}("
            if start.startswith(typed[: len(start)]):
                for chosen in product(*arguments):
                    text = start + ",".join(self.symbols[token] for token in chosen) + ")"
                    if text.startswith(typed):
                        found.append(text)
                    if len(found) == COMPLETIONS:
                        return found
        return found

    def grammar_hint(self) -> str:
        calls = [f"{self.symbols[head]}({','.join(self.symbols[allowed[0]] for allowed in arguments)})"
                 for head, arguments in self.forms.items()]  # fmt: skip
        return f"type {', '.join(calls[:-1])} or {calls[-1]}"

    def _answers(self) -> Sequence[int]:
        """Tokens that can stand in an answer: all but heads."""
        return [token for token in range(1, len(self.symbols)) if token not in self.forms]

    def _token(self, word: str, allowed: Sequence[int]) -> int:
        known = {self.symbols[token].lower(): token for token in allowed}
        if word not in known:
            raise ValueError(_refused(word, [self.symbols[token] for token in known.values()]))
        return known[word]


def is_in(tokens: IntArray, allowed: range) -> BoolArray:
    """Tell which tokens lie in a range of the vocabulary."""
    result: BoolArray = (tokens >= allowed.start) & (tokens < allowed.stop)
    return result


def _refused(word: str, words: Sequence[str]) -> str:
    """What is expected in place of a word: numbers first, then letters, each as a range where there are many, then all else."""
    numbers = sorted((one for one in words if one.isdecimal()), key=int)
    letters = sorted((one for one in words if one in LETTERS), key=lambda one: (len(one), one))
    ranges = [some for some in (numbers, letters) if len(some) >= MANY]
    others = ", ".join(dict.fromkeys(one for one in (*numbers, *letters, *words) if all(one not in some for some in ranges)))
    if not ranges:
        return f"“{word}” does not fit here: expected one of {others}"
    several = len(letters) > len(ascii_lowercase)
    if numbers in ranges:
        told = f"“{word}” does not fit here: expected a number from {numbers[0]} to {numbers[-1]}"
        if letters in ranges:
            told += f", letters from {letters[0]} to {letters[-1]}" if several else f", a letter from {letters[0]} to {letters[-1]}"
    elif several:
        told = f"“{word}” does not fit here: expected letters from {letters[0]} to {letters[-1]}"
    else:
        told = f"“{word}” does not fit here: expected a letter from {letters[0]} to {letters[-1]}"
    return f"{told}, or {others}" if others else told


def shuffled(contexts: IntArray, random: np.random.Generator) -> IntArray:
    """Put the facts of each context in random order."""
    order = random.random(contexts.shape[:2]).argsort(axis=1)
    return np.take_along_axis(contexts, order[..., None], axis=1)


def at(table: IntArray, tokens: IntArray) -> IntArray:
    """Read a table (contexts, vocabulary) at tokens (contexts, questions)."""
    return np.take_along_axis(table, tokens, axis=1)


def by_lot(leads: BoolArray, heads: IntArray, salt: IntArray) -> IntArray:
    """The head of one of the facts that `leads` marks: which one depends on the salt and on the order of the facts."""
    turn = (salt * 7919) % np.maximum(leads.sum(axis=-1), 1)
    chosen = leads & (leads.cumsum(axis=-1) == (turn + 1)[..., None])
    result: IntArray = np.take_along_axis(np.broadcast_to(heads, leads.shape), chosen.argmax(axis=-1)[..., None], axis=-1)[..., 0]
    return result
