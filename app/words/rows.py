"""What a new session of free text is asked besides: who helps, which questions, what a tree may take."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from app.language import tr
from app.sessions.explained_form import ExplainedForm
from app.words.assistant_form import AssistantForm
from app.words.questions_dialog import QuestionsDialog
from ida_core.language import sets
from ida_core.language.sets import Item
from ida_core.sessions.session import Session

MOST = 1_000_000_000


class TextRows:
    """Rows of a form, needed together or not at all."""

    def __init__(self, form: ExplainedForm, parent: QWidget) -> None:
        self._parent = parent
        self.items: list[Item] = []
        self.assistant, self.tokens, self.seconds, self.questions = AssistantForm(), QSpinBox(), QSpinBox(), QWidget()
        self.choose, self.chosen = QPushButton(tr("Choose…")), QLabel(tr("none yet; you can type them, or add a set later"))
        self.chosen.setProperty("role", "muted")
        self.choose.clicked.connect(self._choose)
        row = QHBoxLayout(self.questions)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.chosen, 1)
        row.addWidget(self.choose)
        for box in (self.tokens, self.seconds):
            box.setRange(0, MOST)
            box.setSpecialValueText(tr("any number"))
            box.setGroupSeparatorShown(True)
        self.choose.setAccessibleName(tr("Choose questions"))
        self.questions.setFocusProxy(self.choose)
        self.rows = [
            form.add(tr("&Assistant"), self.assistant, tr("The language model that answers, one question at a time")),
            form.add(
                tr("&Questions"), self.questions, tr("What is asked: JSON lines or a table, with or without verified answers")
            ),
        ]

    def add_further(self, form: ExplainedForm) -> None:
        """Add what few people change."""
        self.rows += [
            form.add(tr("To&kens per tree"), self.tokens, tr("Tokens that the model may read and write for one tree")),
            form.add(tr("Seconds per tree"), self.seconds, tr("Seconds that the model may take for one tree")),
        ]

    def settings(self) -> dict[str, Any]:
        """What they say, as fields of Settings."""
        return {"model": self.assistant.name, "tokens": self.tokens.value() or None, "seconds": self.seconds.value() or None}

    def keep(self, folder: Path) -> None:
        """Keep the questions in the session that was just made.

        Raises:
            SessionError: they cannot be written.
        """
        if self.items:
            with Session.open(folder) as session:
                sets.add(session, self.items)

    def _choose(self) -> None:
        dialog = QuestionsDialog(self._parent)
        if dialog.exec():
            self.items = dialog.items
            self.chosen.setText(tr("{} questions").format(f"{len(self.items):,}"))
