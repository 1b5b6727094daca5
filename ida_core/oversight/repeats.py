"""The same debate a second time with its sides swapped: does the judge rule alike, or does the order decide?"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

import numpy as np

from ida_core.amplify.person import Refusal
from ida_core.amplify.trees import Amplification
from ida_core.oversight.transcripts import Held
from ida_core.sessions.session import now

SHARE: Final = 0.2
"""Of a person's rulings, those that come up again."""
AFTER: Final = 5
"""Rulings on other debates that lie between, so that the first is not fresh in mind."""
SETS_APART: Final = 37
"""Sets the dice of repeats apart from others of the session."""
NEITHER: Final = 2


def hold_again(work: Amplification, held: Held, by: str = "you") -> int:
    """Hold a debate again, A's part being B's now, and return its number. Its ruling changes nothing at the node.

    Raises:
        Refusal: it was not ruled on, is a repeat itself, or has nothing that could be swapped: an audit of what both say, or a
            debate that one side lost by contradicting itself.
    """
    if held.verdict is None or not held.can_swap:
        raise Refusal("only a debate in which somebody ruled between two answers can be held again, swapped")
    with work.session.reading() as reader:
        (row,) = reader.query("SELECT * FROM debate WHERE id = ?", [held.id])
    kept = ("node", "protocol", "nodes", "statements")
    swapped = {
        "id": work.session.new_id("debate"), "repeats": held.id, "sides": _turned(row["sides"]), "answers": _turned(row["answers"]),
        "transcript": json.dumps(_swapped(json.loads(row["transcript"])), ensure_ascii=False), "swapped": 1 - row["swapped"],
        "audit": 0, "begun_by": by, "at": now(),
    }  # fmt: skip
    work.session.write(lambda db: db.table("debate").insert({name: row[name] for name in kept} | swapped), durable=True).result()
    return int(swapped["id"])


def due(debates: Sequence[Held], person: str, seed: int, seen: Collection[int] = ()) -> Held | None:
    """The debate that is to be held again now, if any: by lot, long enough ago, and none whose outcome was `seen`."""
    again = {held.repeats for held in debates}
    ruled = [held for held in debates if held.judge == person and held.can_swap]
    for at, held in enumerate(ruled):
        lot = np.random.default_rng([seed, SETS_APART, held.id]).random()
        fresh = len(ruled) - at <= AFTER
        if lot < SHARE and not fresh and held.id not in again and held.id not in seen:
            return held
    return None


def consistent(first: Held, second: Held) -> bool:
    """Whether both rulings are for the same side, or both for neither."""
    return first.verdict == (NEITHER if second.verdict == NEITHER else 1 - (second.verdict or 0))


def _swapped(told: Mapping[str, Any]) -> dict[str, Any]:
    """As it was prepared with the sides in the other order, where its lines name them, or where they have parts of their own."""
    return told["swapped"] if "swapped" in told else swap(told)


def swap(told: Mapping[str, Any]) -> dict[str, Any]:
    """A transcript with A's part and B's exchanged."""
    rounds = [each | {"answers": each["answers"][::-1], "lists": each["lists"][::-1]} for each in told["rounds"]]
    item = told["item"] | {"moves": told["item"]["moves"][::-1]}
    return {"rounds": rounds, "item": item, "lines": list(told["lines"])}


def _turned(text: str) -> str:
    return json.dumps(json.loads(text)[::-1], ensure_ascii=False)
