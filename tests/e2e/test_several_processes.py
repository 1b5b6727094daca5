"""Several processes started from the window; a session that others write is watched meanwhile."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.training.team import Plan, TeamDialog
from ida_core import lineage
from ida_core.forest import CHUNK
from ida_core.learner import Recipe
from ida_core.runs import Run
from ida_core.sessions.session import Session, Settings


def test_processes_are_started_split_questions_and_give_the_session_back(open_window, place):
    user = open_window(place)

    def fill_in():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TeamDialog)
        dialog.processes.setValue(1)
        dialog.iterations.setValue(0)
        dialog.trees.setValue(CHUNK)
        dialog.levels.setValue(1)
        assert dialog.plan() == Plan(1, 0, CHUNK, 1)
        dialog.accept()

    QTimer.singleShot(0, fill_in)
    user.window.do("team")
    assert user.window.team.is_running
    assert user.window.desk is None  # process 0 writes the session now
    assert "1 processes train" in user.window.notice.words.text()
    user.until(lambda: user.window.desk is not None, 60_000)
    user.until(lambda: user.window.link.tree.child_count(None) == CHUNK)
    assert "trees: 0 chunks still to come" in user.window.log.toPlainText()
    assert not user.window.trouble.text()
    assert not user.window.notice.isVisible()


def test_closing_the_window_ends_the_processes_it_started(open_window, place):
    user = open_window(place)
    user.window.trainings.start_team(Plan(1, 1, 0, 0))
    process = user.window.team._process
    user.until(lambda: "process 1 of 1 is there" in user.window.log.toPlainText(), 60_000)
    user.window.close()
    assert process.state() is process.ProcessState.NotRunning
    Session.open(place).close()  # nobody has it any more


def test_only_the_scripted_h_is_shared(open_window, tmp_path):
    place = tmp_path / "erring.espalier"
    Session.create(place, Settings("Erring", "permutation-powering", overseer="faulty:0.1")).close()
    user = open_window(place)
    user.window.do("team")
    assert "can only share the scripted H" in user.window.trouble.text()
    assert user.window.desk is not None


def test_a_session_that_another_process_writes_is_watched_until_it_is_free(open_window, place, tmp_path):
    user = open_window(place)
    held = tmp_path / "elsewhere.espalier"
    with Session.create(held, Settings("Elsewhere", "permutation-powering")) as session:
        lineage.found(session)
        run = Run.begin(session, Recipe(), 1)
        run.note(100, {"accuracy/1": 0.25, "loss": 2.0})
        run.flush()
        user.window.open_session(held)
        user.until(lambda: "accuracy/1" in user.window.room.curves.series)
        assert "open in another window" in user.window.trouble.text()
        assert user.window.room.curves.series["accuracy/1"].y.tolist() == [0.25]
        user.until(lambda: "Somebody else has open" in user.window.room.state.text())
        run.note(200, {"accuracy/1": 0.5, "loss": 1.0})
        run.flush()
        user.until(lambda: len(user.window.room.curves.series["accuracy/1"]) == 2)
        assert not any(button.isEnabled() for button in user.window.room.buttons.values())
    with user.qtbot.waitSignal(user.window.opened):
        user.window.notice.action.click()
    assert user.window.link.folder == held
    assert user.window.room.buttons["distil"].isEnabled()
