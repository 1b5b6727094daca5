"""A form with a line below each field that says what it is for; what few people change stands behind one button."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QFormLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.endings import explaining
from app.sessions.folders import settings
from app.theme import SPACE

ARROWS: Final = {True: Qt.ArrowType.DownArrow, False: Qt.ArrowType.RightArrow}


class ExplainedForm(QWidget):
    """Rows in the order that they are added; those after `add_more` come and go with its button, which remembers."""

    resized = Signal()
    """Rows came or went."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._further = dict[QWidget, bool]()
        """Each row, and whether it is a further one."""
        self._spared, self._kept_as = set[QWidget](), ""
        self.more = QToolButton()
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setCheckable(True)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, SPACE, 0)
        self._form.setVerticalSpacing(SPACE)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def add_more(self, title: str, kept_as: str) -> None:
        """All rows that are added from now on are further ones; whether they are shown is kept in the settings under a name."""
        self._kept_as = kept_as
        self.more.setText(title)
        self.more.setChecked(settings().value(kept_as) == "open")
        self.more.setArrowType(ARROWS[self.more.isChecked()])
        self.more.toggled.connect(self._on_more)
        self._form.addRow(self.more)

    def add(self, title: str, fields: QWidget | Iterable[QWidget], words: str | QLabel) -> QWidget:
        """Add a row and return it: one field, or several of which the first is called by the title."""
        first, *others = [fields] if isinstance(fields, QWidget) else fields
        explanation = explaining(words) if isinstance(words, str) else words
        row, column, line = QWidget(), QVBoxLayout(), QHBoxLayout()
        row.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(explanation)
        line.addWidget(first, 0 if isinstance(first, QAbstractSpinBox) else 1)
        for other in others:
            line.addWidget(other)
        if isinstance(first, QAbstractSpinBox):
            line.addStretch(1)
        label = QLabel(title)
        label.setBuddy(first)
        first.setAccessibleName(title.replace("&", ""))
        first.setAccessibleDescription(explanation.text())
        self._form.addRow(label, row)
        self._further[row] = bool(self._kept_as)
        self._show(row)
        return row

    def need(self, rows: Iterable[QWidget], *, needed: bool) -> None:
        """Show rows, or leave them out whatever is open."""
        for row in rows:
            (self._spared.discard if needed else self._spared.add)(row)
            self._show(row)
        self.resized.emit()

    def _show(self, row: QWidget) -> None:
        self._form.setRowVisible(row, row not in self._spared and (self.more.isChecked() or not self._further[row]))

    def _on_more(self, is_open: bool) -> None:  # noqa: FBT001  # a signal's
        self.more.setArrowType(ARROWS[is_open])
        settings().setValue(self._kept_as, "open" if is_open else "closed")
        for row in self._further:
            self._show(row)
        self.resized.emit()
