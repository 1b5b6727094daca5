"""Questions from outside: typed or pasted, from JSONL or CSV, or made by a generator of reasoning-gym with its verifier.

Their answers serve metrics and nothing else: they stand in a table of their own, which no template, errand or example reads.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from sqlite_utils import Database

from ida_core.plain import plain
from ida_core.sessions.session import Session, now
from ida_core.tasks.text import MOST, MOST_DOCUMENT

MOST_ITEMS: Final = 10_000
MOST_BYTES: Final = 64 * 2**20
"""Of a file that is read."""
USUAL: Final = (
    "chain_sum", "products", "letter_counting", "leg_counting", "base_conversion", "count_bits", "spell_backward",
    "word_sorting", "number_sorting", "calendar_arithmetic", "simple_equations", "gcd", "lcm", "family_relationships",
    "basic_arithmetic", "number_filtering", "word_sequence_reversal", "caesar_cipher", "coin_flip", "time_intervals",
)  # fmt: skip
"""Generators of reasoning-gym whose questions fit a few hundred characters and fall into steps; any other can be named."""
QUESTION: Final = ("question", "prompt", "input", "text")
ANSWER: Final = ("answer", "target", "output", "completion", "solution")
DOCUMENT: Final = ("document", "context", "passage", "source_text")
FAMILY: Final = ("family", "category", "type", "task")


@dataclass(frozen=True, slots=True)
class Item:
    """A question from outside, with what belongs to it."""

    question: str
    document: str = ""
    answer: str | None = None
    """The truth; for metrics only."""
    family: str = "own"
    source: str = "typed"
    entry: str | None = None
    """What the generator's verifier wants to see, as JSON."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would bring, and what it would leave out."""

    items: tuple[Item, ...]
    faults: tuple[str, ...]
    """A sentence for each row that is left out."""


class NoSet(ValueError):
    """What was given is no set of questions; the message is a sentence."""


def from_text(text: str, source: str = "pasted") -> Preview:
    """One question a line; where lines are JSON objects or the first line names columns, as `from_file`."""
    if text.lstrip().startswith("{"):
        return _items(_json_rows(text.splitlines()), source)
    return _items(((place, {"question": line}) for place, line in enumerate(text.splitlines(), start=1) if line.strip()), source)


def from_file(path: Path) -> Preview:
    """JSON lines, or a table with a line of headings (CSV; commas, semicolons or tabs).

    Raises:
        NoSet: the file cannot be read as either, or is too large.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NoSet(f"{path.name} is larger than {MOST_BYTES >> 20} MiB")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise NoSet(f"{path.name} cannot be read as text: {error}") from error
    if path.suffix.lower() in (".jsonl", ".ndjson", ".json"):
        return _items(_json_rows(text.splitlines()), path.name)
    return _items(_table_rows(text), path.name)


def from_gym(name: str, count: int, seed: int) -> Preview:
    """Draw questions by a generator of reasoning-gym.

    Raises:
        NoSet: the library or the generator is not there, or it cannot make so many.
    """
    if not 0 < count <= MOST_ITEMS:
        raise NoSet(f"a set has 1 to {MOST_ITEMS:,} questions, not {count:,}")
    drawn = _gym(lambda: [entry for _, entry in zip(range(count), _generator(name, count, seed), strict=False)], name)
    rows = ((place, {"question": one["question"], "answer": one["answer"], "family": name, "entry": json.dumps(one, default=str)})
            for place, one in enumerate(drawn, start=1))  # fmt: skip
    return _items(rows, f"reasoning-gym {name}, seed {seed}")


def generators() -> list[str]:
    """Those of reasoning-gym that are there, the usual ones first."""
    try:
        from reasoning_gym.factory import DATASETS
    except ImportError:
        return []
    return [*(name for name in USUAL if name in DATASETS), *sorted(set(DATASETS) - set(USUAL) - {"composite"})]


def verified(name: str, answer: str, entry: str) -> bool:
    """Whether a generator's own verifier takes an answer for right; called by metrics and by nothing else.

    Raises:
        NoSet: the library is not there, or the verifier failed.
    """
    return bool(_gym(lambda: float(_generator(name, 1, 0).score_answer(answer=answer, entry=json.loads(entry))), name) >= 1.0)


def add(session: Session, items: Sequence[Item]) -> None:
    """Keep items in a session."""
    rows = [{"id": session.new_id("item"), **asdict(item), "at": now()} for item in items]
    session.write(lambda db: db.table("item").insert_all(rows), durable=True).result()


def count(reader: Database) -> tuple[int, int]:
    """How many items there are, and how many were asked."""
    row = reader.execute("SELECT count(*), count(node) FROM item").fetchone()
    return int(row[0]), int(row[1])


def following(reader: Database) -> tuple[int, Item] | None:
    """The next item that was not asked yet, without its answer."""
    query = "SELECT id, question, document, family, source FROM item WHERE node IS NULL ORDER BY id LIMIT 1"
    for row in reader.query(query):
        return int(row.pop("id")), Item(**row)
    return None


def waiting(reader: Database, most: int, skipped: int = 0) -> list[Item]:
    """The last so many items that were not asked yet, some skipped, without their answers."""
    query = "SELECT question, document, family, source FROM item WHERE node IS NULL ORDER BY id DESC LIMIT ? OFFSET ?"
    return [Item(**row) for row in reader.query(query, [most, skipped])]


def asked(db: Database, item: int, node: int) -> None:
    """An item became a tree."""
    db.table("item").update(item, {"node": node})


def _generator(name: str, size: int, seed: int) -> Any:
    import reasoning_gym

    return reasoning_gym.create_dataset(name, size=size, seed=seed)


def _gym(work: Callable[[], Any], name: str) -> Any:
    try:
        return work()
    except ImportError as error:
        raise NoSet('question sets need the library reasoning-gym; install with: pip install "espalier-ida[lm]"') from error
    except Exception as error:
        raise NoSet(f"the generator {name} failed: {type(error).__name__}: {error}") from error


def _json_rows(lines: Sequence[str]) -> Iterable[tuple[int, Any]]:
    for place, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield place, json.loads(line)
            except (ValueError, RecursionError):
                yield place, None


def _table_rows(text: str) -> Iterable[tuple[int, Any]]:
    head = text.split("\n", 1)[0]
    mark = max((",", ";", "\t"), key=head.count)
    table = csv.DictReader(io.StringIO(text), delimiter=mark, strict=True)
    if not {name.strip().lower() for name in table.fieldnames or ()} & set(QUESTION):
        raise NoSet(f"the first line of the table names no column of questions; call one of them {' or '.join(QUESTION)}")
    try:
        for row in table:
            yield table.line_num, {str(name).strip().lower(): value for name, value in row.items() if name is not None}
    except csv.Error as error:
        raise NoSet(f"line {table.line_num} of the table cannot be read: {error}") from error


def _items(rows: Iterable[tuple[int, Any]], source: str) -> Preview:
    items, faults = list[Item](), list[str]()
    for place, row in rows:
        if len(items) == MOST_ITEMS:
            faults.append(f"from line {place} on nothing is read: a set has at most {MOST_ITEMS:,} questions")
            break
        fault = _fault(row)
        if fault:
            faults.append(f"line {place}: {fault}")
            continue
        answer = _field(row, ANSWER)
        items.append(
            Item(
                plain(_field(row, QUESTION) or "").strip(), plain(_field(row, DOCUMENT) or "").strip(),
                None if answer is None else plain(answer).strip(), plain(_field(row, FAMILY) or "own").strip(), source,
                row.get("entry") if source.startswith("reasoning-gym") else None,
            )
        )  # fmt: skip
    if not items and not faults:
        faults.append("there is nothing in it")
    return Preview(tuple(items), tuple(faults))


def _fault(row: Any) -> str | None:
    if not isinstance(row, dict):
        return "it is no JSON object"
    question = _field(row, QUESTION)
    if question is None or not question.strip():
        return f"it has no question (a field called {' or '.join(QUESTION)})"
    if len(question) > MOST:
        return f"its question has {len(question):,} characters; it may have {MOST:,}"
    if len(_field(row, DOCUMENT) or "") > MOST_DOCUMENT:
        return f"its document is longer than {MOST_DOCUMENT:,} characters"
    return None


def _field(row: dict[str, Any], names: Sequence[str]) -> str | None:
    """The first of these fields that is there: texts as they are, numbers in figures."""
    for name in names:
        value = row.get(name)
        if isinstance(value, str):
            return value
        if isinstance(value, int | float):
            return str(value)
    return None
