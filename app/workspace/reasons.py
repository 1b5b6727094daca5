"""Why an answer is rejected: a field for words, and usual reasons at the keys 1 to 9."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.language import tr
from app.theme import SPACE
from app.workspace.question_field import QuestionField

REASONS: Final = (
    tr("the answer is wrong"),
    tr("the subanswers do not add up to it"),
    tr("it answers another question"),
    tr("it could be known; split it further"),
    tr("I cannot check it from here"),
)
OF_PARTS: Final = 1
"""The reason that is about subanswers."""


class ReasonBox(QWidget):
    """Shown when somebody rejects. In the empty field a digit chooses a reason and rejects at once."""

    submitted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QuestionField(tr("Reason for the rejection"), tr("Reject"))
        self.words.set_grammar(lambda _text: None, lambda _text: [], tr("Why? Press 1 to 5, or type it"))
        self.words.submitted.connect(self.submitted)
        self.words.field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.words)
        self._usual = QWidget()
        grid = QGridLayout(self._usual)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE // 2)
        for index, reason in enumerate(REASONS):
            button = QPushButton(f"{index + 1}  {reason}")
            button.setStyleSheet("text-align: left")
            button.clicked.connect(lambda _checked=False, words=reason: self.submitted.emit(words))
            grid.addWidget(button, index, 0)
            if index == OF_PARTS:
                self._of_parts = button
        column.addWidget(self._usual)

    def let(self, but: str, *, has_parts: bool = True) -> None:
        """Take a reason; or take none, because of what is said. Without subquestions nothing is said of subanswers."""
        self.words.let(but)
        self._usual.setEnabled(not but)
        self._usual.setVisible(not but)
        self._of_parts.setVisible(has_parts)

    @property
    def field(self) -> QLineEdit:
        """Where the reason is typed."""
        return self.words.field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a digit typed into the empty field as the choice of a reason; Esc puts the box away."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.hide()
            return False
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self._usual.isEnabled()
            and not self.field.text()
        ):
            place = event.key() - Qt.Key.Key_1
            if 0 <= place < len(REASONS):
                if not event.isAutoRepeat():
                    self.submitted.emit(REASONS[place])
                return True
        return super().eventFilter(watched, event)
