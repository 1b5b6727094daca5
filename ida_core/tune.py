"""Distil a language model: train it on approved answers, and compare it with those held out. Events are those of `distil`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import numpy as np

from ida_core.control import Control
from ida_core.distil import STOPS, Clock, Compared, Differed, Event, Finished, Stepped, heed, save
from ida_core.language.lessons import Lesson
from ida_core.language.local import LocalModel
from ida_core.language.model import LanguageModel, Request, Stopped
from ida_core.language.tuner import NAME, Tuner
from ida_core.questions import IDK_TEXT

SHOWN: Final = 6
"""Of the questions answered otherwise than approved, so many are kept to look at."""
SPARE: Final = 8
"""Tokens that a reply may be longer than the longest approved one."""


def tune(tuner: Tuner, held_out: Sequence[Lesson], control: Control, checkpoint: Path | None = None) -> Iterator[Event]:
    """Train for the steps of the recipe, or until the user stops. Neither truth nor what is held out steers anything.

    Args:
        tuner: the state to go on from.
        held_out: lessons of families that are not taught; the student is compared with their answers now and then.
        control: what the user wants; looked at between two steps.
        checkpoint: the file that keeps the state while the run goes on; None keeps nothing.

    Yields:
        Events, the last one always `Finished`.

    Raises:
        OSError: a checkpoint could not be written; the one before is still good.
    """
    tuning, clock, losses = tuner.tuning, Clock(), list[float]()
    student = LocalModel(tuner.base, NAME if tuning.method == "lora" else None)
    while True:
        if (yield from heed(tuner, control, clock, checkpoint)):
            return
        losses.append(tuner.learn())
        last = tuner.step >= tuning.max_steps
        yield Stepped(tuner.step, losses[-1], tuner.examples, clock.seconds())
        if held_out and (last or tuner.step % tuning.compare_every == 0):
            asked = some(held_out, tuning.compare_on, [*tuner.seed, 3, tuner.step])
            with suppress(Stopped):
                yield compare(student, asked, tuner.step, tuner.base.chat.answer, lambda: control.wish in STOPS)
        if last:
            yield Finished(tuner.step, "all steps taken", clock.seconds())
            return
        if tuner.step % tuning.save_every == 0:
            yield from save(tuner, checkpoint)


def some(lessons: Sequence[Lesson], count: int, seed: Sequence[int]) -> list[Lesson]:
    """At most so many lessons, by lot."""
    places = np.random.default_rng(seed).permutation(len(lessons))[:count]
    return [lessons[int(place)] for place in sorted(places)]


def compare(
    student: LanguageModel,
    lessons: Sequence[Lesson],
    step: int,
    spell: Callable[[str], list[int]],
    stop: Callable[[], bool] = lambda: False,
) -> Compared:
    """Put lessons to a model as questions, and count where it answers to the letter as was approved."""
    requests = [Request(lesson.messages, max_tokens=len(spell(lesson.answer)) + SPARE) for lesson in lessons]
    said = [reply.text.strip() for reply in student.reply(requests, stop)]
    hits, asked, differed = defaultdict[int, int](int), Counter[int](), list[Differed]()
    for lesson, text in zip(lessons, said, strict=True):
        asked[lesson.height] += 1
        hits[lesson.height] += text == lesson.answer.strip()
        if text != lesson.answer.strip() and len(differed) < SHOWN:
            differed.append(Differed(lesson.messages[-1].text, lesson.answer, text))
    agreement = {height: hits[height] / count for height, count in sorted(asked.items())}
    refused = sum(text == IDK_TEXT for text in said) / max(1, len(said))
    total = sum(hits.values()) / max(1, len(lessons))
    return Compared(step, agreement, dict(asked), total, refused, tuple(differed), ((float(sum(hits.values())), len(lessons)),))
