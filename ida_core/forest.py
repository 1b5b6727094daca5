"""Trees at scale: roots drawn from the seed, chunk by chunk, split by several processes, written by one.

A chunk is claimed from the counter that the team shares, worked out in a session of the process's own that nobody keeps,
and left in the folder as one file, which process 0 takes in. Who is killed loses only the chunk it was working on: its file
is not there, so after the restart it is claimed again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, Protocol

import numpy as np
import torch
from sqlite_utils import Database

from ida_core import lineage
from ida_core.amplify.machine import finish, sample
from ida_core.amplify.trees import Amplification
from ida_core.assistants.base import Assistant
from ida_core.files import replace_file
from ida_core.helper import helper
from ida_core.sessions import records
from ida_core.sessions.records import Call
from ida_core.sessions.session import Session, Settings
from ida_core.students import Packed, packed, unpacked
from ida_core.tasks.base import Task
from ida_core.team import Team
from ida_core.tree import Node

CHUNK: Final = 16
"""Roots in a chunk, each on a context of its own."""
PARTS: Final = "parts"
"""The folder in the session's in which chunks wait to be taken in."""


class Counter(Protocol):
    """What all processes count on together, such as torch's TCPStore."""

    def add(self, key: str, amount: int, /) -> int:
        """Add to a number, and return what it is now."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a process has to know to grow trees."""

    settings: Settings
    assistant: Packed | None
    """A_n's network; None is A_0."""
    iteration: int
    assistant_id: int
    levels: int
    """How many levels below each root the scripted H splits; what lies deeper A_n answers."""
    parts: str
    chunks: tuple[int, ...]
    """Those that are not there yet."""


@dataclass(frozen=True, slots=True)
class Grown:
    """A chunk was written into the session; so many are still missing."""

    chunk: int
    left: int


def grow(session: Session, task: Task, team: Team, counter: Counter, trees: int, levels: int, device: str) -> Iterator[Grown]:
    """Bring the trees of the newest assistant to this number, rounded up to whole chunks. This is process 0; the rest `help_grow`.

    Raises:
        SessionError: the session cannot be written.
        OSError: a chunk cannot be written or read.
    """
    newest = lineage.found(session)
    barn = _Barn(session, task, newest.id, range(-(-trees // CHUNK)))
    yield from barn.take_in()
    order = Order(
        replace(session.settings, overseer="scripted"), packed(helper(session, task, newest)), newest.iteration, newest.id,
        levels, str(barn.parts.absolute()), tuple(sorted(barn.missing)),
    )  # fmt: skip
    team.tell(order)
    for _ in work(task, order, counter, device):
        yield from barn.take_in()
    team.collect(None)  # until the others, too, have left their last chunk
    yield from barn.take_in()


def help_grow(task: Task, team: Team, counter: Counter, device: str) -> None:
    """Be one of the processes that are not process 0."""
    for _ in work(task, team.tell(None), counter, device):
        pass
    team.collect(None)


def work(task: Task, order: Order, counter: Counter, device: torch.device | str) -> Iterator[int]:
    """Claim chunk after chunk and leave each as a file; yield its number."""
    assistant = unpacked(task, order.assistant, device)
    while (claimed := counter.add("chunks", 1) - 1) < len(order.chunks):
        chunk = order.chunks[claimed]
        _leave(_split(task, assistant, order, chunk), Path(order.parts) / f"{order.assistant_id}-{chunk}.json")
        yield chunk


def _split(task: Task, assistant: Assistant, order: Order, chunk: int) -> dict[str, Any]:
    """Draw the roots of a chunk, let H split them, and describe what came of it."""
    with (
        TemporaryDirectory(prefix="espalier-chunk-") as home,
        Session.create(Path(home) / "chunk.espalier", order.settings) as scratch,
    ):
        row = {"id": order.assistant_id, "iteration": order.iteration, "kind": "elsewhere"}
        scratch.write(lambda db: db.table("assistant").insert(row)).result()
        growing = Amplification(scratch, task, assistant, order.iteration, order.assistant_id)
        random = np.random.default_rng([order.settings.seed, 11, order.assistant_id, chunk])
        contexts = task.make_contexts(CHUNK, random)
        sample(growing, contexts, task.make_questions(CHUNK, 1, random)[:, 0], 1.0, order.levels)
        finish(growing)
        return _described(growing)


def _leave(described: dict[str, Any], path: Path) -> None:
    replace_file(path, lambda part: part.write_text(json.dumps(described), encoding="utf-8"))


def _described(grown: Amplification) -> dict[str, Any]:
    with grown.session.reading() as reader:
        calls = list(reader.query(f"SELECT {', '.join(Call.__dataclass_fields__)} FROM call ORDER BY id"))
    contexts = {number: facts.tolist() for number, facts in grown.contexts.items()}
    return {"contexts": contexts, "nodes": [asdict(node) for node in grown.tree], "calls": calls}


class _Barn:
    """Where chunks wait, and which of those wanted are not in the session yet."""

    def __init__(self, session: Session, task: Task, assistant: int, wanted: Iterable[int]) -> None:
        self.session, self.task, self.assistant = session, task, assistant
        self.parts = session.folder / PARTS
        self.parts.mkdir(exist_ok=True)
        with session.reading() as reader:
            told = [json.loads(row["payload"]) for row in reader.query("SELECT payload FROM event WHERE kind = 'trees grown'")]
        self._done = {int(one["chunk"]) for one in told if one["assistant"] == assistant}
        self.missing = set(wanted) - self._done

    def take_in(self) -> Iterator[Grown]:
        """Write the chunks that lie ready, each in one transaction, and remove their files."""
        for path in sorted(self.parts.glob(f"{self.assistant}-*.json")):
            chunk = int(path.stem.split("-")[1])
            if chunk not in self._done:
                self._write(chunk, json.loads(path.read_text(encoding="utf-8")))
                self._done.add(chunk)
                self.missing.discard(chunk)
                yield Grown(chunk, len(self.missing))
            path.unlink()

    def _write(self, chunk: int, described: dict[str, Any]) -> None:
        """Give all that is in a chunk numbers of this session, and write it."""
        session, task = self.session, self.task
        contexts = {int(old): session.new_id("context") for old in described["contexts"]}
        numbers: dict[int | None, int | None] = {None: None}
        numbers |= {node["id"]: session.new_id("node") for node in described["nodes"]}
        calls = [
            Call(**call | {"id": session.new_id("call"), "node": numbers[call["node"]], "parent": numbers[call["parent"]]})
            for call in described["calls"]
        ]
        nodes = [
            Node(**node | {"id": numbers[node["id"]], "parent": numbers[node["parent"]], "context": contexts[node["context"]]})
            for node in described["nodes"]
        ]

        def write(db: Database) -> None:
            for old, facts in described["contexts"].items():
                records.put_context(db, contexts[int(old)], task.name, facts, [task.fact_text(fact) for fact in facts])
            roots = int(next(db.query("SELECT count(*) AS roots FROM node WHERE parent IS NULL"))["roots"])
            placed = [replace(node, ordinal=node.ordinal + roots) if node.parent is None else node for node in nodes]
            records.put_nodes(db, placed, [1.0] * len(placed))
            records.put_calls(db, calls)
            records.log_event(db, "trees grown", assistant=self.assistant, chunk=chunk)

        session.write(write).result()
