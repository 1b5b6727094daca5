"""Drives the real window from code, for screenshots and benches: opens sessions, waits for what the user would see."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer

from app.bootstrap import make_application
from app.desk import Desk
from app.main_window import MainWindow
from app.preferences import PREFERENCES, Preferences
from app.session_link import SessionLink
from ida_core.sessions.session import Session, Settings


class Driver:
    """A window on a fresh session of permutation powering in a folder of its own."""

    def __init__(self, folder: Path, width: int, height: int) -> None:
        self.application = make_application()
        PREFERENCES.now = Preferences(ask_on_close=False)
        self.window = MainWindow()
        self.window.resize(width, height)
        self.window.show()
        self.show(folder / "First steps.espalier")

    @property
    def link(self) -> SessionLink:
        """The session that is open."""
        if self.window.link is None:
            raise RuntimeError("no session is open")
        return self.window.link

    @property
    def desk(self) -> Desk:
        """What the open session brought into the window."""
        if self.window.desk is None:
            raise RuntimeError("no session is open")
        return self.window.desk

    def show(self, place: Path) -> None:
        """Open a session in the window; make it where there is none."""
        if not place.exists():
            Session.create(place, Settings(place.stem, "permutation-powering")).close()
        self.window.open_session(place)
        link = self.link
        self.until(lambda: link.session is not None)

    def rest(self, milliseconds: int) -> None:
        """Let the window live for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def until(self, condition: Callable[[], bool], seconds: float = 120.0) -> None:
        """Let the window live until something has happened.

        Raises:
            TimeoutError: it did not happen in that time.
        """
        end = perf_counter() + seconds
        while not condition():
            if perf_counter() > end:
                raise TimeoutError("the window did not do what was waited for")
            self.rest(25)

    def ask(self, text: str, *, below: bool = False) -> int:
        """Type a question into the field for roots, or for subquestions; return its node."""
        link, desk = self.link, self.desk
        known = len(link.tree)
        field = desk.workspace.subquestion if below else self.window.root_field
        field.field.setText(text)
        field.submit()
        self.until(lambda: len(link.tree) > known)
        self.rest(60)
        return max(node.id for node in link.tree if node.question == link.tree[known + 1].question)

    def rule(self, action: str) -> None:
        """Act as H on the question on show, as soon as it accepts a ruling."""
        self.rest(200)
        self.window.do(action)
        self.rest(150)

    def close(self) -> None:
        """Close the window as the user would."""
        self.window.close()
        self.window.deleteLater()
        self.rest(10)
