"""Training by several local processes, which torchrun starts: the window asks, watches what they write, and can end it."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QRunnable, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from app.endings import deciding, explaining
from app.language import tr
from app.theme import SPACE
from app.training.compare import curves_of_folder

LOOK_MS: Final = 1500
"""How often the curves are read anew."""
MOST_PROCESSES: Final = 64
MOST_TREES: Final = 1_000_000
RESTARTS: Final = 3
ENDS_WITHIN_MS: Final = 15_000


@dataclass(frozen=True, slots=True)
class Plan:
    """What several processes are to do."""

    processes: int
    iterations: int
    """The n of the last A_n to make."""
    trees: int
    levels: int

    def command(self, folder: Path) -> list[str]:
        """The arguments of Python that start it."""
        torchrun = ["--standalone", "--nproc-per-node", str(self.processes), "--max-restarts", str(RESTARTS)]
        worker = ["ida_core.worker", str(folder), "--iterations", str(self.iterations)]
        trees = ["--trees", str(self.trees), "--levels", str(self.levels)] if self.trees else []
        return ["-m", "torch.distributed.run", *torchrun, "-m", *worker, *trees]


class TeamDialog(QDialog):
    """Asks how many processes, and for what."""

    def __init__(self, iteration: int, parent: QWidget | None = None) -> None:
        """`iteration` is the n of the newest assistant."""
        super().__init__(parent)
        self.setWindowTitle(tr("Train on several processes"))
        self.processes, self.iterations, self.trees, self.levels = (QSpinBox() for _ in range(4))
        self.processes.setRange(1, MOST_PROCESSES)
        self.processes.setValue(max(1, min(2, os.cpu_count() or 1)))
        self.iterations.setRange(iteration, iteration + 1000)
        self.iterations.setValue(iteration + 1)
        self.trees.setRange(0, MOST_TREES)
        self.trees.setSingleStep(100)
        self.levels.setRange(0, 64)
        about = explaining(
            tr(
                "Each process takes one GPU, or else one core. The questions of each batch are shared out among them; which "
                "process has a question changes nothing. The session is theirs until they are done: its curves go on here, "
                "its trees open again afterwards."
            )
        )
        form = QFormLayout()
        form.setSpacing(SPACE)
        for title, widget in (
            (tr("&Processes"), self.processes),
            (tr("&Train until Aₙ, n ="), self.iterations),
            (tr("Then split &questions as trees"), self.trees),
            (tr("&Levels that H splits below each"), self.levels),
        ):
            form.addRow(title, widget)
            widget.setAccessibleName(title.replace("&", ""))
        buttons, _ = deciding(self, tr("Start"))
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(about)
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(460)

    def plan(self) -> Plan:
        """What was asked for."""
        return Plan(self.processes.value(), self.iterations.value(), self.trees.value(), self.levels.value())


class TeamRun(QObject):
    """Reads the curves of a session that others write; starts those others, if told to. `ended` comes once for each start."""

    read = Signal(object)
    """The curves so far."""
    said = Signal(str)
    ended = Signal(object, str)
    """The folder, and nothing or the sentence that says what went wrong."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self._process: QProcess | None = None
        self._complaint = ""
        self._half = b""
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_running(self) -> bool:
        """Whether processes that were started here are at work."""
        return self._process is not None

    def watch(self, folder: Path) -> None:
        """Read the curves of a folder now and again, without locking it."""
        self.folder = folder
        self._timer.start()
        self._look()

    def start(self, folder: Path, plan: Plan) -> None:
        """Start torchrun on a session that nobody has open, and watch it."""
        if getattr(sys, "frozen", False):  # a bundle is no Python that torchrun could start
            self.ended.emit(folder, tr("several processes need Espalier from a checkout or a wheel; this bundle trains by one"))
            return
        process = self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("OMP_NUM_THREADS", "1")
        ours = [str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])]
        environment.insert("PYTHONPATH", os.pathsep.join(ours))
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._on_output)
        process.readyReadStandardError.connect(self._on_complaint)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._complaint, self._half = "", b""
        process.start(sys.executable, plan.command(folder))
        self.watch(folder)

    def stop(self) -> None:
        """Ask the processes to end; the training goes on from its last checkpoint when somebody starts it again."""
        if self._process is not None:
            self._process.terminate()

    def leave(self) -> None:
        """Stop watching, and wait until the processes that were started here are gone."""
        self._timer.stop()
        self._pool.waitForDone()
        self.folder = None
        if (process := self._process) is not None:
            self._process = None
            process.terminate()
            if not process.waitForFinished(ENDS_WITHIN_MS):
                process.kill()
                process.waitForFinished(ENDS_WITHIN_MS)
            process.deleteLater()

    def _look(self) -> None:
        if self.folder is not None and not self._pool.activeThreadCount():
            self._pool.start(_Reading(self, self.folder))

    def _on_output(self) -> None:
        if self._process is None:
            return
        *lines, self._half = (self._half + self._process.readAllStandardOutput().data()).split(b"\n")
        for line in lines:
            try:
                self.said.emit(_words(json.loads(line)))
            except (ValueError, KeyError, TypeError):
                continue  # something that torch or a library printed

    def _on_complaint(self) -> None:
        if self._process is not None:
            for line in self._process.readAllStandardError().toStdString().splitlines():
                if line.startswith("espalier: "):
                    self._complaint = line.removeprefix("espalier: ")

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end(tr("the processes could not be started"))

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        fine = code == 0 and status is QProcess.ExitStatus.NormalExit
        self._end(
            "" if fine else self._complaint or tr("the processes ended early; what they saved is kept, and the training can go on")
        )

    def _end(self, sentence: str) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
            self._timer.stop()
            self._pool.waitForDone()
            folder, self.folder = self.folder, None
            self.ended.emit(folder, sentence)


class _Reading(QRunnable):
    """Reads the curves in a thread of its own: a long session has many points."""

    def __init__(self, run: TeamRun, folder: Path) -> None:
        super().__init__()
        self._run, self._folder = run, folder

    def run(self) -> None:
        """Read, and tell; what cannot be read just now is read the next time."""
        try:
            curves = curves_of_folder(self._folder)
        except OSError:
            return
        self._run.read.emit(curves)


def _words(line: dict[str, Any]) -> str:
    """What a line of process 0 means."""
    match line:
        case {"process": number, "of": size}:
            return tr("process {} of {} is there").format(number + 1, size)
        case {"step": step}:
            return tr("step {:,}: compared with the teacher").format(step)
        case {"saved": step}:
            return tr("step {:,}: saved").format(step)
        case {"grown": _, "left": left}:
            return tr("trees: {:,} chunks still to come").format(left)
        case {"n": n, "seconds": seconds}:
            return tr("A_{} was trained in {:.0f} s").format(n, seconds)
    raise ValueError(line)
