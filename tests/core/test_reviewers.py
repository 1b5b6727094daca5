"""Guidelines in versions that decisions carry, and a second reviewer who sees nothing of the first."""

import numpy as np
import pytest

from ida_core import lineage
from ida_core.amplify import machine, person
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.measure.reviewers import agreement_words, agreements, kappa_of, left_to_review, put_review, review
from ida_core.sessions import guidelines
from ida_core.tasks import make_task


@pytest.fixture
def work(session):
    lineage.found(session)
    task = make_task("permutation-powering")
    return Amplification(session, task, LookUp(task), 0, 1)


def test_decisions_carry_the_name_and_the_version_of_the_guidelines(work, session):
    person.ask(work, "s^2(a)")
    new = guidelines.rewrite(session, "Be strict.", "you")
    assert new.version == 2
    assert guidelines.rewrite(session, " Be strict. ", "Eve") == new
    again = Amplification(session, work.task, work.assistant, 0, 1)
    again.actor = "Eve"
    person.answer(again, 1, "idk")
    with session.reading() as reader:
        rows = [(row["actor"], row["rubric"]) for row in reader.query("SELECT actor, rubric FROM decision ORDER BY id")]
        assert [one.version for one in guidelines.versions(reader)] == [1, 2]
    assert rows == [("you", 1), ("Eve", 2)]
    with pytest.raises(ValueError, match="have words"):
        guidelines.rewrite(session, "  ", "you")


def test_kappa_is_cohens():
    table = np.asarray([(1, 1)] * 20 + [(1, 0)] * 5 + [(0, 1)] * 10 + [(0, 0)] * 15, dtype=bool)
    assert kappa_of(table) == pytest.approx(0.4)  # observed .7, expected .5
    assert kappa_of(np.ones((9, 2), dtype=bool)) is None
    assert kappa_of(np.zeros((0, 2), dtype=bool)) is None


def test_a_second_reviewer_is_asked_about_what_the_first_ruled_on_and_agreement_is_counted(work, session):
    root = person.ask(work, "s^13(a)")
    children = [person.ask(work, f"s^{power}(a)", parent=root.id).id for power in (2, 3, 4, 5)]
    machine.finish(work)
    person.approve(work, children[0])
    person.reject(work, children[1], "no")
    person.answer(work, children[2], "b")
    person.approve(work, children[3])
    person.undo(work)
    assert left_to_review(session, work.tree, "you") == []
    assert left_to_review(session, work.tree, "Eve") == children[:3]
    for node, text in zip(children[:3], ("idk", None, "c"), strict=True):
        put_review(session, review(work.tree[node], "Eve", text, reason=None, rubric=1, seconds=1.0))
    assert left_to_review(session, work.tree, "Eve") == []
    (one,) = agreements(session, work.tree)
    assert (one.first, one.second, one.n, one.same, one.n_proposed) == ("you", "Eve", 3, 2, 3)
    assert one.kappa is None  # three are too few
    assert 0 < one.lower < 2 / 3 < one.upper < 1
    assert "same answer on 2 of 3" in agreement_words(one, 0.05)
    assert "n = 3" in agreement_words(one, 0.05)


def test_kappa_comes_with_an_interval_once_there_are_enough(work, session):
    root = person.ask(work, "s^13(a)")
    children = [person.ask(work, f"s^{power}(a)", parent=root.id).id for power in range(2, 14)]
    machine.finish(work)
    for place, child in enumerate(children):
        person.approve(work, child) if place % 2 else person.answer(work, child, "b")
        text = "idk" if place % 2 or place == 0 else "b"
        put_review(session, review(work.tree[child], "Eve", text, reason=None, rubric=1, seconds=1.0))
    (one,) = agreements(session, work.tree)
    assert (one.n, one.same, one.n_proposed) == (12, 11, 12)
    assert one.kappa == pytest.approx(5 / 6)
    assert one.kappa_lower < one.kappa < one.kappa_upper <= 1
