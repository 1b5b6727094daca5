"""A document to read, its paragraphs numbered as pointers name them."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from app.language import tr
from ida_core.language.quotes import paragraphs
from ida_core.plain import plain


class DocumentDialog(QDialog):
    """Text and nothing else: what looks like a link or a picture in it is neither followed nor fetched."""

    def __init__(self, document: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Document"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Document"))
        parts = enumerate(paragraphs(document), start=1)
        self.text.setPlainText(plain("\n\n".join(f"[p{place}] {part}" for place, part in parts)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(buttons)
        self.resize(720, 560)
