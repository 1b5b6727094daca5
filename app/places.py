"""Where dialogs about files begin: in the folder used last, at first in the user's documents, or else at home."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import platformdirs
from PySide6.QtWidgets import QFileDialog, QWidget

from app.sessions.folders import settings

USED: Final = "folder"


def last() -> Path:
    """The folder used last, if it is still there."""
    used = settings().value(USED)
    kept = (used, platformdirs.user_documents_dir())
    return next((Path(path) for path in kept if isinstance(path, str) and Path(path).is_dir()), Path.home())


def file_to_write(parent: QWidget, title: str, name: str, kinds: str) -> tuple[str, str]:
    """Ask where to write a file of this name: its path, empty if that is called off, and which of the kinds was chosen."""
    path, kind = QFileDialog.getSaveFileName(parent, title, str(last() / name), kinds)
    _use(Path(path).parent if path else None)
    return path, kind


def file_to_read(parent: QWidget, title: str, kinds: str) -> str:
    """Ask for a file that is there; empty if that is called off."""
    path, _ = QFileDialog.getOpenFileName(parent, title, str(last()), kinds)
    _use(Path(path).parent if path else None)
    return path


def folder(parent: QWidget, title: str) -> str:
    """Ask for a folder; empty if that is called off."""
    path = QFileDialog.getExistingDirectory(parent, title, str(last()))
    _use(Path(path) if path else None)
    return path


def _use(used: Path | None) -> None:
    if used is not None:
        settings().setValue(USED, str(used))


def homely(folder: Path) -> str:
    """A path as people write it: from their home on."""
    home = Path.home()
    return str(Path("~") / folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
