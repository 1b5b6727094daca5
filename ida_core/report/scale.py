"""How values lie along an axis: evenly, by their logarithm, or, for shares near 1, by the logarithm of what is missing to 1."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Final, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ida_core.report.chart import step_of

Kind = Literal["even", "log", "error"]
LEAST: Final = 1e-6
"""What a logarithmic axis shows of zero and less."""
WITHIN: Final = (1, 2, 5)
"""What is marked within a power of ten, where there is room."""
MARGIN: Final = 0.15
"""Powers of ten around a single value."""
QUARTERS: Final = 4
ROOM: Final = 0.05
"""Powers of ten that are left free at either end."""
SLACK: Final = 1e-9
LONG: Final = 1e7
"""From here on numbers are written with powers of ten."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Where values are drawn: `place` grows with the value whatever the kind, so extremes stay extremes."""

    kind: Kind = "even"
    floor: float = LEAST
    """What a logarithmic scale shows of anything smaller; of an error of 0, too: a share of 1 lies on the edge."""

    def place(self, values: ArrayLike) -> NDArray[np.float64]:
        """Where values lie, in units of the axis: themselves, or powers of ten."""
        places: NDArray[np.float64] = np.asarray(values, dtype=float)
        match self.kind:
            case "log":
                places = np.log10(np.maximum(places, self.floor))
            case "error":
                places = -np.log10(np.maximum(1.0 - places, self.floor))
        return places

    def value(self, place: float) -> float:
        """The value that lies there."""
        match self.kind:
            case "log":
                return float(10.0**place)
            case "error":
                return 1.0 if place >= -log10(self.floor) - SLACK else 1.0 - float(10.0**-place)
        return place

    def ticks(self, low: float, high: float, most: int) -> list[tuple[float, str]]:
        """At most about so many marks between two places: the place, and what is written there."""
        if self.kind == "even" or high <= low:
            return _even(low, high, most)
        found = self._powers(low, high, most)
        if len(found) < 2:  # within one power: round values
            found = [(float(self.place(value)), word) for value, word in _even(self.value(low), self.value(high), most)]
        top = -log10(self.floor)
        if self.kind == "error" and low - SLACK <= top <= high + SLACK:
            found = [*(mark for mark in found if mark[0] < top - SLACK), (top, "1")]
        return found

    def span(self, least: float, greatest: float) -> tuple[float, float]:
        """The places between which values are shown, for an axis that does not begin at 0; never of no width."""
        low, high = (float(self.place(value)) for value in (least, greatest))
        return (low, high) if high - low > SLACK else (low - MARGIN, high + MARGIN)

    def rounded(self, least: float, greatest: float) -> tuple[float, float]:
        """The same, with a little room around, and rounded so that it changes rarely while curves grow."""
        low, high = self.span(least, greatest)
        return floor(QUARTERS * low) / QUARTERS - ROOM, ceil(QUARTERS * high - SLACK) / QUARTERS + ROOM

    def _powers(self, low: float, high: float, most: int) -> list[tuple[float, str]]:
        """Powers of ten, fewer of them where they are many, and 2 and 5 of each where there is room."""
        apart = max(1, ceil((high - low) / max(most, 1)))
        within = WITHIN if 2 * (high - low) <= most else WITHIN[:1]
        sign = -1 if self.kind == "error" else 1
        first, last = sorted((sign * low, sign * high))
        powers = (power for power in range(floor(first) - 1, ceil(last) + 1) if power % apart == 0)
        places = sorted(sign * (power + log10(digit)) for power in powers for digit in within)
        return [(at, self._word(at)) for at in places if low - SLACK <= at <= high + SLACK]

    def _word(self, place: float) -> str:
        """A number as short as it can be written exactly enough."""
        value = self.value(place)
        if self.kind == "error":
            return f"{value:.{max(0, ceil(place - SLACK))}f}".rstrip("0").rstrip(".") if value else "0"
        return f"{value:,.0f}" if 1 <= value < LONG and abs(value - round(value)) < SLACK * value + SLACK else f"{value:.3g}"


def _even(low: float, high: float, most: int) -> list[tuple[float, str]]:
    step = step_of(max(high - low, LEAST) / max(2, most))
    digits = max(0, -floor(log10(step)))
    count = range(ceil(low / step - SLACK), floor(high / step + SLACK) + 1)
    if step * max(abs(count.start), count.stop) >= LONG:
        return [(number * step, f"{number * step:.3g}") for number in count]
    return [(number * step, f"{number * step:,.{digits}f}") for number in count]


def error_scale(greatest: Iterable[float]) -> Scale:
    """A scale for shares of which these are the greatest below 1: it ends at the power of ten below half of the least error."""
    least = min((1.0 - value for value in greatest), default=0.1)
    return Scale("error", 10.0 ** floor(log10(max(least / 2, LEAST))))


EVEN: Final = Scale()
