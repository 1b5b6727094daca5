"""The league of a session, measured in the background: what debates leave of errors, ways to decide, debaters, hidden flaws."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.allowing import allow
from app.background import Background
from app.debate.facts import fill, heading
from app.drift.chart_view import ChartView
from app.language import tr
from app.said import said
from app.theme import SPACE
from app.words.assistant_form import AssistantForm
from ida_core.measure.shown import at_least, at_most, down, up
from ida_core.oversight.scoring import interval
from ida_core.report.debate_charts import stress_chart
from ida_core.sessions.session import Session, SessionError

CASES: Final = 8
HIGH: Final = 300
"""Pixels of a chart."""
WAYS: Final = (
    tr("Way to decide"), tr("right"), tr("gap recovered"), tr("honesty pays"), tr("swapped"), tr("rulings"), tr("read"),
    tr("tokens"),
)  # fmt: skip
MEANINGS: Final = (
    "", tr("Pairs of answers decided for the right one; a judge who cannot tell counts as one half"),
    tr("How much of the way from the first row of its judge to always right"),
    tr("Mean belief in the right answer minus mean belief in the other one"),
    tr("Pairs decided for the same answer in both orders, of those with a winner in either"),
    tr("Decisions of the judge, a pair"), tr("Answers or speeches that the judge looks at, a pair"),
    tr("What a language model said, a pair"),
)  # fmt: skip
DEBATERS: Final = (tr("Debater"), tr("rating (Elo)"), tr("debates"), tr("right alone"))
SCRIPTED: Final = tr("Speeches: scripted only…")


def league(session: Session, name: str, cases: int, stop: Event) -> dict[str, Any]:
    """The league of a session, with a language model unless the name is none (torch comes only now)."""
    from ida_core.language.model import Refusal, Stopped
    from ida_core.language.opening import open_model
    from ida_core.networks.device import leave_a_core
    from ida_core.report.debate import league_report

    leave_a_core()
    try:
        model = None if name == "none" else open_model(name)
        return league_report(session, model=model, cases=cases, stop=stop.is_set)
    except Refusal as refusal:
        raise SessionError(str(refusal)) from refusal
    except Stopped as stopped:
        raise SessionError(tr("the league was stopped; nothing of it is kept")) from stopped


class League(QWidget):
    """What was measured last, or how to measure it."""

    said = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report: dict[str, Any] | None = None
        self.told: dict[str, str] = {}
        """What stands there of errors."""
        self.model, self.cases = "none", CASES
        self._session, self._stop = session, Event()
        self.background = Background(self)
        self.background.done.connect(lambda _name, report: self.show_league(report))
        self.background.failed.connect(lambda _name, sentence: self._on_failed(sentence))
        self.errors, self.sentence, self.rests_on = QFormLayout(), QLabel(), QLabel()
        for label in (self.sentence, self.rests_on):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.rests_on.setProperty("role", "muted")
        self.sentence.setText(
            tr(
                "The league was not measured yet. It lets the assistants of this session debate each other on fresh "
                "random questions, compares ways to decide, and says what debates leave of errors."
            )
        )
        self.speakers = QPushButton(SCRIPTED)
        self.speakers.setToolTip(tr("Let a language model speak and judge as well, on some of the same pairs of answers"))
        self.speakers.clicked.connect(self._choose_model)
        self.start = QPushButton(tr("Measure the league"))
        self.start.setToolTip(tr("About a minute in the background; with a language model on this machine, some minutes"))
        self.start.clicked.connect(self.measure)
        self.stop = QPushButton(tr("Stop"))
        self.stop.setToolTip(tr("End the measurement; what was measured before stays"))
        self.stop.clicked.connect(self._stop.set)
        self.stop.hide()
        self.ways, self.debaters = _table(WAYS, tr("Ways to decide")), _table(DEBATERS, tr("Debaters"))
        for column, words in enumerate(MEANINGS):
            self.ways.headerItem().setToolTip(column, words)
        self.stress = ChartView()
        self.stress.setMinimumHeight(HIGH)
        self.stress.written.connect(self.said)
        self._lay_out()
        self._show_parts()

    def measure(self) -> None:
        """Measure the league, on the record where a person acts as H: it compares with the truth."""
        from ida_core.sessions.masking import reveal_truth, truth_is_masked

        words = tr("The league compares answers to fresh questions with the truth, while you act as H here. It goes on the record.")
        if truth_is_masked(self._session):
            if QMessageBox.question(self, tr("Compare with the truth"), words) is not QMessageBox.StandardButton.Yes:
                return
            reveal_truth(self._session)
        self._stop.clear()
        self.sentence.setText(tr("Measuring the league…"))
        allow(self.start, tr("the league is being measured"))
        self.stop.setVisible(self.model != "none")
        self.background.ask("league", partial(league, self._session, self.model, self.cases, self._stop))

    def leave(self) -> None:
        """The session closes."""
        self._stop.set()
        self.background.leave()

    def show_league(self, report: dict[str, Any]) -> None:
        """Show what was measured."""
        self.report = report
        self._rest()
        error = report["error"]
        self.sentence.setText(
            tr("{} against {}, judge: {}, n = {} fresh questions; intervals of 95 %").format(
                *report["sides"], said(report["judge"]), error["questions"]
            )
        )
        self.told = dict(_errors(error))
        fill(self.errors, self.told)
        self.ways.clear()
        self.ways.addTopLevelItems([QTreeWidgetItem(_way(row)) for row in report["ways"]])
        self.debaters.clear()
        self.debaters.addTopLevelItems([QTreeWidgetItem(_debater(row)) for row in report["tournament"]["debaters"]])
        for table in (self.ways, self.debaters):
            table.setFixedHeight((table.topLevelItemCount() + 1) * (table.fontMetrics().height() + SPACE) + SPACE)
        if report["stress"]:
            self.stress.show_chart(stress_chart(report["stress"]))
        slope = report["tournament"]["accuracy_per_100_points"]
        more = [] if slope is None else [tr("100 points of rating go with {:+.1%} of right answers.").format(slope)]
        self.rests_on.setText(tr("This rests on:\n") + "\n".join([*map(said, report["rests_on"]), *more]))
        self._show_parts()

    # -- inside -----------------------------------------------------------------------------------------------------

    def _show_parts(self) -> None:
        """Tables and charts are there once there is something in them."""
        for widget in (self.ways, self.debaters, self.rests_on):
            widget.setVisible(self.report is not None)
        self.stress.setVisible(self.stress.chart is not None)

    def _rest(self) -> None:
        allow(self.start)
        self.stop.hide()

    def _on_failed(self, sentence: str) -> None:
        self._rest()
        self.sentence.setText(f"{sentence[:1].upper()}{sentence[1:]}")

    def _choose_model(self) -> None:
        dialog = ModelDialog(self.cases, self)
        if dialog.exec():
            self.take_model(dialog.form.name, dialog.cases.value())

    def take_model(self, name: str, cases: int) -> None:
        """Let this model speak in the next league, on so many pairs; none lets nobody but scripts."""
        self.model, self.cases = name, cases
        words = SCRIPTED if name == "none" else tr("Speeches: also {}, {} pairs…").format(name.partition(":")[2] or name, cases)
        self.speakers.setText(words)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(heading(tr("League")), 1)
        for button in (self.speakers, self.stop, self.start):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addLayout(self.errors)
        for widget in (self.ways, self.debaters, self.stress, self.rests_on):
            column.addWidget(widget)


class ModelDialog(QDialog):
    """Which language model speaks in the league, and on how many pairs of answers."""

    def __init__(self, cases: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Speeches by a language model"))
        words = QLabel(
            tr(
                "The model judges alone, advises itself for one side, debates with itself, and hears scripted speeches; each pair "
                "in both orders of its answers. On a processor a small model takes about half a minute a pair."
            )
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        self.form, self.cases = AssistantForm(), QSpinBox()
        self.form.kind.setItemText(self.form.kind.findData("none"), tr("None: scripted speeches only"))
        self.cases.setRange(2, 50)
        self.cases.setValue(cases)
        self.cases.setAccessibleName(tr("Pairs of answers that the model decides"))
        self.fault = QLabel()
        self.fault.setProperty("role", "bad")
        self.fault.setWordWrap(True)
        rows = QFormLayout()
        rows.addRow(tr("Model"), self.form)
        rows.addRow(tr("Pairs of answers"), self.cases)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(words)
        column.addLayout(rows)
        column.addWidget(self.fault)
        column.addWidget(buttons)
        self.resize(560, self.sizeHint().height())
        self.form.changed.connect(self._make_room)

    def _make_room(self) -> None:
        self.form.adjustSize()
        self.form.setMinimumHeight(self.form.sizeHint().height())
        self.adjustSize()

    def accept(self) -> None:
        """Close, unless something is missing."""
        self.fault.setText(self.form.fault)
        if not self.form.fault:
            super().accept()


def _errors(error: dict[str, Any]) -> list[tuple[str, str]]:
    """What debates leave of errors: each of the four terms with its interval, and what debate is blind to."""
    n = error["questions"]
    nodes = (
        tr("{:.1f} nodes").format(error["full_check_nodes"]) if error["full_check_nodes"] else tr("more nodes than can be counted")
    )
    lines = [
        (tr("They differ on"), _share(error["trigger_rate"], error["trigger_interval"])),
        (tr("Rulings a root"), tr("{:.2f}; a full check looks at {}").format(error["rulings_per_root"], nodes)),
        (tr("Error after debate"), tr("{}, n = {}, made of:").format(_share(error["error"], error["error_interval"]), n)),
    ]
    names = {
        "agreed and wrong": tr("both agree and are wrong"), "neither right": tr("they differ, neither is right"),
        "right, but not on the path": tr("one is right, not on the path"), "misjudged": tr("misjudged"),
    }  # fmt: skip
    lines += [
        (f"    {names[name]}", tr("{} of {}, {}").format(term["count"], n, _share(term["share"], term["interval"])))
        for name, term in error["terms"].items()
    ]
    blind = tr("{:.2%} of {} agreed answers, at most {}: debate is blind to these").format(
        error["agreed_wrong_rate"], error["agreed"], at_most(error["agreed_wrong_upper"], 2)
    )
    return [*lines, (tr("Agreed and wrong"), blind)]


def _way(row: dict[str, Any]) -> list[str]:
    gap = "–" if row["gap_recovered"] is None else _ends(row["gap_recovered"], row["gap_interval"])
    return [
        said(row["name"]),
        tr("{:.0%} of {} ({} to {})").format(row["right"], row["pairs"], *_outward(row["low"], row["high"], 0)), gap,
        _ends(row["score_difference"], row["score_interval"]),
        _alike(row["swap_consistent"], row["swap_decided"]), f"{row['rulings']:.2f}", f"{row['read']:.1f}",
        f"{row['tokens']:.0f}" if row["tokens"] else "–",
    ]  # fmt: skip


def _alike(same: int, decided: int) -> str:
    low, high = interval(same, decided)
    return tr("{} of {} ({} to {})").format(same, decided, *_outward(low, high, 0)) if decided else "–"


def _debater(row: dict[str, Any]) -> list[str]:
    low, high = row["right_interval"]
    return [
        said(row["name"]), tr("{:+.0f} ({:+.0f} to {:+.0f})").format(row["rating"], row["low"], row["high"]), f"{row['games']:,}",
        tr("{:.1%} of {} ({} to {})").format(row["right"], row["n"], *_outward(low, high, 1)),
    ]  # fmt: skip


def _share(share: float, ends: tuple[float, float]) -> str:
    return tr("{:.2%} ({} to {})").format(share, *_outward(*ends, 2))


def _outward(low: float, high: float, places: int) -> tuple[str, str]:
    return at_least(low, places), at_most(high, places)


def _ends(value: float, ends: tuple[float, float]) -> str:
    return tr("{:.2f} ({} to {})").format(value, down(ends[0]), up(ends[1]))


def _table(columns: tuple[str, ...], name: str) -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(name)
    table.setHeaderLabels(list(columns))
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table
