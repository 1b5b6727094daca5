"""A declared sweep: read back as written, run once a cell, resumed, tabulated with the interval over its seeds."""

import json
import os
import shlex
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from ida_core import cli, experiments
from ida_core.experiments import Arm, State, Sweep
from ida_core.sessions.session import SUFFIX, Session
from ida_core.tasks import own

SHIFTS = """
from ida_core.learner import Recipe
from ida_core.tasks.powering import PermutationPowering

class Shifts(PermutationPowering):
    title = "Shifts"
    def __init__(self):
        super().__init__(objects=3, bits=2)
"""
NAMES = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=12)


def done(cell, accuracy):
    row = {"accuracy_by_height": {"1": accuracy, "2": accuracy - 0.1}, "overseer_labels": 100}
    cell.keep("words before\n" + json.dumps({"accuracy": accuracy, "accuracy_n": 50, "seconds": 2.0, "iterations": [row]}))


@settings(max_examples=25)
@given(sweep=st.builds(Sweep, NAMES, st.tuples(NAMES, NAMES), NAMES, NAMES, st.tuples(NAMES), st.tuples(st.integers(1, 9))))
def test_a_sweep_is_read_as_it_was_declared(tmp_path_factory, sweep):
    folder = tmp_path_factory.mktemp("sweep")
    experiments.create(folder, sweep)
    assert experiments.read(folder) == sweep


def test_every_combination_has_a_session_of_its_own(tmp_path):
    experiments.create(tmp_path, Sweep("x", overseer=("scripted", "faulty:0.1"), votes=(1, 3), seed=(0, 1)))
    runs = experiments.cells(tmp_path)
    assert len(runs) == 8 == len({cell.session for cell in runs})
    assert all(cell.state is State.WAITING for cell in runs)
    assert "--overseer faulty:0.1 --votes 3 --seed 1" in shlex.join(runs[-1].arguments)
    with pytest.raises(FileExistsError):
        experiments.create(tmp_path, Sweep("again"))


@pytest.mark.parametrize(
    ("text", "says"),
    [('name = "x"\ncolour = 1', "nothing is called colour"), ("votes = [1]", "no name"), ('name = "x"\nvotes = ["a"]', "int"),
     ('name = "x"\nseed = []', "int"), ('name = "x"\nvotes = [true]', "int"), ("name = ", "Invalid value")],
)  # fmt: skip
def test_what_declares_no_sweep_is_refused_in_words(tmp_path, text, says):
    (tmp_path / experiments.FILE).write_text(text)
    with pytest.raises(ValueError, match=says):
        experiments.read(tmp_path)


def test_the_interval_is_students_over_the_seeds(tmp_path):
    experiments.create(tmp_path, Sweep("x", seed=(0, 1, 2, 3)))
    runs, rates = experiments.cells(tmp_path), [0.70, 0.74, 0.77]
    for cell, rate in zip(runs, rates, strict=False):
        done(cell, rate)
    (row,) = experiments.table(runs)
    low, high = stats.t.interval(0.95, 2, loc=sum(rates) / 3, scale=stats.sem(rates))
    assert row.interval == pytest.approx((low, high))
    assert (row.seeds, row.labels, row.worst) == (3, 100, pytest.approx(sum(rates) / 3 - 0.1))
    assert runs[3].state is State.WAITING


def test_one_seed_has_no_interval(tmp_path):
    experiments.create(tmp_path, Sweep("x", seed=(5,)))
    (cell,) = experiments.cells(tmp_path)
    done(cell, 0.5)
    assert experiments.table([cell])[0].interval is None


def test_a_result_that_is_none_is_said(tmp_path):
    experiments.create(tmp_path, Sweep("x", seed=(5,)))
    (cell,) = experiments.cells(tmp_path)
    with pytest.raises(ValueError, match="Expecting"):
        cell.keep("no object")
    cell.result_file.write_text('{"accuracy": 1}')
    with pytest.raises(ValueError, match="not what a run prints"):
        experiments.table([cell])


def test_an_interrupted_run_is_gone_on_with(tmp_path):
    experiments.create(tmp_path, Sweep("x", seed=(5,)))
    (cell,) = experiments.cells(tmp_path)
    cell.session.mkdir()
    (cell.session / "session.db").touch()
    assert cell.state is State.BEGUN
    assert cell.arguments[-1] == "--resume"
    assert "--resume" not in cell.command


def test_the_time_of_a_run_that_was_cut_off_twice_is_that_of_all_its_stretches(tmp_path, monkeypatch, capsys):
    task = tmp_path / "shifts.py"
    task.write_text(SHIFTS)
    own.trust(str(task))
    experiments.create(tmp_path / "e", Sweep("e", task=(str(task),), seed=(3,), iterations=1))
    (cell,) = experiments.cells(tmp_path / "e")

    def cut_off(sentence):
        if "agreement with the teacher" in sentence:
            raise KeyboardInterrupt

    with monkeypatch.context() as power:
        power.setattr(cli, "_say", cut_off)
        assert [cli.run(cell.arguments) for _ in range(2)] == [130, 130]
    capsys.readouterr()
    assert cli.run(cell.arguments) == 0
    cell.keep(capsys.readouterr().out)
    with Session.look(cell.session) as session, session.reading() as reader:
        query = "SELECT segment, MAX(value) AS spent FROM metric WHERE name = 'seconds' GROUP BY segment"
        spent = {row["segment"]: row["spent"] for row in reader.query(query)}
    assert set(spent) == {0, 1, 2}
    assert cell.result()["seconds"] >= sum(spent.values()) > spent[2]
    assert experiments.table([cell])[0].seconds == cell.result()["seconds"]


def test_the_printed_command_repeats_a_run_from_anywhere(tmp_path):
    """Pasted into a shell as it stands, in another folder, without anything on the PATH; on a task of the user's own."""
    task, elsewhere = tmp_path / "shifts.py", tmp_path / "else where"
    task.write_text(SHIFTS)
    own.trust(str(task))
    elsewhere.mkdir()
    experiments.create(tmp_path / "e", Sweep("e", task=(str(task),), seed=(3,), iterations=1))
    (cell,) = experiments.cells(tmp_path / "e")
    assert cli.run(["experiment", str(tmp_path / "e"), "--run"]) == 0
    environment = {"HOME": os.environ["HOME"], "OMP_NUM_THREADS": "1", "PATH": "/nonexistent"}
    pasted = subprocess.run(cell.command, shell=True, cwd=elsewhere, env=environment, capture_output=True, text=True)  # noqa: S602
    assert pasted.returncode == 0, pasted.stderr
    assert json.loads(pasted.stdout.splitlines()[-1])["accuracy"] == cell.result()["accuracy"]
    assert (tmp_path / "e" / f"shifts_scripted_seed-3-again{SUFFIX}" / "session.db").is_file()
    assert f"seed-3-again-2{SUFFIX}" in cell.command
    assert [one.state for one in experiments.cells(tmp_path / "e")] == [State.DONE]


def test_names_of_arms_say_what_differs():
    assert Arm("union-find", "faulty:0.1", 3, "type").name == "union-find faulty-0.1 3-votes specialists-type"


def test_the_command_declares_and_tells(tmp_path, capsys):
    folder = str(tmp_path / "errors")
    assert cli.run(["experiment", folder, "--declare", "--overseer", "scripted", "faulty:0.1", "--seed", "0", "--json"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["name"] == "errors"
    assert set(told["runs"].values()) == {"waiting"}
    assert cli.run(["experiment", str(tmp_path / "nothing")]) == 1


def test_runs_that_somebody_makes_are_not_made_by_the_command(tmp_path, capsys):
    experiments.create(tmp_path / "e", Sweep("e"))
    with experiments.hold(tmp_path / "e"):
        assert cli.run(["experiment", str(tmp_path / "e"), "--run"]) == 1
        assert "are being made in another window" in capsys.readouterr().err
        assert cli.run(["experiment", str(tmp_path / "e")]) == 0  # looking is free
    assert experiments.held(tmp_path / "e") == ""


@pytest.mark.soak
def test_the_runs_are_made_by_the_command(tmp_path, capsys):
    assert (
        cli.run(["experiment", str(tmp_path / "e"), "--declare", "--seed", "0", "1", "--iterations", "1", "--run", "--json"]) == 0
    )
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert set(told["runs"].values()) == {"done"}
    assert told["table"][0]["seeds"] == 2
