"""A spot check: H looks at some answers of an assistant that waits at the gate, with what its teacher was told."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.endings import closing
from app.language import tr
from app.theme import SPACE, scaled


class SpotCheckDialog(QDialog):
    """One question after the other; accepted when all were looked at, and nothing is kept when it is closed before."""

    def __init__(self, items: list[dict[str, Any]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Spot check"))
        self.setMinimumWidth(480)
        self._items = items
        self.answers: list[dict[str, Any]] = []
        self.progress, self.question, self.asked = QLabel(), QLabel(), QLabel()
        self.progress.setProperty("role", "muted")
        self.question.setFont(scaled(self.font(), 1.3, bold=True))
        for label in (self.question, self.asked):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.agree, self.disagree = QPushButton(tr("&Agree")), QPushButton(tr("&Disagree"))
        self.agree.setToolTip(tr("H would have answered so, given these subanswers; the gate asks for five of these"))
        self.disagree.setToolTip(tr("H would have answered something else; the gate then does not let this assistant help"))
        self.agree.clicked.connect(lambda: self.rule(agrees=True))
        self.disagree.clicked.connect(lambda: self.rule(agrees=False))
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setSpacing(SPACE)
        for widget in (self.progress, self.question, self.asked):
            column.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.disagree)
        row.addWidget(self.agree)
        column.addStretch(1)
        column.addLayout(row)
        column.addWidget(closing(self))
        self._show()

    def rule(self, *, agrees: bool) -> None:
        """Agree or disagree with the answer on show, and go to the next."""
        item = self._items[len(self.answers)]
        self.answers.append({"question": item["question"], "answer": item["answer"], "agrees": agrees})
        if len(self.answers) == len(self._items):
            self.accept()
        else:
            self._show()

    def _show(self) -> None:
        item = self._items[len(self.answers)]
        self.progress.setText(tr("{} of {}: would you have answered so?").format(len(self.answers) + 1, len(self._items)))
        self.question.setText(f"{item['question']} → {item['answer']}")
        told = "\n".join(f"{question} → {answer}" for question, answer in item["told"])
        self.asked.setText(tr("What H was told on the same question:\n{}").format(told) if told else tr("H asked nothing."))
