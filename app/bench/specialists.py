"""One network against narrower ones for each sort of question, and against as many with the questions shared out at random."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import platformdirs

TASK = "union-find"
ARMS = {"one": "", "by sort": "type", "at random": "random"}
SEEDS = range(5)
STEPS = 300
ITEMS = 4096
"""Test questions, one on a context, so that they are independent; the same for all arms and seeds."""
OUT = Path("docs/results/specialists.md")
HEADING = """# One network or specialists

`python main.py bench specialists` writes this: {task} (quick), continuous, scripted H, {seeds} seeds, {steps} steps and
{labels} labels of H an arm: shorter than a run to its end, and equally so for all. No arm was tuned for this; the recipe is
that of one network. Specialists have {width} features each instead of {whole}, and together no more parameters. "At random"
shares the questions out without regard to their sort, which tells scope from mere number. Measured are {items:,} questions,
one a context, the same for all. The scripted H with true subanswers answers as the truth does, so a wrong answer is drift
from undistilled H. Interval: 95 %, bootstrap over seeds and questions. p: McNemar's exact test on the questions that only one
got right, after Holm over all lines of the second table. It holds for these networks; five seeds are few, and the interval
is the safer reading.

| arm | """


def run() -> dict[str, Any]:
    """Train what was not trained yet (sessions are kept in the cache folder), compare, and write the tables."""
    import numpy as np

    from ida_core.measure.paired import compare, holm
    from ida_core.tasks import make_task

    task = make_task(TASK)
    _, questions = test_items(task)
    kinds = task.kind(questions)[:, 0]
    right = {arm: np.stack([train(arm, seed) for seed in SEEDS]) for arm in ARMS}
    scopes = {"all": np.ones(len(kinds), dtype=bool), **{name(task, questions, kinds, n): kinds == n for n in range(task.kinds)}}
    lines = [
        (first, second, scope, compare(right[first][:, chosen], right[second][:, chosen], np.random.default_rng(0)))
        for first, second in (("one", "by sort"), ("one", "at random"), ("by sort", "at random"))
        for scope, chosen in scopes.items()
    ]
    adjusted = holm([line[-1].p for line in lines])
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(_document(task, right, scopes, lines, adjusted), encoding="utf-8")
    return {
        "accuracy": {arm: rights.mean(axis=1).tolist() for arm, rights in right.items()},
        "compared": [
            {"first": a, "second": b, "scope": scope, "difference": d.mean, "low": d.low, "high": d.high, "p": p, "n": d.n}
            for (a, b, scope, d), p in zip(lines, adjusted, strict=True)
        ],
    }


def test_items(task: Any) -> Any:
    """Contexts and one question on each."""
    import numpy as np

    random = np.random.default_rng(2718)
    return task.make_contexts(ITEMS, random), task.make_questions(ITEMS, 1, random)


def name(task: Any, questions: Any, kinds: Any, kind: int) -> str:
    """A sort of question by an example."""
    return f"such as {task.question_text(questions[kinds == kind][0, 0].tolist())}"


def train(arm: str, seed: int) -> Any:
    """Which of the test questions an arm's assistant gets right; from the cache if it was trained before."""
    from ida_core import lineage
    from ida_core.assistants.base import alone
    from ida_core.control import Control
    from ida_core.helper import helper
    from ida_core.iterate import iterate
    from ida_core.networks.device import leave_a_core
    from ida_core.recipes import NEVER, recipe_for
    from ida_core.sessions.session import Session, Settings
    from ida_core.tasks import make_task

    leave_a_core()
    task, split = make_task(TASK), ARMS[arm]
    folder = Path(platformdirs.user_cache_dir("espalier")) / "specialists" / f"{TASK}-{split or 'one'}-{seed}-{STEPS}.espalier"
    settings = Settings(folder.stem, TASK, seed=seed, mode="continuous", specialists=split)
    with Session.open(folder) if folder.exists() else Session.create(folder, settings) as session:
        if lineage.found(session).iteration == 0:
            recipe = recipe_for(task, "continuous", split)
            recipe = replace(recipe, max_steps=STEPS, compare_every=STEPS // 2, agreement=NEVER, last_agreement=NEVER)
            for _ in iterate(session, task, Control(), recipe=recipe):
                pass
        contexts, questions = test_items(task)
        answers = alone(helper(session, task, lineage.found(session)))(contexts, questions)
    return task.is_right(contexts, questions, answers)[:, 0]


def _document(task: Any, right: Any, scopes: Any, lines: Any, adjusted: list[float]) -> str:
    from ida_core.assistants.transformer import shape_for
    from ida_core.networks.specialists import narrowed
    from ida_core.recipes import recipe_for
    from ida_core.students import SIZES

    recipe = recipe_for(task, "continuous", "type")
    shape = shape_for(task, **{size: getattr(recipe, size) for size in SIZES})
    heading = HEADING.format(
        task=TASK, seeds=len(SEEDS), steps=f"{STEPS:,}", items=ITEMS, width=narrowed(shape).width, whole=shape.width,
        labels=f"{STEPS // recipe.steps_per_batch * recipe.contexts * recipe.questions:,}",
    )  # fmt: skip
    rows = [
        heading + " | ".join(f"{scope} (n = {chosen.sum():,})" for scope, chosen in scopes.items()) + " | all, seed by seed |",
        "|" + "---|" * (len(scopes) + 2),
    ]
    for arm, rights in right.items():
        shares = " | ".join(f"{rights[:, chosen].mean():.4f}" for chosen in scopes.values())
        rows.append(f"| {arm} | {shares} | {', '.join(f'{share:.3f}' for share in rights.mean(axis=1))} |")
    rows += ["", "| difference | scope | mean | interval | only first right | only second right | p |", "|" + "---|" * 7]
    for (first, second, scope, d), p in zip(lines, adjusted, strict=True):
        chance = f"{p:.2g}" if p >= 1e-4 else "< .0001"
        rows.append(
            f"| {first} − {second} | {scope} | {d.mean:+.4f} | {d.low:+.4f} to {d.high:+.4f} "
            f"| {d.first_only:,} | {d.second_only:,} | {chance} |"
        )
    return "\n".join([*rows, ""])
