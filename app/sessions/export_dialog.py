"""What to export, of which part of the session, and whether with names."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.language import tr
from app.theme import SPACE
from ida_core.report.choice import Choice

FORMATS: Final = {
    "html": (tr("Dossier: one page that needs nothing else"), "html"),
    "archive": (tr("Archive: the whole session as one file, to be opened elsewhere"), "espalier.zip"),
    "jsonl": (tr("JSON lines: every row of every table"), "jsonl"),
    "csv": (tr("CSV: a folder with every table"), ""),
    "parquet": (tr("Parquet: a folder with every table (needs pyarrow)"), ""),
    "finetune": (tr("Fine-tuning: prompts and completions"), "jsonl"),
    "chat": (tr("Fine-tuning: as a chat"), "jsonl"),
    "pdf": (tr("PDF: a tree and the plots"), "pdf"),
    "svg": (tr("SVG: a tree"), "svg"),
    "png": (tr("PNG: a tree"), "png"),
    "dot": (tr("DOT: trees for Graphviz"), "dot"),
    "graphml": (tr("GraphML: trees for other programs"), "graphml"),
}
"""Words and suffix; without a suffix it is a folder."""
WHOLE, SUBTREE, FOUND = "whole", "subtree", "found"


class ExportDialog(QDialog):
    """After `exec`, `form`, `path` and `choice` say what is wanted."""

    def __init__(self, name: str, node: int | None, path_of_node: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self._name, self._node = name, node
        self.form, self.path, self.choice = "html", Path(), Choice()
        self.formats, self.parts, self.words, self.names = (
            QComboBox(),
            QComboBox(),
            QLineEdit(),
            QCheckBox(tr("Leave out names of persons")),
        )
        for name_of_form, (words, _) in FORMATS.items():
            self.formats.addItem(words, name_of_form)
        self.parts.addItem(tr("The whole session"), WHOLE)
        if node is not None:
            self.parts.addItem(tr("Question {} and what is below it").format(path_of_node), SUBTREE)
        self.parts.addItem(tr("Questions that hold these words"), FOUND)
        self.words.setPlaceholderText(tr("words in questions or answers"))
        self.words.setEnabled(False)
        self.parts.currentIndexChanged.connect(lambda: self.words.setEnabled(self.parts.currentData() == FOUND))
        self.formats.currentIndexChanged.connect(self._suit)
        form = QFormLayout()
        form.setSpacing(SPACE)
        for title, widget in (
            (tr("&Format"), self.formats),
            (tr("&Part"), self.parts),
            (tr("&Words"), self.words),
            ("", self.names),
        ):
            form.addRow(title, widget)
            widget.setAccessibleName(title.replace("&", "") or tr("Leave out names of persons"))
        note = QLabel(
            tr("Paths below your home folder are written as “~” in every format but the archive, which is the session as it is.")
        )
        note.setWordWrap(True)
        note.setProperty("role", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addLayout(form)
        column.addWidget(note)
        column.addWidget(buttons)
        self.setMinimumWidth(520)

    def accept(self) -> None:
        """Ask where to; nothing is chosen if that is called off."""
        self.form = self.formats.currentData()
        suffix = FORMATS[self.form][1]
        if suffix:
            path, _ = QFileDialog.getSaveFileName(self, tr("Export"), f"{self._name}.{suffix}", f"*.{suffix}")
        else:
            path = QFileDialog.getExistingDirectory(self, tr("A folder for the tables"))
        if path:
            self.path, part = Path(path), self.parts.currentData()
            self.choice = Choice(
                subtree=self._node if part == SUBTREE else None, words=self.words.text().strip() if part == FOUND else "",
                without_names=self.names.isChecked(),
            )  # fmt: skip
            super().accept()

    def _suit(self) -> None:
        """An archive is always whole."""
        whole = self.formats.currentData() == "archive"
        for widget in (self.parts, self.names):
            widget.setEnabled(not whole)
        if whole:
            self.parts.setCurrentIndex(0)
            self.names.setChecked(False)
