"""Reliability amplification: the error of k votes of an erring H against what independent errors would leave."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from ida_core.overseers.faulty import Fault

RATES = (0.01, 0.05, 0.1, 0.3)
KINDS: Final[tuple[Fault, ...]] = ("independent", "fixed")
VOTES = (1, 3, 5, 9)
CONTEXTS, EACH = 1024, 8
OUT = Path("docs/results/votes.md")
HEADING = """# Votes of an erring H

`python main.py bench votes` writes this: permutation powering (quick), 8,192 questions, subanswers that are right. An erring H
answers at random, so it is right by luck now and then; wrong votes mostly differ, so less is left than a majority of
agreeing ones would leave. Errors that are fixed for each question cannot be voted away.

| errors | rate | votes | error of one vote | correlation | if independent and agreeing | measured |
|---|---|---|---|---|---|---|"""

DISTILLED = """## What is distilled from them

Four objects, squares only, errors of 30 %, one seed, A_1 after 300 steps, 2,000 questions. Independent errors are averaged away by
distilling alone, so here votes gain nothing that the student had not; what is fixed for each question is learned as it is.

| errors | votes | if independent and agreeing | targets wrong | A_1 wrong |
|---|---|---|---|---|"""


def run() -> dict[str, Any]:
    """Every kind and rate of error on the same questions of powering (quick), with subanswers that are right."""
    import numpy as np

    from ida_core.amplify.arrays import majority
    from ida_core.measure.votes import correlation, expected_error
    from ida_core.overseers.base import drive
    from ida_core.overseers.faulty import FaultyOverseer
    from ida_core.tasks import make_task

    task, random = make_task("permutation-powering"), np.random.default_rng(0)
    contexts, questions = task.make_contexts(CONTEXTS, random), task.make_questions(CONTEXTS, EACH, random)
    flat = questions.reshape(-1, task.question_length)
    truth = task.truth(contexts, questions).reshape(-1, task.answer_length)

    def told(asked: Any) -> Any:
        return task.truth(contexts, asked.reshape(questions.shape)).reshape(-1, task.answer_length)

    rows = []
    for kind in KINDS:
        for rate in RATES:
            overseer = FaultyOverseer(task, rate, kind, 0)
            ballots = np.stack([drive(overseer.oversee_many(flat), told) for _ in range(max(VOTES))])
            wrong = (ballots != truth).any(axis=-1)
            error = float(wrong.mean())
            rows += [
                {
                    "kind": kind, "rate": rate, "votes": votes, "error_of_one": error, "correlation": correlation(wrong),
                    "if_independent": expected_error(error, votes),
                    "measured": float((majority(ballots[:votes]) != truth).any(axis=-1).mean()), "questions": len(flat),
                }
                for votes in VOTES
            ]  # fmt: skip
    OUT.parent.mkdir(parents=True, exist_ok=True)
    students = _distilled()
    OUT.write_text("\n".join([HEADING, *map(_line, rows), "", DISTILLED, *students, ""]), encoding="utf-8")
    return {"rows": rows, "distilled": students}


def _distilled() -> list[str]:
    """Distil A_1 from an erring H with and without votes, and measure both against the truth, as rows of a table."""
    from functools import partial

    import numpy as np
    import torch

    from ida_core.amplify.arrays import amplify_many
    from ida_core.assistants.base import LookUp, alone
    from ida_core.control import Control
    from ida_core.distil import distil
    from ida_core.learner import Learner, Recipe
    from ida_core.measure.votes import expected_error
    from ida_core.overseers.faulty import FaultyOverseer
    from ida_core.students import student
    from ida_core.tasks.powering import PermutationPowering

    torch.set_num_threads(1)
    task, random = PermutationPowering(4, 2), np.random.default_rng(3)
    contexts, questions = task.make_contexts(2000, random), task.make_questions(2000, 1, random)
    truth = task.truth(contexts, questions)
    recipe = Recipe(
        width=32, heads=2, fact_layers=2, question_layers=2, contexts=16, questions=8, compare_every=300, compare_on=64,
        max_steps=300, replay=128, agreement=2.0, last_agreement=2.0,
    )  # fmt: skip
    rows, one = list[str](), 0.0
    for kind in KINDS:
        for votes in VOTES[:3]:
            overseer = FaultyOverseer(task, 0.3, kind, 0)
            teach = partial(amplify_many, task, assistant=LookUp(task), overseer=overseer, votes=votes)
            targets = float((teach(contexts, questions) != truth).any(axis=-1).mean())
            one = targets if votes == 1 else one
            learner = Learner(task, student(task, LookUp(task), recipe, (0,)), recipe, (0,))
            for _ in distil(teach, learner, Control()):
                pass
            learned = float((alone(learner.student)(contexts, questions) != truth).any(axis=-1).mean())
            rows.append(f"| {kind} | {votes} | {expected_error(one, votes):.3%} | {targets:.3%} | {learned:.3%} |")
    return rows


def _line(row: dict[str, Any]) -> str:
    together = "–" if row["correlation"] is None else f"{row['correlation']:.3f}"
    return (
        f"| {row['kind']} | {row['rate']:.0%} | {row['votes']} | {row['error_of_one']:.2%} | {together} "
        f"| {row['if_independent']:.3%} | {row['measured']:.3%} |"
    )
