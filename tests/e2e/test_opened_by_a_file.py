"""The program is started with a file, as a file manager does: exported sessions open, anything else is said in the window."""

import subprocess
import sys
from pathlib import Path

import pytest

from app import bootstrap
from app.sessions.folders import default_folder, demo_session
from ida_core.amplify import person
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.report.export import export
from ida_core.sessions.session import Session
from ida_core.tasks import make_task

MAIN = Path(__file__).parents[2] / "main.py"


@pytest.fixture(params=["archive", "jsonl"])
def exported(request, place) -> Path:
    path = place.with_name("Sent to me.espalier.zip" if request.param == "archive" else "Sent to me.jsonl")
    with Session.open(place) as session:
        task = make_task("permutation-powering")
        person.ask(Amplification(session, task, LookUp(task), 0, 0), "s^2(a)")
        export(session, request.param, path)
    return path


def start(*words: str | Path) -> subprocess.CompletedProcess[str]:
    program = [sys.executable, MAIN, *words, bootstrap.GLANCE]
    return subprocess.run(program, capture_output=True, text=True, timeout=120, check=False)


def test_a_file_given_to_the_program_is_imported_and_opened(exported):
    made = start(exported)
    assert (made.returncode, made.stderr) == (0, "")
    with Session.look(default_folder() / "Sent to me.espalier") as session, session.reading() as reader:
        assert [row["question"] for row in reader.query("SELECT question FROM node")] == ["σ^2(a)"]


def test_a_folder_that_is_no_session_is_said_on_the_terminal(tmp_path):
    made = start(tmp_path / "nothing")
    assert made.returncode == 1
    assert "is not a session: it holds no session.db" in made.stderr
    assert start("one", "two").returncode == 2


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("notes.txt", b"milk, eggs", "notes.txt is neither an archive of a session nor exported JSON lines"),
        ("x.png", b"\x89PNG\r\n\x1a\n\xff", "x.png is neither"),
        ("a.espalier.zip", b"PK\x05\x06" + bytes(18), "holds no session.db"),
        ("empty.jsonl", b"", "empty.jsonl"),
    ],
)
def test_a_file_that_is_refused_is_said_over_the_latest_session(open_window, place, tmp_path, name, content, says):
    user = open_window(place)
    user.window.close_session()
    given = tmp_path / name
    given.write_bytes(content)
    bootstrap.open_first(user.window, given)
    user.until(lambda: user.window.desk is not None)
    assert user.window.link.folder == demo_session() == place
    assert says in user.window.trouble.text()
    assert user.window.trouble.isVisible()
    assert not list(default_folder().iterdir())
