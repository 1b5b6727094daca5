"""A scripted reviewer, who gives verdicts in place of a person: for demonstrations and tests, and marked as what it is."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import Final

import numpy as np

from ida_core.measure.canaries import combined
from ida_core.report.turns import in_turn
from ida_core.sessions.audits import Audit, Verdict, audits_of, put_verdict
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks import make_task
from ida_core.tasks.base import Task

NAME: Final = "scripted reviewer (simulated)"
SECONDS: Final = 6.0
"""In the median; later decisions of a sitting take a little longer."""
TIRING: Final = 0.004
"""By which share each further decision is slower."""


def rehearse(session: Session, slips: float = 0.03, seed: int = 0) -> int:
    """Let the scripted reviewer judge all that waits; it combines what is on show as H would, and slips at a given rate.

    It remembers nothing, so that what is shown again need not wait for another day.

    Returns:
        How many verdicts it gave.

    Raises:
        SessionError: the session is one of free text, for which there is no script.
    """
    task = make_task(session.settings.task, session.settings.preset)
    if task.is_text:
        raise SessionError("nobody can rehearse in words: the scripted reviewer combines as a script of H does, and there is none")
    waiting = _waiting(session)
    random = np.random.default_rng([session.settings.seed, 16, seed, waiting[0].item.id if waiting else 0])
    given = 0
    while waiting:
        for number, audit in enumerate(waiting, start=given):
            _judge(session, task, audit, random, slips, number)
        given, waiting = given + len(waiting), _waiting(session)
    return given


def _waiting(session: Session) -> list[Audit]:
    with session.reading() as reader:
        return in_turn(audits_of(reader), datetime.now(UTC), today=True)


def _judge(session: Session, task: Task, audit: Audit, random: np.random.Generator, slips: float, number: int) -> None:
    said = combined(task, audit.item)
    differs = (said != audit.item.given) is not bool(random.random() < slips)
    ruling = "unclear" if said is None else "different" if differs else "same"
    seconds = SECONDS * float(np.exp(0.35 * random.standard_normal())) * (1 + TIRING * number)
    verdict = Verdict(session.new_id("audit"), audit.item.id, ruling, None, NAME, seconds, saw_facts=False)
    session.write(partial(put_verdict, item=audit.item, queue=audit.plan.queue, verdict=verdict)).result()
