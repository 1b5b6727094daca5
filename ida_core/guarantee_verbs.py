"""Commands about what is guaranteed: whose fault errors are, and what can be done about them."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ida_core.overseers.choice import FORMS
from ida_core.sessions.session import Session
from ida_core.tasks import make_task

Lines = Callable[[dict[str, Any]], Sequence[str]]


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add these commands to the parser."""
    blame = _command(commands, "blame", _blame, "find whose fault wrong roots are, by running trees again")
    blame.add_argument("session")
    blame.add_argument("--truth", action="store_true", help="hold answers against the truth, not against deeper amplification")
    blame.add_argument("--mine", action="store_true", help="examine your own trees too, which goes on the record")
    blame.add_argument("--draw", type=int, default=0, metavar="N", help="first draw N fresh roots and write wrong ones as trees")
    decompose = _command(commands, "decompose", _decompose, "say how well a task falls apart: depth, branching, ceilings, D")
    decompose.add_argument("session", nargs="?", help="a session, whose newest assistant is measured (or --task)")
    decompose.add_argument("--task", help="a task, measured with A_0")
    decompose.add_argument("--preset", default="quick")
    decompose.add_argument("--overseer", default="scripted", help=f"who splits and combines: {FORMS}")
    decompose.add_argument("--roots", type=int, default=1024)


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    action: Callable[[argparse.Namespace], int],
    text: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text)
    command.set_defaults(command=action)
    command.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    return command


def _print(arguments: argparse.Namespace, result: dict[str, Any], lines: Lines) -> int:
    print(json.dumps(result, ensure_ascii=False) if arguments.json else "\n".join(lines(result)))
    return 0


def _blame(arguments: argparse.Namespace) -> int:
    from ida_core.report.blame import DEEPER, TRUTH, blame_lines, blame_report, draw_and_write

    against = TRUTH if arguments.truth else DEEPER
    with Session.open(Path(arguments.session)) as session:
        if arguments.draw > 0:
            draw_and_write(session, arguments.draw, against)
        result = blame_report(session, against, mine=arguments.mine)
    return _print(arguments, result, blame_lines)


def _decompose(arguments: argparse.Namespace) -> int:
    from ida_core.report.decomposability import decomposability_lines, session_decomposability, task_decomposability

    if (arguments.session is None) == (arguments.task is None):
        raise ValueError("say either a session or --task")
    if arguments.task is not None:
        task = make_task(arguments.task, arguments.preset)
        result = task_decomposability(task, arguments.preset, arguments.overseer, arguments.roots)
    else:
        with Session.open(Path(arguments.session)) as session:
            result = session_decomposability(session, arguments.overseer, arguments.roots)
    return _print(arguments, result, decomposability_lines)
