"""What the dossier lists beside decisions: what was decided about assistants, and the debates that were held."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from ida_core.report.outgoing import Outgoing
from ida_core.sessions.lines import Row

RESOLUTIONS: Final = """SELECT resolution.*, assistant.iteration AS n FROM resolution
    LEFT JOIN assistant ON assistant.id = resolution.assistant ORDER BY resolution.id"""
DEBATES: Final = "SELECT debate.*, node.question FROM debate JOIN node ON node.id = debate.node ORDER BY debate.id"


def resolutions(out: Outgoing) -> list[Row]:
    """Promotions, holds, forks, ways back and what became of tainted answers, oldest first."""
    return [row | {"at": row["at"][:19].replace("T", " ")} for row in out.kept("resolution", out.db.query(RESOLUTIONS))]


def debates(out: Outgoing) -> Iterator[Row]:
    """The debates, oldest first: who stood behind which answer, and what was ruled by whom and why.

    Whose answers they are is told once it was ruled: the judge is blind until then.
    """
    for row in out.kept("debate", out.db.query(DEBATES)):
        sides, answers = json.loads(row["sides"] or "[]"), json.loads(row["answers"] or "[]")
        yield row | {
            "stood": [
                f"{letter}: {answer} ({side})" if row["ruling"] else f"{letter}: {answer}"
                for letter, side, answer in zip("AB", sides, answers, strict=False)
            ],
            "ruled": _ruled(row, answers),
            "at": row["at"][:19].replace("T", " "),
        }


def _ruled(row: Row, answers: list[str]) -> str:
    if not row["ruling"]:
        return "both sides say the same" if len(set(answers)) == 1 else "waits for a ruling"
    ruling = json.loads(row["ruling"])
    words = ("for A", "for B", "neither is right")[ruling["verdict"]]
    return words if ruling.get("belief") is None else f"{words}; believed of A {ruling['belief']:.0%}"
