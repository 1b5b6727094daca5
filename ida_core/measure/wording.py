"""How often answers in words agree: by families of questions, with bounds that hold however often one looks. No truth is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ida_core.measure.bounds import upper_bound
from ida_core.plain import alike

ALL: Final = ""
"""In place of a family: all questions."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that H answered, and what an assistant and the one before it say to it."""

    question: str
    family: str
    teacher: str
    """What H stood behind."""
    student: str
    before: str

    @property
    def differs(self) -> bool:
        """Whether the assistant says something else than H."""
        return not alike(self.student, self.teacher)


@dataclass(frozen=True, slots=True)
class Tally:
    """Of one family of questions, or of all."""

    family: str
    n: int
    differ: int
    differed_before: int
    """How many the assistant before it answered otherwise than H."""
    upper: float
    """Anytime upper bound on the share that differs."""

    @property
    def rate(self) -> float:
        """The share that differs; 0 where nothing was asked."""
        return self.differ / self.n if self.n else 0.0


def tallies(asked: Sequence[Asked], alpha: float) -> list[Tally]:
    """All questions first, then each family. All bounds hold together: half of alpha is for all, the families share the rest."""
    families = sorted({one.family for one in asked})
    return [
        _tally(ALL, asked, alpha / 2),
        *(_tally(name, [one for one in asked if one.family == name], alpha / 2 / len(families)) for name in families),
    ]


def _tally(family: str, asked: Sequence[Asked], alpha: float) -> Tally:
    differ = sum(one.differs for one in asked)
    before = sum(not alike(one.before, one.teacher) for one in asked)
    return Tally(family, len(asked), differ, before, upper_bound(differ, len(asked), alpha))
