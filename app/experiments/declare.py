"""The dialog that declares a sweep."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.allowing import allow
from app.endings import deciding, explaining
from app.language import tr
from app.said import said
from app.sessions.folders import default_folder
from ida_core import experiments
from ida_core.experiments import Sweep
from ida_core.overseers.choice import FORMS
from ida_core.tasks import PRESETS

SIZES: Final = ("quick", "standard", "paper")


class DeclareDialog(QDialog):
    """Lists, separated by spaces, of what is varied; every combination is run once for each seed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New experiment"))
        self.setMinimumWidth(560)
        self.name = QLineEdit("experiment")
        self.preset = QComboBox()
        self.preset.addItems(SIZES)
        self.fields = {
            "task": QLineEdit("permutation-powering"), "overseer": QLineEdit("scripted faulty:0.1"), "votes": QLineEdit("1"),
            "seed": QLineEdit("0 1 2"),
        }  # fmt: skip
        self.fields["task"].setToolTip(tr("Any of: {}").format(", ".join(PRESETS)))
        self.fields["overseer"].setToolTip(tr("Who plays H: {}").format(FORMS))
        form = QFormLayout()
        form.addRow(tr("&Name"), self.name)
        form.addRow(tr("&Tasks"), self.fields["task"])
        form.addRow(tr("&Size"), self.preset)
        form.addRow(tr("&Overseers"), self.fields["overseer"])
        form.addRow(tr("&Votes"), self.fields["votes"])
        form.addRow(tr("Se&eds"), self.fields["seed"])
        self.says = QLabel()
        self.says.setWordWrap(True)
        buttons, self._ok = deciding(self, tr("Declare"))
        words = explaining(
            tr("Every combination is run once for each seed, in a session of its own. Separate what is varied by spaces.")
        )
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(self.says)
        column.addWidget(buttons)
        for box in (self.name, *self.fields.values()):
            box.textChanged.connect(self._count)
        self._count()

    @property
    def folder(self) -> Path:
        """Where the experiment will lie."""
        return default_folder().parent / "experiments" / self.name.text().strip()

    def sweep(self) -> Sweep:
        """What was declared.

        Raises:
            ValueError: a list is empty, or holds no numbers where it should.
        """
        lists = {name: box.text().split() for name, box in self.fields.items()}
        if empty := [name for name, words in lists.items() if not words]:
            raise ValueError(tr("say at least one {}").format(empty[0]))
        if odd := [task for task in lists["task"] if task not in PRESETS]:
            raise ValueError(tr("there is no task “{}”").format(odd[0]))
        try:
            votes, seeds = tuple(map(int, lists["votes"])), tuple(map(int, lists["seed"]))
        except ValueError:
            raise ValueError(tr("votes and seeds are whole numbers")) from None
        if min(votes) < 1:
            raise ValueError(tr("H votes at least once"))
        return Sweep(
            self.name.text().strip(), task=tuple(lists["task"]), preset=self.preset.currentText(),
            overseer=tuple(lists["overseer"]), votes=votes, seed=seeds,
        )  # fmt: skip

    def _count(self) -> None:
        name = self.name.text().strip()
        try:
            if not name or Path(name).name != name or name.startswith("."):
                raise ValueError(tr("the name becomes that of a folder"))
            if (self.folder / experiments.FILE).exists():
                raise ValueError(tr("there is an experiment of this name already"))
            sweep = self.sweep()
            runs = len(sweep.task) * len(sweep.overseer) * len(sweep.votes) * len(sweep.seed)
            self.says.setText(tr("{} runs").format(runs))
            allow(self._ok)
        except ValueError as error:
            fault = said(str(error))
            self.says.setText(f"{fault[:1].upper()}{fault[1:]}")
            allow(self._ok, fault)
