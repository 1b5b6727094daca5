"""Choosing other runs to draw beside this one, and the one that is kept as baseline."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHeaderView, QLabel, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget
from sqlite_utils import Database

from app.allowing import allow
from app.endings import deciding, explaining
from app.language import tr
from app.places import homely
from app.sessions.folders import default_folder, recent
from app.training import runs
from ida_core.report.metrics import Curves, curves_in
from ida_core.sessions.session import SUFFIX

FOLDER: Final = Qt.ItemDataRole.UserRole


def known_runs() -> set[Path]:
    """The sessions that lie where sessions are made, those opened lately, and those of experiments."""
    home = default_folder()
    return {*recent(), *home.glob(f"*{SUFFIX}"), *(home.parent / "experiments").glob(f"*/*{SUFFIX}")}


class CompareDialog(QDialog):
    """Lists the sessions that are known, filtered by a regular expression; those that are ticked are drawn.

    The open session is listed too: it is drawn anyway, but can be kept as baseline.
    """

    def __init__(self, present: Path | None, chosen: set[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare runs"))
        self.setMinimumSize(640, 460)
        self._baseline = runs.pinned()
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter by a regular expression, such as  powering.*seed-[0-4]"))
        self.filter.setAccessibleName(tr("Filter sessions by a regular expression"))
        self.trouble = QLabel()
        self.trouble.setProperty("role", "bad")
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("Sessions to compare with"))
        self.list.setHeaderLabels([tr("Session"), tr("Kept as"), tr("Folder")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.keep = QCheckBox(tr("&Keep as baseline: drawn first and dashed in every session, until it is no longer ticked"))
        known = {path for path in {*known_runs(), *chosen, *filter(None, [self._baseline])} if (path / "session.db").is_file()}
        for folder in sorted({*known, *filter(None, [present])}):
            item = QTreeWidgetItem(self.list, [folder.name.removesuffix(SUFFIX), "", homely(folder.parent)])
            item.setData(0, FOLDER, folder)
            item.setToolTip(2, str(folder))
            if folder == present:
                item.setText(1, tr("this session"))
            else:
                item.setCheckState(0, Qt.CheckState.Checked if folder in chosen else Qt.CheckState.Unchecked)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        words = explaining(
            tr("Their loss, accuracy and agreement are drawn beside this session's, each in a colour of its own that stays.")
        )
        buttons, _ = deciding(self, tr("Draw these"))
        column = QVBoxLayout(self)
        for widget in (words, self.filter, self.trouble, self.list, self.keep, buttons):
            column.addWidget(widget)
        self.trouble.hide()
        self._present = present
        self._mark()
        self.filter.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._mark)
        self.keep.clicked.connect(self._on_keep)

    def chosen(self) -> list[Path]:
        """The sessions that are ticked, hidden ones included."""
        return [_folder(item) for item in self._items() if item.checkState(0) is Qt.CheckState.Checked]

    def baseline(self) -> Path | None:
        """The session that is to be kept as baseline from now on."""
        return self._baseline

    def _items(self) -> list[QTreeWidgetItem]:
        return [item for row in range(self.list.topLevelItemCount()) if (item := self.list.topLevelItem(row)) is not None]

    def _on_keep(self, kept: bool) -> None:  # noqa: FBT001  # a signal's
        if (item := self.list.currentItem()) is not None:
            self._baseline = _folder(item) if kept else None
            self._mark()

    def _mark(self, *_: object) -> None:
        """Say which is the baseline; the tick below is that of the chosen row."""
        for item in self._items():
            words = [tr("this session")] if _folder(item) == self._present else []
            item.setText(1, ", ".join([*words, *([tr("baseline")] if _folder(item) == self._baseline else [])]))
        current = self.list.currentItem()
        allow(self.keep, "" if current is not None else tr("choose a session first"))
        self.keep.setChecked(current is not None and _folder(current) == self._baseline)

    def _filter(self, text: str) -> None:
        try:
            wanted = re.compile(text)
        except re.error as error:
            self.trouble.setText(tr("This is no regular expression: {}").format(error))
            self.trouble.show()
            return
        self.trouble.hide()
        for item in self._items():
            item.setHidden(wanted.search(str(_folder(item))) is None)


def _folder(item: QTreeWidgetItem) -> Path:
    folder: Path = item.data(0, FOLDER)
    return folder


def curves_of_folder(folder: Path) -> Curves:
    """The curves of a session that is not open here, read without locking it.

    Raises:
        OSError: it cannot be read.
    """
    try:
        connection = sqlite3.connect(f"{(folder / 'session.db').resolve().as_uri()}?mode=ro", uri=True)
        try:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA trusted_schema = OFF")
            return curves_in(Database(connection, execute_plugins=False))
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise OSError(tr("{} cannot be read: {}").format(folder, error)) from error
