"""The window's trainings: on its own thread, or by a team of processes; and what comes back of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.language import tr
from app.preferences import PREFERENCES
from app.said import said
from app.sessions.folders import settings
from app.training.left import left_run
from app.training.room import BUSY
from app.training.team import Plan, TeamDialog, TeamRun
from app.training_worker import TrainingController
from ida_core import lineage
from ida_core.report.metrics import Curves

if TYPE_CHECKING:
    from app.main_window import MainWindow
    from ida_core.iterate import IterateEvent


TOLD_OF_TREES: Final = "told_of_trees"
TREES: Final = tr(
    "Trees with a ⚙ are written by training: some of the questions that it amplified, to be looked at. Filter leaves them out "
    "(in trees of your own). This is said once."
)


class Trainings(QObject):
    """Stands beside the main window; `do` carries out the actions that are its own."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._room = window, window.room
        self.controller, self.team = TrainingController(window), TeamRun(window)
        self.controller.happened.connect(self._on_event)
        self.controller.status_changed.connect(self._on_status)
        self.controller.failed.connect(window.complain)
        self.controller.stopped.connect(self._on_stopped)
        self.team.read.connect(self._on_team_read)
        self.team.said.connect(self._on_team_said)
        self.team.ended.connect(self._on_team_ended)

    def do(self, name: str) -> bool:
        """Carry out an action; tell whether it belongs here."""
        own: dict[str, Callable[[], object]] = {
            "distil": lambda: self._begin(1), "iterate": lambda: self._begin(None), "controls": lambda: self._begin(0),
            "team": self._begin_together, "pause": self._pause, "keep": lambda: self.controller.stop(keep=True),
            "discard": self._discard,
        }  # fmt: skip
        if name in own:
            own[name]()
        return name in own

    def start_team(self, plan: Plan) -> None:
        """Hand the open session over to so many processes."""
        window = self._window
        if window.link is None:
            return
        folder = window.link.folder
        window.close_session()
        window.strip()
        window.notice.say(
            tr("{} processes train {}. Its trees open again when they are done.").format(plan.processes, folder.stem),
            tr("Stop"),
            self.team.stop,
        )
        self.team.start(folder, plan)

    def offer_resume(self) -> bool:
        """Say that a training of the session on show was left, if one was."""
        session = None if self._window.link is None else self._window.link.session
        left = None if session is None or session.read_only else left_run(session)
        if left is not None:
            self._room.say_left(*left)
            words = tr("The training of A_{} was left at step {:,}; it goes on exactly there.").format(*left)
            self._window.notice.say(words, tr("Resume"), partial(self._window.do, "distil"))
        return left is not None

    # -- what the user does -----------------------------------------------------------------------------------------

    def _begin(self, iterations: int | None) -> None:
        link = self._window.link
        if link is None or link.session is None or link.task is None:
            return
        if self.controller.is_running:
            self._window.complain(BUSY)
            return
        if link.session.read_only:
            self._window.complain(tr("this window only reads the session; train in the window that has it open"))
            return
        if iterations is None:
            done = lineage.found(link.session).iteration
            iterations = max(1, len(link.task.heights) - done) if link.session.settings.mode == "discrete" else 1
        self._window.open_room(self._room)
        self._window.notice.drop()
        self._room.expect(iterations)
        self.controller.start(link.session, iterations, PREFERENCES.now.device)
        self._room.set_running(running=True, paused=False)

    def _begin_together(self) -> None:
        """Close the session, for process 0 is going to write it, and let several processes train it."""
        link = self._window.link
        if link is None or link.session is None:
            return
        if self.controller.is_running:
            self._window.complain(BUSY)
            return
        if link.session.settings.overseer != "scripted":
            self._window.complain(tr("several processes can only share the scripted H; train with this one in the window"))
            return
        dialog = TeamDialog(lineage.found(link.session).iteration, self._window)
        if dialog.exec():
            self.start_team(dialog.plan())

    def _pause(self) -> None:
        self.controller.toggle_pause()
        self._room.set_running(running=self.controller.is_running, paused=self.controller.is_paused)

    def _discard(self) -> None:
        """End the training under way, or give up the one that was left."""
        link = self._window.link
        if self.controller.is_running:
            self.controller.stop(keep=False)
        elif link is not None and link.session is not None and left_run(link.session) is None:
            self._window.complain(tr("nothing is trained, and no training was left that could be discarded"))
        elif link is not None:
            link.request("discard_run")
            self._window.notice.drop()
            self._room.set_running(running=False, paused=False)
            self._room.say(tr("The interrupted training was discarded"))

    # -- what comes back --------------------------------------------------------------------------------------------

    def _on_event(self, event: IterateEvent) -> None:
        from ida_core.iterate import Began, Promoted, Sampled

        window, link = self._window, self._window.link
        self._room.take(event)
        if isinstance(event, Began):
            window.say(self._room.state.text())
        if link is None:
            return
        if isinstance(event, Sampled):
            link.request("sample", event.contexts, event.questions, event.chance, event.run)
            words = tr("{} questions that the training amplified are written as trees, so that they can be looked at")
            window.say(words.format(len(event.questions)))
            if not settings().value(TOLD_OF_TREES):
                settings().setValue(TOLD_OF_TREES, "yes")
                window.notice.say(TREES)
        elif isinstance(event, Promoted):
            link.request("use_assistant", event.iteration, event.assistant_id)
            window.guide.happened("distilled")
            if window.guarantee is not None:
                window.guarantee.show_lineage()
            window.log.appendPlainText(
                tr("A_{} promoted: {}, {} steps").format(event.iteration, said(event.report.reason), event.report.steps)
            )

    def _on_status(self, words: str) -> None:
        self._room.say(words)
        self._window.say(words)

    def _on_stopped(self) -> None:
        self._room.set_running(running=False, paused=False)
        self._window.says.setText(tr("saved ✓"))

    def _on_team_read(self, curves: Curves) -> None:
        if self.team.folder is not None:
            words = tr("Several processes train") if self.team.is_running else tr("Somebody else has open, and may train,")
            self._room.follow(curves, f"{words} {self.team.folder.stem}")

    def _on_team_said(self, words: str) -> None:
        self._room.numbers.setText(words)
        self._window.log.appendPlainText(words)

    def _on_team_ended(self, folder: Path, sentence: str) -> None:
        self._window.notice.drop()
        self._window.open_session(folder)
        if sentence:
            self._window.complain(sentence)
