"""Why a root is wrong: each wrong node gets a label by a mechanical rule, and its share of the blame by running the tree again.

Opinions are not asked: the answer of a source is replaced, its ancestors are run again, and the root turns right or does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import factorial
from typing import Final, Protocol

import numpy as np

from ida_core.measure.replay import Asked, Place, Replay, Scene, own_step
from ida_core.questions import Reply, Tokens

EXACT: Final = 10
"""Sources up to which every order of repairing them is counted."""
PERMUTATIONS: Final = 200
"""Orders that are drawn where there are more."""
JOINT: Final = (2, 3)
"""Sizes of joint repairs that are searched."""
LIVE: Final = 3
"""How often sources are looked for again on a path that repairing has changed."""


class Label(StrEnum):
    """What went wrong at a node, by rules that nobody has to judge."""

    LEAF = "capability"
    """Answered directly, and wrong; its teacher is wrong too, in another way."""
    DISTILLATION = "distillation"
    """Answered directly, and wrong, where its teacher is right: the student lost it."""
    INHERITED = "inherited"
    """Answered directly, as wrongly as its teacher."""
    DECOMPOSITION = "decomposition"
    """Even true subanswers would not have made it right."""
    COMBINATION = "combination"
    """True subanswers would have; H combined right ones wrongly."""
    JUDGE = "judge"
    """A right proposal was turned down."""
    PROPAGATED = "propagated"
    """H did right by what it was told, which was wrong."""
    MASKED = "masked"
    """It was told something wrong, and is right all the same."""


SOURCES: Final = (Label.LEAF, Label.DISTILLATION, Label.INHERITED, Label.DECOMPOSITION, Label.COMBINATION, Label.JUDGE)
"""Labels that carry blame; the others pass it on or stop it."""

UNEXPLAINED: Final = "unexplained"
"""In place of a label: roots that stay wrong whatever is repaired."""


class Witness(Protocol):
    """Who knows of a node what its tree does not show."""

    def taught(self, asked: Asked) -> Tokens | None:
        """What the teacher of the assistant that answered this would have said; None if nobody taught it."""

    def turned_down(self, asked: Asked) -> Tokens | None:
        """A proposal that a person replaced by this answer; None if there was none."""


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a wrong root is due to what happened at a place."""

    place: Place
    share: float
    error: float = 0.0
    """Standard error, where orders were drawn and not counted."""
    decisive: bool = False
    """Whether repairing this place alone turns the root right."""
    path_changed: bool = False
    """Whether H asks other questions once it is repaired, which were answered live."""


def sources(replay: Replay) -> list[Place]:
    """Places that are wrong of themselves: all inputs are right, or H's step is not what H does with these inputs."""
    scene, found = replay.scene, list[Place]()
    for place, asked in replay.at.items():
        if scene.is_right(asked.question, asked.answer):
            continue
        step = own_step(scene, asked)
        if (step is not None and step != asked.answer) or all(scene.is_right(one.question, one.answer) for one in asked.below):
            found.append(place)
    return found


def attribute(replay: Replay, random: np.random.Generator) -> list[Share]:
    """Share the blame for a wrong root among its sources; nothing where the root is right, or wrong whatever is repaired.

    The sources that turn the root right alone share it; if none does, the smallest joint repairs; else Shapley's values.
    """
    if replay.root_right(frozenset()):
        return []
    places = sources(replay)
    for _ in range(LIVE):
        everything = frozenset(places)
        if replay.root_right(everything):
            break
        places = [*places, *sorted(set(replay.run(everything).erred) - everything)]
    decisive = [place for place in places if replay.root_right(frozenset({place}))]
    if decisive:
        return [_share(replay, place, 1 / len(decisive), decisive=True) for place in decisive]
    for size in JOINT:
        sets = [chosen for chosen in combinations(places, size) if replay.root_right(frozenset(chosen))]
        if sets:
            mass = {place: sum(place in chosen for chosen in sets) / (size * len(sets)) for place in places}
            return [_share(replay, place, share) for place, share in mass.items() if share]
    if not replay.root_right(frozenset(places)):
        return []
    return [_share(replay, place, *value) for place, value in _shapley(replay, places, random).items()]


def label(scene: Scene, asked: Asked, witness: Witness) -> Label | None:
    """What happened at a node; None where it is right and so is all that it was told."""
    right = scene.is_right(asked.question, asked.answer)
    told_right = all(scene.is_right(child.question, child.answer) for child in asked.below)
    if right:
        return None if told_right else Label.MASKED
    turned_down = witness.turned_down(asked)
    if turned_down is not None and scene.is_right(asked.question, turned_down):
        return Label.JUDGE
    if not asked.below:
        taught = witness.taught(asked)
        if taught is not None and scene.is_right(asked.question, taught):
            return Label.DISTILLATION
        return Label.INHERITED if taught == asked.answer else Label.LEAF
    step = own_step(scene, asked)
    if not told_right and step in (None, asked.answer):
        return Label.PROPAGATED
    if step is not None and step != asked.answer:
        return Label.COMBINATION
    return Label.COMBINATION if _suffices(scene, asked) else Label.DECOMPOSITION


def fix_value(replays: Sequence[Replay], places: Sequence[Iterable[Place]]) -> int:
    """How many more roots would be right if these places of each tree were repaired: run again, not guessed."""
    gained = 0
    for replay, repaired in zip(replays, places, strict=True):
        chosen = frozenset(repaired)
        if chosen:
            gained += int(replay.root_right(chosen)) - int(replay.root_right(frozenset()))
    return gained


def _share(replay: Replay, place: Place, share: float, error: float = 0.0, *, decisive: bool = False) -> Share:
    return Share(place, share, error, decisive, replay.run(frozenset({place})).path_changed)


def _suffices(scene: Scene, asked: Asked) -> bool:
    """Whether H could have answered rightly with true answers to exactly these subquestions, or was told the answer itself."""
    true = {child.question: scene.reference(child.question) for child in asked.below}
    replies = list[Tokens]()
    while True:
        move = scene.next_move(asked.question, replies)
        if isinstance(move, Reply):
            if scene.is_right(asked.question, move.answer):
                return True
            break
        if move.question not in true:
            break
        replies.append(true[move.question])
    return any(scene.is_right(asked.question, answer) for answer in true.values())


def _shapley(replay: Replay, places: Sequence[Place], random: np.random.Generator) -> dict[Place, tuple[float, float]]:
    """Each place's mean contribution over all orders of repairing, or over some drawn by lot with its standard error."""
    if len(places) <= EXACT:
        return {place: (_exact(replay, places, place), 0.0) for place in places}
    gains = np.zeros((PERMUTATIONS, len(places)))
    for row in gains:
        repaired, before = frozenset[Place](), False
        for index in random.permutation(len(places)):
            repaired |= {places[index]}
            after = replay.root_right(repaired)
            row[index] = float(after) - float(before)
            before = after
    means, errors = gains.mean(axis=0), gains.std(axis=0, ddof=1) / np.sqrt(PERMUTATIONS)
    return {place: (float(means[index]), float(errors[index])) for index, place in enumerate(places)}


def _exact(replay: Replay, places: Sequence[Place], place: Place) -> float:
    others, n, value = [one for one in places if one != place], len(places), 0.0
    for size in range(n):
        weight = factorial(size) * factorial(n - size - 1) / factorial(n)
        for chosen in combinations(others, size):
            without = frozenset(chosen)
            value += weight * (replay.root_right(without | {place}) - replay.root_right(without))
    return value
