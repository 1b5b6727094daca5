"""The lineage A_0 → A_1 → A_2 …: a card for each assistant with how it was made and how it was measured."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.theme import SPACE, THEME, scaled, tokens
from ida_core.lineage import Ancestor, IterationReport


class Bars(QWidget):
    """Accuracy by height: a filled bar for A_n alone, a tick for H + A_n, the number beside it."""

    def __init__(self, report: IterationReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._row = self.fontMetrics().height() + 4
        self.setMinimumSize(QSize(150, self._row * len(report.accuracy_by_height)))
        self.setAccessibleName("Accuracy by height")
        self.setAccessibleDescription(
            ", ".join(f"height {height}: {rate:.1%}" for height, rate in report.accuracy_by_height.items())
        )
        self.setToolTip("Filled: A_n alone against the truth. Tick: H + A_n. " + str(self.accessibleDescription()))
        THEME.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint one row a height."""
        painter, c = QPainter(self), tokens()
        left, right = 60, self.width() - 58
        for row, (height, rate) in enumerate(self._report.accuracy_by_height.items()):
            top = row * self._row
            painter.setPen(QColor(c.muted))
            painter.drawText(0, top, left - 6, self._row, Qt.AlignmentFlag.AlignVCenter, f"height {height}")
            painter.fillRect(left, top + 4, right - left, self._row - 8, QColor(c.raised))
            painter.fillRect(left, top + 4, round((right - left) * rate), self._row - 8, QColor(c.series[0]))
            amplified = self._report.amplified_by_height.get(height)
            if amplified is not None:
                painter.fillRect(left + round((right - left) * amplified) - 2, top + 2, 3, self._row - 4, QColor(c.series[1]))
            painter.setPen(QColor(c.text))
            painter.drawText(right + 6, top, 52, self._row, Qt.AlignmentFlag.AlignVCenter, f"{rate:.1%}")


class LineagePanel(QScrollArea):
    """All assistants of the session, newest at the bottom; the helper is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName("Lineage of assistants")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_line(self, line: list[Ancestor]) -> None:
        """Show these assistants."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(2)
        promoted = [ancestor for ancestor in line if ancestor.promoted]
        for index, ancestor in enumerate(line):
            if index:
                arrow = QLabel("↓ amplify, distil")
                arrow.setProperty("role", "muted")
                arrow.setAlignment(Qt.AlignmentFlag.AlignCenter)
                column.addWidget(arrow)
            column.addWidget(_card(ancestor, helps=ancestor is promoted[-1]))
        if len(line) == 1:
            hint = QLabel("Distil (Ctrl+T) makes A_1 from what H + A_0 answer.")
            hint.setWordWrap(True)
            hint.setProperty("role", "muted")
            column.addWidget(hint)
        column.addStretch(1)
        self.setWidget(body)


def _card(ancestor: Ancestor, *, helps: bool) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(10, 8, 10, 8)
    column.setSpacing(3)
    title = QLabel(f"A_{ancestor.iteration}" + ("  · helps now" if helps else ""))
    title.setFont(scaled(title.font(), 1.15, bold=True))
    column.addWidget(title)
    report = ancestor.report
    made = "Looks up primitive questions exactly; otherwise says “I don't know”." if report is None else (
        f"Trained on {report.overseer_labels:,} transcripts of H + A_{ancestor.iteration - 1}, "
        f"{report.steps:,} steps, {report.seconds:.0f} s ({report.reason})"
    )  # fmt: skip
    column.addWidget(_words(made))
    if report is not None:
        column.addWidget(Bars(report))
        asked = sum(report.n_by_height.values())
        column.addWidget(_words(f"accuracy on {asked:,} questions; the tick is H + A_{ancestor.iteration}"))
        column.addWidget(_words(
            f"agreement with its teacher {report.agreement:.2%} [{report.agreement_lower:.2%}, {report.agreement_upper:.2%}], "
            f"n = {report.agreement_n:,}; teacher says “I don't know” to {report.idk_share:.0%}"
        ))  # fmt: skip
        column.addWidget(_words(f"weights {str(ancestor.weights_sha256)[:12]}"))
    return card


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", "muted")
    label.setFont(scaled(label.font(), 0.9))
    return label
