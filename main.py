"""Espalier: a desktop workbench for Iterated Distillation and Amplification."""

import sys

COMMANDS_OF_THE_WINDOW = ("bench", "demo", "screenshots")


def main(argv: list[str]) -> int:
    """Hand the arguments to the window or to the command line."""
    from ida_core.verbs import VERBS

    if argv and argv[0] in COMMANDS_OF_THE_WINDOW:
        from app.commands import run
    elif argv and argv[0] in (*VERBS, "-h", "--help", "--version"):
        from ida_core.cli import run
    else:
        from app.bootstrap import run
    return run(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
