"""A researcher asks whose fault it is, holds a new assistant back at the gate, recalls an answer, and tries an H that errs."""

import csv

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton

import ida_core.failures as laboratory
import ida_core.iterate as loop
from app.drift import blame_panel
from app.lineage import steward
from app.lineage.spot_check import SpotCheckDialog
from app.lineage.taint_dialog import TaintDialog
from ida_core import lineage
from ida_core.report.bars import TOP
from ida_core.sessions import resolutions
from ida_core.sessions.session import Session, Settings


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(loop, "MEASURE_ON", 32)
    monkeypatch.setattr(loop, "WATCH_ON", 16)
    monkeypatch.setattr(laboratory, "ASKED", 64)
    monkeypatch.setattr(blame_panel, "DRAWN", 60)


def trained(user):
    window = user.window
    window.do("distil")
    user.until(lambda: window.training.is_running)
    user.until(lambda: not window.training.is_running, 60_000)


def buttons(window):
    return {button.accessibleName(): button for button in window.lineage.findChildren(QPushButton)}


def titles(window):
    return [label.text() for label in window.lineage.findChildren(QLabel) if label.text().startswith("A_")]


def kinds(window):
    with window.link.session.reading() as reader:
        return [one.kind for one in resolutions.read(reader)]


def test_wrong_roots_are_drawn_written_and_explained_and_a_bar_leads_to_its_trees(open_window, place, qtbot, tmp_path):
    user = open_window(place)
    mine = user.ask("s^5(a)")
    window = user.window
    window.do("drift")
    window.desk.drift.tabs.setCurrentWidget(window.guarantee.blame)
    panel = window.guarantee.blame
    panel.examine.click()
    user.until(lambda: "no answered tree" in panel.sentence.text())  # the person's own open question stays out
    panel.draw.click()
    user.until(lambda: panel.report is not None, 60_000)
    report = panel.report
    assert report["wrong"] == report["trees"] > 0  # A_0 knows nothing but look-ups
    assert {bar["label"] for bar in report["bars"]} == {"capability"}
    assert mine not in report["wrong_roots"]
    shown = {window.link.tree[root].context for root in report["wrong_roots"]}
    qtbot.mouseClick(panel.chart, Qt.MouseButton.LeftButton, pos=QPoint(60, int(TOP) + 4))
    assert window.desk.workspace.node == report["bars"][0]["roots"][0]
    assert panel.trees.count() == len(report["bars"][0]["roots"])
    scope = window.desk.trees.scope
    assert scope.hides
    assert int(scope.wanted.sum()) == sum(len(list(window.link.tree.subtree(root))) for root in report["bars"][0]["roots"])
    with window.link.session.reading() as reader:
        assert len(list(reader.query("SELECT * FROM event WHERE kind = 'correctness revealed'"))) == len(shown)
        assert next(reader.query("SELECT sum(share) AS mass FROM blame"))["mass"] == pytest.approx(report["wrong"])
    panel.chart.write(tmp_path / "blame.svg")
    with (tmp_path / "blame.csv").open(encoding="utf-8") as file:
        assert float(next(csv.DictReader(file))[panel.chart.chart.x_title]) == pytest.approx(report["bars"][0]["share"])
    assert (tmp_path / "blame.png").stat().st_size > 3000


def test_the_task_says_how_it_falls_apart(open_window, place):
    user = open_window(place)
    panel = user.window.guarantee.task
    panel.measure()
    user.until(lambda: panel.report is not None, 60_000)
    assert panel.report["depth_needed"] == 3
    assert panel.sentence.text().startswith("D = 1.00")
    assert len(panel.ladder.chart.bars) == 5


def test_a_guarded_assistant_waits_until_somebody_writes_why(open_window, tmp_path, monkeypatch, qtbot):
    folder = tmp_path / "guarded.espalier"
    Session.create(folder, Settings("Guarded", "permutation-powering", seed=3, gate="guarded")).close()
    user = open_window(folder)
    window = user.window
    trained(user)
    assert lineage.found(window.link.session).iteration == 0
    assert titles(window) == ["A_0  · helps now", "A_1  · waits at the gate"]
    assert "waits at the gate" in window.says.text() + window.log.toPlainText()

    monkeypatch.setattr(SpotCheckDialog, "exec", lambda self: [self.rule(agrees=True) for _ in self._items] and self.result())
    buttons(window)["Spot check A_1"].click()
    user.until(lambda: "spot check" in kinds(window), 30_000)
    buttons(window)["Promote A_1"].click()
    user.until(lambda: "does not pass the gate" in window.trouble.text(), 30_000)
    assert "H agreed with 0" not in window.trouble.text()

    monkeypatch.setattr(steward, "ask_for_reason", lambda *_: ("a demonstration", True))
    buttons(window)["Override… A_1"].click()
    user.until(lambda: titles(window) == ["A_0", "A_1  · helps now"], 30_000)
    user.until(lambda: "A_1 helps" in window.title.text())
    assert kinds(window)[-1] == "override"

    buttons(window)["Fork here A_0"].click()
    user.until(lambda: titles(window)[0] == "A_0  · helps now", 30_000)
    trained(user)
    assert len(titles(window)) == 3
    assert any("branches off A_0" in label.text() for label in window.lineage.findChildren(QLabel))


def test_an_answer_is_recalled_and_the_line_is_trained_again_without_it(open_window, place, qtbot):
    user = open_window(place)
    window = user.window
    node = user.ask("s^3(b)")
    window.do("answer")
    window.desk.workspace.answer.field.setText("a")
    with qtbot.waitSignal(window.link.saved, timeout=10_000, check_params_cb=lambda what: what == "answer saved"):
        window.desk.workspace.answer.submit()
    trained(user)
    first = lineage.found(window.link.session)
    window.desk.choose(node)
    window.do("taint")
    user.until(lambda: any(each.isVisible() for each in window.findChildren(TaintDialog)), 30_000)
    (dialog,) = window.findChildren(TaintDialog)
    assert "A_1" in dialog.facts.text()
    assert not dialog.buttons["retrain"].isEnabled()  # nothing without a reason
    qtbot.keyClicks(dialog.reason, "misread")
    dialog.buttons["retrain"].click()
    user.until(lambda: window.training.is_running, 30_000)
    user.until(lambda: not window.training.is_running, 60_000)
    second = lineage.found(window.link.session)
    assert (second.iteration, second.parent) == (1, first.parent)
    assert second.weights_sha256 != first.weights_sha256
    assert kinds(window) == ["promote", "roll back", "retrain", "promote"]


def test_trials_run_in_the_background_one_at_a_time(open_window, place):
    user = open_window(place)
    window = user.window
    window.do("drift")
    panel = window.guarantee.laboratory
    window.desk.drift.tabs.setCurrentWidget(panel)
    panel.rates.setText("often")
    panel.start.click()
    assert "between 0 and 1" in panel.sentence.text()
    panel.rates.setText("0.1 0.3")
    panel.steps.setValue(100)
    panel.start.click()
    user.until(lambda: window.training.is_running)
    panel.wanted.emit([], 100)
    assert "one at a time" in window.trouble.text()
    window.do("distil")
    panel.pause.click()
    assert window.training.is_paused
    panel.pause.click()
    user.until(lambda: len(panel.outcomes) == 2, 120_000)
    user.until(lambda: not window.training.is_running, 30_000)
    assert [row["trial"]["rate"] for row in panel.outcomes] == [0.1, 0.3]
    assert lineage.found(window.link.session).iteration == 0  # nothing of it enters the line
    assert panel.table.topLevelItemCount() == 2
    assert [one.name for one in panel.chart.chart.series] == ["H + X", "X alone", "passed on", "recursion, leak 1"]
    with window.link.session.reading() as reader:
        assert len(list(reader.query("SELECT * FROM event WHERE kind = 'failure trial'"))) == 2
