"""The line that says that an answer rests on one that was changed, and what working it out again costs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.keys import KEYS
from app.language import tr
from app.theme import SPACE
from ida_core.revision import cost, stale_with
from ida_core.tree import Stale, Tree

MACHINE_SECONDS = 0.02
"""What one node that script, macro or A_n works out takes, measured on the quick presets."""


class StaleLine(QWidget):
    """Shown only where something is stale."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.button = QLabel(), QPushButton(KEYS.label("recompute"))
        self.words.setWordWrap(True)
        self.words.setProperty("role", "bad")
        self.button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)

    def show_for(self, tree: Tree, number: int, person_seconds: float) -> None:
        """Say what is stale around a question; hide where nothing is."""
        stale = stale_with(tree, number)
        self.setVisible(bool(stale))
        if not stale:
            return
        price, own = cost(tree, number), tree[number].stale
        about = price.machine * MACHINE_SECONDS + price.person * person_seconds
        count = price.machine + price.person
        yours = tr(", {} of them yours").format(price.person) if price.person else ""
        first = {
            Stale.NOT: tr("This answer was changed after others had used it"),
            Stale.ANSWER: tr("⚠ Stale: this answer rests on one that was changed"),
            Stale.QUESTION: tr("⚠ Stale: this question was asked with an answer that was changed"),
        }[own]
        self.words.setText(tr("{}. Nodes to recompute: {}{} (about {:.0f} s).").format(first, count, yours, about))
        self.button.setText(KEYS.label("recompute"))
