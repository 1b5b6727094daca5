"""What models were sent and said, kept in the session: each prompt with its raw reply, used again unless somebody evicts it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from ida_core.language.asking import Outcome
from ida_core.language.model import Message
from ida_core.sessions.session import Session, now

USABLE = """SELECT raw FROM exchange WHERE key = :key AND fault IS NULL
            AND id > coalesce((SELECT after FROM cached WHERE key = :key), 0) ORDER BY id DESC LIMIT 1"""


@dataclass(frozen=True, slots=True)
class Remembered:
    """The replies of a session, corrected ones first; a reply that was malformed, or evicted, is not known any more."""

    reader: Database

    def known(self, key: str) -> str | None:
        """The raw reply to be used again."""
        corrected = self.reader.execute("SELECT answer FROM cached WHERE key = ? AND answer IS NOT NULL", [key]).fetchone()
        found = corrected or self.reader.execute(USABLE, {"key": key}).fetchone()
        return None if found is None else str(found[0])


@dataclass(frozen=True, slots=True)
class Kept:
    """One prompt and its raw reply, as they stand in the session."""

    id: int
    node: int | None
    kind: str
    template: int
    model: str
    key: str
    messages: tuple[Message, ...]
    raw: str
    fault: str | None
    reused: bool
    seed: int
    temperature: float
    prompt_tokens: int
    tokens: int
    cost: float
    latency: float
    at: str


@dataclass(frozen=True, slots=True)
class Spent:
    """What models took."""

    tokens: int = 0
    seconds: float = 0.0
    cost: float = 0.0
    """US dollars."""
    calls: int = 0
    """Prompts sent, those answered from memory excepted."""
    reused: int = 0
    malformed: int = 0


def rows_of(session: Session, outcome: Outcome, assistant: int, model: str) -> list[dict[str, Any]]:
    """The rows of an outcome's exchanges."""
    return [
        {
            "id": session.new_id("exchange"), "node": outcome.errand.node, "kind": one.kind, "template": one.template,
            "assistant": assistant, "model": model, "key": one.key,
            "messages": json.dumps([{"role": each.role, "text": each.text} for each in one.request.messages], ensure_ascii=False),
            "raw": one.reply.text, "fault": one.fault, "reused": int(one.reused), "seed": one.request.seed,
            "temperature": one.request.temperature, "prompt_tokens": one.reply.prompt_tokens, "tokens": one.reply.tokens,
            "cost": one.reply.cost, "latency": one.seconds, "at": now(),
        }
        for one in outcome.exchanges
    ]  # fmt: skip


def exchanges(reader: Database, node: int | None = None, last: int = 500) -> list[Kept]:
    """The last so many exchanges of a node (None: of the session), the oldest first."""
    names = list(Kept.__dataclass_fields__)
    where, values = ("WHERE node = ?", [node]) if node is not None else ("", [])
    query = f"SELECT {', '.join(f'[{name}]' for name in names)} FROM exchange {where} ORDER BY id DESC LIMIT ?"
    return [_kept(row) for row in reversed(list(reader.query(query, [*values, last])))]


def evict(session: Session, keys: Sequence[str], actor: str) -> None:
    """Let no reply to these prompts be used again; the next asking is put to the model."""

    def write(db: Database) -> None:
        top = db.execute("SELECT coalesce(max(id), 0) FROM exchange").fetchone()[0]
        for key in keys:
            db.table("cached").upsert({"key": key, "answer": None, "after": top, "actor": actor, "at": now()}, pk="key")

    session.write(write, durable=True).result()


def correct(session: Session, key: str, raw: str, actor: str) -> None:
    """Let this be the reply to a prompt from now on."""
    row = {"key": key, "answer": raw, "after": 0, "actor": actor, "at": now()}
    session.write(lambda db: db.table("cached").upsert(row, pk="key"), durable=True).result()


def spent(reader: Database, nodes: Sequence[int] | None = None) -> Spent:
    """What models took for these nodes, or for all of the session."""
    where = "" if nodes is None else f"WHERE node IN ({', '.join(str(int(node)) for node in nodes)})"
    row = reader.execute(
        f"""SELECT total(prompt_tokens + tokens), total(latency), total(cost), total(NOT reused), total(reused),
            total(fault IS NOT NULL) FROM exchange {where}"""
    ).fetchone()
    return Spent(int(row[0]), float(row[1]), float(row[2]), int(row[3]), int(row[4]), int(row[5]))


def _kept(row: dict[str, Any]) -> Kept:
    said = tuple(Message(one["role"], one["text"]) for one in json.loads(row["messages"]))
    return Kept(**row | {"messages": said, "reused": bool(row["reused"])})
