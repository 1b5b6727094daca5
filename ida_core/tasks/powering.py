"""Permutation powering: what is σ^k(x)? (Christiano, Shlegeris, Amodei 2018, arXiv:1810.08575, §4.1.)"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from ida_core.questions import IDK, IDK_TEXT, BoolArray, IntArray, ManyScripts, Pattern, Script, Slot, Tokens
from ida_core.tasks.base import Task, named, names, subscript, variable

ZERO, ONE, FIRST_OBJECT = 1, 2, 3
MOST_OBJECTS = 400
QUESTION = re.compile(r"(?:σ|s|sigma)\s*(?:\^?\s*(\d{1,4}))?\s*\(\s*([a-z]{1,2})\s*\)", re.IGNORECASE)


class PermutationPowering(Task):
    """A context is a permutation σ of some objects; a question is an object x and an exponent k in binary.

    Tokens: 0 "I don't know", 1 and 2 the bits, from 3 on the objects. Fact: x, σ(x). Question: x, then the bits of k,
    most significant first. Height: bit length of k minus one.
    """

    name = "permutation-powering"
    title = "Permutation powering"
    summary = "Follow a hidden permutation σ many steps: what is σ^k(x)?"
    rules = (
        "σ is a hidden permutation: it sends each object to one object. σ^k(x) is where k steps from x lead, so σ^5(x) is "
        "σ^3(σ^2(x)). A single step, σ^1(x), can be looked up."
    )

    def __init__(self, objects: int = 8, bits: int = 4) -> None:
        if not 2 <= objects <= MOST_OBJECTS:
            raise ValueError(f"permutation powering takes 2 to {MOST_OBJECTS} objects, not {objects}")
        self.objects, self.bits = objects, bits
        self.fact_length, self.question_length, self.answer_length = 2, 1 + bits, 1
        self.heights = range(1, bits)
        self.symbols = (IDK_TEXT, "0", "1", *names(objects))
        self._weights = 1 << np.arange(bits - 1, -1, -1)

    # -- what there is to ask ---------------------------------------------------------------------------------------

    def make_contexts(self, count: int, random: np.random.Generator) -> IntArray:
        objects = np.tile(np.arange(FIRST_OBJECT, FIRST_OBJECT + self.objects), (count, 1))
        return np.stack([objects, random.permuted(objects, axis=1)], axis=-1)

    def make_questions(self, count: int, each: int, random: np.random.Generator, heights: Sequence[int] | None = None) -> IntArray:
        shape = (count, each)
        height = random.choice(np.asarray(heights if heights is not None else self.heights), size=shape)
        low = np.left_shift(1, height)
        exponent = low + random.integers(0, low)
        item = random.integers(FIRST_OBJECT, FIRST_OBJECT + self.objects, size=shape)
        return self._question(item, exponent)

    def make_primitives(self, count: int, each: int, random: np.random.Generator) -> IntArray:
        item = random.integers(FIRST_OBJECT, FIRST_OBJECT + self.objects, size=(count, each))
        return self._question(item, np.ones_like(item))

    def height(self, contexts: IntArray, questions: IntArray) -> IntArray:
        exponent = np.where(self._well_formed(questions), self._exponent(questions), 1)
        return np.floor(np.log2(np.maximum(exponent, 1))).astype(np.int64)

    # -- who can answer ---------------------------------------------------------------------------------------------

    def is_primitive(self, questions: IntArray) -> BoolArray:
        result: BoolArray = self._well_formed(questions) & (self._exponent(questions) <= 1)
        return result

    def look_up(self, contexts: IntArray, questions: IntArray) -> IntArray:
        asked = self.is_primitive(questions)
        item = np.where(asked, questions[..., 0], IDK)
        answer = np.where(self._exponent(questions) == 0, item, self._apply(contexts, item))
        return np.where(asked, answer, IDK)[..., None]

    def truth(self, contexts: IntArray, questions: IntArray) -> IntArray:
        known = self._well_formed(questions)
        item, exponent = (np.where(known, of, 0) for of in (questions[..., 0], self._exponent(questions)))
        for _ in range(int(exponent.max(initial=0))):
            item = np.where(exponent > 0, self._apply(contexts, item), item)
            exponent = exponent - 1
        return item[..., None]

    def oversee(self, question: Tokens) -> Script:
        if not self._well_formed(np.asarray(question)):
            return self.idk
        exponent = int(self._exponent(np.asarray(question)))
        if exponent <= 1:
            return (yield question)
        item, half, odd = question[0], exponent >> 1, exponent & 1
        for power in (half, half, 1) if odd else (half, half):
            (item,) = yield self._spell(item, power)
            if not self._is_object(item):
                return self.idk
        return (item,)

    def oversee_many(self, questions: IntArray) -> ManyScripts:
        known = self._well_formed(questions)
        exponent = np.where(known, self._exponent(questions), 0)
        primitive = known & (exponent <= 1)
        half = np.where(primitive, exponent, exponent >> 1)
        item = questions[:, 0]
        asking = known
        for power, asks in ((half, True), (half, ~primitive), (np.ones_like(half), ~primitive & (exponent & 1 == 1))):
            turn = asking & asks
            replies = yield np.where(turn[:, None], self._question(item, power), IDK)
            item = np.where(turn, replies[:, 0], item)
            asking = asking & self._is_object(item)
        return np.where(known & (asking | primitive), item, IDK)[:, None]

    # -- how it reads and is typed ----------------------------------------------------------------------------------

    def fact_text(self, fact: Sequence[int]) -> str:
        return f"σ({self.symbols[fact[0]]}) = {self.symbols[fact[1]]}"

    def question_text(self, question: Sequence[int]) -> str:
        tokens = np.asarray(question)
        if not self._well_formed(tokens):
            return " ".join(self.symbols[token] for token in question)
        return f"σ^{int(self._exponent(tokens))}({self.symbols[question[0]]})"

    def answer_text(self, answer: Sequence[int]) -> str:
        return self.symbols[answer[0]]

    def pattern_text(self, pattern: Pattern, guard: Pattern) -> str:
        first = pattern[0]
        of = "x" if first == Slot(0, 0) else named(first, guard) if isinstance(first, Slot) else self.symbols[first]
        if len(pattern) == 1:
            return of
        power, k = self._power_text(pattern[1:], guard[1:]), _prefix(guard[1:])
        text = f"σ^({power})({of})" if "+" in power or " " in power else f"σ^{power}({of})"
        if pattern != guard or not any(bit in (ZERO, ONE) for bit in k):
            return text
        if k[0] == ONE and all(isinstance(bit, Slot) for bit in k[1:]):
            return f"{text} with k from {2 ** (len(k) - 1)} to {2 ** len(k) - 1}"
        return f"{text} with k = [{''.join('·' if isinstance(bit, Slot) else self.symbols[bit] for bit in k)}]₂"

    def _power_text(self, bits: Pattern, guard: Pattern) -> str:
        """An exponent in numbers and k, which the guard begins with, up to its last variable bit; or else its binary digits."""
        if all(bit in (ZERO, ONE) for bit in bits):
            return str(int(self._exponent(np.asarray([FIRST_OBJECT, *bits]))))
        k = _prefix(guard)
        for at in range(len(bits), 0, -1):
            if part := _part_of(k, _stripped(bits[:at])):
                rest = int("0" + "".join(str(int(bit == ONE)) for bit in bits[at:]), 2)
                times = "" if at == len(bits) else str(2 ** (len(bits) - at))
                return (f"{times}({part})" if times and " " in part else f"{times}{part}") + (f"+{rest}" if rest else "")
            if bits[at - 1] not in (ZERO, ONE):
                break
        digits = {bit: f"k{subscript(place)}" for place, bit in enumerate(k, 1) if isinstance(bit, Slot)}
        row = (digits.get(bit, variable(bit)) if isinstance(bit, Slot) else self.symbols[bit] for bit in bits)
        return f"[{''.join(row)}]₂"

    def parse_question(self, text: str) -> Tokens:
        match = QUESTION.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"“{text.strip()}” is not a question of this task: {self.grammar_hint()}")
        exponent = int(match[1]) if match[1] else 1
        if exponent >= 2**self.bits:
            raise ValueError(f"the exponent {exponent} is too large: this session asks for exponents below {2**self.bits}")
        return self._spell(self._object(match[2].lower()), exponent)

    def parse_answer(self, text: str) -> Tokens:
        word = text.strip().lower()
        return self.idk if word in {IDK_TEXT, "?", "i don't know"} else (self._object(word),)

    def completions(self, prefix: str) -> list[str]:
        typed = re.sub(r"^s(igma)?(?=\W|\d|$)", "σ", prefix.strip().lower())
        every = (f"σ^{power}({item})" for power in range(1, 2**self.bits) for item in self.symbols[FIRST_OBJECT:])
        return [text for text in every if text.startswith(typed)][:200]

    def grammar_hint(self) -> str:
        return f"type σ^k(x), for example s^5(a), with k below {2**self.bits} and x from a to {self.symbols[-1]}"

    # -- tokens -----------------------------------------------------------------------------------------------------

    def _question(self, item: IntArray, exponent: IntArray) -> IntArray:
        bits = (exponent[..., None] & self._weights) // self._weights + ZERO
        return np.concatenate([item[..., None], bits], axis=-1)

    def _spell(self, item: int, exponent: int) -> Tokens:
        return tuple(int(token) for token in self._question(np.asarray(item), np.asarray(exponent)))

    def _object(self, word: str) -> int:
        if word not in self.symbols[FIRST_OBJECT:]:
            raise ValueError(f"“{word}” is not an object of this session: the objects are a to {self.symbols[-1]}")
        return self.symbols.index(word, FIRST_OBJECT)

    def _is_object(self, item: IntArray | int) -> BoolArray:
        result: BoolArray = (np.asarray(item) >= FIRST_OBJECT) & (np.asarray(item) < len(self.symbols))
        return result

    def _well_formed(self, questions: IntArray) -> BoolArray:
        bits = questions[..., 1:]
        result: BoolArray = self._is_object(questions[..., 0]) & ((bits == ZERO) | (bits == ONE)).all(axis=-1)
        return result

    def _exponent(self, questions: IntArray) -> IntArray:
        result: IntArray = ((questions[..., 1:] == ONE) * self._weights).sum(axis=-1)
        return result

    def _apply(self, contexts: IntArray, item: IntArray) -> IntArray:
        """One step of σ for items of shape (contexts, questions)."""
        table = np.zeros((len(contexts), len(self.symbols)), dtype=np.int64)
        np.put_along_axis(table, contexts[..., 0], contexts[..., 1], axis=1)
        return np.take_along_axis(table, item, axis=1)


def _stripped(bits: Pattern) -> Pattern:
    """Bits without the zeros that they begin with."""
    first = next((at for at, bit in enumerate(bits) if bit != ZERO), len(bits))
    return bits[first:]


def _prefix(guard: Pattern) -> Pattern:
    """The bits of k: those of a guard up to its last variable one."""
    return _stripped(guard[: max((at for at, bit in enumerate(guard, 1) if isinstance(bit, Slot)), default=0)])


def _part_of(k: Pattern, bits: Pattern) -> str:
    """What bits are of the bits of k; empty if nothing that has a name."""
    if bits == k:
        return "k"
    for shift in range(1, len(k)):
        if bits == k[:-shift]:
            return f"⌊k/{2**shift}⌋"
        if bits == _stripped(k[-shift:]):
            return f"k mod {2**shift}"
    return ""
