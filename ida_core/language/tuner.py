"""What learns when a language model is distilled: an adapter or all weights, the optimiser, and where in the lessons it stands."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch.nn.functional import cross_entropy

from ida_core.files import replace_file
from ida_core.language.base import Base
from ida_core.language.lessons import IGNORED, Packed, Spelled, pack, who_sees

NAME: Final = "learning"
"""The adapter that learns; it gets a name of its own when it is done."""
CLIP: Final = 1.0
BENT: Final = ("final_logit_softcapping", "logits_scaling", "logit_scale")
"""What a configuration says where a model does more to its logits than to multiply by the vocabulary."""


@dataclass(frozen=True)
class Tuning:
    """How a language model is distilled. The defaults are for adapters of models of 0.1 to 8 billion weights."""

    method: Literal["lora", "full"] = "lora"
    rank: int = 16
    learning_rate: float = 2e-4
    """Of an adapter; for all weights about a tenth of it is right. 1e-3 on few lessons spoils what the model knew."""
    lessons: int = 16
    """Lessons a step."""
    width: int = 256
    """Tokens of a row that lessons are packed into."""
    rows: int = 4
    """Rows that are worked through at once; gradients of the rest are added up."""
    warm_up: int = 10
    falls_from: float = 0.6
    """From this share of the steps on the learning rate falls in a straight line, to a tenth."""
    max_steps: int = 200
    compare_every: int = 25
    compare_on: int = 64
    """Lessons held out that are asked at each comparison."""
    save_every: int = 25
    held_out: float = 0.1
    """The share of families of questions that is not taught."""
    half: bool = False
    """Whether to multiply in bfloat16 on the processor as well; on a GPU this is always done."""
    checkpointing: bool = False
    """Compute activations twice and keep few: a third slower, several times less memory."""


class Tuner:
    """The state of a run on a base's weights. Everything the next step depends on is in here, and goes to disk."""

    def __init__(
        self, base: Base, lessons: Sequence[Spelled], tuning: Tuning, seed: Sequence[int], start: Path | None = None
    ) -> None:
        """Start from the base, or from what was learned in the file `start`. With "full" the base's own weights are trained."""
        self.base, self.lessons, self.tuning, self.seed = base, list(lessons), tuning, tuple(seed)
        self.step = 0
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(int(np.random.default_rng([*seed, 1]).integers(2**31)))
            if start is not None:
                base.adopt(NAME, start)
            self.model = _with_adapter(base, tuning) if tuning.method == "lora" else base.model
        self.model.train()
        if tuning.method == "full":
            self.model.requires_grad_(requires_grad=True)
        if tuning.checkpointing:
            self.model.activation_checkpointing_enable()
        self.weights = {name: weight for name, weight in self.model.named_parameters() if weight.requires_grad}
        decay = 0.0 if tuning.method == "lora" else 0.01
        self.optimizer = torch.optim.AdamW(
            self.weights.values(), lr=tuning.learning_rate, betas=(0.9, 0.98), weight_decay=decay, foreach=False
        )

    @property
    def examples(self) -> int:
        """Lessons gone through so far, repetitions included."""
        return self.step * self.tuning.lessons

    def learn(self) -> float:
        """Make one step; return the mean loss in nats a token of the answers."""
        with self.base.wearing(NAME if self.tuning.method == "lora" else None):
            self.model.train()
            batch = self.batch(self.step)
            total = float(sum(len(one.answer) * one.weight for one in batch))
            loss = 0.0
            packed = pack(batch, self.tuning.width, self.base.chat.end)
            for first in range(0, len(packed.tokens), self.tuning.rows):
                part = loss_of(self.model, _rows(packed, first, self.tuning.rows), self.tuning.half) / total
                torch.autograd.backward(part)
                loss += float(part.detach())
        torch.nn.utils.clip_grad_norm_(self.weights.values(), CLIP)
        for group in self.optimizer.param_groups:
            group["lr"] = self._rate()
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        return loss

    def batch(self, step: int) -> list[Spelled]:
        """The lessons of a step: one shuffle after the other, each from the seed and its number alone."""
        size, count = min(self.tuning.lessons, len(self.lessons)), len(self.lessons)
        places = range(step * size, (step + 1) * size)
        orders = {place // count: np.random.default_rng([*self.seed, 2, place // count]).permutation(count) for place in places}
        return [self.lessons[int(orders[place // count][place % count])] for place in places]

    def save(self, path: Path) -> None:
        """Write everything the next step depends on, durably and at once.

        Raises:
            OSError: the disk is full; what was there is still good.
        """
        state = self.optimizer.state_dict()["state"]
        tensors = {f"weights/{name}": weight.detach().contiguous() for name, weight in self.weights.items()}
        tensors |= {f"optimizer/{index}/{field}": value for index, fields in state.items() for field, value in fields.items()}
        described = {
            "step": self.step, "tuning": asdict(self.tuning), "torch": torch.__version__, "threads": torch.get_num_threads(),
        }  # fmt: skip
        replace_file(path, lambda part: save_file(tensors, part, metadata={"state": json.dumps(described)}))

    def load(self, path: Path) -> None:
        """Go back to what `save` wrote; the steps that follow are the same, bit for bit, on the same device and threads."""
        with safe_open(path, framework="pt") as file:
            described = json.loads(file.metadata()["state"])
        tensors = load_file(path, device=str(self.base.device))
        with torch.no_grad():
            for name, weight in self.weights.items():
                weight.copy_(tensors[f"weights/{name}"])
        state = self.optimizer.state_dict()
        state["state"] = {}
        for name, tensor in tensors.items():
            if name.startswith("optimizer/"):
                _, index, field = name.split("/")
                state["state"].setdefault(int(index), {})[field] = tensor
        self.optimizer.load_state_dict(state)
        self.step = described["step"]

    def _rate(self) -> float:
        tuning = self.tuning
        warm, done = min(1.0, (self.step + 1) / tuning.warm_up), self.step / tuning.max_steps
        fall = 1.0 if done < tuning.falls_from else 1.0 - 0.9 * (done - tuning.falls_from) / (1.0 - tuning.falls_from)
        return tuning.learning_rate * warm * fall


def loss_of(model: Any, packed: Packed, half: bool) -> Tensor:  # noqa: FBT001
    """The weighted loss in nats, summed over the tokens of the answers. Only there is the vocabulary computed."""
    device = next(model.parameters()).device
    labels, weights = packed.labels.to(device), packed.weights.to(device)
    bare = model.get_base_model() if hasattr(model, "get_base_model") else model
    with torch.autocast(device.type, torch.bfloat16, enabled=half or device.type == "cuda"):
        said = labels != IGNORED
        sent = {
            "input_ids": packed.tokens.to(device), "attention_mask": _floats(who_sees(packed.owner.to(device)), bare.dtype),
            "position_ids": packed.places.to(device), "use_cache": False,
        }  # fmt: skip
        if any(getattr(bare.config, name, None) for name in BENT):
            logits = bare(**sent).logits[said]
        else:
            logits = bare.get_output_embeddings()(bare.get_decoder()(**sent).last_hidden_state[said])
    return (cross_entropy(logits.float(), labels[said], reduction="none") * weights[said]).sum()


def _floats(sees: Tensor, kind: torch.dtype) -> Tensor:
    """The mask in the form that every kind of attention takes: 0 to look, the least number not to."""
    return torch.zeros(sees.shape, dtype=kind, device=sees.device).masked_fill_(~sees, torch.finfo(kind).min)


def _rows(packed: Packed, first: int, count: int) -> Packed:
    rows = slice(first, first + count)
    return Packed(packed.tokens[rows], packed.places[rows], packed.owner[rows], packed.labels[rows], packed.weights[rows])


def _with_adapter(base: Base, tuning: Tuning) -> Any:
    """The base with an adapter that learns; a new one unless it has it on."""
    if NAME not in getattr(base.model, "peft_config", {}):
        base.dress(NAME, tuning.rank)
    base.model.set_adapter(NAME)
    for name, weight in base.model.named_parameters():
        weight.requires_grad_(f".{NAME}." in name)
    return base.model
