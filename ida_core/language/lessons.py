"""What a model is taught: approved answers as tokens, split by families of questions, packed into rows."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ida_core.language.chat import Chat
from ida_core.language.model import Message

if TYPE_CHECKING:  # the window imports it late
    from torch import Tensor

IGNORED: Final = -100
"""The label of a token that no loss is taken of."""


@dataclass(frozen=True)
class Lesson:
    """An approved answer: what the model is sent, and what it should say."""

    messages: tuple[Message, ...]
    answer: str
    family: str = ""
    """Questions of one family are all taught, or all held out."""
    height: int = 0
    weight: float = 1.0


@dataclass(frozen=True)
class Spelled:
    """A lesson in tokens."""

    prompt: tuple[int, ...]
    answer: tuple[int, ...]
    weight: float = 1.0

    def __len__(self) -> int:
        return len(self.prompt) + len(self.answer)


@dataclass(frozen=True)
class Packed:
    """Rows of lessons one after the other; shapes (rows, tokens). No lesson sees another, each begins at place 0."""

    tokens: Tensor
    places: Tensor
    owner: Tensor
    """Which lesson of its row a token belongs to; -1 for filling."""
    labels: Tensor
    """The token that should come next, where it is one of the answer; else IGNORED."""
    weights: Tensor


def family_of(question: str) -> str:
    """What questions have in common that differ only in numbers, quoted words and single letters."""
    return re.sub(r"\s+", " ", re.sub(r"“[^”]*”|\"[^\"]*\"|'[^']*'|-?\d[\d.,]*|\b\w\b", "#", question.lower())).strip()


def split(lessons: Sequence[Lesson], share: float, seed: int) -> tuple[list[Lesson], list[Lesson]]:
    """Hold out whole families, about this share of them: by lot, the same lot for a family whatever else there is.

    Where only one family is left, nothing is held out of it: there would be nothing to learn from.
    """
    out = families_out([lesson.family for lesson in lessons], share, seed)
    return [one for one in lessons if one.family not in out], [one for one in lessons if one.family in out]


def families_out(families: Sequence[str], share: float, seed: int) -> set[str]:
    """Which of these families are held out."""
    ordered = sorted(set(families), key=lambda family: _lot(family, seed))
    return set(ordered[: max(1, round(share * len(ordered)))] if len(ordered) > 1 and share > 0 else [])


def _lot(family: str, seed: int) -> str:
    return hashlib.sha256(f"{seed}:{family}".encode()).hexdigest()


def spell(chat: Chat, lesson: Lesson) -> Spelled:
    """A lesson in the model's tokens; the answer ends with the end of the turn, or the model would never stop."""
    return Spelled(tuple(chat.prompt(lesson.messages)), tuple(chat.answer(lesson.answer)), lesson.weight)


def pack(lessons: Sequence[Spelled], width: int, filler: int) -> Packed:
    """Put lessons into as few rows of at most `width` tokens as first-fit finds; a longer one has a row of its own."""
    import torch

    rows = list[list[Spelled]]()
    room = list[int]()
    for lesson in sorted(lessons, key=len, reverse=True):
        row = next((place for place, left in enumerate(room) if left >= len(lesson)), len(rows))
        if row == len(rows):
            rows.append([])
            room.append(max(width, len(lesson)))
        rows[row].append(lesson)
        room[row] -= len(lesson)
    size = (len(rows), max(sum(map(len, row)) for row in rows))
    tokens, places, owner = torch.full(size, filler), torch.zeros(size, dtype=torch.long), torch.full(size, -1)
    labels, weights = torch.full(size, IGNORED), torch.zeros(size)
    for number, members in enumerate(rows):
        start = 0
        for index, lesson in enumerate(members):
            end, said = start + len(lesson), start + len(lesson.prompt)
            tokens[number, start:end] = torch.tensor(lesson.prompt + lesson.answer)
            places[number, start:end] = torch.arange(len(lesson))
            owner[number, start:end] = index
            labels[number, said - 1 : end - 1] = torch.tensor(lesson.answer)
            weights[number, said - 1 : end - 1] = lesson.weight
            start = end
    return Packed(tokens, places, owner, labels, weights)


def who_sees(owner: Tensor) -> Tensor:
    """Which token sees which: earlier ones of the same lesson; a filling token sees itself. Shape (rows, 1, tokens, tokens)."""
    import torch

    length = owner.shape[1]
    earlier = torch.ones(length, length, dtype=torch.bool, device=owner.device).tril()
    same = (owner[:, :, None] == owner[:, None, :]) & (owner[:, :, None] >= 0)
    own = torch.eye(length, dtype=torch.bool, device=owner.device)
    return ((same & earlier) | own)[:, None]
