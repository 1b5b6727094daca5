"""The line of assistants that a session's measurements follow, who taught them, and the roots that are asked of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from ida_core import lineage
from ida_core.amplify.arrays import Voting
from ida_core.assistants.base import Assistant
from ida_core.helper import helper
from ida_core.overseers.base import Overseer
from ida_core.oversight.training import JudgedOverseer, Oversight
from ida_core.questions import IntArray
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks.base import Task
from ida_core.teachers import overseer_when

By = Literal["iteration", "height", "itself"]
"""What the steps of a line are: iterations; heights, where one network learned from itself at all of them; or, where
questions do not show their height, the one step of that network against H with its own help."""
PLAYED: Final = {
    "scripted": "by a script", "imitator": "by H', as it was when each A_n was made", "macros": "by the rules that played then",
    "faulty": "by a script that errs",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A_0, A_1, … A_N with H + A_{n-1} teaching A_n."""

    by: By
    promoted: tuple[lineage.Ancestor, ...]
    assistants: tuple[Assistant, ...]
    overseers: tuple[Overseer | None, ...]
    """Who played H while A_1, A_2, … were taught; None is the script."""
    played: str
    """The same in words."""
    judged: bool = False
    """Whether a judge ruled on what was learned. How errors add up through debates is not bounded then."""

    @property
    def closed(self) -> bool:
        """Whether each step rests on the one before alone, so that the errors of all steps bound those of the last."""
        return self.by != "itself" and not self.judged

    @property
    def last(self) -> int:
        """N."""
        return len(self.promoted) - 1

    def place(self, iteration: int) -> int:
        """Where in the line an iteration's assistant stands; where it stands at each height, the greatest.

        Raises:
            SessionError: it is not there.
        """
        places = [n for n, one in enumerate(self.promoted) if n and one.iteration == iteration]
        if not places:
            raise SessionError(f"there is no A_{iteration} to audit; the newest is A_{self.promoted[-1].iteration}")
        return places[-1]


def line_of(session: Session) -> list[lineage.Ancestor]:
    """A_0, A_1, … up to the newest that was promoted.

    Raises:
        SessionError: nothing was distilled yet.
    """
    newest = lineage.found(session)
    by_id = {ancestor.id: ancestor for ancestor in lineage.read(session)}
    line = [newest]
    while line[-1].parent is not None:
        line.append(by_id[line[-1].parent])
    if len(line) == 1:
        raise SessionError("there is no drift to measure: nothing was distilled yet")
    return line[::-1]


def bring(session: Session, task: Task) -> Line:
    """Bring the line back to life, with H as it was.

    In continuous mode the newest network taught itself: it stands at every height above A_0, since what it answers at one
    height it was taught with its own help at the height below.

    Raises:
        SessionError: nothing was distilled yet, or a checkpoint is missing.
    """
    settings, promoted = session.settings, line_of(session)
    by: By = "iteration"
    if settings.mode == "continuous":
        by = "height" if task.shows_height else "itself"
        promoted = [promoted[0], *[promoted[-1]] * len(task.heights)] if task.shows_height else [promoted[-1]] * 2
    known = {one.id: helper(session, task, one) for one in promoted}
    taught = {one.id: _overseer(session, task, one, known) for one in promoted if one.parent is not None}
    played = PLAYED[settings.overseer.partition(":")[0]] + (f", {settings.votes} votes each" if settings.votes > 1 else "")
    judged = Oversight.read(settings.oversight).means != "none"
    return Line(
        by, tuple(promoted), tuple(known[one.id] for one in promoted), tuple(taught[one.id] for one in promoted[1:]), played, judged
    )


def frontier(task: Task, n: int) -> int | None:
    """The greatest height that A_n was taught, or at which the n-th step stands; None where questions do not show theirs."""
    return task.heights[min(n, len(task.heights)) - 1] if task.shows_height else None


def roots_of(task: Task, n: int, count: int, random: np.random.Generator) -> tuple[IntArray, IntArray]:
    """Fresh contexts with one question each, as hard as A_n was taught."""
    height = frontier(task, n)
    contexts = task.make_contexts(count, random)
    return contexts, task.make_questions(count, 1, random, None if height is None else [height])[:, 0]


def _overseer(session: Session, task: Task, one: lineage.Ancestor, known: dict[int, Assistant]) -> Overseer | None:
    """Who played H while it was taught; a vote counts as one H, and a judge who ruled on what was learned is part of it.

    Scripts that do not err say the same in each vote.
    """
    below = known.get(one.parent or 0, known[one.id])
    played, votes = overseer_when(session, task, one, below), session.settings.votes
    voted = played if played is None or votes == 1 else Voting(played, votes)
    oversight = Oversight.read(session.settings.oversight)
    if oversight.means == "none" or one.run is None:
        return voted
    return JudgedOverseer(task, oversight, voted, (session.settings.seed, one.run))
