"""A researcher measures drift: opens a distilled session, presses the key, reads the certificate, exports the chart."""

import csv
from dataclasses import replace

import torch

from ida_core.control import Control
from ida_core.iterate import iterate
from ida_core.learner import Recipe
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task

SMALL = Recipe(width=32, heads=2, contexts=8, questions=8, compare_every=20, compare_on=32, max_steps=60, replay=64, save_every=20)


def distilled(place):
    torch.set_num_threads(1)
    with Session.create(place, Settings("drift", "permutation-powering", seed=1)) as session:
        for _ in iterate(session, make_task("permutation-powering"), Control(), recipe=replace(SMALL), device="cpu", iterations=2):
            pass


def test_drift_is_measured_shown_and_exported(open_window, place, tmp_path):
    user = open_window(place)
    window = user.window
    window.actions_by_id["drift"].trigger()
    room = window.desk.drift
    user.until(lambda: room.start.isEnabled())
    assert "nothing was distilled yet" in room.sentence.text()
    assert not room.save.isEnabled()

    distilled(tmp_path / "distilled.espalier")
    window.open_session(tmp_path / "distilled.espalier")
    user.until(lambda: window.desk is not None and window.desk.drift is not room)
    room = window.desk.drift
    window.actions_by_id["drift"].trigger()
    user.until(lambda: room.report is not None)
    assert window.rooms.currentWidget() is room
    assert [room.table.topLevelItem(row).text(0) for row in range(room.table.topLevelItemCount())] == ["A_1", "A_2"]
    assert "95% confidence" in room.sentence.text()
    assert "aligned" not in room.sentence.text() + room.binding.text()
    assert room.rests_on.text().count("\n") == len(room.report["assumptions"])

    room.write(tmp_path / "chart.png")
    assert (tmp_path / "chart.png").stat().st_size > 5000
    with (tmp_path / "chart.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    worst = [float(row["share"]) for row in rows if row["series"] == "bound: leak 1"]
    assert worst == [row["worst_case"] for row in room.report["by_iteration"]]
    room.budget.setValue(12.0)
    assert room._plot._kinds["budget"][0].getData()[1].tolist() == [12.0, 12.0]
    room.write(tmp_path / "no such folder" / "chart.svg")
    assert "could not be written" in room.sentence.text()


def test_a_window_that_closes_while_drift_is_measured_waits_for_the_end(open_window, tmp_path):
    distilled(tmp_path / "closing.espalier")
    window = open_window(tmp_path / "closing.espalier").window
    window.do("drift")
    assert not window.desk.drift.start.isEnabled()
    window.close()
    assert window.desk is None
