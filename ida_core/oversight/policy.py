"""At which nodes two answers are compared while the machine works: a policy that a session hands to amplification."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from sqlite_utils import Database

from ida_core.amplify.person import Refusal
from ida_core.amplify.trees import Amplification
from ida_core.oversight.nodes import begin
from ida_core.oversight.rivals import RIVALS
from ida_core.sessions import records
from ida_core.tree import Answerer, Node, Status

AT_ONCE: Final = 4
"""Debates that are begun in one go: a person's decision may come in between."""
SETS_APART: Final = 31
"""Sets the dice of comparisons apart from others of the session."""
FORMS: Final = (
    "never, or share:RATE[:AUDIT[:RIVAL]]: which share of A_n's answers is compared, and which of those that agree is audited"
)


@dataclass(frozen=True, slots=True)
class DebatePolicy:
    """What share of A_n's answers is compared with a rival's, and what share of those on which both agree is audited."""

    share: float = 0.0
    audit: float = 0.1
    rival: str = "deeper"

    @property
    def words(self) -> str:
        """The policy as it is stored and typed."""
        return f"share:{self.share:g}:{self.audit:g}:{self.rival}" if self.share else "never"

    @classmethod
    def read(cls, text: str) -> DebatePolicy:
        """Read what `words` wrote.

        Raises:
            ValueError: it is none; the message is a sentence.
        """
        kind, *parts = text.split(":")
        try:
            share, audit, rival = (*parts, *("0", "0.1", "deeper")[len(parts) :])
            policy = cls(float(share), float(audit), rival)
            fits = 0 <= policy.share <= 1 and 0 <= policy.audit <= 1 and rival in RIVALS
            if not fits or (kind, bool(parts)) not in (("never", False), ("share", True)):
                raise ValueError(text)
        except ValueError as error:
            raise ValueError(f"there is no policy of debates “{text}”; say {FORMS}") from error
        return policy


class Watch:
    """Listens to the trees and compares what A_n answers, as the policy says. It holds up nothing: debates wait for their judge."""

    def __init__(self, work: Amplification) -> None:
        """Watch these trees; what was answered before and never compared is taken up as well."""
        self._work = work
        with work.session.reading() as reader:
            self._compared = {int(row["node"]) for row in reader.query("SELECT node FROM debate")}
        self._fresh = self._never_compared()
        work.tree.subscribe(self)

    @property
    def policy(self) -> DebatePolicy:
        """The policy in force."""
        return DebatePolicy.read(self._work.session.settings.debates)

    def set_policy(self, policy: DebatePolicy) -> None:
        """Put another policy in force from now on, on the record.

        Raises:
            Refusal: answers in words are compared by nobody.
        """
        if self._work.task.is_text and policy.share:
            raise Refusal("answers in words hardly ever agree, so none is compared by itself; press D at a question that has one")
        session, words = self._work.session, policy.words

        def write(db: Database) -> None:
            db.table("session").update(1, {"debates": words})
            records.log_event(db, "policy of debates", policy=words)

        session.write(write, durable=True).result()
        session.settings = replace(session.settings, debates=words)
        self._fresh = self._never_compared()

    def about_to_insert(self, parent: int | None, position: int) -> None:
        """Part of the listener's protocol."""

    def inserted(self, node: Node) -> None:
        """Note a node that A_n answered."""
        self.changed(node)

    def changed(self, node: Node) -> None:
        """Note a node that A_n answered."""
        if node.answerer is Answerer.ASSISTANT and node.id not in self._compared:
            self._fresh.add(node.id)

    @property
    def is_done(self) -> bool:
        """Whether everything that A_n answered was looked at."""
        return not self._fresh

    def compare(self) -> list[int]:
        """Compare a few of the answers that A_n gave and that the lot falls on; return the debates that were begun."""
        policy, begun = self.policy, list[int]()
        if not policy.share or self._work.task.is_text or self._work.session.read_only:
            self._fresh.clear()
        while self._fresh and len(begun) < AT_ONCE:
            number = min(self._fresh)
            self._fresh.discard(number)
            begun += self._look_at(number, policy)
        return begun

    def _never_compared(self) -> set[int]:
        by_assistant = self._work.tree.answered_by(Answerer.ASSISTANT) if self.policy.share else []
        return {number for number in by_assistant if number not in self._compared}

    def _look_at(self, number: int, policy: DebatePolicy) -> Iterable[int]:
        node = self._work.tree[number]
        if node.status not in (Status.PROPOSED, Status.ANSWERED) or number in self._compared or node.height == 0:
            return
        self._compared.add(number)
        lots = np.random.default_rng([self._work.session.settings.seed, SETS_APART, number]).random(2)
        if lots[0] < policy.share:
            try:
                yield begin(self._work, number, rival=policy.rival, audit=bool(lots[1] < policy.audit), by="policy")
            except Refusal:  # looked up, or taken back in the meantime: nothing to compare
                return
