"""The debate room: the debates of the session, both sides' claims beside each other, and the judge's card."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPlainTextEdit,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.debate.card import JudgeCard
from app.debate.claims import ClaimTree
from app.debate.numbers import Numbers
from app.debate.policy import RIVAL_WORDS, RIVALS_MEAN
from app.language import tr
from app.said import said
from app.theme import SPACE, THEME
from ida_core.oversight.figures import figures
from ida_core.oversight.preparing import PROTOCOLS
from ida_core.oversight.transcripts import Held
from ida_core.sessions.session import Session
from ida_core.tree import Tree

SHORT: Final = 14
"""Letters of a choice that are always shown; its list shows all of them."""
ALL: Final = 1000
"""More rounds than any debate has."""


class DebateRoom(QTabWidget):
    """What waits comes first; the keyboard alone suffices. No truth is shown here unless it was revealed on the record."""

    wanted = Signal(str, tuple)
    """A request for the session's thread."""
    chosen = Signal(int)
    refused = Signal(str)
    said = Signal(str)
    count_changed = Signal(int)

    def __init__(self, tree: Tree, session: Session, parent: QWidget | None = None, *, in_words: bool = False) -> None:
        """`in_words`: answers are in words, so that only a language model debates them."""
        super().__init__(parent)
        self.setDocumentMode(True)
        self._tree = tree
        self.debates: dict[int, Held] = {}
        self._revealed: dict[int, tuple[bool, bool]] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Debates of this session"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda item: self.show_debate(item.data(Qt.ItemDataRole.UserRole)))
        self.list.itemClicked.connect(lambda item: self.show_debate(item.data(Qt.ItemDataRole.UserRole)))
        self.protocol, self.rival = QComboBox(), QComboBox()
        for protocol in PROTOCOLS:
            self.protocol.addItem(said(protocol), protocol)
        self.protocol.setAccessibleName(tr("Protocol of the next debate"))
        self.protocol.setToolTip(tr("By which rules the two sides argue in the debate that you begin next (D at a question)"))
        for name, words in RIVAL_WORDS.items():
            self.rival.addItem(tr("against: {}").format(words), name)
        self.rival.setAccessibleName(tr("Who disputes what stands at the node"))
        self.rival.setToolTip(RIVALS_MEAN)
        self.alone = QCheckBox(tr("Judge's view only"))
        self.alone.setToolTip(tr("Hide both sides' lists: see what the judge sees, and nothing more"))
        self.alone.toggled.connect(self._show)
        self.path = QLabel()
        self.path.setTextFormat(Qt.TextFormat.PlainText)
        self.path.setProperty("role", "muted")
        self.path.setTextFormat(Qt.TextFormat.PlainText)
        self.sides, self.pair = (ClaimTree("A"), ClaimTree("B")), QWidget()
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setAccessibleName(tr("What was said"))
        self.card = JudgeCard()
        self.card.ruled.connect(self._on_ruled)
        self.card.turned.connect(self._on_turned)
        self.card.audit_wanted.connect(lambda: self._want("audit_debate"))
        self.card.reveal_wanted.connect(self._reveal)
        self.card.swap_wanted.connect(lambda: self._want("swap_debate"))
        self.card.next_wanted.connect(self.show_next)
        self.card.look_up_wanted.connect(lambda: self._want("look_up_debate"))
        self.card.refused.connect(self.refused)
        self.numbers = Numbers(session, in_words=in_words)
        for combo in (self.protocol, self.rival) if in_words else ():
            combo.hide()
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(SHORT)
        self.numbers.said.connect(self.said)
        self.numbers.policy_chosen.connect(lambda words: self.wanted.emit("set_debate_policy", (words,)))
        self._lay_out()
        THEME.changed.connect(self._show)

    def begin(self, node: int) -> None:
        """Ask for a debate at a node, or show the one that waits there."""
        self.setCurrentIndex(0)
        if waiting := self.waiting_at(node):
            self.show_debate(waiting)
        else:
            self.wanted.emit("begin_debate", (node, self.protocol.currentData(), self.rival.currentData()))

    def waiting_at(self, node: int) -> int | None:
        """The latest debate at a node that waits for a ruling."""
        return max((held.id for held in self.debates.values() if held.node == node and held.is_pending), default=None)

    def take(self, debates: list[Held], revealed: dict[int, tuple[bool, bool]], policy: str) -> None:
        """Learn how the session's debates stand."""
        self.debates = {held.id: held for held in debates}
        self._revealed = revealed
        pending = [held for held in debates if held.is_pending]
        roots = {held.node: self._tree.root(held.node) for held in debates if held.node in self._tree}
        here = [held for held in debates if held.node in roots]
        self.numbers.show_debates(here, figures(here, roots, revealed), policy)
        self.list.clear()
        for held in pending + [held for held in reversed(debates) if not held.is_pending]:
            item = QListWidgetItem(self._line(held))
            item.setToolTip(f"<qt>{escape(self._line(held))}</qt>")
            item.setData(Qt.ItemDataRole.UserRole, held.id)
            self.list.addItem(item)
            if self.card.held is not None and held.id == self.card.held.id:
                self.list.setCurrentItem(item)
        self.count_changed.emit(len(pending))
        self._show()

    def show_debate(self, debate: int) -> None:
        """Put one debate before the judge."""
        held = self.debates.get(debate)
        if held is None:
            return
        self.setCurrentIndex(0)
        self._put(held)
        self._show()
        self.card.setFocus()
        self.chosen.emit(held.node)

    def show_next(self) -> None:
        """Put the next debate that waits before the judge: the one after that on show, round the end."""
        now = self.card.held.id if self.card.held is not None else 0
        waiting = [held.id for held in self.debates.values() if held.is_pending and held.id != now]
        if waiting:
            self.show_debate(next((debate for debate in waiting if debate > now), waiting[0]))
        else:
            self.refused.emit(tr("no other debate waits for a ruling"))

    def take_focus(self) -> None:
        """The room is called by its key: go on with what is on show, or else with what waits."""
        if self.card.held is not None or not any(held.is_pending for held in self.debates.values()):
            self.card.setFocus()
        else:
            self.show_next()

    def leave(self) -> None:
        """The session closes."""
        self.numbers.leave()

    # -- inside -----------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        shown = self.card.held
        held = self.debates.get(shown.id) if shown is not None else None
        self.card.alone = self.alone.isChecked()
        if held is not None:
            self._put(held)
        for row in range(self.list.count()):
            if held is not None and self.list.item(row).data(Qt.ItemDataRole.UserRole) == held.id:
                self.list.setCurrentRow(row)
        seen = self.card.turn if held is not None and held.is_pending else ALL
        open_ = held is not None and not self.alone.isChecked()
        self.pair.setVisible(open_ and held is not None and bool(held.rounds or held.agrees))
        for which, side in enumerate(self.sides):
            if held is not None:
                who = f" · {held.sides[which]}" if held.verdict is not None else ""
                side.show_rounds(held, seen, who)
        self.lines.setVisible(open_ and held is not None and bool(held.lines))
        self.lines.setPlainText("\n\n".join(held.lines) if held is not None else "")
        if held is None:
            self.path.setText("")
            return
        steps = [each.question for each in held.rounds[: seen + 1]]
        self.path.setText(f"{self._tree.path(held.node)}   " + " › ".join(steps or [self._tree[held.node].question]))

    def _put(self, held: Held) -> None:
        first = self.debates.get(held.repeats) if held.repeats is not None else None
        self.card.show_debate(held, revealed=self._revealed.get(held.id), first=first)

    def _line(self, held: Held) -> str:
        known = held.node in self._tree
        name = f"{self._tree.path(held.node)}  {self._tree[held.node].question}" if known else str(held.node)
        if held.verdict is not None:
            again = "" if held.repeats is None else tr(", swapped")
            return f"✓  {name}: {'neither' if held.verdict == 2 else held.answers[held.verdict]}   · {held.judge}{again}"
        if held.agrees:
            return tr("{}  {}: both say {}").format("◆" if held.audit else "●", name, held.answers[0]) + (
                tr("   · audit") if held.audit else ""
            )
        how = "" if held.protocol == PROTOCOLS[0] else f"   · {said(held.protocol)}"
        return tr("◆  {}: {} or {}{}").format(name, held.answers[0], held.answers[1], how)

    def _reveal(self) -> None:
        words = tr(
            "Show which of the two answers was right? It goes on the record, and from then on your decisions about these facts are "
            "marked as made with the facts seen."
        )
        if QMessageBox.question(self, tr("Reveal who was right"), words) is QMessageBox.StandardButton.Yes:
            self._want("reveal_debate")

    def _want(self, name: str) -> None:
        if self.card.held is not None:
            self.wanted.emit(name, (self.card.held.id,))

    def _on_ruled(self, verdict: int, belief: object, reason: str, seconds: float, turn: int) -> None:
        if self.card.held is not None:
            self.wanted.emit("rule_debate", (self.card.held.id, verdict, belief, reason, seconds, turn))

    def _on_turned(self, turn: int, belief: float) -> None:
        if self.card.held is not None:
            self.wanted.emit("believe", (self.card.held.id, turn, belief))
        self._show()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.list)
        for combo in (self.protocol, self.rival):
            column.addWidget(combo, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.alone)
        middle = QWidget()
        body = QVBoxLayout(middle)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE // 2)
        body.addWidget(self.path)
        pair = QHBoxLayout(self.pair)
        pair.setContentsMargins(0, 0, 0, 0)
        for side in self.sides:
            pair.addWidget(side)
        body.addWidget(self.pair, 2)
        body.addWidget(self.lines, 1)
        body.addStretch(0)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        for widget in (left, middle, self.card):
            splitter.addWidget(widget)
        splitter.setSizes([200, 330, 400])
        splitter.setChildrenCollapsible(False)
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        whole.addWidget(splitter)
        self.addTab(page, tr("Debate"))
        self.addTab(self.numbers, tr("Numbers and league"))
