"""Bounds as they are shown: lower ones rounded down and upper ones up, so that no figure promises more than was shown."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from math import isfinite
from typing import Final

EXACT: Final = 12
"""Places to which floating point is trusted: 0.1 + 0.2 is 0.3."""


def down(value: float, places: int = 2) -> str:
    """A number that something is no less than, such as 0.99 for 0.997."""
    return _rounded(value, places, ROUND_FLOOR)


def up(value: float, places: int = 2) -> str:
    """A number that something is no more than, such as 0.35 for 0.341."""
    return _rounded(value, places, ROUND_CEILING)


def at_least(share: float, places: int = 1) -> str:
    """A lower bound on a share, in percent: 99.5% for 0.9956."""
    return f"{down(100 * share, places)}%"


def at_most(share: float, places: int = 1) -> str:
    """An upper bound on a share, in percent: 0.4% for 0.0034."""
    return f"{up(100 * share, places)}%"


def ends(low: float, high: float, places: int = 1) -> str:
    """An interval of a share: [96.0%, 99.6%]."""
    return f"[{at_least(low, places)}, {at_most(high, places)}]"


def _rounded(value: float, places: int, way: str) -> str:
    if not isfinite(value):
        return str(value)
    exact = round(Decimal(value), EXACT)
    rounded = exact.quantize(Decimal(1).scaleb(-places), rounding=way)
    return str(abs(rounded) if rounded == 0 else rounded)
