"""Commands about what is guaranteed: whose fault errors are, and what can be done about them."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ida_core.sessions.session import Session

Lines = Callable[[dict[str, Any]], Sequence[str]]


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add these commands to the parser."""
    blame = _command(commands, "blame", _blame, "find whose fault wrong roots are, by running trees again")
    blame.add_argument("session")
    blame.add_argument("--truth", action="store_true", help="hold answers against the truth, not against deeper amplification")
    blame.add_argument(
        "--mine", action="store_true", help="examine your own trees too, which goes on the record"
    )
    blame.add_argument("--draw", type=int, default=0, metavar="N", help="first draw N fresh roots and write wrong ones as trees")


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
