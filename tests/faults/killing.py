"""Kills the workshop's workers at random instants, chain by chain, and looks at what they left behind."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import Self

from ida_core.sessions import guard

ROOT = Path(__file__).parents[2]
CLOCKS = ("at", "latency", "created", "ended", "seconds", "hash", "previous_hash", "measured", "versions", "segment")
"""Columns that tell when something happened or how long it took, or hash such; and how often a training was cut off."""


class Workshop:
    """A process that forks workers; one at a time."""

    def __enter__(self) -> Self:
        environment = os.environ | {"OMP_NUM_THREADS": "1", "QT_QPA_PLATFORM": "offscreen"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.workshop"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
            env=environment,
        )  # fmt: skip
        assert self._process.stdout.readline() == "ready\n"
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def work(self, kind: str, place: Path, kill_after: float | None = None, since: str = "pid") -> tuple[list[str], bool]:
        """Let a worker work, and kill it so many seconds after a line that begins like `since`.

        Returns:
            What it said, and whether it was killed before it was done.
        """
        self._process.stdin.write(f"{kind} {place}\n")
        self._process.stdin.flush()
        said, timer, process = list[str](), None, 0
        while not (line := self._heard()).startswith("ended "):
            if line.startswith("pid "):
                process = int(line[4:])
            else:
                said.append(line)
            if line.startswith(since) and kill_after is not None and timer is None:
                timer = threading.Timer(kill_after, _kill, [process])
                timer.start()
        if timer is not None:
            timer.cancel()
            timer.join()
        return said, os.WIFSIGNALED(int(line.split()[1]))

    def _heard(self) -> str:
        line = self._process.stdout.readline()
        assert line, "the workshop itself ended"
        return line.strip()


def _kill(process: int) -> None:
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        time.sleep(0)


def chain(workshop: Workshop, kind: str, place: Path, kills: int, longest: float, seed: int, after_each, since: str = "pid") -> int:
    """Kill a work again and again at random instants, looking after each; then let it end; return the kills that hit it."""
    dice, hits = random.Random(seed), 0  # noqa: S311
    for _ in range(kills * 4):
        said, killed = workshop.work(kind, place, dice.random() * longest, since)
        hits += killed
        after_each(said)
        if not killed or hits == kills:
            break
    workshop.work(kind, place)
    return hits


def contents(place: Path) -> dict[str, list[tuple]]:
    """All rows of a session but for clocks: what two runs of the same work share."""
    with closing(sqlite3.connect(place / "session.db")) as connection:
        return {
            table: connection.execute(f"SELECT {', '.join(f'[{n}]' for n in columns if n not in CLOCKS)} FROM [{table}]").fetchall()
            for table, columns in guard.expected().items()
        }
