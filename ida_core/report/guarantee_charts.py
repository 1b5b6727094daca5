"""Charts of blame, of how a task falls apart, and of the laboratory of overseer failures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from ida_core.measure.bounds import lower_bound, upper_bound
from ida_core.measure.decomposability import ENOUGH, STEPS
from ida_core.measure.shown import ends
from ida_core.report.bars import Bar, Bars
from ida_core.report.chart import Chart, Series

COLOURS: Final = {
    "capability": 0, "distillation": 1, "inherited": 2, "decomposition": 3, "combination": 4, "judge": 5, "propagated": 6,
}  # fmt: skip
"""Which series colour each label has."""


def pareto(report: dict[str, Any]) -> Bars:
    """Blame by label, type and height, the greatest first; the key of a bar is its place in the report."""
    wrong = report["wrong"]
    bars = tuple(
        Bar(
            f"{bar['label']} · {bar['type']} · height {bar['height']}", bar["share"],
            f"{bar['share']:.2f} of {wrong} (nodes: {bar['nodes']})", COLOURS.get(bar["label"], 0), key=place,
        )
        for place, bar in enumerate(report["bars"])
    )  # fmt: skip
    unexplained = len(report["unexplained"])
    note = f"{wrong} wrong roots among {report['trees']} trees, held against {report['yardstick']}"
    return Bars(
        "blame", "Blame", "wrong roots that a repair turns right, shared among their sources", bars,
        note + (f"; {unexplained} unexplained" if unexplained else ""),
    )  # fmt: skip


def ladder(report: dict[str, Any]) -> Bars:
    """Accuracy of A_n, of H + A_n, and with true subanswers: what is lost at each step."""
    names = [step.replace("A_n", f"A_{report['assistant']}") for step in STEPS]
    bars = [
        Bar(name, rate["rate"], f"{rate['rate']:.1%} {ends(rate['lower'], rate['upper'])}", 0, rate["lower"], rate["upper"])
        for name, rate in zip(names, report["ladder"], strict=True)
    ]
    bars.append(Bar("H alone, no facts", report["alone"], f"{report['alone']:.1%} (best constant answer)", 4))
    return Bars("ceilings", "Ceilings", "right answers, anytime intervals at 95 %", tuple(bars), f"n = {report['roots']:,}", 1.0)


def by_depth(report: dict[str, Any]) -> Chart:
    """Accuracy at the root when H alone splits so many levels deep."""
    rates = report["by_depth"]
    depths = [float(depth) for depth in range(len(rates))]
    measured = Series(
        "right roots", depths, [rate["rate"] for rate in rates], [rate["lower"] for rate in rates],
        [rate["upper"] for rate in rates], [rate["n"] for rate in rates],
    )  # fmt: skip
    enough = Series(f"{ENOUGH:.0%}", [0.0, max(1.0, depths[-1])], [ENOUGH] * 2, colour=1, level=True)
    needed = report["depth_needed"]
    words = f"depth needed: {needed}" if needed is not None else "not reached with trees that can be built"
    return Chart(
        "depth", "Depth needed", "levels that H splits, leaves looked up", "right roots", (measured, enough), note=words, top=1.0
    )


def failures(outcomes: Sequence[dict[str, Any]]) -> Chart:
    """Predicted against observed accuracy by height, of trials that differ in nothing but their seed."""
    trial, first = outcomes[0]["trial"], outcomes[0]
    heights = sorted(int(height) for height in first["learned"])
    x = [float(height) for height in heights]
    series = [
        _observed("H + X", "targets", outcomes, heights, 0),
        _observed("X alone", "learned", outcomes, heights, 1),
        Series("passed on", x, [first["predicted"]["passed_on"][str(height)] for height in heights], colour=2),
        Series("recursion, leak 1", x, [first["predicted"]["recursion"][str(height)] for height in heights], colour=3),
    ]
    votes = f", {trial['votes']} votes" if trial["votes"] > 1 else ""
    said = "X draws its answers" if trial["draws"] else "X says the most probable answer"
    return Chart(
        f"failures-{trial['kind']}-{trial['rate']:g}", f"{trial['kind']} errors at {trial['rate']:.0%}{votes}", "height",
        "right answers", tuple(series), note=f"seeds: {len(outcomes)}, {first['steps']:,} steps; {said}", top=1.0,
    )  # fmt: skip


def _observed(name: str, key: str, outcomes: Sequence[dict[str, Any]], heights: Sequence[int], colour: int) -> Series:
    rights, counts = list[int](), list[int]()
    for height in heights:
        each = [(one[key].get(str(height), 0.0), int(one["asked"].get(str(height), 0))) for one in outcomes]
        rights.append(round(sum(rate * n for rate, n in each)))
        counts.append(sum(n for _, n in each))
    return Series(
        name, [float(height) for height in heights], [right / max(1, n) for right, n in zip(rights, counts, strict=True)],
        [lower_bound(right, n, 0.025) for right, n in zip(rights, counts, strict=True)],
        [upper_bound(right, n, 0.025) for right, n in zip(rights, counts, strict=True)], counts, colour,
    )  # fmt: skip
