"""A fork or a roll back is not begun without a reason."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from app.lineage.steward import ask_for_reason


def test_enter_alone_does_nothing_until_a_reason_is_written(qtbot):
    parent, seen = QWidget(), []
    qtbot.addWidget(parent)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        button = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        seen.append((dialog.isVisible(), button.isEnabled(), button.toolTip()))
        dialog.setTextValue("again from the facts")
        seen.append(button.isEnabled())
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    assert ask_for_reason(parent, "Fork", "Fork from A_0?") == ("again from the facts", True)
    assert seen == [(True, False, "Not now: a reason has to be written: it is kept with what was decided"), True]
