"""H' beside the person: as sure as it is right, acting from a certainty on, leaving the rest."""

import json

import numpy as np
import pytest

from ida_core import cli, lineage
from ida_core.amplify import machine, person
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.measure.calibration import bins, cut_for, cut_words, gap
from ida_core.overseers.apprentice import Apprentice, Lessons
from ida_core.overseers.deputy import Deputy, Held, fresh_moves
from ida_core.questions import Ask, Reply
from ida_core.rebuild import inspect
from ida_core.report.deputy import acting, acts, let_act, path_of, permission, stop
from ida_core.tasks import make_task
from ida_core.tasks.powering import PermutationPowering
from ida_core.tree import Answerer, Status

TASK = PermutationPowering()


@pytest.fixture(scope="module")
def apprentice():
    made = Apprentice(TASK, LookUp(TASK), Lessons(batch=16, budget=50, first_steps=60), [3])
    made.before(1)
    return made


@pytest.fixture
def deputy(apprentice):
    return Deputy(apprentice.network.eval(), TASK, 0.5)


def test_its_moves_one_by_one_are_those_it_makes_many_at_a_time(deputy):
    held = fresh_moves(deputy, LookUp(TASK), 200, [1])
    assert held.sure.shape == held.right.shape == (200,)
    assert ((held.sure >= 0) & (held.sure <= 1)).all()
    assert 0 < held.right.mean() < 1  # sixty steps go some way
    assert held.sure[held.right].mean() > held.sure[~held.right].mean()
    question = TASK.parse_question("s^2(a)")
    move, sure = deputy.next_move(question, [])
    asks, answers, surely = deputy.moves(np.asarray([question]), 0)
    assert move == (Ask(tuple(asks[0])) if asks[0].any() else Reply(tuple(answers[0])))
    assert sure == pytest.approx(float(surely[0]), abs=1e-6)


def test_bins_count_all_moves_and_the_gap_is_their_weighted_distance():
    held = Held(np.asarray([0.6, 0.7, 0.999, 0.9995]), np.asarray([True, False, True, True]))
    rows = bins(held, 0.05)
    assert [(row.n, row.right) for row in rows] == [(2, 0.5), (2, 1.0)]
    assert all(row.lower <= row.right <= row.upper for row in rows)
    assert gap(held) == pytest.approx((2 * 0.15 + 2 * (1 - 0.99925)) / 4)


def test_the_cut_holds_in_all_but_alpha_of_the_cases():
    """A thousand calibrations whose most certain half is right in exactly the target share: few let it act."""
    random, allowed = np.random.default_rng(0), 0
    for _ in range(1000):
        held = Held(random.random(600), random.random(600) < 0.95)
        allowed += cut_for(held, 0.95, 0.05).least <= 1
    assert allowed <= 50 + 3 * np.sqrt(1000 * 0.05 * 0.95)


def test_the_cut_takes_what_is_right_and_leaves_what_is_not():
    sure = np.concatenate([np.full(900, 0.999), np.full(600, 0.7)])
    right = np.concatenate([np.ones(900, dtype=bool), np.arange(600) % 2 == 0])
    cut = cut_for(Held(sure, right), 0.99, 0.05)
    assert (cut.least, cut.of) == (0.999, 1500)
    assert 299 <= cut.n <= 900
    assert cut.right == cut.n
    assert "The rest comes to you" in cut_words(cut, 0.05)
    none = cut_for(Held(sure[:100], right[:100]), 0.99, 0.05)
    assert none.least > 1
    assert "all of them come to you" in cut_words(none, 0.05)
    with pytest.raises(ValueError, match="between 0 and 1"):
        cut_for(Held(sure, right), 1.0, 0.05)


def test_on_trees_it_moves_where_it_is_sure_and_leaves_the_rest_to_the_person(session, apprentice, deputy):
    ancestor = lineage.found(session)
    apprentice.save(path_of(session, ancestor.id))
    task = make_task("permutation-powering")
    work = Amplification(session, task, LookUp(task), 0, ancestor.id)
    root = person.ask(work, "s^2(a)")
    with pytest.raises(person.Refusal, match="may not act yet"):
        person.hand_to_deputy(work, root.id)
    work.deputy = deputy
    deputy.cut = 0.0  # it may do anything
    person.hand_to_deputy(work, root.id)
    machine.finish(work)
    assert work.tree[root.id].answerer is Answerer.IMITATOR
    assert work.tree[root.id].status is Status.ANSWERED
    assert acts(session).moves >= 1
    deputy.cut = 1.1  # it is never so sure
    other = person.ask(work, "s^3(b)")
    person.hand_to_deputy(work, other.id)
    machine.finish(work)
    assert work.tree[other.id].status is Status.WAITS_FOR_PERSON
    assert work.tree[other.id].answerer is Answerer.PERSON
    assert acts(session).left == 1
    person.answer(work, other.id, "c")
    assert inspect(session).faults == []


def test_permission_ends_with_the_assistant_and_when_it_is_stopped(session, apprentice):
    ancestor = lineage.found(session)
    task = make_task("permutation-powering")
    assert acting(session, task) is None
    apprentice.save(path_of(session, ancestor.id))
    cut = cut_for(Held(np.full(900, 0.999), np.ones(900, dtype=bool)), 0.99, 0.05)
    let_act(session, cut)
    assert permission(session) == cut
    assert acting(session, task).cut == cut.least
    stop(session)
    assert permission(session) is None


def test_who_works_by_themselves_can_be_stopped(session):
    lineage.found(session)
    task = make_task("permutation-powering")
    work = Amplification(session, task, LookUp(task), 0, 1)
    root = person.ask(work, "s^13(c)")
    with pytest.raises(person.Refusal, match="nobody works"):
        person.halt(work, root.id)
    person.hand_to_script(work, root.id, 64)
    for _ in range(3):
        machine.advance(work)
    person.halt(work, root.id)
    machine.finish(work)
    assert work.tree[root.id].status is Status.WAITS_FOR_PERSON
    assert not work.tree.with_status(Status.WAITS_FOR_MACHINE, Status.WAITS_FOR_ANSWERS)
    person.undo(work)
    machine.finish(work)
    assert work.tree[root.id].status is Status.ANSWERED
    assert inspect(session).faults == []


def test_without_an_imitator_the_verb_says_why(session, capsys):
    folder = session.folder
    lineage.found(session)
    session.close()
    assert cli.run(["deputy", str(folder)]) == 1
    assert "there is no H′" in capsys.readouterr().err


def test_the_verb_prints_bins_and_cut(session, apprentice, capsys):
    apprentice.save(path_of(session, lineage.found(session).id))
    folder = session.folder
    session.close()
    assert cli.run(["deputy", str(folder), "--target", "0.6", "--moves", "100", "--act", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert sum(one["n"] for one in report["bins"]) == report["n"]
