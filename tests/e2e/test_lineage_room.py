"""The lineage by keys alone: a story, a note, a fork with its reason, and what changed between two assistants."""

import shutil

import pytest
import torch
from PySide6.QtCore import Qt

from app.lineage import steward
from ida_core.control import Control
from ida_core.iterate import iterate
from ida_core.learner import Recipe
from ida_core.report.stories import stories
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task

SMALL = Recipe(width=32, heads=2, contexts=8, questions=8, compare_every=20, compare_on=32, max_steps=20, replay=64, save_every=20)


@pytest.fixture(scope="module")
def taught(tmp_path_factory):
    torch.set_num_threads(1)
    folder = tmp_path_factory.mktemp("lineage") / "taught.espalier"
    with Session.create(folder, Settings("Taught", "permutation-powering", seed=3)) as session:
        for _ in iterate(session, make_task("permutation-powering"), Control(), recipe=SMALL, device="cpu", iterations=1):
            pass
    return folder


def test_a_fork_a_note_and_what_changed(taught, open_window, tmp_path, monkeypatch):
    user = open_window(shutil.copytree(taught, tmp_path / "copy.espalier"))
    window = user.window
    window.activateWindow()
    window.do("show_lineage")
    room = window.desk.lineage
    user.until(lambda: len(room.graph.told) == 2)
    press = user.qtbot.keyClick
    assert window.focusWidget() is room.graph
    assert room.title.text() == "A_1 · helps now"
    press(room.graph, Qt.Key.Key_C)
    assert "no question was asked yet" in window.trouble.text()
    press(room.graph, Qt.Key.Key_B)
    assert "cannot be done" in window.trouble.text()

    press(room.graph, Qt.Key.Key_M)
    user.qtbot.keyClicks(room.note, "trained for a moment")
    press(room.note, Qt.Key.Key_Return)
    user.until(lambda: room.graph.told[2].note == "trained for a moment")
    assert window.focusWidget() is room.graph

    press(room.graph, Qt.Key.Key_Left)
    assert room.title.text() == "A_0 · may help"
    monkeypatch.setattr(steward, "ask_for_reason", lambda *_: ("again from the facts", True))
    press(room.graph, Qt.Key.Key_F)
    user.until(lambda: room.title.text() == "A_0 · helps now")
    user.until(lambda: "A_0 helps" in window.title.text())
    window.do("undo")
    assert "a fork is on the record and is not undone by Ctrl+Z" in window.trouble.text()

    for question in ("s^1(a)", *(f"s^2({letter})" for letter in "abcdefgh")):
        user.ask(question)
    window.do("show_lineage")
    press(room.graph, Qt.Key.Key_C)
    user.until(lambda: bool(room.comparison.pairs))
    flipped = [pair.node.question for pair in room.comparison.pairs if pair.flipped]
    shown = [room.comparison.table.topLevelItem(row).text(0) for row in range(room.comparison.table.topLevelItemCount())]
    assert flipped, "A_0 says idk to all that has to be split, A_1 guesses"
    assert "σ^1(a)" not in flipped, "both look it up"
    assert [text.split()[-1] for text in shown] == flipped
    room.comparison.close()
    folder = window.link.folder
    window.close()
    with Session.open(folder) as session:
        told = stories(session)
    assert told[1].note == "trained for a moment"
    assert told[0].decided[-1].reason == "again from the facts"
