"""A debate of language models about an answer in words: speeches with checked quotes, a model's belief beside the person's ruling.

Debaters and judge are the same model in different roles. Each prompt and raw reply is kept like any other, and the debate
waits for a person's ruling like any other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from time import perf_counter
from typing import Any, Final

from ida_core.amplify.trees import Amplification
from ida_core.amplify.words import keep_debate
from ida_core.assistants.text import TextAssistant
from ida_core.language.asking import Errand, Exchange, Outcome, key_of
from ida_core.language.model import LanguageModel, Message, Request
from ida_core.oversight import nodes
from ida_core.oversight.speech import ROUNDS, Case, Judged, Speaker, as_read, debate
from ida_core.oversight.transcripts import IN_WORDS, in_words

MOST_TOKENS: Final = 400
WARMTH: Final = 0.7
"""Of speeches; a judge says what it finds likeliest."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A debate that was held, and all that was sent for it."""

    case: Case
    judged: Judged
    outcome: Outcome
    yours: bool
    """Whether a person wrote the second answer."""

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
    yours = bool(rival)
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
    return Spoken(case, judged, Outcome(errand, None, (), tuple(kept)), yours)


def keep(work: Amplification, held: Spoken) -> int:
    """Keep a debate with all that was sent for it, and return its number; which side is A is drawn by lot."""
    keep_debate(work, held.outcome, held.told)
    debate, node = work.session.new_id("debate"), held.outcome.errand.node
    who = f"A_{work.iteration}"
    sides = (f"{who} for the answer that stands", f"{who} {nodes.YOURS}" if held.yours else f"{who} for another of its own")
    turned, told = nodes.is_turned(work, debate), (_told(held, swapped=False), _told(held, swapped=True))
    answers = held.case.answers
    if turned:
        sides, answers, told = sides[::-1], answers[::-1], told[::-1]
    rounds = max((each.round for each in held.judged.speeches), default=0)
    nodes.write(
        work, debate, node, sides, answers, told[0] | {"swapped": told[1]}, protocol=IN_WORDS, swapped=int(turned), audit=0,
        begun_by="you", nodes=0, statements=rounds,
    )  # fmt: skip
    return debate


def _told(held: Spoken, *, swapped: bool) -> dict[str, Any]:
    """A debate as it is kept, in one order of its sides; what the model believed is shown after the ruling only."""
    case, (first, second) = held.case, held.judged.beliefs
    lines = as_read(held.judged.speeches, swapped=swapped)
    answers, heard = (case.answers[::-1], (1 - second, 1 - first)) if swapped else (case.answers, (first, second))
    return in_words(case.question, (answers[0], answers[1]), lines, heard)
