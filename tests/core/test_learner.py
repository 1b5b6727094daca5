"""The learner when memory runs out, and the shapes of its network."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from ida_core.assistants import transformer
from ida_core.assistants.base import LookUp
from ida_core.control import Control
from ida_core.distil import Compared, Cut, Finished, compare, distil
from ida_core.learner import Learner, Recipe
from ida_core.networks.sets import SetNetwork, Shape
from ida_core.networks.specialists import build
from ida_core.recipes import recipe_for
from ida_core.students import SIZES, counting, student
from ida_core.tasks import make_task
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


def test_agreement_buys_rounds_and_the_checkpoint_keeps_them(tmp_path):
    made = learner(replace(SMALL, rounds=4, more_rounds_at=0.85, pointers=False))
    seen = [made.rounds]
    for agreement in (0.8, 0.9, 0.84, 0.99, 0.99):
        made.settle(1.0, agreement)
        seen.append(made.rounds)
    assert seen == [2, 2, 3, 3, 4, 4]
    assert made.average.shape == made.network.shape
    made.gather(made.task.truth)
    made.learn()
    made.save(tmp_path / "run.safetensors")
    again = learner(replace(SMALL, rounds=4, more_rounds_at=0.85, pointers=False))
    again.load(tmp_path / "run.safetensors")
    assert again.rounds == again.average.shape.rounds == 4


def test_a_run_does_not_end_before_its_last_round():
    made = learner(replace(SMALL, rounds=3, more_rounds_at=0.01, pointers=False, agreement=0.0, last_agreement=0.0, max_steps=20))
    steps = [event.step for event in distil(made.task.truth, made, Control(), None) if isinstance(event, Finished)]
    assert made.rounds == 3
    assert steps == [4]


def test_declined_questions_weigh_what_the_recipe_says():
    silent = [learner(replace(SMALL, idk_weight=weight)) for weight in (1.0, 0.5)]
    for made in silent:
        made.gather(lambda _contexts, questions: np.zeros((*questions.shape[:2], 1), dtype=np.int64))
    assert silent[1].learn() == pytest.approx(silent[0].learn() / 2, rel=1e-6)


def test_evidence_counts_contexts_by_height_that_is_taught_or_for_all_questions():
    made = learner(replace(SMALL, questions=4))
    made.answered = [1]

    def half(contexts, questions):  # a teacher that knows every second question of a context and says what the student says
        answers = made.student.about(contexts)(questions)
        answers[:, ::2] = 0
        return answers

    compared = compare(made, half, 40, np.random.default_rng(0))
    assert compared.evidence == ((10.0, 10),)  # ten contexts of four questions, agreement on what the teacher knows
    assert compared.least == 1.0
    hidden = make_task("union-find")
    made = Learner(hidden, student(hidden, LookUp(hidden), SMALL, (0,)), SMALL, (0,))
    compared = compare(made, hidden.truth, 8, np.random.default_rng(0))
    assert [n for _, n in compared.evidence] == [8]  # four plain draws of two contexts each
    assert compared.evidence[0][0] / 8 == pytest.approx(compared.least)


def test_the_paper_goes_on_where_the_bound_does_not_yet():
    task = make_task("sequential-assignments")
    paper, bound = recipe_for(task, "continuous", "", "paper"), recipe_for(task, "continuous")
    assert (paper.more_rounds_at, bound.more_rounds_at) == (0.85, 0.8)
    few = Compared(100, {1: 0.86}, {1: 80}, 0.86, 0.0, evidence=((17.2, 20),))
    many = replace(few, evidence=((860.0, 1000),))
    assert [counting(paper, 0.05)(seen) >= paper.more_rounds_at for seen in (few, many)] == [True, True]
    assert [counting(bound, 0.05)(seen) >= bound.more_rounds_at for seen in (few, many)] == [False, True]
    assert recipe_for(make_task("permutation-powering"), "discrete", "", "paper").more_rounds_at == 0


def test_the_papers_preset_has_the_papers_sizes():
    task = make_task("union-find", "paper")
    recipe = recipe_for(task, "continuous", preset="paper")
    assert (recipe.width, recipe.heads, recipe.fact_layers, recipe.question_layers) == (512, 8, 6, 3)
    assert (recipe.learning_rate, recipe.average_over, recipe.contexts, recipe.replay) == (1e-5, 1000, 50, 10_000)
    with torch.device("meta"):
        network = build(task, transformer.shape_for(task, **{name: getattr(recipe, name) for name in SIZES}))
    assert network.question_blocks[0].perceptron[0].out_features == 2048
    assert 25e6 < sum(weight.numel() for weight in network.parameters()) < 40e6  # the paper says some 35 million
    assert recipe_for(task, "continuous").width == 64


def test_blank_questions_among_others_change_no_answer():
    made = learner()
    task, random = made.task, np.random.default_rng(3)
    contexts = task.make_contexts(5, random)
    questions = task.make_questions(5, 6, random)
    whole = made.student.about(contexts)(questions)
    some = np.where(random.random((5, 6, 1)) < 0.6, questions, 0)
    asked = (some != 0).any(axis=-1)
    assert 0 < asked.sum() < asked.size
    assert (made.student.about(contexts)(some)[asked] == whole[asked]).all()
    assert made.student.about(contexts)(np.zeros_like(questions)).shape == whole.shape


def test_the_average_is_quick_to_hear_at_first_and_steady_later():
    recipe = replace(SMALL, average_over=30, average_part=10, max_steps=400, compare_every=400)
    made = learner(recipe)
    made.gather(made.task.truth)
    paces = []
    for step in (1, 5, 10, 20, 200, 299, 300, 350):
        made.step = step
        for average, weight in zip(made._averaged, made._weights, strict=True):
            average.zero_()
            weight.data.fill_(1.0)
        made._follow()
        paces.append(float(made._averaged[0].flatten()[0]))
    assert paces == pytest.approx([1, 1, 1, 1 / 2, 1 / 20, 1 / 29.9, 1 / 30, 1 / 30])


@pytest.mark.parametrize(("name", "low", "high"), [("shortest-path", 4, 6), ("sequential-assignments", 6, 13)])
def test_a_share_of_the_contexts_is_for_practice_and_leads_high(name, low, high):
    task, random = make_task(name), np.random.default_rng(0)
    usual, practised = (
        task.height(contexts, task.make_questions(400, 8, random))
        for contexts in (task.make_contexts(400, random), task.make_practice(400, random))
    )
    reached = [((heights >= low) & (heights <= high)).mean() for heights in (usual, practised)]
    assert reached[1] > 2 * reached[0]
    recipe = replace(SMALL, practice=0.25)
    made = Learner(task, student(task, LookUp(task), recipe, (0,)), recipe, (0,))
    contexts, questions = made.draw(np.random.default_rng(0))
    plain, _ = Learner(task, made.network, SMALL, (0,)).draw(np.random.default_rng(0))
    assert (contexts[:2] != plain[:2]).any()
    assert (contexts[2:] == plain[2:]).all()
    assert not (task.truth(contexts, questions) == 0).any()


@pytest.mark.parametrize("size", ["quick", "standard", "paper"])
def test_graphs_to_practise_on_are_contexts_of_the_task(size):
    task, random = make_task("shortest-path", size), np.random.default_rng(0)
    made = task.make_practice(20, random)
    assert made.shape == task.make_contexts(20, random).shape
    assert np.isin(made, task.vertices).all()
    longest = task.height(made, task.make_questions(20, 400, random))
    assert (longest == task.greatest).any()
