"""The dialog in which a person types or pastes facts of their own, and asks a question about them."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.endings import deciding, explaining
from app.language import tr
from app.said import said
from app.theme import SPACE
from ida_core.questions import IntArray
from ida_core.tasks.base import Task

FACTS: Final = tr(
    "Type or paste facts, one a line. H never sees them: the look-up and Aₙ do. You have seen them, of course, "
    "and your decisions on this tree will say so."
)
DOCUMENT: Final = tr(
    "Type or paste a document; an empty line ends a paragraph. The model reads the paragraphs that a question points to ([p3], "
    "[p3-5]), or else as much from its beginning as fits. You have seen it, and your decisions on this tree will say so."
)


class FactsDialog(QDialog):
    """Facts, one a line, and a question; `facts` and `question` hold them once accepted."""

    def __init__(self, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Ask about a document") if task.is_text else tr("Ask about my own facts"))
        self._task = task
        self.facts: IntArray | None = None
        self.typed, self.asked, self.fault = QPlainTextEdit(), QLineEdit(), explaining(role="bad")
        self.typed.setAccessibleName(tr("Document") if task.is_text else tr("Facts, one a line"))
        self.asked.setAccessibleName(tr("Question"))
        self.asked.setPlaceholderText(task.grammar_hint())
        about = explaining(DOCUMENT if task.is_text else FACTS)
        example = QPushButton(tr("Fill in an example"))
        example.setToolTip(tr("Facts drawn at random, to be changed"))
        example.clicked.connect(self.fill_in)
        buttons, _ = deciding(self, tr("Ask"))
        buttons.addButton(example, QDialogButtonBox.ButtonRole.ResetRole)
        example.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        example.setVisible(not task.is_text)
        for widget in (about, self.typed, self.asked, self.fault, buttons):
            column.addWidget(widget)
        self.resize(520, 420)

    def fill_in(self) -> None:
        """Write the facts of a fresh context."""
        facts = self._task.make_contexts(1, np.random.default_rng())[0].tolist()
        self.typed.setPlainText("\n".join(self._task.fact_text(fact) for fact in facts if any(fact)))

    def accept(self) -> None:
        """Read both, or say under the fields what is wrong."""
        try:
            self.facts = self._task.parse_context(self.typed.toPlainText())
            self._task.parse_question(self.asked.text())
        except ValueError as error:
            self.fault.setText(said(str(error)))
            return
        super().accept()


def agrees_to_reveal(parent: QWidget, *, in_words: bool) -> bool:
    """Ask whether hidden facts are to be shown, which is kept on the record."""
    of_task = tr(
        "Show the hidden facts of this question? From then on your decisions about them are marked as made with the facts seen."
    )
    of_words = tr(
        "Show the document of this question, if it has one? If the question came with a verifier, the colours for correctness "
        "judge its answer from then on. Your later decisions about it are marked as made with all that seen."
    )
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    return QMessageBox.question(parent, tr("Reveal facts"), of_words if in_words else of_task, yes | no, no) is yes
