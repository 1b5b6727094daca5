"""Settings, each with a sentence that says what it does, found by any word of it; they take effect at once."""

from __future__ import annotations

from dataclasses import fields
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.language import LANGUAGES, tr
from app.preferences import PREFERENCES, Preferences
from app.sessions.folders import settings
from app.theme import SPACE

NAMED: Final = {"system": tr("system"), "light": tr("light"), "dark": tr("dark"), **LANGUAGES}
"""Choices by what they are called on screen; others, such as cpu, as they are."""


class SettingsDialog(QDialog):
    """One row a setting."""

    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setMinimumWidth(560)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search settings"))
        self.search.setAccessibleName(tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.none = QLabel(tr("No setting has these words; keys have a sheet of their own (?)."))
        self.none.setProperty("role", "muted")
        self.none.setWordWrap(True)
        self.none.hide()
        self.form = QFormLayout()
        self.form.setVerticalSpacing(SPACE)
        self.editors: dict[str, QWidget] = {}
        for one in fields(Preferences):
            editor = self._editor(
                one.name, getattr(PREFERENCES.now, one.name), one.metadata.get("choices"), one.metadata.get("range")
            )
            title, help_ = tr(one.metadata["title"]), tr(one.metadata["help"])
            editor.setAccessibleName(title)
            editor.setAccessibleDescription(help_)
            self.editors[one.name] = editor
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(editor)
            words = QLabel(help_)
            words.setProperty("role", "muted")
            words.setWordWrap(True)
            column.addWidget(words)
            if isinstance(editor, QSpinBox):
                editor.setSuffix(one.metadata["unit"])
            label = QLabel(title)
            label.setBuddy(editor)
            self.form.addRow(label, cell)
        kept = tr("Kept in {}. Keys have their own sheet (?); they, the window's size and what was used lately are kept in {}.")
        where = QLabel(kept.format(PREFERENCES.path, settings().fileName()))
        where.setProperty("role", "muted")
        where.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(self._restore)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        rows, scrolled = QWidget(), QScrollArea()
        rows.setLayout(self.form)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(rows)
        column.addWidget(scrolled, 1)
        column.addWidget(self.none)
        column.addWidget(where)
        column.addWidget(buttons)

    def _editor(self, name: str, value: object, choices: tuple[str, ...] | None, within: tuple[int, int] | None) -> QWidget:
        if choices is not None:
            combo = QComboBox()
            for choice in choices:
                combo.addItem(NAMED.get(choice, choice), choice)
            combo.setCurrentIndex(combo.findData(value))
            combo.currentIndexChanged.connect(lambda _index: self._change(name, combo.currentData()))
            return combo
        if within is not None:
            spin = QSpinBox()
            spin.setRange(*within)
            spin.setSingleStep(5)
            spin.setKeyboardTracking(False)
            spin.setValue(int(str(value)))
            spin.valueChanged.connect(lambda number: self._change(name, number))
            return spin
        box = QCheckBox(tr("on"))
        box.setChecked(bool(value))
        box.toggled.connect(lambda on: self._change(name, on))
        return box

    def _change(self, name: str, value: object) -> None:
        try:
            PREFERENCES.change(**{name: value})
        except OSError as error:
            self.failed.emit(tr("the settings cannot be kept: {}").format(error))

    def _restore(self) -> None:
        for one in fields(Preferences):
            editor, usual = self.editors[one.name], one.default
            if isinstance(editor, QComboBox):
                editor.setCurrentIndex(editor.findData(usual))
            elif isinstance(editor, QSpinBox):
                editor.setValue(int(str(usual)))
            elif isinstance(editor, QCheckBox):
                editor.setChecked(bool(usual))

    def _filter(self, text: str) -> None:
        found = 0
        for row, one in enumerate(fields(Preferences)):
            shown = (tr(one.metadata["title"]), tr(one.metadata["help"]))
            words = " ".join((one.name, *shown, *one.metadata.get("choices", ()))).lower()
            fits = all(word in words for word in text.lower().split())
            self.form.setRowVisible(row, fits)
            found += fits
        self.none.setVisible(not found)
