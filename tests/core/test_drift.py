"""Drift: what is bounded is bounded, what is estimated is unbiased, and what is no bound is shown to be none."""

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta

from ida_core import cli
from ida_core.amplify.arrays import amplify_many
from ida_core.assistants.base import LookUp
from ida_core.assistants.faulty import FaultyAssistant
from ida_core.control import Control
from ida_core.iterate import iterate
from ida_core.learner import Recipe
from ida_core.measure.agreement import compare_with_teacher
from ida_core.measure.bounds import audits_needed, fixed_lower_bound, fixed_upper_bound, spent, upper_bound
from ida_core.measure.compounding import allowed_error, compounded, product
from ida_core.measure.drift import Undistilled, expand, path_audit, root_audit, undistilled
from ida_core.overseers.base import at_hand
from ida_core.oversight.training import JudgedOverseer, Oversight
from ida_core.report.drift import drift_report
from ida_core.report.frontier import audit_heights
from ida_core.report.line import Line
from ida_core.report.release import frontier_words, reached
from ida_core.sessions.session import Session, SessionError, Settings
from ida_core.tasks import make_task
from ida_core.tasks.powering import PermutationPowering

RATE = 0.01


class Erring:
    """A student that answers as its teacher did, but for a fixed share of the questions, which the seed chooses."""

    def __init__(self, task, below, seed, rate=RATE):
        self.task, self.below, self.seed, self.rate = task, below, seed, rate

    def about(self, contexts):
        def answer(questions):
            given = amplify_many(self.task, contexts, questions, self.below)
            facts = np.broadcast_to(contexts.reshape(len(contexts), 1, -1), (*questions.shape[:2], contexts[0].size))
            weights = np.random.default_rng(self.seed).integers(
                1, 2**62, size=facts.shape[-1] + questions.shape[-1], dtype=np.uint64
            )
            marks = np.concatenate([facts, questions], axis=-1).astype(np.uint64) @ weights
            marks = (marks ^ (marks >> np.uint64(31))) * np.uint64(0x9E3779B97F4A7C15)
            dice = (marks >> np.uint64(40)) / 2.0**24
            other = 3 + (given - 2) % self.task.objects
            return np.where((dice < self.rate)[..., None] & (given != 0), other, given)

        return answer


def line_of(task, length, rate=RATE):
    line = [LookUp(task)]
    for n in range(1, length + 1):
        line.append(Erring(task, line[-1], n, rate))
    return line


def roots(task, count, seed, height):
    random = np.random.default_rng(seed)
    return task.make_contexts(count, random), task.make_questions(count, 1, random, [height])[:, 0], random


def errors_in_whole_trees(task, line, contexts, questions):
    """All disagreements of all trees, built to the last leaf."""
    if len(line) == 1 or not len(questions):
        return 0
    expansion = expand(task, contexts, questions, line[-2])
    given = at_hand(task, contexts, 1, line[-1])(questions)
    _, rows = np.nonzero(expansion.calls)
    below = errors_in_whole_trees(task, line[:-1], contexts[rows], expansion.asked[expansion.calls])
    return int((given != expansion.answers).any(axis=-1).sum()) + below


@pytest.fixture(scope="module")
def powering():
    return PermutationPowering(objects=8, bits=5)


def test_clopper_and_pearson_as_scipy_has_it():
    for errors, trials, alpha in ((0, 59, 0.05), (1, 100, 0.05), (5, 400, 0.01), (40, 50, 0.2)):
        assert fixed_upper_bound(errors, trials, alpha) == pytest.approx(beta.ppf(1 - alpha, errors + 1, trials - errors), abs=1e-9)
    assert [round(fixed_upper_bound(0, n), 3) for n in (29, 59, 149, 299)] == [0.098, 0.050, 0.020, 0.010]
    assert fixed_upper_bound(3, 3) == 1.0


def test_alpha_is_spent_in_all_and_audits_are_planned():
    assert sum(spent(0.05, n) for n in range(1, 20_000)) == pytest.approx(0.05, rel=1e-3)
    assert [audits_needed(rate) for rate in (0.1, 0.05, 0.02, 0.01)] == [36, 74, 188, 377]
    assert upper_bound(2, audits_needed(0.05, errors=2)) <= 0.05 < upper_bound(2, audits_needed(0.05, errors=2) - 1)


@given(error=st.floats(0.0, 0.2), calls=st.integers(1, 4), leak=st.floats(0.0, 1.0), iterations=st.integers(1, 6))
def test_the_recursion_in_closed_form(error, calls, leak, iterations):
    growth = sum((calls * leak) ** n for n in range(iterations))
    drifts = compounded([error] * iterations, [calls] * iterations, [leak] * iterations)
    assert drifts[-1] == pytest.approx(min(1.0, error * growth), abs=1e-9)
    assert compounded([error] * iterations, [calls] * iterations)[-1] >= drifts[-1]
    assert allowed_error(error * growth, calls * leak, iterations) == pytest.approx(error, rel=1e-6, abs=1e-9)


def test_the_bound_is_never_below_drift_where_the_product_is():
    """1 % error at each height: drift as published, 1.0, 3.0, 6.1, 10.7 and 14.2 %, where the recursion bounds 1, 3, 7, 15, 31.

    Both are held against the lower 99 % limit of what 8,000 roots show.
    """
    task, at_least = PermutationPowering(objects=8, bits=6), 0.0
    published = (0.010, 0.030, 0.061, 0.107, 0.142)
    for n, drift in enumerate(published, start=1):
        contexts, questions, _ = roots(task, 8000, n, n)
        measured = root_audit(task, line_of(task, n), contexts, questions, 0.05)
        assert measured is not None
        at_least = fixed_lower_bound(measured.disagreements, measured.audits, 0.01)
        assert measured.disagreements / measured.audits == pytest.approx(drift, rel=0.25)
        assert compounded([RATE] * n, [2] * n)[-1] == pytest.approx(RATE * (2**n - 1))
        assert at_least <= RATE * (2**n - 1)
        if n >= 2:  # heights above the lowest that errs
            assert at_least > product([RATE] * n)


def test_the_path_audit_is_unbiased_and_its_bound_holds(powering):
    estimates, bounds, exact = [], [], []
    line = line_of(powering, 3, rate=0.03)
    for seed in range(12):
        contexts, questions, random = roots(powering, 1500, seed, 3)
        steps = path_audit(powering, line, contexts, questions, random, [0.05 / 3] * 3)
        estimates.append(sum(step.errors_in_tree for step in steps))
        bounds.append(sum(step.errors_in_tree_upper for step in steps))
        exact.append(errors_in_whole_trees(powering, line, contexts, questions) / 1500)
    spread = np.std(np.subtract(estimates, exact)) / len(exact) ** 0.5
    assert abs(np.mean(estimates) - np.mean(exact)) < 3 * spread
    assert all(bound > truth for bound, truth in zip(bounds, exact, strict=True))
    assert np.mean(exact) > 0.15  # seven places to err in each tree


def test_a_leak_is_measured_on_what_really_goes_wrong(powering):
    contexts, questions, random = roots(powering, 3000, 0, 3)
    steps = path_audit(powering, line_of(powering, 3, rate=0.05), contexts, questions, random, [0.05 / 3] * 3)
    assert [step.n for step in steps] == [1, 2, 3]
    assert steps[0].leak is None  # A_0 is its own counterpart
    for step in steps[1:]:
        assert step.calls == 2.0
        assert step.wrong_below > 50
        assert 0.7 < step.leak <= 1.0  # a wrong step leads elsewhere nearly always


def test_a_line_without_errors_has_no_drift_and_one_of_nonsense_is_vacuous(powering):
    contexts, questions, random = roots(powering, 300, 0, 3)
    steps = path_audit(powering, line_of(powering, 3, rate=0.0), contexts, questions, random, [0.05 / 3] * 3)
    assert [step.disagreements for step in steps] == [0, 0, 0]
    assert root_audit(powering, line_of(powering, 3, 0.0), contexts, questions, 0.05).upper == upper_bound(0, 300)
    steps = path_audit(powering, line_of(powering, 3, rate=1.0), contexts, questions, random, [0.05 / 3] * 3)
    assert sum(step.errors_in_tree_upper for step in steps) > 1


def test_trees_that_are_too_large_are_not_built():
    task = make_task("union-find")
    random = np.random.default_rng(0)
    contexts, questions = task.make_contexts(20, random), task.make_questions(20, 1, random)[:, 0]
    assert undistilled(task, LookUp(task), 30, contexts, questions) is None
    assert undistilled(task, LookUp(task), 2, contexts, questions) is not None


RECIPE = Recipe(
    width=32, heads=2, fact_layers=2, question_layers=2, contexts=16, questions=8, compare_every=50, compare_on=64, max_steps=150,
    replay=128, save_every=100,
)  # fmt: skip


def test_a_session_is_audited_without_truth_and_from_the_command_line(tmp_path, monkeypatch, capsys):
    place = tmp_path / "drift.espalier"
    task = PermutationPowering(objects=4, bits=3)
    monkeypatch.setattr("ida_core.report.drift.make_task", lambda *_: task)
    with Session.create(place, Settings("drift", "permutation-powering", seed=2)) as session:
        with pytest.raises(SessionError, match="nothing was distilled"):
            drift_report(session)
        for _ in iterate(session, task, Control(), recipe=replace(RECIPE), device="cpu", iterations=2):
            pass
        monkeypatch.setattr(task, "truth", None)
        report = drift_report(session, audits=300)
    assert [row["n"] for row in report["iterations"]] == [1, 2]
    assert all(row["rate"] <= row["upper"] for row in report["iterations"])
    assert report["root_audit"]["audits"] == 300
    assert report["frontier"]["height"] == reached(report["by_height"], 0.05, 0.9)
    assert [row["height"] for row in report["by_height"]] == [1, 2]
    assert cli.run(["drift", str(place), "--audits", "300", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["root_audit"] == report["root_audit"]
    assert cli.run(["drift", str(place), "--audits", "300"]) == 0
    told = capsys.readouterr().out
    assert "aligned" not in told
    assert report["frontier"]["words"] in told
    assert cli.run(["drift", str(place), "--audits", "300", "--budget", "0.9", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["frontier"]["budget"] == 0.9
    assert cli.run(["drift", str(place), "--budget", "5"]) == 2
    assert ("vacuous" in told) is (report["tree_bound"] is None or report["recursion_bound"] is None)


def row_of(height, agreement, drift):
    return {"height": height, "agreed": 1, "n": 1, "agreement": agreement, "audits": 1, "drifted": 1, "drift": drift}


def test_the_highest_height_within_budget_needs_agreement_and_drift_there_and_below():
    rows = [row_of(1, 0.99, 0.01), row_of(2, 0.95, 0.04), row_of(3, 0.92, 0.08), row_of(4, 0.99, 0.01)]
    assert [reached(rows, budget, 0.9) for budget in (0.005, 0.01, 0.05, 0.1)] == [None, 1, 2, 4]
    assert [reached(rows, 0.1, least) for least in (0.93, 0.96, 1.0)] == [2, 1, None]
    report = {"by_height": rows, "agreement_asked": 0.9}
    assert "budget: 2 of 4" in frontier_words(report, 0.05)
    assert "Height 3 does not pass" in frontier_words(report, 0.05)
    assert "budget: none. Height 1" in frontier_words(report, 0.005)
    assert "not pass" not in frontier_words(report, 0.1)
    assert "measure again" in frontier_words({}, 0.1)
    assert "none can be named" in frontier_words({"by_height": []}, 0.1)


def test_the_frontier_is_that_of_the_line_and_its_bounds_hold(powering):
    """A line that errs in 3 % at each step: drift by height is held against what other roots show."""
    line = line_of(powering, 3, rate=0.03)
    known = Line("iteration", tuple(range(4)), tuple(line), (None, None, None), "by a script")
    loose = [{"worst_case": 1.0, "leak_bound": 1.0}] * 3
    rows = audit_heights(powering, known, 800, np.random.default_rng(1), 0.01, loose)
    assert [row["height"] for row in rows] == [1, 2, 3]
    for row in rows:
        contexts, questions, _ = roots(powering, 2000, 9, row["height"])
        root = root_audit(powering, line, contexts, questions, 0.05)
        assert row["drift"] >= root.disagreements / root.audits
        assert row["agreement"] <= 0.97 + 0.01
        assert row["drift"] == upper_bound(row["drifted"], 800, 0.01 / 3)
    tight = [{"worst_case": 1.0, "leak_bound": 1.0}] * 2 + [{"worst_case": 0.001, "leak_bound": 0.002}]
    assert audit_heights(powering, known, 50, np.random.default_rng(1), 0.01, tight)[-1]["drift"] == 0.001  # where it was taught
    assert audit_heights(powering, known, 50, np.random.default_rng(1), 0.01, tight)[0]["drift"] > 0.05


def test_a_judge_over_what_is_learned_is_part_of_the_teacher(powering):
    """Samples of A_1 err in a tenth of all answers, each in others: H + A_1 passes errors on, of which a debate leaves few."""
    task, helper = powering, line_of(powering, 1, rate=0.0)[1]
    judged = JudgedOverseer(task, Oversight("debate", assistant=0.1), None, (4, 1))
    contexts, questions, _ = roots(task, 1000, 3, 2)
    truth = task.truth(contexts, questions[:, None])[:, 0]
    plain = expand(task, contexts, questions, FaultyAssistant(task, helper, 0.1, 8, "fixed"))
    overseen = expand(task, contexts, questions, helper, judged)
    alone, taught = ((one.answers != truth).any(axis=-1).mean() for one in (plain, overseen))
    assert alone > 0.08
    assert taught < 0.02
    student = Undistilled(task, helper, judged)
    assert compare_with_teacher(task, student, helper, contexts, questions, judged).differ == 0
    assert compare_with_teacher(task, student, helper, contexts, questions, None).rate == pytest.approx(taught)
    steps = path_audit(
        task, [LookUp(task), helper, student], contexts, questions, np.random.default_rng(0), [0.01] * 2, [None, judged]
    )
    assert [(step.disagreements, step.leak_upper) for step in steps] == [(0, 1.0), (0, 1.0)]


@pytest.mark.soak
def test_two_thousand_researchers_who_peek():
    """1,500 labels at a true rate of 5 %, looked at after each: the anytime bound fails in 5 % at most, the fixed one often."""
    people, labels, rate = 2000, 1500, 0.05
    random = np.random.default_rng(0)
    errors = np.cumsum(random.random((people, labels)) < rate, axis=1)
    trials = np.arange(1, labels + 1)
    fixed = beta.ppf(0.95, errors + 1, np.maximum(trials - errors, 1e-9))
    assert (np.where(errors == trials, 1.0, fixed) < rate).any(axis=1).mean() > 0.15
    most = np.full(labels, -1)  # the greatest number of errors at which the anytime bound lies below the rate
    for n in trials:
        while upper_bound(int(most[n - 1]) + 1, int(n)) < rate:
            most[n - 1] += 1
    failed = (errors <= most).any(axis=1).mean()
    assert failed <= 0.05 + 3 * (0.05 * 0.95 / people) ** 0.5
