"""A session is opened again where it was left, in another window or the same one; what was seen counts as seen."""

import numpy as np
from PySide6.QtCore import Qt

from app.sessions.folders import Place, keep_place, place_in, settings
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task
from ida_core.tree import Status


def newest(user):
    return max(node.id for node in user.window.link.tree if node.parent is None)


def test_tab_question_views_and_axes_come_back(open_window, place, tmp_path):
    user = open_window(place)
    user.ask("s^5(a)")
    child = user.ask("s^2(a)", below=True)
    user.until(lambda: user.node(child).status is Status.PROPOSED)
    user.window.choose(child)
    user.window.do("map")
    user.window.room.axes.counted.setCurrentIndex(1)
    user.window.room.axes.log_x.setChecked(True)
    user.window.rooms.setCurrentWidget(user.window.desk.debate)
    other = tmp_path / "other.espalier"
    Session.create(other, Settings("Other", "union-find", seed=1)).close()
    with user.qtbot.waitSignal(user.window.opened):
        user.window.open_session(other)
    assert user.window.desk.workspace.node is None
    user.window.room.axes.log_x.setChecked(False)
    user.window.rooms.setCurrentWidget(user.window.desk.queue)
    user.window.close()

    again = open_window(place)
    desk = again.window.desk
    assert desk.workspace.node == child
    assert desk.trees.current() == child
    assert again.window.rooms.currentWidget() is desk.debate
    assert desk.trees.map.isVisible()
    assert not desk.outline.isVisible()
    assert again.window.room.axes.view.x == "examples"
    assert again.window.room.axes.view.log_x
    again.until(lambda: desk.queue.bulk.isEnabled())  # it was on show before the restart


def test_a_place_that_is_not_there_any_more_is_no_matter(open_window, place):
    settings().setValue("recent", [str(place)])
    keep_place(place, Place("gone", "map", 99, {"x": "fathoms", "smoothing": 5}))
    user = open_window(place)
    assert user.window.desk.workspace.node is None
    settings().setValue("places", "[nonsense")
    assert place_in(place) == Place()


def test_next_stays_in_the_tree_at_hand_as_long_as_something_waits_there(open_window, place):
    user = open_window(place)
    first = user.ask("s^5(a)")
    child = user.ask("s^2(a)", below=True)
    second = user.ask("s^6(b)")
    user.until(lambda: user.node(child).status is Status.PROPOSED)
    user.window.choose(first)
    user.window.do("next_waiting")
    assert user.window.desk.workspace.node == child
    user.window.do("next_waiting")
    assert user.window.desk.workspace.node in (second, child)  # nothing else of the first tree is ready
    queue = user.window.desk.queue
    queue.order.setCurrentIndex(queue.order.findData("age"))
    assert queue.after(child) == queue.waiting[(queue.waiting.index(child) + 1) % len(queue.waiting)]


def test_trees_that_training_wrote_are_told_from_ones_own(open_window, place):
    user = open_window(place)
    own = user.ask("s^5(a)")
    task = make_task("permutation-powering")
    contexts = task.make_contexts(1, np.random.default_rng(0))
    question = np.asarray([task.parse_question("s^3(b)")])
    user.window.link.request("sample", contexts, question, 0.25, 1)
    user.until(lambda: newest(user) != own)
    written = newest(user)
    trees = user.window.desk.trees
    trees.readings.now()
    rows = user.window.link.tree.row
    user.until(lambda: trees.scope.signs_of(rows(written)) == "⚙")
    assert trees.scope.signs_of(rows(own)) == ""
    assert "written by training" in trees.scope.note_of(rows(written))
    trees.bar._fill_filter()
    choice = next(one for one in trees.bar.filter.menu().actions() if one.text() == "in trees of your own")
    choice.trigger()
    assert trees.scope.is_dimmed(rows(written))
    assert not trees.scope.is_dimmed(rows(own))
    assert trees.outline.focusPolicy() is not Qt.FocusPolicy.NoFocus


def test_the_drift_room_of_a_closed_session_is_not_made(open_window, place, tmp_path):
    user = open_window(place)
    desk = user.window.desk
    user.window.rooms.setCurrentWidget(desk.debate)  # the drift room stands before it, and was never looked at
    user.window.close_session()
    user.window.rooms.setCurrentIndex(user.window.rooms.indexOf(desk.debate) - 1)
    assert "drift" not in vars(desk)
