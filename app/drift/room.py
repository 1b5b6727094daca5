"""The drift room: what is certified, round by round, by whom, and what it costs; measured when asked to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from threading import Event
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.actions import BY_ID
from app.allowing import allow
from app.background import Background
from app.drift.audits import AuditPanel
from app.drift.budget import BudgetPanel
from app.drift.chart_view import ChartView
from app.drift.pile import Pile, pile_of
from app.drift.planner import PlannerPanel
from app.drift.reliability import ReliabilityPanel
from app.drift.rounds import RoundsPanel
from app.drift.words_panel import WordsPanel
from app.flow import Flow
from app.keys import KEYS
from app.language import tr
from app.said import said
from app.theme import SPACE, scaled
from ida_core.report.certify import certify_report
from ida_core.report.drift_samples import AUDITS, certified
from ida_core.report.kept import kept_report
from ida_core.sessions.audits import Audit, Item, Verdict, audits_of, put_verdict
from ida_core.sessions.masking import reveal_truth, truth_is_masked
from ida_core.sessions.session import Session

BUDGET: Final = 5.0
"""Percent of drift that is put up with, until the user says otherwise."""
SILENT: Final = 0.05
"""The share of questions without an answer of the teacher from which on it is said with what is certified."""
EMPTY_IN_WORDS: Final = tr(
    "Drift in words is how often A_n answers otherwise than you did, on questions that it was not taught.\n"
    "{key} asks it, and the one before it, up to 200 such questions; the truth is not asked.\n"
    "There has to be an A_1, and families of questions that were held out when it was trained."
)
EMPTY: Final = tr(
    "Drift is how often A_n answers otherwise than H would with helpers that were never distilled.\n"
    "{key} draws {audits:,} fresh random questions for each of three audits, and some for Rounds; the truth is not asked.\n"
    "Root audit: A_n against H with undistilled help. Path audit: each A_n against its teacher, one subquestion followed down.\n"
    "Audit by height: the newest assistant, as many questions of every height."
)


class DriftRoom(QWidget):
    """Shows nothing that was not measured; what takes long happens in a thread of its own."""

    taught = Signal(object, str, str)
    """Facts, question and answer of an item that a person answered otherwise in a hunt: to be learned."""
    _came = Signal(int, int)
    """So many of so many answers of language models."""

    def __init__(self, session: Session, parent: QWidget | None = None, *, in_words: bool = False) -> None:
        super().__init__(parent)
        self.in_words, self._leaves = in_words, Event()
        self._came.connect(self._on_came)
        self.report: dict[str, Any] | None = None
        self.certified: dict[str, Any] | None = None
        self._session, self._asked, self._masked = session, False, True
        self.background = Background(self)
        self.background.done.connect(self._on_done)
        self.background.failed.connect(self._on_failed)
        empty = (EMPTY_IN_WORDS if in_words else EMPTY).format(key=KEYS.label("drift"), audits=AUDITS)
        self.sentence, self.empty = (
            QLabel(tr("Drift was not measured yet")),
            QLabel(empty),
        )
        self.sentence.setFont(scaled(self.font(), 1.1, bold=True))
        self.sentence.setWordWrap(True)
        self.status = QLabel()
        self.status.setProperty("role", "muted")
        self.status.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setWordWrap(True)
        self.start = QPushButton(KEYS.label("drift"))
        self.start.setToolTip(BY_ID["drift"].tip)
        self.start.setProperty("primary", True)  # noqa: FBT003
        self.start.clicked.connect(self.measure)
        self.budget = QDoubleSpinBox(value=BUDGET, minimum=0.1, maximum=50.0, singleStep=0.5, decimals=1, suffix=tr("% budget"))
        self.budget.setAccessibleName(tr("Drift budget in percent"))
        self.budget.setToolTip(tr("The most drift that you accept; it is the level line of the chart, and changes no measurement"))
        self.budget.valueChanged.connect(self._show)
        if in_words:
            self.budget.hide()
        self.rounds = QSpinBox(minimum=0, maximum=100, suffix=tr(" iterations in all"))
        self.rounds.setSpecialValueText(tr("iterations: any number"))
        self.rounds.setAccessibleName(tr("Iterations declared"))
        self.rounds.setToolTip(
            tr("How many there will be: they share the 5 % chance of error equally; left open, later ones get less")
        )
        self.budgeting, self.by_round, self.spoken = BudgetPanel(), RoundsPanel(), WordsPanel()
        self.audits, self.planner = AuditPanel(in_words=in_words), PlannerPanel(in_words=in_words)
        self.reliability = ReliabilityPanel()
        self.by_round.compare_wanted.connect(self._compare)
        self.audits.draw_wanted.connect(self._draw)
        self.audits.judged.connect(self._judge)
        self.audits.withdrawn.connect(self._withdraw)
        for view in self.views:
            view.written.connect(self.status.setText)
        self._lay_out()

    @property
    def views(self) -> tuple[ChartView, ...]:
        """Every chart of the room."""
        return self.budgeting.chart, self.spoken.chart, *self.by_round.views, self.reliability.chart, self.planner.chart

    def measure(self) -> None:
        """Audit the line, unless that is under way."""
        if not self.start.isEnabled():
            return
        self.status.setText(tr("The assistants are asked…") if self.in_words else tr("Auditing…"))
        allow(self.start, tr("it is under way"))
        if self.in_words:
            self.background.ask(
                "measure", partial(_ask_in_words, self._session, self.rounds.value(), self._came.emit, self._leaves.is_set)
            )
        else:
            self.background.ask("measure", partial(_measure, self._session, self.rounds.value()))
        self.background.ask("audits", partial(_audits, self._session))  # planning rests on what was measured

    def leave(self) -> None:
        """The session closes."""
        self._leaves.set()
        self.background.leave()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what the session holds, when somebody first looks."""
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self.background.ask("read", partial(_read, self._session))
            self.background.ask("audits", partial(_audits, self._session))

    def show_report(self, report: dict[str, Any]) -> None:
        """Show what was measured."""
        self.report = report
        certificate, height = said(certified(report)), report.get("height_of_roots")
        if report["least_bound"] is not None:
            certificate += (
                tr(" on questions of height {}").format(height) if height is not None else tr(" on questions as they are drawn")
            )
        silent = report.get("silent") or 0.0
        if silent >= SILENT:
            certificate += tr("; its teacher says “I don't know” to {:.0%} of them").format(silent)
        self.sentence.setText(
            tr("{}{}, with {:.0%} confidence").format(certificate[:1].upper(), certificate[1:], 1 - report["alpha"])
        )
        self.status.setText(
            tr("Measured {} UTC, up to A_{}, by machine; your own verdicts stand under Audits").format(
                report["at"][:16].replace("T", " "), report.get("newest_iteration", report["iterations"][-1]["n"])
            )
        )
        self._show()

    # -- what comes back --------------------------------------------------------------------------------------------

    def _on_done(self, name: str, result: Any) -> None:
        if name in ("read", "measure"):
            if name == "measure":  # what was kept may be read while it is measured
                allow(self.start)
            report, self._masked = result
            if report is not None:
                self.show_report(report)
            self.by_round.mask_truth(masked=self._masked)
        elif name == "gaps":
            self.by_round.show_gaps(result)
            allow(self.by_round.compare)
            self.status.setText(tr("Compared with the truth"))
        else:
            pile, self.certified, self._masked = result
            self.audits.show_audits(pile, self.certified)
            allow(self.audits.start)
            self.reliability.show_report(self.certified)
            self.planner.show_report(self.certified)
            self.by_round.mask_truth(masked=self._masked)
            self._show()

    def _on_came(self, answers: int, of: int) -> None:
        self.status.setText(tr("The assistants are asked: {:,} of {:,} answers").format(answers, of))

    def _on_failed(self, name: str, sentence: str) -> None:
        words = said(sentence)
        self.status.setText(f"{words[:1].upper()}{words[1:]}")
        for button in (self.start, self.audits.start, self.by_round.compare):
            allow(button)
        if name == "judge":
            self.background.ask("audits", partial(_audits, self._session))

    def _show(self) -> None:
        if self.report is None:
            return
        self.empty.hide()
        if self.in_words:
            self.spoken.show_report(self.report)
            self.spoken.show()
            return
        known = None if self.certified is None else self.certified["reliability"]
        self.budgeting.show_report(self.report, self.budget.value() / 100, known)
        self.by_round.show_report(self.report, known)
        self.budgeting.show()

    # -- what the user does -----------------------------------------------------------------------------------------

    def _draw(self, plan: dict[str, Any]) -> None:
        allow(self.audits.start, tr("it is under way"))
        self.background.ask("draw", partial(_draw, self._session, plan))

    def _judge(self, item: Item, ruling: str, answer: str, seconds: float) -> None:
        verdict = Verdict(
            self._session.new_id("audit"), item.id, ruling, answer or None, self._session.settings.person, seconds,
            saw_facts=not self._masked,
        )  # fmt: skip
        self.background.ask("judge", partial(_judge, self._session, item, verdict))
        if answer and self.audits.hunts(item):
            self.taught.emit(item.facts, item.question, answer)

    def _withdraw(self, audit: Audit) -> None:
        if audit.verdict is None:
            return
        back = Verdict(
            self._session.new_id("audit"), audit.item.id, "withdrawn", None, self._session.settings.person, 0.0,
            saw_facts=not self._masked, supersedes=audit.verdict.id,
        )  # fmt: skip
        self.background.ask("judge", partial(_judge, self._session, audit.item, back))

    def _compare(self) -> None:
        question = tr("Compare answers with the truth? It goes on the record, and your later audits are marked as made after it.")
        if (
            self._masked
            and QMessageBox.question(self, tr("Compare with the truth"), question) is not QMessageBox.StandardButton.Yes
        ):
            return
        allow(self.by_round.compare, tr("it is under way"))
        self.status.setText(tr("Comparing with the truth…"))
        self.background.ask("gaps", partial(_gaps, self._session, reveal=self._masked))
        self._masked = False

    # -- building ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        first = QWidget()
        body = QVBoxLayout(first)
        body.setContentsMargins(0, SPACE, 0, 0)
        body.addWidget(self.empty, 1)
        body.addWidget(self.spoken if self.in_words else self.budgeting, 1)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        ways: list[tuple[QWidget, str]] = (
            [(first, tr("Agreement"))] if self.in_words else [(first, tr("Budget")), (self.by_round, tr("Rounds"))]
        )
        ways += [(self.audits, tr("Audits")), (self.reliability, tr("Reliability of H")), (self.planner, tr("Planner"))]
        for panel, title in ways:
            self.tabs.addTab(panel, title)
        for panel in (self.budgeting, self.spoken):
            panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        for label in (self.sentence, self.status):
            column.addWidget(label)
        column.addLayout(Flow(self.start, self.budget, self.rounds))
        column.addWidget(self.tabs, 1)


def _measure(session: Session, rounds: int) -> tuple[dict[str, Any], bool]:
    """Audit the line (torch comes only now)."""
    from ida_core.networks.device import leave_a_core
    from ida_core.report.drift import drift_report

    leave_a_core()
    return drift_report(session, rounds=rounds), truth_is_masked(session)


def _ask_in_words(
    session: Session, rounds: int, tell: Callable[[int, int], None], stop: Callable[[], bool]
) -> tuple[dict[str, Any], bool]:
    """Hold language models against H (torch comes only now)."""
    from ida_core.networks.device import leave_a_core
    from ida_core.report.drift_words import words_report

    leave_a_core()
    return words_report(session, rounds=rounds, tell=tell, stop=stop), truth_is_masked(session)


def _read(session: Session) -> tuple[dict[str, Any] | None, bool]:
    return kept_report(session), truth_is_masked(session)


def _audits(session: Session) -> tuple[Pile, dict[str, Any], bool]:
    with session.reading() as reader:
        pile = pile_of(audits_of(reader), datetime.now(UTC))
    return pile, certify_report(session), truth_is_masked(session)


def _draw(session: Session, plan: dict[str, Any]) -> tuple[Pile, dict[str, Any], bool]:
    from ida_core.networks.device import leave_a_core
    from ida_core.report.drawing import draw

    leave_a_core()
    draw(session, plan["queue"], plan["size"], bound=plan["bound"], rounds=plan["rounds"], mixed=plan["mixed"])
    return _audits(session)


def _judge(session: Session, item: Item, verdict: Verdict) -> tuple[Pile, dict[str, Any], bool]:
    """Put a verdict on disk before anything shows it as given."""
    with session.reading() as reader:
        queue = str(reader.conn.execute("SELECT queue FROM audit_plan WHERE id = ?", [item.plan]).fetchone()[0])
    session.write(partial(put_verdict, item=item, queue=queue, verdict=verdict), durable=True).result()
    return _audits(session)


def _gaps(session: Session, *, reveal: bool) -> list[dict[str, Any]]:
    from ida_core.report.gaps import gaps_report

    if reveal:
        reveal_truth(session)
    return gaps_report(session)
