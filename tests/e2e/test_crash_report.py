"""A run that ended badly leaves a report, offered at the next start and sent nowhere."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app import crash
from app.diagnose import ASKED, DiagnoseDialog, device, facts


def _a_bug() -> None:
    try:
        raise RuntimeError("the planted bug")
    except RuntimeError:
        crash.on_bug(*sys.exc_info())


def test_a_bug_becomes_a_report_of_the_next_start(open_window, place, capsys):
    crash.folder().mkdir(parents=True)
    _a_bug()
    report = crash.report_of_last_time()
    assert "the planted bug" in report.path.read_text(encoding="utf-8")
    assert not report.is_end
    assert crash.report_of_last_time() is None  # it is offered once
    user = open_window(place)
    user.window.offer_report(report)
    notice = user.window.notice
    assert notice.isVisible()
    assert str(report.path) in notice.words.text()
    assert "it went on" in notice.words.text()
    notice.say("An experiment was left", "Resume", lambda: None, stays=True)  # nor does another that stays take its place
    notice.action.click()
    assert str(report.path) in notice.words.text()
    notice.say("The training of A_1 was left", "Resume", lambda: None)  # what is said of a session covers it for a while
    user.window.close_session()
    assert str(report.path) in notice.words.text()
    close = next(button for button in notice.findChildren(QPushButton) if button.text() == "Close")
    user.qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not notice.isVisible()


def test_a_native_crash_is_found_too():
    crash.folder().mkdir(parents=True)
    (crash.folder() / "crash.log").write_text("Fatal Python error: Segmentation fault\n")
    report = crash.report_of_last_time()
    assert report.is_end
    assert "Segmentation fault" in report.path.read_text(encoding="utf-8")


def test_no_report_of_a_run_that_ended_well():
    crash.folder().mkdir(parents=True)
    (crash.folder() / "crash.log").write_text("")
    assert crash.report_of_last_time() is None


def test_a_folder_that_cannot_be_written_is_said(capsys, private_home):
    (private_home / ".cache").write_text("a file where the folder should be")
    (private_home / ".local").write_text("")
    _a_bug()
    assert "no report can be written" in capsys.readouterr().err


def test_the_facts_name_versions_device_and_places(qtbot, tmp_path):
    dialog = DiagnoseDialog(tmp_path, None)
    qtbot.addWidget(dialog)
    assert ASKED in dialog.text.toPlainText()
    dialog.open()
    qtbot.waitUntil(lambda: ASKED not in dialog.text.toPlainText(), timeout=60_000)
    known = dict(facts(tmp_path, device()))
    dialog.reject()
    assert known["torch"][0].isdigit()
    assert known["Session"] == str(tmp_path)
    assert all(value in dialog.text.toPlainText() for name, value in known.items() if name not in ("Memory", "Sessions"))
