"""What a session teaches as JSON lines for fine-tuning a language model: plain pairs, or as a chat."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from ida_core.report.outgoing import Outgoing
from ida_core.sessions.lines import rows
from ida_core.tasks import make_task
from ida_core.tasks.own import UntrustedError
from ida_core.tree import Answerer, Status

HELD: Final = 256
"""Contexts kept at hand."""


def write_plain(out: Outgoing, path: Path) -> None:
    """One object a line: prompt and completion."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for prompt, answer in _pairs(out):
            file.write(json.dumps({"prompt": prompt, "completion": answer}, ensure_ascii=False) + "\n")


def write_chat(out: Outgoing, path: Path) -> None:
    """One object a line: messages of system, user and assistant."""
    system = _about(out)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for prompt, answer in _pairs(out):
            said = [("system", system), ("user", prompt), ("assistant", answer)]
            messages = [{"role": role, "content": content} for role, content in said]
            file.write(json.dumps({"messages": messages}, ensure_ascii=False) + "\n")


def _pairs(out: Outgoing) -> Iterator[tuple[str, str]]:
    """Every question that H answered, with its facts, and the answer that stands: never a stale one, never the truth."""

    @lru_cache(HELD)
    def facts(context: int) -> str:
        row = out.db.conn.execute("SELECT facts FROM context WHERE id = ?", [context]).fetchone()
        return "\n".join(json.loads(out.scrub("context", {"facts": row[0]})["facts"])) if row and row[0] else ""

    overseers = (Answerer.PERSON, Answerer.SCRIPT, Answerer.MACRO, Answerer.TEMPLATES)
    for row in out.kept("node", rows(out.db, "node")):
        settled = row["status"] == Status.APPROVED or (row["status"] == Status.ANSWERED and row["answerer"] in overseers)
        if settled and not row["stale"] and row["answer"] is not None:
            yield f"{facts(row['context'])}\n\n{row['question']}".strip(), row["answer"]


def _about(out: Outgoing) -> str:
    settings = out.session.settings
    try:
        return make_task(settings.task, settings.preset).summary
    except UntrustedError:
        return settings.task
