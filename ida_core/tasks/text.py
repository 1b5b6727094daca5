"""Free text: any question, any answer, about a document or about none. No script, no look-up; a language model helps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from ida_core.plain import plain
from ida_core.questions import IDK, IDK_TEXT, BoolArray, IntArray, Script, Tokens
from ida_core.tasks.base import Task

MOST: Final = 20_000
"""Characters of a question or an answer."""
MOST_DOCUMENT: Final = 1_000_000
"""Characters of a document."""


class FreeText(Task):
    """A context is one fact, the document, which may be empty. The tokens of a text are its characters' code points.

    So everything that holds, orders or stores tokens works on text as it is. Lengths are those of a blank text; arrays
    are as wide as their longest row. Nobody knows the truth here: items of question sets bring verifiers of their own.
    """

    name = "free-text"
    title = "Free text"
    summary = "Your own questions, answered by a language model: you split, rule and combine in words."
    is_text = True
    shows_height = False
    fact_length = question_length = answer_length = 1
    heights = range(0)
    symbols = (IDK_TEXT,)

    # -- what there is to ask: nothing by itself --------------------------------------------------------------------

    def make_contexts(self, count: int, random: np.random.Generator) -> IntArray:
        return np.zeros((count, 1, 1), dtype=np.int64)

    def make_questions(self, count: int, each: int, random: np.random.Generator, heights: Sequence[int] | None = None) -> IntArray:
        return np.zeros((count, each, 1), dtype=np.int64)

    def make_primitives(self, count: int, each: int, random: np.random.Generator) -> IntArray:
        return np.zeros((count, each, 1), dtype=np.int64)

    def height(self, contexts: IntArray, questions: IntArray) -> IntArray:
        return np.zeros(questions.shape[:-1], dtype=np.int64)

    # -- who can answer ---------------------------------------------------------------------------------------------

    def is_primitive(self, questions: IntArray) -> BoolArray:
        return np.zeros(questions.shape[:-1], dtype=np.bool_)

    def look_up(self, contexts: IntArray, questions: IntArray) -> IntArray:
        return np.zeros((*questions.shape[:-1], 1), dtype=np.int64)

    def truth(self, contexts: IntArray, questions: IntArray) -> IntArray:
        return np.zeros((*questions.shape[:-1], 1), dtype=np.int64)

    def oversee(self, question: Tokens) -> Script:
        return (yield question)

    # -- how it reads and is typed ----------------------------------------------------------------------------------

    def fact_text(self, fact: Sequence[int]) -> str:
        return spelled(fact)

    def question_text(self, question: Sequence[int]) -> str:
        return spelled(question)

    def answer_text(self, answer: Sequence[int]) -> str:
        return spelled(answer) or IDK_TEXT

    def parse_question(self, text: str) -> Tokens:
        return _read(text, "question")

    def parse_answer(self, text: str) -> Tokens:
        return self.idk if text.strip().lower() in {IDK_TEXT, "?", "i don't know"} else _read(text, "answer")

    def parse_context(self, text: str) -> IntArray:
        """A document as a context of shape (1, characters).

        Raises:
            ValueError: it is empty, or longer than MOST_DOCUMENT.
        """
        document = plain(text).strip()
        if not 0 < len(document) <= MOST_DOCUMENT:
            raise ValueError(f"a document has 1 to {MOST_DOCUMENT:,} characters, not {len(document):,}")
        return np.asarray([tokens_of(document)], dtype=np.int64)

    def completions(self, prefix: str) -> list[str]:
        return []

    def grammar_hint(self) -> str:
        return "type any question; [p3] or [p3-5] in it points to paragraphs of the document"


def spelled(tokens: Sequence[int]) -> str:
    """The text of these code points; what pads is left out."""
    return "".join(chr(token) for token in tokens if token != IDK)


def tokens_of(text: str) -> Tokens:
    """The code points of a text."""
    return tuple(map(ord, text))


def _read(text: str, what: str) -> Tokens:
    words = plain(text).strip()
    if not 0 < len(words) <= MOST:
        raise ValueError(f"this {what} has {len(words):,} characters; it may have 1 to {MOST:,}")
    return tokens_of(words)
