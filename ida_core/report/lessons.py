"""What a session teaches as JSON lines for fine-tuning a language model: plain pairs, or as a chat."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from ida_core.language import templates
from ida_core.language.asking import taught, to_answer
from ida_core.language.model import Message
from ida_core.report.outgoing import Outgoing
from ida_core.sessions.errors import SessionError
from ida_core.sessions.lines import rows
from ida_core.sessions.records import SOUND
from ida_core.tasks import make_task
from ida_core.tasks.own import UntrustedError
from ida_core.tasks.text import FreeText
from ida_core.tree import Answerer, Status

Lesson = tuple[tuple[Message, ...], str]
"""What is asked, and the answer that is to be given."""
HELD: Final = 256
"""Contexts kept at hand."""


def write_plain(out: Outgoing, path: Path) -> None:
    """One object a line: prompt and completion."""
    _write(path, ({"prompt": "\n\n".join(one.text for one in asked), "completion": answer} for asked, answer in _lessons(out)))


def write_chat(out: Outgoing, path: Path) -> None:
    """One object a line: the messages that are sent, and the assistant's; a task tells in a system message what it is about."""
    first = () if _is_text(out) else (Message("system", _about(out)),)
    talks = ((*first, *asked, Message("assistant", answer)) for asked, answer in _lessons(out))
    _write(path, ({"messages": [{"role": one.role, "content": one.text} for one in talk]} for talk in talks))


def _write(path: Path, lines: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def _is_text(out: Outgoing) -> bool:
    return out.session.settings.task == FreeText.name


def _lessons(out: Outgoing) -> Iterator[Lesson]:
    """What the session teaches: never a stale answer, never the truth."""
    return _taught(out) if _is_text(out) else _settled(out)


def _taught(out: Outgoing) -> Iterator[Lesson]:
    """In free text, what a training would learn from now: approved answers, asked for by the template in force."""
    template, facts = templates.in_force(out.db)["answer"], _facts_of(out)
    try:
        for row in out.kept("example", out.db.query(f"SELECT * FROM example {SOUND} ORDER BY id")):
            yield taught(template, to_answer(row["node"], row["question"], facts(row["context"])), row["target"])
    except templates.Unfit as error:
        raise SessionError(f"by the template for answers that is in force, no model can be asked: {error}") from error


def _settled(out: Outgoing) -> Iterator[Lesson]:
    """Of other tasks, every question that H answered, with its facts, and the answer that stands."""
    facts = _facts_of(out)
    overseers = (Answerer.PERSON, Answerer.SCRIPT, Answerer.MACRO, Answerer.TEMPLATES)
    for row in out.kept("node", rows(out.db, "node")):
        settled = row["status"] == Status.APPROVED or (row["status"] == Status.ANSWERED and row["answerer"] in overseers)
        if settled and not row["stale"] and row["answer"] is not None:
            yield (Message("user", f"{facts(row['context'])}\n\n{row['question']}".strip()),), row["answer"]


def _facts_of(out: Outgoing) -> Callable[[int], str]:
    """The facts of a context by its number, a line each; of free text the document."""

    @lru_cache(HELD)
    def facts(context: int) -> str:
        row = out.db.conn.execute("SELECT facts FROM context WHERE id = ?", [context]).fetchone()
        return "\n".join(json.loads(out.scrub("context", {"facts": row[0]})["facts"])) if row and row[0] else ""

    return facts


def _about(out: Outgoing) -> str:
    settings = out.session.settings
    try:
        return make_task(settings.task, settings.preset).summary
    except UntrustedError:
        return settings.task
