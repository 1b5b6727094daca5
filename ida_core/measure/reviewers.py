"""Two people on the same questions, the second blind to what the first decided: how far they agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ida_core.measure.bounds import lower_bound, upper_bound
from ida_core.measure.shown import at_least, at_most, down, up
from ida_core.questions import BoolArray
from ida_core.sessions.history import decided_since, standing
from ida_core.sessions.replay import RULINGS
from ida_core.sessions.session import Session, now
from ida_core.tree import Node, Status, Tree

FloatArray = NDArray[np.float64]

FEW: Final = 10
"""Fewer verdicts give no kappa: samples drawn from them with replacement hardly differ, and the interval would be too narrow."""
REDRAWN: Final = 2000
"""Samples with replacement that the interval of kappa rests on."""


@dataclass(frozen=True, slots=True)
class Review:
    """What the second reviewer said about a question."""

    node: int
    actor: str
    proposal: str | None
    verdict: str
    """approve, edit, reject, or answer where nothing was proposed."""
    final: str | None
    reason: str | None
    rubric: int
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two reviewers agree. Rates lie between 0 and 1."""

    first: str
    second: str
    n: int
    """Questions that both ruled on."""
    same: int
    """Those on which they came to the same answer, or both rejected."""
    lower: float
    upper: float
    """Bounds of the rate of the same, valid at every moment, each at half of alpha."""
    n_proposed: int
    """Those of the n that had a proposal, on which kappa rests."""
    kappa: float | None
    """Cohen's kappa of "approved or not"; None: too few proposals, or both always say the same one thing."""
    kappa_lower: float | None
    kappa_upper: float | None
    """Percentile bootstrap; a sample in which kappa is not defined is left out."""


def first_rulings(session: Session, tree: Tree) -> dict[int, tuple[str, str, str | None]]:
    """Who first ruled on which node, how, and to what answer; rulings that were undone do not count."""
    with session.reading() as reader:
        decisions = standing(decided_since(reader, 0))
    ruled = {one.node: (one.actor, one.kind, one.final) for one in decisions if one.kind in RULINGS}
    return {node: ruling for node, ruling in ruled.items() if tree[node].status in (Status.APPROVED, Status.REJECTED)}


def reviews_of(session: Session) -> list[Review]:
    """All blind reviews, the oldest first; of several by the same person on the same node the latest counts."""
    names = ", ".join(Review.__dataclass_fields__)
    with session.reading() as reader:
        rows = [Review(**row) for row in reader.query(f"SELECT {names} FROM review ORDER BY id")]
    return list({(one.node, one.actor): one for one in rows}.values())


def left_to_review(session: Session, tree: Tree, actor: str) -> list[int]:
    """Nodes that somebody else ruled on and this person did not review yet.

    The deepest come first: a question above shows the answers below it, which would tell what the first one decided there.
    """
    done = {one.node for one in reviews_of(session) if one.actor == actor}
    left = [node for node, (first, _, _) in first_rulings(session, tree).items() if first != actor and node not in done]
    return sorted(left, key=lambda node: (-sum(1 for _ in tree.ancestors(node)), node))


def put_review(session: Session, review: Review) -> None:
    """Keep what the second reviewer said, durably; the tree stays as it is."""
    row = asdict(review) | {"at": now()}
    session.write(lambda db: db.table("review").insert(row), durable=True).result()


def review(node: Node, actor: str, text: str | None, *, reason: str | None, rubric: int, seconds: float | None) -> Review:
    """Make a review: of the given answer, or (None) of a rejection."""
    if text is None:
        verdict = "reject"
    elif node.proposal is None:
        verdict = "answer"
    else:
        verdict = "approve" if text == node.proposal else "edit"
    return Review(node.id, actor, node.proposal, verdict, text, reason, rubric, seconds)


def agreements(session: Session, tree: Tree) -> list[Agreement]:
    """One for each pair of a first and a second reviewer."""
    pairs: dict[tuple[str, str], list[tuple[bool, bool, bool | None]]] = {}
    first = first_rulings(session, tree)
    for one in reviews_of(session):
        if one.node in first and first[one.node][0] != one.actor:
            name, kind, final = first[one.node]
            same = (final if kind != "reject" else None) == one.final
            proposed = one.proposal is not None and kind != "answer"
            pairs.setdefault((name, one.actor), []).append(
                (same, kind == "approve", one.verdict == "approve" if proposed else None)
            )
    return [_agreement(names, rows, session.settings.alpha) for names, rows in sorted(pairs.items())]


def _agreement(names: tuple[str, str], rows: Sequence[tuple[bool, bool, bool | None]], alpha: float) -> Agreement:
    same = sum(row[0] for row in rows)
    verdicts = np.asarray([[row[1], row[2]] for row in rows if row[2] is not None], dtype=bool).reshape(-1, 2)
    kappa, low, high = kappa_of(verdicts) if len(verdicts) >= FEW else None, None, None
    if kappa is not None:
        drawn = np.random.default_rng(0).integers(len(verdicts), size=(REDRAWN, len(verdicts)))
        low, high = (float(bound) for bound in np.nanquantile(_kappas(verdicts[drawn]), [alpha / 2, 1 - alpha / 2]))
    n = len(rows)
    return Agreement(
        *names, n, same, lower_bound(same, n, alpha / 2), upper_bound(same, n, alpha / 2), len(verdicts), kappa, low, high
    )


def kappa_of(verdicts: BoolArray) -> float | None:
    """Cohen's kappa of two raters (1960): agreement beyond what their habits bring by chance; shape (cases, 2) of booleans."""
    kappa = float(_kappas(verdicts[None])[0]) if len(verdicts) else float("nan")
    return None if np.isnan(kappa) else kappa


def _kappas(samples: BoolArray) -> FloatArray:
    """One kappa a sample (samples, cases, 2); not a number where both raters always say the same one thing."""
    yes = samples.mean(axis=1)
    expected = yes.prod(axis=1) + (1 - yes).prod(axis=1)
    observed = (samples[..., 0] == samples[..., 1]).mean(axis=1)
    result: FloatArray = (observed - expected) / np.where(expected < 1, 1 - expected, np.nan)
    return result


def agreement_words(one: Agreement, alpha: float) -> str:
    """An agreement in words, with what it rests on."""
    sure = f"{1 - alpha:.0%}"
    words = (
        f"{one.first} and {one.second}: same answer on {one.same} of {one.n} ({one.same / one.n:.0%}, "
        f"{sure} interval {at_least(one.lower, 0)} to {at_most(one.upper, 0)})"
    )
    if one.kappa is None or one.kappa_lower is None or one.kappa_upper is None:
        why = f"it takes {FEW} proposals or more" if one.n_proposed < FEW else "both always gave the same verdict"
        return f"{words}; no kappa: {why} (n = {one.n_proposed})"
    return (
        f"{words}; kappa of the verdicts {one.kappa:.2f} "
        f"({sure} interval {down(one.kappa_lower)} to {up(one.kappa_upper)}, n = {one.n_proposed})"
    )
