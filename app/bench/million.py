"""A session of a million nodes to measure with, made once and kept in the folder for temporary files."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Final

import numpy as np
from sqlite_utils import Database

from ida_core.sessions.session import Session, Settings, now
from ida_core.tree import NOBODY, Answerer, Status

NODES: Final = 1_000_000
LARGE: Final = 600_000
"""Nodes of the one large tree; the others are of SMALL nodes each."""
SMALL: Final = 100
WAITING: Final = 300
OBJECTS: Final = "abcdefgh"
NAMES: Final = (
    "id", "parent", "ordinal", "context", "question", "height", "answerer", "status", "iteration", "levels", "proposal", "answer",
    "inclusion_probability", "at",
)  # fmt: skip


def million_session() -> Path:
    """The session's folder: one tree of 600,000 nodes that grew at random places, 4,000 trees of 100; texts of powering."""
    folder = Path(tempfile.gettempdir()) / "espalier-million.espalier"
    if not folder.exists():
        part = folder.with_name(f"{folder.stem}-part.espalier")
        shutil.rmtree(part, ignore_errors=True)
        with Session.create(part, Settings("A million", "permutation-powering")) as session:
            session.write(_fill).result()
        part.rename(folder)
    Session.open(folder).close()  # made by an older version, it is brought up to date now
    return folder


def _fill(db: Database) -> None:
    random = np.random.default_rng(1)
    parents, roots = _parents(random)
    ordinals = _ordinals(parents)
    contexts = np.cumsum(parents == NOBODY)
    exponents, objects, answers = random.integers(1, 16, NODES), random.integers(0, 8, NODES), random.integers(0, 8, NODES)
    answerers = np.where(exponents == 1, Answerer.LOOK_UP, random.choice([Answerer.SCRIPT, Answerer.ASSISTANT], NODES))
    answerers[0] = Answerer.PERSON
    statuses = random.choice([Status.ANSWERED, Status.APPROVED], NODES, p=[0.97, 0.03])
    statuses[random.choice(NODES, WAITING, replace=False)] = Status.PROPOSED
    statuses[random.choice(NODES, WAITING // 10, replace=False)] = Status.REJECTED
    facts = [f'["σ({one}) = {other}"]' for one, other in zip(OBJECTS, OBJECTS[1:] + OBJECTS[0], strict=True)]
    db.conn.executemany(
        "INSERT INTO context (id, task, tokens, facts) VALUES (?, 'permutation-powering', '[[1, 2]]', ?)",
        [(number + 1, facts[number % len(facts)]) for number in range(roots)],
    )
    at = now()
    rows = zip(parents.tolist(), ordinals.tolist(), contexts.tolist(), exponents.tolist(), objects.tolist(), answers.tolist(),
               answerers.tolist(), statuses.tolist(), strict=True)  # fmt: skip
    db.conn.executemany(
        f"INSERT INTO node ({', '.join(NAMES)}) VALUES ({', '.join('?' for _ in NAMES)})",
        (
            (
                number, None if parent == NOBODY else parent + 1, ordinal, context, f"σ^{exponent}({OBJECTS[of]})",
                exponent.bit_length() - 1, who, status, 1, 0, OBJECTS[answer],
                None if status == Status.PROPOSED else OBJECTS[answer], 1.0, at,
            )
            for number, (parent, ordinal, context, exponent, of, answer, who, status) in enumerate(rows, 1)
        ),
    )  # fmt: skip


def _parents(random: np.random.Generator) -> tuple[np.ndarray, int]:
    """Rows of the parents, NOBODY for roots, and how many roots there are."""
    large = (random.random(LARGE) * np.arange(LARGE)).astype(np.int64)
    small = (random.random((NODES - LARGE) // SMALL * SMALL).reshape(-1, SMALL) * np.arange(SMALL)).astype(np.int64)
    small += LARGE + np.arange(len(small))[:, None] * SMALL
    large[0] = small[:, 0] = NOBODY
    return np.concatenate([large, small.ravel()]), 1 + len(small)


def _ordinals(parents: np.ndarray) -> np.ndarray:
    order = np.argsort(parents, kind="stable")
    heads = np.flatnonzero(np.diff(parents[order], prepend=NOBODY - 1))
    ordinals = np.empty(len(parents), dtype=np.int64)
    ordinals[order] = np.arange(len(parents)) - np.repeat(heads, np.diff(heads, append=len(parents)))
    return ordinals
