"""A scripted reviewer, who gives verdicts in place of a person: for demonstrations and tests, and marked as what it is."""

from __future__ import annotations

from functools import partial
from typing import Final

import numpy as np

from ida_core.report.certify import audits_of
from ida_core.sessions.audits import Item, Verdict, put_verdict
from ida_core.sessions.session import Session
from ida_core.tasks import make_task
from ida_core.tasks.base import Task

NAME: Final = "scripted reviewer (simulated)"
SECONDS: Final = 6.0
"""In the median; later decisions of a sitting take a little longer."""
TIRING: Final = 0.004
"""By which share each further decision is slower."""


def rehearse(session: Session, slips: float = 0.03, seed: int = 0) -> int:
    """Let the scripted reviewer judge all that waits; it combines what is on show as H would, and slips at a given rate.

    Returns:
        How many verdicts it gave.
    """
    task = make_task(session.settings.task, session.settings.preset)
    with session.reading() as reader:
        waiting = [audit for audit in audits_of(reader) if audit.verdict is None]
    random = np.random.default_rng([session.settings.seed, 16, seed, waiting[0].item.id if waiting else 0])
    for number, audit in enumerate(waiting):
        differs = (combined(task, audit.item) != audit.item.given) is not bool(random.random() < slips)
        seconds = SECONDS * float(np.exp(0.35 * random.standard_normal())) * (1 + TIRING * number)
        verdict = Verdict(
            session.new_id("audit"), audit.item.id, "different" if differs else "same", None, NAME, seconds, saw_facts=False
        )
        session.write(partial(put_verdict, item=audit.item, queue=audit.plan.queue, verdict=verdict)).result()
    return len(waiting)


def combined(task: Task, item: Item) -> str:
    """What the scripted H answers, being told what the item shows."""
    script = task.oversee(task.parse_question(item.question))
    replies = iter([task.parse_answer(reply) for _, reply in item.transcript])
    try:
        next(script)
        while True:
            script.send(next(replies))
    except StopIteration as stop:
        return task.answer_text(stop.value)
