"""What can be asked: the interface that each task fills in one readable file."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from string import ascii_lowercase
from typing import ClassVar, Final, Literal

import numpy as np

from ida_core.questions import IDK, Ask, BoolArray, IntArray, ManyScripts, Move, Pattern, Reply, Script, Slot, Tokens

CONTEXTS_TRIED: Final = 64
"""Contexts that together hold every token that occurs in facts."""
MOST_WAYS: Final = 20_000
"""How many ways to read a line as a fact are tried."""
REPLIES: Final = ("y", "z", "w", "v", "u")
"""What the replies to the first subquestions are called in a rule."""
SMALL: Final = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
FEW_HEIGHTS: Final = 3
"""Heights of a task up to which an iteration for each is quicker than one long run."""
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
    rules: ClassVar[str] = ""
    """What a person has to know to judge an answer, in a few sentences."""

    fact_length: int
    question_length: int
    answer_length: int
    heights: range
    """Heights of the questions worth asking; primitive questions have height 0 and are not among them."""
    shows_height: ClassVar[bool] = True
    """Whether a question alone shows its height. Where it depends on the context, it serves metrics and nothing else:
    no question is drawn by it, and no stopping rule, curriculum or tree reads it."""
    is_text: ClassVar[bool] = False
    """Whether questions and answers are any text, put to a language model; no rule is made of their tokens."""
    symbols: tuple[str, ...]
    """The display symbol of every token; its length is the size of the vocabulary."""

    # -- what there is to ask ---------------------------------------------------------------------------------------

    @abstractmethod
    def make_contexts(self, count: int, random: np.random.Generator) -> IntArray:
        """Draw contexts."""

    def make_practice(self, count: int, random: np.random.Generator) -> IntArray:
        """Draw contexts to practise on, in which questions are higher than usual; nothing is measured on them."""
        return self.make_contexts(count, random)

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

    def parse_fact(self, text: str) -> Tokens:
        """Read what a person typed as a fact: the tokens that `fact_text` renders so.

        Raises:
            ValueError: one plain sentence that says what is wrong and what is expected.
        """
        wanted = _squeezed(text)
        in_facts = np.unique(self.make_contexts(CONTEXTS_TRIED, np.random.default_rng(0)))
        places = [
            (at, at + len(self.symbols[token]), token)
            for token in in_facts[in_facts != IDK].tolist()
            for at in range(len(wanted)) if wanted.startswith(self.symbols[token], at)
        ]  # fmt: skip
        ways: list[tuple[int, Tokens]] = [(0, ())]
        for _ in range(self.fact_length):
            for _, tokens in ways:
                fact = tokens + (IDK,) * (self.fact_length - len(tokens))
                if tokens and _squeezed(self.fact_text(fact)) == wanted:
                    return fact
            ways = [(end, (*tokens, token)) for after, tokens in ways for at, end, token in places if at >= after][:MOST_WAYS]
        for _, tokens in ways:
            if _squeezed(self.fact_text(tokens)) == wanted:
                return tokens
        example = self.fact_text(self.make_contexts(1, np.random.default_rng(0))[0, 0].tolist())
        raise ValueError(f"“{text.strip()}” is not a fact of this task; a fact reads like “{example}”")

    def parse_context(self, text: str) -> IntArray:
        """Read facts, one a line, as a context (facts, fact_length); places that are left are blank.

        Raises:
            ValueError: a line is no fact, or there are none, or too many; the message is a sentence.
        """
        room = self.make_contexts(1, np.random.default_rng(0)).shape[1]
        facts = [self.parse_fact(line) for line in text.splitlines() if line.strip()]
        if not 0 < len(facts) <= room:
            raise ValueError(f"a context of this task has 1 to {room} facts, one a line, not {len(facts)}")
        return np.asarray(facts + [(IDK,) * self.fact_length] * (room - len(facts)), dtype=np.int64)

    def height_text(self, height: int) -> str:
        """Name a height in charts and tables."""
        return str(height)

    def pattern_text(self, pattern: Pattern, guard: Pattern) -> str:
        """Render a question or answer with variables; `guard` is the pattern of the question that binds them."""
        return " ".join(self._words(pattern, guard))

    def _words(self, pattern: Pattern, guard: Pattern) -> list[str]:
        """The tokens and variables of a pattern as they are read, without blanks."""
        return [named(slot, guard) if isinstance(slot, Slot) else self.symbols[slot] for slot in pattern if slot != IDK]

    # -- sorts of questions, for specialists ------------------------------------------------------------------------

    @property
    def kinds(self) -> int:
        """How many sorts of questions there are besides primitive ones."""
        return len(self.heights)

    def kind(self, questions: IntArray) -> IntArray:
        """Which sort each question is of, from 0, as it shows in the question alone; shape (contexts, questions)."""
        unseen = np.zeros((len(questions), 1, self.fact_length), dtype=np.int64)
        return np.clip(self.height(unseen, questions) - self.heights.start, 0, self.kinds - 1)

    # -- shared by all ----------------------------------------------------------------------------------------------

    def height_shown(self, question: str) -> int | None:
        """The height of a question, where the question alone shows it; None where it does not, or is none of this task's."""
        if not self.shows_height:
            return None
        try:
            asked = np.asarray(self.parse_question(question))[None, None]
        except ValueError:
            return None
        return int(self.height(np.zeros((1, 1, self.fact_length), dtype=np.int64), asked)[0, 0])

    @property
    def strata(self) -> list[list[int] | None]:
        """What to draw questions by so that all sorts are met: each height, or a few plain draws where none is shown."""
        return [[height] for height in self.heights] if self.shows_height else [None] * PLAIN_DRAWS

    @property
    def usual_mode(self) -> Literal["discrete", "continuous"]:
        """How to train for it: iterations where its heights are few and show, or else one student that grows."""
        return "discrete" if self.shows_height and len(self.heights) <= FEW_HEIGHTS else "continuous"

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


def _squeezed(text: str) -> str:
    """A fact without its blanks, and with the signs that are easy to type in place of those that are not."""
    for sign, typed in (("→", "->"), ("–", "-"), ("−", "-"), ("σ", "s")):
        text = text.replace(sign, typed)
    return "".join(text.split())


def named(slot: Slot, guard: Pattern) -> str:
    """The name of a variable as rules are read: x in the question (x₁, x₂, … of several), y, z, w, … for the replies."""
    if slot.source > 0:
        return variable(slot)
    bound = [one for one in guard if isinstance(one, Slot)]
    return "x" if bound == [slot] else f"x{subscript(bound.index(slot) + 1)}"


def subscript(number: int) -> str:
    """A number as small figures below the line."""
    return str(number).translate(SMALL)


def variable(slot: Slot) -> str:
    """The name of a variable as rules are typed: x0, x1, … in the question, y, z, w, … for the replies."""
    if slot.source == 0:
        return f"x{slot.place}"
    name = REPLIES[slot.source - 1] if slot.source <= len(REPLIES) else f"y{slot.source}"
    return name if slot.place == 0 else f"{name}.{slot.place}"


def names(count: int) -> list[str]:
    """The first so many of a, b, …, z, aa, ab, …"""
    return [name for _, name in zip(range(count), _all_names(), strict=False)]


def _all_names() -> Iterator[str]:
    yield from ascii_lowercase
    yield from (first + second for first in ascii_lowercase for second in ascii_lowercase)


def shares(hits: BoolArray, heights: IntArray) -> tuple[dict[int, float], dict[int, int]]:
    """The share of hits by height, and of how many; both arrays have the same shape. Heights not met are absent."""
    met = [int(height) for height in np.unique(heights)]
    rates = {height: float(hits[heights == height].mean()) for height in met}
    return rates, {height: int((heights == height).sum()) for height in met}
