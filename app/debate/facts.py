"""Names and figures below each other, as the pages of numbers show them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QFormLayout, QLabel

from app.language import tr
from app.theme import SPACE, scaled


def fill(form: QFormLayout, told: Mapping[str, str]) -> None:
    """Show these in place of what stood there."""
    form.setVerticalSpacing(SPACE // 2)
    form.setHorizontalSpacing(2 * SPACE)
    while form.rowCount():
        form.removeRow(0)
    for name, words in told.items():
        title, value = QLabel(name), QLabel(words)
        title.setProperty("role", "muted")
        value.setWordWrap(True)
        value.setAccessibleName(tr("{}: {}").format(name.strip(), words))
        form.addRow(title, value)


def heading(text: str) -> QLabel:
    """A heading of a part of the page."""
    label = QLabel(text)
    label.setFont(scaled(label.font(), 1.0, bold=True))
    return label
