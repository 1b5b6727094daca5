"""Certify and Hunt: what is drawn for the person, one answer at a time, and what their verdicts amount to so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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

from app.language import tr
from app.theme import SPACE, scaled
from ida_core.sessions.audits import Audit, Item

QUEUES: Final = {
    "certify": tr("Certify: drawn uniformly, for a bound on ε"),
    "path": tr("Path: down one tree a root, for a bound on drift"),
    "hunt": tr("Hunt: most suspected first, for repair"),
}
BOUNDS: Final = {"anytime": tr("Look whenever you like"), "fixed": tr("Number fixed beforehand (tighter)")}
RULINGS: Final = {
    "same": (tr("Same"), "1", tr("H would have answered this from what it was told")),
    "different": (tr("Different"), "2", tr("H would have answered something else")),
    "unclear": (tr("Can't tell"), "3", tr("It cannot be told from this; it counts as different in every bound")),
}
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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current: Audit | None = None
        self._last: Audit | None = None
        self._since = monotonic()
        self._hunting: set[int] = set()
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE, 0, 0)
        row.addWidget(self._card(), 3)
        row.addWidget(self._side(), 2)
        for name, (_, key, _) in RULINGS.items():
            self._shortcut(key, partial(self._judge, name))
        self._shortcut("Backspace", self._withdraw)

    def show_audits(self, audits: Sequence[Audit], report: dict[str, Any]) -> None:
        """Show what waits and what was certified."""
        waiting = [audit for audit in audits if audit.verdict is None]
        queue = self.queue.currentData()
        self._hunting = {audit.plan.id for audit in audits if audit.plan.queue == "hunt"}
        chosen = [audit for audit in waiting if audit.plan.queue == queue] or waiting
        given = [audit for audit in audits if audit.verdict is not None]
        self._last = max(given, key=lambda audit: audit.verdict.id if audit.verdict else 0, default=None)
        self.back.setEnabled(self._last is not None)
        statements = [str(claim["statement"]) for claim in report["claims"]] + [hunt_words(hunt) for hunt in report["hunts"]]
        strangers = [name for name in report["judged_by"] if name != report["person"]]
        if strangers:
            statements.append(tr("Judged by {}, not by a person.").format(", ".join(strangers)))
        self.statements.setText("<br><br>".join(f"{escape(one[:1].upper())}{escape(one[1:])}" for one in statements) or NOTHING)
        self.left.setText(tr("{:,} judged, {:,} wait").format(len(given), len(waiting)))
        self._show(chosen[0] if chosen else None)
        self.rounds.setEnabled(not audits)

    def hunts(self, item: Item) -> bool:
        """Whether an item was drawn in a hunt: what a person says there is learned."""
        return item.plan in self._hunting

    def _show(self, audit: Audit | None) -> None:
        self.current, self._since = audit, monotonic()
        for button in self.buttons.values():
            button.setEnabled(audit is not None)
        self.answer.clear()
        self.answer.setEnabled(audit is not None)
        if audit is None:
            self.question.setText("")
            self.told.setText(NONE)
            self.given.setText("")
            return
        item = audit.item
        self.question.setText(f"{item.question}  =  ?")
        rows = [(escape(asked), escape(said)) for asked, said in item.transcript]
        lines = "".join(f"<tr><td style='padding-right:24px'>{asked}</td><td><b>{said}</b></td></tr>" for asked, said in rows)
        self.told.setText(tr("H asks, and is told:<table>{}</table>").format(lines) if lines else tr("H asked nothing."))
        self.given.setText(tr("The assistant answers:  <b>{}</b>").format(escape(item.given)))

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
        self.question.setFont(scaled(self.font(), 1.5, bold=True))
        self.given.setFont(scaled(self.font(), 1.15))
        self.left.setProperty("role", "muted")
        for label in (self.told, self.given):
            label.setWordWrap(True)
        self.told.setAccessibleName(tr("What H was told"))
        self.answer = QLineEdit()
        self.answer.setPlaceholderText(tr("your own answer, if different (in a hunt it is learned)"))
        self.answer.setAccessibleName(tr("Your own answer"))
        self.answer.returnPressed.connect(lambda: self._judge("different"))
        buttons = QHBoxLayout()
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
        column.addWidget(self.left)
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
                choice.addItem(words, name)
        self.queue.currentIndexChanged.connect(self._on_queue)
        self.number = QSpinBox(minimum=1, maximum=5000, value=74)
        self.rounds = QSpinBox(minimum=0, maximum=100, value=0)
        self.rounds.setSpecialValueText(tr("any number"))
        self.rounds.setToolTip(tr("Claims you will ever make in this session; they share the 5 % alike. Locked by the first plan"))
        self.mixed = QCheckBox(tr("mix in canaries and repeats, blind"))
        self.mixed.setChecked(True)
        self.mixed.setToolTip(
            tr("Answers known to be wrong or right, and items shown again: they tell how far you can be relied on")
        )
        self.start = QPushButton(tr("Draw and lock"))
        self.start.setProperty("primary", True)  # noqa: FBT003
        self.start.clicked.connect(self._draw)
        form = QFormLayout()
        form.addRow(tr("Queue"), self.queue)
        form.addRow(tr("Audits"), self.number)
        form.addRow(tr("Bound"), self.bound)
        form.addRow(tr("Claims"), self.rounds)
        form.addRow("", self.mixed)
        form.addRow("", self.start)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE, 0, SPACE, 0)
        column.addWidget(self.statements)
        column.addSpacing(SPACE)
        column.addLayout(form)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(tr("What is certified, and drawing more"))
        scroll.setWidget(inside)
        return scroll

    def _on_queue(self) -> None:
        queue = self.queue.currentData()
        self.bound.setEnabled(queue == "certify")
        self.mixed.setEnabled(queue == "certify")

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


NOTHING: Final = tr("Nothing is certified yet. Draw audits and judge them; the statement stands here from the first one on.")


def hunt_words(hunt: dict[str, Any]) -> str:
    """What a hunt found, in a sentence."""
    words = tr("hunt among answers of A_{}: {} of {} judged differ").format(hunt["iteration"], hunt["found"], hunt["audits"])
    weighed = hunt["horvitz_thompson"]
    if weighed is None:
        return tr("{}; {} to go").format(words, hunt["drawn"] - hunt["audits"])
    powered = hunt["prediction_powered"]
    return tr(
        "{}. Weighed by their chances: {:.2%} ± {:.2%} of all answers, {:.2%} ± {:.2%} with predictions "
        "(standard errors; estimates, no bounds)"
    ).format(words, weighed["rate"], weighed["error"], powered["rate"], powered["error"])
