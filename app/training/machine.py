"""What training takes of the machine, in words."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import psutil

from app.language import tr
from app.training.gpu import uses_gpu

_PROCESS = psutil.Process()
_PROCESS.cpu_percent()  # the first call begins the measurement


def machine_words(busy: Sequence[int] = ()) -> str:
    """Memory and processor time of this process; memory of the GPU where torch uses one, and how busy it is, in per cent."""
    cores = _PROCESS.cpu_percent() / 100
    words = tr("{:.1f} GB memory · {:.1f} of {} cores").format(_PROCESS.memory_info().rss / 1000000000.0, cores, os.cpu_count())
    if uses_gpu():
        free, total = sys.modules["torch"].cuda.mem_get_info()
        words = tr("{} · GPU {:.1f} of {:.1f} GB").format(words, (total - free) / 1000000000.0, total / 1000000000.0)
    return tr("{}, {} busy").format(words, ", ".join(f"{share} %" for share in busy)) if busy else words


def duration(seconds: float) -> str:
    """A span of time as people say it."""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{seconds:.0f} s"
    return tr("{} min").format(minutes) if minutes < 100 else tr("{} h {} min").format(minutes // 60, minutes % 60)
