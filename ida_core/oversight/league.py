"""The league: debaters against each other, and the four terms of error.

It reads the truth, of fresh random questions, so it serves measurement only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from ida_core.assistants.base import Assistant, LookUp
from ida_core.measure.bounds import upper_bound
from ida_core.oversight.debate import Claim, Debater, Dispute, Verdict, disputes
from ida_core.oversight.judges import Judge
from ida_core.oversight.scoring import interval, ratings
from ida_core.oversight.standings import right_answers
from ida_core.oversight.trees import TooLargeError, whole_tree
from ida_core.questions import IntArray
from ida_core.tasks.base import Task

LARGEST: Final = 20_000
"""Nodes up to which whole trees are counted."""
COUNTED: Final = 100
"""Questions whose whole trees are counted."""


@dataclass(frozen=True, slots=True)
class FourTerms:
    """Where the answers of two sides and a debate between them go wrong: counts among so many questions."""

    questions: int
    agreed: int
    agreed_wrong: int
    agreed_wrong_upper: float
    """Anytime upper bound on the share of agreed answers that are wrong: debate is blind to them."""
    neither_right: int
    path_wrong: int
    """One side was right, but not in all that it claimed on the way."""
    misjudged: int
    """The side that was right all the way lost."""
    wrong: int
    """Answers that are wrong after all, whichever the cause."""
    rulings: int
    nodes: float
    """Mean nodes of a whole tree, which a full check would have to look at; 0 where trees are too large."""

    @property
    def differed(self) -> int:
        """Questions that were debated."""
        return self.questions - self.agreed

    def row(self) -> dict[str, Any]:
        """As JSON, with intervals."""
        n = self.questions
        terms = {
            "agreed and wrong": self.agreed_wrong, "neither right": self.neither_right,
            "right, but not on the path": self.path_wrong, "misjudged": self.misjudged,
        }  # fmt: skip
        return {
            "questions": n,
            "agreed": self.agreed,
            "trigger_rate": self.differed / max(1, n),
            "trigger_interval": interval(self.differed, n),
            "agreed_wrong_rate": self.agreed_wrong / max(1, self.agreed),
            "agreed_wrong_upper": self.agreed_wrong_upper,
            "terms": {
                name: {"count": count, "share": count / max(1, n), "interval": interval(count, n)} for name, count in terms.items()
            },
            "error": self.wrong / max(1, n),
            "error_interval": interval(self.wrong, n),
            "rulings_per_root": self.rulings / max(1, n),
            "full_check_nodes": self.nodes,
        }


def four_terms(task: Task, contexts: IntArray, questions: IntArray, sides: tuple[Debater, Debater], judge: Judge) -> FourTerms:
    """Let two sides answer, debate where they differ, and sort what is wrong in the end by its cause."""
    answers = (sides[0].answer(contexts, questions), sides[1].answer(contexts, questions))
    differ = (answers[0] != answers[1]).any(axis=1)
    sound = [right_answers(task, contexts, questions, each) for each in answers]
    rows = np.flatnonzero(differ)
    held = disputes(task, contexts[rows], questions[rows], (answers[0][rows], answers[1][rows]), sides)
    verdicts = judge.rule(contexts[rows], [dispute.item for dispute in held])
    agreed_wrong, counts = int((~differ & ~sound[0]).sum()), dict.fromkeys(("neither", "path", "misjudged", "wrong"), 0)
    for row, dispute, verdict in zip(rows, held, verdicts, strict=True):
        good = [which for which in (0, 1) if sound[which][row]]
        won = verdict is not Verdict.NEITHER and bool(sound[verdict][row])
        counts["wrong"] += not won
        if not good:
            counts["neither"] += 1
        elif not won:
            counts["misjudged" if _all_right(task, contexts[row], dispute, good[0]) else "path"] += 1
    agreed = int((~differ).sum())
    return FourTerms(
        questions=len(questions), agreed=agreed, agreed_wrong=agreed_wrong, agreed_wrong_upper=upper_bound(agreed_wrong, agreed),
        neither_right=counts["neither"], path_wrong=counts["path"], misjudged=counts["misjudged"],
        wrong=agreed_wrong + counts["wrong"], rulings=len(rows), nodes=mean_nodes(task, contexts, questions),
    )  # fmt: skip


def tournament(task: Task, contexts: IntArray, questions: IntArray, debaters: Sequence[Debater], judge: Judge) -> dict[str, Any]:
    """Let debaters meet each other on the same questions, wherever they differ; rate them, and tell how often each is right."""
    answers = [who.answer(contexts, questions) for who in debaters]
    games: list[tuple[int, int, float]] = []
    for one in range(len(debaters)):
        for other in range(one + 1, len(debaters)):
            rows = np.flatnonzero((answers[one] != answers[other]).any(axis=1))
            if not len(rows):
                continue
            pair = (answers[one][rows], answers[other][rows])
            held = disputes(task, contexts[rows], questions[rows], pair, (debaters[one], debaters[other]))
            verdicts = judge.rule(contexts[rows], [dispute.item for dispute in held])
            games += [(one, other, (1.0, 0.0, 0.5)[verdict]) for verdict in verdicts]
    rated = ratings([who.name for who in debaters], games)
    right = [float(right_answers(task, contexts, questions, each).mean()) for each in answers]
    spread = np.asarray([each.points for each in rated])
    slope = float(np.polyfit(spread, right, 1)[0]) * 100 if len(debaters) > 1 and np.ptp(spread) > 0 else None
    return {
        "games": len(games),
        "debaters": [
            {"name": each.name, "rating": each.points, "low": each.low, "high": each.high, "games": each.games, "right": share,
             "right_interval": interval(round(share * len(questions)), len(questions)), "n": len(questions)}
            for each, share in zip(rated, right, strict=True)
        ],
        "accuracy_per_100_points": slope,
    }  # fmt: skip


def mean_nodes(task: Task, contexts: IntArray, questions: IntArray) -> float:
    """The mean size of whole trees of the first questions; 0 where one of them is too large to be counted."""
    hint: Assistant = LookUp(task)
    try:
        sizes = [
            whole_tree(task, facts, tuple(question), hint, LARGEST).nodes
            for facts, question in zip(contexts[:COUNTED], questions[:COUNTED].tolist(), strict=False)
        ]
    except TooLargeError:
        return 0.0
    return float(np.mean(sizes)) if sizes else 0.0


def _all_right(task: Task, facts: IntArray, dispute: Dispute, side: int) -> bool:
    """Whether a side was right in all that it claimed on the way to the item."""
    claims = [claim for each in dispute.rounds for claim in each.lists[side][: each.differs + 1]]
    claims += [Claim(each.question, each.answers[side]) for each in dispute.rounds]
    asked = np.asarray([[claim.question for claim in claims]])
    told = np.asarray([[claim.answer for claim in claims]])
    return bool(task.is_right(facts[None], asked, told).all()) if claims else True
