"""The charts of the drift room, made of its reports: what was not measured is absent, what is vacuous is not drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any, Final

from ida_core.measure.planner import Spending
from ida_core.measure.shown import at_most
from ida_core.report.chart import Band, Cell, Chart, Grid, Series

CURVES: Final = {
    "worst_case": "bound: leak 1",
    "leak_bound": "bound: measured leak",
    "upper": "bound: root audit",
    "measured": "measured at the root",
    "leak_adjusted": "estimate: measured leak",
    "product": "product (no bound)",
    "budget": "budget",
}
"""The series of the budget and what they are called; the first three are bounds."""
SEEN: Final = {"held_out": "held out", "on_policy": "on what it was asked", "root": "at the root"}
OUTCOMES: Final = {
    "kept": "kept", "repaired": "repaired", "lost": "lost", "inherited": "inherited", "new": "new error",
}  # fmt: skip
FEW: Final = 20
ITERATION: Final = "iteration n of A_n"


def budget_chart(report: dict[str, Any], budget: float, reliability: dict[str, Any] | None = None) -> Chart:
    """Drift after each iteration, bounded and measured, with the budget line, and H's own noise as a band."""
    rows = report["by_iteration"]
    names = ("worst_case", "leak_bound", "leak_adjusted", "product")
    points = {name: _points(rows, itemgetter(name)) for name in names}
    audited = [row for row in rows if row["root_audit"]]
    points["upper"] = _points(audited, lambda row: row["root_audit"]["upper"], lambda row: row["root_audit"]["audits"])
    points["measured"] = _points(
        audited,
        lambda row: row["root_audit"]["disagreements"] / row["root_audit"]["audits"],
        lambda row: row["root_audit"]["audits"],
    )
    vacuous = [CURVES[name] for name in ("worst_case", "leak_bound", "upper") if len(points[name][0]) < len(rows)]
    ends = [float(row["n"]) for row in rows]
    points["budget"] = ([ends[0], ends[-1]], [budget] * 2, [])
    series = tuple(
        Series(words, *points[name][:2], counts=tuple(points[name][2]), colour=number, level=name == "budget")
        for number, (name, words) in enumerate(CURVES.items())
        if points[name][0]
    )
    height = (
        ""
        if report["height_of_roots"] is None
        else f"; measured on roots as hard as each A_n was taught, up to {report['height_of_roots']}"
    )
    roots = f" (n = {audited[-1]['root_audit']['audits']:,} each)" if audited else ""
    note = (
        f"all bounds together at {1 - report['alpha']:.0%}{height}{roots}; the product holds only if no error multiplies (m·λ ≤ 1)"
    )
    if vacuous:
        note = f"vacuous from some iteration on, and not drawn there: {', '.join(vacuous)}"
    return Chart(
        "drift-budget", "Drift budget", x_title(report), "answers that differ from undistilled H", series, note=note,
        bands=noise_bands(reliability),
    )  # fmt: skip


def noise_bands(reliability: dict[str, Any] | None) -> tuple[Band, ...]:
    """How often H flips at most, if blind repeats told: below that no drift can be told from H's own noise."""
    if not reliability or reliability["flip_upper"] is None:
        return ()
    rate, upper, repeats = reliability["flip_rate"], reliability["flip_upper"], reliability["repeats"]
    bands = Band(f"H's own noise: flips {rate:.1%}, n = {repeats}", rate), Band(f"H flips ≤ {at_most(upper)}, n = {repeats}", upper)
    return bands if rate else bands[1:]


def x_title(report: dict[str, Any]) -> str:
    """What the steps of a report's line are."""
    return {"iteration": ITERATION, "height": "height", "itself": ITERATION}[report.get("by", "iteration")]


def name_of(report: dict[str, Any], n: int) -> str:
    """What the n-th step of a report's line is called."""
    by = report.get("by", "iteration")
    return f"A_{n}" if by == "iteration" else f"height {n}" if by == "height" else f"A_{report['newest_iteration']}"


def rounds_chart(report: dict[str, Any], reliability: dict[str, Any] | None = None) -> Chart:
    """ε of each distillation in its three forms, each with its anytime bound above it."""
    series = list[Series]()
    for number, (name, words) in enumerate(SEEN.items()):
        rows = [(row["n"], row[name]) for row in report["rounds"] if row.get(name) and row[name]["n"]]
        if rows:
            rates = tuple(count["rate"] for _, count in rows)
            series.append(
                Series(
                    words, tuple(n + 0.06 * (number - 1) for n, _ in rows), rates, low=rates,
                    high=tuple(count["upper"] for _, count in rows), counts=tuple(count["n"] for _, count in rows), colour=number,
                )
            )  # fmt: skip
    floor = [row["noise"]["rate"] or 0.0 for row in report["rounds"] if row["noise"]["n"]]
    twice = (Band(f"teacher asked twice: {max(floor):.1%} differ", max(floor)),) if floor and max(floor) > 0 else ()
    title = (
        "ε: one network against H with its own help" if report.get("by") == "height" else "ε: A_n against its teacher H + A_{n-1}"
    )
    return Chart(
        "distillation-error", title, x_title(report), "answers that differ", tuple(series),
        note="whiskers: upper bounds that hold at every look, together", bands=twice + noise_bands(reliability),
    )  # fmt: skip


def heat_map(report: dict[str, Any]) -> Grid:
    """ε by iteration and height; grey where the teacher answered too few questions to say anything."""
    cells = {(cell["n"], cell["height"]): cell for cell in report["heat"]}
    iterations, heights = (sorted({key[side] for key in cells}) for side in (0, 1))
    shown = {key: _cell(cell) for key, cell in cells.items()}
    return Grid(
        "heat-map", "ε by iteration and height", ITERATION, "height", tuple(str(n) for n in iterations),
        tuple(str(height) for height in reversed(heights)),
        tuple(tuple(shown[n, height] for n in iterations) for height in reversed(heights)),
        note=f"share that differs from the teacher, and its upper bound; grey: fewer than {FEW} answers of the teacher",
        top=max([0.01, *(cell.value for cell in shown.values() if cell.value is not None)]),
    )  # fmt: skip


def gaps_chart(gaps: Sequence[dict[str, Any]], report: dict[str, Any] | None, reliability: dict[str, Any] | None = None) -> Chart:
    """Amplification gain, distillation loss, cumulative drift."""
    series = list[Series]()
    for number, (name, words) in enumerate((("gain", "amplification gain"), ("loss", "distillation loss"))):
        series.append(
            Series(
                words, tuple(row["n"] + 0.05 * (number - 0.5) for row in gaps), tuple(row[name][0] for row in gaps),
                low=tuple(row[name][1] for row in gaps), high=tuple(row[name][2] for row in gaps),
                counts=tuple(row["asked"] for row in gaps), colour=number,
            )
        )  # fmt: skip
    audited = [] if report is None else [row for row in report["by_iteration"] if row["root_audit"]]
    if audited:
        drift = tuple(row["root_audit"]["disagreements"] / row["root_audit"]["audits"] for row in audited)
        counts = tuple(row["root_audit"]["audits"] for row in audited)
        series.append(Series("cumulative drift", tuple(row["n"] for row in audited), drift, counts=counts, colour=2))
    stalled = [row["n"] for row in gaps if row["gain"][1] <= 0]
    kept = [(row["n"], 1 - row["loss"][0] / row["gain"][0]) for row in gaps if row["gain"][1] > 0]
    note = "accuracy of H + A_{n-1} less that of A_{n-1}, and less that of A_n; paired 95 % intervals"
    if kept:
        note += "; kept of the gain: " + ", ".join(f"A_{n} {share:.0%}" for n, share in kept)
    if stalled:
        note = f"stalled: the interval of the gain holds 0 at n = {', '.join(map(str, stalled))}; {note}"
    across = ITERATION if report is None else x_title(report)
    return Chart(
        "three-gaps", "Three gaps", across, "share of all questions", tuple(series), note=note, bands=noise_bands(reliability)
    )


def outcomes_grid(gaps: Sequence[dict[str, Any]]) -> Grid:
    """Kept, lost, repaired, inherited: teacher and student against the truth."""
    cells = tuple(
        tuple(Cell(row[name] / row["asked"], f"{row[name] / row['asked']:.1%}", f"{row[name]} of {row['asked']:,}") for row in gaps)
        for name in OUTCOMES
    )
    return Grid(
        "kept-and-lost", "Teacher and student against the truth", ITERATION, "", tuple(str(row["n"]) for row in gaps),
        tuple(OUTCOMES.values()), cells,
        note="right are: both (kept), the student only (repaired), the teacher only (lost), neither (inherited, new)",
    )  # fmt: skip


def planner_chart(spendings: Sequence[Spending], target: float, reliability: dict[str, Any] | None = None) -> Chart:
    """What minutes buy."""
    bounded = [one for one in spendings if one.upper < 1]
    series = (
        Series("bound on ε", tuple(one.minutes for one in bounded), tuple(one.upper for one in bounded), colour=0, level=True),
        Series("target", (spendings[0].minutes, spendings[-1].minutes), (target, target), colour=6, level=True),
    )
    return Chart(
        "h-minutes", "What your minutes buy", "minutes of H", "upper bound on ε", tuple(one for one in series if one.x),
        whole=False, top=min(0.5, max([target, *(one.upper for one in bounded)])), note="if errors go on at the present rate",
        bands=noise_bands(reliability),
    )  # fmt: skip


def _cell(cell: dict[str, Any]) -> Cell:
    if cell["n_asked"] < FEW:
        return Cell(None, "–", f"{cell['n_asked']} asked")
    return Cell(cell["rate"], f"{cell['rate']:.1%}", f"≤ {at_most(cell['upper'])}, n = {cell['n_asked']}")


def _points(
    rows: Sequence[dict[str, Any]],
    value: Callable[[dict[str, Any]], float | None],
    count: Callable[[dict[str, Any]], int] | None = None,
) -> tuple[list[float], list[float], list[int]]:
    """The points of a curve, without those of 1 and more, which say nothing."""
    kept = [(row, found) for row in rows if (found := value(row)) is not None and found < 1]
    return [float(row["n"]) for row, _ in kept], [found for _, found in kept], [count(row) for row, _ in kept] if count else []
