"""Several narrow networks in place of one: each answers its own sort of questions, or as a control a random share of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np
import torch
from torch import Tensor, nn

from ida_core.networks.sets import SetNetwork, Shape
from ida_core.questions import IntArray
from ida_core.tasks.base import Task

MIX: Final = 7919


class Specialists(nn.Module):
    """`shape.specialists` networks of the width that makes them together no larger than one network of `shape.width`."""

    def __init__(self, shape: Shape, route: Callable[[IntArray], IntArray]) -> None:
        """`route` says of questions (batch, questions, question_length) who answers each; shape (batch, questions)."""
        super().__init__()
        member = narrowed(shape)
        self.members = nn.ModuleList(SetNetwork(member) for _ in range(shape.specialists))
        self.route, self._shape = route, shape

    @property
    def shape(self) -> Shape:
        """The sizes of the network that they stand for."""
        return self._shape

    @shape.setter
    def shape(self, shape: Shape) -> None:
        self._shape = shape
        for member in self._each():
            member.shape = replace(member.shape, rounds=shape.rounds)

    def encode(self, contexts: Tensor) -> list[Tensor]:
        """What each of them makes of the facts."""
        return [member.encode(contexts) for member in self._each()]

    def loss(self, contexts: Tensor, questions: Tensor, targets: Tensor) -> Tensor:
        """As that of one network; only who answers a question learns from it."""
        return self._of_who_answers(questions, [member.loss(contexts, questions, targets) for member in self._each()])

    def choose(self, memory: list[Tensor], contexts: Tensor, questions: Tensor) -> Tensor:
        """As that of one network."""
        answers = [member.choose(each, contexts, questions) for member, each in zip(self._each(), memory, strict=True)]
        return self._of_who_answers(questions, answers)

    def _each(self) -> list[SetNetwork]:
        return [member for member in self.members if isinstance(member, SetNetwork)]

    def _of_who_answers(self, questions: Tensor, given: list[Tensor]) -> Tensor:
        who = torch.from_numpy(self.route(questions.cpu().numpy())).to(questions.device)
        result = given[0]
        for number, each in enumerate(given[1:], start=1):
            mine = who == number
            result = torch.where(mine if each.dim() == mine.dim() else mine[..., None], each, result)
        return result


Network = SetNetwork | Specialists


def build(task: Task, shape: Shape) -> Network:
    """The network of a shape, for a task."""
    return SetNetwork(shape) if shape.specialists == 1 else Specialists(shape, router(task, shape.specialists, shape.split))


def router(task: Task, specialists: int, split: str) -> Callable[[IntArray], IntArray]:
    """Who answers which question: chosen by its sort, or by a number that its tokens give and that means nothing."""
    if split == "type":
        return task.kind
    weights = np.random.default_rng(MIX).integers(1, MIX, size=task.question_length)
    return lambda questions: (questions + 1) @ weights % MIX % specialists


def narrowed(shape: Shape) -> Shape:
    """One specialist: as wide as may be so that all together have no more parameters than one network of `shape`."""
    room = parameters(replace(shape, specialists=1)) // shape.specialists
    member = replace(shape, specialists=1)
    while parameters(member) > room and member.width > shape.heads:
        member = replace(member, width=member.width - shape.heads)
    return member


def parameters(shape: Shape) -> int:
    """How many parameters a single network of a shape has."""
    with torch.device("meta"):
        return sum(weight.numel() for weight in SetNetwork(shape).parameters())
