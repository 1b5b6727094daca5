"""The room of the trees with real keys: walking, folding, hoisting, finding, filtering, marking, scrubbing, copying, growing."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QInputDialog, QMessageBox, QToolTip

from app.tree import room
from app.tree.filters import RIGHT, Filter
from app.tree.outline_model import Column
from ida_core.tree import Status


@pytest.fixture
def user(open_window, place):
    """A session with two trees: σ^13(c) split to the facts, and σ^2(a), left open."""
    user = open_window(place)
    user.ask("s^13(c)")
    user.rule("script")
    user.until(lambda: user.node(1).answer is not None)
    user.ask("s^2(a)")
    user.trees = user.window.desk.trees
    user.tester = QAbstractItemModelTester(user.trees.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    user.trees.outline.setFocus()
    return user


def press(user, *keys, on=None):
    for key in keys:
        modifiers = Qt.KeyboardModifier.NoModifier
        if isinstance(key, tuple):
            modifiers, key = key
        user.qtbot.keyClick(on or user.trees.outline, key, modifiers)


def shown(user):
    return [user.trees.model.node_at(row) for row in range(user.trees.model.rowCount())]


SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_keys_walk_fold_hoist_and_come_back(user):
    user.window.choose(1)
    press(user, Qt.Key.Key_J, Qt.Key.Key_Right)
    child = user.trees.current()
    assert user.node(child).parent is not None
    press(user, (SHIFT, Qt.Key.Key_Down))
    sibling = user.trees.current()
    assert user.node(sibling).parent == user.node(child).parent or user.node(sibling).parent == 1
    user.window.choose(1)
    user.window.do("expand")
    assert set(shown(user)) == {node.id for node in user.window.link.tree}
    press(user, Qt.Key.Key_J)
    inner = user.trees.current()
    user.window.do("hoist")
    assert shown(user)[0] == inner
    assert user.trees.current() == inner
    assert set(user.trees.map.layout_.rows) == {user.window.link.tree.row(one.id) for one in user.window.link.tree.subtree(inner)}
    assert user.trees.bar.back.isVisible()
    user.window.do("unhoist")
    assert shown(user)[0] == 1
    inside = user.trees.current()
    press(user, Qt.Key.Key_Escape)
    assert user.trees.current() == inside, "Esc leaves fields; it chooses nothing"
    while user.node(user.trees.current()).parent is not None:
        press(user, Qt.Key.Key_Backspace)
    assert user.trees.current() == 1
    user.window.do("collapse")
    assert [user.node(one).parent for one in shown(user)] == [None, None]


def test_find_goes_through_what_holds_the_words_in_both_views(user):
    user.window.do("find")
    user.qtbot.keyClicks(user.trees.finder.field, "s^1(")
    user.trees.finder.field.setText("σ^1(")
    press(user, Qt.Key.Key_Return, on=user.trees.finder.field)
    tree = user.window.link.tree
    holding = [node.id for node in tree.subtree(1) if "σ^1(" in node.question]
    user.until(lambda: user.trees.current() == holding[0])
    assert f"1 of {len(holding)}" in user.trees.finder.count.text()
    user.window.do("find_next")
    assert user.trees.current() == holding[1]
    user.window.do("find_previous")
    user.window.do("find_previous")
    assert user.trees.current() == holding[-1] == user.trees.outline.current()
    assert user.trees.map.box(holding[-1]) is not None
    user.trees.finder.field.setText("nowhere to be found")
    user.window.do("find_next")
    user.until(lambda: user.trees.finder.count.text() == "nowhere")
    press(user, Qt.Key.Key_Escape, on=user.trees.finder.field)
    assert user.trees.finder.isHidden()


def test_a_path_leads_to_its_question(user, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("1.1.2", True))
    user.window.do("go_to")
    assert user.window.link.tree.path(user.trees.current()) == "1.1.2"
    assert user.window.desk.workspace.node == user.trees.current()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("7.7", True))
    user.window.do("go_to")
    assert "no question 7.7" in user.window.trouble.text()


def test_a_filter_dims_or_leaves_out(user):
    waiting = next(node.id for node in user.window.link.tree if node.status is Status.WAITS_FOR_PERSON)
    scope, tree = user.trees.scope, user.window.link.tree
    scope.filter_by(Filter(statuses=frozenset({Status.WAITS_FOR_PERSON})), hides=False)
    assert scope.is_dimmed(tree.row(1))
    assert not scope.is_dimmed(tree.row(waiting))
    scope.filter_by(scope.filter, hides=True)
    assert shown(user) == [waiting]
    user.ask("s^3(b)")
    user.until(lambda: len(shown(user)) == 2)
    user.window.choose(1)  # from the queue, say: it comes back, dimmed
    assert user.trees.outline.current() == 1
    scope.filter_by(None, hides=False)
    assert not scope.is_dimmed(tree.row(1))


def test_correctness_is_no_filter_until_facts_were_revealed(user):
    user.trees.bar._fill_filter()
    right = next(action for action in user.trees.bar.filter.menu().actions() if action.text() == "right")
    assert not right.isEnabled()


def test_correctness_can_be_shown_once_facts_were_revealed(user, monkeypatch):
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    user.until(lambda: user.trees.scope.reading is not None)
    assert not user.trees.scope.reading.judged.any()
    assert "verdict" not in user.trees.bar.scales
    user.window.choose(1)
    user.window.do("reveal")
    user.until(lambda: "verdict" in user.trees.bar.scales)
    tree, judged = user.window.link.tree, user.trees.scope.reading.judged
    assert {judged[tree.row(node.id)] for node in tree.subtree(1)} == {RIGHT}
    other = next(node for node in tree if node.status is Status.WAITS_FOR_PERSON)
    assert judged[tree.row(other.id)] == 0
    user.trees.scope.filter_by(Filter(verdicts=frozenset({RIGHT}), judged=judged), hides=True)
    assert set(shown(user)) == {node.id for node in tree.subtree(1)}


def test_calls_and_their_time_are_summed_over_what_is_below(user):
    def made():
        with user.window.link.session.reading() as reader:
            return next(reader.query("SELECT count(*) AS n FROM call JOIN node ON node.id = call.node"))["n"]

    def read():  # anew each time: the machine may still be answering
        reading = user.trees.scope.reading
        return reading is not None and reading.calls[user.window.link.tree.row(1)] == made() > 0

    user.until(read)
    user.until(lambda: user.trees.model.index(0, Column.COST).data().startswith(f"{made()} · "))


def test_without_a_second_assistant_the_comparison_says_how_to_get_one(user):
    user.window.choose(1)
    user.window.do("compare")
    assert "only A_0" in user.trees.comparison.says.text()


def test_one_tree_under_two_assistants(user):
    user.window.choose(1)
    user.window.do("distil")
    user.until(lambda: user.window.training.is_running)
    user.until(lambda: not user.window.training.is_running, 60_000)
    user.until(lambda: "A_1 helps" in user.window.title.text())
    user.window.do("compare")
    dialog = user.trees.comparison
    user.until(lambda: bool(dialog.pairs), 60_000)
    answers = {pair.node.question: (pair.before, pair.after) for pair in dialog.pairs}
    assert answers["σ^13(c)"][0] == "idk"  # A_0 only looks up
    assert all(before == after for question, (before, after) in answers.items() if "σ^1(" in question)
    assert sum(pair.flipped for pair in dialog.pairs) == int(dialog.says.text().split()[0])
    assert user.trees.bar.scale.currentData() == "flips"
    user.window.root_field.field.setText("s^13(c)")
    user.window.root_field.submit()
    user.until(lambda: not user.window.desk.workspace.subquestion.field.isReadOnly())
    user.window.desk.workspace.subquestion.field.setText("s^2(c)")
    user.window.desk.workspace.subquestion.submit()
    user.until(lambda: "confidence" in user.trees.bar.scales)
    user.trees.bar.pick("confidence")
    press(user, Qt.Key.Key_F4, on=dialog)
    assert any(pair.flipped for pair in dialog.pairs) == (dialog.table.currentItem() is not None)


def test_bookmarks_and_notes_are_kept_in_the_session(user, open_window, place, monkeypatch):
    user.window.choose(3)
    with user.qtbot.waitSignal(user.window.link.saved):
        user.window.do("bookmark")
    monkeypatch.setattr(room, "ask_for_note", lambda *_: ("why this way? <b>", True))
    with user.qtbot.waitSignal(user.window.link.saved):
        user.window.do("note")
    user.window.choose(1)
    user.window.do("next_bookmark")
    assert user.trees.current() == 3
    user.window.close()
    again = open_window(place)
    trees = again.window.desk.trees
    row = trees.model.row_of(3)
    assert "why this way?" in trees.model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert trees.scope.marks[3].bookmarked
    again.window.choose(1)
    again.window.do("next_bookmark")
    assert trees.current() == 3


def test_the_timeline_goes_back_and_comes_back(user):
    user.window.do("timeline")
    count = len(user.window.link.tree)
    user.trees.timeline.slider.setValue(2)
    assert user.trees.scope.is_dimmed(2)
    assert not user.trees.scope.is_dimmed(1)
    user.until(lambda: "2 of" in user.trees.timeline.words.text() and ":" in user.trees.timeline.words.text())
    user.trees.timeline.slider.setValue(count)
    assert not user.trees.scope.is_dimmed(count - 1)
    user.window.do("timeline")
    assert user.trees.timeline.isHidden()


def test_a_subtree_is_copied_in_four_forms(user):
    user.window.choose(1)
    clipboard = QGuiApplication.clipboard()
    user.window.do("copy_text")
    assert clipboard.text().splitlines()[0].startswith("1  σ^13(c) → ")
    assert len(clipboard.text().splitlines()) == sum(1 for _ in user.window.link.tree.subtree(1))
    user.window.do("copy_markdown")
    assert clipboard.text().startswith("- `1` σ^13(c) → **")
    user.window.do("copy_svg")
    assert clipboard.text().startswith("<svg")
    user.window.do("copy_png")
    assert clipboard.image().width() > 200
    QGuiApplication.clipboard().clear()  # the offscreen clipboard outlives Python, and would take what is Python's along


def test_a_pointer_that_rests_on_the_map_is_told_what_lies_there(user):
    user.window.do("both")
    view = user.trees.map
    user.until(lambda: view.box(1) is not None)
    at = view.box(1).center().toPoint()
    QGuiApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert "1: σ^13(c)" in QToolTip.text()
    corner = view.rect().bottomRight()
    QGuiApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, corner, view.mapToGlobal(corner)))
    user.until(lambda: not QToolTip.isVisible())


def test_what_comes_never_moves_the_user_unless_they_follow(user):
    user.window.resize(1280, 800)
    user.window.do("both")
    open_root = user.trees.current()
    last = user.ask("s^13(d)")
    user.rule("script")
    user.until(lambda: user.node(last).answer is not None)
    user.window.choose(last)
    user.window.do("expand")
    chosen = shown(user)[-3]
    user.window.choose(chosen)
    view = user.trees.outline
    top = user.trees.model.node_at(view.rowAt(0))
    user.trees.map.fitted = False
    place, before = user.trees.map.box(chosen), len(shown(user))
    assert view.rowAt(0) > 0
    user.window.link.request("hand_to_script", open_root, 64)
    user.until(lambda: user.node(open_root).answer is not None)
    user.qtbot.wait(150)
    assert len(shown(user)) > before  # above what is in view
    assert user.trees.model.node_at(view.rowAt(0)) == top
    assert user.trees.current() == view.current() == chosen == user.window.desk.workspace.node
    assert user.trees.map.box(chosen).topLeft() == place.topLeft()
    user.window.do("follow")
    user.trees.scope.changed(user.node(1))
    user.until(lambda: view.rowAt(0) == 0)
    assert user.trees.current() == chosen
    user.trees.map.pan(5, 5)
    assert not user.trees.scope.follows
