"""The furniture of the main window, there before any session is: menus, toolbar, docks, status bar, layouts, keys."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPlainTextEdit,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app import menus
from app.actions import ACTIONS, BY_ID
from app.allowing import allow, say_what_it_does
from app.experiments.room import ExperimentsRoom
from app.explain import ABOUT, Explains
from app.guide import Guide
from app.keys import KEYS
from app.language import tr
from app.lineage.panel import LineagePanel
from app.notice import Notice
from app.places import homely
from app.rooms import Rooms, Upright
from app.said import said
from app.sessions.folders import settings
from app.theme import SPACE
from app.training.room import BUSY, IDLE, TrainingRoom
from app.workspace.question_field import QuestionField

NO_SESSION: Final = tr("no session is open")
TALL: Final = 0.5
"""Of the window's height, at least, for rooms that need space."""
TOOLBAR = ("new_question", "amplify", "script", None, "distil", "iterate", "pause", "keep", None, "outline", "map")


class Frame(QMainWindow):
    """Everything around the rooms. What an action does is up to whoever hears that it is wanted."""

    painted = Signal()
    wanted = Signal(str)
    """An action, by its id."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(tr("Espalier"))
        self.setDockNestingEnabled(True)
        self._was_painted = False
        KEYS.load()
        self.actions_by_id = self._make_actions()
        self._make_bars()
        self._set_keys()
        self._make_centre()
        self._make_docks()
        self._grown = self._usual = 0
        self.rooms.tabBarClicked.connect(self._make_room)
        self.leave_the_focus()
        self._restore()

    def say(self, words: str) -> None:
        """Tell what happened, in the status bar and the log."""
        self.says.setText(words)
        self.log.appendPlainText(words)

    def say_opening(self, folder: Path) -> None:
        """Begin a part of the log: what follows is of this session."""
        self.says.setText(tr("Opening {}…").format(folder.name))
        self.log.appendPlainText(f"── {folder.stem} ── {homely(folder)}")

    def tell_back(self, sentence: str) -> None:
        """Tell what was undone; it stays until the next action, whatever is saved meanwhile."""
        self.back.setText(sentence)
        self.log.appendPlainText(sentence)

    def hush(self) -> None:
        """The next action begins: what was said about the one before goes."""
        self.trouble.clear()
        self.back.clear()

    def complain(self, sentence: str) -> None:
        """Tell what went wrong, in the status bar and the log."""
        sentence = said(sentence)
        self.trouble.setText(f"⚠ {sentence}")
        self.says.setText("")
        self.log.appendPlainText(f"⚠ {sentence}")

    def show_own(self, name: str) -> bool:
        """Show one of the rooms that need no session, by its action; tell whether it is one."""
        room = {"show_training": self.room, "experiments": self.experiments, "show_log": self.log}.get(name)
        if room is not None:
            self.rooms.setCurrentWidget(room)
            self._make_room(self.rooms.indexOf(room))
        return room is not None

    def open_room(self, room: QWidget) -> None:
        """Show a room, with enough of the window."""
        self.rooms.setCurrentWidget(room)
        if self.rooms.height() < self.height() * TALL:
            self.resizeDocks([self.rooms_dock], [round(self.height() * TALL)], Qt.Orientation.Vertical)

    def leave_the_focus(self) -> None:
        """A click on a button leaves the keyboard where it is; Tab still reaches every button.

        Else a button that is switched off by what it does would hand the keyboard on to the next one.
        """
        for button in self.findChildren(QAbstractButton):
            if button.focusPolicy() is Qt.FocusPolicy.StrongFocus:
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _on_runs(self, on: bool) -> None:  # noqa: FBT001  # a signal's
        """Training began, or came to its end."""
        for name in ("distil", "iterate", "controls", "team"):
            allow(self.actions_by_id[name], BUSY if on else "")
        for name in ("pause", "keep"):
            allow(self.actions_by_id[name], "" if on else IDLE)

    def _make_room(self, index: int) -> None:
        """Let a room that was asked for have the height that it would like, up to half of the window; the next gives back."""
        room, height = self.rooms.room(index), self.rooms_dock.height()
        if height != self._grown:  # somebody moved the border since
            self._usual = height
        wanted = 0 if room is None else min(self.height() // 2, room.sizeHint().height() + self.rooms.tabBar().height())
        self.resizeDocks([self.rooms_dock], [max(wanted, self._usual)], Qt.Orientation.Vertical)
        if (layout := self.layout()) is not None:
            layout.activate()  # now, not when events come round
        self._grown = self.rooms_dock.height()

    def lay_out(self, name: str) -> None:
        """Give the docks the sizes of one of the layouts."""
        width, height = self.width(), self.height()
        left, right, bottom = {
            "layout_h": (260, 420, 220), "layout_review": (240, 420, 320), "layout_train": (280, 420, max(height // 2, 400)),
            "layout_analyse": (220, 340, 7 * height // 10),
        }[name]  # fmt: skip
        self.resizeDocks(
            [self.lineage_dock, self.workspace_dock],
            [min(left, width // 5), min(right, 21 * width // 50)],
            Qt.Orientation.Horizontal,
        )
        self.resizeDocks([self.rooms_dock], [bottom], Qt.Orientation.Vertical)
        self.rooms.setCurrentIndex(self.rooms.indexOf(self.room) if name == "layout_train" else 0)

    def strip(self) -> None:
        """Take away what a session brought; the rooms that need none stay, the training room in front."""
        gone = [self.centre.widget(index) for index in range(self.centre.count())]
        self.rooms.keep_only(list(self.own_rooms()))
        for widget in (*gone, self.side.takeWidget()):
            if widget is not None:
                self.centre.removeWidget(widget)
                widget.deleteLater()
        for room, title in self.own_rooms().items():
            self.rooms.addTab(room, title)
        allow(self.root_field, NO_SESSION)
        self.guide.hide()
        self.lay_out("layout_train")

    def own_rooms(self) -> dict[QWidget, str]:
        """The rooms that need no session, with their titles."""
        return {
            self.room: tr("Training"),
            self.experiments: tr("Experiments"),
            self.sent: tr("Exact input sent"),
            self.log: tr("Log"),
        }

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the first picture is on screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    # -- building ---------------------------------------------------------------------------------------------------

    def _make_actions(self) -> dict[str, QAction]:
        made: dict[str, QAction] = {}
        for declared in ACTIONS:
            action = QAction(declared.text, self)
            action.setAutoRepeat(False)
            action.triggered.connect(lambda _checked=False, name=declared.id: self.wanted.emit(name))
            self.addAction(action)
            made[declared.id] = action
        KEYS.changed.connect(self._set_keys)
        return made

    def _set_keys(self) -> None:
        """Give every action the key in force; Space is left to the lists, where it must not press buttons."""
        for name, action in self.actions_by_id.items():
            key = KEYS.of(name)
            say_what_it_does(action, f"{BY_ID[name].tip} ({KEYS.shown(name)})" if key else BY_ID[name].tip)
            action.setShortcut(QKeySequence("" if key == "Space" else key))
        alone = [key.removeprefix("Alt+") for key in map(KEYS.of, self.actions_by_id) if key.startswith("Alt+")]
        menus.mark(self.menuBar().actions(), "".join(alone))

    def _make_bars(self) -> None:
        bar = QToolBar(tr("Main"))
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.title = QLabel(tr("  No session  "))
        bar.addWidget(self.title)
        for name in TOOLBAR:
            if name is None:
                bar.addSeparator()
            else:
                bar.addAction(self.actions_by_id[name])
        self.addToolBar(bar)
        self.recent_menu = menus.fill(self.menuBar(), self.actions_by_id)
        self.says, self.waiting, self.running = (
            QLabel(tr("Ready")),
            QLabel(tr("waiting for you: 0")),
            QLabel(tr("questions at work: 0")),
        )
        self.trouble, self.back = QLabel(), QLabel()
        self.trouble.setProperty("role", "bad")
        for label in (self.says, self.back, self.trouble, self.title):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.statusBar().addWidget(self.says)
        self.statusBar().addWidget(self.back)
        self.statusBar().addWidget(self.trouble, 1)
        self.statusBar().addPermanentWidget(self.waiting)
        self.statusBar().addPermanentWidget(self.running)
        self.waiting.setToolTip(tr("Questions that you are to rule on or to answer, and debates that wait for your ruling"))
        self.running.setToolTip(
            tr("Questions that an assistant, the scripted H or a macro is at work on; training has a room of its own")
        )

    def _make_centre(self) -> None:
        self.guide, self.notice = Guide(), Notice()
        self.root_field = QuestionField(tr("New question"), tr("Ask"))
        allow(self.root_field, NO_SESSION)
        self.centre = QStackedWidget()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.guide)
        wrapped = QWidget()
        inner = QVBoxLayout(wrapped)
        inner.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        inner.addWidget(self.root_field)
        column.addWidget(wrapped)
        column.addWidget(self.centre, 1)
        self.setCentralWidget(middle)

    def _make_docks(self) -> None:
        self.lineage = LineagePanel()
        self.rooms = Rooms()
        self.rooms.setDocumentMode(True)
        self.rooms.tabBar().setDrawBase(False)
        self.rooms.setCornerWidget(Explains(self.rooms.currentWidget))
        self.room = TrainingRoom()
        self.room.runs.connect(self._on_runs)
        self._on_runs(on=False)
        self.room.wanted.connect(self.wanted)
        self.room.said.connect(self.say)
        self.room.failed.connect(self.complain)
        self.experiments = ExperimentsRoom()
        self.experiments.failed.connect(self.complain)
        self.sent, self.log = QPlainTextEdit(), QPlainTextEdit()
        for box, name in ((self.sent, tr("Exact input sent")), (self.log, tr("Log"))):
            box.setReadOnly(True)
            box.setAccessibleName(name)
        self.log.setMaximumBlockCount(2000)
        for panel, about in (
            (self.lineage, "line"), (self.room, "training"), (self.experiments, "experiments"), (self.sent, "sent"),
            (self.log, "log"),
        ):  # fmt: skip
            panel.setWhatsThis(ABOUT[about])
        self.lineage_dock = self._dock(tr("Lineage"), "lineage", self.lineage, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.side = Upright()
        self.workspace_dock = self._dock(tr("Workspace"), "workspace", self.side, Qt.DockWidgetArea.RightDockWidgetArea)
        self.rooms_dock = self._dock(tr("Rooms"), "rooms", self.rooms, Qt.DockWidgetArea.BottomDockWidgetArea)
        self.rooms_dock.setTitleBarWidget(QWidget())
        self.lineage_dock.setTitleBarWidget(_heading(tr("Lineage"), Explains(lambda: self.lineage)))
        self.workspace_dock.setTitleBarWidget(_heading(tr("Workspace"), Explains(self.side.widget)))
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.sent.setPlaceholderText(tr("Choose a question that A_n or the look-up answered to see exactly what it was sent."))

    def _dock(self, title: str, name: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title)
        dock.setObjectName(name)
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        return dock

    def _restore(self) -> None:
        store = settings()
        self.resize(QSize(1440, 900))
        if not (
            store.contains("geometry") and self.restoreGeometry(store.value("geometry")) and self.restoreState(store.value("state"))
        ):
            self.lay_out("layout_h")


def _heading(title: str, explains: Explains) -> QWidget:
    """What stands above a dock, and is dragged to move it."""
    heading, words = QFrame(), QLabel(title)
    heading.setProperty("role", "heading")
    row = QHBoxLayout(heading)
    row.setContentsMargins(SPACE + SPACE // 2, SPACE // 2, SPACE // 2, SPACE // 2)
    row.addWidget(words, 1)
    row.addWidget(explains)
    return heading
