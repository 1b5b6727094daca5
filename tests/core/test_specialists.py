"""Several narrow networks in place of one."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from ida_core import lineage
from ida_core.assistants import transformer
from ida_core.control import Control
from ida_core.iterate import iterate
from ida_core.learner import Recipe
from ida_core.networks.specialists import Specialists, build, narrowed, parameters
from ida_core.recipes import recipe_for
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import PRESETS, make_task

SMALL = Recipe(
    width=32, heads=2, fact_layers=1, question_layers=1, contexts=8, questions=8, compare_every=10, compare_on=32, max_steps=20,
    replay=32, save_every=5, split="type",
)  # fmt: skip


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)


def network(task, split):
    torch.manual_seed(0)
    shape = transformer.shape_for(task, width=32, heads=2, fact_layers=1, question_layers=1, specialists=task.kinds, split=split)
    made = build(task, shape)
    assert isinstance(made, Specialists)
    return made


def batch(task):
    random = np.random.default_rng(0)
    return task.make_contexts(6, random), task.make_questions(6, 12, random)


@pytest.mark.parametrize("name", list(PRESETS))
def test_the_sort_shows_in_the_question_alone_and_all_sorts_are_met(name):
    task = make_task(name)
    _, questions = batch(task)
    kinds = task.kind(questions)
    assert kinds.shape == questions.shape[:2]
    assert set(kinds.ravel()) == set(range(task.kinds))


@pytest.mark.parametrize("name", ["permutation-powering", "union-find", "shortest-path"])
def test_specialists_have_no_more_parameters_than_one_network(name):
    task = make_task(name)
    shape = transformer.shape_for(task, specialists=task.kinds)
    one = parameters(replace(shape, specialists=1))
    together = sum(weight.numel() for weight in build(task, shape).parameters())
    assert together == task.kinds * parameters(narrowed(shape)) <= one
    assert parameters(replace(narrowed(shape), width=narrowed(shape).width + shape.heads)) * task.kinds > one


@pytest.mark.parametrize("split", ["type", "random"])
def test_each_specialist_learns_from_and_answers_its_own_questions_only(task, split):
    made = network(task, split)
    contexts, questions = batch(task)
    facts, asked = torch.from_numpy(contexts), torch.from_numpy(questions)
    targets = torch.from_numpy(task.truth(contexts, questions))
    who = made.route(questions)
    assert set(who.ravel()) == set(range(task.kinds))
    made.loss(facts, asked, targets)[torch.from_numpy(who == 1)].sum().backward()
    touched = [
        any(bool(weight.grad.abs().sum()) for weight in member.parameters() if weight.grad is not None) for member in made.members
    ]
    assert touched == [number == 1 for number in range(task.kinds)]
    answers = made.choose(made.encode(facts), facts, asked).numpy()
    for number, member in enumerate(made.members):
        alone = member.choose(member.encode(facts), facts, asked).numpy()
        assert (answers == alone)[who == number].all()


def test_a_random_split_has_nothing_to_do_with_the_sort(task):
    _, questions = batch(task)
    who, kinds = network(task, "random").route(questions), task.kind(questions)
    assert all(len(set(who[kinds == kind].ravel())) == task.kinds for kind in range(task.kinds))


def test_a_session_of_specialists_resumes_exactly_and_brings_them_back(tmp_path, task):
    digests = []
    recipe = replace(SMALL, specialists=task.kinds)
    for name, leave_at in (("whole", None), ("left", 10)):
        settings = Settings(name, "permutation-powering", seed=4, specialists="type")
        with Session.create(tmp_path / f"{name}.espalier", settings) as session:
            for wanted in (leave_at, None) if leave_at else (None,):
                control = Control()
                for event in iterate(session, task, control, recipe=recipe, device="cpu"):
                    if wanted is not None and getattr(event, "step", 0) == wanted:
                        control.leave()
            newest = lineage.found(session)
            digests.append(newest.weights_sha256)
            back = transformer.load(session, task, newest.id)
            assert isinstance(back.network, Specialists)
            contexts, questions = batch(task)
            assert back.about(contexts)(questions).shape == (6, 12, 1)
    assert digests[0] == digests[1] is not None


def test_the_recipe_has_one_specialist_for_each_sort():
    task = make_task("union-find")
    assert (recipe_for(task, "continuous", "random").specialists, recipe_for(task, "continuous").specialists) == (3, 1)
