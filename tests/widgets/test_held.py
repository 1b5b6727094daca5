"""A key that is held is told from one that is pressed again, however the platform reports it."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.held import HeldKeys


def test_a_repeat_that_comes_as_a_fresh_press_is_known_by_its_time(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    held = HeldKeys(window)

    def press(key: Qt.Key, at: int) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(window.windowHandle(), event)
        return held.repeats

    assert [press(Qt.Key.Key_A, at) for at in (1000, 1040, 1080, 1300)] == [False, True, True, False]
    assert [press(Qt.Key.Key_A, 1340), press(Qt.Key.Key_X, 1350)] == [True, False]
