"""The lineage as a picture: each assistant under the one it was distilled from."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

from ida_core.lineage import Ancestor

WIDE, HIGH, GAP_X, GAP_Y = 150, 92, 44, 16
LINE: Final = 16
"""Pixels from one line of a box to the next."""
FONT: Final = "font-family='DejaVu Sans, Helvetica, Arial, sans-serif'"


def lineage_svg(line: Sequence[Ancestor]) -> str:
    """Draw assistants from left to right by iteration, branches below one another; what is not promoted has a dashed frame."""
    places, used = dict[int, tuple[int, int]](), dict[int, int]()
    parts = list[str]()
    for one in line:
        row = used.get(one.iteration, 0)
        used[one.iteration] = row + 1
        places[one.id] = (10 + one.iteration * (WIDE + GAP_X), 10 + row * (HIGH + GAP_Y))
    for one in line:
        x, y = places[one.id]
        if one.parent in places:
            from_x, from_y = places[one.parent]
            start, end = (from_x + WIDE, from_y + HIGH / 2), (x, y + HIGH / 2)
            bend = (start[0] + end[0]) / 2
            curve = f"M{start[0]} {start[1]}C{bend} {start[1]} {bend} {end[1]} {end[0]} {end[1]}"
            parts.append(f"<path d='{curve}' fill='none' stroke='#566059'/>")
        dash = "" if one.promoted else " stroke-dasharray='4 3'"
        told = "".join(
            f"<text x='10' y='{37 + LINE * below}' font-size='10' fill='#1b211d'>{escape(words)}</text>"
            for below, words in enumerate(_told(one))
        )
        parts.append(
            f"<g transform='translate({x} {y})'><rect width='{WIDE}' height='{HIGH}' rx='6' fill='#f6f8f5' stroke='#566059'{dash}/>"
            f"<text x='10' y='19' font-size='13' font-weight='bold' fill='#1b211d'>A_{one.iteration}</text>{told}</g>"
        )
    width = 20 + (1 + max((one.iteration for one in line), default=0)) * (WIDE + GAP_X) - GAP_X
    height = 20 + max(used.values(), default=1) * (HIGH + GAP_Y) - GAP_Y
    size = f"viewBox='0 0 {width} {height}' width='{width}' height='{height}'"
    return f"<svg xmlns='http://www.w3.org/2000/svg' {size} {FONT} role='img'><title>Lineage</title>{''.join(parts)}</svg>"


def _told(one: Ancestor) -> tuple[str, ...]:
    """What stands in the box of an assistant, each line short enough for it."""
    if one.report is None:
        return ("look-up of facts",)
    accuracy = (f"accuracy {_overall(one):.1%}",) if one.report.n_by_height else ()
    return (
        *accuracy, f"agreement {one.report.agreement:.1%}", f"{one.report.overseer_labels:,} labels", f"{one.report.steps:,} steps",
    )  # fmt: skip


def _overall(one: Ancestor) -> float:
    if one.report is None:
        return 0.0
    asked = sum(one.report.n_by_height.values())
    right = sum(rate * one.report.n_by_height.get(height, 0) for height, rate in one.report.accuracy_by_height.items())
    return right / asked if asked else 0.0


def prices(line: Sequence[Ancestor], seconds_of_persons: float) -> list[dict[str, float | int | None]]:
    """What a percentage point of accuracy cost at each promoted iteration, in seconds of the device and minutes of persons.

    Points are counted from the assistant before, from A_0 on, which answers only look-ups. A person's time cannot be shared
    out among iterations: the minutes are those of the whole session over all points gained so far; None where nothing was.
    """
    rows, before, gained = list[dict[str, float | int | None]](), 0.0, 0.0
    for one in line:
        if one.report is None or not one.promoted:
            continue
        points, before = 100 * (_overall(one) - before), _overall(one)
        gained += points
        rows.append({
            "n": one.iteration, "points": points, "seconds": one.report.seconds,
            "seconds_a_point": one.report.seconds / points if points > 0 else None,
            "minutes_a_point": seconds_of_persons / 60 / gained if gained > 0 else None,
        })  # fmt: skip
    return rows
