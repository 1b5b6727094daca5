"""The demonstration: a session of five iterations with audits, made by `demonstrate` and shipped, to look at drift with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from ida_core import lineage
from ida_core.control import Control
from ida_core.demo import ask
from ida_core.iterate import Promoted, iterate
from ida_core.learner import Recipe
from ida_core.report.drawing import draw
from ida_core.report.drift import drift_report
from ida_core.report.rehearsal import rehearse
from ida_core.sessions.archive import pack
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task

NAME: Final = "Five iterations"
ITERATIONS: Final = 5
SEED: Final = 5
RECIPE: Final = Recipe(
    width=48, fact_layers=3, question_layers=3, questions=12, compare_on=256, max_steps=1000, agreement=0.988,
    last_agreement=0.985, patience=4, save_every=50_000, settle_at=(0.96, 0.985),
)  # fmt: skip
"""A small network that is let go early: what is lost in distillation shows."""


def make_demonstration(place: Path, say: Callable[[str], None]) -> None:
    """Train, audit and measure in a new session at `place`, or go on with one that was begun; the reviewer is a script.

    Raises:
        SessionError: there is another session at that place, or it cannot be written.
    """
    if not place.exists():
        Session.create(place, Settings(NAME, "permutation-powering", "deep", seed=SEED, mode="discrete")).close()
    with Session.open(place) as session:
        task = make_task(session.settings.task, session.settings.preset)
        left = ITERATIONS - lineage.found(session).iteration
        for event in iterate(session, task, Control(), recipe=RECIPE, device="cpu", iterations=left):
            if isinstance(event, Promoted):
                say(f"A_{event.iteration}: {event.report.reason} after {event.report.steps} steps")
        context = ask(session, None, say)
        ask(session, context, say)
        for queue, size in (("certify", 400), ("path", 60), ("hunt", 60)):
            draw(session, queue, size, rounds=2)
            say(f"{queue}: {rehearse(session)} verdicts by the scripted reviewer")
        say(str(drift_report(session, rounds=ITERATIONS)["certificate"]))


def ship(place: Path, archive: Path) -> None:
    """Pack a session for shipping."""
    with Session.open(place) as session:
        pack(session, archive)
