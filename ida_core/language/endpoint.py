"""An OpenAI-compatible server (Ollama, llama.cpp, vLLM, a paid one): streamed replies, bounded in every way."""

from __future__ import annotations

import asyncio
import random
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from ida_core.language.extra import need
from ida_core.language.keys import key_for
from ida_core.language.model import Declined, Refusal, Reply, Request, Stopped, Unreachable
from ida_core.sessions.errors import one_line

NO_KEY: Final = "none"
"""Sent where there is no key: the client insists on one, servers at home do not."""
LOOK: Final = 0.05
"""Seconds between two looks at whether the user wants to stop."""
PASSING: Final = (408, 409, 425, 429, 500, 502, 503, 504)
"""HTTP codes after which asking again may help."""


@dataclass(frozen=True)
class Limits:
    """How an endpoint is treated. Seconds, tokens, and US dollars for a million tokens."""

    together: int = 4
    """Requests under way at once; a server's number of slots is right."""
    connect: float = 5.0
    silence: float = 120.0
    """The longest wait for the next piece of a reply."""
    whole: float = 600.0
    """The longest a reply may take."""
    attempts: int = 4
    pause: float = 0.5
    """Before the second attempt; doubled each time, by up to a half more by lot. A server's Retry-After counts if it is longer."""
    longest_pause: float = 30.0
    letters: int = 200_000
    """Of a reply; what is longer is broken off."""
    price_in: float = 0.0
    price_out: float = 0.0


@dataclass
class Spent:
    """What an endpoint has taken so far."""

    requests: int = 0
    attempts: int = 0
    prompt_tokens: int = 0
    tokens: int = 0
    cost: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def add(self, reply: Reply) -> None:
        """Count a reply in."""
        with self.lock:
            self.requests += 1
            self.prompt_tokens += reply.prompt_tokens
            self.tokens += reply.tokens
            self.cost += reply.cost


class Endpoint:
    """A model behind an address that ends in /v1. The key is looked up when it is needed and kept nowhere."""

    def __init__(self, address: str, model: str, limits: Limits | None = None) -> None:
        need()
        self.address, self.model, self.limits, self.spent = address.rstrip("/"), model, limits or Limits(), Spent()
        self.name = f"{model} at {self.address}"

    def reply(self, requests: Sequence[Request], stop: Callable[[], bool]) -> list[Reply]:
        """Answer each request, several at once.

        Raises:
            Unreachable: nobody answered, after all attempts.
            Refusal: the server answered that it will not, for example because of the key.
            Stopped: the user stopped; what was under way is broken off.
        """
        return asyncio.run(self._all(requests, stop))

    async def _all(self, requests: Sequence[Request], stop: Callable[[], bool]) -> list[Reply]:
        import openai

        limits = self.limits
        slots = asyncio.Semaphore(limits.together)
        timeout = openai.Timeout(limits.silence, connect=limits.connect)
        key = key_for(self.address) or NO_KEY
        async with openai.AsyncOpenAI(base_url=self.address, api_key=key, timeout=timeout, max_retries=0) as client:

            async def one(request: Request) -> Reply:
                async with slots:
                    return await self._attempts(client, request)

            tasks = [asyncio.create_task(one(request)) for request in requests]
            waiting = asyncio.gather(*tasks)
            try:
                while not waiting.done():
                    if stop():
                        raise Stopped("the replies were stopped")
                    await asyncio.wait([waiting], timeout=LOOK)
                return await waiting
            finally:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(waiting, *tasks, return_exceptions=True)

    async def _attempts(self, client: Any, request: Request) -> Reply:
        import openai

        for attempt in range(1, self.limits.attempts + 1):
            self.spent.attempts += 1
            try:
                reply = await asyncio.wait_for(self._stream(client, request), self.limits.whole)
            except (openai.APIError, TimeoutError, ValueError, OSError) as error:
                if attempt == self.limits.attempts or not _passes(error):
                    raise self._sentence(error, client.api_key) from None  # the error holds the request, and with it the key
                await asyncio.sleep(self._pause(attempt, error))
            else:
                self.spent.add(reply)
                return reply
        raise Unreachable(f"{self.address} was not asked")  # attempts is 0

    async def _stream(self, client: Any, request: Request) -> Reply:
        """One attempt. A stream that ends before it says why it ends was cut, and is a failure."""
        said, letters, ended, usage = list[str](), 0, None, None
        stream = await client.chat.completions.create(**self._sent(request))
        async with stream:
            async for piece in stream:
                usage = piece.usage or usage
                for choice in piece.choices or []:
                    text = getattr(choice.delta, "content", None) or ""
                    said.append(text)
                    letters += len(text)
                    ended = choice.finish_reason or ended
                if letters > self.limits.letters:
                    ended = "length"
                    break
        if ended is None:
            raise ConnectionError("the reply was cut off")
        text = "".join(said)[: self.limits.letters]
        read, spoken = (usage.prompt_tokens, usage.completion_tokens) if usage else (_guess(request), len(said))
        cost = (read * self.limits.price_in + spoken * self.limits.price_out) / 1e6
        return Reply(text, read, spoken, ended == "stop", cost)

    def _sent(self, request: Request) -> dict[str, Any]:
        """The request as the server gets it. A schema is asked for; many servers ignore it, so callers check."""
        sent: dict[str, Any] = {
            "model": self.model, "messages": [{"role": one.role, "content": one.text} for one in request.messages],
            "max_tokens": request.max_tokens, "temperature": request.temperature, "seed": request.seed, "stream": True,
            "stream_options": {"include_usage": True},
        }  # fmt: skip
        if request.schema is not None:
            wrapped = {"name": "reply", "strict": True, "schema": dict(request.schema)}
            sent["response_format"] = {"type": "json_schema", "json_schema": wrapped}
        return sent

    def _pause(self, attempt: int, error: Exception) -> float:
        pause: float = self.limits.pause * 2 ** (attempt - 1) * random.uniform(1, 1.5)  # noqa: S311
        headers = getattr(getattr(error, "response", None), "headers", None) or {}
        wished = str(headers.get("retry-after", "0"))
        return min(self.limits.longest_pause, max(pause, float(wished) if wished.isdecimal() else 0.0))

    def _sentence(self, error: Exception, key: str) -> Refusal:
        """What went wrong, without the request and its headers; a server that echoes the key is not quoted with it."""
        import openai

        status = getattr(error, "status_code", None)
        body = getattr(error, "body", None)
        words = one_line(body.get("message") or body if isinstance(body, dict) else getattr(error, "message", error))
        words = words.replace(key, "…") if key != NO_KEY else words
        if status in (401, 403):
            return Refusal(f"{self.address} does not accept the key (HTTP {status}); see Settings, or set it in the environment")
        if status is not None and status not in PASSING:
            hint = "; llama.cpp divides its context by its slots" if "context" in words else ""
            return Declined(f"{self.address} refuses the request (HTTP {status}): {words}{hint}")
        if status is not None:
            return Unreachable(f"{self.address} failed {self.limits.attempts} times, last with HTTP {status}: {words}")
        slow = isinstance(error, (openai.APITimeoutError, TimeoutError))
        why = "took too long" if slow else "cannot be reached" if isinstance(error, openai.APIConnectionError) else words
        return Unreachable(f"{self.address} {why} ({self.limits.attempts} attempts)")


def _passes(error: Exception) -> bool:
    """Whether asking again may help: the way there failed, or the server says that it is busy or broken."""
    status = getattr(error, "status_code", None)
    return status in PASSING if status is not None else True


def _guess(request: Request) -> int:
    """About how many tokens a prompt has, where the server does not say."""
    return sum(len(one.text) for one in request.messages) // 4 + 1
