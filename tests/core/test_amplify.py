"""Amplification on arrays and on trees: the same answers, one move at a time, and nothing lost in between."""

import json

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from ida_core.amplify import machine, person
from ida_core.amplify.arrays import amplify_many
from ida_core.amplify.person import Refusal
from ida_core.amplify.steps import ALL_LEVELS
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.assistants.transformer import TransformerAssistant, shape_for
from ida_core.lineage import found
from ida_core.networks.specialists import build
from ida_core.questions import is_idk
from ida_core.sessions import records
from ida_core.tasks import make_task
from ida_core.tree import Answerer, Status

TASK = make_task("permutation-powering", "quick")


@pytest.fixture
def work(session):
    found(session)
    return Amplification(session, TASK, LookUp(TASK), 0, 1)


def true_answer(work, node):
    facts = work.contexts[node.context][None]
    return TASK.answer_text(TASK.truth(facts, np.asarray([[TASK.parse_question(node.question)]]))[0, 0])


def test_one_level_over_look_up_answers_height_one_and_says_idk_above():
    random = np.random.default_rng(0)
    contexts, questions = TASK.make_contexts(64, random), TASK.make_questions(64, 16, random)
    answers = amplify_many(TASK, contexts, questions, LookUp(TASK))
    low = TASK.height(contexts, questions) == 1
    assert np.array_equal(answers[low], TASK.truth(contexts, questions)[low])
    assert is_idk(answers[~low]).all()


def test_the_scripted_h_down_to_the_facts_finds_the_truth(work):
    for text in ("s^13(c)", "s^2(a)", "s^1(b)", "s^15(h)"):
        root = person.ask(work, text)
        person.hand_to_script(work, root.id, ALL_LEVELS)
        machine.finish(work)
        assert work.tree[root.id].answer == true_answer(work, root)
        assert work.tree[root.id].status is Status.ANSWERED


def test_a_person_splits_rules_and_combines(work):
    root = person.ask(work, "s^3(a)")
    first = person.ask(work, "s^1(a)", parent=root.id)
    hard = person.ask(work, "s^2(a)", parent=root.id)
    machine.finish(work)
    assert work.tree[first.id].status is Status.ANSWERED  # a look-up needs no ruling
    assert (work.tree[hard.id].status, work.tree[hard.id].proposal) == (Status.PROPOSED, "idk")
    assert person.reject(work, hard.id, "A_0 cannot know", seconds=2.0).status is Status.REJECTED
    person.hand_to_script(work, hard.id)
    machine.finish(work)
    assert person.approve(work, hard.id).answer == true_answer(work, hard)
    settled = person.answer(work, root.id, "c", seconds=5.0)
    assert (settled.status, settled.answerer, settled.answer) == (Status.APPROVED, Answerer.PERSON, "c")
    with work.session.reading() as reader:
        kinds = [row["kind"] for row in reader.query("SELECT kind FROM decision ORDER BY id")]
        assert kinds == ["ask", "ask", "ask", "reject", "amplify", "approve", "answer"]
        assert records.broken_link(reader) is None
        assert [row["question"] for row in reader.query("SELECT question FROM example ORDER BY id")] == [
            hard.question,
            root.question,
        ]


def test_an_edit_keeps_the_proposal_beside_it(work):
    root = person.ask(work, "s^2(a)")
    child = person.ask(work, "s^4(b)", parent=root.id)
    machine.finish(work)
    edited = person.answer(work, child.id, "d")
    assert (edited.proposal, edited.answer, edited.answerer) == ("idk", "d", Answerer.PERSON)
    with work.session.reading() as reader:
        row = next(iter(reader.query("SELECT * FROM decision ORDER BY id DESC LIMIT 1")))
    assert (row["kind"], row["proposal"], row["final"]) == ("edit", "idk", "d")


def test_what_makes_no_sense_is_refused_in_a_sentence_and_changes_nothing(work):
    root = person.ask(work, "s^2(a)")
    child = person.ask(work, "s^4(b)", parent=root.id)
    machine.finish(work)
    person.answer(work, root.id, "b")
    before = list(work.tree)
    for attempt in (
        lambda: person.approve(work, root.id),
        lambda: person.ask(work, "s^1(a)", parent=root.id),
        lambda: person.retry(work, child.id),
        lambda: person.recompute(work, child.id),
        lambda: person.hand_to_script(work, root.id),
    ):
        with pytest.raises(Refusal, match="question|answer"):
            attempt()
    with pytest.raises(ValueError, match="not a question"):
        person.ask(work, "what?")
    assert list(work.tree) == before


def test_a_node_at_work_is_not_ruled_on(work):
    root = person.ask(work, "s^13(c)")
    person.hand_to_script(work, root.id, ALL_LEVELS)
    machine.advance(work)
    with pytest.raises(Refusal, match="being worked on|no proposal"):
        person.answer(work, root.id, "a")
    with pytest.raises(Refusal):
        person.approve(work, root.id)
    machine.finish(work)
    assert work.tree[root.id].answer == true_answer(work, root)


@given(rounds=st.integers(0, 20))
@settings(max_examples=8, deadline=None)
def test_stopped_after_any_round_it_goes_on_exactly_there(tmp_path_factory, rounds):
    from ida_core.sessions.session import Session, Settings

    def play(stop_after):
        place = tmp_path_factory.mktemp("stop") / "s.espalier"
        with Session.create(place, Settings("s", TASK.name, seed=3)) as session:
            found(session)
            work = Amplification(session, TASK, LookUp(TASK), 0, 1)
            person.hand_to_script(work, person.ask(work, "s^13(c)").id, ALL_LEVELS)
            for _ in range(stop_after):
                machine.advance(work)
        with Session.open(place) as session:
            again = Amplification(session, TASK, LookUp(TASK), 0, 1)
            machine.finish(again)
            with session.reading() as reader:
                calls = sorted((row["node"], row["input"], row["answer"]) for row in reader.query("SELECT * FROM call"))
            return list(again.tree), calls

    assert play(rounds) == play(0)


def test_every_call_is_logged_with_parent_input_and_chance(work):
    random = np.random.default_rng(5)
    contexts, questions = TASK.make_contexts(3, random), TASK.make_questions(3, 1, random, [1])[:, 0]
    machine.sample(work, contexts, questions, 0.25)
    machine.finish(work)
    with work.session.reading() as reader:
        calls, nodes = list(reader.query("SELECT * FROM call")), list(reader.query("SELECT * FROM node"))
    leaves = [row for row in nodes if row["parent"] is not None]
    assert len(calls) == len(leaves) > 3
    assert {row["inclusion_probability"] for row in calls + nodes} == {0.25}
    by_node = {row["node"]: row for row in calls}
    for leaf in leaves:
        call = by_node[leaf["id"]]
        assert call["parent"] == leaf["parent"]
        assert json.loads(call["input"])["question"] == list(TASK.parse_question(leaf["question"]))
        assert (call["answer"], len(call["cache_key"]), call["assistant"]) == (leaf["answer"], 64, None)


def test_a_question_equal_to_an_ancestor_goes_to_the_assistant(work, monkeypatch):
    def ask_itself(question):
        (item,) = yield question
        return (item,)

    monkeypatch.setattr(TASK, "oversee", ask_itself)
    root = person.ask(work, "s^4(a)")
    person.hand_to_script(work, root.id, ALL_LEVELS)
    machine.finish(work)
    (child,) = work.tree.children(root.id)
    assert work.tree[child].answerer is Answerer.ASSISTANT
    assert work.tree[root.id].answer == "idk"


def test_facts_seen_are_remembered_in_later_decisions(work):
    root = person.ask(work, "s^2(a)")
    work.saw_facts.add(root.context)
    person.answer(work, root.id, "b")
    with work.session.reading() as reader:
        assert [row["saw_facts"] for row in reader.query("SELECT saw_facts FROM decision ORDER BY id")] == [0, 1]


class Nonsense:
    """An assistant that answers every question with a token that cannot stand in an answer."""

    task = TASK

    def about(self, _contexts):
        return lambda questions: np.full((*questions.shape[:-1], 1), 1)


def test_a_model_that_answers_nonsense_breaks_nothing(session):
    found(session)
    work = Amplification(session, TASK, Nonsense(), 0, 1)
    root = person.ask(work, "s^5(a)")
    person.hand_to_script(work, root.id)
    machine.finish(work)
    assert work.tree[root.id].answer == "idk"
    other = person.ask(work, "s^5(b)")
    child = person.ask(work, "s^2(b)", parent=other.id)
    machine.finish(work)
    with pytest.raises(ValueError, match="is not an object"):
        person.approve(work, child.id)


def test_a_call_says_how_probable_the_network_held_its_answer_and_nothing_of_what_is_looked_up(work):
    torch.manual_seed(3)
    network = build(TASK, shape_for(TASK, width=16, heads=2))
    work.assistant = TransformerAssistant(TASK, network)
    root = person.ask(work, "s^3(a)")
    asked, looked_up = person.ask(work, "s^2(a)", parent=root.id), person.ask(work, "s^1(a)", parent=root.id)
    machine.finish(work)
    facts = torch.from_numpy(work.contexts[root.context][None])
    question = torch.tensor([[TASK.parse_question(asked.question)]])
    with torch.inference_mode():
        memory = network.encode(facts)
        scores = network.log_probabilities(network.read(memory, facts, question), memory, facts, question[..., :0])
    with work.session.reading() as reader:
        told = {row["node"]: row["certainty"] for row in reader.query("SELECT node, certainty FROM call")}
    assert told[asked.id] == pytest.approx(float(scores.exp().max()), abs=1e-4)
    assert told[looked_up.id] is None
