"""A model on this machine: many requests at once, token by token."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from ida_core.language.base import Base
from ida_core.language.model import Declined, Reply, Request, Stopped

TOGETHER: Final = 32
"""Requests that speak at once."""


@dataclass
class _Speaker:
    """One request while it is being answered."""

    place: int
    request: Request
    prompt: list[int]
    dice: Any
    said: list[int] = field(default_factory=list)
    finished: bool = False


class LocalModel:
    """A base with one of its adapters, or bare."""

    def __init__(self, base: Base, adapter: str | None = None) -> None:
        self.base, self.adapter = base, adapter
        self.name = base.folder.name + (f" + {adapter}" if adapter else "")

    def reply(self, requests: Sequence[Request], stop: Callable[[], bool]) -> list[Reply]:
        """Answer each request; what one is told depends on its own messages and seed, not on who speaks beside it."""
        import torch

        speakers = [self._speaker(place, request) for place, request in enumerate(requests)]
        by_length = sorted(speakers, key=lambda speaker: len(speaker.prompt))
        with torch.inference_mode(), self.base.wearing(self.adapter) as model:
            for first in range(0, len(by_length), TOGETHER):
                _speak(model, by_length[first : first + TOGETHER], self.base.chat.ends, stop)
        read = self.base.chat.text
        return [Reply(read(one.said), len(one.prompt), len(one.said), one.finished) for one in speakers]

    def _speaker(self, place: int, request: Request) -> _Speaker:
        import torch

        prompt = self.base.chat.prompt(request.messages)
        if len(prompt) + request.max_tokens > self.base.context:
            raise Declined(
                f"the request takes {len(prompt)} tokens and up to {request.max_tokens} for the reply; "
                f"{self.base.folder.name} reads {self.base.context} in all"
            )
        return _Speaker(place, request, prompt, torch.Generator().manual_seed(request.seed))


def _speak(model: Any, speakers: list[_Speaker], ends: frozenset[int], stop: Callable[[], bool]) -> None:
    """Let a batch speak to its end. Prompts are padded on the left, so that all go on at the same place of the cache."""
    import torch

    device = next(model.parameters()).device
    width, filler = max(len(speaker.prompt) for speaker in speakers), min(ends)
    tokens = torch.tensor([[filler] * (width - len(one.prompt)) + one.prompt for one in speakers], device=device)
    seen = torch.tensor([[0] * (width - len(one.prompt)) + [1] * len(one.prompt) for one in speakers], device=device)
    places = (seen.cumsum(-1) - 1).clamp(min=0)
    cache = None
    while speakers:
        if stop():
            raise Stopped("the reply was stopped")
        out = model(input_ids=tokens, attention_mask=seen, position_ids=places, cache=cache, use_cache=True, logits_to_keep=1)
        cache, chosen = out.cache, _choose(out.logits[:, -1].float().cpu(), speakers)
        for speaker, token in zip(speakers, chosen, strict=True):
            speaker.said.append(token)
            speaker.finished = token in ends
        going = [row for row, one in enumerate(speakers) if not one.finished and len(one.said) < one.request.max_tokens]
        if len(going) < len(speakers):
            rows = torch.tensor(going, device=device, dtype=torch.long)
            speakers = [speakers[row] for row in going]
            cache.batch_select_indices(rows)
            seen, places = seen[rows], places[rows]
        tokens = torch.tensor([[one.said[-1]] for one in speakers], device=device)
        seen = torch.cat([seen, seen.new_ones(len(speakers), 1)], dim=1)
        places = places[:, -1:] + 1


def _choose(logits: Any, speakers: list[_Speaker]) -> list[int]:
    """The likeliest token of each row, or one drawn by the request's own dice."""
    import torch

    chosen = logits.argmax(-1).tolist()
    for row, speaker in enumerate(speakers):
        if speaker.request.temperature > 0:
            chances = torch.softmax(logits[row].double() / speaker.request.temperature, -1)
            chosen[row] = int(torch.multinomial(chances, 1, generator=speaker.dice))
    return list(chosen)
