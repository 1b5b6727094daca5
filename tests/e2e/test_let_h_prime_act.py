"""In the window: H' is held against H, acts from a certainty on, and leaves the rest; who works is stopped; isolation."""

import numpy as np

from ida_core import lineage
from ida_core.assistants.base import LookUp
from ida_core.overseers.apprentice import Apprentice, Lessons
from ida_core.overseers.deputy import Held
from ida_core.rebuild import inspect
from ida_core.report.deputy import path_of
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task
from ida_core.tree import Answerer, Status


def test_h_prime_is_let_act_and_leaves_what_it_is_not_sure_of(open_window, place):
    with Session.open(place) as session:
        task = make_task("permutation-powering")
        Apprentice(task, LookUp(task), Lessons(), [1]).save(path_of(session, lineage.found(session).id))  # it learned nothing yet
    user = open_window(place)
    desk = user.window.desk
    user.window.do("show_deputy")
    assert not desk.deputy.act.isEnabled()
    desk.deputy.held = Held(np.full(600, 0.999), np.ones(600, dtype=bool))
    desk.deputy.target.setValue(99.5)
    assert "There it moved as H in" in desk.deputy.says.text() or "not shown" in desk.deputy.says.text()
    desk.deputy.target.setValue(98.0)
    assert desk.deputy.table.topLevelItemCount() == 1
    desk.deputy.act.click()
    user.until(lambda: "H′ acts where" in desk.deputy.state.text())
    root = user.ask("s^5(a)")
    child = user.ask("s^2(a)", below=True)  # A_0 does not know it, so H' tries, and is not sure
    user.until(lambda: user.node(child).status is Status.WAITS_FOR_PERSON)
    assert user.node(child).answerer is Answerer.PERSON
    desk.deputy.stop.click()
    user.until(lambda: "H′ does not act" in desk.deputy.state.text())
    assert "left 1 to you" in desk.deputy.state.text()
    user.window.choose(root)
    user.window.close()
    with Session.open(place) as session:
        assert inspect(session).faults == []


def test_without_an_imitator_the_tab_says_why(open_window, place):
    user = open_window(place)
    panel = user.window.desk.deputy
    panel.measure.click()
    user.until(lambda: "There is no H′ beside the present A_n" in panel.says.text())
    assert panel.measure.isEnabled()


def test_in_isolation_there_is_no_tree_to_look_at(open_window, tmp_path):
    folder = tmp_path / "alone.espalier"
    Session.create(folder, Settings("Alone", "permutation-powering", isolated=True)).close()
    user = open_window(folder)
    user.ask("s^5(a)")
    user.ask("s^2(a)", below=True)
    assert not user.window.desk.trees.isVisible()
    assert "You work in isolation" in user.window.centre.currentWidget().text()
    user.window.do("outline")
    assert not user.window.desk.trees.isVisible()
    assert user.window.desk.workspace.path.text() == "1"
