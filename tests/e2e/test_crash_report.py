"""A run that ended badly leaves a report, offered at the next start and sent nowhere."""

import sys

from app import crash
from app.diagnose import DiagnoseDialog, facts


def _a_bug() -> None:
    try:
        raise RuntimeError("the planted bug")
    except RuntimeError:
        crash.on_bug(*sys.exc_info())


def test_a_bug_becomes_a_report_of_the_next_start(open_window, place, capsys):
    crash.folder().mkdir(parents=True)
    _a_bug()
    report = crash.report_of_last_time()
    assert "the planted bug" in report.read_text(encoding="utf-8")
    assert crash.report_of_last_time() is None  # it is offered once
    user = open_window(place)
    user.window.offer_report(report)
    assert user.window.notice.isVisible()
    assert str(report) in user.window.notice.words.text()
    user.window.notice.hide()


def test_a_native_crash_is_found_too():
    crash.folder().mkdir(parents=True)
    (crash.folder() / "crash.log").write_text("Fatal Python error: Segmentation fault\n")
    assert "Segmentation fault" in crash.report_of_last_time().read_text(encoding="utf-8")


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
    known = dict(facts(tmp_path))
    assert known["torch"][0].isdigit()
    assert known["Session"] == str(tmp_path)
    assert all(value in dialog.text.toPlainText() for name, value in known.items() if name not in ("Memory", "Sessions"))
