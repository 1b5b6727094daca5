"""The window's care for the session as a whole: exports, imports, backups, what it takes on disk, whether it is sound, replay."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from app import places, render
from app.language import tr
from app.said import said
from app.sessions.disk_dialog import DiskDialog
from app.sessions.export_dialog import ExportDialog
from app.sessions.folders import default_folder
from app.sessions.job import Job, with_progress
from app.sessions.replay_dialog import ReplayDialog
from app.sessions.rerun_dialog import RerunDialog
from ida_core import lineage
from ida_core.sessions import backups, disk
from ida_core.sessions.archive import take_in
from ida_core.sessions.backups import Backup
from ida_core.sessions.lines import Progress
from ida_core.sessions.replay import Replay
from ida_core.sessions.session import SUFFIX, Session

if TYPE_CHECKING:
    from app.main_window import MainWindow

HOURLY: Final = 3_600_000
FREE_AT_LEAST: Final = 2**28
"""Bytes on the disk below which the window warns."""


class Keeping(QObject):
    """Stands beside the main window; `do` carries out the actions that are its own."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._backing_up: Job | None = None
        self._clock = QTimer(self, interval=HOURLY)
        self._clock.timeout.connect(lambda: self.back_up("daily"))
        self._clock.start()

    def do(self, name: str) -> bool:
        """Carry out an action; tell whether it belongs here."""
        own: dict[str, Callable[[], object]] = {
            "export": self._export, "import_session": self._import, "on_disk": self._on_disk, "replay": self._replay,
            "rerun": self._rerun,
        }  # fmt: skip
        if name in own:
            own[name]()
        return name in own

    def opened(self) -> None:
        """A session was opened: back it up in the background if it changed since the last time, and look at the disk."""
        folder = self._folder()
        if folder is None:
            return
        if disk.sizes(folder).free < FREE_AT_LEAST:
            self._window.complain(tr("the disk has only {} left").format(disk.megabytes(disk.sizes(folder).free)))
        self.back_up("open")

    def back_up(self, why: str) -> None:
        """Make a backup on a thread of its own, if one is due."""
        session, folder = self._session(), self._folder()
        if (
            session is None
            or folder is None
            or session.read_only
            or self._backing_up is not None
            or not backups.is_due(folder, why)
        ):
            return
        self._backing_up = Job(lambda _tell: backups.make(folder, why), self)
        self._backing_up.finished.connect(self._on_backed_up)
        self._backing_up.start()

    def leave(self) -> None:
        """The session closes: wait for a backup under way."""
        if self._backing_up is not None:
            self._backing_up.wait()
            self._on_backed_up()

    def _on_backed_up(self) -> None:
        job, self._backing_up = self._backing_up, None
        if job is not None:
            if job.sentence:
                self._window.complain(tr("no backup was made: {}").format(job.sentence))
            job.deleteLater()

    # -- what the user does -----------------------------------------------------------------------------------------

    def _export(self) -> None:
        session, link = self._session(), self._window.link
        if session is None or link is None:
            return
        tree = link.tree
        node = self._window.desk.workspace.node if self._window.desk is not None else None
        path, newest = "" if node is None else tree.path(node), lineage.read(session)[-1].iteration
        dialog = ExportDialog(session.settings.name, node, path, newest, self._window)
        if dialog.exec():
            self.export(dialog)

    def export(self, dialog: ExportDialog) -> None:
        """Write what a dialog asked for, with progress."""
        from ida_core.report.export import export

        session = self._session()
        if session is None:
            return

        def work(tell: Progress) -> None:
            export(session, dialog.form, dialog.path, dialog.choice, tell, partial(render.draw_aside, tell=tell))

        job = with_progress(self._window, tr("Exporting to {}…").format(dialog.path.name), work)
        if self._say(job, tr("exported to {}").format(dialog.path)):
            there = QUrl.fromLocalFile(str(dialog.path))
            self._window.notice.say(
                tr("Exported to {}").format(dialog.path), tr("Open it"), lambda: QDesktopServices.openUrl(there)
            )

    def _import(self) -> None:
        kinds = tr("Archives and JSON lines (*.zip *.jsonl);;All files (*)")
        if path := places.file_to_read(self._window, tr("Import"), kinds):
            self.import_file(Path(path))

    def import_file(self, source: Path) -> bool:
        """Make a session of a file and open it; the folder is named after the file. Tell whether there is one now."""
        stem = source.name.removesuffix(".zip").removesuffix(".jsonl").removesuffix(SUFFIX)
        folder = next(
            place for number in range(1, 10_000)
            if not (place := default_folder() / f"{stem}{'' if number == 1 else f' {number}'}{SUFFIX}").exists()
        )  # fmt: skip
        job = with_progress(self._window, tr("Importing {}…").format(source.name), lambda tell: take_in(source, folder, tell))
        words = tr("Imported as “{}”").format(folder.name.removesuffix(SUFFIX))
        made = self._say(job, words)
        if made:
            self._window.opened.connect(lambda: self._window.notice.say(words), Qt.ConnectionType.SingleShotConnection)
            self._window.open_session(folder)
        elif job.sentence is not None:
            self._window.notice.say(tr("{} was not imported: {}").format(source.name, said(job.sentence)))
        return made

    def _on_disk(self) -> None:
        session, folder = self._session(), self._folder()
        if session is None or folder is None:
            return
        dialog = DiskDialog(folder, self._window)
        if dialog.exec():
            self.carry_out(dialog.wish, dialog.chosen)

    def carry_out(self, wish: str, chosen: Backup | None = None) -> None:
        """What the dialog about the disk asked for."""
        session, folder = self._session(), self._folder()
        if session is None or folder is None:
            return
        if wish == "verify":
            from ida_core.rebuild import inspect

            job = with_progress(self._window, tr("Verifying…"), lambda _tell: inspect(session))
            if self._say(job, "verified"):
                self._report(job.result)
        elif wish == "backup":
            self._say(
                with_progress(self._window, tr("Backing up…"), lambda _tell: backups.make(folder, "by-hand")), tr("backed up")
            )
        elif wish == "compact" and self._agrees(tr("Compact this session?\n\n{}").format(disk.RULE)):
            self._closed(folder, tr("Compacting…"), lambda: tr("{} won").format(disk.megabytes(disk.compact(folder))))
        elif (
            wish == "restore"
            and chosen is not None
            and self._agrees(
                tr(
                    "Put the backup of {:%d %B %Y, %H:%M} in the place of the session?\n\nWhat is there now is backed up "
                    "first, so this can be taken back in the same way."
                ).format(chosen.at.astimezone())
            )
        ):
            self._closed(
                folder,
                tr("Restoring…"),
                lambda: tr("what was there before is {}").format(backups.restore(folder, chosen).path.name),
            )

    def _replay(self) -> None:
        session = self._session()
        if session is None:
            return
        words = tr("Opening {}…").format(session.settings.name)
        job = with_progress(self._window, words, lambda _tell: Replay.read(session))
        if isinstance(job.result, Replay):
            ReplayDialog(job.result, self._window).exec()
        elif job.sentence is not None:
            self._window.complain(job.sentence)

    def _rerun(self) -> None:
        if (dialog := self.rerun_dialog()) is not None:
            dialog.exec()

    def rerun_dialog(self) -> RerunDialog | None:
        """The dialog that runs the question on show again, if there is one."""
        session, desk = self._session(), self._window.desk
        if session is None or desk is None or desk.workspace.node is None:
            self._window.complain(tr("choose a question first"))
            return None
        link, node = desk.link, desk.workspace.node
        iterations = sorted({one.iteration for one in lineage.read(session) if one.promoted})
        dialog = RerunDialog(f"{link.tree.path(node)}  {link.tree[node].question}", iterations, self._window)
        dialog.wanted.connect(lambda iteration: link.request("rerun", node, iteration))
        link.worker.rerun_made.connect(dialog.show_result)
        link.worker.refused.connect(dialog.show_trouble)
        return dialog

    # -- inside -----------------------------------------------------------------------------------------------------

    def _closed(self, folder: Path, title: str, work: Callable[[], str]) -> None:
        """Do something for which the session must be closed, and open it again."""
        self._window.close_session()
        job = with_progress(self._window, title, lambda _tell: work())
        self._window.open_session(folder)
        self._say(job, str(job.result))

    def _say(self, job: Job, words: str) -> bool:
        if job.sentence is not None:
            self._window.complain(job.sentence)
        elif not job.cancelled:
            self._window.say(words)
        else:
            self._window.say(tr("called off; nothing was written"))
        return job.sentence is None and not job.cancelled

    def _report(self, found: object) -> None:
        from ida_core.sessions.verify import Findings

        if isinstance(found, Findings):
            text = tr("The session is sound.") if not found.faults else tr("The session is damaged.")
            box = QMessageBox(QMessageBox.Icon.Information, tr("Verify"), text, QMessageBox.StandardButton.Ok, self._window)
            box.setInformativeText("\n".join((*found.faults, *found.notes))[:4000])
            box.exec()

    def _agrees(self, question: str) -> bool:
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        return QMessageBox.question(self._window, tr("Espalier"), question, yes | no, no) is yes

    def _session(self) -> Session | None:
        link = self._window.link
        return None if link is None else link.session

    def _folder(self) -> Path | None:
        session = self._session()
        return None if session is None else session.folder
