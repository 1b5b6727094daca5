"""The training room: what is drawn, how it is looked at, what is compared and written."""

import csv
import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from app import progress
from app.plots.plot import LEAST_ROOM, Plot
from app.sessions.folders import default_folder
from app.theme import LIGHT, resize_text
from app.training import figures, runs
from app.training.axes import View
from app.training.compare import CompareDialog
from app.training.gpu import TOOL, GpuLoad
from app.training.machine import duration, machine_words
from app.training.room import TrainingRoom
from ida_core.controls import Measured
from ida_core.distil import Stepped
from ida_core.iterate import Began
from ida_core.report.chart import PRINT
from ida_core.report.metrics import Curves, Difference
from ida_core.report.series import Series
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task


def measured() -> Curves:
    curves = Curves()
    for n in (1, 2):
        curves.begin(n)
        for step in range(10, 210, 10):
            curves.add(step, {"loss": 3.0 / step, "examples": 16.0 * step, "seconds": step / 50, "flops": 1e6 * step})
            if step % 20 == 0:
                curves.add(step, {f"accuracy/{h}": step / 200 / h for h in (1, 2)} | {f"agreement/{h}": 0.9 for h in (1, 2)})
                curves.add(step, {"accuracy": step / 300})
    curves.differed[220.0] = [
        Difference("σ^5(a)", "e", "d", 1), Difference("σ^2(b)", "a", "c", 1), Difference("σ^3(b)", "a", "c", 2),
    ]  # fmt: skip
    curves.add_control("guessing", 0, 0.125)
    curves.add_control("supervised", 100, 0.9)
    return curves


@pytest.fixture
def room(qtbot) -> Iterator[TrainingRoom]:
    made = TrainingRoom()
    qtbot.addWidget(made)
    made.resize(1200, 500)
    made.task = make_task("permutation-powering")
    made.show()
    made.set_curves(measured())
    yield made
    made.leave()


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


def test_two_branches_are_not_joined_on_screen_in_figures_or_tables(room, tmp_path):
    room.curves.end(3)
    for step in (10, 20, 30):
        if step == 10:
            room.curves.begin(1)
        room.curves.add(step, {"loss": 1.0, "accuracy/1": 0.5, "accuracy": 0.5, "seconds": step, "examples": step})
    room.curves.end(4)
    room.axes.changed.emit()
    plot, gap = room.charts.plots["accuracy"], room.curves.gaps
    assert gap == [400]
    assert plot.curves["height 1"].gaps == (400,)
    words = plot.getAxis("top").tickValues(0, 430, 4000)
    assert plot.getAxis("top").tickStrings(words[0][1], 1, 1) == ["A_1 …", "A_2", "A_1 #4"]
    assert room.charts.plots["controls"].curves["guessing"].gaps == ()
    lit = [column for column in range(400, 425) if _is_coloured(plot, column)]
    assert lit == list(range(410, 425))
    drawn = figures.write(room.charts, room.curves, View(), tmp_path / "run.svg")[0].read_text(encoding="utf-8")
    assert drawn.count("<polyline") == 3  # height 1 in two pieces, height 2 in one
    assert "A_1 #4" in drawn
    (path,) = figures.write(room.charts, room.curves, View(), tmp_path / "all.csv")
    rows = [row for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()) if row["series"] == "loss"]
    assert [row["iteration"] for row in rows[-4:]] == ["A_2", "A_1 #4", "A_1 #4", "A_1 #4"]
    room.axes.overlaid.setChecked(True)
    assert list(room.charts.plots["loss"].curves) == ["A_1 …", "A_2", "A_1 #4"]


def _is_coloured(plot: Plot, x: int) -> bool:
    """Whether the curve of height 1 is seen in the column of pixels at x."""
    plot.setXRange(398, 432, padding=0)
    picture, ratio = plot.grab().toImage(), plot.devicePixelRatioF()
    place = plot.getViewBox().mapViewToScene(QPointF(x + 0.5, 0)).x()
    colour = plot.curves["height 1"].colour.rgb()
    return any(picture.pixel(round(place * ratio), y) == colour for y in range(picture.height() // 3, picture.height()))


def test_only_what_is_drawn_stands_in_the_legend(room):
    room.curves.add(210, {"accuracy/3": 0.5})  # nobody compared questions of this height
    room.axes.changed.emit()
    assert list(room.charts.plots["accuracy"].curves) == ["height 1", "height 2", "height 3"]
    assert list(room.charts.plots["agreement"].curves) == ["height 1", "height 2"]
    assert [one.accessibleName() for one in room.charts.plots["agreement"].legend.findChildren(QToolButton) if one.isVisible()] == [
        "Show height 1",
        "Show height 2",
    ]


def test_labels_are_those_of_the_iteration_that_is_trained(room):
    room.curves.add(200, {"labels": 76_800.0})
    room.take(Began(3, 7, 0, 1000))
    room.take(Stepped(20, 1.0, 320, 2.0))
    assert "labels" not in room.numbers.text()
    room.curves.add(40, {"labels": 640.0})
    room.take(Stepped(60, 1.0, 960, 6.0))
    assert " · 640 labels asked so far" in room.numbers.text()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_plots_are_readable_in_large_text(room, qtbot, percent):
    application, points = QApplication.instance(), QApplication.font().pointSizeF()
    try:
        resize_text(application, points * percent / 100)
        room.resize(860, max(440, room.minimumSizeHint().height()))
        qtbot.wait(50)
        room.resize(860, max(440, room.minimumSizeHint().height()))
        qtbot.wait(50)
        for plot in room.charts.plots.values():
            line = plot.fontMetrics().height()
            assert plot.getViewBox().height() >= 3 * line
            assert plot.getAxis("top").boundingRect().left() <= -plot.fontMetrics().horizontalAdvance("A_1 #7") / 2
            for side in ("left", "bottom"):
                axis = plot.getAxis(side)
                low, high = plot.getViewBox().viewRange()[side == "left"]
                size = axis.height() if side == "left" else axis.width()
                ((_, places),) = axis.tickValues(low, high, size)
                words = axis.tickStrings(places, 1, 1)
                ends = [place / (high - low) * size for place in sorted(places)]
                wide = max(plot.fontMetrics().horizontalAdvance(word) for word in words) if side == "bottom" else line
                assert all(b - a >= wide for a, b in itertools.pairwise(ends))
                assert axis.label.boundingRect().width() <= max(size, LEAST_ROOM) + 2 * line
        assert ("Ctrl" in room.buttons["iterate"].text()) is (percent == 100)
    finally:
        resize_text(application, points)


def test_a_plot_at_rest_asks_for_no_room(room, qtbot):
    """A note that was hidden and shown at each look made the heading ask again, for ever."""
    plot, asked = room.charts.plots["loss"], []
    room.resize(1900, 700)
    qtbot.waitUntil(lambda: plot.legend._note.isVisible())
    qtbot.wait(50)
    plot.legend.resized.connect(lambda: asked.append(1))
    plot.lines.update()
    qtbot.wait(100)
    assert asked == []


def test_logarithms_and_other_axes_draw_without_complaint(room, qtbot):
    for key in ("examples", "seconds", "flops", "steps"):
        room.axes.counted.setCurrentIndex(room.axes.counted.findData(key))
        for log in (True, False):
            room.axes.log_x.setChecked(log)
            room.axes.log_y.setChecked(log)
            assert not room.grab().isNull()


def test_both_logarithms_reach_every_plot_and_begin_at_the_first_point(room):
    room.axes.log_x.setChecked(True)
    room.axes.log_y.setChecked(True)
    for name, plot in room.charts.plots.items():
        assert plot.getViewBox().viewRange()[0][0] == pytest.approx(1.0 if name == "loss" else 1.301, abs=0.31)
        assert "log" in plot.getAxis("left").labelText
    plot = room.charts.plots["accuracy"]
    axis, (least, greatest) = plot.getAxis("left"), plot.getViewBox().viewRange()[1]
    words = axis.tickStrings([at for _, places in axis.tickValues(least, greatest, 300) for at in places], 1, 1)
    assert {"0.5", "0.9", "1"} <= set(words)
    assert least < plot.lines.y_scale.place(0.05)
    assert greatest >= plot.lines.y_scale.place(1.0)


def test_names_of_iterations_leave_each_other_room(room):
    axis = room.charts.plots["loss"].getAxis("top")
    axis.name([(float(x), f"A_{x}") for x in range(0, 100, 2)])
    ((_, places),) = axis.tickValues(0, 100, 300)
    assert 2 < len(places) < 15
    assert all(b - a >= 8 for a, b in itertools.pairwise(places))


def test_axes_are_not_laid_out_anew_where_nothing_changed(room):
    for name, plot in room.charts.plots.items():
        room.charts.bring_up(name, room.curves, room.axes.view)
        plot.grab()
        axes = [plot.getAxis(side) for side in ("left", "bottom", "top")]
        drawn = [axis.picture for axis in axes]
        room.charts.bring_up(name, room.curves, room.axes.view)
        plot.grab()
        assert all(picture is not None for picture in drawn)
        assert [axis.picture is picture for axis, picture in zip(axes, drawn, strict=True)] == [True] * 3


def test_figures_carry_the_logarithms_of_the_screen(room, tmp_path):
    accuracy, _, loss, _ = figures.write(room.charts, room.curves, View(log_x=True, log_y=True), tmp_path / "run.svg")
    drawn = accuracy.read_text(encoding="utf-8")
    assert "right answers (log of 1 − share)" in drawn
    assert all(f">{tick}</text>" in drawn for tick in ("0.5", "0.9", "1", "100", "200"))
    assert ">A_1<" not in drawn  # it begins at 0
    assert ">A_2<" in drawn
    assert "nats per question (log)" in loss.read_text(encoding="utf-8")


def test_what_was_made_again_is_drawn_grey_and_written(room, tmp_path):
    room.curves.go_back(150)
    room.curves.add(160, {"loss": 0.5, "accuracy/1": 0.3, "agreement/1": 0.2})
    room.axes.changed.emit()
    for name, (curve, shown) in {
        "loss": ("loss, 1", 5),
        "accuracy": ("accuracy/1, 1", 3),
        "agreement": ("agreement/2, 1", 3),
    }.items():
        plot = room.charts.plots[name]
        assert plot.curves[curve].again
        assert len(plot.curves[curve].series) == shown
        assert not any(value.name == curve for value in plot.values_at(360))
        buttons = [one.accessibleName() for one in plot.legend.findChildren(QToolButton) if not one.isHidden()]
        assert buttons.count("Show made again") == 1
    (path,) = figures.write(room.charts, room.curves, View(), tmp_path / "all.csv")
    text = path.read_text(encoding="utf-8")
    assert "made again 1/accuracy/1,360" in text
    assert "made again 1/agreement/2,400" in text
    drawn = figures.write(room.charts, room.curves, View(), tmp_path / "run.svg")[0].read_text(encoding="utf-8")
    assert drawn.count(">made again<") == 1


def test_the_table_under_the_pointer_names_the_nearest_points(room, qtbot):
    plot = room.charts.plots["accuracy"]
    assert plot.values_at(61.0) == [("height 1", 60.0, pytest.approx(0.3)), ("height 2", 60.0, pytest.approx(0.15))]
    room.curves.series["accuracy/2"].replace_last(0.99)
    assert [value.name for value in plot.values_at(410.0)] == ["height 2", "height 1"] or plot.values_at(410.0)[0].y == 1.0
    plot.scene().sigMouseMoved.emit(plot.getViewBox().sceneBoundingRect().center())
    text = plot.pointer.table.text()
    assert text.index("height 1") < text.index("height 2")
    assert "greatest" in text
    assert plot.pointer.table.isVisible()


def test_keys_move_the_pointer_from_point_to_point_and_choose_a_curve(room, qtbot):
    plot = room.charts.plots["accuracy"]
    plot.setFocus()
    for _ in range(2):
        qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.pointer.line.value() == 40
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert plot.pointer.line.value() == 20
    assert plot.accessibleDescription().startswith("training step 20: height 1 0.1")
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert plot.accessibleDescription().startswith("training step 20: height 2 0.05")
    assert "<b>height 2</b>" in plot.pointer.table.text()
    qtbot.keyClick(plot, Qt.Key.Key_End)
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert rows(room) == [["σ^5(a)", "2", "1", "e", "d"]]
    plot.clearFocus()
    assert not plot.pointer.table.isVisible()


def test_a_plot_says_in_words_what_is_seen(room):
    plots = room.charts.plots
    assert plots["accuracy"].accessibleDescription() == "height 1: 1, rising; height 2: 0.5, rising"
    assert plots["agreement"].accessibleDescription() == "height 1: 0.9, level; height 2: 0.9, level"
    assert plots["loss"].accessibleDescription().startswith("loss: 0.0")


def rows(room) -> list[list[str]]:
    table = room.questions.table
    return [[table.topLevelItem(row).text(column) for column in range(5)] for row in range(table.topLevelItemCount())]


def test_a_point_leads_to_the_questions_of_its_height_behind_it(room):
    assert not room.questions.isVisible()
    room.charts.plots["agreement"].picked.emit("height 1", 236.0)
    assert room.questions.isVisible()
    assert "At step 220: 2 questions" in room.questions.words.text()
    assert rows(room) == [["σ^2(b)", "1", "1", "a", "c"], ["σ^3(b)", "1", "2", "a", "c"]]
    assert not room.questions.about.isVisible()
    room.charts.plots["accuracy"].picked.emit("height 2", 236.0)
    assert rows(room) == [["σ^5(a)", "2", "1", "e", "d"]]
    assert "both may be wrong" in room.questions.about.text()
    room.charts.plots["loss"].picked.emit("loss", 236.0)
    assert len(rows(room)) == 3


def test_a_point_leads_there_whatever_x_counts(room):
    for x, at in (("examples", 16.0 * 200 + 16.0 * 20), ("seconds", 4.0 + 0.4), ("steps", 221.0)):
        room.axes.counted.setCurrentIndex(room.axes.counted.findData(x))
        room.charts.plots["loss"].picked.emit("loss", at)
        assert "At step 220" in room.questions.words.text()
    room.axes.overlaid.setChecked(True)
    room.charts.plots["loss"].picked.emit("A_2", 20.0)
    assert "At step 220" in room.questions.words.text()


def test_a_question_behind_a_point_is_asked_again_by_enter(room, qtbot):
    room.charts.plots["agreement"].picked.emit("height 2", 220.0)
    assert not room.questions.again.isEnabled()
    room.questions.table.setCurrentItem(room.questions.table.topLevelItem(0))
    with qtbot.waitSignal(room.asked) as asked:
        qtbot.keyClick(room.questions.table, Qt.Key.Key_Return)
    assert asked.args == ["σ^5(a)"]
    with qtbot.waitSignal(room.asked):
        room.questions.again.click()


def test_a_curve_without_questions_says_so_in_a_sentence(room):
    told = []
    room.said.connect(told.append)
    room.curves.differed.clear()
    room.charts.plots["loss"].picked.emit("loss", 100.0)
    assert "No questions are kept" in told[0]
    assert not room.questions.isVisible()


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
    assert loss.count(f"stroke='{PRINT.series[0]}'") == 3  # faint, bold, and their sample
    assert loss.count("<circle") == 41  # each of forty points, and the sample


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


def another(folder: Path) -> Path:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with Session.create(folder, Settings("Other", "permutation-powering")) as session:
        run = {"id": 1, "iteration": 1, "kind": "distil", "state": "done", "segment": 0, "step": 20, "at": "", "config": "{}"}
        session.write(lambda db: db.table("run").insert(run)).result()
        points = [(1, 0, step, name, 0.5) for step in (10, 20) for name in ("loss", "agreement/1", "accuracy")]
        insert = "INSERT INTO metric (run, segment, step, name, value) VALUES (?, ?, ?, ?, ?)"
        session.write(lambda db: db.conn.executemany(insert, points)).result()
    return folder


def test_other_sessions_are_drawn_beside_without_opening_them(room, tmp_path, qtbot):
    folder = another(tmp_path / "other.espalier")
    told = []
    room.failed.connect(told.append)
    assert room.axes.by_agreement.isHidden()
    room.beside.draw([folder, tmp_path / "gone.espalier"])
    plots = room.charts.plots
    qtbot.waitUntil(lambda: "other" in plots["controls"].curves and bool(told))
    assert len(told) == 1
    assert "gone.espalier" in told[0]
    assert plots["loss"].curves["other"].series.y.tolist() == [0.5, 0.5]
    room.axes.by_agreement.setChecked(True)
    assert plots["controls"].curves["IDA"].series.y[-1] == 0.9
    assert set(plots["controls"].curves) == {"other", "IDA"}
    assert "H + A_n" in plots["controls"].getAxis("left").labelText


def test_two_sessions_of_one_name_are_two_curves(room, tmp_path, qtbot):
    folders = [another(tmp_path / around / "same.espalier") for around in ("one", "two")]
    room.beside.draw(folders)
    plot = room.charts.plots["controls"]
    qtbot.waitUntil(lambda: {"same (one)", "same (two)"} <= set(plot.curves))
    first, second = (plot.curves[f"same ({around})"] for around in ("one", "two"))
    assert first.colour != second.colour


def test_a_baseline_is_drawn_first_and_dashed_until_it_is_dropped(room, tmp_path, qtbot):
    folder = another(tmp_path / "base.espalier")
    dialog = CompareDialog(None, {folder})
    qtbot.addWidget(dialog)
    assert not dialog.keep.isEnabled()
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
    dialog.keep.click()
    assert dialog.list.topLevelItem(0).text(1) == "baseline"
    runs.pin(dialog.baseline())
    plots = room.charts.plots
    room.set_curves(measured())  # as the next session does
    qtbot.waitUntil(lambda: "base (baseline)" in plots["loss"].curves)
    for name in ("loss", "controls"):
        assert next(iter(plots[name].curves)) == "base (baseline)"
        assert plots[name].curves["base (baseline)"].dash is Qt.PenStyle.DashLine
        assert all(curve.dash is not Qt.PenStyle.DashLine for curve in list(plots[name].curves.values())[1:])
    (loss,) = (path for path in figures.write(room.charts, room.curves, View(), tmp_path / "run.svg") if "loss" in path.name)
    assert loss.read_text(encoding="utf-8").count(f"stroke='{plots['loss'].curves['base (baseline)'].colour.name()}'") == 3
    assert loss.read_text(encoding="utf-8").count("stroke-dasharray='6 3'") == 2  # the curve and its sample
    room.beside.open(folder)
    assert list(plots["loss"].curves) == ["loss"]  # it is not drawn beside itself
    dialog.keep.click()
    assert dialog.baseline() is None


def test_a_baseline_that_is_gone_is_said_and_dropped(room, tmp_path, qtbot):
    runs.pin(tmp_path / "gone.espalier")
    with qtbot.waitSignal(room.failed) as told:
        room.set_curves(measured())
    assert "gone.espalier is gone" in told.args[0]
    assert runs.pinned() is None


def test_a_session_looks_alike_whoever_is_open_and_none_looks_like_another():
    folders = [Path(f"/runs/run-{number}.espalier") for number in range(6)]
    alone = [runs.looks([folder])[folder] for folder in folders]
    together = runs.looks(folders)
    assert together[folders[0]] == alone[0]
    assert len({look % runs.COLOURS for look in together.values()}) == 6
    assert not {look % runs.COLOURS for look in together.values()} & {look % runs.COLOURS for look in runs.CONTROLS.values()}
    assert len({(look % 4, look % 6) for look in together.values()}) == 6  # told apart without their colours too
    many = runs.looks([Path(f"/runs/{number}") for number in range(18)])
    assert len(set(many.values())) == 18
    assert len(runs.looks([Path(f"/runs/{number}") for number in range(40)])) == 40


def test_names_take_in_as_many_folders_as_tell_them_apart():
    folders = [Path("/a/x/s.espalier"), Path("/b/x/s.espalier"), Path("/a/IDA.espalier"), Path("/a/t.espalier")]
    assert list(runs.names(folders).values()) == ["s (a/x)", "s (b/x)", "IDA (a)", "t"]


def test_sessions_are_filtered_by_a_regular_expression(tmp_path, qtbot):
    folders = {tmp_path / f"{name}.espalier" for name in ("seed-1", "seed-2", "paths")}
    for folder in folders:
        Session.create(folder, Settings(folder.stem, "permutation-powering")).close()
    sweep = default_folder().parent / "experiments" / "sweep"
    sweep.mkdir(parents=True)
    Session.create(sweep / "seed-1.espalier", Settings("s", "permutation-powering")).close()
    dialog = CompareDialog(None, folders)
    qtbot.addWidget(dialog)
    dialog.filter.setText("seed-[12]")
    shown = [item for row in range(dialog.list.topLevelItemCount()) if not (item := dialog.list.topLevelItem(row)).isHidden()]
    assert [item.text(0) for item in shown].count("seed-1") == 2  # one of them an experiment's
    assert len(shown) == 3
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


def test_the_load_of_gpus_is_what_their_tool_says_and_nobody_waits(qtbot, tmp_path, monkeypatch):
    tool = tmp_path / TOOL
    tool.write_text("#!/bin/sh\necho 87; echo 12\n", encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    load = GpuLoad()
    assert load.look() == []  # torch uses none
    monkeypatch.setattr("app.training.gpu.uses_gpu", lambda: True)
    assert load.look() == []
    qtbot.waitUntil(lambda: load.shares == [87, 12])
    assert load.look() == [87, 12]
    assert machine_words(load.shares).endswith(", 87 %, 12 % busy")
    load.leave()


def test_a_gpu_tool_that_hangs_is_left(qtbot, tmp_path, monkeypatch):
    (tmp_path / TOOL).write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    (tmp_path / TOOL).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("app.training.gpu.uses_gpu", lambda: True)
    load = GpuLoad()
    load.look()
    load.leave()
    assert load.look() == []  # too soon to ask again


def test_the_task_bar_shows_one_progress_for_all_iterations_and_for_controls(room):
    seen = []
    room.expect(4)
    for n in (1, 2):
        room.take(Began(n, n, 0, 100))
        for step in (25, 50):
            room.take(Stepped(step, 1.0, 16, 1.0))
            seen.append(progress.whole())
        room._made = n
    assert seen == [0.0625, 0.125, 0.3125, 0.375]
    room.expect(0)
    room.take(Measured("supervised", 50, 0.5, 0.25))
    assert progress.whole() == 0.25
    progress.show("experiments", 0.75)
    assert progress.whole() == 0.5
    progress.show("experiments", None)
    room.set_running(running=False, paused=False)
    assert progress.whole() is None
