"""What training a language model takes of memory, estimated before it is loaded; and what is free."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import psutil

from ida_core.language.base import WEIGHTS
from ida_core.language.model import Refusal
from ida_core.language.tuner import Tuning

FULL, HALF = 4, 2
"""Bytes of a number."""
OPTIMISER: Final = 3 * FULL
"""Of each weight that learns: its gradient and two averages."""
KEPT: Final = 18
"""Numbers of a layer kept for the way back, for each token, in widths of the model; the feed-forward part counts beside it."""
FEED: Final = 4
"""The same for the feed-forward part, in its own width."""
LINEAR: Final = 4
"""Linear layers of the model's width in a block, and three of the feed-forward part."""
PROGRAM: Final = 0.6e9
"""What Python, torch and the rest take themselves."""


@dataclass(frozen=True)
class Footprint:
    """Bytes."""

    weights: float
    learning: float
    """What learns, with gradients and averages."""
    activations: float
    logits: float

    @property
    def whole(self) -> float:
        """All of it."""
        return self.weights + self.learning + self.activations + self.logits + PROGRAM

    def __str__(self) -> str:
        parts = (("weights", self.weights), ("what learns", self.learning), ("activations", self.activations + self.logits))
        return f"{self.whole / 1e9:.1f} GB: " + ", ".join(f"{name} {size / 1e9:.2f}" for name, size in parts)


def estimate(folder: Path, tuning: Tuning, device: str) -> Footprint:
    """What training this folder takes, from its configuration and the sizes of its weights.

    Raises:
        Refusal: the folder says nothing of its size.
    """
    try:
        shape = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        width, layers, words = (int(shape[name]) for name in ("hidden_size", "num_hidden_layers", "vocab_size"))
        feed = int(shape.get("intermediate_size") or 4 * width)
        count = sum(_count(path) for path in folder.glob(WEIGHTS))
    except (OSError, ValueError, KeyError, TypeError, struct.error) as error:
        raise Refusal(f"{folder} does not say how large its model is: {error}") from error
    size = FULL if device == "cpu" else HALF
    learns = count if tuning.method == "full" else layers * tuning.rank * (LINEAR * 2 * width + 3 * (width + feed))
    tokens = tuning.rows * tuning.width
    each = KEPT * width + FEED * feed
    kept = layers * width + each if tuning.checkpointing else layers * each
    number = HALF if tuning.half or device != "cpu" else FULL
    added = learns * (OPTIMISER + (0 if tuning.method == "full" else FULL))
    return Footprint(count * size, added, tokens * kept * number, tokens / 4 * words * 3 * FULL)


def check(folder: Path, tuning: Tuning, device: str) -> Footprint:
    """Estimate, and make sure that there is as much.

    Raises:
        Refusal: there is not; the sentence says what would help.
    """
    needed, free = estimate(folder, tuning, device), free_on(device)
    if needed.whole > free:
        less = [
            "compute activations twice" if not tuning.checkpointing else "", "take fewer rows at once" if tuning.rows > 1 else "",
            "train an adapter" if tuning.method == "full" else "",
        ]  # fmt: skip
        helps = ", or ".join(one for one in less if one) or "choose a smaller model"
        raise Refusal(f"training takes about {needed}; {free / 1e9:.1f} GB are free. To need less: {helps}")
    return needed


def free_on(device: str) -> float:
    """Bytes that are free."""
    if device == "cuda":
        import torch

        return float(torch.cuda.mem_get_info()[0])
    return float(psutil.virtual_memory().available)


def _count(path: Path) -> int:
    """How many numbers a safetensors file holds: its header says, and nothing else is read."""
    with path.open("rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        if length > 100_000_000:
            raise ValueError(f"the header of {path.name} is too long")
        header: dict[str, Any] = json.loads(file.read(length))
    total = 0
    for name, tensor in header.items():
        if name != "__metadata__":
            numbers = 1
            for side in tensor["shape"]:
                numbers *= int(side)
            total += numbers
    return total
