"""Free text on the engine: a person splits in words, a model answers through templates, and every prompt is kept."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ida_core.amplify import machine, person, words
from ida_core.amplify.steps import ALL_LEVELS
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.assistants.text import TextAssistant
from ida_core.language import memory, templates
from ida_core.language.model import Declined, Reply
from ida_core.lineage import found
from ida_core.rebuild import inspect
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task
from ida_core.tasks.text import spelled, tokens_of
from ida_core.tree import Answerer, Stale, Status

TASK = make_task("free-text")
DOCUMENT = "The cake was on the table.\n\nBob ate the cake at noon.\n\nAda slept. SECRET-ELSEWHERE"


class Scribe:
    """A model that answers by a function of the prompt, and keeps what it was sent."""

    name = "scribe"

    def __init__(self, say):
        self.say, self.sent = say, []

    def reply(self, requests, stop):
        self.sent += requests
        return [Reply(self.say(one.messages[-1].text, one), 10, 5, finished=True, cost=0.01) for one in requests]


def adds(prompt, request):
    """Splits sums into their first number and the rest; answers what has at most two numbers, and combines."""
    question = prompt.splitlines()[-1].removeprefix("With these answers, answer shortly: ")
    if request.schema is not None:
        numbers = prompt.split("Question: ")[1].split("\n")[0].removesuffix("?").split(" + ")
        return json.dumps({"subquestions": [" + ".join(numbers[:2]) + "?", " + ".join(numbers[2:]) + "?"]})
    if "With these answers" in prompt:
        return str(sum(int(line.rsplit(" ", 1)[1]) for line in prompt.splitlines()[:-2]))
    numbers = question.removesuffix("?").split(" + ")
    return str(sum(map(int, numbers))) if len(numbers) <= 2 else "idk"


@pytest.fixture
def begin(tmp_path):
    opened = []

    def begin_(say=adds, **settings):
        folder = tmp_path / f"{len(opened)}.espalier"
        session = Session.create(folder, Settings("Words", "free-text", model="embedded", **settings))
        opened.append(session)
        scribe = Scribe(say)
        first = found(session)
        work = Amplification(session, TASK, TextAssistant(session, TASK, first.id, lambda: scribe), 0, first.id)
        return work, scribe

    yield begin_
    for session in opened:
        session.close()


@given(st.text())
def test_whatever_is_typed_is_read_back_the_same_or_refused_in_a_sentence(text):
    try:
        tokens = TASK.parse_question(text)
    except ValueError as error:
        assert str(error)
    else:
        words_ = spelled(tokens)
        assert tokens_of(words_) == tokens
        assert TASK.parse_question(words_) == tokens
        words_.encode()


def test_a_person_splits_in_words_rules_and_combines(begin):
    work, _scribe = begin()
    root = person.ask(work, "1 + 2 + 3 + 4?")
    first = person.ask(work, "1 + 2?", parent=root.id)
    second = person.ask(work, "3 + 4 + 0?", parent=root.id)
    machine.finish(work)
    assert (work.tree[first.id].status, work.tree[first.id].proposal) == (Status.PROPOSED, "3")
    assert work.tree[second.id].proposal == "idk"
    person.approve(work, first.id)
    person.answer(work, second.id, "7")
    person.answer(work, root.id, "10")
    assert work.tree[root.id].status is Status.APPROVED
    person.undo(work)
    assert work.tree[root.id].status is Status.WAITS_FOR_PERSON
    person.redo(work)
    examples = list(work.session.reader().query("SELECT question, target FROM example ORDER BY id"))
    told = {(one["question"], one["target"]) for one in examples}
    assert told >= {("1 + 2?", "3"), ("3 + 4 + 0?", "7"), ("1 + 2 + 3 + 4?", "10")}
    assert inspect(work.session).faults == []


def test_the_templates_split_answer_and_combine_down_to_what_the_model_knows(begin):
    work, _scribe = begin()
    root = person.ask(work, "1 + 2 + 3 + 4?")
    person.hand_to_script(work, root.id, 0)
    machine.finish(work)
    assert [work.tree[child].question for child in work.tree.children(root.id)] == ["1 + 2?", "3 + 4?"]
    assert (work.tree[root.id].status, work.tree[root.id].proposal) == (Status.PROPOSED, "10")
    assert inspect(work.session).faults == []


def test_opened_again_it_goes_on_and_asks_nothing_twice(begin):
    work, scribe = begin()
    root = person.ask(work, "1 + 2 + 3 + 4?")
    person.hand_to_script(work, root.id, 0)
    machine.advance(work)
    again = Amplification(work.session, TASK, work.assistant, 0, work.assistant_id)
    machine.finish(again)
    assert again.tree[root.id].proposal == "10"
    assert len(scribe.sent) == len({str(one) for one in scribe.sent}) == 4


def test_a_node_is_sent_its_own_words_and_no_others(begin):
    work, scribe = begin(say=lambda prompt, request: "noon")
    context = work.new_context(TASK.parse_context(DOCUMENT), typed=True)
    root = person.ask(work, "ROOT-MARK who did what?", context=context)
    sibling = person.ask(work, "SIBLING-MARK where was it?", parent=root.id)
    machine.finish(work)
    scribe.sent.clear()
    person.ask(work, "When did Bob eat [p2]?", parent=root.id)
    machine.finish(work)
    sent = "\n".join(message.text for one in scribe.sent for message in one.messages)
    assert "When did Bob eat" in sent
    assert "Bob ate the cake" in sent
    for foreign in ("ROOT-MARK", "SIBLING-MARK", "SECRET-ELSEWHERE", "on the table"):
        assert foreign not in sent
    assert sibling.id != root.id


def test_quotes_are_checked_against_what_was_read(begin):
    work, _ = begin(say=lambda prompt, request: "✓ verified <quote>Bob  ate the cake</quote>, not <quote>Ada ate it</quote>")
    context = work.new_context(TASK.parse_context(DOCUMENT), typed=True)
    root = person.ask(work, "Who ate?", context=context)
    child = person.ask(work, "Who ate it?", parent=root.id)
    machine.finish(work)
    assert work.tree[child.id].proposal == "✓ verified “Bob ate the cake”, not ✕ unverified “Ada ate it”"


def test_malformed_replies_are_drawn_again_and_counted(begin):
    replies = iter(["no JSON", '{"subquestions": []}', '{"subquestions": ["1 + 2?", "3?"]}'])
    work, _scribe = begin(say=lambda prompt, request: next(replies) if request.schema else "3")
    root = person.ask(work, "1 + 2 + 3?")
    person.hand_to_script(work, root.id, 0)
    machine.advance(work)
    assert [work.tree[child].question for child in work.tree.children(root.id)] == ["1 + 2?", "3?"]
    with work.session.reading() as reader:
        kept, spent = memory.exchanges(reader, root.id), memory.spent(reader)
    assert [one.fault for one in kept] == [
        "no JSON object", "0 subquestions, where 1 to 8 are asked for", None,
    ]  # fmt: skip
    assert (spent.malformed, spent.calls, spent.tokens, round(spent.cost, 6)) == (2, 3, 45, 0.03)
    assert kept[0].raw == "no JSON"
    assert "Question: 1 + 2 + 3?" in kept[0].messages[-1].text


def test_what_stays_malformed_becomes_a_leaf_and_then_i_dont_know(begin):
    work, scribe = begin(say=lambda prompt, request: "" if request.schema is None else "nonsense")
    root = person.ask(work, "why?")
    person.hand_to_script(work, root.id, 0)
    machine.finish(work)
    assert (work.tree[root.id].proposal, work.tree[root.id].answerer) == ("idk", Answerer.ASSISTANT)
    assert len(scribe.sent) == 6
    assert inspect(work.session).faults == []


def test_remembered_replies_can_be_evicted_and_corrected(begin):
    work, scribe = begin(say=lambda prompt, request: str(len(scribe_sent)))
    scribe_sent = scribe.sent
    root = person.ask(work, "how many?")

    def once():
        child = person.ask(work, "one?", parent=root.id)
        machine.finish(work)
        return work.tree[child.id].proposal

    assert (once(), once()) == ("1", "1")
    with work.session.reading() as reader:
        key = memory.exchanges(reader)[-1].key
        assert [one.reused for one in memory.exchanges(reader)] == [False, True]
    memory.evict(work.session, [key], "you")
    assert (once(), once()) == ("2", "2")
    memory.correct(work.session, key, "seven", "you")
    assert once() == "seven"
    memory.evict(work.session, [key], "you")
    assert once() == "3"


def test_the_most_frequent_of_k_replies_counts(begin):
    work, scribe = begin(say=lambda prompt, request: ["4", "5", "5"][request.seed % 3], votes=3)
    root = person.ask(work, "2 + 3?")
    child = person.ask(work, "2 + 3?!", parent=root.id)
    machine.finish(work)
    assert work.tree[child.id].proposal == "5"
    assert len({one.seed for one in scribe.sent}) == 3
    assert all(one.temperature > 0 for one in scribe.sent)


@pytest.mark.parametrize(("limits", "words_"), [({"tokens": 20}, "20 tokens"), ({"seconds": 0}, "0 seconds")])
def test_a_tree_stops_asking_when_its_budget_is_used_up(begin, limits, words_):
    work, scribe = begin(**limits)
    root = person.ask(work, "1 + 2 + 3 + 4?")
    person.hand_to_script(work, root.id, ALL_LEVELS)
    machine.finish(work)
    assert work.tree[root.id].status is Status.PROPOSED
    assert len(scribe.sent) <= 4
    inputs = [json.loads(row["input"]) for row in work.session.reader().query("SELECT input FROM call")]
    assert any(words_ in one.get("fault", "") for one in inputs)
    assert inspect(work.session).faults == []


def test_a_rejected_answer_does_not_come_again(begin):
    work, scribe = begin(say=lambda prompt, request: "five" if "Not “four”" in prompt else "four")
    root = person.ask(work, "2 + 3?")
    child = person.ask(work, "2 + 3!", parent=root.id)
    machine.finish(work)
    person.reject(work, child.id, "count again")
    person.retry(work, child.id)
    machine.finish(work)
    assert work.tree[child.id].proposal == "five"
    assert "Not “four”: count again" in scribe.sent[-1].messages[-1].text


def test_a_changed_answer_makes_stale_only_questions_with_its_words(begin):
    work, _ = begin(say=lambda prompt, request: "Paris")
    root = person.ask(work, "where is it?")
    first = person.ask(work, "which town?", parent=root.id)
    machine.finish(work)
    person.approve(work, first.id)
    uses = person.ask(work, "which country is Paris in?", parent=root.id)
    other = person.ask(work, "what do parishes do?", parent=root.id)
    machine.finish(work)
    person.answer(work, first.id, "Rome")
    assert work.tree[uses.id].stale is Stale.QUESTION
    assert work.tree[other.id].stale is Stale.NOT


def test_the_model_combines_what_a_person_split_and_the_person_rules(begin):
    work, _ = begin()
    root = person.ask(work, "1 + 2 + 3 + 4?")
    with pytest.raises(person.Refusal):
        person.combine(work, root.id)
    for part in ("1 + 2?", "3 + 4?"):
        child = person.ask(work, part, parent=root.id, suggested="1 + 2 + 3?")
        machine.finish(work)
        person.approve(work, child.id)
    person.combine(work, root.id)
    machine.finish(work)
    assert (work.tree[root.id].status, work.tree[root.id].proposal) == (Status.PROPOSED, "10")
    assert work.tree[root.id].who == "A_0 by templates"
    person.approve(work, root.id)
    asked = [row["proposal"] for row in work.session.reader().query("SELECT proposal FROM decision WHERE kind = 'ask'")]
    assert asked == [None, "1 + 2 + 3?", "1 + 2 + 3?"]
    assert inspect(work.session).faults == []


def test_who_works_alone_gets_the_parts(tmp_path):
    with Session.create(tmp_path / "alone.espalier", Settings("Alone", "free-text")) as session:
        work = Amplification(session, TASK, LookUp(TASK), 0, found(session).id)
        root = person.ask(work, "why?")
        child = person.ask(work, "what?", parent=root.id)
        machine.finish(work)
        assert (work.tree[child.id].status, work.tree[child.id].answerer) == (Status.WAITS_FOR_PERSON, Answerer.PERSON)


def test_what_a_model_declines_comes_to_the_person_and_holds_up_nothing(begin):
    def say(prompt, request):
        if "long" in prompt:
            raise Declined("the request takes 900 tokens; the model reads 512 in all")
        return "fine"

    work, _ = begin(say=say)
    root = person.ask(work, "how?")
    children = [person.ask(work, text, parent=root.id).id for text in ("a long one?", "a short one?")]
    machine.finish(work)
    assert [work.tree[child].proposal for child in children] == ["idk", "fine"]
    (call,) = work.session.reader().query("SELECT input FROM call WHERE node = ?", [children[0]])
    assert "512 in all" in json.loads(call["input"])["fault"]


def test_what_came_too_late_is_kept_as_said_and_changes_nothing(begin):
    work, _ = begin()
    root = person.ask(work, "1 + 2?")
    child = person.ask(work, "1 + 1?", parent=root.id)
    wanted = words.errands(work)
    outcomes = work.assistant.settle(wanted)
    person.undo(work)
    words.take(work, outcomes)
    assert work.tree[child.id].status is Status.WITHDRAWN
    with work.session.reading() as reader:
        assert [one.raw for one in memory.exchanges(reader, child.id)] == ["2"]


def test_edited_templates_are_kept_in_versions_and_used(begin):
    work, scribe = begin(say=lambda prompt, request: "fine")
    new = templates.rewrite(work.session, "answer", "Be brief.\n---\nQ: {{ question }}", "text", "you")
    root = person.ask(work, "how?")
    person.ask(work, "how are you?", parent=root.id)
    machine.finish(work)
    assert [message.text for message in scribe.sent[0].messages] == ["Be brief.", "Q: how are you?"]
    assert new.version == 2
    assert templates.rewrite(work.session, "answer", new.text, "text", "me").version == 2
    with work.session.reading() as reader:
        assert [one.template for one in memory.exchanges(reader)] == [2]
        assert [one.version for one in templates.versions(reader, "answer")] == [1, 2]
