"""The trees of a session as somebody works on them without the window: opened as it is there, and machines' turns taken."""

from __future__ import annotations

import numpy as np

from ida_core import lineage
from ida_core.amplify import machine, person
from ida_core.amplify.trees import Amplification
from ida_core.helper import helper
from ida_core.language import sets
from ida_core.language.model import Refusal
from ida_core.overseers.rules import find_rules
from ida_core.oversight.policy import Watch
from ida_core.sessions import masking
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks import make_task


def opened(session: Session) -> Amplification:
    """The trees with who helps now and what was seen of their facts; what an interrupted program left running is done.

    Raises:
        SessionError: weights are absent or damaged.
        ValueError: the task is code that nobody said they trust.
    """
    task, now = make_task(session.settings.task, session.settings.preset), lineage.found(session)
    work = Amplification(session, task, helper(session, task, now), now.iteration, now.id)
    work.saw_facts |= masking.seen_contexts(session)
    if was_allowed(session):
        from ida_core.report import deputy

        work.deputy = deputy.acting(session, task)
    if not task.is_text:  # a model may take long, or be out of reach; it is asked once a decision is made
        machine.finish(work)
    return work


def settle(work: Amplification) -> None:
    """Let machines do all that they can, as in the window: their moves, what the policy compares, rules made of decisions.

    Raises:
        SessionError: the language model does not answer; what was decided is kept.
    """
    watch = Watch(work)
    try:
        machine.finish(work)
    except Refusal as refusal:
        raise SessionError(f"{refusal}; what you decided is kept, and the question waits for the model") from refusal
    while not watch.is_done:
        watch.compare()
    find_rules(work.session, work.task, work.tree)


def ask_item(work: Amplification) -> int:
    """Make the next question of the session's sets a tree; return its node.

    Raises:
        Refusal: every question was asked.
    """
    with work.session.reading() as reader:
        found = sets.following(reader)
    if found is None:
        raise person.Refusal("every question of the set was asked; add more of them")
    number, item = found
    context = work.new_context(np.asarray(work.task.parse_context(item.document))) if item.document else None
    return person.ask(work, item.question, context=context, also=lambda db, node: sets.asked(db, number, node)).id


def was_allowed(session: Session) -> bool:
    """Whether H' was ever allowed to act: what tells from which certainty on needs torch."""
    with session.reading() as reader:
        return bool(reader.conn.execute("SELECT EXISTS (SELECT 1 FROM event WHERE kind = 'H′ may act')").fetchone()[0])
