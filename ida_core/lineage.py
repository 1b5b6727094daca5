"""A_0 → A_1 → A_2 → …: who the assistants of a session are, and how each was measured."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from ida_core.sessions.session import Session, now


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
    report: IterationReport | None


def found(session: Session) -> Ancestor:
    """Make sure that the lineage begins: write A_0 if it is not there; return the newest promoted assistant."""
    line = read(session)
    if not line:
        row = {"id": session.new_id("assistant"), "iteration": 0, "kind": "look-up", "config": "{}", "promoted": 1}
        session.write(lambda db: db.table("assistant").insert(row | {"at": now()})).result()
        line = read(session)
    return [ancestor for ancestor in line if ancestor.promoted][-1]


def read(session: Session) -> list[Ancestor]:
    """All assistants of the session, oldest first."""
    query = """SELECT assistant.*, iteration.measured FROM assistant
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
    if row["measured"]:
        values = json.loads(row["measured"])
        by_height = ("accuracy_by_height", "amplified_by_height", "n_by_height")
        report = IterationReport(
            **values | {name: {int(height): rate for height, rate in values[name].items()} for name in by_height}
        )
    return Ancestor(
        id=row["id"], iteration=row["iteration"], parent=row["parent"], kind=row["kind"], file=row["file"],
        weights_sha256=row["weights_sha256"], promoted=bool(row["promoted"]), report=report,
    )  # fmt: skip
