"""What was changed in a proposal, word by word, as rich text."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from html import escape

from app.theme import Tokens

WORDS = re.compile(r"\s+|\w+|[^\w\s]")


def diff(old: str, new: str, colours: Tokens) -> str:
    """The new text with what went struck out in it and what came marked; words are escaped."""
    before, after = WORDS.findall(old), WORDS.findall(new)
    parts = list[str]()
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = escape("".join(before[a:b])), escape("".join(after[c:d]))
        if kind == "equal":
            parts.append(come)
            continue
        if gone:
            parts.append(f"<s style='color:{colours.bad}'>{gone}</s>")
        if come:
            parts.append(f"{' → ' if gone else ''}<b style='color:{colours.good}'>{come}</b>")
    return "".join(parts)
