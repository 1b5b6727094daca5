"""The tasks that come with Espalier, by name and preset."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ida_core.tasks import own
from ida_core.tasks.assignments import SequentialAssignments, VariableSums
from ida_core.tasks.base import Task
from ida_core.tasks.own import Presets
from ida_core.tasks.path import ShortestPath
from ida_core.tasks.powering import PermutationPowering
from ida_core.tasks.sat import SatCounting
from ida_core.tasks.text import FreeText
from ida_core.tasks.union_find import UnionFind
from ida_core.tasks.wildcard import WildcardModulo, WildcardSearch

PAPERS: Final = ("permutation-powering", "sequential-assignments", "wildcard-search", "shortest-path", "union-find")
"""The five tasks of the paper."""

PRESETS: dict[str, dict[str, Callable[[], Task]]] = {
    PermutationPowering.name: {
        "quick": lambda: PermutationPowering(objects=8, bits=4),
        "standard": lambda: PermutationPowering(objects=16, bits=6),
        "paper": lambda: PermutationPowering(objects=64, bits=6),
        "deep": lambda: PermutationPowering(objects=5, bits=6),
    },
    SequentialAssignments.name: {
        "quick": lambda: SequentialAssignments(variables=16, values=4),
        "standard": lambda: SequentialAssignments(variables=32, values=5),
        "paper": lambda: SequentialAssignments(variables=64, values=8),
    },
    WildcardSearch.name: {
        "quick": lambda: WildcardSearch(positions=4),
        "standard": lambda: WildcardSearch(positions=6),
        "paper": lambda: WildcardSearch(positions=6),
    },
    ShortestPath.name: {
        "quick": lambda: ShortestPath(vertices=8),
        "standard": lambda: ShortestPath(vertices=16),
        "paper": lambda: ShortestPath(vertices=64),
    },
    UnionFind.name: {
        "quick": lambda: UnionFind(vertices=10),
        "standard": lambda: UnionFind(vertices=16),
        "paper": lambda: UnionFind(vertices=64),
    },
    VariableSums.name: {
        "quick": lambda: VariableSums(variables=16, values=8),
        "standard": lambda: VariableSums(variables=32, values=8),
        "paper": lambda: VariableSums(variables=64, values=8),
    },
    WildcardModulo.name: {
        "quick": lambda: WildcardModulo(positions=4, modulus=8),
        "standard": lambda: WildcardModulo(positions=6, modulus=8),
        "paper": lambda: WildcardModulo(positions=6, modulus=8),
    },
    SatCounting.name: {
        "quick": lambda: SatCounting(positions=4, clauses=8),
        "standard": lambda: SatCounting(positions=6, clauses=8),
        "paper": lambda: SatCounting(positions=6, clauses=64),
    },
}
TEXT: Final[dict[str, Presets]] = {FreeText.name: {"quick": FreeText}}
"""What a language model is asked; the built-in networks do not learn it."""


def make_task(name: str, preset: str = "quick") -> Task:
    """Make a task in one of its preset sizes.

    Args:
        name: of a task that comes with Espalier or with an installed package, or the path of a Python file that holds one.
        preset: the size.

    Raises:
        UntrustedError: it is code that the user has not said they trust.
        ValueError: there is no such task, or it has no such preset; the sentence names those that there are.
    """
    sizes = presets_of(name)
    if preset not in sizes:
        raise ValueError(f"{name} has no preset “{preset}”; its presets are: {', '.join(sizes)}")
    task = sizes[preset]()
    if name not in {**PRESETS, **TEXT}:
        task.__dict__["name"] = name  # sessions find it again by this
    return task


def presets_of(name: str) -> Presets:
    """The sizes that a task comes in; errors as in `make_task`."""
    if name in PRESETS:
        return PRESETS[name]
    if name in TEXT:
        return TEXT[name]
    if not own.is_own(name):
        raise ValueError(f"there is no task named “{name}”; the tasks are: {', '.join([*PRESETS, *TEXT, *own.installed()])}")
    return own.presets_of(name)
