"""Whether IDA lifts a real model: SmolLM2-135M-Instruct counts bits, three seeds, on the processor; kept in docs/results/."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from itertools import product
from pathlib import Path
from time import process_time
from typing import Any, Final

import numpy as np
import platformdirs

from app.bench import counting
from app.bench.counting import LEAF, LENGTHS, SHOTS
from app.bench.language_page import write_page

OUT: Final = Path("docs/results/language-model.jsonl")
SEEDS: Final = range(3)
ASKED: Final = (4, 8, 100)
"""Questions held out, by height; of 3 bits only four numbers begin with a 1."""
WATCHED: Final = 48
"""Questions held out on which the student is compared with its teacher on the way."""
NEW: Final = 0.75
"""The share of a stage's lessons that are of its new height; the others are of the heights below, by the same teacher."""
STEPS: Final = {"A_0": 40, "A_1": 60, "A_2": 80, "control": 80}
"""The control goes on from A_1 for as many steps as A_2, on truths about low heights alone."""
SPOKEN: Final = 20
"""Steps between two lines on standard output."""


def run() -> dict[str, Any]:
    """Make what was not made yet, seed by seed and stage by stage; a stage that was cut off goes on from its checkpoint."""
    from ida_core.networks.device import leave_a_core

    leave_a_core()
    OUT.parent.mkdir(parents=True, exist_ok=True)
    for seed, stage in [*product(SEEDS, ("A_0", "A_1", "A_2")), *product(SEEDS, ("control",))]:
        if not any((one["seed"], one["stage"]) == (seed, stage) for one in results()):
            result = make(seed, stage)
            with OUT.open("a", encoding="utf-8") as file:
                file.write(json.dumps(result) + "\n")
            print({name: result[name] for name in ("seed", "stage", "alone", "amplified", "few-shot", "cpu")}, flush=True)
    write_page(results(), LENGTHS)
    return {f"seed {one['seed']}, {one['stage']}": one["alone"] for one in results()}


def results() -> list[dict[str, Any]]:
    """What was made so far."""
    return [json.loads(line) for line in OUT.read_text(encoding="utf-8").splitlines()] if OUT.exists() else []


def make(seed: int, stage: str) -> dict[str, Any]:
    """Train one stage of a seed, unless its adapter is there, and measure it."""
    from ida_core.language import opening
    from ida_core.language.base import Base
    from ida_core.language.local import LocalModel

    base = Base.load(opening.folder_of("embedded"), "cpu", counting.TEMPLATE)
    folder = Path(platformdirs.user_cache_dir("espalier")) / "results" / f"language-{seed}"
    held = [counting.questions(length, count, 1000 + seed) for length, count in zip(LENGTHS, ASKED, strict=True)]
    without = frozenset(entry["metadata"]["binary"] for entries in held[1:] for entry in entries)
    began = process_time()
    made = train(base, folder, stage, seed, without, [entry["metadata"]["binary"] for entry in held[-1][:WATCHED]])
    spent = process_time() - began
    base.adopt(stage, folder / f"{stage}.safetensors")
    model, began = LocalModel(base, stage), process_time()
    measure: Callable[[Any], list[float]] = lambda answer: [counting.accuracy(answer, entries) for entries in held]  # noqa: E731
    return {
        "seed": seed, "stage": stage, "asked": [len(entries) for entries in held], "alone": measure(partial(counting.ask, model)),
        "amplified": measure(partial(counting.amplified, model)),
        "few-shot": measure(partial(counting.ask, LocalModel(base), shots=SHOTS)) if stage == "A_0" else None,
        **made, "cpu": round(spent, 1), "cpu of measuring": round(process_time() - began, 1),
    }  # fmt: skip


def train(base: Any, folder: Path, stage: str, seed: int, without: frozenset[str], watched: Sequence[str]) -> dict[str, Any]:
    """Distil one stage, from the adapter of the stage before; return its curves."""
    from ida_core.control import Control
    from ida_core.distil import Compared, Stepped
    from ida_core.language.adapters import keep
    from ida_core.language.lessons import spell
    from ida_core.language.tuner import NAME, Tuner, Tuning
    from ida_core.tune import tune

    before = {"A_1": "A_0", "A_2": "A_1", "control": "A_1"}.get(stage)
    tuning = Tuning(
        rank=16, learning_rate=1e-3, lessons=32, width=128, rows=8, max_steps=STEPS[stage], warm_up=8, compare_every=20,
        compare_on=WATCHED, save_every=20, half=True,
    )  # fmt: skip
    taught, told = teach(base, folder, stage, [seed, list(STEPS).index(stage)], without, watched)
    tuner = Tuner(
        base, [spell(base.chat, one) for one in taught], tuning, (seed, 7), folder / f"{before}.safetensors" if before else None
    )
    checkpoint = folder / f"{stage}-run.safetensors"
    folder.mkdir(parents=True, exist_ok=True)
    if checkpoint.exists():
        tuner.load(checkpoint)
    losses, agreement = list[tuple[int, float]](), list[tuple[int, float]]()
    for event in tune(tuner, told, Control(), checkpoint):
        if isinstance(event, Stepped):
            losses.append((event.step, round(event.loss, 4)))
            if event.step % SPOKEN == 0:
                print(f"seed {seed}, {stage}, step {event.step}: loss {event.loss:.3f}", flush=True)
        elif isinstance(event, Compared):
            agreement.append((event.step, event.least))
            print(f"seed {seed}, {stage}, step {event.step}: agreement {event.least:.3f}", flush=True)
    keep(tuner, folder / f"{stage}.safetensors")
    base.release(NAME)
    checkpoint.unlink(missing_ok=True)
    return {"lessons": len(taught), "tuning": asdict(tuning), "losses": losses, "agreement": agreement}


def teach(
    base: Any, folder: Path, stage: str, seed: Sequence[int], without: frozenset[str], watched: Sequence[str]
) -> tuple[list[Any], list[Any]]:
    """What a stage is taught, and what its teacher says to the questions watched. Truth is told to the control alone."""
    from ida_core.language.local import LocalModel

    dice, size = np.random.default_rng(seed), 32 * STEPS[stage]
    leaves = [f"{number:0{length}b}" for length in range(1, LEAF + 1) for number in range(1 << length)]
    if stage == "control":
        low = counting.draw(1, LENGTHS[1], size, dice, without)
        return counting.lessons(low, counting.truths(low)), []
    if stage == "A_0":
        return counting.lessons(leaves, [counting.at_a_glance(bits) for bits in leaves]), []
    height = int(stage[-1])
    base.adopt(f"A_{height - 1}", folder / f"A_{height - 1}.safetensors")
    helps = LocalModel(base, f"A_{height - 1}")
    asked = counting.draw(LENGTHS[height - 1] + 1, LENGTHS[height], round(NEW * size), dice, without)
    replay = [str(bits) for bits in dice.choice(leaves, size=size - len(asked))]
    if height > 1:
        replay[::2] = counting.draw(LEAF + 1, LENGTHS[height - 1], len(replay[::2]), dice, without)
    unique = list(dict.fromkeys(asked + replay))
    told = dict(zip(unique, counting.amplified(helps, unique), strict=True))
    taught = counting.lessons(asked + replay, [told[bits] for bits in asked + replay])
    return taught, counting.lessons(watched, counting.amplified(helps, watched)) if height > 1 else []
