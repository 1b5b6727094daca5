"""The one place that chooses a device."""

from __future__ import annotations

import os

import torch

CHOICES = ("auto", "cpu", "cuda", "mps")


def choose_device(name: str = "auto") -> torch.device:
    """Turn a choice into a device that is there.

    Raises:
        ValueError: that device is not on this machine; one sentence.
    """
    there = {"cpu": True, "cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if name == "auto":
        name = next(kind for kind in ("cuda", "mps", "cpu") if there[kind])
    if name not in there:
        raise ValueError(f"there is no kind of device named “{name}”; choose one of {', '.join(CHOICES)}")
    if not there[name]:
        raise ValueError(f"this machine has no {name} device that torch can use; choose --device cpu or auto")
    return torch.device(name)


def leave_a_core() -> None:
    """Let torch use all processors but one, which stays with the window."""
    torch.set_num_threads(max(1, (os.cpu_count() or 2) - 1))
