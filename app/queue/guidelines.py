"""What the person rules by, pinned beside the queue; each change is a new version, which later decisions carry."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.flow import Flow
from app.language import tr
from app.said import by, said
from app.theme import SPACE, scaled
from ida_core.sessions.guidelines import FIRST, Guidelines


class GuidelinesPanel(QWidget):
    """The words in force; Edit opens them, Save puts the next version in force."""

    rewritten = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.words, self.editor = QLabel(), QLabel(), QPlainTextEdit()
        self.title.setFont(scaled(self.font(), 1.0, bold=True))
        self.title.setWordWrap(True)
        self.words.setWordWrap(True)
        self.setMinimumWidth(150)
        self.editor.setAccessibleName(tr("Guidelines"))
        self.editor.setTabChangesFocus(True)
        self.edit, self.save, self.leave = (
            QPushButton(tr("Edit")),
            QPushButton(tr("Save as a new version")),
            QPushButton(tr("Leave as it was")),
        )
        self.edit.setToolTip(tr("Change what you rule by; the old version is kept"))
        self.save.setToolTip(tr("Your decisions carry the new version from now on"))
        self.leave.setToolTip(tr("Close the editor and keep the guidelines as they were"))
        self.edit.clicked.connect(lambda: self._open(editing=True))
        self.leave.clicked.connect(lambda: self._open(editing=False))
        self.save.clicked.connect(self._save)
        for button in (self.edit, self.save, self.leave):
            button.setAccessibleName(tr("{}: guidelines").format(button.text()))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.title)
        self.in_force = QScrollArea()
        self.in_force.setFrameShape(QFrame.Shape.NoFrame)
        self.in_force.setWidgetResizable(True)
        self.in_force.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.in_force.setAccessibleName(tr("Guidelines in force"))
        self.in_force.setWidget(self.words)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.in_force, 1)
        column.addWidget(self.editor, 1)
        column.addLayout(Flow(self.edit, self.save, self.leave))
        self.show_version(FIRST)

    def show_version(self, now: Guidelines) -> None:
        """Show what is in force."""
        self._now = now
        self.title.setText(tr("Guidelines, version {}").format(now.version))
        self.title.setToolTip(tr("Written by {}").format(by(now.actor)) + (f", {now.at[:16].replace('T', ' ')}" if now.at else ""))
        self.words.setText(_words(now))
        self._open(editing=False)

    def _open(self, *, editing: bool) -> None:
        shown: tuple[QWidget, ...] = (self.in_force, self.edit)
        opened: tuple[QWidget, ...] = (self.editor, self.save, self.leave)
        for widget in shown + opened:
            widget.setVisible((widget in opened) == editing)
        if editing:
            self.editor.setPlainText(_words(self._now))
            self.editor.setFocus()

    def _save(self) -> None:
        self._open(editing=False)
        self.rewritten.emit(self._now.text, self.editor.toPlainText())


def _words(now: Guidelines) -> str:
    """What a person wrote stays as it is; what is in force before that is said in the language in force."""
    return said(now.text) if now.text == FIRST.text else now.text
