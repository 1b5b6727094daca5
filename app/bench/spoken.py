"""Debate in words by a real language model: the embedded one argues, advises and judges, beside scripted debaters."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any, Final

import platformdirs

CASES: Final = 8
MOST: Final = 90
"""Tokens of a speech or a judgement."""
HEIGHTS: Final = (1, 2)
"""Questions two and four look-ups deep: what the source says, a reader could work out."""


@dataclass(frozen=True, slots=True)
class Told:
    """One case: its question with the right answer first, and who argues without a model."""

    case: Any
    scripted: tuple[Callable[[str], str], Callable[[str], str]]


def place() -> Path:
    """Where the figures are kept, a line a way."""
    return Path(platformdirs.user_cache_dir("espalier")) / "debate" / "spoken.jsonl"


def found() -> list[dict[str, Any]]:
    """What was measured so far."""
    return [json.loads(line) for line in place().read_text(encoding="utf-8").splitlines()] if place().exists() else []


def run() -> list[dict[str, Any]]:
    """Let the embedded model speak and judge in four ways, on the same cases, each heard in both orders of its answers.

    Ways that were measured before are not measured again; `bench debate` shows them.
    """
    from ida_core.language import opening
    from ida_core.language.base import Base
    from ida_core.language.local import LocalModel
    from ida_core.networks.device import leave_a_core
    from ida_core.oversight import speech
    from ida_core.oversight.chorus import Chorus

    leave_a_core()
    model = LocalModel(Base.load(opening.folder_of("embedded"), "cpu"))
    cases, known = made(CASES), {row["way"] for row in found()}
    place().parent.mkdir(parents=True, exist_ok=True)
    ways: dict[str, Callable[[int, Told, Any], Any]] = {
        "judge alone": lambda _at, told, speak: speech.direct(told.case, speak),
        "consultancy, a side by lot": lambda at, told, speak: speech.consultancy(told.case, speak, at % 2, speak),
        "debate": lambda _at, told, speak: speech.debate(told.case, (speak, speak), speak),
        "debate, scripted debaters": lambda _at, told, speak: speech.debate(told.case, told.scripted, speak),
    }
    for name, way in ways.items():
        if name in known:
            continue
        chorus, began = Chorus(model, MOST), process_time()
        held = chorus.hold([partial(way, at, told) for at, told in enumerate(cases)])
        speeches = [each for one in held for each in one.speeches]
        row = {
                "model": model.name, "way": name, "cases": len(held), "right": sum(one.belief > 0.5 for one in held),
                "cannot_tell": sum(one.belief == 0.5 for one in held), "consistent": sum(one.consistent for one in held),
                "unclear": sum(one.unclear for one in held), "verified": sum(each.verified for each in speeches),
                "unverified": sum(each.unverified for each in speeches), "conceded": sum(each.conceded for each in speeches),
                "tokens": chorus.spoken, "cpu": process_time() - began,
        }  # fmt: skip
        with place().open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
    return found()


def made(count: int) -> list[Told]:
    """Cases of powering: the truth, argued for by who knows it, against a wrong answer that a liar defends."""
    import numpy as np

    from ida_core.oversight.advocates import advocate, case_of
    from ida_core.oversight.debate import Claim, Debater
    from ida_core.oversight.sides import Liar, Truthful, alone
    from ida_core.tasks import make_task

    task, random = make_task("permutation-powering"), np.random.default_rng(12)
    contexts = task.make_contexts(count, random)
    questions = task.make_questions(count, 1, random, list(HEIGHTS))[:, 0]
    sides: tuple[Debater, Debater] = (alone(task, Truthful(task), "honest"), Liar(task, Truthful(task)))
    right = sides[0].answer(contexts, questions)
    told = []
    for row in range(count):
        facts, question = contexts[row], tuple(questions[row].tolist())
        answers = (tuple(right[row].tolist()), tuple((3 + (right[row] - 2) % 8).tolist()))
        one, other = (advocate(task, facts, Claim(question, answer), side) for answer, side in zip(answers, sides, strict=True))
        told.append(Told(case_of(task, facts, question, answers), (one, other)))
    return told


if __name__ == "__main__":
    print(json.dumps(run()))
