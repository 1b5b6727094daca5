"""Somebody who compares: a finished run becomes the baseline of all sessions, and a point of it leads to questions."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton

from app.experiments.room import RUNNING
from app.sessions.folders import settings, unpack_demonstration
from app.training import runs
from app.training.compare import CompareDialog
from ida_core import experiments
from ida_core.experiments import Sweep


def in_the_dialog(act) -> None:
    """Act in the dialog for comparing, once it is open."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, CompareDialog):
            act(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def test_a_baseline_is_kept_by_keys_and_survives_the_window(open_window, place, qtbot):
    base = unpack_demonstration()
    user = open_window(base)
    window = user.window
    window.do("show_training")
    plots = window.room.charts.plots
    user.until(lambda: list(plots["loss"].curves) == ["loss"])

    def keep(dialog):
        (row,) = [row for row in range(dialog.list.topLevelItemCount()) if dialog.list.topLevelItem(row).text(0) == base.stem]
        dialog.list.setCurrentItem(dialog.list.topLevelItem(row))
        qtbot.keyClick(dialog.keep, Qt.Key.Key_Space)
        assert dialog.list.topLevelItem(row).text(1) == "this session, baseline"
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()

    in_the_dialog(keep)
    compare = next(one for one in window.room.axes.findChildren(QPushButton) if one.text() == "Compare…")
    compare.click()
    assert runs.pinned() == base
    assert list(plots["loss"].curves) == ["loss"]
    own = plots["loss"].curves["loss"].colour

    later = open_window(unpack_demonstration()).window
    later.do("show_training")
    plots = later.room.charts.plots
    user.until(lambda: next(iter(plots["loss"].curves)) == f"{base.stem} (baseline)")
    assert plots["loss"].curves[f"{base.stem} (baseline)"].colour == own  # as when it was the open one
    assert next(iter(plots["controls"].curves)) == f"{base.stem} (baseline)"


def test_a_question_behind_a_point_is_asked_again_with_its_facts_hidden(open_window, qtbot):
    user = open_window(unpack_demonstration())
    window = user.window
    window.do("show_training")
    plot = window.room.charts.plots["agreement"]
    user.until(lambda: "height 4" in plot.curves)
    plot.picked.emit("height 4", plot.curves["height 4"].series.x[-1])
    table = window.room.questions.table
    user.until(table.isVisible)
    assert {table.topLevelItem(row).text(1) for row in range(table.topLevelItemCount())} == {"4"}
    known, text = len(window.link.tree), table.topLevelItem(0).text(0)
    table.setCurrentItem(table.topLevelItem(0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    user.until(lambda: len(window.link.tree) == known + 1)
    asked = max(window.link.tree, key=lambda node: node.id)
    assert (asked.question, asked.parent) == (text, None)
    assert "about new facts" in window.log.toPlainText()
    with window.link.session.reading() as reader:
        seen = "SELECT count(*) FROM event WHERE kind = 'facts revealed' AND json_extract(payload, '$.context') = ?"
        assert reader.execute(seen, [asked.context]).fetchone() == (0,)


def test_an_experiment_that_was_cut_off_is_offered(open_window, place, tmp_path):
    experiments.create(tmp_path / "e", Sweep("e"))
    settings().setValue("experiments/open", str(tmp_path / "e"))
    settings().setValue(RUNNING, str(True))
    window = open_window(place).window
    room = window.experiments
    user_says = window.notice.words.text
    while not user_says():
        QApplication.processEvents()
    assert user_says() == "The experiment e was left with 0 of 3 runs done."
    window.notice.action.click()
    assert room._running is not None
    assert window.rooms.currentWidget() is room
    room.stop()
