"""Shortest path: how far is it from x to y, and where does one go first? (arXiv:1810.08575, §4.1.)"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

import numpy as np

from ida_core.questions import IDK, IDK_TEXT, BoolArray, IntArray, ManyScripts, Script, Tokens
from ida_core.tasks.base import names
from ida_core.tasks.calls import CallTask, by_lot, is_in

DISTANCE, NEXT, EDGE, SOME = 1, 2, 3, 4
FIRST_DISTANCE = 5


class ShortestPath(CallTask):
    """A context is a directed graph; questions ask for the distance from x to y, or for the first vertex on the way.

    Tokens: 0 "I don't know", 1-4 the heads, then the distances 0, 1, …, the greatest, infinity, then the vertices. Fact:
    tail, head. Two questions are looked up: whether an edge leads from x to y (the distance 1, or "I don't know"), and
    some vertex but y that x leads to, drawn by lot for each x and y. Height: the distance, which the question does not show;
    one more than the greatest stands for infinity.
    """

    name = "shortest-path"
    title = "Shortest path"
    summary = "Find the way through a hidden graph: how far, and where to go first?"
    rules = (
        "A hidden graph of one-way edges. dist(x,y) is how many edges the shortest way from x to y takes, inf where there is none; "
        "next(x,y) is the first vertex on such a way. Looked up: edge(x,y), 1 if an edge leads from x to y, and some(x,y), some "
        "vertex other than y that x leads to."
    )
    fact_length, question_length = 2, 3
    looked_up = (EDGE, SOME)

    def __init__(self, vertices: int = 8, edges_each: int = 2) -> None:
        if not 2 <= vertices <= 400 or edges_each < 1:
            raise ValueError(f"{self.name} takes 2 to 400 vertices and at least 1 edge each, not {vertices} and {edges_each}")
        self.edges = vertices * edges_each
        self.greatest = 2 * int(np.ceil(np.log2(vertices)))
        self.distances = range(FIRST_DISTANCE, FIRST_DISTANCE + self.greatest + 2)
        self.infinite = self.distances[-1]
        self.vertices = range(self.distances.stop, self.distances.stop + vertices)
        self.heights = range(1, self.greatest + 2)
        self.forms = dict.fromkeys((DISTANCE, NEXT, EDGE, SOME), (self.vertices, self.vertices))
        numbers = (str(number) for number in range(self.greatest + 1))
        self.symbols = (IDK_TEXT, "dist", "next", "edge", "some", *numbers, "inf", *names(vertices))

    # -- what there is to ask ---------------------------------------------------------------------------------------

    def make_contexts(self, count: int, random: np.random.Generator) -> IntArray:
        return random.integers(self.vertices.start, self.vertices.stop, size=(count, self.edges, 2))

    def make_practice(self, count: int, random: np.random.Generator) -> IntArray:
        """Draw graphs with long ways: the first vertices are in a row, and no edge leads more than one place ahead."""
        n, row = len(self.vertices), min(len(self.vertices) - 2, self.greatest)
        tails = random.integers(n, size=(count, self.edges))
        heads = random.integers(np.minimum(tails + 2, n))
        tails[:, :row], heads[:, :row] = np.arange(row), np.arange(1, row + 1)
        places = random.permuted(np.tile(np.arange(self.vertices.start, self.vertices.stop), (count, 1)), axis=1)
        ends = [np.take_along_axis(places, end, axis=1) for end in (tails, heads)]
        return np.stack(ends, axis=-1)

    def make_questions(self, count: int, each: int, random: np.random.Generator, heights: Sequence[int] | None = None) -> IntArray:
        n = len(self.vertices)
        here = random.integers(0, n, size=(count, each))
        there = (here + random.integers(1, n, size=(count, each))) % n
        head = random.choice([DISTANCE, NEXT], size=(count, each))
        return np.stack([head, here + self.vertices.start, there + self.vertices.start], axis=-1)

    def height(self, contexts: IntArray, questions: IntArray) -> IntArray:
        far = self._far(contexts, questions)
        asked = self._is_call(questions, DISTANCE, NEXT)
        return np.where(asked, np.minimum(far, self.greatest + 1), 0)

    def height_text(self, height: int) -> str:
        return "∞" if height > self.greatest else str(height)

    # -- who can answer ---------------------------------------------------------------------------------------------

    def is_primitive(self, questions: IntArray) -> BoolArray:
        stays = self._is_call(questions, DISTANCE, NEXT) & (questions[..., 1] == questions[..., 2])
        result: BoolArray = self._is_call(questions, EDGE, SOME) | stays
        return result

    def look_up(self, contexts: IntArray, questions: IntArray) -> IntArray:
        head, here, there = np.moveaxis(np.where(self.is_primitive(questions)[..., None], questions, IDK), -1, 0)
        tails, heads = contexts[:, None, :, 0], contexts[:, None, :, 1]
        leads = (tails == here[..., None]) & (here[..., None] != IDK)
        answers: IntArray = np.select([head == DISTANCE, head == NEXT], [FIRST_DISTANCE, here], IDK)
        if (asked := head == EDGE).any():
            edge = (leads & (heads == there[..., None])).any(axis=-1)
            answers = np.where(asked & edge, FIRST_DISTANCE + 1, answers)
        if (asked := head == SOME).any():
            leads &= (heads != here[..., None]) & (heads != there[..., None])
            answers = np.where(asked & leads.any(axis=-1), by_lot(leads, heads, there), answers)
        return answers[..., None]

    def truth(self, contexts: IntArray, questions: IntArray) -> IntArray:
        far, asked = self._far(contexts, questions), self._is_call(questions, DISTANCE, NEXT) & ~self.is_primitive(questions)
        distance = np.minimum(far, self.greatest + 1) + FIRST_DISTANCE
        good = self._good_steps(contexts, questions)
        step = np.where(good.any(axis=-1), good.argmax(axis=-1) + self.vertices.start, self.infinite)
        answers = np.where(questions[..., 0] == DISTANCE, distance, step)
        return np.where(asked, answers, self.look_up(contexts, questions)[..., 0])[..., None]

    def is_right(self, contexts: IntArray, questions: IntArray, answers: IntArray) -> BoolArray:
        good, answer = self._good_steps(contexts, questions), answers[..., 0]
        vertex = is_in(answer, self.vertices)
        optimal = np.take_along_axis(good, np.where(vertex, answer - self.vertices.start, 0)[..., None], axis=-1)[..., 0] & vertex
        steps = self._is_call(questions, NEXT) & good.any(axis=-1) & ~self.is_primitive(questions)
        return np.where(steps, optimal, super().is_right(contexts, questions, answers))

    def oversee(self, question: Tokens) -> Script:
        head, here, there = question
        if not self._is_call(np.asarray(question)):
            return self.idk
        if bool(self.is_primitive(np.asarray(question))):
            return (yield question)
        if (yield (EDGE, here, there)) == (FIRST_DISTANCE + 1,):
            return (FIRST_DISTANCE + 1 if head == DISTANCE else there,)
        best, least = yield from self._nearest(here, there)
        return (best if head == NEXT else min(least + 1, self.infinite),)

    def _nearest(self, here: int, there: int) -> Generator[Tokens, Tokens, tuple[int, int]]:
        """Of the vertex that A_n names and two that edges lead to, find the nearest, and how far it is from there."""
        candidates = []
        (step,) = yield (NEXT, here, there)
        if step in self.vertices and (yield (EDGE, here, step)) == (FIRST_DISTANCE + 1,):
            candidates.append(step)
        (some,) = yield (SOME, here, there)
        if some in self.vertices:
            (other,) = yield (SOME, here, some)
            candidates += [vertex for vertex in (some, other) if vertex in self.vertices and vertex != step]
        best = least = self.infinite
        for candidate in candidates:
            (rest,) = yield (DISTANCE, candidate, there)
            if rest in self.distances and rest < least:
                best, least = candidate, rest
        return best, least

    def oversee_many(self, questions: IntArray) -> ManyScripts:
        head, here, there = questions.T
        direct = self.is_primitive(questions)
        asks = self._is_call(questions, DISTANCE, NEXT) & ~direct
        reply = (yield np.where(direct[:, None], questions, self._call(EDGE, here, there, where=asks)))[:, 0]
        joined = asks & (reply == FIRST_DISTANCE + 1)
        asks = asks & ~joined
        step = (yield self._call(NEXT, here, there, where=asks))[:, 0]
        verified = asks & is_in(step, self.vertices)
        verified &= (yield self._call(EDGE, here, step, where=verified))[:, 0] == FIRST_DISTANCE + 1
        some = (yield self._call(SOME, here, there, where=asks))[:, 0]
        found = asks & is_in(some, self.vertices)
        other = (yield self._call(SOME, here, some, where=found))[:, 0]
        seen = [found & is_in(vertex, self.vertices) & (vertex != step) for vertex in (some, other)]
        best = least = np.full(len(questions), self.infinite)
        for kept, candidate in _each_in_turn(np.stack([verified, *seen]), np.stack([step, some, other])):
            rest = (yield self._call(DISTANCE, candidate, there, where=kept))[:, 0]
            better = kept & is_in(rest, self.distances) & (rest < least)
            best, least = np.where(better, candidate, best), np.where(better, rest, least)
        measures = head == DISTANCE
        near, far = np.where(measures, FIRST_DISTANCE + 1, there), np.where(measures, np.minimum(least + 1, self.infinite), best)
        return np.select([direct, joined, asks], [reply, near, far], IDK)[:, None]

    # -- how it reads -----------------------------------------------------------------------------------------------

    def fact_text(self, fact: Sequence[int]) -> str:
        return f"{self.symbols[fact[0]]} → {self.symbols[fact[1]]}"

    # -- what the facts say -----------------------------------------------------------------------------------------

    def _all_distances(self, contexts: IntArray) -> IntArray:
        """Distances between all vertices, shape (contexts, vertices, vertices); greatest + 2 for more or for no way."""
        n = len(self.vertices)
        known = is_in(contexts, self.vertices).all(axis=-1)
        row = np.broadcast_to(np.arange(len(contexts))[:, None], known.shape)[known]
        edges = np.zeros((len(contexts), n, n), dtype=np.float32)
        edges[row, contexts[known][:, 0] - self.vertices.start, contexts[known][:, 1] - self.vertices.start] = 1
        far = np.full(edges.shape, self.greatest + 2)
        reached = np.broadcast_to(np.eye(n, dtype=np.float32), edges.shape)
        for steps in range(self.greatest + 2):
            far = np.where((reached > 0) & (far > steps), steps, far)
            reached = (reached @ edges > 0).astype(np.float32)
        return far

    def _ends(self, questions: IntArray) -> tuple[IntArray, IntArray]:
        asked = self._is_call(questions, DISTANCE, NEXT)
        here, there = (np.where(asked, questions[..., slot] - self.vertices.start, 0) for slot in (1, 2))
        return here, there

    def _far(self, contexts: IntArray, questions: IntArray) -> IntArray:
        here, there = self._ends(questions)
        result: IntArray = self._all_distances(contexts)[np.arange(len(contexts))[:, None], here, there]
        return result

    def _good_steps(self, contexts: IntArray, questions: IntArray) -> BoolArray:
        """Which vertices are one step nearer, shape (contexts, questions, vertices); none if there is no way."""
        far, row = self._all_distances(contexts), np.arange(len(contexts))[:, None]
        here, there = self._ends(questions)
        left = np.moveaxis(far, 1, 2)[row, there]
        result: BoolArray = (far[row, here] == 1) & (left == far[row, here, there][..., None] - 1)
        return result & (far[row, here, there] <= self.greatest + 1)[..., None]


def _each_in_turn(kept: BoolArray, candidates: IntArray) -> Iterator[tuple[BoolArray, IntArray]]:
    """Move what each column keeps to its top, in order; both have shape (candidates, questions)."""
    order = np.argsort(~kept, axis=0, kind="stable")
    return zip(np.take_along_axis(kept, order, axis=0), np.take_along_axis(candidates, order, axis=0), strict=True)
