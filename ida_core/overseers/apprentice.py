"""Training an imitator: the network, its optimiser, the transcripts recorded so far, and the dice."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

from ida_core.files import replace_file
from ida_core.networks.transcripts import TranscriptNetwork, TranscriptShape
from ida_core.overseers.imitator import Imitator
from ida_core.overseers.labels import LabelCredit
from ida_core.overseers.recording import Transcripts
from ida_core.questions import IntArray


@dataclass(frozen=True, slots=True)
class Lessons:
    """How to train H'. Schedules depend on the step, never on the clock."""

    batch: int = 50
    """Transcripts in a batch."""
    learning_rate: float = 2e-3
    warm_up: int = 50
    slow_down: int = 200
    """From this step on the learning rate falls with the square root of the steps."""
    budget: int = 500
    """Labels to ask before H' has shown that it learns."""


class Apprentice:
    """The state of H' in training. Everything that the next step depends on is in here, and goes to disk."""

    def __init__(self, shape: TranscriptShape, lessons: Lessons, seed: Sequence[int], device: torch.device | str = "cpu") -> None:
        """Start from a fresh network; `seed` is the entropy of all random draws."""
        self.lessons, self.seed = lessons, tuple(seed)
        self.random = np.random.default_rng(self.seed)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(int(self.random.integers(2**31)))
            self.network = TranscriptNetwork(shape).to(device)
        self.optimizer = torch.optim.AdamW(self.network.parameters(), betas=(0.9, 0.98), weight_decay=0.01)
        self.step = 0
        self.credit = LabelCredit.budget(lessons.budget)
        self.transcripts: IntArray = np.zeros((0, shape.length), dtype=np.int64)

    @property
    def imitator(self) -> Imitator:
        """H' as it is now, as an overseer; ask again after further training."""
        return Imitator(self.network)

    def take(self, fresh: Transcripts) -> float:
        """Keep fresh transcripts to learn from; return the mean loss on them, in nats, before anything is learned.

        Raises:
            ValueError: there are none.
        """
        if not len(fresh):
            raise ValueError("an imitator learns from one transcript or more, not from none")
        with torch.inference_mode():
            loss = float(self.network.loss(self._tensor(fresh.tokens)))
        self.credit.note(loss, len(fresh))
        self.transcripts = np.concatenate([self.transcripts, fresh.tokens])
        return loss

    def learn(self) -> float:
        """Make one training step on transcripts drawn from those kept; return the mean loss in nats."""
        rows = self.random.integers(0, len(self.transcripts), size=self.lessons.batch)
        loss = self.network.loss(self._tensor(self.transcripts[rows]))
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        for group in self.optimizer.param_groups:
            group["lr"] = self._rate()
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        return float(loss.detach())

    def save(self, path: Path) -> None:
        """Write everything the next step depends on, durably and at once."""
        described = {"step": self.step, "credit": asdict(self.credit), "random": self.random.bit_generator.state}
        replace_file(path, lambda part: save_file(self._tensors(), part, metadata={"state": json.dumps(described)}))

    def load(self, path: Path) -> None:
        """Go back to what `save` wrote; the steps that follow are the same, bit for bit, on the same device and threads."""
        with safe_open(path, framework="pt") as file:
            described = json.loads(file.metadata()["state"])
        tensors = load_file(path)
        self.transcripts = tensors.pop("transcripts").numpy().copy()
        self.network.load_state_dict(
            {name.removeprefix("network/"): tensors[name] for name in tensors if name.startswith("network/")}
        )
        state = self.optimizer.state_dict() | {"state": {}}
        for name, tensor in tensors.items():
            kind, index, *rest = name.split("/")
            if kind == "optimizer":
                state["state"].setdefault(int(index), {})[rest[0]] = tensor
        self.optimizer.load_state_dict(state)
        self.step, self.credit = described["step"], LabelCredit(**described["credit"])
        self.random.bit_generator.state = described["random"]

    def _rate(self) -> float:
        """The learning rate of this step."""
        step = self.step + 1
        return self.lessons.learning_rate * min(step / self.lessons.warm_up, 1.0, float(np.sqrt(self.lessons.slow_down / step)))

    def _tensors(self) -> dict[str, Tensor]:
        tensors = {f"network/{name}": value for name, value in self.network.state_dict().items()}
        for index, state in self.optimizer.state_dict()["state"].items():
            tensors |= {f"optimizer/{index}/{name}": value for name, value in state.items()}
        tensors["transcripts"] = torch.from_numpy(self.transcripts)
        return {name: value.contiguous() for name, value in tensors.items()}

    def _tensor(self, tokens: IntArray) -> Tensor:
        return torch.from_numpy(tokens).to(self.network.free.weight.device)
