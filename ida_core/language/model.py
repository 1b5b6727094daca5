"""What Espalier asks of a language model, whichever it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol


class Refusal(Exception):
    """A model cannot be had, or would not answer; one sentence."""


class Declined(Refusal):
    """This request will not be answered, for example because it is too long; others may be."""


class Unreachable(Refusal):
    """Nobody answers at the other end; asking again later may help."""


class Stopped(Exception):
    """The user stopped a model while it spoke."""


@dataclass(frozen=True)
class Message:
    """One turn of a conversation."""

    role: Literal["system", "user", "assistant"]
    text: str


@dataclass(frozen=True)
class Request:
    """What a model is sent: nothing but these messages reaches it.

    `temperature` 0 takes the likeliest token each time; `schema` is a JSON schema, which servers may ignore.
    """

    messages: tuple[Message, ...]
    max_tokens: int = 256
    temperature: float = 0.0
    seed: int = 0
    schema: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Reply:
    """What a model said: text that nobody has checked, and what it took in tokens.

    `finished` is false where the limit of tokens cut it; `cost` is in US dollars, 0 for a model of one's own.
    """

    text: str
    prompt_tokens: int
    tokens: int
    finished: bool
    cost: float = 0.0


class LanguageModel(Protocol):
    """Answers requests, in their order; looks at `stop` between tokens and raises Stopped when it says so."""

    name: str

    def reply(self, requests: Sequence[Request], stop: Callable[[], bool]) -> list[Reply]:
        """One reply a request; `Unreachable` or another Refusal says in a sentence what stood in the way."""
        ...
