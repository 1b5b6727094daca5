"""A network that answers questions about a set of facts, copying tokens out of them (arXiv:1810.08575, appendix D)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network."""

    vocabulary: int
    fact_length: int
    question_length: int
    answer_length: int
    width: int = 64
    heads: int = 4
    fact_layers: int = 3
    question_layers: int = 2


class Block(nn.Module):
    """Pre-norm attention from `x` to `memory` (None: to itself), then a two-layer perceptron."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm_attention, self.norm_perceptron = nn.LayerNorm(width), nn.LayerNorm(width)
        self.query = nn.Linear(width, width)
        self.key_value = nn.Linear(width, 2 * width)
        self.out = nn.Linear(width, width)
        self.perceptron = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))

    def forward(self, x: Tensor, memory: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        """Shapes: x (batch, items, width), memory (batch, facts, width), mask as `_mask` gives it; returns the shape of x."""
        normed = self.norm_attention(x)
        query = self._split(self.query(normed))
        key, value = self.key_value(normed if memory is None else memory).chunk(2, dim=-1)
        mixed = functional.scaled_dot_product_attention(query, self._split(key), self._split(value), attn_mask=mask)
        x = x + self.out(mixed.transpose(1, 2).flatten(2))
        y: Tensor = x + self.perceptron(self.norm_perceptron(x))
        return y

    def _split(self, x: Tensor) -> Tensor:
        batch, items, width = x.shape
        return x.view(batch, items, self.heads, width // self.heads).transpose(1, 2)


class SetNetwork(nn.Module):
    """Facts are a set (no positions between them); questions look at the facts, never at each other.

    Each answer token is a mixture: copy the token found in some slot of some fact (attention over facts, one pointer a
    slot), or choose freely from the vocabulary.
    """

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        width = shape.width
        self.symbols = nn.Embedding(shape.vocabulary, width)
        self.fact_slots = nn.Linear(shape.fact_length * width, width)
        self.question_slots = nn.Linear(shape.question_length * width, width)
        self.answer_slots = nn.ModuleList(nn.Linear(place * width, width) for place in range(1, shape.answer_length))
        self.fact_blocks = nn.ModuleList(Block(width, shape.heads) for _ in range(shape.fact_layers))
        self.question_blocks = nn.ModuleList(Block(width, shape.heads) for _ in range(shape.question_layers))
        self.norm_facts, self.norm_questions = nn.LayerNorm(width), nn.LayerNorm(width)
        self.pointer_keys = nn.Linear(width, shape.fact_length * width)
        self.pointer_query = nn.Linear(width, width)
        self.free = nn.Linear(width, shape.vocabulary)
        self.gate = nn.Linear(width, shape.fact_length + 1)
        for slots in (self.fact_slots, self.question_slots, *self.answer_slots):
            nn.init.normal_(slots.weight, std=width**-0.5)

    def encode(self, contexts: Tensor) -> Tensor:
        """Turn facts (batch, facts, fact_length) into a memory (batch, facts, width)."""
        x = self.fact_slots(self.symbols(contexts).flatten(-2))
        mask = _mask(contexts)
        for block in self.fact_blocks:
            x = block(x, mask=mask)
        memory: Tensor = self.norm_facts(x)
        return memory

    def read(self, memory: Tensor, contexts: Tensor, questions: Tensor) -> Tensor:
        """Turn questions (batch, questions, question_length) into what is known of them (batch, questions, width)."""
        mask = _mask(contexts)
        x = self.question_slots(self.symbols(questions).flatten(-2))
        for block in self.question_blocks:
            x = block(x, memory, mask)
        known: Tensor = self.norm_questions(x)
        return known

    def log_probabilities(self, known: Tensor, memory: Tensor, contexts: Tensor, before: Tensor) -> Tensor:
        """Log-probabilities of the next answer token.

        Args:
            known: from `read`, shape (batch, questions, width).
            memory: from `encode`, shape (batch, facts, width).
            contexts: fact tokens, shape (batch, facts, fact_length).
            before: the answer tokens so far, shape (batch, questions, position).

        Returns:
            Shape (batch, questions, vocabulary).
        """
        if before.shape[-1]:
            known = known + self.answer_slots[before.shape[-1] - 1](self.symbols(before).flatten(-2))
        batch, facts, slots = contexts.shape
        keys = self.pointer_keys(memory).view(batch, facts, slots, -1)
        scores = torch.einsum("bqd,bfsd->bqsf", self.pointer_query(known), keys) * self.shape.width**-0.5
        mask = _mask(contexts)
        if mask is not None:
            scores = scores + mask
        gates = functional.log_softmax(self.gate(known), dim=-1)
        pointed = scores.softmax(-1) * gates[..., 1:].exp().unsqueeze(-1)
        found = functional.one_hot(contexts.transpose(1, 2).flatten(1), self.shape.vocabulary).to(pointed.dtype)
        copied = pointed.flatten(2) @ found
        free = functional.log_softmax(self.free(known), dim=-1) + gates[..., :1]
        return torch.logaddexp(free, copied.clamp_min(1e-9).log())

    def loss(self, contexts: Tensor, questions: Tensor, targets: Tensor) -> Tensor:
        """Negative log-likelihood of the targets in nats, summed over answer tokens; shape (batch, questions)."""
        memory = self.encode(contexts)
        known = self.read(memory, contexts, questions)
        total = torch.zeros(questions.shape[:2], device=questions.device)
        for position in range(self.shape.answer_length):
            scores = self.log_probabilities(known, memory, contexts, targets[..., :position])
            total = total - scores.gather(-1, targets[..., position : position + 1]).squeeze(-1)
        return total

    def choose(self, memory: Tensor, contexts: Tensor, questions: Tensor) -> Tensor:
        """Answer with the most probable token at each position; shape (batch, questions, answer_length)."""
        known = self.read(memory, contexts, questions)
        answers = questions.new_zeros((*questions.shape[:2], 0))
        for _ in range(self.shape.answer_length):
            scores = self.log_probabilities(known, memory, contexts, answers)
            answers = torch.cat([answers, scores.argmax(-1, keepdim=True)], dim=-1)
        return answers


def _mask(contexts: Tensor) -> Tensor | None:
    """What to add to attention scores over facts so that blank ones (padding) are never looked at; None if none is.

    Shape (batch, 1, 1, facts). A context with no facts at all is left alone: attention needs something to look at.
    """
    blank = (contexts == 0).all(-1)
    if not blank.any():
        return None
    blank = blank & ~blank.all(-1, keepdim=True)
    return torch.zeros(blank.shape, device=contexts.device).masked_fill_(blank, float("-inf"))[:, None, None]
