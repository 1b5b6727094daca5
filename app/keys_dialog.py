"""The sheet of all keys, made from the actions."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.actions import ACTIONS
from app.theme import SPACE

WALKING = (
    ("↑ ↓ or k j", "previous or next question"), ("← → or h l", "fold or go to the parent; unfold"),
    ("Enter", "open the question in the workspace"),
)  # fmt: skip


class KeysDialog(QDialog):
    """Every key by room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        rooms: dict[str, list[tuple[str, str]]] = {"Tree": list(WALKING)}
        for action in ACTIONS:
            if action.key:
                rooms.setdefault(action.room, []).append((action.key, action.text))
        halves: list[list[str]] = [[], []]
        for room, rows in rooms.items():
            shorter = min(halves, key=len)
            lines = "".join(f"<tr><td><b>{key}</b>&nbsp;&nbsp;&nbsp;</td><td>{text}</td></tr>" for key, text in rows)
            shorter += [f"<h3>{room}</h3><table cellspacing='4'>{lines}</table>"] + [""] * len(rows)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setSpacing(4 * SPACE)
        for half in halves:
            label = QLabel("".join(half))
            label.setAccessibleName("Keys")
            column = QVBoxLayout()
            column.addWidget(label)
            column.addStretch(1)
            row.addLayout(column)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        close.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.addWidget(area)
        outer.addWidget(QLabel("Letters count only while no text field has the focus."))
        outer.addWidget(close)
        self.resize(720, 560)
