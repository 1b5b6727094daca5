"""The gate: who passes helps, who does not waits, an override keeps its reason; roll back and fork."""

import json

import pytest
import torch

from ida_core import cli, gate, lineage
from ida_core import iterate as loop
from ida_core.amplify import person
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.control import Control
from ida_core.gate import Verdict, judge, least_agreement, note_spot_check, promote, regression
from ida_core.gatekeeper import verdict_on
from ida_core.iterate import Promoted, Waits, iterate
from ida_core.learner import Recipe
from ida_core.lineage import IterationReport
from ida_core.measure.bounds import lower_bound, spent
from ida_core.report.html import plots
from ida_core.report.metrics import read_curves
from ida_core.sessions import resolutions
from ida_core.sessions.session import Session, SessionError, Settings
from ida_core.sessions.verify import faults
from ida_core.tasks import make_task

SMALL = Recipe(width=32, heads=2, contexts=8, questions=8, compare_every=20, compare_on=32, max_steps=40, replay=64, save_every=20)
TASK = make_task("permutation-powering")
GOOD = IterationReport(1, {}, {}, {}, 0.99, 0.97, 1.0, 1000, 0.0, 0, 1.0, 100, "agreed")


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    torch.set_num_threads(1)
    monkeypatch.setattr(loop, "MEASURE_ON", 64)
    monkeypatch.setattr(loop, "WATCH_ON", 16)


def make(tmp_path, name, **settings):
    return Session.create(tmp_path / f"{name}.espalier", Settings(name, "permutation-powering", seed=5, **settings))


def train(session, iterations=1):
    return list(iterate(session, TASK, Control(), recipe=SMALL, device="cpu", iterations=iterations))


def kinds(session):
    with session.reading() as reader:
        return [(one.kind, one.assistant) for one in resolutions.read(reader)]


def test_gates_are_read_or_refused():
    assert [least_agreement(text) for text in ("open", "guarded", "guarded:0.95")] == [0.0, 0.9, 0.95]
    for text in ("closed", "guarded:2", "guarded:x", "open:0.5", ""):
        with pytest.raises(ValueError, match="no gate"):
            least_agreement(text)


def test_an_open_gate_lets_through_and_writes_down_what_it_saw(tmp_path):
    with make(tmp_path, "open") as session:
        assert any(isinstance(event, Promoted) for event in train(session))
        with session.reading() as reader:
            (one,) = resolutions.read(reader)
        assert one.kind == "promote"
        assert one.evidence["passes"] is True  # an open gate asks for nothing, so that nothing fails
        assert {check["passed"] for check in one.evidence["checks"]} == {None}
        assert "H has looked at none of its answers; an open gate asks for none" in [
            check["words"] for check in one.evidence["checks"]
        ]
        assert [check["name"] for check in one.evidence["checks"]] == ["agreement", "regression", "spot check"]


def test_a_guarded_session_holds_back_what_fails_until_somebody_writes_why(tmp_path):
    with make(tmp_path, "guarded", gate="guarded:0.95") as session:
        events = train(session, iterations=2)
        (waits,) = (event for event in events if isinstance(event, Waits))
        assert not any(isinstance(event, Promoted) for event in events)
        assert lineage.found(session).iteration == 0  # and no second iteration began
        waiting = next(one for one in lineage.read(session) if one.id == waits.assistant_id)
        verdict = verdict_on(session, TASK, waiting)
        assert {check.name for check in verdict.fails} == {"agreement", "spot check"}
        with pytest.raises(SessionError, match="does not pass the gate"):
            promote(session, waiting, verdict, "  ")
        promote(session, waiting, verdict, "a demonstration", actor="ann")
        assert lineage.found(session).id == waiting.id
        with session.reading() as reader:
            last = resolutions.read(reader)[-1]
        assert (last.kind, last.reason, last.actor) == ("override", "a demonstration", "ann")
        assert kinds(session) == [("hold", waiting.id), ("override", waiting.id)]
        with pytest.raises(SessionError, match="helps already"):
            promote(session, waiting, verdict)
        assert faults(session) == []


def test_who_passes_everything_needs_no_reason(tmp_path):
    with make(tmp_path, "passes", gate="guarded") as session:
        events = train(session)
        number = next(event.assistant_id for event in events if isinstance(event, Waits))
        note_spot_check(session, number, [{"question": "σ^2(a)", "answer": "b", "agrees": True}] * gate.SPOT_CHECKS)
        verdict = judge(session, TASK, LookUp(TASK), LookUp(TASK), GOOD, number)
        assert verdict.passes
        waiting = next(one for one in lineage.read(session) if one.id == number)
        promote(session, waiting, verdict)
        assert kinds(session)[-1] == ("promote", number)
        note_spot_check(session, number, [{"question": "σ^2(a)", "answer": "c", "agrees": False}])
        assert not judge(session, TASK, LookUp(TASK), LookUp(TASK), GOOD, number).passes


def test_regression_is_held_against_decisions_of_h_and_never_the_truth(tmp_path):
    class AsH:
        """Answers as H did, which is wrong."""

        task = TASK

        def about(self, contexts):
            return lambda questions: questions[..., :1]

    with make(tmp_path, "regression", gate="guarded") as session:
        ancestor = lineage.found(session)
        work = Amplification(session, TASK, LookUp(TASK), 0, ancestor.id)
        for text, answer in (("s^3(a)", "a"), ("s^5(b)", "b"), ("s^1(c)", "c")):
            person.answer(work, person.ask(work, text).id, answer)
        worse, better = regression(session, TASK, LookUp(TASK), AsH()), regression(session, TASK, AsH(), LookUp(TASK))
        assert (worse.decisions, worse.as_h, worse.as_h_before) == (2, 0, 2)  # a look-up is no decision
        assert (better.as_h, better.as_h_before) == (2, 0)
        checks = {check.name: check.passed for check in judge(session, TASK, LookUp(TASK), AsH(), GOOD).checks}
        assert checks == {"agreement": True, "regression": False, "spot check": False}


def test_roll_back_takes_the_right_to_help_and_a_fork_leaves_it(tmp_path):
    with make(tmp_path, "line") as session:
        train(session, iterations=2)
        one, two = (ancestor.id for ancestor in lineage.read(session)[1:])
        assert lineage.go_back(session, one, "another way", fork=True).iteration == 1
        train(session)
        line = {ancestor.id: ancestor for ancestor in lineage.read(session)}
        branch = lineage.found(session)
        assert (branch.iteration, branch.parent) == (2, one)
        assert line[two].promoted
        assert line[two].report is not None  # each branch keeps its own report
        assert line[two].weights_sha256 != branch.weights_sha256
        curves = read_curves(session)
        (_, first), (second, second_name), (third, third_name) = curves.names
        assert (first, second_name, third_name) == ("A_1", f"A_2 #{two}", f"A_2 #{branch.id}")
        assert curves.gaps == [third]  # no curve leads from one branch to the other
        assert read_curves(session, 2).gaps == [third - second]
        loss = plots(session)[-1]
        assert loss.count("<polyline") == 4  # two pieces, each with its mean
        assert f">A_2 #{branch.id}</text>" in loss
        lineage.go_back(session, two, "the first was better", fork=True)
        assert lineage.found(session).id == two
        lineage.go_back(session, one, "neither", actor="ann")
        assert [ancestor.id for ancestor in lineage.read(session) if ancestor.promoted] == [0 + min(line), one]
        for number, words in ((two, "not promoted"), (one, "helps already"), (77, "no assistant 77")):
            with pytest.raises(SessionError, match=words):
                lineage.go_back(session, number, "why not")
        assert faults(session) == []


def test_the_verdict_of_the_gate_is_what_is_kept():
    verdict = Verdict("guarded", (gate.Check("agreement", None, "nothing"),))
    assert verdict.passes
    assert verdict.as_json()["checks"] == [{"name": "agreement", "passed": None, "words": "nothing", "counts": {}}]


def test_each_promotion_keeps_counts_seed_run_weights_and_the_share_of_alpha_it_spent(tmp_path, capsys):
    with make(tmp_path, "evidence", gate="guarded:0.99") as session:
        for number in (1, 2):  # two are held back, then let through by hand
            events = train(session)
            waits = next(event for event in events if isinstance(event, Waits))
            waiting = next(one for one in lineage.read(session) if one.id == waits.assistant_id)
            promote(session, waiting, verdict_on(session, TASK, waiting), "to see its evidence")
            with session.reading() as reader:
                held, let = [one for one in resolutions.read(reader) if one.assistant == waiting.id]
            assert (held.kind, let.kind) == ("hold", "override")
            assert held.evidence == let.evidence  # judged again later, it spends no further share
            assert let.evidence["seed"] == 5
            assert let.evidence["run"] == waiting.run
            assert let.evidence["weights_sha256"] == waiting.weights_sha256
            counts = {check["name"]: check["counts"] for check in let.evidence["checks"]}
            assert counts["agreement"]["n"] == waiting.report.agreement_n
            assert counts["agreement"]["alpha"] == spent(0.05, number)
            assert counts["agreement"]["lower"] == lower_bound(
                counts["agreement"]["agreed"], counts["agreement"]["n"], spent(0.05, number)
            )
            assert counts["spot check"] == {"agreed": 0, "asked": 0}
        place = str(tmp_path / "evidence.espalier")
    assert cli.run(["lineage", place, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["assistants"]
    assert [[one["kind"] for one in row["decided"]] for row in told] == [[], ["hold", "override"], ["hold", "override"]]
    assert cli.run(["lineage", place]) == 0
    assert "override by you" in capsys.readouterr().out


def test_by_the_command_line(tmp_path, capsys):
    with make(tmp_path, "verbs", gate="guarded") as session:
        train(session)
    place = str(tmp_path / "verbs.espalier")
    assert cli.run(["promote", place]) == 1
    assert "does not pass" in capsys.readouterr().err
    assert cli.run(["promote", place, "--override", "for the test"]) == 0
    assert "A_1 helps" in capsys.readouterr().out
    assert cli.run(["rollback", place, "1", "--reason", "enough"]) == 0
    assert "A_0 helps" in capsys.readouterr().out
    assert cli.run(["fork", place, "2", "--reason", "again"]) == 1  # it may not help any more
    assert cli.run(["lineage", place]) == 0
    assert "rolled back" in capsys.readouterr().out
