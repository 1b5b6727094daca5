"""Quotes of a document, checked word for word before anybody else reads them; pointers to its paragraphs."""

from __future__ import annotations

import re
from typing import Final

QUOTE: Final = re.compile(r"<quote>(.*?)</quote>", re.DOTALL | re.IGNORECASE)
MARK: Final = re.compile(r"[✓✕]\s*(un)?verified")
POINTER: Final = re.compile(r"\[p(\d{1,6})(?:-(\d{1,6}))?\]")
PARAGRAPH: Final = re.compile(r"\n\s*\n")
MOST_READ: Final = 12_000
"""Characters of a document that a question without pointers is given."""


def checked(text: str, source: str) -> tuple[str, int, int]:
    """A text with its quotes marked, how many stand in the source, and how many do not. Runs of blanks count as one."""
    counts = [0, 0]
    wanted = squeezed(source)

    def mark(match: re.Match[str]) -> str:
        words = squeezed(match[1])
        stands = bool(words) and words in wanted
        counts[not stands] += 1
        return f"{'✓ verified' if stands else '✕ unverified'} “{words}”"

    return QUOTE.sub(mark, text), counts[0], counts[1]


def unmarked(text: str) -> str:
    """A text without the marks that only the checking of quotes may set."""
    return MARK.sub("", text)


def squeezed(text: str) -> str:
    """Each run of blanks as one blank."""
    return " ".join(text.split())


def paragraphs(document: str) -> list[str]:
    """What blank lines part; [p1] points to the first."""
    return [part.strip() for part in PARAGRAPH.split(document) if part.strip()]


def excerpt(document: str, question: str) -> str:
    """What a question may read of its document: the paragraphs it points to, or as much from the beginning as MOST_READ allows."""
    parts = paragraphs(document)
    pointed = [(int(first), int(last or first)) for first, last in POINTER.findall(question)]
    wanted = [place for first, last in pointed for place in range(first, min(last, len(parts)) + 1)]
    shown = "\n\n".join(f"[p{place}] {parts[place - 1]}" for place in dict.fromkeys(wanted) if 0 < place <= len(parts))
    if pointed:
        return shown or f"(there is no such paragraph; the document has {len(parts)})"
    whole = "\n\n".join(f"[p{place}] {part}" for place, part in enumerate(parts, start=1))
    if len(whole) <= MOST_READ:
        return whole
    return f"{whole[:MOST_READ]}…\n(the document goes on to [p{len(parts)}]; ask about [pN] to read on)"
