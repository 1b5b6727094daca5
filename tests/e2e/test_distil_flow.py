"""Distil and iterate from the window: pause, resume, stop, close while training and go on, bit for bit."""

import pytest
import torch

from ida_core import lineage
from ida_core.distil import Stepped
from ida_core.runs import pending_run
from ida_core.sessions.session import Session, Settings


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)


def newest(place):
    with Session.open(place) as session:
        return lineage.found(session)


def test_distil_makes_a_1_which_helps_from_then_on(open_window, place):
    user = open_window(place)
    user.window.do("distil")
    assert user.window.room.state.text() == "Preparing the learner…"
    user.until(lambda: not user.window.training.is_running, 60_000)
    user.until(lambda: "A_1 helps" in user.window.title.text())
    user.until(lambda: len(user.window.link.tree) > 0)  # sampled trees
    assert user.window.room.curves.boundaries == [(0.0, 1)]
    assert {"loss", "accuracy/1", "agreement/1"} <= set(user.window.room.curves.series)
    user.ask("s^3(b)")
    child = user.ask("s^2(b)", below=True)
    user.until(lambda: user.node(child).proposal is not None)
    assert user.node(child).iteration == 1
    user.window.rooms.setCurrentWidget(user.window.room)
    assert [name for name, plot in user.window.room.charts.plots.items() if plot.isVisible()] == ["accuracy", "agreement", "loss"]
    user.window.do("controls")
    user.until(lambda: not user.window.training.is_running, 60_000)
    assert user.window.room.charts.plots["controls"].isVisible()
    assert {"supervised", "low-heights", "guessing", "look-up", "undistilled"} == set(user.window.room.curves.controls)
    assert "A_1 helps" in user.window.title.text()
    user.window.close()
    again = open_window(place)
    before, after = user.window.room.curves.series, again.window.room.curves.series
    assert {name: after[name].line() for name in before} == {name: series.line() for name, series in before.items()}
    again.until(lambda: "A_1 helps" in again.window.title.text())


def test_pause_acknowledges_at_once_and_resume_goes_on(open_window, place):
    user = open_window(place)
    training = user.window.training
    steps = []
    training.happened.connect(lambda event: steps.append(event.step) if isinstance(event, Stepped) else None)
    user.window.do("distil")
    user.until(lambda: len(steps) > 0, 60_000)
    user.window.do("pause")
    assert training.is_paused
    assert "pausing" in user.window.room.state.text()
    user.until(lambda: "Paused at step" in user.window.room.state.text())
    assert user.window.room.buttons["pause"].text().startswith("Resume")
    held = len(steps)
    user.window.do("pause")
    user.until(lambda: len(steps) > held)
    user.window.do("keep")
    user.until(lambda: not training.is_running)
    assert user.window.link.session is not None
    assert lineage.found(user.window.link.session).iteration == 1


def test_discard_throws_it_away(open_window, place):
    user = open_window(place)
    user.window.do("distil")
    user.until(lambda: bool(user.window.room.curves.series.get("loss")), 60_000)
    user.window.do("discard")
    user.until(lambda: not user.window.training.is_running)
    user.window.close()
    assert newest(place).iteration == 0


def test_closed_while_training_it_goes_on_next_time_and_ends_the_same(open_window, place, tmp_path):
    user = open_window(place)
    user.window.do("distil")
    user.until(lambda: bool(user.window.room.curves.series.get("loss")), 60_000)
    user.window.close()
    with Session.open(place) as session:
        assert pending_run(session) is not None
    again = open_window(place)
    again.until(lambda: "was left at step" in again.window.room.state.text())
    assert again.window.room.buttons["discard"].isEnabled()
    again.window.do("distil")
    again.until(lambda: not again.window.training.is_running, 60_000)
    again.window.close()
    Session.create(tmp_path / "whole.espalier", Settings("Work", "permutation-powering", seed=3)).close()
    whole = open_window(tmp_path / "whole.espalier")
    whole.window.do("distil")
    whole.until(lambda: not whole.window.training.is_running, 60_000)
    whole.window.close()
    assert newest(place).weights_sha256 == newest(tmp_path / "whole.espalier").weights_sha256


def test_auto_run_does_all_iterations(open_window, place):
    user = open_window(place)
    user.window.do("iterate")
    user.until(lambda: user.window.training.is_running)
    user.until(lambda: not user.window.training.is_running, 120_000)
    user.until(lambda: "A_3 helps" in user.window.title.text())
    assert [n for _, n in user.window.room.curves.boundaries] == [1, 2, 3]
