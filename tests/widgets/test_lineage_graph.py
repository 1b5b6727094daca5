"""The lineage as a graph: where branches stand, what arrows reach, what is told to who hovers or listens."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea

from app.lineage.graph import LineageGraph, places
from app.lineage.words import as_html, as_text, names
from ida_core.lineage import Ancestor
from ida_core.report.stories import Drift, Note, Story
from tests.core.test_stories import REPORT


def ancestor(number, iteration, parent):
    return Ancestor(
        number, iteration, parent, "transformer" if parent else "look-up", None, None, True, None, REPORT if parent else None
    )


def made():
    """A_0 → A_1 → A_2, A_1 → another A_2, A_0 → another A_1 → A_2."""
    line = [ancestor(*one) for one in ((1, 0, None), (2, 1, 1), (3, 1, 1), (4, 2, 2), (5, 2, 2), (6, 2, 3))]
    by_id = {one.id: one for one in line}
    return [
        Story(
            one, "helps now" if one.id == 4 else "may help", by_id.get(one.parent), "scripted",
            Drift(0.125, "root audit", "") if one.id == 4 else None, (), (Note("<b>odd</b>", "you", ""),) if one.id == 4 else (),
        )
        for one in line
    ]  # fmt: skip


@pytest.fixture
def graph(qtbot):
    widget = LineageGraph()
    qtbot.addWidget(widget)
    widget.show_stories(made())
    widget.show()
    return widget


def test_branches_stand_on_rows_of_their_own():
    found = places(made())
    assert {number: (place.column, place.row) for number, place in found.items()} == {
        1: (0, 0), 2: (1, 0), 4: (2, 0), 5: (2, 1), 3: (1, 2), 6: (2, 2),
    }  # fmt: skip
    boxes = [place.box for place in found.values()]
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[:at])
    assert names([story.ancestor for story in made()])[3] == "A_1 #3"
    assert names([story.ancestor for story in made()])[1] == "A_0"


def test_arrows_walk_and_letters_ask(graph, qtbot):
    assert graph.selected == 4, "the one that helps"
    for key, reached in (
        (Qt.Key.Key_Down, 5), (Qt.Key.Key_Down, 6), (Qt.Key.Key_Left, 3), (Qt.Key.Key_Left, 1), (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Right, 2), (Qt.Key.Key_End, 6), (Qt.Key.Key_Home, 1), (Qt.Key.Key_Up, 1),
    ):  # fmt: skip
        qtbot.keyClick(graph, key)
        assert graph.selected == reached
    with qtbot.waitSignal(graph.wanted) as asked:
        qtbot.keyClick(graph, Qt.Key.Key_F)
    assert asked.args == ["fork"]
    qtbot.mouseClick(graph, Qt.MouseButton.LeftButton, pos=graph.places[5].box.center().toPoint())
    assert graph.selected == 5
    qtbot.mouseClick(graph, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert graph.selected == 5


def test_the_story_is_told_to_who_hovers_and_who_listens(graph):
    story = graph.told[4]
    assert "Drift bound: at most 12.50%, by root audit" in as_text(story)
    assert "640 transcripts of H + A_1" in graph.accessibleDescription()
    assert "Parent: A_1" in as_text(story)
    assert "&lt;b&gt;odd" in as_html(story), "a note is text, whatever it looks like"
    assert "the line begins here" in as_text(graph.told[1])


def test_it_is_drawn_larger_or_smaller_and_a_click_still_hits(graph, qtbot):
    natural = graph.size()
    qtbot.keyClick(graph, Qt.Key.Key_Minus)
    qtbot.keyClick(graph, Qt.Key.Key_Minus)
    assert graph.zoom == pytest.approx(0.64)
    assert graph.width() == pytest.approx(0.64 * natural.width(), abs=1)
    for number in graph.places:
        qtbot.mouseClick(graph, Qt.MouseButton.LeftButton, pos=graph.middle(number).toPoint())
        assert graph.selected == number
    qtbot.keyClick(graph, Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
    assert graph.zoom == pytest.approx(0.8)


def test_all_of_it_fits_into_what_room_there_is(qtbot):
    around = QScrollArea()
    qtbot.addWidget(around)
    graph = LineageGraph()
    graph.show_stories(made())
    around.setWidget(graph)
    around.resize(300, 400)
    around.show()
    qtbot.keyClick(graph, Qt.Key.Key_0)
    assert graph.width() <= around.viewport().width()
    assert graph.zoom < 1
    around.resize(2000, 1000)
    qtbot.keyClick(graph, Qt.Key.Key_0)
    assert graph.zoom == 1
