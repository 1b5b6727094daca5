"""A debate at a node of a session: kept on disk, ruled on as a decision that can be undone, and weighed in training."""

import json

import numpy as np
import pytest

from ida_core.amplify import machine, person
from ida_core.amplify.person import Refusal
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import LookUp
from ida_core.assistants.faulty import FaultyAssistant
from ida_core.learner import Recipe
from ida_core.lineage import found
from ida_core.oversight import nodes, repeats
from ida_core.oversight.debate import Verdict
from ida_core.oversight.figures import figures
from ida_core.oversight.judges import ScriptedJudge
from ida_core.oversight.policy import DebatePolicy, Watch
from ida_core.oversight.preparing import PROTOCOLS
from ida_core.oversight.sides import Truthful
from ida_core.oversight.transcripts import judge_view
from ida_core.runs import Run
from ida_core.sessions.lines import json_lines
from ida_core.sessions.session import Session, Settings
from ida_core.sessions.verify import faults
from ida_core.tasks import make_task
from ida_core.tree import Answerer, Status

POWERING = make_task("permutation-powering")
EXCHANGED = str.maketrans("AB", "BA")


@pytest.fixture
def session(tmp_path):
    with Session.create(tmp_path / "d.espalier", Settings("d", "permutation-powering", seed=4)) as opened:
        yield opened


def erring(rate=1.0, seed=2):
    """Stands for an A_1 whose every answer is wrong (or a share of them)."""
    return FaultyAssistant(POWERING, Truthful(POWERING), rate, seed)


def work_on(session, assistant):
    ancestor = found(session)
    return Amplification(session, POWERING, assistant, 1, ancestor.id)


def asked(work, text="s^2(a)", below="s^2(a)"):
    """A root of the person's with a subquestion that A_n answered."""
    root = person.ask(work, "s^4(a)" if text == "s^2(a)" else text)
    child = person.ask(work, below, parent=root.id)
    machine.finish(work)
    return root, work.tree[child.id]


def right(work, node):
    facts = work.contexts[node.context][None]
    question = np.asarray(POWERING.parse_question(node.question))[None, None]
    return POWERING.answer_text(POWERING.truth(facts, question)[0, 0].tolist())


def held(session, number=1):
    return next(each for each in nodes.debates(session.reading) if each.id == number)


def test_a_ruling_approves_the_winner_and_weighs_what_was_believed(session):
    work = work_on(session, erring())
    _, child = asked(work)
    assert child.proposal != right(work, child)
    debate = nodes.begin(work, child.id)
    kept = held(session, debate)
    assert kept.is_pending
    assert not kept.agrees
    assert kept.item.kind == "combine"
    assert kept.nodes == 3
    truth = kept.answers.index(right(work, child))
    nodes.believe(work, debate, 1, 0.6)
    node = nodes.rule(work, debate, Verdict(truth), belief=0.8 if truth == 0 else 0.2, reason="it follows", seconds=3.0)
    assert (node.answer, node.status, node.answerer) == (right(work, child), Status.APPROVED, Answerer.SCRIPT)
    with session.reading() as reader:
        example = next(reader.query("SELECT * FROM example WHERE node = ?", [node.id]))
        decision = next(reader.query("SELECT * FROM decision WHERE kind = 'debate'"))
        beliefs = [row["belief"] for row in reader.query("SELECT belief FROM belief ORDER BY id")]
    assert (example["weight"], example["target"]) == (pytest.approx(0.8), node.answer)
    assert "it follows" in decision["reason"]
    assert len(beliefs) == 2
    assert not held(session, debate).is_pending
    with pytest.raises(Refusal, match="ruled on already"):
        nodes.rule(work, debate, Verdict.ONE)
    assert faults(session) == []


def test_undo_lets_the_debate_wait_again_and_redo_brings_the_weight_back(session):
    work = work_on(session, erring())
    _, child = asked(work)
    debate = nodes.begin(work, child.id)
    nodes.rule(work, debate, Verdict.ONE, belief=0.7)
    person.undo(work)
    assert held(session, debate).is_pending
    assert work.tree[child.id] == child
    person.redo(work)
    assert held(session, debate).verdict == 0
    with session.reading() as reader:
        assert [row["weight"] for row in reader.query("SELECT weight FROM example")] == [pytest.approx(0.7)]
    person.undo(work)
    nodes.rule(work, debate, Verdict.NEITHER)
    assert work.tree[child.id].status is Status.REJECTED
    with session.reading() as reader:
        assert not list(reader.query("SELECT * FROM example"))
        kinds = [row["kind"] for row in reader.query("SELECT kind FROM decision ORDER BY id")]
    assert kinds[-4:] == ["undo", "redo", "undo", "debate"], "nothing is erased"
    assert faults(session) == []


def test_a_debate_held_again_is_the_same_with_its_sides_swapped_and_changes_nothing(session):
    work = work_on(session, erring())
    _, child = asked(work)
    first = held(session, nodes.begin(work, child.id))
    with pytest.raises(Refusal, match="ruled between two answers"):
        repeats.hold_again(work, first)
    nodes.rule(work, first.id, Verdict.ONE, belief=0.7, judge="you")
    decided = work.tree[child.id]
    again = held(session, repeats.hold_again(work, held(session, first.id)))
    assert (again.answers, again.sides, again.item.moves) == (first.answers[::-1], first.sides[::-1], first.item.moves[::-1])
    assert [each.lists for each in again.rounds] == [each.lists[::-1] for each in first.rounds]
    assert again.is_pending
    for verdict, alike in ((Verdict.OTHER, 1), (Verdict.ONE, 0), (Verdict.NEITHER, 0)):
        nodes.rule(work, again.id, verdict, belief=0.2, judge="you")
        assert work.tree[child.id] == decided, "the first ruling stands"
        told = figures(nodes.debates(session.reading), {child.id: 1}, {})
        assert (told.same_when_swapped.hits, told.same_when_swapped.count, told.ruled) == (alike, 1, 1)
        person.undo(work)
    with session.reading() as reader:
        assert [row["weight"] for row in reader.query("SELECT weight FROM example")] == [pytest.approx(0.7)]
    assert faults(session) == []


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_every_protocol_that_a_judge_decides_can_be_heard_with_the_sides_swapped(session, protocol):
    work = work_on(session, erring())
    _, child = asked(work)
    first = held(session, nodes.begin(work, child.id, protocol=protocol))
    nodes.rule(work, first.id, Verdict.ONE, belief=0.7, judge="you")
    assert held(session, first.id).can_swap
    again = held(session, repeats.hold_again(work, held(session, first.id)))
    assert (again.answers, again.sides) == (first.answers[::-1], first.sides[::-1])
    assert again.is_pending
    if protocol == "prover-estimator":
        claimed = next(line for line in again.lines if line.startswith("A splits"))
        assert f"is {again.answers[0]}”" in claimed, "now the other answer is claimed, and its rival doubts it"
    else:
        assert again.item.moves == first.item.moves[::-1]
        assert sorted(line.translate(EXCHANGED) for line in again.lines) == sorted(first.lines)
    nodes.rule(work, again.id, Verdict.OTHER, belief=0.2, judge="you")
    told = figures(nodes.debates(session.reading), {child.id: 1}, {})
    assert (told.same_when_swapped.hits, told.same_when_swapped.count) == (1, 1)
    with pytest.raises(Refusal, match="ruled between two answers"):
        repeats.hold_again(work, held(session, again.id))
    assert faults(session) == []


def test_what_a_contradiction_decided_has_nothing_to_swap(session):
    work = work_on(session, erring())
    _, child = asked(work)
    debate = nodes.begin(work, child.id)
    with session.reading() as reader:
        told = json.loads(next(reader.query("SELECT transcript FROM debate WHERE id = ?", [debate]))["transcript"])
    told["lines"] = ["A fresh copy of A, asked σ^1(a), says b; in the debate A said c"]
    session.write(lambda db: db.table("debate").update(debate, {"transcript": json.dumps(told)})).result()
    nodes.rule(work, debate, Verdict.OTHER, judge="referee")
    assert not held(session, debate).can_swap
    with pytest.raises(Refusal, match="ruled between two answers"):
        repeats.hold_again(work, held(session, debate))


def test_one_in_five_rulings_comes_up_again_once_others_lie_between(session):
    work = work_on(session, erring())
    for letter in "abcdefgh":
        _, child = asked(work, "s^3(a)", f"s^2({letter})")
        nodes.rule(work, nodes.begin(work, child.id), Verdict.ONE, judge="you")
    held_all = nodes.debates(session.reading)
    for seed in range(40):
        found = repeats.due(held_all, "you", seed)
        assert found is None or found.id <= len(held_all) - repeats.AFTER
        assert repeats.due(held_all, "somebody else", seed) is None
        assert repeats.due(held_all[: repeats.AFTER], "you", seed) is None
        assert found is None or repeats.due(held_all, "you", seed, {found.id}) != found
    assert 5 < sum(repeats.due(held_all, "you", seed) is not None for seed in range(40)) < 35


def test_after_a_restart_the_debate_still_waits(session, tmp_path):
    work = work_on(session, erring())
    _, child = asked(work)
    debate = nodes.begin(work, child.id)
    session.close()
    with Session.open(tmp_path / "d.espalier") as again:
        work = work_on(again, erring())
        assert held(again, debate).is_pending
        nodes.rule_by(work, debate, ScriptedJudge(POWERING))
        assert work.tree[child.id].answer == right(work, child)
        assert held(again, debate).judge == "scripted H"


def test_what_a_person_split_is_debated_as_they_split_it(session):
    work = work_on(session, LookUp(POWERING))
    root = person.ask(work, "s^2(a)")
    first = person.ask(work, "s^1(a)", parent=root.id)
    machine.finish(work)
    second = person.ask(work, f"s^1({work.tree[first.id].answer})", parent=root.id)
    machine.finish(work)
    wrong = next(letter for letter in "abcdefgh" if letter != work.tree[second.id].answer)
    person.answer(work, root.id, wrong)
    debate = nodes.begin(work, root.id, rival="amplified")
    kept = held(session, debate)
    assert any("person" in side for side in kept.sides)
    assert kept.item.kind == "combine"
    nodes.rule_by(work, debate, ScriptedJudge(POWERING))
    assert work.tree[root.id].answer == work.tree[second.id].answer


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_every_protocol_leaves_one_item_and_its_lines(session, protocol):
    work = work_on(session, erring())
    _, child = asked(work)
    debate = nodes.begin(work, child.id, protocol=protocol, rival="deeper")
    kept = held(session, debate)
    assert kept.protocol == protocol
    assert kept.item is not None
    assert (protocol == "bisection") == (not kept.lines)
    view = judge_view(kept)
    assert "H + A" not in view, "the judge does not see who is who"
    nodes.rule_by(work, debate, ScriptedJudge(POWERING))
    if protocol in ("bisection", "cross-examination"):
        assert work.tree[child.id].answer == right(work, child)


def test_what_cannot_be_debated_is_refused_in_a_sentence(session):
    work = work_on(session, erring())
    root, child = asked(work, below="s^1(a)")
    with pytest.raises(Refusal, match="looked up"):
        nodes.begin(work, child.id)
    with pytest.raises(ValueError, match="no rival"):
        nodes.begin(work, root.id, rival="somebody")
    with pytest.raises(ValueError, match="no protocol"):
        nodes.begin(work, root.id, protocol="shouting", rival="deeper")
    with pytest.raises(Refusal, match="no debate 99"):
        nodes.read(work, 99)


def test_the_policy_compares_a_share_and_nothing_waits_for_it(session):
    work = work_on(session, erring(0.5, 7))
    watch = Watch(work)
    watch.set_policy(DebatePolicy(1.0, 1.0, "deeper"))
    root = person.ask(work, "s^8(a)")
    for letter in "abcdefgh":
        person.ask(work, f"s^4({letter})", parent=root.id)
    machine.finish(work)
    rounds = [watch.compare(), watch.compare(), watch.compare()]
    assert list(map(len, rounds)) == [4, 4, 0], "a few at once, so that a person's decision may come in between"
    assert watch.is_done
    all_ = nodes.debates(session.reading)
    assert all(each.begun_by == "policy" and each.is_pending for each in all_)
    assert all(work.tree[each.node].status is Status.PROPOSED for each in all_), "the run goes on with what it has"
    for each in all_:
        if each.agrees:
            nodes.rule(work, each.id, Verdict.ONE if each.answers[0] == right(work, work.tree[each.node]) else Verdict.NEITHER)
        else:
            nodes.rule_by(work, each.id, ScriptedJudge(POWERING))
    roots = {each.node: root.id for each in all_}
    summed = figures(nodes.debates(session.reading), roots, {})
    differ = sum(not each.agrees for each in all_)
    assert (summed.differ.hits, summed.differ.count) == (differ, 8)
    assert summed.agreed_wrong.count == 8 - differ
    assert summed.rulings_per_root == differ
    assert summed.nodes_per_root == 7 * differ
    assert summed.pending == 0
    with pytest.raises(ValueError, match="no policy of debates"):
        DebatePolicy.read("share:2")
    for text in ("never", "share:0.5:0.1:deeper"):
        assert DebatePolicy.read(text).words == text


def test_the_policy_survives_a_restart_and_takes_up_what_was_left(session, tmp_path):
    work = work_on(session, erring())
    Watch(work).set_policy(DebatePolicy(1.0))
    asked(work)
    session.close()
    with Session.open(tmp_path / "d.espalier") as again:
        assert again.settings.debates == "share:1:0.1:deeper"
        assert len(Watch(work_on(again, erring())).compare()) == 1


def test_revealing_is_on_the_record_and_marks_later_decisions(session):
    work = work_on(session, erring())
    _, child = asked(work)
    debate = nodes.begin(work, child.id)
    assert "right" not in judge_view(held(session, debate))
    nodes.rule(work, debate, Verdict.ONE, belief=0.9)
    told = nodes.reveal(work, debate)
    assert sorted(told) == [False, True]
    assert nodes.revealed(session.reading) == {debate: told}
    person.undo(work)
    with session.reading() as reader:
        last = list(reader.query("SELECT saw_facts FROM decision ORDER BY id"))[-1]
    assert last["saw_facts"] == 1
    summed = figures(nodes.debates(session.reading), {child.id: 1}, nodes.revealed(session.reading))
    assert summed.calibration is None, "the ruling was undone"


def test_lessons_of_less_weight_come_up_less_often(session):
    work = work_on(session, erring())
    _, child = asked(work)
    nodes.rule(work, nodes.begin(work, child.id), Verdict.ONE, belief=0.6)
    other = person.ask(work, "s^3(b)")
    person.answer(work, other.id, "c")
    run = Run.begin(session, Recipe(questions=4), 1)
    contexts, questions, _ = run.lessons(POWERING)
    rows = [tuple(row) for row in questions[:, 0].tolist()]
    counts = {POWERING.question_text(row): rows.count(row) for row in set(rows)}
    assert counts == {"σ^2(a)": 6, "σ^3(b)": 10}
    assert len(contexts) == 16


def test_debates_and_beliefs_are_exported(session):
    work = work_on(session, erring())
    _, child = asked(work)
    debate = nodes.begin(work, child.id)
    nodes.rule(work, debate, Verdict.ONE, belief=0.9)
    with session.reading() as reader:
        lines = [json.loads(line) for line in json_lines(reader)]
    (row,) = [line for line in lines if line["type"] == "debate"]
    (belief,) = [line for line in lines if line["type"] == "belief"]
    assert row["transcript"]["item"]["kind"] == "combine"
    assert row["ruling"] == {"verdict": 0, "belief": 0.9}
    assert row["sides"] == list(held(session, debate).sides)
    assert (belief["debate"], belief["belief"]) == (debate, 0.9)


def test_a_fact_that_a_debate_comes_down_to_is_looked_up_on_the_record(session):
    work = work_on(session, LookUp(POWERING))
    root = person.ask(work, "s^2(a)")
    first = person.ask(work, "s^1(a)", parent=root.id)
    machine.finish(work)
    told = work.tree[first.id].answer
    wrong = next(letter for letter in "abcdefgh" if letter != told)
    person.answer(work, first.id, wrong)
    person.answer(work, root.id, wrong)
    debate = nodes.begin(work, root.id, rival="amplified")
    assert held(session, debate).item.kind == "leaf"
    assert nodes.look_up(work, debate) == told
    with session.reading() as reader:
        assert [row["node"] for row in reader.query("SELECT node FROM event WHERE kind = 'debate looked up'")] == [root.id]
    again = work_on(session, erring())
    other = nodes.begin(again, asked(again)[1].id, rival="amplified")
    with pytest.raises(Refusal, match="step of H"):
        nodes.look_up(again, other)
