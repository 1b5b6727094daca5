"""Ways to decide in which a language model speaks and judges (P5), behind the same interface as all others.

The source is the facts, which only debaters read. Each case is judged in both orders of its answers; a reply that names no
probability counts as one half.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

import numpy as np

from ida_core.language.model import LanguageModel
from ida_core.oversight import speech
from ida_core.oversight.advocates import advocate, case_of
from ida_core.oversight.chorus import Chorus
from ida_core.oversight.debate import Claim
from ida_core.oversight.protocols import Bout, Outcome
from ida_core.oversight.speech import Judged, Speaker
from ida_core.questions import IntArray, Tokens

MOST: Final = 90
"""Tokens of a speech, or of a judgement."""
PARTS: Final = ("alone", "consultancy", "debate", "scripted")
"""What the model does: it judges alone, advises itself for one side by lot, debates with itself, or hears scripted advocates."""


class Modelled:
    """A language model in one of PARTS."""

    def __init__(self, model: LanguageModel, part: str, stop: Callable[[], bool] = lambda: False, seed: int = 0) -> None:
        if part not in PARTS:
            raise ValueError(f"a model does not decide by “{part}”; say {', '.join(PARTS)}")
        self.name = f"model, {part}"
        self._model, self._part, self._stop, self._seed = model, part, stop, seed

    def decide(self, bout: Bout) -> list[Outcome]:
        """One outcome a pair; all pairs are heard together.

        Raises:
            Refusal: the model would not answer.
            Stopped: it was stopped.
        """
        chorus, count = Chorus(self._model, MOST, self._stop), len(bout.questions)
        sides = np.random.default_rng(self._seed).integers(0, 2, size=count).tolist()
        held = chorus.hold([partial(self._hear, bout, row, sides[row]) for row in range(count)])
        return [
            Outcome(each.belief, 2, len(each.speeches), len(each.speeches), each.beliefs, chorus.spoken / count) for each in held
        ]

    def _hear(self, bout: Bout, row: int, side: int, speak: Speaker) -> Judged:
        question, answers = _row(bout.questions[row]), (_row(bout.answers[0][row]), _row(bout.answers[1][row]))
        case = case_of(bout.task, bout.contexts[row], question, answers)
        if self._part == "alone":
            return speech.direct(case, speak)
        if self._part == "consultancy":
            return speech.consultancy(case, speak, side, speak)
        return speech.debate(case, self._debaters(bout, row, speak), speak)

    def _debaters(self, bout: Bout, row: int, speak: Speaker) -> tuple[Speaker, Speaker]:
        if self._part == "debate":
            return speak, speak
        question = _row(bout.questions[row])
        one, other = (
            advocate(bout.task, bout.contexts[row], Claim(question, _row(answers[row])), side)
            for answers, side in zip(bout.answers, bout.sides, strict=True)
        )
        return one, other


def _row(tokens: IntArray) -> Tokens:
    return tuple(tokens.tolist())
