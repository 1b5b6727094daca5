"""Who is trained: a student made from the seed or copied of A_n, brought back from a checkpoint, or sent to another process."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

import numpy as np
import torch
from torch import Tensor

from ida_core.amplify.arrays import amplify_many
from ida_core.assistants import transformer
from ida_core.assistants.base import Assistant, LookUp
from ida_core.assistants.transformer import TransformerAssistant
from ida_core.distil import CountsOn, observed, syllabus
from ida_core.learner import FIRST_ROUNDS, Learner, Recipe
from ida_core.measure.bounds import assured
from ida_core.networks.sets import Shape
from ida_core.networks.specialists import Network, build
from ida_core.recipes import recipe_for
from ida_core.sessions.session import Session
from ida_core.tasks.base import Task
from ida_core.team import Team

SIZES: Final = (
    "width", "heads", "fact_layers", "question_layers", "widening", "rounds", "question_rounds", "likes_every", "pointers",
    "specialists", "split",
)  # fmt: skip
"""What a recipe says about the shape of the network."""

Packed = tuple[Shape, dict[str, Tensor]]
"""A network: its shape and its weights."""


def recipe_of(session: Session, task: Task) -> Recipe:
    """How the session says to train."""
    settings = session.settings
    return recipe_for(task, settings.mode, settings.specialists, settings.curriculum, settings.preset)


def student(task: Task, assistant: Assistant, recipe: Recipe, seed: tuple[int, ...]) -> Network:
    """Make the network to train: a copy of A_n's, or a fresh one drawn from the seed."""
    sizes = {name: getattr(recipe, name) for name in SIZES}
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(int(np.random.default_rng([*seed, 1]).integers(2**31)))
        network = build(task, transformer.shape_for(task, **sizes))
    if isinstance(assistant, TransformerAssistant):
        network.load_state_dict(assistant.network.state_dict())
        network.shape = assistant.network.shape
    elif recipe.more_rounds_at:
        network.shape = replace(network.shape, rounds=min(FIRST_ROUNDS, recipe.rounds))
    return network


def prepare(
    task: Task, assistant: Assistant, recipe: Recipe, seed: tuple[int, int], mode: str, device: torch.device, team: Team
) -> tuple[Learner, Assistant]:
    """Make the learner of an iteration, and tell who helps its H: A_n, or in continuous mode the student itself."""
    learner = Learner(task, student(task, assistant, recipe, seed).to(device), recipe, seed, team)
    return learner, learner.student if mode == "continuous" else assistant


def choose_heights(learner: Learner, helping: Assistant, mode: str) -> None:
    """Let a discrete iteration learn the heights that its teacher answers; a continuous one has all of them from the start."""
    if mode == "discrete":
        syllabus(learner, partial(amplify_many, learner.task, assistant=helping))


def counting(recipe: Recipe, alpha: float) -> CountsOn:
    """The rule of the curriculum: the anytime lower bound of agreement, or agreement as observed."""
    if recipe.curriculum == "paper":
        return observed
    return lambda compared: assured(compared.evidence, compared.step // recipe.compare_every, alpha)


def packed(assistant: Assistant) -> Packed | None:
    """An assistant as it travels to another process; A_0 needs nothing."""
    if not isinstance(assistant, TransformerAssistant):
        return None
    return assistant.network.shape, {name: value.cpu() for name, value in assistant.network.state_dict().items()}


def unpacked(task: Task, sent: Packed | None, device: torch.device | str) -> Assistant:
    """The assistant that was packed."""
    if sent is None:
        return LookUp(task)
    network = build(task, sent[0])
    network.load_state_dict(sent[1])
    return TransformerAssistant(task, network.to(device))
