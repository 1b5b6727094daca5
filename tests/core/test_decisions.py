"""Undo, redo, stale answers, retries, budgets, policies: whatever a person decides can be taken back, and nothing is erased."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ida_core.amplify import machine, person
from ida_core.amplify.bulk import approve_seen, see
from ida_core.amplify.person import Refusal
from ida_core.amplify.steps import ALL_LEVELS
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.lineage import found
from ida_core.policy import check_policy
from ida_core.rebuild import inspect
from ida_core.sessions import records
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task
from ida_core.tree import Answerer, Stale, Status

TASK = make_task("permutation-powering", "quick")


def begin(session):
    found(session)
    return Amplification(session, TASK, LookUp(TASK), 0, 1)


@pytest.fixture
def work(session):
    return begin(session)


class Guesser:
    """An assistant that answers everything with c."""

    task = TASK

    def about(self, _contexts):
        return lambda questions: np.full((*questions.shape[:-1], 1), TASK.parse_answer("c")[0])


def count(session, table):
    with session.reading() as reader:
        return reader.table(table).count


def test_everything_a_person_does_is_undone_and_done_again(work):
    snapshots = [list(work.tree)]

    def did(action):
        action()
        machine.finish(work)
        snapshots.append(list(work.tree))

    did(lambda: person.ask(work, "s^5(a)"))
    did(lambda: person.ask(work, "s^2(a)", parent=1))
    did(lambda: person.reject(work, 2, "nobody knows"))
    did(lambda: person.hand_to_script(work, 2))
    did(lambda: person.approve(work, 2))
    did(lambda: person.ask(work, "s^1(b)", parent=1))
    did(lambda: person.answer(work, 1, "d"))
    did(lambda: person.skip(work, 1))
    rows = count(work.session, "decision")
    examples = count(work.session, "example")
    for before in reversed(snapshots[:-1]):
        person.undo(work)
        machine.finish(work)
        stands = [node for node in work.tree if node.status is not Status.WITHDRAWN]
        assert stands == before
    assert count(work.session, "example") == 0
    with pytest.raises(Refusal, match="nothing to undo"):
        person.undo(work)
    for after in snapshots[1:]:
        person.redo(work)
        machine.finish(work)
        assert [node for node in work.tree if node.status is not Status.WITHDRAWN] == after
    assert count(work.session, "example") == examples
    assert count(work.session, "decision") == rows + 2 * (len(snapshots) - 1)
    assert inspect(work.session).faults == []


def test_a_subquestion_of_a_proposed_question_takes_it_over_in_one_decision(work):
    person.ask(work, "s^5(a)")
    person.ask(work, "s^4(a)", parent=1)
    machine.finish(work)
    before = list(work.tree)
    assert work.tree[2].status is Status.PROPOSED
    new = person.ask(work, "s^2(a)", parent=2)
    assert (new.parent, work.tree[2].status, work.tree[2].proposal) == (2, Status.WAITS_FOR_PERSON, None)
    assert count(work.session, "decision") == 3
    machine.finish(work)
    after = list(work.tree)
    person.undo(work)
    machine.finish(work)
    assert [node for node in work.tree if node.status is not Status.WITHDRAWN] == before
    person.redo(work)
    machine.finish(work)
    assert list(work.tree) == after
    assert inspect(work.session).faults == []


def test_undoing_survives_closing_and_a_new_decision_ends_redoing(tmp_path):
    place = tmp_path / "u.espalier"
    with Session.create(place, Settings("U", "permutation-powering")) as session:
        work = begin(session)
        person.ask(work, "s^2(a)")
        person.answer(work, 1, "d")
    with Session.open(place) as session:
        work = begin(session)
        taken = person.undo(work)
        assert (taken.kind, taken.final) == ("answer", "d")
    with Session.open(place) as session:
        work = begin(session)
        assert work.tree[1].status is Status.WAITS_FOR_PERSON
        assert person.redo(work).final == "d"
        assert work.tree[1].answer == "d"
        person.undo(work)
        person.answer(work, 1, "e")
        with pytest.raises(Refusal, match="nothing to redo"):
            person.redo(work)


def test_a_changed_answer_makes_stale_what_used_it_and_recomputing_sets_it_going(work):
    root = person.ask(work, "s^4(a)")
    first = person.ask(work, "s^2(a)", parent=root.id)
    machine.finish(work)
    person.hand_to_script(work, first.id)
    machine.finish(work)
    middle = work.tree[first.id].proposal
    person.approve(work, first.id)
    second = person.ask(work, f"s^2({middle})", parent=root.id)
    machine.finish(work)
    person.answer(work, second.id, "b")
    person.answer(work, root.id, "b")
    other = "a" if middle != "a" else "b"
    person.answer(work, first.id, other)
    assert work.tree[second.id].stale is Stale.QUESTION
    assert work.tree[root.id].stale is Stale.ANSWER
    assert work.tree[root.id].answer == "b"  # the old one stays in sight
    person.recompute(work, root.id)
    assert (work.tree[root.id].status, work.tree[root.id].stale) == (Status.WAITS_FOR_PERSON, Stale.NOT)
    assert work.tree[second.id].status is Status.WITHDRAWN
    person.undo(work)
    person.undo(work)
    assert not any(node.stale for node in work.tree)
    assert work.tree[first.id].answer == middle


def test_a_script_recomputes_with_the_edited_answer(work):
    root = person.ask(work, "s^12(c)")
    person.hand_to_script(work, root.id, ALL_LEVELS)
    machine.finish(work)
    before = work.tree[root.id].answer
    child = work.tree.children(root.id)[0]
    wrong = next(name for name in "abcdefgh" if name != work.tree[child].answer)
    person.answer(work, child, wrong)
    assert work.tree[root.id].stale is Stale.ANSWER
    person.recompute(work, child)
    machine.finish(work)
    assert work.tree[root.id].status is Status.ANSWERED
    asked = [node.question for node in work.tree.asked(root.id)]
    assert asked == ["σ^6(c)", f"σ^6({wrong})"]
    facts = work.contexts[root.context][None]
    assert work.tree[root.id].answer == TASK.answer_text(TASK.truth(facts, np.asarray([[TASK.parse_question(asked[1])]]))[0, 0])
    assert work.tree[root.id].answer != before
    person.reject(work, child, "wrong after all")
    person.recompute(work, root.id)
    machine.finish(work)
    assert work.tree[root.id].status is Status.WAITS_FOR_ANSWERS  # for the person, who rules on the child
    person.answer(work, child, wrong)
    machine.finish(work)
    assert work.tree[root.id].status is Status.ANSWERED


def test_a_retry_is_told_what_was_rejected_and_does_not_say_it_again(session):
    found(session)
    work = Amplification(session, TASK, Guesser(), 1, 1)
    root = person.ask(work, "s^5(a)")
    child = person.ask(work, "s^4(a)", parent=root.id)
    machine.finish(work)
    assert work.tree[child.id].proposal == "c"
    person.reject(work, child.id, "c is where it begins")
    with session.reading() as reader:
        assert [row["seconds"] for row in reader.query("SELECT seconds FROM decision WHERE kind = 'reject'")] == [None]
    person.retry(work, child.id)
    machine.finish(work)
    assert (work.tree[child.id].proposal, work.tree[child.id].status) == ("idk", Status.PROPOSED)
    with session.reading() as reader:
        sent = [row["input"] for row in reader.query("SELECT input FROM call ORDER BY id")]
    assert "c is where it begins" in sent[-1]
    assert "rejected" not in sent[-2]


def test_only_what_was_shown_is_approved_in_bulk(work):
    root = person.ask(work, "s^5(a)")
    children = [person.ask(work, f"s^{power}(a)", parent=root.id).id for power in (2, 3, 4)]
    machine.finish(work)
    see(work, [(number, "idk") for number in children[:2]])
    with pytest.raises(Refusal, match="not shown"):
        approve_seen(work, children, seconds=3.0)
    assert [work.tree[number].status for number in children] == [Status.PROPOSED] * 3
    see(work, [(children[2], "another proposal")])
    with pytest.raises(Refusal, match="not shown"):
        approve_seen(work, children)
    approve_seen(work, children[:2], seconds=3.0)
    assert [work.tree[number].status.words for number in children] == ["approved", "approved", "proposed"]
    again = begin(work.session)
    see(again, [(children[2], "idk")])
    approve_seen(again, children[2:])
    with work.session.reading() as reader:
        assert [row["seconds"] for row in reader.query("SELECT seconds FROM decision WHERE kind = 'approve'")] == [1.5, 1.5, None]


@pytest.mark.parametrize(
    ("policy", "waits"),
    [("ask", {2, 3, 7}), ("audit:0", set()), ("audit:1", {2, 3, 7}), ("escalate:2", {7}), ("escalate:9", set())],
)
def test_a_policy_says_what_comes_to_the_person(tmp_path, policy, waits):
    check_policy(policy)
    with Session.create(tmp_path / "p.espalier", Settings("P", "permutation-powering", policy=policy)) as session:
        found(session)
        work = Amplification(session, TASK, Guesser(), 1, 1)
        root = person.ask(work, "s^15(a)")
        asked = {power: person.ask(work, f"s^{power}(a)", parent=root.id).id for power in (1, 2, 3, 7)}
        machine.finish(work)
        assert {power for power, number in asked.items() if work.tree[number].status is Status.PROPOSED} == waits


def test_a_policy_that_cannot_be_read_is_refused():
    for policy in ("never", "audit:2", "audit:x", "escalate:", "escalate:-1", ""):
        with pytest.raises(ValueError, match="policy"):
            check_policy(policy)


def test_budgets_split_and_what_is_unused_comes_back(tmp_path):
    with Session.create(tmp_path / "b.espalier", Settings("B", "permutation-powering", budget=9)) as session:
        work = begin(session)
        root = person.ask(work, "s^6(a)")
        child = person.ask(work, "s^3(a)", parent=root.id)
        assert (work.tree[root.id].budget, work.tree[child.id].budget) == (4, 4)
        machine.finish(work)
        person.hand_to_script(work, child.id)
        machine.finish(work)
        assert work.tree[child.id].budget == 1  # three look-ups
        person.approve(work, child.id)
        assert (work.tree[root.id].budget, work.tree[child.id].budget) == (5, 0)
        for _ in range(5):
            person.ask(work, "s^1(a)", parent=root.id)
        with pytest.raises(Refusal, match="budget"):
            person.ask(work, "s^1(a)", parent=root.id)
        poor = person.ask(work, "s^15(a)")
        person.hand_to_script(work, poor.id, ALL_LEVELS)
        machine.finish(work)
        assert work.tree[poor.id].answer == "idk"
        assert work.tree[poor.id].budget == 0 or any(node.budget == 0 for node in work.tree.subtree(poor.id))
        assert list(begin(session).tree) == list(work.tree)


MOVES = st.lists(st.tuples(st.integers(0, 9), st.integers(1, 12), st.sampled_from("abcidk")), max_size=14)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(moves=[(3, 1, "a"), (0, 2, "a"), (1, 1, "a"), (7, 1, "a")])  # redoing a recomputation that withdrew a question
@given(moves=MOVES)
def test_any_decisions_taken_back_and_done_again_leave_the_same_tree(moves, tmp_path_factory):
    with Session.create(tmp_path_factory.mktemp("any") / "a.espalier", Settings("A", "permutation-powering", budget=20)) as session:
        work = begin(session)
        person.ask(work, "s^5(a)")
        for what, number, letter in moves:
            number = 1 + number % max(1, len(work.tree))
            text = "idk" if letter in "idk" else letter
            actions = (
                lambda n=number, t=text: person.answer(work, n, t),
                lambda n=number: person.approve(work, n),
                lambda n=number: person.reject(work, n, "no"),
                lambda n=number: person.hand_to_script(work, n, ALL_LEVELS),
                lambda n=number: person.take(work, n),
                lambda n=number: person.retry(work, n),
                lambda n=number: person.ask(work, "s^3(b)", parent=n),
                lambda n=number: person.recompute(work, n),
                lambda n=number: person.skip(work, n),
                lambda n=number: person.ask(work, "s^1(a)", parent=n),
            )
            try:
                actions[what]()
            except Refusal:
                continue
            machine.finish(work)
        end = list(work.tree)
        steps = 0
        while work.stacks.done:
            person.undo(work)
            machine.finish(work)
            steps += 1
        assert all(node.status is Status.WITHDRAWN for node in work.tree)
        for _ in range(steps):
            person.redo(work)
            machine.finish(work)
        assert list(work.tree) == end
        assert list(begin(session).tree) == end
        assert inspect(session).faults == []
        with session.reading() as reader:
            assert records.broken_link(reader) is None


def test_a_withdrawn_question_cannot_be_ruled_on(work):
    root = person.ask(work, "s^2(a)")
    person.undo(work)
    with pytest.raises(Refusal, match="withdrawn"):
        person.answer(work, root.id, "b")
    assert replace(work.tree[root.id], status=Status.WAITS_FOR_PERSON).answerer is Answerer.PERSON
