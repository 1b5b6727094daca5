"""What waits for a person, and in which order."""

from dataclasses import replace

from ida_core.inbox import Inbox
from ida_core.sessions.history import Decided
from ida_core.tree import Answerer, Node, Status, Tree


def node(number, parent=None, ordinal=0, **values):
    known = {"context": 1, "question": "σ^5(a)", "height": 2, "answerer": Answerer.PERSON, "iteration": 0}
    return Node(id=number, parent=parent, ordinal=ordinal, **({"status": Status.WAITS_FOR_PERSON} | known | values))


def proposed(number, parent, ordinal, answer="c"):
    return node(number, parent, ordinal, answerer=Answerer.ASSISTANT, proposal=answer, status=Status.PROPOSED)


def decided(number, on, kind, seconds=None, final=None, supersedes=None):
    return Decided(number, on, kind, final, None, seconds, "you", "now", supersedes)


def grown():
    tree = Tree()
    for one in (
        node(1),
        node(2, None, 1),
        proposed(3, 2, 0),
        proposed(4, 2, 1),
        node(5, 2, 2),
        proposed(6, 5, 0, "idk"),
        node(7, None, 2),
    ):
        tree.put(one)
    return tree


def test_questions_with_open_subquestions_wait_and_skipped_ones_come_last_and_come_back():
    tree = grown()
    inbox = Inbox(tree)
    assert inbox.pending("age") == [1, 3, 4, 6, 7]
    assert inbox.pending("tree") == [1, 3, 4, 6, 7]
    inbox.take([decided(1, 1, "skip"), decided(2, 3, "skip"), decided(3, 3, "undo", supersedes=2)])
    assert (inbox.pending("age"), inbox.skipped("age")) == ([3, 4, 6, 7], [1])
    tree.put(replace(tree[3], status=Status.APPROVED, answer="c"))
    inbox.take([decided(4, 3, "approve", 4.0, "c"), decided(5, 1, "ask")])
    assert inbox.skipped() == []
    assert inbox.done() == [3]


def test_the_most_is_worth_what_moves_most_in_the_least_time():
    tree = grown()
    inbox = Inbox(tree, [decided(1, 9, "edit", 2.0, "b"), decided(2, 9, "reject", 2.0, None), decided(3, 9, "approve", 2.0, "idk")])
    assert inbox.value(6) > 0
    assert inbox.value(3) > inbox.value(1)  # two answers hang on it, and it takes two seconds
    assert inbox.pending("value")[-2:] == [1, 7]
    inbox.take([decided(number, 9, "approve", 2.0, "c") for number in range(4, 40)])
    assert inbox.value(6) > inbox.value(3)  # such proposals are nearly always approved


def test_the_pace_is_the_median_of_what_was_timed():
    inbox = Inbox(grown())
    assert inbox.pace() == type(inbox.pace())(0, None, None)
    inbox.take(
        [decided(1, 1, "answer", 2.0), decided(2, 1, "answer", 4.0), decided(3, 1, "answer", 90.0), decided(4, 1, "skip", 1.0)]
    )
    pace = inbox.pace()
    assert (pace.done, pace.seconds) == (3, 4.0)
    assert pace.minutes_left == 4.0 * 5 / 60
