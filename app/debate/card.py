"""The judge's card: exactly what the judge sees, a belief with its pay-off, and the ruling."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from app.allowing import allow
from app.language import tr
from app.theme import SPACE, THEME, scaled, tokens
from app.workspace.stopwatch import GUARD_SECONDS
from ida_core.oversight.repeats import consistent
from ida_core.oversight.scoring import TURN, payoff, worth_another_turn
from ida_core.oversight.transcripts import IN_WORDS, Held, judge_view

STEP: Final = 5
EVEN: Final = 50
STRONG: Final = 90
NEITHER: Final = 2
ROW: Final = 4
"""Buttons beside each other that rule."""
OWN_KEYS: Final = (
    Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_L, Qt.Key.Key_N, Qt.Key.Key_W, Qt.Key.Key_Period, Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)  # fmt: skip
EMPTY: Final = tr("No debate is on show. Choose a question in the tree and press D: what stands there is debated.")


TIPS: Final = {
    "one": tr("Rule that A is right; where both sides say the same, that it is right"),
    "two": tr("Rule that B is right"),
    "neither": tr("Rule that neither is right; where both sides say the same, that it is wrong"),
    "commit": tr("Rule as you believe"),
    "next": tr("See one more step of the argument before you rule; it costs points"),
    "look up": tr("Look the item in dispute up in the facts, if it is a primitive question; that is on the record"),
    "audit": tr("Judge this answer although both sides agree on it"),
    "reveal": tr("Show by the facts who was right; that is on the record, and cannot be taken back"),
    "swap": tr("Hold the same debate again with A and B exchanged, to see whether you rule alike"),
    "following": tr("Go to the next debate that waits for your ruling"),
}  # fmt: skip
"""What each button does, and what comes next."""


class JudgeCard(QFrame):
    """Keys: 1 and 2 say A or B, arrows how sure, 0 neither, full stop one more round, L the look-up, Enter commits.

    Afterwards W holds it once more, swapped, and N goes to the next one.
    """

    ruled = Signal(int, object, str, float, int)
    """Verdict, belief in A or None, reason, seconds, turns."""
    turned = Signal(int, float)
    """One more round is looked at: the turn that ends, and the belief then."""
    audit_wanted = Signal()
    reveal_wanted = Signal()
    look_up_wanted = Signal()
    swap_wanted = Signal()
    next_wanted = Signal()
    """Another debate that waits."""
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("What the judge sees"))
        self.held: Held | None = None
        self.alone = True
        """Whether nothing is beside it, so that what was said has to stand here."""
        self._revealed: tuple[bool, bool] | None = None
        self._first: Held | None = None
        self.turn, self._shown_at = 0, 0.0
        self._looked_up: dict[int, str] = {}
        self._given: dict[int, tuple[int, str]] = {}
        self.view = QLabel(EMPTY)
        self.view.setTextFormat(Qt.TextFormat.PlainText)
        self.view.setWordWrap(True)
        self.view.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.view.setFont(scaled(self.font(), 1.1))
        self.belief = QSlider(Qt.Orientation.Horizontal)
        self.belief.setRange(0, 100)
        self.belief.setSingleStep(STEP)
        self.belief.setPageStep(STEP)
        self.belief.setMinimumHeight(3 * SPACE)
        self.belief.setValue(EVEN)
        self.belief.setAccessibleName(tr("Belief that A is right, in percent"))
        self.belief.valueChanged.connect(self._show_pay)
        self.pay, self.turn_words = QLabel(), QLabel()
        for label in (self.pay, self.turn_words):
            label.setWordWrap(True)
            label.setProperty("role", "muted")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(tr("Why (kept with the ruling)"))
        self.reason.setAccessibleName(tr("Why you rule so"))
        self.reason.returnPressed.connect(self.commit)
        self.buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self.restyle()
        THEME.changed.connect(self.restyle)
        self.show_debate(None)

    def show_debate(self, held: Held | None, *, revealed: tuple[bool, bool] | None = None, first: Held | None = None) -> None:
        """Show a debate, and of a repeat the first one; one whose ruling was undone has belief and reason back."""
        if held is None or self.held is None or held.id != self.held.id:
            belief, reason = self._given.get(held.id, (EVEN, "")) if held is not None else (EVEN, "")
            self.turn, self._shown_at = 0, monotonic()
            self.belief.setValue(belief)
            self.reason.setText(reason)
        self.held, self._revealed, self._first = held, revealed, first
        self._show()

    def take_look_up(self, debate: int, text: str) -> None:
        """Show what the look-up said about the item of a debate."""
        self._looked_up[debate] = text
        self._show()

    def next_round(self) -> None:
        """Look at one more round, which costs points."""
        held = self.held
        if held is None or not held.is_pending or self.turn >= self._turns(held):
            self.refused.emit(tr("there is no further round"))
            return
        self.turn += 1
        self._show()
        self.turned.emit(self.turn - 1, self.belief.value() / 100)

    def commit(self) -> None:
        """Rule as the belief says."""
        held = self.held
        if held is None or not held.is_pending:
            self.refused.emit(tr("no debate on show waits for a ruling"))
        elif held.agrees:
            self.refused.emit(tr("both sides say the same: press 1 if it is right, 0 if it is wrong"))
        elif self.belief.value() == EVEN:
            self.refused.emit(tr("move your belief off 50 % first, or press 0: neither is right"))
        else:
            self._rule(0 if self.belief.value() > EVEN else 1, self.belief.value() / 100)

    def say(self, side: int) -> None:
        """Key 1 or 2: be rather sure of A or B; in an audit, 1 means right."""
        if self.held is not None and self.held.agrees and side == 0:
            self._rule(0, None)
        else:
            self.belief.setValue((STRONG, 100 - STRONG)[side])

    def neither(self) -> None:
        """Key 0: both are wrong."""
        self._rule(NEITHER, None)

    def event(self, event: QEvent) -> bool:
        """While the card has the focus its keys are its own, whatever they do in the rest of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keyboard alone suffices."""
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_1: lambda: self.say(0), Qt.Key.Key_2: lambda: self.say(1), Qt.Key.Key_0: self.neither,
            Qt.Key.Key_L: self.look_up_wanted.emit, Qt.Key.Key_W: self.buttons["swap"].click,
            Qt.Key.Key_N: self.next_wanted.emit, Qt.Key.Key_Period: self.next_round,
            Qt.Key.Key_Return: self.commit, Qt.Key.Key_Enter: self.commit,
            Qt.Key.Key_Left: lambda: self.belief.setValue(self.belief.value() + STEP),
            Qt.Key.Key_Right: lambda: self.belief.setValue(self.belief.value() - STEP),
        }  # fmt: skip
        act = acts.get(Qt.Key(event.key()))
        if act is None or (event.isAutoRepeat() and event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right)):
            event.ignore()
        else:
            act()

    # -- inside -----------------------------------------------------------------------------------------------------

    def _rule(self, verdict: int, belief: float | None) -> None:
        held = self.held
        if held is None or not held.is_pending:
            self.refused.emit(tr("no debate on show waits for a ruling"))
        elif monotonic() - self._shown_at >= GUARD_SECONDS:
            self._given[held.id] = (self.belief.value(), self.reason.text())
            self.ruled.emit(verdict, belief, self.reason.text(), monotonic() - self._shown_at, self.turn)

    def restyle(self) -> None:
        """Colours of the slider, whose two ends mean the same: A and B."""
        c = tokens()
        self.belief.setStyleSheet(
            f"QSlider::groove:horizontal, QSlider::sub-page:horizontal, QSlider::add-page:horizontal "
            f"{{ height: 6px; border-radius: 3px; background: {c.line}; }} "
            f"QSlider::handle:horizontal {{ width: 16px; margin: -6px 0; border-radius: 8px; background: {c.accent}; }} "
            f"QSlider::handle:horizontal:focus {{ border: 2px solid {c.text}; }}"
        )

    def _show(self) -> None:
        held = self.held
        pending = held is not None and held.is_pending
        judged = held is not None and held.verdict is not None
        for widget in (self._scale, self.pay, self.buttons["commit"], self.buttons["two"]):
            widget.setVisible(pending and held is not None and not held.agrees)
        for widget in (self.reason, self.buttons["one"], self.buttons["neither"]):
            widget.setVisible(pending)
        more = pending and held is not None and self.turn < self._turns(held)
        self.buttons["next"].setVisible(more)
        self.turn_words.setVisible(more)
        leaf = pending and held is not None and held.item is not None and held.item.kind == "leaf" and bool(held.rounds)
        self.buttons["look up"].setVisible(leaf and not more)
        self.buttons["audit"].setVisible(held is not None and held.agrees and not held.audit)
        known = held is not None and held.protocol != IN_WORDS
        self.buttons["reveal"].setVisible(judged and known and self._revealed is None)
        self.buttons["swap"].setVisible(judged and held is not None and held.can_swap)
        self.buttons["following"].setVisible(not pending)
        self.buttons["one"].setText(tr("It is right  (1)") if held is not None and held.agrees else "A  (1)")
        self.buttons["neither"].setText(tr("It is wrong  (0)") if held is not None and held.agrees else tr("Neither  (0)"))
        self.view.setText(EMPTY if held is None else self._words(held))
        self._show_pay()

    def _words(self, held: Held) -> str:
        if held.verdict is not None:
            return self._outcome(held)
        if held.agrees and not held.audit:
            return tr(
                "Both sides answer {}, so there is nothing to debate.\nDebate is blind to errors that both make; only "
                "audits show them (see Numbers)."
            ).format(held.answers[0])
        if self.turn < self._turns(held):
            each = held.rounds[self.turn]
            return tr("{}\n\nA answers {}\nB answers {}").format(each.question, each.answers[0], each.answers[1])
        told = self._looked_up.get(held.id)
        return judge_view(held, said=self.alone) + (tr("\n\nThe look-up says {}.").format(told) if told is not None else "")

    def _outcome(self, held: Held) -> str:
        verdict = NEITHER if held.verdict is None else held.verdict
        if held.agrees:
            words = tr("Audited by {}: {} is {}.").format(held.judge, held.answers[0], "wrong" if verdict == NEITHER else "right")
        else:
            won = tr("Neither side") if verdict == NEITHER else f"{'AB'[verdict]}, {held.sides[verdict]},"
            sure = "" if held.belief is None else tr(" with {:.0%} for A").format(held.belief)
            who = (
                tr("{} was {}: {}").format(name, side, answer)
                for name, side, answer in zip("AB", held.sides, held.answers, strict=True)
            )
            words = "\n".join([tr("{} won, as {} ruled{}.").format(won, held.judge, sure), *who])
        return words + self._heard(held) + self._again(held) + self._facts(held) + (f"\n“{held.reason}”" if held.reason else "")

    @staticmethod
    def _heard(held: Held) -> str:
        """What the model that debated believed as a judge; it is told after the ruling, so that it does not sway it."""
        if held.heard is None:
            return ""
        words = tr("\nThe model, as a judge without the document, believed in A with {:.0%}, and with {:.0%} in the other order.")
        return words.format(*held.heard)

    def _again(self, held: Held) -> str:
        """How a repeat compares with the first ruling, which stands."""
        if held.repeats is None:
            return ""
        if self._first is None or self._first.verdict is None:
            return tr("\nThis debate was held before with the sides swapped; that ruling was undone since.")
        alike = tr("You ruled alike") if consistent(self._first, held) else tr("You ruled otherwise")
        return tr("\n{} when the sides stood the other way round; that first ruling is what counts at the question.").format(alike)

    def _facts(self, held: Held) -> str:
        """Who was right, if that was revealed, and what the belief was worth."""
        if self._revealed is None:
            return ""
        one, other = ("right" if right else "wrong" for right in self._revealed)
        words = tr("\nBy the facts, on the record: A was {}, B was {}.").format(one, other)
        if held.belief is None or sum(self._revealed) != 1:
            return words
        points = payoff(held.belief)
        return tr("{} The belief was worth {:.0f} of 100 points.").format(
            words, points.if_one if self._revealed[0] else points.if_other
        )

    def _show_pay(self) -> None:
        belief = self.belief.value() / 100
        points, after, needed = payoff(belief, self.turn), payoff(belief, self.turn + 1), worth_another_turn(belief)
        self.pay.setText(
            tr("{:.0%} for A, {:.0%} for B.  If A is right: {:+.0f} points; if B is right: {:+.0f}.").format(
                belief, 1 - belief, points.if_one, points.if_other
            )
        )
        worth = (
            tr("at this belief it cannot pay")
            if needed is None
            else tr("it pays if it makes you {:.0%} sure of either").format(needed)
        )
        cost = tr("One more round costs {:.0f} points (then {:+.0f} or {:+.0f})").format(TURN, after.if_one, after.if_other)
        self.turn_words.setText(f"{cost}; {worth}.")
        even = self.belief.value() == EVEN
        allow(self.buttons["commit"], tr("move your belief off 50 % first") if even else "")

    @staticmethod
    def _turns(held: Held) -> int:
        """Rounds that can be looked at before the item itself."""
        return len(held.rounds)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE + 2, SPACE, SPACE + 2, SPACE)
        column.setSpacing(SPACE // 2)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        scroll.setWidget(self.view)
        column.addWidget(scroll, 1)
        self._scale = QWidget()
        scale = QHBoxLayout(self._scale)
        scale.setContentsMargins(0, 0, 0, 0)
        self.belief.setInvertedAppearance(True)
        scale.addWidget(QLabel("A"))
        scale.addWidget(self.belief, 1)
        scale.addWidget(QLabel("B"))
        for widget in (self._scale, self.pay, self.reason):
            column.addWidget(widget)
        grid = QGridLayout()
        grid.setSpacing(SPACE // 2)
        for place, (name, words, act) in enumerate((
            ("one", "A  (1)", lambda: self.say(0)), ("two", "B  (2)", lambda: self.say(1)),
            ("neither", tr("Neither  (0)"), self.neither), ("commit", tr("Rule  (Enter)"), self.commit),
            ("next", tr("One more round  (.)"), self.next_round), ("look up", tr("Look it up  (l)"), self.look_up_wanted.emit),
            ("audit", tr("Audit it"), self.audit_wanted.emit), ("reveal", tr("Reveal who was right…"), self.reveal_wanted.emit),
            ("swap", tr("Once more, swapped  (w)"), self.swap_wanted.emit),
            ("following", tr("Next debate  (n)"), self.next_wanted.emit),
        )):  # fmt: skip
            button = QPushButton(words)
            button.setProperty("primary", name == "commit")
            button.setToolTip(TIPS.get(name, ""))
            button.clicked.connect(act)
            self.buttons[name] = button
            grid.addWidget(button, *((0, place) if place < ROW else (1 + (place - ROW) // 2, 2 * ((place - ROW) % 2), 1, 2)))
        column.addLayout(grid)
        column.addWidget(self.turn_words)
