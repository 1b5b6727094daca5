"""Saving: machine rows beside plain sqlite3, a durable decision beside a bare commit, the window's word; a million nodes opened."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any, Final

from app.bench import percentile
from app.bench.million import million_session
from app.bench.saving import saving

BATCHES: Final = 20
BATCH: Final = 5000
"""Machine rows in a transaction."""
DECISIONS: Final = 400
OLD_DECISIONS: Final = 100_000
OPENINGS: Final = 5


def run() -> dict[str, Any]:
    """Each pair alternates in one run."""
    with tempfile.TemporaryDirectory(prefix="espalier-bench-") as home:
        return {**_throughput(Path(home)), **_decisions(Path(home)), **_opening(Path(home)), **saving(Path(home) / "window")}


def _throughput(home: Path) -> dict[str, Any]:
    """Nodes a second through the writing thread, and through executemany of sqlite3 into the same table."""
    from ida_core.sessions import records
    from ida_core.sessions.session import Session, Settings, now
    from ida_core.tree import Answerer, Node, Status

    ours, plain = list[float](), list[float]()
    names = [*Node.__dataclass_fields__, "inclusion_probability", "at"]
    listed, marks = ", ".join(f"[{name}]" for name in names), ", ".join("?" for _ in names)
    insert = f"INSERT INTO node ({listed}) VALUES ({marks})"
    with Session.create(home / "ours.espalier", Settings("ours", "permutation-powering")) as session:
        shutil.copytree(home / "ours.espalier", home / "plain.espalier")
        session.write(lambda db: records.put_context(db, 1, "t", [[1, 2]], ["σ(a) = b"])).result()
        with closing(sqlite3.connect(home / "plain.espalier" / "session.db", isolation_level=None)) as bare:
            bare.execute("PRAGMA journal_mode = WAL")
            bare.execute("PRAGMA synchronous = NORMAL")
            bare.execute("INSERT INTO context (id, tokens) VALUES (1, '[[1, 2]]')")
            for batch in range(BATCHES):
                first = 1 + batch * BATCH
                nodes = [
                    Node(
                        number, None if number == 1 else 1, max(0, number - 2), 1, "σ^3(a)", 1, Answerer.SCRIPT, Status.ANSWERED, 0,
                        proposal="b", answer="b",
                    ) for number in range(first, first + BATCH)
                ]  # fmt: skip
                began = perf_counter()
                session.write(partial(records.put_nodes, nodes=nodes, chances=[1.0] * len(nodes))).result()
                between = perf_counter()
                rows = [(*(getattr(node, name) for name in names[:-2]), 1.0, now()) for node in nodes]
                bare.execute("BEGIN IMMEDIATE")
                bare.executemany(insert, rows)
                bare.execute("COMMIT")
                ours.append(between - began)
                plain.append(perf_counter() - between)
    return {
        "machine_rows_per_second": round(BATCH / median(ours)),
        "plain_rows_per_second": round(BATCH / median(plain)),
        "throughput_of_plain": round(median(plain) / median(ours), 3),
        "batches": BATCHES,
    }


def _decisions(home: Path) -> dict[str, Any]:
    """A person's answer, durable, beside one row committed by plain sqlite3 with the same guarantee on the same disk."""
    from ida_core import lineage
    from ida_core.amplify import person
    from ida_core.amplify.trees import Amplification
    from ida_core.assistants.base import LookUp
    from ida_core.sessions.session import Session, Settings
    from ida_core.tasks import make_task

    task, ours, plain = make_task("permutation-powering"), list[float](), list[float]()
    with (
        Session.create(home / "decide.espalier", Settings("decide", task.name)) as session,
        closing(sqlite3.connect(home / "bare.db", isolation_level=None)) as bare,
    ):
        lineage.found(session)
        work = Amplification(session, task, LookUp(task), 0, 1)
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE one (id INTEGER PRIMARY KEY, text TEXT)")
        for _ in range(DECISIONS):
            node = person.ask(work, "s^2(a)")
            began = perf_counter()
            person.answer(work, node.id, "b", seconds=1.0)
            between = perf_counter()
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO one (text) VALUES ('b')")
            bare.execute("COMMIT")
            ours.append(1000 * (between - began))
            plain.append(1000 * (perf_counter() - between))
    differences = [one - other for one, other in zip(ours, plain, strict=True)]
    return {
        "decision_p50_ms": round(median(ours), 2), "commit_p50_ms": round(median(plain), 2),
        "decision_p99_ms": round(percentile(ours, 0.99), 2), "commit_p99_ms": round(percentile(plain, 0.99), 2),
        "p99_above_commit_ms": round(percentile(ours, 0.99) - percentile(plain, 0.99), 2),
        "median_above_commit_ms": round(median(differences), 2), "decisions": DECISIONS,
    }  # fmt: skip


def _opening(home: Path) -> dict[str, Any]:
    """Session, trees, contexts and decisions, as the window's session thread opens them."""
    from ida_core import lineage
    from ida_core.amplify.trees import Amplification
    from ida_core.assistants.base import LookUp
    from ida_core.sessions.session import Session
    from ida_core.tasks import make_task

    task, place = make_task("permutation-powering"), home / "million.espalier"
    shutil.copytree(million_session(), place)
    with Session.open(place) as session:
        lineage.found(session)
        session.write(_decide).result()
    wall, busy, nodes = list[float](), list[float](), 0
    for _ in range(OPENINGS):
        began, working = perf_counter(), process_time()
        with Session.open(place) as session:
            nodes = len(Amplification(session, task, LookUp(task), 0, 1).tree)
            wall.append(perf_counter() - began)
            busy.append(process_time() - working)
    return {
        "opening_s": round(median(wall), 2), "opening_processor_s": round(median(busy), 2), "opening_nodes": nodes,
        "opening_decisions": OLD_DECISIONS, "openings": OPENINGS,
    }  # fmt: skip


def _decide(db: Any) -> None:
    """So many decisions, with a chain of hashes as it should be and one change each."""
    from ida_core.sessions.records import GENESIS, decision_hash
    from ida_core.sessions.session import now

    at, previous, rows = now(), GENESIS, list[tuple[Any, ...]]()
    names = ("id", "node", "kind", "actor", "proposal", "final", "reason", "rubric", "seconds", "saw_facts", "supersedes", "at")
    for number in range(1, OLD_DECISIONS + 1):
        row = dict(zip(names, (number, number, "approve", "you", "b", "b", None, 1, 2.5, 0, None, at), strict=True))
        row["previous_hash"] = previous
        previous = row["hash"] = decision_hash(row)
        rows.append(tuple(row.values()))
    marks = ", ".join("?" for _ in range(len(names) + 2))
    db.conn.executemany(f"INSERT INTO decision ({', '.join(names)}, previous_hash, hash) VALUES ({marks})", rows)
    after = json.dumps({"id": 1})
    db.conn.executemany(
        "INSERT INTO change (decision, node, after, children) VALUES (?, ?, ?, 0)", [(row[0], row[1], after) for row in rows]
    )
