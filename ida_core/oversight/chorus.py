"""Many debates in words at once: what all of them wait to hear, a language model is asked together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import TypeVar

from ida_core.language.model import LanguageModel, Message, Request
from ida_core.oversight.speech import Speaker

T = TypeVar("T")
Asked = tuple[str, Future[str]]
"""A prompt, and who waits for the reply."""


class Chorus:
    """A language model as the speaker of many debates, each of which believes itself alone with it."""

    def __init__(self, model: LanguageModel, most: int, stop: Callable[[], bool] = lambda: False) -> None:
        """Replies take at most so many tokens, the likeliest each time; `stop` is looked at between tokens."""
        self._model, self._most, self._stop = model, most, stop
        self.spoken = 0
        """Tokens that the model said so far."""

    def hold(self, debates: Sequence[Callable[[Speaker], T]]) -> list[T]:
        """Hold all of them, each in a thread of its own, and return what came of each.

        Raises:
            Refusal: the model would not answer.
            Stopped: it was stopped.
        """
        if not debates:
            return []
        heard: SimpleQueue[Asked | None] = SimpleQueue()

        def speak(prompt: str) -> str:
            reply: Future[str] = Future()
            heard.put((prompt, reply))
            return reply.result()

        with ThreadPoolExecutor(len(debates)) as pool:
            held = [pool.submit(each, speak) for each in debates]
            for one in held:
                one.add_done_callback(lambda _: heard.put(None))
            left, together = len(held), list[Asked]()
            while left:
                if (asked := heard.get()) is None:
                    left -= 1
                else:
                    together.append(asked)
                if together and len(together) == left:
                    self._answer(together)
                    together = []
        return [one.result() for one in held]

    def _answer(self, together: Sequence[Asked]) -> None:
        requests = [Request((Message("user", prompt),), self._most) for prompt, _ in together]
        try:
            replies = self._model.reply(requests, self._stop)
        except Exception as error:  # noqa: BLE001  whatever it is, each debate hears of it and ends
            for _, waits in together:
                waits.set_exception(error)
            return
        self.spoken += sum(reply.tokens for reply in replies)
        for (_, waits), reply in zip(together, replies, strict=True):
            waits.set_result(reply.text)
