"""The experiments room: a table of runs and of what they came to; runs are made one after the other in a process of their own."""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import Final

from filelock import FileLock
from PySide6.QtCore import QProcess, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app import progress
from app.allowing import allow
from app.experiments.declare import DeclareDialog
from app.flow import BESIDE, Flow
from app.language import tr
from app.said import said
from app.sessions.folders import default_folder, settings
from app.theme import SPACE
from app.training.machine import duration
from ida_core import experiments
from ida_core.experiments import Arm, Cell, Row, State
from ida_core.measure.shown import down, up
from ida_core.program import program
from ida_core.sessions.session import SessionError

HEADINGS = (tr("Run"), tr("State"), tr("Right"), tr("95 %"), tr("Worst"), tr("Labels"), tr("Time"))
TIPS: Final = {
    1: tr("How a run stands; of an arm, how many of its seeds are done"),
    2: tr("Share of right answers of the last A_n over all heights; of an arm, the mean over its seeds"),
    3: tr("Interval over the seeds, by Student's t, 95 %; of one run, how many questions were asked"),
    4: tr("Accuracy at the height where it is least"),
    5: tr("Transcripts that were asked of H"),
    6: tr("How long the run took"),
}
"""What the columns hold; their headings are short, so that the name of a run has room."""
FIGURES: Final = range(2, len(HEADINGS))
"""Columns of numbers, which stand one below the other by their ends."""
EMPTY = tr(
    "No experiment is open. “New…” declares one: tasks, overseers, votes and seeds, each combination in a session of its own.\n"
    "Its runs are made in the background, go on where they were cut off, and are tabulated with intervals over the seeds."
)
STATES: Final = {State.WAITING: tr("waits"), State.BEGUN: tr("begun"), State.DONE: tr("done")}
OPEN: Final = "experiments/open"
"""The setting that keeps which experiment is open."""
RUNNING: Final = "experiments/running"
"""The setting that keeps whether its runs are being made, so that a window that was closed meanwhile offers to go on."""
WORK: Final = "experiments"
"""In the task bar."""
TELL_MS: Final = 2000
"""How often it is told how far it is."""
NEARLY: Final = 0.95
"""A run that takes longer than those before it is so far at most."""


class ExperimentsRoom(QWidget):
    """One experiment at a time. Closing the window ends the run under way; it goes on from its checkpoint the next time."""

    failed = Signal(str)
    wants_session = Signal(object)
    """The folder of a run's session, to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self._cells: list[Cell] = []
        self._states: list[State] = []
        """How they stood when the table was filled."""
        self._process: QProcess | None = None
        self._running: Cell | None = None
        self._lock: FileLock | None = None
        """Held while runs are made."""
        self._elsewhere = ""
        """What is said where another window makes its runs."""
        self._since = 0.0
        """When the run under way was begun."""
        self._took: list[tuple[Arm, float]] = []
        """How long the runs took that are done."""
        self._timer = QTimer(self, interval=TELL_MS)
        self._timer.timeout.connect(self._look)
        self.state = QLabel(EMPTY)
        self.state.setWordWrap(True)
        self.state.setMinimumWidth(BESIDE)
        self.table = QTreeWidget()
        self.table.setHeaderLabels(HEADINGS)
        for place, tip in TIPS.items():
            self.table.headerItem().setToolTip(place, tip)
        _align(self.table.headerItem())
        self.table.setIndentation(2 * SPACE)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names differ at their ends
        header = self.table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)  # a long name ends in dots, and nothing scrolls sideways
        header.setStretchLastSection(False)
        self.table.setAccessibleName(tr("Runs of the experiment, by arm"))
        self.table.setUniformRowHeights(True)
        self.table.itemActivated.connect(self._on_activated)
        self.table.itemSelectionChanged.connect(self._on_selection)
        self.command = QLabel()
        self.command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.command.setTextFormat(Qt.TextFormat.PlainText)
        self.command.setProperty("role", "muted")
        self.command.setMinimumWidth(1)
        self.command.setWordWrap(True)
        self.buttons: dict[str, QPushButton] = {}
        for name, text, tip, act in (
            ("new", tr("New…"), tr("Declare what is varied"), self.declare),
            ("open", tr("Open…"), tr("Open the folder of an experiment"), self._open),
            ("run", tr("Run"), tr("Make the runs that are not done, one after the other, in the background"), self.run),
            ("stop", tr("Stop"), tr("End the run under way; it goes on from its checkpoint the next time"), self.stop),
            ("copy", tr("Copy command"), tr("Copy the one command that repeats the chosen run"), self._copy),
        ):
            self.buttons[name] = QPushButton(text)
            self.buttons[name].setToolTip(tip)
            self.buttons[name].clicked.connect(act)
        head = QHBoxLayout()
        head.addWidget(self.state, 1)
        head.addLayout(Flow(*self.buttons.values()))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.command)
        self._enable()

    # -- what the user does -----------------------------------------------------------------------------------------

    def declare(self) -> None:
        """Ask what is varied, and open the new experiment."""
        dialog = DeclareDialog(self)
        if dialog.exec():
            try:
                experiments.create(dialog.folder, dialog.sweep())
            except OSError as error:
                self.failed.emit(str(error))
            else:
                self.open(dialog.folder)

    def open(self, folder: Path) -> None:
        """Show an experiment."""
        try:
            self._cells = experiments.cells(folder)
        except (OSError, ValueError) as error:
            self.failed.emit(tr("{} is no experiment: {}").format(folder, error))
            return
        self.folder = folder
        settings().setValue(OPEN, str(folder))
        self.refresh()

    def recall(self) -> None:
        """Open the experiment that was open last, if none is; one that is gone is forgotten."""
        kept = settings().value(OPEN, "")
        if self.folder is not None or not isinstance(kept, str) or not kept:
            return
        if (Path(kept) / experiments.FILE).is_file():
            self.open(Path(kept))
        else:
            settings().remove(OPEN)
            self.failed.emit(tr("the experiment {} that was open last is gone").format(kept))

    def interrupted(self) -> str:
        """A sentence on the experiment whose runs were cut off when the window closed last; nothing if there is none. Said once."""
        if self._process is not None or settings().value(RUNNING, "") != str(True):
            return ""
        self.recall()
        if self.folder is None or experiments.held(self.folder):
            return ""  # another window makes them
        settings().remove(RUNNING)
        if all(cell.state is State.DONE for cell in self._cells):
            return ""
        return tr("The experiment {} was left with {} of {} runs done.").format(*self._counts())

    @property
    def is_running(self) -> bool:
        """Whether a run is under way."""
        return self._process is not None

    def run(self) -> None:
        """Make the next run that is not done; the others follow by themselves."""
        if self._process is not None or not self._holds():
            return
        waiting = [cell for cell in self._cells if cell.state is not State.DONE]
        if not waiting:
            self._end()
            return
        self._running, self._since = waiting[0], monotonic()
        settings().setValue(RUNNING, str(True))
        self._timer.start()
        process = self._process = QProcess(self)
        start = program()
        process.finished.connect(self._on_finished)
        process.start(start[0], [*start[1:], *self._running.arguments])
        self.refresh()

    def stop(self) -> None:
        """End the run under way and wait until it has; what it saved is kept."""
        settings().remove(RUNNING)
        self.leave()
        self.refresh()

    def _holds(self) -> bool:
        """Hold the experiment, so that no other window makes its runs too; say why not, where one does."""
        if self._lock is None and self.folder is not None:
            try:
                self._lock = experiments.hold(self.folder)
            except SessionError as error:
                self.failed.emit(str(error))
                self.refresh()
        return self._lock is not None

    def _let_go(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def leave(self) -> None:
        """The window closes: end the run under way, which is offered to go on the next time."""
        process, self._process, self._running = self._process, None, None
        self._timer.stop()
        progress.show(WORK, None)
        if process is not None:
            process.finished.disconnect(self._on_finished)
            process.terminate()
            if not process.waitForFinished(3000):
                process.kill()
                process.waitForFinished(3000)
            process.deleteLater()
        self._let_go()

    # -- what is shown ----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: show what was open last, as it is now."""
        super().showEvent(event)
        self.recall()
        self._look()

    def refresh(self) -> None:
        """Show how all runs stand."""
        self._elsewhere = "" if self.folder is None or self._lock is not None else experiments.held(self.folder)
        if self._elsewhere:
            self._timer.start()
        self._states = [cell.state for cell in self._cells]
        self.table.clear()
        try:
            rows = {row.arm: row for row in experiments.table(self._cells)}
        except ValueError as error:
            self.failed.emit(str(error))
            rows = {}
        self._took = seconds_of(self._cells)
        arms = dict[Arm, QTreeWidgetItem]()
        for cell in self._cells:
            if cell.arm not in arms:
                arms[cell.arm] = QTreeWidgetItem(self.table, _words(cell, rows.get(cell.arm)))
                arms[cell.arm].setToolTip(0, cell.arm.name)
                arms[cell.arm].setExpanded(True)
                _align(arms[cell.arm])
            item = QTreeWidgetItem(arms[cell.arm], [tr("seed {}").format(cell.seed), STATES[cell.state], *_numbers(cell)])
            item.setData(0, Qt.ItemDataRole.UserRole, cell)
            _align(item)
        self._tell()
        self._enable()

    def _counts(self) -> tuple[str, int, int]:
        """The experiment's name, and how many of its runs are done, of how many."""
        return self._cells[0].sweep.name, sum(cell.state is State.DONE for cell in self._cells), len(self._cells)

    def _look(self) -> None:
        """See how far it is; who looks on while another window makes its runs sees them come, too."""
        if self._process is not None:
            self._tell()
        elif self.folder is not None and self.isVisible():
            elsewhere = experiments.held(self.folder)
            if not elsewhere:
                self._timer.stop()
            if elsewhere != self._elsewhere or self._states != [cell.state for cell in self._cells]:
                self.refresh()

    def _tell_run(self, cell: Cell, gone: float, took: float) -> None:
        """How far the run under way is, in its row."""
        items = self.table.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        row = next((item for item in items if item.data(0, Qt.ItemDataRole.UserRole) == cell), None)
        if row is not None:
            at = cell.reached()
            row.setText(1, tr("running") if at is None else tr("A_{}, step {:,}").format(*at))
            row.setText(6, tr("{} of about {}").format(duration(gone), duration(max(took, gone))) if took else duration(gone))

    def _tell(self) -> None:
        """Say how far the experiment is, and how long the rest takes about, as long as the runs before did."""
        if not self._cells:
            return
        name, done, of = self._counts()
        words = tr("{}: {} of {} runs are done").format(name, done, of)
        if self._running is not None:
            words += tr(", {} seed {} is being made").format(self._running.arm.name, self._running.seed)
            gone, took = monotonic() - self._since, likely_seconds(self._running.arm, self._took)
            self._tell_run(self._running, gone, took)
            if took:
                others = (cell for cell in self._cells if cell.state is not State.DONE and cell != self._running)
                rest = max(took - gone, (1 - NEARLY) * took) + sum(likely_seconds(cell.arm, self._took) for cell in others)
                words += tr(", about {} left").format(duration(rest))
            progress.show(WORK, (done + (min(gone / took, NEARLY) if took else 0.0)) / of)
        elif self._elsewhere:
            words += tr("; the others are being made in another window")
        self.state.setText(words)

    def _enable(self) -> None:
        left = any(cell.state is not State.DONE for cell in self._cells)
        done = tr("all its runs are done") if self._cells else tr("declare an experiment, or open one")
        begun = any(cell.state is not State.WAITING for cell in self._cells)
        self.buttons["run"].setText(tr("Resume") if begun and left else tr("Run"))
        runs = tr("a run is under way") if self._process is not None else ""
        allow(self.buttons["run"], runs or said(self._elsewhere) or ("" if left else done))
        for name in ("new", "open"):
            allow(self.buttons[name], runs)
        allow(self.buttons["stop"], "" if self._process is not None else tr("no run is under way"))
        allow(self.buttons["copy"], "" if self._chosen() is not None else tr("choose a run first"))

    def _chosen(self) -> Cell | None:
        items = self.table.selectedItems()
        found = items[0].data(0, Qt.ItemDataRole.UserRole) if items else None
        return found if isinstance(found, Cell) else None

    def _open(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Open experiment"), str(default_folder().parent / "experiments"))
        if folder:
            self.open(Path(folder))

    def _copy(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            QGuiApplication.clipboard().setText(chosen.command)

    def _on_selection(self) -> None:
        chosen = self._chosen()
        self.command.setText(chosen.command if chosen is not None else "")
        self._enable()

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        cell = item.data(0, Qt.ItemDataRole.UserRole)
        if isinstance(cell, Cell) and cell.state is not State.WAITING:
            self.wants_session.emit(cell.session)

    def _on_finished(self, code: int) -> None:
        process, cell, self._process, self._running = self._process, self._running, None, None
        if process is None or cell is None:
            return
        printed = bytes(process.readAllStandardOutput().data()).decode(errors="replace")
        complaint = bytes(process.readAllStandardError().data()).decode(errors="replace").strip().splitlines()
        process.deleteLater()
        if code == 0:
            try:
                cell.keep(printed)
            except (OSError, ValueError) as error:
                self.failed.emit(tr("the result of {}, seed {}, cannot be kept: {}").format(cell.arm.name, cell.seed, error))
            else:
                self.run()
                if self._process is None:
                    self._end()
                return
        else:
            self.failed.emit(
                tr("{}, seed {}, failed: {}").format(
                    cell.arm.name, cell.seed, complaint[-1] if complaint else tr("exit code {}").format(code)
                )
            )
        self._end()

    def _end(self) -> None:
        """Nothing is made any longer."""
        settings().remove(RUNNING)
        self._let_go()
        self._timer.stop()
        progress.show(WORK, None)
        self.refresh()


def seconds_of(cells: list[Cell]) -> list[tuple[Arm, float]]:
    """How long the runs that are done took, and of which arm they are."""
    took = []
    for cell in cells:
        try:
            if (result := cell.result()) is not None:
                took.append((cell.arm, float(result["seconds"])))
        except ValueError:
            continue  # the table says that it is damaged
    return took


def likely_seconds(arm: Arm, took: list[tuple[Arm, float]]) -> float:
    """How long a run may take: as those of its arm on the average, or as all of them; 0 while none is done."""
    own = [seconds for one, seconds in took if one == arm] or [seconds for _, seconds in took]
    return sum(own) / len(own) if own else 0.0


def _align(item: QTreeWidgetItem) -> None:
    for column in FIGURES:
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _words(first: Cell, row: Row | None) -> list[str]:
    """An arm, by its first run."""
    seeds = tr("{} of {}").format(0 if row is None else row.seeds, len(first.sweep.seed))
    if row is None:
        return [first.arm.name, seeds]
    between = tr("one seed") if row.interval is None else f"[{down(row.interval[0], 4)}, {up(row.interval[1], 4)}]"
    return [first.arm.name, seeds, f"{row.accuracy:.4f}", between, f"{row.worst:.4f}", f"{row.labels:,.0f}", duration(row.seconds)]


def _numbers(cell: Cell) -> list[str]:
    try:
        found = cell.result()
    except ValueError:
        return [tr("damaged")]
    if found is None:
        return []
    return [
        f"{found['accuracy']:.4f}", f"n = {found['accuracy_n']:,}", f"{found['worst']:.4f}", f"{found['labels']:,}",
        duration(found["seconds"]),
    ]  # fmt: skip
