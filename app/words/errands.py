"""Errands on a thread of their own: a model may take minutes, and a person's decisions must not wait for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from threading import Event
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from app.language import tr
from app.said import said
from ida_core.assistants.text import TextAssistant
from ida_core.language.asking import Errand
from ida_core.language.model import Refusal, Stopped
from ida_core.sessions.session import SessionError

TOGETHER: Final = 8
"""Errands that go out at once; what is said comes back with all of them."""


Stop = Callable[[], bool]


class Errands(QObject):
    """One batch is out at a time. For each, `came` or `failed` comes once, unless it was stopped."""

    came = Signal(list)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="language-model")
        self._stop = Event()
        self._out = False
        for over in (self.came, self.failed):  # by a signal, so that it is over for the thread that sends, and for no other
            over.connect(self._clear)

    @property
    def is_out(self) -> bool:
        """Whether a batch is with the model."""
        return self._out

    def send(self, assistant: TextAssistant, errands: Sequence[Errand]) -> None:
        """Send as many as go together; the rest waits for the next sending."""
        if self._out or not errands:
            return
        batch = list(errands[:TOGETHER])
        self.run(lambda stop: assistant.settle(batch, stop))

    def run(self, work: Callable[[Stop], Sequence[object]]) -> None:
        """Do something with the model that takes its time; nothing, if something is out."""
        if self._out:
            return
        self._out = True
        self._stop.clear()
        self._pool.submit(work, self._stop.is_set).add_done_callback(self._end)

    def stop(self) -> None:
        """Let the model fall silent after its present token; what it said so far is dropped."""
        self._stop.set()

    def leave(self) -> None:
        """Stop, and wait until the thread has ended."""
        self.stop()
        self._pool.shutdown(cancel_futures=True)

    @Slot()
    def _clear(self) -> None:
        self._out = False

    def _end(self, batch: Future[Sequence[object]]) -> None:
        try:
            self.came.emit(list(batch.result()))
        except CancelledError:
            return
        except Stopped:
            self.came.emit([])
        except (Refusal, SessionError, ValueError, OSError, MemoryError, RuntimeError) as error:
            self.failed.emit(said(str(error)) or tr("there is not enough memory for the model"))
