"""The release rule, read off a report: the highest height up to which agreement and drift are shown to be good enough."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ida_core.measure.shown import at_least, at_most


def reached(rows: Sequence[dict[str, Any]], budget: float, least: float) -> int | None:
    """The highest height within budget: there and at all heights below, agreement and drift are shown to be good enough.

    None where already the lowest is not. Since all bounds hold together, so does what is read off them, whatever the budget.
    """
    highest = None
    for row in rows:
        if not _passes(row, budget, least):
            break
        highest = int(row["height"])
    return highest


def frontier_words(report: dict[str, Any], budget: float) -> str:
    """The rule as a statement about a report, with what it rests on and what stands in the way of the next height."""
    rows, least = report.get("by_height"), report.get("agreement_asked", 0.0)
    if rows is None:
        return "highest height within budget: this report is from before it was measured; measure again"
    if not rows:
        return "highest height within budget: none can be named, since questions do not show how deep they go"
    highest = reached(rows, budget, least)
    places = [row["height"] for row in rows]
    passed = 0 if highest is None else places.index(highest) + 1
    reach = f"{highest} of {places[-1]}, with {_shown(rows[passed - 1])}" if passed else "none"
    stops = f". Height {places[passed]} does not pass: {_shown(rows[passed])}" if passed < len(rows) else ""
    asked = f"Needed, there and at all heights below: agreement ≥ {least:.0%}, drift ≤ {budget:.1%}"
    counted = f"Counted in the audit by height, {rows[0]['audits']:,} questions each"
    return f"highest height within budget: {reach}{stops}. {asked}. {counted}"


def _passes(row: dict[str, Any], budget: float, least: float) -> bool:
    return bool(row["agreement"] >= least and row["drift"] <= budget)


def _shown(row: dict[str, Any]) -> str:
    drift = f"drift ≤ {at_most(row['drift'], 2)}" if row["drift"] < 1 else "drift vacuous"
    drifted = "" if row["drifted"] is None else f" ({row['drifted']} of {row['audits']:,})"
    return f"agreement with its teacher ≥ {at_least(row['agreement'])} ({row['agreed']:,} of {row['n']:,}), {drift}{drifted}"
