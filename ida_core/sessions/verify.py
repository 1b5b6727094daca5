"""Is a session sound? Every fault found is one sentence."""

from __future__ import annotations

import hashlib

from sqlite_utils import Database

from ida_core.sessions.records import broken_link, load_tree
from ida_core.sessions.session import Session


def faults(session: Session) -> list[str]:
    """Check the database, the chain of decisions, the trees, the lineage and the weights; an empty list means sound."""
    with session.reading() as reader:
        return [
            *(f"the database is damaged: {row[0]}" for row in reader.conn.execute("PRAGMA integrity_check") if row[0] != "ok"),
            *(f"table {row[0]} refers to a missing row of {row[2]}" for row in reader.conn.execute("PRAGMA foreign_key_check")),
            *_chain(reader),
            *_trees(reader),
            *_weights(reader, session),
        ]


def _chain(reader: Database) -> list[str]:
    broken = broken_link(reader)
    return [] if broken is None else [f"decision {broken} was changed after it was made, or one before it is missing"]


def _trees(reader: Database) -> list[str]:
    try:
        load_tree(reader)
    except ValueError as error:
        return [f"the trees are damaged: {error}"]
    return []


def _weights(reader: Database, session: Session) -> list[str]:
    found = []
    for row in reader.query("SELECT * FROM assistant ORDER BY id"):
        if row["iteration"] > 0 and row["parent"] is None:
            found.append(f"A_{row['iteration']} does not say which assistant it was distilled from")
        if row["file"] is None:
            continue
        path = session.folder / row["file"]
        if not path.is_file():
            found.append(f"the checkpoint {row['file']} of A_{row['iteration']} is missing")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != row["weights_sha256"]:
            found.append(f"the checkpoint {row['file']} of A_{row['iteration']} is not the one that was written")
    waiting = reader.query("SELECT * FROM run WHERE state IN ('running', 'paused', 'left') AND step > 0")
    missing = [row for row in waiting if not (session.checkpoints / f"run-{row['id']}.safetensors").is_file()]
    return found + [f"the checkpoint of the interrupted training of A_{row['iteration']} is missing" for row in missing]
