"""The main window. It only wires: rooms on one side, the session's thread and the training thread on the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QDockWidget,
    QFileDialog,
    QLabel,
    QMainWindow,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.actions import ACTIONS, BY_ID
from app.guide import Guide
from app.keys import KEYS
from app.keys_dialog import KeysDialog
from app.lineage.panel import LineagePanel
from app.macros.panel import MacroPanel
from app.palette import Palette
from app.queue.queue import ReviewQueue
from app.rulings import Rulings
from app.session_link import SessionLink
from app.sessions.folders import recent, remember, settings
from app.sessions.new_dialog import NewSessionDialog, ask_for_trust
from app.theme import SPACE, THEME
from app.training.room import TrainingRoom
from app.training_worker import TrainingController
from app.tree.map_view import MapView
from app.tree.outline_model import OutlineModel
from app.tree.outline_view import OutlineView
from app.workspace.facts_dialog import FactsDialog
from app.workspace.question_field import QuestionField, focus
from app.workspace.workspace import Workspace
from ida_core import lineage
from ida_core.overseers.macros import rule_for
from ida_core.overseers.rules import Kept
from ida_core.report.metrics import read_curves
from ida_core.tasks.own import trust
from ida_core.tree import Status

H_ACTIONS = (
    "approve", "edit", "reject", "idk", "skip", "ask", "answer", "retry", "take", "macros", "amplify", "script", "recompute",
    "submit", "scratchpad", "save_draft",
)  # fmt: skip
TOOLBAR = ("new_question", "amplify", "script", None, "distil", "iterate", "pause", "keep", None, "outline", "map")
MENUS = ("Session", "Tree", "H", "Training", "View", "Help")


class MainWindow(QMainWindow):
    """One session at a time. `opened` and `broken` tell how opening went."""

    opened = Signal()
    broken = Signal(str)
    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Espalier")
        self.setDockNestingEnabled(True)
        self.link: SessionLink | None = None
        self._was_painted = False
        self.training = TrainingController(self)
        KEYS.load()
        self.actions_by_id = self._make_actions()
        self._set_keys()
        self._build_frame()
        self.training.happened.connect(self._on_training)
        self.training.status_changed.connect(self._on_training_status)
        self.training.failed.connect(self._complain)
        self.training.stopped.connect(self._on_training_stopped)
        self._restore()

    # -- opening and closing ----------------------------------------------------------------------------------------

    def open_session(self, folder: Path) -> None:
        """Close the session on show, if any, and open another."""
        self._close_session()
        self.says.setText(f"Opening {folder.name}…")
        self.link = SessionLink(folder, self)
        self.link.ready.connect(self._mount)
        worker = self.link.worker
        worker.failed.connect(self._on_failed)
        worker.lost.connect(self._on_lost)
        worker.untrusted.connect(self._on_untrusted)
        worker.refused.connect(self._complain)
        self.link.saved.connect(self._on_saved)
        worker.asked.connect(self._on_asked)
        worker.served_by.connect(self._on_served_by)
        worker.input_read.connect(self._on_input_read)
        worker.facts_read.connect(self._on_facts)
        worker.exported.connect(self._on_exported)
        self.link.saving.connect(lambda: self.says.setText("saving…"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Training is left so that it resumes next time; everything else is on disk already."""
        self._close_session()
        store = settings()
        store.setValue("geometry", self.saveGeometry())
        store.setValue("state", self.saveState())
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the first picture is on screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def _close_session(self) -> None:
        if self.link is None:
            return
        if hasattr(self, "workspace"):
            self.workspace.flush_drafts()
        self.training.leave()
        self.link.close()
        self.link.deleteLater()
        self.link = None

    # -- building ---------------------------------------------------------------------------------------------------

    def _make_actions(self) -> dict[str, QAction]:
        made: dict[str, QAction] = {}
        for declared in ACTIONS:
            action = QAction(declared.text, self)
            action.setAutoRepeat(False)
            action.triggered.connect(lambda _checked=False, name=declared.id: self.do(name))
            self.addAction(action)
            made[declared.id] = action
        KEYS.changed.connect(self._set_keys)
        return made

    def _set_keys(self) -> None:
        """Give every action the key in force; Space is left to the lists, where it must not press buttons."""
        for name, action in self.actions_by_id.items():
            key = KEYS.of(name)
            action.setToolTip(f"{BY_ID[name].tip} ({key})" if key else BY_ID[name].tip)
            action.setShortcut(QKeySequence("" if key == "Space" else key))

    def _build_frame(self) -> None:
        bar = QToolBar("Main")
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.title = QLabel("  No session  ")
        bar.addWidget(self.title)
        for name in TOOLBAR:
            if name is None:
                bar.addSeparator()
            else:
                bar.addAction(self.actions_by_id[name])
        self.addToolBar(bar)
        for menu_name in MENUS:
            menu = self.menuBar().addMenu(menu_name)
            for declared in ACTIONS:
                if declared.room == menu_name:
                    menu.addAction(self.actions_by_id[declared.id])
            if menu_name == "Session":
                self.recent_menu = menu.addMenu("Recent sessions")
                self.recent_menu.aboutToShow.connect(self._fill_recent)
        self.says, self.waiting, self.running = QLabel("Ready"), QLabel("waiting for you: 0"), QLabel("running: 0")
        self.trouble = QLabel()
        self.trouble.setProperty("role", "bad")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.statusBar().addWidget(self.says)
        self.statusBar().addWidget(self.trouble, 1)
        self.statusBar().addPermanentWidget(self.waiting)
        self.statusBar().addPermanentWidget(self.running)
        self.guide = Guide()
        self.root_field = QuestionField("New question", "Ask")
        self.root_field.submitted.connect(self._ask_root)
        self.centre = QStackedWidget()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.guide)
        wrapped = QWidget()
        inner = QVBoxLayout(wrapped)
        inner.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        inner.addWidget(self.root_field)
        column.addWidget(wrapped)
        column.addWidget(self.centre, 1)
        self.setCentralWidget(middle)
        self.lineage = LineagePanel()
        self.rooms = QTabWidget()
        self.rooms.setDocumentMode(True)
        self.room = TrainingRoom()
        self.room.wanted.connect(self.do)
        self.sent, self.log = QPlainTextEdit(), QPlainTextEdit()
        for box, name in ((self.sent, "Exact input sent"), (self.log, "Log")):
            box.setReadOnly(True)
            box.setAccessibleName(name)
        self.log.setMaximumBlockCount(2000)
        self.lineage_dock = self._dock("Lineage", "lineage", self.lineage, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.side = QScrollArea()
        self.side.setWidgetResizable(True)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.workspace_dock = self._dock("Workspace", "workspace", self.side, Qt.DockWidgetArea.RightDockWidgetArea)
        self.rooms_dock = self._dock("Rooms", "rooms", self.rooms, Qt.DockWidgetArea.BottomDockWidgetArea)
        self.rooms_dock.setTitleBarWidget(QWidget())
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.sent.setPlaceholderText("Choose a question that A_n or the look-up answered to see exactly what it was sent.")

    def _dock(self, title: str, name: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title)
        dock.setObjectName(name)
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        return dock

    def _restore(self) -> None:
        store = settings()
        choice = str(store.value("theme", "system"))
        THEME.choose(choice if choice in ("light", "dark", "system") else "system")  # type: ignore[arg-type]
        self.resize(QSize(1440, 900))
        if not (
            store.contains("geometry") and self.restoreGeometry(store.value("geometry")) and self.restoreState(store.value("state"))
        ):
            self._lay_out("layout_h")

    def _mount(self) -> None:
        """A session is open: make the rooms that show its trees."""
        link = self.link
        if link is None or link.session is None or link.task is None:
            return
        self.model = OutlineModel(link.tree)
        self.outline, self.map = OutlineView(self.model), MapView(link.tree)
        for old in [self.centre.widget(index) for index in range(self.centre.count())]:
            if old is not None:
                self.centre.removeWidget(old)
                old.deleteLater()
        for view in (self.outline, self.map):
            self.centre.addWidget(view)
            view.chosen.connect(self.choose)
        self.outline.opened.connect(self.workspace_focus)
        self.centre.setCurrentWidget(self.outline)
        self.workspace = Workspace(link.tree)
        self.workspace.set_task(link.task)
        self.guide.suit(link.task.name)
        self.workspace.set_drafts(link.drafts)
        self.workspace.isolated = link.session.settings.isolated
        self.workspace.reveal_wanted.connect(self._reveal)
        self.side.setWidget(self.workspace)
        self.side.setMinimumWidth(self.workspace.minimumSizeHint().width() + 2 * SPACE)
        self.queue = ReviewQueue(link.tree)
        self.queue.chosen.connect(self.choose)
        self.queue.isolated = link.session.settings.isolated
        self.queue.count_changed.connect(self._on_count)
        self.rulings = Rulings(link, self.workspace, self.queue, self)
        self.rulings.next_wanted.connect(self.choose)
        self.rulings.refused.connect(self._complain)
        self.rulings.happened.connect(self.guide.happened)
        self.rulings.root_given_back.connect(self._on_root_given_back)
        self.macros = MacroPanel(link.tree, link.task)
        self.macros.ruled.connect(lambda rule, state: link.request("rule_on_macro", rule, state))
        self.macros.edited.connect(lambda rule, text: link.request("edit_macro", rule, text))
        self.macros.chosen.connect(self.choose)
        link.worker.rules_changed.connect(self._on_rules)
        for skippable in (self.outline, self.queue.list):
            shortcut = QShortcut(QKeySequence("Space"), skippable, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda: self.do("skip"))
        current = self.rooms.currentIndex()
        self.rooms.clear()
        tabs: list[tuple[QWidget, str]] = [
            (self.queue, "Review queue"),
            (self.room, "Training"),
            (self.macros, "Macros"),
            (self.sent, "Exact input sent"),
            (self.log, "Log"),
        ]
        for room, title in tabs:
            self.rooms.addTab(room, title)
        self.rooms.setCurrentIndex(max(0, current))
        self.root_field.set_grammar(link.task.parse_question, link.task.completions, f"Ask a question: {link.task.grammar_hint()}")
        self.room.set_curves(read_curves(link.session))
        self._show_lineage()
        chosen = link.session.settings
        self.setWindowTitle(f"{chosen.name} – Espalier")
        remember(link.folder)
        self._say(f"{chosen.name}: {link.task.title}, {chosen.preset}, seed {chosen.seed}")
        QTimer.singleShot(0, self._offer_resume)
        self.opened.emit()

    # -- what the user does -----------------------------------------------------------------------------------------

    def do(self, name: str) -> None:
        """Carry out an action by its id."""
        self.trouble.clear()
        if name in H_ACTIONS and hasattr(self, "workspace"):
            self.workspace.do(name)
        elif hasattr(self, "rulings") and self.rulings.do(name):
            pass
        elif name in ("light", "dark", "system"):
            THEME.choose(name)  # type: ignore[arg-type]
            settings().setValue("theme", name)
        elif name.startswith("layout_"):
            self._lay_out(name)
        elif name in ("outline", "map") and hasattr(self, "outline"):
            self.centre.setCurrentWidget(self.outline if name == "outline" else self.map)
        elif name in ("next_waiting", "previous_waiting") and hasattr(self, "queue"):
            self._go_to_waiting(1 if name == "next_waiting" else -1)
        else:
            self._do_rest(name)

    def choose(self, node: int) -> None:
        """Show a question in every room."""
        self.outline.choose(node)
        self.map.choose(node)
        self.workspace.choose(node)
        if self.link is not None:
            self.link.request("read_input", node)

    def workspace_focus(self) -> None:
        """Put the cursor where the chosen question is worked on: a subquestion, or else the answer."""
        node = self.workspace.node
        if node is not None and self.link is not None:
            self.do("ask" if self.link.tree[node].status is Status.WAITS_FOR_PERSON else "edit")

    def _do_rest(self, name: str) -> None:
        rest: dict[str, Callable[[], object]] = {
            "quit": self.close,
            "new_session": self._new_session,
            "open_session": self._open_session,
            "export": self._export,
            "new_question": lambda: focus(self.root_field),
            "own_facts": self._ask_about_own_facts,
            "distil": lambda: self._train(1),
            "iterate": lambda: self._train(None),
            "controls": lambda: self._train(0),
            "pause": self._pause,
            "keep": lambda: self.training.stop(keep=True),
            "discard": self._discard,
            "reveal": self._reveal_chosen,
            "keys": lambda: KeysDialog(self).exec(),
            "palette": self._palette,
            "show_queue": lambda: self.rooms.setCurrentIndex(0),
            "show_macros": lambda: self.rooms.setCurrentWidget(self.macros) if hasattr(self, "macros") else None,
            "tour": self.guide.restart,
        }
        if name in rest:
            rest[name]()

    def _palette(self) -> None:
        palette = Palette(lambda name: self.actions_by_id[name].isEnabled(), self)
        if palette.exec() and palette.chosen is not None:
            self.do(palette.chosen)

    def _new_session(self) -> None:
        dialog = NewSessionDialog(self)
        if dialog.exec() and dialog.folder is not None:
            self.open_session(dialog.folder)

    def _open_session(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, "Open the folder of a session"):
            self.open_session(Path(folder))

    def _pause(self) -> None:
        self.training.toggle_pause()
        self.room.set_running(running=self.training.is_running, paused=self.training.is_paused)

    def _discard(self) -> None:
        """End the training under way, or give up the one that was left."""
        if self.training.is_running:
            self.training.stop(keep=False)
        elif self.link is not None and self.link.session is not None:
            self.link.request("discard_run")
            self.room.set_running(running=False, paused=False)
            self.room.say("The interrupted training was discarded")

    def _reveal_chosen(self) -> None:
        if self.link is not None and hasattr(self, "workspace") and self.workspace.node is not None:
            self._reveal(self.link.tree[self.workspace.node].context)

    def _ask_root(self, text: str) -> None:
        if self.link is not None:
            self.link.request("ask", text, None, None)
            self.root_field.field.setText("")

    def _ask_about_own_facts(self) -> None:
        if self.link is not None and self.link.task is not None and (dialog := FactsDialog(self.link.task, self)).exec():
            self.link.request("ask_about", dialog.asked.text(), dialog.facts)

    def _train(self, iterations: int | None) -> None:
        if self.link is None or self.link.session is None or self.link.task is None or self.training.is_running:
            return
        if iterations is None:
            done = lineage.found(self.link.session).iteration
            discrete = self.link.session.settings.mode == "discrete"
            iterations = max(1, len(self.link.task.heights) - done) if discrete else 1
        self.rooms.setCurrentWidget(self.room)
        self.training.start(self.link.session, iterations)
        self.room.set_running(running=True, paused=False)

    def _export(self) -> None:
        if self.link is None or self.link.session is None:
            return
        name = f"{self.link.session.settings.name}.html"
        path, _ = QFileDialog.getSaveFileName(self, "Export the session", name, "Report (*.html);;JSON lines (*.jsonl)")
        if path:
            self.link.request("export", "jsonl" if path.endswith(".jsonl") else "html", path)

    def _reveal(self, context: int) -> None:
        question = (
            "Show the hidden facts of this question? From then on your decisions about them are marked as made with the facts seen."
        )
        if self.link is not None and QMessageBox.question(self, "Reveal facts", question) is QMessageBox.StandardButton.Yes:
            self.link.request("reveal", context)

    # -- what comes back --------------------------------------------------------------------------------------------

    def _on_asked(self, node: int) -> None:
        if self.link is None:
            return
        root = self.link.tree[node].parent is None
        self.guide.happened("asked" if root else "split")
        if root:
            self.choose(node)
            self.workspace.do("ask")
        elif self.link.tree[node].iteration > 0:
            self.guide.happened("compared")

    def _on_saved(self, what: str) -> None:
        self.says.setText("saved ✓")
        if what not in ("", "draft saved"):
            self.log.appendPlainText(what)

    def _on_root_given_back(self, text: str) -> None:
        self.root_field.field.setText(text)
        focus(self.root_field)

    def _on_rules(self, rules: list[Kept]) -> None:
        self.macros.show_rules(rules)
        approved = [kept.rule for kept in rules if kept.state == "approved"]
        if self.link is not None and (task := self.link.task) is not None:
            self.workspace.has_macro = lambda question: rule_for(approved, task.parse_question(question)) is not None
        waiting = sum(kept.state == "proposed" for kept in rules)
        self.rooms.setTabText(self.rooms.indexOf(self.macros), f"Macros ({waiting} new)" if waiting else "Macros")

    def _on_count(self, count: int) -> None:
        self.waiting.setText(f"waiting for you: {count}")
        self.rooms.setTabText(self.rooms.indexOf(self.queue), f"Review queue ({count})")
        if self.link is not None:
            busy = len(self.link.tree.with_status(Status.WAITS_FOR_MACHINE, Status.WAITS_FOR_ANSWERS))
            self.running.setText(f"running: {busy}")

    def _on_served_by(self, iteration: int) -> None:
        if self.link is not None and self.link.session is not None:
            self.title.setText(f"  {self.link.session.settings.name}  ·  A_{iteration} helps  ")

    def _on_input_read(self, _node: int, text: str) -> None:
        self.sent.setPlainText(text or "Nothing was sent for this question: H worked on it.")

    def _on_exported(self, path: str) -> None:
        self._say(f"exported to {path}")

    def _on_facts(self, context: int, facts: list[str]) -> None:
        self.workspace.show_facts(context, facts)

    def _on_training(self, event: object) -> None:
        from ida_core.iterate import Promoted, Sampled

        self.room.take(event)  # type: ignore[arg-type]
        if self.link is None:
            return
        if isinstance(event, Sampled):
            self.link.request("sample", event.contexts, event.questions, event.chance)
        elif isinstance(event, Promoted):
            self.link.request("use_assistant", event.iteration, event.assistant_id)
            self.guide.happened("distilled")
            self._show_lineage()
            self.log.appendPlainText(f"A_{event.iteration} promoted: {event.report.reason}, {event.report.steps} steps")

    def _on_training_status(self, words: str) -> None:
        self.room.say(words)
        self._say(words)

    def _on_training_stopped(self) -> None:
        self.room.set_running(running=False, paused=False)
        self.says.setText("saved ✓")

    def _on_failed(self, sentence: str) -> None:
        self._complain(sentence)
        if self.link is not None and self.link.session is None:
            self._close_session()
            self.broken.emit(sentence)

    def _on_untrusted(self, task: str, question: str) -> None:
        folder = self.link.folder if self.link is not None else None
        self._close_session()
        if folder is not None and ask_for_trust(self, question):
            trust(task)
            self.open_session(folder)
        else:
            self.broken.emit(f"the session was not opened, because its task {task} is not trusted")

    def _on_lost(self, sentence: str) -> None:
        self._complain(f"{sentence}; the session was opened again as it is on disk")
        if self.link is not None:
            self.open_session(self.link.folder)

    # -- small things -----------------------------------------------------------------------------------------------

    def _offer_resume(self) -> None:
        if self.link is None or self.link.session is None:
            return
        with self.link.session.reading() as reader:
            rows = list(
                reader.query(
                    "SELECT iteration, step FROM run WHERE kind = 'distil' AND state IN ('running', 'paused', 'left') LIMIT 1"
                )
            )
        for row in rows:
            self.room.say(
                f"Training of A_{row['iteration']} was left at step {row['step']:,}; Distil (Ctrl+T) goes on exactly there"
            )

    def _go_to_waiting(self, step: int) -> None:
        following = self.queue.after(self.workspace.node, step)
        if following is None:
            self._complain("nothing waits for you")
        else:
            self.choose(following)

    def _show_lineage(self) -> None:
        if self.link is not None and self.link.session is not None:
            lineage.found(self.link.session)
            self.lineage.show_line(lineage.read(self.link.session))

    def _lay_out(self, name: str) -> None:
        width, height = self.width(), self.height()
        left, right, bottom = {
            "layout_h": (260, 420, 220), "layout_review": (240, 420, 320), "layout_train": (280, 420, height // 2),
        }[name]  # fmt: skip
        self.resizeDocks(
            [self.lineage_dock, self.workspace_dock], [min(left, width // 5), min(right, width // 3)], Qt.Orientation.Horizontal
        )
        self.resizeDocks([self.rooms_dock], [bottom], Qt.Orientation.Vertical)
        self.rooms.setCurrentIndex(1 if name == "layout_train" else 0)

    def _fill_recent(self) -> None:
        self.recent_menu.clear()
        for folder in recent():
            self.recent_menu.addAction(folder.stem, partial(self.open_session, folder))

    def _say(self, words: str) -> None:
        self.says.setText(words)
        self.log.appendPlainText(words)

    def _complain(self, sentence: str) -> None:
        self.trouble.setText(f"⚠ {sentence}")
        self.says.setText("")
        self.log.appendPlainText(f"⚠ {sentence}")
