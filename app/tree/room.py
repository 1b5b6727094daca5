"""The room of the trees: outline and map over one scope, with a line above them that tells where one is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QInputDialog, QSplitter, QVBoxLayout, QWidget

from app.language import tr
from app.tree.bar import TreeBar
from app.tree.colours import Scale
from app.tree.compare import Comparison
from app.tree.copying import copy_tree
from app.tree.finder import Finder
from app.tree.legend import Legend
from app.tree.map_view import MapView
from app.tree.outline_model import OutlineModel
from app.tree.outline_view import OutlineView
from app.tree.readings import Reading, Readings, blame_scale, confidence_scale, verdict_scale
from app.tree.scope import Scope
from app.tree.timeline import Timeline
from app.undoing import Deed
from ida_core.sessions.marks import Mark, load_marks
from ida_core.sessions.session import Session
from ida_core.tasks.base import Task
from ida_core.tree import NOBODY, IntArray, Part, Tree

FOLLOW_MS: Final = 150
WHEN_MS: Final = 120
DEEPEST: Final = 99
LEAST: Final = 240
"""Pixels that the outline needs beside the map, for short answers and the sign of the status."""


class TreeRoom(QWidget):
    """Both views; what is chosen in one is chosen in the other."""

    chosen = Signal(int)
    opened = Signal()
    marked = Signal(int, object)
    """A node, and the mark to keep on it."""
    did = Signal(object)
    """A deed that can be undone."""
    said = Signal(str)
    refused = Signal(str)

    def __init__(self, tree: Tree, session: Session, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.task, self.isolated = session, task, session.settings.isolated
        self.comparison: Comparison | None = None
        self.shown = ""
        """outline, map or both"""
        self.scope = Scope(tree)
        self.model = OutlineModel(self.scope)
        self.outline, self.map = OutlineView(self.model), MapView(self.scope)
        self.bar, self.finder = TreeBar(self.scope), Finder(tree, _spelling(task))
        self.timeline, self.legend = Timeline(self.scope), Legend(self.scope)
        self.outline.setMinimumWidth(LEAST)
        self.views = QSplitter(Qt.Orientation.Horizontal)
        self.views.setChildrenCollapsible(False)
        self._at_map = QWidget()
        self._latest: int | None = None
        self._following = QTimer(self, interval=FOLLOW_MS, singleShot=True)
        self._following.timeout.connect(self._follow)
        self._when = QTimer(self, interval=WHEN_MS, singleShot=True)
        self._when.timeout.connect(self._tell_when)
        self.readings = Readings(tree, session, task, self)
        with session.reading() as reader:
            self.scope.marks = load_marks(reader)
        self._arrange()
        self._wire()
        self.show_views("outline")

    def do(self, name: str) -> bool:
        """Carry out an action of this room; tell whether it is one."""
        mine: dict[str, Callable[[], object]] = {
            "find": self.finder.open,
            "find_next": lambda: self.finder.go(1),
            "find_previous": lambda: self.finder.go(-1),
            "go_to": self._ask_where,
            "hoist": lambda: self._hoist(self._row()),
            "unhoist": lambda: self._hoist(NOBODY),
            "expand": lambda: self._fold_all(folded=False),
            "collapse": lambda: self._fold_all(folded=True),
            "levels": self._ask_levels,
            "follow": lambda: self.follow(on=not self.scope.follows),
            "filter": self.bar.filter.showMenu,
            "timeline": self._toggle_timeline,
            "bookmark": self._bookmark,
            "note": self._write_note,
            "next_bookmark": self._next_bookmark,
            "fit": self.map.fit,
            "compare": self._compare,
            **{f"copy_{form}": partial(self._copy, form) for form in ("text", "markdown", "svg", "png")},
        }
        if name in ("outline", "map", "both"):
            self.show_views(name)
        elif name in mine:
            mine[name]()
        else:
            return False
        return True

    def show_views(self, which: str) -> None:
        """Show the outline, the map, or both."""
        self.shown = which
        self.outline.setVisible(which != "map")
        self._at_map.setVisible(which != "outline")
        if which == "both":
            self.views.setSizes([self.width() // 2, self.width() // 2])
        (self.map if which == "map" else self.outline).setFocus()

    def choose(self, node: int) -> None:
        """Show a node in both views."""
        self.outline.choose(node)
        self.map.choose(node)
        self._show_place()

    def current(self) -> int | None:
        """The chosen node."""
        return self.map.current()

    def follow(self, *, on: bool) -> None:
        """Have the views go where something happens, or no longer."""
        self.scope.follows = on
        self.bar.show_follow(on=on)
        self.said.emit(tr("the view follows what happens; a scroll by hand ends it") if on else tr("the view stays where it is"))

    def leave(self) -> None:
        """The session closes."""
        self.map.leave()
        self.finder.leave()
        self.readings.leave()
        if self.comparison is not None:
            self.comparison.done(0)

    # -- building ---------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        column, beside = QVBoxLayout(self), QVBoxLayout(self._at_map)
        for layout in (column, beside):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for widget in (self.bar, self.finder, self.timeline):
            column.addWidget(widget)
        column.addWidget(self.views, 1)
        beside.addWidget(self.map, 1)
        beside.addWidget(self.legend)
        self.views.addWidget(self.outline)
        self.views.addWidget(self._at_map)

    def _wire(self) -> None:
        for view in (self.outline, self.map):
            view.chosen.connect(self.chosen)
            view.opened.connect(self.opened)
            view.moved.connect(self._on_moved_by_hand)
        self.bar.wanted.connect(self.do)
        self.bar.breadcrumb.chosen.connect(self.chosen)
        self.finder.found.connect(self.chosen)
        self.finder.closed.connect(self.take_focus)
        self.timeline.asked_when.connect(self._ask_when)
        self.scope.reshaped.connect(self._show_place)
        self.scope.grew.connect(self._on_news)
        self.scope.altered.connect(self._on_news)
        self.readings.read.connect(self._on_read)
        for changes in (self.scope.grew, self.scope.altered):
            changes.connect(self.readings.want)
        self.readings.want()

    def _on_read(self, reading: Reading) -> None:
        """Offer the colours that there are data for."""
        self.scope.take(reading)
        if reading.judged.any():
            self.bar.offer("verdict", verdict_scale(reading))
        if len(reading.certain):
            self.bar.offer("confidence", confidence_scale(reading))
        if reading.blamed.any():
            self.bar.offer("blame", blame_scale(reading))

    # -- where one is -----------------------------------------------------------------------------------------------

    def _row(self) -> int:
        node = self.current()
        return NOBODY if node is None else self.scope.tree.row(node)

    def _show_place(self) -> None:
        self.bar.breadcrumb.show_for(self.scope, self.current(), isolated=self.isolated)

    def take_focus(self) -> None:
        """Have the keyboard."""
        (self.outline if self.outline.isVisible() else self.map).setFocus()

    def _hoist(self, row: int) -> None:
        self.scope.hoist(row)
        if row != NOBODY:
            self.said.emit(tr("only this subtree is on show; Shift+Z shows everything again"))

    def _fold_all(self, *, folded: bool) -> None:
        """Unfold all below the chosen node; fold everything."""
        self.scope.fold_all(self.scope.top if folded else self._row(), folded=folded)

    def _ask_levels(self) -> None:
        words = tr("Levels to show, from the roots or the hoisted question:")
        depth, sure = QInputDialog.getInt(self, tr("Fold by depth"), words, 2, 1, DEEPEST)
        if sure:
            self.scope.fold_from(depth)

    def _ask_where(self) -> None:
        path, sure = QInputDialog.getText(self, tr("Go to a question"), tr("Its path, such as 3.2.1:"))
        node = self.scope.tree.at_path(path.strip()) if sure else None
        if node is not None:
            self.chosen.emit(node)
        elif sure:
            self.refused.emit(tr("there is no question {}").format(path.strip() or tr("(nothing typed)")))

    # -- following --------------------------------------------------------------------------------------------------

    def _on_news(self, row: int) -> None:
        if self.scope.follows:
            self._latest = row
            if not self._following.isActive():
                self._following.start()

    def _follow(self) -> None:
        if self._latest is not None and self.scope.follows:
            node = int(self.scope.tree.column(Part.ID)[self._latest])
            shown = node
            while self.model.shown_row(shown) < 0 and (above := self.scope.tree[shown].parent) is not None:
                shown = above
            self.outline.scroll_to(shown)
            self.map.scroll_to(node)

    def _on_moved_by_hand(self) -> None:
        if self.scope.follows:
            self.follow(on=False)

    # -- marks ------------------------------------------------------------------------------------------------------

    def _mark(self, node: int, mark: Mark, words: str) -> None:
        old = self.scope.marks.get(node, Mark())
        self._put_mark(node, mark)
        words = words.format(self.scope.tree.path(node))
        self.did.emit(Deed(words, partial(self._put_mark, node, old), partial(self._put_mark, node, mark)))

    def _put_mark(self, node: int, mark: Mark) -> None:
        self.scope.mark(node, mark)
        self.marked.emit(node, mark)

    def _bookmark(self) -> None:
        if (node := self.current()) is not None:
            mark = self.scope.marks.get(node, Mark())
            self._mark(node, replace(mark, bookmarked=not mark.bookmarked), tr("bookmark of {}"))

    def _write_note(self) -> None:
        if (node := self.current()) is not None:
            mark = self.scope.marks.get(node, Mark())
            name = tr("Note on {}").format(self.scope.tree.path(node))
            words = tr("Kept in the session; no assistant sees it. Ctrl+Enter keeps it, Esc leaves it as it was:")
            note, sure = ask_for_note(self, name, words, mark.note)
            if sure:
                self._mark(node, replace(mark, note=note.strip()), tr("note on {}"))

    def _next_bookmark(self) -> None:
        tree = self.scope.tree
        rows = tree.in_order(_rows(tree, [node for node, mark in self.scope.marks.items() if mark.bookmarked and node in tree]))
        nodes = [int(node) for node in tree.column(Part.ID)[rows]]
        if not nodes:
            self.refused.emit(tr("nothing is bookmarked; the bookmark key puts one on the chosen question"))
            return
        now = self.current()
        self.chosen.emit(nodes[(nodes.index(now) + 1) % len(nodes)] if now in nodes else nodes[0])

    def _compare(self) -> None:
        if (node := self.current()) is None:
            self.refused.emit(tr("choose a question first; its whole tree is compared"))
            return
        tree = self.scope.tree
        self.comparison = Comparison(tree, tree.root(node), self.session, self.task, self)
        self.comparison.chosen.connect(self.chosen)
        self.comparison.refused.connect(self.refused)
        self.comparison.compared.connect(self._show_flips)
        self.comparison.finished.connect(lambda: self.bar.pick("status"))
        self.comparison.show()

    def _show_flips(self, scale: Scale) -> None:
        self.bar.offer("flips", scale)
        self.bar.pick("flips")

    # -- time and copies --------------------------------------------------------------------------------------------

    def _toggle_timeline(self) -> None:
        shown = self.timeline.isVisible()
        (self.timeline.close_ if shown else self.timeline.open)()
        self.bar.time.setChecked(not shown)

    def _ask_when(self, row: int) -> None:
        self._asked_row = row
        if not self._when.isActive():
            self._when.start()

    def _tell_when(self) -> None:
        node = int(self.scope.tree.column(Part.ID)[self._asked_row])
        with self.session.reading() as reader:
            found = next(iter(reader.query("SELECT at FROM node WHERE id = ?", [node])), {"at": ""})
        self.timeline.show_when(str(found["at"] or ""))

    def _copy(self, form: str) -> None:
        if (node := self.current()) is None:
            self.refused.emit(tr("choose a question first; it is copied with all below it"))
            return
        try:
            self.said.emit(copy_tree(self.scope.tree, node, form))
        except ValueError as error:
            self.refused.emit(str(error))


def ask_for_note(parent: QWidget, title: str, words: str, note: str) -> tuple[str, bool]:
    """Let somebody write several lines; what was written, and whether it is to be kept."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(words)
    dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
    dialog.setTextValue(note)
    dialog.setOkButtonText(tr("Keep"))
    QShortcut(QKeySequence("Ctrl+Return"), dialog, dialog.accept)
    sure = bool(dialog.exec())
    return dialog.textValue(), sure


def _rows(tree: Tree, nodes: list[int]) -> IntArray:
    return np.asarray([tree.row(node) for node in nodes], dtype=np.int32)


def _spelling(task: Task) -> Callable[[str], str]:
    """What is typed, as the trees spell it: s^5(a) is found as σ^5(a)."""

    def spelled(words: str) -> str:
        try:
            return task.question_text(task.parse_question(words))
        except ValueError:
            return words

    return spelled
