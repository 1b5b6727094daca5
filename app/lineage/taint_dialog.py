"""What rests on an answer, and the three ways out: evict, retrain, accept, each with its price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.theme import SPACE, scaled

if TYPE_CHECKING:
    from ida_core.taint import Trace


class TaintDialog(QDialog):
    """Decides nothing without a written reason."""

    chosen = Signal(str, str)
    """evict, retrain or accept, and the reason."""

    def __init__(self, found: Trace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("What rests on this answer")
        self.setMinimumWidth(620)
        title = QLabel(f"{found.question}   ({found.path})")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(scaled(self.font(), 1.2, bold=True))
        self.facts = QLabel(_facts(found))
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setWordWrap(True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("Why? It is kept with what you decide")
        self.reason.setAccessibleName("Reason")
        self.reason.textChanged.connect(self._enable)
        self.buttons: dict[str, QPushButton] = {}
        column, grid = QVBoxLayout(self), QGridLayout()
        column.setSpacing(SPACE)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setColumnStretch(1, 1)
        for row, (what, text, price) in enumerate(_ways(found)):
            button = self.buttons[what] = QPushButton(text)
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
        self._enable()

    def _enable(self) -> None:
        for what, button in self.buttons.items():
            button.setEnabled(self._possible[what] and bool(self.reason.text().strip()))

    def _choose(self, what: str) -> None:
        self.chosen.emit(what, self.reason.text().strip())
        self.accept()


def _facts(found: Trace) -> str:
    names = ", ".join(f"A_{one.iteration}" for one in found.assistants) or "none"
    people = f", of {', '.join(found.people)}" if found.people else ""
    rules = f"\nRules made from it: {len(found.rules)} (they are vetoed with it)" if found.rules else ""
    return (
        f"Answers that rest on it: {len(found.answers)}\nExamples still trained on: {len(found.examples)}{people}\n"
        f"Assistants that learned from it, or from those: {names}{rules}"
    )


def _ways(found: Trace) -> tuple[tuple[str, str, str], ...]:
    taken = f" (they took {found.persons_seconds:.0f} s to make)" if found.persons_seconds else ""
    retrain = (
        f"evict, go back to A_{found.sound.iteration}, train again (iterations: {len(found.again)}): {found.seconds:.0f} s at the "
        "measured rates; ends where it would have without these examples"
        if found.again else "no assistant on the way to the one that helps rests on it"
    )  # fmt: skip
    return (
        ("evict", "Evict", f"examples not trained on any more: {len(found.examples)}{taken}; assistants stay as they are"),
        ("retrain", f"Retrain from A_{found.sound.iteration}" if found.again else "Retrain", retrain),
        ("accept", "Accept", f"everything stays, on the record: answers {len(found.answers)}, assistants {len(found.assistants)}"),
    )
