"""How to train for which task: what the measurements in docs/LAB.md came to."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from ida_core.learner import Recipe
from ida_core.tasks.base import Task

HIDDEN: Final[dict[str, Any]] = {"average_over": 100, "average_part": 10, "replay": 192, "steps_per_batch": 3, "compare_on": 512}
"""Where questions do not show their height, all of them are asked from the start, and what a low one teaches a high one is to be
heard at once; later the high ones want a steady teacher."""

LATE: Final[dict[str, Any]] = {"settle_at": (0.9955, 0.998, 0.999), "settled": 0.5}
"""Where long ways are rare they are learned last, so the learning rate falls late, and in smaller steps."""

STEP_BY_STEP: Final[dict[str, Any]] = {
    "fact_layers": 2, "question_layers": 1, "heads": 8, "rounds": 8, "likes_every": 2, "pointers": False,
    "contexts": 12, "idk_weight": 0.1, "more_rounds_at": 0.8, **HIDDEN, **LATE, "practice": 1 / 3,
}  # fmt: skip
"""What is worked out one step after another: one round through the same layers a step, one more round whenever agreement
is 80 % at least (by its anytime lower bound). Many steps are rare, so a third of the contexts are made to need some."""

PAPER: Final[dict[str, Any]] = {"curriculum": "paper", "more_rounds_at": 0.85}
"""The paper's rule: 85 % as observed (arXiv:1810.08575, appendix C.2)."""

GROWING: Final[dict[str, Any]] = {"fact_layers": 2, "rounds": 3, "idk_weight": 0.1, **HIDDEN, **LATE}
"""What spreads from fact to fact, one round a step. Most questions cannot be answered at first: "I don't know" must not outweigh
the answers there are."""

SPREADING: Final[dict[str, Any]] = {
    "fact_layers": 2, "question_layers": 1, "question_rounds": 7, "pointers": False, "learning_rate": 2e-3,
    **HIDDEN, "average_over": 300, "replay": 1024, "settle_at": (0.994, 0.9965, 0.9985), "settled": 0.5, "patience": 12,
    "practice": 1 / 2,
}  # fmt: skip
"""What spreads from the question over the facts: one round of the question a step. Long ways are rare, so half of the contexts
are made to have some, the replay holds more than of other tasks, and the average looks back farther at the end."""

FOR_TASK: Final[dict[str, dict[str, Any]]] = {
    "shortest-path": SPREADING,
    "sequential-assignments": STEP_BY_STEP,
    "variable-sums": STEP_BY_STEP,
    "union-find": GROWING,
}

PAPERS_SIZES: Final[dict[str, Any]] = {
    "width": 512, "heads": 8, "fact_layers": 6, "question_layers": 3, "widening": 4, "rounds": 1, "question_rounds": 1,
    "contexts": 50, "questions": 64, "replay": 10_000, "average_over": 1000, "learning_rate": 1e-5, "settle_at": (),
    "practice": 0.0, "patience": 1000, "max_steps": 400_000,
}  # fmt: skip
"""The preset "paper", for a GPU: the sizes of the paper's code (without its dropout of 0.1), whatever is quicker when small."""

NEVER: Final = 2.0
"""An agreement that is not reached: a continuous run does not end while its teacher is silent on some questions."""

MOVING: Final = 0.995
"""Agreement that ends a continuous run: its teacher asks the student itself, and twice."""
RARE_LAST: Final = {"shortest-path": 0.9985, "union-find": 0.999, "sequential-assignments": 0.9996}
"""The same where questions do not show their height: what is rare among them is learned last, and a height that makes up 2 %
of them moves agreement on all of them by a thousandth only."""

FOLLOWING: Final[dict[str, Any]] = {
    "average_over": 40, "replay": 384, "steps_per_batch": 3, "settle_at": (0.96, 0.985, 0.995), "patience": 8,
}  # fmt: skip
"""A continuous run's teacher is the student itself: what it found out a moment ago is to be heard at once, and the rate falls
sooner, since what one height shakes by shakes the next one twice. A task's own recipe comes first."""
STANDARD: Final[dict[str, Any]] = {"settle_at": (0.96, 0.98, 0.99, 0.995), "settled": 0.5, "patience": 20}
"""The same for the preset "standard": its highest height is learned late, so the rate falls more often and less each time."""

LOW: Final = 4
"""Heights of a task up to which the recipe's own bound on the steps of an iteration is enough."""
LONG: Final = 8000
"""That bound for higher tasks."""
LONGEST: Final = 60_000
"""Steps after which a continuous run ends in any case."""


def recipe_for(task: Task, mode: str, specialists: str = "", curriculum: str = "bound", preset: str = "") -> Recipe:
    """The recipe of a task in a mode, for one network or for specialists that are told apart by "type" or at "random"."""
    usual = FOLLOWING | (STANDARD if preset == "standard" else {}) if mode == "continuous" else {}
    recipe = replace(Recipe(), **usual | FOR_TASK.get(task.name, {}))
    if curriculum == "paper" and recipe.more_rounds_at:
        recipe = replace(recipe, **PAPER)
    if specialists:
        recipe = replace(recipe, specialists=task.kinds, split=specialists)
    if len(task.heights) > LOW:
        recipe = replace(recipe, max_steps=LONG)
    if mode == "continuous":
        recipe = replace(recipe, max_steps=LONGEST, agreement=NEVER, last_agreement=RARE_LAST.get(task.name, MOVING))
    return replace(recipe, **PAPERS_SIZES) if preset == "paper" else recipe
