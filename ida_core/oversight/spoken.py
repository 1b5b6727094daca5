"""A debate of language models about an answer in words: speeches with checked quotes, a model's belief beside the person's ruling.

Debaters and judge are the same model in different roles. Each prompt and raw reply is kept like any other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from time import perf_counter
from typing import Final

from ida_core.assistants.text import TextAssistant
from ida_core.language.asking import Errand, Exchange, Outcome, key_of
from ida_core.language.model import LanguageModel, Message, Request
from ida_core.oversight.speech import ROUNDS, Case, Judged, Speaker, debate

MOST_TOKENS: Final = 400
WARMTH: Final = 0.7
"""Of speeches; a judge says what it finds likeliest."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A debate that was held, and all that was sent for it."""

    case: Case
    judged: Judged
    outcome: Outcome

    @property
    def told(self) -> dict[str, object]:
        """How it went, as the log of the session keeps it."""
        return {
            "answers": list(self.case.answers), "belief": self.judged.belief, "beliefs": list(self.judged.beliefs),
            "unclear": self.judged.unclear, "speeches": [asdict(speech) for speech in self.judged.speeches],
        }  # fmt: skip


class NoRival(ValueError):
    """There are no two answers to debate; the message is a sentence."""


def speaker(
    model: LanguageModel, who: str, temperature: float, seed: int, stop: Callable[[], bool], kept: list[Exchange]
) -> Speaker:
    """A model as one who speaks in debates; what it is sent and says is appended to `kept`."""

    def say(prompt: str) -> str:
        request = Request((Message("user", prompt),), MOST_TOKENS, temperature, seed + len(kept))
        began = perf_counter()
        (reply,) = model.reply([request], stop)
        key = key_of(who, model.name, request)
        kept.append(Exchange("debate", 0, key, request, reply, None, reused=False, seconds=perf_counter() - began))
        return reply.text

    return say


def hold(
    assistant: TextAssistant, errand: Errand, first: str, rival: str = "", *, seed: int = 0, rounds: int = ROUNDS,
    stop: Callable[[], bool] = lambda: False,
) -> Spoken:  # fmt: skip
    """Let the model argue for two answers to a question, and say itself which it believes.

    Args:
        assistant: who speaks for both, and judges.
        errand: the question, with what may be read.
        first: one answer.
        rival: the other; without one the model is asked for an answer that differs.
        seed: of the draws.
        rounds: how often both speak.
        stop: looked at between tokens.

    Raises:
        NoRival: no other answer came.
        Refusal: the model cannot be had.
    """
    asked: tuple[Exchange, ...] = ()
    if not rival:
        told = assistant.another(errand, first, stop)
        rival, asked = told.answer or "", told.exchanges
    if not rival or rival == first:
        raise NoRival("the model has no other answer; write one to have it debated")
    kept = list(asked)
    who = f"{assistant.number}"
    speaks = speaker(assistant.model, who, WARMTH, seed, stop, kept)
    judge = speaker(assistant.model, who, 0.0, seed, stop, kept)
    case = Case(errand.question, (first, rival), errand.document)
    judged = debate(case, (speaks, speaks), judge, rounds)
    return Spoken(case, judged, Outcome(errand, None, (), tuple(kept)))
