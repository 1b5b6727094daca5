"""What was typed and not submitted: kept by question and field, and handed over to the session soon after."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

DRAFT_MS: Final = 400


class Drafts(QObject):
    """All drafts of a session; those of the scratchpad are thoughts, and count as nothing half typed."""

    drafted = Signal(int, str, str)
    """A question, a field, and what stands in it now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[tuple[int, str], str] = {}
        self._unsaved: dict[tuple[int, str], str] = {}
        self._soon = QTimer(self, interval=DRAFT_MS, singleShot=True)
        self._soon.timeout.connect(self.flush)

    def take(self, drafts: dict[tuple[int, str], str]) -> None:
        """Take over the drafts that the session kept."""
        self._kept = dict(drafts)

    def text(self, node: int, field: str) -> str:
        """What is half typed there."""
        return self._kept.get((node, field), "")

    def write(self, node: int, field: str, text: str) -> None:
        """Something was typed, or submitted (then nothing is left)."""
        self._kept[node, field] = self._unsaved[node, field] = text
        self._soon.start()

    def flush(self) -> None:
        """Hand over what was typed since the last time."""
        self._soon.stop()
        for (node, field), text in self._unsaved.items():
            self.drafted.emit(node, field, text)
        self._unsaved.clear()

    def half_typed(self) -> set[int]:
        """The questions with something typed that was not submitted."""
        return {node for (node, field), text in self._kept.items() if text and field != "scratchpad"}
