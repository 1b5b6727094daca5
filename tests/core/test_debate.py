"""One honest side and a right judge win every debate, wherever the other side errs; the referee alone finds the item."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ida_core.assistants.base import LookUp
from ida_core.assistants.faulty import FaultyAssistant
from ida_core.oversight.debate import Claim, Item, Kind, Verdict, disputes
from ida_core.oversight.judges import FaultyJudge, Knowing, ModelJudge, ScriptedJudge, next_moves
from ida_core.oversight.sides import Arguer, Liar, Planted, Recorded, Truthful, alone, amplified
from ida_core.oversight.trees import TooLargeError, whole_tree
from ida_core.questions import Ask, Reply
from ida_core.tasks import make_task

POWERING = make_task("permutation-powering")
TASKS = ("permutation-powering", "shortest-path", "union-find", "sequential-assignments", "variable-sums", "wildcard-search")


def drawn(task, count, seed=0):
    random = np.random.default_rng(seed)
    contexts = task.make_contexts(count, random)
    return contexts, task.make_questions(count, 1, random)[:, 0]


def hold(task, contexts, questions, sides):
    """Debates where the sides answer otherwise; which of the questions these are."""
    answers = tuple(side.answer(contexts, questions) for side in sides)
    rows = np.flatnonzero((answers[0] != answers[1]).any(axis=1))
    return rows, disputes(task, contexts[rows], questions[rows], (answers[0][rows], answers[1][rows]), sides)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10_000), path=st.lists(st.integers(0, 2), max_size=3), lie=st.integers(0, 7), first=st.booleans())
def test_whatever_node_of_a_tree_is_wrong_the_honest_side_wins(seed, path, lie, first):
    contexts, questions = drawn(POWERING, 1, seed)
    honest, question = alone(POWERING, Truthful(POWERING), "honest"), questions
    for step in path:
        claims = honest.commit(contexts, question, honest.answer(contexts, question), 0)[0]
        if len(claims) > 1:
            question = np.asarray([claims[step % len(claims)].question])
    wrong = (POWERING.possible_answers()[1 + lie, 0].item(),)
    liar = Arguer(POWERING, "liar", (Planted(POWERING, {tuple(question[0].tolist()): wrong}),))
    sides = (honest, liar) if first else (liar, honest)
    rows, held = hold(POWERING, contexts, questions, sides)
    for dispute in held:
        assert ScriptedJudge(POWERING).rule(contexts[rows], [dispute.item]) == [Verdict.ONE if first else Verdict.OTHER]
        assert len(dispute.rounds) <= POWERING.heights.stop
        assert dispute.item.kind is not Kind.STEP


@pytest.mark.parametrize("name", TASKS)
@pytest.mark.parametrize("kind", ["independent", "fixed"])
def test_an_assistant_that_errs_loses_to_the_truth(name, kind):
    task = make_task(name)
    contexts, questions = drawn(task, 300)
    honest = alone(task, Truthful(task), "honest")
    erring = Arguer(task, "erring", (FaultyAssistant(task, Truthful(task), 0.1, 5, kind),))
    rows, held = hold(task, contexts, questions, (honest, erring))
    truly = ~task.is_right(contexts[rows], questions[rows, None], erring.answer(contexts[rows], questions[rows])[:, None])[:, 0]
    verdicts = np.asarray(Knowing(task).rule(contexts[rows], [dispute.item for dispute in held]))
    assert len(rows) > 5
    assert (verdicts[truly] == Verdict.ONE).mean() > 0.97  # ties: two shortest ways may differ and both be right
    if name == "permutation-powering":
        assert (verdicts == Verdict.ONE).all()


@settings(max_examples=30, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10_000), lie=st.integers(1, 7))
def test_a_liar_who_bends_every_step_ends_at_a_fact(seed, lie):
    contexts, questions = drawn(POWERING, 1, seed)
    honest, liar = alone(POWERING, Truthful(POWERING), "honest"), Liar(POWERING, LookUp(POWERING))
    right = honest.answer(contexts, questions)
    wrong = 3 + (right - 3 + lie) % 8
    (dispute,) = disputes(POWERING, contexts, questions, (wrong, right), (liar, honest))
    assert dispute.item.kind is Kind.LEAF
    assert ScriptedJudge(POWERING).rule(contexts, [dispute.item]) == [Verdict.OTHER]
    assert FaultyJudge(ScriptedJudge(POWERING), 1.0, 0).rule(contexts, [dispute.item]) == [Verdict.ONE]
    assert ModelJudge(POWERING, LookUp(POWERING)).rule(contexts, [dispute.item]) == [Verdict.OTHER]


def test_where_the_splits_differ_the_judge_rules_on_the_next_step():
    contexts, question = drawn(POWERING, 1)[0], POWERING.parse_question("s^4(a)")
    asked = np.asarray([question])
    right = tuple(POWERING.truth(contexts, asked[None])[0, 0].tolist())
    odd = Recorded(POWERING, {question: [Claim(POWERING.parse_question("s^3(a)"), (5,))]}, {question: (5,)}, Truthful(POWERING))
    sides = (Arguer(POWERING, "odd", (odd,), odd), alone(POWERING, Truthful(POWERING), "honest"))
    (dispute,) = disputes(POWERING, contexts, asked, (np.asarray([[5]]), np.asarray([right])), sides)
    assert dispute.item.kind is Kind.STEP
    assert dispute.item.moves == (Ask(POWERING.parse_question("s^3(a)")), Ask(POWERING.parse_question("s^2(a)")))
    assert ScriptedJudge(POWERING).rule(contexts, [dispute.item]) == [Verdict.OTHER]


@pytest.mark.parametrize("name", TASKS)
def test_the_next_moves_of_many_are_those_of_each(name):
    task = make_task(name)
    contexts, questions = drawn(task, 40, 3)
    lists = alone(task, Truthful(task), "honest").commit(contexts, questions, questions, 0)
    items = [
        Item(Kind.COMBINE, tuple(question), claims[:cut], (Reply(task.idk), Reply(task.idk)))
        for question, claims in zip(questions.tolist(), lists, strict=True)
        for cut in range(len(claims) + 1)
    ]
    assert next_moves(task, items) == [task.next_move(item.question, [claim.answer for claim in item.so_far]) for item in items]


def test_amplified_sides_stand_behind_their_lists():
    contexts, questions = drawn(POWERING, 50)
    deep, shallow = amplified(POWERING, LookUp(POWERING), 3, "deep"), alone(POWERING, LookUp(POWERING), "A_0")
    rows, held = hold(POWERING, contexts, questions, (deep, shallow))
    assert len(rows) == 50
    assert set(ScriptedJudge(POWERING).rule(contexts[rows], [dispute.item for dispute in held])) == {Verdict.ONE}
    truth = POWERING.truth(contexts, questions[:, None])[:, 0]
    assert (deep.answer(contexts, questions) == truth).all()


def test_a_whole_tree_is_counted_and_bounded():
    facts, question = drawn(POWERING, 1)[0][0], POWERING.parse_question("s^15(a)")
    tree = whole_tree(POWERING, facts, question, LookUp(POWERING), 100)
    assert tree.nodes == 22
    assert tree.answer == tuple(POWERING.truth(facts[None], np.asarray(question)[None, None])[0, 0].tolist())
    with pytest.raises(TooLargeError):
        whole_tree(POWERING, facts, question, LookUp(POWERING), 21)


def test_a_wrong_rate_is_refused():
    with pytest.raises(ValueError, match="between 0 and 1"):
        FaultyJudge(ScriptedJudge(POWERING), 1.5, 0)
    with pytest.raises(ValueError, match="between 0 and 1"):
        FaultyAssistant(POWERING, LookUp(POWERING), -0.1, 0)
