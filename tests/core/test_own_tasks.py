"""A user's own task: loaded from a file only after they said that they trust it, and again if the file changed."""

import json
from importlib.metadata import EntryPoint
from pathlib import Path

import numpy as np
import pytest

from ida_core import cli
from ida_core.amplify.arrays import amplify_many
from ida_core.learner import Recipe
from ida_core.tasks import make_task, own
from ida_core.tasks.powering import PermutationPowering

SMALL = Recipe(width=32, heads=2, contexts=8, questions=8, compare_every=20, compare_on=32, max_steps=20, replay=64)
CODE = """
from ida_core.learner import Recipe
from ida_core.tasks.powering import PermutationPowering

class Shifts(PermutationPowering):
    title = "Shifts"
    def __init__(self):
        super().__init__(objects=4, bits=3)
"""


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(own, "_trusted_file", lambda: tmp_path / "config" / "trusted.json")
    path = tmp_path / "shifts.py"
    path.write_text(CODE)
    return path


def test_code_runs_only_once_trusted_and_not_when_it_has_changed(file):
    file.write_text(CODE + "\nopen(__file__ + '.ran', 'w').close()\n")
    with pytest.raises(own.UntrustedError, match=r"shifts.py.*trust it\?"):
        make_task(str(file))
    assert not file.with_name("shifts.py.ran").exists()
    own.trust(str(file))
    task = make_task(str(file))
    assert (task.title, task.name) == ("Shifts", str(file))
    assert file.with_name("shifts.py.ran").exists()
    file.write_text(CODE + "\n# changed\n")
    with pytest.raises(own.UntrustedError):
        make_task(str(file))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("def broken(:", "cannot be loaded: SyntaxError"),
        ("raise RuntimeError('no')", "cannot be loaded: RuntimeError: no"),
        ("x = 1", "holds 0 tasks"),
        (CODE + "\nclass Second(Shifts):\n    pass\n", "holds 2 tasks"),
        (CODE + "\nPRESETS = {'large': Shifts}\n", "no preset “quick”; its presets are: large"),
    ],
)
def test_a_file_without_a_good_task_is_said_in_a_sentence(file, code, sentence):
    file.write_text(code)
    own.trust(str(file))
    with pytest.raises(ValueError, match=sentence):
        make_task(str(file))


def test_a_missing_file_and_a_damaged_list_of_trust_are_survived(file, tmp_path):
    with pytest.raises(ValueError, match="cannot be read"):
        make_task(str(tmp_path / "missing.py"))
    own.trust(str(file))
    (tmp_path / "config" / "trusted.json").write_text("{nonsense")
    with pytest.raises(own.UntrustedError):
        make_task(str(file))


def test_a_task_of_an_installed_package_is_asked_about_too(file, monkeypatch):
    point = EntryPoint("shifts", "ida_core.tasks.powering:PermutationPowering", own.GROUP)
    monkeypatch.setattr(own, "installed", lambda: {"shifts": point})
    with pytest.raises(own.UntrustedError, match="an installed package"):
        make_task("shifts")
    own.trust("shifts")
    task = make_task("shifts")
    assert isinstance(task, PermutationPowering)
    assert task.name == "shifts"


def test_a_run_on_a_trusted_file_and_its_session_opens_again(file, tmp_path, monkeypatch, capsys):
    place = tmp_path / "own.espalier"
    arguments = ["run", "--task", str(file), "--session", str(place), "--iterations", "1", "--json"]
    monkeypatch.setattr("ida_core.students.recipe_for", lambda *_, **__: SMALL)
    assert cli.run(arguments) == 2
    assert "--trust-task" in capsys.readouterr().err
    assert cli.run([*arguments, "--trust-task"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["task"] == str(file)
    assert cli.run(["export", str(place), "--format", "html", "--out", str(tmp_path / "r.html")]) == 0
    assert "Shifts" in (tmp_path / "r.html").read_text()


def test_the_example_of_the_manual_is_a_sound_task_in_sixty_lines(file):
    manual = (Path(__file__).parents[2] / "docs" / "ADDING_A_TASK.md").read_text()
    assert len(manual.splitlines()) <= 60
    file.write_text(manual.split("```python\n")[1].split("```")[0])
    own.trust(str(file))
    task = make_task(str(file))
    random = np.random.default_rng(0)
    contexts = task.make_contexts(200, random)
    questions = task.make_questions(200, 8, random)

    class Oracle:
        def about(self, contexts):
            return lambda asked: task.truth(contexts, asked)

    assert task.is_right(contexts, questions, amplify_many(task, contexts, questions, Oracle())).all()
    assert set(task.height(contexts, questions).ravel()) == {1, 2}
    assert task.parse_context("a is followed by b").shape == contexts.shape[1:]
