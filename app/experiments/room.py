"""The experiments room: a table of runs and of what they came to; runs are made one after the other in a process of their own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QProcess, Qt, Signal
from PySide6.QtGui import QGuiApplication
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

from app.allowing import allow
from app.experiments.declare import DeclareDialog
from app.flow import BESIDE, Flow
from app.language import tr
from app.sessions.folders import default_folder
from app.theme import SPACE
from ida_core import experiments
from ida_core.experiments import Arm, Cell, Row, State
from ida_core.program import program

HEADINGS = (tr("Run"), tr("State"), tr("Accuracy"), tr("95 % over seeds"), tr("Worst height"), tr("Labels"), tr("Seconds"))
EMPTY = tr(
    "No experiment is open. “New…” declares one: tasks, overseers, votes and seeds, each combination in a session of its own.\n"
    "Its runs are made in the background, go on where they were cut off, and are tabulated with intervals over the seeds."
)


class ExperimentsRoom(QWidget):
    """One experiment at a time. Closing the window ends the run under way; it goes on from its checkpoint the next time."""

    failed = Signal(str)
    wants_session = Signal(object)
    """The folder of a run's session, to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self._cells: list[Cell] = []
        self._process: QProcess | None = None
        self._running: Cell | None = None
        self.state = QLabel(EMPTY)
        self.state.setWordWrap(True)
        self.state.setMinimumWidth(BESIDE)
        self.table = QTreeWidget()
        self.table.setHeaderLabels(HEADINGS)
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setAccessibleName(tr("Runs of the experiment, by arm"))
        self.table.setUniformRowHeights(True)
        self.table.itemActivated.connect(self._on_activated)
        self.table.itemSelectionChanged.connect(self._on_selection)
        self.command = QLabel()
        self.command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.command.setTextFormat(Qt.TextFormat.PlainText)
        self.command.setProperty("role", "muted")
        self.command.setMinimumWidth(1)
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
        self.refresh()

    def run(self) -> None:
        """Make the next run that is not done; the others follow by themselves."""
        waiting = [cell for cell in self._cells if cell.state is not State.DONE]
        if self._process is not None or not waiting:
            return
        self._running = waiting[0]
        process = self._process = QProcess(self)
        start = program()
        process.finished.connect(self._on_finished)
        process.start(start[0], [*start[1:], *self._running.arguments])
        self.refresh()

    def stop(self) -> None:
        """End the run under way and wait until it has; what it saved is kept."""
        process, self._process, self._running = self._process, None, None
        if process is not None:
            process.finished.disconnect(self._on_finished)
            process.terminate()
            if not process.waitForFinished(3000):
                process.kill()
                process.waitForFinished(3000)
            process.deleteLater()
        self.refresh()

    # -- what is shown ----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show how all runs stand."""
        self.table.clear()
        try:
            rows = {row.arm: row for row in experiments.table(self._cells)}
        except ValueError as error:
            self.failed.emit(str(error))
            rows = {}
        arms = dict[Arm, QTreeWidgetItem]()
        for cell in self._cells:
            if cell.arm not in arms:
                arms[cell.arm] = QTreeWidgetItem(self.table, _words(cell.arm, rows.get(cell.arm)))
                arms[cell.arm].setExpanded(True)
            state = "running" if cell == self._running else cell.state.value
            item = QTreeWidgetItem(arms[cell.arm], [tr("seed {}").format(cell.seed), state, *_numbers(cell)])
            item.setData(0, Qt.ItemDataRole.UserRole, cell)
        if self._cells:
            done = sum(cell.state is State.DONE for cell in self._cells)
            under_way = tr(", {} seed {} is being made").format(self._running.arm.name, self._running.seed) if self._running else ""
            self.state.setText(
                tr("{}: {} of {} runs are done{}").format(self._cells[0].sweep.name, done, len(self._cells), under_way)
            )
        self._enable()

    def _enable(self) -> None:
        left = any(cell.state is not State.DONE for cell in self._cells)
        done = tr("all its runs are done") if self._cells else tr("declare an experiment, or open one")
        allow(self.buttons["run"], tr("a run is under way") if self._process is not None else "" if left else done)
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
        said = bytes(process.readAllStandardError().data()).decode(errors="replace").strip().splitlines()
        process.deleteLater()
        if code == 0:
            try:
                cell.keep(printed)
            except (OSError, ValueError) as error:
                self.failed.emit(tr("the result of {}, seed {}, cannot be kept: {}").format(cell.arm.name, cell.seed, error))
            else:
                self.refresh()
                self.run()
                return
        else:
            self.failed.emit(
                tr("{}, seed {}, failed: {}").format(
                    cell.arm.name, cell.seed, said[-1] if said else tr("exit code {}").format(code)
                )
            )
        self.refresh()


def _words(arm: Arm, row: Row | None) -> list[str]:
    if row is None:
        return [arm.name, tr("nothing yet")]
    between = tr("one seed") if row.interval is None else f"[{row.interval[0]:.4f}, {row.interval[1]:.4f}]"
    seeds = tr("seeds done: {}").format(row.seeds)
    return [arm.name, seeds, f"{row.accuracy:.4f}", between, f"{row.worst:.4f}", f"{row.labels:,.0f}", f"{row.seconds:.0f}"]


def _numbers(cell: Cell) -> list[str]:
    try:
        found = cell.result()
    except ValueError:
        return ["damaged"]
    if found is None:
        return []
    return [
        f"{found['accuracy']:.4f}", f"n = {found['accuracy_n']:,}", f"{found['worst']:.4f}", f"{found['labels']:,}",
        f"{found['seconds']:.0f}",
    ]  # fmt: skip
