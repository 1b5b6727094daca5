"""The tree: announcements, paths, refusals, and no heavy imports."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ida_core.tree import Answerer, Node, Part, Status, Tree


def node(number: int, parent: int | None = None, ordinal: int = 0, **values) -> Node:
    known = {"context": 1, "question": f"q{number}", "height": 1, "answerer": Answerer.PERSON, "iteration": 0}
    return Node(id=number, parent=parent, ordinal=ordinal, **({"status": Status.PROPOSED} | known | values))


class Listening:
    def __init__(self):
        self.heard = []

    def about_to_insert(self, parent, position):
        self.heard.append(("about", parent, position))

    def inserted(self, node):
        self.heard.append(("in", node.parent, node.ordinal))

    def changed(self, node):
        self.heard.append(("changed", node.id))


@given(parents=st.lists(st.integers(0, 10**6), max_size=60))
def test_any_tree_reads_back_as_written_and_announces_each_change(parents):
    tree, listening, written, children = Tree(), Listening(), {}, {}
    tree.subscribe(listening)
    for index, choice in enumerate(parents):
        number = index + 1
        parent = None if choice % (index + 1) == 0 else choice % (index + 1)
        ordinal = children[parent] = children.get(parent, -1) + 1
        written[number] = node(number, parent, ordinal, levels=choice % 65, answer=None if choice % 2 else "a")
        tree.put(written[number])
    assert list(tree) == list(written.values())
    assert len(listening.heard) == 2 * len(written)
    for before, after in zip(listening.heard[::2], listening.heard[1::2], strict=True):
        assert before[1:] == after[1:]
    for number, each in written.items():
        assert [tree[child].parent for child in tree.children(number)] == [number] * len(tree.children(number))
        assert tree.path(number).split(".")[-1] == str(each.ordinal + 1)
        assert sum(1 for _ in tree.subtree(number)) == 1 + sum(number in [a.id for a in tree.ancestors(o)] for o in written)


def columns_of(tree):
    return tree._columns[: Part.ABOVE, : len(tree)].copy(), tree.words


@given(parents=st.lists(st.integers(0, 10**6), max_size=60))
def test_a_tree_made_at_once_equals_one_put_together_node_by_node(parents):
    slow, children = Tree(), {}
    for index, choice in enumerate(parents):
        parent = None if choice % (index + 1) == 0 else choice % (index + 1)
        ordinal = children[parent] = children.get(parent, -1) + 1
        slow.put(node(index + 1, parent, ordinal, answer=None if choice % 2 else "a"))
    quick = Tree.of(*columns_of(slow))
    assert list(quick) == list(slow)
    assert (quick._columns[:, : len(slow)] == slow._columns[:, : len(slow)]).all()
    for tree in (quick, slow):
        tree.put(node(100, None, tree.child_count(None)))
        tree.put(node(101, 100, 0))
    assert list(quick) == list(slow)
    assert (quick._columns[:, : len(slow)] == slow._columns[:, : len(slow)]).all()
    for each in slow:
        assert quick.at_path(slow.path(each.id)) == each.id
        assert sorted(quick.rows_below(quick.row(each.id))) == sorted(slow.row(one.id) for one in slow.subtree(each.id))


DAMAGES = {
    "an id twice": (Part.ID, 2, 2),
    "an id far from all others": (Part.ID, 2, 2**30),
    "a negative id": (Part.ID, 0, -5),
    "a parent that comes later": (Part.PARENT, 1, 3),
    "a parent that is missing": (Part.PARENT, 2, 77),
    "its own parent": (Part.PARENT, 1, 2),
    "a gap in the ordinals": (Part.ORDINAL, 2, 5),
    "a negative ordinal": (Part.ORDINAL, 1, -1),
    "an ordinal twice": (Part.ORDINAL, 2, 0),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_columns_that_are_no_tree_are_refused(damage):
    tree = Tree()
    for each in (node(1), node(2, 1, 0), node(3, 1, 1), node(4, 3, 0)):
        tree.put(each)
    columns, words = columns_of(tree)
    part, row, value = DAMAGES[damage]
    columns[part, row] = value
    with pytest.raises(ValueError, match=r"node|numbers|children"):
        Tree.of(columns, words)


def test_a_change_is_announced_and_cannot_move_a_node():
    tree, listening = Tree(), Listening()
    tree.put(node(1))
    tree.subscribe(listening)
    tree.put(replace(tree[1], answer="b", status=Status.APPROVED))
    assert listening.heard == [("changed", 1)]
    assert tree.with_status(Status.APPROVED) == [1]
    with pytest.raises(ValueError, match="cannot move"):
        tree.put(node(1, None, 5))


def test_gaps_and_orphans_are_refused():
    tree = Tree()
    with pytest.raises(ValueError, match="has parent 9"):
        tree.put(node(1, 9))
    with pytest.raises(ValueError, match="child 3"):
        tree.put(node(1, None, 3))
    assert len(tree) == 0
    assert 1 not in tree


@pytest.mark.parametrize("module", ["ida_core.tree", "ida_core.amplify", "ida_core.sessions.session", "app.dispatch"])
def test_neither_torch_nor_qt_comes_with(module):
    code = f"import sys, {module}; print([name for name in ('torch', 'PySide6', 'pyqtgraph') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert done.stdout.strip() == "[]"
