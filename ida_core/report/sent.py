"""What assistants were really sent for a question, and what they said, as text to read: one key away from every question."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from sqlite_utils import Database

from ida_core.language.memory import Kept, exchanges
from ida_core.plain import plain
from ida_core.tasks.base import Task

MOST: Final = 100_000
"""Characters of a message or reply that are shown."""


def sent_text(reader: Database, task: Task, node: int, seen: set[int]) -> str:
    """All that was sent for a node; facts stay masked unless their context is among those seen."""
    if task.is_text:
        return "\n\n".join(exchange_text(one) for one in exchanges(reader, node))
    query = "SELECT call.*, node.context FROM call JOIN node ON node.id = call.node WHERE node = ? ORDER BY call.id"
    return "\n\n".join(_call_text(task, row, seen) for row in reader.query(query, [node]))


def exchange_text(one: Kept) -> str:
    """A prompt and the raw reply; signs that would act on the text around them are replaced, all else is as it was."""
    fault = f" · malformed, drawn again: {one.fault}" if one.fault else ""
    source = "from memory" if one.reused else f"{one.prompt_tokens:,} + {one.tokens:,} tokens · {one.latency:.1f} s"
    about = f"{one.kind} · template {one.template} · {one.model} · seed {one.seed} · temperature {one.temperature:g} · {source}"
    sent = "\n".join(f"[{each.role}]\n{plain(each.text, MOST)}" for each in one.messages)
    return f"── {about}{fault}\n{sent}\n[raw reply]\n{plain(one.raw, MOST)}"


def _call_text(task: Task, row: Mapping[str, object], seen: set[int]) -> str:
    sent = json.loads(str(row["input"]))
    question = task.question_text(sent["question"])
    facts = [task.fact_text(fact) for fact in sent["facts"]]
    hidden = f"{len(facts)} facts, hidden while you act as H (Reveal facts… shows them)"
    shown = "; ".join(facts) if row["context"] in seen else hidden
    who = "look-up" if row["assistant"] is None else f"assistant {row['assistant']}"
    rejected = "".join(f"Rejected before: {one['answer']}, because {one['reason']}\n" for one in sent.get("rejected", []))
    sure = "" if row["certainty"] is None else f" (probability {float(str(row['certainty'])):.2%}, not calibrated)"
    return (
        f"To: {who}\nQuestion: {question}\nTokens: {sent['question']}\nFacts: {shown}\n{rejected}Reply: {row['answer']}{sure}\n"
        f"Seed: {row['seed']}    Latency: {1000 * float(str(row['latency'])):.1f} ms    Cache key: {str(row['cache_key'])[:16]}"
    )
