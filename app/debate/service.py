"""Debates in the session's thread: what the room asks for, and what it is told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ida_core.amplify.trees import Amplification
from ida_core.oversight import nodes, repeats
from ida_core.oversight.debate import Verdict
from ida_core.oversight.policy import DebatePolicy, Watch

Act = Callable[[str, Callable[[Amplification], object]], None]
"""Carries out what a person asked for, tells of it, or says why not."""


class Debates(QObject):
    """Part of the session's worker, which hands on to it what is about debates."""

    told = Signal(list, object, str)
    """All debates, what was revealed of them, and the policy in force."""
    begun = Signal(int)
    looked_up = Signal(int, str)

    def __init__(self, act: Act) -> None:
        super().__init__()
        self._act = act
        self._watch: Watch | None = None
        self._work: Amplification | None = None

    def watch(self, work: Amplification) -> None:
        """These are the trees from now on."""
        self._work, self._watch = work, Watch(work)

    def compare(self) -> bool:
        """Compare a few of A_n's answers, as the policy says, and tell whether more are left; debates wait and hold up nothing."""
        if self._watch is None:
            return False
        if self._watch.compare():
            self.tell()
        return not self._watch.is_done

    def tell(self) -> None:
        """Send all debates."""
        if self._work is None or self._watch is None:
            return
        reading = self._work.session.reading
        self.told.emit(nodes.debates(reading, self._work.stacks.done), nodes.revealed(reading), self._watch.policy.words)

    def begin_debate(self, node: int, protocol: str, rival: str) -> None:
        """Hold a debate at a node up to the judge."""
        made: list[int] = []
        self._act("debate saved", lambda work: made.append(nodes.begin(work, node, protocol=protocol, rival=rival)))
        self.tell()
        for debate in made:
            self.begun.emit(debate)

    def announce(self, debate: int) -> None:
        """A debate was held elsewhere, by a language model."""
        self.tell()
        self.begun.emit(debate)

    def believe(self, debate: int, turn: int, belief: float) -> None:
        """Record a belief on the way."""
        self._act("", lambda work: nodes.believe(work, debate, turn, belief))

    def rule_debate(self, debate: int, verdict: int, belief: float | None, reason: str, seconds: float, turn: int) -> None:
        """Record the person's ruling."""

        def work(amplification: Amplification) -> None:
            person = amplification.session.settings.person
            nodes.rule(
                amplification, debate, Verdict(verdict), belief=belief, judge=person, reason=reason, seconds=seconds, turn=turn
            )

        self._act("ruling saved", work)
        self._act("", _bring_back)
        self.tell()

    def swap_debate(self, debate: int) -> None:
        """Hold a debate again with its sides swapped."""
        made: list[int] = []
        self._act("debate saved", lambda work: made.append(repeats.hold_again(work, nodes.read(work, debate))))
        self.tell()
        for number in made:
            self.begun.emit(number)

    def look_up_debate(self, debate: int) -> None:
        """Ask the look-up what a debate came down to."""
        told: list[str] = []
        self._act("look-up recorded", lambda work: told.append(nodes.look_up(work, debate)))
        for text in told:
            self.looked_up.emit(debate, text)

    def audit_debate(self, debate: int) -> None:
        """Let an answer on which both sides agree be looked at all the same."""
        self._act("audit noted", lambda work: nodes.audit(work, debate))
        self.tell()

    def reveal_debate(self, debate: int) -> None:
        """Show which answers were right, on the record."""
        self._act("revealing recorded", lambda work: nodes.reveal(work, debate))
        self.tell()

    def set_debate_policy(self, words: str) -> None:
        """Compare another share of A_n's answers from now on."""
        watch = self._watch
        if watch is not None:
            self._act("policy of debates saved", lambda _work: watch.set_policy(DebatePolicy.read(words)))
            self.tell()


def _bring_back(work: Amplification) -> None:
    """Let a debate that the person ruled on a while ago wait once more, sides swapped, if the lot falls on one."""
    settings, reading = work.session.settings, work.session.reading
    held = repeats.due(nodes.debates(reading, work.stacks.done), settings.person, settings.seed, nodes.revealed(reading))
    if held is not None:
        repeats.hold_again(work, held, "lot")
