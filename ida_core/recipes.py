"""How to train for which task: what the measurements in docs/LAB.md came to."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from ida_core.learner import Recipe
from ida_core.tasks.base import Task

PATIENT: Final[dict[str, Any]] = {}
"""Where most answers are easy, agreement is high long before anything hard was learned."""

FOR_TASK: Final[dict[str, dict[str, Any]]] = {
    "shortest-path": PATIENT,
    "union-find": PATIENT,
    "sequential-assignments": PATIENT | {"fact_layers": 2, "rounds": 4, "question_layers": 1, "heads": 8},
    "variable-sums": PATIENT | {"fact_layers": 2, "rounds": 4, "question_layers": 1, "heads": 8},
}
"""Several steps of an assignment are worked out one after another: as many rounds through the same layers."""

NEVER: Final = 2.0
"""An agreement that is not reached: a continuous run does not end while its teacher is silent on some questions."""

MOVING: Final = 0.995
"""Agreement that ends a continuous run: its teacher asks the student itself, and twice."""

STEADY: Final = 12
"""Comparisons without a better one after which a continuous run stands still: its teacher, too, gets better slowly."""

LOW: Final = 4
"""Heights of a task up to which the recipe's own bound on the steps of an iteration is enough."""
LONG: Final = 8000
"""That bound for higher tasks."""
LONGEST: Final = 30_000
"""Steps after which a continuous run ends in any case."""


def recipe_for(task: Task, mode: str) -> Recipe:
    """The recipe of a task in a mode."""
    recipe = replace(Recipe(), **FOR_TASK.get(task.name, {}))
    if len(task.heights) > LOW:
        recipe = replace(recipe, max_steps=LONG)
    return (
        replace(recipe, max_steps=LONGEST, agreement=NEVER, last_agreement=MOVING, patience=STEADY)
        if mode == "continuous"
        else recipe
    )
