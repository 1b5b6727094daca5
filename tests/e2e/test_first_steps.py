"""A newcomer follows the guide to its end: reads what it says, types into the fields and presses the buttons it names."""

import re
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from app.guide import STEPS

DOES = re.compile(r"type (?P<words>\S+) into “(?P<field>[^”]+)”|[Cc]lick (?P<row>\S+) in the tree|press “(?P<button>[^”]+)”")
MOST_MS = 120_000


def on_screen(window, kind, name):
    """The visible widgets of a kind that bear these words; those of the same name do the same."""
    words = QLineEdit.placeholderText if kind is QLineEdit else QAbstractButton.text
    shown = [widget for widget in window.findChildren(kind) if widget.isVisible()]
    return [widget for widget in shown if re.split(r"  \(|: |, ", words(widget))[0] == name]


def come(user, kind, name):
    """Wait for such a widget: a field says why it is shut as long as it is."""
    user.until(lambda: bool(on_screen(user.window, kind, name)))
    return on_screen(user.window, kind, name)[0]


def accepts(qtbot, field, words):
    """Type words, and tell whether the field lets them be submitted: an answer that they point at may be on its way."""
    field.clear()
    qtbot.keyClicks(field, words)
    return field.parent().button.isEnabled()


def follow(user):
    """Do what the guide says now; between two deeds wait until the status bar says that all is quiet."""
    window, qtbot = user.window, user.qtbot
    for deed in DOES.finditer(window.guide.text.text()):
        if deed["field"]:
            field = come(user, QLineEdit, deed["field"])
            user.until(lambda field=field: field.isEnabled() and not field.isReadOnly())
            user.until(partial(accepts, qtbot, field, deed["words"]))
            qtbot.keyClick(field, Qt.Key.Key_Return)
        elif deed["row"]:
            click_row(user, deed["row"])
        else:
            button = come(user, QAbstractButton, deed["button"])
            user.until(button.isEnabled)
            qtbot.wait(200)  # the guard against held keys
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        user.until(lambda: window.says.text() == "saved ✓" and window.running.text() == "questions at work: 0", timeout=MOST_MS)


def click_row(user, words):
    outline = user.window.desk.outline
    model = outline.model()
    (place,) = [
        index
        for row in range(model.rowCount())
        if (index := model.index(row, 0)).data().split(" ")[-3 if "→" in index.data() else -1] == words
    ]
    user.qtbot.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=outline.visualRect(place).center())


def finish(user):
    for step in range(len(STEPS)):
        user.until(lambda step=step: user.window.guide.step == step, timeout=MOST_MS)
        assert user.window.guide.isVisible()
        follow(user)
    user.until(lambda: user.window.guide.step == len(STEPS))
    assert user.window.guide.count.text() == "Guide: done"
    next(button for button in user.window.guide.findChildren(QAbstractButton) if button.text() == "Close").click()
    assert not user.window.guide.isVisible()


def test_the_tour_is_finished_by_doing_what_it_says(open_window, place):
    finish(open_window(place))


@pytest.mark.soak
def test_after_the_tour_a_1_knows_what_a_0_did_not(open_window, place):
    user = open_window(place)
    user.window.training.recipe = None
    finish(user)
    (asked,) = [node for node in user.window.link.tree if node.question == "σ^2(b)"]
    assert asked.proposal not in (None, "idk")
    assert asked.iteration == 1
