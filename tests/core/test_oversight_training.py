"""Oversight of what is learned: the same targets for the same batch, at a counted price, and never by the truth."""

import numpy as np
import pytest

from ida_core import iterate as loop
from ida_core.amplify.arrays import amplify_many
from ida_core.assistants.base import LookUp
from ida_core.control import Control
from ida_core.iterate import iterate
from ida_core.learner import Recipe
from ida_core.overseers.faulty import FaultyOverseer
from ida_core.oversight.training import JudgedOverseer, OverseenTeacher, Oversight
from ida_core.report.drawing import draw
from ida_core.report.drift import drift_report
from ida_core.report.line import bring
from ida_core.sessions.session import Session, SessionError, Settings
from ida_core.tasks import make_task

POWERING = make_task("permutation-powering")
SMALL = Recipe(width=32, heads=2, contexts=8, questions=8, compare_every=20, compare_on=32, max_steps=20, replay=64, save_every=20)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(loop, "MEASURE_ON", 64)
    monkeypatch.setattr(loop, "WATCH_ON", 16)


class Knows:
    """Stands for a good A_n in these tests."""

    task = POWERING

    def about(self, contexts):
        return lambda questions: POWERING.truth(contexts, questions)


def batch(count=64, each=4):
    random = np.random.default_rng(1)
    contexts = POWERING.make_contexts(count, random)
    return contexts, POWERING.make_questions(count, each, random, [2, 3])


def wrong(oversight, overseer=None):
    contexts, questions = batch()
    teacher = OverseenTeacher(POWERING, oversight, overseer, 1, (1, 1))
    answers = teacher(contexts, questions, Knows())
    return float((answers != POWERING.truth(contexts, questions)).any(axis=-1).mean()), teacher


def test_oversight_reads_what_it_writes_and_refuses_nonsense():
    for text in ("none", "debate", "debate,judge=0.01,assistant=0.05", "approval,decisions=0.25"):
        assert Oversight.read(text).words == text
    for text in ("debates", "debate,judge", "debate,judge=2", "approval,cost=1", "debate,judge=x"):
        with pytest.raises(ValueError, match="there is no oversight"):
            Oversight.read(text)


def test_without_oversight_targets_are_those_of_amplification():
    contexts, questions = batch()
    teacher = OverseenTeacher(POWERING, Oversight(), None, 1, (1, 1))
    assert (teacher(contexts, questions, LookUp(POWERING)) == amplify_many(POWERING, contexts, questions, LookUp(POWERING))).all()
    assert teacher.rulings == 0


def test_debates_leave_few_errors_and_approval_at_the_same_price_many():
    unseen, _ = wrong(Oversight("none", 0.01, 0.05))
    debated, teacher = wrong(Oversight("debate", 0.01, 0.05))
    share = teacher.rulings / teacher.asked
    approved, other = wrong(Oversight("approval", 0.01, 0.05, share))
    assert debated < unseen / 3
    assert debated < approved
    assert abs(other.rulings - teacher.rulings) < 22, "the largest tree has 22 nodes; the last one is checked by lot"
    assert teacher.differed == teacher.rulings


def test_two_samples_of_an_overseer_who_errs_are_debated():
    unseen, _ = wrong(Oversight(), FaultyOverseer(POWERING, 0.2, "independent", 3))
    debated, _ = wrong(Oversight("debate"), FaultyOverseer(POWERING, 0.2, "independent", 3))
    assert unseen > 0.1
    assert debated < 0.05
    fixed, blind = wrong(Oversight("debate"), FaultyOverseer(POWERING, 0.2, "fixed", 3))
    assert fixed > 0.1
    assert blind.rulings == 0, "two samples that err alike agree, and debate is blind to it"


@pytest.mark.parametrize("means", ["debate", "approval"])
def test_overseeing_is_repeatable_and_never_asks_for_the_truth(means, monkeypatch):
    contexts, questions = batch()
    oversight = Oversight(means, 0.3, 0.2, 0.5)

    def targets():
        helper = LookUp(POWERING)
        return OverseenTeacher(POWERING, oversight, None, 1, (1, 1))(contexts, questions, helper)

    first = targets()
    monkeypatch.setattr(type(POWERING), "truth", lambda *_: pytest.fail("oversight asked for the truth"))
    assert (targets() == first).all()


def test_a_run_keeps_count_of_the_judge(tmp_path):
    settings = Settings("w", "permutation-powering", oversight="debate,judge=0.01,assistant=0.2")
    with Session.create(tmp_path / "w.espalier", settings) as session:
        for _ in iterate(session, POWERING, Control(), recipe=SMALL, device="cpu", iterations=1):
            pass
        with session.reading() as reader:
            rows = {row["name"] for row in reader.query("SELECT DISTINCT name FROM metric WHERE name LIKE 'judge %'")}
    assert rows == {"judge asked", "judge differed", "judge decisions"}


def test_drift_is_held_against_the_teacher_as_it_was_judged_and_bounded_at_the_root_alone(tmp_path):
    """Who taught each A_n is brought back with its judge and dice; what debates ask is on no path, so no recursion bounds it."""
    settings = Settings("w", "permutation-powering", oversight="debate,judge=0.5,assistant=0.3")
    with Session.create(tmp_path / "w.espalier", settings) as session:
        for _ in iterate(session, POWERING, Control(), recipe=SMALL, device="cpu", iterations=2):
            pass
        line = bring(session, POWERING)
        assert line.judged
        assert not line.closed
        assert [overseer.seed for overseer in line.overseers] == [(settings.seed, one.run) for one in line.promoted[1:]]
        assert all(isinstance(overseer, JudgedOverseer) for overseer in line.overseers)
        report = drift_report(session, audits=60)
        assert (report["recursion_bound"], report["tree_bound"], report["leak_bound"], report["product"]) == (None,) * 4
        assert report["root_audit"]["audits"] == 60
        assert any("part of the teacher here, debates included" in text for text in report["assumptions"])
        assert all(row["leak"] is None for row in report["iterations"])
        with pytest.raises(SessionError, match="paths bound no drift here"):
            draw(session, "path", 5)
        assert draw(session, "certify", 5).size == 5
