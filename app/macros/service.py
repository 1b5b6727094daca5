"""Rules made of a person's decisions, in the session's thread: what the macros' room asks for, and what it is told."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.debate.service import Act
from ida_core.amplify import bulk
from ida_core.amplify.trees import Amplification
from ida_core.overseers import rules


class Rules(QObject):
    """Part of the session's worker."""

    told = Signal(list)

    def __init__(self, act: Act) -> None:
        super().__init__()
        self._act = act
        self._work: Amplification | None = None
        self._last: list[rules.Kept] | None = None
        """What was told last."""

    def watch(self, work: Amplification) -> None:
        """These are the trees from now on."""
        self._work, self._last = work, None

    def tell(self, *, anyway: bool = False) -> None:
        """Send the rules, if they are others than those sent last."""
        if self._work is None:
            return
        kept = rules.kept_rules(self._work.session, self._work.task, self._work.tree)
        if anyway or kept != self._last:
            self._last = kept
            self.told.emit(kept)

    def learn(self) -> None:
        """Propose rules for what the person decided."""
        if self._work is not None and rules.find_rules(self._work.session, self._work.task, self._work.tree):
            self.tell()

    def rule_on_macro(self, number: int, state: str) -> None:
        """Approve or veto a rule, or recall it with what it answered."""

        def work(amplification: Amplification) -> None:
            if state == "recalled":
                bulk.recall(amplification, number, f"rule {number} was recalled")
            else:
                rules.rule_on(amplification.session, amplification.task, number, state)
                amplification.reload_rules()

        self._act(f"rule {number} {state}", work)
        self.tell()

    def edit_macro(self, number: int, text: str) -> None:
        """Give a rule other words."""

        def work(amplification: Amplification) -> None:
            rules.rewrite(amplification.session, amplification.task, number, text)
            amplification.reload_rules()

        self._act(f"rule {number} rewritten", work)
        self.tell()
