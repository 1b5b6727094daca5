"""What was proposed and answered, as the workspace shows it; the words may come from anywhere, and are only ever shown."""

from __future__ import annotations

from html import escape
from typing import Final

from app.language import tr
from app.theme import GLYPHS, tokens
from app.tree.outline_model import who
from app.workspace.diff import diff
from ida_core.plain import one_line, plain
from ida_core.tree import Node, Status

SHOWN: Final = 3000
"""Characters of a question or an answer that the workspace shows."""


def given(node: Node, reason: str | None) -> str:
    """The proposal and the answer as rich text, every word of them escaped; `reason` is why the answer was last rejected."""
    c = tokens()
    proposal, answer, because = shown(node.proposal), shown(node.answer), shown(reason)
    if node.answer is not None and node.proposal not in (None, node.answer):
        changed = diff(plain(node.proposal or "", SHOWN), plain(node.answer, SHOWN), c).replace("\n", "<br>")
        was = tr("(was proposed: {})").format(proposal)
        return f"{changed} <span style='color:{c.muted}'>{was}</span>"
    if node.answer is not None:
        return tr("Answer: <b>{}</b>").format(answer)
    if node.status is Status.REJECTED:
        struck = f"<span style='color:{c.bad}'><s>{proposal}</s></span>"
        return tr("Rejected: {}").format(struck) + (tr(", because {}").format(because) if because else "")
    if node.proposal is not None:
        again = tr(", after you rejected: {}").format(because) if because else ""
        return tr("{} proposes {}").format(who(node), f"<b style='color:{c.proposed}'>{proposal}</b>") + again
    none = tr("No answer yet")
    return f"<span style='color:{c.muted}'>{none}</span>"


def shown(text: str | None) -> str:
    """A text as rich text that looks as it is written."""
    return escape(plain(text or "", SHOWN)).replace("\n", "<br>")


def child_line(child: Node) -> str:
    """A subquestion in the list below its question."""
    said = child.answer if child.answer is not None else f"{child.proposal}?" if child.proposal is not None else "…"
    stale = tr(", stale") if child.stale else ""
    return (
        f"${child.ordinal + 1}  {GLYPHS[child.status]}  {one_line(child.question)}  →  {one_line(said)}    "
        f"({tr(child.status.words)}, {who(child)}{stale})"
    )
