"""The real window at work, to be killed: it does what its session calls for next, and says what it has shown as saved."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from app.driver import Driver
from app.sessions.export_dialog import ExportDialog
from ida_core import lineage
from ida_core.tree import Status

DECISIONS = 90
FORMATS = ("jsonl", "html", "dot", "archive", "graphml", "chat")
OPEN = (Status.PROPOSED, Status.WAITS_FOR_PERSON, Status.REJECTED)
NAME = "First steps.espalier"
"""How the driver calls the session of a folder."""

Say = Callable[[object], None]


class Person:
    """Somebody before the window."""

    def __init__(self, place: Path, say: Say) -> None:
        os.environ["HOME"] = str(place.parent)
        self.driver = Driver(place.parent, 1280, 800)
        self.window = self.driver.window
        self.driver.until(lambda: self.window.desk is not None)
        self.acknowledged, self._say = self.decided(), say
        self.window.link.saved.connect(self._on_saved)
        say("began")
        say(self.acknowledged)

    def decided(self) -> int:
        with self.window.link.session.reading() as reader:
            return reader.table("decision").count

    def _on_saved(self, what: str) -> None:
        """The window showed its word before this is called: it was connected first."""
        if what not in ("", "draft saved"):
            self.acknowledged += 1
            if self.window.says.text() == "saved ✓":
                self._say(self.acknowledged)

    def decide(self, moves: str) -> None:
        while (number := self.decided()) < DECISIONS:
            self.rest()
            self.move(moves[number % len(moves)], number)
            self.driver.until(lambda before=number: self.decided() > before or self.window.trouble.text() != "", 20)
            if self.decided() == number:  # refused, such as redoing where there is nothing to redo
                self.ask(number)
                self.driver.until(lambda before=number: self.decided() > before, 20)

    def rest(self) -> None:
        """Wait until the machine has nothing left to do and the window shows it."""
        tree = self.window.link.tree
        self.driver.until(lambda: not tree.with_status(Status.WAITS_FOR_MACHINE))

    def move(self, name: str, number: int) -> None:
        """One decision; where the wished one makes no sense, another question is asked."""
        space, tree = self.window.desk.workspace, self.window.link.tree
        open_ = tree.with_status(*OPEN)
        if name in "UR":
            self.window.do("undo" if name == "U" else "redo")
            return
        if open_ and name != "a":
            self.window.choose(open_[number % len(open_)])
            self.driver.until(lambda: space.watch.may_rule)
            if name == "x":
                space.answer.field.setText("c")
                space.answer.submit()
                return
            action = {"s": "script", "z": "skip", "i": "idk"}[name]
            if space.buttons[action].isEnabled():
                self.window.do(action)
                return
        self.ask(number)

    def ask(self, number: int) -> None:
        self.window.trouble.clear()
        self.window.root_field.field.setText(f"s^{2 + number % 13}(a)")
        self.window.root_field.submit()

    def train(self) -> None:
        """Distil until A_2 helps; say which A_n the window says helps."""
        link = self.window.link
        link.worker.served_by.connect(lambda iteration: self._say(f"A_{iteration} helps"))
        while lineage.found(link.session).iteration < 2:
            self.window.do("distil")
            self.driver.until(lambda: not self.window.training.is_running, 600)
        self.driver.rest(200)

    def export(self) -> None:
        """Write one format after another beside the session's folder."""
        for number in range(10 * len(FORMATS)):
            dialog = ExportDialog("s", None, "", 0, self.window)
            dialog.form = FORMATS[number % len(FORMATS)]
            dialog.path = self.window.link.folder.parent / f"out.{dialog.form}"
            self.window.keeping.export(dialog)
            self._say(f"exported {number}")


def decide(place: Path, say: Say) -> None:
    Person(place, say).decide("asaxzUaRi")


def undo(place: Path, say: Say) -> None:
    Person(place, say).decide("axUzUURRsUa")


def export(place: Path, say: Say) -> None:
    Person(place, say).export()


def train(place: Path, say: Say) -> None:
    Person(place, say).train()


def migrate(place: Path, say: Say) -> None:
    """A window on a session of today opens one of an earlier version."""
    os.environ["HOME"] = str(place.parent)
    driver = Driver(place.parent, 1280, 800)
    say("migrating")
    driver.show(place)
    say("opened")
