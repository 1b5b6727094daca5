"""What learns: a network, its running average, the optimiser, a replay of amplified answers, and the dice."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

from ida_core.assistants.transformer import TransformerAssistant
from ida_core.files import replace_file
from ida_core.networks.sets import SetNetwork
from ida_core.questions import IntArray
from ida_core.tasks.base import Task

Batch = tuple[IntArray, IntArray, IntArray]
"""Contexts, questions on them, and target answers."""

Teach = Callable[[IntArray, IntArray], IntArray]
"""Gives the target answers for questions on contexts: an amplified assistant, or truth for the supervised baseline."""


class Companion(Protocol):
    """Somebody whose state goes along with the learner's: an overseer that learns, or that errs by dice."""

    def before(self, steps: int) -> None:
        """Get ready for the student's next steps."""

    def state(self) -> tuple[dict[str, Any], dict[str, Tensor]]:
        """What can be written as JSON, and tensors."""

    def restore(self, described: Mapping[str, Any], tensors: Mapping[str, Tensor]) -> None:
        """Go back to a state."""


HIGH_UP: Final = 0.9
"""Agreement below which standing still is no reason to slow down: something is about to be learned."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train. Schedules depend on the step, never on the clock."""

    width: int = 64
    heads: int = 4
    fact_layers: int = 4
    question_layers: int = 3
    rounds: int = 1
    """How often the facts pass through the fact layers."""
    primitives: float = 0.0
    """The share of primitive questions among those trained on: they teach the first look at the facts."""
    contexts: int = 24
    """Contexts in a batch."""
    questions: int = 16
    """Questions on each of them."""
    learning_rate: float = 3e-3
    settle_at: tuple[float, ...] = (0.985, 0.995)
    """Each time the student first agrees with its teacher this often on every height, the learning rate falls."""
    settled: float = 0.3
    """What each fall leaves of the learning rate."""
    warm_up: int = 100
    average_over: int = 100
    """Horizon, in steps, of the running average of the weights that becomes A_{n+1}."""
    replay: int = 1024
    """Contexts with amplified answers kept to draw batches from."""
    steps_per_batch: int = 2
    """Training steps for each fresh batch of amplified answers."""
    compare_every: int = 100
    compare_on: int = 1024
    """Fresh questions a height in each comparison with the teacher."""
    agreement: float = 0.998
    """The run ends when the student agrees with its teacher this often on every height that it is taught, twice in a row."""
    last_agreement: float = 0.997
    """The same when the teacher answers everything: no later teacher will ask this student twice and double its errors."""
    patience: int = 6
    """Comparisons in a row, none better than the best before, after which agreement stands still: the learning rate
    falls, and after the last fall the run ends."""
    max_steps: int = 4000
    save_every: int = 500

    @classmethod
    def read(cls, values: dict[str, Any]) -> Recipe:
        """Read a recipe back from JSON, where tuples have become lists."""
        return cls(**values | {"settle_at": tuple(values["settle_at"])})


class Learner:
    """The state of one training run. Everything that the next step depends on is in here, and goes to disk."""

    def __init__(self, task: Task, network: SetNetwork, recipe: Recipe, seed: Sequence[int]) -> None:
        """Start from `network` (it is trained in place); `seed` is the entropy of all random draws."""
        self.task, self.recipe, self.seed = task, recipe, tuple(seed)
        self.network = network.train()
        self.average = copy.deepcopy(network).eval().requires_grad_(requires_grad=False)
        self.random = np.random.default_rng(self.seed)
        self._weights: list[Tensor] = list(network.parameters())
        self._averaged: list[Tensor] = list(self.average.parameters())
        self.optimizer = torch.optim.AdamW(self._weights, lr=recipe.learning_rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
        self.step = 0
        self.examples = 0
        self.falls = 0
        """How often the learning rate has fallen."""
        self.best = 0.0
        """The best agreement so far, on the height where it was least."""
        self.stale = 0
        """Comparisons since then."""
        self.agreed = 0
        """Comparisons in a row that reached the bar for the end of the run."""
        self.heights: list[int] = list(task.heights)
        """Heights to draw questions from; one that stands here twice is drawn twice as often."""
        self.answered: list[int] = list(task.heights)
        """Heights on which agreement counts, because the teacher answers most questions of them."""
        self.lessons: Batch | None = None
        """A person's approved answers, one row a context; each fresh batch holds one of these rows."""
        self.companion: Companion | None = None
        self._replay: list[IntArray] = []
        self._filled = 0

    @property
    def student(self) -> TransformerAssistant:
        """The running average as an assistant; it follows the training."""
        return TransformerAssistant(self.task, self.average)

    @property
    def labels(self) -> int:
        """How many answers of the teacher the run has asked for to train on: one a transcript of H."""
        return self._filled * self.recipe.questions

    def draw(self, random: np.random.Generator) -> tuple[IntArray, IntArray]:
        """Draw the contexts and questions of one batch; the first batch of a run comes from its seed alone."""
        recipe = self.recipe
        contexts = self.task.make_contexts(recipe.contexts, random)
        questions = self.task.make_questions(recipe.contexts, recipe.questions, random, self.heights)
        easy = round(recipe.primitives * recipe.questions)
        if easy:
            questions[:, :easy] = self.task.make_primitives(recipe.contexts, easy, random)
        return contexts, questions

    def gather(self, teach: Teach) -> None:
        """Draw fresh contexts and questions, let the teacher answer, and put all of it into the replay."""
        recipe = self.recipe
        if self.companion is not None:
            self.companion.before(recipe.steps_per_batch)
        contexts, questions = self.draw(self.random)
        fresh = (contexts, questions, teach(contexts, questions))
        if self.lessons is not None:
            lesson = self.random.integers(len(self.lessons[0]))
            for part, lessons in zip(fresh, self.lessons, strict=True):
                part[0] = lessons[lesson]
        if not self._replay:
            self._replay = [np.zeros((recipe.replay, *part.shape[1:]), dtype=np.int64) for part in fresh]
        rows = (self._filled + np.arange(recipe.contexts)) % recipe.replay
        for kept, part in zip(self._replay, fresh, strict=True):
            kept[rows] = part
        self._filled += recipe.contexts

    def learn(self) -> float:
        """Make one training step on a batch from the replay; return the mean loss in nats."""
        device = self._weights[0].device
        rows = self.random.integers(0, min(self._filled, self.recipe.replay), size=self.recipe.contexts)
        contexts, questions, targets = (torch.from_numpy(part[rows]).to(device) for part in self._replay)
        loss = self.network.loss(contexts, questions, targets).mean()
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(self._weights, 1.0)
        for group in self.optimizer.param_groups:
            group["lr"] = self._rate()
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        self.examples += questions.shape[0] * questions.shape[1]
        self._follow()
        return float(loss.detach())

    def save(self, path: Path) -> None:
        """Write everything the next step depends on, durably and at once."""
        described = {
            "step": self.step, "examples": self.examples, "heights": self.heights, "answered": self.answered,
            "falls": self.falls, "best": self.best, "stale": self.stale, "agreed": self.agreed,
            "filled": self._filled,
            "random": self.random.bit_generator.state, "recipe": asdict(self.recipe), "torch": torch.__version__,
            "threads": torch.get_num_threads(), "device": str(next(self.network.parameters()).device),
        }  # fmt: skip
        tensors = self._tensors()
        if self.companion is not None:
            described["companion"], beside = self.companion.state()
            tensors |= {f"companion/{name}": value.contiguous() for name, value in beside.items()}
        replace_file(path, lambda part: save_file(tensors, part, metadata={"state": json.dumps(described)}))

    def load(self, path: Path) -> None:
        """Go back to what `save` wrote; the steps that follow are the same, bit for bit, on the same device and threads."""
        with safe_open(path, framework="pt") as file:
            described = json.loads(file.metadata()["state"])
        tensors = load_file(path)
        for name, module in (("network", self.network), ("average", self.average)):
            module.load_state_dict(_under(name, tensors))
        state = self.optimizer.state_dict()
        state["state"] = {}
        for name, tensor in _under("optimizer", tensors).items():
            index, field = name.split("/")
            state["state"].setdefault(int(index), {})[field] = tensor
        self.optimizer.load_state_dict(state)
        self._replay = [tensors[f"replay/{index}"].numpy().copy() for index in range(3)]
        self.step, self.examples, self._filled = described["step"], described["examples"], described["filled"]
        self.heights, self.answered, self.falls = described["heights"], described["answered"], described["falls"]
        self.best, self.stale, self.agreed = described["best"], described["stale"], described["agreed"]
        self.random.bit_generator.state = described["random"]
        if self.companion is not None:
            self.companion.restore(described["companion"], _under("companion", tensors))

    def _tensors(self) -> dict[str, Tensor]:
        tensors = {f"network/{name}": value for name, value in self.network.state_dict().items()}
        tensors |= {f"average/{name}": value for name, value in self.average.state_dict().items()}
        for index, state in self.optimizer.state_dict()["state"].items():
            tensors |= {f"optimizer/{index}/{field}": value for field, value in state.items()}
        tensors |= {f"replay/{index}": torch.from_numpy(part) for index, part in enumerate(self._replay)}
        return {name: value.contiguous() for name, value in tensors.items()}

    def settle(self, agreement: float) -> None:
        """Take note of the least agreement on any height: the learning rate falls at the levels of the recipe, for good.

        It falls, too, when agreement stands still high up: a teacher that errs cannot be agreed with any better.
        """
        self.stale = 0 if agreement > self.best else self.stale + 1
        self.best = max(self.best, agreement)
        falls = sum(self.best >= level for level in self.recipe.settle_at)
        if self.stale >= self.recipe.patience and self.best >= HIGH_UP:
            falls, self.stale = max(falls, self.falls + 1), 0
        self.falls = max(self.falls, falls)

    @property
    def stands_still(self) -> bool:
        """Whether agreement stood still after the last fall as well."""
        return self.falls > len(self.recipe.settle_at)

    def _rate(self) -> float:
        """The learning rate of this step."""
        warm = min(1.0, (self.step + 1) / self.recipe.warm_up)
        return self.recipe.learning_rate * warm * self.recipe.settled**self.falls

    def _follow(self) -> None:
        """Let the running average follow the network, faster while the run is young."""
        pace = 1.0 / min(self.step, self.recipe.average_over)
        with torch.no_grad():
            torch._foreach_lerp_(self._averaged, self._weights, pace)


def _under(prefix: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {name.removeprefix(prefix + "/"): value for name, value in tensors.items() if name.startswith(prefix + "/")}
