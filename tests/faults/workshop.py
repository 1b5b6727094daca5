"""The program at work, to be killed: `python -m tests.faults.workshop` imports everything once, then forks for each order.

An order is a line "KIND PLACE [ARGUMENT]" on standard input. Each worker says on standard output what it has been told is on disk.
Whatever it does, it finds out from the session how far it got, and goes on from there.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

import torch

from ida_core import cli, iterate, lineage
from ida_core.amplify import machine, person
from ida_core.amplify.person import Refusal
from ida_core.amplify.steps import ALL_LEVELS
from ida_core.learner import Recipe
from ida_core.report import export as exporting
from ida_core.sessions.session import Session
from ida_core.tree import Status
from tests.faults import window_work
from tests.faults.played import work_on

torch.set_num_threads(1)
TINY = Recipe(
    width=16, heads=2, fact_layers=1, question_layers=1, contexts=8, questions=8, compare_every=40, compare_on=32, max_steps=240,
    replay=64, save_every=10,
)  # fmt: skip
DECISIONS = 260
FORMATS = ("jsonl", "html", "dot", "archive", "graphml", "chat")


def say(words: object) -> None:
    """Tell the one outside."""
    os.write(1, f"{words}\n".encode())


def decide(place: Path, moves: str = "asaruxzUR") -> None:
    """Make decision after decision; which one comes next depends on the session alone."""
    with Session.open(place) as session:
        work = work_on(session)
        machine.finish(work)
        say("began")
        while work.decided < DECISIONS:
            number = work.decided
            move(work, moves[number % len(moves)], number)
            say(work.decided)
            machine.finish(work)


def undo(place: Path) -> None:
    """The same with many decisions taken back and made again."""
    decide(place, "azUrzzURRsU")


def move(work, name: str, number: int) -> None:
    """One decision; where the wished one makes no sense, another question is asked."""
    open_ = work.tree.with_status(Status.PROPOSED, Status.WAITS_FOR_PERSON, Status.REJECTED)
    one = open_[number % len(open_)] if open_ else None
    try:
        if name == "U":
            person.undo(work)
        elif name == "R":
            person.redo(work)
        elif one is None or name == "a":
            person.ask(work, f"s^{2 + number % 13}(a)")
        elif name == "s":
            person.hand_to_script(work, one, ALL_LEVELS)
        elif name == "r":
            person.reject(work, one, "no")
        elif name == "u":
            person.ask(work, "s^1(b)", parent=one)
        elif name == "x":
            person.answer(work, one, "c")
        else:
            person.skip(work, one)
    except Refusal:
        person.ask(work, f"s^{2 + number % 5}(b)")


def be_quick() -> None:
    """Train the tiny network, and measure it on little."""
    iterate.MEASURE_ON, iterate.WATCH_ON = 64, 32
    iterate.recipe_of = lambda *_: TINY


def train(place: Path) -> None:
    """Two iterations, with checkpoints every ten steps, by the command line."""
    be_quick()
    with Session.open(place) as session:
        lineage.found(session)
    say("began")
    code = cli.run(["run", "--task", "permutation-powering", "--session", str(place), "--resume", "--iterations", "2", "--json"])
    say(f"code {code}")


def export(place: Path) -> None:
    """Write every format, round after round, into the folder beside the session."""
    say("began")
    with Session.look(place) as session:
        for round_ in range(60):
            form = FORMATS[round_ % len(FORMATS)]
            exporting.export(session, form, place.parent / f"out.{form}")
            say(round_)


def import_(place: Path) -> None:
    """Make a session of an archive, unless it is there."""
    say("began")
    if not (place / "session.db").exists():
        cli.run(["import", str(place.parent / "whole.espalier.zip"), "--out", str(place)])


def open_(place: Path) -> None:
    """Bring a session of an older version up to date."""
    say("began")
    Session.open(place).close()


def in_the_window(what: Callable[[Path, Callable[[object], None]], None]) -> Callable[[Path], None]:
    """The same kinds of work, done by the real window."""

    def work(place: Path) -> None:
        be_quick()
        what(place, say)

    return work


WORK = {"decide": decide, "undo": undo, "train": train, "export": export, "import": import_, "open": open_} | {
    f"window-{what.__name__}": in_the_window(what)
    for what in (window_work.decide, window_work.undo, window_work.train, window_work.export, window_work.migrate)
}


def main() -> None:
    """Fork for each order, and tell how each ended."""
    print("ready", flush=True)
    for line in sys.stdin:
        kind, _, place = line.strip().partition(" ")
        sys.stdout.flush()
        child = os.fork()
        if child == 0:
            with contextlib.suppress(BrokenPipeError):
                WORK[kind](Path(place))
            os._exit(0)
        say(f"pid {child}")
        _, status = os.waitpid(child, 0)
        say(f"ended {status}")


if __name__ == "__main__":
    main()
