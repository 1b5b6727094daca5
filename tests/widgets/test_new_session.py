"""The dialog that starts a session: what is chosen there is what the session is about."""

import gc
import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel
from shiboken6 import isValid

from app.sessions.new_dialog import NewSessionDialog
from ida_core.overseers.choice import check
from ida_core.sessions.session import Session
from ida_core.tasks import make_task


@pytest.fixture
def dialog(qtbot, tmp_path):
    made = NewSessionDialog()
    qtbot.addWidget(made)
    made.show()
    made.place.setText(str(tmp_path))
    return made


@pytest.mark.parametrize(
    ("form", "amount", "name"),
    [
        ("scripted", None, "scripted"),
        ("faulty:{}", 15, "faulty:0.15"),
        ("faulty:{}:fixed", 1, "faulty:0.01:fixed"),
        ("faulty:{}:lazy", 100, "faulty:1.0:lazy"),
        ("imitator:{}", 60, "imitator:60"),
        ("person", None, "person"),
    ],
)
def test_who_plays_h_and_how_badly_is_chosen(dialog, form, amount, name):
    dialog.overseer.setCurrentIndex(dialog.overseer.findData(form))
    assert dialog.how_much.isVisible() == (amount is not None)
    if amount is not None:
        dialog.how_much.setValue(amount)
    assert dialog.chosen_overseer() == name
    check(name, make_task("permutation-powering"))


def test_the_session_is_as_chosen(dialog):
    dialog.name.setText("Chosen")
    dialog.overseer.setCurrentIndex(dialog.overseer.findData("faulty:{}:lazy"))
    dialog.curriculum.setCurrentIndex(dialog.curriculum.findData("paper"))
    dialog.accept()
    with Session.open(dialog.folder) as session:
        chosen = session.settings
    assert (chosen.name, chosen.overseer, chosen.curriculum) == ("Chosen", "faulty:0.1:lazy", "paper")


def test_what_few_change_stands_behind_one_button_that_remembers(dialog, qtbot):
    more, further = dialog.form.more, (dialog.mode, dialog.votes, dialog.gate, dialog.person, dialog.alpha, dialog.isolated)
    first = (dialog.name, dialog.place, dialog.task, dialog.preset, dialog.overseer, dialog.seed)
    assert all(one.isVisible() for one in first)
    assert not any(one.isVisible() for one in further)
    low = dialog.height()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert all(one.isVisible() for one in (*first, *further))
    assert low < dialog.height() <= QGuiApplication.primaryScreen().availableGeometry().height()
    again = NewSessionDialog()
    qtbot.addWidget(again)
    again.show()
    assert again.mode.isVisible()
    qtbot.keyClick(again.form.more, Qt.Key.Key_Space)
    assert not again.mode.isVisible()
    again.accept()  # what is out of the way keeps its usual value
    with Session.open(again.folder) as session:
        assert (session.settings.mode, session.settings.gate, session.settings.alpha) == ("discrete", "open", 0.05)


def test_free_text_leaves_out_what_it_has_no_use_for_also_when_more_is_open(dialog, qtbot):
    dialog.form.more.setChecked(True)
    dialog.task.setCurrentIndex(dialog.task.findData("free-text"))
    assert not any(one.isVisible() for one in (dialog.preset, dialog.overseer, dialog.mode, dialog.learner, dialog.curriculum))
    assert all(one.isVisible() for one in (dialog.text.assistant, dialog.text.tokens, dialog.person, dialog.policy))
    dialog.form.more.setChecked(False)
    assert dialog.text.assistant.isVisible()
    assert not dialog.text.tokens.isVisible()


def test_each_field_says_what_it_is_for_and_has_a_letter_of_its_own(dialog):
    dialog.form.more.setChecked(True)
    dialog.task.setCurrentIndex(dialog.task.findData("free-text"))
    labels = [label for label in dialog.form.findChildren(QLabel) if label.buddy() is not None]
    assert len(labels) == 20
    assert all(label.buddy().accessibleName() and label.buddy().accessibleDescription() for label in labels)
    titles = [label.text() for label in labels] + [one.text() for one in dialog.findChildren(QAbstractButton)]
    letters = [title.partition("&")[2][0].lower() for title in titles if "&" in title]
    assert len(set(letters)) == len(letters)


def test_tab_goes_from_field_to_field_as_they_stand(dialog):
    dialog.form.more.setChecked(True)
    for task in ("permutation-powering", "free-text"):
        dialog.task.setCurrentIndex(dialog.task.findData(task))
        dialog.grab()  # lays out
        at, tops = dialog.name, []
        while at not in (None, dialog.name) or not tops:
            if at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus and dialog.form.isAncestorOf(at):
                tops.append(at.mapTo(dialog.form, at.rect().center()).y())
            at = at.nextInFocusChain()
        assert len(tops) > 12
        assert all(later > earlier - 12 for earlier, later in itertools.pairwise(tops))


def test_the_line_of_the_task_says_how_it_is_distilled(dialog):
    for name in ("permutation-powering", "shortest-path"):
        dialog.task.setCurrentIndex(dialog.task.findData(name))
        continuous = dialog.mode.currentData() == "continuous"
        assert ("one student A_1 that keeps learning" in dialog.about.text()) == continuous
    dialog.mode.setCurrentIndex(dialog.mode.findData("discrete"))
    assert "step by step" in dialog.about.text()


def test_the_screen_outlives_a_dialog_that_was_measured_by_it(qapp):
    screen = QGuiApplication.primaryScreen()
    for _ in range(3):
        NewSessionDialog()
        gc.collect()
    assert isValid(screen)
