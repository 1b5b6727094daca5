"""What learns: a network, its running average, the optimiser, a replay of amplified answers, and the dice."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

from ida_core.assistants.transformer import TransformerAssistant
from ida_core.files import replace_file
from ida_core.networks.specialists import Network
from ida_core.questions import IDK, IntArray
from ida_core.tasks.base import Task
from ida_core.team import Team

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


ALONE: Final = Team()
FIRST_ROUNDS: Final = 2
"""Rounds that a network with a curriculum begins with."""
HIGH_UP: Final = 0.9
"""Agreement below which standing still is no reason to slow down: something is about to be learned."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train. Schedules depend on the step, never on the clock."""

    width: int = 64
    heads: int = 4
    fact_layers: int = 4
    question_layers: int = 3
    widening: int = 2
    """How many times as wide as the rest the perceptrons are."""
    rounds: int = 1
    """How often the facts pass through the fact layers."""
    question_rounds: int = 1
    """How often the questions pass through theirs."""
    more_rounds_at: float = 0.0
    """Agreement at which the facts pass through once more, from FIRST_ROUNDS up to `rounds`; 0: all rounds from the start."""
    curriculum: str = "bound"
    """Which agreement that is: its anytime lower bound ("bound"), or what was observed ("paper")."""
    likes_every: int = 1
    """Of so many fact layers, only the first begins with heads that look for shared tokens."""
    pointers: bool = True
    """Whether answers may copy tokens out of facts."""
    specialists: int = 1
    """How many narrower networks learn in place of one, with no more parameters together."""
    split: str = "type"
    """Whether each of them answers its own sort of questions, or a random share of all."""
    idk_weight: float = 1.0
    """What a target "I don't know" weighs in the loss."""
    primitives: float = 0.0
    """The share of primitive questions among those trained on: they teach the first look at the facts."""
    practice: float = 0.0
    """The share of contexts with higher questions than usual, where the task knows how to make some."""
    contexts: int = 24
    """Contexts in a batch."""
    shards: int = 1
    """Parts that each batch is cut into, whatever the number of processes that share them."""
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
    average_part: int = 1
    """Until then it looks back over one part in so many of the steps so far: who teaches himself must first be quick to hear."""
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
    max_steps: int = 2500
    save_every: int = 500

    @classmethod
    def read(cls, values: dict[str, Any]) -> Recipe:
        """Read a recipe back from JSON, where tuples have become lists."""
        return cls(**values | {"settle_at": tuple(values["settle_at"])})


class Shard:
    """A part of every batch: its dice, and its replay of amplified answers. Which process has it changes nothing."""

    def __init__(self, seed: Sequence[int]) -> None:
        self.random = np.random.default_rng(seed)
        self.replay: list[IntArray] = []
        self.filled = 0

    def keep(self, fresh: Sequence[IntArray], room: int) -> None:
        """Put fresh rows into the replay, in place of the oldest."""
        if not self.replay:
            self.replay = [np.zeros((room, *part.shape[1:]), dtype=np.int64) for part in fresh]
        rows = (self.filled + np.arange(len(fresh[0]))) % room
        for kept, part in zip(self.replay, fresh, strict=True):
            kept[rows] = part
        self.filled += len(fresh[0])

    def batch(self, count: int) -> list[IntArray]:
        """Draw rows, with replacement."""
        rows = self.random.integers(0, min(self.filled, len(self.replay[0])), size=count)
        return [part[rows] for part in self.replay]


class Learner:
    """The state of one training run. Everything that the next step depends on is in here, and goes to disk."""

    def __init__(self, task: Task, network: Network, recipe: Recipe, seed: Sequence[int], team: Team = ALONE) -> None:
        """Start from `network` (it is trained in place); `seed` is the entropy of all random draws.

        Raises:
            ValueError: the batch cannot be cut into the recipe's shards, or the shards not be shared by the team.
        """
        if recipe.contexts % recipe.shards or recipe.replay % recipe.shards or recipe.shards % team.size:
            raise ValueError(
                f"{recipe.contexts} contexts and a replay of {recipe.replay} in {recipe.shards} shards for {team.size} processes: "
                "one of these does not divide"
            )
        self.task, self.recipe, self.seed, self.team = task, recipe, tuple(seed), team
        self.network = network.train()
        self.average = copy.deepcopy(network).eval().requires_grad_(requires_grad=False)
        self._shards = {shard: Shard(self.entropy(shard)) for shard in range(team.rank, recipe.shards, team.size)}
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
        self.parts = 1
        """Parts that a batch is cut into for lack of memory, whose gradients are added up."""
        self.agreed = 0
        """Comparisons in a row that reached the bar for the end of the run."""
        self.heights: list[int] = list(task.heights)
        """Heights to draw questions from; one that stands here twice is drawn twice as often."""
        self.answered: list[int] = list(task.heights)
        """Heights on which agreement counts, because the teacher answers most questions of them."""
        self.lessons: Batch | None = None
        """A person's approved answers, one row a context; each fresh batch holds one of these rows."""
        self.companion: Companion | None = None

    def entropy(self, shard: int) -> tuple[int, ...]:
        """What the dice of a shard start from."""
        return self.seed if self.recipe.shards == 1 else (*self.seed, 9, shard)

    @property
    def rounds(self) -> int:
        """How often the facts pass through the fact layers at present."""
        return self.network.shape.rounds

    @rounds.setter
    def rounds(self, rounds: int) -> None:
        for network in (self.network, self.average):
            network.shape = replace(network.shape, rounds=rounds)

    @property
    def student(self) -> TransformerAssistant:
        """The running average as an assistant; it follows the training."""
        return TransformerAssistant(self.task, self.average)

    @property
    def labels(self) -> int:
        """How many answers of the teacher the run has asked for to train on: one a transcript of H."""
        return next(iter(self._shards.values())).filled * self.recipe.questions * self.recipe.shards

    def draw(self, random: np.random.Generator) -> tuple[IntArray, IntArray]:
        """Draw the contexts and questions of a shard of a batch; the first one of a run comes from its seed alone."""
        recipe, count = self.recipe, self.recipe.contexts // self.recipe.shards
        contexts = self.task.make_contexts(count, random)
        practised = round(recipe.practice * count)
        if practised:
            contexts[:practised] = self.task.make_practice(practised, random)
        questions = self.task.make_questions(count, recipe.questions, random, self.heights)
        easy = round(recipe.primitives * recipe.questions)
        if easy:
            questions[:, :easy] = self.task.make_primitives(count, easy, random)
        return contexts, questions

    def gather(self, teach: Teach) -> None:
        """Draw fresh contexts and questions, let the teacher answer, and put all of it into the replay."""
        recipe = self.recipe
        if self.companion is not None:
            self.companion.before(recipe.steps_per_batch)
        for shard in self._shards.values():
            contexts, questions = self.draw(shard.random)
            fresh = (contexts, questions, teach(contexts, questions))
            if self.lessons is not None:
                lesson = shard.random.integers(len(self.lessons[0]))
                for part, lessons in zip(fresh, self.lessons, strict=True):
                    part[0] = lessons[lesson]
            shard.keep(fresh, recipe.replay // recipe.shards)

    def learn(self) -> float:
        """Make one training step on a batch from the replay; return the mean loss in nats."""
        batches = [shard.batch(self.recipe.contexts // self.recipe.shards) for shard in self._shards.values()]
        while True:
            try:
                total = sum(self._add_gradient(batch) for batch in batches)
                break
            except torch.OutOfMemoryError:
                if 2 * self.parts > len(batches[0][0]):
                    raise
            self.parts *= 2
            self.optimizer.zero_grad(set_to_none=True)
        total = self.team.add_up(self._weights, total)
        torch.nn.utils.clip_grad_norm_(self._weights, 1.0)
        for group in self.optimizer.param_groups:
            group["lr"] = self._rate()
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        self.examples += self.recipe.contexts * self.recipe.questions
        self._follow()
        return total

    def _add_gradient(self, batch: Sequence[IntArray]) -> float:
        """Add the gradient of a shard's share of the loss, and return that share in nats. Half precision on CUDA only."""
        device, share = self._weights[0].device, 0.0
        cut = zip(*(np.array_split(part, self.parts) for part in batch), strict=True)
        for contexts, questions, targets in ([torch.from_numpy(part).to(device) for part in parts] for parts in cut):
            weight = len(contexts) / len(batch[0]) / self.recipe.shards
            with torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cuda"):
                losses = self.network.loss(contexts, questions, targets)
                if self.recipe.idk_weight != 1.0:
                    losses = losses * torch.where((targets == IDK).all(-1), self.recipe.idk_weight, 1.0)
                loss = losses.mean() * weight
            torch.autograd.backward(loss)
            share += float(loss.detach())
        return share

    def save(self, path: Path) -> None:
        """Write everything the next step depends on, durably and at once. The whole team comes here; process 0 writes."""
        held = self.team.collect(self._shards)
        if self.team.rank:
            return
        shards: dict[int, Shard] = {number: shard for part in held for number, shard in sorted(part.items())}
        described = {
            "step": self.step, "examples": self.examples, "heights": self.heights, "answered": self.answered,
            "falls": self.falls, "best": self.best, "stale": self.stale, "agreed": self.agreed,
            "parts": self.parts, "rounds": self.rounds,
            "shards": {number: [shard.filled, shard.random.bit_generator.state] for number, shard in shards.items()},
            "recipe": asdict(self.recipe), "torch": torch.__version__,
            "threads": torch.get_num_threads(), "device": str(next(self.network.parameters()).device),
        }  # fmt: skip
        tensors = self._tensors()
        for number, shard in shards.items():
            tensors |= {f"replay/{number}/{index}": torch.from_numpy(part) for index, part in enumerate(shard.replay)}
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
        for number, shard in self._shards.items():
            shard.filled, shard.random.bit_generator.state = described["shards"][str(number)]
            shard.replay = [tensors[f"replay/{number}/{index}"].numpy().copy() for index in range(3)]
        self.step, self.examples = described["step"], described["examples"]
        self.heights, self.answered, self.falls = described["heights"], described["answered"], described["falls"]
        self.best, self.stale, self.agreed = described["best"], described["stale"], described["agreed"]
        self.parts, self.rounds = described.get("parts", 1), described.get("rounds", self.rounds)
        if self.companion is not None:
            self.companion.restore(described["companion"], _under("companion", tensors))

    def _tensors(self) -> dict[str, Tensor]:
        tensors = {f"network/{name}": value for name, value in self.network.state_dict().items()}
        tensors |= {f"average/{name}": value for name, value in self.average.state_dict().items()}
        for index, state in self.optimizer.state_dict()["state"].items():
            tensors |= {f"optimizer/{index}/{field}": value for field, value in state.items()}
        return {name: value.contiguous() for name, value in tensors.items()}

    def settle(self, agreement: float, assured: float) -> None:
        """Take note of the least agreement on any height: the learning rate falls at the levels of the recipe, for good.

        It falls, too, when agreement stands still high up: a teacher that errs cannot be agreed with any better. With a
        curriculum, agreement that is assured first buys one more round after the other, and the rate starts again with each.
        """
        if self.rounds < self.recipe.rounds and assured >= self.recipe.more_rounds_at:
            self.rounds, self.best, self.stale, self.falls = self.rounds + 1, 0.0, 0, 0
            return
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
        pace = 1.0 / min(max(1.0, self.step / self.recipe.average_part), self.recipe.average_over)
        with torch.no_grad():
            torch._foreach_lerp_(self._averaged, self._weights, pace)


def _under(prefix: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {name.removeprefix(prefix + "/"): value for name, value in tensors.items() if name.startswith(prefix + "/")}
