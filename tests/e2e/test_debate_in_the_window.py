"""A debate from a node by keys alone: its rounds, a belief that pays, the ruling, undo; and what is compared by policy."""

import shutil
from time import monotonic

import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from app.debate.card import EMPTY
from app.workspace.stopwatch import GUARD_SECONDS
from ida_core.control import Control
from ida_core.iterate import iterate
from ida_core.learner import Recipe
from ida_core.sessions.session import Session, Settings
from ida_core.sessions.verify import faults
from ida_core.tasks import make_task
from ida_core.tree import Status

SMALL = Recipe(width=32, heads=2, contexts=8, questions=8, compare_every=20, compare_on=32, max_steps=20, replay=64, save_every=20)


@pytest.fixture(scope="module")
def untaught(tmp_path_factory):
    """A session whose A_1 was trained for a moment: it is wrong, and says so surely."""
    torch.set_num_threads(1)
    folder = tmp_path_factory.mktemp("debate") / "untaught.espalier"
    with Session.create(folder, Settings("Untaught", "permutation-powering", seed=3)) as session:
        for _ in iterate(session, make_task("permutation-powering"), Control(), recipe=SMALL, device="cpu", iterations=1):
            pass
    return folder


@pytest.fixture
def user(untaught, open_window, tmp_path):
    return open_window(shutil.copytree(untaught, tmp_path / "copy.espalier"))


def press(user, key):
    user.qtbot.keyClick(user.window.desk.debate.card, key)


def asked(user):
    """A root of the person's with a subquestion that A_1 answered."""
    user.ask("s^4(a)")
    child = user.ask("s^2(a)", below=True)
    user.until(lambda: user.node(child).status is Status.PROPOSED)
    user.window.choose(child)
    return child


def begin(user, child):
    user.window.activateWindow()
    user.window.desk.outline.setFocus()
    user.window.actions_by_id["debate"].trigger()
    room = user.window.desk.debate
    user.until(lambda: room.card.held is not None and room.card.held.node == child)
    return room


def test_a_debate_is_held_ruled_and_undone_by_keys_alone(user):
    child = asked(user)
    room = begin(user, child)
    card, held = room.card, room.card.held
    assert not held.agrees, "A_1 was hardly trained"
    assert user.window.rooms.currentWidget() is room
    assert user.window.focusWidget() is card
    assert "A answers" in card.view.text()
    assert all(side not in card.view.text() + room.sides[0].title.text() for side in held.sides), (
        "the judge does not see who is who"
    )
    user.until(lambda: "waiting for you: 2" in user.window.waiting.text())  # the proposal, and the debate about it
    press(user, Qt.Key.Key_Return)
    assert room.card.held.is_pending, "nobody rules at 50 %"
    press(user, Qt.Key.Key_Period)
    user.until(lambda: card.turn == 1)
    assert "What does H answer" in card.view.text()
    assert "≠" in room.sides[0].tree.topLevelItem(0).text(0) or "⤷" in room.sides[0].tree.topLevelItem(0).text(0)
    before = user.node(child)
    press(user, Qt.Key.Key_1)
    press(user, Qt.Key.Key_Right)
    assert card.belief.value() == 85
    assert "+96 points" in card.pay.text(), "100 (1 - 0.15²) - 2 for the round"
    card.reason.setText("it follows")
    user.until(lambda: monotonic() - card._shown_at > GUARD_SECONDS)
    press(user, Qt.Key.Key_Return)
    user.until(lambda: user.node(child).status is Status.APPROVED)
    assert user.node(child).answer == held.answers[0]
    user.until(lambda: not room.card.held.is_pending)
    assert held.sides[0] in card.view.text()
    press(user, Qt.Key.Key_W)
    user.until(lambda: card.held.repeats == held.id and card.held.is_pending)
    assert card.held.answers == held.answers[::-1]
    assert card.belief.value() == 50, "the belief of the first time is not shown"
    press(user, Qt.Key.Key_2)
    user.until(lambda: monotonic() - card._shown_at > GUARD_SECONDS)
    press(user, Qt.Key.Key_Return)
    user.until(lambda: "You ruled alike" in card.view.text())
    assert room.numbers.told["Ruled alike, sides swapped"].startswith("1 of 1")
    assert user.node(child).answer == held.answers[0]
    user.window.do("undo")
    user.until(lambda: card.held.is_pending)
    user.window.do("undo")
    user.until(lambda: user.node(child) == before and room.debates[held.id].is_pending)
    user.window.desk.debate.show_debate(held.id)
    assert card.reason.text() == "it follows"
    user.until(lambda: monotonic() - card._shown_at > GUARD_SECONDS)
    press(user, Qt.Key.Key_0)
    user.until(lambda: user.node(child).status is Status.REJECTED)
    folder = user.window.link.folder
    user.window.close()
    with Session.open(folder) as session:
        assert faults(session) == []
        with session.reading() as reader:
            beliefs = [(row["turn"], row["belief"]) for row in reader.query("SELECT * FROM belief ORDER BY id")]
            kinds = [row["kind"] for row in reader.query("SELECT kind FROM decision ORDER BY id")]
    assert beliefs == [(0, 0.5), (1, 0.85), (0, 0.1)]
    assert kinds[-5:] == ["debate", "debate repeat", "undo", "undo", "debate"]


def test_policy_fills_the_queue_and_the_run_does_not_wait(user):
    room = user.window.desk.debate
    assert room.card.view.text() == EMPTY
    room.numbers.policy_chosen.emit("share:1:1:deeper")
    user.until(lambda: user.window.link.session.settings.debates == "share:1:1:deeper")
    child = asked(user)
    user.until(lambda: any(held.node == child for held in room.debates.values()))
    (held,) = [held for held in room.debates.values() if held.node == child]
    assert held.is_pending
    assert user.node(child).status is Status.PROPOSED
    queue = user.window.desk.queue
    user.until(lambda: queue.list.count() > 0 and "⚖" in queue.list.item(0).text())
    queue.list.itemActivated.emit(queue.list.item(0))
    assert room.card.held.id == held.id
    assert room.numbers.told["Compared by policy, differ"].startswith(("1 of 1", "0 of 1"))


def test_who_was_right_is_shown_on_the_record_only(user, monkeypatch):
    child = asked(user)
    room = begin(user, child)
    user.until(lambda: monotonic() - room.card._shown_at > GUARD_SECONDS)
    room.card.say(0)
    room.card.commit()
    user.until(lambda: not room.card.held.is_pending)
    assert "By the facts" not in room.card.view.text()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    room.card.buttons["reveal"].click()
    assert "By the facts" not in room.card.view.text()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    room.card.buttons["reveal"].click()
    user.until(lambda: "By the facts, on the record" in room.card.view.text())
    assert "Brier score" in room.numbers.told["Your calibration"]
    with user.window.link.session.reading() as reader:
        assert [row["kind"] for row in reader.query("SELECT kind FROM event WHERE kind LIKE '%revealed'")] == [
            "debate revealed",
            "facts revealed",
        ]


def test_the_league_is_measured_in_the_background(user, monkeypatch):
    monkeypatch.setattr("ida_core.report.debate.league_report.__defaults__", (16, 0.01, None, 8, lambda: False))
    monkeypatch.setattr("ida_core.report.debate.FLAWS", 10)
    league = user.window.desk.debate.numbers.league
    league.measure()
    assert not league.start.isEnabled()
    user.until(lambda: league.report is not None, 60_000)
    assert league.ways.topLevelItemCount() == 6
    assert "debate is blind" in league.told["Agreed and wrong"]
    assert "n = 16" in league.sentence.text()
    assert "rests on" in league.rests_on.text()
