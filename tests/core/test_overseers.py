"""Overseers: given explicitly or not they answer alike, errors come at their rate, and H' imitates H without seeing facts."""

from dataclasses import asdict, replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from ida_core.amplify.arrays import amplify_many, majority
from ida_core.assistants.base import LookUp
from ida_core.networks.transcripts import Reading, TranscriptNetwork, chosen_loss
from ida_core.overseers.apprentice import Apprentice, Lessons
from ida_core.overseers.base import drive
from ida_core.overseers.choice import check, choose
from ida_core.overseers.faulty import FaultyOverseer
from ida_core.overseers.imitator import Imitator, shape_for
from ida_core.overseers.labels import LabelCredit
from ida_core.overseers.recording import from_decisions, longest_script, record
from ida_core.questions import Ask, is_idk
from ida_core.tasks import PRESETS, make_task
from ida_core.tasks.powering import PermutationPowering

TINY = PermutationPowering(objects=4, bits=3)
QUICK = make_task("permutation-powering", "quick")
EVERY = pytest.mark.parametrize("task", [make_task(name) for name in PRESETS], ids=lambda task: task.name)
SMALL = {"width": 32, "heads": 2, "layers": 2}


class Oracle:
    """An assistant that knows the truth: for tests of overseers, who may be wrong only by themselves."""

    def __init__(self, task):
        self.task = task

    def about(self, contexts):
        return lambda questions: self.task.truth(contexts, questions)


class Chatter:
    """An assistant that answers at random."""

    def __init__(self, task, seed):
        self.task, self.seed = task, seed

    def about(self, contexts):
        possible, random = self.task.possible_answers(), np.random.default_rng([self.seed, len(contexts)])
        return lambda questions: possible[random.integers(len(possible), size=questions.shape[:2])]


def some(task, contexts, each, seed):
    random = np.random.default_rng(seed)
    return task.make_contexts(contexts, random), task.make_questions(contexts, each, random)


def transcripts_of(task, count, seed, rounds=None):
    contexts, questions = some(task, count, 1, seed)
    return record(task, contexts, questions, Oracle(task), rounds or longest_script(task))


# -- amplification with an overseer ------------------------------------------------------------------------------------


@EVERY
def test_the_scripted_h_given_explicitly_answers_as_it_does_by_default(task):
    contexts, questions = some(task, 16, 8, 0)
    default = amplify_many(task, contexts, questions, LookUp(task))
    assert np.array_equal(amplify_many(task, contexts, questions, LookUp(task), task), default)
    assert np.array_equal(amplify_many(task, contexts, questions, LookUp(task), FaultyOverseer(task, 0.0, "lazy", 1)), default)


# -- errors ------------------------------------------------------------------------------------------------------------


@EVERY
def test_every_possible_answer_can_be_typed_and_every_true_one_is_possible(task):
    possible = [tuple(answer) for answer in task.possible_answers().tolist()]
    assert possible[0] == task.idk
    assert all(task.parse_answer(task.answer_text(answer)) == answer for answer in possible)
    contexts, questions = some(task, 100, 20, 1)
    assert {tuple(answer) for answer in task.truth(contexts, questions).reshape(-1, 1).tolist()} <= set(possible)


@pytest.mark.parametrize("rate", [0.0, 0.01, 0.3, 1.0])
def test_independent_errors_come_at_their_rate_and_are_spread_over_all_answers(rate):
    contexts, questions = some(QUICK, 1000, 16, 2)
    answers = amplify_many(QUICK, contexts, questions, Oracle(QUICK), FaultyOverseer(QUICK, rate, "independent", 5))
    wrong = ~QUICK.is_right(contexts, questions, answers)
    low, high = binom.interval(0.9999, wrong.size, rate * 8 / 9)  # one draw in nine is right by luck
    assert low <= wrong.sum() <= high
    low, high = binom.interval(0.9999, wrong.size, rate / 9)
    assert low <= is_idk(answers).sum() <= high


def test_an_error_once_made_on_a_question_is_made_again():
    contexts, questions = some(QUICK, 300, 64, 3)
    overseer = FaultyOverseer(QUICK, 0.25, "fixed", 6)
    answers = amplify_many(QUICK, contexts, questions, Oracle(QUICK), overseer)
    changed = (answers != QUICK.truth(contexts, questions))[..., 0]
    said = {}
    for question, answer, is_wrong in zip(questions.reshape(-1, 5).tolist(), answers.ravel(), changed.ravel(), strict=True):
        said.setdefault(tuple(question), []).append((answer, is_wrong))
    erring = [given for given in said.values() if any(is_wrong for _, is_wrong in given)]
    assert all(len({answer for answer, _ in given}) == 1 for given in erring)
    low, high = binom.interval(0.9999, len(said), 0.25)
    assert low <= len(erring) <= high
    assert np.array_equal(amplify_many(QUICK, contexts, questions, Oracle(QUICK), overseer), answers)
    other = FaultyOverseer(QUICK, 0.25, "fixed", 7)
    assert not np.array_equal(amplify_many(QUICK, contexts, questions, Oracle(QUICK), other), answers)


def test_a_lazy_h_says_what_the_assistant_says():
    contexts, questions = some(QUICK, 1000, 16, 4)
    high_up = QUICK.height(contexts, questions) > 1
    whole = amplify_many(QUICK, contexts, questions, LookUp(QUICK), FaultyOverseer(QUICK, 1.0, "lazy", 0))
    assert is_idk(whole).all()  # A_0 knows primitives only
    answers = amplify_many(QUICK, contexts, questions, Oracle(QUICK), FaultyOverseer(QUICK, 0.4, "lazy", 0))
    assert QUICK.is_right(contexts, questions, answers).all()
    answers = amplify_many(QUICK, contexts, questions, LookUp(QUICK), FaultyOverseer(QUICK, 0.4, "lazy", 0))
    low, high = binom.interval(0.9999, int((~high_up).sum()), 0.4)
    assert low <= is_idk(answers)[~high_up].sum() <= high


@pytest.mark.parametrize("kind", ["independent", "fixed", "lazy"])
def test_errors_are_the_same_again_when_the_count_of_calls_is_set_back(kind):
    contexts, questions = some(QUICK, 50, 16, 5)

    def answers(overseer):
        return amplify_many(QUICK, contexts, questions, LookUp(QUICK), overseer)

    unbroken = FaultyOverseer(QUICK, 0.3, kind, 9)
    expected = [answers(unbroken) for _ in range(3)]
    resumed = FaultyOverseer(QUICK, 0.3, kind, 9)
    resumed.calls = 2
    assert np.array_equal(answers(resumed), expected[2])
    assert np.array_equal(expected[0], expected[1]) == (kind == "fixed")


def test_rates_and_kinds_that_make_no_sense_are_refused():
    with pytest.raises(ValueError, match="between 0 and 1"):
        FaultyOverseer(QUICK, 1.5, "fixed", 0)
    with pytest.raises(ValueError, match="no kind of error"):
        FaultyOverseer(QUICK, 0.5, "sleepy", 0)


# -- transcripts -------------------------------------------------------------------------------------------------------


def test_the_longest_scripts_are_as_long_as_the_tasks_say():
    rounds = {name: longest_script(make_task(name)) for name in PRESETS}
    assert rounds == {
        "permutation-powering": 3, "sequential-assignments": 5, "wildcard-search": 2, "shortest-path": 8,
        "union-find": 6, "variable-sums": 4, "wildcard-mod": 2, "sat-counting": 2,
    }  # fmt: skip


@EVERY
@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_what_is_recorded_is_what_the_scripted_h_does_move_by_move(task, seed):
    contexts, questions = some(task, 10, 2, seed)
    made = record(task, contexts, questions, Chatter(task, seed), longest_script(task))
    decisions = []
    for question, asked, replies, answer in zip(made.questions, made.asked, made.replies, made.answers, strict=True):
        moves, done = [], []
        while isinstance(move := task.next_move(tuple(question.tolist()), done), Ask):
            assert tuple(asked[len(done)].tolist()) == move.question
            done.append(tuple(replies[len(done)].tolist()))
            moves.append((move.question, done[-1]))
        assert move.answer == tuple(answer.tolist())
        assert not asked[len(done) :].any()
        assert not replies[len(done) :].any()
        decisions.append((tuple(question.tolist()), moves, move.answer))
    again = from_decisions(task, decisions, made.asked.shape[1])
    assert np.array_equal(again.tokens, made.tokens)


def test_too_many_rounds_are_refused():
    with pytest.raises(ValueError, match="asked 3 subquestions"):
        transcripts_of(TINY, 200, 0, rounds=2)
    moves = [((3, 1, 1, 2), (4,))] * 3
    with pytest.raises(ValueError, match="room for 2"):
        from_decisions(TINY, [((3, 1, 2, 2), moves, (4,))], rounds=2)
    assert len(from_decisions(TINY, [], rounds=2)) == 0


# -- the network -------------------------------------------------------------------------------------------------------


def test_gradients_reach_only_the_tokens_that_h_chose():
    shape = shape_for(TINY, **SMALL)
    network, tokens = TranscriptNetwork(shape), torch.from_numpy(transcripts_of(TINY, 20, 1).tokens)
    scores = network(tokens).detach().requires_grad_()
    torch.autograd.backward(chosen_loss(shape, scores, tokens))
    reached = (scores.grad != 0).any(dim=-1).all(dim=0)
    asked, told = [True] * 4, [False]
    assert reached.tolist() == [False] * 3 + (asked + told) * 3 + [True]
    assert torch.isclose(network(tokens).exp().sum(dim=-1), torch.ones(()), atol=1e-4).all()


def test_nothing_is_read_ahead_of_its_time():
    torch.manual_seed(0)
    shape = shape_for(TINY, **SMALL)
    network, tokens = TranscriptNetwork(shape), torch.from_numpy(transcripts_of(TINY, 20, 2).tokens)
    scores = network(tokens)
    for place in (4, 9, 15):
        changed = tokens.clone()
        changed[:, place:] = 1
        assert torch.equal(network(changed)[:, : place - 1], scores[:, : place - 1])
    reading, after = Reading.none(tokens, shape), 0
    for new in (4, 1, 1, 7, 6):
        reading, states = network.read_on(reading, tokens[:, after : after + new])
        after += new
        step = network.log_probabilities(reading, states[:, -1:], torch.tensor([after - 1]))
        assert torch.allclose(step[:, 0], scores[:, after - 1], atol=1e-5)


@pytest.mark.parametrize("seed", range(3))
def test_going_on_together_is_going_on_one_by_one(seed):
    """An untrained network answers at random, so that every way of going on is met."""
    torch.manual_seed(seed)
    network = TranscriptNetwork(shape_for(TINY, **SMALL))
    questions = np.repeat(TINY.make_questions(1, 6, np.random.default_rng(seed))[0], 2, axis=0)

    def told(asked):
        return (asked.sum(axis=1, keepdims=True) * 7 + np.arange(len(asked))[:, None]) % len(TINY.symbols)

    def alone(row):
        shape, transcript, asking = network.shape, questions[row].tolist(), True
        for _ in range(shape.rounds + 1):
            answers, asked = len(transcript) == shape.length - shape.answer_length, []
            for _ in range(shape.answer_length if answers else shape.question_length):
                scores = network(torch.tensor([[*transcript, *asked, 0]]))
                asked.append(int(scores[0, -1].argmax()) if asking or answers else 0)
            asking = asking and any(asked)
            transcript += asked if answers else [*asked, (sum(asked) * 7 + row) % len(TINY.symbols) if asking else 0]
        return transcript[-shape.answer_length :]

    imitator = Imitator(network)
    first = drive(imitator.oversee_many(questions), told)
    assert first.tolist() == [alone(row) for row in range(len(questions))]
    assert np.array_equal(drive(imitator.oversee_many(questions), told), first)
    imitator.forget()
    assert np.array_equal(drive(imitator.oversee_many(questions[:5]), told), first[:5])


# -- learning ----------------------------------------------------------------------------------------------------------


def test_h_prime_trained_on_recordings_imitates_h():
    apprentice = Apprentice(TINY, Oracle(TINY), Lessons(), [1], **SMALL)
    with pytest.raises(ValueError, match="not from none"):
        apprentice.take(from_decisions(TINY, [], apprentice.network.shape.rounds))
    before = apprentice.take(transcripts_of(TINY, 300, 3))
    for _ in range(150):
        apprentice.learn()
    assert apprentice.take(transcripts_of(TINY, 50, 4)) < 0.05 < before
    contexts, questions = some(TINY, 100, 16, 5)
    answers = amplify_many(TINY, contexts, questions, Oracle(TINY), apprentice)
    assert TINY.is_right(contexts, questions, answers).mean() > 0.98


def test_h_prime_learns_from_a_persons_moves_alone():
    """A person who always asks the same and repeats the reply, told in text."""
    asked = TINY.parse_question("s^1(a)")
    decisions = [(TINY.parse_question(f"s^{k}({x})"), [(asked, TINY.parse_answer(y))], TINY.parse_answer(y))
                 for k in range(2, 8) for x in "abcd" for y in "abcd"]  # fmt: skip
    apprentice = Apprentice(TINY, Oracle(TINY), Lessons(), [2], **SMALL)
    apprentice.take(from_decisions(TINY, decisions, apprentice.network.shape.rounds))
    for _ in range(120):
        apprentice.learn()
    contexts, questions = some(TINY, 20, 8, 6)
    answers = amplify_many(TINY, contexts, questions, LookUp(TINY), apprentice)
    step = TINY.look_up(contexts, np.broadcast_to(asked, questions.shape))
    assert np.array_equal(answers, step)


def test_h_prime_goes_on_looking_while_a_n_grows():
    """However well it knows what H did with the A_n of before."""
    asked = []
    for grows in (False, True):
        apprentice = Apprentice(TINY, Oracle(TINY), Lessons(batch=8, budget=20, first_steps=1), [2], **SMALL)
        apprentice.grows = grows
        apprentice.before(1)
        apprentice.credit.loss_sum, apprentice.credit.loss_weight = 0.0, 1.0
        for _ in range(40):
            apprentice.before(1)
        asked.append(apprentice.labels)
    assert asked[0] == 20
    assert asked[1] >= 40


def test_saved_and_restored_h_prime_learns_on_bit_for_bit(tmp_path):
    def begin(seed):
        return Apprentice(TINY, Oracle(TINY), Lessons(batch=8), [seed], **SMALL)

    def go_on(apprentice):
        apprentice.take(transcripts_of(TINY, 10, 8))
        losses = [apprentice.learn() for _ in range(5)]
        apprentice.credit.earn(3)
        return losses, apprentice.credit.spend(50), asdict(apprentice.credit)

    unstopped = begin(1)
    unstopped.take(transcripts_of(TINY, 20, 7))
    for _ in range(5):
        unstopped.learn()
    unstopped.save(tmp_path / "imitator")
    restored = begin(2)
    restored.load(tmp_path / "imitator")
    assert go_on(restored) == go_on(unstopped)
    for name, weights in unstopped.network.state_dict().items():
        assert torch.equal(restored.network.state_dict()[name], weights)


# -- labels ------------------------------------------------------------------------------------------------------------


@given(
    budget=st.integers(0, 1000),
    turns=st.lists(st.tuples(st.integers(0, 500), st.integers(1, 5000), st.floats(0, 20)), max_size=30),
)
def test_the_credit_is_never_negative_and_labels_asked_never_fall(budget, turns):
    credit = LabelCredit.budget(budget)
    assert credit.loss is None
    earned, asked, seen = budget, 0, []
    for steps, wanted, loss in turns:
        credit.earn(steps)
        earned += steps
        got = credit.spend(wanted)
        assert 0 <= got <= wanted
        assert credit.hundredths >= 0
        assert credit.asked == asked + got <= earned
        asked = credit.asked
        if got:
            credit.note(loss, got)
            seen.append(loss)
            assert min(seen) - 1e-9 <= credit.loss <= max(seen) + 1e-9
    assert LabelCredit(**asdict(credit)) == credit


def test_the_rate_falls_as_the_loss_does():
    credit = LabelCredit.budget(0)
    credit.earn(3)
    assert credit.spend(50) == 3  # nothing is known of H' yet, so it counts as bad
    for loss, rate in ((5.0, 100), (0.1, 100), (0.0999, 10), (0.01, 10), (0.00999, 1), (0.0, 1)):
        known = replace(credit, loss_sum=loss, loss_weight=1.0)
        assert known.rate == rate
        known.earn(100)
        assert known.spend(1000) == rate
    with pytest.raises(ValueError, match="not negative"):
        LabelCredit.budget(-1)


# -- votes -------------------------------------------------------------------------------------------------------------


def test_the_most_frequent_answer_wins_and_of_equals_the_first():
    ballots = np.asarray([[[1], [1], [3]], [[2], [2], [2]], [[2], [3], [3]]])
    assert majority(ballots).tolist() == [[2], [1], [3]]
    pairs = np.asarray([[[1, 2]], [[1, 3]], [[1, 3]]])
    assert majority(pairs).tolist() == [[1, 3]]


def test_votes_mend_errors_by_chance_and_not_those_that_come_back():
    contexts, questions = some(QUICK, 1000, 16, 12)
    wrong = {}
    for kind in ("independent", "fixed"):
        for votes in (1, 5):
            overseer = FaultyOverseer(QUICK, 0.2, kind, 3)
            answers = amplify_many(QUICK, contexts, questions, Oracle(QUICK), overseer, votes)
            wrong[kind, votes] = 1 - QUICK.is_right(contexts, questions, answers).mean()
    assert wrong["independent", 5] < 0.1 * wrong["independent", 1]
    assert wrong["fixed", 5] == wrong["fixed", 1]


# -- by name -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "",
        "script",
        "faulty",
        "faulty:",
        "faulty:x",
        "faulty:2",
        "faulty:nan",
        "faulty:0.1:sleepy",
        "imitator:",
        "imitator:0",
        "imitators",
        "imitator:-5",
    ],
)
def test_an_overseer_that_is_not_there_is_said_in_a_sentence(name):
    with pytest.raises(ValueError, match="there is no overseer"):
        check(name, QUICK)


def test_errors_fixed_for_each_question_are_the_same_in_every_run_of_a_session():
    def answers(name, run):
        contexts, questions = some(QUICK, 20, 16, 13)
        return amplify_many(QUICK, contexts, questions, Oracle(QUICK), choose(name, QUICK, LookUp(QUICK), (7, run), "cpu"))

    assert choose("scripted", QUICK, LookUp(QUICK), (7, 1), "cpu") is None
    assert np.array_equal(answers("faulty:0.3:fixed", 1), answers("faulty:0.3:fixed", 2))
    assert not np.array_equal(answers("faulty:0.3", 1), answers("faulty:0.3", 2))
