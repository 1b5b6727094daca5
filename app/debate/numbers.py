"""What the session's debates come to, and the league: each number with what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.debate.facts import fill, heading
from app.debate.league import League
from app.debate.policy import PolicyBox
from app.drift.chart_view import ChartView
from app.language import tr
from app.said import said
from app.theme import SPACE
from ida_core.measure.shown import at_most
from ida_core.oversight.figures import Figures
from ida_core.oversight.transcripts import Held
from ida_core.report.debate_charts import costs, costs_chart, costs_lack
from ida_core.sessions.session import Session

OF_TRUTH: Final = (tr("Compared by policy, differ"), tr("Rulings a root"), tr("Agreed and wrong"), tr("Your calibration"))
"""What says nothing of answers in words, which hardly ever agree and whose truth nobody knows."""
HIGH: Final = 300
"""Pixels of a chart."""


def own_figures(figures: Figures) -> list[tuple[str, str]]:
    """What a session's own debates come to: what is counted, and its value with what it rests on."""
    lines = [
        (tr("Compared by policy, differ"), said(figures.differ.words)),
        (tr("Rulings"), tr("{} made, {} waiting").format(figures.ruled, figures.pending)),
    ]
    if figures.ruled:
        checks = tr("{:.1f} nodes that full checks would look at").format(figures.nodes_per_root)
        saved = checks if figures.nodes_per_root else tr("full checks of trees too large to count")
        lines.append((tr("Rulings a root"), tr("{:.1f}, in place of {}").format(figures.rulings_per_root, saved)))
        lines.append((tr("Neither side was right"), said(figures.neither.words)))
    if figures.full_check_fails is not None:
        words = tr(
            "checking these trees whole would fail {:.1%} of the time, 1 - 0.99^T at {:,} to {:,} nodes T; one ruling fails 1 %"
        )
        lines.append((tr("If the judge errs in 1 %"), words.format(figures.full_check_fails, *figures.nodes)))
    if figures.seconds is not None:
        lines.append((tr("Your time"), tr("{:.1f} s a ruling (median of {})").format(figures.seconds, figures.ruled)))
    audited = tr("{}, at most {}").format(said(figures.agreed_wrong.words), at_most(figures.agreed_wrong_upper, 0))
    blind = audited if figures.agreed_wrong.count else tr("none audited yet")
    words = tr("{}. Where both sides agree and are wrong, debate is blind: only audits show it")
    lines.append((tr("Agreed and wrong"), words.format(blind)))
    swapped = said(figures.same_when_swapped.words) if figures.same_when_swapped.count else tr("none held twice yet")
    words = tr("{}. One in five of your rulings comes up again, or press W after a ruling")
    lines.append((tr("Ruled alike, sides swapped"), words.format(swapped)))
    if figures.first_side.count:
        lines.append((tr("Ruled for A"), tr("{}; which side is A is drawn by lot").format(said(figures.first_side.words))))
    told = figures.calibration
    if told is None:
        lines.append((tr("Your calibration"), tr("no ruling with a belief was revealed yet")))
    else:
        bins = "; ".join(tr("{:.0%} said, {} of {} right").format(each.belief, each.right, each.count) for each in told.bins)
        words = tr("Brier score {:.3f} ({:.3f} to {:.3f}; 0 is best, 0.25 guessing), n = {}: {}").format(
            told.brier, told.low, told.high, told.count, bins
        )
        lines.append((tr("Your calibration"), words))
    return lines


class Numbers(QWidget):
    """Figures of this session's debates and what they cost, and the league below."""

    policy_chosen = Signal(str)
    said = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None, *, in_words: bool = False) -> None:
        """Of answers in words there is neither a policy nor a league: nobody knows the truth of them, and hardly two agree."""
        super().__init__(parent)
        self._in_words = in_words
        self.told: dict[str, str] = {}
        """What stands there of the session's own debates."""
        self.own, self.lacks, self.costs = QFormLayout(), QLabel(), ChartView()
        self.lacks.setWordWrap(True)
        self.lacks.setProperty("role", "muted")
        self.costs.setMinimumHeight(HIGH)
        self.costs.written.connect(self.said)
        self.policy = PolicyBox()
        self.policy.chosen.connect(self.policy_chosen)
        self.league = League(session)
        self.league.said.connect(self.said)
        for widget in (self.policy, self.league) if in_words else ():
            widget.hide()
        self._lay_out()

    def show_debates(self, held: Sequence[Held], figures: Figures, policy: str) -> None:
        """Show what the session's own debates come to."""
        self.policy.show_policy(policy)
        told = own_figures(figures)
        self.told = {name: words for name, words in told if not (self._in_words and name in OF_TRUTH)}
        fill(self.own, self.told)
        found = costs(held)
        lacks = said(costs_lack(found))
        self.lacks.setText(f"{lacks[:1].upper()}{lacks[1:]}.")
        self.lacks.setVisible(bool(lacks) and not self._in_words)
        self.costs.setVisible(not lacks)
        if not lacks:
            self.costs.show_chart(costs_chart(found))

    def leave(self) -> None:
        """The session closes."""
        self.league.leave()

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(heading(tr("Debates of this session")))
        column.addWidget(self.policy)
        column.addLayout(self.own)
        column.addWidget(self.lacks)
        column.addWidget(self.costs)
        column.addSpacing(SPACE)
        column.addWidget(self.league)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(tr("Numbers about debates"))
        scroll.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
