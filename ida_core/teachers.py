"""Who taught an assistant: H as it was played then, brought back to be asked again."""

from __future__ import annotations

from ida_core.assistants.base import Assistant
from ida_core.lineage import Ancestor
from ida_core.overseers.apprentice import Apprentice
from ida_core.overseers.base import Overseer
from ida_core.overseers.choice import choose
from ida_core.overseers.macros import MacroOverseer
from ida_core.overseers.rules import kept_rules
from ida_core.runs import load_apprentice
from ida_core.sessions.session import Session
from ida_core.tasks.base import Task


def overseer_when(session: Session, task: Task, ancestor: Ancestor, below: Assistant) -> Overseer | None:
    """H as it was played while an assistant was taught with the help of `below`; None is the script.

    Raises:
        SessionError: the imitator that taught it is missing or cannot be read.
    """
    name = session.settings.overseer
    if name == "scripted" or ancestor.run is None:
        return None
    if name == "macros":
        ran = [kept for kept in kept_rules(session, task) if ancestor.run in kept.runs]
        return MacroOverseer(task, [kept.rule for kept in ran], 0)
    found = choose(name, task, below, (session.settings.seed, ancestor.run), "cpu")
    if isinstance(found, Apprentice):
        load_apprentice(session, found, ancestor.id)
    return found
