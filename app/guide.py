"""The guided loop: a slim bar that says what to do next and ticks itself off when it has happened."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.sessions.folders import settings
from app.theme import SPACE, scaled

TASK: Final = "permutation-powering"
STEPS: Final = (
    ("asked", "Ask a hard question in the field above the tree: type s^5(a) and press Enter."),
    ("split", "Split it. In the workspace at the right ask s^2(a): five steps are two steps, two steps, one step."),
    ("ruled", "A_0 only looks up single steps, so it proposes “idk”. Choose s^2(a) and press Ctrl+R: the scripted H and A_0 "
        "work it out. Press a to approve."),
    ("answered", "Go on: ask s^2 of what you got, then s^1 of that. Then write the answer of s^5(a) (key w) and submit it."),
    ("distilled", "Now distil: press Ctrl+T. A_1 learns to answer in one go what H + A_0 worked out. Watch the curves climb."),
    ("compared", "Ask s^3(b), split off s^2(b): A_1 proposes the answer that A_0 did not know. Auto-run makes A_2 and A_3."),
)  # fmt: skip


class Guide(QFrame):
    """Steps from the first question to the comparison of A_1 with A_0; skippable, resumed where it was left."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "coach")
        self.count, self.text = QLabel(), QLabel()
        self.count.setFont(scaled(self.font(), 1.0, bold=True))
        self.text.setWordWrap(True)
        skip, close = QPushButton("Skip"), QPushButton("Close")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.addWidget(self.count)
        row.addWidget(self.text, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(SPACE // 2)
        for button in (skip, close):
            buttons.addWidget(button)
        row.addLayout(buttons)
        skip.setAccessibleName("Skip this step of the guide")
        close.setAccessibleName("Close the guide")
        skip.clicked.connect(lambda: self._go(self.step + 1))
        close.clicked.connect(lambda: self._go(len(STEPS)))
        self._suits = True
        self.step: int = 0
        self._go(int(str(settings().value("guide", 0))))

    def happened(self, what: str) -> None:
        """Something was done; if the present step waited for it, go on."""
        if self.step < len(STEPS) and STEPS[self.step][0] == what:
            self._go(self.step + 1)

    def suit(self, task: str) -> None:
        """Show up only for the task that the steps are about."""
        self._suits = task == TASK
        self.setVisible(self._suits and self.step < len(STEPS))

    def restart(self) -> None:
        """Begin again."""
        self._go(0)

    def _go(self, step: int) -> None:
        self.step = step
        settings().setValue("guide", step)
        self.setVisible(self._suits and step < len(STEPS))
        if step < len(STEPS):
            self.count.setText(f"Guide {step + 1}/{len(STEPS)}")
            self.text.setText(STEPS[step][1])
        else:
            self.finished.emit()
