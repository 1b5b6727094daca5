"""H' in training: it watches H while there is credit for labels, learns from that, and plays H meanwhile."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

from ida_core.assistants.base import Assistant
from ida_core.files import replace_file
from ida_core.networks.transcripts import TranscriptNetwork
from ida_core.overseers.choice import USUAL_LABELS
from ida_core.overseers.imitator import Imitator, shape_for
from ida_core.overseers.labels import WHOLE, LabelCredit
from ida_core.overseers.recording import Recorded, Transcripts, from_decisions, record
from ida_core.questions import IntArray, ManyScripts
from ida_core.tasks.base import Task


@dataclass(frozen=True, slots=True)
class Lessons:
    """How to train H'. Schedules depend on the step, never on the clock."""

    batch: int = 50
    """Transcripts in a batch."""
    learning_rate: float = 2e-3
    warm_up: int = 50
    slow_down: int = 200
    """From this step on the learning rate falls with the square root of the steps."""
    budget: int = USUAL_LABELS
    """Labels to ask before H' has shown that it learns."""
    kept_back: float = 0.1
    """Share of those that only judge the first steps, before they are learned from."""
    first_steps: int = 300
    """Steps on those, before H' plays H for the first time."""
    burst: int = 20
    """Steps made one after the other from then on: what H' remembers of its own decisions holds until it learns again."""
    rest: int = 20
    """Batches of the student between two bursts, unless there are fresh labels."""
    persons_share: float = 0.25
    """Share of a batch that is drawn from what a person did, if there is any."""
    alone: bool = False
    """Whether H' learns from persons alone, and never sees the scripted H: all at the beginning, and anew for each A_n."""


ALONE: Final = Lessons(batch=16, budget=0, kept_back=0.0, first_steps=600, alone=True)
"""Decisions of a person are few, so H' looks at them longer."""

FULL: Final = 10
"""Labels asked at once, as soon as there is credit for them."""
LOOKING: Final = 50
"""Hundredths of a label that a step earns at least while A_n grows: what H does with it is seen late or never otherwise."""
PERFECT: Final = 0.001
"""Nats of running loss below which H' stops learning until it is wrong again."""


class Apprentice:
    """The state of H' in training. Everything that the next step depends on is in here, and goes to disk."""

    def __init__(
        self,
        task: Task,
        assistant: Assistant,
        lessons: Lessons,
        seed: Sequence[int],
        device: torch.device | str = "cpu",
        **sizes: int,
    ) -> None:
        """Start from a fresh network; `seed` is the entropy of all random draws, `sizes` are those of a TranscriptShape."""
        self.task, self.assistant = task, assistant
        self.lessons, self.seed = lessons, tuple(seed)
        shape = shape_for(task, **sizes)
        self.random = np.random.default_rng(self.seed)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(int(self.random.integers(2**31)))
            self.network = TranscriptNetwork(shape).to(device)
        self.optimizer = torch.optim.AdamW(self.network.parameters(), betas=(0.9, 0.98), weight_decay=0.01)
        self.step = 0
        self.rested = 0
        """Batches of the student since H' last learned."""
        self.credit = LabelCredit.budget(lessons.budget)
        self.grows = False
        """Whether A_n is another one after each step, as in continuous mode."""
        self.transcripts: IntArray = np.zeros((0, shape.length), dtype=np.int64)
        self.persons: IntArray = self.transcripts
        """What a person did, which every batch is to hold some of."""
        self._imitator = Imitator(self.network)

    @property
    def labels(self) -> int:
        """Labels asked so far; of a person's work, what H' learns from."""
        return len(self.persons) if self.lessons.alone else self.credit.asked

    def oversee_many(self, questions: IntArray) -> ManyScripts:
        """Play H, as well as H' can now."""
        return self._imitator.oversee_many(questions)

    def follow(self, decisions: Sequence[Recorded]) -> None:
        """Learn from what a person did, too; work of more rounds than a transcript has room for is left out.

        Raises:
            ValueError: there is nothing else to learn from, and nothing of that.
        """
        rounds = self.network.shape.rounds
        fitting = [done for done in decisions if len(done[1]) <= rounds]
        if self.lessons.alone and not fitting:
            raise ValueError(f"H' has nothing to learn from: no question of a person was split into at most {rounds} subquestions")
        self.persons = from_decisions(self.task, fitting, rounds).tokens

    def before(self, steps: int) -> None:
        """Get better before the student makes so many steps: watch H if there is credit for it, and learn."""
        if self.step == 0:
            self._begin()
        elif not self.lessons.alone:
            self._go_on(steps)

    def _go_on(self, steps: int) -> None:
        self.credit.earn(steps, LOOKING if self.grows else 0)
        self.rested += 1
        turns = self.credit.hundredths // (FULL * WHOLE)
        for _ in range(turns):
            self._watch(self.credit.spend(FULL))
        errs = self.credit.loss is None or self.credit.loss > PERFECT
        if turns or (errs and self.rested >= self.lessons.rest):
            self.rested = 0
            for _ in range(self.lessons.burst):
                self.learn()

    def meet(self) -> None:
        """There is another A_n to work with: look how H works with it, whatever the credit."""
        self.credit.hundredths += FULL * WHOLE

    def _begin(self) -> None:
        kept_back = round(self.lessons.kept_back * self.lessons.budget)
        if self.lessons.alone:
            self.transcripts = self.persons.copy()
        else:
            self._watch(self.credit.spend(self.lessons.budget - kept_back))
        for _ in range(self.lessons.first_steps):
            self.learn()
        if kept_back:
            self._watch(self.credit.spend(kept_back))

    def _watch(self, labels: int) -> None:
        """See the scripted H answer one question on each of so many fresh contexts, with A_n's help."""
        contexts = self.task.make_contexts(labels, self.random)
        questions = self.task.make_questions(labels, 1, self.random)
        self.take(record(self.task, contexts, questions, self.assistant, self.network.shape.rounds))

    def take(self, fresh: Transcripts) -> float:
        """Keep fresh transcripts to learn from; return the mean loss on them, in nats, before anything is learned.

        Raises:
            ValueError: there are none.
        """
        if not len(fresh):
            raise ValueError("an imitator learns from one transcript or more, not from none")
        with torch.inference_mode():
            loss = float(self.network.loss(self._tensor(fresh.tokens)))
        if self.step:  # what a network says that has learned nothing yet would count for a thousand labels
            self.credit.note(loss, len(fresh))
        self.transcripts = np.concatenate([self.transcripts, fresh.tokens])
        return loss

    def learn(self) -> float:
        """Make one training step on transcripts drawn from those kept; return the mean loss in nats."""
        rows = self.random.integers(0, len(self.transcripts), size=self.lessons.batch)
        batch = self.transcripts[rows]
        if len(self.persons):
            places = round(self.lessons.persons_share * len(batch))
            batch[:places] = self.persons[self.random.integers(0, len(self.persons), size=places)]
        loss = self.network.loss(self._tensor(batch))
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        for group in self.optimizer.param_groups:
            group["lr"] = self._rate()
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        self._imitator.forget()
        return float(loss.detach())

    def state(self) -> tuple[dict[str, Any], dict[str, Tensor]]:
        """Everything the next step depends on: what can be written as JSON, and tensors."""
        self._imitator.forget()
        tensors = {f"network/{name}": value for name, value in self.network.state_dict().items()}
        for index, state in self.optimizer.state_dict()["state"].items():
            tensors |= {f"optimizer/{index}/{name}": value for name, value in state.items()}
        tensors |= {"transcripts": torch.from_numpy(self.transcripts), "persons": torch.from_numpy(self.persons)}
        return {
            "step": self.step,
            "rested": self.rested,
            "credit": asdict(self.credit),
            "random": self.random.bit_generator.state,
        }, tensors

    def restore(self, described: Mapping[str, Any], tensors: Mapping[str, Tensor]) -> None:
        """Go back to a state; the steps that follow are the same, bit for bit, on the same device and threads."""
        self.transcripts, self.persons = (tensors[name].numpy().copy() for name in ("transcripts", "persons"))
        networks = {name.removeprefix("network/"): value for name, value in tensors.items() if name.startswith("network/")}
        self.network.load_state_dict(networks)
        state = self.optimizer.state_dict() | {"state": {}}
        for name, tensor in tensors.items():
            if name.startswith("optimizer/"):
                _, index, field = name.split("/")
                state["state"].setdefault(int(index), {})[field] = tensor.clone()
        self.optimizer.load_state_dict(state)
        self.step, self.rested, self.credit = described["step"], described["rested"], LabelCredit(**described["credit"])
        self.random.bit_generator.state = described["random"]
        self._imitator.forget()

    def save(self, path: Path) -> None:
        """Write the state to a file, durably and at once."""
        described, tensors = self.state()
        whole = {name: value.contiguous() for name, value in tensors.items()}
        replace_file(path, lambda part: save_file(whole, part, metadata={"state": json.dumps(described)}))

    def load(self, path: Path) -> None:
        """Go back to what `save` wrote."""
        with safe_open(path, framework="pt") as file:
            described = json.loads(file.metadata()["state"])
        self.restore(described, load_file(path))

    def _rate(self) -> float:
        """The learning rate of this step."""
        step = self.step + 1
        return self.lessons.learning_rate * min(step / self.lessons.warm_up, 1.0, float(np.sqrt(self.lessons.slow_down / step)))

    def _tensor(self, tokens: IntArray) -> Tensor:
        return torch.from_numpy(tokens).to(self.network.free.weight.device)
