"""Items whose verdict is known, to be mixed among audits: real failures from the log first, made-up ones where those run out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ida_core.measure.auditing import Pool, item_of
from ida_core.measure.drift import Expansion
from ida_core.questions import is_idk
from ida_core.sessions.audits import Item
from ida_core.tasks.base import Task

FAILURE = "failure"
"""Of a canary: an answer that an assistant of the line really gave."""
MADE = "made up"


@dataclass(frozen=True, slots=True)
class Calls:
    """The logged calls of one assistant, and what its teacher does with them."""

    assistant: int
    iteration: int
    pool: Pool
    taught: Expansion


def combined(task: Task, item: Item) -> str | None:
    """What the scripted H answers, being told what the item shows; None where it would have asked for more than that."""
    script = task.oversee(task.parse_question(item.question))
    replies = [task.parse_answer(reply) for _, reply in item.transcript]
    try:
        next(script)
        for reply in replies:
            script.send(reply)
    except StopIteration as stop:
        return task.answer_text(stop.value)
    return None


def past_failures(
    task: Task, line: Sequence[Calls], seen: Collection[int], count: int, random: np.random.Generator, made: Item
) -> list[Item]:
    """Wrong answers that assistants of the line gave, drawn uniformly from the log, as canaries.

    The teacher was asked again and says otherwise; H is not asked, since the failures that H caught are the easy ones, which
    would flatter. An answer that H saw already (`seen`, ids of calls) is left out: it would be remembered.
    """
    wrong = [
        (calls, int(row)) for calls in line
        for row in np.flatnonzero((calls.pool.answers != calls.taught.answers).any(axis=-1) & ~is_idk(calls.pool.answers))
        if int(calls.pool.calls[row]) not in seen
    ]  # fmt: skip
    items = list[Item]()
    for index in random.permutation(len(wrong)):
        if len(items) == count:
            break
        calls, row = wrong[index]
        shared = replace(made, kind="canary", known=1, origin=FAILURE, assistant=calls.assistant, iteration=calls.iteration)
        item = item_of(task, calls.pool, calls.taught, row, shared)
        if combined(task, item) not in (None, item.given):  # who is told the same can tell
            items.append(item)
    return items


def made_up(task: Task, calls: Calls, rows: Sequence[int], random: np.random.Generator, made: Item, *, wrong: bool) -> list[Item]:
    """Calls with the teacher's own answer, or another one that the assistant gave somewhere."""
    answers = np.unique(calls.pool.answers[~is_idk(calls.pool.answers)], axis=0)
    items = list[Item]()
    for row in rows:
        given = calls.taught.answers[row]
        others = answers[(answers != given).any(axis=-1)]
        if wrong and not len(others):
            continue
        shown = task.answer_text((others[random.integers(len(others))] if wrong else given).tolist())
        item = replace(
            item_of(task, calls.pool, calls.taught, row, made), kind="canary", known=int(wrong), given=shown,
            origin=MADE if wrong else "",
        )  # fmt: skip
        said = combined(task, item)
        if said is None or (said != shown) is wrong:
            items.append(item)
    return items
