"""H' beside the person: how sure it is and how often it is right, and from which certainty on it may act."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.language import tr
from app.theme import SPACE, scaled
from ida_core.sessions.session import Session, SessionError

if TYPE_CHECKING:  # they need torch, which the window imports late
    from ida_core.measure.calibration import Cut
    from ida_core.overseers.deputy import Held

ABOUT = tr(
    "H′ is a network that learned to split and combine as H does. Here it is held against H on fresh questions that it never "
    "learned from; where it learned from you alone, against your own decisions, which says nothing of questions unlike them. You "
    "say how often its moves have to be H's; it then takes the questions on which it is sure enough, and the rest come to you."
)


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
        about.setProperty("role", "muted")
        self.state.setFont(scaled(self.font(), 1.0, bold=True))
        for label in (about, self.says, self.state):
            label.setWordWrap(True)
        self.target = QDoubleSpinBox()
        self.target.setRange(50.0, 99.9)
        self.target.setDecimals(1)
        self.target.setSuffix(" %")
        self.target.setValue(99.0)
        self.target.setAccessibleName(tr("Least share of the moves of H′ that are to be H's"))
        self.target.valueChanged.connect(self._show)
        self.measure, self.act, self.stop = (
            QPushButton(tr("Hold it against H")),
            QPushButton(tr("Let it act")),
            QPushButton(tr("Stop it")),
        )
        self.act.setProperty("primary", True)  # noqa: FBT003
        self.measure.clicked.connect(self.hold)
        self.act.clicked.connect(self._allow)
        self.stop.clicked.connect(lambda: self.allowed.emit(None))
        words = QLabel(tr("Its moves have to be H's in at least"))
        words.setBuddy(self.target)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        parts: tuple[QWidget, ...] = (self.measure, words, self.target, self.act, self.stop)
        for widget in parts:
            row.addWidget(widget)
        row.addStretch(1)
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
        column.addLayout(row)
        column.addWidget(self.says)
        column.addWidget(self.table, 1)
        column.addWidget(self.state)
        self.show_state(None, "")

    def hold(self) -> None:
        """Hold H' against H now; the window stays free."""
        self.measure.setEnabled(False)
        self.says.setText(tr("Holding H′ against H on fresh questions…"))
        self._worker.submit(_held_now, self._session).add_done_callback(self._held.emit)

    def show_state(self, cut: Cut | None, did: str) -> None:
        """Show whether H' may act, and what it did."""
        self._acts = cut is not None and cut.least <= 1
        may = (
            tr("H′ acts where it is at least {:.4f} sure.").format(cut.least)
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
        self.measure.setEnabled(True)
        error = future.exception()
        if isinstance(error, SessionError | ValueError | MemoryError | RuntimeError):
            self.says.setText(f"{str(error)[:1].upper()}{str(error)[1:]}.")
        elif error is not None:
            raise error
        else:
            self.held = future.result()
            self._show()

    def _show(self) -> None:
        self.stop.setVisible(self._acts)
        self.act.setEnabled(False)
        self.table.setVisible(self.held is not None)
        if self.held is None:
            return
        from ida_core.measure.calibration import bins, cut_for, cut_words, gap

        self.cut = cut_for(self.held, self.target.value() / 100, self._alpha)
        self.act.setEnabled(self.cut.least <= 1)
        apart = tr("Certainty and share of H's moves lie {:.1%} apart on average (n = {:,}).").format(
            gap(self.held), len(self.held.sure)
        )
        self.says.setText(f"{cut_words(self.cut, self._alpha)}. {apart}")
        self.table.clear()
        for one in bins(self.held, self._alpha):
            span, interval = tr("{:.3f} to {:.3f}").format(one.low, one.high), tr("{:.1%} to {:.1%}").format(one.lower, one.upper)
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
