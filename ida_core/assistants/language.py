"""Language models of the lineage, brought back to life; apart from `text`, so that trees of words need no torch."""

from __future__ import annotations

from typing import Final

from ida_core.assistants.text import TextAssistant
from ida_core.language.model import LanguageModel
from ida_core.sessions.session import Session
from ida_core.tasks.base import Task

KIND: Final = "language"
"""Of such an assistant in the lineage."""


def of_lineage(session: Session, task: Task, number: int, file: str | None) -> TextAssistant:
    """The language model that assistant `number` is, with what it learned in `file`; it is opened when it is first asked."""
    learned = None if file is None else session.checkpoint(file)

    def opens() -> LanguageModel:
        from ida_core.language.opening import open_model  # which imports what reads weights

        return open_model(session.settings.model, learned)

    return TextAssistant(session, task, number, opens)
