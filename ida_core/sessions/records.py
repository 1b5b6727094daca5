"""Rows in and out: nodes, decisions with their chain of hashes, calls, drafts, contexts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, fields
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from ida_core.sessions.session import now
from ida_core.tree import HIDDEN, NOBODY, Answerer, IntArray, Node, Stale, Status, Tree
from ida_core.words import NO_TEXT, Words

GENESIS: Final = "0" * 64
"""What the first decision has in place of the hash of the row before."""

SOUND: Final = "WHERE taint IS NULL AND node IN (SELECT id FROM node WHERE NOT stale)"
"""Examples that were not evicted, and whose answers do not rest on one that was changed since."""
INT32: Final = 2**31 - 1
NUMBERS: Final = (
    "id", "parent", "ordinal", "context", "height", "answerer", "status", "stale", "levels", "budget", "iteration",
)  # fmt: skip
TEXTS: Final = ("question", "proposal", "answer")
HIGHEST: Final = dict.fromkeys(NUMBERS, INT32) | {
    "answerer": len(Answerer) - 1, "status": len(Status) - 1, "stale": len(Stale) - 1, "levels": 255, "budget": 2**15 - 2,
}  # fmt: skip
LOWEST: Final = dict.fromkeys(NUMBERS, 0) | {"parent": NOBODY, "height": HIDDEN, "budget": NOBODY}
CHUNK: Final = 16_384
"""Nodes that are read at once: so few that the memory of one chunk serves the next."""
CHUNKS: Final = 256
DAMAGED: Final = "the tree of this session is damaged: some nodes hold values that are none"


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing a person (or a script in their place) decided about a node. Never changed once written."""

    node: int
    kind: str
    """ask, answer, approve, edit, reject, skip, script, macro, imitator, amplify, combine, take, halt, retry, recompute,
    undo or redo."""
    actor: str
    proposal: str | None = None
    final: str | None = None
    reason: str | None = None
    rubric: int = 1
    seconds: float | None = None
    saw_facts: bool = False
    supersedes: int | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One question put to an assistant (None: to the look-up) for a node of a written tree."""

    id: int
    node: int
    parent: int | None
    """The node whose overseer asked."""
    assistant: int | None
    input: str
    """What was sent: JSON with the context's facts and the question, as tokens."""
    answer: str
    seed: int
    cache_key: str
    latency: float
    inclusion_probability: float
    after: int | None = None
    """The latest decision when it was made."""
    certainty: float | None = None
    """The probability that the assistant gave its answer, where it can tell."""


def put_nodes(db: Database, nodes: Sequence[Node], chances: Sequence[float]) -> None:
    """Insert new nodes or replace the values of known ones (what is written once, stays: inclusion probability and time)."""
    names = [field.name for field in fields(Node)]
    sets = ", ".join(f"[{name}] = excluded.[{name}]" for name in names if name != "id")
    marks = ", ".join("?" for _ in range(len(names) + 2))
    db.conn.executemany(
        f"INSERT INTO node ({', '.join(f'[{name}]' for name in names)}, inclusion_probability, at) VALUES ({marks}) "
        f"ON CONFLICT (id) DO UPDATE SET {sets}",
        [(*(getattr(node, name) for name in names), chance, now()) for node, chance in zip(nodes, chances, strict=True)],
    )


def load_tree(db: Database, help_: Callable[[], Database] | None = None) -> Tree:
    """Read all nodes into a tree, chunk by chunk.

    SQLite hands over whole columns as one text each, and without the interpreter's lock: while one thread waits for it, the
    other makes arrays of what it got.

    Args:
        db: whence to read.
        help_: opens a second connection that sees the same rows, for a thread that shares the work.

    Raises:
        ValueError: the rows are not those of a tree.
    """
    first, last = db.conn.execute("SELECT ifnull(min([id]), 0), ifnull(max([id]), -1) FROM node").fetchone()
    if first < LOWEST["id"] or last > HIGHEST["id"]:
        raise ValueError(DAMAGED)
    ends = np.linspace(first, last + 1, 1 + min(CHUNKS, max(1, (last + 1 - first) // CHUNK)), dtype=np.int64).tolist()
    words, left, found = Words(), iter(enumerate(pairwise(ends))), dict[int, IntArray]()

    def read_on(reader: Database) -> None:
        for number, (begin, end) in left:
            found[number] = _read_nodes(reader, begin, end, words)

    def help_out() -> None:
        other = help_() if help_ is not None else db
        try:
            read_on(other)
        finally:
            other.conn.close()

    with ThreadPoolExecutor(1) as pool:
        helping = pool.submit(help_out) if help_ is not None and len(ends) > 2 else None
        read_on(db)
        if helping is not None:
            helping.result()
    return Tree.of(np.concatenate([found[number] for number in sorted(found)], axis=1), words)


def _read_nodes(db: Database, first: int, end: int, words: Words) -> IntArray:
    """The columns, of shape (11, nodes), of the nodes whose ids lie in a range."""
    arrays = ", ".join(f"json_group_array({f'ifnull([{name}], -1)' if LOWEST[name] < 0 else f'[{name}]'})" for name in NUMBERS)
    texts = ", ".join(f"json_group_array([{name}])" for name in TEXTS)
    found = db.conn.execute(f"SELECT {arrays}, {texts} FROM node NOT INDEXED WHERE id >= ? AND id < ?", [first, end]).fetchone()
    numbers = {name: _numbers(name, text) for name, text in zip(NUMBERS, found, strict=False)}
    try:
        told = [words.numbers(json.loads(text)) for text in found[len(NUMBERS) :]]
    except (ValueError, TypeError) as error:
        raise ValueError(DAMAGED) from error
    if (told[0] == NO_TEXT).any():
        raise ValueError(DAMAGED)
    packed = numbers["status"] | numbers["stale"] << 6 | numbers["levels"] << 8 | (numbers["budget"] + 1) << 16
    parts = [packed if name == "status" else numbers[name] for name in NUMBERS if name not in ("stale", "levels", "budget")]
    return np.stack([*parts, *told]).astype(np.int32)


def _numbers(name: str, text: str) -> NDArray[np.int64]:
    """A column as SQLite tells it.

    Raises:
        ValueError: it holds what is no whole number, or none that this column may hold.
    """
    if not text.isascii() or any(sign in text for sign in '.en"'):
        raise ValueError(DAMAGED)
    column: NDArray[np.int64] = np.fromstring(text[1:-1], dtype=np.int64, sep=",") if text != "[]" else np.zeros(0, dtype=np.int64)
    if len(column) and not LOWEST[name] <= column.min() <= column.max() <= HIGHEST[name]:
        raise ValueError(DAMAGED)
    return column


def append_decision(db: Database, decision: Decision, number: int) -> None:
    """Append a decision; it carries the hash of the one before, so that tampering shows."""
    last = next(db.query("SELECT hash FROM decision ORDER BY id DESC LIMIT 1"), {"hash": GENESIS})
    row = {"id": number, **asdict(decision), "saw_facts": int(decision.saw_facts), "at": now()}
    row["previous_hash"] = last["hash"]
    row["hash"] = decision_hash(row)
    db.table("decision").insert(row)


def decision_hash(row: dict[str, Any]) -> str:
    """SHA-256 over all fields of a decision but the hash itself, as JSON with sorted keys."""
    content = {name: value for name, value in row.items() if name != "hash"}
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def broken_link(db: Database) -> int | None:
    """Return the id of the first decision whose hash, or whose link to the one before, is wrong; None if all hold."""
    previous = GENESIS
    for row in db.query("SELECT * FROM decision ORDER BY id"):
        if row["previous_hash"] != previous or decision_hash(row) != row["hash"]:
            return int(row["id"])
        previous = row["hash"]
    return None


def put_calls(db: Database, calls: Iterable[Call]) -> None:
    """Append calls."""
    db.table("call").insert_all({**asdict(call), "at": now()} for call in calls)


def put_sampled_calls(db: Database, calls: Iterable[dict[str, Any]]) -> None:
    """Append calls of a sample taken while training on arrays; a step that is replayed brings the same ones, once."""
    db.table("call").insert_all(({**call, "at": now()} for call in calls), ignore=True)


def put_example(db: Database, node: Node, iteration: int, number: int) -> None:
    """Keep an answer that a person stands behind as something to distil from; it replaces the node's earlier one.

    An answer that a debate upheld weighs as much as the judge believed in it.
    """
    upheld = "SELECT weight FROM debate WHERE node = ? AND final = ? AND weight IS NOT NULL ORDER BY decision DESC LIMIT 1"
    weight = next((float(row["weight"]) for row in db.query(upheld, [node.id, node.answer])), 1.0)
    db.table("example").delete_where("node = ?", [node.id])
    row: dict[str, Any] = {"id": number, "node": node.id, "node_version": 1, "iteration": iteration, "context": node.context}
    row |= {"question": node.question, "target": node.answer, "split": "train", "weight": weight}
    db.table("example").insert(row | {"inclusion_probability": 1.0})


def forget_examples(db: Database, nodes: Sequence[int]) -> None:
    """Nobody stands behind these nodes' answers any more."""
    db.conn.executemany("DELETE FROM example WHERE node = ?", [(node,) for node in nodes])


def put_context(db: Database, number: int, task: str, tokens: Sequence[Sequence[int]], facts: Sequence[str]) -> None:
    """Write a context: its facts as tokens, and as a person reads them."""
    row: dict[str, Any] = {"id": number, "task": task, "tokens": json.dumps(tokens), "facts": json.dumps(facts, ensure_ascii=False)}
    db.table("context").insert(row)


def save_draft(db: Database, node: int, field: str, text: str) -> None:
    """Keep what a person typed but has not submitted; an empty text removes it."""
    if text:
        db.table("draft").upsert({"node": node, "field": field, "text": text, "at": now()}, pk=("node", "field"))
    else:
        db.table("draft").delete_where("node = ? AND field = ?", [node, field])


def load_drafts(db: Database) -> dict[tuple[int, str], str]:
    """Read all drafts by node and field."""
    return {(row["node"], row["field"]): row["text"] for row in db.query("SELECT * FROM draft")}


def seconds_by_node(db: Database) -> dict[int, float]:
    """The seconds that a person spent on each node: those of decisions, and those of visits that brought none."""
    query = """SELECT node, sum(seconds) FROM (
        SELECT node, seconds FROM decision WHERE seconds IS NOT NULL UNION ALL
        SELECT node, json_extract(payload, '$.seconds') FROM event WHERE kind = 'visit') GROUP BY node"""
    return {int(node): float(seconds) for node, seconds in db.conn.execute(query)}


def seed_of(session: int, run: int, dice: int) -> tuple[int, int]:
    """The entropy of a run's random draws: the seed of the session, and the run whose dice are thrown (0: its own)."""
    return session, dice or run


def log_event(db: Database, kind: str, node: int | None = None, **payload: Any) -> None:
    """Append to the log of the session."""
    db.table("event").insert({"at": now(), "kind": kind, "node": node, "payload": json.dumps(payload)})
