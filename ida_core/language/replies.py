"""What a model said, read: subquestions or an answer. Whatever does not fit is malformed, with the reason; nothing is guessed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from ida_core.language.quotes import checked, unmarked
from ida_core.plain import plain

MOST_PARTS: Final = 8
"""Subquestions of one decomposition."""
MOST_WORDS: Final = 8_000
"""Characters of an answer or a subquestion that are read; what is longer is malformed."""
SCHEMAS: Final[Mapping[str, Mapping[str, Any]]] = {
    "decompose": {
        "type": "object", "required": ["subquestions"], "additionalProperties": False,
        "properties": {"subquestions": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": MOST_PARTS}},
    },
    "answer": {
        "type": "object", "required": ["answer"], "additionalProperties": False, "properties": {"answer": {"type": "string"}},
    },
}  # fmt: skip
FIELDS: Final = {"decompose": "subquestions", "answer": "answer", "combine": "answer"}
BULLET: Final = re.compile(r"^\s*(?:[-*•]|\(?\d{1,2}[.):])\s+")


class Malformed(ValueError):
    """A reply that is not what was asked for; the message says what is wrong with it."""


def schema(kind: str, form: str) -> Mapping[str, Any] | None:
    """The JSON schema that a reply of this kind has to fit, if it is to be JSON."""
    return None if form == "text" else SCHEMAS["decompose" if kind == "decompose" else "answer"]


def read_parts(raw: str, form: str) -> tuple[str, ...]:
    """The subquestions of a reply; in text each line is one.

    Raises:
        Malformed: it holds none, too many, one that is too long, or the same one twice.
    """
    if form == "json":
        found = _object(raw, "subquestions")
        if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
            raise Malformed("“subquestions” is no list of texts")
        parts = [plain(one[: MOST_WORDS + 1]).strip() for one in found]
    else:
        _fits(raw)
        parts = [BULLET.sub("", line).strip() for line in plain(raw).splitlines() if line.strip()]
    if not 0 < len(parts) <= MOST_PARTS:
        raise Malformed(f"{len(parts)} subquestions, where 1 to {MOST_PARTS} are asked for")
    if "" in parts or len(set(parts)) < len(parts):
        raise Malformed("a subquestion is empty, or comes twice")
    for part in parts:
        _fits(part)
    return tuple(parts)


def read_answer(raw: str, form: str, document: str) -> str:
    """The answer of a reply, its quotes checked against what was read.

    Raises:
        Malformed: there is none, or it is too long.
    """
    said = _object(raw, "answer") if form == "json" else raw
    if not isinstance(said, str):
        raise Malformed("“answer” is no text")
    _fits(said)
    answer = unmarked(plain(said)).strip()
    if not answer:
        raise Malformed("it says nothing")
    return checked(answer, document)[0]


def _fits(text: str) -> None:
    if len(text) > MOST_WORDS:
        raise Malformed(f"{len(text):,} characters, where at most {MOST_WORDS:,} are read")


def _object(raw: str, field: str) -> Any:
    """The only field of the JSON object in a reply; fences and words around the object are passed over."""
    _fits(raw)
    first, last = raw.find("{"), raw.rfind("}")
    if first < 0 or last < first:
        raise Malformed("no JSON object")
    try:
        found = json.loads(raw[first : last + 1])
    except (ValueError, RecursionError) as error:
        raise Malformed("the JSON object cannot be read") from error
    if not isinstance(found, dict) or set(found) != {field}:
        raise Malformed(f"the JSON object does not have “{field}” and nothing else")
    return found[field]
