"""Charts about debates: what they cost against the size of the tree, and how deep a flaw can be hidden from a challenger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import scipy
from numpy.typing import NDArray

from ida_core.measure.shown import down, up
from ida_core.oversight.scoring import interval
from ida_core.oversight.transcripts import Held
from ida_core.report.chart import Chart, Series

DEBATES, SIZES = 5, 3
"""Debates, and different sizes of trees, below which no slope is fitted."""
BY_ROUNDS: Final = ("bisection", "cross-examination")
SIDE, JUDGE, FULL = "each side states", "the judge reads", "a full check reads"


@dataclass(frozen=True, slots=True)
class Slope:
    """A straight line by least squares through logarithms, with an interval of 95 % by Student's t."""

    slope: float
    low: float
    high: float
    n: int

    @property
    def words(self) -> str:
        """“0.28 (0.10 to 0.46)”."""
        return f"{self.slope:.2f} ({down(self.low)} to {up(self.high)})"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one debate cost, in answers: the whole tree's, those that each side stated, and those that the judge looked at."""

    nodes: int
    stated: int
    read: int


def costs(held: Sequence[Held]) -> list[Cost]:
    """Of the debates that go down a tree whose nodes could be counted; those held again cost nothing more to prepare."""
    return [
        Cost(each.nodes, each.statements, len(each.item.so_far) + 2)
        for each in held
        if each.item is not None and each.nodes and each.repeats is None and each.protocol in BY_ROUNDS
    ]


def costs_lack(found: Sequence[Cost]) -> str:
    """Why there is no chart of costs yet, as a sentence; nothing if there is one."""
    sizes = len({each.nodes for each in found})
    if len(found) >= DEBATES and sizes >= SIZES:
        return ""
    return (
        f"too few debates for costs against tree size: {len(found)} of at least {DEBATES} that went down a tree, {sizes} of at "
        f"least {SIZES} different sizes"
    )


def slope(x: Sequence[float], y: Sequence[float]) -> Slope:
    """Fit the logarithm of y to that of x; x takes at least two values, and there are at least three points."""
    across, up = np.log(np.asarray(x, dtype=float)), np.log(np.asarray(y, dtype=float))
    spread = across - across.mean()
    steep = float(spread @ up / (spread @ spread))
    off: NDArray[np.float64] = up - up.mean() - steep * spread
    half = float(scipy.special.stdtrit(len(off) - 2, 0.975)) * float(np.sqrt(off @ off / (len(off) - 2) / (spread @ spread)))
    return Slope(steep, steep - half, steep + half, len(off))


def slopes(found: Sequence[Cost]) -> dict[str, Slope]:
    """How fast what each side states and what the judge reads grow with the tree; a full check's slope is 1."""
    sizes = [each.nodes for each in found]
    return {SIDE: slope(sizes, [each.stated for each in found]), JUDGE: slope(sizes, [each.read for each in found])}


def costs_chart(found: Sequence[Cost]) -> Chart:
    """Both axes by powers of ten; a mark is the mean of the debates about trees of one size."""
    sizes = sorted({each.nodes for each in found})
    at = {size: [each for each in found if each.nodes == size] for size in sizes}
    counts = [len(at[size]) for size in sizes]
    stated = [float(np.mean([each.stated for each in at[size]])) for size in sizes]
    read = [float(np.mean([each.read for each in at[size]])) for size in sizes]
    told = "; ".join(f"{name} {fitted.words}" for name, fitted in slopes(found).items())
    return Chart(
        "debate-costs", "What debates cost", "nodes of the whole tree", "answers",
        (
            Series(FULL, sizes, [float(size) for size in sizes], counts=counts, colour=2),
            Series(SIDE, sizes, stated, counts=counts, colour=0), Series(JUDGE, sizes, read, counts=counts, colour=1),
        ),
        percent=False, log=True, note=f"slopes on logarithmic scales, n = {len(found)} debates: {told}; a full check 1",
    )  # fmt: skip


def stress_chart(report: dict[str, Any]) -> Chart:
    """Flaws caught by their depth with intervals, beside what one chance at all levels would make."""
    rows = report["by_depth"]
    depths, c = [float(row["depth"]) for row in rows], report["c"]
    ends = [interval(row["caught"], row["trials"]) for row in rows]
    shares, counts = [row["caught"] / row["trials"] for row in rows], [row["trials"] for row in rows]
    low, high = report["c_interval"]
    return Chart(
        "debate-stress", "Flaws hidden in a tree", "depth of the flaw", "share caught",
        (
            Series(report["challenger"], depths, shares, [low for low, _ in ends], [high for _, high in ends], counts),
            Series(f"{c:.2f}^d", depths, [c**depth for depth in depths], colour=1, level=True),
        ),
        note=f"one walk down for each of {sum(counts)} planted flaws; a pick is right with chance c = {c:.2f} ({down(low)} to "
        f"{up(high)}, n = {report['picks']}), a flaw at depth d is caught with c^d if picks do not depend on each other",
    )  # fmt: skip
