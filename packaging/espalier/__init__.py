"""The installed program: finds `app` and `ida_core` beside this file, or in the checkout it was installed from."""

import sys
from pathlib import Path


def command_line() -> int:
    """Run with the arguments of the shell."""
    here = Path(__file__).resolve().parent
    home = here if (here / "app").is_dir() else here.parents[1]
    sys.path.insert(0, str(home))
    from app.dispatch import main

    return main(sys.argv[1:])


def window() -> int:
    """The same, for launchers without a terminal."""
    return command_line()
