"""Which of A_n's answers are compared while the machine works, in words: how many, with whom, and how many are audited."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.allowing import allow
from app.language import tr
from app.theme import SPACE
from ida_core.oversight.policy import DebatePolicy

RIVAL_WORDS: Final = {
    "usual": tr("the usual rival"), "A_n": tr("A_n alone"), "amplified": tr("H + A_n, one level"),
    "deeper": tr("H + A_n, 3 levels"), "sample": tr("another sample of A_n"), "specialist": tr("two specialists of A_n"),
}  # fmt: skip
"""Who disputes what stands at a node."""
RIVALS_MEAN: Final = tr(
    "Who gives the rival answer. The usual rival of what H + A_n answered is A_n, and of what A_n answered H + A_n. Two "
    "specialists: the one whose sort or share the question belongs to, against the first of the others who says otherwise; for "
    "sessions with specialists only. Another sample: of sessions with one network"
)
SHARES: Final = (0.0, 0.1, 0.5, 1.0)
AUDITS: Final = (0.0, 0.1, 0.3, 1.0)


class PolicyBox(QWidget):
    """Three choices beside each other; what was set elsewhere, by the command line say, is among them."""

    chosen = Signal(str)
    """The policy as it is stored."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share, self.rival, self.audit = QComboBox(), QComboBox(), QComboBox()
        self.share.setAccessibleName(tr("How many of A_n's answers are compared"))
        self.rival.setAccessibleName(tr("With whom A_n's answers are compared"))
        self.audit.setAccessibleName(tr("How many of the answers that agree are audited"))
        self.share.setToolTip(
            tr("How many of A_n's answers get a rival answer while the machine works; where they differ, a debate waits")
        )
        self.rival.setToolTip(RIVALS_MEAN)
        self.audit.setToolTip(tr("How many of the answers on which both agree you judge: an error that both make, no debate finds"))
        self.setToolTip(tr("What is chosen here counts from the next answer on, and is kept with the session"))
        for share in SHARES:
            self.share.addItem(_share_words(share), share)
        for name, words in RIVAL_WORDS.items():
            self.rival.addItem(tr("with {}").format(words), name)
        for audit in AUDITS:
            self.audit.addItem(_audit_words(audit), audit)
        usual = DebatePolicy()
        self.rival.setCurrentIndex(self.rival.findData(usual.rival))
        self.audit.setCurrentIndex(self.audit.findData(usual.audit))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        for combo in (self.share, self.rival, self.audit):
            row.addWidget(combo)
            combo.activated.connect(self._on_chosen)
        row.addStretch(1)

    @property
    def policy(self) -> DebatePolicy:
        """What is chosen."""
        return DebatePolicy(self.share.currentData(), self.audit.currentData(), self.rival.currentData())

    def show_policy(self, words: str) -> None:
        """Show the policy in force; one that compares nothing leaves the other choices as they are."""
        policy = DebatePolicy.read(words)
        _choose(self.share, policy.share, _share_words(policy.share))
        if policy.share:
            _choose(self.audit, policy.audit, _audit_words(policy.audit))
            self.rival.setCurrentIndex(self.rival.findData(policy.rival))
        for combo in (self.rival, self.audit):
            allow(combo, "" if policy.share > 0 else tr("no answers are compared; choose a share first"))

    def _on_chosen(self) -> None:
        self.chosen.emit(self.policy.words)


def _choose(combo: QComboBox, value: float, words: str) -> None:
    """Choose a value, which is put among the others if it is not there."""
    if combo.findData(value) < 0:
        combo.addItem(words, value)
    combo.setCurrentIndex(combo.findData(value))


def _share_words(share: float) -> str:
    if share in (0.0, 1.0):
        return tr("Compare all of A_n's answers") if share else tr("Compare none of A_n's answers")
    return tr("Compare {:.3g} % of A_n's answers").format(100 * share)


def _audit_words(share: float) -> str:
    if share in (0.0, 1.0):
        return tr("audit all that agree") if share else tr("audit none that agree")
    return tr("audit {:.3g} % that agree").format(100 * share)
