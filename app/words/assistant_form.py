"""Which language model is A_0: the small one that comes along, a folder, a GGUF file, an endpoint, or none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app import places
from app.language import tr
from app.theme import SPACE
from ida_core.language.extra import COMMAND, missing
from ida_core.language.names import check

KINDS = {
    "none": tr("None: you answer every question yourself"),
    "embedded": tr("SmolLM2-135M, on this machine: small, for trying things out"),
    "folder": tr("A model folder (Hugging Face, safetensors)"),
    "gguf": tr("A GGUF file, turned into a folder once"),
    "endpoint": tr("An OpenAI-compatible endpoint (Ollama, llama.cpp, vLLM)"),
}


class ExtraMissing(QWidget):
    """Says which command installs what language models need; shown only where that is missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words, self.command, copy = QLabel(), QLineEdit(COMMAND), QPushButton(tr("Copy"))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setText(
            tr("Language models need {}, which this installation lacks. One command brings them:").format(", ".join(missing()))
        )
        words.setWordWrap(True)
        words.setProperty("role", "bad")
        self.command.setReadOnly(True)
        self.command.setAccessibleName(tr("The command that installs language models"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.command.text()))
        row = QHBoxLayout()
        row.addWidget(self.command, 1)
        row.addWidget(copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words)
        column.addLayout(row)
        self.setVisible(bool(missing()))


class AssistantForm(QWidget):
    """`name` is the model as sessions write it; `fault` says what is missing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.place, self.model, self.browse = QComboBox(), QLineEdit(), QLineEdit(), QPushButton(tr("Choose…"))
        for kind, words in KINDS.items():
            self.kind.addItem(words, kind)
        self.kind.setAccessibleName(tr("Assistant"))
        self.setFocusProxy(self.kind)
        self.place.setAccessibleName(tr("Where the model is"))
        self.model.setAccessibleName(tr("Name of the model"))
        self.model.setPlaceholderText(tr("Its name, such as qwen3"))
        self.prices = QLineEdit()
        self.prices.setAccessibleName(tr("Price of a million tokens, sent and replied"))
        self.prices.setPlaceholderText(tr("Price of a million tokens, sent and replied, such as 0.5 2; empty: free of charge"))
        self.key = QLabel(tr("A key is taken from the system's keyring or from ESPALIER_API_KEY; it is never kept in a session."))
        self.key.setProperty("role", "muted")
        self.key.setWordWrap(True)
        self.lacks = ExtraMissing()
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.place, 2)
        row.addWidget(self.model, 1)
        row.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.kind)
        column.addLayout(row)
        column.addWidget(self.prices)
        column.addWidget(self.key)
        column.addWidget(self.lacks)
        self.kind.currentIndexChanged.connect(self._show)
        self.browse.clicked.connect(self._browse)
        self.kind.setCurrentIndex(self.kind.findData("none" if missing() else "embedded"))
        self._show()

    @property
    def name(self) -> str:
        """The model, as sessions write it."""
        kind, place = self.kind.currentData(), self.place.text().strip()
        if kind in ("none", "embedded"):
            return str(kind)
        parts = [place, self.model.text(), self.prices.text()] if kind == "endpoint" else [place]
        return f"{kind}:{' '.join(part.strip() for part in parts).rstrip()}"

    @property
    def fault(self) -> str:
        """What is missing, as a sentence; nothing if all is there."""
        kind = self.kind.currentData()
        if kind != "none" and missing():
            return tr("this installation has no language models yet; see the command above")
        if kind in ("folder", "gguf", "endpoint") and not self.place.text().strip():
            return tr("say where the model is")
        if kind == "endpoint" and (
            not self.model.text().strip() or " " in f"{self.place.text().strip()}{self.model.text().strip()}"
        ):
            return tr("an endpoint needs an address and the name of a model, without blanks in them")
        try:
            if kind == "endpoint":
                check(self.name)
        except ValueError:
            return tr("prices are two numbers, such as 0.5 2")
        return ""

    def _show(self) -> None:
        kind = self.kind.currentData()
        self.place.setVisible(kind in ("folder", "gguf", "endpoint"))
        self.browse.setVisible(kind in ("folder", "gguf"))
        for widget in (self.model, self.prices, self.key):
            widget.setVisible(kind == "endpoint")
        self.lacks.setVisible(kind != "none" and bool(missing()))
        self.place.setPlaceholderText("http://127.0.0.1:8080/v1" if kind == "endpoint" else "")
        self.changed.emit()

    def _browse(self) -> None:
        if self.kind.currentData() == "folder":
            path = places.folder(self, tr("The folder of a model"))
        else:
            path = places.file_to_read(self, tr("A GGUF file"), "GGUF (*.gguf)")
        if path:
            self.place.setText(path)
