"""Experiments: a declared sweep of runs, one session each, resumable, tabulated with intervals over the seeds.

An experiment is a folder with `sweep.toml` (what is varied), and for each run a session and, once it is done, the object that `run`
printed. So a run is repeated by one command, and nothing is known of it that is not in its folder.
"""

from __future__ import annotations

import json
import math
import shlex
import sqlite3
import tomllib
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field, fields
from enum import Enum
from itertools import count, product
from pathlib import Path
from typing import Any, Final

import scipy
from filelock import FileLock

from ida_core.files import replace_file
from ida_core.program import program
from ida_core.sessions import lock
from ida_core.sessions.session import SUFFIX, InUse, SessionError

FILE: Final = "sweep.toml"


@dataclass(frozen=True, slots=True)
class Sweep:
    """What is varied, and what is held. Every combination is run once for each seed."""

    name: str
    task: tuple[str, ...] = ("permutation-powering",)
    preset: str = "quick"
    mode: str = ""
    """Empty: what suits each task."""
    overseer: tuple[str, ...] = ("scripted",)
    votes: tuple[int, ...] = (1,)
    specialists: tuple[str, ...] = ("",)
    seed: tuple[int, ...] = (0, 1, 2)
    iterations: int = 0
    """0: one for each height of the task."""
    device: str = "auto"


@dataclass(frozen=True, slots=True, order=True)
class Arm:
    """One combination, over all seeds."""

    task: str
    overseer: str
    votes: int
    specialists: str

    @property
    def name(self) -> str:
        """As it stands in tables and file names."""
        task = Path(self.task).stem if self.task.endswith(".py") else self.task
        parts = [task, self.overseer.replace(":", "-")]
        parts += [f"{self.votes}-votes"] if self.votes > 1 else []
        return " ".join([*parts, *([f"specialists-{self.specialists}"] if self.specialists else [])])


class State(Enum):
    """How a run stands."""

    WAITING = "waiting"
    BEGUN = "begun"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Cell:
    """One run."""

    arm: Arm
    seed: int
    sweep: Sweep = field(repr=False)
    folder: Path = field(repr=False)

    @property
    def session(self) -> Path:
        """The folder of its session."""
        return self.folder / f"{self.arm.name.replace(' ', '_')}_seed-{self.seed}{SUFFIX}"

    @property
    def result_file(self) -> Path:
        """What the run printed, once it is done."""
        return self.session.with_suffix(".json")

    @property
    def state(self) -> State:
        """How it stands, by what lies in the folder."""
        if self.result_file.is_file():
            return State.DONE
        return State.BEGUN if (self.session / "session.db").is_file() else State.WAITING

    def reached(self) -> tuple[int, int] | None:
        """n of the A_n that is trained last, and the step that was written down last; None while there is none."""
        query = """SELECT run.iteration, ifnull(max(metric.step), 0) FROM run LEFT JOIN metric ON metric.run = run.id
            WHERE run.id = (SELECT max(id) FROM run WHERE kind = 'distil') GROUP BY run.id"""
        try:
            with closing(sqlite3.connect(f"{(self.session / 'session.db').resolve().as_uri()}?mode=ro", uri=True)) as reader:
                found = reader.execute(query).fetchone()
        except sqlite3.Error:
            return None  # it is only just being made
        return (int(found[0]), int(found[1])) if found else None

    @property
    def arguments(self) -> list[str]:
        """The arguments of the command line that make this run, or go on with it."""
        return self._into(self.session) + (["--resume"] if self.state is State.BEGUN else [])

    @property
    def command(self) -> str:
        """The one command that repeats it from anywhere, for a shell: the same run in a folder that is not there yet."""
        stem = self.session.name.removesuffix(SUFFIX)
        names = (f"{stem}-again{'' if number == 1 else f'-{number}'}{SUFFIX}" for number in count(1))
        free = next(place for name in names if not (place := self.session.with_name(name)).exists())
        return shlex.join([*program(), *self._into(free.absolute())])

    def _into(self, session: Path) -> list[str]:
        """The arguments that make this run in such a folder."""
        sweep, arm = self.sweep, self.arm
        given = ["run", "--task", arm.task, "--preset", sweep.preset, "--overseer", arm.overseer, "--votes", str(arm.votes)]
        given += ["--seed", str(self.seed), "--device", sweep.device, "--session", str(session), "--json"]
        given += ["--mode", sweep.mode] if sweep.mode else []
        given += ["--specialists", arm.specialists] if arm.specialists else []
        return given + (["--iterations", str(sweep.iterations)] if sweep.iterations else [])

    def result(self) -> dict[str, Any] | None:
        """What the run came to, if it is done.

        Raises:
            ValueError: the file is not what a run prints.
        """
        if self.state is not State.DONE:
            return None
        try:
            found = json.loads(self.result_file.read_text(encoding="utf-8"))
            last = found["iterations"][-1]
            return {
                "accuracy": float(found["accuracy"]), "accuracy_n": int(found["accuracy_n"]), "seconds": float(found["seconds"]),
                "worst": min(float(rate) for rate in last["accuracy_by_height"].values()),
                "labels": sum(int(row.get("overseer_labels") or 0) for row in found["iterations"]),
            }  # fmt: skip
        except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
            raise ValueError(f"{self.result_file} is not what a run prints: {error}") from error

    def keep(self, printed: str) -> None:
        """Keep what the run printed: the last line is its object.

        Raises:
            ValueError: there is none.
        """
        lines = printed.strip().splitlines()
        json.loads(lines[-1] if lines else "")
        replace_file(self.result_file, lambda part: part.write_text(lines[-1] + "\n", encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Row:
    """What an arm came to, over the seeds that are done."""

    arm: Arm
    seeds: int
    accuracy: float
    interval: tuple[float, float] | None
    """95 % by Student's t over the seeds, within 0 and 1; None below two of them."""
    worst: float
    """Mean over the seeds of the accuracy at the worst height."""
    labels: float
    seconds: float


def create(folder: Path, sweep: Sweep) -> None:
    """Declare an experiment.

    Raises:
        FileExistsError: one is declared there already.
        OSError: the folder cannot be written.
    """
    if (folder / FILE).exists():
        raise FileExistsError(f"{folder} holds an experiment already")
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"{one.name} = {_toml(getattr(sweep, one.name))}" for one in fields(sweep)]
    replace_file(folder / FILE, lambda part: part.write_text("\n".join(lines) + "\n", encoding="utf-8"))


def hold(folder: Path) -> FileLock:
    """Hold an experiment while its runs are made, so that nobody else makes them.

    Raises:
        InUse: somebody does already.
        SessionError: the folder cannot be written.
    """
    return lock.take(folder, "experiment")


def held(folder: Path) -> str:
    """What is said where somebody makes the runs of an experiment just now; nothing where nobody does."""
    try:
        hold(folder).release()
    except InUse as error:
        return str(error)
    except SessionError:
        return ""  # nobody can write there
    return ""


def read(folder: Path) -> Sweep:
    """What was declared.

    Raises:
        OSError: there is none.
        ValueError: the file declares no sweep.
    """
    path = folder / FILE
    declared = tomllib.loads(path.read_text(encoding="utf-8"))
    known = {one.name: one for one in fields(Sweep)}
    if odd := set(declared) - set(known):
        raise ValueError(f"{path}: nothing is called {', '.join(sorted(odd))} in a sweep; there are {', '.join(known)}")
    usual = Sweep("")
    values = dict[str, Any]()
    for name, value in declared.items():
        wanted = getattr(usual, name)
        given = tuple(value) if isinstance(wanted, tuple) and isinstance(value, list) else value
        kind = type(wanted[0]) if isinstance(wanted, tuple) else type(wanted)
        if not all(type(one) is kind for one in (given if isinstance(given, tuple) else (given,))) or given == ():
            raise ValueError(f"{path}: {name} has to be {'a list of' if isinstance(wanted, tuple) else 'one'} {kind.__name__}")
        values[name] = given if isinstance(wanted, tuple) is isinstance(given, tuple) else (given,)
    if "name" not in values:
        raise ValueError(f"{path}: the sweep has no name")
    return Sweep(**values)


def cells(folder: Path) -> list[Cell]:
    """All runs of an experiment, seeds innermost."""
    sweep = read(folder)
    arms = [Arm(*each) for each in product(sweep.task, sweep.overseer, sweep.votes, sweep.specialists)]
    return [Cell(arm, seed, sweep, folder) for arm in arms for seed in sweep.seed]


def table(runs: Sequence[Cell]) -> list[Row]:
    """One row an arm, in the order of declaration, with those that have nothing yet left out."""
    found = dict[Arm, list[dict[str, Any]]]()
    for cell in runs:
        if (result := cell.result()) is not None:
            found.setdefault(cell.arm, []).append(result)
    return [_row(arm, results) for arm, results in found.items()]


def _row(arm: Arm, results: Sequence[dict[str, Any]]) -> Row:
    n = len(results)
    mean = {name: math.fsum(result[name] for result in results) / n for name in ("accuracy", "worst", "labels", "seconds")}
    interval = None
    if n > 1:
        spread = math.sqrt(math.fsum((result["accuracy"] - mean["accuracy"]) ** 2 for result in results) / (n - 1) / n)
        half = float(scipy.stats.t.ppf(0.975, n - 1)) * spread
        interval = (max(0.0, mean["accuracy"] - half), min(1.0, mean["accuracy"] + half))
    return Row(arm, n, mean["accuracy"], interval, mean["worst"], mean["labels"], mean["seconds"])


def _toml(value: object) -> str:
    """Strings, numbers and lists of them, as TOML writes them (JSON's form is a part of TOML's for these)."""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
