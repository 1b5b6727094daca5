"""What a session's debates come to: how often answers differ, what rulings cost and saved, how well the judge knew. No truth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Final

from ida_core.measure.bounds import upper_bound
from ida_core.measure.shown import down, up
from ida_core.oversight.repeats import consistent
from ida_core.oversight.scoring import Calibration, calibration, interval
from ida_core.oversight.transcripts import Held

JUDGE: Final = 0.01
"""The rate of wrong rulings at which a full check is set beside a debate."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many, with an interval of 95 %."""

    hits: int
    count: int

    @property
    def share(self) -> float:
        """The observed rate; 0 without any."""
        return self.hits / self.count if self.count else 0.0

    @property
    def words(self) -> str:
        """“3 of 20 (15 %, 3.2 to 37.9 %)”."""
        if not self.count:
            return "– (n = 0)"
        low, high = interval(self.hits, self.count)
        return f"{self.hits} of {self.count} ({100 * self.share:.3g} %, {down(100 * low, 1)} to {up(100 * high, 1)} %)"


@dataclass(frozen=True, slots=True)
class Figures:
    """Of all debates of a session."""

    differ: Rate
    """Comparisons by policy, and those in which the answers differed: what people began themselves tells nothing about it."""
    pending: int
    ruled: int
    rulings_per_root: float
    nodes_per_root: float
    """Rulings a root, and the nodes of these debates' whole trees a root, which a full check would have had to look at."""
    nodes: tuple[int, int]
    """The smallest and the largest of these trees; zeros: none was counted."""
    full_check_fails: float | None
    """The mean of 1 - (1 - JUDGE)^T over them: how often a judge who errs so would get one of their T nodes wrong."""
    agreed_wrong: Rate
    """Audits of agreed answers, and those that were wrong: debate is blind to these."""
    agreed_wrong_upper: float
    """Anytime bound on their rate."""
    neither: Rate
    """Rulings for neither side."""
    same_when_swapped: Rate
    """Debates that were held again with the sides swapped, and those of them that were ruled alike."""
    first_side: Rate
    """Rulings for either side, and those for A, which either side is as often."""
    seconds: float | None
    """Median of a person's rulings."""
    calibration: Calibration | None
    """Beliefs against outcomes, over the debates whose outcome was revealed."""


def figures(held: Sequence[Held], roots: dict[int, int], revealed: dict[int, tuple[bool, bool]]) -> Figures:
    """Sum a session's debates up.

    Args:
        held: all debates.
        roots: the root of each debate's node.
        revealed: by debate, whether A's and B's answers were right, as far as that was revealed on the record.
    """
    by_policy = [each for each in held if each.begun_by == "policy"]
    decided = {each.id: each for each in held if each.verdict is not None and not each.agrees}
    ruled = [each for each in decided.values() if each.repeats is None]
    again = [(decided[each.repeats], each) for each in decided.values() if each.repeats in decided]
    sided = [each for each in decided.values() if each.verdict != 2]
    sizes = [each.nodes for each in ruled if each.nodes]
    audits = [each for each in held if each.agrees and each.verdict is not None]
    touched = {roots[each.node] for each in ruled}
    wrong = sum(each.verdict == 2 for each in audits)
    times = [each.seconds for each in ruled if each.seconds is not None]
    told = [each for each in ruled if each.belief is not None and sum(revealed.get(each.id, ())) == 1]
    return Figures(
        differ=Rate(sum(not each.agrees for each in by_policy), len(by_policy)), pending=sum(each.is_pending for each in held),
        ruled=len(ruled), rulings_per_root=len(ruled) / max(1, len(touched)),
        nodes_per_root=sum(each.nodes for each in ruled) / max(1, len(touched)), agreed_wrong=Rate(wrong, len(audits)),
        nodes=(min(sizes, default=0), max(sizes, default=0)),
        full_check_fails=fmean(1 - (1 - JUDGE) ** size for size in sizes) if sizes else None,
        same_when_swapped=Rate(sum(consistent(*pair) for pair in again), len(again)),
        first_side=Rate(sum(each.verdict == 0 for each in sided), len(sided)),
        agreed_wrong_upper=upper_bound(wrong, len(audits)), neither=Rate(sum(each.verdict == 2 for each in ruled), len(ruled)),
        seconds=median(times) if times else None,
        calibration=calibration([each.belief or 0.0 for each in told], [revealed[each.id][0] for each in told]),
    )  # fmt: skip
