"""In the window: guidelines, drafts, a second reviewer who is blind, and the list of sessions."""

from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox

from app.queue.blind import GUARD_SECONDS, BlindReview
from app.sessions.sessions_dialog import SessionsDialog
from ida_core.measure.reviewers import agreements
from ida_core.tree import Status


def decided(user):
    """A question that was split, with an approved and an edited proposal below it."""
    root = user.ask("s^13(a)")
    children = [user.ask(f"s^{power}(a)", below=True) for power in (2, 3)]
    user.until(lambda: all(user.node(child).status is Status.PROPOSED for child in children))
    user.window.choose(children[0])
    user.rule("approve")
    user.window.choose(children[1])
    user.window.do("edit")
    user.type(user.window.desk.workspace.answer, "c")
    user.until(lambda: user.node(children[1]).answer == "c")
    return root, children


def test_guidelines_get_a_version_and_drafts_a_shelf(open_window, place, qtbot):
    user = open_window(place)
    queue = user.window.desk.queue
    user.until(lambda: queue.guidelines.title.text() == "Guidelines, version 1")
    queue.guidelines.edit.click()
    queue.guidelines.editor.setPlainText("Never guess.")
    queue.guidelines.save.click()
    user.until(lambda: queue.guidelines.title.text() == "Guidelines, version 2")
    root = user.ask("s^13(a)")
    qtbot.keyClicks(user.window.desk.workspace.subquestion.field, "s^6")
    user.window.do("save_draft")
    user.until(lambda: queue.tabs["drafts"].text() == "Drafts (1)")
    user.window.close()
    again = open_window(place)
    again.until(lambda: again.window.desk.queue.tabs["drafts"].text() == "Drafts (1)")
    again.until(lambda: again.window.desk.queue.guidelines.words.text() == "Never guess.")
    again.window.choose(root)
    assert "depth 0" in again.window.desk.workspace.limits.text()
    with again.window.link.session.reading() as reader:
        assert [row["rubric"] for row in reader.query("SELECT rubric FROM decision")] == [2]


def test_the_time_at_a_question_is_kept_and_what_was_decided_is_told_after_opening(open_window, place):
    user = open_window(place)
    first, children = decided(user)
    user.until(lambda: user.window.desk.workspace.watch.spent.get(children[1], 0.0) > 0)
    user.window.close()
    again = open_window(place)
    again.until(lambda: again.window.desk.queue.inbox.pace().done == 2)
    again.until(lambda: again.window.desk.workspace.watch.spent.get(children[1], 0.0) > 0)
    assert first in again.window.desk.queue.waiting


def test_a_second_reviewer_is_blind_and_by_keys_alone(open_window, place, monkeypatch, qtbot):
    user = open_window(place)
    _, children = decided(user)
    shown = []

    def review(dialog):
        dialog.show()
        dialog.activateWindow()
        dialog.begin()
        assert "Say who you are" in dialog.says.text()
        dialog.name.setText("Eve")
        dialog.begin()
        for number, key in zip(children, (Qt.Key.Key_A, Qt.Key.Key_R), strict=True):
            assert dialog.node == number
            shown.append((dialog.question.text(), dialog.proposal.text()))
            user.until(lambda: monotonic() - dialog._shown_at > GUARD_SECONDS)
            qtbot.keyClick(dialog, key)
            if key == Qt.Key.Key_R:
                user.until(dialog.reason.isVisible)
                qtbot.keyClick(dialog.reason.field, Qt.Key.Key_1)
        assert dialog.node is None
        assert "same answer on 1 of 2" in dialog.says.text()
        dialog.reject()

    monkeypatch.setattr(BlindReview, "exec", review)
    user.window.do("second_reviewer")
    assert shown == [("σ^2(a)", "Proposed: idk"), ("σ^3(a)", "Proposed: idk")]
    assert user.node(children[1]).answer == "c"
    (one,) = agreements(user.window.link.session, user.window.link.tree)
    assert (one.second, one.n) == ("Eve", 2)


def test_sessions_are_duplicated_renamed_and_deleted_from_the_window(open_window, place, monkeypatch):
    user = open_window(place)
    user.ask("s^2(a)")

    def go(dialog):
        dialog.show()
        user.until(lambda: dialog.marked is not None)
        monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Copy", True))
        dialog.do("duplicate")
        user.until(lambda: dialog.table.topLevelItemCount() == 2 and dialog.buttons["open"].isEnabled())
        monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Renamed", True))
        dialog.do("rename")  # the session that is open
        user.until(lambda: dialog.wanted is not None and dialog.wanted.name == "Renamed.espalier")
        user.until(lambda: dialog.buttons["open"].isEnabled() and dialog.table.topLevelItemCount() == 2)
        monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
        (row,) = (row for row in range(2) if dialog.table.topLevelItem(row).text(0) == "Copy")
        dialog.table.setCurrentItem(dialog.table.topLevelItem(row))
        dialog.do("delete")
        user.until(lambda: dialog.table.topLevelItemCount() == 1 and dialog.buttons["open"].isEnabled())
        dialog.reject()

    monkeypatch.setattr(SessionsDialog, "exec", go)
    monkeypatch.setattr("app.sessions.sessions_dialog.default_folder", lambda: place.parent)
    with user.qtbot.waitSignal(user.window.opened, timeout=10_000):
        user.window.do("sessions")
    assert user.window.link.folder == place.with_name("Renamed.espalier")
    user.until(lambda: len(user.window.link.tree) == 1)
    assert not place.exists()
    assert not place.with_name("Copy.espalier").exists()
