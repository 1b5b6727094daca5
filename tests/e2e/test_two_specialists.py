"""Two specialists of A_n as the sides of a debate in the window, begun by hand and by the policy that is set in words."""

import shutil
from dataclasses import replace

import pytest
import torch
from PySide6.QtCore import Qt

from app.workspace.stopwatch import GUARD_SECONDS
from ida_core.control import Control
from ida_core.iterate import iterate
from ida_core.learner import Recipe
from ida_core.sessions.session import Session, Settings
from ida_core.sessions.verify import faults
from ida_core.tasks import make_task
from ida_core.tree import Status

SMALL = Recipe(width=32, heads=2, contexts=8, questions=8, compare_every=20, compare_on=32, max_steps=20, replay=64, save_every=20)


@pytest.fixture
def user(tmp_path_factory, open_window, tmp_path):
    """A session whose A_1 is three specialists that were trained for a moment."""
    torch.set_num_threads(1)
    folder = tmp_path_factory.mktemp("team") / "team.espalier"
    task, recipe = make_task("permutation-powering"), replace(SMALL, specialists=3, split="random")
    with Session.create(folder, Settings("Team", task.name, seed=3, specialists="random")) as session:
        for _ in iterate(session, task, Control(), recipe=recipe, device="cpu", iterations=1):
            pass
    return open_window(shutil.copytree(folder, tmp_path / "copy.espalier"))


def asked(user, question):
    user.ask("s^8(a)")
    child = user.ask(question, below=True)
    user.until(lambda: user.node(child).status is Status.PROPOSED)
    user.window.choose(child)
    return child


def test_two_specialists_debate_and_a_ruling_by_keys_decides(user):
    room = user.window.desk.debate
    child = asked(user, "s^4(a)")
    room.rival.setCurrentIndex(room.rival.findData("specialist"))
    user.window.do("debate")
    user.until(lambda: room.card.held is not None and room.card.held.node == child)
    card, held = room.card, room.card.held
    assert not held.agrees, "they were hardly taught"
    assert "specialist" not in card.view.text(), "the judge does not see who is who"
    card._shown_at -= GUARD_SECONDS
    user.qtbot.keyClick(card, Qt.Key.Key_1)
    user.qtbot.keyClick(card, Qt.Key.Key_Return)
    user.until(lambda: user.node(child).status is Status.APPROVED)
    user.until(lambda: room.card.held.verdict == 0)
    assert "whose question it is" in card.view.text()
    assert "asked outside its share" in card.view.text()
    policy = room.numbers.policy
    for combo, value in ((policy.rival, "specialist"), (policy.audit, 1.0), (policy.share, 1.0)):
        combo.setCurrentIndex(combo.findData(value))
    policy.share.activated.emit(policy.share.currentIndex())
    user.until(lambda: user.window.link.session.settings.debates == "share:1:1:specialist")
    other = asked(user, "s^3(b)")
    user.until(lambda: any(each.node == other for each in room.debates.values()))
    assert {each.begun_by for each in room.debates.values() if each.node == other} == {"policy"}
    assert all("specialist" in side for each in room.debates.values() for side in each.sides)
    folder = user.window.link.folder
    user.window.close()
    with Session.open(folder) as session:
        assert faults(session) == []
