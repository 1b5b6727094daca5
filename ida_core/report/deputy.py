"""H' beside the person: held against H on fresh moves, let act from a certainty on, stopped; all of it on record."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from safetensors import SafetensorError

from ida_core import lineage
from ida_core.helper import helper
from ida_core.measure.calibration import Cut, bins, cut_for, cut_words, gap
from ida_core.measure.shown import down, up
from ida_core.overseers.choice import PERSON
from ida_core.overseers.deputy import Deputy, Held, fresh_moves, held_back_moves, load_deputy
from ida_core.runs import decisions_of_persons
from ida_core.sessions import records
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks import make_task
from ida_core.tasks.base import Task

MOVES: Final = 3000
"""Fresh moves that H' is held against, one a question."""
TARGET: Final = 0.99
DICE: Final = 61
"""Sets the fresh questions apart from other draws of a session."""


@dataclass(frozen=True, slots=True)
class Acts:
    """What H' did in a session's trees so far."""

    moves: int
    left: int
    """How often it was not sure enough, and left the question to the person."""
    questions: int
    """Questions it had."""


def path_of(session: Session, assistant: int) -> Path:
    """Where the H' lies that was learned along with an assistant."""
    return session.checkpoints / f"imitator-{assistant}.safetensors"


def hold(session: Session, count: int = MOVES) -> Held:
    """Hold the newest H' against the scripted H on so many fresh questions, working with the present A_n.

    One that learned from persons alone is held against them instead: against all that they decided, see `held_back_moves`.

    Raises:
        SessionError: there is none, or it cannot be read.
    """
    task = make_task(session.settings.task, session.settings.preset)
    ancestor, seed = lineage.found(session), session.settings.seed
    deputy = _loaded(session, task, ancestor.id)
    if session.settings.overseer == PERSON:
        return held_back_moves(task, decisions_of_persons(session, task), [seed, DICE])
    return fresh_moves(deputy, helper(session, task, ancestor), count, [seed, ancestor.id, DICE])


def let_act(session: Session, cut: Cut) -> None:
    """Let H' act from this certainty on, until A_n changes; on the record."""
    content = asdict(cut) | {"assistant": lineage.found(session).id}
    session.write(lambda db: records.log_event(db, "H′ may act", **content), durable=True).result()


def stop(session: Session) -> None:
    """Let H' act no more."""
    session.write(lambda db: records.log_event(db, "H′ stopped"), durable=True).result()


def permission(session: Session) -> Cut | None:
    """From which certainty on H' may act beside the present A_n; None: not at all."""
    with session.reading() as reader:
        query = "SELECT kind, payload FROM event WHERE kind IN ('H′ may act', 'H′ stopped') ORDER BY id DESC LIMIT 1"
        row = next(iter(reader.query(query)), None)
    if row is None or row["kind"] == "H′ stopped":
        return None
    content: dict[str, Any] = json.loads(row["payload"])
    return Cut(**content) if content.pop("assistant") == lineage.found(session).id else None


def acting(session: Session, task: Task) -> Deputy | None:
    """H' as it may act now, if it may."""
    cut = permission(session)
    if cut is None:
        return None
    deputy = _loaded(session, task, lineage.found(session).id)
    deputy.cut = cut.least
    return deputy


def acts(session: Session) -> Acts:
    """What H' did so far."""
    with session.reading() as reader:
        query = "SELECT total(kind = 'H′ acted') AS moves, total(kind = 'H′ left it') AS left, count(DISTINCT node) AS questions "
        row = next(iter(reader.query(query + "FROM event WHERE kind IN ('H′ acted', 'H′ left it')")))
    return Acts(int(row["moves"]), int(row["left"]), int(row["questions"]))


def deputy_report(session: Session, target: float = TARGET, count: int = MOVES) -> dict[str, Any]:
    """Calibration and cut as the verb `deputy` prints them."""
    held, alpha = hold(session, count), session.settings.alpha
    cut = cut_for(held, target, alpha)
    return {
        "target": target, "alpha": alpha, "n": len(held.sure), "right": int(held.right.sum()), "gap": gap(held),
        "bins": [asdict(one) for one in bins(held, alpha)], "cut": asdict(cut), "acts": asdict(acts(session)),
        "words": cut_words(cut, alpha),
    }  # fmt: skip


def deputy_lines(report: dict[str, Any]) -> list[str]:
    """The report for a terminal."""
    lines = [
        f"H′ moved as H in {report['right']:,} of {report['n']:,} fresh moves; certainty and share lie {report['gap']:.2%} apart",
        "sure from   to      n      sure on average   as H   bounds",
    ]
    lines += [
        f"{one['low']:<9.3f} {one['high']:<7.3f} {one['n']:<6,} {one['sure']:<17.4f} {one['right']:<6.4f} "
        f"{down(one['lower'], 4)} to {up(one['upper'], 4)}"
        for one in report["bins"]
    ]
    return [*lines, report["words"]]


def _loaded(session: Session, task: Task, assistant: int) -> Deputy:
    path = path_of(session, assistant)
    if not path.is_file():
        raise SessionError(
            "there is no H′ beside the present A_n: it is learned along with A_n in sessions where H′ plays H in training"
        )
    try:
        return load_deputy(path, task)
    except (OSError, SafetensorError, RuntimeError, KeyError, ValueError) as error:
        raise SessionError(f"the imitator in {path} cannot be read: {error}") from error
