"""The loop: it learns, never from the truth, repeatably, and a resumed run equals an undisturbed one bit for bit."""

import hashlib
import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from ida_core import lineage
from ida_core.amplify import machine, person
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.control import Control, Wish
from ida_core.controls import Measured, control_learner, train_controls
from ida_core.distil import Compared, Cut, Finished, Held, Saved, Stepped
from ida_core.helper import helper
from ida_core.iterate import Began, Promoted, Sampled, Watched, iterate
from ida_core.learner import Recipe
from ida_core.overseers.apprentice import Apprentice, Lessons
from ida_core.report.html import plots
from ida_core.report.info import session_info
from ida_core.report.metrics import read_curves
from ida_core.runs import NOT_EXACT, Run, decisions_of_persons, pending_run
from ida_core.sessions.session import Session, SessionError, Settings
from ida_core.sessions.verify import faults
from ida_core.tasks import make_task
from ida_core.tasks.powering import PermutationPowering

SMALL = Recipe(
    width=32, heads=2, fact_layers=2, question_layers=2, contexts=16, questions=8, compare_every=40, compare_on=64, max_steps=80,
    replay=128, save_every=30,
)  # fmt: skip


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)


def make(tmp_path, name, seed=1, mode="discrete", **settings):
    settings = Settings(name, "permutation-powering", seed=seed, mode=mode, **settings)
    return Session.create(tmp_path / f"{name}.espalier", settings)


def weights(session):
    line = lineage.read(session)
    return [ancestor.weights_sha256 for ancestor in line if ancestor.weights_sha256]


def run(session, task, recipe=SMALL, iterations=1, on_event=lambda event, control: None):
    control, events = Control(), []
    for event in iterate(session, task, control, recipe=recipe, device="cpu", iterations=iterations):
        events.append(event)
        on_event(event, control)
    return events


def test_two_iterations_on_four_objects_reach_the_top(tmp_path, task):
    recipe = replace(
        SMALL, width=48, contexts=32, max_steps=1500, compare_every=50, compare_on=256, agreement=0.98, last_agreement=0.98
    )
    with make(tmp_path, "learn") as session:
        events = run(session, task, recipe, iterations=2)
        first, second = (event.report for event in events if isinstance(event, Promoted))
        assert first.accuracy_by_height[1] > 0.95
        assert first.accuracy_by_height[2] < 0.6  # nobody could teach it height 2
        assert first.amplified_by_height[2] > 0.9  # but with H's help it is there
        assert min(second.accuracy_by_height.values()) > 0.9
        assert (first.idk_share, second.idk_share) == (0.5, 0.0)
        assert second.agreement_lower < second.agreement <= second.agreement_upper
        assert [ancestor.iteration for ancestor in lineage.read(session)] == [0, 1, 2]
        assert faults(session) == []
        assert pending_run(session) is None


def test_the_same_seed_gives_the_same_weights_and_another_gives_others(tmp_path, task):
    digests = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        with make(tmp_path, name, seed) as session:
            run(session, task)
            digests.append(weights(session))
    assert digests[0] == digests[1] != digests[2]


def test_poisoned_truth_changes_no_weight_of_an_ida_run(tmp_path, task):
    class Poisoned(PermutationPowering):
        def truth(self, contexts, questions):
            return np.full_like(super().truth(contexts, questions), 3)

    digests = []
    for name, honest in (("honest", task), ("poisoned", Poisoned(objects=4, bits=3))):
        with make(tmp_path, name) as session:
            events = run(session, honest, iterations=2)
            digests.append(weights(session))
            accuracy = [event.report.accuracy_by_height[1] for event in events if isinstance(event, Promoted)]
    assert digests[0] == digests[1]
    assert max(accuracy) < 0.6  # the poison did reach the metrics


def test_in_continuous_mode_one_run_reaches_the_top_by_chasing_its_own_average(tmp_path, task):
    recipe = replace(SMALL, contexts=32, max_steps=1200, compare_every=100, compare_on=256, agreement=2.0, last_agreement=0.97)
    with make(tmp_path, "learn", mode="continuous") as session:
        events = run(session, task, recipe)
        (report,) = (event.report for event in events if isinstance(event, Promoted))
        assert report.reason == "agreed"
        assert min(report.accuracy_by_height.values()) > 0.9
        assert faults(session) == []


@pytest.mark.parametrize(
    ("stop_at", "settings"),
    [
        (10, {}),
        (50, {}),
        (50, {"mode": "continuous"}),
        (50, {"overseer": "faulty:0.2", "votes": 3}),
        (50, {"overseer": "imitator"}),
        (50, {"overseer": "imitator", "mode": "continuous"}),
    ],
)
def test_left_and_resumed_equals_undisturbed_bit_for_bit(tmp_path, task, stop_at, settings):
    with make(tmp_path, "whole", **settings) as session:
        run(session, task)
        whole = weights(session)

    def leave(event, control):
        if isinstance(event, Stepped) and event.step == stop_at:
            control.leave()

    with make(tmp_path, "cut", **settings) as session:
        events = run(session, task, on_event=leave)
        assert events[-1] == Finished(stop_at, "left", events[-1].seconds)
        assert weights(session) == []
    with Session.open(tmp_path / "cut.espalier") as session:
        pending = pending_run(session)
        assert pending is not None
        assert (pending.iteration, pending.step) == (1, stop_at)
        events = run(session, task)
        assert isinstance(events[0], Began)
        assert events[0].resumed_at == stop_at
        assert weights(session) == whole


def test_a_crash_goes_back_to_the_last_checkpoint_and_ends_the_same(tmp_path, task):
    with make(tmp_path, "whole") as session:
        run(session, task)
        whole = weights(session)
    with make(tmp_path, "crash") as session:
        loop = iterate(session, task, Control(), recipe=SMALL, device="cpu")
        for event in loop:
            if isinstance(event, Stepped) and event.step == 70:
                break
        loop.close()
    with Session.open(tmp_path / "crash.espalier") as session:
        events = run(session, task)
        assert events[0].resumed_at == 60
        assert weights(session) == whole
        with session.reading() as reader:
            segments = {row["segment"] for row in reader.query("SELECT DISTINCT segment FROM metric")}
            spent = list(reader.query("SELECT MAX(value) AS s FROM metric WHERE name LIKE '%seconds' GROUP BY name, segment"))
        assert segments == {0, 1}
        curves = read_curves(session)
        assert curves.series["loss"].x.tolist() == sorted(set(curves.series["loss"].x.tolist()))
        assert (curves.series["seconds"].y[1:] > curves.series["seconds"].y[:-1]).all()  # of both stretches
        assert {row.facts is not None for rows in curves.differed.values() for row in rows} <= {True}
        report = events[-1].report
        assert report.seconds + report.processor_seconds >= sum(row["s"] for row in spent) > 0  # both stretches count


def test_pause_holds_and_changes_nothing(tmp_path, task):
    import threading

    with make(tmp_path, "whole") as session:
        run(session, task)
        whole = weights(session)
    held = []

    def pause(event, control):
        if isinstance(event, Stepped) and event.step == 20:
            control.pause()
        if isinstance(event, Held) and event.paused:
            held.append(event.step)
            threading.Timer(0.01, control.resume).start()

    with make(tmp_path, "paused") as session:
        run(session, task, on_event=pause)
        assert held == [20]
        assert weights(session) == whole


def test_stop_and_keep_promotes_stop_and_discard_does_not(tmp_path, task):
    for keep in (True, False):

        def stop(event, control, keep=keep):
            if isinstance(event, Stepped) and event.step == 20:
                control.stop(keep=keep)
                control.resume()  # too late: a stop is a stop

        with make(tmp_path, f"keep-{keep}") as session:
            events = run(session, task, iterations=3, on_event=stop)
            assert any(isinstance(event, Promoted) for event in events) == keep
            assert len(weights(session)) == int(keep)
            assert pending_run(session) is None
            assert not list(session.checkpoints.glob("run-*"))
            assert faults(session) == []


def test_the_events_of_a_run_come_in_order(tmp_path, task):
    with make(tmp_path, "events") as session:
        events = run(session, task)
    kinds = [type(event) for event in events]
    assert kinds[:2] == [Began, Sampled]
    assert kinds[-2:] == [Finished, Promoted]
    assert kinds.count(Watched) == kinds.count(Compared) == 2
    assert kinds.count(Saved) == 2
    sampled = events[1]
    assert len(sampled.contexts) == len(sampled.questions) > 0
    assert 0 < sampled.chance < 1


def test_a_persons_answers_are_learned_from(tmp_path, task):
    from ida_core.amplify.trees import Amplification
    from ida_core.assistants.base import LookUp

    with make(tmp_path, "lessons") as session:
        lineage.found(session)
        work = Amplification(session, task, LookUp(task), 0, 1)
        root = person.ask(work, "s^2(a)")
        person.answer(work, root.id, "d")
        run(session, task)
        taught = weights(session)
    with make(tmp_path, "untaught") as session:
        run(session, task)
        assert weights(session) != taught


def test_a_missing_checkpoint_is_said_in_a_sentence(tmp_path, task):
    with make(tmp_path, "gone") as session:
        run(session, task)
        newest = lineage.found(session)
        path = session.folder / str(newest.file)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        assert digest == newest.weights_sha256
        path.write_bytes(path.read_bytes()[:-1] + bytes([path.read_bytes()[-1] ^ 1]))
        with pytest.raises(SessionError, match="damaged"):
            helper(session, task, newest)
        path.unlink()
        with pytest.raises(SessionError, match="missing"):
            run(session, task)


def test_wishes_are_acknowledged_at_once_and_a_stop_is_final():
    control = Control()
    control.pause()
    assert control.wish is Wish.PAUSE
    control.stop(keep=True)
    control.pause()
    control.resume()
    assert control.wait_while_paused() is Wish.KEEP


def test_a_crash_between_the_last_step_and_the_promotion_makes_no_second_run(tmp_path, task):
    with make(tmp_path, "whole") as session:
        run(session, task)
        whole = weights(session)
    with make(tmp_path, "crash") as session:
        loop = iterate(session, task, Control(), recipe=SMALL, device="cpu")
        for event in loop:
            if isinstance(event, Finished):
                break
        loop.close()
        assert pending_run(session) is not None
        run(session, task)
        assert weights(session) == whole
        with session.reading() as reader:
            assert reader.table("run").count == 1


def test_an_interrupted_run_whose_checkpoint_is_gone_can_be_given_up(tmp_path, task):
    from ida_core.runs import discard_pending

    with make(tmp_path, "lost") as session:
        run(session, task, on_event=lambda event, control: control.leave() if isinstance(event, Stepped) else None)
        (checkpoint,) = session.checkpoints.glob("run-*.safetensors")
        checkpoint.write_bytes(b"not a checkpoint")
        with pytest.raises(SessionError, match="cannot be read"):
            run(session, task)
        checkpoint.unlink()
        with pytest.raises(SessionError, match="is missing"):
            run(session, task)
        discard_pending(session)
        run(session, task)
        assert len(weights(session)) == 1


def test_h_prime_goes_on_from_iteration_to_iteration_and_says_what_it_was_shown(tmp_path, task):
    recipe = replace(SMALL, contexts=32, max_steps=600, compare_every=100, compare_on=256, agreement=0.97, last_agreement=0.97)
    with make(tmp_path, "imitated", overseer="imitator") as session:
        events = run(session, task, recipe, iterations=2)
        first, second = (event.report for event in events if isinstance(event, Promoted))
        assert first.amplified_by_height[1] > 0.97
        assert min(second.accuracy_by_height.values()) > 0.85
        assert 500 <= first.overseer_labels <= second.overseer_labels <= 500 + first.steps + second.steps
        with session.reading() as reader:
            asked = [row["value"] for row in reader.query("SELECT value FROM metric WHERE name = 'labels' ORDER BY run, step")]
        assert asked == sorted(asked)
        assert asked[-1] <= second.overseer_labels
        session.checkpoints.joinpath(f"imitator-{lineage.found(session).id}.safetensors").write_bytes(b"nonsense")
        with pytest.raises(SessionError, match="the imitator in .* cannot be read"):
            run(session, task, recipe)


def test_what_a_person_did_is_followed_too(tmp_path, task):
    with make(tmp_path, "person", overseer="imitator") as session:
        parent = lineage.found(session)
        amplification = Amplification(session, task, LookUp(task), 0, parent.id)
        root = person.ask(amplification, "s^2(a)")
        below = person.ask(amplification, "s^1(a)", parent=root.id)
        machine.finish(amplification)
        person.ask(amplification, "s^3(b)", parent=root.id)  # never answered: A_0 does not know, and nobody ruled on it
        machine.finish(amplification)
        said = amplification.tree[below.id].answer
        person.answer(amplification, root.id, said)
        person.ask(amplification, "s^3(c)")  # no split, so nothing to learn from
        (decision,) = decisions_of_persons(session, task)
        asked = [(task.parse_question("s^1(a)"), task.parse_answer(said)), (task.parse_question("s^3(b)"), task.idk)]
        assert decision == (task.parse_question("s^2(a)"), asked, task.parse_answer(said))
        apprentice = Apprentice(task, LookUp(task), Lessons(batch=8, budget=50, first_steps=2), [1], width=32, heads=2)
        apprentice.follow([decision])
        apprentice.before(2)
        assert apprentice.persons.tolist()[0][:4] == list(decision[0])


def test_controls_make_as_many_steps_and_are_written_beside_ida(tmp_path, task):
    with make(tmp_path, "controlled") as session:
        with pytest.raises(SessionError, match="distil first"):
            next(train_controls(session, task, Control(), "cpu"))
        run(session, task)
        steps = lineage.read(session)[-1].report.steps
        before = weights(session)
        measured = [event for event in train_controls(session, task, Control(), "cpu") if isinstance(event, Measured)]
        last = {event.kind: event for event in measured}
        assert [last[kind].step for kind in ("supervised", "low-heights")] == [steps, steps]
        assert last["look-up"].accuracy == 0.0
        assert 0.2 < last["guessing"].accuracy < 0.35  # one of four objects
        assert last["undistilled"].accuracy == 0.5  # H alone, with look-ups, reaches the lower of two heights
        curves = read_curves(session)
        assert curves.controls["supervised"].y[-1] == last["supervised"].accuracy
        assert curves.controls["guessing"].y.tolist() == [last["guessing"].accuracy]
        assert len(curves.boundaries) == 1  # controls are no iterations
        assert any("IDA beside its controls" in plot for plot in plots(session))
        assert weights(session) == before
        assert pending_run(session) is None
        assert faults(session) == []


def test_controls_that_are_stopped_leave_nothing_to_resume(tmp_path, task):
    with make(tmp_path, "stopped") as session:
        run(session, task)
        control = Control()
        for event in train_controls(session, task, control, "cpu"):
            if isinstance(event, Measured) and event.step:
                control.leave()
        assert pending_run(session) is None
        assert not len(read_curves(session).controls["supervised"])


def test_the_low_heights_control_sees_low_heights_only(task):
    for each in (task, make_task("union-find"), make_task("shortest-path")):
        learner = control_learner(each, "low-heights", replace(SMALL, contexts=32), (1,), "cpu")
        contexts, questions = learner.draw(np.random.default_rng(0))
        heights = each.height(contexts, questions)
        assert (heights <= each.heights[0]).mean() > 0.95
        assert questions.shape == (32, 8, each.question_length)


def test_memory_that_runs_out_is_told_and_ends_the_claim_that_runs_repeat(tmp_path, task):
    with make(tmp_path, "cramped") as session:
        assert session_info(session)["bit_exact"]
        Run.begin(session, SMALL, 1).take(Cut(7, 2))
        assert not session_info(session)["bit_exact"]
        with session.reading() as reader:
            (told,) = reader.query("SELECT payload FROM event WHERE kind = ?", [NOT_EXACT])
    assert json.loads(told["payload"]) == {"run": 1, "step": 7, "parts": 2}


def test_h_prime_in_a_run_learns_from_what_the_person_of_the_session_did(tmp_path, task):
    shown = []
    for name, asked in (("idle", ()), ("busy", ("s^2(a)", "s^3(b)"))):
        with make(tmp_path, name, overseer="imitator:40") as session:
            work = Amplification(session, task, LookUp(task), 0, lineage.found(session).id)
            for question in asked:
                root = person.ask(work, question)
                below = person.ask(work, question.replace("^2", "^1").replace("^3", "^1"), parent=root.id)
                machine.finish(work)
                person.answer(work, root.id, work.tree[below.id].answer)
            run(session, task)
            (kept,) = session.checkpoints.glob("imitator-*.safetensors")
            shown.append(load_file(kept)["persons"].tolist())
    assert shown[0] == []
    assert sorted(tuple(row[: task.question_length]) for row in shown[1]) == sorted(map(task.parse_question, ("s^2(a)", "s^3(b)")))
