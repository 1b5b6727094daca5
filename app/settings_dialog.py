"""Settings, each with a sentence that says what it does, found by any word of it; they take effect at once."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.preferences import PREFERENCES, Preferences
from app.theme import SPACE


class SettingsDialog(QDialog):
    """One row a setting."""

    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self.setMinimumWidth(560)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search settings")
        self.search.setAccessibleName("Search settings")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.form = QFormLayout()
        self.form.setVerticalSpacing(SPACE)
        self.editors: dict[str, QWidget] = {}
        for one in fields(Preferences):
            editor = self._editor(
                one.name, getattr(PREFERENCES.now, one.name), one.metadata.get("choices"), one.metadata.get("range")
            )
            editor.setAccessibleName(one.metadata["title"])
            editor.setAccessibleDescription(one.metadata["help"])
            self.editors[one.name] = editor
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(editor)
            words = QLabel(one.metadata["help"])
            words.setProperty("role", "muted")
            words.setWordWrap(True)
            column.addWidget(words)
            if isinstance(editor, QSpinBox):
                editor.setSuffix(one.metadata["unit"])
            label = QLabel(one.metadata["title"])
            label.setBuddy(editor)
            self.form.addRow(label, cell)
        where = QLabel(f"Kept in {PREFERENCES.path}. Keys have their own sheet (?).")
        where.setProperty("role", "muted")
        where.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(self._restore)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addLayout(self.form)
        column.addStretch(1)
        column.addWidget(where)
        column.addWidget(buttons)

    def _editor(self, name: str, value: object, choices: tuple[str, ...] | None, within: tuple[int, int] | None) -> QWidget:
        if choices is not None:
            combo = QComboBox()
            combo.addItems(choices)
            combo.setCurrentText(str(value))
            combo.currentTextChanged.connect(lambda text: self._change(name, text))
            return combo
        if within is not None:
            spin = QSpinBox()
            spin.setRange(*within)
            spin.setSingleStep(5)
            spin.setKeyboardTracking(False)
            spin.setValue(int(str(value)))
            spin.valueChanged.connect(lambda number: self._change(name, number))
            return spin
        box = QCheckBox("on")
        box.setChecked(bool(value))
        box.toggled.connect(lambda on: self._change(name, on))
        return box

    def _change(self, name: str, value: object) -> None:
        try:
            PREFERENCES.change(**{name: value})
        except OSError as error:
            self.failed.emit(f"the settings cannot be kept: {error}")

    def _restore(self) -> None:
        for one in fields(Preferences):
            editor, usual = self.editors[one.name], one.default
            if isinstance(editor, QComboBox):
                editor.setCurrentText(str(usual))
            elif isinstance(editor, QSpinBox):
                editor.setValue(int(str(usual)))
            elif isinstance(editor, QCheckBox):
                editor.setChecked(bool(usual))

    def _filter(self, text: str) -> None:
        for row, one in enumerate(fields(Preferences)):
            words = f"{one.name} {one.metadata['title']} {one.metadata['help']} {' '.join(one.metadata.get('choices', ()))}".lower()
            self.form.setRowVisible(row, all(word in words for word in text.lower().split()))
