"""What goes wrong: a full disk, a missing checkpoint, two windows, a killed program."""

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from app.session_link import SessionLink
from ida_core import cli, iterate, lineage
from ida_core.amplify import person
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.files import replace_file
from ida_core.learner import Learner
from ida_core.sessions.session import Session, SessionError, Settings
from ida_core.sessions.verify import faults
from ida_core.tasks import make_task
from ida_core.tree import Status
from tests.faults.workshop import TINY

ROOT = Path(__file__).parents[2]


def test_a_full_disk_loses_nothing_and_says_so(session):
    task = make_task("permutation-powering")
    lineage.found(session)
    work = Amplification(session, task, LookUp(task), 0, 1)
    kept = person.ask(work, "s^2(a)")
    pages = session.write(lambda db: db.conn.execute("PRAGMA page_count").fetchone()[0]).result()
    session._writer.submit(lambda: session._db.conn.execute(f"PRAGMA max_page_count = {pages}")).result()
    with pytest.raises(SessionError, match="full"):
        for _ in range(2000):
            person.answer(work, person.ask(work, "s^3(a)", context=kept.context).id, "b")
    session._writer.submit(lambda: session._db.conn.execute("PRAGMA max_page_count = 1000000")).result()
    assert faults(session) == []
    again = Amplification(session, task, LookUp(task), 0, 1)
    assert again.tree[kept.id].question == "σ^2(a)"
    person.answer(again, kept.id, "b")


def test_a_failed_write_leaves_the_old_file(tmp_path):
    path = tmp_path / "file"
    path.write_text("old")

    def fail(part):
        part.write_text("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        replace_file(path, fail)
    assert path.read_text() == "old"
    assert list(tmp_path.glob("*.part")) == []


def test_a_checkpoint_reaches_the_disk_file_and_folder(tmp_path, monkeypatch):
    synced = []
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda number: (synced.append(os.readlink(f"/proc/self/fd/{number}")), real(number)))
    replace_file(tmp_path / "weights", lambda part: part.write_bytes(b"w"))
    assert synced == [str(tmp_path / "weights.part"), str(tmp_path)]


DECIDE = """
import sys
from pathlib import Path
from ida_core import lineage
from ida_core.amplify import person
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.sessions.session import Session
from ida_core.tasks import make_task
task = make_task("permutation-powering")
with Session.open(Path(sys.argv[1])) as session:
    lineage.found(session)
    work = Amplification(session, task, LookUp(task), 0, 1)
    while True:
        node = person.ask(work, "s^3(a)")
        person.answer(work, node.id, "b")
        print(node.id, flush=True)
"""


def test_killed_at_any_moment_no_acknowledged_decision_is_lost(tmp_path):
    place = tmp_path / "kill.espalier"
    Session.create(place, Settings("kill", "permutation-powering")).close()
    acknowledged = set()
    for count in (1, 4, 9):
        process = subprocess.Popen([sys.executable, "-c", DECIDE, str(place)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
        assert process.stdout is not None
        for _ in range(count):
            acknowledged.add(int(process.stdout.readline()))
        process.send_signal(signal.SIGKILL)
        acknowledged |= {int(line) for line in process.stdout.read().split("\n")[:-1]}
        process.stdout.close()
        process.wait()
    with Session.open(place) as session, session.reading() as reader:
        assert faults(session) == []
        answered = {row["id"] for row in reader.query("SELECT id FROM node WHERE status = ?", [Status.APPROVED])}
    assert acknowledged <= answered
    assert len(acknowledged) >= 14


def test_the_window_says_in_one_sentence_why_a_session_cannot_be_opened(tmp_path):
    place = tmp_path / "new.espalier"
    Session.create(place, Settings("n", "permutation-powering")).close()
    with sqlite3.connect(place / "session.db") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    for folder, sentence in ((place, "newer version"), (tmp_path / "none", "is not a session")):
        done = subprocess.run([sys.executable, "main.py", str(folder)], capture_output=True, text=True, cwd=ROOT, timeout=60)
        assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
        assert sentence in done.stderr


def test_no_failure_comes_before_somebody_listens(tmp_path, qtbot):
    link = SessionLink(tmp_path / "none")
    heard = []
    qtbot.wait(50)
    link.worker.failed.connect(heard.append)
    link.open()
    qtbot.waitUntil(lambda: bool(heard), timeout=10_000)
    link.close()
    assert "is not a session" in heard[0]


@pytest.mark.parametrize(
    "error",
    [torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20 MiB"), RuntimeError("CUDA error: the device\nis gone")],
)
def test_a_device_that_gives_up_is_one_sentence_and_the_training_goes_on_from_there(tmp_path, monkeypatch, capsys, error):
    """Simulated in the middle of a training: what was saved is there, and the resumed run ends as if nothing had happened."""
    monkeypatch.setattr(iterate, "MEASURE_ON", 64)
    monkeypatch.setattr(iterate, "WATCH_ON", 32)
    monkeypatch.setattr(iterate, "recipe_of", lambda *_: replace(TINY, max_steps=40))
    places = [tmp_path / name for name in ("whole.espalier", "lost.espalier")]
    weights = []
    for place in places:
        Session.create(place, Settings("lost", "permutation-powering", seed=2)).close()
        command = ["run", "--task", "permutation-powering", "--session", str(place), "--resume", "--iterations", "1"]
        if place == places[1]:
            learn, steps = Learner.learn, iter(range(25))

            def fail(learner, learn=learn, steps=steps):
                if next(steps, None) is None:
                    raise error
                return learn(learner)

            with monkeypatch.context() as broken:
                broken.setattr(Learner, "learn", fail)
                capsys.readouterr()
                assert cli.run(command) == 1
            said = capsys.readouterr().err
            assert "espalier: training stopped: CUDA" in said
            assert "can go on from its last checkpoint" in said
            assert "Traceback" not in said
        assert cli.run(command) == 0
        with Session.open(place) as session:
            assert faults(session) == []
            weights.append([one.weights_sha256 for one in lineage.read(session)])
    assert weights[0] == weights[1]
