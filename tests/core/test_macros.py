"""Rules made of a person's decisions: found, sound, readable, and playing H as the scripted one does."""

import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ida_core.amplify import machine, person
from ida_core.amplify.arrays import amplify_many
from ida_core.amplify.bulk import recall
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.lineage import found, read
from ida_core.overseers.base import at_hand, drive
from ida_core.overseers.choice import choose
from ida_core.overseers.macros import (
    MacroOverseer,
    Rule,
    _played,
    alike,
    generalise,
    parse_rule,
    propose,
    readable,
    rule_for,
    spelled,
    work_of,
)
from ida_core.overseers.rules import Kept, approved_rules, find_rules, kept_rules, put_rule, works_of
from ida_core.questions import Ask, Reply, Slot
from ida_core.report.rerun import again
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import PAPERS, PRESETS, make_task
from ida_core.tree import Answerer, Status
from tests.core.macro_loop import RULE, demonstrate

TASK = make_task("permutation-powering", "quick")
EVEN = "x0 x1 x2 x3 0 → x0 0 x1 x2 x3; y 0 x1 x2 x3; = z"
ODD = "x0 x1 x2 x3 1 → x0 0 x1 x2 x3; y 0 x1 x2 x3; z 0 0 0 1; = w"
RULES = [parse_rule(TASK, text, number) for number, text in enumerate((EVEN, ODD), start=1)]


def work(number, question, moves, answer=None):
    told = [(TASK.parse_question(asked), None if reply is None else TASK.parse_answer(reply)) for asked, reply in moves]
    return work_of(number, number, TASK.parse_question(question), told, None if answer is None else TASK.parse_answer(answer))


SHOWN = [
    work(1, "s^12(c)", [("s^6(c)", None)]),
    work(2, "s^2(a)", [("s^1(a)", "d"), ("s^1(d)", "e")], "e"),
    work(3, "s^5(b)", [("s^2(b)", "e"), ("s^2(e)", "f"), ("s^1(f)", "a")], "a"),
    work(4, "s^11(g)", [("s^5(g)", "idk")], "idk"),
]


def test_two_works_of_each_kind_make_the_two_rules_of_powering():
    made = propose(SHOWN)
    assert {spelled(TASK, rule) for rule, _ in made} == {EVEN, ODD}
    assert {readable(TASK, rule) for rule, _ in made} == {
        "σ^2k(x) → y = σ^k(x), z = σ^k(y), answer z",
        "σ^(2k+1)(x) → y = σ^k(x), z = σ^k(y), w = σ^1(z), answer w",
    }
    assert propose(SHOWN[:1]) == []
    assert propose(SHOWN, RULES) == []  # known already


def test_the_same_question_on_the_same_facts_is_one_example():
    again = replace(SHOWN[1], node=7, asked=SHOWN[1].asked[:1], replies=(), answer=None)
    elsewhere = replace(SHOWN[1], node=8, context=8)
    assert propose([SHOWN[1], again]) == []
    ((rule, made_from),) = propose([SHOWN[1], elsewhere, again])
    assert made_from == [SHOWN[1], elsewhere]  # the one that went furthest
    assert rule.explains(again)


def test_a_tree_run_again_teaches_nothing_new(session):
    found(session)
    play = Amplification(session, TASK, LookUp(TASK), 0, 1)

    def show(question):
        root, last = person.ask(play, question), "a"
        for _ in range(2):
            child = person.ask(play, f"s^1({last})", parent=root.id)
            machine.finish(play)
            last = play.tree[child.id].answer
        return person.answer(play, root.id, last)

    root = show("s^2(a)")
    again(play, root.id, read(session)[0], LookUp(TASK))
    assert [one.about for one in works_of(play.tree, TASK)] == [(root.context, TASK.parse_question("s^2(a)"))] * 2
    assert find_rules(session, TASK, play.tree) == []
    elsewhere = show("s^2(a)")  # on other facts
    (kept,) = find_rules(session, TASK, play.tree)
    assert kept.made_from == (root.id, elsewhere.id)


def test_nothing_is_proposed_that_a_person_did_otherwise():
    other = work(5, "s^8(a)", [("s^1(a)", "b"), ("s^7(b)", "c")], "c")
    assert all(not rule.contradicts(other) for rule, _ in propose([*SHOWN, other]))
    assert generalise([SHOWN[1], SHOWN[2]]) is None  # two subquestions, and three
    assert generalise([SHOWN[0], SHOWN[3]]) is None  # neither was finished


def test_the_rules_do_as_the_scripted_h_does():
    random = np.random.default_rng(0)
    contexts, questions = TASK.make_contexts(64, random), TASK.make_questions(64, 16, random)
    overseer = MacroOverseer(TASK, RULES, 4)
    expected = amplify_many(TASK, contexts, questions, LookUp(TASK))
    assert np.array_equal(amplify_many(TASK, contexts, questions, LookUp(TASK), overseer), expected)

    class Knows:
        task = TASK

        def about(self, contexts):
            return lambda asked: TASK.truth(contexts, asked)

    assert np.array_equal(amplify_many(TASK, contexts, questions, Knows(), overseer), TASK.truth(contexts, questions))
    resumed = MacroOverseer(TASK, [], 0)
    resumed.restore(*overseer.state())
    assert (resumed.rules, resumed.labels) == (RULES, 4)


@given(st.data())
def test_in_lock_step_as_one_at_a_time(data):
    slots = st.sampled_from([Slot(0, place) for place in range(5)] + [0, 1, 2, 3, 4])

    def pattern(index, length):
        return st.tuples(*[slots | st.just(Slot(index, 0)) if index else slots for _ in range(length)])

    rules = []
    for number in range(data.draw(st.integers(1, 3))):
        fixed = data.draw(st.sets(st.integers(0, 4)))
        guard = tuple(data.draw(st.integers(1, 4)) if place in fixed else Slot(0, place) for place in range(5))
        asks = tuple(data.draw(pattern(index, 5)) for index in range(data.draw(st.integers(0, 3))))
        rules.append(Rule(guard, asks, data.draw(pattern(len(asks), 1)), number + 1))
    questions = np.asarray(data.draw(st.lists(st.tuples(*[st.integers(0, 5)] * 5), min_size=1, max_size=6)))
    contexts = TASK.make_contexts(1, np.random.default_rng(0))
    together = drive(MacroOverseer(TASK, rules, 2).oversee_many(questions), at_hand(TASK, contexts, len(questions), LookUp(TASK)))
    for question, answer in zip(questions.tolist(), together.tolist(), strict=True):
        rule, replies = rule_for(rules, tuple(question)), []
        move = Reply(TASK.idk) if rule is None else rule.next_move(TASK, tuple(question), replies)
        while isinstance(move, Ask):
            if not any(move.question):  # in lock step a blank row asks nothing, and H goes on
                break
            replies.append(tuple(TASK.look_up(contexts, np.asarray([[move.question]]))[0, 0].tolist()))
            move = rule.next_move(TASK, tuple(question), replies)
        if isinstance(move, Reply):
            assert tuple(answer) == move.answer


@given(st.lists(st.tuples(st.integers(2, 15), st.sampled_from("abcdefgh"), st.integers(0, 2**20)), min_size=2, max_size=7))
def test_a_rule_plays_all_that_it_was_made_of_and_contradicts_nothing(asked):
    works = []
    for number, (power, item, salt) in enumerate(asked):
        table = {name: "abcdefgh"[(at * 3 + salt) % 8] for at, name in enumerate("abcdefgh")}
        moves, at = [], item
        for step in [power // 2, power // 2] + [1] * (power % 2):
            question = f"s^{step}({at})"
            for _ in range(step):
                at = table[at]
            moves.append((question, at))
        works.append(work(number, f"s^{power}({item})", moves, at))
    for rule, made_from in propose(works):
        assert len(made_from) >= 2
        assert all(rule.explains(one) for one in made_from)
        assert not any(rule.contradicts(one) for one in works)
        assert parse_rule(TASK, spelled(TASK, rule)) == rule
        assert readable(TASK, rule)


def test_a_rule_that_cannot_be_read_is_refused_in_a_sentence():
    for text, fault in (
        ("x0 x1", "a rule reads"), ("x0 x1 x2 x3 → = z", "5 tokens"), ("x1 x0 x2 x3 x4 → = x0", "own place"),
        ("x0 x1 x2 x3 x4 → y x1 x2 x3 x4; = y", "neither"), ("x0 x1 x2 x3 x4 → ; = x0", "subquestion 1"),
    ):  # fmt: skip
        with pytest.raises(ValueError, match=fault):
            parse_rule(TASK, text)


def test_other_tasks_get_rules_too():
    task = make_task("union-find", "quick")
    assert readable(task, Rule((3, Slot(0, 1), 0), ((3, Slot(0, 1), 0),), (Slot(1, 0),)))


def test_without_an_approved_rule_nobody_plays():
    with pytest.raises(ValueError, match="no rule plays H yet"):
        choose("macros", TASK, LookUp(TASK), (0, 1), "cpu", [Kept(RULES[0], "proposed", (1, 2))])
    playing = choose("macros", TASK, LookUp(TASK), (0, 1), "cpu", [Kept(RULES[0], "approved", (1, 2))])
    assert isinstance(playing, MacroOverseer)


def test_a_rule_is_found_approved_and_plays_where_a_n_does_not_know(session):
    found(session)
    play = Amplification(session, TASK, LookUp(TASK), 0, 1)

    def show(question, *asks, answer=True):
        """Split a question as a person does; "$" stands for the last answer."""
        root = person.ask(play, question)
        last = None
        for ask in asks:
            child = person.ask(play, ask.replace("$", last or ""), parent=root.id)
            machine.finish(play)
            last = play.tree[child.id].answer
        if answer:
            person.answer(play, root.id, last)
        return root.id

    show("s^2(a)", "s^1(a)", "s^1($)")
    show("s^12(c)", "s^6(c)", answer=False)
    (even,) = find_rules(session, TASK, play.tree)
    assert readable(TASK, even.rule).startswith("σ^2k(x)")
    assert find_rules(session, TASK, play.tree) == []
    session.write(lambda db: put_rule(db, TASK, Kept(even.rule, "approved", even.made_from))).result()
    play.reload_rules()
    show("s^5(b)", "s^2(b)", "s^2($)", "s^1($)")
    show("s^11(g)", "s^5(g)", answer=False)
    assert len(works_of(play.tree, TASK)) == 4
    (odd,) = find_rules(session, TASK, play.tree)
    session.write(lambda db: put_rule(db, TASK, Kept(odd.rule, "approved", odd.made_from))).result()
    play.reload_rules()
    assert [spelled(TASK, rule) for rule in play.rules] == [EVEN, ODD]
    root = person.ask(play, "s^13(h)")
    person.hand_to_macros(play, root.id)
    machine.finish(play)
    facts = play.contexts[root.context][None]
    truth = TASK.answer_text(TASK.truth(facts, np.asarray([[TASK.parse_question("s^13(h)")]]))[0, 0])
    assert (play.tree[root.id].answer, play.tree[root.id].answerer) == (truth, Answerer.MACRO)
    kept = kept_rules(session, TASK, play.tree)
    assert root.id in kept[1].nodes
    assert [one.corrections for one in kept] == [0, 0]
    person.answer(play, root.id, "idk")
    assert kept_rules(session, TASK, play.tree)[1].corrections == 1
    assert play.tree[root.id].status is Status.APPROVED
    gone = recall(play, odd.rule.number, "it was a slip")
    assert root.id not in gone  # what a person stands behind stays
    assert all(play.tree[number].status is Status.REJECTED for number in gone)
    assert [one.state for one in kept_rules(session, TASK)] == ["approved", "recalled"]
    assert find_rules(session, TASK, play.tree) == []  # not offered again


@pytest.mark.parametrize("seed", range(12))
def test_the_same_rules_come_of_it_whatever_the_facts(tmp_path, seed):
    """σ^2(b) = b, or a step that leads back: a reply that equals what was asked about is a reply all the same."""
    with Session.create(tmp_path / "m.espalier", Settings("M", "permutation-powering", seed=seed)) as session:
        assert demonstrate(session, TASK) == 12
        assert [readable(TASK, rule) for rule in approved_rules(session, TASK)] == [RULE]


@pytest.mark.parametrize("name", PAPERS)
def test_every_task_has_two_questions_that_one_rule_splits(name):
    task = make_task(name)
    pair = alike(task)
    assert pair is not None
    assert len({task.parse_question(text) for text in pair}) == 2


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("x0 0 0 1 1 → x0 x1 x2 x3 0; y 0 0 0 1; = z", "σ^3(x) → y = σ^2(x), z = σ^1(y), answer z"),
        ("x0 0 x2 x3 0 → x0 0 0 x2 x3; y 0 0 0 x3; = z", "σ^2k(x) → y = σ^k(x), z = σ^(k mod 2)(y), answer z"),
        ("x0 1 x2 x3 1 → x0 0 1 x2 x3; y 1 x2 x3 0; = z", "σ^(2k+1)(x) with k from 4 to 7 → y = σ^k(x), z = σ^2k(y), answer z"),
        ("x0 x1 0 x3 1 → x0 0 0 x1 0; y x3 x1 0 1; = z",
         "σ^(2k+1)(x) with k = [·0·]₂ → y = σ^⌊k/2⌋(x), z = σ^[k₃k₁01]₂(y), answer z"),
        ("a x1 x2 x3 x4 → a 0 0 x3 x4; y 0 x1 x2 x3; y 0 0 0 0; = w",
         "σ^k(a) → y = σ^(k mod 4)(a), z = σ^⌊k/2⌋(y), w = σ^0(y), answer w"),
    ],
)  # fmt: skip
def test_powers_are_said_in_numbers_and_k(rule, words):
    assert readable(TASK, parse_rule(TASK, rule)) == words


@given(st.sampled_from([(first, second) for first in range(2, 16) for second in range(2, first)]))
def test_two_powers_split_in_half_make_a_rule_that_a_person_can_read(powers):
    works = []
    for number, power in enumerate(powers):
        asked = [power // 2, power - power // 2]
        moves = [(f"s^{step}({item})", reply) for step, item, reply in zip(asked, "ab", "bc", strict=True)]
        works.append(work(number, f"s^{power}(a)", moves, "c"))
    rule = generalise(works)
    assert rule is None or not re.search(r"[xyz]\d|idk", readable(TASK, rule))


@pytest.mark.parametrize("name", [name for name in sorted(PRESETS) if not make_task(name).is_text])
def test_what_is_mined_of_each_task_reads_without_names_of_tokens(name):
    task, random = make_task(name), np.random.default_rng(0)
    facts = task.make_contexts(1, random)
    questions = np.unique(task.make_questions(1, 20, random)[0], axis=0)
    works = [_played(task, facts, question) for question in questions[~task.is_primitive(questions)]]
    rules = [rule for rule, _ in propose([replace(one, node=number) for number, one in enumerate(works)])]
    for rule in [*rules, *(generalise([one, one]) for one in works)]:
        if rule is not None:
            assert not re.search(r"\bx\d", readable(task, rule))
            assert task.pattern_text(rule.guard, rule.guard) in readable(task, rule)
