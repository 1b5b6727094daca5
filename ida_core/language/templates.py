"""What a model is asked in: prompt templates, editable, in versions, kept in the session; they can say, and do nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from sqlite_utils import Database

from ida_core.language.model import Message
from ida_core.sessions.session import Session, now

KINDS: Final = ("decompose", "answer", "combine")
FORMS: Final = ("text", "json")
"""How a reply is read: as it stands, or as one JSON object."""
LISTS: Final = ("subanswers", "rejected")
"""What a template may go through, one after the other."""
NAMES: Final = ("question", "document", "most", "idk", *LISTS)
MOST_TEMPLATE: Final = 10_000
MOST_PROMPT: Final = 200_000
"""Characters of a template, and of what it is rendered to."""
DEEPEST: Final = 2
"""Loops within loops; with lists as the only things to go through, that bounds the time that rendering takes."""
SYSTEM: Final = "\n---\n"
"""What stands above a line of three dashes is the system message."""


@dataclass(frozen=True, slots=True)
class Template:
    """One version of how a model is asked for something."""

    id: int
    kind: str
    version: int
    text: str
    form: str
    actor: str
    """Who wrote it."""
    at: str


FIRST: Final = (
    Template(
        0, "decompose", 1,
        "You split questions. Each part must make sense by itself, be easier than the whole, and need nothing but its own words.\n"
        "---\n"
        "Split this question into at most {{ most }} smaller questions whose answers together give its answer.\n"
        "{% if document %}They may point to paragraphs of the document, such as [p2].\n\nDocument:\n{{ document }}\n{% endif %}\n"
        "Question: {{ question }}\n\n"
        'Reply with JSON only: {"subquestions": ["...", "..."]}',
        "json", "Espalier", "",
    ),
    Template(
        0, "answer", 1,
        "{% if document %}Answer from the document. Quote it word for word between <quote> and </quote>.\n\n"
        "Document:\n{{ document }}\n\n{% endif %}"
        "{{ question }}"
        "{% for one in rejected %}\nNot “{{ one.answer }}”: {{ one.reason }}{% endfor %}",
        "text", "Espalier", "",
    ),
    Template(
        0, "combine", 1,
        "{% for one in subanswers %}{{ one.question }} {{ one.answer }}\n{% endfor %}\n"
        "With these answers, answer shortly: {{ question }}"
        "{% for one in rejected %}\nNot “{{ one.answer }}”: {{ one.reason }}{% endfor %}",
        "text", "Espalier", "",
    ),
)  # fmt: skip
"""What a session begins with. Answers are asked for by the question alone, which is also how they are distilled."""


class Unfit(ValueError):
    """A template that cannot be used; the message is a sentence."""


def versions(reader: Database, kind: str) -> list[Template]:
    """All versions of one kind, the oldest first."""
    query = "SELECT id, kind, version, text, form, actor, at FROM template WHERE kind = ? ORDER BY version"
    return [next(one for one in FIRST if one.kind == kind), *(Template(**row) for row in reader.query(query, [kind]))]


def in_force(reader: Database) -> dict[str, Template]:
    """The latest version of each kind."""
    return {kind: versions(reader, kind)[-1] for kind in KINDS}


def rewrite(session: Session, kind: str, text: str, form: str, actor: str) -> Template:
    """Put another version in force; the same words in the same form make none.

    Raises:
        Unfit: it is no template, or tries to do more than to say something.
    """
    check(text)
    if form not in FORMS:
        raise Unfit(f"a reply is read as {' or as '.join(FORMS)}, not as “{form}”")
    with session.reading() as reader:
        old = versions(reader, kind)[-1]
    if (text, form) == (old.text, old.form):
        return old
    new = Template(session.new_id("template"), kind, old.version + 1, text, form, actor, now())
    session.write(lambda db: db.table("template").insert(asdict(new)), durable=True).result()
    return new


def check(text: str) -> None:
    """Make sure that a template can be rendered, in bounded time, and does nothing else.

    Raises:
        Unfit: it cannot.
    """
    from ida_core.language import sandbox  # Jinja comes only now: most sessions need none

    sandbox.check(text)


def render(template: Template, values: Mapping[str, Any]) -> tuple[Message, ...]:
    """What the model is sent: a system message if the template has one, and the user's.

    Raises:
        Unfit: it cannot be rendered, or becomes longer than MOST_PROMPT.
    """
    from ida_core.language import sandbox

    sandbox.check(template.text)
    head, line, body = template.text.rpartition(SYSTEM)
    system = (Message("system", sandbox.rendered(head, values)),) if line else ()
    return (*system, Message("user", sandbox.rendered(body, values)))
