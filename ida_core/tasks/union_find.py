"""Union find: which label does the component of x carry? (arXiv:1810.08575, §4.1, "equalities".)"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import isqrt

import numpy as np

from ida_core.questions import IDK, IDK_TEXT, BoolArray, IntArray, ManyScripts, Script, Tokens
from ida_core.tasks.base import names
from ida_core.tasks.calls import CallTask, by_lot, is_in, shuffled

LABEL, PARENT, DEPTH, MARK, JOINED, SOME = 1, 2, 3, 4, 5, 6
FIRST_LABEL = 7
MOST_LABELS = 8


class UnionFind(CallTask):
    """A context is a forest; one vertex of each tree carries a label. Questions about x: the label of its tree, its
    distance from the labelled vertex (depth), and its neighbour on the way there (parent; its own for the labelled one).

    Tokens: 0 "I don't know", 1-6 the heads, then the labels, then the depths from 0, then the vertices. Facts: u, v for
    an edge; x, label for a labelled vertex. Looked up: the label that x itself carries, whether an edge joins u and v
    (the depth 0, or "I don't know"), and some neighbour of x, drawn by lot. Height: one more than the depth, which
    the question does not show.
    """

    name = "union-find"
    title = "Union find"
    summary = "Find the label of each tree in a hidden forest, one parent at a time."
    rules = (
        "Hidden trees; one vertex of each carries a label. label(x) is the label of x's tree, depth(x) how far x is from the "
        "vertex that carries it, parent(x) the neighbour of x on the way there (x itself where it carries the label). Looked up: "
        "mark(x), the label that x itself carries; joined(x,y), 0 if an edge joins them; some(x), some neighbour of x."
    )
    fact_length, question_length = 2, 3
    looked_up = (MARK, JOINED, SOME)

    def __init__(self, vertices: int = 10) -> None:
        if not 4 <= vertices <= 400:
            raise ValueError(f"{self.name} takes 4 to 400 vertices, not {vertices}")
        self.labels = range(FIRST_LABEL, FIRST_LABEL + min(isqrt(vertices), MOST_LABELS))
        self.depths = range(self.labels.stop, self.labels.stop + vertices)
        self.vertices = range(self.depths.stop, self.depths.stop + vertices)
        self.heights = range(1, vertices + 1)
        self.forms = dict.fromkeys((LABEL, PARENT, DEPTH, MARK), (self.vertices,))
        self.forms |= {JOINED: (self.vertices, self.vertices), SOME: (self.vertices,)}
        self.symbols = (
            IDK_TEXT, "label", "parent", "depth", "mark", "joined", "some",
            *(f"L{number + 1}" for number in range(len(self.labels))), *map(str, range(vertices)), *names(vertices),
        )  # fmt: skip

    # -- what there is to ask ---------------------------------------------------------------------------------------

    def make_contexts(self, count: int, random: np.random.Generator) -> IntArray:
        """Trees grow by splitting a list at random places and joining a random item of either part, again and again."""
        n, rows = len(self.vertices), np.arange(count)[:, None]
        vertex = random.permuted(np.tile(np.array(self.vertices), (count, 1)), axis=1)
        label = np.sort(random.integers(self.labels.start, self.labels.stop, size=(count, n)), axis=1)
        ends = np.concatenate([label[:, 1:] != label[:, :-1], np.ones((count, 1), dtype=bool)], axis=1)
        split = np.where(ends, -1.0, random.random((count, n)))
        place = np.arange(n)
        earlier = split[:, None, :] < split[:, :, None]
        left = np.where(earlier & (place < place[:, None]), place + 1, 0).max(axis=-1)
        right = np.where(earlier & (place > place[:, None]), place, n - 1).min(axis=-1)
        start = np.maximum.accumulate(np.where(np.roll(ends, 1, axis=1), place, 0), axis=1)
        near = random.integers(np.where(ends, start, left), place + 1)
        far = random.integers(np.where(ends, place, place + 1), np.where(ends, place, right) + 1)
        edges = np.stack([vertex[rows, near], vertex[rows, far]], axis=-1)
        edges = np.where(random.random((count, n, 1)) < 0.5, edges, edges[..., ::-1])
        marks = np.stack([vertex[rows, near], label], axis=-1)
        return shuffled(np.where(ends[..., None], marks, edges), random)

    def make_questions(self, count: int, each: int, random: np.random.Generator, heights: Sequence[int] | None = None) -> IntArray:
        head = random.choice([LABEL, PARENT, DEPTH], size=(count, each))
        item = random.integers(self.vertices.start, self.vertices.stop, size=(count, each))
        return np.stack([head, item, np.zeros_like(item)], axis=-1)

    def height(self, contexts: IntArray, questions: IntArray) -> IntArray:
        _, depth, _ = self._found(contexts, questions)
        return np.where(self._is_call(questions, LABEL, PARENT, DEPTH) & (depth >= 0), depth + 1, 0)

    # -- who can answer ---------------------------------------------------------------------------------------------

    def is_primitive(self, questions: IntArray) -> BoolArray:
        return self._is_call(questions, *self.looked_up)

    def look_up(self, contexts: IntArray, questions: IntArray) -> IntArray:
        head, one, two = np.moveaxis(np.where(self.is_primitive(questions)[..., None], questions, IDK), -1, 0)
        here, there = contexts[:, None, :, 0], contexts[:, None, :, 1]
        starts, ends = ((side == one[..., None]) & (one != IDK)[..., None] for side in (here, there))
        answers: IntArray = np.zeros_like(head)
        if (asked := head == MARK).any():
            mark = np.where(starts & is_in(there, self.labels), there, IDK).max(axis=-1)
            answers = np.where(asked, mark, answers)
        if (asked := head == JOINED).any():
            joined = ((starts & (there == two[..., None])) | (ends & (here == two[..., None]))).any(axis=-1)
            answers = np.where(asked & joined, self.depths.start, answers)
        if (asked := head == SOME).any():
            other = np.where(starts, there, here)
            leads = (starts | ends) & is_in(other, self.vertices)
            answers = np.where(asked & leads.any(axis=-1), by_lot(leads, other, one), answers)
        return answers[..., None]

    def truth(self, contexts: IntArray, questions: IntArray) -> IntArray:
        parent, depth, label = self._found(contexts, questions)
        answer = np.select(
            [questions[..., 0] == PARENT, questions[..., 0] == DEPTH], [parent, self.depths.start + np.maximum(depth, 0)], label
        )
        asked = self._is_call(questions, LABEL, PARENT, DEPTH)
        return np.where(asked, np.where(depth >= 0, answer, IDK), self.look_up(contexts, questions)[..., 0])[..., None]

    def oversee(self, question: Tokens) -> Script:
        head, item, _ = question
        if not self._is_call(np.asarray(question)):
            return self.idk
        if head in self.looked_up:
            return (yield question)
        (mark,) = yield (MARK, item, IDK)
        if mark in self.labels:
            return ({LABEL: mark, DEPTH: self.depths.start, PARENT: item}[head],)
        (parent,) = yield (PARENT, item, IDK)
        if head != PARENT:
            if parent not in self.vertices:
                return self.idk
            (reply,) = yield (head, parent, IDK)
            if head == LABEL:
                return (reply,) if reply in self.labels else self.idk
            return (min(reply + 1, self.depths[-1]),) if reply in self.depths else self.idk
        return (yield from self._choose(item, parent))

    def _choose(self, item: int, parent: int) -> Script:
        """Of the parent that A_n names and some neighbour, take the one that is less deep."""
        candidates = []
        if parent in self.vertices and (yield (JOINED, item, parent)) == (self.depths.start,):
            candidates.append(parent)
        (some,) = yield (SOME, item, IDK)
        if some in self.vertices:
            candidates.append(some)
        best, least = IDK, self.depths.stop
        for candidate in candidates:
            (depth,) = yield (DEPTH, candidate, IDK)
            if depth in self.depths and depth < least:
                best, least = candidate, depth
        return (best,)

    def oversee_many(self, questions: IntArray) -> ManyScripts:
        head, item, _ = questions.T
        direct, asks = self.is_primitive(questions), self._is_call(questions, LABEL, PARENT, DEPTH)
        reply = (yield np.where(direct[:, None], questions, self._call(MARK, item, where=asks)))[:, 0]
        marked = asks & is_in(reply, self.labels)
        own = np.select([head == LABEL, head == DEPTH], [reply, np.full_like(item, self.depths.start)], item)
        answers = np.where(direct, reply, np.where(marked, own, IDK))
        asks = asks & ~marked
        parent = (yield self._call(PARENT, item, where=asks))[:, 0]
        is_parent = is_in(parent, self.vertices)

        follows = asks & (head != PARENT) & is_parent
        labels, depths = (self._call(each, parent, where=follows & (head == each)) for each in (LABEL, DEPTH))
        reply = (yield labels + depths)[:, 0]
        deeper = np.where(is_in(reply, self.depths), np.minimum(reply + 1, self.depths[-1]), IDK)
        same = np.where(is_in(reply, self.labels), reply, IDK)
        answers = np.where(follows, np.where(head == DEPTH, deeper, same), answers)

        chooses = asks & (head == PARENT)
        verified = chooses & is_parent
        verified &= (yield self._call(JOINED, item, parent, where=verified))[:, 0] == self.depths.start
        some = (yield self._call(SOME, item, where=chooses))[:, 0]
        best, least = np.full(len(questions), IDK), np.full(len(questions), self.depths.stop)
        for candidate, kept in ((parent, verified), (some, chooses & is_in(some, self.vertices))):
            depth = (yield self._call(DEPTH, candidate, where=kept))[:, 0]
            better = kept & is_in(depth, self.depths) & (depth < least)
            best, least = np.where(better, candidate, best), np.where(better, depth, least)
        return np.where(chooses, best, answers)[:, None]

    # -- how it reads -----------------------------------------------------------------------------------------------

    def fact_text(self, fact: Sequence[int]) -> str:
        one, two = (self.symbols[token] for token in fact)
        return f"{one} has label {two}" if fact[1] in self.labels else f"{one} – {two}"

    # -- what the facts say -----------------------------------------------------------------------------------------

    def _found(self, contexts: IntArray, questions: IntArray) -> tuple[IntArray, IntArray, IntArray]:
        """Parent, depth (-1: no label to be reached) and label of the vertex of each question."""
        n, count = len(self.vertices), len(contexts)
        one, two = contexts[..., 0], contexts[..., 1]
        rows = np.broadcast_to(np.arange(count)[:, None], one.shape)
        joins = is_in(one, self.vertices) & is_in(two, self.vertices)
        marks = is_in(one, self.vertices) & is_in(two, self.labels)
        edges = np.zeros((count, n, n), dtype=bool)
        edges[rows[joins], one[joins] - self.vertices.start, two[joins] - self.vertices.start] = True
        edges |= np.swapaxes(edges, 1, 2)
        parent, label = np.zeros((2, count, n), dtype=np.int64)
        depth = np.full((count, n), -1)
        at_mark = (rows[marks], one[marks] - self.vertices.start)
        depth[at_mark], label[at_mark], parent[at_mark] = 0, two[marks], one[marks]
        for steps in range(1, n):
            from_here = edges & (depth == steps - 1)[:, None]
            new = (depth < 0) & from_here.any(axis=-1)
            if not new.any():
                break
            nearest = from_here.argmax(axis=-1)
            depth = np.where(new, steps, depth)
            parent = np.where(new, nearest + self.vertices.start, parent)
            label = np.where(new, np.take_along_axis(label, nearest, axis=1), label)
        asked = self._is_call(questions, LABEL, PARENT, DEPTH)
        item = np.where(asked, questions[..., 1] - self.vertices.start, 0)
        at = partial(np.take_along_axis, indices=item, axis=1)
        return at(parent), at(depth), at(label)
