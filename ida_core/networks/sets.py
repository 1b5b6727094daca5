"""A network that answers questions about a set of facts, copying tokens out of them (arXiv:1810.08575, appendix D)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

SHARP: Final = 4.0
"""What shared tokens weigh in attention, times a learned factor; the factor learns this much faster for it."""
LIKED: Final = 1.5
"""Where that factor begins for the pair of slots that a head looks at first."""


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
    widening: int = 2
    """How many times as wide as the rest the perceptrons of the layers are."""
    rounds: int = 1
    """How often the facts pass through the fact layers: what takes many like steps is learned once."""
    question_rounds: int = 1
    """How often the questions pass through theirs."""
    likes_every: int = 1
    """Of so many fact layers, only the first begins with heads that like a pair of slots. The heads of the others are free
    to look for what was found out, not for what was told."""
    pointers: bool = True
    """Whether answers may copy tokens out of facts. Without, what is found out about facts must be written into them."""
    specialists: int = 1
    """How many narrower networks stand in its place."""
    split: str = "type"
    """How questions are shared out among them."""


class Block(nn.Module):
    """Pre-norm attention from `x` to a memory (None: to itself), then a two-layer perceptron.

    Who attends to whom also depends on which tokens the two have in common: each head learns a bias for "slot s here
    holds the same token as slot t there", since tokens stand for nothing but themselves.
    """

    def __init__(self, width: int, heads: int, pairs: int, first: int | None, widening: int) -> None:
        """Begin with each head looking at one pair of slots, from pair `first` on and round again; None: at no pair."""
        super().__init__()
        self.heads = heads
        self.norm_attention, self.norm_perceptron = nn.LayerNorm(width), nn.LayerNorm(width)
        self.query = nn.Linear(width, width)
        self.key_value = nn.Linear(width, 2 * width)
        self.out = nn.Linear(width, width)
        self.likes = nn.Linear(pairs, heads, bias=False)
        nn.init.normal_(self.likes.weight, std=0.02 if first is None else 0.1)
        if first is not None:
            for head in range(heads):
                nn.init.constant_(self.likes.weight[head, (first + head) % pairs], LIKED)
        self.perceptron = nn.Sequential(nn.Linear(width, widening * width), nn.GELU(), nn.Linear(widening * width, width))

    def forward(self, x: Tensor, bias: Tensor, looked_at: tuple[Tensor, Tensor] | None = None) -> Tensor:
        """Shapes: x (batch, items, width), bias (batch, heads, facts, items); returns that of x. `looked_at` is from `look_at`."""
        normed = self.norm_attention(x)
        query = self._split(self.query(normed))
        key, value = self.look_at(normed) if looked_at is None else looked_at
        scores = torch.matmul(key, query.transpose(-2, -1) * query.shape[-1] ** -0.5) + bias
        mixed = torch.matmul(scores.softmax(-2).transpose(-2, -1), value)
        x = x + self.out(mixed.transpose(1, 2).flatten(2))
        y: Tensor = x + self.perceptron(self.norm_perceptron(x))
        return y

    def look_at(self, memory: Tensor) -> tuple[Tensor, Tensor]:
        """Keys and values of a memory (batch, facts, width), once for all rounds; both (batch, heads, facts, width of a head)."""
        key, value = self.key_value(memory).chunk(2, dim=-1)
        return self._split(key), self._split(value)

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
        self.fact_tokens = nn.Embedding(shape.fact_length * shape.vocabulary, width)
        self.question_tokens = nn.Embedding(shape.question_length * shape.vocabulary, width)
        self.answer_tokens = nn.Embedding(shape.answer_length * shape.vocabulary, width)
        slots, asked = shape.fact_length, shape.question_length
        heads = shape.heads
        self.fact_blocks = nn.ModuleList(
            Block(width, heads, slots**2, None if layer % shape.likes_every else layer * heads, shape.widening)
            for layer in range(shape.fact_layers)
        )
        self.question_blocks = nn.ModuleList(
            Block(width, heads, asked * slots, layer * heads, shape.widening) for layer in range(shape.question_layers)
        )
        self.norm_facts, self.norm_questions = nn.LayerNorm(width), nn.LayerNorm(width)
        if shape.pointers:
            self.pointer_keys = nn.Linear(width, shape.fact_length * width)
            self.pointer_query = nn.Linear(width, width)
        self.free = nn.Linear(width, shape.vocabulary)
        if shape.pointers:
            self.gate = nn.Linear(width, shape.fact_length + 1)
        for table in (self.fact_tokens, self.question_tokens, self.answer_tokens):
            nn.init.normal_(table.weight, std=0.5)

    def encode(self, contexts: Tensor) -> Tensor:
        """Turn facts (batch, facts, fact_length) into a memory (batch, facts, width).

        Between two rounds each fact reads what it would itself answer, as if that stood in its second slot: what was
        found out has the form of what was told.
        """
        x = _embed(self.fact_tokens, contexts, self.shape.vocabulary)
        biases = _biases(self.fact_blocks, contexts, contexts)
        said = self.fact_tokens.weight[self.shape.vocabulary : 2 * self.shape.vocabulary]
        memory = x
        for number in range(self.shape.rounds):
            if number:
                x = x + self.free(memory).softmax(-1) @ said
            for block, bias in zip(self.fact_blocks, biases, strict=True):
                x = block(x, bias)
            memory = self.norm_facts(x)
        return memory

    def read(self, memory: Tensor, contexts: Tensor, questions: Tensor) -> Tensor:
        """Turn questions (batch, questions, question_length) into what is known of them (batch, questions, width)."""
        x = _embed(self.question_tokens, questions, self.shape.vocabulary)
        biases = _biases(self.question_blocks, questions, contexts)
        looked_at = [cast("Block", block).look_at(memory) for block in self.question_blocks]
        for _ in range(self.shape.question_rounds):
            for block, bias, seen in zip(self.question_blocks, biases, looked_at, strict=True):
                x = block(x, bias, seen)
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
            known = known + _embed(self.answer_tokens, before, self.shape.vocabulary)
        free = functional.log_softmax(self.free(known), dim=-1)
        if not self.shape.pointers:
            return free
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
        return torch.logaddexp(free + gates[..., :1], copied.clamp_min(1e-9).log())

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


def _biases(blocks: nn.ModuleList, items: Tensor, facts: Tensor) -> list[Tensor]:
    """What each block adds to its scores, shape (batch, heads, facts, items), all of them worked out in one product.

    Facts come before items here and in the scores, since torch is slow at a softmax along short rows.
    """
    same, mask = _same(items, facts), _mask(facts)
    weights = torch.cat([block.get_parameter("likes.weight") for block in blocks])
    liked = (weights @ same.flatten(2)).view(len(items), -1, *same.shape[2:])
    return list((liked if mask is None else liked + mask.transpose(-2, -1)).chunk(len(blocks), dim=1))


def _mask(contexts: Tensor) -> Tensor | None:
    """What to add to attention scores over facts so that blank ones (padding) are never looked at; None if none is.

    Shape (batch, 1, 1, facts). A context with no facts at all is left alone: attention needs something to look at.
    """
    blank = (contexts == 0).all(-1)
    if not blank.any():
        return None
    blank = blank & ~blank.all(-1, keepdim=True)
    return torch.zeros(blank.shape, device=contexts.device).masked_fill_(blank, float("-inf"))[:, None, None]


def _same(items: Tensor, facts: Tensor) -> Tensor:
    """Which slots of an item hold the same token as which slots of a fact; shape (batch, pairs of slots, facts, items)."""
    one, other = items.transpose(1, 2)[:, :, None, None, :], facts.transpose(1, 2)[:, None, :, :, None]
    return SHARP * ((one == other) & (one != 0)).flatten(1, 2).float()


def _embed(table: nn.Embedding, tokens: Tensor, vocabulary: int) -> Tensor:
    """Sum of one embedding per position: the same as embedding, concatenating and one linear map."""
    positions = torch.arange(tokens.shape[-1], device=tokens.device) * vocabulary
    embedded: Tensor = table(tokens + positions).sum(-2)
    return embedded
