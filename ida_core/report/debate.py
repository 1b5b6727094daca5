"""The league of a session: its assistants as debaters, ways to decide between answers, and what debates leave of errors.

Measured on fresh random questions against the truth, like accuracy; nothing of it reaches training, or a person's nodes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any, Final

import numpy as np

from ida_core import lineage
from ida_core.assistants.base import Assistant
from ida_core.helper import helper
from ida_core.language.model import LanguageModel
from ida_core.measure.drift import Undistilled
from ida_core.measure.shown import at_least, at_most, down, up
from ida_core.oversight import nodes
from ida_core.oversight.debate import Debater
from ida_core.oversight.estimates import Estimator
from ida_core.oversight.judges import FaultyJudge, ModelJudge, ScriptedJudge
from ida_core.oversight.league import four_terms, tournament
from ida_core.oversight.modelled import PARTS, Modelled
from ida_core.oversight.obfuscation import fitted, stress_as_asked
from ida_core.oversight.protocols import Bisection, Bout, Consultancy, CrossExamination, Direct, ProverEstimator, Spoken, Way
from ida_core.oversight.scoring import interval
from ida_core.oversight.sides import Grounded, Liar, alone, amplified
from ida_core.oversight.standings import Standing, compare_ways, right_answers
from ida_core.questions import IntArray
from ida_core.report.debate_charts import costs, costs_lack, slopes
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks import make_task
from ida_core.tasks.base import Task

QUESTIONS: Final = 400
PAIRS: Final = 50
"""Pairs of answers that every way decides."""
CASES: Final = 8
"""Those of them that a language model decides as well: it takes minutes on a processor."""
FLAWS: Final = 150
"""Planted for each height of the task."""
LEVELS: Final = 3
"""How deep H + A_n goes that disputes A_n."""
RESTS_ON: Final = (
    "Fresh random questions of the task, not those of your trees; right and wrong are by the truth, which nobody here learns from.",
    "In the league of ways one side stands behind the right answer and a liar, who bends every step, behind a wrong one.",
    "Where both sides agree and are wrong, no debate is held: only audits of agreed answers show it.",
    "“Direct” is A_{n-1} as the judge, alone; a judge who cannot tell counts as one half. The ceiling is always right.",
    "Speech is that of scripted advocates and a judge who counts verified quotes.",
    "Intervals are of 95 %: Clopper and Pearson's for shares; of gaps and scores, the wider of those and of resampled pairs.",
)
MODEL: Final = (
    "{name} speaks and judges on the first {cases} of these pairs, in replies of at most 90 tokens; its gap is measured against "
    "itself judging alone. It reads the facts as a debater, never as the judge."
)


def league_report(
    session: Session, questions: int = QUESTIONS, judge_error: float = 0.01, model: LanguageModel | None = None,
    cases: int = CASES, stop: Callable[[], bool] = lambda: False,
) -> dict[str, Any]:  # fmt: skip
    """Measure the league of a session.

    Args:
        session: at least one assistant of it was trained.
        questions: how many, for the four terms and the tournament; ways are compared on at most PAIRS of them.
        judge_error: the share of wrong rulings of the scripted judge.
        model: a language model that speaks and judges as well, in each of its parts.
        cases: how many of the pairs it decides.
        stop: looked at between its tokens.

    Returns:
        What `league --json` prints.

    Raises:
        SessionError: nothing was distilled yet, a checkpoint is missing, or the session is one of free text.
        Refusal: the model would not answer.
        Stopped: it was stopped.
    """
    settings = session.settings
    task = make_task(settings.task, settings.preset)
    if task.is_text:
        raise SessionError("the league draws its questions from the task; free text has none of its own")
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
    pairs = _pairs(task, contexts, asked, deep, assistants[-1], judge, random)
    ways, rests_on = compare_ways(pairs, _ways(task, assistants)), list(RESTS_ON)
    stressed = _stress(task, assistants[-1], f"A_{n}", random)
    if model is not None:
        few = pairs.only(np.arange(min(cases, len(pairs.questions))))
        ways += compare_ways(few, [Modelled(model, part, stop) for part in PARTS])
        rests_on.append(MODEL.format(name=model.name, cases=len(few.questions)))
    return {
        "task": settings.task, "preset": settings.preset, "seed": settings.seed, "iteration": n, "judge": judge.name,
        "judge_error": judge_error, "sides": [f"A_{n}", deep.name], "error": terms.row(), "tournament": met,
        "ways": [standing.row() for standing in ways], "stress": stressed, "costs": _costs(session), "rests_on": rests_on,
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


def _stress(task: Task, assistant: Assistant, name: str, random: np.random.Generator) -> dict[str, Any] | None:
    """How deep a flaw may lie that A_n finds as a challenger; None where trees have no height that shows."""
    if not task.shows_height:
        return None
    found = stress_as_asked(task, Grounded(task, assistant), FLAWS, random)
    picks, right = sum(each.picks for each in found), sum(each.right_picks for each in found)
    return {
        "challenger": name, "c": fitted(found), "c_interval": interval(right, picks), "picks": picks,
        "by_depth": [asdict(each) for each in found],
    }  # fmt: skip


def _costs(session: Session) -> dict[str, Any]:
    """What the session's own debates cost against the size of their trees, and how fast that grows."""
    found = costs(nodes.debates(session.reading))
    lack = costs_lack(found)
    grows = {} if lack else {name: asdict(each) for name, each in slopes(found).items()}
    return {"debates": [asdict(each) for each in found], "slopes": grows, "lacks": lack}


def league_lines(report: dict[str, Any]) -> list[str]:
    """The league in words."""
    error = report["error"]
    lines = [
        f"{report['sides'][0]} against {report['sides'][1]}, judged by the {report['judge']}, "
        f"on {error['questions']} fresh questions",
        f"they differ on {_share(error['trigger_rate'], error['trigger_interval'])}; "
        f"{error['rulings_per_root']:.2f} rulings a root, a full check looks at {error['full_check_nodes']:.1f} nodes",
        f"agreed and wrong: {error['agreed_wrong_rate']:.2%} of {error['agreed']} "
        f"(at most {at_most(error['agreed_wrong_upper'], 2)})",
        *(f"  {name}: {_share(term['share'], term['interval'])}, {term['count']}" for name, term in error["terms"].items()),
        f"error after debate: {_share(error['error'], error['error_interval'])}",
        "",
        f"{'way':30} {'right':>6} {'interval':>15} {'gap':>22} {'honesty pays':>22} "
        f"{'swap':>8} {'rulings':>8} {'read':>6} {'tokens':>6}",
    ]
    lines += [_way_line(Standing(**row)) for row in report["ways"]]
    for row in report["tournament"]["debaters"]:
        ends = f"({row['low']:+.0f} to {row['high']:+.0f})"
        lines.append(f"{row['name']:18} {row['rating']:+6.0f} Elo {ends:>18}, {row['right']:.1%} right (n = {row['n']})")
    if stressed := report["stress"]:
        caught = ", ".join(f"{each['caught']} of {each['trials']} at depth {each['depth']}" for each in stressed["by_depth"])
        chance = _share(stressed["c"], stressed["c_interval"])
        lines.append(f"hidden flaws that {stressed['challenger']} finds: {caught}; a pick is right with chance {chance}")
    grows = "; ".join(f"{name} {each['slope']:.2f}" for name, each in report["costs"]["slopes"].items())
    lines.append(report["costs"]["lacks"] or f"costs against tree size, slopes on logarithmic scales: {grows}")
    return [*lines, "", *report["rests_on"]]


def _way_line(row: Standing) -> str:
    """One way of the league as a row of the table."""
    gap = "–" if row.gap_recovered is None else _signed(row.gap_recovered, row.gap_interval)
    return (
        f"{row.name:30} {row.right:6.1%} {f'{at_least(row.low, 0)} to {at_most(row.high, 0)}':>15} {gap:>22} "
        f"{_signed(row.score_difference, row.score_interval):>22} {f'{row.swap_consistent}/{row.swap_decided}':>8} "
        f"{row.rulings:8.2f} {row.read:6.1f} {row.tokens:6.0f}"
    )


def _share(share: float, ends: tuple[float, float]) -> str:
    return f"{share:.2%} ({at_least(ends[0], 2)} to {at_most(ends[1], 2)})"


def _signed(value: float, ends: tuple[float, float] | None) -> str:
    return f"{value:.2f}" if ends is None else f"{value:.2f} ({down(ends[0])} to {up(ends[1])})"
