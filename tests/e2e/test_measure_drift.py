"""A researcher measures drift: presses the key, reads what is certified, exports charts, and audits answers by hand."""

import csv
from dataclasses import replace

import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox

from ida_core.control import Control
from ida_core.iterate import iterate
from ida_core.learner import Recipe
from ida_core.sessions.audits import read_verdicts
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task

SMALL = Recipe(width=32, heads=2, contexts=8, questions=8, compare_every=20, compare_on=32, max_steps=60, replay=64, save_every=20)


def distilled(place):
    torch.set_num_threads(1)
    with Session.create(place, Settings("drift", "permutation-powering", seed=1)) as session:
        for _ in iterate(session, make_task("permutation-powering"), Control(), recipe=replace(SMALL), device="cpu", iterations=2):
            pass


@pytest.fixture
def room_of(open_window, tmp_path):
    def open_(place):
        user = open_window(place)
        user.window.rooms.setCurrentWidget(user.window.desk.drift)
        user.until(lambda: user.window.desk.drift.certified is not None)
        return user, user.window.desk.drift

    return open_


def verdicts(user):
    with user.window.link.session.reading() as reader:
        return [verdict.verdict for verdict in read_verdicts(reader)]


def test_rooms_are_looked_at_without_starting_anything(open_window, place):
    user = open_window(place)
    window, drift = user.window, user.window.desk.drift
    for action, room in (("show_drift", drift), ("show_training", window.room), ("show_log", window.log)):
        window.actions_by_id[action].trigger()
        assert window.rooms.currentWidget() is room
    assert drift.status.text() == ""
    assert window.log.toPlainText().startswith(f"── {place.stem} ── {place}")
    window.actions_by_id["show_macros"].trigger()
    assert "σ^" in words_of(window.desk.macros)


def words_of(panel):
    """The words of a room of macros that has no rules yet."""
    return panel.widget().findChild(QLabel).text()


def test_drift_is_measured_kept_shown_and_exported(room_of, open_window, place, tmp_path):
    user, room = room_of(place)
    user.window.actions_by_id["drift"].trigger()
    user.until(lambda: "nothing was distilled yet" in room.status.text())
    assert room.empty.isVisibleTo(room)

    distilled(tmp_path / "distilled.espalier")
    user, room = room_of(tmp_path / "distilled.espalier")
    user.window.actions_by_id["drift"].trigger()
    user.until(lambda: room.report is not None)
    table = room.budgeting.table
    assert [table.topLevelItem(row).text(0) for row in range(table.topLevelItemCount())] == ["A_1", "A_2"]
    assert "95% confidence" in room.sentence.text()
    assert "aligned" not in room.sentence.text() + room.budgeting.binding.text()
    assert "I don't know" not in room.sentence.text()  # heights show here: nobody was asked what nobody could answer
    measured = room.report
    room.show_report({**measured, "height_of_roots": None, "least_bound": 0.1, "silent": 0.75})
    assert "on questions as they are drawn; its teacher says “I don't know” to 75% of them, with 95% c" in room.sentence.text()
    room.show_report(measured)
    assert room.budgeting.rests_on.text().count("\n") == len(room.report["assumptions"]) + 1

    room.budget.setValue(12.0)
    assert {one.name: one.y for one in room.budgeting.chart.chart.series}["budget"] == [0.12, 0.12]
    room.budgeting.chart.write(tmp_path / "chart.svg")
    assert "Written to" in room.status.text()
    assert (tmp_path / "chart.png").stat().st_size > 5000
    assert "Drift budget" in (tmp_path / "chart.svg").read_text(encoding="utf-8")
    with (tmp_path / "chart.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    bounded = [row["worst_case"] for row in room.report["by_iteration"] if row["worst_case"] < 1]
    worst = [float(row["answers that differ from undistilled H"]) for row in rows if row["series"] == "bound: leak 1"]
    assert worst == bounded
    room.budgeting.chart.write(tmp_path / "no such folder" / "chart.svg")
    assert "could not be written" in room.status.text()

    room.by_round.compare.click()  # nobody acts as H here, so nothing has to go on the record
    user.until(lambda: room.by_round.against_truth.currentIndex() == 1)
    for number, view in enumerate(view for view in room.views if view.chart is not None):
        view.write(tmp_path / f"view-{number}.svg")
        assert (tmp_path / f"view-{number}.csv").stat().st_size > 50

    report = room.report
    user.window.close()
    _, again = room_of(tmp_path / "distilled.espalier")
    assert again.report == report  # what was measured is there when the session is opened again


def test_answers_are_audited_by_keys_taken_back_and_learned(room_of, tmp_path, monkeypatch):
    distilled(tmp_path / "audited.espalier")
    user, room = room_of(tmp_path / "audited.espalier")
    panel = room.audits
    room.tabs.setCurrentWidget(panel)
    panel.number.setValue(12)
    panel.start.click()
    user.until(lambda: panel.current is not None)
    item = panel.current.item
    assert item.question in panel.question.text()
    assert item.kind not in panel.told.text() + panel.given.text()
    panel.setFocus()

    def press(key, count):
        user.until(lambda: panel.current is not None)
        user.qtbot.wait(300)  # a verdict right after the answer came on show would be meant for the one before
        user.qtbot.keyClick(panel, key)
        user.until(lambda: len(verdicts(user)) == count)

    press(Qt.Key.Key_1, 1)
    user.until(lambda: panel.current is not None and panel.current.item.id != item.id)
    user.qtbot.keyClick(panel, Qt.Key.Key_2)  # too soon: nothing is said
    press(Qt.Key.Key_3, 2)
    assert verdicts(user) == ["same", "unclear"]
    user.until(lambda: panel.back.isEnabled() and panel.current is not None)
    user.qtbot.keyClick(panel, Qt.Key.Key_Backspace)
    user.until(lambda: verdicts(user) == ["same", "unclear", "withdrawn"])
    user.until(lambda: "1 judged" in panel.left.text())
    assert room.certified["reliability"]["decisions"] == 1
    assert "/" not in panel.statements.text()
    assert room.planner.chart.chart is not None

    asked = []
    monkeypatch.setattr(QMessageBox, "question", lambda *_: asked.append(1) or QMessageBox.StandardButton.No)
    assert "on the record" in room.by_round.compare.text()
    room.by_round.compare.click()
    assert asked
    assert room.by_round.against_truth.currentIndex() == 0

    panel.queue.setCurrentIndex(panel.queue.findData("hunt"))
    panel.number.setValue(8)
    panel.start.click()
    user.until(lambda: panel.current is not None and panel.current.plan.queue == "hunt")
    user.qtbot.wait(300)
    hunted = panel.current.item
    panel.answer.setText("b")
    user.qtbot.keyClick(panel.answer, Qt.Key.Key_Return)
    user.until(lambda: verdicts(user)[-1] == "different")
    user.until(lambda: any(node.question == hunted.question and node.answer == "b" for node in user.window.link.tree))
    with user.window.link.session.reading() as reader:
        assert reader.table("example").count == 1


def test_a_window_that_closes_while_drift_is_measured_waits_for_the_end(open_window, tmp_path):
    distilled(tmp_path / "closing.espalier")
    window = open_window(tmp_path / "closing.espalier").window
    window.do("drift")
    assert not window.desk.drift.start.isEnabled()
    window.close()
    assert window.desk is None
