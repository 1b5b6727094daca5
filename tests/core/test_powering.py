"""Permutation powering: both forms of H agree, H with true subanswers gives truth, garbage never raises."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ida_core.questions import Ask, Reply
from ida_core.tasks import make_task
from ida_core.tasks.base import Task
from ida_core.tasks.powering import PermutationPowering

SMALL = PermutationPowering(objects=5, bits=4)
QUESTIONS = st.lists(st.integers(0, len(SMALL.symbols) - 1), min_size=5, max_size=5)


def finish(script, answers):
    """Run a vectorised script with a function that answers."""
    try:
        asked = next(script)
        while True:
            asked = script.send(answers(asked))
    except StopIteration as stop:
        return stop.value


@given(rows=st.lists(QUESTIONS, min_size=1, max_size=20), seed=st.integers(0, 99))
def test_the_scalar_and_the_vectorised_h_agree_on_any_questions_and_any_answers(rows, seed):
    questions = np.asarray(rows)
    noise = np.random.default_rng(seed).integers(0, len(SMALL.symbols), size=(4, len(SMALL.symbols) ** 2))

    def answers(asked):
        key = (asked * 7).sum(axis=1) % noise.shape[1]
        return noise[0][key][:, None]

    fast = finish(SMALL.oversee_many(questions), answers)
    slow = finish(Task.oversee_many(SMALL, questions), answers)
    assert np.array_equal(fast, slow)


@pytest.mark.parametrize("preset", ["quick", "standard"])
def test_h_with_true_subanswers_gives_the_truth_on_10000_questions(preset):
    task = make_task("permutation-powering", preset)
    random = np.random.default_rng(1)
    contexts = task.make_contexts(500, random)
    questions = task.make_questions(500, 20, random)

    def answers(asked):
        return task.truth(contexts, asked.reshape(questions.shape)).reshape(-1, 1)

    given_ = finish(task.oversee_many(questions.reshape(-1, questions.shape[-1])), answers)
    assert np.array_equal(given_.reshape(500, 20, 1), task.truth(contexts, questions))


def test_truth_follows_the_permutation_step_by_step():
    random = np.random.default_rng(2)
    contexts = SMALL.make_contexts(1, random)
    step = dict(contexts[0].tolist())
    for item in range(3, 8):
        for power in range(16):
            expected = item
            for _ in range(power):
                expected = step[expected]
            question = SMALL.parse_question(f"s^{power}({SMALL.symbols[item]})")
            assert SMALL.truth(contexts, np.asarray([[question]]))[0, 0, 0] == expected


@given(question=QUESTIONS)
def test_malformed_questions_never_raise(question):
    contexts = SMALL.make_contexts(1, np.random.default_rng(0))
    asked = np.asarray([[question]])
    malformed = question[0] < 3 or any(bit not in (1, 2) for bit in question[1:])
    assert (SMALL.truth(contexts, asked)[0, 0, 0] == 0) == malformed
    assert SMALL.height(contexts, asked).shape == (1, 1)
    assert SMALL.question_text(question)
    if malformed:
        assert SMALL.next_move(tuple(question), []) == Reply((0,))


def test_look_up_answers_primitives_and_nothing_else():
    random = np.random.default_rng(3)
    contexts = SMALL.make_contexts(50, random)
    primitive = SMALL.make_questions(50, 8, random, heights=[0])
    hard = SMALL.make_questions(50, 8, random)
    assert np.array_equal(SMALL.look_up(contexts, primitive), SMALL.truth(contexts, primitive))
    assert not SMALL.look_up(contexts, hard).any()


def test_heights_are_bit_length_minus_one_and_uniform():
    questions = SMALL.make_questions(3000, 1, np.random.default_rng(4))
    heights = SMALL.height(SMALL.make_contexts(3000, np.random.default_rng(5)), questions).ravel()
    assert set(heights) == {1, 2, 3}
    assert np.bincount(heights)[1:].min() > 900


def test_h_splits_as_the_paper_does():
    question = SMALL.parse_question("σ^5(a)")
    first = SMALL.next_move(question, [])
    assert first == Ask(SMALL.parse_question("σ^2(a)"))
    b, c, d = (SMALL.parse_answer(word) for word in "bcd")
    assert SMALL.next_move(question, [b]) == Ask(SMALL.parse_question("σ^2(b)"))
    assert SMALL.next_move(question, [b, c]) == Ask(SMALL.parse_question("σ^1(c)"))
    assert SMALL.next_move(question, [b, c, d]) == Reply(d)
    assert SMALL.next_move(question, [b, SMALL.idk]) == Reply(SMALL.idk)


@given(item=st.sampled_from("abcde"), power=st.integers(0, 15))
def test_what_is_shown_can_be_typed(item, power):
    for text in (f"σ^{power}({item})", f"s^{power}({item})", f" S^{power}( {item.upper()} ) "):
        assert SMALL.question_text(SMALL.parse_question(text)) == f"σ^{power}({item})"


@given(text=st.text(max_size=30))
def test_typing_gives_a_question_or_one_sentence(text):
    for parse in (SMALL.parse_question, SMALL.parse_answer):
        try:
            parse(text)
        except ValueError as error:
            assert str(error)
    assert all(SMALL.parse_question(completion) for completion in SMALL.completions(text))


def test_faults_are_named_plainly():
    with pytest.raises(ValueError, match="exponent 16 is too large"):
        SMALL.parse_question("s^16(a)")
    with pytest.raises(ValueError, match="objects are a to e"):
        SMALL.parse_question("s^2(f)")
    with pytest.raises(ValueError, match="no task named"):
        make_task("nothing")
    with pytest.raises(ValueError, match="no preset"):
        make_task("permutation-powering", "huge")
