"""Debates as they are read and kept: texts in the form that a person types, A's part before B's."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from ida_core.oversight.debate import Claim, Item, Kind, Round, Verdict
from ida_core.oversight.preparing import Prepared
from ida_core.questions import Ask, Move, Reply
from ida_core.tasks.base import Task

IN_WORDS: Final = "speech in words"
"""The protocol of debates that language models hold about answers in words."""
Texts = tuple[tuple[str, str], ...]
"""Questions and answers as a person types them."""


@dataclass(frozen=True, slots=True)
class RoundText:
    """A round as it is read."""

    question: str
    answers: tuple[str, str]
    lists: tuple[Texts, Texts]
    differs: int


@dataclass(frozen=True, slots=True)
class ItemText:
    """What the judge sees, as it is read."""

    kind: str
    question: str
    so_far: Texts
    moves: tuple[str, str]
    """“answers b” or “asks σ^2(a)”."""


@dataclass(frozen=True, slots=True)
class Held:
    """A debate of the session. Sides, answers, lists and moves stand in the order in which they were drawn: A, then B."""

    id: int
    node: int
    protocol: str
    sides: tuple[str, str]
    answers: tuple[str, str]
    rounds: tuple[RoundText, ...]
    lines: tuple[str, ...]
    """What else was said, as it is read: cross-examination, estimates or speeches."""
    item: ItemText | None
    """None where both sides say the same."""
    begun_by: str
    """Who began it: a person, or the policy."""
    audit: bool
    """Both say the same, and the lot fell on it to be looked at all the same."""
    statements: int
    nodes: int
    """Of the whole tree, which a full check would need; 0: too many to count, or not counted."""
    verdict: int | None
    """Which side won, 2 for neither; None: nobody has ruled, or the ruling was undone."""
    judge: str
    belief: float | None
    seconds: float | None
    reason: str
    repeats: int | None = None
    """The debate that this one holds again with the sides swapped, to see whether the judge rules alike."""
    turned: bool = False
    """Whether its lines were made with the sides in the other order as well."""
    heard: tuple[float, float] | None = None
    """What a language model that heard the same believed of A, in this order and with the sides swapped."""

    @property
    def agrees(self) -> bool:
        """Whether both sides say the same."""
        return self.answers[0] == self.answers[1]

    @property
    def can_swap(self) -> bool:
        """Whether a judge can hear it with the sides swapped: a first one, on which somebody had to rule between two answers."""
        return not self.agrees and self.repeats is None and (self.turned or not self.lines)

    @property
    def what_waits(self) -> str:
        """What the judge is asked, in a few words."""
        return f"audit: is {self.answers[0]} right?" if self.agrees else f"debate: {self.answers[0]} or {self.answers[1]}?"

    @property
    def is_pending(self) -> bool:
        """Whether it waits for a ruling."""
        return self.verdict is None and (not self.agrees or self.audit)


def summary(held: Held, verdict: Verdict) -> str:
    """What was ruled, in a few words."""
    if held.item is None:
        return f"both say {held.answers[0]}"
    if verdict is Verdict.NEITHER:
        return f"{held.item.question}: neither {held.item.moves[0]} nor {held.item.moves[1]}"
    return f"{held.item.question}: {held.item.moves[verdict]}, not {held.item.moves[1 - verdict]}"


def judge_view(held: Held, *, said: bool = True) -> str:
    """All that the judge sees, person or machine: the item, what was `said` in words, and nothing about who is who."""
    item = held.item
    if item is None:
        return f"Both sides answer {held.answers[0]}. Is that right?"
    told = "".join(f"\n  {question} is {answer}" for question, answer in item.so_far)
    head = {
        "leaf": item.question if item.question.endswith("?") else f"What is {item.question}?",
        "step": f"What does H do next about {item.question}, having been told{told or ' nothing yet'}",
        "combine": f"What does H answer to {item.question}, having been told{told or ' nothing'}",
    }[item.kind]
    lines = "".join(f"\n\n{line}" for line in held.lines) if said else ""
    return f"{head}\n\nA {item.moves[0]}\nB {item.moves[1]}{lines}"


def transcript(task: Task, prepared: Prepared, turned: Prepared | None = None) -> dict[str, Any]:
    """A debate as JSON holds it; `turned` is the same one with the sides swapped, where its lines name them."""
    told = _transcript(task, prepared)
    return told if turned is None else told | {"swapped": _transcript(task, turned)}


def in_words(question: str, answers: tuple[str, str], lines: Sequence[str], heard: tuple[float, float]) -> dict[str, Any]:
    """A debate in words as JSON holds it, in one order of its sides."""
    item = ItemText(Kind.LEAF.value, question, (), (f"answers {answers[0]}", f"answers {answers[1]}"))
    return {"rounds": [], "item": asdict(item), "lines": list(lines), "heard": list(heard)}


def _transcript(task: Task, prepared: Prepared) -> dict[str, Any]:

    def texts(claims: Sequence[Claim]) -> Texts:
        return tuple((task.question_text(claim.question), task.answer_text(claim.answer)) for claim in claims)

    def words(move: Move) -> str:
        return f"asks {task.question_text(move.question)}" if isinstance(move, Ask) else f"answers {task.answer_text(move.answer)}"

    def round_(each: Round) -> dict[str, Any]:
        answers, lists = map(task.answer_text, each.answers), map(texts, each.lists)
        return {"question": task.question_text(each.question), "answers": [*answers], "lists": [*lists], "differs": each.differs}

    item = prepared.item
    shown = ItemText(
        item.kind.value, task.question_text(item.question), texts(item.so_far), (words(item.moves[0]), words(item.moves[1]))
    )
    return {"rounds": [round_(each) for each in prepared.rounds], "item": asdict(shown), "lines": list(prepared.lines)}


def item_of(task: Task, text: ItemText) -> Item:
    """The item in tokens again."""

    def move(words: str) -> Move:
        what, _, rest = words.partition(" ")
        return Ask(task.parse_question(rest)) if what == "asks" else Reply(task.parse_answer(rest))

    claims = tuple(Claim(task.parse_question(question), task.parse_answer(answer)) for question, answer in text.so_far)
    return Item(Kind(text.kind), task.parse_question(text.question), claims, (move(text.moves[0]), move(text.moves[1])))


def held_of(row: Mapping[str, Any], valid: Collection[int]) -> Held:
    """Read a row of the table; `valid` are the decisions that stand."""
    told = json.loads(row["transcript"] or "null") or {"rounds": [], "item": None, "lines": []}
    ruling = json.loads(row["ruling"] or "null") or {}
    stands = row["decision"] in valid
    return Held(
        id=row["id"], node=row["node"], protocol=row["protocol"], sides=_pair(row["sides"]), answers=_pair(row["answers"]),
        rounds=tuple(_round(each) for each in told["rounds"]), lines=tuple(told["lines"]),
        item=None if told["item"] is None else _item_text(told["item"]),
        begun_by=row["begun_by"] or "", audit=bool(row["audit"]), statements=row["statements"] or 0, nodes=row["nodes"] or 0,
        verdict=ruling.get("verdict") if stands else None, judge=row["judge"] or "" if stands else "",
        belief=ruling.get("belief") if stands else None, seconds=row["seconds"] if stands else None,
        reason=row["reason"] or "", repeats=row["repeats"], turned="swapped" in told,
        heard=(told["heard"][0], told["heard"][1]) if "heard" in told else None,
    )  # fmt: skip


def _pair(text: str | None) -> tuple[str, str]:
    one, other = json.loads(text or '["?", "?"]')
    return str(one), str(other)


def _texts(claims: Sequence[Sequence[str]]) -> Texts:
    return tuple((question, answer) for question, answer in claims)


def _round(row: Mapping[str, Any]) -> RoundText:
    lists = (_texts(row["lists"][0]), _texts(row["lists"][1]))
    return RoundText(row["question"], (row["answers"][0], row["answers"][1]), lists, row["differs"])


def _item_text(row: Mapping[str, Any]) -> ItemText:
    return ItemText(row["kind"], row["question"], _texts(row["so_far"]), (row["moves"][0], row["moves"][1]))
