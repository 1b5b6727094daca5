"""Drawing what a person is to check: uniformly, by disagreement, or one path down each tree. Truth is not asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from sqlite_utils import Database

from ida_core.assistants.base import Assistant
from ida_core.measure.drift import Expansion, Overseers, descend, expand, overseer_of
from ida_core.overseers.base import Overseer, at_hand
from ida_core.questions import IntArray, is_idk
from ida_core.sessions.audits import Item
from ida_core.tasks.base import Task

SEEDED: Final = 0.10
"""Wrong answers mixed in, as a share of the audits: people miss what they rarely see."""
SOUND: Final = 0.05
"""Answers known to be right that are mixed in."""
AGAIN: Final = 0.05
"""Items that are shown a second time."""
FLOOR: Final = 0.3
"""Of the uniform chance, what even the least suspected item of a hunt keeps: weights stay bounded."""
WEIGHTS: Final = {"teacher": 1.0, "next": 0.5, "before": 0.25}
"""What each disagreement adds to the score of a call: with H + A_{n-1}, with A_{n+1}, with A_{n-1}."""

Ids = Callable[[], int]


@dataclass(frozen=True, slots=True)
class Pool:
    """Calls of one assistant as the log has them."""

    calls: IntArray
    """Ids, shape (count,)."""
    contexts: IntArray
    """Shape (count, facts, fact_length)."""
    questions: IntArray
    answers: IntArray
    chances: np.ndarray
    """The inclusion probability of each in the log: the same for all, since they come from one source."""
    source: str = ""

    def __len__(self) -> int:
        return len(self.calls)

    def of(self, rows: IntArray) -> Pool:
        """Some of the calls."""
        return Pool(
            self.calls[rows], self.contexts[rows], self.questions[rows], self.answers[rows], self.chances[rows], self.source
        )

    @property
    def population(self) -> float:
        """How many calls these stand for."""
        return float(np.sum(1 / self.chances))

    @property
    def complete(self) -> bool:
        """Whether the log kept every call."""
        return bool((self.chances == 1).all())


def logged(db: Database, task: Task, assistant: int) -> Pool:
    """The calls of an assistant in the log, from one source: the last training it helped with, else its measuring, else trees."""
    run = db.conn.execute("SELECT max(run) FROM call WHERE assistant = ?", [assistant]).fetchone()[0]
    made_by = """SELECT max(run.id) FROM run JOIN assistant ON assistant.iteration = run.iteration
                 WHERE assistant.id = ? AND run.state = 'done'"""
    maker = db.conn.execute(made_by, [assistant]).fetchone()[0]
    query = "SELECT id, input, answer, inclusion_probability FROM call WHERE assistant = ? AND run IS ? ORDER BY id"
    rows = list(db.query(query, [assistant, run]))
    sent = [json.loads(row["input"]) for row in rows]
    empty = task.make_contexts(0, np.random.default_rng(0))
    return Pool(
        np.asarray([row["id"] for row in rows], dtype=np.int64),
        np.asarray([one["facts"] for one in sent], dtype=np.int64) if sent else empty,
        np.asarray([one["question"] for one in sent], dtype=np.int64).reshape(len(rows), task.question_length),
        np.asarray([_answer(task, row["answer"]) for row in rows], dtype=np.int64).reshape(len(rows), task.answer_length),
        np.asarray([row["inclusion_probability"] for row in rows], dtype=float),
        "written trees" if run is None else "being measured" if run == maker else "helping to train the next one",
    )


def worth_asking(task: Task, pool: Pool, below: Assistant, overseer: Overseer | None = None) -> tuple[Pool, Expansion]:
    """The calls that the assistant or its teacher answers, with what the teacher does; silence on both sides needs no audit."""
    expansion = expand(task, pool.contexts, pool.questions, below, overseer)
    kept = np.flatnonzero(~(is_idk(expansion.answers) & is_idk(pool.answers)))
    return pool.of(kept), part(expansion, kept)


def certify_items(
    task: Task, pool: Pool, taught: Expansion, size: int, random: np.random.Generator, made: Item,
    mix: Callable[[IntArray], list[Item]] | None,
) -> list[Item]:  # fmt: skip
    """Draw calls uniformly without replacement, and mix canaries among them; none has an id yet.

    Args:
        task: whose questions.
        pool: the calls that can be drawn.
        taught: what the teacher does with each of them.
        size: how many audits; the whole pool where it is smaller.
        random: the dice.
        made: what the items have in common.
        mix: makes canaries, being told which calls were not drawn; None mixes none in.
    """
    order = random.permutation(len(pool))
    drawn, spare = order[:size], order[size:] if len(order) > size else order
    shared = replace(made, kind="audit", probability=len(drawn) / max(1, len(pool)))
    items = [item_of(task, pool, taught, int(row), shared) for row in drawn]
    if mix is not None and len(spare):
        items += mix(spare)
    return [items[at] for at in random.permutation(len(items))]


def again_items(items: Sequence[Item], size: int, random: np.random.Generator) -> list[Item]:
    """Some of the items once more, canaries too; their turn comes once they are forgotten, at another place (`report.turns`).

    An item offers one answer and no choice between several, so there is nothing to permute: what H was told stands in the order
    in which H asked, each subquestion resting on the replies before it (ADR 113). Debates, which have two sides, swap them.
    """
    again = random.choice(len(items), size=min(len(items), share(AGAIN, size)), replace=False)
    return [replace(items[at], kind="repeat", known=None, repeats=items[at].id) for at in sorted(again)]


def hunt_items(
    task: Task, pool: Pool, taught: Expansion, size: int, random: np.random.Generator, made: Item, ids: Ids,
    others: dict[str, Assistant],
) -> tuple[list[Item], float]:  # fmt: skip
    """Draw calls by how much is held against them, each by its own toss, most suspected first; arguments as above.

    `others` are A_{n-1} ("before") and A_{n+1} ("next"), where there are such. Returned beside the items: the mean chance
    of differing that was predicted for the pool.
    """
    known = ~is_idk(pool.answers)
    score = WEIGHTS["teacher"] * (pool.answers != taught.answers).any(axis=-1)
    for name, other in others.items():
        said = at_hand(task, pool.contexts, 1, other)(pool.questions)
        score = score + WEIGHTS[name] * ((said != pool.answers).any(axis=-1) & known & ~is_idk(said))
    chances = inclusion(score, size)
    drawn = np.flatnonzero(random.random(len(pool)) < chances)
    predicted = np.clip(score, 0.0, 1.0)
    ordered = drawn[np.lexsort((random.random(len(drawn)), -score[drawn]))]
    items = [
        replace(
            item_of(task, pool, taught, int(row), made), kind="audit", id=ids(), score=float(score[row]),
            predicted=float(predicted[row]), probability=float(chances[row]),
        )
        for row in ordered
    ]  # fmt: skip
    return items, float(predicted.mean()) if len(pool) else 0.0


def inclusion(score: np.ndarray, size: int) -> np.ndarray:
    """Chances in proportion to the scores, about `size` in all, none above 1 and none below the floor."""
    floor = np.full(len(score), FLOOR * size / max(1, len(score)))
    left = np.zeros(len(score)) if not score.sum() else (1 - FLOOR) * size * score / score.sum()
    return np.clip(floor + left, 1e-9, 1.0)


def path_items(
    task: Task,
    line: Sequence[Assistant],
    iterations: Sequence[int],
    contexts: IntArray,
    questions: IntArray,
    random: np.random.Generator,
    made: Item,
    ids: Ids,
    overseers: Overseers = (),
) -> list[Item]:
    """One path down the tree of each root, which is never built: an answer of A_N, then of A_{N-1} below it, and so on.

    `iterations` says which assistant stands at each place of the line.
    """
    items, weight = list[Item](), np.ones(len(questions))
    for n in range(len(line) - 1, 0, -1):
        taught = expand(task, contexts, questions, line[n - 1], overseer_of(overseers, n))
        given = at_hand(task, contexts, 1, line[n])(questions)
        level = Pool(np.zeros(len(questions), dtype=np.int64), contexts, questions, given, np.ones(len(questions)))
        shared = replace(made, iteration=iterations[n], level=n, call=None)
        items += [
            replace(item_of(task, level, taught, int(row), shared), weight=float(weight[row])) for row in np.flatnonzero(weight)
        ]
        contexts, questions, weight = descend(contexts, questions, weight, taught, random)
    return [replace(items[at], id=ids(), call=None) for at in random.permutation(len(items))]


def part(expansion: Expansion, rows: IntArray) -> Expansion:
    """What H did with some of the questions."""
    return Expansion(expansion.answers[rows], expansion.asked[:, rows], expansion.replies[:, rows], expansion.calls[:, rows])


def item_of(task: Task, pool: Pool, taught: Expansion, row: int, made: Item) -> Item:
    """A call as an item: what was answered, and what its teacher asked and was told."""
    asked = [turn for turn in range(len(taught.asked)) if taught.asked[turn, row].any()]
    return replace(
        made, call=int(pool.calls[row]), facts=pool.contexts[row].tolist(),
        question=task.question_text(pool.questions[row].tolist()),
        given=task.answer_text(pool.answers[row].tolist()),
        transcript=[
            [task.question_text(taught.asked[turn, row].tolist()), task.answer_text(taught.replies[turn, row].tolist())]
            for turn in asked
        ],
    )  # fmt: skip


def share(part: float, size: int) -> int:
    """So large a part of the audits, one at least."""
    return max(1, round(part * size))


def _answer(task: Task, text: str) -> tuple[int, ...]:
    try:
        return task.parse_answer(text)
    except ValueError:
        return task.idk
