"""The reference of keys and commands, made of the same declarations that the program runs by: docs/REFERENCE.md."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from app import commands
from app.actions import ACTIONS
from app.preferences import Preferences
from ida_core import cli

HEAD = """# Reference

Made from the code by `make reference`; a test keeps it true. Keys can be changed in their sheet (`?`).
"""


def reference() -> str:
    """The whole page as Markdown."""
    return "\n".join([HEAD, *_keys(), *_settings(), *_commands()]) + "\n"


def _keys() -> Iterator[str]:
    yield "## Actions and keys\n"
    for room in dict.fromkeys(action.room for action in ACTIONS):
        yield f"### {room}\n\n| action | key | what it does |\n|---|---|---|"
        for action in (one for one in ACTIONS if one.room == room):
            yield f"| {action.text} | {f'`{action.key}`' if action.key else ''} | {action.tip} |"
        yield ""


def _settings() -> Iterator[str]:
    yield "## Settings\n\nIn `settings.toml` in the configuration folder; only what differs from the usual is written.\n"
    yield "| name | usual | may be | what it does |\n|---|---|---|---|"
    for one in fields(Preferences):
        least, greatest = one.metadata.get("range", (0, 0))
        numbers = f"{least} to {greatest}{one.metadata['unit']}" if greatest else "true, false"
        allowed = ", ".join(one.metadata.get("choices", ())) or numbers
        yield f"| `{one.name}` | {str(one.default).lower()} | {allowed} | {one.metadata['help']} |"
    yield ""


def _commands() -> Iterator[str]:
    yield "## Command line\n\n`python main.py COMMAND …` in a checkout, `espalier-cli COMMAND …` where it is installed.\n"
    for parser in (cli.make_parser(), commands.make_parser()):
        for action in parser._subparsers._group_actions if parser._subparsers is not None else ():
            words = {choice.dest: choice.help for choice in action._choices_actions}  # type: ignore[attr-defined]  # nor has a group of commands
            for name, command in dict[str, argparse.ArgumentParser](action.choices or {}).items():
                yield f"### {name}\n\n{_sentence(words.get(name))}\n\n| argument | what it does |\n|---|---|"
                yield from _arguments(command)
                yield ""


def _arguments(command: argparse.ArgumentParser) -> Iterator[str]:
    for action in command._actions:  # argparse has no public list of them
        if isinstance(action, argparse._HelpAction):
            continue
        name = ", ".join(action.option_strings) or str(action.dest).upper()
        told = [f"{action.help}."] if action.help else []
        told += [f"One of {', '.join(map(str, action.choices))}."] if action.choices else []
        told += ["Required."] if action.required and action.option_strings else []
        if (
            action.default is not False
            and action.default not in (None, "", [], argparse.SUPPRESS)
            and "default" not in (action.help or "")
        ):
            told.append(f"Default: {_short(action.default)}.")
        yield f"| `{name}` | {' '.join(told)} |".replace("%%", "%")


def _sentence(text: str | None) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _short(value: object) -> str:
    """A default as it reads on any machine."""
    text = " ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text.replace(str(Path.home()), "~")


def main() -> int:
    """Write the page, or with --check tell whether it is what it should be."""
    path, page = Path("docs/REFERENCE.md"), reference()
    if "--check" in sys.argv:
        return int(path.read_text(encoding="utf-8") != page)
    path.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
