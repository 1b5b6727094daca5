"""The real window, driven with keys and clicks."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer

from app.bootstrap import make_application
from app.main_window import MainWindow
from ida_core.learner import Recipe
from ida_core.sessions.session import Session, Settings

SMALL = Recipe(width=32, heads=2, contexts=8, questions=8, compare_every=20, compare_on=32, max_steps=60, replay=64, save_every=20)


class User:
    """What a person does with the window."""

    def __init__(self, window: MainWindow, qtbot) -> None:
        self.window, self.qtbot = window, qtbot

    def until(self, condition: Callable[[], bool], timeout: int = 20_000) -> None:
        """Let the window live until something has happened. QTest would hold the interpreter's lock, and starve the threads."""
        end = monotonic() + timeout / 1000
        while not condition():
            assert monotonic() < end, f"it did not happen in {timeout} ms; the window says: {self.says()}"
            loop = QEventLoop()
            QTimer.singleShot(15, loop.quit)
            loop.exec()

    def says(self) -> str:
        """What stands in the status bar and in the guide."""
        bar = (self.window.says, self.window.trouble, self.window.waiting, self.window.running, self.window.guide.text)
        return " | ".join(label.text() for label in bar)

    def type(self, field, text: str) -> None:
        field.field.clear()
        self.qtbot.keyClicks(field.field, text)
        self.qtbot.keyClick(field.field, Qt.Key.Key_Return)

    def ask(self, text: str, *, below: bool = False) -> int:
        known = len(self.window.link.tree)
        self.type(self.window.desk.workspace.subquestion if below else self.window.root_field, text)
        self.until(lambda: len(self.window.link.tree) > known)
        if not below:
            self.until(lambda: self.window.desk.workspace.node is not None and self.window.desk.workspace.node > known)
            return self.window.desk.workspace.node
        return max(node.id for node in self.window.link.tree)

    def rule(self, action: str) -> None:
        """Rule on the question on show, once it accepts a ruling, and wait until that is on disk."""
        space = self.window.desk.workspace
        self.until(lambda: space.watch.may_rule)
        with self.qtbot.waitSignal(
            self.window.link.saved, timeout=10_000, check_params_cb=lambda what: what not in ("", "draft saved")
        ):
            self.window.do(action)

    def node(self, number: int):
        return self.window.link.tree[number]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "work.espalier"
    Session.create(folder, Settings("Work", "permutation-powering", seed=3)).close()
    return folder


@pytest.fixture
def open_window(qtbot, qapp) -> Iterator[Callable[[Path], User]]:
    """Open a window on a session; it is closed at the end of the test."""
    hook, interval = sys.excepthook, sys.getswitchinterval()
    make_application()
    sys.excepthook = hook
    windows: list[MainWindow] = []

    def open_(folder: Path) -> User:
        window = MainWindow()
        windows.append(window)
        window.training.recipe = SMALL
        window.show()
        with qtbot.waitSignal(window.opened, timeout=10_000):
            window.open_session(folder)
        return User(window, qtbot)

    yield open_
    for window in windows:
        window.close()
        window.deleteLater()
    sys.setswitchinterval(interval)
    gc.enable()
