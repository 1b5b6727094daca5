"""What rests on one answer: examples, runs, assistants, further answers; and what becomes of them once it is rejected."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlite_utils import Database

from ida_core import lineage
from ida_core.lineage import Ancestor
from ida_core.overseers import rules
from ida_core.runs import pending_run
from ida_core.sessions import records, resolutions
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks import make_task
from ida_core.tree import Tree

EVICTED: Final = "evicted"


@dataclass(frozen=True, slots=True)
class Trace:
    """All that rests on an answer, and what it costs to be rid of it."""

    node: int
    path: str
    question: str
    answers: tuple[int, ...]
    """Nodes whose answers rest on it: those above it, those that tainted assistants gave, and those above these."""
    examples: tuple[int, ...]
    """Rows that are still trained on."""
    people: tuple[str, ...]
    """Whose examples they are."""
    rules: tuple[int, ...]
    """Rules that were made from it."""
    runs: tuple[int, ...]
    assistants: tuple[Ancestor, ...]
    """Those that learned from it, and all that were distilled from these."""
    sound: Ancestor
    """A_k: the last assistant on the way to the one that helps that has nothing of it."""
    again: dict[int, int] = field(default_factory=dict)
    """Iterations that a retraining from A_k makes again, with the run whose dice it throws."""
    seconds: float = 0.0
    """What these took when they were trained: the measured price of a retraining."""
    persons_seconds: float = 0.0
    """What the decisions behind the examples took a person."""


def trace(session: Session, node: int) -> Trace:
    """Follow an answer downstream: examples → runs → assistants → the answers they gave → further examples, to the end.

    Raises:
        SessionError: there is no such node.
    """
    with session.reading() as reader:
        tree = records.load_tree(reader)
        if node not in tree:
            raise SessionError(f"there is no question {node} in this session")
        facts = _Facts(session, reader)
    line = lineage.read(session)
    helps = lineage.found(session)
    answers, runs, assistants = _resting(tree, {node}), set[int](), set[int]()
    while True:
        known = (len(answers), len(runs), len(assistants))
        runs |= {run for run, learned in facts.learned.items() if learned & answers}
        made = {one.id for one in line if one.run in runs or (one.run is None and one.iteration in facts.iterations(runs))}
        assistants = lineage.descendants(line, assistants | made)
        answers |= _resting(tree, {called for called, by in facts.called.items() if by in assistants and called in tree})
        if known == (len(answers), len(runs), len(assistants)):
            break
    way = _way(line, helps)
    tainted = [one for one in way if one.id in assistants]
    examples = [row for row in facts.examples if row["node"] in answers]
    return Trace(
        node=node, path=tree.path(node), question=tree[node].question, answers=tuple(sorted(answers)),
        examples=tuple(int(row["id"]) for row in examples),
        people=tuple(sorted({actor for row in examples for actor in facts.actors.get(row["node"], ())})),
        rules=tuple(sorted(facts.rules_from(answers))), runs=tuple(sorted(runs)),
        assistants=tuple(one for one in line if one.id in assistants),
        sound=next(one for one in reversed(way) if one.id not in assistants),
        again={one.iteration: one.run for one in tainted if one.run is not None},
        seconds=sum(one.report.seconds for one in tainted if one.report is not None),
        persons_seconds=sum(facts.seconds.get(row["node"], 0.0) for row in examples),
    )  # fmt: skip


def evict(session: Session, found: Trace, reason: str, actor: str = "you") -> None:
    """Take all examples that rest on the answer out of what is trained on, and veto rules made from it; rows stay, marked.

    Raises:
        SessionError: no reason was written, or a training that began with them is under way.
    """
    if set(found.runs) & {run.run for run in (pending_run(session),) if run is not None}:
        raise SessionError("a training that began with these examples is under way or waits; finish or discard it first")

    def write(db: Database) -> None:
        _evict(db, found)
        evidence = {"examples": found.examples, "rules": found.rules}
        resolutions.append(db, "evict", node=found.node, actor=actor, reason=_written(reason), evidence=evidence)

    session.write(write, durable=True).result()
    _veto(session, found)


def accept(session: Session, found: Trace, reason: str, actor: str = "you") -> None:
    """Leave everything as it is, for a written reason.

    Raises:
        SessionError: no reason was written.
    """
    evidence = {"examples": found.examples, "assistants": [one.id for one in found.assistants]}
    session.write(
        lambda db: resolutions.append(db, "accept", node=found.node, actor=actor, reason=_written(reason), evidence=evidence),
        durable=True,
    ).result()


def prepare_retraining(session: Session, found: Trace, reason: str, actor: str = "you") -> int:
    """Evict, and go back to A_k; training from there throws the same dice again, so that it ends where it would have without.

    Returns:
        How many iterations bring the line to where it was.

    Raises:
        SessionError: no assistant learned from the answer, or a training is under way.
    """
    if not found.again:
        raise SessionError(f"no assistant on the way to the one that helps rests on question {found.path}; evicting is enough")
    written = _written(reason)
    lineage.go_back(session, found.sound.id, f"retrained without question {found.path}: {written}", actor=actor)

    def write(db: Database) -> None:
        _evict(db, found)
        evidence = {"runs": found.again, "examples": found.examples, "from": found.sound.id}
        resolutions.append(db, "retrain", node=found.node, actor=actor, reason=written, evidence=evidence)

    session.write(write, durable=True).result()
    _veto(session, found)
    return len(found.again)


def as_json(found: Trace) -> dict[str, Any]:
    """What `taint --json` prints."""
    return {
        "node": found.node, "path": found.path, "question": found.question, "answers": list(found.answers),
        "examples": list(found.examples), "people": list(found.people), "rules": list(found.rules), "runs": list(found.runs),
        "assistants": [{"id": one.id, "iteration": one.iteration, "weights": one.weights_sha256} for one in found.assistants],
        "sound": {"id": found.sound.id, "iteration": found.sound.iteration},
        "cost": {
            "evict": {"examples": len(found.examples), "persons_seconds": found.persons_seconds},
            "retrain": {"iterations": len(found.again), "seconds": found.seconds},
            "accept": {"answers": len(found.answers), "assistants": len(found.assistants)},
        },
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Learned:
    """What an assistant learned from one person."""

    person: str
    assistant: int
    iteration: int
    examples: int


def provenance(session: Session) -> list[Learned]:
    """Whose examples went into which assistant, as each run noted them down when it began."""
    with session.reading() as reader:
        facts = _Facts(session, reader)
    found = list[Learned]()
    for one in lineage.read(session):
        nodes = facts.learned.get(one.run, set()) if one.run is not None else set[int]()
        for person in sorted({actor for node in nodes for actor in facts.actors.get(node, ())}):
            count = sum(person in facts.actors.get(node, ()) for node in nodes)
            found.append(Learned(person, one.id, one.iteration, count))
    return found


class _Facts:
    """What the database knows of who learned from what."""

    def __init__(self, session: Session, reader: Database) -> None:
        self.examples = list(reader.query("SELECT id, node FROM example WHERE taint IS NULL ORDER BY id"))
        self._iteration_of: dict[int, int] = {}
        self.learned: dict[int, set[int]] = {}
        by_id = {int(row["id"]): int(row["node"]) for row in reader.query("SELECT id, node FROM example")}
        for row in reader.query("SELECT id, iteration, config FROM run WHERE kind = 'distil'"):
            config = json.loads(row["config"])
            nodes = config.get("nodes") or [by_id[one] for one in config["examples"] if one in by_id]
            self.learned[int(row["id"])] = {*nodes, *config.get("followed", ())}
            self._iteration_of[int(row["id"])] = int(row["iteration"])
        task = make_task(session.settings.task, session.settings.preset)
        kept = rules.kept_rules(session, task)
        made_from = {one.rule.number: set(one.made_from) for one in kept}
        self._approved = {one.rule.number: set(one.made_from) for one in kept if one.state == "approved"}
        for row in reader.query("SELECT macro, run FROM macro_use WHERE run IS NOT NULL"):
            self.learned.setdefault(int(row["run"]), set()).update(made_from.get(int(row["macro"]), ()))
        called = reader.query(
            "SELECT node, max(id), assistant FROM call WHERE assistant IS NOT NULL AND node IS NOT NULL GROUP BY node"
        )
        self.called = {int(row["node"]): int(row["assistant"]) for row in called}
        self.seconds: dict[int, float] = {}
        self.actors: dict[int, set[str]] = {}
        for row in reader.query("SELECT node, actor, seconds FROM decision WHERE kind IN ('answer', 'approve', 'edit')"):
            self.seconds[row["node"]] = self.seconds.get(row["node"], 0.0) + (row["seconds"] or 0.0)
            self.actors.setdefault(row["node"], set()).add(str(row["actor"]))

    def iterations(self, runs: set[int]) -> set[int]:
        """What these runs were to make, for assistants that don't know their run."""
        return {self._iteration_of[run] for run in runs if run in self._iteration_of}

    def rules_from(self, nodes: set[int]) -> set[int]:
        """Approved rules that were made from any of these nodes."""
        return {number for number, made_from in self._approved.items() if made_from & nodes}


def _resting(tree: Tree, nodes: set[int]) -> set[int]:
    """These nodes and all above them."""
    return nodes | {above.id for node in nodes for above in tree.ancestors(node)}


def _way(line: Sequence[Ancestor], to: Ancestor) -> list[Ancestor]:
    """From A_0 to an assistant."""
    by_id, way = {one.id: one for one in line}, [to]
    while (parent := way[-1].parent) is not None:
        way.append(by_id[parent])
    return way[::-1]


def _evict(db: Database, found: Trace) -> None:
    for number in found.examples:
        db.table("example").update(number, {"taint": EVICTED})


def _veto(session: Session, found: Trace) -> None:
    task = make_task(session.settings.task, session.settings.preset)
    for number in found.rules:
        rules.rule_on(session, task, number, "vetoed")


def _written(reason: str) -> str:
    if not reason.strip():
        raise SessionError("a reason has to be written: it is kept with what was decided")
    return reason.strip()
