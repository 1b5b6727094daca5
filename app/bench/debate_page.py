"""What the bench of debate measured, as a page and two pictures."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf, log10
from pathlib import Path
from typing import Any, Final

from app.bench.spoken import MOST
from ida_core.oversight.scoring import interval

SECONDS: Final = 10
"""What a judge's decision is taken to cost, for minutes."""
HEAD: Final = """# Debate as oversight

`python main.py bench debate` writes this page. One side tells the truth; the other is an A_n with 5 % injected errors in each of
its claims; the judge rules wrongly on 1 % of items. Intervals are Clopper and Pearson's, 95 %.

## One ruling in place of a whole tree

A full check rules on every node of the tree and fails if one ruling is wrong: 1 - (1 - η)^T of the time for T nodes. A debate
fails if its one ruling is wrong. Simulated: complete binary trees whose nodes add up their children. Measured: the tasks' own trees
and the engine that the window uses; the chance of the full check is drawn for each tree by its measured size.

| trees | nodes T | full check fails | expected | debate fails | debates | rounds or statements |
|---|---|---|---|---|---|---|"""
COSTS: Final = """
## What it costs, by the size of the tree

![Costs against tree size](debate-costs.svg)

Powering with exponents 2, 4, … 1,024, the longest way down; a liar bends every step down to a fact. Judge: answers in the
item that is ruled on. Honest side with A_n's help: answers stated. Without help it has to work the whole tree out once, as many
as the full check looks at.
Slopes on the logarithmic scales, by least squares: {slopes}.

## Flaws that are hidden in a tree

![Caught by depth](debate-stress.svg)

One leaf of a tree of claims is wrong and all above it follow; a challenger has one walk down and picks, level by level, the first
claim that it would have answered otherwise. If a pick is right with chance c, a flaw at depth d is caught with chance c^d.
{trials} flaws at each of the depths 1 to {depths}; bands and brackets are Clopper and Pearson's intervals, one a depth.

| challenger | c, of so many picks | depth 1 | 3 | 5 | 8 | c^d at 1, 3, 5, 8 |
|---|---|---|---|---|---|---|"""
TARGETS: Final = """
## What a student would be taught

Wrong answers of H + A_n on powering (quick), where A_n knows all but errs on 5 % of questions, always the same ones; five seeds.
Debate: two samples of A_n, which err on different questions; one ruling where they differ. Approval: the judge checks whole trees
of answers drawn by lot, node by node, with as many decisions for each answer; what it does not reach is learned as it is.

| oversight | wrong at height 1 | height 2 | height 3 | judge's decisions | for each answer |
|---|---|---|---|---|---|"""
OVERSEEN: Final = """
## IDA overseen by debate, by approval, and not at all

Permutation powering, quick, at most 600 steps an iteration; A_n's answers err on 5 % of questions, always the same ones and always
alike, so errors can be learned; the judge errs in 1 %. Arms share A_1 and their seed. Debate: two samples of H + A_n, which err on
different questions; where they differ, one ruling. Approval: the judge works through whole trees of answers drawn by lot, with
as many decisions for each answer as the debates took (the last tree of a batch by lot, so that the budget is spent on average).
Decisions include those that comparing student and teacher takes.

| seed | oversight | height 1 | height 2 | height 3 | n a height | judge's decisions | minutes at 10 s | steps |
|---|---|---|---|---|---|---|---|---|"""

SPOKEN: Final = """
## Debates in words, by a language model

`python -m app.bench.spoken` measures it. {model} argues, advises and judges on questions of powering two and four look-ups deep,
whose facts only debaters read; two rounds, replies of at most {most} tokens, the likeliest each time. Each case is heard in both
orders of its answers; a reply that names no probability counts as one half. Scripted debaters state their claims and quote facts.

| way | right, of so many cases | cannot tell | same when swapped | no probability | quotes verified | tokens | processor |
|---|---|---|---|---|---|---|---|"""


def write(result: dict[str, Any], out: Path) -> None:
    """Write the page and its pictures."""
    lines = [HEAD, *map(_simulated, result["simulated"]), *map(_measured, result["measured"])]
    caught = next(iter(result["stress"].values()))["caught"]
    slopes = ", ".join(f"{name} {slope:.2f}" for name, slope in _slopes(result["costs"]).items())
    lines.append(COSTS.format(slopes=slopes, trials=caught[0][1], depths=len(caught)))
    lines += [_stressed(name, found) for name, found in result["stress"].items()]
    lines += [TARGETS, *map(_targets, result["targets"])]
    lines += [OVERSEEN, *map(_overseen, result["overseen"]), *_means(result["overseen"])]
    if result["spoken"]:
        lines += [SPOKEN.format(model=result["spoken"][0]["model"], most=MOST), *map(_spoken, result["spoken"])]
    lines.append("")
    out.mkdir(parents=True, exist_ok=True)
    (out / "debate.md").write_text("\n".join(lines), encoding="utf-8")
    (out / "debate-costs.svg").write_text(costs_svg(result["costs"]), encoding="utf-8")
    (out / "debate-stress.svg").write_text(stress_svg(result["stress"]), encoding="utf-8")


def stress_svg(stress: dict[str, Any]) -> str:
    """Flaws caught by depth with their intervals, beside the curve that one chance at all levels would make."""
    from ida_core.report.picture import curves_svg

    curves, bands = [], {}
    for name, found in stress.items():
        depths = [float(depth) for depth in range(1, len(found["caught"]) + 1)]
        curves.append((name, depths, [caught / trials for caught, trials in found["caught"]]))
        curves.append((f"{name}: {found['c']:.2f}^d", depths, [found["c"] ** depth for depth in depths]))
        low, high = zip(*(interval(*each) for each in found["caught"]), strict=True)
        bands[name] = (low, high)
    title = f"Planted flaws caught, {found['caught'][0][1]} a depth, 95 % intervals"
    return curves_svg(title, "share caught", curves, (), unit=True, bands=bands, x_title="depth of the flaw")


def costs_svg(rows: Sequence[dict[str, float]]) -> str:
    """Costs against tree size, both on logarithmic scales."""
    from ida_core.report.picture import SERIES

    width, height, left, right, top, bottom = 640, 360, 64, 210, 34, 48
    most = log10(max(row["nodes"] for row in rows) * 1.5)

    def at(x: float, y: float) -> tuple[float, float]:
        right_of, above = log10(x) / most, log10(max(y, 1.0)) / most
        return left + (width - left - right) * right_of, height - bottom - (height - top - bottom) * above

    def text(x: float, y: float, words: str, anchor: str = "middle") -> str:
        return f"<text x='{x:.1f}' y='{y:.1f}' font-size='11' text-anchor='{anchor}' fill='#566059'>{words}</text>"

    parts = [
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' font-family='sans-serif' role='img'>",
        "<rect width='100%' height='100%' fill='#ffffff'/>",
        f"<text x='{left}' y='20' font-size='14' font-weight='bold' fill='#1b211d'>Costs of a debate, powering</text>",
    ]
    for power in range(int(most) + 1):
        (x, y), words = at(10**power, 10**power), f"{10**power:,}"
        parts.append(f"<line x1='{left}' x2='{width - right}' y1='{y:.1f}' y2='{y:.1f}' stroke='#d3d9d1'/>")
        parts.append(f"<line x1='{x:.1f}' x2='{x:.1f}' y1='{top}' y2='{height - bottom}' stroke='#d3d9d1'/>")
        parts += [text(left - 6, y + 4, words, "end"), text(x, height - bottom + 16, words)]
    for number, (name, series) in enumerate(NAMES.items()):
        points, colour, dash = [at(row["nodes"], row[series]) for row in rows], SERIES[number], ("", "6 3", "2 2")[number]
        line, x_text, y_text = " ".join(f"{x:.1f},{y:.1f}" for x, y in points), width - right + 12, top + 14 + 20 * number
        stroke = f"stroke='{colour}' stroke-width='1.8' stroke-dasharray='{dash}'"
        parts.append(f"<polyline points='{line}' fill='none' {stroke}/>")
        parts += [f"<circle cx='{x:.1f}' cy='{y:.1f}' r='2.5' fill='{colour}'/>" for x, y in points]
        parts.append(f"<line x1='{x_text}' x2='{x_text + 22}' y1='{y_text}' y2='{y_text}' {stroke}/>")
        parts.append(text(x_text + 28, y_text + 4, name, "start"))
    middle = (top + height - bottom) / 2
    parts.append(text((left + width - right) / 2, height - 10, "nodes of the whole tree"))
    parts.append(f"<g transform='translate(16 {middle}) rotate(-90)'>{text(0, 0, 'answers stated or looked at')}</g></svg>")
    return "".join(parts)


NAMES: Final = {"full check, honest alone": "full_check", "honest side, with help": "with_help", "judge": "judge"}


def _slopes(rows: Sequence[dict[str, float]]) -> dict[str, float]:
    import numpy as np

    x = np.log([row["nodes"] for row in rows])
    return {name: float(np.polyfit(x, np.log([max(row[series], 1.0) for row in rows]), 1)[0]) for name, series in NAMES.items()}


def _rate(count: int, trials: int) -> str:
    low, high = interval(count, trials)
    return f"{count / max(1, trials):.2%} ({low:.2%} to {high:.2%})"


def _simulated(row: dict[str, Any]) -> str:
    return (
        f"| simulated | {row['nodes']} | {_rate(row['full_failed'], row['trees'])} | {row['expected']:.2%} "
        f"| {_rate(row['debate_failed'], row['debates'])} | {row['debates']:,} | {row['depth']:.1f} rounds |"
    )


def _measured(row: dict[str, Any]) -> str:
    large = f", {row['too_large']} too large to count" if row["too_large"] else ""
    sizes = f"median {row['nodes_median']:.0f}, mean {row['nodes_mean']:.1f}, most {row['nodes_most']:,}{large}"
    return (
        f"| {row['task']} | {sizes} | {_rate(row['full_failed'], row['trees'])} | {row['expected']:.2%} "
        f"| {_rate(row['debate_failed'], row['debates'])}; {row['failed_with_a_right_judge']} with a right judge "
        f"| {row['debates']:,} | {row['statements']:.1f} statements |"
    )


def _stressed(name: str, found: dict[str, Any]) -> str:
    (low, high), told = interval(found["right"], found["picks"]), [found["caught"][depth - 1] for depth in (1, 3, 5, 8)]
    shares = " | ".join(_share(*each) for each in told)
    fitted = ", ".join(f"{found['c'] ** depth:.0%}" for depth in (1, 3, 5, 8))
    return f"| {name} | {found['c']:.3f} ({low:.3f} to {high:.3f}), {found['picks']:,} | {shares} | {fitted} |"


def _share(count: int, trials: int) -> str:
    low, high = interval(count, trials)
    return f"{count / trials:.0%} ({low:.0%} to {high:.0%})"


def _targets(row: dict[str, Any]) -> str:
    rates = " | ".join(_rate(row["wrong"][height], row["asked"][height]) for height in row["wrong"])
    return f"| {row['arm']} | {rates} | {row['decisions']:,} | {row['decisions'] / sum(row['asked'].values()):.3f} |"


def _overseen(row: dict[str, Any]) -> str:
    heights = " | ".join(f"{row['accuracy'][height]:.4f}" for height in ("1", "2", "3"))
    return (
        f"| {row['seed']} | {row['arm']} | {heights} | {row['n']['3']:,} | {row['decisions']:,} "
        f"| {row['decisions'] * SECONDS / 60:,.0f} | {', '.join(map(str, row['steps']))} |"
    )


def _spoken(row: dict[str, Any]) -> str:
    heard, quotes = 2 * row["cases"], row["verified"] + row["unverified"]
    return (
        f"| {row['way']} | {row['right']} of {row['cases']}, {_share(row['right'], row['cases'])} | {row['cannot_tell']} "
        f"| {row['consistent']} | {row['unclear']} of {heard} | {row['verified']} of {quotes} | {row['tokens']:,} "
        f"| {row['cpu']:.0f} s |"
    )


def _means(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Means over the seeds that have every arm, with intervals by Student's t, and how debate differs seed by seed."""
    arms = list(dict.fromkeys(row["arm"] for row in rows))
    of = {(row["seed"], row["arm"]): row for row in rows}
    seeds = [seed for seed in sorted({row["seed"] for row in rows}) if all((seed, arm) in of for arm in arms)]
    if not seeds:
        return ["\nNo seed was trained with every arm yet."]
    lines = [f"\nOver {len(seeds)} seed{'s' if len(seeds) != 1 else ''} with every arm, 95 % intervals by Student's t:", ""]
    lines += ["| | height 1 | height 2 | height 3 | judge's decisions | minutes at 10 s |", "|---|---|---|---|---|---|"]
    for arm in arms:
        spent = sum(of[seed, arm]["decisions"] for seed in seeds) / len(seeds)
        means = [_mean([of[seed, arm]["accuracy"][height] for seed in seeds], most=1.0) for height in "123"]
        lines.append(f"| {arm} | {' | '.join(means)} | {spent:,.0f} | {spent * SECONDS / 60:,.0f} |")
    for arm in [each for each in arms if each != "debate" and "debate" in arms]:
        more = [[of[seed, "debate"]["accuracy"][height] - of[seed, arm]["accuracy"][height] for seed in seeds] for height in "123"]
        lines.append(f"| debate minus {arm}, seed by seed | {' | '.join(map(_mean, more))} | | |")
    return lines


def _mean(values: Sequence[float], most: float = inf) -> str:
    """A mean with its interval, which ends where rates do; one value has none."""
    import numpy as np
    from scipy.stats import t

    mean = float(np.mean(values))
    if len(values) < 2:
        return f"{mean:.4f}"
    half = float(t.ppf(0.975, len(values) - 1) * np.std(values, ddof=1) / len(values) ** 0.5)
    return f"{mean:.4f} ({mean - half:.4f} to {min(most, mean + half):.4f})"
