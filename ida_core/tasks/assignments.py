"""Sequential assignments: what is the value of x? (arXiv:1810.08575, §4.1; sums of variables in its code only.)"""

from __future__ import annotations

from collections.abc import Sequence
from math import isqrt

import numpy as np

from ida_core.questions import IDK, IDK_TEXT, BoolArray, IntArray, ManyScripts, Script, Tokens
from ida_core.tasks.base import names
from ida_core.tasks.calls import CallTask, at, is_in, shuffled

FIRST, SECOND, VALUE, ENTRY = 1, 2, 3, 4
NEAR = 5


class SequentialAssignments(CallTask):
    """Some variables are constants, each later one is f of two earlier ones; f is a hidden random table.

    Tokens: 0 "I don't know", 1-4 the heads, then the values, then the variables. Facts: x, v, blank for x := v; x, y, z
    for x := f(y, z); a, b, f(a, b) for each entry of f that is needed, blank where it was needed before. Height: one
    more than the number of steps from the constants, which the question does not show.
    """

    name = "sequential-assignments"
    title = "Sequential assignments"
    summary = "Work out a variable that was assigned step by step through a hidden function."
    rules = (
        "A few variables are constants; each other one is f of two others, x := f(y, z), where f is a hidden table. first(x) is y, "
        "second(x) is z, and first of a constant is its value; these and f(v,w) for two values can be looked up."
    )
    fact_length = question_length = 3
    looked_up: tuple[int, ...] = (FIRST, SECOND, ENTRY)

    def __init__(self, variables: int = 16, values: int = 4) -> None:
        if not 4 <= variables <= 400 or not 2 <= values <= 64:
            raise ValueError(f"{self.name} takes 4 to 400 variables and 2 to 64 values, not {variables} and {values}")
        self.constants = isqrt(variables)
        self.values = range(ENTRY + 1, ENTRY + 1 + values)
        self.variables = range(self.values.stop, self.values.stop + variables)
        self.heights = range(1, variables - self.constants + 2)
        self.forms = {VALUE: (self.variables,), FIRST: (self.variables,), SECOND: (self.variables,), ENTRY: (self.values,) * 2}
        self.symbols = (IDK_TEXT, "first", "second", "value", "f", *map(str, range(1, values + 1)), *names(variables))

    # -- what there is to ask ---------------------------------------------------------------------------------------

    def make_contexts(self, count: int, random: np.random.Generator) -> IntArray:
        return self._assign(count, random, len(self.variables))

    def make_practice(self, count: int, random: np.random.Generator) -> IntArray:
        """Draw assignments of many steps: each later variable is f of two of the NEAR just before it."""
        return self._assign(count, random, NEAR)

    def _assign(self, count: int, random: np.random.Generator, near: int) -> IntArray:
        """Draw contexts in which f is applied to two of the `near` variables assigned just before."""
        variables = random.permuted(np.tile(np.array(self.variables), (count, 1)), axis=1)
        table = random.integers(self.values.start, self.values.stop, size=(count, len(self.values) ** 2))
        value = np.zeros((count, len(self.symbols)), dtype=np.int64)
        needed = np.zeros(table.shape, dtype=bool)
        rows, constants = np.arange(count)[:, None], self.constants
        facts = np.zeros((count, 2 * len(self.variables) - constants, 3), dtype=np.int64)
        for place in range(len(self.variables)):
            item = variables[:, place : place + 1]
            if place < constants:
                known = self._constant(random, count)
                facts[:, place, :2] = np.concatenate([item, known], axis=1)
            else:
                parts = variables[rows, random.integers(max(0, place - near), place, size=(count, 2))]
                first, second = np.split(value[rows, parts], 2, axis=1)
                known, entry = self._combine(table, first, second), self._entry(first, second)
                told = 2 * place - constants
                facts[:, told] = np.concatenate([item, parts], axis=1)
                facts[:, told + 1] = np.where(needed[rows, entry], IDK, np.concatenate([first, second, known], axis=1))
                needed[rows, entry] = True
            value[rows, item] = known
        return shuffled(facts, random)

    def make_questions(self, count: int, each: int, random: np.random.Generator, heights: Sequence[int] | None = None) -> IntArray:
        item = random.integers(self.variables.start, self.variables.stop, size=(count, each))
        return np.stack([np.full_like(item, VALUE), item, np.zeros_like(item)], axis=-1)

    def height(self, contexts: IntArray, questions: IntArray) -> IntArray:
        value, steps = self._work_out(contexts)
        asked = np.where(self._is_call(questions, VALUE), questions[..., 1], IDK)
        return np.where(at(value, asked) == IDK, 0, at(steps, asked) + 1)

    # -- who can answer ---------------------------------------------------------------------------------------------

    def is_primitive(self, questions: IntArray) -> BoolArray:
        return self._is_call(questions, *self.looked_up)

    def look_up(self, contexts: IntArray, questions: IntArray) -> IntArray:
        head, one, two = np.moveaxis(np.where(self.is_primitive(questions)[..., None], questions, IDK), -1, 0)
        answers: IntArray = np.zeros_like(head)
        if (asked := head == ENTRY).any():
            answers = np.where(asked, at(self._table(contexts), np.where(asked, self._entry(one, two), 0)), answers)
        if not asked.all():
            first, second = self._arguments(contexts)
            answers = np.select([head == FIRST, head == SECOND], [at(first, one), at(second, one)], answers)
        return answers[..., None]

    def truth(self, contexts: IntArray, questions: IntArray) -> IntArray:
        value, _ = self._work_out(contexts)
        asked = np.where(self._is_call(questions, VALUE), questions[..., 1], IDK)
        return np.where(self.is_primitive(questions), self.look_up(contexts, questions)[..., 0], at(value, asked))[..., None]

    def oversee(self, question: Tokens) -> Script:
        head, item, _ = question
        if not self._is_call(np.asarray(question)):
            return self.idk
        if head != VALUE:
            return (yield question)
        values = []
        for part in (FIRST, SECOND):
            (argument,) = yield (part, item, IDK)
            if argument not in self.variables:
                return (argument,)
            (value,) = yield (VALUE, argument, IDK)
            values.append(value)
        if not all(value in self.values for value in values):
            return self.idk
        return (yield from self._combined(*values))

    def oversee_many(self, questions: IntArray) -> ManyScripts:
        asks, direct = self._is_call(questions, VALUE), self.is_primitive(questions)
        item, values = questions[:, 1], list[IntArray]()
        answers = np.zeros(len(questions), dtype=np.int64)
        for turn, part in enumerate((FIRST, SECOND)):
            call = self._call(part, item, where=asks)
            argument = (yield np.where(direct[:, None] & (turn == 0), questions, call))[:, 0]
            done = (asks & ~is_in(argument, self.variables)) | (direct & (turn == 0))
            answers = np.where(done, argument, answers)
            asks = asks & ~done
            values.append((yield self._call(VALUE, argument, where=asks))[:, 0])
        asks = asks & is_in(values[0], self.values) & is_in(values[1], self.values)
        combined = yield from self._combined_many(values[0], values[1], asks)
        return np.where(asks, combined, answers)[:, None]

    def _combined(self, first: int, second: int) -> Script:
        """H's last step: ask for the entry of f."""
        (result,) = yield (ENTRY, first, second)
        return (result,) if result in self.values else self.idk

    def _combined_many(self, first: IntArray, second: IntArray, asks: BoolArray) -> ManyScripts:
        reply = (yield self._call(ENTRY, first, second, where=asks))[:, 0]
        return np.where(is_in(reply, self.values), reply, IDK)

    # -- how it reads -----------------------------------------------------------------------------------------------

    def fact_text(self, fact: Sequence[int]) -> str:
        one, two, three = (self.symbols[token] if token else "" for token in fact)
        if not one:
            return "(nothing new)"
        if fact[0] in self.values:
            return f"f({one}, {two}) = {three}"
        return f"{one} := f({two}, {three})" if three else f"{one} := {two}"

    # -- what the facts say -----------------------------------------------------------------------------------------

    def _constant(self, random: np.random.Generator, count: int) -> IntArray:
        return random.integers(self.values.start, self.values.stop, size=(count, 1))

    def _entry(self, first: IntArray, second: IntArray) -> IntArray:
        """Where the table keeps f(first, second)."""
        result: IntArray = (first - self.values.start) * len(self.values) + second - self.values.start
        return result

    def _combine(self, table: IntArray, first: IntArray, second: IntArray) -> IntArray:
        return at(table, self._entry(first, second))

    def _arguments(self, contexts: IntArray) -> tuple[IntArray, IntArray]:
        """The first and the second argument of each variable (its value twice if it is a constant)."""
        one, two, three = np.moveaxis(contexts, -1, 0)
        derived = is_in(two, self.variables) & is_in(three, self.variables)
        defines = is_in(one, self.variables) & (derived | (is_in(two, self.values) & (three == IDK)))
        first, second = np.zeros((2, len(contexts), len(self.symbols)), dtype=np.int64)
        item = np.where(defines, one, IDK)
        np.put_along_axis(first, item, np.where(defines, two, IDK), axis=1)
        np.put_along_axis(second, item, np.where(defines, np.where(three == IDK, two, three), IDK), axis=1)
        return first, second

    def _table(self, contexts: IntArray) -> IntArray:
        """f, entry by entry."""
        one, two, three = np.moveaxis(contexts, -1, 0)
        enters = is_in(one, self.values) & is_in(two, self.values) & is_in(three, self.values)
        table = np.zeros((len(contexts), len(self.values) ** 2 + 1), dtype=np.int64)
        np.put_along_axis(table, np.where(enters, self._entry(one, two), -1), np.where(enters, three, IDK), axis=1)
        return table

    def _work_out(self, contexts: IntArray) -> tuple[IntArray, IntArray]:
        """The value of each variable and its steps from the constants; 0 where there is none."""
        (first, second), table = self._arguments(contexts), self._table(contexts)
        value = np.where(is_in(first, self.values), first, IDK)
        steps = np.zeros_like(value)
        while True:
            one, two = at(value, first), at(value, second)
            new = (value == IDK) & (one != IDK) & (two != IDK)
            if not new.any():
                return value, steps
            value = np.where(
                new, self._combine(table, np.where(new, one, self.values[0]), np.where(new, two, self.values[0])), value
            )
            steps = np.where(new, 1 + np.maximum(at(steps, first), at(steps, second)), steps)
            if (value[new] == IDK).all():
                return value, steps


class VariableSums(SequentialAssignments):
    """The same with f(a, b) = a + b modulo the number of values; constants are 1 and -1; H adds by itself."""

    name = "variable-sums"
    title = "Sums of variables"
    summary = "Work out a variable that was assigned step by step as a sum of earlier ones."
    rules = (
        "A few variables are 1 or -1; each other one is the sum of two others, x := y + z, modulo the number of values (8 of them, "
        "0 to 7, in the quick preset: -1 is 7). first(x) is y, second(x) is z, and first of a constant is its value; both can be "
        "looked up."
    )
    looked_up = (FIRST, SECOND)

    def __init__(self, variables: int = 16, values: int = 8) -> None:
        super().__init__(variables, values)
        del self.forms[ENTRY]
        self.symbols = tuple(
            str(number - self.values.start) if number in self.values else symbol for number, symbol in enumerate(self.symbols)
        )

    def _assign(self, count: int, random: np.random.Generator, near: int) -> IntArray:
        contexts = super()._assign(count, random, near)
        entries = is_in(contexts[..., 0], self.values) | (contexts[..., 0] == IDK)
        return np.take_along_axis(contexts, np.argsort(entries, axis=1, kind="stable")[:, : len(self.variables), None], axis=1)

    def fact_text(self, fact: Sequence[int]) -> str:
        return super().fact_text(fact).replace("f(", "").replace(", ", " + ").replace(")", "")

    def _combined(self, first: int, second: int) -> Script:
        yield from ()
        return (int(self._sum(np.asarray(first), np.asarray(second))),)

    def _combined_many(self, first: IntArray, second: IntArray, asks: BoolArray) -> ManyScripts:
        yield from ()
        return self._sum(first, second)

    def _constant(self, random: np.random.Generator, count: int) -> IntArray:
        return self.values.start + random.choice([1, len(self.values) - 1], size=(count, 1))

    def _combine(self, table: IntArray, first: IntArray, second: IntArray) -> IntArray:
        return self._sum(first, second)

    def _sum(self, first: IntArray, second: IntArray) -> IntArray:
        result: IntArray = (first + second - 2 * self.values.start) % len(self.values) + self.values.start
        return result
