"""A debate of language models: the same model argues for two answers, quotes are checked, each prompt is kept."""

import json

import pytest

from ida_core.amplify import person, words
from ida_core.amplify.trees import Amplification
from ida_core.assistants.text import TextAssistant
from ida_core.language import memory
from ida_core.language.asking import Errand
from ida_core.language.model import Reply
from ida_core.lineage import found
from ida_core.oversight import nodes, repeats
from ida_core.oversight.debate import Verdict
from ida_core.oversight.figures import figures
from ida_core.oversight.policy import DebatePolicy, Watch
from ida_core.oversight.spoken import NoRival, hold, keep
from ida_core.oversight.transcripts import IN_WORDS, judge_view
from ida_core.sessions.session import Session, Settings
from ida_core.sessions.verify import faults
from ida_core.tasks import make_task
from ida_core.tree import Answerer, Status

SOURCE = "[p1] Bob ate the cake."
ERRAND = Errand(1, "answer", "Who ate the cake?", SOURCE)


class Debater:
    """Argues with a true quote for Bob, with a made-up one for Ada; as a judge it counts verified quotes."""

    name = "debater"

    def __init__(self, another="Ada"):
        self.another, self.sent = another, []

    def reply(self, requests, stop):
        self.sent += requests
        return [Reply(self.say(one.messages[-1].text), 50, 9, finished=True) for one in requests]

    def say(self, prompt):
        if prompt.startswith("You are debater"):
            quote = "Bob ate the cake" if "to the question is “Bob”" in prompt else "Ada ate the cake"
            return f"It stands there: <quote>{quote}</quote>"
        if "Probability of A" in prompt:
            first = prompt.split("Answer A: ")[1].split("\n")[0]
            return f"Probability of A: {90 if first == 'Bob' else 10}%"
        return self.another


@pytest.fixture
def work(tmp_path):
    with Session.create(tmp_path / "s.espalier", Settings("Words", "free-text", model="embedded")) as session:
        task, first, model = make_task("free-text"), found(session), Debater()
        trees = Amplification(session, task, TextAssistant(session, task, first.id, lambda: model), 0, first.id)
        assert person.ask(trees, ERRAND.question).id == ERRAND.node
        yield trees, model


def test_the_answer_with_a_quote_that_stands_is_believed_in_both_orders(work):
    trees, model = work
    held = hold(trees.assistant, ERRAND, "Bob")
    assert held.case.answers == ("Bob", "Ada")
    assert held.judged.beliefs == (0.9, 0.9)
    assert {(one.side, one.verified, one.unverified) for one in held.judged.speeches} == {(0, 1, 0), (1, 0, 1)}
    judges = [one for one in model.sent if "Probability of A" in one.messages[-1].text and "Source:" not in one.messages[-1].text]
    assert len(judges) == 2
    assert all(SOURCE not in one.messages[-1].text and one.temperature == 0 for one in judges)


def test_every_prompt_of_a_debate_is_kept(work):
    trees, model = work
    held = hold(trees.assistant, ERRAND, "Bob", "Ada", rounds=1)
    words.keep_debate(trees, held.outcome, held.told)
    with trees.session.reading() as reader:
        kept = memory.exchanges(reader, last=50)
        (event,) = reader.query("SELECT payload FROM event WHERE kind = 'debate in words'")
    assert [one.kind for one in kept] == ["debate"] * 4
    assert [one.messages for one in kept] == [one.messages for one in model.sent]
    assert json.loads(event["payload"])["answers"] == ["Bob", "Ada"]


def test_without_another_answer_there_is_no_debate(work):
    trees, model = work
    model.another = "Bob"
    with pytest.raises(NoRival):
        hold(trees.assistant, ERRAND, "Bob")


@pytest.mark.parametrize("yours", ["", "Ada"])
def test_a_debate_in_words_waits_is_ruled_on_swapped_and_undone_like_any_other(work, yours):
    trees, _ = work
    person.answer(trees, ERRAND.node, "Bob")
    answered = trees.tree[ERRAND.node]
    held = nodes.read(trees, keep(trees, hold(trees.assistant, ERRAND, "Bob", yours)))
    assert held.is_pending
    assert held.protocol == IN_WORDS
    ada, bob = held.answers.index("Ada"), held.answers.index("Bob")
    assert held.sides[bob] == "A_0 for the answer that stands"
    assert held.sides[ada] == ("A_0 for an answer of yours" if yours else "A_0 for another of its own")
    assert held.heard == pytest.approx((0.9, 0.9) if bob == 0 else (0.1, 0.1))
    assert judge_view(held, said=False) == f"Who ate the cake?\n\nA answers {held.answers[0]}\nB answers {held.answers[1]}"
    assert judge_view(held).endswith(held.lines[-1])
    assert held.lines[bob].startswith(f"Round 1, {'AB'[bob]}: It stands there: ✓ verified “Bob ate the cake”")
    node = nodes.rule(trees, held.id, Verdict(ada), belief=0.9 if ada == 0 else 0.1, judge="you")
    assert (node.answer, node.status) == ("Ada", Status.APPROVED)
    assert node.answerer is (Answerer.PERSON if yours else Answerer.ASSISTANT)
    again = nodes.read(trees, repeats.hold_again(trees, nodes.read(trees, held.id)))
    assert again.answers == held.answers[::-1]
    assert [line.split(": ", 1)[1] for line in again.lines[:2]] == [line.split(": ", 1)[1] for line in held.lines[1::-1]]
    assert again.heard == pytest.approx(tuple(1 - each for each in held.heard[::-1]))
    nodes.rule(trees, again.id, Verdict(bob), belief=0.8 if bob == 0 else 0.2, judge="you")
    told = figures(nodes.debates(trees.session.reading), {ERRAND.node: ERRAND.node}, {})
    assert (told.ruled, told.same_when_swapped.hits, told.same_when_swapped.count) == (1, 1, 1)
    person.undo(trees)
    person.undo(trees)
    assert trees.tree[ERRAND.node] == answered
    assert nodes.read(trees, held.id).is_pending
    assert faults(trees.session) == []


def test_words_have_no_truth_to_reveal_and_are_not_compared_by_policy(work):
    trees, _ = work
    person.answer(trees, ERRAND.node, "Bob")
    with pytest.raises(person.Refusal, match="debated by a language model"):
        nodes.begin(trees, ERRAND.node)
    debate = keep(trees, hold(trees.assistant, ERRAND, "Bob"))
    nodes.rule(trees, debate, Verdict.ONE)
    with pytest.raises(person.Refusal, match="nobody knows"):
        nodes.reveal(trees, debate)
    watch = Watch(trees)
    with pytest.raises(person.Refusal, match="hardly ever agree"):
        watch.set_policy(DebatePolicy(share=1.0))
    assert watch.compare() == []
