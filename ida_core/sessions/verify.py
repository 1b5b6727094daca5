"""Is a session sound? Every fault found is one sentence; what cannot be checked is said as well."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from sqlite_utils import Database

from ida_core.sessions import guard, resolutions
from ida_core.sessions.errors import SessionError, believing, one_line
from ida_core.sessions.folder import NO_WEIGHTS
from ida_core.sessions.records import broken_link, load_tree, seed_of
from ida_core.sessions.session import Session

PIECE: Final = 2**20
ENOUGH: Final = 100
"""Faults of one kind that are told one by one."""
READING: Final = 24 * 3600.0
"""Seconds that a check of everything may take."""


@dataclass(slots=True)
class Findings:
    """What a check found."""

    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What is as it should be but worth knowing, or cannot be checked."""


def faults(session: Session) -> list[str]:
    """Check the database, the chain of decisions, the trees, the lineage and the weights; an empty list means sound."""
    return check(session).faults


def check(session: Session) -> Findings:
    """The same, with what cannot be checked."""
    found = Findings()
    try:
        with believing(session.folder), session.reading(READING) as reader:
            broken = [row[0] for row in reader.conn.execute("PRAGMA integrity_check") if row[0] != "ok"]
            found.faults += [f"the database is damaged: {one_line(words)}" for words in broken]
            guard.check_values(reader, session.database)
            found.faults += _references(reader)
            found.faults += _chain(reader, found.notes)
            found.faults += _trees(reader)
            found.faults += _examples(reader)
            found.faults += _lineage(reader, session, found.notes)
    except SessionError as error:
        found.faults.append(str(error))
    return found


def digest(path: Path) -> str:
    """SHA-256 of a file, read in pieces."""
    running = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            running.update(piece)
    return running.hexdigest()


def _references(reader: Database) -> list[str]:
    missing: dict[tuple[str, str], int] = {}
    for table, _, other, _ in reader.conn.execute("PRAGMA foreign_key_check"):
        missing[table, other] = missing.get((table, other), 0) + 1
    return [
        f"table {table} refers to {'a missing row' if count == 1 else f'{count} missing rows'} of {other}"
        for (table, other), count in missing.items()
    ]


def _chain(reader: Database, notes: list[str]) -> list[str]:
    taken = next(iter(reader.query("SELECT scrubbed FROM session")), {"scrubbed": ""})["scrubbed"]
    if taken:
        notes.append(
            f"{taken} were taken out when the session was exported: the chain of decisions and the marks of calls cannot be checked"
        )
        return []
    broken = broken_link(reader)
    found = [] if broken is None else [f"decision {broken} was changed after it was made, or one before it is missing"]
    resolved = resolutions.broken_link(reader)
    return (
        found if resolved is None else [*found, f"resolution {resolved} was changed after it was made, or one before it is missing"]
    )


def _trees(reader: Database) -> list[str]:
    try:
        load_tree(reader)
    except ValueError as error:
        return [f"the trees are damaged: {error}"]
    return []


def _examples(reader: Database) -> list[str]:
    query = f"""SELECT example.id FROM example JOIN node ON node.id = example.node WHERE example.target IS NOT node.answer
                OR example.question IS NOT node.question OR example.context IS NOT node.context LIMIT {ENOUGH}"""
    return [f"example {row[0]} is not what its question was answered with" for row in reader.conn.execute(query)]


def _lineage(reader: Database, session: Session, notes: list[str]) -> Iterator[str]:
    assistants = {row["id"]: row for row in reader.query("SELECT * FROM assistant ORDER BY id")}
    runs = list(reader.query("SELECT * FROM run ORDER BY id"))
    for row in assistants.values():
        n, name = row["iteration"], f"A_{row['iteration']}"
        if n > 0:
            parent = assistants.get(row["parent"])
            if parent is None:
                yield f"{name} does not say which assistant it was distilled from"
            elif parent["iteration"] != n - 1 or parent["id"] >= row["id"]:
                yield f"{name} says it was distilled from A_{parent['iteration']}"
            yield from _training(
                reader, session, row, [run for run in runs if run["iteration"] == n and run["kind"] == "distil"], notes
            )
        yield from _weights(session, row, notes)
    for row in reader.query("SELECT * FROM iteration"):
        made = assistants.get(row["assistant"])
        if made is None or made["iteration"] != row["n"] or made["parent"] != row["teacher"]:
            yield f"iteration {row['n']} names another assistant or teacher than the lineage does"
    strange = "SELECT count(*) FROM call WHERE run IS NOT NULL AND seed IS NOT ?"
    if count := reader.conn.execute(strange, [session.settings.seed]).fetchone()[0]:
        yield f"{count} calls of trainings name another seed than the session"
    for run in runs:
        cut_off = run["state"] in ("running", "paused", "left") and run["step"] and run["kind"] == "distil"
        if cut_off and not (session.checkpoints / f"run-{run['id']}.safetensors").is_file():
            yield f"the checkpoint of the interrupted training of A_{run['iteration']} is missing"


def _training(
    reader: Database, session: Session, made: dict[str, Any], runs: list[dict[str, Any]], notes: list[str]
) -> Iterator[str]:
    """Whether an assistant comes from a run that ended, with the recipe, the examples and the seed that the run names."""
    name = f"A_{made['iteration']}"
    ended = [run for run in runs if run["state"] == "done" and made["run"] in (None, run["id"])]
    if not ended:
        yield f"no training that ended made {name}"
        return
    run = ended[-1]
    try:
        config, recipe = json.loads(run["config"]), json.loads(made["config"])
        examples = [int(number) for number in config["examples"]]
        dice, seed = int(config.get("dice", 0)), config.get("seed")
        if config["recipe"] != recipe.get("tuning", recipe):  # a language model's row names its base as well
            yield f"{name} and its training disagree about the recipe"
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        yield f"what the training of {name} was like cannot be read"
        return
    there = {int(row[0]) for row in reader.conn.execute("SELECT id FROM example")}
    if gone := [number for number in examples if number not in there]:
        notes.append(f"{name} learned from {len(gone)} answers of a person that were taken back or given anew since")
    yield from _seed(name, session, run["id"], dice, seed, [one["id"] for one in runs], notes)


def _seed(name: str, session: Session, run: int, dice: int, seed: object, runs: list[int], notes: list[str]) -> Iterator[str]:
    """Whether a training threw the dice that the session, its own number and the run it may repeat give it."""
    if dice and not (dice < run and dice in runs):
        yield f"{name} was trained with the dice of a training that was none of its own"
    if seed is None:
        notes.append(f"{name} was trained before sessions recorded the seed of each training")
    elif seed != list(wanted := seed_of(session.settings.seed, run, dice)):
        yield f"{name} was trained with the seed {one_line(seed)}, and its session says {list(wanted)}"


def _weights(session: Session, row: dict[str, Any], notes: list[str]) -> Iterator[str]:
    name = f"A_{row['iteration']}"
    if row["file"] is None:
        if row["weights_sha256"] is not None:
            notes.append(f"the weights of {name} are absent: they were thinned out, or the session came without them")
        return
    try:
        path = session.checkpoint(str(row["file"]))
    except SessionError as error:
        yield f"{name}: {error}"
        return
    if not path.is_file() and (session.checkpoints / NO_WEIGHTS).is_file():
        notes.append(f"the weights of {name} are absent: the session came as JSON lines")
    elif not path.is_file():
        yield f"the checkpoint {row['file']} of {name} is missing"
    elif digest(path) != row["weights_sha256"]:
        yield f"the checkpoint {row['file']} of {name} is not the one that was written"
