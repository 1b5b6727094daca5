"""What the session's debates come to, and the league: each number with what it rests on."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.background import Background
from app.debate.policy import PolicyBox
from app.language import tr
from app.theme import SPACE, scaled
from ida_core.oversight.figures import Figures
from ida_core.oversight.scoring import interval
from ida_core.sessions.session import Session

WAYS: Final = (tr("Way to decide"), "right", "95 %", tr("gap recovered"), tr("same when swapped"), "rulings", tr("answers read"))
DEBATERS: Final = (tr("Debater"), tr("rating (Elo)"), "95 %", tr("right alone"), "95 %")


def league(session: Session) -> dict[str, Any]:
    """The league of a session (torch comes only now)."""
    from ida_core.networks.device import leave_a_core
    from ida_core.report.debate import league_report

    leave_a_core()
    return league_report(session)


def own_figures(figures: Figures) -> list[tuple[str, str]]:
    """What a session's own debates come to: what is counted, and its value with what it rests on."""
    lines = [
        (tr("Compared by policy, differ"), figures.differ.words),
        (tr("Rulings"), tr("{} made, {} waiting").format(figures.ruled, figures.pending)),
    ]
    if figures.ruled:
        checks = tr("{:.1f} nodes that full checks would look at").format(figures.nodes_per_root)
        saved = checks if figures.nodes_per_root else tr("full checks of trees too large to count")
        lines.append((tr("Rulings a root"), tr("{:.1f}, in place of {}").format(figures.rulings_per_root, saved)))
        lines.append((tr("Neither side was right"), figures.neither.words))
    if figures.full_check_fails is not None:
        words = tr(
            "checking these trees whole would fail {:.1%} of the time, 1 - 0.99^T at {:,} to {:,} nodes T; one ruling fails 1 %"
        )
        lines.append((tr("If the judge errs in 1 %"), words.format(figures.full_check_fails, *figures.nodes)))
    if figures.seconds is not None:
        lines.append((tr("Your time"), tr("{:.1f} s a ruling (median of {})").format(figures.seconds, figures.ruled)))
    audited = tr("{}, at most {:.0%}").format(figures.agreed_wrong.words, figures.agreed_wrong_upper)
    blind = audited if figures.agreed_wrong.count else tr("none audited yet")
    words = tr("{}. Where both sides agree and are wrong, debate is blind: only audits show it")
    lines.append((tr("Agreed and wrong"), words.format(blind)))
    swapped = figures.same_when_swapped.words if figures.same_when_swapped.count else tr("none held twice yet")
    words = tr("{}. One in five of your rulings comes up again, or press W after a ruling")
    lines.append((tr("Ruled alike, sides swapped"), words.format(swapped)))
    if figures.first_side.count:
        lines.append((tr("Ruled for A"), tr("{}; which side is A is drawn by lot").format(figures.first_side.words)))
    told = figures.calibration
    if told is None:
        lines.append((tr("Your calibration"), tr("no ruling with a belief was revealed yet")))
    else:
        bins = "; ".join(tr("{:.0%} said, {} of {} right").format(each.belief, each.right, each.count) for each in told.bins)
        words = tr("Brier score {:.3f} (0 best, 0.25 is guessing), n = {}: {}").format(told.brier, told.count, bins)
        lines.append((tr("Your calibration"), words))
    return lines


class Numbers(QWidget):
    """Figures of this session's debates, and the league below."""

    policy_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report: dict[str, Any] | None = None
        self.told: dict[str, str] = {}
        """What stands there of the session's own debates."""
        self._session = session
        self.background = Background(self)
        self.background.done.connect(lambda _name, report: self.show_league(report))
        self.background.failed.connect(lambda _name, sentence: self._on_failed(sentence))
        self.own, self.sentence, self.rests_on = QFormLayout(), QLabel(), QLabel()
        self.own.setVerticalSpacing(SPACE // 2)
        self.own.setHorizontalSpacing(2 * SPACE)
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
        self.policy = PolicyBox()
        self.policy.chosen.connect(self.policy_chosen)
        self.start = QPushButton(tr("Measure the league"))
        self.start.setToolTip(tr("About a minute, in the background"))
        self.start.clicked.connect(self.measure)
        self.ways, self.debaters = _table(WAYS, tr("Ways to decide")), _table(DEBATERS, tr("Debaters"))
        self._lay_out()

    def show_figures(self, figures: Figures, policy: str) -> None:
        """Show what the session's own debates come to."""
        self.policy.show_policy(policy)
        while self.own.rowCount():
            self.own.removeRow(0)
        self.told = dict(own_figures(figures))
        for name, words in self.told.items():
            value = QLabel(words)
            value.setWordWrap(True)
            value.setAccessibleName(f"{name}: {words}")
            self.own.addRow(_muted(name), value)

    def measure(self) -> None:
        """Measure the league, on the record where a person acts as H: it compares with the truth."""
        from ida_core.sessions.masking import reveal_truth, truth_is_masked

        words = tr("The league compares answers to fresh questions with the truth, while you act as H here. It goes on the record.")
        if truth_is_masked(self._session):
            if QMessageBox.question(self, tr("Compare with the truth"), words) is not QMessageBox.StandardButton.Yes:
                return
            reveal_truth(self._session)
        self.sentence.setText(tr("Measuring the league…"))
        self.start.setEnabled(False)
        self.background.ask("league", partial(league, self._session))

    def leave(self) -> None:
        """The session closes."""
        self.background.leave()

    def show_league(self, report: dict[str, Any]) -> None:
        """Show what was measured."""
        self.report = report
        self.start.setEnabled(True)
        error = report["error"]
        n, (low, high) = error["questions"], error["trigger_interval"]
        parts = "; ".join(f"{name} {term['count']} ({term['share']:.2%})" for name, term in error["terms"].items())
        nodes = (
            tr("{:.1f} nodes").format(error["full_check_nodes"])
            if error["full_check_nodes"]
            else tr("more nodes than can be counted")
        )
        left = tr("{:.2%} ({:.2%} to {:.2%})").format(error["error"], error["error_interval"][0], error["error_interval"][1])
        self.sentence.setText(
            tr(
                "{} against {}, judge: {}, n = {} fresh questions. They differ on {:.1%} ({:.1%} to {:.1%}); {:.2f} "
                "rulings a root, where a full check looks at {}.\nError after debate: {}, made of: {}.\nAgreed and "
                "wrong: {:.2%} of {} agreed answers, at most {:.2%}: debate is blind to these."
            ).format(
                report["sides"][0],
                report["sides"][1],
                report["judge"],
                n,
                error["trigger_rate"],
                low,
                high,
                error["rulings_per_root"],
                nodes,
                left,
                parts,
                error["agreed_wrong_rate"],
                error["agreed"],
                error["agreed_wrong_upper"],
            )
        )
        self.ways.clear()
        for row in report["ways"]:
            gap = "–" if row["gap_recovered"] is None else f"{row['gap_recovered']:.2f}"
            cells = [
                row["name"],
                tr("{:.1%} of {}").format(row["right"], row["pairs"]),
                tr("{:.0%} to {:.0%}").format(row["low"], row["high"]),
                gap,
                tr("{} of {}").format(row["swap_consistent"], row["pairs"]),
                f"{row['rulings']:.2f}",
                f"{row['read']:.1f}",
            ]
            self.ways.addTopLevelItem(QTreeWidgetItem(cells))
        self.debaters.clear()
        for row in report["tournament"]["debaters"]:
            low, high = interval(round(row["right"] * row["n"]), row["n"])
            cells = [
                row["name"],
                tr("{:+.0f} ({} debates)").format(row["rating"], row["games"]),
                tr("{:+.0f} to {:+.0f}").format(row["low"], row["high"]),
                tr("{:.1%} of {}").format(row["right"], row["n"]),
                tr("{:.1%} to {:.1%}").format(low, high),
            ]
            self.debaters.addTopLevelItem(QTreeWidgetItem(cells))
        slope = report["tournament"]["accuracy_per_100_points"]
        more = [] if slope is None else [tr("100 points of rating go with {:+.1%} of right answers.").format(slope)]
        self.rests_on.setText(tr("This rests on:\n") + "\n".join([*report["rests_on"], *more]))

    def _on_failed(self, sentence: str) -> None:
        self.start.setEnabled(True)
        self.sentence.setText(f"{sentence[:1].upper()}{sentence[1:]}")

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        below = QHBoxLayout()
        below.addWidget(_title(tr("League")), 1)
        below.addWidget(self.start)
        column.addWidget(_title(tr("Debates of this session")))
        column.addWidget(self.policy)
        column.addLayout(self.own)
        column.addSpacing(SPACE)
        column.addLayout(below)
        for widget in (self.sentence, self.ways, self.debaters, self.rests_on):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(tr("Numbers about debates"))
        scroll.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(scaled(label.font(), 1.0, bold=True))
    return label


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    return label


def _table(columns: tuple[str, ...], name: str) -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(name)
    table.setHeaderLabels(list(columns))
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setMinimumHeight(9 * table.fontMetrics().height() + 4 * SPACE)
    return table
