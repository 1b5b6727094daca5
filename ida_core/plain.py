"""Text from anywhere made plain: what would act on a screen, or on the text around it, is replaced by a sign that is seen."""

from __future__ import annotations

import re
from typing import Final

WIDE: Final = 300
"""Characters of a text that a line of a list or a tree shows."""
SEEN: Final = "\N{REPLACEMENT CHARACTER}"
"""Stands where a character was that is not shown."""
ACTING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters but tab and line feed
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"  # directions, and blanks without width
    "\ud800-\udfff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"  # halves of characters, marks of annotation, invisible tags
)
"""Characters that change how others are read, or are not seen at all."""
LINES: Final = re.compile("\r\n?|[\u0085\u2028\u2029]")


def plain(text: str, most: int | None = None) -> str:
    """The text with one kind of line end and nothing that acts; longer than `most` characters it is cut, and says so."""
    text = text if most is None or len(text) <= most else f"{text[:most]}… (cut here; {len(text):,} characters in all)"
    return ACTING.sub(SEEN, LINES.sub("\n", text))


def one_line(text: str, most: int = WIDE) -> str:
    """The text on one line of at most `most` characters, for lists and trees."""
    line = " ".join(plain(text[: 8 * most]).split())
    return line if len(line) <= most and len(text) <= 8 * most else f"{line[: most - 1]}…"


def alike(one: str, other: str) -> bool:
    """Whether two answers are the same words, apart from case, blanks, commas within numbers and a full stop at the end."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return re.sub(r"(?<=\d),(?=\d{3}\b)", "", " ".join(text.lower().split()).rstrip("."))
