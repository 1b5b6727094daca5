"""An assistant that draws its answers from what it holds probable, as the paper's code did, and not the most probable one."""

from __future__ import annotations

import numpy as np
import torch

from ida_core.assistants.base import Answerer
from ida_core.networks.sets import SetNetwork
from ida_core.networks.specialists import Network
from ida_core.questions import IntArray
from ida_core.tasks.base import Task


class DrawingAssistant:
    """Not deterministic: the same question may get another answer the next time. For the laboratory."""

    def __init__(self, task: Task, network: Network, random: np.random.Generator) -> None:
        """Raises ValueError for specialists, which answer with their most probable tokens only."""
        if not isinstance(network, SetNetwork):
            raise ValueError("only one network draws its answers; specialists do not")
        self.task, self._network, self._random = task, network.eval(), random

    def about(self, contexts: IntArray) -> Answerer:
        """Encode the contexts once and return the function that draws answers."""
        facts = torch.from_numpy(contexts).to(next(self._network.parameters()).device)
        with torch.inference_mode():
            memory = self._network.encode(facts)

        def answer(questions: IntArray) -> IntArray:
            with torch.inference_mode():
                asked = torch.from_numpy(questions).to(facts.device)
                known = self._network.read(memory, facts, asked)
                drawn = asked.new_zeros((*asked.shape[:2], 0))
                for _ in range(self._network.shape.answer_length):
                    scores = self._network.log_probabilities(known, memory, facts, drawn)
                    noise = torch.from_numpy(self._random.gumbel(size=tuple(scores.shape))).to(scores)
                    drawn = torch.cat([drawn, (scores + noise).argmax(-1, keepdim=True)], dim=-1)
            answers: IntArray = drawn.cpu().numpy()
            return answers

        return answer
