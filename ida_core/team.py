"""Several processes that train one network together (torch.distributed). Alone, all of this does nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, distributed


class Team:
    """One process among those that torchrun started, or one that is alone."""

    def __init__(self, rank: int = 0, size: int = 1) -> None:
        self.rank, self.size = rank, size

    def add_up(self, weights: Sequence[Tensor], loss: float) -> float:
        """Add up the gradients of all processes, in place, and their losses.

        All gradients travel in one buffer. With two summands the sum is the same to the bit, whoever adds.
        """
        if self.size == 1:
            return loss
        parts = [
            *(weight.grad.flatten() for weight in weights if weight.grad is not None),
            torch.tensor([loss], device=weights[0].device),
        ]
        whole = torch.cat(parts)
        distributed.all_reduce(whole)
        at = 0
        for weight in weights:
            if weight.grad is not None:
                weight.grad.copy_(whole[at : at + weight.numel()].view_as(weight.grad))
                at += weight.numel()
        return float(whole[-1])

    def tell(self, value: Any) -> Any:
        """Let all have what process 0 has; a plain Python value."""
        if self.size > 1:
            held = [value]
            distributed.broadcast_object_list(held, src=0)
            value = held[0]
        return value

    def collect(self, value: Any) -> list[Any]:
        """Bring a value of each process to process 0; the others get nothing."""
        if self.size == 1:
            return [value]
        values: list[Any] | None = [None] * self.size if self.rank == 0 else None
        distributed.gather_object(value, values, dst=0)
        return values or []
