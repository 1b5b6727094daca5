"""A causal network that goes on with transcripts of H, copying tokens out of them (arXiv:1810.08575, appendix D)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class TranscriptShape:
    """Sizes of the network, and with them how a transcript is laid out.

    A transcript is a row of tokens: the main question, then `rounds` times a subquestion and its subanswer (both blank
    once H is done asking), then the answer.
    """

    vocabulary: int
    question_length: int
    answer_length: int
    rounds: int
    width: int = 64
    heads: int = 4
    layers: int = 2

    @property
    def length(self) -> int:
        """Tokens in a transcript."""
        return (self.rounds + 1) * (self.question_length + self.answer_length)

    @property
    def roles(self) -> list[int]:
        """What each token belongs to: 0 main question, 1 subquestion, 2 subanswer, 3 answer."""
        turn = [1] * self.question_length + [2] * self.answer_length
        return [0] * self.question_length + turn * self.rounds + [3] * self.answer_length

    @property
    def chosen(self) -> list[int]:
        """The places of the tokens that H chose: those of subquestions and of the answer."""
        return [place for place, role in enumerate(self.roles) if role in (1, 3)]


@dataclass(slots=True)
class Reading:
    """What is kept of transcripts read so far, so that no token is read twice."""

    tokens: Tensor
    """Shape (batch, places read)."""
    keys_values: list[Tensor]
    """For each layer, shape (2, batch, heads, places read, width / heads)."""
    pointers: Tensor
    """Shape (batch, places read, width)."""

    @classmethod
    def none(cls, tokens: Tensor, shape: TranscriptShape) -> Reading:
        """Nothing was read yet of transcripts that begin with these tokens (batch, places)."""
        batch, nothing = len(tokens), torch.zeros(0, device=tokens.device)
        kept = nothing.view(2, batch, shape.heads, 0, shape.width // shape.heads)
        return cls(tokens[:, :0], [kept] * shape.layers, nothing.view(batch, 0, shape.width))

    def joined(self, other: Reading) -> Reading:
        """Put other transcripts, of which as many places were read, below these."""
        kept = [torch.cat(layers, dim=1) for layers in zip(self.keys_values, other.keys_values, strict=True)]
        return Reading(torch.cat([self.tokens, other.tokens]), kept, torch.cat([self.pointers, other.pointers]))

    def select(self, rows: Tensor) -> Reading:
        """Take these transcripts, in this order; the same one may be taken more than once."""
        return Reading(self.tokens[rows], [layer[:, rows] for layer in self.keys_values], self.pointers[rows])


class CausalBlock(nn.Module):
    """Pre-norm attention to all earlier places, then a two-layer perceptron."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm_attention, self.norm_perceptron = nn.LayerNorm(width), nn.LayerNorm(width)
        self.query_key_value = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.perceptron = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))

    def forward(self, x: Tensor, mask: Tensor, past: Tensor) -> tuple[Tensor, Tensor]:
        """Read new places.

        Args:
            x: shape (batch, new, width).
            mask: who looks where, shape (new, all).
            past: keys and values of earlier places, shape (2, batch, heads, earlier, width / heads).

        Returns:
            The shape of x; keys and values of all places.
        """
        batch, new, width = x.shape
        split = self.query_key_value(self.norm_attention(x)).view(batch, new, 3, self.heads, width // self.heads)
        query, *_ = parts = split.permute(2, 0, 3, 1, 4)
        kept = torch.cat([past, parts[1:]], dim=3)
        mixed = functional.scaled_dot_product_attention(query, kept[0], kept[1], attn_mask=mask)
        x = x + self.out(mixed.transpose(1, 2).flatten(2))
        return x + self.perceptron(self.norm_perceptron(x)), kept


class TranscriptNetwork(nn.Module):
    """Each next token is a mixture: copy the token at some earlier place (one pointer), or choose freely."""

    def __init__(self, shape: TranscriptShape) -> None:
        super().__init__()
        self.shape = shape
        width = shape.width
        self.symbols, self.places, self.roles = (
            nn.Embedding(count, width) for count in (shape.vocabulary, shape.length, max(shape.roles) + 1)
        )
        self.blocks = nn.ModuleList(CausalBlock(width, shape.heads) for _ in range(shape.layers))
        self.norm = nn.LayerNorm(width)
        self.pointer_key, self.pointer_query = nn.Linear(width, width), nn.Linear(width, width)
        self.free = nn.Linear(width, shape.vocabulary)
        self.gate = nn.Linear(width, 1)
        self.register_buffer("role_of", torch.tensor(shape.roles), persistent=False)
        self.register_buffer("earlier", torch.ones(shape.length, shape.length).tril().bool(), persistent=False)
        for embedding in (self.symbols, self.places, self.roles):
            nn.init.normal_(embedding.weight, std=0.5)

    def read_on(self, reading: Reading, tokens: Tensor) -> tuple[Reading, Tensor]:
        """Read the next tokens (batch, new) of transcripts; all states come back, shape (batch, new, width)."""
        before, after = reading.tokens.shape[1], reading.tokens.shape[1] + tokens.shape[1]
        x = self.symbols(tokens) + self.places.weight[before:after] + self.roles(self.get_buffer("role_of")[before:after])
        mask = self.get_buffer("earlier")[before:after, :after]
        kept = list[Tensor]()
        for block, past in zip(self.blocks, reading.keys_values, strict=True):
            x, keys_values = block(x, mask, past)
            kept.append(keys_values)
        states = self.norm(x)
        pointers = torch.cat([reading.pointers, self.pointer_key(states)], dim=1)
        return Reading(torch.cat([reading.tokens, tokens], dim=1), kept, pointers), states

    def log_probabilities(self, reading: Reading, states: Tensor, places: Tensor) -> Tensor:
        """Log-probabilities of the tokens that follow on some places.

        Args:
            reading: what was read, at least up to those places.
            states: of those places, shape (batch, places, width).
            places: their numbers, shape (places,).

        Returns:
            Shape (batch, places, vocabulary).
        """
        batch, read = reading.tokens.shape
        scores = self.pointer_query(states) @ reading.pointers.transpose(1, 2) * self.shape.width**-0.5
        pointed = scores.masked_fill(~self.get_buffer("earlier")[places, :read], float("-inf")).softmax(-1)
        copied = states.new_zeros(batch, len(places), self.shape.vocabulary)
        copied = copied.scatter_add(2, reading.tokens[:, None].expand_as(pointed), pointed).clamp_min(1e-9).log()
        gate = self.gate(states)
        free = functional.log_softmax(self.free(states), dim=-1)
        return torch.logaddexp(functional.logsigmoid(gate) + copied, functional.logsigmoid(-gate) + free)

    def forward(self, tokens: Tensor) -> Tensor:
        """Log-probabilities of all tokens but the first, each given those before it; shape (batch, length - 1, vocabulary)."""
        reading, states = self.read_on(Reading.none(tokens, self.shape), tokens[:, :-1])
        return self.log_probabilities(reading, states, torch.arange(tokens.shape[1] - 1, device=tokens.device))

    def choose(self, reading: Reading, state: Tensor, count: int) -> tuple[Reading, Tensor]:
        """Go on with transcripts by the most probable token at each place.

        Args:
            reading: what was read so far.
            state: of the last place, shape (batch, 1, width).
            count: how many tokens to choose.

        Returns:
            The reading of all but the last token, and the chosen tokens, shape (batch, count).
        """
        chosen = list[Tensor]()
        while True:
            last = torch.tensor([reading.tokens.shape[1] - 1], device=state.device)
            chosen.append(self.log_probabilities(reading, state, last).argmax(-1))
            if len(chosen) == count:
                return reading, torch.cat(chosen, dim=1)
            reading, state = self.read_on(reading, chosen[-1])

    def loss(self, tokens: Tensor) -> Tensor:
        """Mean negative log-likelihood, in nats, of the tokens that H chose in whole transcripts (batch, length)."""
        return chosen_loss(self.shape, self(tokens), tokens)


def chosen_loss(shape: TranscriptShape, scores: Tensor, tokens: Tensor) -> Tensor:
    """The loss for log-probabilities from `forward`; main questions and subanswers cost nothing."""
    chosen = torch.tensor(shape.chosen, device=tokens.device)
    return -scores[:, chosen - 1].gather(-1, tokens[:, chosen, None]).mean()
