"""The tasks that come with Espalier, by name and preset."""

from __future__ import annotations

from collections.abc import Callable

from ida_core.tasks.base import Task
from ida_core.tasks.powering import PermutationPowering

PRESETS: dict[str, dict[str, Callable[[], Task]]] = {
    PermutationPowering.name: {
        "quick": lambda: PermutationPowering(objects=8, bits=4),
        "standard": lambda: PermutationPowering(objects=16, bits=6),
    },
}


def make_task(name: str, preset: str = "quick") -> Task:
    """Make a task in one of its preset sizes.

    Raises:
        ValueError: there is no such task, or it has no such preset; the sentence names those that there are.
    """
    if name not in PRESETS:
        raise ValueError(f"there is no task named “{name}”; the tasks are: {', '.join(PRESETS)}")
    if preset not in PRESETS[name]:
        raise ValueError(f"{name} has no preset “{preset}”; its presets are: {', '.join(PRESETS[name])}")
    return PRESETS[name][preset]()
