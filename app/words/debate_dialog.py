"""A debate in words, to be read and ruled on: two answers, their speeches with checked quotes, and what the model believes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.language import tr
from app.theme import SPACE, scaled
from ida_core.oversight.speech import NAMES
from ida_core.oversight.spoken import Spoken
from ida_core.plain import one_line, plain

SHOWN = 1500


class DebateDialog(QDialog):
    """After `exec`, `ruling` is the answer that the person stands behind, or None."""

    def __init__(self, held: Spoken, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Debate"))
        self.ruling: str | None = None
        case, judged = held.case, held.judged
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        question = QLabel()
        question.setFont(scaled(self.font(), 1.15, bold=True))
        answers = [QLabel(), QLabel()]
        belief = QLabel()
        belief.setProperty("role", "muted")
        for label in (question, *answers, belief):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        question.setText(plain(case.question, SHOWN))
        for label, name, answer in zip(answers, NAMES, case.answers, strict=True):
            label.setText(f"{name}: {plain(answer, SHOWN)}")
        self.speeches = QPlainTextEdit()
        self.speeches.setReadOnly(True)
        self.speeches.setAccessibleName(tr("Speeches"))
        said = [
            tr("Round {}, {}").format(one.round, NAMES[one.side]) + (tr(" (concedes)") if one.conceded else "") + f"\n{one.text}"
            for one in judged.speeches
        ]
        self.speeches.setPlainText("\n\n".join(said))
        verified, not_ = (sum(getattr(one, kind) for one in judged.speeches) for kind in ("verified", "unverified"))
        words = tr("The model, as a judge who cannot read the document, believes in A with {:.0%} ({:.0%} with the sides swapped).")
        quotes = tr("Quotes that stand in the document: {}; that do not: {}.").format(verified, not_)
        unclear = (
            tr(" {} of its 2 replies named no probability and count as one half.").format(judged.unclear) if judged.unclear else ""
        )
        belief.setText(words.format(*judged.beliefs) + unclear + " " + quotes)
        self.buttons = [QPushButton(tr("I stand behind {}: {}").format(name, one_line(answer, 40)))
                        for name, answer in zip(NAMES, case.answers, strict=True)]  # fmt: skip
        for button, answer in zip(self.buttons, case.answers, strict=True):
            button.clicked.connect(lambda _checked=False, answer=answer: self._rule(answer))
        close = QDialogButtonBox()
        for button in self.buttons:
            close.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        close.addButton(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        for widget in (question, *answers):
            column.addWidget(widget)
        column.addWidget(self.speeches, 1)
        column.addWidget(belief)
        column.addWidget(close)
        self.resize(720, 560)

    def _rule(self, answer: str) -> None:
        self.ruling = answer
        self.accept()
