"""What is taken back says so; what was decided in the lineage is not passed over; help and trainings that were left are at hand."""

from PySide6.QtCore import Qt

from app.sessions.folders import first_steps
from app.sessions.new_dialog import NewSessionDialog
from ida_core.sessions.session import Session, Settings
from ida_core.tree import Status


def test_undo_and_redo_say_what_they_took_back(open_window, place):
    user = open_window(place)
    root = user.ask("s^5(a)")
    user.type(user.window.desk.workspace.answer, "d")
    user.until(lambda: user.node(root).answer == "d")
    user.window.do("undo")
    words = f"answered {user.window.link.tree.path(root)} σ^5(a) → d"
    user.until(lambda: user.window.back.text() == f"Undone: {words}")
    assert f"Undone: {words}" in user.window.log.toPlainText()
    user.window.do("redo")
    user.until(lambda: user.window.back.text() == f"Done again: {words}")
    user.window.do("find")
    assert user.window.back.text() == ""


def test_the_first_undo_after_a_fork_only_says_what_the_next_one_takes_back(open_window, place):
    user = open_window(place)
    root = user.ask("s^5(a)")
    user.type(user.window.desk.workspace.answer, "d")
    user.until(lambda: user.node(root).answer == "d")
    window = user.window
    window.guarantee.steward.decided.emit("a fork is on the record.")
    window.do("undo")
    assert "a fork is on the record." in window.trouble.text()
    assert "Ctrl+Z again undoes: answered 1 σ^5(a) → d" in window.trouble.text()
    assert user.node(root).status is Status.APPROVED
    window.do("undo")
    user.until(lambda: user.node(root).status is Status.WAITS_FOR_PERSON)


def test_the_guided_loop_opens_its_own_session_from_any_other(open_window, tmp_path):
    other = tmp_path / "other.espalier"
    Session.create(other, Settings("Other", "union-find")).close()
    user = open_window(other)
    user.window.guide.step = 3
    user.window.do("tour")
    user.until(lambda: user.window.link.folder == first_steps() and user.window.guide.isVisible())
    assert user.window.guide.step == 0
    assert "step 1" in user.says()


def test_a_training_that_was_left_is_offered_at_once(open_window, place):
    with Session.open(place) as session:
        left = {"kind": "distil", "iteration": 1, "state": "left", "step": 1200, "config": "{}"}
        session.write(lambda db: db.table("run").insert(left)).result()
    user = open_window(place)
    user.until(user.window.notice.isVisible)
    assert "A_1 was left at step 1,200" in user.window.notice.words.text()
    assert user.window.notice.action.text() == "Resume"


def test_a_new_session_is_named_by_typing(qtbot):
    dialog = NewSessionDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.name, "Monday")
    assert dialog.name.text() == "Monday"


def test_the_first_key_goes_into_the_question(open_window, place):
    user = open_window(place)
    user.window.activateWindow()
    user.until(user.window.root_field.field.hasFocus)
    step = user.window.guide.step
    user.qtbot.keyClick(user.window.focusWidget(), Qt.Key.Key_Space)
    assert user.window.guide.step == step
