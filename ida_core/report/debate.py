"""The league of a session: its assistants as debaters, ways to decide between answers, and what debates leave of errors.

Measured on fresh random questions against the truth, like accuracy; nothing of it reaches training, or a person's nodes.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from ida_core import lineage
from ida_core.assistants.base import Assistant
from ida_core.measure.drift import Undistilled
from ida_core.oversight.debate import Debater
from ida_core.oversight.estimates import Estimator
from ida_core.oversight.judges import FaultyJudge, ModelJudge, ScriptedJudge
from ida_core.oversight.league import Standing, compare_ways, four_terms, right_answers, tournament
from ida_core.oversight.protocols import Bisection, Bout, Consultancy, CrossExamination, Direct, ProverEstimator, Spoken, Way
from ida_core.oversight.sides import Grounded, Liar, alone, amplified
from ida_core.questions import IntArray
from ida_core.sessions.session import Session, SessionError
from ida_core.students import helper
from ida_core.tasks import make_task
from ida_core.tasks.base import Task

QUESTIONS: Final = 400
PAIRS: Final = 50
"""Pairs of answers that every way decides."""
LEVELS: Final = 3
"""How deep H + A_n goes that disputes A_n."""
RESTS_ON: Final = (
    "Fresh random questions of the task, not those of your trees; right and wrong are by the truth, which nobody here learns from.",
    "In the league of ways one side stands behind the right answer and a liar, who bends every step, behind a wrong one.",
    "Where both sides agree and are wrong, no debate is held: only audits of agreed answers show it.",
    "“Direct” is A_{n-1} as the judge, alone; a judge who cannot tell counts as one half.",
    "Speeches are those of scripted advocates and a judge who counts verified quotes, not of a language model.",
)


def league_report(session: Session, questions: int = QUESTIONS, judge_error: float = 0.01) -> dict[str, Any]:
    """Measure the league of a session.

    Args:
        session: at least one assistant of it was trained.
        questions: how many, for the four terms and the tournament; ways are compared on at most PAIRS of them.
        judge_error: the share of wrong rulings of the scripted judge.

    Returns:
        What `league --json` prints.

    Raises:
        SessionError: nothing was distilled yet, or a checkpoint is missing.
    """
    settings = session.settings
    task = make_task(settings.task, settings.preset)
    line = [ancestor for ancestor in lineage.read(session) if ancestor.promoted]
    if len(line) < 2:
        raise SessionError("nothing was distilled yet, so nobody can debate with A_n; run Distil first")
    assistants = [helper(session, task, ancestor) for ancestor in line]
    n = line[-1].iteration
    random = np.random.default_rng([settings.seed, 13, n])
    contexts = task.make_contexts(questions, random)
    asked = task.make_questions(questions, 1, random)[:, 0]
    judge = FaultyJudge(ScriptedJudge(task), judge_error, int(random.integers(2**31)))
    deep = amplified(task, assistants[-1], LEVELS, f"H + A_{n}, {LEVELS} levels")
    terms = four_terms(task, contexts, asked, (alone(task, assistants[-1], f"A_{n}"), deep), judge)
    debaters: list[Debater] = [alone(task, who, f"A_{each.iteration}") for who, each in zip(assistants, line, strict=True)]
    met = tournament(task, contexts, asked, [*debaters, amplified(task, assistants[-1], 1, f"H + A_{n}"), deep], judge)
    ways = compare_ways(_pairs(task, contexts, asked, deep, assistants[-1], judge, random), _ways(task, assistants))
    return {
        "task": settings.task, "preset": settings.preset, "seed": settings.seed, "iteration": n, "judge": judge.name,
        "judge_error": judge_error, "sides": [f"A_{n}", deep.name], "error": terms.row(), "tournament": met,
        "ways": [standing.row() for standing in ways], "rests_on": list(RESTS_ON),
    }  # fmt: skip


def _pairs(
    task: Task, contexts: IntArray, asked: IntArray, honest: Debater, assistant: Assistant, judge: FaultyJudge,
    random: np.random.Generator,
) -> Bout:  # fmt: skip
    """The answers of the honest side where it is right, each against a wrong one that a liar defends."""
    answers = honest.answer(contexts, asked)
    rows = np.flatnonzero(right_answers(task, contexts, asked, answers))[:PAIRS]
    others = task.possible_answers()[1:]
    drawn = others[random.integers(len(others), size=len(rows))]
    keep = ~right_answers(task, contexts[rows], asked[rows], drawn)
    rows, drawn = rows[keep], drawn[keep]
    return Bout(task, contexts[rows], asked[rows], (answers[rows], drawn), (honest, Liar(task, assistant)), judge)


def _ways(task: Task, assistants: list[Assistant]) -> list[Way]:
    grounded = Grounded(task, assistants[-1])
    panel: list[Assistant] = [grounded, Undistilled(task, grounded)]
    weak = ModelJudge(task, Grounded(task, assistants[-2]), "A_{n-1}")
    return [Direct(weak), Consultancy(), Bisection(), CrossExamination(), ProverEstimator(Estimator(panel)), Spoken()]


def league_lines(report: dict[str, Any]) -> list[str]:
    """The league in words."""
    error = report["error"]
    low, high = error["trigger_interval"]
    lines = [
        f"{report['sides'][0]} against {report['sides'][1]}, judged by the {report['judge']}, "
        f"on {error['questions']} fresh questions",
        f"they differ on {error['trigger_rate']:.1%} ({low:.1%} to {high:.1%}); "
        f"{error['rulings_per_root']:.2f} rulings a root, a full check looks at {error['full_check_nodes']:.1f} nodes",
        f"agreed and wrong: {error['agreed_wrong_rate']:.2%} of {error['agreed']} (at most {error['agreed_wrong_upper']:.2%})",
        *(f"  {name}: {term['share']:.2%} ({term['count']})" for name, term in error["terms"].items()),
        f"error after debate: {error['error']:.2%} ({error['error_interval'][0]:.2%} to {error['error_interval'][1]:.2%})",
        "",
        f"{'way':18} {'right':>6} {'interval':>15} {'gap':>6} {'swap':>8} {'rulings':>8} {'read':>6}",
    ]
    lines += [way_line(Standing(**row)) for row in report["ways"]]
    for row in report["tournament"]["debaters"]:
        interval = f"({row['low']:+.0f} to {row['high']:+.0f})"
        lines.append(f"{row['name']:18} {row['rating']:+6.0f} Elo {interval:>18}, {row['right']:.1%} right (n = {row['n']})")
    return [*lines, "", *report["rests_on"]]


def way_line(row: Standing) -> str:
    """One way of the league as a row of the table."""
    gap = "–" if row.gap_recovered is None else f"{row.gap_recovered:.2f}"
    interval = f"{row.low:.0%} to {row.high:.0%}"
    swap = f"{row.swap_consistent}/{row.pairs}"
    return f"{row.name:18} {row.right:6.1%} {interval:>15} {gap:>6} {swap:>8} {row.rulings:8.2f} {row.read:6.1f}"
