"""The menus: every action once, in groups of what is used together, long ones in submenus; a letter for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from app.actions import ROOMS
from app.language import tr

RECENT: Final = "recent"
"""Stands where the menu of recent sessions goes."""


@dataclass(frozen=True, slots=True)
class Sub:
    """A menu within a menu."""

    title: str
    rows: tuple[str | None, ...]


Row = str | Sub | None
"""An action by its id, a submenu, or a line between groups."""

MENUS: Final[dict[str, tuple[Row, ...]]] = {
    "Session": (
        "new_session", "open_session", RECENT, "sessions", None,
        "import_session", "export", None,
        "replay", "on_disk", None,
        "settings", None,
        "quit",
    ),
    "Tree": (
        "new_question", "own_facts", "next_item", None,
        Sub(tr("Find"), ("find", "find_next", "find_previous", None, "go_to", "filter")), "next_waiting", "previous_waiting", None,
        Sub(tr("Fold"), ("expand", "collapse", "levels", None, "hoist", "unhoist")),
        Sub(tr("Marks and notes"), ("bookmark", "next_bookmark", "note")),
        Sub(tr("Copy"), ("copy_text", "copy_markdown", "copy_svg", "copy_png")), None,
        "compare", "rerun", None,
        "follow", "timeline", "fit",
    ),
    "H": (
        "undo", "redo", None,
        "approve", "edit", "reject", "idk", "skip", None,
        Sub(tr("Work on it yourself"), ("take", "ask", "answer", "submit", None, "scratchpad", "save_draft")),
        Sub(tr("Let others work on it"),
            ("amplify", "script", "macros", "deputy", "halt", None, "suggest", "combine", "retry")),
        "debate", "approve_shown", "second_reviewer", None,
        Sub(tr("After a correction"), ("recompute", "taint")), "reveal",
    ),
    "Training": (
        "distil", "iterate", None,
        "pause", "keep", "discard", None,
        "controls", "team", None,
        "drift",
    ),
    "View": (
        "outline", "map", "both", None,
        Sub(tr("Rooms"),
            ("show_queue", "show_training", "experiments", "show_lineage", "show_drift", "show_debates", "show_macros",
             "show_deputy", "show_language", None, "show_sent", "show_log")), None,
        Sub(tr("Arrange the window"), ("layout_h", "layout_review", "layout_train", "layout_analyse")),
        Sub(tr("Colours"), ("light", "dark", "system")),
    ),
    "Help": (
        "tour", "demonstration", "samples", None,
        "palette", "keys", "explain", None,
        "diagnose",
    ),
}  # fmt: skip


def fill(bar: QMenuBar, actions: Mapping[str, QAction]) -> QMenu:
    """Make all menus; return the one of recent sessions, which is filled when it opens."""
    recent = QMenu(tr("Recent sessions"), bar)
    for room, rows in MENUS.items():
        _put(bar.addMenu(ROOMS[room]), rows, actions, recent)
    return recent


def mark(actions: Iterable[QAction], taken: str = "") -> None:
    """Mark in each text a letter that no other has, to choose it by: the first of a word, if one is free.

    Texts with few letters to choose from come first.
    """
    used, texts = set(taken.lower()), [(action, action.text().replace("&", "")) for action in actions]
    for action, text in sorted(texts, key=lambda each: len(set(each[1].lower()) - used)):
        firsts = [at for at in range(len(text)) if at == 0 or not text[at - 1].isalnum()]
        letters = [at for at in (*firsts, *range(len(text))) if text[at].isascii() and text[at].isalpha()]
        if (at := next((at for at in letters if text[at].lower() not in used), None)) is not None:
            used.add(text[at].lower())
            action.setText(f"{text[:at]}&{text[at:]}")


def _put(menu: QMenu, rows: Iterable[Row], actions: Mapping[str, QAction], recent: QMenu) -> None:
    menu.setToolTipsVisible(True)
    for row in rows:
        if row is None:
            menu.addSeparator()
        elif isinstance(row, Sub):
            _put(menu.addMenu(row.title), row.rows, actions, recent)
        elif row == RECENT:
            menu.addMenu(recent)
        else:
            menu.addAction(actions[row])
    mark(menu.actions())
