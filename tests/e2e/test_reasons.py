"""What is switched off says why; what cannot be done now is refused in a sentence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPushButton, QTabBar, QWidget

from app.actions import ACTIONS
from app.allowing import allow, say_what_it_does
from app.main_window import ALONE, MainWindow

WHY = "Not now: "


def off(window: QWidget) -> list[QWidget]:
    """Controls that were switched off themselves, not with what they lie in; the arrows of Qt's own tab bars left out."""
    kinds = QAbstractButton | QAbstractSpinBox | QComboBox | QLineEdit
    found = [one for one in window.findChildren(QWidget) if isinstance(one, kinds) and not isinstance(one.parent(), QTabBar)]
    return [one for one in found if one.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)]


def test_a_tip_says_what_it_does_and_why_not_now(qtbot):
    button = QPushButton("Pause")
    qtbot.addWidget(button)
    button.setToolTip("Hold training")
    allow(button, "nothing is trained")
    allow(button, "nothing is trained")
    assert (button.isEnabled(), button.toolTip()) == (False, "Hold training\nNot now: nothing is trained")
    say_what_it_does(button, "Hold it")
    assert button.toolTip() == "Hold it\nNot now: nothing is trained"
    allow(button)
    assert (button.isEnabled(), button.toolTip()) == (True, "Hold it")
    action = QAction("Bare")
    allow(action, "no reason at all")
    assert action.toolTip() == "Bare\nNot now: no reason at all"  # an action's tip is its name, if it has no other


def test_every_control_that_is_off_says_why(open_window, place):
    user = open_window(place)
    window, silent, seen = user.window, set(), 0

    def look(when):
        nonlocal seen
        for control in [*off(window), *(action for action in window.actions_by_id.values() if not action.isEnabled())]:
            seen += 1
            if WHY not in control.toolTip():
                name = control.text() if isinstance(control, QAbstractButton | QAction) else control.accessibleName()
                silent.add((type(control).__name__, name, type(control.parent()).__name__, when))

    look("empty")
    root = user.ask("s^5(a)")
    child = user.ask("s^2(a)", below=True)
    for node in (root, child):
        window.choose(node)
        look(f"node {node}")
    user.rule("idk")
    look("answered")
    window.room.set_running(running=True, paused=False)
    look("training")
    assert seen > 40
    assert not silent, "\n".join(map(str, sorted(silent)))


def test_without_a_session_an_action_is_refused_in_a_sentence(qtbot, qapp):
    window = MainWindow()
    qtbot.addWidget(window)
    for action in ACTIONS:
        if action.id not in ALONE:
            window.do(action.id)
            assert "no session is open" in window.trouble.text(), action.id
    assert not window.root_field.isEnabled()
    assert WHY in window.root_field.toolTip()
    window.close()


@pytest.mark.parametrize(
    ("action", "why"),
    [("reveal", "choose a question first"), ("discard", "nothing is trained"), ("approve", "choose a question first")],
)
def test_what_cannot_be_done_now_is_refused_in_a_sentence(open_window, place, action, why):
    user = open_window(place)
    user.window.do(action)
    assert why in user.window.trouble.text()


def test_training_is_not_begun_twice(open_window, place):
    user = open_window(place)
    user.window.room.set_running(running=True, paused=False)
    for name, is_on in (("distil", False), ("iterate", False), ("team", False), ("pause", True), ("keep", True)):
        assert user.window.actions_by_id[name].isEnabled() is is_on
    user.window.room.set_running(running=False, paused=False)
    assert user.window.actions_by_id["distil"].isEnabled()
    assert WHY in user.window.room.buttons["pause"].toolTip()
