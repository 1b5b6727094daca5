"""Counting the 1s of a binary number: a family of reasoning-gym where a small model can do the leaf and not the whole.

The questions and their verifier are `count_bits` of reasoning-gym. H writes the number in binary, splits what is longer than a
leaf in halves, and adds. The truth is read by `accuracy` and `truths` alone; `truths` teaches nobody but the control.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from ida_core.language.lessons import Lesson
from ida_core.language.model import LanguageModel, Message, Request

LEAF: Final = 3
"""Bits that H counts at a glance."""
LENGTHS: Final = (LEAF, 2 * LEAF, 4 * LEAF)
"""The longest number of each height, in bits; one of height h is split into two of height h - 1."""
TEMPLATE: Final = "{% for m in messages %}{{ m['content'] }}{{ '=' if m['role'] == 'user' else '\n' }}{% endfor %}"
"""Short, for the processor's sake: “1011=3”."""
SHOTS: Final = ("1", "0", "10", "11", "110", "000", "101", "011")
"""Leaves shown to a model that was not tuned, with H's answers."""


def height_of(bits: str) -> int:
    """How many times H splits it."""
    return next(height for height, length in enumerate(LENGTHS) if len(bits) <= length)


def questions(length: int, count: int, seed: int) -> list[dict[str, Any]]:
    """Entries of reasoning-gym about different numbers of so many bits, at most `count`."""
    from reasoning_gym import create_dataset

    least = 1 << (length - 1)
    drawn = create_dataset("count_bits", min_n=least, max_n=2 * least - 1, seed=seed, size=8 * count)
    return list({entry["metadata"]["binary"]: entry for entry in drawn}.values())[:count]


def draw(shortest: int, longest: int, count: int, dice: np.random.Generator, without: frozenset[str]) -> list[str]:
    """Strings of bits to be taught, the longer the likelier, none of those held out."""
    lengths = np.arange(shortest, longest + 1)
    found = list[str]()
    while len(found) < count:
        length = int(dice.choice(lengths, p=lengths / lengths.sum()))
        bits = "".join(dice.choice(["0", "1"], size=length))
        if bits not in without:
            found.append(bits)
    return found


def messages(bits: str, shots: Sequence[str] = ()) -> tuple[Message, ...]:
    """What a model is sent, after some examples if wished."""
    shown = [message for one in shots for message in (Message("user", one), Message("assistant", at_a_glance(one)))]
    return (*shown, Message("user", bits))


def at_a_glance(bits: str) -> str:
    """What H says to a leaf."""
    if len(bits) > LEAF:
        raise ValueError(f"H does not count {len(bits)} bits at a glance")
    return str(bits.count("1"))


def ask(model: LanguageModel, asked: Sequence[str], shots: Sequence[str] = ()) -> list[str]:
    """What a model says to each, all by itself."""
    requests = [Request(messages(bits, shots), max_tokens=4) for bits in asked]
    return [reply.text.split("\n")[0].strip() for reply in model.reply(requests, lambda: False)]


def amplified(model: LanguageModel, asked: Sequence[str]) -> list[str | None]:
    """What H says with the model's help: a leaf at a glance; else halves put to it, and added. None where it says no number."""
    halves = [() if len(bits) <= LEAF else (bits[: len(bits) // 2], bits[len(bits) // 2 :]) for bits in asked]
    different = sorted({half for parts in halves for half in parts})
    told = dict(zip(different, ask(model, different), strict=True))
    return [_combined(bits, [told[part] for part in parts]) for bits, parts in zip(asked, halves, strict=True)]


def _combined(bits: str, told: Sequence[str]) -> str | None:
    if not told:
        return at_a_glance(bits)
    return str(sum(map(int, told))) if all(one.isdecimal() for one in told) else None


def lessons(asked: Sequence[str], answers: Sequence[str | None]) -> list[Lesson]:
    """What a teacher answered, to be taught; what it did not answer is left out."""
    return [
        Lesson(messages(bits), answer, height=height_of(bits))
        for bits, answer in zip(asked, answers, strict=True)
        if answer is not None
    ]


def truths(asked: Sequence[str]) -> list[str]:
    """The true answers: only for the control."""
    return [str(bits.count("1")) for bits in asked]


def accuracy(answer: Callable[[Sequence[str]], Sequence[str | None]], entries: Sequence[dict[str, Any]]) -> float:
    """The share that reasoning-gym's verifier calls right."""
    from reasoning_gym import get_score_answer_fn

    score = get_score_answer_fn("count_bits")
    said = answer([entry["metadata"]["binary"] for entry in entries])
    return sum(float(score(one, entry)) == 1.0 for one, entry in zip(said, entries, strict=True)) / len(entries)
