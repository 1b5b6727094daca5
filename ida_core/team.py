"""Several processes that train one network together (torch.distributed). Alone, all of this does nothing."""

from __future__ import annotations

import os
import socket
from collections.abc import Sequence
from datetime import timedelta
from time import monotonic, sleep
from typing import Any, Final

import torch
from torch import Tensor, distributed
from torch.distributed import PrefixStore, Store, TCPStore  # type: ignore[attr-defined]  # they are public, but not re-exported

MEET_WITHIN: Final = timedelta(minutes=5)
"""How long processes wait for each other to start."""
TRY_FOR: Final = 5.0
"""Seconds in which process 0 has to answer where it was last said to be."""
ADDRESS: Final = "espalier/store"


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


def join(backend: str) -> tuple[Team, Store]:
    """Meet the processes that torchrun started with this one; return the team, and a store that all of it shares.

    torchrun keeps one store over all its restarts, and with it the addresses of processes that have died: who reads them
    is refused. So process 0 opens a store of its own each time and says where; who still finds the old one asks again.

    Raises:
        ConnectionError: process 0 could not be found in time.
    """
    rank, size = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])
    host = os.environ["MASTER_ADDR"]
    board = TCPStore(host, int(os.environ["MASTER_PORT"]), is_master=False, timeout=MEET_WITHIN)
    store: Store
    if rank == 0:
        store = TCPStore(host, 0, is_master=True, wait_for_workers=False, timeout=MEET_WITHIN)
        board.set(ADDRESS, str(store.port))
    else:
        store = _found(host, board)
    distributed.init_process_group(backend, store=PrefixStore("meeting", store), rank=rank, world_size=size)
    return Team(rank, size), store


def _found(host: str, board: Store) -> Store:
    until = monotonic() + MEET_WITHIN.total_seconds()
    while monotonic() < until:
        port = int(board.get(ADDRESS))
        try:
            socket.create_connection((host, port), TRY_FOR).close()
            return TCPStore(host, port, is_master=False, timeout=MEET_WITHIN)
        except (OSError, distributed.DistError):
            sleep(0.05)
    raise ConnectionError("process 0 could not be found: it did not start, or its machine cannot be reached")
