"""All sessions in one list: open, duplicate, rename, move, delete."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.allowing import allow
from app.endings import closing
from app.language import tr
from app.sessions.folders import default_folder, recent
from app.sessions.new_dialog import sentence
from app.theme import SPACE
from ida_core.sessions import care
from ida_core.sessions.care import Glance
from ida_core.sessions.session import SessionError
from ida_core.tasks import PRESETS, TEXT, make_task

DEEDS: Final = {
    "open": tr("Open"),
    "duplicate": tr("Duplicate…"),
    "rename": tr("Rename…"),
    "move": tr("Move…"),
    "delete": tr("Delete…"),
}


class SessionsDialog(QDialog):
    """Sessions where the window keeps them, and those opened lately. `wanted` is what to open once the dialog has ended."""

    _done = Signal(object)

    def __init__(self, open_now: Path | None, close: Callable[[], None], parent: QWidget | None = None) -> None:
        """`open_now` is the session in the window, which `close` closes before it is renamed, moved or deleted."""
        super().__init__(parent)
        self.setWindowTitle(tr("Sessions"))
        self.wanted: Path | None = None
        self._open_now, self._close = open_now, close
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="sessions")
        self._then: Callable[[Path | None], None] = lambda _folder: None
        self._done.connect(self._on_done)
        self.table = QTreeWidget()
        self.table.setAccessibleName(tr("Sessions"))
        self.table.setHeaderLabels([tr("Name"), tr("About"), tr("Newest"), tr("Decisions"), tr("Changed"), tr("Folder")])
        self.table.headerItem().setToolTip(3, tr("All that a person did, on the record: asked, handed over, ruled, undone"))
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.itemActivated.connect(lambda _item: self.do("open"))
        self.table.currentItemChanged.connect(self._enable)
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        for name, words in DEEDS.items():
            button = QPushButton(words)
            button.setProperty("primary", name == "open")
            button.setAutoDefault(name == "open")
            button.clicked.connect(lambda _checked=False, deed=name: self.do(deed))
            self.buttons[name] = button
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(closing(self))
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(self.table)
        column.addWidget(self.says)
        column.addLayout(row)
        self.resize(960, 460)
        self.refresh()

    def do(self, deed: str) -> None:
        """Carry out one of the deeds on the marked session, after what has to be asked."""
        seen = self.marked
        if seen is None or not self.buttons[deed].isEnabled():
            return
        folder = seen.folder
        if deed == "open":
            self.wanted = folder
            self.accept()
        elif deed in ("duplicate", "rename"):
            offered = tr("{} copy").format(seen.name) if deed == "duplicate" else seen.name
            name, given = QInputDialog.getText(self, DEEDS[deed].strip("…"), tr("Name:"), text=offered)
            if given and deed == "duplicate":
                self._run(tr("Copying…"), lambda: care.duplicate(folder, name), lambda _: None)
            elif given and name.strip() != seen.name:
                self._run_closed(tr("Renaming…"), folder, lambda: care.rename(folder, name))
        elif deed == "move":
            if into := QFileDialog.getExistingDirectory(self, tr("Move the session into"), str(folder.parent)):
                self._run_closed(tr("Moving…"), folder, lambda: care.move(folder, Path(into)))
        elif self._is_sure(seen):
            self._run_closed(tr("Deleting…"), folder, lambda: care.delete(folder))

    @property
    def marked(self) -> Glance | None:
        """The session that is marked in the list."""
        item = self.table.currentItem()
        return None if item is None else item.data(0, Qt.ItemDataRole.UserRole)

    def refresh(self) -> None:
        """Look at the folders again."""
        places = [default_folder(), *recent(), *([self._open_now] if self._open_now else [])]
        self._worker.submit(care.sessions_in, places).add_done_callback(self._done.emit)

    def done(self, result: int) -> None:
        """End, once what was begun is done."""
        self._worker.shutdown()
        super().done(result)

    def _is_sure(self, seen: Glance) -> bool:
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        question = tr("Put “{}” into the trash? Decisions in it: {}; assistants: A_0 to A_{}.").format(
            seen.name, seen.decisions, seen.iteration
        )
        return QMessageBox.question(self, tr("Delete a session"), question, yes | no, no) is yes

    def _run_closed(self, words: str, folder: Path, deed: Callable[[], Path | None]) -> None:
        """Do what needs the session closed; if it was the one in the window, that is opened again where it is now."""
        is_open = self._open_now is not None and folder.resolve() == self._open_now.resolve()
        if is_open:
            self._close()
            self._open_now, self.wanted = None, folder

        def then(place: Path | None) -> None:
            if is_open:
                self.wanted = self._open_now = place

        self._run(words, deed, then)

    def _run(self, words: str, deed: Callable[[], Path | None], then: Callable[[Path | None], None]) -> None:
        self.says.setProperty("role", "muted")
        self.says.setText(words)
        self._then = then
        for button in self.buttons.values():
            allow(button, words)
        self._worker.submit(deed).add_done_callback(self._done.emit)

    def _on_done(self, future: Future[object]) -> None:
        error = future.exception()
        if error is not None:
            self._complain(error)
        elif isinstance(found := future.result(), list):
            self._fill(found)
            return
        else:
            self.says.clear()
            self._then(found if isinstance(found, Path) else None)
        self.refresh()

    def _complain(self, error: BaseException) -> None:
        if not isinstance(error, SessionError):
            raise error
        self.says.setProperty("role", "bad")
        self.says.style().polish(self.says)
        self.says.setText(sentence(str(error)))

    def _fill(self, found: list[Glance]) -> None:
        marked = self.marked.folder if self.marked is not None else self._open_now
        self.table.clear()
        for one in found:
            changed = datetime.fromtimestamp(one.changed, UTC).astimezone().strftime("%Y-%m-%d %H:%M")
            newest = f"A_{one.iteration}" if one.is_sound else "–"
            texts = [one.name, _about(one), newest, str(one.decisions), changed, str(one.folder.parent)]
            item = QTreeWidgetItem(self.table, texts)
            item.setData(0, Qt.ItemDataRole.UserRole, one)
            for column, text in enumerate(texts):
                item.setToolTip(column, text)
            if marked is not None and one.folder.resolve() == marked.resolve():
                self.table.setCurrentItem(item)
        first = self.table.topLevelItem(0)
        if self.table.currentItem() is None and first is not None:
            self.table.setCurrentItem(first)
        for column in range(5):
            self.table.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._enable()

    def _enable(self) -> None:
        seen = self.marked
        for name, button in self.buttons.items():
            unsound = tr("this session cannot be read; it can only be deleted")
            allow(button, tr("choose a session first") if seen is None else "" if seen.is_sound or name == "delete" else unsound)


def _about(one: Glance) -> str:
    """The title of the task, where the program brings it along, with size and seed; or what is wrong."""
    title = tr(make_task(one.task).title) if one.task in (*PRESETS, *TEXT) else one.task
    return f"{title}, {one.about}" if title else one.about
