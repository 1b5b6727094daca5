"""The dialog that declares a sweep: tasks and overseers are ticked, numbers typed, and what that comes to is said below."""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import places
from app.allowing import allow
from app.endings import deciding, explaining
from app.language import tr
from app.sessions.explained_form import ExplainedForm
from app.sessions.folders import default_folder
from app.sessions.new_dialog import OVERSEERS, ask_for_trust, sentence
from app.theme import scaled
from ida_core import experiments
from ida_core.experiments import Sweep
from ida_core.tasks import PRESETS, make_task, presets_of
from ida_core.tasks.own import UntrustedError, trust

Number = TypeVar("Number", int, float)

SIZES: Final = ("quick", "standard", "paper")
ALONE: Final = ("scripted", "imitator:{}", "faulty:{}", "faulty:{}:fixed", "faulty:{}:lazy", "faulty:{}:adversarial")
"""Who can play H although nobody is there."""
FAULTY: Final = "faulty"
WIDE: Final = 660
AROUND: Final = QSize(60, 110)
"""What surrounds the form, in pixels: margins, a scroll bar, words and buttons."""


class Ticks(QListWidget):
    """A list of which any may be ticked; as high as so many rows."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows
        self.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def add(self, words: str, value: str, tip: str = "", *, on: bool = False) -> None:
        """Add a row, once."""
        if any(self.item(row).data(Qt.ItemDataRole.UserRole) == value for row in range(self.count())):
            return
        item = QListWidgetItem(words, self)
        item.setData(Qt.ItemDataRole.UserRole, value)
        item.setToolTip(tip or words)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def ticked(self) -> list[str]:
        """The values of what is ticked, from the top."""
        items = (self.item(row) for row in range(self.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]

    def tick(self, *values: str) -> None:
        """Tick these, and no others."""
        for row in range(self.count()):
            item = self.item(row)
            on = item.data(Qt.ItemDataRole.UserRole) in values
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def sizeHint(self) -> QSize:
        """Enough for its rows."""
        high = max(self.sizeHintForRow(0), self.fontMetrics().height())
        return QSize(super().sizeHint().width(), self._rows * high + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())


class DeclareDialog(QDialog):
    """What is varied; every combination is run once for each seed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New experiment"))
        self.name, self.preset = QLineEdit("experiment"), QComboBox()
        self.preset.addItems(SIZES)
        self.tasks, self.overseers = Ticks(5), Ticks(len(ALONE))
        for name in PRESETS:
            self.tasks.add(tr(make_task(name).title), name, name, on=name == "permutation-powering")
        for form in ALONE:
            self.overseers.add(OVERSEERS[form], form, on=form in ("scripted", "faulty:{}"))
        self.errors, self.votes, self.seeds = QLineEdit("10"), QLineEdit("1"), QLineEdit("0 1 2")
        self.says, self.fault = QLabel(), explaining(role="bad")
        self.says.setWordWrap(True)
        self.says.setFont(scaled(self.font(), 1.0, bold=True))
        self.form = self._lay_out()
        scroll, column = QScrollArea(), QVBoxLayout(self)
        scroll.setWidget(self.form)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons, self._ok = deciding(self, tr("Declare"))
        column.addWidget(scroll, 1)
        for below in (self.says, self.fault, buttons):
            column.addWidget(below)
        for box in (self.name, self.errors, self.votes, self.seeds):
            box.textChanged.connect(self._count)
        for ticks in (self.tasks, self.overseers):
            ticks.itemChanged.connect(self._count)
        self.preset.currentIndexChanged.connect(self._count)
        self._count()
        room = self.screen().availableGeometry().size() - QSize(0, 40)
        width = min(max(WIDE, self.form.sizeHint().width() + AROUND.width()), room.width())
        self.resize(width, min(self.form.heightForWidth(width - AROUND.width()) + AROUND.height(), room.height()))

    def _lay_out(self) -> ExplainedForm:
        form, browse = ExplainedForm(), QPushButton(tr("From a file…"))
        browse.setToolTip(tr("A Python file with a task of your own"))
        browse.clicked.connect(self._browse)
        for title, fields, words in (
            (tr("&Name"), self.name, tr("What the experiment is called, and its folder")),
            (tr("&Tasks"), (self.tasks, browse), tr("What is asked: tick one or more")),
            (tr("&Size"), self.preset, tr("How hard questions get and how large the network is; quick takes minutes")),
            (tr("&Overseers"), self.overseers, tr("Who plays H in training: each that is ticked has runs of its own")),
            (tr("&Errors"), self.errors, tr("How often an H that errs does so, in per cent of its steps; 5 10 compares two rates")),
            (tr("&Votes"), self.votes,
             tr("How often H works on each question; the most frequent answer counts; 1 3 compares both")),
            (tr("Se&eds"), self.seeds, tr("Each seed draws questions and networks of its own; intervals need two or more")),
        ):  # fmt: skip
            form.add(title, fields, words)
        return form

    @property
    def folder(self) -> Path:
        """Where the experiment will lie."""
        return default_folder().parent / "experiments" / self.name.text().strip()

    def sweep(self) -> Sweep:
        """What was declared.

        Raises:
            ValueError: nothing is ticked, or there are no numbers where they should be; the message is a sentence.
        """
        tasks, forms, preset = self.tasks.ticked(), self.overseers.ticked(), self.preset.currentText()
        if not tasks:
            raise ValueError(tr("tick at least one task"))
        if odd := [task for task in tasks if preset not in presets_of(task)]:
            sizes = ", ".join(presets_of(odd[0]))
            raise ValueError(tr("{} does not come in the size {}; it comes in: {}").format(Path(odd[0]).stem, preset, sizes))
        if not forms:
            raise ValueError(tr("tick at least one overseer"))
        errs = any(form.startswith(FAULTY) for form in forms)
        rates = _numbers(self.errors, float, 0.01, 100, tr("errors are per cent from 0.01 to 100, such as 5 10")) if errs else []
        overseers = [
            form.format(f"{rate / 100:g}") if form.startswith(FAULTY) else form.removesuffix(":{}")
            for form in forms
            for rate in (rates if form.startswith(FAULTY) else (0.0,))
        ]
        return Sweep(
            self.name.text().strip(), task=tuple(tasks), preset=preset, overseer=tuple(overseers),
            votes=tuple(_numbers(self.votes, int, 1, 99, tr("votes are whole numbers from 1 to 99, such as 1 3"))),
            seed=tuple(_numbers(self.seeds, int, 0, 2**31 - 1, tr("seeds are whole numbers from 0, such as 0 1 2"))),
        )  # fmt: skip

    def _browse(self) -> None:
        """Add a task of the user's own, once they say that they trust it."""
        path = places.file_to_read(self, tr("A Python file with a task"), tr("Python (*.py)"))
        try:
            if path and self._is_trusted(path):
                self.tasks.add(Path(path).stem, path, path, on=True)
                self._count()
        except (OSError, ValueError) as error:
            self.fault.setText(sentence(str(error)))

    def _is_trusted(self, path: str) -> bool:
        try:
            presets_of(path)
        except UntrustedError as question:
            if not ask_for_trust(self, str(question)):
                return False
            trust(path)
            presets_of(path)
        return True

    def _count(self) -> None:
        """Say how many runs this is, or why it is none."""
        name = self.name.text().strip()
        self.errors.setEnabled(any(form.startswith(FAULTY) for form in self.overseers.ticked()))
        self.fault.clear()
        self.says.clear()
        try:
            if not name or Path(name).name != name or name.startswith("."):
                raise ValueError(tr("the name becomes that of a folder"))
            if (self.folder / experiments.FILE).exists():
                raise ValueError(tr("there is an experiment of this name already"))
            self.says.setText(counted(self.sweep()))
            allow(self._ok)
        except ValueError as error:
            self.fault.setText(sentence(str(error)))
            allow(self._ok, self.fault.text())
        self.says.setVisible(not self.fault.text())
        self.fault.setVisible(bool(self.fault.text()))


def counted(sweep: Sweep) -> str:
    """How many runs a sweep is, as a product; numbers of votes only where several are compared."""
    parts = [
        (len(sweep.task), tr("{} task"), tr("{} tasks")),
        (len(sweep.overseer), tr("{} overseer"), tr("{} overseers")),
        (len(sweep.votes), tr("{} number of votes"), tr("{} numbers of votes")),
        (len(sweep.seed), tr("{} seed"), tr("{} seeds")),
    ]
    shown = [(one if n == 1 else many).format(n) for place, (n, one, many) in enumerate(parts) if place != 2 or n > 1]
    runs = prod(n for n, _, _ in parts)
    return " × ".join(shown) + " = " + (tr("{} run") if runs == 1 else tr("{} runs")).format(runs)


def _numbers(field: QLineEdit, kind: Callable[[str], Number], least: float, most: float, says: str) -> list[Number]:
    """The numbers of a field, each once, separated by blanks or commas; `says` is what is wrong if they are none."""
    try:
        found = list(dict.fromkeys(kind(word) for word in field.text().replace(",", " ").split()))
    except ValueError:
        found = []
    if not found or not all(least <= number <= most for number in found):
        raise ValueError(says)
    return found
