"""The laboratory: predictions come from rates alone, trials are repeatable, and nothing of them enters a session's line."""

import json
from dataclasses import replace

import numpy as np
import pytest
import torch

import ida_core.failures as laboratory
from ida_core import cli, lineage
from ida_core.assistants.drawing import DrawingAssistant
from ida_core.control import Control
from ida_core.failures import TINY, Outcome, Progress, Trial, keep, predict, run_trials, trials
from ida_core.measure.votes import expected_error
from ida_core.networks.specialists import build
from ida_core.overseers.base import drive
from ida_core.overseers.faulty import FaultyOverseer
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task
from ida_core.tasks.powering import PermutationPowering

SOON = replace(TINY, compare_every=20)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    torch.set_num_threads(1)
    monkeypatch.setattr(laboratory, "ASKED", 256)


def predicted(task, *trial):
    return predict(task, Trial(*trial), np.random.default_rng(0))


def test_a_rate_of_nothing_is_tried_once():
    found = trials(("independent", "lazy"), (0.0, 0.1), (1, 3), (0, 1))
    assert [(one.kind, one.rate, one.votes, one.seed) for one in found if one.rate == 0] == [
        ("independent", 0.0, 1, 0), ("independent", 0.0, 1, 1)]  # fmt: skip
    assert len(found) == 2 + 8


def test_predictions_are_the_algebra_of_two_halves(task):
    """Height 1 asks look-ups, height 2 asks two questions of height 1; one answer in five is right by luck."""
    for rate in (0.0, 0.01, 0.1, 0.3):
        error = 0.8 * rate
        found = predicted(task, "independent", rate)
        first = 1 - error
        assert found.passed_on[1] == pytest.approx(first)
        assert found.passed_on[2] == pytest.approx((1 - error) * first**2 + (1 - first**2) * error / 4)
        assert found.recursion == pytest.approx({1: 1 - error, 2: 1 - 3 * error})
        assert predicted(task, "fixed", rate, 9) == predicted(task, "fixed", rate)  # votes mend nothing that comes back
        assert predicted(task, "independent", rate, 3).passed_on[1] == pytest.approx(1 - expected_error(error, 3))
        assert predicted(task, "lazy", rate).passed_on == {1: 1.0, 2: 1.0}
    misled = predicted(task, "adversarial", 0.2)
    assert misled.passed_on[1] == 1.0  # look-ups are facts
    assert misled.passed_on[2] == pytest.approx((1 - 0.2 * 3 / 4) ** 2, rel=0.02)


def test_a_misled_h_is_told_otherwise_at_the_rate_and_never_about_facts(task):
    random = np.random.default_rng(2)
    contexts = task.make_contexts(4000, random)
    for height, least, most in ((1, 1.0, 1.0), (2, 0.70, 0.75)):
        questions = task.make_questions(4000, 1, random, [height])[:, 0]
        overseer = FaultyOverseer(task, 0.2, "adversarial", 1)
        answers = drive(overseer.oversee_many(questions), lambda asked: task.truth(contexts, asked[:, None])[:, 0])
        right = (answers == task.truth(contexts, questions[:, None])[:, 0]).all(axis=-1)
        assert least <= right.mean() <= most
        assert (answers != 0).all()


def test_drawn_answers_come_as_often_as_they_are_probable(task):
    torch.manual_seed(0)
    from ida_core.assistants.transformer import shape_for

    network = build(task, shape_for(task, width=16, heads=2, fact_layers=1, question_layers=1))
    contexts = np.repeat(task.make_contexts(1, np.random.default_rng(0)), 2000, axis=0)
    questions = np.repeat(np.asarray([[task.parse_question("s^3(a)")]]), 2000, axis=0)
    drawn = DrawingAssistant(task, network, np.random.default_rng(1)).about(contexts)(questions)
    with torch.inference_mode():
        facts, asked = torch.from_numpy(contexts[:1]), torch.from_numpy(questions[:1])
        memory = network.encode(facts)
        known = network.read(memory, facts, asked)
        scores = network.log_probabilities(known, memory, facts, asked.new_zeros((1, 1, 0)))
    shares = np.bincount(drawn.ravel(), minlength=len(task.symbols)) / 2000
    assert shares == pytest.approx(scores.exp().numpy().ravel(), abs=0.05)
    specialists = build(task, shape_for(task, width=16, heads=2, specialists=2))
    with pytest.raises(ValueError, match="one network"):
        DrawingAssistant(task, specialists, np.random.default_rng(1))


def test_trials_are_repeatable_stop_at_once_and_stay_out_of_the_line(tmp_path, task):
    wished = [Trial("independent", 0.3, draws=True), Trial("fixed", 0.1)]
    outcomes = [
        [event for event in run_trials(task, wished, Control(), 40, "cpu", TINY) if isinstance(event, Outcome)] for _ in range(2)
    ]
    for first, second in zip(*outcomes, strict=True):
        assert (first.learned, first.targets, first.steps) == (second.learned, second.targets, 40)
    control, events = Control(), []
    for event in run_trials(task, wished, control, 40, "cpu", SOON):
        events.append(event)
        control.stop(keep=False)
    assert [type(event) for event in events] == [Progress]
    with Session.create(tmp_path / "lab.espalier", Settings("Lab", "permutation-powering")) as session:
        keep(session, outcomes[0][0])
        assert [one.iteration for one in lineage.read(session)] == []
        with session.reading() as reader:
            kept = json.loads(next(reader.query("SELECT payload FROM event WHERE kind = 'failure trial'"))["payload"])
    assert kept["trial"]["rate"] == 0.3
    assert set(kept["predicted"]["passed_on"]) == set(kept["learned"]) == {"1", "2"}


def test_by_the_command_line(capsys, monkeypatch):
    monkeypatch.setattr(laboratory, "recipe_for", lambda *_, **__: TINY)
    assert cli.run(["lab", "--task", "permutation-powering", "--rates", "0.1", "--steps", "20", "--device", "cpu", "--json"]) == 0
    (outcome,) = json.loads(capsys.readouterr().out.splitlines()[-1])["outcomes"]
    assert outcome["steps"] == 20
    assert cli.run(["lab"]) == 2
    assert cli.run(["lab", "--task", "permutation-powering", "--rates", "2"]) == 2


@pytest.mark.soak
def test_errors_that_x_draws_anew_are_passed_on_as_predicted_and_those_it_does_not_are_averaged_out():
    task = PermutationPowering(4, 3)
    drawn, said = (
        next(event for event in run_trials(task, [Trial("independent", 0.3, draws=draws)], Control(), 1000, "cpu", TINY)
             if isinstance(event, Outcome))
        for draws in (True, False)
    )  # fmt: skip
    assert drawn.targets[1] == pytest.approx(drawn.predicted.passed_on[1], abs=0.06)
    assert drawn.targets[2] < drawn.targets[1] - 0.1
    assert min(said.learned.values()) > 0.97


def test_tasks_are_told_apart_by_how_they_fall_apart():
    from ida_core.assistants.base import LookUp
    from ida_core.measure.decomposability import decompose
    from ida_core.report.decomposability import task_decomposability
    from ida_core.report.guarantee_charts import by_depth, ladder

    powering = make_task("permutation-powering")
    found = decompose(powering, LookUp(powering), np.random.default_rng(0), roots=300)
    assert [round(rate.rate, 1) for rate in found.by_depth] == [0.0, 0.3, 0.7, 1.0]
    assert (found.depth_needed, found.most_branching, found.leaf_solve.rate) == (3, 3, 1.0)
    assert found.progress.rate == 1.0
    assert found.loops.hits == 0
    assert found.index == 1.0
    erring = FaultyOverseer(powering, 1.0, "independent", 0)
    hopeless = decompose(powering, LookUp(powering), np.random.default_rng(0), erring, roots=300)
    assert hopeless.index < 0.05  # nothing is gained over guessing
    paths = make_task("shortest-path")
    assert decompose(paths, LookUp(paths), np.random.default_rng(0), roots=100).loops.rate > 0.05  # they ask themselves
    report = task_decomposability(powering, "quick", "faulty:0.2", 300)
    assert report["gaps"]["lost to combining"] == pytest.approx(1 - report["ladder"][3]["rate"])
    assert 0.1 < report["gaps"]["lost to combining"] < 0.25
    assert [bar.value for bar in ladder(report).bars[:4]] == [rate["rate"] for rate in report["ladder"]]
    assert len(by_depth(report).series[0].x) == 4
    with pytest.raises(ValueError, match="learn from a session"):
        task_decomposability(powering, "quick", "imitator")


def test_d_of_nothing_gained_says_that_ida_is_not_the_right_tool():
    from ida_core.measure.decomposability import verdict

    assert "not the right tool" in verdict(0.0)
    assert "not the right tool" in verdict(-0.2)
    assert "D = 0.40" in verdict(0.4)
