"""How many answers to questions from outside are right: the one place that reads the answers that came with them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlite_utils import Database

from ida_core.language.sets import verified
from ida_core.measure.bounds import fixed_lower_bound
from ida_core.plain import alike
from ida_core.tree import Status, Tree

ALPHA = 0.05


@dataclass(frozen=True, slots=True)
class Score:
    """How many answers that a person stands behind are right, of one family of questions."""

    family: str
    right: int
    asked: int
    lower: float
    upper: float
    """The share of right ones lies between these in 95 of 100 such sets (Clopper and Pearson)."""


def verdicts(reader: Database, tree: Tree, revealed: Collection[int] | None = None) -> dict[int, bool]:
    """Which approved roots are answered rightly, by their node.

    With `revealed`, only those on these contexts that came with a verifier: words that are compared with other words may be
    right all the same, which a share can bear and a single colour cannot.

    Raises:
        NoSet: a verifier is not there, or failed.
    """
    query = "SELECT node, answer, family, entry FROM item WHERE node IS NOT NULL AND answer IS NOT NULL"
    found = dict[int, bool]()
    for row in reader.query(query):
        node = tree[int(row["node"])]
        shown = revealed is None or (node.context in revealed and row["entry"] is not None)
        if shown and node.status is Status.APPROVED and node.answer is not None:
            found[node.id] = right(node.answer, row["answer"], row["family"], row["entry"])
    return found


def scores(reader: Database, tree: Tree) -> list[Score]:
    """How many approved answers are right, by family; errors as in `verdicts`."""
    judged = verdicts(reader, tree)
    families = {
        int(row["node"]): str(row["family"]) for row in reader.query("SELECT node, family FROM item WHERE node IS NOT NULL")
    }
    found = list[Score]()
    for family in sorted({families[node] for node in judged}):
        told = [hit for node, hit in judged.items() if families[node] == family]
        hits, misses = sum(told), len(told) - sum(told)
        lowest = (fixed_lower_bound(each, len(told), ALPHA / 2) for each in (hits, misses))
        found.append(Score(family, hits, len(told), next(lowest), 1 - next(lowest)))
    return found


def right(answer: str, truth: str, family: str, entry: str | None) -> bool:
    """Whether an answer is right: by the generator's verifier where there is one, else in the same words."""
    return verified(family, answer, entry) if entry is not None else alike(answer, truth)
