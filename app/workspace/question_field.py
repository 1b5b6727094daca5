"""A line to type a question or an answer in: validated as it is typed, completed from the task's grammar."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.allowing import BUT, allow
from app.language import tr
from app.said import said

NOT_A_LETTER: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class QuestionField(QWidget):
    """A field, its button, and the reason under it when what is typed cannot be submitted."""

    submitted = Signal(str)
    edited = Signal(str)

    def __init__(self, name: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.button, self.reason = QLineEdit(), QPushButton(button), QLabel()
        self.field.setAccessibleName(name)
        self.button.setAccessibleName(button)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setProperty("role", "bad")
        self.reason.setWordWrap(True)
        self.reason.hide()
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(10)
        self.field.setCompleter(completer)
        self._hint = ""
        self._parse: Callable[[str], object] = lambda _text: None
        self._complete: Callable[[str], list[str]] = lambda _text: []
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.reason)
        self.field.textEdited.connect(self._on_edited)
        self.field.textChanged.connect(self._check)
        self.field.returnPressed.connect(self.submit)
        self.button.clicked.connect(self.submit)
        self.field.installEventFilter(self)
        self._check("")

    def changeEvent(self, event: QEvent) -> None:
        """The button goes with the field."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            self._check(self.field.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the window where the field has nothing of its own to take back; letters stay here, read or not."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if self.field.isReadOnly() and event.text().isprintable() and event.text() and not event.modifiers() & NOT_A_LETTER:
                event.accept()
                return True
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.field.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.field.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def set_grammar(self, parse: Callable[[str], object], complete: Callable[[str], list[str]], hint: str) -> None:
        """Say how a text is read, how it is completed, and what an empty field shows."""
        self._parse, self._complete, self._hint = parse, complete, hint
        if not self.field.isReadOnly():
            self.field.setPlaceholderText(hint)
        self._check(self.field.text())

    def let(self, but: str = "", hint: str = "") -> None:
        """Open the field, with another hint than the grammar's if there is one; or shut it, for a reason.

        A shut field takes the keyboard all the same, so that what is typed into it does nothing elsewhere.
        """
        self.setProperty(BUT, but)
        self.field.setPlaceholderText(but or hint or self._hint)
        self.field.setToolTip(but or hint)
        if self.field.isReadOnly() != bool(but):
            self.field.setReadOnly(bool(but))
            self.field.style().polish(self.field)
        self._check(self.field.text())

    def submit(self) -> None:
        """Hand over what is typed, if it can be read."""
        text = self.field.text()
        if text.strip() and self.button.isEnabled():
            self._words.setStringList([])  # else Enter, once it is dealt with here, puts the marked completion into the field
            self.submitted.emit(text)

    def protest(self, sentence: str) -> None:
        """Say something against what was submitted, until it is edited."""
        self.reason.setText(sentence)
        self.reason.show()

    def _on_edited(self, text: str) -> None:
        self._words.setStringList(self._complete(text) if text.strip() else [])
        self.edited.emit(text)

    def _check(self, text: str) -> None:
        sentence = self._fault(text) if text.strip() else ""
        empty = "" if text.strip() else tr("nothing is typed yet")
        allow(self.button, self.property(BUT) or sentence or empty)
        self.reason.setText(sentence)
        self.reason.setVisible(bool(sentence))

    def _fault(self, text: str) -> str:
        try:
            self._parse(text)
        except ValueError as error:
            return said(str(error))
        return ""


def focus(field: QuestionField) -> None:
    """Put the cursor into a field with its text marked."""
    field.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    field.field.selectAll()
