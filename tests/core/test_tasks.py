"""Every task: both forms of H agree, H with true subanswers gives truth, garbage never raises, what is shown can be typed."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ida_core.measure.guessing import guessing
from ida_core.questions import Reply
from ida_core.tasks import PRESETS, make_task
from ida_core.tasks.base import Task

QUICK = [make_task(name) for name in PRESETS]
EVERY = pytest.mark.parametrize("task", QUICK, ids=lambda task: task.name)


def finish(script, answers):
    """Run a vectorised script with a function that answers."""
    try:
        asked = next(script)
        while True:
            asked = script.send(answers(asked))
    except StopIteration as stop:
        return stop.value


def some_questions(task, random, count):
    """Real questions, their primitives, and garbage."""
    real = task.make_questions(1, count, random)[0]
    garbage = random.integers(0, len(task.symbols), size=real.shape)
    mixed = np.where(random.random(real.shape) < 0.2, garbage, real)
    primitive = np.asarray([task.parse_question(text) for text in task.completions("")[:40]])
    return np.concatenate([real, garbage, mixed, primitive])


@EVERY
@settings(max_examples=25)
@given(seed=st.integers(0, 10**6))
def test_the_scalar_and_the_vectorised_h_agree_on_any_questions_and_any_answers(task, seed):
    random = np.random.default_rng(seed)
    questions = some_questions(task, random, 30)
    noise = random.integers(0, len(task.symbols), size=997)

    def answers(asked):
        return noise[(asked * [7, 31, 101, 211, 499, 1009, 3, 5, 11, 13, 17, 19][: asked.shape[1]]).sum(axis=1) % 997][:, None]

    assert np.array_equal(finish(task.oversee_many(questions), answers), finish(Task.oversee_many(task, questions), answers))


@EVERY
def test_contexts_to_practise_on_are_contexts_of_the_task(task):
    random = np.random.default_rng(0)
    usual, practice = task.make_contexts(30, random), task.make_practice(30, random)
    assert practice.shape == usual.shape
    questions = task.make_questions(30, 8, random)
    assert not (task.truth(practice, questions) == 0).all(axis=-1).any()
    assert task.height(practice, questions).min() >= 1


@EVERY
@pytest.mark.parametrize("preset", ["quick", "standard"])
def test_h_with_true_subanswers_gives_the_truth_on_10000_questions(task, preset):
    task = make_task(task.name, preset)
    random = np.random.default_rng(1)
    contexts = task.make_contexts(500, random)
    questions = task.make_questions(500, 20, random)

    def answers(asked):
        return task.truth(contexts, asked.reshape(questions.shape)).reshape(-1, 1)

    given_ = finish(task.oversee_many(questions.reshape(-1, questions.shape[-1])), answers).reshape(500, 20, 1)
    assert task.is_right(contexts, questions, given_).all()
    assert task.is_right(contexts, questions, task.truth(contexts, questions)).all()
    assert (task.height(contexts, questions) >= 1).all()
    assert (task.height(contexts, questions) <= task.heights[-1]).all()


@EVERY
@settings(max_examples=25)
@given(seed=st.integers(0, 10**6))
def test_malformed_questions_and_contexts_never_raise(task, seed):
    random = np.random.default_rng(seed)
    contexts = task.make_contexts(3, random)
    garbled = np.where(random.random(contexts.shape) < 0.3, random.integers(0, len(task.symbols), size=contexts.shape), contexts)
    questions = random.integers(0, len(task.symbols), size=(3, 50, task.question_length))
    for facts in (contexts, garbled):
        assert task.truth(facts, questions).shape == (3, 50, 1)
        assert task.look_up(facts, questions).shape == (3, 50, 1)
        assert task.height(facts, questions).shape == (3, 50)
        assert task.is_right(facts, questions, random.integers(0, len(task.symbols), size=(3, 50, 1))).shape == (3, 50)
    for question in questions[0, :10]:
        assert task.question_text(question.tolist())
        first = task.next_move(tuple(question.tolist()), [])
        assert first == Reply(task.idk) or task.is_primitive(question) or bool(task.height(contexts, questions).any())
    for fact in garbled[0]:
        assert isinstance(task.fact_text(fact.tolist()), str)


@EVERY
@settings(max_examples=10)
@given(seed=st.integers(0, 10**6))
def test_tokens_that_do_not_exist_never_raise_and_both_forms_of_h_read_them_alike(task, seed):
    random = np.random.default_rng(seed)
    contexts, real = task.make_contexts(3, random), task.make_questions(3, 30, random)
    stranger = random.integers(-5, 3 * len(task.symbols), size=real.shape)
    questions = np.where(random.random(real.shape) < 0.3, stranger, real)
    replies = random.integers(-5, 3 * len(task.symbols), size=(3 * 30, 1))
    odd = (task.is_primitive(questions) | (task.height(contexts, questions) > 0)) & (questions >= len(task.symbols)).any(axis=-1)
    assert not odd.any()
    assert not task.truth(contexts, questions)[(questions >= len(task.symbols)).any(axis=-1)].any()
    assert not task.look_up(contexts, questions)[(questions >= len(task.symbols)).any(axis=-1)].any()
    assert task.is_right(contexts, questions, replies.reshape(3, 30, 1)).shape == (3, 30)
    assert ((task.kind(questions) >= 0) & (task.kind(questions) < task.kinds)).all()
    for asked in (real, questions):
        flat = asked.reshape(90, -1)
        told = finish(task.oversee_many(flat), lambda _: replies)
        assert np.array_equal(told, finish(Task.oversee_many(task, flat), lambda _: replies))


@EVERY
def test_look_up_answers_primitives_as_truth_does_and_nothing_else(task):
    random = np.random.default_rng(3)
    contexts = task.make_contexts(50, random)
    every = np.asarray([task.parse_question(text) for text in task.completions("")])
    questions = np.broadcast_to(every, (50, *every.shape))
    primitive = task.is_primitive(questions)
    looked_up = task.look_up(contexts, questions)
    assert np.array_equal(looked_up[primitive], task.truth(contexts, questions)[primitive])
    assert not looked_up[~primitive].any()
    assert not task.is_primitive(task.make_questions(50, 20, random)).any()


@EVERY
def test_guessing_is_the_one_best_constant_answer(task):
    random = np.random.default_rng(8)
    contexts, questions = task.make_contexts(300, random), task.make_questions(300, 16, random)
    shape = (*questions.shape[:2], task.answer_length)
    rates = [task.is_right(contexts, questions, np.broadcast_to(answer, shape)).mean() for answer in task.possible_answers()]
    assert guessing(task) == pytest.approx(max(rates), abs=0.03)
    assert 0 < guessing(task) < 0.6


@EVERY
def test_what_is_shown_can_be_typed(task):
    random = np.random.default_rng(4)
    for question in task.make_questions(1, 50, random)[0].tolist():
        assert task.parse_question(task.question_text(question)) == tuple(question)
        assert task.question_text(question) in task.completions(task.question_text(question))
    contexts = task.make_contexts(20, random)
    questions = task.make_questions(20, 20, random)
    for answer in task.truth(contexts, questions).reshape(-1, 1).tolist():
        assert task.parse_answer(task.answer_text(answer)) == tuple(answer)
    assert task.parse_answer("idk") == task.idk


@EVERY
@given(text=st.text(max_size=30))
def test_typing_gives_a_question_or_one_sentence(task, text):
    for parse in (task.parse_question, task.parse_answer):
        try:
            parse(text)
        except ValueError as error:
            assert str(error)
    assert all(task.parse_question(completion) for completion in task.completions(text))


def test_the_worked_examples_of_the_tasks_read_as_they_should():
    task = make_task("shortest-path")
    a, b, c = (task.vertices[number] for number in range(3))
    contexts = np.asarray([[[a, b], [b, c]] + [[b, b]] * 14])
    texts = ("dist(a,c)", "next(a,c)", "dist(c,a)", "next(c,a)", "some(b,a)", "some(b,c)")
    asked = np.asarray([[task.parse_question(text) for text in texts]])
    assert [task.answer_text(answer) for answer in task.truth(contexts, asked)[0]] == ["2", "b", "inf", "inf", "c", "idk"]
    assert task.height(contexts, asked)[0].tolist() == [2, 2, task.greatest + 1, task.greatest + 1, 0, 0]

    task = make_task("sequential-assignments")
    a, b, c = (task.variables[number] for number in range(3))
    one, two = task.values[:2]
    contexts = np.asarray([[[a, one, 0], [b, a, a], [one, one, two], [c, b, a], [two, one, one], [0, 0, 0]]])
    asked = np.asarray([[task.parse_question(f"value({name})") for name in "abcd"]])
    assert [task.answer_text(answer) for answer in task.truth(contexts, asked)[0]] == ["1", "2", "1", "idk"]
    assert task.height(contexts, asked)[0].tolist() == [1, 2, 3, 0]

    task = make_task("union-find")
    a, b, c = (task.vertices[number] for number in range(3))
    contexts = np.asarray([[[a, task.labels[1]], [b, a], [b, c]]])
    asked = np.asarray([[task.parse_question(text) for text in ("label(c)", "parent(c)", "depth(c)", "parent(a)", "label(d)")]])
    assert [task.answer_text(answer) for answer in task.truth(contexts, asked)[0]] == ["L2", "b", "2", "a", "idk"]

    task = make_task("sat-counting")
    x = task._first_variable
    contexts = np.asarray([[[x, 3, x, 3, x, 3], [x + 1, 2, x + 1, 2, x + 2, 2]]])
    assert task.answer_text(task.truth(contexts, np.asarray([[task.parse_question("****")]]))[0, 0]) == "6"


@EVERY
def test_facts_that_are_shown_can_be_typed_or_pasted_as_a_context(task):
    context = task.make_contexts(1, np.random.default_rng(5))[0]
    facts = [fact for fact in context.tolist() if any(fact)]
    pasted = "\n\n".join("  " + task.fact_text(fact).replace(" ", "  ").replace("σ", "s").replace("→", "->") for fact in facts)
    read = task.parse_context(pasted)
    assert read.shape == context.shape
    assert read[: len(facts)].tolist() == facts
    assert not read[len(facts) :].any()
    with pytest.raises(ValueError, match="1 to .* facts, one a line, not 0"):
        task.parse_context(" \n ")
    with pytest.raises(ValueError, match="not "):
        task.parse_context("\n".join([task.fact_text(facts[0])] * (len(context) + 1)))


@EVERY
@given(text=st.text(max_size=40))
@settings(max_examples=40)
def test_typing_gives_a_fact_or_one_sentence(task, text):
    try:
        fact = task.parse_fact(text)
    except ValueError as error:
        assert "is not a fact of this task" in str(error)
    else:
        assert len(fact) == task.fact_length
        task.look_up(np.asarray([[fact]]), task.make_primitives(1, 4, np.random.default_rng(0)))


@EVERY
def test_a_context_with_one_fact_breaks_nothing(task):
    context = task.make_contexts(1, np.random.default_rng(6))[0]
    (first,) = [fact for fact in context.tolist() if any(fact)][:1]
    contexts = task.parse_context(task.fact_text(first))[None]
    questions = task.make_questions(1, 50, np.random.default_rng(7))
    assert task.truth(contexts, questions).shape == (1, 50, task.answer_length)
    assert task.height(contexts, questions).shape == (1, 50)


def test_the_presets_have_the_sizes_that_are_promised():
    def sizes(name, preset):
        task = make_task(name, preset)
        facts = task.make_contexts(1, np.random.default_rng(0))[0]
        return task, (facts != 0).any(axis=-1).sum()

    for preset, objects, heights in (("quick", 8, 3), ("standard", 16, 5), ("paper", 64, 5)):  # k < 16, 64, 64
        task, facts = sizes("permutation-powering", preset)
        assert (len(task.heights), facts) == (heights, objects)
    for preset, variables, values in (("quick", 16, 4), ("standard", 32, 5), ("paper", 64, 8)):
        task = make_task("sequential-assignments", preset)
        assert (len(task.variables), len(task.values)) == (variables, values)
    for preset, positions in (("quick", 4), ("standard", 6), ("paper", 6)):
        assert make_task("wildcard-search", preset).question_length == positions
    for preset, vertices in (("quick", 8), ("standard", 16), ("paper", 64)):
        task, facts = sizes("shortest-path", preset)
        assert (len(task.vertices), facts) == (vertices, 2 * vertices)
    for preset, vertices in (("quick", 10), ("standard", 16), ("paper", 64)):
        task, facts = sizes("union-find", preset)
        assert (len(task.vertices), facts) == (vertices, vertices)


def _refusal(task, text):
    with pytest.raises(ValueError, match="expected") as caught:
        task.parse_answer(text)
    return str(caught.value)


def test_what_an_answer_should_be_is_said_as_ranges_and_in_order():
    assert _refusal(make_task("sequential-assignments"), "banana") == (
        "“banana” does not fit here: expected a number from 1 to 4, a letter from a to p, or idk"
    )
    assert _refusal(make_task("variable-sums"), "banana") == (
        "“banana” does not fit here: expected a number from 0 to 7, a letter from a to p, or idk"
    )
    assert _refusal(make_task("union-find"), "banana").endswith("a letter from a to j, or L1, L2, L3, idk")
    assert _refusal(make_task("shortest-path", "paper"), "banana").endswith(
        "a number from 0 to 12, letters from a to bl, or inf, idk"
    )
    with pytest.raises(ValueError, match="expected a letter from a to h$"):
        make_task("shortest-path").parse_question("dist(a,9)")


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_no_refusal_lists_more_than_a_person_would_read(name):
    task = make_task(name)
    with pytest.raises(ValueError, match="“banana”") as caught:
        task.parse_answer("banana")
    assert "…" not in str(caught.value)
    assert len(str(caught.value)) < 120
