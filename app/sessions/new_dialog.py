"""The dialog that starts a session: one screen, sound defaults."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.sessions.folders import default_folder
from app.theme import SPACE
from ida_core.sessions.session import SUFFIX, Session, SessionError, Settings
from ida_core.tasks import PRESETS, make_task

MODES = {
    "discrete": "Discrete: train A_n, freeze and measure it, let it help to train A_{n+1}",
    "continuous": "Continuous: one student learns with its own running average's help",
}


class NewSessionDialog(QDialog):
    """Task, size, seed, who plays H, and where it is kept. `folder` is the session once accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("New session")
        self.folder: Path | None = None
        self.name, self.person, self.place = QLineEdit("My session"), QLineEdit("you"), QLineEdit(str(default_folder()))
        self.task, self.preset, self.mode, self.seed = QComboBox(), QComboBox(), QComboBox(), QSpinBox()
        for mode, words in MODES.items():
            self.mode.addItem(words, mode)
        self.seed.setRange(0, 2**31 - 1)
        for name in PRESETS:
            self.task.addItem(make_task(name).title, name)
        self.about, self.fault = QLabel(), QLabel()
        self.about.setProperty("role", "muted")
        self.fault.setProperty("role", "bad")
        for label in (self.about, self.fault):
            label.setWordWrap(True)
        browse = QPushButton("Choose…")
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.addWidget(self.place, 1)
        place.addWidget(browse)
        form = QFormLayout()
        form.setSpacing(SPACE)
        for title, widget in (
            ("&Name", self.name),
            ("&Task", self.task),
            ("&Size", self.preset),
            ("&Mode", self.mode),
            ("Se&ed", self.seed),
            ("&You as H", self.person),
        ):
            form.addRow(title, widget)
            widget.setAccessibleName(title.replace("&", ""))
        folder = QLabel("&Folder")
        folder.setBuddy(self.place)
        form.addRow(folder, place)
        self.place.setAccessibleName("Folder")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Start")
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addLayout(form)
        for label in (self.about, self.fault):
            column.addWidget(label)
        column.addWidget(buttons)
        self.task.currentIndexChanged.connect(self._show_presets)
        self.preset.currentIndexChanged.connect(self._show_about)
        self._show_presets()
        self.setMinimumWidth(460)

    def accept(self) -> None:
        """Make the session, or say under the form why not."""
        folder = Path(self.place.text()) / f"{self.name.text().strip() or 'Session'}{SUFFIX}"
        chosen = Settings(
            self.name.text().strip() or "Session", self.task.currentData(), self.preset.currentData(), self.seed.value(),
            self.mode.currentData(), person=self.person.text().strip() or "you",
        )  # fmt: skip
        try:
            Session.create(folder, chosen).close()
        except SessionError as error:
            self.fault.setText(str(error))
            return
        self.folder = folder
        super().accept()

    def _show_presets(self) -> None:
        self.preset.clear()
        for preset in PRESETS[self.task.currentData()]:
            self.preset.addItem(preset, preset)

    def _show_about(self) -> None:
        if self.preset.currentData() is not None:
            task = make_task(self.task.currentData(), self.preset.currentData())
            self.about.setText(f"{task.summary} To ask, {task.grammar_hint()}.")

    def _browse(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, "Folder for the session", self.place.text()):
            self.place.setText(folder)
