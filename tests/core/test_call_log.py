"""Training on arrays leaves a fair sample of the calls it made, with all that is needed to ask them again."""

import json
from dataclasses import replace

import numpy as np
import pytest

from ida_core.assistants.base import LookUp
from ida_core.assistants.sampler import CallSampler
from ida_core.control import Control
from ida_core.distil import Compared
from ida_core.helper import helper
from ida_core.iterate import iterate
from ida_core.learner import Recipe
from ida_core.lineage import read
from ida_core.sessions.session import Session

RECIPE = Recipe(
    width=32, heads=2, fact_layers=2, question_layers=2, contexts=16, questions=8, compare_every=50, compare_on=64, max_steps=150,
    replay=128, save_every=50,
)  # fmt: skip


def calls(session):
    with session.reading() as reader:
        return list(reader.query("SELECT * FROM call WHERE run IS NOT NULL ORDER BY run, step, place"))


def test_each_call_is_kept_with_the_same_chance_and_look_ups_never(task):
    random = np.random.default_rng(0)
    contexts, questions = task.make_contexts(400, random), task.make_questions(400, 10, random, [2])
    sampler = CallSampler(LookUp(task), 0.25, (1, 2))
    asked = []

    def amplify(contexts, questions, assistant):
        answer = assistant.about(contexts)
        asked.append(answer(questions))
        asked.append(answer(task.make_primitives(400, 10, random)))
        return asked[0]

    sampler.listen(amplify, lambda: 7)(contexts, questions)
    heard = sampler.take()
    assert sampler.take() == []
    assert abs(len(heard) - 1000) < 4 * (4000 * 0.25 * 0.75) ** 0.5
    assert {one.step for one in heard} == {7}
    assert len({one.place for one in heard}) == len(heard)
    for one in heard[:20]:
        row, column = divmod(one.place, 10)
        assert (one.facts == contexts[row]).all()
        assert (one.question == questions[row, column]).all()
        assert (one.above == questions[row, column]).all()


@pytest.mark.parametrize("mode", ["discrete", "continuous"])
def test_a_run_logs_a_sample_of_its_calls(session, task, mode):
    session.settings = replace(session.settings, mode=mode)
    for _ in iterate(session, task, Control(), recipe=replace(RECIPE, max_steps=100), device="cpu", iterations=1):
        pass
    kept = calls(session)
    a_1 = read(session)[-1]
    asked = {mode: [one for one in kept if one["assistant"] == who] for mode, who in (("training", 1), ("measuring", a_1.id))}
    assert len(asked["measuring"]) > 100
    assert bool(asked["training"]) is (mode == "discrete")  # while it learns the student has no row of its own
    answer = helper(session, task, a_1)
    for one in asked["measuring"][:30]:
        sent = json.loads(one["input"])
        given = answer.about(np.asarray(sent["facts"])[None])(np.asarray(sent["question"])[None, None])[0, 0]
        assert task.answer_text(given.tolist()) == one["answer"]
        assert one["inclusion_probability"] == 0.1
        exponent = int(one["above"][2 : one["above"].index("(")])
        assert task.question_text(sent["question"]).startswith(f"σ^{exponent // 2}(")


def test_a_run_that_was_left_and_resumed_logs_no_call_twice(session, task, tmp_path):
    """It is left at a step of comparison, saved there, and goes on there: the same calls are kept as of one left alone."""
    control, recipe = Control(), replace(RECIPE, max_steps=100)
    for event in iterate(session, task, control, recipe=recipe, device="cpu", iterations=1):
        if isinstance(event, Compared) and event.step == 50:
            control.leave()
    before = {(one["step"], one["place"]) for one in calls(session)}
    for _ in iterate(session, task, Control(), recipe=recipe, device="cpu", iterations=1):
        pass
    after = [kept_of(one) for one in calls(session)]
    assert before
    assert before < {(step, place) for step, place, *_ in after}
    with Session.create(tmp_path / "alone.espalier", session.settings) as alone:
        for _ in iterate(alone, task, Control(), recipe=recipe, device="cpu", iterations=1):
            pass
        assert [kept_of(one) for one in calls(alone)] == after


def kept_of(call):
    return call["step"], call["place"], call["input"], call["answer"]
