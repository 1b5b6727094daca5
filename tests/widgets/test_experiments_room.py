"""The experiments room: declared in a dialog, run in the background, stopped, opened again."""

import itertools
import json
import os
import sys

import pytest

from app import progress
from app.experiments.declare import ALONE, DeclareDialog
from app.experiments.room import OPEN, RUNNING, ExperimentsRoom, likely_seconds, seconds_of
from app.sessions.folders import settings
from ida_core import experiments
from ida_core.experiments import State, Sweep
from ida_core.overseers.choice import check
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import PRESETS, make_task

RESULT = {"accuracy": 0.9, "accuracy_n": 10, "seconds": 270.0, "iterations": [{"accuracy_by_height": {"1": 0.9}}]}
STAND_IN = (
    "import json, sys; seed = int(sys.argv[sys.argv.index('--seed') + 1]);"
    "row = {'accuracy_by_height': {'1': 0.9}, 'overseer_labels': 7};"
    "print(json.dumps({'accuracy': 0.9 + seed / 100, 'accuracy_n': 10, 'seconds': 1.0, 'iterations': [row]}))"
)


@pytest.fixture
def room(qtbot) -> ExperimentsRoom:
    made = ExperimentsRoom()
    qtbot.addWidget(made)
    made.resize(1100, 400)
    made.show()
    return made


@pytest.fixture
def stand_in(monkeypatch):
    """Puts a few lines of Python in the place of the program."""
    return lambda code: monkeypatch.setattr("app.experiments.room.program", lambda: [sys.executable, "-c", code])


def test_runs_follow_one_another_and_the_table_fills(room, qtbot, tmp_path, stand_in):
    stand_in(STAND_IN)
    experiments.create(tmp_path / "e", Sweep("e", seed=(0, 1, 2)))
    room.open(tmp_path / "e")
    room.buttons["run"].click()
    qtbot.waitUntil(lambda: all(cell.state is State.DONE for cell in experiments.cells(tmp_path / "e")), timeout=20_000)
    qtbot.waitUntil(lambda: not room.buttons["stop"].isEnabled())
    arm = room.table.topLevelItem(0)
    assert [arm.text(column) for column in (1, 2, 5)] == ["3 of 3", "0.9100", "7"]
    assert arm.text(3).startswith("[0.8")
    room.table.setCurrentItem(arm.child(1))
    assert "--seed 1" in room.command.text()


def test_it_is_told_how_far_the_experiment_is_and_the_task_bar_shows_it(room, qtbot, tmp_path, stand_in):
    stand_in("import time; time.sleep(60)")
    experiments.create(tmp_path / "e", Sweep("e", seed=(0, 1, 2, 3)))
    row = {"accuracy_by_height": {"1": 0.9}, "overseer_labels": 7}
    for cell in experiments.cells(tmp_path / "e")[:2]:
        cell.keep(json.dumps({"accuracy": 0.9, "accuracy_n": 10, "seconds": 270.0, "iterations": [row]}))
    room.open(tmp_path / "e")
    assert room.buttons["run"].text() == "Resume"
    assert room.state.text() == "e: 2 of 4 runs are done"
    room.run()
    assert room.state.text().startswith(
        "e: 2 of 4 runs are done, permutation-powering scripted seed 2 is being made, about 9 min left"
    )
    assert progress.whole() == pytest.approx(0.5, abs=0.01)
    row = room.table.topLevelItem(0).child(2)
    assert row.text(1) == "running"
    assert row.text(6) == "0 s of about 4 min"
    reached(room._running, 2, 400)
    room._look()
    assert row.text(1) == "A_2, step 400"
    room.stop()
    assert progress.whole() is None


def reached(cell, n, step):
    """Write what a run would have written by now."""
    with Session.create(cell.session, Settings("Run", "permutation-powering")) as session:
        run = {"id": 1, "iteration": n, "kind": "distil", "state": "running", "segment": 0, "step": 0, "at": "", "config": "{}"}
        session.write(lambda db: db.table("run").insert(run)).result()
        metric = {"run": 1, "segment": 0, "step": step, "name": "loss", "value": 1.0}
        session.write(lambda db: db.table("metric").insert(metric)).result()


def test_runs_that_one_window_makes_are_not_made_by_another(room, qtbot, tmp_path, stand_in):
    stand_in("import time; time.sleep(60)")
    experiments.create(tmp_path / "e", Sweep("e"))
    room.open(tmp_path / "e")
    room.run()
    second = ExperimentsRoom()
    qtbot.addWidget(second)
    assert second.interrupted() == ""  # nothing was cut off
    assert settings().value(RUNNING) == str(True)  # the first window is still to offer it, should it be
    second.show()
    assert second.state.text() == "e: 0 of 3 runs are done; the others are being made in another window"
    assert not second.buttons["run"].isEnabled()
    assert "stop them there first" in second.buttons["run"].toolTip()
    with qtbot.waitSignal(second.failed) as told:
        second.run()
    assert f"(process {os.getpid()})" in told.args[0]
    assert second._process is None
    experiments.cells(tmp_path / "e")[0].keep(json.dumps(RESULT))
    second._look()
    assert second.state.text().startswith("e: 1 of 3 runs are done; ")
    assert not room.buttons["new"].isEnabled()
    room.stop()
    second._look()
    assert second.buttons["run"].isEnabled()


def test_the_rest_is_reckoned_by_the_runs_of_the_same_arm(tmp_path):
    experiments.create(tmp_path, Sweep("e", overseer=("scripted", "faulty:0.1"), votes=(1, 3), seed=(0, 1)))
    cells = experiments.cells(tmp_path)
    assert likely_seconds(cells[0].arm, seconds_of(cells)) == 0
    for cell, seconds in ((cells[0], 10.0), (cells[4], 200.0)):
        row = {"accuracy_by_height": {"1": 0.9}}
        cell.keep(json.dumps({"accuracy": 0.9, "accuracy_n": 10, "seconds": seconds, "iterations": [row]}))
    assert [likely_seconds(cell.arm, seconds_of(cells)) for cell in cells] == [10, 10, 105, 105, 200, 200, 105, 105]


def test_the_open_experiment_is_remembered_and_one_that_was_cut_off_is_offered_once(room, qtbot, tmp_path, stand_in):
    stand_in("import time; time.sleep(60)")
    experiments.create(tmp_path / "e", Sweep("e"))
    room.open(tmp_path / "e")
    room.run()
    assert room.interrupted() == ""  # it is running
    room.leave()
    again = ExperimentsRoom()
    qtbot.addWidget(again)
    assert again.interrupted() == "The experiment e was left with 0 of 3 runs done."
    assert again.folder == tmp_path / "e"
    assert again.interrupted() == ""
    again.run()
    again.stop()  # by its user
    later = ExperimentsRoom()
    qtbot.addWidget(later)
    assert later.interrupted() == ""
    later.show()
    assert later.folder == tmp_path / "e"


def test_an_experiment_that_is_gone_is_said_and_forgotten(qtbot, tmp_path):
    settings().setValue(OPEN, str(tmp_path / "gone"))
    room = ExperimentsRoom()
    qtbot.addWidget(room)
    with qtbot.waitSignal(room.failed) as told:
        room.show()
    assert "gone" in told.args[0]
    assert not settings().contains(OPEN)


def test_a_run_that_fails_says_why_and_the_others_wait(room, qtbot, tmp_path, stand_in):
    stand_in("import sys; print('espalier: the disk is full', file=sys.stderr); sys.exit(1)")
    experiments.create(tmp_path / "e", Sweep("e"))
    room.open(tmp_path / "e")
    with qtbot.waitSignal(room.failed, timeout=20_000) as said:
        room.run()
    assert "the disk is full" in said.args[0]
    assert room.buttons["run"].isEnabled()


def test_stopping_ends_the_process(room, qtbot, tmp_path, stand_in):
    stand_in("import time; time.sleep(60)")
    experiments.create(tmp_path / "e", Sweep("e"))
    room.open(tmp_path / "e")
    room.run()
    assert room.buttons["stop"].isEnabled()
    process = room._process
    qtbot.waitUntil(lambda: process.state() is process.ProcessState.Running)
    room.stop()
    assert not room.buttons["stop"].isEnabled()
    assert all(cell.state is State.WAITING for cell in experiments.cells(tmp_path / "e"))


def test_a_folder_that_is_no_experiment_is_said(room, qtbot, tmp_path):
    with qtbot.waitSignal(room.failed) as said:
        room.open(tmp_path)
    assert "no experiment" in said.args[0]


def test_the_dialog_counts_runs_and_says_what_is_wrong(qtbot):
    dialog = DeclareDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.says.text() == "1 task × 2 overseers × 3 seeds = 6 runs"
    dialog.tasks.tick("union-find", "wildcard-search", "shortest-path")
    dialog.seeds.setText("0, 1")
    assert dialog.says.text() == "3 tasks × 2 overseers × 2 seeds = 12 runs"
    dialog.votes.setText("1 3")
    dialog.errors.setText("5 10 10")
    assert dialog.says.text() == "3 tasks × 3 overseers × 2 numbers of votes × 2 seeds = 36 runs"
    sweep = dialog.sweep()
    assert sweep.overseer == ("scripted", "faulty:0.05", "faulty:0.1")
    assert (sweep.votes, sweep.seed) == ((1, 3), (0, 1))
    for field, text, says in (
        (dialog.errors, "a lot", "per cent"),
        (dialog.errors, "0", "per cent"),
        (dialog.votes, "many", "Votes are whole numbers from 1"),
        (dialog.votes, "0", "Votes are whole numbers from 1"),
        (dialog.seeds, "", "Seeds are whole numbers"),
        (dialog.name, "../elsewhere", "folder"),
    ):
        before = field.text()
        field.setText(text)
        assert says in dialog.fault.text()
        assert not dialog.says.isVisible()
        assert not dialog._ok.isEnabled()
        field.setText(before)
    assert dialog._ok.isEnabled()
    dialog.overseers.tick()
    assert dialog.fault.text() == "Tick at least one overseer"
    dialog.overseers.tick("imitator:{}")
    assert not dialog.errors.isEnabled()  # H' has no rate of errors
    assert dialog.sweep().overseer == ("imitator",)
    dialog.tasks.tick()
    assert dialog.fault.text() == "Tick at least one task"


def test_every_overseer_and_task_that_can_be_ticked_is_one(qtbot):
    dialog = DeclareDialog()
    qtbot.addWidget(dialog)
    dialog.tasks.tick(*PRESETS)
    dialog.overseers.tick(*ALONE)
    sweep = dialog.sweep()
    assert sweep.task == tuple(PRESETS)
    for task, overseer in itertools.product(sweep.task, sweep.overseer):
        check(overseer, make_task(task))
    assert "Union find" in [dialog.tasks.item(row).text() for row in range(dialog.tasks.count())]


def test_a_task_of_ones_own_is_ticked_once_it_is_trusted(qtbot, tmp_path, monkeypatch):
    path = tmp_path / "shifts.py"
    path.write_text(
        "from ida_core.tasks.powering import PermutationPowering\n"
        "class Shifts(PermutationPowering):\n    def __init__(self):\n        super().__init__(objects=3, bits=2)\n"
    )
    dialog = DeclareDialog()
    qtbot.addWidget(dialog)
    answers = [False, True]
    monkeypatch.setattr("app.experiments.declare.places.file_to_read", lambda *_: str(path))
    monkeypatch.setattr("app.experiments.declare.ask_for_trust", lambda *_: answers.pop(0))
    dialog._browse()
    assert dialog.says.text().startswith("1 task ")
    dialog._browse()
    assert dialog.says.text().startswith("2 tasks ")
    dialog.preset.setCurrentText("paper")
    assert dialog.fault.text() == "Shifts does not come in the size paper; it comes in: quick"
    assert answers == []


def test_results_are_files_beside_the_sessions(tmp_path):
    experiments.create(tmp_path, Sweep("e", seed=(0,)))
    (cell,) = experiments.cells(tmp_path)
    cell.keep(json.dumps({"accuracy": 1.0}))
    assert cell.result_file.parent == tmp_path
