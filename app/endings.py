"""How a dialog ends: with what it is for beside Cancel, or with Close alone; and the line that explains it. Words, no pictures."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton

Standard = QDialogButtonBox.StandardButton


def deciding(dialog: QDialog, words: str) -> tuple[QDialogButtonBox, QPushButton]:
    """Cancel, and the button of these words, which accepts and is what Enter presses."""
    buttons = _row(dialog, Standard.Ok | Standard.Cancel)
    does = buttons.button(Standard.Ok)
    does.setText(words)
    does.setProperty("primary", True)  # noqa: FBT003
    return buttons, does


def closing(dialog: QDialog) -> QDialogButtonBox:
    """Close alone; Enter does not press it."""
    buttons = _row(dialog, Standard.Close)
    buttons.button(Standard.Close).setAutoDefault(False)
    return buttons


def explaining(words: str = "", role: str = "muted") -> QLabel:
    """A line that wraps, in the colour of its role: "muted", or "bad" for why something is refused."""
    label = QLabel(words)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def _row(dialog: QDialog, which: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    buttons = QDialogButtonBox(which)
    for button in buttons.buttons():
        button.setIcon(QIcon())
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
