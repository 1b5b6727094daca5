"""What to export, of which part of the session, and whether with names."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app import places
from app.allowing import allow
from app.endings import deciding, explaining
from app.language import tr
from app.theme import SPACE
from ida_core.report.choice import Choice
from ida_core.tree import STATUS_WORDS

FORMATS: Final = {
    "html": (tr("HTML dossier: one page that needs nothing else"), "html"),
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
WHOLE, SUBTREE, FOUND, STATE, ITERATION = "whole", "subtree", "found", "state", "iteration"
PARTS: Final = {"archive": (WHOLE,), **dict.fromkeys(("pdf", "svg", "png"), (WHOLE, SUBTREE))}
"""Formats that cannot show every part."""


class ExportDialog(QDialog):
    """After `exec`, `form`, `path` and `choice` say what is wanted."""

    def __init__(self, name: str, node: int | None, path_of_node: str, iteration: int = 0, parent: QWidget | None = None) -> None:
        """`node` is the question on show, `iteration` the n of the newest assistant."""
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self._name, self._node = name, node
        self.form, self.path, self.choice = "html", Path(), Choice()
        self.formats, self.parts, self.states = QComboBox(), QComboBox(), QComboBox()
        self.words, self.iteration, self.names = QLineEdit(), QSpinBox(), QCheckBox(tr("Leave out names of persons"))
        for name_of_form, (words, _) in FORMATS.items():
            self.formats.addItem(words, name_of_form)
        for part, text in (
            (WHOLE, tr("The whole session")),
            (SUBTREE, tr("Question {} and what is below it").format(path_of_node)),
            (FOUND, tr("Questions that hold these words")),
            (STATE, tr("Questions in one state")),
            (ITERATION, tr("What one assistant served, and its training")),
        ):
            if part != SUBTREE or node is not None:
                self.parts.addItem(text, part)
        for status, text in STATUS_WORDS.items():
            self.states.addItem(tr(text), status)
        self.words.setPlaceholderText(tr("words in questions or answers"))
        self.iteration.setRange(0, iteration)
        self.iteration.setValue(iteration)
        self.iteration.setPrefix("A_")
        self._rows = form = QFormLayout()
        form.setSpacing(SPACE)
        for title, widget in (
            (tr("&Format"), self.formats), (tr("&Part"), self.parts), (tr("&Words"), self.words), (tr("&State"), self.states),
            (tr("&Assistant"), self.iteration), ("", self.names),
        ):  # fmt: skip
            form.addRow(title, widget)
            widget.setAccessibleName(title.replace("&", "") or tr("Leave out names of persons"))
        self.parts.currentIndexChanged.connect(self._suit)
        self.formats.currentIndexChanged.connect(self._suit)
        self._suit()
        note = explaining(
            tr("Paths below your home folder are written as “~” in every format but the archive, which is the session as it is.")
        )
        buttons, _ = deciding(self, tr("Export…"))
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
            path, _ = places.file_to_write(self, tr("Export"), f"{self._name}.{suffix}", f"*.{suffix}")
        else:
            path = places.folder(self, tr("A folder for the tables"))
        if path:
            bare = suffix and not Path(path).suffix
            self.path, self.choice = Path(f"{path}.{suffix}" if bare else path), self.chosen()
            super().accept()

    def chosen(self) -> Choice:
        """The part on show."""
        part = self.parts.currentData()
        return Choice(
            subtree=self._node if part == SUBTREE else None, words=self.words.text().strip() if part == FOUND else "",
            status=self.states.currentData() if part == STATE else None,
            iteration=self.iteration.value() if part == ITERATION else None, without_names=self.names.isChecked(),
        )  # fmt: skip

    def _suit(self) -> None:
        """Offer what the format can show: an archive is always whole, a picture shows whole trees."""
        form = self.formats.currentData()
        known = PARTS.get(form, (WHOLE, SUBTREE, FOUND, STATE, ITERATION))
        if self.parts.currentData() not in known:
            self.parts.setCurrentIndex(0)
        items = self.parts.model()
        assert isinstance(items, QStandardItemModel)  # noqa: S101  # a combo box brings this one along
        for index in range(self.parts.count()):
            fits = self.parts.itemData(index) in known
            items.item(index).setEnabled(fits)
            items.item(index).setToolTip("" if fits else tr("Not now: {}").format(tr("the format cannot hold it alone")))
        allow(self.parts, "" if len(known) > 1 else tr("this format shows nothing else"))
        allow(self.names, "" if form != "archive" else tr("an archive is the session as it is"))
        if form == "archive":
            self.names.setChecked(False)
        for part, widget in ((FOUND, self.words), (STATE, self.states), (ITERATION, self.iteration)):
            self._rows.setRowVisible(widget, self.parts.currentData() == part)
