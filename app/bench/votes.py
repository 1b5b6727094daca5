"""Reliability amplification: the error of k votes of an erring H against what independent errors would leave."""

from __future__ import annotations

from pathlib import Path
from typing import Any

RATES = (0.01, 0.05, 0.1, 0.3)
KINDS = ("independent", "fixed")
VOTES = (1, 3, 5, 9)
CONTEXTS, EACH = 1024, 8
OUT = Path("docs/results/votes.md")
HEADING = """# Votes of an erring H

`python main.py bench votes` writes this: permutation powering (quick), 8,192 questions, subanswers that are right. An erring H
answers at random, so it is right by luck now and then; wrong votes mostly differ, so less is left than a majority of
agreeing ones would leave. Errors that are fixed for each question cannot be voted away.

| errors | rate | votes | error of one vote | correlation | if independent and agreeing | measured |
|---|---|---|---|---|---|---|"""


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
            overseer = FaultyOverseer(task, rate, kind, 0)  # type: ignore[arg-type]
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
    OUT.write_text("\n".join([HEADING, *map(_line, rows), ""]), encoding="utf-8")
    return {"rows": rows}


def _line(row: dict[str, Any]) -> str:
    together = "–" if row["correlation"] is None else f"{row['correlation']:.3f}"
    return (
        f"| {row['kind']} | {row['rate']:.0%} | {row['votes']} | {row['error_of_one']:.2%} | {together} "
        f"| {row['if_independent']:.3%} | {row['measured']:.3%} |"
    )
