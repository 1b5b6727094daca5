"""The command `experiment`: declare a sweep, run what is left of it, print its table."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from ida_core import experiments
from ida_core.commands import Commands
from ida_core.experiments import Cell, Row, State, Sweep
from ida_core.measure.shown import down, up
from ida_core.program import program


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("experiment", help="a declared sweep of runs: what it varies, how it stands, what it came to")
    command.set_defaults(command=_experiment)
    command.add_argument("folder")
    command.add_argument("--declare", action="store_true", help="make the experiment, of the options below")
    usual = Sweep("")
    for name, kind in (("task", str), ("overseer", str), ("votes", int), ("specialists", str), ("seed", int)):
        command.add_argument(f"--{name}", nargs="+", type=kind, default=list(getattr(usual, name)))
    for name, kind in (("preset", str), ("mode", str), ("iterations", int), ("device", str)):
        command.add_argument(f"--{name}", type=kind, default=getattr(usual, name))
    command.add_argument("--run", action="store_true", help="make the runs that are not done, one after the other")
    command.add_argument("--json", action="store_true", help="print one JSON object as the last line")


def _experiment(arguments: argparse.Namespace) -> int:
    folder = Path(arguments.folder)
    if arguments.declare:
        sweep = Sweep(
            folder.resolve().name, tuple(arguments.task), arguments.preset, arguments.mode, tuple(arguments.overseer),
            tuple(arguments.votes), tuple(arguments.specialists), tuple(arguments.seed), arguments.iterations, arguments.device,
        )  # fmt: skip
        experiments.create(folder, sweep)
    runs = experiments.cells(folder)
    failed = _make_all(folder, runs) if arguments.run else []
    rows = experiments.table(runs)
    if arguments.json:
        states = {f"{cell.arm.name} seed {cell.seed}": cell.state.value for cell in runs}
        print(json.dumps({"name": runs[0].sweep.name, "runs": states, "table": [asdict(row) for row in rows]}, ensure_ascii=False))
    else:
        done = sum(cell.state is State.DONE for cell in runs)
        print("\n".join([f"{runs[0].sweep.name}: {done} of {len(runs)} runs are done", *map(line, rows)]))
    return 1 if failed else 0


def line(row: Row) -> str:
    """A row in words."""
    between = "" if row.interval is None else f" [{down(row.interval[0], 4)}, {up(row.interval[1], 4)}]"
    seeds = f"{row.seeds} seed{'s' if row.seeds > 1 else ''}"
    return (
        f"{row.arm.name}: accuracy {row.accuracy:.4f}{between}, worst height {row.worst:.4f}, {row.labels:,.0f} labels, "
        f"{row.seconds:.0f} s ({seeds})"
    )


def _make_all(folder: Path, runs: list[Cell]) -> list[Cell]:
    """Make all runs that are not done; return those that failed."""
    with experiments.hold(folder):
        return [cell for cell in runs if cell.state is not State.DONE and not _make(cell)]


def _make(cell: Cell) -> bool:
    """Make one run in a process of its own; say what came of it."""
    print(f"  {cell.command}", file=sys.stderr, flush=True)
    made = subprocess.run(  # noqa: S603  # our own program with arguments from the sweep, no shell
        [*program(), *cell.arguments], stdout=subprocess.PIPE, text=True, check=False
    )
    if made.returncode:
        return False
    cell.keep(made.stdout)
    return True
