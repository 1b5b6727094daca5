"""Choosing other sessions to draw beside this one."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from sqlite_utils import Database

from app.language import tr
from app.sessions.folders import default_folder, recent
from ida_core.report.metrics import Curves, curves_in
from ida_core.sessions.session import SUFFIX


class CompareDialog(QDialog):
    """Lists the sessions that are known, filtered by a regular expression; those that are ticked are drawn."""

    def __init__(self, present: Path | None, chosen: set[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare runs"))
        self.setMinimumSize(520, 420)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter by a regular expression, such as  powering.*seed-[0-4]"))
        self.filter.setAccessibleName(tr("Filter sessions by a regular expression"))
        self.trouble = QLabel()
        self.trouble.setProperty("role", "bad")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Sessions to compare with"))
        known = {*recent(), *chosen, *default_folder().glob(f"*{SUFFIX}")}
        for folder in sorted(path for path in known if path != present and (path / "session.db").is_file()):
            item = QListWidgetItem(f"{folder.name.removesuffix(SUFFIX)}\t{folder.parent}")
            item.setData(Qt.ItemDataRole.UserRole, folder)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if folder in chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        words = QLabel(
            tr("Their accuracy over all heights is drawn beside this session's, each in a colour of its own that stays.")
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        for widget in (words, self.filter, self.trouble, self.list, buttons):
            column.addWidget(widget)
        self.trouble.hide()
        self.filter.textChanged.connect(self._filter)

    def chosen(self) -> list[Path]:
        """The sessions that are ticked, hidden ones included."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _filter(self, text: str) -> None:
        try:
            wanted = re.compile(text)
        except re.error as error:
            self.trouble.setText(tr("This is no regular expression: {}").format(error))
            self.trouble.show()
            return
        self.trouble.hide()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted.search(str(item.data(Qt.ItemDataRole.UserRole))) is None)


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
