"""The main window: opens and closes sessions, and stands between the desk, the session's thread and the training thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QInputDialog

from app.actions import ACTIONS
from app.allowing import allow
from app.background import Background
from app.crash import Report
from app.desk import H_ACTIONS, Desk
from app.diagnose import DiagnoseDialog
from app.dropping import dropped
from app.explain import explain
from app.frame import Frame
from app.guarantee import Guarantee
from app.guide import TASK
from app.held import HeldKeys
from app.keys_dialog import KeysDialog
from app.language import tr
from app.palette import Palette
from app.preferences import PREFERENCES
from app.queue.blind import BlindReview
from app.said import said
from app.session_link import SessionLink
from app.sessions.folders import (
    default_folder,
    demo_session,
    first_steps,
    fresh_sample,
    recent,
    remember,
    settings,
    shown_name,
    unpack_demonstration,
)  # fmt: skip
from app.sessions.keeping import Keeping
from app.sessions.new_dialog import NewSessionDialog, ask_for_trust
from app.sessions.sessions_dialog import SessionsDialog
from app.settings_dialog import SettingsDialog
from app.training.left import asked_to_leave
from app.training.room import BUSY
from app.trainings import Trainings
from app.workspace.facts_dialog import FactsDialog, agrees_to_reveal
from app.workspace.question_field import focus
from ida_core.report.metrics import read_curves
from ida_core.tasks import PAPERS, make_task
from ida_core.tasks.own import trust

ALONE: Final = (
    "quit", "new_session", "open_session", "sessions", "import_session", "settings", "pause", "keep", "experiments", "light",
    "dark", "system", "layout_h", "layout_review", "layout_train", "layout_analyse", "palette", "keys", "explain", "diagnose",
    "demonstration", "samples", "tour", "show_training", "show_log",
)  # fmt: skip
"""What can be done without a session."""

WRITES: Final = (
    *(action.id for action in ACTIONS if action.room == "H" or action.id in ("distil", "iterate", "controls", "team", "discard")),
    "new_question", "own_facts", "bookmark", "note", "rerun", "next_item",
)  # fmt: skip
"""What is off in a window that only reads the session."""
READS_ONLY: Final = tr("this window only reads the session")


class MainWindow(Frame):
    """One session at a time. `opened` and `broken` tell how opening went."""

    opened = Signal()
    broken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.link: SessionLink | None = None
        self.desk: Desk | None = None
        self.held = HeldKeys(self)
        self.wanted.connect(self.do)
        self.guarantee: Guarantee | None = None
        self.trainings = Trainings(self)
        self.training, self.team = self.trainings.controller, self.trainings.team
        self.keeping = Keeping(self)
        self.setAcceptDrops(True)
        self.experiments.wants_session.connect(self.open_session)
        self.room.asked.connect(self._ask_again)
        self.background = Background(self)
        self.background.done.connect(self._on_unpacked)
        self.background.failed.connect(lambda _name, sentence: self.complain(sentence))
        self.root_field.submitted.connect(self._ask_root)
        self.recent_menu.aboutToShow.connect(self._fill_recent)

    # -- opening and closing ----------------------------------------------------------------------------------------

    def open_session(self, folder: Path) -> None:
        """Close the session on show, if any, and open another."""
        self.close_session()
        self.team.leave()
        self.say_opening(folder)
        self.link = SessionLink(folder, self)
        self.link.ready.connect(self._mount)
        worker = self.link.worker
        worker.failed.connect(self._on_failed)
        worker.lost.connect(self._on_lost)
        worker.untrusted.connect(self._on_untrusted)
        worker.refused.connect(self.complain)
        self.link.saved.connect(self._on_saved)
        worker.served_by.connect(self._on_served_by)
        worker.reads_only.connect(self._on_reads_only)
        self.link.saving.connect(lambda: self.says.setText(tr("saving…")))
        self.link.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Training is left so that it resumes next time; everything else is on disk already."""
        at_work = self.training.is_running or self.experiments.is_running
        if at_work and PREFERENCES.now.ask_on_close and not self._may_close():
            event.ignore()
            return
        self.experiments.leave()
        self.background.leave()
        self.room.leave()
        self.close_session()
        self.team.leave()
        store = settings()
        store.setValue("geometry", self.saveGeometry())
        store.setValue("state", self.saveState())
        store.sync()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome what looks like a session."""
        if dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, once the other program is let go."""
        path = dropped(event)
        if path is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.take(path))

    def take(self, path: Path) -> None:
        """Open the folder of a session; make a session of an archive or of JSON lines, and open that."""
        self.open_session(path) if path.is_dir() else self.keeping.import_file(path)

    def _may_close(self) -> bool:
        closes, never = asked_to_leave(self, experiment=not self.training.is_running)
        if closes and never:
            self._prefer(ask_on_close=False)
        return closes

    def close_session(self) -> None:
        """Close the session on show, if any; what is typed is kept, and training goes on exactly there next time."""
        if self.link is None:
            return
        self.keeping.leave()
        self.notice.drop()
        if self.guarantee is not None:
            self.guarantee.leave()
            self.guarantee = None
        if self.desk is not None:
            self.desk.leave()
            self.desk.deleteLater()
            self.desk = None
        self.training.leave()
        self.link.close()
        self.link.deleteLater()
        self.link = None

    def _mount(self) -> None:
        """A session is open: make the rooms that show its trees."""
        link = self.link
        if link is None or link.session is None or link.task is None:
            return
        self.desk = Desk(link, link.session, link.task, self)
        self.desk.workspace.reveal_wanted.connect(self._reveal)
        self.held.pressed.connect(self.desk.workspace.watch.touch)
        self._let_write("")
        if not len(link.tree):
            focus(self.root_field)
        self.room.folder, self.room.task = link.session.folder, link.task
        self.room.set_curves(read_curves(link.session))
        self.guarantee = Guarantee(link, link.session, link.task, self.desk, self.training)
        self.room.set_running(running=False, paused=False)
        self.leave_the_focus()
        chosen = link.session.settings
        self.setWindowTitle(tr("{} – Espalier").format(shown_name(link.session)))
        remember(link.folder)
        self.say(tr("{}: {}, {}, seed {}").format(chosen.name, tr(link.task.title), chosen.preset, chosen.seed))
        QTimer.singleShot(0, self._offer_resume)
        self.keeping.opened()
        self.opened.emit()

    # -- what the user does -----------------------------------------------------------------------------------------

    def do(self, name: str) -> None:
        """Carry out an action by its id. H decides nothing by a key that is only held."""
        if name in H_ACTIONS and self.held.repeats:
            return
        self.hush()
        if self.desk is None and name not in ALONE:
            none = tr("no session is open: make one (Ctrl+N), or open one (Ctrl+O)")
            self.complain(none if self.link is None else tr("the session is still being opened; try again in a moment"))
        elif any(part.do(name) for part in (self.desk, self.keeping, self.trainings) if part is not None) or self.show_own(name):
            pass
        elif name in ("light", "dark", "system"):
            self._prefer(theme=name)
        elif name.startswith("layout_"):
            self.lay_out(name)
        else:
            self._do_rest(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else wanted goes back to the trees."""
        if event.key() == Qt.Key.Key_Escape and self.desk is not None:
            self.desk.trees.take_focus()
        else:
            super().keyPressEvent(event)

    def choose(self, node: int) -> None:
        """Show a question in every room."""
        if self.desk is not None:
            self.desk.choose(node)

    def _do_rest(self, name: str) -> None:
        rest: dict[str, Callable[[], object]] = {
            "quit": self.close,
            "new_session": self._new_session,
            "open_session": self._open_session,
            "sessions": self._sessions,
            "second_reviewer": self._review_blind,
            "new_question": lambda: focus(self.root_field),
            "own_facts": self._ask_about_own_facts,
            "reveal": self._reveal_chosen,
            "taint": self._taint,
            "keys": lambda: KeysDialog(self).exec(),
            "palette": self._palette,
            "explain": lambda: explain(self.focusWidget()),
            "show_queue": lambda: self.rooms.setCurrentIndex(0),
            "tour": self._tour,
            "demonstration": lambda: self.background.ask("demonstration", unpack_demonstration),
            "samples": self._sample,
            "settings": self._settings,
            "diagnose": lambda: DiagnoseDialog(self.room.folder, self).exec(),
        }
        if name in rest:
            rest[name]()

    def _settings(self) -> None:
        dialog = SettingsDialog(self)
        dialog.failed.connect(self.complain)
        dialog.exec()

    def _prefer(self, **values: object) -> None:
        try:
            PREFERENCES.change(**values)
        except OSError as error:
            self.complain(tr("the settings cannot be kept: {}").format(error))

    def offer_report(self, report: Report) -> None:
        """Say that the last run ended badly, or met a bug, and where what is known of it lies."""
        ended = tr("Espalier ended unexpectedly last time; nothing that was saved is lost.")
        went_on = tr("Something went wrong inside Espalier last time, and it went on; nothing that was saved is lost.")
        where = tr("A report was written to {}; it was sent nowhere.").format(report.path)
        there = QUrl.fromLocalFile(str(report.path))
        self.notice.say(
            f"{ended if report.is_end else went_on} {where}", tr("Show it"), lambda: QDesktopServices.openUrl(there), stays=True
        )

    def _palette(self) -> None:
        palette = Palette(lambda name: self.actions_by_id[name].isEnabled(), self)
        if palette.exec() and palette.chosen is not None:
            self.do(palette.chosen)

    def _new_session(self) -> None:
        dialog = NewSessionDialog(self)
        if dialog.exec() and dialog.folder is not None:
            self.open_session(dialog.folder)

    def _open_session(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, tr("Open the folder of a session"), str(default_folder())):
            self.open_session(Path(folder))

    def _sessions(self) -> None:
        dialog = SessionsDialog(None if self.link is None else self.link.folder, self.close_session, self)
        dialog.exec()
        if dialog.wanted is not None and (self.link is None or dialog.wanted != self.link.folder):
            self.open_session(dialog.wanted)
        elif self.link is None:
            self.open_session(demo_session())

    def _review_blind(self) -> None:
        if self.link is not None and self.link.session is not None and self.link.task is not None:
            BlindReview(self.link.session, self.link.task, self.link.tree, self).exec()

    def _reveal_chosen(self) -> None:
        node = self.desk.workspace.node if self.desk is not None else None
        if self.desk is None or node is None:
            self.complain(tr("choose a question first"))
        else:
            self._reveal(self.desk.link.tree[node].context)

    def _ask_root(self, text: str) -> None:
        if self.link is not None:
            self.link.request("ask", text, None, None)
            self.root_field.field.setText("")

    def _ask_again(self, text: str) -> None:
        """Ask a question that training met as the root of a tree: its facts were not kept, so it is about new ones."""
        if self.link is not None:
            self.link.request("ask", text, None, None)
            self.say(tr("{} was asked again, about new facts: those that it was trained on were not kept").format(text))

    def _ask_about_own_facts(self) -> None:
        if self.link is not None and self.link.task is not None and (dialog := FactsDialog(self.link.task, self)).exec():
            self.link.request("ask_about", dialog.asked.text(), dialog.facts)

    def _reveal(self, context: int) -> None:
        if self.link is not None and self.link.task is not None and agrees_to_reveal(self, in_words=self.link.task.is_text):
            self.link.request("reveal", context)

    # -- what comes back --------------------------------------------------------------------------------------------

    def _on_saved(self, what: str) -> None:
        self.says.setText(tr("saved ✓"))
        if what not in ("", "draft saved"):
            self.log.appendPlainText(what)

    def _on_served_by(self, iteration: int) -> None:
        if self.link is not None and self.link.session is not None:
            self.title.setText(tr("  {}  ·  A_{} helps  ").format(shown_name(self.link.session), iteration))

    def _on_reads_only(self, sentence: str) -> None:
        """Another window, or processes that train, have the session: show it as it is now, and its curves as they grow."""
        self.setWindowTitle(tr("{} (reading only)").format(self.windowTitle()))
        self.complain(sentence)
        self._let_write(READS_ONLY)
        if self.link is not None:
            self.notice.say(sentence, tr("Open it again"), partial(self.open_session, self.link.folder))
            self.team.watch(self.link.folder)

    def _let_write(self, but: str) -> None:
        """Switch off, for a reason, all that writes into the session; or on."""
        for name in WRITES:
            allow(self.actions_by_id[name], but)
        allow(self.root_field, but)
        if self.desk is not None:
            self.desk.workspace.off = but

    def _on_failed(self, sentence: str) -> None:
        self.complain(sentence)
        if self.link is not None and self.link.session is None:
            self.close_session()
            self.broken.emit(said(sentence))

    def _sample(self) -> None:
        named = {tr(make_task(name).title): name for name in PAPERS}
        title, chosen = QInputDialog.getItem(self, tr("Open a sample…"), tr("Task"), list(named), editable=False)
        if chosen:
            self.background.ask("sample", partial(fresh_sample, named[title]))

    def _on_unpacked(self, name: str, place: Path) -> None:
        if name == "demonstration":
            self.opened.connect(lambda: self.do("layout_analyse"), Qt.ConnectionType.SingleShotConnection)
        self.open_session(place)

    def _on_untrusted(self, task: str, question: str) -> None:
        folder = self.link.folder if self.link is not None else None
        self.close_session()
        if folder is not None and ask_for_trust(self, question):
            trust(task)
            self.open_session(folder)
        else:
            self.broken.emit(tr("the session was not opened, because its task {} is not trusted").format(task))

    def _on_lost(self, sentence: str) -> None:
        self.complain(tr("{}; the session was opened again as it is on disk").format(sentence))
        if self.link is not None:
            self.open_session(self.link.folder)

    # -- small things -----------------------------------------------------------------------------------------------

    def _offer_resume(self) -> None:
        if not self.trainings.offer_resume() and (words := self.experiments.interrupted()):
            self.notice.say(words, tr("Resume"), self._resume_experiment, stays=True)

    def _resume_experiment(self) -> None:
        self.do("experiments")
        self.experiments.run()

    def _tour(self) -> None:
        """Begin the guided loop again, in the session that it is about."""
        if self.desk is not None and self.desk.task.name == TASK:
            self._begin_tour()
        elif self.training.is_running:
            self.complain(BUSY)
        else:
            self.opened.connect(self._begin_tour, Qt.ConnectionType.SingleShotConnection)
            self.open_session(first_steps())

    def _begin_tour(self) -> None:
        self.guide.restart()
        self.say(tr("The guided loop begins again at step 1"))
        focus(self.root_field)

    def _taint(self) -> None:
        if self.guarantee is not None:
            self.guarantee.trace_chosen()

    def _fill_recent(self) -> None:
        self.recent_menu.clear()
        others = [folder for folder in recent() if self.link is None or folder != self.link.folder]
        for number, folder in enumerate(others, start=1):
            action = self.recent_menu.addAction(f"&{number}  {folder.stem.replace('&', '&&')}", partial(self.open_session, folder))
            action.setToolTip(str(folder))
        if not others:
            self.recent_menu.addAction(tr("No other session yet")).setEnabled(False)
