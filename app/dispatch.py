"""Hands the arguments to the window or to the command line, importing only what is needed."""

from __future__ import annotations

from pathlib import Path

from ida_core.verbs import VERBS

WINDOW_VERBS = ("bench", "demo", "desktop", "screenshots")


def main(argv: list[str]) -> int:
    """Run Espalier; returns the exit code."""
    if argv and argv[0] in WINDOW_VERBS:
        from app import commands

        return commands.run(argv)
    if argv and argv[0] in (*VERBS, "-h", "--help", "--version"):
        from ida_core import cli

        return cli.run(argv, _draw)
    from app import bootstrap

    return bootstrap.run(argv)


def _draw(pictures: list[str], form: str, path: Path) -> None:
    from app import render

    render.draw(pictures, form, path)
