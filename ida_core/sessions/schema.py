"""The tables of a session. Changes come as new migrations at the end; a written one is never edited."""

from __future__ import annotations

from functools import cache
from typing import Final

from sqlite_utils import Database, Migrations

APPLICATION_ID: Final = 0x45535041  # "ESPA"

migrations = Migrations("espalier")


@cache
def schema_version() -> int:
    """The number of migrations, kept in `user_version`."""
    return len(migrations.pending(Database(memory=True)))


@migrations()
def m001_first_tables(db: Database) -> None:
    """All tables that the design names, those of later rooms included."""
    db.table("session").create(
        {
            "id": int, "name": str, "task": str, "preset": str, "seed": int, "overseer": str, "person": str,
            "alpha": float, "created": str, "versions": str,
        },
        pk="id", not_null={"name", "task", "preset", "seed", "overseer", "created"},
    )  # fmt: skip
    db.table("assistant").create(
        {
            "id": int, "iteration": int, "parent": int, "kind": str, "config": str, "weights_sha256": str,
            "file": str, "promoted": int, "at": str,
        },
        pk="id", foreign_keys=[("parent", "assistant", "id")], not_null={"iteration", "kind"},
    )  # fmt: skip
    db.table("iteration").create(
        {
            "n": int, "assistant": int, "teacher": int, "state": str, "measured": str, "labels": int,
            "seconds": float, "at": str,
        },
        pk="n", foreign_keys=[("assistant", "assistant", "id"), ("teacher", "assistant", "id")],
    )  # fmt: skip
    db.table("context").create({"id": int, "task": str, "tokens": str, "facts": str}, pk="id", not_null={"tokens"})
    db.table("node").create(
        {
            "id": int, "parent": int, "ordinal": int, "context": int, "question": str, "height": int, "answerer": int,
            "status": int, "iteration": int, "levels": int, "proposal": str, "answer": str,
            "inclusion_probability": float, "at": str,
        },
        pk="id", foreign_keys=[("parent", "node", "id"), ("context", "context", "id")],
        not_null={"ordinal", "context", "question", "status", "answerer"},
    )  # fmt: skip
    db.table("decision").create(
        {
            "id": int, "node": int, "actor": str, "kind": str, "proposal": str, "final": str, "reason": str,
            "rubric": int, "seconds": float, "saw_facts": int, "supersedes": int, "at": str,
            "previous_hash": str, "hash": str,
        },
        pk="id", foreign_keys=[("node", "node", "id"), ("supersedes", "decision", "id")],
        not_null={"node", "actor", "kind", "saw_facts", "at", "previous_hash", "hash"},
    )  # fmt: skip
    db.table("draft").create(
        {"node": int, "field": str, "text": str, "at": str}, pk=("node", "field"), foreign_keys=[("node", "node", "id")]
    )
    db.table("call").create(
        {
            "id": int, "node": int, "parent": int, "assistant": int, "input": str, "answer": str, "seed": int,
            "cache_key": str, "latency": float, "inclusion_probability": float, "at": str,
        },
        pk="id",
        foreign_keys=[("node", "node", "id"), ("parent", "node", "id"), ("assistant", "assistant", "id")],
        not_null={"node", "input"},
    )  # fmt: skip
    db.table("example").create(
        {
            "id": int, "node": int, "node_version": int, "iteration": int, "context": int, "question": str,
            "target": str, "split": str, "weight": float, "inclusion_probability": float, "seed": int, "taint": str,
        },
        pk="id", foreign_keys=[("node", "node", "id"), ("context", "context", "id")],
    )  # fmt: skip
    db.table("run").create(
        {
            "id": int, "iteration": int, "kind": str, "state": str, "config": str, "checkpoint": str, "segment": int,
            "step": int, "at": str, "ended": str,
        },
        pk="id",
    )  # fmt: skip
    db.table("metric").create(
        {"id": int, "run": int, "segment": int, "step": int, "name": str, "value": float},
        pk="id", foreign_keys=[("run", "run", "id")],
    ).create_index(["run", "name", "step"])  # fmt: skip
    db.table("audit").create(
        {"id": int, "iteration": int, "node": int, "queue": str, "verdict": str, "probability": float, "at": str},
        pk="id", foreign_keys=[("node", "node", "id")],
    )  # fmt: skip
    db.table("debate").create(
        {"id": int, "node": int, "protocol": str, "transcript": str, "ruling": str, "at": str},
        pk="id", foreign_keys=[("node", "node", "id")],
    )  # fmt: skip
    db.table("belief").create(
        {"id": int, "debate": int, "turn": int, "belief": float, "at": str},
        pk="id", foreign_keys=[("debate", "debate", "id")],
    )  # fmt: skip
    db.table("event").create({"id": int, "at": str, "kind": str, "node": int, "payload": str}, pk="id")
    db.table("node").create_index(["parent", "ordinal"])
    db.table("decision").create_index(["node"])
    db.table("call").create_index(["node"])


@migrations()
def m002_mode(db: Database) -> None:
    """Sessions run in discrete or in continuous mode."""
    db.table("session").add_column("mode", str, not_null_default="discrete")


@migrations()
def m003_votes(db: Database) -> None:
    """H may work on each question several times, and the majority counts."""
    db.table("session").add_column("votes", int, not_null_default=1)


@migrations()
def m005_person(db: Database) -> None:
    """What each decision changed, so that it can be undone; answers gone stale; budgets; rules made of decisions."""
    db.table("node").add_column("stale", int, not_null_default=0)
    db.table("node").add_column("budget", int)
    db.table("change").create(
        {"id": int, "decision": int, "node": int, "before": str, "after": str, "children": int},
        pk="id", foreign_keys=[("decision", "decision", "id"), ("node", "node", "id")], not_null={"decision", "node", "after"},
    ).create_index(["decision"])  # fmt: skip
    db.table("macro").create(
        {"id": int, "rule": str, "state": str, "made_from": str, "hits": int, "misses": int, "corrections": int, "at": str},
        pk="id", not_null={"rule", "state"},
    )  # fmt: skip
    db.table("macro_use").create(
        {"id": int, "macro": int, "node": int, "run": int, "at": str},
        pk="id", foreign_keys=[("macro", "macro", "id"), ("node", "node", "id"), ("run", "run", "id")], not_null={"macro"},
    ).create_index(["node"])  # fmt: skip
    db.table("session").add_column("policy", str, not_null_default="ask")
    db.table("session").add_column("budget", int)
    db.table("session").add_column("isolated", int, not_null_default=0)


@migrations()
def m012_specialists(db: Database) -> None:
    """Several narrower networks may stand in the place of one."""
    db.table("session").add_column("specialists", str, not_null_default="")


@migrations()
def m040_blame(db: Database) -> None:
    """What went wrong at the nodes of examined trees, and their shares of the blame; each examination replaces the last."""
    db.table("blame").create(
        {
            "id": int, "node": int, "root": int, "label": str, "share": float, "error": float, "decisive": int,
            "path_changed": int, "height": int, "type": str, "against": str, "at": str,
        },
        pk="id", foreign_keys=[("node", "node", "id"), ("root", "node", "id")], not_null={"node", "root", "label", "share"},
    ).create_index(["label"])  # fmt: skip


@migrations()
def m060_guidelines(db: Database) -> None:
    """What the person rules by, in versions; what a second reviewer says who does not see the first one's rulings."""
    db.table("guideline").create(
        {"version": int, "text": str, "actor": str, "at": str}, pk="version", not_null={"text", "actor", "at"}
    )
    db.table("review").create(
        {
            "id": int, "node": int, "actor": str, "proposal": str, "verdict": str, "final": str, "reason": str, "rubric": int,
            "seconds": float, "at": str,
        },
        pk="id", foreign_keys=[("node", "node", "id")], not_null={"node", "actor", "verdict", "at"},
    )  # fmt: skip


@migrations()
def m061_cached(db: Database) -> None:
    """Answers of assistants that were corrected, or are to be asked for anew, by the key of the call."""
    db.table("cached").create(
        {"key": str, "answer": str, "after": int, "actor": str, "at": str}, pk="key", not_null={"after", "actor", "at"}
    )


@migrations()
def m050_oversight(db: Database) -> None:
    """A judge may rule on what is learned; debates at nodes, the policy that begins them, and what was believed of them."""
    db.table("session").add_column("oversight", str, not_null_default="none")
    db.table("session").add_column("debates", str, not_null_default="never")
    for name, kind in (
        ("sides", str), ("answers", str), ("swapped", int), ("judge", str), ("decision", int), ("reason", str), ("audit", int),
        ("statements", int), ("nodes", int), ("seconds", float), ("final", str), ("weight", float),
    ):  # fmt: skip
        db.table("debate").add_column(name, kind)
    db.table("debate").create_index(["node"])


@migrations()
def m020_calls_after(db: Database) -> None:
    """Each call says after which decision it was made, so that a tree can be rebuilt from decisions and calls."""
    db.table("call").add_column("after", int)


@migrations()
def m021_scrubbed(db: Database) -> None:
    """What was taken out of a session's texts before it came here; decisions that were scrubbed break their chain."""
    db.table("session").add_column("scrubbed", str, not_null_default="")


@migrations()
def m051_begun_by(db: Database) -> None:
    """Whether a person began a debate, or the policy, whose debates alone tell how often answers differ."""
    db.table("debate").add_column("begun_by", str)


@migrations()
def m041_resolutions(db: Database) -> None:
    """What was decided about assistants and what they learned from; each assistant has its own report, and knows its run."""
    db.table("resolution").create(
        {
            "id": int, "kind": str, "assistant": int, "node": int, "actor": str, "reason": str, "evidence": str, "at": str,
            "previous_hash": str, "hash": str,
        },
        pk="id", foreign_keys=[("assistant", "assistant", "id"), ("node", "node", "id")],
        not_null={"kind", "actor", "evidence", "at", "previous_hash", "hash"},
    )  # fmt: skip
    db.table("assistant").add_column("run", int)
    db.table("assistant").add_column("measured", str)
    db.table("session").add_column("gate", str, not_null_default="open")


@migrations()
def m030_call_sample(db: Database) -> None:
    """Training on arrays leaves a seeded sample of its calls: no node, but run, step and the question above."""
    db.table("call").transform(not_null={"node": False})
    for name, kind in (("run", int), ("step", int), ("place", int), ("above", str)):
        db.table("call").add_column(name, kind)
    db.execute("CREATE UNIQUE INDEX one_place ON call (run, step, place) WHERE run IS NOT NULL")
    db.table("call").create_index(["assistant"])


@migrations()
def m031_audits(db: Database) -> None:
    """What a person is asked to check: the plan, locked before the first verdict, its items, and the verdicts on them."""
    db.table("audit_plan").create(
        {
            "id": int, "queue": str, "assistant": int, "iteration": int, "bound": str, "size": int, "population": float,
            "complete": int, "rounds": int, "alpha": float, "seed": int, "pool": int,
            "predicted": float, "at": str,
        },
        pk="id", foreign_keys=[("assistant", "assistant", "id")], not_null={"queue", "iteration", "bound", "alpha"},
    )  # fmt: skip
    db.table("audit_item").create(
        {
            "id": int, "plan": int, "kind": str, "assistant": int, "iteration": int, "call": int, "facts": str,
            "question": str, "given": str, "transcript": str, "known": int, "repeats": int, "level": int, "weight": float,
            "score": float, "predicted": float, "probability": float,
        },
        pk="id",
        foreign_keys=[("plan", "audit_plan", "id"), ("call", "call", "id"), ("repeats", "audit_item", "id")],
        not_null={"plan", "kind", "facts", "question", "given", "transcript", "probability"},
    ).create_index(["plan"])  # fmt: skip
    audit = db.table("audit")
    for name, kind in (("item", int), ("answer", str), ("actor", str), ("seconds", float), ("saw_facts", int), ("supersedes", int)):
        audit.add_column(name, kind)
    audit.create_index(["item"])


@migrations()
def m070_marks(db: Database) -> None:
    """Bookmarks and notes on nodes; an index, so that a million nodes need not be searched for the sampled ones."""
    db.table("mark").create(
        {"node": int, "bookmarked": int, "note": str, "at": str},
        pk="node", foreign_keys=[("node", "node", "id")], not_null={"bookmarked", "at"},
    )  # fmt: skip
    db.conn.execute("CREATE INDEX idx_node_sampled ON node (id, inclusion_probability) WHERE inclusion_probability < 1")


@migrations()
def m080_curriculum(db: Database) -> None:
    """A curriculum goes on by a bound on agreement, or by the paper's rule."""
    db.table("session").add_column("curriculum", str, not_null_default="bound")


@migrations()
def m095_text(db: Database) -> None:
    """Sessions of free text: who helps, what a tree may take, prompt templates in versions, each prompt with its raw reply."""
    session = db.table("session")
    session.add_column("model", str, not_null_default="none")
    session.add_column("tokens", int)
    session.add_column("seconds", int)
    db.table("template").create(
        {"id": int, "kind": str, "version": int, "text": str, "form": str, "actor": str, "at": str},
        pk="id", not_null={"kind", "version", "text", "form", "actor", "at"},
    )  # fmt: skip
    db.table("exchange").create(
        {
            "id": int, "node": int, "kind": str, "template": int, "assistant": int, "model": str, "key": str, "messages": str,
            "raw": str, "fault": str, "reused": int, "seed": int, "temperature": float, "prompt_tokens": int, "tokens": int,
            "cost": float, "latency": float, "at": str,
        },
        pk="id", foreign_keys=[("node", "node", "id"), ("assistant", "assistant", "id")],
        not_null={"kind", "template", "key", "messages", "raw", "at"},
    )  # fmt: skip
    db.table("exchange").create_index(["node"])
    db.table("exchange").create_index(["key"])


@migrations()
def m096_items(db: Database) -> None:
    """Questions from outside, with their answers, which serve metrics only; each knows the tree it became."""
    db.table("item").create(
        {
            "id": int, "question": str, "document": str, "answer": str, "family": str, "source": str, "entry": str,
            "node": int, "at": str,
        },
        pk="id", foreign_keys=[("node", "node", "id")], not_null={"question", "family", "source", "at"},
    ).create_index(["node"])  # fmt: skip


@migrations()
def m110_origin(db: Database) -> None:
    """Whether a seeded error was a failure from the log, or made up; those of before were all made up."""
    db.table("audit_item").add_column("origin", str, not_null_default="")
    db.execute("UPDATE audit_item SET origin = 'made up' WHERE kind = 'canary' AND known = 1")


@migrations()
def m115_debate_repeats(db: Database) -> None:
    """A debate can be held a second time with its sides swapped, to see whether the judge rules alike."""
    db.table("debate").add_column("repeats", int)


@migrations()
def m116_assistant_notes(db: Database) -> None:
    """What persons note about an assistant of the lineage; the latest counts, and none is erased."""
    db.table("assistant_note").create(
        {"id": int, "assistant": int, "note": str, "actor": str, "at": str},
        pk="id", foreign_keys=[("assistant", "assistant", "id")], not_null={"assistant", "note", "actor", "at"},
    ).create_index(["assistant"])  # fmt: skip


@migrations()
def m117_certainty(db: Database) -> None:
    """Each call can say how sure the assistant was of its answer."""
    db.table("call").add_column("certainty", float)
