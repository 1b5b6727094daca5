"""Drift in words: how often A_n answers otherwise than H did, on what it was not taught, by families of questions."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from sqlite_utils import Database

from ida_core.assistants.base import Assistant
from ida_core.assistants.text import TextAssistant
from ida_core.iterate_words import Approved, approved
from ida_core.language import memory
from ida_core.language.asking import Errand
from ida_core.language.lessons import families_out
from ida_core.language.model import Refusal, Stopped
from ida_core.lineage import Ancestor
from ida_core.measure.bounds import spent
from ida_core.measure.shown import at_most
from ida_core.measure.wording import Asked, tallies
from ida_core.questions import IDK_TEXT
from ida_core.report.line import Line, bring
from ida_core.sessions import history
from ida_core.sessions.records import log_event
from ida_core.sessions.session import Session, SessionError, now
from ida_core.tasks import make_task

Tell = Callable[[int, int], None]
Stop = Callable[[], bool]
MOST: Final = 200
"""Questions that each assistant is asked at most; drawn by lot where there are more."""
TOGETHER: Final = 8
SHOWN: Final = 12
"""Of the questions answered otherwise, so many are kept to look at."""
ASSUMPTIONS: Final = (
    "The teacher is you: what you stood behind while A_{n-1} or an earlier one helped, on questions that A_n and those before it "
    "were not taught. Families of questions were held out whole, by lot, before training.",
    "Two answers agree where their words are the same, apart from case, blanks, commas within numbers and a full stop at the "
    "end. The verifiers of question sets know the truth, so they are not asked here; they serve Score and the colours.",
    "The bounds hold for questions of these families as they came; other families need other answers of yours.",
    "They are about the average: they say nothing about rare or adversarial questions.",
    "What A_n proposed and you let stand was not drawn at random, so no bound rests on it; audits are drawn.",
    "Not measured in words: drift down to A_0 (H would have to answer every tree anew), leaks, blame, H', macros.",
)


def words_report(
    session: Session, most: int = MOST, rounds: int = 0, tell: Tell = lambda _asked, _of: None, stop: Stop = lambda: False
) -> dict[str, Any]:
    """Hold each assistant of the line, and the one before it, against what H stood behind. Truth is not asked.

    Args:
        session: one of free text, in which something was distilled.
        most: questions that each is asked at most.
        rounds: how many iterations there will ever be, which share alpha alike; 0: any number, and later ones get less.
        tell: told how many of how many answers have come.
        stop: whether to break off; what was said is kept, so that the next time goes on from there.

    Returns:
        What `drift --json` prints. It is kept in the session, too.

    Raises:
        SessionError: nothing was distilled yet, a model cannot be opened, or it was stopped.
        ValueError: there are more iterations than were declared.
    """
    settings = session.settings
    line = bring(session, make_task(settings.task, settings.preset))
    if 0 < rounds < line.last:
        raise ValueError(f"{rounds} iterations were declared, but there are {line.last} already")
    answers, taught, unseen = approved(session), set[str](), list[list[Approved]]()
    for n in range(1, line.last + 1):
        one = line.promoted[n]
        taught |= _taught(session, one, answers)
        fresh = [each for each in answers if each.errand.question not in taught and each.iteration < one.iteration]
        unseen.append(_by_lot(fresh, most, one.id))
    ask = _Asking(session, 2 * sum(map(len, unseen)), tell, stop)
    try:
        rows = [_round(ask, line, n, some, spent(settings.alpha, n, rounds or None)) for n, some in enumerate(unseen, 1)]
    except (Refusal, Stopped) as error:
        raise SessionError(str(error)) from error
    newest = rows[-1]
    report = {
        "by": "words", "session": settings.name, "task": settings.task, "alpha": settings.alpha, "at": now(),
        "newest": line.promoted[-1].id, "newest_iteration": line.promoted[-1].iteration, "rounds_declared": rounds,
        "model": settings.model, "iterations": rows, "least_bound": None, "binding": "nothing: drift is not bounded in words",
        "certificate": _certificate(newest), "assumptions": list(ASSUMPTIONS),
    }  # fmt: skip
    session.write(lambda db: log_event(db, "drift measured", report=report)).result()
    return report


def words_lines(report: dict[str, Any]) -> list[str]:
    """The report as sentences, one a line."""
    lines = [f"{report['session']}: {report['model']}, every bound together at {1 - report['alpha']:.0%}"]
    for row in report["iterations"]:
        for family in row["families"]:
            name = family["family"] or "all questions"
            lines.append(
                f"A_{row['n']}, {name}: {family['differ']} of {family['n']} differ from H, ε ≤ {family['upper']:.4f} "
                f"(the one before it: {family['differed_before']})"
            )
        lines.append(f"  of {row['ruled']['proposed']} answers it proposed, H let {row['ruled']['stood']} stand (no bound)")
    return [*lines, report["certificate"], "This rests on:", *(f"  {n}. {text}" for n, text in enumerate(report["assumptions"], 1))]


def _certificate(row: dict[str, Any]) -> str:
    whole = row["families"][0]
    if whole["upper"] >= 1:
        return f"nothing is certified: A_{row['n']} was held against {whole['n']} answers of H, and {whole['differ']} differ"
    return f"A_{row['n']} answers otherwise than H on ≤ {at_most(whole['upper'])} of such questions, {whole['n']:,} answers"


def _round(ask: _Asking, line: Line, n: int, unseen: Sequence[Approved], alpha: float) -> dict[str, Any]:
    errands = [one.errand for one in unseen]
    before, student = (ask.put(line.assistants[at], errands) for at in (n - 1, n))
    asked = [
        Asked(one.errand.question, one.family, one.answer, said, said_before)
        for one, said, said_before in zip(unseen, student, before, strict=True)
    ]
    return {
        "n": line.promoted[n].iteration, "assistant": line.promoted[n].id, "alpha": alpha,
        "families": [asdict(one) | {"rate": one.rate} for one in tallies(asked, alpha)],
        "differed": [asdict(one) for one in asked if one.differs][:SHOWN], "ruled": _ruled(ask.session, line.promoted[n].id),
    }  # fmt: skip


@dataclass
class _Asking:
    """Puts questions to assistants a few at a time. Prompts and replies are kept, so that asking again costs nothing."""

    session: Session
    whole: int
    tell: Tell
    stop: Stop
    done: int = 0

    def put(self, assistant: Assistant, errands: Sequence[Errand]) -> list[str]:
        """What an assistant says, asked as in a tree."""
        if not isinstance(assistant, TextAssistant):
            return [IDK_TEXT] * len(errands)
        said = list[str]()
        for start in range(0, len(errands), TOGETHER):
            self.tell(self.done, self.whole)
            outcomes = assistant.settle(errands[start : start + TOGETHER], self.stop)
            rows = [row for one in outcomes for row in memory.rows_of(self.session, one, assistant.number, assistant.model.name)]
            kept = [row | {"node": None} for row in rows if not row["reused"]]  # of no tree, so that no tree's budget pays
            self.session.write(partial(_keep, rows=kept)).result()
            said += [one.answer or IDK_TEXT for one in outcomes]
            self.done += len(outcomes)
        return said


def _keep(db: Database, rows: list[dict[str, Any]]) -> None:
    db.table("exchange").insert_all(rows)


def _taught(session: Session, one: Ancestor, answers: Sequence[Approved]) -> set[str]:
    """Questions that an assistant of the line was trained on, as far as H still stands behind them."""
    with session.reading() as reader:
        query = "SELECT assistant.config, run.config FROM assistant JOIN run ON run.id = assistant.run WHERE assistant.id = ?"
        made, run = (json.loads(text) for text in reader.execute(query, [one.id]).fetchone())
    learned = [each for each in answers if each.errand.node in set(run["nodes"])]
    out = made.get("held_out")
    if out is None:  # made before that was written down
        out = families_out([each.family for each in learned], run["recipe"]["held_out"], session.settings.seed)
    return {each.errand.question for each in learned if each.family not in out}


def _by_lot(answers: list[Approved], most: int, seed: int) -> list[Approved]:
    places = np.random.default_rng([18, seed]).permutation(len(answers))[:most]
    return [answers[place] for place in sorted(places.tolist())]


def _ruled(session: Session, assistant: int) -> dict[str, int]:
    """What the person made of the answers that an assistant proposed."""
    query = """SELECT DISTINCT decision.id, decision.kind FROM decision
               JOIN call ON call.node = decision.node AND call.answer = decision.proposal
               WHERE call.assistant = ? AND decision.kind IN ('approve', 'edit', 'reject', 'answer')"""
    with session.reading() as reader:
        stand = {one.id for one in history.standing(history.decided_since(reader, 0))}
        kinds = [row["kind"] for row in reader.query(query, [assistant]) if row["id"] in stand]
    return {"proposed": len(kinds), "stood": kinds.count("approve")}
