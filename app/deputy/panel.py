"""H' beside the person: how sure it is and how often it is right, and from which certainty on it may act."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.allowing import allow
from app.language import tr
from app.said import said
from app.theme import SPACE, scaled
from ida_core.measure.shown import at_least, at_most, down
from ida_core.sessions.session import Session, SessionError

if TYPE_CHECKING:  # they need torch, which the window imports late
    from ida_core.measure.calibration import Cut
    from ida_core.overseers.deputy import Held

ABOUT = tr("H′ is a network that learned to split questions and combine subanswers as H does. It may do part of H's work for you:")
TESTS: Final = tr(
    "1. Compare its moves with H's on fresh questions that it never learned from. If it learned from you alone, they are compared "
    "with your own decisions, and the result says nothing of questions unlike those."
)
ASKS: Final = tr("2. Say how often its moves have to be the same as H's. From that follows how sure it has to be to act.")
ACTS: Final = tr("3. Questions on which it is that sure it then takes itself; all others come to you. You can stop it at any time.")


class DeputyPanel(QWidget):
    """Held against H on a thread of its own, when the person wants it; the cut follows the threshold at once."""

    allowed = Signal(object)
    """Let H' act from this cut on; None: no more."""
    _held = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._alpha = session, session.settings.alpha
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="deputy")
        self.held: Held | None = None
        self.cut: Cut | None = None
        self._acts = False
        self._held.connect(self._on_held)
        about, self.says, self.state = QLabel(ABOUT), QLabel(), QLabel()
        self.state.setFont(scaled(self.font(), 1.0, bold=True))
        for label in (about, self.says, self.state):
            label.setWordWrap(True)
        self.target = QDoubleSpinBox()
        self.target.setRange(50.0, 99.9)
        self.target.setDecimals(1)
        self.target.setSuffix(" %")
        self.target.setValue(99.0)
        self.target.setAccessibleName(tr("Least share of the moves of H′ that are to be H's"))
        self.target.setToolTip(tr("Of the moves that H′ makes by itself, at least so many have to be those that H would make"))
        self.target.valueChanged.connect(self._show)
        self.measure, self.act, self.stop = (
            QPushButton(tr("Test against H")),
            QPushButton(tr("Let H′ act")),
            QPushButton(tr("Stop H′")),
        )
        self.measure.setToolTip(tr("Put the same questions to H′ and to H; the table below then says how often they agree"))
        self.act.setToolTip(tr("H′ takes the questions on which it is sure enough, from now on; it needs a test that it passes"))
        self.stop.setToolTip(tr("H′ takes no more questions; what it did stays"))
        self.act.setProperty("primary", True)  # noqa: FBT003
        self.measure.clicked.connect(self.hold)
        self.act.clicked.connect(self._allow)
        self.stop.clicked.connect(lambda: self.allowed.emit(None))
        steps = QGridLayout()
        steps.setHorizontalSpacing(2 * SPACE)
        steps.setVerticalSpacing(SPACE)
        steps.setColumnStretch(1, 1)
        means = [QLabel(words) for words in (TESTS, ASKS, ACTS)]
        for label in means:
            label.setWordWrap(True)
            label.setProperty("role", "muted")
        left: tuple[QWidget, ...] = (self.measure, self.target, self.act, self.stop)
        for row, (widget, label) in enumerate(zip(left, [*means, self.state], strict=True)):
            steps.addWidget(widget, row, 0)
            steps.addWidget(label, row, 1)
        self.table = QTreeWidget()
        self.table.setAccessibleName(tr("How sure H′ was, and how often it moved as H"))
        self.table.setHeaderLabels(
            [tr("How sure H′ was"), tr("Moves"), tr("Sure on average"), tr("As H"), tr("{:.0%} interval").format(1 - self._alpha)]
        )
        self.table.setRootIsDecorated(False)
        self.table.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(about)
        column.addLayout(steps)
        column.addWidget(self.says)
        column.addWidget(self.table, 1)
        column.addStretch()
        self.show_state(None, "")

    def hold(self) -> None:
        """Hold H' against H now; the window stays free."""
        allow(self.measure, tr("it is under way"))
        self.says.setText(tr("Holding H′ against H on fresh questions…"))
        self._worker.submit(_held_now, self._session).add_done_callback(self._held.emit)

    def show_state(self, cut: Cut | None, did: str) -> None:
        """Show whether H' may act, and what it did."""
        self._acts = cut is not None and cut.least <= 1
        may = (
            tr("H′ acts where it is at least {} sure.").format(down(cut.least, 4))
            if cut is not None and self._acts
            else tr("H′ does not act.")
        )
        self.state.setText(f"{may} {did}")
        self._show()

    def leave(self) -> None:
        """Wait for what is measured."""
        self._worker.shutdown(cancel_futures=True)

    def _on_held(self, future: Future[Held]) -> None:
        if future.cancelled():
            return
        allow(self.measure)
        error = future.exception()
        if isinstance(error, SessionError | ValueError | MemoryError | RuntimeError):
            words = said(str(error))
            self.says.setText(f"{words[:1].upper()}{words[1:]}.")
        elif error is not None:
            raise error
        else:
            self.held = future.result()
            self._show()

    def _show(self) -> None:
        allow(self.stop, "" if self._acts else tr("H′ does not act"))
        allow(self.act, tr("test H′ against H first: that says how sure it has to be"))
        self.table.setVisible(self.held is not None)
        if self.held is None:
            return
        from ida_core.measure.calibration import bins, cut_for, cut_words, gap

        self.cut = cut_for(self.held, self.target.value() / 100, self._alpha)
        allow(self.act, "" if self.cut.least <= 1 else tr("at no level was it sure and right often enough"))
        apart = tr("Certainty and share of H's moves lie {:.1%} apart on average (n = {:,}).").format(
            gap(self.held), len(self.held.sure)
        )
        self.says.setText(f"{said(cut_words(self.cut, self._alpha))}. {apart}")
        self.table.clear()
        for one in bins(self.held, self._alpha):
            span, interval = (
                tr("{:.3f} to {:.3f}").format(one.low, one.high),
                tr("{} to {}").format(at_least(one.lower), at_most(one.upper)),
            )
            QTreeWidgetItem(self.table, [span, f"{one.n:,}", f"{one.sure:.3f}", f"{one.right:.1%}", interval])
        for index in range(4):
            self.table.header().setSectionResizeMode(index, QHeaderView.ResizeMode.ResizeToContents)

    def _allow(self) -> None:
        if self.cut is not None:
            self.allowed.emit(self.cut)


def _held_now(session: Session) -> Held:
    from ida_core.networks.device import leave_a_core
    from ida_core.report.deputy import hold

    leave_a_core()
    return hold(session)
