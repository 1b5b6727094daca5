"""How busy the GPUs are, by what their driver's own tool says: asked now and again, and never waited for."""

from __future__ import annotations

import os
import shutil
import sys
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QProcess

TOOL: Final = "nvidia-smi"
ASKS: Final = ("--query-gpu=utilization.gpu", "--format=csv,noheader,nounits")
EVERY: Final = 5.0
"""Seconds between two questions."""
WITHIN_MS: Final = 3000


class GpuLoad(QObject):
    """Knows what the tool said last; where torch uses no GPU, or the tool is not there, it knows nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shares: list[int] = []
        """Per cent of each GPU that this process may use."""
        self._asked = float("-inf")
        self._process: QProcess | None = None

    def look(self) -> list[int]:
        """What is known; ask anew if that is old."""
        if self._process is None and monotonic() - self._asked >= EVERY and uses_gpu() and (tool := shutil.which(TOOL)):
            self._asked = monotonic()
            process = self._process = QProcess(self)
            process.finished.connect(self._on_finished)
            process.errorOccurred.connect(self._on_finished)
            mine = os.environ.get("CUDA_VISIBLE_DEVICES", "")
            process.start(tool, [*ASKS, *([f"--id={mine}"] if mine else [])])
        return self.shares

    def leave(self) -> None:
        """Ask no more, and wait until what was asked is gone."""
        if (process := self._process) is not None:
            self._process = None
            process.kill()
            process.waitForFinished(WITHIN_MS)
            process.deleteLater()

    def _on_finished(self, *_: object) -> None:
        if (process := self._process) is not None:
            self._process = None
            words = process.readAllStandardOutput().toStdString().split()
            self.shares = [int(word) for word in words if word.isdecimal()]
            process.deleteLater()


def uses_gpu() -> bool:
    """Whether torch trains on a GPU of NVIDIA's; it is not imported just to be asked."""
    torch = sys.modules.get("torch")
    return torch is not None and bool(torch.cuda.is_initialized())
