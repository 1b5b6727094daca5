"""Which sample a number of a drift report is of, and why bounds are what they are, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from ida_core.measure.shown import at_most
from ida_core.report.drift_charts import name_of

AUDITS: Final = 2000
"""Fresh questions of each of the three audits."""
EACH: Final = 200
"""Questions of each height in a cell of the heat map."""
APART: Final = "Every audit draws fresh questions of its own, so the counts of two audits may differ"


@dataclass(frozen=True, slots=True)
class Sample:
    """Questions that were drawn together."""

    name: str
    drawn: str
    """How many, and of what."""
    told: str
    """What was compared on them."""


def samples(report: dict[str, Any]) -> list[Sample]:
    """The samples that a report rests on, as far as it has them."""
    found, steps, root = list[Sample](), report["iterations"], report["root_audit"]
    if root is not None:
        found.append(
            Sample("root audit", f"{root['audits']:,} questions for each assistant", "A_n against H with undistilled help: drift")
        )
    found.append(
        Sample("path audit", f"{steps[-1]['audits']:,} questions, and one subquestion of each at every step down",
               "A_n against its teacher: ε, subquestions m, leak λ")
    )  # fmt: skip
    if report.get("by_height"):
        found.append(
            Sample("audit by height", f"{report['by_height'][0]['audits']:,} questions of each height",
                   "the newest assistant against its teacher, and against H with undistilled help: the release rule")
        )  # fmt: skip
    found.append(
        Sample("charts by round", f"{2 * EACH:,} held out and {2 * EACH:,} at the root for each assistant, {EACH:,} a height",
               "A_n against its teacher, beside what it was asked in your trees: the tab Rounds")
    )  # fmt: skip
    return found


def sample_lines(report: dict[str, Any]) -> list[str]:
    """The samples as lines: name, size, what was compared."""
    return [f"{one.name}: {one.drawn}; {one.told}" for one in samples(report)]


def certificate(bound: float, binding: str, steps: list[dict[str, Any]], root: dict[str, Any] | None) -> str:
    """What is certified, with the sample that it rests on."""
    if bound >= 1:
        return "nothing is certified"
    if binding == "root audit" and root is not None:
        seen = f"root audit: {root['disagreements']:,} of {root['audits']:,} answers differ"
        return f"certified: drift ≤ {at_most(bound, 2)} ({seen})"
    differ, audits = sum(step["disagreements"] for step in steps), sum(step["audits"] for step in steps)
    return f"certified: drift ≤ {at_most(bound, 2)} (path audit: {differ:,} of {audits:,} answers differ)"


def certified(report: dict[str, Any]) -> str:
    """The certificate of a report, in the words of today, whenever it was made."""
    if report.get("by") == "words":
        return str(report["certificate"])
    least = report["least_bound"]
    return certificate(1.0 if least is None else least, report["binding"], report["iterations"], report["root_audit"])


def remarks(report: dict[str, Any]) -> list[str]:
    """Why bounds are alike, or a leak is 1, where that would be taken for a slip."""
    steps, found = report["iterations"], list[str]()
    first, bounds = steps[0], {report["tree_bound"], report["recursion_bound"], report["leak_bound"]}
    name = name_of(report, first["n"])
    if first["calls"] == 0:
        found.append(f"the teacher of {name} asked A_0 nothing but facts, which are looked up and not counted: m = 0.00")
    unmet = [name_of(report, step["n"]) for step in steps if not step["wrong_below"]]
    if unmet:
        found.append(
            f"the teacher of {', '.join(unmet)} was told nothing wrong in the path audit, so no leak can be measured there (–), "
            "and 1, the worst, is taken as its bound"
        )
    if len(steps) == 1 and len(bounds) == 1 and None not in bounds:
        found.append(
            f"below {name} nothing was distilled, so the bounds by whole tree, leak 1 and measured leak all come down to its ε "
            f"in the path audit, ≤ {at_most(steps[0]['upper'], 2)}"
        )
    return found
