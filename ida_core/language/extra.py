"""What language models need beyond a bare installation, and the one command that brings it. Nothing is imported to find out."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from ida_core.language.model import Refusal

NEEDED: Final = ("transformers", "peft", "gguf", "openai", "keyring", "reasoning_gym")
COMMAND: Final = 'pip install "espalier-ida[lm]"'
"""Installs them; in a checkout `./run` has done so."""


def missing() -> list[str]:
    """The libraries that are not installed."""
    return [name for name in NEEDED if find_spec(name) is None]


def need() -> None:
    """Make sure that they are installed.

    Raises:
        Refusal: some are not; the sentence holds the command.
    """
    absent = missing()
    if absent:
        raise Refusal(f"language models need {', '.join(absent)}, not installed here; install with: {COMMAND}")
