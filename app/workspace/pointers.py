"""Pointers to earlier answers in what a person types: $2 is the second subquestion's answer here, $1.2 that of question 1.2."""

from __future__ import annotations

import re
from typing import Final

from app.language import tr
from ida_core.tree import Tree

POINTER: Final = re.compile(r"\$(\d+(?:\.\d+)*)")


def expand(text: str, tree: Tree, here: int | None) -> str:
    """Put answers in the place of pointers.

    Raises:
        ValueError: a pointer leads nowhere, or to a question without an answer; the message is a sentence.
    """
    return POINTER.sub(lambda found: _answer(found[1], tree, here), text)


def _answer(path: str, tree: Tree, here: int | None) -> str:
    places = [int(part) - 1 for part in path.split(".")]
    at = here if len(places) == 1 else None
    for place in places:
        below = tree.children(at)
        if not 0 <= place < len(below):
            raise ValueError(tr("${} leads to no question").format(path) + (tr(" asked here") if len(places) == 1 else ""))
        at = below[place]
    node = tree[at] if at is not None else None
    if node is None or node.answer is None:
        raise ValueError(tr("${} has no answer yet").format(path))
    return node.answer
