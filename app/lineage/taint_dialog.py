"""What rests on an answer, and the three ways out: evict, retrain, accept, each with its price."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.allowing import allow
from app.endings import closing
from app.language import tr
from app.theme import SPACE, scaled

if TYPE_CHECKING:
    from ida_core.taint import Trace


TIPS: Final = {
    "evict": tr("Train on these examples no more; the assistants that learned from them keep helping as they are"),
    "retrain": tr("Evict, go back to the last assistant that never saw them, and train the later ones again without them"),
    "accept": tr("Change nothing; that you looked at it, and why you let it be, is kept on the record"),
}  # fmt: skip
"""What each way out does, and what comes next."""
NOTHING: Final = {
    "evict": tr("no example that is trained on rests on it"), "retrain": tr("no assistant that helps rests on it"), "accept": "",
}  # fmt: skip
"""Why a way out leads nowhere."""


class TaintDialog(QDialog):
    """Decides nothing without a written reason."""

    chosen = Signal(str, str)
    """evict, retrain or accept, and the reason."""

    def __init__(self, found: Trace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("What rests on this answer"))
        self.setMinimumWidth(620)
        title = QLabel(f"{found.question}   ({found.path})")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(scaled(self.font(), 1.2, bold=True))
        self.facts = QLabel(_facts(found))
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setWordWrap(True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(tr("Why? It is kept with what you decide"))
        self.reason.setAccessibleName(tr("Reason"))
        self.reason.setToolTip(tr("The three buttons below wait until a reason is written"))
        self.reason.textChanged.connect(self._enable)
        self.buttons: dict[str, QPushButton] = {}
        column, grid = QVBoxLayout(self), QGridLayout()
        column.setSpacing(SPACE)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setColumnStretch(1, 1)
        for row, (what, text, price) in enumerate(_ways(found)):
            button = self.buttons[what] = QPushButton(text)
            button.setToolTip(TIPS[what])
            button.setAutoDefault(False)  # Enter after the reason decides nothing
            button.clicked.connect(lambda _checked=False, name=what: self._choose(name))
            words = QLabel(price)
            words.setWordWrap(True)
            words.setProperty("role", "muted")
            grid.addWidget(button, row, 0)
            grid.addWidget(words, row, 1)
        self._possible = {"evict": bool(found.examples), "retrain": bool(found.again), "accept": True}
        for widget in (title, self.facts, self.reason):
            column.addWidget(widget)
        column.addLayout(grid)
        column.addWidget(closing(self))
        self._enable()

    def _enable(self) -> None:
        for what, button in self.buttons.items():
            written = "" if self.reason.text().strip() else tr("write the reason first")
            allow(button, written if self._possible[what] else NOTHING[what])

    def _choose(self, what: str) -> None:
        self.chosen.emit(what, self.reason.text().strip())
        self.accept()


def _facts(found: Trace) -> str:
    names = ", ".join(f"A_{one.iteration}" for one in found.assistants) or "none"
    people = tr(", of {}").format(", ".join(found.people)) if found.people else ""
    rules = tr("\nRules made from it: {} (they are vetoed with it)").format(len(found.rules)) if found.rules else ""
    return tr(
        "Answers that rest on it: {}\nExamples still trained on: {}{}\nAssistants that learned from it, or from those: {}{}"
    ).format(len(found.answers), len(found.examples), people, names, rules)


def _ways(found: Trace) -> tuple[tuple[str, str, str], ...]:
    taken = tr(" (they took {:.0f} s to make)").format(found.persons_seconds) if found.persons_seconds else ""
    retrain = (
        tr("evict, go back to A_{}, train again (iterations: {}): {:.0f} s at the measured rates; ends where it "
"would have without these examples").format(found.sound.iteration, len(found.again), found.seconds)
        if found.again else tr("no assistant on the way to the one that helps rests on it")
    )  # fmt: skip
    return (
        (
            "evict",
            tr("Evict"),
            tr("examples not trained on any more: {}{}; assistants stay as they are").format(len(found.examples), taken),
        ),
        ("retrain", tr("Retrain from A_{}").format(found.sound.iteration) if found.again else tr("Retrain"), retrain),
        (
            "accept",
            tr("Accept"),
            tr("everything stays, on the record: answers {}, assistants {}").format(len(found.answers), len(found.assistants)),
        ),
    )
