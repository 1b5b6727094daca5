"""The learner when memory runs out, and the shapes of its network."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from ida_core.assistants.base import LookUp
from ida_core.control import Control
from ida_core.distil import Cut, distil
from ida_core.iterate import student
from ida_core.learner import Learner, Recipe
from ida_core.networks.sets import SetNetwork, Shape
from ida_core.tasks.powering import PermutationPowering

SMALL = Recipe(width=16, heads=2, fact_layers=1, question_layers=1, contexts=8, questions=4, compare_every=2, max_steps=2)


def learner(recipe=SMALL):
    task = PermutationPowering(4, 2)
    return Learner(task, student(task, LookUp(task), recipe, (0,)), recipe, (0,))


def forgetful(made, room):
    """Let the learner's memory have room for so many contexts at once."""
    whole = made.network.loss

    def loss(contexts, questions, targets):
        if len(contexts) > room:
            raise torch.OutOfMemoryError("no room")
        return whole(contexts, questions, targets)

    made.network.loss = loss
    return made


def test_out_of_memory_cuts_the_batch_says_so_and_learns_the_same():
    free, cramped = learner(), forgetful(learner(), 2)
    for made in (free, cramped):
        made.gather(made.task.truth)
    assert cramped.learn() == pytest.approx(free.learn(), rel=1e-5)
    assert (free.parts, cramped.parts) == (1, 4)
    for one, other in zip(free.network.parameters(), cramped.network.parameters(), strict=True):
        torch.testing.assert_close(one, other, rtol=1e-3, atol=1e-5)


def test_the_cut_is_an_event_and_kept_in_the_checkpoint(tmp_path):
    made = forgetful(learner(), 4)
    events = list(distil(made.task.truth, made, Control(), None))
    assert [(event.step, event.parts) for event in events if isinstance(event, Cut)] == [(1, 2)]
    made.save(tmp_path / "run.safetensors")
    again = learner()
    again.load(tmp_path / "run.safetensors")
    assert again.parts == made.parts


def test_a_context_that_is_too_large_by_itself_is_refused():
    made = forgetful(learner(), 0)
    made.gather(made.task.truth)
    with pytest.raises(torch.OutOfMemoryError):
        made.learn()


@pytest.mark.parametrize("sizes", [{}, {"rounds": 3, "pointers": False}, {"question_rounds": 3}])
def test_padding_and_the_order_of_facts_change_no_answer(sizes):
    torch.manual_seed(0)
    random = np.random.default_rng(0)
    network = SetNetwork(Shape(12, 3, 2, 2, width=16, heads=2, fact_layers=2, question_layers=1, **sizes)).eval()
    facts = torch.from_numpy(random.integers(1, 12, size=(5, 6, 3)))
    questions, targets = (torch.from_numpy(random.integers(1, 12, size=(5, 7, 2))) for _ in range(2))
    padded = torch.cat([facts, facts.new_zeros(5, 4, 3)], dim=1)
    wanted = network.loss(facts, questions, targets)
    torch.testing.assert_close(network.loss(facts.flip(1), questions, targets), wanted)
    torch.testing.assert_close(network.loss(padded, questions, targets), wanted)


def test_a_fact_hears_in_each_round_what_it_would_answer():
    one, two = (learner(replace(SMALL, rounds=rounds, pointers=False)) for rounds in (1, 2))
    assert [len(list(made.network.parameters())) for made in (one, two)] == [len(list(one.network.parameters()))] * 2
    one.gather(one.task.truth)
    two.gather(two.task.truth)
    assert one.learn() != two.learn()
