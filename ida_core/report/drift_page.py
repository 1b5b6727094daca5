"""What was measured about drift as sentences and tables, for the dossier: each number with its n, its bound and its sample."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from ida_core.measure.shown import at_least, at_most, down, up
from ida_core.report.drift_charts import name_of
from ida_core.report.drift_samples import APART, certified, remarks, samples

WAYS: Final = {
    "Errors in the whole tree": "tree_bound",
    "Recursion, every wrong subanswer taken to spoil the answer (leak 1)": "recursion_bound",
    "Recursion with the measured leak": "leak_bound",
}
DIFFERED_AT_MOST: Final = 50
"""Answers in words that differ, so many on the page."""


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table of texts; all but the first column are figures, unless it tells a tale."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    figures: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """What is said, then the tables, then what all of it rests on."""

    sentences: tuple[str, ...]
    tables: tuple[Table, ...]
    assumptions: tuple[str, ...]


def drift_page(report: dict[str, Any]) -> Page:
    """Lay out a report that was kept.

    Raises:
        KeyError, TypeError, ValueError: it is from another version of the program, or was tampered with.
    """
    sure = f"with {1 - report['alpha']:.0%} confidence, measured {str(report['at'])[:16].replace('T', ' ')} UTC"
    if report.get("by") == "words":
        tables = [_families(report), _proposed(report), _differing(report)]
        sentences = [f"{report['certificate']}, {sure}", f"language model: {report['model']}"]
    else:
        height = report.get("height_of_roots")
        on = "" if height is None or report["least_bound"] is None else f" on questions of height {height}"
        tables = [_samples(report), _bounds(report), _steps(report), _forms(report), _heights(report), _heat(report)]
        sentences = [f"{certified(report)}{on}, {sure}", f"tightest bound: {report['binding']}", *remarks(report),
                     report["frontier"]["words"]]  # fmt: skip
    told = tuple(f"{one[:1].upper()}{one[1:]}." for one in sentences)
    return Page(told, tuple(table for table in tables if table.rows), tuple(map(str, report["assumptions"])))


def _samples(report: dict[str, Any]) -> Table:
    rows = tuple((one.name, one.drawn, one.told) for one in samples(report))
    return Table(
        "Which questions the numbers are of", ("Sample", "Fresh questions", "What was compared"), rows, f"{APART}.", figures=False
    )


def _bounds(report: dict[str, Any]) -> Table:
    root, path, rows = report["root_audit"], "path audit", list[tuple[str, ...]]()
    if root is not None:
        rows.append(("Root audit", "root audit", _differ(root["disagreements"], root["audits"]), _most(root["upper"])))
    for words, name in WAYS.items():
        bound = report[name]
        rows.append((words, path, "see the next table", "vacuous" if bound is None else _most(bound)))
    if report["leak_adjusted"] is not None:
        rows.append(("Estimate with the measured leak (no bound)", path, "", f"about {report['leak_adjusted']:.2%}"))
        rows.append(("Product of the steps (no bound where errors multiply)", path, "", f"about {report['product']:.2%}"))
    return Table("Drift of the newest assistant", ("By", "Sample", "Differ from undistilled H", "Drift"), tuple(rows))


def _steps(report: dict[str, Any]) -> Table:
    rows = tuple(
        (
            name_of(report, row["n"]), _differ(row["disagreements"], row["audits"]), _most(row["upper"]), f"{row['calls']:.2f}",
            "not met" if row["leak"] is None else f"{row['leak']:.2f} ({row['leaked']:,} of {row['wrong_below']:,})",
            up(row["leak_upper"]), "–" if row["reproduction"] is None else f"{row['reproduction']:.2f}",
            up(row["reproduction_upper"]),
        )
        for row in report["iterations"]
    )  # fmt: skip
    return Table(
        "Each step of the line against its teacher, path audit",
        ("Assistant", "Answers that differ", "ε", "Subquestions m", "Leak λ", "λ ≤", "R = m·λ", "R ≤"), rows,
        "ε: how often A_n answers otherwise than its teacher H + A_{n-1}. m: subquestions of the teacher that are not looked up. "
        "λ: how often a wrong subanswer changes the answer above it. Above R = 1 errors may multiply.",
    )  # fmt: skip


def _forms(report: dict[str, Any]) -> Table:
    rows = list[tuple[str, ...]]()
    for seen in report["rounds"]:
        shift = seen["shift"]
        gap = (
            "–" if shift is None
            else f"{100 * shift['gap']:+.2f} points [{down(100 * shift['low'])}, {up(100 * shift['high'])}]"
        )  # fmt: skip
        counts = (_counted(seen[name]) for name in ("held_out", "root", "on_policy", "noise"))
        rows.append((name_of(report, seen["n"]), *counts, gap))
    return Table(
        "ε on other questions",
        ("Assistant", "Held out", "At the root", "What it was asked in trees", "Teacher asked twice", "Shift gap [95 %]"),
        tuple(rows),
        "Further questions than those of the path audit. Shift gap: on what it was asked, less held out.",
    )  # fmt: skip


def _heights(report: dict[str, Any]) -> Table:
    rows = tuple(
        (
            str(row["height"]), f"{row['agreed']:,} of {row['n']:,}", f"≥ {at_least(row['agreement'])}",
            "–" if row["drifted"] is None else _differ(row["drifted"], row["audits"]), _most(row["drift"]),
        )
        for row in report.get("by_height") or ()
    )  # fmt: skip
    return Table(
        "The newest assistant by height, audit by height",
        ("Height", "As its teacher", "Agreement", "Differ from undistilled H", "Drift"), rows,
        "The bound on drift is the least of all there are for the height, those of the other audits included.",
    )  # fmt: skip


def _heat(report: dict[str, Any]) -> Table:
    rows = tuple(
        (f"A_{cell['n']}", str(cell["height"]), _differ(cell["differ"], cell["n_asked"]), _most(cell["upper"]))
        for cell in report["heat"]
    )
    return Table("ε by iteration and height", ("Assistant", "Height", "Answers that differ", "ε"), rows)


def _families(report: dict[str, Any]) -> Table:
    rows = tuple(
        (
            f"A_{row['n']}", family["family"] or "all questions", _differ(family["differ"], family["n"]), _most(family["upper"]),
            f"{family['differed_before']:,} of {family['n']:,}",
        )
        for row in report["iterations"] for family in row["families"]
    )  # fmt: skip
    columns = ("Assistant", "Family of questions", "Differ from H", "ε", "The one before it")
    return Table("What A_n was not taught, by family", columns, rows)


def _proposed(report: dict[str, Any]) -> Table:
    rows = tuple((f"A_{row['n']}", f"{row['ruled']['proposed']:,}", f"{row['ruled']['stood']:,}") for row in report["iterations"])
    note = "They were not drawn at random, so no bound rests on them."
    return Table("Answers that A_n proposed in your trees", ("Assistant", "Proposed", "Let stand"), rows, note)


def _differing(report: dict[str, Any]) -> Table:
    rows = tuple(
        (f"A_{row['n']}", str(one["question"]), str(one["teacher"]), str(one["student"]))
        for row in report["iterations"] for one in row["differed"]
    )  # fmt: skip
    columns = ("Assistant", "Question", "H", "A_n")
    return Table("Some of the answers that differ", columns, rows[:DIFFERED_AT_MOST], figures=False)


def _differ(count: int, of: int) -> str:
    return f"{count:,} of {of:,}" + (f" ({count / of:.2%})" if of else "")


def _most(bound: float) -> str:
    return "vacuous" if bound >= 1 else f"≤ {at_most(bound, 2)}"


def _counted(count: dict[str, Any] | None) -> str:
    if count is None or not count["n"]:
        return "–"
    return _differ(count["differ"], count["n"]) + (f", {_most(count['upper'])}" if "upper" in count else "")
