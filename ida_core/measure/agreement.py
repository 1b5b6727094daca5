"""How often a student answers as its teacher did: on fresh questions by height, on what it is really asked, at the root."""

from __future__ import annotations

from dataclasses import dataclass

from ida_core.assistants.base import Assistant
from ida_core.measure.bounds import paired_difference
from ida_core.measure.drift import expand
from ida_core.overseers.base import Overseer, at_hand
from ida_core.questions import BoolArray, IntArray, is_idk
from ida_core.tasks.base import Task


@dataclass(frozen=True, slots=True)
class Count:
    """Disagreements among questions that the teacher answers."""

    differ: int
    n: int

    @property
    def rate(self) -> float | None:
        """None where nothing was asked."""
        return self.differ / self.n if self.n else None


@dataclass(frozen=True, slots=True)
class Gaps:
    """Assistant, teacher and student on the same questions, against the truth. A metric; nothing reads it but charts."""

    n: int
    """The student is A_n."""
    asked: int
    gain: tuple[float, float, float]
    """Accuracy of H + A_{n-1} less that of A_{n-1}, with its 95 % interval."""
    loss: tuple[float, float, float]
    """Accuracy of H + A_{n-1} less that of A_n, with its 95 % interval."""
    kept: int
    lost: int
    repaired: int
    inherited: int
    """Teacher and student wrong alike."""
    new: int
    """Both wrong, each in its own way."""


def compare_with_teacher(
    task: Task,
    student: Assistant,
    below: Assistant,
    contexts: IntArray,
    questions: IntArray,
    overseer: Overseer | None = None,
) -> Count:
    """Ask student and teacher H + A_{n-1} the same questions (count, question_length), one on each context."""
    taught = expand(task, contexts, questions, below, overseer).answers
    return counted(at_hand(task, contexts, 1, student)(questions), taught)


def counted(given: IntArray, taught: IntArray) -> Count:
    """Count where answers differ from the teacher's, leaving out its "I don't know"."""
    known = ~is_idk(taught)
    return Count(int((given != taught).any(axis=-1)[known].sum()), int(known.sum()))


def gaps(
    task: Task, n: int, assistant: Assistant, student: Assistant, contexts: IntArray, questions: IntArray,
    overseer: Overseer | None = None,
) -> Gaps:  # fmt: skip
    """Compare A_{n-1}, H + A_{n-1} and A_n with the truth; questions (count, question_length), one on each context."""
    answers = {
        "assistant": at_hand(task, contexts, 1, assistant)(questions),
        "teacher": expand(task, contexts, questions, assistant, overseer).answers,
        "student": at_hand(task, contexts, 1, student)(questions),
    }
    right: dict[str, BoolArray] = {
        who: task.is_right(contexts, questions[:, None], given[:, None])[:, 0] for who, given in answers.items()
    }
    teacher, pupil, same = right["teacher"], right["student"], (answers["teacher"] == answers["student"]).all(axis=-1)

    def difference(first: BoolArray, second: BoolArray) -> tuple[float, float, float]:
        return paired_difference(int((first & ~second).sum()), int((second & ~first).sum()), len(questions))

    return Gaps(
        n=n, asked=len(questions), gain=difference(teacher, right["assistant"]), loss=difference(teacher, pupil),
        kept=int((teacher & pupil).sum()), lost=int((teacher & ~pupil).sum()), repaired=int((~teacher & pupil).sum()),
        inherited=int((~teacher & ~pupil & same).sum()), new=int((~teacher & ~pupil & ~same).sum()),
    )  # fmt: skip


def noise(task: Task, below: Assistant, contexts: IntArray, questions: IntArray, overseer: Overseer | None = None) -> Count:
    """How often the teacher, asked twice, answers otherwise: the floor under every disagreement with it."""
    first, second = (expand(task, contexts, questions, below, overseer).answers for _ in range(2))
    return counted(second, first)
