"""Taint: what rests on an answer is found to the end, and retraining without it leaves nothing of it, bit for bit."""

import json
from functools import partial

import pytest
import torch
from safetensors.torch import load_file

from ida_core import cli, lineage, taint
from ida_core import iterate as loop
from ida_core.amplify import machine, person
from ida_core.amplify.trees import Amplification
from ida_core.control import Control
from ida_core.helper import helper
from ida_core.iterate import Promoted, iterate
from ida_core.learner import Recipe
from ida_core.overseers.apprentice import Lessons
from ida_core.overseers.macros import parse_rule
from ida_core.overseers.rules import Kept, kept_rules, put_rule
from ida_core.sessions import resolutions
from ida_core.sessions.session import Session, SessionError, Settings
from ida_core.sessions.verify import faults
from ida_core.tasks import make_task

SMALL = Recipe(width=32, heads=2, contexts=8, questions=8, compare_every=20, compare_on=32, max_steps=40, replay=64, save_every=20)
TASK = make_task("permutation-powering")
EVEN = "x0 x1 x2 x3 0 → x0 0 x1 x2 x3; y 0 x1 x2 x3; = z"
ODD = "x0 x1 x2 x3 1 → x0 0 x1 x2 x3; y 0 x1 x2 x3; z 0 0 0 1; = w"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    torch.set_num_threads(1)
    monkeypatch.setattr(loop, "MEASURE_ON", 64)
    monkeypatch.setattr(loop, "WATCH_ON", 16)


def work_on(session):
    ancestor = lineage.found(session)
    return Amplification(session, TASK, helper(session, TASK, ancestor), ancestor.iteration, ancestor.id)


def asked(session, text, answer=None, actor="you"):
    """A question of a person's, answered if wished."""
    work = work_on(session)
    work.actor = actor
    root = person.ask(work, text)
    if answer is not None:
        person.answer(work, root.id, answer, seconds=12.0)
    return root.id


def train(session, iterations=1):
    return [event for event in iterate(session, TASK, Control(), recipe=SMALL, device="cpu", iterations=iterations)
            if isinstance(event, Promoted)]  # fmt: skip


def weights(session, iteration):
    return [one.weights_sha256 for one in lineage.read(session) if one.iteration == iteration]


def make(tmp_path, name, overseer="scripted"):
    return Session.create(tmp_path / f"{name}.espalier", Settings(name, "permutation-powering", seed=5, overseer=overseer))


def last_examples(session):
    with session.reading() as reader:
        return json.loads(next(reader.query("SELECT config FROM run ORDER BY id DESC LIMIT 1"))["config"])["nodes"]


def test_retraining_without_an_example_equals_never_having_had_it_bit_for_bit(tmp_path):
    with make(tmp_path, "tainted") as session, make(tmp_path, "clean") as never:
        for each in (session, never):
            asked(each, "s^3(a)", "b", actor="ann")
        bad = asked(session, "s^3(b)", "a", actor="bob")
        asked(never, "s^3(b)")
        for each in (session, never):
            train(each, iterations=2)
        assert weights(session, 1) != weights(never, 1)

        found = taint.trace(session, bad)
        assert [one.iteration for one in found.assistants] == [1, 2]
        assert found.sound.iteration == 0
        assert found.people == ("bob",)
        assert found.persons_seconds == 12.0
        assert found.seconds == pytest.approx(sum(one.report.seconds for one in found.assistants))
        learned = taint.provenance(session)
        assert {(one.person, one.iteration, one.examples) for one in learned} == {
            (who, n, 1) for who in ("ann", "bob") for n in (1, 2)
        }

        assert taint.prepare_retraining(session, found, "bob misread the arrow") == 2
        assert lineage.found(session).iteration == 0
        train(session, iterations=2)
        assert last_examples(session) == last_examples(never)
        assert bad not in last_examples(session)
        for n in (1, 2):
            assert weights(session, n)[-1] == weights(never, n)[0]
        assert taint.trace(session, bad).again == {}  # nothing that helps rests on it any more
        assert [one.iteration for one in taint.trace(session, bad).assistants] == [1, 2]  # the old ones still do
        assert train(session)[0].iteration == 3  # and the next iteration throws dice of its own
        assert faults(session) == []


def split(session, text, below, answer=None):
    """A question that a person splits, and answers if wished."""
    work = work_on(session)
    root = person.ask(work, text)
    for child in below:
        person.ask(work, child, parent=root.id)
        machine.finish(work)
    if answer is not None:
        person.answer(work, root.id, answer)
    return root.id


def test_an_imitator_trained_again_has_nothing_of_what_was_recalled_bit_for_bit(tmp_path, monkeypatch):
    """H' learned from how a person split the question, too: that goes with the answer."""
    monkeypatch.setattr("ida_core.overseers.apprentice.Lessons", partial(Lessons, first_steps=10, burst=2))
    with make(tmp_path, "tainted", "imitator:20") as session, make(tmp_path, "clean", "imitator:20") as never:
        for each in (session, never):
            split(each, "s^4(a)", ["s^2(a)"], "b")
        bad = split(session, "s^4(b)", ["s^2(b)"], "a")
        split(never, "s^4(b)", ["s^2(b)"])
        for each in (session, never):
            train(each)
        assert weights(session, 1) != weights(never, 1)
        found = taint.trace(session, bad)
        assert [one.iteration for one in found.assistants] == [1]
        taint.prepare_retraining(session, found, "misread")
        train(session)
        assert weights(session, 1)[-1] == weights(never, 1)[0]
        ours, theirs = (load_file(each.checkpoints / f"imitator-{lineage.found(each).id}.safetensors") for each in (session, never))
        assert ours.keys() == theirs.keys()
        assert all(torch.equal(ours[name], theirs[name]) for name in ours)


def test_rules_made_from_what_was_recalled_play_h_no_more_bit_for_bit(tmp_path):
    with make(tmp_path, "tainted", "macros") as session, make(tmp_path, "clean", "macros") as never:
        for each, answer in ((session, "a"), (never, None)):
            good = asked(each, "s^2(a)", "b")
            bad = asked(each, "s^3(b)", answer)
            for number, (text, source) in enumerate(((EVEN, good), (ODD, bad)), start=1):
                state = "vetoed" if each is never and source == bad else "approved"
                kept = Kept(parse_rule(TASK, text, number), state, (source,))
                each.write(partial(put_rule, task=TASK, kept=kept)).result()
            train(each)
        assert weights(session, 1) != weights(never, 1)
        found = taint.trace(session, bad)
        assert (found.rules, [one.iteration for one in found.assistants]) == ((2,), [1])
        taint.prepare_retraining(session, found, "misread")
        assert [kept.state for kept in kept_rules(session, TASK)] == ["approved", "vetoed"]
        train(session)
        assert weights(session, 1)[-1] == weights(never, 1)[0]


def test_what_a_tainted_assistant_answered_is_downstream_too(tmp_path):
    with make(tmp_path, "chain") as session:
        bad = asked(session, "s^3(b)", "a")
        train(session)
        work = work_on(session)
        root = person.ask(work, "s^5(c)")
        child = person.ask(work, "s^2(c)", parent=root.id)
        machine.finish(work)
        person.approve(work, child.id)
        person.answer(work, root.id, "d")
        other = asked(session, "s^1(a)", "b")
        found = taint.trace(session, bad)
        assert set(found.answers) == {bad, root.id, child.id}
        assert other not in found.answers
        assert len(found.examples) == 3  # the answer itself, what A_1 said and H approved, and what H made of it

        taint.evict(session, found, "bob was tired")
        assert taint.trace(session, bad).examples == ()
        train(session)
        assert last_examples(session) == [other]
        taint.accept(session, taint.trace(session, bad), "A_1 is thrown away anyway")
        with session.reading() as reader:
            kept = [(one.kind, one.reason) for one in resolutions.read(reader) if one.node == bad]
        assert kept == [("evict", "bob was tired"), ("accept", "A_1 is thrown away anyway")]


def test_what_cannot_be_done_is_said_in_a_sentence(tmp_path):
    with make(tmp_path, "refused") as session:
        node = asked(session, "s^3(b)", "a")
        found = taint.trace(session, node)
        assert found.assistants == ()
        with pytest.raises(SessionError, match="no assistant"):
            taint.prepare_retraining(session, found, "because")
        with pytest.raises(SessionError, match="reason"):
            taint.evict(session, found, "  ")
        with pytest.raises(SessionError, match="no question 99"):
            taint.trace(session, 99)
        for event in iterate(session, TASK, control := Control(), recipe=SMALL, device="cpu"):
            if getattr(event, "step", 0) == 20:
                control.leave()
        with pytest.raises(SessionError, match="under way"):
            taint.evict(session, taint.trace(session, node), "because")


def test_changed_resolutions_show(tmp_path):
    with make(tmp_path, "chained") as session:
        node = asked(session, "s^3(b)", "a")
        taint.accept(session, taint.trace(session, node), "fine")
        session.write(lambda db: db.execute("UPDATE resolution SET reason = 'finer'")).result()
        assert any("resolution 1" in fault for fault in faults(session))


def test_by_the_command_line(tmp_path, capsys):
    with make(tmp_path, "verbs") as session:
        bad = asked(session, "s^3(b)", "a", actor="bob")
        train(session)
    place = str(tmp_path / "verbs.espalier")
    assert cli.run(["taint", place, str(bad), "--json"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["cost"]["retrain"]["iterations"] == 1
    assert told["people"] == ["bob"]
    assert cli.run(["taint", place, "1", "--evict"]) == 1  # without a reason
    assert "reason" in capsys.readouterr().err
    assert cli.run(["taint", place, "1", "--evict", "--reason", "wrong"]) == 0
    assert "0 examples" in capsys.readouterr().out
    assert cli.run(["provenance", place]) == 0
    assert "A_1" in capsys.readouterr().out
