"""The guided loop: a slim bar that says what to do next and ticks itself off when it has happened."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.flow import Worded
from app.language import tr
from app.sessions.folders import settings
from app.theme import SPACE, scaled

TASK: Final = "permutation-powering"
STEPS: Final = (
    (
        "asked",
        tr(
            "Ask a hard question: type s^3(a) into “New question” above the tree and press Enter. It means: where are three "
            "steps from a?"
        ),
    ),
    ("split", tr("Split it: type s^2(a) into “Subquestion” on the right and press Enter. Three steps are two and one.")),
    (
        "ruled",
        tr(
            "A_0 only looks up single steps, so it proposes “idk”. Click σ^2(a) in the tree and press “Amplify here”: the "
            "scripted H and A_0 work it out. Then press “Approve”."
        ),
    ),
    (
        "answered",
        tr(
            "Go on with the last step: type s^1($1) into “Subquestion” and press Enter; $1 is the first answer. Then type $2 "
            "into “Answer” and press Enter."
        ),
    ),
    (
        "distilled",
        tr(
            "Now press “Distil” above: A_1 learns to answer in one go what H + A_0 work out, here with the scripted H on "
            "questions that it draws by itself. Watch the curves climb."
        ),
    ),
    (
        "compared",
        tr(
            "Compare: type s^3(b) into “New question” and press Enter, then type s^2(b) into “Subquestion” and press Enter. "
            "A_1 proposes an answer where A_0 knew none."
        ),
    ),
)
DONE: Final = tr(
    "You have been round the loop once. “Auto-run” goes on to A_2 and A_3; the Drift tab tells how much of your judgement is left."
)


class Guide(Worded):
    """Steps from the first question to the comparison of A_1 with A_0; skippable, resumed where it was left."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "coach")
        self.count, self.text = QLabel(), QLabel()
        self.count.setFont(scaled(self.font(), 1.0, bold=True))
        self.text.setWordWrap(True)
        self.skip, close = QPushButton(tr("Skip")), QPushButton(tr("Close"))
        head, column = QHBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE // 2)
        head.addWidget(self.count, 1)
        for button in (self.skip, close):
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(self.text)
        self.skip.setAccessibleName(tr("Skip this step of the guide"))
        close.setAccessibleName(tr("Close the guide"))
        self.skip.clicked.connect(lambda: self._go(self.step + 1))
        close.clicked.connect(self.end)
        self._suits = True
        self._done = set(str(settings().value("guide_done", "")).split())
        """What was done already, in its turn or not."""
        self.step: int = 0
        self._go(int(str(settings().value("guide", 0))))

    def happened(self, what: str) -> None:
        """Something was done; if the present step waited for it, go on, past all that was done before its turn."""
        if what in self._done or not self._suits:
            return
        self._done.add(what)
        settings().setValue("guide_done", " ".join(sorted(self._done)))
        self._go(self.step)

    def suit(self, task: str) -> None:
        """Show up only for the task that the steps are about."""
        self._suits = task == TASK
        self.setVisible(self._suits and self.step <= len(STEPS))

    def end(self) -> None:
        """Be gone until it is begun again."""
        self._go(len(STEPS) + 1)

    def restart(self) -> None:
        """Begin again."""
        self._done.clear()
        settings().setValue("guide_done", "")
        self._go(0)

    def _go(self, step: int) -> None:
        while step < len(STEPS) and STEPS[step][0] in self._done:
            step += 1
        self.step = step
        settings().setValue("guide", step)
        self.setVisible(self._suits and step <= len(STEPS))
        self.skip.setVisible(step < len(STEPS))
        if step < len(STEPS):
            self.count.setText(tr("Guide {}/{}").format(step + 1, len(STEPS)))
            self.text.setText(STEPS[step][1])
        else:
            self.count.setText(tr("Guide: done"))
            self.text.setText(DONE)
            self.finished.emit()
