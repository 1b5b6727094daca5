"""What commands of the command line have in common: how one is added, what it reads, and how it tells what came of it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Lines = Callable[[dict[str, Any]], Sequence[str]]
"""What was found, as lines to read."""


def command(commands: Commands, name: str, action: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
    """Add a command that tells what came of it as lines or as JSON."""
    added = commands.add_parser(name, help=text)
    added.set_defaults(command=action)
    added.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    return added


def tell(arguments: argparse.Namespace, result: dict[str, Any], lines: Lines) -> int:
    """Print what was found, as JSON where that is wished; return the exit code of success."""
    print(json.dumps(result, ensure_ascii=False) if arguments.json else "\n".join(lines(result)))
    return 0


def text_in(file: str) -> str:
    """What stands in a file; - reads standard input."""
    return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
