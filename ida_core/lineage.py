"""A_0 → A_1 → A_2 → …: who the assistants of a session are, and how each was measured."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlite_utils import Database

from ida_core.sessions.resolutions import HELPERS, append
from ida_core.sessions.session import Session, SessionError, now


@dataclass(frozen=True, slots=True)
class IterationReport:
    """What iteration n came to. Rates lie between 0 and 1; heights are those of the task."""

    n: int
    accuracy_by_height: dict[int, float]
    """A_n alone against the truth."""
    amplified_by_height: dict[int, float]
    """H + A_n against the truth, on the same number of questions."""
    n_by_height: dict[int, int]
    """Questions behind each of these."""
    agreement: float
    """A_n with its teacher H + A_{n-1}, on fresh questions that the teacher answers."""
    agreement_lower: float
    """Anytime lower bound at the session's alpha."""
    agreement_upper: float
    """Anytime upper bound at the session's alpha."""
    agreement_n: int
    idk_share: float
    """The share of fresh questions on which the teacher says "I don't know"."""
    overseer_labels: int
    """Transcripts of H used to train A_n."""
    seconds: float
    steps: int
    reason: str
    """Why training ended."""
    processor_seconds: float = 0.0
    """What training took of the processor, whatever else the machine was doing; 0 in sessions from before this was measured."""


@dataclass(frozen=True, slots=True)
class Ancestor:
    """One assistant of the lineage."""

    id: int
    iteration: int
    parent: int | None
    kind: str
    file: str | None
    weights_sha256: str | None
    promoted: bool
    """Whether it may help."""
    run: int | None
    """The run that made it."""
    report: IterationReport | None


def found(session: Session) -> Ancestor:
    """Make sure that the lineage begins: write A_0 if it is not there; return the assistant that helps.

    That is the one promoted last, or rolled back to, or forked from.
    """
    line = read(session)
    if not line:
        model = session.settings.model
        kind, config = ("look-up", {}) if model == "none" else ("language", {"model": model})
        row = {"id": session.new_id("assistant"), "iteration": 0, "kind": kind, "config": json.dumps(config), "promoted": 1}
        session.write(lambda db: db.table("assistant").insert(row | {"at": now()})).result()
        line = read(session)
    marks = ", ".join("?" for _ in HELPERS)
    with session.reading() as reader:
        query = f"SELECT assistant FROM resolution WHERE kind IN ({marks}) ORDER BY id DESC LIMIT 1"
        chosen = [int(row["assistant"]) for row in reader.query(query, list(HELPERS))]
    return [ancestor for ancestor in line if (ancestor.id in chosen if chosen else ancestor.promoted)][-1]


def go_back(session: Session, assistant: int, reason: str, *, fork: bool = False, actor: str = "you") -> Ancestor:
    """Let an earlier assistant help again; what is trained next branches off there.

    Rolling back takes from all that descend from it the right to help; a fork leaves them as they are.

    Raises:
        SessionError: there is no such assistant, it helps already, it was never promoted, or a training waits to be resumed.
    """
    line = {ancestor.id: ancestor for ancestor in read(session)}
    helps = found(session)
    if assistant not in line:
        raise SessionError(f"there is no assistant {assistant} in this session")
    if assistant == helps.id:
        raise SessionError(f"A_{helps.iteration} helps already")
    if not line[assistant].promoted:
        raise SessionError(f"A_{line[assistant].iteration} (assistant {assistant}) was not promoted; promote it instead")
    with session.reading() as reader:
        if next(reader.query("SELECT id FROM run WHERE kind = 'distil' AND state IN ('running', 'paused', 'left')"), None):
            raise SessionError("a training is under way or waits to be resumed; finish or discard it first")
    later = [] if fork else descendants(list(line.values()), {assistant}) - {assistant}

    def write(db: Database) -> None:
        append(db, "fork" if fork else "roll back", assistant=assistant, actor=actor, reason=reason, evidence={"from": helps.id})
        for number in later:
            db.table("assistant").update(number, {"promoted": 0})

    session.write(write, durable=True).result()
    return line[assistant]


def standings(session: Session) -> dict[int, str]:
    """How each assistant stands: helps now, may help, waits at the gate, or rolled back."""
    helps, line = found(session).id, read(session)
    with session.reading() as reader:
        passed = {
            int(row["assistant"]) for row in reader.query("SELECT assistant FROM resolution WHERE kind IN ('promote', 'override')")
        }
    words = {
        one.id: "may help" if one.promoted else "rolled back" if one.id in passed else "waits at the gate" for one in line
    }  # fmt: skip
    return words | {helps: "helps now"}


def descendants(line: Sequence[Ancestor], of: set[int]) -> set[int]:
    """These assistants and all that were distilled from them."""
    known = set(of)
    for ancestor in sorted(line, key=lambda one: one.id):
        if ancestor.parent in known:
            known.add(ancestor.id)
    return known


def read(session: Session) -> list[Ancestor]:
    """All assistants of the session, oldest first."""
    query = """SELECT assistant.*, coalesce(assistant.measured, iteration.measured) AS report FROM assistant
               LEFT JOIN iteration ON iteration.assistant = assistant.id ORDER BY assistant.iteration, assistant.id"""
    with session.reading() as reader:
        return [_ancestor(row) for row in reader.query(query)]


def as_json(report: IterationReport) -> dict[str, Any]:
    """The report as the command line prints it: heights become text."""
    return {
        name: {str(height): rate for height, rate in value.items()} if isinstance(value, dict) else value
        for name, value in asdict(report).items()
    }


def _ancestor(row: dict[str, Any]) -> Ancestor:
    report = None
    if row["report"]:
        values = json.loads(row["report"])
        by_height = ("accuracy_by_height", "amplified_by_height", "n_by_height")
        report = IterationReport(
            **values | {name: {int(height): rate for height, rate in values[name].items()} for name in by_height}
        )
    return Ancestor(
        id=row["id"], iteration=row["iteration"], parent=row["parent"], kind=row["kind"], file=row["file"],
        weights_sha256=row["weights_sha256"], promoted=bool(row["promoted"]), run=row["run"], report=report,
    )  # fmt: skip
