"""What of a session leaves it: a part of the trees, and texts without what is private."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from sqlite_utils import Database

from ida_core.sessions import guard
from ida_core.sessions.lines import Keep, Row, Scrub
from ida_core.tasks.text import FreeText, tokens_of
from ida_core.tree import Status

PERSONS: Final = ("actor", "person")
"""Columns that hold names of persons."""
PARTS: Final = ("demo", "you", "script", "gate", "rerun")
"""Actors that are no names."""
SHORTEST: Final = 3
"""Letters that a name must have to be looked for inside other texts."""
WRITTEN: Final = ("reason", "text", "note", "payload", "transcript", "facts")
"""Columns of free text, in which a name may occur."""
ASKED: Final = (
    "question", "proposal", "answer", "final", "target", "given", "before", "after", "above", "input", "answers", "sides", "ruling",
    "messages", "raw", "document",
)  # fmt: skip
"""Columns in which it may occur as well where questions are free text."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What to export. Conditions add up; none: the whole session."""

    subtree: int | None = None
    """A node: only it and what is below it."""
    words: str = ""
    """Only questions that hold these words, or whose answers do."""
    status: Status | None = None
    iteration: int | None = None
    """Only what A_n served, and the training that made it."""
    without_names: bool = False
    """Persons become "person 1", "person 2", …"""

    @property
    def is_whole(self) -> bool:
        """Whether every row is wanted."""
        return self == Choice(without_names=self.without_names)

    @property
    def is_tree(self) -> bool:
        """Whether whole trees are wanted: one, or all of them."""
        return self == Choice(subtree=self.subtree, without_names=self.without_names)

    def described(self) -> dict[str, Any]:
        """The conditions that were set, as a line of JSON says them."""
        said = {name: value for name, value in asdict(self).items() if value not in (None, "") and name != "without_names"}
        return said | ({"status": self.status.words} if self.status is not None else {})


WHOLE: Final = Choice()
TAKEN_FROM: Final = (
    "SELECT ifnull(proposal, '') || ifnull(final, '') || ifnull(reason, '') FROM decision",
    "SELECT facts FROM context WHERE task = 'free-text'", "SELECT question FROM node WHERE parent IS NULL",
)  # fmt: skip
"""Texts whose change would show when the session is verified."""


class Numbers:
    """A set of whole numbers that takes little room where they lie close together: one bit each."""

    def __init__(self) -> None:
        self._bits = dict[int, int]()

    def add(self, number: int) -> None:
        """Put a number in."""
        self._bits[number >> 8] = self._bits.get(number >> 8, 0) | 1 << (number & 255)

    def __contains__(self, number: int) -> bool:
        return bool(self._bits.get(number >> 8, 0) >> (number & 255) & 1)


def keeper(db: Database, choice: Choice, tick: Callable[[], None]) -> Keep | None:
    """Tell which rows belong to a choice: those of its nodes, and of other tables those that refer to rows which are kept.

    One pass over the nodes finds out, `tick` told of each; a bit a row is all that is remembered.
    """
    if choice.is_whole:
        return None
    kept, contexts = {"node": Numbers()}, Numbers()
    for number, context in _chosen(db, choice, tick):
        kept["node"].add(number)
        contexts.add(context)

    def keep(table: str, row: Row) -> bool:
        if table == "context":
            wanted = row["id"] in contexts
        elif table == "node":
            return row["id"] in kept["node"]
        elif "node" in row:
            wanted = row["node"] in kept["node"] if row["node"] is not None else _of_iteration(row, choice)
        else:
            wanted = _of_iteration(row, choice) and all(
                row[column] is None or row[column] in kept[other]
                for column, other in guard.expected_references()[table] if other in kept and other != table
            )  # fmt: skip
        if "id" in row and table not in ("assistant", "context"):
            numbers = kept.setdefault(table, Numbers())
            if wanted:
                numbers.add(row["id"])
        return wanted

    return keep


def _chosen(db: Database, choice: Choice, tick: Callable[[], None]) -> Iterator[tuple[int, int]]:
    """The nodes that meet all conditions, each with its context; parents come before their children."""
    inside = Numbers()
    query = "SELECT id, parent, context, question, proposal, answer, status, iteration FROM node ORDER BY id"
    for number, parent, context, question, proposal, answer, status, iteration in db.conn.execute(query):
        tick()
        if choice.subtree is not None:
            if number != choice.subtree and (parent is None or parent not in inside):
                continue
            inside.add(number)
        standing = answer if answer is not None or status in (Status.ANSWERED, Status.APPROVED) else proposal
        if (
            (choice.words in question or choice.words in (standing or ""))
            and choice.status in (None, status)
            and choice.iteration in (None, iteration)
        ):
            yield number, context


def _of_iteration(row: Row, choice: Choice) -> bool:
    n = row.get("iteration", row.get("n"))
    return choice.iteration is None or not isinstance(n, int) or n == choice.iteration


def scrubber(db: Database, choice: Choice) -> tuple[Scrub, str]:
    """How texts are rewritten on their way out, and in a word or two what that takes away from decisions.

    Paths below the user's home begin with "~". On request, names of persons become numbers: whole where a column holds a name,
    and as words in reasons, drafts and other free text.
    """
    home, is_text = str(Path.home()), db.conn.execute("SELECT task FROM session").fetchone() == (FreeText.name,)
    names = _names(db) if choice.without_names else {}
    inside = sorted((name for name in names if len(name) >= SHORTEST), key=len, reverse=True)
    words = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in inside)) if inside else None
    clean, written = _without(home), (*WRITTEN, *ASKED) if is_text else WRITTEN
    homely = len(home) > 1 and any(home in str(row[0]) for query in TAKEN_FROM for row in db.conn.execute(query))
    taken = " ".join((["home"] if homely else []) + (["names"] if names else []))

    def scrub(table: str, row: Row) -> Row:
        rewritten = {name: clean(value) if isinstance(value, str) else value for name, value in row.items()}
        for name, value in rewritten.items():
            if name in PERSONS and value in names:
                rewritten[name] = names[value]
            elif words is not None and name in written and isinstance(value, str):
                rewritten[name] = words.sub(lambda match: names[match[0]], value)
        if table == "session" and taken:
            rewritten["scrubbed"] = taken
        if table == "context" and is_text and taken:  # the document once more, as tokens
            rewritten["tokens"] = json.dumps([list(tokens_of(text)) for text in json.loads(rewritten["facts"])])
        return rewritten

    return scrub, taken


def _names(db: Database) -> dict[str, str]:
    found = dict[str, None]()
    for table, columns in guard.expected().items():
        for column in columns:
            if column in PERSONS:
                rows = db.conn.execute(f"SELECT DISTINCT [{column}] FROM [{table}] WHERE [{column}] IS NOT NULL ORDER BY 1")
                found |= {str(row[0]): None for row in rows if row[0] not in PARTS}
    return {name: f"person {number}" for number, name in enumerate(found, start=1)}


def _without(home: str) -> Callable[[str], str]:
    if len(home) < 2:
        return lambda text: text
    return lambda text: text.replace(home, "~") if home in text else text
