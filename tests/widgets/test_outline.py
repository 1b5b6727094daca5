"""The outline: exact signals, folding, and live changes that never move the user."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.tree.map_view import MapView
from app.tree.outline_model import Column, OutlineModel, Role
from app.tree.outline_view import OutlineView
from app.tree.scope import Scope
from ida_core.tree import Answerer, Node, Status, Tree


def node(number, parent=None, ordinal=0, **values):
    known = {"context": 1, "question": f"σ^{number}(a)", "height": 1, "answerer": Answerer.PERSON, "iteration": 0}
    return Node(id=number, parent=parent, ordinal=ordinal, **({"status": Status.PROPOSED} | known | values))


@pytest.fixture
def tree():
    tree = Tree()
    for each in (node(1), node(2, 1, 0), node(3, 1, 1), node(4, 2, 0), node(5, None, 1)):
        tree.put(each)
    return tree


@pytest.fixture
def model(tree, qtbot):
    model = OutlineModel(Scope(tree))
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model


def shown(model):
    return [model.node_at(row) for row in range(model.rowCount())]


def test_rows_are_the_trees_depth_first(model):
    assert shown(model) == [1, 2, 4, 3, 5]
    assert [model.index(row, 0).data(Role.DEPTH) for row in range(5)] == [0, 1, 2, 1, 0]
    assert model.index(2, 0).data(Role.PATH) == "1.1.1"
    assert "proposed" in model.index(0, Column.STATUS).data()
    assert "no answer yet" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_live_changes_are_inserted_where_they_belong(model, tree):
    tree.put(node(6, 2, 1))
    tree.put(node(7, 1, 2))
    tree.put(node(8, None, 2))
    assert shown(model) == [1, 2, 4, 6, 3, 7, 5, 8]
    model.fold(1, folded=True)
    tree.put(node(9, 2, 2))
    assert shown(model) == [1, 5, 8]
    model.fold(1, folded=False)
    assert shown(model) == [1, 2, 4, 6, 9, 3, 7, 5, 8]


def test_deep_nodes_arrive_folded_and_sampled_trees_too(model, tree):
    tree.put(node(10, 4, 0))
    tree.put(node(11, 10, 0))
    assert 11 not in shown(model)
    tree.put(node(20, None, 2, answerer=Answerer.SCRIPT))
    tree.put(node(21, 20, 0))
    assert 21 not in shown(model)
    assert model.row_of(11) == shown(model).index(11)


def test_selection_scroll_and_folding_stay_while_the_tree_grows(model, tree, qtbot):
    view = OutlineView(model)
    qtbot.addWidget(view)
    view.resize(500, 120)
    view.show()
    view.choose(3)
    for number in range(100, 160):
        tree.put(node(number, 2, number - 99))
    assert view.current() == 3
    view.outline.fold(2, folded=True)
    assert view.current() == 3
    tree.put(replace(tree[3], answer="b", status=Status.APPROVED))
    assert view.current() == 3
    assert model.index(model.row_of(3), 0).data().endswith("→ b")


def test_keys_walk_fold_and_open(model, qtbot):
    view = OutlineView(model)
    qtbot.addWidget(view)
    view.show()
    view.choose(1)
    for key, expected in ((Qt.Key.Key_J, 2), (Qt.Key.Key_Right, 4), (Qt.Key.Key_Left, 2), (Qt.Key.Key_Down, 4), (Qt.Key.Key_K, 2)):
        qtbot.keyClick(view, key)
        assert view.current() == expected
    qtbot.keyClick(view, Qt.Key.Key_H)
    assert 4 not in shown(model)
    with qtbot.waitSignal(view.opened):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_a_click_on_the_sign_of_folding_folds(model, qtbot):
    view = OutlineView(model)
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()
    where = view.visualRect(model.index(0, 0))
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=where.topLeft() + where.center() - where.center() + _near(where)
    )
    assert shown(model) == [1, 5]


def _near(where):
    from PySide6.QtCore import QPoint

    return QPoint(14, where.height() // 2)


def test_the_map_shows_the_trees_and_a_click_chooses(tree, qtbot):
    view = MapView(Scope(tree))
    qtbot.addWidget(view)
    view.resize(1200, 400)
    view.show()
    view.choose(4)
    tree.put(node(6, 3, 0))
    qtbot.waitUntil(lambda: view.box(6) is not None)
    with qtbot.waitSignal(view.chosen) as caught:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.box(3).center().toPoint())
    assert caught.args == [3]
    boxes = [view.box(number) for number in range(1, 7)]
    assert not any(a.intersects(b) for index, a in enumerate(boxes) for b in boxes[index + 1 :])
    assert not view.grab().toImage().isNull()
    view.leave()
