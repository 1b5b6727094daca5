"""The commands that need the window's libraries: the headless demo writes a report, pictures and says where."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app import commands
from app.bench import percentile
from app.driver import Driver
from ida_core.learner import Recipe

ROOT = Path(__file__).parents[2]
SMALL = Recipe(width=32, heads=2, contexts=8, questions=8, compare_every=20, compare_on=32, max_steps=20)


def test_the_demo_leaves_a_report_and_pictures_that_show_something(tmp_path, capsys, monkeypatch, qapp):
    monkeypatch.setattr("ida_core.students.recipe_for", lambda *_, **__: SMALL)
    out = tmp_path / "demo"
    assert commands.run(["demo", "--out", str(out)]) == 0
    said = capsys.readouterr().out
    for name in ("report.html", "tree.png", "accuracy.png", "agreement.png", "loss.png"):
        assert (out / name).stat().st_size > 2000
        assert str(out / name) in said
    for name in ("tree", "accuracy"):
        image = QImage(str(out / f"{name}.png"))
        colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
        assert len(colours) > 10
    rows = [json.loads(line) for line in (out / "session.jsonl").read_text().splitlines()]
    assert {row["iteration"] for row in rows if row["type"] == "assistant"} == {0, 1, 2, 3}
    assert commands.run(["demo", "--out", str(out)]) == 0  # again: beside the first, which is left alone
    assert (tmp_path / "demo-2" / "report.html").exists()


def test_wrong_arguments_end_with_2_and_no_window():
    for arguments in (["bench", "nonsense"], ["a", "b"], ["--frobnicate"]):
        done = subprocess.run([sys.executable, "main.py", *arguments], capture_output=True, text=True, cwd=ROOT, timeout=60)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr


def test_an_unwritable_folder_is_one_sentence(capsys):
    assert commands.run(["demo", "--out", "/proc/nowhere/demo"]) == 1
    assert "No such file" in capsys.readouterr().err


def test_percentiles():
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert percentile(list(map(float, range(100))), 0.99) == 99.0


def test_the_driver_gives_up_in_time(tmp_path, qapp):
    driver = Driver(tmp_path, 800, 600)
    with pytest.raises(TimeoutError, match="did not do"):
        driver.until(lambda: False, seconds=0.05)
    assert driver.ask("s^5(a)") == 1
    driver.close()
