"""The page about what IDA did for a real model: table, curves, costs, and whether the target was met."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from scipy.stats import binomtest

from ida_core.report.chart import Chart, Series, svg

OUT: Final = Path("docs/results/language-model.md")
TARGET: Final = 0.30
"""Points by which A_2 alone is to lie above A_0 alone on what A_0 fails."""
ROWS: Final = (
    ("few-shot", "A_0", "SmolLM2 as it comes, eight leaves shown in the prompt"),
    ("alone", "A_0", "A_0: tuned on leaves that H answered"),
    ("amplified", "A_0", "T_0 = H + A_0"),
    ("alone", "A_1", "A_1: distilled from T_0"),
    ("amplified", "A_1", "T_1 = H + A_1"),
    ("alone", "A_2", "**A_2: distilled from T_1**"),
    ("alone", "control", "control: A_1 taught on for as many steps as A_2, truths of low heights alone"),
)
HEADING: Final = """# A real language model

`python main.py bench language` writes this (it goes on where it was broken off). SmolLM2-135M-Instruct, LoRA of rank 16 on every
linear layer, one torch thread of a shared processor, bfloat16 products. The questions and their verifier are `count_bits` of
reasoning-gym: how many 1s a number has in binary. H writes the number in binary, counts up to {leaf} bits at a glance, splits what
is longer into halves, and adds what it is told; the model is sent the bits alone ("1011="), since time on the processor goes by
tokens. One iteration doubles the length: A_0 knows {leaf} bits, A_1 learns up to {middle} from H + A_0, A_2 up to {long} from
H + A_1. No true answer is taught to A_0, A_1 or A_2; H's answers to leaves are H's own. The control is taught the truth, and only
about low heights. All questions asked here were held out of all training{exception}. In brackets, Clopper and
Pearson's interval of 95 % over the questions of all seeds together, if they were independent of each other.

| who answers | {heads} | seeds |
|---|---|---|---|---|"""
REST: Final = """
## What it says

{verdict}

The family is narrow and synthetic, and A_0 as it comes fails even on short numbers unless it was tuned on leaves: this shows that
the loop carries a real model past what it and its overseer could do in one step, not that a model of this size would gain on
questions in plain language.

## What it cost

| stage | lessons | steps | processor seconds to train, by seed | to measure |
|---|---|---|---|---|
{costs}

![agreement](language-model.svg)
"""


def write_page(results: Sequence[dict[str, Any]], lengths: Sequence[int]) -> None:
    """Write the page and its picture of all results that are there."""
    if not results:
        return
    stages = {stage: [one for one in results if one["stage"] == stage] for stage in ("A_0", "A_1", "A_2", "control")}
    rows = [_row(said, name, stages[stage]) for said, stage, name in ROWS if stages[stage]]
    heads = " | ".join(f"{length} bits" for length in lengths)
    heading = HEADING.format(
        leaf=lengths[0], middle=lengths[1], long=lengths[2], heads=heads,
        exception=f", but for those of {lengths[0]} bits, which are the leaves",
    )  # fmt: skip
    rest = REST.format(verdict=verdict(stages), costs="\n".join(_cost(stage, found) for stage, found in stages.items() if found))
    OUT.write_text("\n".join([heading, *rows, rest]), encoding="utf-8")
    OUT.with_suffix(".svg").write_text(svg(chart(stages)), encoding="utf-8")


def _row(said: str, name: str, found: Sequence[dict[str, Any]]) -> str:
    cells = [_share(found, said, height) for height in range(len(found[0]["asked"]))]
    return f"| {name} | {' | '.join(cells)} | {len(found)} |"


def _share(found: Sequence[dict[str, Any]], said: str, height: int) -> str:
    asked = sum(one["asked"][height] for one in found)
    right = round(sum(one[said][height] * one["asked"][height] for one in found))
    ends = binomtest(right, asked).proportion_ci()
    return f"{right / asked:.1%} [{ends.low:.1%}, {ends.high:.1%}], n = {asked}"


def verdict(stages: dict[str, list[dict[str, Any]]]) -> str:
    """Whether the target was met, seed by seed, in a sentence."""
    lifts = [
        (later[-1] - one["alone"][-1], later[-1] - _of(stages["control"], one["seed"]), one["seed"])
        for one in stages["A_0"] for later in (two["alone"] for two in stages["A_2"] if two["seed"] == one["seed"])
    ]  # fmt: skip
    if not lifts:
        return "A_2 was not made yet."
    met = all(above >= TARGET and over > 0 for above, over, _ in lifts)
    told = "; ".join(f"seed {seed}: {above:+.0%} over A_0, {over:+.0%} over the control" for above, over, seed in lifts)
    return f"On the longest numbers, points of accuracy of A_2 alone: {told}. The target, 30 points over A_0 and more than the " + (
        "control, is met on every seed." if met else "control, is **not** met on every seed."
    )


def _of(found: Sequence[dict[str, Any]], seed: int) -> float:
    return next((float(one["alone"][-1]) for one in found if one["seed"] == seed), float("nan"))


def _cost(stage: str, found: Sequence[dict[str, Any]]) -> str:
    trained, measured = (", ".join(f"{one[name]:.0f}" for one in found) for name in ("cpu", "cpu of measuring"))
    return f"| {stage} | {found[0]['lessons']:,} | {found[0]['tuning']['max_steps']} | {trained} | {measured} |"


def chart(stages: dict[str, list[dict[str, Any]]]) -> Chart:
    """A_2's agreement with its teacher on held-out questions of the greatest height, by step and seed."""
    curves = tuple(_curve(one) for one in stages["A_2"] if one["agreement"])
    return Chart("language-model", "A_2 while it learns", "step", "agreement with T_1 on held-out numbers", curves)


def _curve(one: dict[str, Any]) -> Series:
    steps, rates = zip(*one["agreement"], strict=True)
    return Series(f"seed {one['seed']}", steps, rates, colour=one["seed"])
