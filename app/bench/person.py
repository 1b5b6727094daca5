"""H' that learned from a person's decisions alone: how often it moves as H, how sure it is, and what it trains."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import platformdirs

TASK = "permutation-powering"
DECISIONS = (10, 30, 100)
SEEDS = range(3)
ITEMS = 3000
TRAINED = (100,)
OUT = Path("docs/results/person.md")
HEADING = f"""# H' from a person's decisions alone

`python main.py bench person` writes this: permutation powering (quick). The person is played by the scripted H, through the
same calls as the window: each question is asked, split, and answered in a session's tree, and what A_0 does not know is split
in turn. A decision is a question so split and answered; H' learns from these and from nothing else (`run --overseer person`).
"As H": share of {ITEMS:,} fresh moves, one a question, that were those of the scripted H, with A_0 beside it. "Apart": how far
certainty and share lie apart on average (expected calibration error). "Held back": the same as far as the session itself can
tell, from its own decisions, each held against an H' that did not learn from it; that is all there is where the person is no
script. "May act": the share of fresh moves on which it is sure enough for 99 % to be H's, at 95 % confidence. Accuracy: the last
assistant's on {{asked}} questions after a whole discrete run with this H'; – means not trained.

| decisions | seed | as H | apart | held back: as H | apart | may act | accuracy | worst height |
|---|---|---|---|---|---|---|---|---|"""


def run() -> dict[str, Any]:
    """Play the person, train and measure what was not measured yet (figures are kept in the cache folder); write the table."""
    rows = [_kept(count, seed) for count in DECISIONS for seed in SEEDS]
    write(rows)
    return {"rows": rows}


def write(rows: Sequence[dict[str, Any]]) -> None:
    """Write the table."""
    asked = next((f"{row['asked']:,}" for row in rows if "asked" in row), "fresh")
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text("\n".join([HEADING.format(asked=asked), *map(_line, rows), ""]), encoding="utf-8")


def decide(session: Any, task: Any, count: int) -> None:
    """Decide as the scripted H does, in the session's tree, until so many questions are split and answered."""
    import numpy as np

    from ida_core import lineage
    from ida_core.amplify import machine, person
    from ida_core.amplify.trees import Amplification
    from ida_core.assistants.base import LookUp
    from ida_core.questions import Tokens

    work = Amplification(session, task, LookUp(task), 0, lineage.found(session).id)
    random, decided = np.random.default_rng([session.settings.seed, 97]), 0

    def split(node: Any, question: Tokens) -> Tokens:
        nonlocal decided
        script, reply = task.oversee(question), None
        while True:
            try:
                asked = next(script) if reply is None else script.send(reply)
            except StopIteration as done:
                answer: Tokens = done.value
                break
            below = person.ask(work, task.question_text(asked), parent=node.id)
            machine.finish(work)
            said = work.tree[below.id].answer
            known = said is not None and task.parse_answer(said) != task.idk
            reply = task.parse_answer(said) if known else split(person.take(work, below.id), asked)
        if decided < count:
            person.answer(work, node.id, task.answer_text(answer))
            decided += 1
        return answer

    while decided < count:
        question = tuple(task.make_questions(1, 1, random)[0, 0].tolist())
        split(person.ask(work, task.question_text(question)), question)


def _kept(count: int, seed: int) -> dict[str, Any]:
    told = Path(platformdirs.user_cache_dir("espalier")) / "person" / f"{TASK}-{count}-{seed}.json"
    if not told.exists():
        told.parent.mkdir(parents=True, exist_ok=True)
        told.write_text(json.dumps(_measure(count, seed)), encoding="utf-8")
    row: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    return row


def _measure(count: int, seed: int) -> dict[str, Any]:
    from ida_core.assistants.base import LookUp
    from ida_core.measure.calibration import cut_for, gap
    from ida_core.networks.device import leave_a_core
    from ida_core.oneshot import run_session
    from ida_core.overseers.apprentice import ALONE, Apprentice
    from ida_core.overseers.deputy import Deputy, fresh_moves, held_back_moves
    from ida_core.runs import decisions_of_persons
    from ida_core.sessions.session import Session, Settings
    from ida_core.tasks import make_task

    leave_a_core()
    task = make_task(TASK)
    with (
        tempfile.TemporaryDirectory(prefix="espalier-bench-") as home,
        Session.create(Path(home) / "person.espalier", Settings("person", TASK, seed=seed, overseer="person")) as session,
    ):
        decide(session, task, count)
        decisions = decisions_of_persons(session, task)
        apprentice = Apprentice(task, LookUp(task), ALONE, [seed, 98])
        apprentice.follow(decisions)
        apprentice.before(1)
        fresh = fresh_moves(Deputy(apprentice.network.eval(), task), LookUp(task), ITEMS, [seed, 99])
        own = held_back_moves(task, decisions, [seed])
        cut = cut_for(fresh, 0.99, 0.05)
        row: dict[str, Any] = {
            "decisions": len(decisions), "seed": seed, "right": float(fresh.right.mean()), "gap": gap(fresh),
            "own_right": int(own.right.sum()), "own_n": len(own.right), "own_gap": gap(own),
            "acts": cut.n / cut.of if cut.least <= 1 else 0.0,
        }  # fmt: skip
        if count in TRAINED:
            result = run_session(session, task, device="cpu", iterations=len(task.heights), say=print)
            last = result["iterations"][-1]["accuracy_by_height"]
            worst = min(last, key=lambda height: last[height])
            row |= {"accuracy": result["accuracy"], "asked": result["accuracy_n"], "worst": f"{last[worst]:.4f} (height {worst})"}
        print(f"person: {row}", flush=True)
        return row


def _line(row: dict[str, Any]) -> str:
    accuracy = f"{row['accuracy']:.4f} | {row['worst']}" if "accuracy" in row else "– | –"
    return (
        f"| {row['decisions']} | {row['seed']} | {row['right']:.1%} | {row['gap']:.1%} | {row['own_right']} of {row['own_n']} "
        f"| {row['own_gap']:.1%} | {row['acts']:.0%} | {accuracy} |"
    )
