"""A team trains one network: what process 0 tells the others of an iteration, and what they do about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ida_core.amplify.arrays import amplify_many
from ida_core.control import Control
from ida_core.distil import distil
from ida_core.learner import Batch, Recipe
from ida_core.networks.device import choose_device
from ida_core.students import Packed, choose_heights, counting, prepare, unpacked
from ida_core.tasks.base import Task
from ida_core.team import Team


@dataclass(frozen=True, slots=True)
class Order:
    """All that another process of the team has to know of an iteration."""

    recipe: Recipe
    seed: tuple[int, int]
    mode: str
    votes: int
    assistant: Packed | None
    """A_n's network; None is A_0."""
    alpha: float
    lessons: Batch | None
    resumes: str | None
    """The checkpoint to go on from."""


def follow(task: Task, device: str, team: Team) -> None:
    """Be one of the processes that are not process 0: train along with it, iteration by iteration, until it has no more orders."""
    chosen = choose_device(device)
    while (order := team.tell(None)) is not None:
        assistant = unpacked(task, order.assistant, chosen)
        learner, helping = prepare(task, assistant, order.recipe, order.seed, order.mode, chosen, team)
        learner.lessons = order.lessons
        if order.resumes is not None:
            learner.load(Path(order.resumes))
        else:
            choose_heights(learner, helping, order.mode)
        checkpoint = Path(order.resumes or "process 0 writes it")
        teach = partial(amplify_many, task, assistant=helping, votes=order.votes)
        for _ in distil(teach, learner, Control(), checkpoint, counting(order.recipe, order.alpha)):
            pass
