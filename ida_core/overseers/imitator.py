"""H': an imitation of H learned from transcripts. Like H, it never sees the context (arXiv:1810.08575, appendix D)."""

from __future__ import annotations

from typing import Final

import numpy as np
import torch

from ida_core.networks.transcripts import Reading, TranscriptNetwork, TranscriptShape
from ida_core.overseers.recording import longest_script
from ida_core.questions import IDK, IntArray, ManyScripts
from ida_core.tasks.base import Task

REMEMBERED: Final = 200_000
"""Beginnings of transcripts whose continuation is kept, about 60 MB."""

NOWHERE: Final = -1


class Imitator:
    """Says at each place of a transcript what H would most probably say.

    Transcripts that began alike go on alike, so each beginning is gone on with once and remembered. What is remembered
    holds for the weights as they are: after training, make a new Imitator.
    """

    def __init__(self, network: TranscriptNetwork) -> None:
        self.network = network
        self._remembered: dict[bytes, IntArray] = {}

    def oversee_many(self, questions: IntArray) -> ManyScripts:
        """Oversee questions, shape (count, question_length)."""
        shape, transcripts, pen = self.network.shape, questions, _Pen(self.network)
        asking = np.ones(len(questions), dtype=bool)
        for _ in range(shape.rounds):
            asked = np.full((len(questions), shape.question_length), IDK, dtype=np.int64)
            asked[asking] = self._go_on(pen, transcripts[asking], shape.question_length)
            asking = (asked != IDK).any(axis=-1)
            replies = yield asked
            told = np.where(asking[:, None], replies, IDK)
            transcripts = np.concatenate([transcripts, asked, told], axis=1)
        return self._go_on(pen, transcripts, shape.answer_length)

    def forget(self) -> None:
        """Forget all continuations.

        What was worked out in another batch may differ in rounding, and so, in a near tie, in the token chosen. Who forgets
        at each checkpoint makes a resumed run equal to an unstopped one.
        """
        self._remembered.clear()

    def _go_on(self, pen: _Pen, transcripts: IntArray, count: int) -> IntArray:
        """Give the next tokens of transcripts (rows, places so far); shape (rows, count)."""
        if len(self._remembered) > REMEMBERED:
            self.forget()
        keys = [row.tobytes() for row in transcripts]
        new = {key: row for row, key in enumerate(keys) if key not in self._remembered}
        if new:
            self._remembered |= zip(new, pen.write(transcripts[list(new.values())], count), strict=True)
        return np.asarray([self._remembered[key] for key in keys], dtype=np.int64).reshape(len(keys), count)


class _Pen:
    """Writes on transcripts, reading only what it did not read for the last time it wrote."""

    def __init__(self, network: TranscriptNetwork) -> None:
        self.network, self.device = network, network.free.weight.device
        self._reading = Reading.none(torch.zeros(0, 0, dtype=torch.long, device=self.device), network.shape)
        self._rows: dict[bytes, int] = {}
        """Where in the reading each transcript stands."""

    def write(self, transcripts: IntArray, count: int) -> IntArray:
        """Choose the next tokens of transcripts (rows, places so far); shape (rows, count)."""
        known = self._reading.tokens.shape[1]
        stands = np.asarray([self._rows.get(row[:known].tobytes(), NOWHERE) for row in transcripts])
        order, old = np.argsort(stands == NOWHERE, stable=True), int((stands != NOWHERE).sum())
        tokens, kept = (torch.from_numpy(rows).to(self.device) for rows in (transcripts[order], stands[order[:old]]))
        with torch.inference_mode():
            begun, last = self.network.read_on(self._reading.select(kept), tokens[:old, known:])
            fresh, first = self.network.read_on(Reading.none(tokens[old:], self.network.shape), tokens[old:])
            states = torch.cat([last[:, -1:], first[:, -1:]])
            self._reading, chosen = self.network.choose(begun.joined(fresh), states, count)
        self._rows = {row.tobytes(): place for place, row in enumerate(self._reading.tokens.cpu().numpy())}
        written: IntArray = chosen.cpu().numpy()[np.argsort(order)]
        return written


def shape_for(task: Task, **sizes: int) -> TranscriptShape:
    """The shape of a network that imitates this task's scripted H, with other sizes than the defaults where given."""
    sizes = {"rounds": longest_script(task)} | sizes
    return TranscriptShape(len(task.symbols), task.question_length, task.answer_length, **sizes)
