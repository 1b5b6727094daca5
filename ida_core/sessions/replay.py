"""A person's session once more as it happened: decision after decision, and what the trees were like after each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sqlite_utils import Database

from ida_core.sessions import history
from ida_core.sessions.history import Change, Decided
from ida_core.sessions.records import load_tree
from ida_core.sessions.session import Session
from ida_core.tree import Node

RULINGS: Final = ("answer", "approve", "edit", "reject", "debate", "debate repeat")
"""The decisions that judge an answer. All others ask, hand over, pass over, or go back."""
DONE: Final = {
    "ask": "asked", "answer": "answered", "approve": "approved", "edit": "answered otherwise", "reject": "rejected",
    "retry": "put again", "skip": "passed over", "take": "taken over", "amplify": "amplified one step",
    "script": "handed to the scripted H", "macro": "handed to the macros", "imitator": "handed to H′",
    "combine": "combined by the model", "halt": "stopped", "recompute": "recomputed", "undo": "undone", "redo": "done again",
    "debate": "ruled on by debate", "debate repeat": "ruled on again by debate",
}  # fmt: skip
"""The kinds of decisions as they are told."""


@dataclass(frozen=True, slots=True)
class Step:
    """One decision and what it changed."""

    decided: Decided
    changes: tuple[Change, ...]

    @property
    def node(self) -> Node | None:
        """The question it was about, as it was after; None for a mere note, such as passing over."""
        return next((change.after for change in self.changes if change.after.id == self.decided.node), None)


def steps(db: Database) -> list[Step]:
    """All decisions in the order they were made."""
    changes: dict[int, list[Change]] = {}
    for row in db.query("SELECT * FROM change ORDER BY id"):
        changes.setdefault(int(row["decision"]), []).append(history.change_of(row))
    return [Step(decided, tuple(changes.get(decided.id, ()))) for decided in history.decided_since(db, 0)]


def told(step: Step, questions: dict[int, str], say: Callable[[str], str] = str) -> str:
    """A step as one line; `say` puts words into another language."""
    decided = step.decided
    others = len({change.after.id for change in step.changes} - {decided.node})
    beside = "" if not others else f"; {say('1 more question changed' if others == 1 else f'{others} more questions changed')}"
    what = deed(decided, questions.get(decided.node, "?"), say)
    return f"{decided.id}  {when(decided.at)}  {say(f'{decided.actor}:')} {what}{beside}"


def deed(decided: Decided, question: str, say: Callable[[str], str] = str) -> str:
    """What was decided about a question: approved σ^2(a) → c. What was asked is the question itself."""
    why = "" if not decided.reason else f" ({decided.reason})"
    answer = given(decided.kind, decided.final)
    return f"{say(done(decided.kind))} {question}{f' → {answer}' if answer else ''}{why}"


def done(kind: str) -> str:
    """What was done, in words."""
    return DONE.get(kind, kind)


def given(kind: str, final: str | None) -> str:
    """The answer that a decision gave; empty for those that gave none, whatever else is kept with them."""
    return final or "" if kind in RULINGS else ""


def when(at: str) -> str:
    """A moment of the session to the second, in UTC, as a person reads it."""
    return at[:19].replace("T", " ")


@dataclass(frozen=True)
class Replay:
    """All steps of a session, and every question that they touched, at any moment."""

    steps: list[Step]
    paths: dict[int, str]
    questions: dict[int, str]
    _lives: dict[int, list[tuple[int, Node]]]
    """A question's values, each with the number of the step that gave it."""
    _trees: dict[str, list[int]]
    """The questions of a tree in the order of their paths, by the name of the root."""

    @classmethod
    def read(cls, session: Session) -> Replay:
        """Read it off a session; takes seconds where there are many thousands of decisions.

        Raises:
            ValueError: the rows are not those of a session.
        """
        with session.reading() as reader:
            found, tree = steps(reader), load_tree(reader)
        lives = dict[int, list[tuple[int, Node]]]()
        for number, step in enumerate(found, start=1):
            for change in step.changes:
                lives.setdefault(change.after.id, []).append((number, change.after))
        paths, trees = {node: tree.path(node) for node in lives}, dict[str, list[int]]()
        for node in sorted(lives, key=lambda node: [int(part) for part in paths[node].split(".")]):
            trees.setdefault(root_of(paths[node]), []).append(node)
        about = {step.decided.node for step in found}
        return cls(found, paths, {node: tree[node].question for node in about}, lives, trees)

    def tree_after(self, number: int) -> list[Node]:
        """The tree that step `number` was about, as it was after it: those of its questions that steps had touched."""
        step = self.steps[number - 1]
        name = self.paths.get(step.decided.node) or next((self.paths[change.after.id] for change in step.changes), "")
        then = (self._value(node, number) for node in self._trees.get(root_of(name), []))
        return [node for node in then if node is not None]

    def _value(self, node: int, number: int) -> Node | None:
        life = self._lives[node]
        at = bisect_right(life, number, key=lambda value: value[0])
        return life[at - 1][1] if at else None


def root_of(path: str) -> str:
    """The name of the tree that a path is in."""
    return path.partition(".")[0]
