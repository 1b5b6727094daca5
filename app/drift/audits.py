"""Certify and Hunt: what is drawn for the person, one answer at a time, and what their verdicts amount to so far."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from html import escape
from time import monotonic
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.allowing import allow
from app.drift.pile import Pile, pile_of
from app.flow import Flow, Sides
from app.language import tr
from app.rooms import Upright
from app.said import said
from app.theme import SPACE, scaled
from ida_core.language.quotes import excerpt
from ida_core.plain import plain
from ida_core.report.planning import before_words
from ida_core.sessions.audits import Audit, Item
from ida_core.tasks.text import spelled

QUEUES: Final = {
    "certify": tr("Certify: random, for a bound on ε"),
    "path": tr("Path: root to leaf, for a bound on drift"),
    "hunt": tr("Hunt: suspicious first, to find errors"),
}
BOUNDS: Final = {"anytime": tr("Anytime: stop whenever you like"), "fixed": tr("Fixed number, judged to the end (tighter)")}
RULINGS: Final = {
    "same": (tr("Same"), "1", tr("H would have answered this from what it was told")),
    "different": (tr("Different"), "2", tr("H would have answered something else")),
    "unclear": (tr("Can't tell"), "3", tr("It cannot be told from this; it counts as different in every bound")),
}
FIELDS: Final = 480
"""Pixels that fields are wide at most, on however large a screen."""
GUARD_SECONDS: Final = 0.25
"""An answer that was just put on show takes no verdict: it would be meant for the one before."""
NONE: Final = tr(
    "Nothing waits for a verdict. Draw audits at the right: of answers that an assistant gave while it helped H, with what its "
    "teacher was told. You say whether H would have answered the same."
)


class AuditPanel(QWidget):
    """The card of one item at the left; at the right what is certified, and how more is drawn."""

    draw_wanted = Signal(dict)
    judged = Signal(object, str, str, float)
    """Item, verdict, what the person would have answered, seconds."""
    withdrawn = Signal(object)
    """The verdict to take back."""

    def __init__(self, parent: QWidget | None = None, *, in_words: bool = False) -> None:
        super().__init__(parent)
        self._in_words = in_words
        self.current: Audit | None = None
        self._last: Audit | None = None
        self._since = monotonic()
        self._pile, self._today = pile_of((), datetime.now(UTC)), False
        self._report: dict[str, Any] | None = None
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE, 0, 0)
        row.addWidget(Sides(self._card(), self._side(), sizes=(600, 400)))
        for name, (_, key, _) in RULINGS.items():
            self._shortcut(key, partial(self._judge, name))
        self._shortcut("Backspace", self._withdraw)

    def show_audits(self, pile: Pile, report: dict[str, Any]) -> None:
        """Show what waits and what was certified."""
        self._pile, self._report, self._last = pile, report, pile.last
        allow(self.back, "" if self._last is not None else tr("no verdict was given yet"))
        statements = [said(claim["statement"]) for claim in report["claims"]] + [hunt_words(hunt) for hunt in report["hunts"]]
        strangers = [name for name in report["judged_by"] if name != report["person"]]
        if strangers:
            statements.append(tr("Judged by: {}.").format(", ".join(strangers)))
        self.statements.setText("<br><br>".join(f"{escape(one[:1].upper())}{escape(one[1:])}" for one in statements) or NOTHING)
        allow(self.rounds, "" if pile.is_new else tr("the number was fixed with the first plan"))
        self._say_before()
        self._next()

    def _next(self) -> None:
        """Put the next item on show: of the chosen queue before others."""
        pile = self._pile
        waiting = pile.waiting or (pile.again if self._today else ())
        chosen = next((audit for audit in waiting if audit.plan.queue == self.queue.currentData()), None)
        words = tr("{:,} judged, {:,} wait").format(pile.judged, len(waiting))
        self.left.setText(words + _again_words(pile))
        self.today.setVisible(not pile.waiting and bool(pile.again) and not self._today)
        self._show(chosen or next(iter(waiting), None))

    def _show_today(self) -> None:
        self._today = True
        self._next()

    def hunts(self, item: Item) -> bool:
        """Whether an item was drawn in a hunt: what a person says there is learned."""
        return item.plan in self._pile.hunting

    def _show(self, audit: Audit | None) -> None:
        if self.current is not None and audit is not None and audit.item.id == self.current.item.id:
            return  # what is typed stays, and the clock runs on
        self.current, self._since = audit, monotonic()
        for button in self.buttons.values():
            allow(button, "" if audit is not None else tr("no audit waits; draw some"))
        self.answer.clear()
        allow(self.answer, "" if audit is not None else tr("no audit waits; draw some"))
        if audit is None:
            self.question.setText("")
            self.told.setText(NONE)
            self.given.setText("")
            return
        item = audit.item
        self.question.setText(plain(item.question) if self._in_words else f"{item.question}  =  ?")
        rows = [(escape(plain(asked)), escape(plain(said))) for asked, said in item.transcript]
        lines = "".join(f"<tr><td style='padding-right:24px'>{asked}</td><td><b>{said}</b></td></tr>" for asked, said in rows)
        told = tr("H asks, and is told:<table>{}</table>").format(lines) if lines else tr("H asked nothing.")
        self.told.setText(self._read_words(item) + told)
        self.given.setText(tr("The assistant answers:  <b>{}</b>").format(escape(plain(item.given))))

    def _read_words(self, item: Item) -> str:
        """What of the document the question may read."""
        read = excerpt(spelled(item.facts[0]), item.question) if self._in_words and not item.transcript and item.facts else ""
        return tr("It could read: <i>{}</i><br>").format(escape(plain(read)).replace("\n", "<br>")) if read else ""

    def _judge(self, ruling: str) -> None:
        if self.current is None or monotonic() - self._since < GUARD_SECONDS:
            return
        item, seconds = self.current.item, monotonic() - self._since
        self.current = None  # no second verdict before this one is on disk
        self.judged.emit(item, ruling, self.answer.text().strip() if ruling == "different" else "", seconds)

    def _withdraw(self) -> None:
        if self._last is not None and not self.answer.hasFocus():
            last, self._last = self._last, None
            self.withdrawn.emit(last)

    # -- building ---------------------------------------------------------------------------------------------------

    def _card(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        self.question, self.told, self.given, self.left = QLabel(), QLabel(NONE), QLabel(), QLabel()
        self.question.setFont(scaled(self.font(), 1.2 if self._in_words else 1.5, bold=True))
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(self._in_words)
        self.given.setFont(scaled(self.font(), 1.15))
        self.left.setProperty("role", "muted")
        for label in (self.told, self.given):
            label.setWordWrap(True)
        self.told.setAccessibleName(tr("What H was told"))
        self.answer = QLineEdit()
        self.answer.setPlaceholderText(tr("your own answer, if different (in a hunt it is learned)"))
        self.answer.setAccessibleName(tr("Your own answer"))
        self.answer.returnPressed.connect(lambda: self._judge("different"))
        buttons = Flow()
        for name, (words, key, tip) in RULINGS.items():
            button = QPushButton(f"{words}  {key}")
            button.setToolTip(tip)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _checked=False, ruling=name: self._judge(ruling))
            self.buttons[name] = button
            buttons.addWidget(button)
        self.back = QPushButton(tr("Take back  ⌫"))
        self.back.setToolTip(tr("Take back the latest verdict; it stays on record, with a further row that withdraws it"))
        self.back.setAccessibleName(tr("Take back the latest verdict"))
        self.back.clicked.connect(self._withdraw)
        buttons.addWidget(self.back)
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setSpacing(SPACE)
        for widget in (self.question, self.told, self.given):
            lines.addWidget(widget)
        lines.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        for behind in (inside, scroll.viewport()):
            behind.setAutoFillBackground(False)
        scroll.setAccessibleName(tr("The answer to be judged"))
        column = QVBoxLayout(card)
        column.addWidget(scroll, 1)
        column.addWidget(self.answer)
        column.addLayout(buttons)
        self.today = QPushButton(tr("Show again today"))
        self.today.setToolTip(tr("What waits for another day is shown now. You may remember it, so it is counted apart"))
        self.today.clicked.connect(self._show_today)
        self.today.hide()
        self.left.setWordWrap(True)
        below = QHBoxLayout()
        below.addWidget(self.left, 1)
        below.addWidget(self.today)
        column.addLayout(below)
        return card

    def _side(self) -> QWidget:
        self.statements = QLabel(NOTHING)
        self.statements.setWordWrap(True)
        self.statements.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.queue, self.bound = QComboBox(), QComboBox()
        for choice, options in ((self.queue, QUEUES), (self.bound, BOUNDS)):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(14)
            for name, words in options.items():
                if name != "path" or not self._in_words:
                    choice.addItem(words, name)
        self.queue.currentIndexChanged.connect(self._on_queue)
        self.number = QSpinBox(minimum=1, maximum=5000, value=74, suffix=tr(" audits"))
        self.rounds = QSpinBox(minimum=0, maximum=100, value=0, suffix=tr(" claims"))
        self.rounds.setSpecialValueText(tr("claims: any"))
        self.number.setAccessibleName(tr("How many"))
        self.queue.setAccessibleName(tr("Sampling"))
        self.queue.setToolTip(tr("Which answers are drawn for you to judge"))
        self.bound.setToolTip(tr("Whether the bound holds whenever you stop, or only once all that were drawn are judged"))
        self.bound.setAccessibleName(tr("Bound"))
        self.rounds.setAccessibleName(tr("Claims declared"))
        self.rounds.setToolTip(
            tr("How many bounds you will ever claim here: they share the 5 % chance of error. The first draw fixes it")
        )
        self.mixed = QCheckBox(tr("mix in canaries and blind repeats"))
        self.mixed.setChecked(True)
        self.mixed.setToolTip(
            tr("Answers known to be wrong or right, and items shown again: they tell how far you can be relied on")
        )
        self.start = QPushButton(tr("Draw these audits"))
        self.start.setToolTip(tr("Draw them now; what was drawn cannot be exchanged later, and waits at the left for your verdict"))
        self.start.setProperty("primary", True)  # noqa: FBT003
        self.start.clicked.connect(self._draw)
        fields = QWidget()
        fields.setMaximumWidth(FIELDS)
        form = QFormLayout(fields)
        form.setContentsMargins(0, 0, 0, 0)
        numbers = QHBoxLayout()
        for number in (self.number, self.rounds):
            number.setMinimumWidth(1)
            numbers.addWidget(number, 1)
        form.addRow(tr("Sampling"), self.queue)
        form.addRow(tr("Bound"), self.bound)
        form.addRow(tr("Number"), numbers)
        form.addRow("", self.mixed)
        self.before = QLabel()
        self.before.setWordWrap(True)
        self.before.setProperty("role", "muted")
        self.before.setAccessibleName(tr("What drawing them costs, and brings at best"))
        form.addRow(self.before)
        form.addRow("", self.start)
        for changed in (self.number.valueChanged, self.rounds.valueChanged, self.mixed.toggled, self.bound.currentIndexChanged):
            changed.connect(self._say_before)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE, 0, SPACE, 0)
        column.addWidget(self.statements)
        column.addSpacing(SPACE)
        column.addWidget(fields)
        column.addStretch(1)
        scroll = Upright()
        scroll.setAccessibleName(tr("What is certified, and drawing more"))
        scroll.setWidget(inside)
        return scroll

    def _on_queue(self) -> None:
        queue = self.queue.currentData()
        for choice in (self.bound, self.mixed):
            allow(choice, "" if queue == "certify" else tr("only what is drawn to certify is bounded"))
        self.number.setSuffix(tr(" roots") if queue == "path" else tr(" audits"))
        self._say_before()

    def _say_before(self) -> None:
        """Say what drawing would cost, before it is done."""
        if self._report is not None:
            self.before.setText(said(before_words(
                self.queue.currentData(), self.number.value(), self._report, self.rounds.value(), mixed=self.mixed.isChecked(),
                fixed=self.queue.currentData() == "certify" and self.bound.currentData() == "fixed",
            )))  # fmt: skip

    def _draw(self) -> None:
        certify = self.queue.currentData() == "certify"
        self.draw_wanted.emit(
            {
                "queue": self.queue.currentData(), "size": self.number.value(), "rounds": self.rounds.value(),
                "bound": self.bound.currentData() if certify else "anytime", "mixed": certify and self.mixed.isChecked(),
            }
        )  # fmt: skip

    def _shortcut(self, key: str, action: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(action)


def _again_words(pile: Pile) -> str:
    """When what is to be forgotten first is shown again."""
    if pile.again_from is None:
        return ""
    when = f"{pile.again_from.astimezone():%a %H:%M}"
    return tr("; {} shown again another day, from {} on").format(len(pile.again), when)


NOTHING: Final = tr(
    "You have judged no audit yet: what your own verdicts certify stands here from the first one on. Draw audits, and judge them."
)


def hunt_words(hunt: dict[str, Any]) -> str:
    """What a hunt found, in a sentence."""
    words = tr("hunt among answers of A_{}: {} of {} judged differ").format(hunt["iteration"], hunt["found"], hunt["audits"])
    if hunt["found_a_minute"] is not None:
        rates = hunt["found_a_minute"], hunt["predicted_a_minute"], hunt["uniform_a_minute"]
        words += (
            tr("; {:.1f} errors a minute ({:.1f} predicted)").format(*rates[:2]) if rates[2] is None
            else tr("; {:.1f} errors a minute ({:.1f} predicted, {:.1f} when drawn at random)").format(*rates)
        )  # fmt: skip
    weighed = hunt["horvitz_thompson"]
    if weighed is None:
        return tr("{}; {} to go").format(words, hunt["drawn"] - hunt["audits"])
    powered = hunt["prediction_powered"]
    return tr(
        "{}. Errors in all answers: about {:.2%} ± {:.2%}, {:.2%} ± {:.2%} with predictions (standard errors, no bounds)"
    ).format(words, weighed["rate"], weighed["error"], powered["rate"], powered["error"])
