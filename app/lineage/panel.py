"""The lineage A_0 → A_1 → A_2 …: a card for each assistant with how it was made and how it was measured."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.language import tr
from app.said import said
from app.theme import SPACE, THEME, scaled, tokens
from ida_core.lineage import Ancestor, IterationReport
from ida_core.measure.shown import ends

UNLEARNED: Final = tr(
    "Where its teacher could not work a height out, it learned to say “I don't know”, which counts as wrong, or was taught nothing "
    "and guesses by what it knows of lower heights."
)


class Bars(QWidget):
    """Accuracy by height: a filled bar for A_n alone, a tick for H + A_n, the number beside it.

    A tip says why a height may be far from right, and how often a blind guess among so many `answers` would be (0: not known).
    """

    def __init__(self, report: IterationReport, answers: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._row = self.fontMetrics().height() + 4
        self.setMinimumSize(QSize(150, self._row * len(report.accuracy_by_height)))
        self.setAccessibleName(tr("Accuracy by height"))
        self.setAccessibleDescription(
            ", ".join(tr("height {}: {:.1%}").format(height, rate) for height, rate in report.accuracy_by_height.items())
        )
        filled = tr("Filled: A_n alone against the truth. Tick: H + A_n. ") + str(self.accessibleDescription())
        chance = (
            tr("A blind guess among the {} answers there are is right in {:.1%}.").format(answers, 1 / answers) if answers else ""
        )
        self.setToolTip(f"{filled}\n\n{UNLEARNED} {chance}".strip())
        THEME.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint one row a height."""
        painter, c = QPainter(self), tokens()
        left, right = 60, self.width() - 58
        for row, (height, rate) in enumerate(self._report.accuracy_by_height.items()):
            top = row * self._row
            painter.setPen(QColor(c.muted))
            painter.drawText(0, top, left - 6, self._row, Qt.AlignmentFlag.AlignVCenter, tr("height {}").format(height))
            painter.fillRect(left, top + 4, right - left, self._row - 8, QColor(c.raised))
            painter.fillRect(left, top + 4, round((right - left) * rate), self._row - 8, QColor(c.series[0]))
            amplified = self._report.amplified_by_height.get(height)
            if amplified is not None:
                painter.fillRect(left + round((right - left) * amplified) - 2, top + 2, 3, self._row - 4, QColor(c.series[1]))
            painter.setPen(QColor(c.text))
            painter.drawText(right + 6, top, 52, self._row, Qt.AlignmentFlag.AlignVCenter, f"{rate:.1%}")


WAYS: Final = {
    "may help": (
        (
            "fork",
            tr("Fork here"),
            tr("It helps again from now on; the next training starts from it, as a new branch. Later assistants stay available"),
        ),
        (
            "rollback",
            tr("Roll back"),
            tr("It helps again from now on; assistants that were distilled from it are set aside and cannot help any more"),
        ),
    ),
    "waits at the gate": (
        (
            "check",
            tr("Spot check"),
            tr("Judge five of its answers yourself; the gate asks for that before it lets an assistant help"),
        ),
        (
            "promote",
            tr("Promote"),
            tr("It helps from now on if it passes every check of the gate; if not, you are told what is missing"),
        ),
        (
            "override",
            tr("Override…"),
            tr("It helps from now on although the gate refuses it; you write down why, and the reason is kept on the record"),
        ),
    ),
}
"""What can be done with an assistant that stands so."""
STEP: Final = 14
"""Pixels that a branch stands to the right of what it branches off."""


class LineagePanel(QScrollArea):
    """All assistants of the session, each below the one it was distilled from; branches stand further to the right."""

    wanted = Signal(str, int)
    """fork, rollback, promote, override or check, and the number of the assistant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Lineage of assistants"))
        self._answers = 0
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_line(self, line: list[Ancestor], standings: dict[int, str], answers: int = 0) -> None:
        """Show these assistants, with how each stands; `answers`: how many different ones the task has, or 0."""
        self._answers = answers
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(2)
        by_id = {ancestor.id: ancestor for ancestor in line}
        for ancestor, depth, branches in in_branches(line):
            inside = QVBoxLayout()
            inside.setSpacing(2)
            inside.setContentsMargins(STEP * depth, 0, 0, 0)
            if ancestor.parent is not None:
                origin = tr("↳ branches off A_{}").format(by_id[ancestor.parent].iteration) if branches else tr("↓ amplify, distil")
                arrow = QLabel(origin)
                arrow.setProperty("role", "muted")
                arrow.setAlignment(Qt.AlignmentFlag.AlignLeft if branches else Qt.AlignmentFlag.AlignCenter)
                inside.addWidget(arrow)
            inside.addWidget(self._card(ancestor, standings[ancestor.id]))
            column.addLayout(inside)
        if len(line) == 1:
            hint = QLabel(tr("Distil (Ctrl+T) makes A_1 from what H + A_0 answer."))
            hint.setWordWrap(True)
            hint.setProperty("role", "muted")
            column.addWidget(hint)
        column.addStretch(1)
        self.setWidget(body)
        self.setMinimumWidth(body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())

    def _card(self, ancestor: Ancestor, standing: str) -> QFrame:
        card = _card(ancestor, standing, self._answers)
        row = QHBoxLayout()
        for what, text, tip in WAYS.get(standing, ()):
            button = QPushButton(text)
            button.setToolTip(tip)
            button.setAccessibleName(f"{text} A_{ancestor.iteration}")
            button.clicked.connect(lambda _checked=False, name=what: self.wanted.emit(name, ancestor.id))
            row.addWidget(button)
        row.addStretch(1)
        column = card.layout()
        if row.count() > 1 and isinstance(column, QVBoxLayout):
            column.addLayout(row)
        return card


def in_branches(line: Sequence[Ancestor]) -> list[tuple[Ancestor, int, bool]]:
    """Assistants depth first, how far to the right each stands, and whether it branches off; a first child goes straight on."""
    below: dict[int | None, list[Ancestor]] = {}
    for ancestor in line:
        below.setdefault(ancestor.parent, []).append(ancestor)
    found, pending = list[tuple[Ancestor, int, bool]](), [(one, 0, False) for one in below.get(None, [])][::-1]
    while pending:
        ancestor, depth, branches = pending.pop()
        found.append((ancestor, depth, branches))
        children = sorted(below.get(ancestor.id, []), key=lambda one: one.id)
        pending += [(one, depth + 1, True) for one in children[:0:-1]]
        pending += [(one, depth, False) for one in children[:1]]
    return found


def _card(ancestor: Ancestor, standing: str, answers: int) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(10, 8, 10, 8)
    column.setSpacing(3)
    title = QLabel(f"A_{ancestor.iteration}" + ("" if standing == "may help" else f"  · {tr(standing)}"))
    title.setFont(scaled(title.font(), 1.15, bold=True))
    column.addWidget(title)
    report = ancestor.report
    made = (
        tr("A language model, as it came.")
        if ancestor.kind == "language" and report is None
        else tr("Looks up primitive questions exactly; otherwise says “I don't know”.")
        if report is None
        else (
            tr("Trained on {:,} transcripts of H + A_{}, {:,} steps, {:.0f} s ({})").format(
                report.overseer_labels, ancestor.iteration - 1, report.steps, report.seconds, said(report.reason)
            )
        )
    )
    column.addWidget(_words(made))
    if report is not None:
        column.addWidget(Bars(report, answers))
        asked = sum(report.n_by_height.values())
        column.addWidget(_words(tr("accuracy on {:,} questions; the tick is H + A_{}").format(asked, ancestor.iteration)))
        column.addWidget(
            _words(
                tr("agreement with its teacher {:.2%} {}, n = {:,}; teacher says “I don't know” to {:.0%}").format(
                    report.agreement, ends(report.agreement_lower, report.agreement_upper, 2), report.agreement_n, report.idk_share
                )
            )
        )
        column.addWidget(_words(tr("weights {}").format(str(ancestor.weights_sha256)[:12])))
    return card


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", "muted")
    label.setFont(scaled(label.font(), 0.9))
    return label
