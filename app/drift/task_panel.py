"""How the task falls apart: ceilings, depth needed, branching, load, and whether IDA is the right tool for it."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.allowing import allow
from app.background import Background
from app.drift.chart_view import ChartView
from app.flow import Sides
from app.language import tr
from app.said import said
from app.theme import SPACE, scaled
from ida_core.sessions.session import Session

EMPTY: Final = tr(
    "Measure asks fresh questions of this task with A_n, with H's help, and with true subanswers.\n"
    "The truth is a metric here; your own questions are not among these."
)


class TaskPanel(QWidget):
    """Measures when asked to."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.report: dict[str, Any] | None = None
        self.background = Background(self)
        self.background.done.connect(lambda _name, report: self.show_report(report))
        self.background.failed.connect(self._on_failed)
        self.sentence = QLabel(tr("The task was not measured yet"))
        self.sentence.setFont(scaled(self.font(), 1.05, bold=True))
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumWidth(1)
        self.start = QPushButton(tr("Measure the task"))
        self.start.setProperty("primary", True)  # noqa: FBT003
        self.start.setToolTip(tr("Ask about 1,000 fresh questions with A_n, with H's help, and with true subanswers"))
        self.start.clicked.connect(self.measure)
        self.facts = QLabel(EMPTY)
        self.facts.setProperty("role", "muted")
        self.facts.setWordWrap(True)
        self.ladder, self.by_depth = ChartView(), ChartView()
        for view in self.views:
            view.written.connect(self.sentence.setText)
        head = QHBoxLayout()
        head.addWidget(self.sentence, 1)
        head.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.addLayout(head)
        column.addWidget(self.facts)
        column.addWidget(Sides(*self.views, sizes=(500, 400)), 1)

    @property
    def views(self) -> tuple[ChartView, ...]:
        """Every chart of the panel."""
        return self.ladder, self.by_depth

    def measure(self) -> None:
        """Measure, unless that is under way."""
        self.sentence.setText(tr("Measuring…"))
        allow(self.start, tr("it is under way"))
        self.background.ask("measure", partial(_measure, self._session))

    def leave(self) -> None:
        """The session closes."""
        self.background.leave()

    def show_report(self, report: dict[str, Any]) -> None:
        """Show what was measured."""
        from ida_core.report.guarantee_charts import by_depth, ladder

        self.report = report
        allow(self.start)
        self.sentence.setText(said(report["verdict"]))
        self.facts.setText(" · ".join(_facts(report)))
        self.ladder.show_chart(ladder(report))
        self.by_depth.show_chart(by_depth(report))

    def _on_failed(self, _name: str, sentence: str) -> None:
        allow(self.start)
        self.sentence.setText(f"{sentence[:1].upper()}{sentence[1:]}")


def _facts(report: dict[str, Any]) -> list[str]:
    leaf, loops, distinct = report["leaf_solve"], report["loops"], report["distinct"]
    facts = [
        tr("leaves solved {:.0%} (n = {})").format(leaf["rate"], leaf["n"]),
        tr("{:.2f} subquestions on average, {} at most").format(report["branching"], report["most_branching"]),
        tr("{:.0%} of {:,} differ").format(distinct["rate"], distinct["n"]),
        tr("loops {:.1%} (n = {:,})").format(loops["rate"], loops["n"]),
        tr("9 of 10 nodes show H at most {} tokens; A_n sees {}").format(report["load_h"], report["load_a"]),
    ]
    if report["progress"] is not None:
        facts.append(tr("{:.0%} lower than above (n = {:,})").format(report["progress"]["rate"], report["progress"]["n"]))
    facts += [said(report["reproduction"]["words"]), said(report["votes"]["words"])]
    return facts + [f"{said(name)} {gap:+.1%}" for name, gap in report["gaps"].items()]


def _measure(session: Session) -> dict[str, Any]:
    from ida_core.networks.device import leave_a_core
    from ida_core.report.decomposability import session_decomposability

    leave_a_core()
    return session_decomposability(session)
