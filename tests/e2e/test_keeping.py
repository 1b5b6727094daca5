"""The window takes care of the session as a whole: two windows, backups, restoring, exports, imports, replay."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from app import render
from app.sessions.disk_dialog import DiskDialog
from app.sessions.export_dialog import FOUND, ITERATION, STATE, SUBTREE, WHOLE, ExportDialog
from app.sessions.job import with_progress
from app.sessions.replay_dialog import ReplayDialog
from ida_core.report.choice import Choice
from ida_core.report.outgoing import Cancelled
from ida_core.report.picture import tree_svg
from ida_core.sessions import backups
from ida_core.sessions.replay import Replay
from ida_core.sessions.session import Session, SessionError, Settings


def decisions(place) -> int:
    with closing(sqlite3.connect(place / "session.db")) as connection:
        return connection.execute("SELECT count(*) FROM decision").fetchone()[0]


def test_the_second_window_reads_and_says_so(place, open_window, qtbot):
    first = open_window(place)
    root = first.ask("s^2(a)")
    second = open_window(place)
    assert second.node(root).question == "σ^2(a)"
    second.until(lambda: "is open in another window (process" in second.window.trouble.text())
    assert "reading only" in second.window.windowTitle()
    assert not second.window.root_field.isEnabled()
    assert "only reads" in second.window.root_field.toolTip()
    second.window.choose(root)
    assert not any(button.isEnabled() for button in second.window.desk.workspace.buttons.values())
    second.window.do("distil")
    assert not second.window.training.is_running
    own = place.with_name("own.espalier")
    Session.create(own, Settings("Own", "permutation-powering")).close()
    with qtbot.waitSignal(second.window.opened):
        second.window.open_session(own)
    assert second.window.root_field.isEnabled()
    assert second.window.actions_by_id["distil"].isEnabled()
    assert decisions(place) == 1
    assert first.ask("s^3(b)") > root
    assert decisions(place) == 2


def test_the_window_says_saving_at_once_and_saved_after(place, open_window, qtbot):
    """The word is there when the request returns, before the session's thread has done anything."""
    user = open_window(place)
    user.window.link.request("ask", "s^2(a)", None, None)
    assert user.window.says.text() == "saving…"
    user.until(lambda: user.window.says.text() == "saved ✓")
    assert decisions(place) == 1


def test_a_backup_is_made_on_opening_and_can_be_restored(place, open_window, qtbot, monkeypatch):
    user = open_window(place)
    user.ask("s^2(a)")
    user.window.close_session()
    user.window.open_session(place)
    user.until(lambda: user.window.link.session is not None and user.window.keeping._backing_up is None)
    user.until(lambda: any(backup.why == "open" for backup in backups.found(place)))
    user.ask("s^3(a)")
    assert decisions(place) == 2
    dialog = DiskDialog(place, user.window)
    qtbot.addWidget(dialog)
    dialog.list.setCurrentRow(0)
    dialog._wish("restore")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    user.window.keeping.carry_out(dialog.wish, dialog.chosen)
    user.until(lambda: user.window.link is not None and user.window.link.session is not None and user.window.desk is not None)
    assert decisions(place) == 1
    kept = next(backup for backup in backups.found(place) if backup.why == "before-restoring")
    user.window.keeping.carry_out("restore", kept)
    user.until(lambda: user.window.link is not None and user.window.link.session is not None and user.window.desk is not None)
    assert decisions(place) == 2


def test_exports_and_imports_go_through_the_window(place, open_window, qtbot, tmp_path):
    user = open_window(place)
    node = user.ask("s^2(a)")
    for form, name in (("archive", "a.espalier.zip"), ("jsonl", "a.jsonl"), ("png", "a.png"), ("pdf", "a.pdf")):
        dialog = ExportDialog("Work", node, "1", 0, user.window)
        qtbot.addWidget(dialog)
        dialog.form, dialog.path = form, tmp_path / name
        user.window.keeping.export(dialog)
        assert (tmp_path / name).stat().st_size > 100
    user.window.keeping.import_file(tmp_path / "a.espalier.zip")
    user.until(lambda: user.window.link is not None and user.window.link.session is not None and user.window.link.folder != place)
    assert len(user.window.link.tree) == 1


def test_the_export_dialog_offers_parts_and_says_what_an_archive_is(place, open_window, qtbot):
    user = open_window(place)
    node = user.ask("s^2(a)")
    dialog = ExportDialog("Work", node, "1", 2, user.window)
    qtbot.addWidget(dialog)
    dialog.show()

    def choose(form, part):
        dialog.formats.setCurrentIndex(dialog.formats.findData(form))
        dialog.parts.setCurrentIndex(dialog.parts.findData(part))
        return dialog.chosen()

    qtbot.keyClicks(dialog.words, "s^2")
    assert choose("jsonl", WHOLE) == Choice()
    assert not dialog.words.isVisible()
    assert choose("jsonl", FOUND) == Choice(words="s^2")
    assert dialog.words.isVisible()
    assert choose("html", STATE).status is dialog.states.currentData()
    assert choose("csv", ITERATION) == Choice(iteration=2)
    assert choose("png", SUBTREE) == Choice(subtree=node)
    dialog.formats.setCurrentIndex(dialog.formats.findData("archive"))
    assert not dialog.parts.isEnabled()
    assert dialog.chosen() == Choice()


def test_a_picture_is_drawn_aside_and_can_be_called_off(place, open_window, qtbot, tmp_path):
    """The old file stays, and no half of a new one; a folder that is not there is a sentence."""
    user = open_window(place)
    node = user.ask("s^2(a)")
    svg = tree_svg(user.window.link.tree, node)
    (tmp_path / "a.png").write_bytes(b"old")

    def cancel(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        render.draw_aside([svg], "png", tmp_path / "a.png", cancel)
    assert (tmp_path / "a.png").read_bytes() == b"old"
    assert list(tmp_path.glob("*.part")) == []
    with pytest.raises(OSError, match="nowhere"):
        render.draw_aside([svg], "png", tmp_path / "nowhere" / "a.png", lambda *_: None)


def test_a_job_that_takes_long_can_be_called_off(place, open_window, qtbot):
    window = open_window(place).window

    def endless(tell):
        while True:
            window.findChild(type(window.keeping)).thread()
            tell(1, 10)
            if tell.__self__.isRunning():
                tell.__self__.requestInterruption()

    job = with_progress(window, "Counting…", endless)
    assert job.cancelled

    def failing(_tell):
        raise SessionError("the disk is full")

    assert with_progress(window, "Failing…", failing).sentence == "the disk is full"


def test_a_session_is_replayed_as_it_happened(place, open_window, qtbot):
    user = open_window(place)
    root = user.ask("s^2(a)")
    user.ask("s^1(a)", below=True)
    user.window.choose(root)
    dialog = ReplayDialog(Replay.read(user.window.link.session), user.window)
    qtbot.addWidget(dialog)
    assert "After decision 1 of 2" in dialog.says.text()
    assert dialog.trees.toPlainText().startswith("1  σ^2(a) → …")
    dialog.slider.setValue(2)
    assert "1.1  σ^1(a)" in dialog.trees.toPlainText()
    qtbot.keyClick(dialog.slider, Qt.Key.Key_Home)
    assert dialog.trees.toPlainText() == ""


def test_a_replay_shows_the_tree_that_each_decision_was_about(place, open_window, qtbot):
    user = open_window(place)
    first, second = user.ask("s^2(a)"), user.ask("s^3(b)")
    user.window.choose(first)
    user.rule("skip")
    replay = Replay.read(user.window.link.session)
    assert [[node.id for node in replay.tree_after(number)] for number in (1, 2, 3)] == [[first], [second], [first]]
    assert [step.decided.kind for step in replay.steps] == ["ask", "ask", "skip"]


def test_an_old_tree_is_run_again_and_its_answers_stand_side_by_side(place, open_window, qtbot):
    user = open_window(place)
    assert user.window.keeping.rerun_dialog() is None
    old = user.ask("s^2(a)")
    user.rule("script")
    user.until(lambda: user.node(old).answer is not None)
    dialog = user.window.keeping.rerun_dialog()
    qtbot.addWidget(dialog)
    assert [dialog.whom.itemData(index) for index in range(dialog.whom.count())] == [0]
    dialog.start.click()
    user.until(lambda: dialog.table.rowCount() > 0)
    assert "1 again as 2 with A_0: 0 of" in dialog.says.text()
    assert dialog.table.item(0, 2).text() == dialog.table.item(0, 3).text() == user.node(old).answer
    assert len(user.window.link.tree.children(None)) == 2
    user.window.link.request("rerun", old, 7)
    user.until(lambda: "no assistant A_7" in dialog.says.text())
    assert user.window.says.text() != "saving…" or user.ask("s^3(a)")


@pytest.mark.parametrize("when", ["open", "daily"])
def test_no_backup_is_made_where_nothing_changed(place, when):
    backups.make(place, "open")
    assert not backups.is_due(place, when)


def test_a_bug_in_the_sessions_thread_is_one_sentence_and_loses_nothing(place, open_window, qtbot, monkeypatch):
    user = open_window(place)
    root = user.ask("s^2(a)")

    def fail(*_args, **_keywords):
        raise TypeError("a bug")

    with monkeypatch.context() as broken:
        broken.setattr("ida_core.amplify.person.skip", fail)
        with qtbot.waitSignal(user.window.opened, timeout=10_000):
            user.window.link.request("skip", root, 1.0)
    assert "opened again as it is on disk" in user.window.trouble.text()
    assert user.node(root).question == "σ^2(a)"
    assert user.ask("s^3(a)") > root


@pytest.mark.parametrize("error", [RuntimeError("CUDA error: device lost"), MemoryError(), OSError(28, "No space left on device")])
def test_a_training_that_breaks_is_one_sentence_and_decisions_go_on(place, open_window, qtbot, monkeypatch, error):
    user = open_window(place)
    root = user.ask("s^2(a)")

    def events(_self):
        yield from ()
        raise error

    monkeypatch.setattr("app.training_worker.TrainingWorker._events", events)
    user.window.do("distil")
    user.until(lambda: not user.window.training.is_running)
    said = user.window.trouble.text()
    assert any(words in said for words in ("device lost", "not enough memory", "No space left"))
    assert user.ask("s^3(a)") > root
