"""What may be dropped onto the window: the folder of a session, an archive, or JSON lines."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QDropEvent

ARCHIVES: Final = (".zip", ".jsonl")


def dropped(event: QDropEvent) -> Path | None:
    """The one folder or file that is dragged, if it may be a session."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and (path.is_dir() or path.suffix in ARCHIVES) else None
