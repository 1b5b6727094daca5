"""What a session brings for its guarantee: blame, task, laboratory, the gate, ways back and taint, wired to the window."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.desk import Desk
from app.drift.blame_panel import BlamePanel
from app.drift.failures_panel import FailuresPanel
from app.drift.room import DriftRoom
from app.drift.task_panel import TaskPanel
from app.language import tr
from app.lineage.steward import Steward
from app.session_link import SessionLink
from app.training_worker import TrainingController
from app.tree.filters import Filter
from app.undoing import Deed
from ida_core import lineage
from ida_core.sessions.session import Session
from ida_core.tasks.base import Task

if TYPE_CHECKING:
    from ida_core.failures import Trial


class Guarantee(QObject):
    """Made anew with each session; `leave` before it closes."""

    def __init__(self, link: SessionLink, session: Session, task: Task, desk: Desk, training: TrainingController) -> None:
        super().__init__(desk)
        self._link, self._session, self._desk, self._frame, self._training = link, session, desk, desk.frame, training
        if not task.is_text:  # blame, task and laboratory reason about what a script of H does
            desk.drift_made.connect(self._furnish)
        self.steward = Steward(session, task, desk.frame)
        self._wire()
        self.show_lineage()

    @cached_property
    def blame(self) -> BlamePanel:
        """Whose fault wrong answers are; made with the drift room, as the two others are."""
        panel, link = BlamePanel(self._session, self._link.tree), self._link
        panel.chosen.connect(self._desk.choose)
        panel.trees_wanted.connect(lambda roots: self._desk.trees.scope.filter_by(Filter(trees=frozenset(roots)), hides=True))
        panel.found.connect(lambda *roots: link.request("write_wrong_roots", *roots))
        panel.revealed.connect(lambda: link.request("reload_seen"))
        link.worker.wrong_roots_written.connect(panel.examine_trees)
        return panel

    @cached_property
    def task(self) -> TaskPanel:
        """How the task comes apart."""
        return TaskPanel(self._session)

    @cached_property
    def laboratory(self) -> FailuresPanel:
        """Trials of overseers that err."""
        panel = FailuresPanel(self._session)
        panel.wanted.connect(self._run_trials)
        panel.switch.connect(self._frame.wanted)
        return panel

    def show_lineage(self) -> None:
        """Show all assistants as they stand now."""
        self._desk.lineage.refresh()
        standings = lineage.standings(self._session)
        task = self._desk.task
        answers = 0 if task.is_text else len(task.possible_answers()) - 1  # “I don't know” is no guess
        self._frame.lineage.show_line(lineage.read(self._session), standings, answers)

    def trace_chosen(self) -> None:
        """Show what rests on the answer that is chosen in the tree."""
        node = self._desk.workspace.node
        if node is None:
            self._frame.complain(tr("choose a question first: what rests on its answer is shown"))
        else:
            self.steward.trace(node)

    def leave(self) -> None:
        """Wait for what is under way; nothing else is begun."""
        self._frame.lineage.wanted.disconnect(self.steward.do)
        self._training.happened.disconnect(self._on_training)
        self._training.stopped.disconnect(self._on_stopped)
        for part in (self.steward, *(vars(self)[made] for made in ("blame", "task") if made in vars(self))):
            part.leave()

    # -- inside -----------------------------------------------------------------------------------------------------

    def _furnish(self, room: DriftRoom) -> None:
        for panel, title in ((self.blame, tr("Blame")), (self.task, tr("Task")), (self.laboratory, tr("Laboratory"))):
            room.tabs.addTab(panel, title)

    def _wire(self) -> None:
        frame, steward = self._frame, self.steward
        self._training.happened.connect(self._on_training)
        self._training.stopped.connect(self._on_stopped)
        frame.lineage.wanted.connect(steward.do)
        self._desk.lineage.wanted.connect(steward.do)
        steward.helper_changed.connect(self._on_helper)
        steward.decided.connect(lambda words: self._desk.rulings.note(Deed(words)))
        steward.retraining.connect(self._train)
        steward.refused.connect(frame.complain)
        steward.said.connect(frame.say)

    def _run_trials(self, trials: list[Trial], steps: int) -> None:
        if self._training.is_running:
            self._frame.complain(tr("a training is under way; trials begin when it is done: one at a time"))
            return
        self._training.start(self._session, trials=tuple(trials), steps=steps)
        self._frame.room.set_running(running=True, paused=False)
        self.laboratory.set_running(running=True)

    def _train(self, iterations: int) -> None:
        self._training.start(self._session, iterations)
        self._frame.room.set_running(running=True, paused=False)
        self._frame.rooms.setCurrentWidget(self._frame.room)

    def _on_training(self, event: object) -> None:
        from ida_core.failures import Outcome, Progress
        from ida_core.iterate import Waits

        if isinstance(event, Outcome | Progress):
            self.laboratory.take(event)
        elif isinstance(event, Waits):
            self.show_lineage()
            failed = "; ".join(check.words for check in event.verdict.fails)
            words = tr("A_{} waits at the gate: {}").format(event.iteration, failed)
            self._frame.room.say(words)
            self._frame.say(words)

    def _on_stopped(self) -> None:
        if "laboratory" in vars(self):
            self.laboratory.set_running(running=False)

    def _on_helper(self, iteration: int, assistant: int) -> None:
        self._link.request("use_assistant", iteration, assistant)
        self.show_lineage()
