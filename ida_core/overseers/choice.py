"""Who plays H, by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, cast

import numpy as np

from ida_core.assistants.base import Assistant
from ida_core.overseers.faulty import Fault, FaultyOverseer
from ida_core.overseers.macros import MacroOverseer
from ida_core.overseers.rules import Kept
from ida_core.tasks.base import Task

if TYPE_CHECKING:  # it needs torch, which the window imports late
    from ida_core.overseers.apprentice import Apprentice

FORMS: Final = (
    "scripted, imitator, imitator:LABELS (to ask before it begins), person (an imitator of what persons decided in the session, "
    "and of nothing else), macros, or faulty:RATE, with :fixed, :lazy or :adversarial after it if wished (faulty:0.1:fixed)"
)

IMITATOR: Final = "imitator"
PERSON: Final = "person"
USUAL_LABELS: Final = 500
"""Labels that H' asks before it begins, as in the paper's code."""
MOST_LABELS: Final = 100_000


def check(name: str, task: Task) -> None:
    """Make sure that there is such an overseer.

    Raises:
        ValueError: there is none; the message is a sentence.
    """
    if name.startswith(IMITATOR):
        _labels(name)
    elif name not in ("scripted", "macros", PERSON):
        _faulty(name, task, (0, 0))


def follows_persons(name: str) -> bool:
    """Whether this overseer learns from what persons decided in the session."""
    return name == PERSON or name.startswith(IMITATOR)


def choose(
    name: str, task: Task, assistant: Assistant, seed: Sequence[int], device: str, rules: Sequence[Kept] = ()
) -> FaultyOverseer | Apprentice | MacroOverseer | None:
    """Make the overseer of a run, whose seed is that of the session and its own number; None is the task's scripted H.

    Raises:
        ValueError: there is none of that name, or no rule was approved for macros to play.
    """
    if name == "scripted":
        return None
    if name == "macros":
        approved = [kept for kept in rules if kept.state == "approved"]
        if not approved:
            raise ValueError("no rule plays H yet: split two questions alike, then approve the rule in the Macros tab")
        return MacroOverseer(task, [kept.rule for kept in approved], len({node for kept in approved for node in kept.made_from}))
    if follows_persons(name):
        from ida_core.overseers.apprentice import ALONE, Apprentice, Lessons

        lessons = ALONE if name == PERSON else Lessons(budget=_labels(name))
        return Apprentice(task, assistant, lessons, [*seed, 6], device)
    return _faulty(name, task, seed)


def _labels(name: str) -> int:
    """How many labels an imitator asks before it begins."""
    given = name.removeprefix(IMITATOR)
    if given and not (given[0] == ":" and given[1:].isdecimal() and 0 < int(given[1:]) <= MOST_LABELS):
        raise ValueError(f"there is no overseer “{name}”; say {FORMS}")
    return int(given[1:]) if given else USUAL_LABELS


def _faulty(name: str, task: Task, seed: Sequence[int]) -> FaultyOverseer:
    """Errors that are fixed for each question are the same in all runs of a session."""
    kind, _, rest = name.partition(":")
    rate, _, fault = rest.partition(":")
    fault = fault or "independent"
    try:
        if kind != "faulty":
            raise ValueError(name)
        entropy = [seed[0]] if fault == "fixed" else [*seed, 6]
        return FaultyOverseer(task, float(rate), cast("Fault", fault), int(np.random.default_rng(entropy).integers(2**31)))
    except ValueError as error:
        raise ValueError(f"there is no overseer “{name}”; say {FORMS}") from error
