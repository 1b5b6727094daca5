"""The chart of drift in words: agreement of each A_n with H by family, and that of the assistant before it."""

from __future__ import annotations

from typing import Any, Final

from ida_core.plain import one_line
from ida_core.report.chart import Chart, Series
from ida_core.report.drift_charts import ITERATION

MOST: Final = 5
"""Families that have a curve of their own; the rest is in the table."""


def words_chart(report: dict[str, Any]) -> Chart:
    """ε of each iteration, for all questions and for the largest families, with anytime bounds; what is vacuous is not drawn."""
    wholes = [(row["n"], row["families"][0]) for row in report["iterations"]]
    sizes = dict[str, int]()
    for row in report["iterations"]:
        for family in row["families"][1:]:
            sizes[family["family"]] = sizes.get(family["family"], 0) + family["n"]
    named = sorted(sizes, key=lambda name: -sizes[name])[:MOST]
    series = [_curve("all questions", wholes, 0), _before(wholes)]
    for number, name in enumerate(named, 2):
        rows = [(row["n"], family) for row in report["iterations"] for family in row["families"][1:] if family["family"] == name]
        series.append(_curve(one_line(name, 28), rows, number, beside=0.04 * (number - 1)))
    return Chart(
        "drift-in-words", "ε: A_n against H", ITERATION, "answers that differ",
        tuple(one for one in series if one.x),
        note="what H stood behind and A_n was not taught; whiskers: bounds that hold at every look, together",
    )  # fmt: skip


def _curve(name: str, rows: list[tuple[int, dict[str, Any]]], colour: int, beside: float = 0.0) -> Series:
    known = [(n, one) for n, one in rows if one["n"]]
    rates = tuple(one["rate"] for _, one in known)
    return Series(
        name, tuple(n + beside for n, _ in known), rates, low=rates, high=tuple(one["upper"] for _, one in known),
        counts=tuple(one["n"] for _, one in known), colour=colour,
    )  # fmt: skip


def _before(rows: list[tuple[int, dict[str, Any]]]) -> Series:
    known = [(n, one) for n, one in rows if one["n"]]
    rates = tuple(one["differed_before"] / one["n"] for _, one in known)
    return Series(
        "the one before", tuple(n - 0.04 for n, _ in known), rates, counts=tuple(one["n"] for _, one in known),
        colour=1, loose=True,
    )  # fmt: skip
