"""The faults of the public code that ADR 8 lists: none of them comes back."""

from functools import partial

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ida_core.amplify.arrays import amplify_many
from ida_core.assistants.base import LookUp
from ida_core.control import Control
from ida_core.distil import Finished, distil
from ida_core.learner import Learner, Recipe, Shard
from ida_core.overseers.labels import HORIZON, LabelCredit
from ida_core.students import student
from ida_core.tasks import PRESETS, make_task


def test_blank_facts_are_masked_and_no_blank_question_is_trained_on():
    task = make_task("sequential-assignments")
    contexts = task.make_contexts(4, np.random.default_rng(0))
    questions = task.make_questions(4, 8, np.random.default_rng(0))
    network = student(task, LookUp(task), Recipe(width=16, fact_layers=1, question_layers=1), (0,)).eval()
    padded = np.concatenate([contexts, np.zeros_like(contexts[:, :5])], axis=1)
    losses = [
        network.loss(*map(torch.from_numpy, (facts, questions, task.truth(contexts, questions)))) for facts in (contexts, padded)
    ]
    assert torch.allclose(*losses, atol=1e-5)
    for name in PRESETS:
        assert make_task(name).make_questions(20, 20, np.random.default_rng(1)).any(axis=-1).all()


@given(room=st.integers(2, 9), parts=st.lists(st.integers(1, 5), min_size=1, max_size=12))
def test_the_replay_holds_the_newest_rows_lap_after_lap(room, parts):
    shard, made = Shard((0,)), 0
    for count in (min(part, room) for part in parts):
        shard.keep([np.arange(made, made + count)[:, None]], room)
        made += count
    kept = shard.replay[0][: min(made, room), 0]
    assert sorted(kept.tolist()) == list(range(max(0, made - room), made))


@pytest.mark.parametrize("steps_per_batch", [1, 2, 3])
def test_amplified_answers_are_made_in_a_fixed_ratio_to_training_steps(steps_per_batch):
    task = make_task("permutation-powering")
    recipe = Recipe(
        width=16,
        fact_layers=1,
        question_layers=1,
        steps_per_batch=steps_per_batch,
        compare_every=99,
        compare_on=16,
        max_steps=99,
        replay=240,
    )
    learner = Learner(task, student(task, LookUp(task), recipe, (0,)), recipe, (0,))
    asked = []

    def teach(contexts, questions):
        if len(contexts) == recipe.contexts:
            asked.append(learner.step)
        return amplify_many(task, contexts, questions, LookUp(task))

    *_, last = distil(teach, learner, Control())
    assert isinstance(last, Finished)
    assert asked == list(range(0, 99, steps_per_batch))
    assert learner.labels == len(asked) * recipe.contexts * recipe.questions


@given(losses=st.lists(st.floats(0, 10), min_size=1, max_size=30), labels=st.integers(1, 2 * HORIZON))
def test_the_running_loss_of_the_imitator_forgets_and_never_turns_negative(losses, labels):
    credit = LabelCredit.budget(500)
    assert credit.rate == 100
    for loss in losses:
        credit.note(loss, labels)
        assert min(losses) - 1e-9 <= credit.loss <= max(losses) + 1e-9


def test_a_vertex_is_no_distance_from_itself_and_ties_go_to_the_first_candidate():
    task = make_task("shortest-path")
    a, b, c, d = (task.vertices[number] for number in range(4))
    contexts = np.asarray([[[a, b], [b, a], [a, c], [b, d], [c, d]] + [[d, d]] * 11])
    asked = np.asarray([[task.parse_question(text) for text in ("dist(a,a)", "next(a,a)", "dist(d,d)")]])
    assert [task.answer_text(answer) for answer in task.truth(contexts, asked)[0]] == ["0", "a", "0"]
    assert task.is_primitive(asked).all()
    question = np.asarray([[task.parse_question("next(a,d)")]])
    for named in (b, c):

        def told(_, questions, named=named):
            there = questions == question
            return np.where(there.all(axis=-1)[..., None], named, task.truth(contexts, questions))

        helper = type("Named", (), {"task": task, "about": lambda _, facts, told=told: partial(told, facts)})()
        assert amplify_many(task, contexts, question, helper)[0, 0, 0] == named
        assert task.is_right(contexts, question, np.asarray([[[named]]])).all()
