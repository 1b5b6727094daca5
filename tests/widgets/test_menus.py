"""The menus: every action once and among its like, none too long to read, a letter of its own for each row."""

import itertools
from collections import Counter

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from app import menus
from app.actions import ACTIONS, ROOMS
from app.menus import MENUS, Sub

MOST = 14


@pytest.fixture
def bar(qtbot):
    made = QMenuBar()
    qtbot.addWidget(made)
    made.actions_by_id = {declared.id: QAction(declared.text, made) for declared in ACTIONS}
    made.recent = menus.fill(made, made.actions_by_id)
    return made


def flat(rows):
    for row in rows:
        if isinstance(row, Sub):
            yield from flat(row.rows)
        elif row is not None and row != menus.RECENT:
            yield row


def all_menus(menu):
    yield menu
    for action in menu.actions():
        if isinstance(action.menu(), QMenu):
            yield from all_menus(action.menu())


def test_every_action_stands_once_in_the_menu_of_its_room():
    assert list(MENUS) == list(ROOMS)
    for room, rows in MENUS.items():
        assert Counter(flat(rows)) == Counter(declared.id for declared in ACTIONS if declared.room == room)


def test_no_menu_is_long_and_no_letter_stands_for_two_rows(bar):
    menus.mark(bar.actions(), "drt")
    found = [bar.actions(), *(menu.actions() for action in bar.actions() for menu in all_menus(action.menu()))]
    assert len(found) > 12
    for actions in found:
        rows = [action for action in actions if not action.isSeparator()]
        assert len(rows) <= MOST
        assert not any(one.isSeparator() and other.isSeparator() for one, other in itertools.pairwise(actions))
        letters = [action.text().partition("&")[2][:1].lower() for action in rows]
        assert all(letters)
        assert len(set(letters)) == len(letters)
    assert not {action.text().partition("&")[2][0].lower() for action in bar.actions()} & set("drt")


def test_recent_sessions_stand_beside_open_and_quit_is_last(bar):
    rows = [action for action in bar.actions()[0].menu().actions() if not action.isSeparator()]
    assert [rows.index(one) for one in (bar.actions_by_id["open_session"], bar.recent.menuAction())] == [1, 2]
    assert rows[-1] is bar.actions_by_id["quit"]


def test_letters_are_marked_anew_and_texts_without_any_stay(qtbot):
    actions = [QAction(text) for text in ("&Save", "Save all", "打开", "Sa")]
    menus.mark(actions)
    assert [action.text() for action in actions] == ["S&ave", "Sa&ve all", "打开", "&Sa"]
