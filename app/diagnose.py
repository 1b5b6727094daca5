"""Help → Diagnose: what somebody who is to help has to know, as text that can be copied."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import platformdirs
import psutil
from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app import crash
from app.background import Background
from app.language import tr
from app.preferences import PREFERENCES
from app.sessions.folders import default_folder, settings
from app.theme import THEME
from ida_core.version import VERSION

ASKED: Final = "torch is being asked…"
LIBRARIES: Final = (
    "PySide6-Essentials",
    "torch",
    "numpy",
    "scipy",
    "pyqtgraph",
    "sqlite-utils",
    "safetensors",
    "transformers",
    "peft",
)


def facts(session: Path | None, device: str) -> list[tuple[str, str]]:
    """What is known of program, machine and places; nothing is imported for it."""
    screen = QGuiApplication.primaryScreen()
    size = screen.size() if screen is not None else None
    memory, home = psutil.virtual_memory(), default_folder()
    return [
        ("Espalier", VERSION),
        ("Python", f"{platform.python_version()} at {sys.executable}"),
        ("System", f"{platform.system()} {platform.release()}, {platform.machine()}, {os.cpu_count()} cores"),
        ("Memory", f"{memory.available / 1e9:.1f} of {memory.total / 1e9:.1f} GB free"),
        ("Qt", f"{qVersion()} on {QGuiApplication.platformName()}, {THEME.choice} theme"),
        ("Screen", f"{size.width()} × {size.height()} at scale {screen.devicePixelRatio():g}" if size is not None else "none"),
        ("Device", device),
        *((name, _version(name)) for name in LIBRARIES),
        ("Session", str(session) if session is not None else "none is open"),
        ("Sessions", f"{home} ({shutil.disk_usage(home).free / 1e9:.1f} GB free)"),
        ("Settings", f"{PREFERENCES.path} (what the settings dialog keeps)"),
        ("Window", f"{settings().fileName()} (its size, keys of your own, sessions and folders used lately)"),
        ("Configuration", str(platformdirs.user_config_dir("espalier"))),
        ("Log and reports", str(crash.folder())),
    ]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def device() -> str:
    """What torch trains on. It is imported for it, which takes a second or two: not in the window's thread."""
    try:
        import torch
    except ImportError as error:
        return f"torch cannot be loaded: {error}"
    if torch.cuda.is_available():
        free, total = torch.cuda.mem_get_info()
        return f"CUDA {torch.version.cuda}: {torch.cuda.get_device_name()}, {free / 1e9:.1f} of {total / 1e9:.1f} GB free"
    if torch.backends.mps.is_available():
        return "MPS"
    return f"CPU, {torch.get_num_threads()} threads for training"


class DiagnoseDialog(QDialog):
    """Shows the facts, to be copied into a report."""

    def __init__(self, session: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Diagnose"))
        self.resize(760, 480)
        words = QLabel(
            tr("What somebody who is to help you has to know. Nothing of it is sent anywhere; copy what you want to tell.")
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Facts about program and machine"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._session = session
        self._show(ASKED)
        self._background = Background(self)
        self._background.done.connect(lambda _name, words: self._show(words))
        self._background.failed.connect(lambda _name, words: self._show(words))
        self.finished.connect(self._background.leave)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (words, self.text, buttons):
            column.addWidget(widget)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what takes a while, beside the window's thread."""
        super().showEvent(event)
        self._background.ask("device", device)

    def _show(self, device: str) -> None:
        known = facts(self._session, device)
        width = max(len(name) for name, _ in known)
        self.text.setPlainText("\n".join(f"{name:<{width}}  {value}" for name, value in known))
