"""How this program is started once more, by a shell, a launcher or a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path


def program() -> list[str]:
    """What starts it from any folder, before its arguments: the interpreter and the code that run here, or the bundle's file."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    main = Path(__file__).resolve().parents[1] / "main.py"
    return [sys.executable, *([str(main)] if main.is_file() else ["-m", "espalier"])]
