"""What a person rules by: written down, in versions, the version kept with each decision."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Final

from sqlite_utils import Database

from ida_core.sessions.session import Session, now


@dataclass(frozen=True, slots=True)
class Guidelines:
    """One version of them."""

    version: int
    text: str
    actor: str
    """Who wrote it."""
    at: str


FIRST: Final = Guidelines(
    1,
    "Approve an answer only if the subanswers bear it out.\n"
    "Rather “I don't know” than a guess: it travels upward honestly.\n"
    "Split a question until A_n can answer the parts.\n"
    "When you reject, say what a better answer would need.",
    "Espalier",
    "",
)
"""What a session's person rules by until they write something better."""


def versions(reader: Database) -> list[Guidelines]:
    """All versions, the oldest first."""
    return [FIRST, *(Guidelines(**row) for row in reader.query("SELECT version, text, actor, at FROM guideline ORDER BY version"))]


def latest(reader: Database) -> Guidelines:
    """The version in force."""
    return versions(reader)[-1]


def rewrite(session: Session, text: str, actor: str) -> Guidelines:
    """Put another version in force; the same words make none.

    Raises:
        ValueError: there are no words.
    """
    words = text.strip()
    if not words:
        raise ValueError("guidelines have words; write some, or leave those there are")
    with session.reading() as reader:
        old = latest(reader)
    if words == old.text:
        return old
    new = Guidelines(old.version + 1, words, actor, now())
    session.write(lambda db: db.table("guideline").insert(asdict(new)), durable=True).result()
    return new
