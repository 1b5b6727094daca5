"""Benches: each prints ratios against something real, measured alternately in one run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

BY_TASK = ("tasks", "loop", "labels")
"""What can be told which tasks to measure."""
BY_PART = ("tree", "exports")
"""What can be told which of its parts to measure."""
LONG = (*BY_TASK, "exports", "failures", "person", "specialists", "debate", "language")
"""What takes long, and is run by its name only."""


def run_bench(name: str, *, as_json: bool, only: Sequence[str] = (), parts: Sequence[str] = ()) -> int:
    """Run one bench, or all but the long ones (on these tasks or these parts only, if any are named); return the exit code."""
    from app.bench import (
        amplify,
        debate,
        distil,
        exports,
        failures,
        labels,
        language,
        latency,
        loop,
        person,
        plots,
        specialists,
        startup,
        store,
        switching,
        tasks,
        tree,
        votes,
    )

    benches: dict[str, Any] = {
        "startup": startup.run,
        "switching": switching.run,
        "latency": latency.run,
        "distil": distil.run,
        "loop": loop.run,
        "tasks": tasks.run,
        "amplify": amplify.run,
        "votes": votes.run,
        "labels": labels.run,
        "language": language.run,
        "person": person.run,
        "specialists": specialists.run,
        "debate": debate.run,
        "plots": plots.run,
        "tree": tree.run,
        "store": store.run,
        "exports": exports.run,
        "failures": failures.run,
    }
    results: dict[str, Any] = {}
    for each, bench in benches.items():
        if name == each or (name == "all" and each not in LONG):
            chosen = only if each in BY_TASK else parts if each in BY_PART else ()
            results[each] = bench(chosen) if chosen else bench()
            for key, value in results[each].items():
                print(f"{each}: {key}: {value}", flush=True)
    if as_json:
        print(json.dumps(results if name == "all" else results[name]))
    return 0


def percentile(values: list[float], share: float) -> float:
    """The value that `share` of the values do not exceed."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else float("nan")
