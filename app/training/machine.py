"""What training takes of the machine, in words."""

from __future__ import annotations

import os
import sys

import psutil

_PROCESS = psutil.Process()
_PROCESS.cpu_percent()  # the first call begins the measurement


def machine_words() -> str:
    """Memory and processor time of this process; those of the GPU where torch uses one."""
    cores = _PROCESS.cpu_percent() / 100
    words = f"{_PROCESS.memory_info().rss / 1e9:.1f} GB memory · {cores:.1f} of {os.cpu_count()} cores"
    torch = sys.modules.get("torch")
    if torch is None or not torch.cuda.is_initialized():
        return words
    free, total = torch.cuda.mem_get_info()
    return f"{words} · GPU {(total - free) / 1e9:.1f} of {total / 1e9:.1f} GB"


def duration(seconds: float) -> str:
    """A span of time as people say it."""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"
