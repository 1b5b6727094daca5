"""A small session with everything in it that a person and the machine leave behind."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from ida_core import lineage
from ida_core.amplify import machine, person
from ida_core.amplify.steps import ALL_LEVELS
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.assistants.text import TextAssistant
from ida_core.language.model import Reply, Request
from ida_core.sessions import records
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task

TASK = make_task("permutation-powering")


def work_on(session: Session) -> Amplification:
    """The trees of a session, served by A_0."""
    lineage.found(session)
    return Amplification(session, TASK, LookUp(TASK), 0, 1)


def play(place: Path) -> Path:
    """Make the session: trees by script and person, an undo, a draft, events, a run with metrics."""
    with Session.create(place, Settings("Played", TASK.name, seed=3, person="Ada", budget=40)) as session:
        work = work_on(session)
        person.hand_to_script(work, person.ask(work, "s^5(a)").id, ALL_LEVELS)
        machine.finish(work)
        root = person.ask(work, "s^2(b)").id
        first = person.ask(work, "s^1(b)", parent=root).id
        machine.finish(work)
        person.approve(work, first, seconds=2.5)
        hard = person.ask(work, "s^3(b)", parent=root).id
        machine.finish(work)
        person.reject(work, hard, "I don't know is no help <b>here</b>", seconds=4.0)
        person.hand_to_script(work, hard, ALL_LEVELS)
        machine.finish(work)
        person.approve(work, hard)
        person.undo(work)
        person.redo(work)
        person.answer(work, root, "c", seconds=9.0)
        person.skip(work, root)

        def beside(db):
            records.save_draft(db, root, "scratchpad", "half a thought, 50 € “quoted”\nsecond line")
            records.log_event(db, "seen", root, text="σ²")
            db.table("run").insert(
                {"id": 1, "iteration": 1, "kind": "distil", "state": "discarded", "config": "{}", "segment": 0, "step": 9}
            )
            metrics = [("loss", 0.1), ("loss", 1e300), ("accuracy/2", float("inf")), ("gone", None), ("whole", 2.0)]
            db.table("metric").insert_all(
                {"run": 1, "segment": 0, "step": step, "name": name, "value": value} for step, (name, value) in enumerate(metrics)
            )

        session.write(beside).result()
    return place


DOCUMENT = "The cake was on the table.\n\nBob ate the cake at noon, says Ada.\n\n=1+1 <script>alert(1)</script>"


class Parrot:
    """A language model that says a word of the question back, or splits it in two."""

    name = "parrot"

    def reply(self, requests: Sequence[Request], stop: Callable[[], bool]) -> list[Reply]:
        split = json.dumps({"subquestions": ["Who ate <b>it</b>?", "=When, says Ada?\nAt noon?"]})
        return [Reply(split if one.schema is not None else "Bob,\n“at noon” ✓", 9, 3, finished=True, cost=0.01) for one in requests]


def play_words(place: Path) -> Path:
    """The same of free text: a document, questions by a person and by templates, rulings, an undo."""
    with Session.create(place, Settings("Words", "free-text", seed=3, person="Ada", model="embedded")) as session:
        task, first = make_task("free-text"), lineage.found(session)
        work = Amplification(session, task, TextAssistant(session, task, first.id, Parrot), 0, first.id)
        context = work.new_context(task.parse_context(DOCUMENT), typed=True)
        root = person.ask(work, "Who ate the cake?\nSay when, too.", context=context).id
        first_one = person.ask(work, "Who was at the [p1]?", parent=root).id
        machine.finish(work)
        person.approve(work, first_one, seconds=2.0)
        second = person.ask(work, "When, says Ada?", parent=root).id
        machine.finish(work)
        person.reject(work, second, "Ada did not say\nthat", seconds=1.0)
        person.answer(work, second, "at noon")
        person.answer(work, root, "Bob, at noon")
        person.undo(work)
        person.redo(work)
        other = person.ask(work, "What of the table?", context=context).id
        person.hand_to_script(work, other, 0)
        machine.finish(work)
    return place


def copy(place: Path, target: Path) -> Path:
    """The same session elsewhere."""
    shutil.copytree(place, target)
    return target


def change(place: Path, work: Callable[[sqlite3.Connection], object] | str) -> None:
    """Change a database behind Espalier's back."""
    with closing(sqlite3.connect(place / "session.db")) as connection, connection:
        if callable(work):
            work(connection)
        else:
            connection.executescript(work)
