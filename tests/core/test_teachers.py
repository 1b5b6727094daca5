"""The teacher an assistant is held against is the one that taught it: H as it was played then, votes and errors included."""

from copy import copy
from dataclasses import replace
from functools import partial

import numpy as np
import pytest
import torch

from ida_core.amplify.arrays import Voting, amplify_many
from ida_core.assistants.base import LookUp
from ida_core.control import Control
from ida_core.iterate import iterate
from ida_core.learner import Recipe
from ida_core.lineage import read
from ida_core.measure.agreement import compare_with_teacher, noise
from ida_core.measure.drift import Undistilled, expand, path_audit, root_audit
from ida_core.overseers.apprentice import Apprentice, Lessons
from ida_core.overseers.faulty import FaultyOverseer
from ida_core.overseers.macros import MacroOverseer, parse_rule
from ida_core.overseers.rules import Kept, put_rule
from ida_core.report.drift import drift_lines, drift_report
from ida_core.report.drift_charts import budget_chart, rounds_chart
from ida_core.report.line import bring
from ida_core.sessions.session import Session, SessionError, Settings
from ida_core.tasks.powering import PermutationPowering
from ida_core.teachers import overseer_when

RECIPE = Recipe(
    width=32, heads=2, fact_layers=2, question_layers=2, contexts=16, questions=8, compare_every=50, compare_on=64, max_steps=100,
    replay=128, save_every=100,
)  # fmt: skip
TASK = PermutationPowering(objects=4, bits=3)
RULES = {1: "x0 x1 x2 0 → x0 0 x1 x2; y 0 x1 x2; = z", 2: "x0 x1 x2 1 → x0 0 x1 x2; y 0 x1 x2; z 0 0 1; = w"}


@pytest.fixture(autouse=True)
def small(monkeypatch):
    torch.set_num_threads(1)
    monkeypatch.setattr("ida_core.overseers.apprentice.Lessons", partial(Lessons, first_steps=20, burst=2))
    monkeypatch.setattr("ida_core.report.drift.make_task", lambda *_: TASK)


def questions_of(count, seed, height=2):
    random = np.random.default_rng(seed)
    return TASK.make_contexts(count, random), TASK.make_questions(count, 1, random, [height])[:, 0]


def test_who_answers_as_a_faulty_teacher_does_has_no_drift_from_it_and_some_from_the_script():
    contexts, questions = questions_of(2000, 0)
    h = [FaultyOverseer(TASK, 0.2, "fixed", 5), FaultyOverseer(TASK, 0.1, "fixed", 5)]
    line = [LookUp(TASK)]
    for overseer in h:
        line.append(Undistilled(TASK, line[-1], overseer))
    for step in path_audit(TASK, line, contexts, questions, np.random.default_rng(1), [0.01, 0.01], h):
        assert step.disagreements == 0
    assert root_audit(TASK, line, contexts, questions, 0.05, h).disagreements == 0
    assert compare_with_teacher(TASK, line[2], line[1], contexts, questions, h[1]).differ == 0
    by_script = compare_with_teacher(TASK, line[2], line[1], contexts, questions)
    assert 0.02 < by_script.rate < 0.3  # a tenth of some dozen questions


def test_h_that_errs_anew_each_time_has_noise_of_its_own_and_none_of_it_is_leak():
    contexts, questions = questions_of(2000, 2)
    h = FaultyOverseer(TASK, 0.3, "independent", 5)
    told = questions_of(2000, 2, 1)
    assert noise(TASK, LookUp(TASK), *told, h).rate == pytest.approx(1 - (0.7 + 0.06) ** 2 - 4 * 0.06**2, abs=0.06)
    assert noise(TASK, LookUp(TASK), *told).differ == 0
    line = [LookUp(TASK), Undistilled(TASK, LookUp(TASK)), Undistilled(TASK, Undistilled(TASK, LookUp(TASK)))]
    steps = path_audit(TASK, line, contexts, questions, np.random.default_rng(1), [0.01] * 2, [None, h])
    assert steps[1].wrong_below == 0  # the same dice: what it is told is all that could differ
    assert steps[1].disagreements > 300


def test_a_vote_is_one_h_with_dice_that_can_be_thrown_again():
    contexts, questions = questions_of(500, 3, 1)
    h = Voting(FaultyOverseer(TASK, 0.3, "independent", 5), 3)
    again = copy(h)
    first = expand(TASK, contexts, questions, LookUp(TASK), h)
    assert np.array_equal(first.answers, expand(TASK, contexts, questions, LookUp(TASK), again).answers)
    assert not np.array_equal(first.answers, expand(TASK, contexts, questions, LookUp(TASK), again).answers)
    voted = amplify_many(TASK, contexts, questions[:, None], LookUp(TASK), FaultyOverseer(TASK, 0.3, "independent", 5), votes=3)
    assert np.array_equal(first.answers, voted[:, 0])
    assert len(first.asked) == 3 * len(expand(TASK, contexts, questions, LookUp(TASK)).asked)


def trained(place, overseer="scripted", iterations=2, **settings):
    session = Session.create(place, Settings("taught", "permutation-powering", seed=4, overseer=overseer, **settings))
    if overseer == "macros":
        for number, text in RULES.items():
            session.write(lambda db, n=number, t=text: put_rule(db, TASK, Kept(parse_rule(TASK, t, n), "approved", (n,)))).result()
    for _ in iterate(session, TASK, Control(), recipe=replace(RECIPE), device="cpu", iterations=iterations):
        pass
    return session


def test_a_session_with_a_faulty_h_is_held_against_it(tmp_path):
    with trained(tmp_path / "faulty.espalier", "faulty:0.3", votes=1) as session:
        line = bring(session, TASK)
        assert [type(one) for one in line.overseers] == [FaultyOverseer] * 2
        assert line.overseers[0].seed != line.overseers[1].seed  # each run threw dice of its own
        report = drift_report(session, audits=200)
    assert all(row["noise"]["differ"] > 0 for row in report["rounds"])
    assert any("H is played by a script that errs" in text for text in report["assumptions"])
    assert any(band.name.startswith("teacher asked twice") for band in rounds_chart(report).bands)


def test_an_imitator_is_who_it_was_and_its_loss_is_said(tmp_path):
    with trained(tmp_path / "imitator.espalier", "imitator:20") as session:
        one, two = read(session)[1:]
        first, last = (overseer_when(session, TASK, each, LookUp(TASK)) for each in (one, two))
        assert isinstance(first, Apprentice)
        assert first.step < last.step  # H' went on learning while A_2 was taught
        contexts, questions = questions_of(200, 5)
        before = expand(TASK, contexts, questions, LookUp(TASK), first).answers
        assert np.array_equal(before, expand(TASK, contexts, questions, LookUp(TASK), first).answers)
        report = drift_report(session, audits=100)
        assert any("by H', as it was when each A_n was made" in text for text in report["assumptions"])
        (session.checkpoints / f"imitator-{two.id}.safetensors").unlink()
        with pytest.raises(SessionError, match="imitator in .* cannot be read"):
            drift_report(session, audits=100)


def test_rules_play_h_again_as_they_did_in_that_run(tmp_path):
    with trained(tmp_path / "macros.espalier", "macros", iterations=1) as session:
        line = bring(session, TASK)
        assert isinstance(line.overseers[0], MacroOverseer)
        session.write(lambda db: put_rule(db, TASK, Kept(parse_rule(TASK, RULES[2], 2), "vetoed", (2,)))).result()
        contexts, questions = questions_of(200, 6)
        played = expand(TASK, contexts, questions, LookUp(TASK), bring(session, TASK).overseers[0]).answers
        assert np.array_equal(played, expand(TASK, contexts, questions, LookUp(TASK)).answers)  # the vetoed one played then


def test_one_network_that_taught_itself_is_audited_height_by_height(tmp_path):
    with trained(tmp_path / "continuous.espalier", iterations=1, mode="continuous") as session:
        report = drift_report(session, audits=400)
    assert (report["by"], report["height_of_roots"], report["newest_iteration"]) == ("height", 2, 1)
    assert [row["n"] for row in report["iterations"]] == [1, 2]
    assert {(cell["n"], cell["height"]) for cell in report["heat"]} == {(1, 1), (1, 2)}
    for row in report["by_iteration"]:
        audit = row["root_audit"]
        assert row["worst_case"] >= audit["disagreements"] / audit["audits"]
    assert report["rounds"][0]["on_policy"]["n"] > 0  # each height has its own share of the log
    assert "height 2 against its teacher" in "\n".join(drift_lines(report))
    assert budget_chart(report, 0.05).x_title == "height"


def test_where_questions_do_not_show_their_height_one_network_certifies_nothing_but_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(type(TASK), "shows_height", False)
    with trained(tmp_path / "hidden.espalier", iterations=1, mode="continuous") as session:
        report = drift_report(session, audits=200)
    assert (report["by"], len(report["iterations"]), report["certificate"]) == ("itself", 1, "nothing is certified")
    assert report["least_bound"] is report["tree_bound"] is report["leak_adjusted"] is None
    assert report["iterations"][0]["upper"] < 1
    assert any("not bounded, so no drift is certified" in text for text in report["assumptions"])
    assert "A_1 against its teacher" in "\n".join(drift_lines(report))
    assert [one.name for one in budget_chart(report, 0.05).series] == ["budget"]
