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
from ida_core.oversight.spoken import NoRival, hold
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task

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
