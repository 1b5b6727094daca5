"""The laboratory of overseer failures: trials run in the background, and what was predicted is held against what came of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.allowing import allow
from app.drift.chart_view import ChartView
from app.flow import BESIDE, Flow, Sides
from app.language import tr
from app.said import said
from app.theme import SPACE
from ida_core.sessions.session import Session

if TYPE_CHECKING:
    from ida_core.failures import Outcome, Progress, Trial

COLUMNS: Final = (tr("Errors"), tr("Rate"), tr("Votes"), tr("Seeds"), tr("X alone, by height"))
EMPTY: Final = tr(
    "A trial teaches a fresh network with an H that errs at a known rate, in the background, one at a time.\n"
    "What it predicts is fixed before it begins; nothing of it enters this session's line."
)
STEPS: Final = 1000


class FailuresPanel(QWidget):
    """Asks for trials; shows those that came to their end, in this session or an earlier one."""

    wanted = Signal(object, int)
    """Trials, and steps for each."""
    switch = Signal(str)
    """pause or discard."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._read = session, False
        self.outcomes: list[dict[str, Any]] = []
        self.sentence = QLabel(EMPTY)
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumWidth(BESIDE)
        self.kind = QComboBox()
        for kind in ("independent", "fixed", "lazy", "adversarial"):
            self.kind.addItem(said(kind), kind)
        self.kind.setAccessibleName(tr("How H errs"))
        self.kind.setToolTip(
            tr(
                "independent: by dice each time. fixed: always or never on a question. lazy: passes questions on whole. "
                "adversarial: subanswers are replaced by others that H accepts"
            )
        )
        self.rates = QLineEdit("0.01 0.1 0.3")
        self.rates.setAccessibleName(tr("Rates of errors"))
        self.rates.setToolTip(tr("Rates of errors between 0 and 1, separated by spaces"))
        self.rates.setMaximumWidth(130)
        self.votes = QSpinBox(minimum=1, maximum=9, singleStep=2, prefix=tr("votes: "))
        self.votes.setAccessibleName(tr("Votes on each question"))
        self.votes.setToolTip(tr("How often each question is answered; the most frequent answer counts"))
        self.seeds = QSpinBox(minimum=1, maximum=10, value=1, prefix=tr("seeds: "))
        self.seeds.setAccessibleName(tr("Seeds"))
        self.seeds.setToolTip(tr("How often each trial is repeated with other dice"))
        self.steps = QSpinBox(minimum=100, maximum=20_000, singleStep=100, value=STEPS, prefix=tr("steps: "))
        self.steps.setAccessibleName(tr("Steps of each trial"))
        self.steps.setToolTip(tr("How long each trial trains"))
        self.draws = QCheckBox(tr("X draws"))
        self.draws.setToolTip(tr("X draws its answers from what it holds probable, and does not say the most probable one"))
        self.start, self.pause, self.stop = QPushButton(tr("Run trials")), QPushButton(tr("Pause")), QPushButton(tr("Stop"))
        self.start.setToolTip(
            tr("Train one small assistant for each rate of errors and seed, in the background; rows come as they end")
        )
        self.pause.setToolTip(tr("Hold the trials where they are, or go on"))
        self.stop.setToolTip(tr("End the trials; those that came to their end stay in the table"))
        self.start.setProperty("primary", True)  # noqa: FBT003
        self.start.clicked.connect(self.ask)
        self.pause.clicked.connect(lambda: self.switch.emit("pause"))
        self.stop.clicked.connect(lambda: self.switch.emit("discard"))
        self.table = QTreeWidget()
        self.table.setAccessibleName(tr("Trials that came to their end"))
        self.table.setHeaderLabels(list(COLUMNS))
        self.table.setRootIsDecorated(False)
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.currentItemChanged.connect(self._on_chosen)
        self.chart = ChartView()
        self.chart.written.connect(self.sentence.setText)
        self._lay_out()
        self.set_running(running=False)

    def ask(self) -> None:
        """Ask for the trials that are chosen, or say what is wrong with them."""
        from ida_core.failures import trials

        try:
            rates = [float(word) for word in self.rates.text().split()]
            if not rates or not all(0 <= rate <= 1 for rate in rates):
                raise ValueError
        except ValueError:
            self.sentence.setText(tr("Rates are numbers between 0 and 1, separated by spaces, such as 0.01 0.1 0.3"))
            return
        seeds = range(self.seeds.value())
        kind: Any = self.kind.currentData()
        wished = trials((kind,), rates, (self.votes.value(),), tuple(seeds), draws=self.draws.isChecked())
        self.wanted.emit(wished, self.steps.value())

    def set_running(self, *, running: bool) -> None:
        """Enable the switches that make sense."""
        allow(self.start, tr("it is under way") if running else "")
        for button in (self.pause, self.stop):
            allow(button, "" if running else tr("nothing is tried just now"))

    def take(self, event: Progress | Outcome) -> None:
        """Show how a trial goes on, or what came of it."""
        from ida_core.failures import Outcome, as_json

        words = _trial_words(event.trial)
        if isinstance(event, Outcome):
            self.outcomes.append(json.loads(json.dumps(as_json(event))))
            self.sentence.setText(tr("{}: done in {:.0f} s").format(words, event.seconds))
            self._fill(self.outcomes[-1])
        else:
            self.set_running(running=True)
            self.sentence.setText(tr("{}: step {:,}, X agrees with H + X on {:.1%}").format(words, event.step, event.agreement))

    def showEvent(self, event: QShowEvent) -> None:
        """Read earlier trials, when somebody first looks."""
        super().showEvent(event)
        if not self._read:
            self._read = True
            with self._session.reading() as reader:
                rows = reader.query("SELECT payload FROM event WHERE kind = 'failure trial' ORDER BY id")
                kept = [json.loads(row["payload"]) for row in rows]
            self.outcomes = kept + [one for one in self.outcomes if one not in kept]
            if self.outcomes:
                self._fill(self.outcomes[-1])

    # -- inside -----------------------------------------------------------------------------------------------------

    def _fill(self, shown: dict[str, Any]) -> None:
        self.table.clear()
        groups = self._groups()
        for key, found in groups.items():
            heights = sorted(found[0]["learned"], key=int)
            rates = [sum(one["learned"][height] for one in found) / len(found) for height in heights]
            kind, rate, votes, draws, _ = key
            cells = [
                said(kind) + (tr(" (drawn)") if draws else ""),
                f"{rate:g}",
                str(votes),
                str(len(found)),
                "  ".join(f"{one:.1%}" for one in rates),
            ]
            item = QTreeWidgetItem(cells)
            item.setData(0, Qt.ItemDataRole.UserRole, list(groups).index(key))
            self.table.addTopLevelItem(item)
            if key == _key(shown):
                self.table.setCurrentItem(item)

    def _groups(self) -> dict[tuple[Any, ...], list[dict[str, Any]]]:
        groups: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
        for one in self.outcomes:
            groups.setdefault(_key(one), []).append(one)
        return groups

    def _on_chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            from ida_core.report.guarantee_charts import failures

            place = int(item.data(0, Qt.ItemDataRole.UserRole))
            self.chart.show_chart(failures(list(self._groups().values())[place]))

    def _lay_out(self) -> None:
        switches = QHBoxLayout()
        switches.addWidget(self.sentence, 1)
        switches.addLayout(Flow(self.start, self.pause, self.stop))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.addLayout(Flow(self.kind, self.rates, self.votes, self.seeds, self.steps, self.draws))
        column.addLayout(switches)
        column.addWidget(Sides(self.table, self.chart, sizes=(480, 520)), 1)


def _key(outcome: dict[str, Any]) -> tuple[Any, ...]:
    trial = outcome["trial"]
    return trial["kind"], trial["rate"], trial["votes"], trial["draws"], outcome["steps"]


def _trial_words(trial: Trial) -> str:
    votes = tr(", {} votes").format(trial.votes) if trial.votes > 1 else ""
    return tr("{} errors at {:g}{}, seed {}").format(said(trial.kind), trial.rate, votes, trial.seed)
