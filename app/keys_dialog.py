"""The sheet of all keys, made from the actions; any of them can be changed here."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.actions import ACTIONS, BY_ID, ROOMS
from app.allowing import allow
from app.keys import KEYS
from app.language import tr
from app.theme import SPACE

FIXED = (
    ("Tree", tr("↑ ↓ or k j"), tr("Walk"), tr("Previous or next question"), tr("in the trees")),
    ("Tree", tr("Shift+↑ Shift+↓"), tr("Siblings"), tr("Previous or next subquestion of the same question"), tr("in the trees")),
    ("Tree", "Backspace", tr("Question above"), tr("Go to the question that this one is part of"), tr("in the trees")),
    ("Tree", "Esc", tr("Leave the field"), tr("Back to the trees; the question on show stays"), tr("in a field")),
    ("Tree", tr("+ −, Ctrl+arrows"), tr("Zoom"), tr("Zoom and move the map"), tr("in the trees")),
    ("Tree", tr("← → or h l"), tr("Fold"), tr("Fold or go to the parent; unfold"), tr("in the trees")),
    ("Tree", tr("Enter"), tr("Open"), tr("Open the question in the workspace"), tr("in the trees")),
    ("H", tr("1 to 5"), tr("Reason"), tr("Choose a reason"), tr("while you reject")),
)
"""Room, keys, name, what they do, and where."""
SIZE: Final = QSize(980, 660)
"""It fits into a small window; what is too long for a line goes on in the next."""


class _Wrapping(QStyledItemDelegate):
    """Asks for as many lines as the words of a row need in their column."""

    def __init__(self, table: QTreeView) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        asked, letters = super().sizeHint(option, index), option.fontMetrics
        column = QRect(0, 0, self._table.columnWidth(index.column()) - 3 * SPACE, 0)
        lines = letters.boundingRect(column, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(asked.width(), asked.height() - letters.height() + lines.height())


class KeysDialog(QDialog):
    """Every action by room, with its key and what it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.words = QLineEdit()
        self.words.setAccessibleName(tr("Find a key or an action"))
        self.words.setPlaceholderText(tr("Find a key or an action"))
        self.words.textChanged.connect(self._filter)
        self.table = QTreeWidget()
        self.table.setAccessibleName(tr("Keys"))
        self.table.setHeaderLabels([tr("Action"), tr("Key"), tr("What it does")])
        self.table.setWordWrap(True)
        self.table.setItemDelegateForColumn(2, _Wrapping(self.table))
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.header().sectionResized.connect(self.table.scheduleDelayedItemsLayout)
        self.table.currentItemChanged.connect(self._on_chosen)
        self.key = QKeySequenceEdit()
        for part in (self.key, *self.key.findChildren(QLineEdit)):
            part.setAccessibleName(tr("New key"))
        self.key.setMaximumSequenceLength(1)
        self.key.setClearButtonEnabled(True)
        self.use, self.reset, self.fault = QPushButton(tr("Use this key")), QPushButton(tr("All keys as they were")), QLabel()
        self.use.clicked.connect(self._change)
        self.reset.clicked.connect(self._reset)
        self.fault.setProperty("role", "bad")
        self.fault.setWordWrap(True)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        close.rejected.connect(self.reject)
        for button in (self.use, self.reset, close.button(QDialogButtonBox.StandardButton.Close)):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(QLabel(tr("Another key for the marked action:")))
        row.addWidget(self.key, 1)
        row.addWidget(self.use)
        row.addWidget(self.reset)
        hint = QLabel(tr("Letters and signs without Ctrl or Alt count only while no text field has the focus."))
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        for widget in (self.fault, hint, close):
            column.addWidget(widget)
        self.fault.hide()
        self._fill()
        self.resize(SIZE)

    def row_of(self, action: str) -> QTreeWidgetItem:
        """The row of an action."""
        return self._rows[action]

    def _fill(self) -> None:
        self.table.clear()
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._rooms: dict[str, QTreeWidgetItem] = {}
        self._by_room: dict[str, list[QTreeWidgetItem]] = {}
        for action in ACTIONS:
            if action.room not in self._rooms:
                self._rooms[action.room] = QTreeWidgetItem(self.table, [ROOMS[action.room]])
                self._rooms[action.room].setFirstColumnSpanned(True)
            item = QTreeWidgetItem(self._rooms[action.room], [action.text, KEYS.of(action.id), action.tip])
            item.setData(0, Qt.ItemDataRole.UserRole, action.id)
            item.setToolTip(2, action.tip)
            self._rows[action.id] = item
            self._by_room.setdefault(action.room, []).append(item)
        for room, key, name, text, where in FIXED:
            self._by_room[room].append(QTreeWidgetItem(self._rooms[room], [name, key, f"{text} ({where})"]))
        self.table.expandAll()

    def _filter(self, typed: str) -> None:
        for room, items in self._by_room.items():
            fitting = [item for item in items if typed.lower() in " ".join(item.text(column) for column in range(3)).lower()]
            for item in items:
                item.setHidden(item not in fitting)
            self._rooms[room].setHidden(not fitting)

    def _chosen(self) -> str | None:
        item = self.table.currentItem()
        return None if item is None else item.data(0, Qt.ItemDataRole.UserRole)

    def _on_chosen(self) -> None:
        action = self._chosen()
        allow(self.use, "" if action is not None else tr("choose an action first"))
        if action is not None:
            self.key.setKeySequence(QKeySequence(KEYS.of(action)))

    def _change(self) -> None:
        action = self._chosen()
        if action is None:
            return
        try:
            KEYS.change(action, self.key.keySequence().toString())
        except ValueError as error:
            self.fault.setText(str(error))
            self.fault.show()
            return
        self.fault.hide()
        self._rows[action].setText(1, KEYS.of(action) or "–")

    def _reset(self) -> None:
        KEYS.reset()
        self.fault.hide()
        for action, item in self._rows.items():
            item.setText(1, BY_ID[action].key)
