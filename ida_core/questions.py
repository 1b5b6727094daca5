"""The values everything speaks: tokens of questions and answers, and what an overseer does next."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Tokens = tuple[int, ...]
"""A question or an answer as its task spells it, one small integer a token."""

IntArray = NDArray[np.int64]
"""Tokens of many questions at once; the last axis runs over the tokens of one question or answer."""

BoolArray = NDArray[np.bool_]

IDK: Final = 0
"""The token that means "I don't know"; it also pads, so an answer made of nothing else is "I don't know"."""

IDK_TEXT: Final = "idk"
"""How "I don't know" is typed and exported."""

Script = Generator[Tokens, Tokens, Tokens]
"""An overseer at work on one question: yields subquestions, is sent their answers, returns its own answer."""

ManyScripts = Generator[IntArray, IntArray, IntArray]
"""The same for many questions in lock step: arrays of shape (questions, tokens); an all-blank row asks nothing."""


@dataclass(frozen=True, slots=True)
class Ask:
    """The overseer wants this subquestion answered before it goes on."""

    question: Tokens


@dataclass(frozen=True, slots=True)
class Reply:
    """The overseer is done and answers."""

    answer: Tokens


Move = Ask | Reply


@dataclass(frozen=True, slots=True)
class Slot:
    """A variable of a pattern: the token at one place of the question (source 0), or of the reply to subquestion `source`."""

    source: int
    place: int


Pattern = tuple[int | Slot, ...]
"""A question or an answer with variables: a token stands for itself."""


def is_idk(answers: IntArray) -> BoolArray:
    """Tell which answers say "I don't know"; shape of the result: that of the answers without the last axis."""
    result: BoolArray = (answers == IDK).all(axis=-1)
    return result
