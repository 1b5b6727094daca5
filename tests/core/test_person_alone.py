"""H' that learns from a person's decisions alone: what it sees, what it may say of itself, and that it can be taken back."""

import json
from dataclasses import replace
from functools import partial

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from app.bench.person import decide
from ida_core import lineage
from ida_core.assistants.base import LookUp
from ida_core.control import Control
from ida_core.iterate import Promoted, iterate
from ida_core.learner import Recipe
from ida_core.overseers import deputy
from ida_core.overseers.apprentice import ALONE, Apprentice
from ida_core.overseers.deputy import held_back_moves
from ida_core.report.deputy import deputy_report, hold, path_of
from ida_core.runs import decisions_of_persons, pending_run
from ida_core.sessions.session import Session, Settings
from ida_core.sessions.verify import faults
from ida_core.taint import provenance
from ida_core.tasks import make_task

SMALL = Recipe(
    width=32, heads=2, fact_layers=1, question_layers=1, contexts=8, questions=8, compare_every=10, compare_on=32, max_steps=20,
    replay=32, save_every=5,
)  # fmt: skip


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)


@pytest.fixture(autouse=True)
def few_steps(monkeypatch):
    monkeypatch.setattr("ida_core.overseers.apprentice.ALONE", replace(ALONE, first_steps=40))


def make(tmp_path, name):
    return Session.create(tmp_path / f"{name}.espalier", Settings(name, "permutation-powering", seed=2, overseer="person"))


def run(session, task, iterations=1, leave_at=None):
    control, events = Control(), []
    for event in iterate(session, task, control, recipe=SMALL, device="cpu", iterations=iterations):
        events.append(event)
        if leave_at is not None and getattr(event, "step", 0) == leave_at:
            control.leave()
    return events


def learned(session):
    """What the H' beside the present A_n holds of persons and of the scripted H."""
    kept = load_file(path_of(session, lineage.found(session).id))
    return kept["persons"].tolist(), kept["transcripts"].tolist()


def test_without_decisions_it_says_so_and_begins_nothing(tmp_path, task):
    with make(tmp_path, "empty") as session:
        with pytest.raises(ValueError, match="there are none yet"):
            run(session, task)
        assert pending_run(session) is None


def test_it_sees_what_the_person_did_and_never_the_scripted_h(tmp_path, task, monkeypatch):
    def nobody(*_):
        raise AssertionError("the scripted H was watched")

    monkeypatch.setattr("ida_core.overseers.apprentice.record", nobody)
    with make(tmp_path, "alone") as session:
        decide(session, task, 6)
        events = run(session, task)
        (report,) = (event.report for event in events if isinstance(event, Promoted))
        decisions = decisions_of_persons(session, task)
        persons, transcripts = learned(session)
        assert len(decisions) == report.overseer_labels == len(persons) == 6
        assert persons == transcripts
        assert [row[: task.question_length] for row in persons] == [list(question) for question, _, _ in decisions]
        assert sum(one.examples for one in provenance(session)) == 6
        decide(session, task, 2)
        run(session, task)
        assert len(learned(session)[0]) == 8  # the next one learns from all of them, anew
        assert faults(session) == []


def test_a_run_learns_from_what_was_decided_when_it_began_resumed_or_not(tmp_path, task):
    digests = []
    for name, leave_at in (("whole", None), ("left", 10), ("left before the first step", 0)):
        with make(tmp_path, name) as session:
            decide(session, task, 4)
            if leave_at is not None:
                run(session, task, leave_at=leave_at)
                decide(session, task, 3)
            run(session, task)
            with session.reading() as reader:
                (row,) = reader.query("SELECT config FROM run WHERE kind = 'distil'")
            assert len(json.loads(row["config"])["followed"]) == len(learned(session)[0]) == 4
            digests.append(lineage.found(session).weights_sha256)
    assert digests[0] == digests[1]


def test_held_back_moves_are_those_it_did_not_learn_from(tmp_path, monkeypatch):
    task, lessons = make_task("permutation-powering"), replace(ALONE, first_steps=2)
    with make(tmp_path, "held") as session:
        decide(session, task, 9)
        decisions = decisions_of_persons(session, task)
        shown = []
        follow = Apprentice.follow
        monkeypatch.setattr(Apprentice, "follow", lambda self, some: (shown.append(list(some)), follow(self, some))[1])
        held = held_back_moves(task, decisions, [1], lessons)
        assert held.sure.shape == held.right.shape == (9,)
        assert [len(some) for some in shown] == [7, 7, 7, 7, 8]
        assert all(sum(one not in some for some in shown) >= 1 for one in decisions)
        again = held_back_moves(task, decisions, [1], lessons)
        assert (held.sure == again.sure).all()
        run(session, task)
        monkeypatch.setattr(deputy, "record", None)  # H is not asked
        monkeypatch.setattr("ida_core.report.deputy.held_back_moves", partial(held_back_moves, lessons=lessons))
        report = deputy_report(session)
        assert (report["n"], report["cut"]["least"]) == (9, 2.0)  # nine moves show nothing about 99 %
        assert len(hold(session).sure) == 9


def test_thirty_decisions_go_a_long_way_and_it_knows_how_long(tmp_path, task):
    with make(tmp_path, "thirty") as session:
        decide(session, task, 30)
        apprentice = Apprentice(task, LookUp(task), replace(ALONE, first_steps=250), [5])
        apprentice.follow(decisions_of_persons(session, task))
        apprentice.before(1)
        before = {name: value.clone() for name, value in apprentice.network.state_dict().items()}
        apprentice.before(100)  # nothing is asked of anybody later
        assert all(bool((value == before[name]).all()) for name, value in apprentice.network.state_dict().items())
        held = deputy.fresh_moves(deputy.Deputy(apprentice.network.eval(), task), LookUp(task), 400, [1])
        assert held.right.mean() > 0.8
        assert held.sure[held.right].mean() > held.sure[~held.right].mean()
        assert np.isfinite(held.sure).all()
