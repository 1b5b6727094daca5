"""Decisions are all that a person did, rulings those that judge an answer; the dossier says what was done."""

import ast
import re
from pathlib import Path

from ida_core import cli
from ida_core.amplify import machine, person
from ida_core.amplify.steps import ALL_LEVELS
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.inbox import Inbox
from ida_core.lineage import found
from ida_core.report.choice import Choice
from ida_core.report.drift_page import Page, Table
from ida_core.report.export import export
from ida_core.report.info import session_info
from ida_core.sessions.history import decided_since
from ida_core.sessions.records import log_event
from ida_core.sessions.replay import DONE, RULINGS, given, steps, told
from ida_core.tasks import make_task

TASK = make_task("permutation-powering")
HOSTILE = "<script>alert(1)</script>"


def play(session):
    work = Amplification(session, TASK, LookUp(TASK), 0, found(session).id)
    root = person.ask(work, "s^2(a)")
    machine.finish(work)
    person.hand_to_script(work, root.id, 0)
    machine.finish(work)
    person.approve(work, root.id)
    return work


def dossier(session, place):
    export(session, "html", place, Choice())
    return place.read_text("utf-8")


def test_whatever_a_person_can_do_has_words():
    tree = ast.parse(Path(person.__file__).read_text("utf-8"))
    calls = [
        node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_ruling", "_hand_to")
    ]
    kinds = {arg.value for call in calls for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)}
    assert {"approve", "ask", "skip", "macro"} <= kinds <= set(DONE)
    assert set(RULINGS) <= set(DONE)


def test_only_rulings_give_answers():
    assert given("approve", "c") == "c"
    assert given("amplify", "0") == given("script", str(ALL_LEVELS)) == given("ask", "σ^2(a)") == given("reject", None) == ""


def test_queue_info_and_dossier_count_alike_and_say_what_was_done(session, tmp_path):
    work = play(session)
    info = session_info(session)
    assert (info["decisions"], info["rulings"]) == (3, 1)
    with session.reading() as reader:
        decided = decided_since(reader, 0)
        lines = [told(step, {1: "σ^2(a)"}) for step in steps(reader)]
    assert Inbox(work.tree, decided).pace().done == info["rulings"]
    assert "amplified one step σ^2(a)" in lines[1]
    assert "→ 0" not in lines[1]
    page = dossier(session, tmp_path / "page.html")
    assert "decisions of a person on record: 3, rulings on answers among them that stand: 1" in page
    assert re.search(r"<td>amplified one step</td><td>[^<]*</td><td></td>", page)
    person.undo(work)
    assert session_info(session)["rulings"] == 0
    assert "<td>undone: decision 3</td>" in dossier(session, tmp_path / "page.html")


def test_one_decision_is_never_decisions(session, capsys):
    Amplification(session, TASK, LookUp(TASK), 0, found(session).id)
    folder = session.folder
    session.close()
    assert cli.run(["ask", str(folder), "s^2(a)"]) == 0
    assert cli.run(["sessions", str(folder.parent)]) == 0
    assert "decisions: 1  " in capsys.readouterr().out


def test_hostile_words_of_a_kept_report_stay_words(session, tmp_path, monkeypatch):
    table = Table(HOSTILE, (HOSTILE,), ((HOSTILE,),), HOSTILE)
    monkeypatch.setattr("ida_core.report.html.drift_page", lambda _report: Page((HOSTILE,), (table,), (HOSTILE,)))
    session.write(lambda db: log_event(db, "drift measured", report={})).result()
    page = dossier(session, tmp_path / "page.html")
    assert HOSTILE not in page
    assert page.count("&lt;script&gt;alert(1)") == 6


def test_a_report_that_cannot_be_laid_out_is_said_in_a_sentence(session, tmp_path):
    for report in ({}, {"alpha": "x", "at": 3}, {"alpha": 0.05, "at": "", "by": "words", "iterations": "no"}):
        session.write(lambda db, report=report: log_event(db, "drift measured", report=report)).result()
        assert "measured by another version of Espalier; measure it again" in dossier(session, tmp_path / "page.html")
