"""What the session takes on disk, its backups, whether it is sound, and how it takes less."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.allowing import allow
from app.endings import closing, explaining
from app.language import tr
from app.theme import SPACE
from ida_core.sessions import backups, disk
from ida_core.sessions.backups import Backup


class DiskDialog(QDialog):
    """After `exec`, `wish` is "", "verify", "backup", "compact" or "restore", and `chosen` the backup to restore."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Session on disk"))
        self.wish, self.chosen = "", None
        self.meter = QLabel("  ·  ".join(line.replace(" ", "\u00a0") for line in disk.lines(folder)))
        self.meter.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Backups"))
        self.list.ensurePolished()  # the height of a row is that of the style
        for backup in backups.found(folder):
            item = QListWidgetItem(
                f"{backup.at.astimezone():%A %d %B %Y, %H:%M:%S}   {words(backup)}   {disk.megabytes(backup.size)}"
            )
            item.setData(0x0100, backup)
            self.list.addItem(item)
        if not self.list.count():
            self.list.addItem(
                tr("There is no backup yet; one is made whenever the session is opened after a change, and once a day.")
            )
            self.list.setEnabled(False)
        rules = explaining(tr("Backups hold the database, not the weights. {}\nCompacting: {}").format(backups.RULE, disk.RULE))
        row = QHBoxLayout()
        for wish, text, tip in (
            ("verify", tr("Verify"), tr("Check that everything is sound, and that the trees follow from what was decided")),
            ("backup", tr("Back up now"), tr("Copy the database as it is")),
            ("compact", tr("Compact…"), tr("Thin out weights by the rule above and pack the database; asks before")),
            (
                "restore",
                tr("Restore…"),
                tr("Put the chosen backup in the place of the session; what is there now is backed up before"),
            ),
        ):
            button = QPushButton(text)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, wish=wish: self._wish(wish))
            row.addWidget(button)
            if wish == "restore":
                self._restore = button
        self.list.itemSelectionChanged.connect(self._enable)
        self._enable()
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        for widget in (self.meter, QLabel(tr("Backups")), self.list, rules):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(closing(self))
        self.resize(640, 440)

    def _enable(self) -> None:
        allow(self._restore, "" if self.list.selectedItems() else tr("choose a backup first"))

    def _wish(self, wish: str) -> None:
        self.wish = wish
        if wish == "restore":
            self.chosen = self.list.selectedItems()[0].data(0x0100)
        self.accept()


def words(backup: Backup) -> str:
    """Why a backup was made."""
    known = {"open": tr("on opening"), "daily": "daily", "by-hand": tr("by hand"), "before-restoring": tr("before a restoring")}
    return known.get(backup.why, backup.why.replace("-", " "))
