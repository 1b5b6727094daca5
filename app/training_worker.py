"""Distillation in a thread of its own; the window hears of it by signals and speaks to it through a `Control`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, Slot

from app.language import tr
from ida_core.control import Control, Wish
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks import make_task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ida_core.controls import Measured
    from ida_core.failures import Outcome, Progress, Trial
    from ida_core.iterate import IterateEvent
    from ida_core.learner import Recipe
    from ida_core.tasks.base import Task


class TrainingWorker(QObject):
    """Runs the loop once, on its thread. `finished` always comes, once."""

    happened = Signal(object)
    failed = Signal(str)
    finished = Signal()

    def __init__(
        self,
        session: Session,
        control: Control,
        iterations: int,
        device: str,
        recipe: Recipe | None,
        trials: tuple[Trial, ...] = (),
        steps: int = 0,
    ) -> None:
        """Run so many iterations; none means the controls; or these trials of the laboratory, so many steps each."""
        super().__init__()
        self._trials, self._steps = trials, steps
        self._session, self._control, self._iterations = session, control, iterations
        self._device, self._recipe = device, recipe

    @Slot()
    def run(self) -> None:
        """Import the learner (torch comes only now), then pass on every event."""
        try:
            for event in self._events():
                self.happened.emit(event)
        except (SessionError, OSError, ValueError, MemoryError) as error:
            self.failed.emit(str(error) or tr("there is not enough memory to go on; what was saved is kept"))
        except RuntimeError as error:  # torch reports a lost or full device this way
            self.failed.emit(tr("training stopped: {}").format(error))
        finally:
            self.finished.emit()
            QThread.currentThread().quit()

    def _laboratory(self, task: Task) -> Iterator[Progress | Outcome]:
        from ida_core.failures import Outcome, keep, run_trials

        for event in run_trials(task, self._trials, self._control, self._steps, self._device, self._recipe):
            if isinstance(event, Outcome):
                keep(self._session, event)
            yield event

    def _events(self) -> Iterator[IterateEvent | Measured | Progress | Outcome]:
        from ida_core.controls import train_controls
        from ida_core.iterate import iterate
        from ida_core.networks.device import leave_a_core

        leave_a_core()
        settings = self._session.settings
        task = make_task(settings.task, settings.preset)
        if self._trials:
            return self._laboratory(task)
        if not self._iterations:
            return train_controls(self._session, task, self._control, self._device)
        if task.is_text:
            from ida_core.iterate_words import iterate_words

            return iterate_words(self._session, task, self._control, device=self._device)
        return iterate(self._session, task, self._control, recipe=self._recipe, device=self._device, iterations=self._iterations)


class TrainingController(QObject):
    """The window's end: starts, pauses, stops, and says in words how things stand."""

    happened = Signal(object)
    status_changed = Signal(str)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: QThread | None = None
        self._worker: TrainingWorker | None = None
        self._control = Control()
        self.recipe: Recipe | None = None
        """How to train, where it should not be the usual way."""

    @property
    def is_running(self) -> bool:
        """Whether a run is under way, paused ones included."""
        return self._thread is not None

    @property
    def is_paused(self) -> bool:
        """Whether the user wants the run to pause."""
        return self.is_running and self._control.wish is Wish.PAUSE

    def start(
        self,
        session: Session,
        iterations: int = 1,
        device: str = "auto",
        trials: tuple[Trial, ...] = (),
        steps: int = 0,
    ) -> None:
        """Begin, or go on with an interrupted run (no iterations: run the controls); does nothing while one is under way.

        Trials of the laboratory are run in place of all that, so many steps each.
        """
        if self.is_running:
            return
        self._control = Control()
        self._thread = QThread(self)
        self._worker = TrainingWorker(session, self._control, iterations, device, self.recipe, trials, steps)
        self._worker.moveToThread(self._thread)
        self._thread.started.connect(self._worker.run)
        self._worker.happened.connect(self.happened)
        self._worker.failed.connect(self.failed)
        self._thread.finished.connect(self._clear)
        self.status_changed.emit(tr("Preparing the learner…"))
        self._thread.start()

    @Slot()
    def toggle_pause(self) -> None:
        """Pause, or go on."""
        if self.is_paused:
            self._control.resume()
            self.status_changed.emit(tr("going on…"))
        elif self.is_running:
            self._control.pause()
            self.status_changed.emit(tr("pausing after this micro-batch…"))

    def stop(self, *, keep: bool) -> None:
        """End the run after the current micro-batch."""
        if self.is_running:
            self._control.stop(keep=keep)
            self.status_changed.emit(tr("stopping, keeping what was learned…") if keep else tr("stopping, discarding…"))

    def leave(self) -> None:
        """Save the run so that it can be resumed, and wait until its thread has ended (for closing the window)."""
        if self._thread is not None:
            self._control.leave()
            self._thread.wait()
            self._clear()

    @Slot()
    def _clear(self) -> None:
        if self._thread is not None:
            self._thread.wait()
            self._thread.deleteLater()
            self._thread = self._worker = None
            self.stopped.emit()
