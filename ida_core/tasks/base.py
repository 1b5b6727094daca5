"""What can be asked: the interface that each task fills in one readable file."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import ClassVar, Final

import numpy as np

from ida_core.questions import IDK, Ask, BoolArray, IntArray, ManyScripts, Move, Reply, Script, Tokens

PLAIN_DRAWS: Final = 4
"""How often questions that don't show their height are drawn, where others are drawn once for each height."""


class Task(ABC):
    """A family of questions about contexts, with the overseer's way of splitting them.

    Arrays: contexts have shape (contexts, facts, fact_length), questions (contexts, questions, question_length),
    answers (contexts, questions, answer_length). A task never raises on a malformed question: the answer is
    "I don't know". Truth has three doors and no others: `look_up` (primitive questions only), `truth` for metrics,
    and `truth` for the supervised baseline.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    summary: ClassVar[str]

    fact_length: int
    question_length: int
    answer_length: int
    heights: range
    """Heights of the questions worth asking; primitive questions have height 0 and are not among them."""
    shows_height: ClassVar[bool] = True
    """Whether a question alone shows its height. Where it depends on the context, it serves metrics and nothing else:
    no question is drawn by it, and no stopping rule, curriculum or tree reads it."""
    symbols: tuple[str, ...]
    """The display symbol of every token; its length is the size of the vocabulary."""

    # -- what there is to ask ---------------------------------------------------------------------------------------

    @abstractmethod
    def make_contexts(self, count: int, random: np.random.Generator) -> IntArray:
        """Draw contexts."""

    @abstractmethod
    def make_questions(self, count: int, each: int, random: np.random.Generator, heights: Sequence[int] | None = None) -> IntArray:
        """Draw `each` questions for `count` contexts, heights uniform over `heights` (all of the task's by default).

        A task that does not show heights has no use for `heights`.
        """

    @abstractmethod
    def make_primitives(self, count: int, each: int, random: np.random.Generator) -> IntArray:
        """Draw `each` primitive questions for `count` contexts."""

    @abstractmethod
    def height(self, contexts: IntArray, questions: IntArray) -> IntArray:
        """Give the height of each question (0 for primitive or malformed ones); drops the last axis."""

    # -- who can answer ---------------------------------------------------------------------------------------------

    @abstractmethod
    def is_primitive(self, questions: IntArray) -> BoolArray:
        """Tell which questions the context answers by look-up; drops the last axis."""

    @abstractmethod
    def look_up(self, contexts: IntArray, questions: IntArray) -> IntArray:
        """Answer the primitive questions exactly from the context, all others with "I don't know"."""

    @abstractmethod
    def truth(self, contexts: IntArray, questions: IntArray) -> IntArray:
        """Give ground truth. For metrics and the supervised baseline; never a target of distillation."""

    def is_right(self, contexts: IntArray, questions: IntArray, answers: IntArray) -> BoolArray:
        """Tell which answers are right: those that equal the truth, unless the task has several that are as good."""
        result: BoolArray = (answers == self.truth(contexts, questions)).all(axis=-1)
        return result

    @abstractmethod
    def oversee(self, question: Tokens) -> Script:
        """The scripted H as a coroutine: yield subquestions, receive answers, return the answer. Sees no context."""

    def oversee_many(self, questions: IntArray) -> ManyScripts:
        """The scripted H on many questions (count, question_length) in lock step; override it with arrays for speed."""
        scripts = [self.oversee(tuple(int(token) for token in question)) for question in questions]
        answers = np.zeros((len(scripts), self.answer_length), dtype=np.int64)
        asked = np.zeros((len(scripts), self.question_length), dtype=np.int64)
        replies: IntArray | None = None
        running = set(range(len(scripts)))
        while running:
            asked = np.zeros_like(asked)
            for row in sorted(running):
                try:
                    if replies is None:
                        asked[row] = next(scripts[row])
                    else:
                        asked[row] = scripts[row].send(tuple(int(token) for token in replies[row]))
                except StopIteration as stop:
                    answers[row] = stop.value
                    running.discard(row)
            if running:
                replies = yield asked
        return answers

    # -- how it reads and is typed ----------------------------------------------------------------------------------

    @abstractmethod
    def fact_text(self, fact: Sequence[int]) -> str:
        """Render one fact as prose."""

    @abstractmethod
    def question_text(self, question: Sequence[int]) -> str:
        """Render a question in the form that a person types."""

    @abstractmethod
    def answer_text(self, answer: Sequence[int]) -> str:
        """Render an answer in the form that a person types."""

    @abstractmethod
    def parse_question(self, text: str) -> Tokens:
        """Read what a person typed as a question.

        Raises:
            ValueError: one plain sentence that says what is wrong and what is expected.
        """

    @abstractmethod
    def parse_answer(self, text: str) -> Tokens:
        """Read what a person typed as an answer ("idk" and "?" mean "I don't know").

        Raises:
            ValueError: one plain sentence that says what is wrong and what is expected.
        """

    @abstractmethod
    def completions(self, prefix: str) -> list[str]:
        """Give the valid questions, in their typed form, that begin with what was typed so far; at most 200."""

    @abstractmethod
    def grammar_hint(self) -> str:
        """Say in one line how a question is typed, with an example."""

    def height_text(self, height: int) -> str:
        """Name a height in charts and tables."""
        return str(height)

    # -- shared by all ----------------------------------------------------------------------------------------------

    @property
    def strata(self) -> list[list[int] | None]:
        """What to draw questions by so that all sorts are met: each height, or a few plain draws where none is shown."""
        return [[height] for height in self.heights] if self.shows_height else [None] * PLAIN_DRAWS

    @property
    def idk(self) -> Tokens:
        """The answer "I don't know"."""
        return (IDK,) * self.answer_length

    def possible_answers(self) -> IntArray:
        """Every answer of one token that a person could type, "I don't know" first; shape (answers, 1)."""
        return np.asarray([(token,) for token in range(len(self.symbols)) if self._can_answer((token,))], dtype=np.int64)

    def _can_answer(self, answer: Tokens) -> bool:
        try:
            return self.parse_answer(self.answer_text(answer)) == answer
        except ValueError:
            return False

    def next_move(self, question: Tokens, replies: Sequence[Tokens]) -> Move:
        """Say what the scripted H does on a question after the replies so far.

        The coroutine is made anew and fed the recorded replies, so nothing has to be kept in memory between two
        moves and a restarted program goes on exactly where it was.
        """
        script = self.oversee(question)
        try:
            asked = next(script)
            for reply in replies:
                asked = script.send(reply)
        except StopIteration as stop:
            return Reply(stop.value)
        return Ask(asked)


def shares(hits: BoolArray, heights: IntArray) -> tuple[dict[int, float], dict[int, int]]:
    """The share of hits by height, and of how many; both arrays have the same shape. Heights not met are absent."""
    met = [int(height) for height in np.unique(heights)]
    rates = {height: float(hits[heights == height].mean()) for height in met}
    return rates, {height: int((heights == height).sum()) for height in met}
