"""The training room: what is drawn, how it is looked at, what is compared and written."""

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from app.plots.plot import Plot
from app.theme import LIGHT
from app.training import figures
from app.training.axes import View
from app.training.compare import CompareDialog
from app.training.machine import duration
from app.training.room import TrainingRoom
from ida_core.distil import Stepped
from ida_core.report.chart import PRINT
from ida_core.report.metrics import Curves
from ida_core.report.series import Series
from ida_core.sessions.session import Session, Settings


def measured() -> Curves:
    curves = Curves()
    for n in (1, 2):
        curves.begin(n)
        for step in range(10, 210, 10):
            curves.add(step, {"loss": 3.0 / step, "examples": 16.0 * step, "seconds": step / 50, "flops": 1e6 * step})
            if step % 20 == 0:
                curves.add(step, {f"accuracy/{h}": step / 200 / h for h in (1, 2)} | {f"agreement/{h}": 0.9 for h in (1, 2)})
                curves.add(step, {"accuracy": step / 300})
    curves.differed[220.0] = [("σ^5(a)", "e", "d")]
    curves.add_control("guessing", 0, 0.125)
    curves.add_control("supervised", 100, 0.9)
    return curves


@pytest.fixture
def room(qtbot) -> TrainingRoom:
    made = TrainingRoom()
    qtbot.addWidget(made)
    made.resize(1200, 500)
    made.show()
    made.set_curves(measured())
    return made


def test_every_height_and_control_has_its_curve(room):
    plots = room.charts.plots
    assert list(plots["accuracy"].curves) == ["height 1", "height 2"]
    assert set(plots["controls"].curves) == {"IDA", "guessing", "truth, all"}
    assert len(plots["loss"].curves["loss"].series) == 40
    assert plots["accuracy"].curves["height 2"].series.y[-1] == 0.5


def test_iterations_on_top_of_each_other_begin_at_zero(room, qtbot):
    room.axes.overlaid.setChecked(True)
    loss = room.charts.plots["loss"].curves
    assert list(loss) == ["A_1", "A_2"]
    assert loss["A_1"].series.x.tolist() == loss["A_2"].series.x.tolist()
    assert loss["A_2"].series.x[0] == 10
    room.axes.counted.setCurrentIndex(room.axes.counted.findData("seconds"))
    assert loss["A_2"].series.x[-1] == pytest.approx(4.0)


def test_logarithms_and_other_axes_draw_without_complaint(room, qtbot):
    for key in ("examples", "seconds", "flops", "steps"):
        room.axes.counted.setCurrentIndex(room.axes.counted.findData(key))
        for log in (True, False):
            room.axes.log_x.setChecked(log)
            room.axes.log_y.setChecked(log)
            assert not room.grab().isNull()


def test_the_table_under_the_pointer_names_the_nearest_points(room, qtbot):
    plot = room.charts.plots["accuracy"]
    assert plot.values_at(61.0) == [("height 1", 60.0, pytest.approx(0.3)), ("height 2", 60.0, pytest.approx(0.15))]
    plot.scene().sigMouseMoved.emit(plot.getViewBox().sceneBoundingRect().center())
    assert "height 1" in plot.table.text()
    assert plot.table.isVisible()


def test_a_point_leads_to_the_questions_behind_it(room):
    assert not room.questions.isVisible()
    room.charts.plots["agreement"].picked.emit("height 1", 236.0)
    assert room.questions.isVisible()
    assert "At step 220" in room.questions.words.text()
    assert [room.questions.table.topLevelItem(0).text(column) for column in range(3)] == ["σ^5(a)", "e", "d"]


def test_a_curve_without_questions_says_so_in_a_sentence(room):
    told = []
    room.said.connect(told.append)
    room.axes.overlaid.setChecked(True)
    room.charts.plots["loss"].picked.emit("A_1", 100.0)
    room.curves.differed.clear()
    room.charts.plots["loss"].picked.emit("A_1", 100.0)
    assert "where x is the training step" in told[0]
    assert "No questions are kept" in told[1]
    assert not room.questions.isVisible()
    assert room.axes.overlaid.isChecked()


def test_the_legend_hides_a_curve_by_key(room, qtbot):
    plot = room.charts.plots["accuracy"]
    button = next(one for one in plot.legend.findChildren(QToolButton) if one.accessibleName() == "Show height 1")
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert plot.curves["height 1"].hidden
    assert [name for name, _, _ in plot.values_at(50)] == ["height 2"]


def test_the_legend_stands_above_the_curves(room, qtbot):
    plot = room.charts.plots["accuracy"]
    for width in (1200, 600, 2000):
        room.resize(width, 500)
        room.grab()  # lays out
        buttons = [one for one in plot.legend.findChildren(QToolButton) if one.isVisible()]
        assert [one.text() for one in buttons] == ["1", "2"]  # the title says of what
        assert all(plot.legend.rect().contains(one.geometry()) for one in buttons)
        assert plot.legend.geometry().bottom() <= plot.getViewBox().sceneBoundingRect().top()
        assert plot.getViewBox().sceneBoundingRect().right() <= plot.width()
    assert not any(one.isVisible() for one in room.charts.plots["loss"].legend.findChildren(QToolButton))


def test_smoothing_leaves_the_points_alone(qtbot):
    plot = Plot("Loss", "nats")
    qtbot.addWidget(plot)
    plot.draw("loss", 0, Series([0, 1, 2], [0.0, 2.0, 4.0]))
    plot.smooth(2)
    assert [y for _, _, y in plot.values_at(2)] == [3.0]
    assert plot.curves["loss"].series.y.tolist() == [0.0, 2.0, 4.0]
    assert any("mean of 2" in one.text() for one in plot.legend.findChildren(QLabel))


def test_means_begin_anew_at_each_iteration_on_screen_and_in_files(room, tmp_path):
    plot = room.charts.plots["loss"]
    raw = dict(zip(room.curves.series["loss"].x, room.curves.series["loss"].y, strict=True))
    ((_, x, value),) = plot.values_at(210.0)
    assert (x, value) == (210.0, raw[210.0])  # the first report of A_2: no mean with A_1's
    written = figures.write(room.charts, room.curves, View(), tmp_path / "run.svg")
    loss = next(path for path in written if "loss" in path.name).read_text(encoding="utf-8")
    assert loss.count("<polyline") == 2
    assert "bold: mean of 15" in loss
    assert loss.count(PRINT.series[0]) == 3  # faint, bold, and their sample


def test_figures_have_the_colours_of_the_screen_round_numbers_and_no_plot_that_is_not_shown(room, tmp_path):
    room.curves.controls.clear()
    written = figures.write(room.charts, room.curves, View(), tmp_path / "run.svg")
    assert [path.stem for path in written] == ["run-accuracy", "run-agreement", "run-loss"]
    drawn = written[0].read_text(encoding="utf-8")
    assert all(f">{tick}</text>" in drawn for tick in ("0.2", "0.4", "1.0", "100", "200", "300", "400"))
    assert f"stroke='{PRINT.series[1]}'" in drawn
    assert LIGHT.series == PRINT.series


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
def test_figures_are_written_one_a_plot(room, tmp_path, kind):
    written = figures.write(room.charts, room.curves, View(), tmp_path / f"run.{kind}")
    assert [path.name for path in written] == [f"run-{name}.{kind}" for name in ("accuracy", "agreement", "loss", "controls")]
    starts = {"svg": b"<svg", "png": b"\x89PNG", "pdf": b"%PDF"}[kind]
    assert all(path.read_bytes().startswith(starts) for path in written)


def test_the_table_holds_every_point_of_every_series(room, tmp_path):
    (path,) = figures.write(room.charts, room.curves, View(x="seconds", log_x=True), tmp_path / "all.csv")
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    losses = [(float(row["step"]), float(row["value"])) for row in rows if row["series"] == "loss"]
    assert losses == list(zip(room.curves.series["loss"].x, room.curves.series["loss"].y, strict=True))
    assert {"control/guessing", "accuracy/1", "agreement/2", "examples"} <= {row["series"] for row in rows}


def test_other_sessions_are_drawn_beside_without_opening_them(room, tmp_path, qtbot):
    folder = tmp_path / "other.espalier"
    Session.create(folder, Settings("Other", "permutation-powering")).close()
    said = []
    room.failed.connect(said.append)
    room.compare_with([folder, tmp_path / "gone.espalier"])
    assert "other" in room.charts.plots["controls"].curves
    assert len(said) == 1
    assert "gone.espalier" in said[0]


def test_sessions_are_filtered_by_a_regular_expression(tmp_path, qtbot):
    folders = {tmp_path / f"{name}.espalier" for name in ("seed-1", "seed-2", "paths")}
    for folder in folders:
        Session.create(folder, Settings(folder.stem, "permutation-powering")).close()
    dialog = CompareDialog(None, folders)
    qtbot.addWidget(dialog)
    dialog.filter.setText("seed-[12]")
    assert sum(not dialog.list.item(row).isHidden() for row in range(dialog.list.count())) == 2
    dialog.filter.setText("[")
    assert "no regular expression" in dialog.trouble.text()
    assert set(dialog.chosen()) == folders


def test_spans_of_time_are_said_as_people_say_them():
    assert [duration(s) for s in (5, 89, 100, 3600, 9000)] == ["5 s", "89 s", "2 min", "60 min", "2 h 30 min"]


def test_while_nothing_comes_the_seconds_are_told(room, monkeypatch):
    moment = [0.0]
    monkeypatch.setattr("app.training.room.monotonic", lambda: moment[0])
    room.set_running(running=True, paused=False)
    room.say("Preparing")
    moment[0] = 12.0
    room._tick()
    assert room.state.text() == "Preparing (12 s so far)"
    room.take(Stepped(step=1, loss=1.0, examples=16, seconds=40.0))
    room._tick()
    assert room.state.text() == "Preparing"
    assert "0.4 questions/s" in room.numbers.text()
    room.set_running(running=False, paused=False)
