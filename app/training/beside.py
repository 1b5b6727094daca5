"""What is drawn beside the open session: other runs, and the baseline; read beside the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.background import Background
from app.language import tr
from app.training import runs
from app.training.compare import CompareDialog, curves_of_folder
from app.training.runs import Run
from ida_core.report.metrics import Curves


class Beside(QObject):
    """Knows which runs are wanted, and what was read of them."""

    changed = Signal()
    """Other runs, or others' looks, are to be drawn."""
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        """The open session."""
        self.look = 0
        """That of the open session."""
        self.runs: list[Run] = []
        """What is drawn, the baseline first."""
        self._chosen: list[Path] = []
        self._read: dict[Path, Curves] = {}
        self._background = Background(self)
        self._background.done.connect(self._on_read)
        self._background.failed.connect(self._on_unread)

    def open(self, folder: Path | None) -> None:
        """Another session is open. A baseline that is gone is said, and dropped."""
        self.folder, kept = folder, runs.pinned()
        if kept is not None and not (kept / "session.db").is_file():
            runs.pin(None)
            words = tr("the baseline {} is gone; none is kept any longer").format(kept)
            QTimer.singleShot(0, self, lambda: self.failed.emit(words))  # after what is said of the opening
        self._fetch([wanted for wanted in self._wanted() if wanted not in self._read])

    def choose(self, parent: QWidget) -> None:
        """Let the user choose other sessions to draw beside this one, and a baseline."""
        dialog = CompareDialog(self.folder, set(self._chosen), parent)
        if dialog.exec():
            runs.pin(dialog.baseline())
            self.draw(dialog.chosen())

    def draw(self, folders: Sequence[Path]) -> None:
        """Draw these sessions beside this one as they are now, as soon as they are read."""
        self._chosen = list(folders)
        self._fetch(self._wanted())

    def leave(self) -> None:
        """Wait for what is being read."""
        self._background.leave()

    def _wanted(self) -> list[Path]:
        kept = runs.pinned()
        return [folder for folder in dict.fromkeys([*filter(None, [kept]), *self._chosen]) if folder != self.folder]

    def _fetch(self, folders: Sequence[Path]) -> None:
        for folder in folders:
            self._background.ask(str(folder), partial(curves_of_folder, folder))
        self._place()

    def _on_read(self, name: str, curves: Curves) -> None:
        self._read[Path(name)] = curves
        self._place()

    def _on_unread(self, name: str, sentence: str) -> None:
        self._chosen = [folder for folder in self._chosen if folder != Path(name)]
        self.failed.emit(sentence)

    def _place(self) -> None:
        """Give every run that is read its name and its look: the open session chooses first, then the baseline."""
        shown, kept = [folder for folder in self._wanted() if folder in self._read], runs.pinned()
        looks = runs.looks([*filter(None, [self.folder]), *sorted(shown, key=lambda folder: (folder != kept, folder))])
        names = runs.names(shown)
        self.look = looks[self.folder] if self.folder is not None else 0
        self.runs = [Run(names[each], looks[each], self._read[each], each == kept) for each in shown]
        self.changed.emit()
