"""Exports and the command line: one clear sentence, the right exit code, and files that stand alone."""

import json
import re
import sqlite3
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from ida_core import cli, lineage
from ida_core.amplify import machine, person
from ida_core.amplify.steps import ALL_LEVELS
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.oversight import nodes
from ida_core.oversight.debate import Verdict
from ida_core.report.family import WIDE, lineage_svg
from ida_core.sessions.resolutions import append
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task

DIGIT = 6.4
"""Width of a digit of DejaVu Sans at 10 pixels."""
ROOT = Path(__file__).parents[2]


@pytest.fixture
def played(tmp_path):
    """A session with a tree by the script and one by a person, with hostile words in it."""
    place = tmp_path / "played.espalier"
    task = make_task("permutation-powering")
    with Session.create(place, Settings("<script>alert(1)</script>", task.name, person="</table><img src=x>")) as session:
        lineage.found(session)
        work = Amplification(session, task, LookUp(task), 0, 1)
        person.hand_to_script(work, person.ask(work, "s^5(a)").id, ALL_LEVELS)
        machine.finish(work)
        root = person.ask(work, "s^2(b)")
        work.actor = "<b>Eve</b>"
        person.answer(work, root.id, "c")
    return place


def test_json_lines_hold_everything_needed_to_check_from_outside(played, tmp_path):
    out = tmp_path / "out.jsonl"
    assert cli.run(["export", str(played), "--format", "jsonl", "--out", str(out)]) == 0
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert all(next(iter(row)) == "type" for row in rows)
    nodes = {row["id"]: row for row in rows if row["type"] == "node"}
    assert {"path", "parent", "context", "question", "status", "answer", "answered_by", "height", "iteration", "assistant"} <= set(
        nodes[1]
    )
    contexts = {row["id"]: dict(row["tokens"]) for row in rows if row["type"] == "context"}
    task = make_task("permutation-powering")
    item = task.symbols.index("a")
    for _ in range(5):
        item = contexts[nodes[1]["context"]][item]
    assert nodes[1]["answer"] == task.symbols[item]
    decisions = [row for row in rows if row["type"] == "decision"]
    assert [row["kind"] for row in decisions] == ["ask", "script", "ask", "answer"]
    assert decisions[1]["hash"] == decisions[2]["previous_hash"]


class Watching(HTMLParser):
    """Collects tags and addresses, to see what a browser would do."""

    def __init__(self):
        super().__init__()
        self.tags, self.addresses = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.addresses += [value for name, value in attrs if name in ("src", "href", "data", "action")]


def test_the_report_stands_alone_and_runs_no_foreign_words(played, tmp_path):
    out = tmp_path / "out.html"
    assert cli.run(["export", str(played), "--format", "html", "--out", str(out)]) == 0
    page = out.read_text("utf-8")
    seen = Watching()
    seen.feed(page)
    assert not {"img", "iframe", "link", "object"} & set(seen.tags)
    assert seen.tags.count("script") == 1
    assert "default-src 'none'; script-src 'sha256-" in page
    assert seen.addresses == []
    assert "&lt;script&gt;alert(1)" in page
    assert "&lt;b&gt;Eve" in page
    assert seen.tags.count("details") >= 3
    assert "svg" in seen.tags
    assert not re.search(r"https?://(?!www\.w3\.org)", page)


def test_the_dossier_lists_debates_and_what_was_decided_about_assistants(tmp_path):
    place, out, task = tmp_path / "debated.espalier", tmp_path / "out.html", make_task("permutation-powering")
    with Session.create(place, Settings("Debated", task.name)) as session:
        helps = lineage.found(session)
        work = Amplification(session, task, LookUp(task), 0, 1)
        root = person.ask(work, "s^2(b)")
        person.answer(work, root.id, "c")
        debate = nodes.begin(work, root.id)
        assert nodes.read(work, debate).verdict is None
        assert cli.run(["export", str(place), "--format", "html", "--out", str(out)]) == 0
        assert re.search(r"<td>A: \w+; B: \w+</td><td>waits for a ruling</td>", out.read_text("utf-8"))  # the judge is blind
        nodes.rule(work, debate, Verdict.ONE, belief=0.8, reason="it quotes the facts")
        session.write(lambda db: append(db, "fork", assistant=helps.id, reason="to try another H", evidence={})).result()
    assert cli.run(["export", str(place), "--format", "html", "--out", str(out)]) == 0
    page = out.read_text("utf-8")
    assert "<h2>On the record</h2>" in page
    assert re.search(r"<td>fork</td><td>A_0</td><td>you</td><td>to try another H</td>", page)
    assert "<h2>Debates</h2>" in page
    assert re.search(r"A: \w+ \([^)]+\).*; B: \w+ \([^)]+\)", page)


def test_what_stands_in_a_box_of_the_lineage_fits_into_it():
    report = lineage.IterationReport(
        9, {1: 1.0}, {1: 1.0}, {1: 9}, 1.0, 0.9, 1.0, 10_240, 0.0, 123_456_789, 1e4, 1_234_567, "agreement", 1.0
    )
    line = [
        lineage.Ancestor(1, 0, None, "look-up", None, None, True, None, None),
        lineage.Ancestor(2, 1, 1, "n", None, None, True, 1, report),
    ]
    words = re.findall(r"font-size='10' fill='#1b211d'>([^<]*)<", lineage_svg(line))
    assert "123,456,789 labels" in words
    assert max(map(len, words)) * DIGIT <= WIDE - 20


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["run", "--task", "nonsense"], 2, "there is no task named “nonsense”"),
        (["run", "--task", "permutation-powering", "--preset", "huge"], 2, "no preset"),
        (["run", "--task", "permutation-powering", "--seed", "one"], 2, "invalid int value"),
        (["run", "--task", "permutation-powering", "--iterations", "0"], 2, "not a positive number"),
        (["run", "--task", "permutation-powering", "--mode", "restless"], 2, "invalid choice"),
        (["run", "--task", "permutation-powering", "--overseer", "nobody"], 2, "there is no overseer “nobody”"),
        (["run", "--task", "permutation-powering", "--votes", "0"], 2, "not a positive number"),
        (["run", "--task", "permutation-powering", "--resume"], 2, "--resume needs --session"),
        (["run", "--task", "permutation-powering", "--session", "/proc/no/s"], 1, "cannot be"),
        (["baseline", "--task", "permutation-powering"], 2, "--kind"),
        (["export", "/nowhere", "--format", "html", "--out", "x"], 1, "is not a session"),
        (["export", "/nowhere", "--format", "docx", "--out", "x"], 2, "no export format"),
        (["verify", "/nowhere"], 1, "is not a session"),
        (["info", "/nowhere"], 1, "is not a session"),
        (["frobnicate"], 2, "invalid choice"),
    ],
)
def test_a_users_mistake_is_one_sentence_and_the_right_code(arguments, code, sentence, capsys):
    try:
        result = cli.run(arguments)
    except SystemExit as stop:
        result = stop.code
    said = capsys.readouterr().err
    assert (result, sentence in said) == (code, True), said
    assert "Traceback" not in said


def test_no_gpu_is_one_sentence(capsys, monkeypatch):
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert cli.run(["run", "--task", "permutation-powering", "--device", "cuda"]) == 1
    assert "no cuda device" in capsys.readouterr().err


def test_a_newer_session_is_refused_by_the_real_program(tmp_path):
    place = tmp_path / "new.espalier"
    Session.create(place, Settings("n", "permutation-powering")).close()
    with sqlite3.connect(place / "session.db") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    done = subprocess.run([sys.executable, "main.py", "info", str(place)], capture_output=True, text=True, cwd=ROOT)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "newer version" in done.stderr


def test_run_prints_the_object_that_other_programs_rely_on(tmp_path, capsys, monkeypatch):
    from ida_core import oneshot
    from ida_core.learner import Recipe

    small = Recipe(width=32, heads=2, contexts=8, questions=8, compare_every=20, compare_on=32, max_steps=20)
    monkeypatch.setattr("ida_core.students.recipe_for", lambda *_, **__: small)
    monkeypatch.setattr(oneshot, "recipe_for", lambda *_, **__: small)
    place = tmp_path / "run.espalier"
    arguments = ["--task", "permutation-powering", "--seed", "3", "--json"]
    assert cli.run(["run", *arguments, "--iterations", "1", "--session", str(place)]) == 0
    result = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert {
        "task",
        "preset",
        "mode",
        "overseer",
        "seed",
        "device",
        "iterations",
        "accuracy",
        "accuracy_n",
        "seconds",
        "session",
    } <= set(result)
    (row,) = result["iterations"]
    assert {
        "n",
        "accuracy_by_height",
        "amplified_by_height",
        "n_by_height",
        "agreement",
        "agreement_upper",
        "agreement_n",
        "idk_share",
    } <= set(row)
    assert {"overseer_labels", "seconds"} <= set(row)
    assert set(row["accuracy_by_height"]) == {"1", "2", "3"}
    assert min(row["n_by_height"].values()) >= 2000
    assert cli.run(["run", *arguments, "--iterations", "2", "--session", str(place), "--resume"]) == 0
    assert [row["n"] for row in json.loads(capsys.readouterr().out.splitlines()[-1])["iterations"]] == [1, 2]
    assert cli.run(["verify", str(place)]) == 0
    assert cli.run(["info", str(place), "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["iteration"] == 2
    for kind in ("supervised", "low-heights"):
        assert cli.run(["baseline", *arguments, "--kind", kind]) == 0
        assert len(json.loads(capsys.readouterr().out.splitlines()[-1])["iterations"]) == 1
