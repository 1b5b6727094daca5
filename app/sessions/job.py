"""Work of seconds or minutes on a thread of its own, with its progress and a way to call it off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEventLoop, QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from app import progress
from app.language import tr
from app.said import said
from ida_core.report.outgoing import Cancelled
from ida_core.sessions.lines import Progress
from ida_core.sessions.session import SessionError

PARTS: Final = 1000


class Job(QThread):
    """Runs `work`, which is given somebody to tell how far it is. After `finished`: `result`, or else `sentence` says why not."""

    progressed = Signal(int)

    def __init__(self, work: Callable[[Progress], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._shown = work, -1
        self.result: object = None
        self.sentence: str | None = None
        self.cancelled = False

    def run(self) -> None:
        """Called by Qt on the new thread."""
        try:
            self.result = self._work(self._tell)
        except Cancelled:
            self.cancelled = True
        except (SessionError, OSError, ValueError, MemoryError) as error:
            self.sentence = said(str(error)) or tr("the memory does not suffice")

    def _tell(self, done: int, total: int) -> None:
        if self.isInterruptionRequested():
            raise Cancelled
        part = PARTS * done // max(1, total)
        if part != self._shown:
            self._shown = part
            self.progressed.emit(part)


def with_progress(parent: QWidget, title: str, work: Callable[[Progress], object]) -> Job:
    """Run a job while the window lives on; past a second, a dialog shows how far it is and offers to call it off."""
    job = Job(work, parent)
    dialog = QProgressDialog(title, tr("Cancel"), 0, PARTS, parent)
    dialog.setWindowTitle(tr("Espalier"))
    dialog.setMinimumDuration(1000)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAutoReset(False)
    dialog.setAutoClose(False)
    dialog.setValue(0)
    loop = QEventLoop()
    dialog.canceled.connect(job.requestInterruption)
    job.progressed.connect(dialog.setValue)
    job.progressed.connect(lambda part: progress.show(title, part / PARTS))
    job.finished.connect(loop.quit)
    job.start()
    loop.exec()
    job.wait()
    progress.show(title, None)
    dialog.reset()
    dialog.deleteLater()
    return job
