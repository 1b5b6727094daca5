"""Blame: a planted fault is found, labels follow their rules, and the leak is what the algebra says."""

from itertools import product

import numpy as np
import pytest

from ida_core.assistants.base import LookUp
from ida_core.measure.blame import Label, attribute, fix_value, label, sources
from ida_core.measure.leak import leak_of_flips, leak_of_steps, leak_of_trees, reproduction
from ida_core.measure.replay import Asked, Facts, Replay, Yardstick
from ida_core.questions import Ask, Reply
from ida_core.report.blame import type_of
from ida_core.tasks.powering import PermutationPowering
from ida_core.tasks.wildcard import WildcardSearch

DEEP = 64


class Sound:
    """An assistant that is always right: the planted fault is the only one."""

    def __init__(self, task):
        self.task = task

    def about(self, contexts):
        return lambda questions: self.task.truth(contexts, questions)


class Gates:
    """A tree of AND and OR gates over leaves that hold 0 or 1; a question is (level, index)."""

    def __init__(self, leaves):
        self.levels = int(np.log2(len(leaves)))
        self.leaves = leaves

    def value(self, question):
        level, index = question
        if level == self.levels:
            return int(self.leaves[index])
        one, other = (self.value((level + 1, 2 * index + side)) for side in (0, 1))
        return one & other if level % 2 else one | other

    def next_move(self, question, replies):
        level, index = question
        if len(replies) < 2:
            return Ask((level + 1, 2 * index + len(replies)))
        one, other = (reply[0] for reply in replies)
        return Reply((one & other if level % 2 else one | other,))

    def looks_up(self, question):
        return question[0] == self.levels

    def direct(self, question):
        return (self.value(question),)

    reference = direct

    def is_right(self, question, answer):
        return answer == self.reference(question)

    def wrong(self, question, random):
        return (1 - self.value(question),)


class OfTask(Facts):
    """A scene of a task whose assistant is right, and wrong answers to plant."""

    def __init__(self, task, random):
        facts = task.make_contexts(1, random)[0]
        super().__init__(task, facts, Sound(task), Yardstick.truth(task))
        self.pool = [tuple(int(token) for token in answer) for answer in task.possible_answers()[1:]]

    def wrong(self, question, random):
        others = [answer for answer in self.pool if answer != self.reference(question)]
        return others[random.integers(len(others))]


class Silent:
    def taught(self, asked):
        return None

    def turned_down(self, asked):
        return None


def grown(scene, question, place=(), fault=None, random=None, levels=DEEP):
    """The whole tree of a question, with a wrong answer given at one place."""
    below, replies = [], []
    if not scene.looks_up(question):
        while isinstance(move := scene.next_move(question, replies), Ask):
            below.append(grown(scene, move.question, (*place, len(replies)), fault, random, levels - 1))
            replies.append(below[-1].answer)
    answer = move.answer if below else scene.direct(question)
    return Asked(question, scene.wrong(question, random) if place == fault else answer, tuple(below), levels)


def planted(make, count):
    """Trees with one planted fault whose root is wrong: scene, tree, place of the fault."""
    random = np.random.default_rng(1)
    while count:
        scene, question = make(random)
        places = [place for place, _ in grown(scene, question).walk()]
        fault = places[random.integers(len(places))]
        tree = grown(scene, question, fault=fault, random=random)
        if not scene.is_right(question, tree.answer):
            yield scene, tree, fault
            count -= 1


def powering(random):
    task = PermutationPowering(8, 5)
    return OfTask(task, random), tuple(int(token) for token in task.make_questions(1, 1, random, [4])[0, 0])


def sums(random):
    task = WildcardSearch(4)
    return OfTask(task, random), tuple(int(token) for token in task.make_questions(1, 1, random, [4])[0, 0])


def gates(random):
    return Gates(random.integers(0, 2, 32)), (0, 0)


@pytest.mark.parametrize("make", [powering, sums, gates])
def test_the_planted_source_gets_the_blame(make):
    found = 0
    for scene, tree, fault in planted(make, 200):
        shares = attribute(Replay(scene, tree), np.random.default_rng(0))
        assert sum(share.share for share in shares) == pytest.approx(1.0)
        found += max(shares, key=lambda share: share.share).place == fault
    assert found >= 0.95 * 200


def test_faults_that_hide_one_another_are_repaired_together():
    """An OR over leaves that should all be 0: only repairing every wrong one helps."""

    class Or(Gates):
        def next_move(self, question, replies):
            if len(replies) < len(self.leaves):
                return Ask((1, len(replies)))
            return Reply((max(reply[0] for reply in replies),))

        def looks_up(self, question):
            return question[0] == 1

        def value(self, question):
            return max(self.leaves) if question[0] == 0 else self.leaves[question[1]]

    for wrong, share in ((2, 1 / 2), (3, 1 / 3), (4, 1 / 4), (12, 1 / 12)):
        scene = Or([0] * 12)
        below = tuple(Asked((1, leaf), (int(leaf < wrong),)) for leaf in range(12))
        shares = attribute(Replay(scene, Asked((0, 0), (1,), below)), np.random.default_rng(0))
        assert [one.place for one in shares] == [(leaf,) for leaf in range(wrong)]
        assert not any(one.decisive for one in shares)
        error = max(one.error for one in shares)
        assert (error > 0) == (wrong == 12)
        assert all(one.share == pytest.approx(share, abs=4 * error + 1e-9) for one in shares)


def test_what_a_repair_changes_is_asked_live_and_can_be_wrong_again(task):
    """A_n is wrong on every σ^3: repairing the first changes the second question, which is answered wrongly too."""

    class Off(Sound):
        def about(self, contexts):
            def answer(questions):
                given = self.task.truth(contexts, questions)
                three = (questions[..., 1:] == (1, 2, 2)).all(axis=-1)
                return np.where(three[..., None], 3 + (given - 2) % 4, given)

            return answer

    facts = np.asarray([[3, 4], [4, 5], [5, 6], [6, 3]])
    scene = Facts(task, facts, Off(task), Yardstick.truth(task))
    root = task.parse_question("s^6(a)")
    first = task.parse_question("s^3(a)")
    said = scene.direct(first)
    second = (said[0], *first[1:])
    tree = Asked(root, scene.direct(second), (Asked(first, said), Asked(second, scene.direct(second))))
    replay = Replay(scene, tree)
    assert not replay.root_right(frozenset())
    repaired = replay.run(frozenset({(0,)}))
    assert repaired.path_changed
    assert set(repaired.erred) == set(replay.met) == {(1,)}
    shares = attribute(replay, np.random.default_rng(0))
    assert {one.place: one.share for one in shares} == {(0,): 0.5, (1,): 0.5}


def test_labels_follow_their_rules(task):
    facts = np.asarray([[3, 4], [4, 5], [5, 6], [6, 3]])  # a→b→c→d→a
    scene = Facts(task, facts, LookUp(task), Yardstick.truth(task))
    q, a = task.parse_question, task.parse_answer

    def asked(question, answer, *below):
        return Asked(q(question), a(answer), below)

    class Knows(Silent):
        def __init__(self, taught=None, turned_down=None):
            self.answers = taught, turned_down

        def taught(self, asked):
            return self.answers[0]

        def turned_down(self, asked):
            return self.answers[1]

    one, two = asked("s^1(a)", "b"), asked("s^1(b)", "c")
    assert label(scene, asked("s^2(a)", "c", one, two), Silent()) is None
    assert label(scene, asked("s^2(a)", "d"), Knows(a("c"))) is Label.DISTILLATION
    assert label(scene, asked("s^2(a)", "d"), Knows(a("d"))) is Label.INHERITED
    assert label(scene, asked("s^2(a)", "d"), Knows(a("idk"))) is Label.LEAF
    assert label(scene, asked("s^2(a)", "d"), Knows(None, a("c"))) is Label.JUDGE
    assert label(scene, asked("s^2(a)", "d", one, two), Silent()) is Label.COMBINATION
    assert label(scene, asked("s^2(a)", "d", one), Silent()) is Label.DECOMPOSITION
    wrong = asked("s^1(a)", "d")
    assert label(scene, asked("s^2(a)", "a", wrong, asked("s^1(d)", "a")), Silent()) is Label.PROPAGATED
    assert label(scene, asked("s^2(a)", "c", wrong, asked("s^1(d)", "a")), Silent()) is Label.MASKED
    both = asked("s^2(a)", "b", wrong, asked("s^1(d)", "a"))
    assert label(scene, both, Silent()) is Label.COMBINATION  # its own step is wrong too, whatever it was told
    assert sources(Replay(scene, both)) == [(), (0,)]


def test_the_value_of_a_fix_is_run_and_not_guessed():
    replays, places = [], []
    for scene, tree, fault in planted(sums, 20):
        replays.append(Replay(scene, tree))
        places.append([fault])
    assert fix_value(replays, places) == 20
    assert fix_value(replays, [[]] * 20) == 0


def test_leaks_are_what_the_algebra_says():
    """R of single flips: powering, sums and parity 2, majority of three 1.5, random AND or OR 1, three votes 0."""
    bits = np.asarray(list(product((0, 1), repeat=2)))
    threes = np.asarray(list(product((0, 1), repeat=3)))

    def flip(column):
        return 1 - column

    assert leak_of_steps(lambda x: x.sum(axis=1) % 2, bits, flip).reproduction == 2.0
    assert leak_of_steps(lambda x: x.sum(axis=1), bits, flip).reproduction == 2.0
    assert leak_of_steps(lambda x: (x.sum(axis=1) > 1).astype(int), threes, flip).reproduction == 1.5
    assert leak_of_steps(lambda x: x.min(axis=1), bits, flip).reproduction == 1.0
    assert leak_of_steps(lambda x: x.max(axis=1), bits, flip).reproduction == 1.0
    agreeing = np.repeat([[0], [1]], 3, axis=1)
    assert leak_of_steps(lambda x: (x.sum(axis=1) > 1).astype(int), agreeing, flip).reproduction == 0.0

    random = np.random.default_rng(3)
    for task, calls, least in ((PermutationPowering(8, 5), 2.5, 1.0), (WildcardSearch(4), 2.0, 0.95)):  # a sum is cut at its ends
        contexts = task.make_contexts(2000, random)
        questions = task.make_questions(2000, 1, random, [4])[:, 0]
        leak = leak_of_flips(task, contexts, questions, Sound(task), random)
        assert leak.calls == pytest.approx(calls, abs=0.05)
        assert least <= leak.rate <= leak.upper()


def test_leaks_of_the_greatest_of_a_list_and_of_ways_by_midpoints_are_those_published():
    """R near 1 for the greatest of a list, since one half decides; 2.6 for reachability, where 16 subquestions leak .16 each.

    Both depend on what is asked: halves of four numbers below 16 and of eight below 100; eight vertices, each edge with chance .1.
    """
    random = np.random.default_rng(8)

    def greatest(half, values):
        halves = random.integers(0, values, size=(20_000, 2, half)).max(axis=-1)

        def flip(column):
            return (column + random.integers(1, values, size=len(column))) % values

        return leak_of_steps(lambda x: x.max(axis=1), halves, flip)

    assert greatest(4, 16).reproduction == pytest.approx(0.96, abs=0.02)
    assert greatest(8, 100).reproduction == pytest.approx(1.02, abs=0.02)

    edges = random.random((20_000, 8, 8)) < 0.1
    edges[:, range(8), range(8)] = True
    start, end = random.integers(0, 8, size=(2, 20_000))
    rows = np.arange(20_000)
    told = np.concatenate([edges[rows, start], edges[rows, :, end]], axis=1).astype(int)  # is w reached from u; is v from w
    leak = leak_of_steps(lambda x: (x[:, :8] & x[:, 8:]).any(axis=1), told, lambda column: 1 - column)
    assert leak.calls == 16
    assert leak.rate == pytest.approx(0.16, abs=0.005)
    assert leak.reproduction == pytest.approx(2.6, abs=0.08)


def test_errors_reproduce_by_sort_and_their_spectral_radius_says_whether_they_grow():
    """Powering asks one sort of question, two of them each: R is 2 but for wrong answers that lead to the same place."""
    task, random = PermutationPowering(8, 5), np.random.default_rng(9)
    contexts, questions = task.make_contexts(400, random), task.make_questions(400, 1, random, [4])[:, 0]
    found = reproduction(task, contexts, questions, Sound(task), random, lambda tokens: type_of(task.question_text(tokens)))
    assert len(found.sorts) == 1
    assert found.matrix[0][0] == pytest.approx(2.0, abs=0.05)
    assert found.radius == found.matrix[0][0]
    assert found.flips == 1200  # the roots, and two below each

    def by_parity(tokens):
        return "odd" if tokens[-1] == task.parse_question("s^1(a)")[-1] else "even"

    halves = reproduction(task, contexts, questions, Sound(task), random, by_parity)
    assert halves.sorts == ("even", "odd")
    assert np.asarray(halves.matrix).sum() == pytest.approx(2 * found.radius, abs=0.3)  # both columns ask two
    assert halves.radius == pytest.approx(2.0, abs=0.15)
    leaves = reproduction(task, contexts[:5], task.make_questions(5, 1, random, [1])[:, 0], Sound(task), random, by_parity)
    assert (leaves.flips, leaves.radius) == (0, 0.0)  # the look-up is asked, which does not err


def test_the_leak_of_written_trees_counts_wrong_subanswers_and_what_became_of_them():
    random = np.random.default_rng(5)
    scenes = []
    while len(scenes) < 400:
        scene = Gates(random.integers(0, 2, 2))
        fault = [(0,), (1,)][random.integers(2)]
        scenes.append((scene, grown(scene, (0, 0), fault=fault, random=random)))
    leak = leak_of_trees(scenes)
    assert leak.replaced == 400
    assert leak.rate == pytest.approx(0.5, abs=4 * 0.5 / 20)  # an OR of random bits hides half of the flips
    assert leak.upper() > leak.rate
    assert leak_of_trees([]).rate is None
