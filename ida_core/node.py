"""One question of a tree, as everybody speaks of it: what it waits for, who answers it, and what is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

HIDDEN: Final = -1
"""The height of a node whose question does not show it: only the facts could tell, and H does not see them."""


class Status(IntEnum):
    """What a node waits for, or how it was settled."""

    WAITS_FOR_PERSON = 0
    WAITS_FOR_MACHINE = 1
    WAITS_FOR_ANSWERS = 2
    PROPOSED = 3
    ANSWERED = 4
    APPROVED = 5
    REJECTED = 6
    WITHDRAWN = 7

    @property
    def words(self) -> str:
        """The status as the window and the exports say it."""
        return STATUS_WORDS[self]

    @property
    def is_settled(self) -> bool:
        """Whether the node's answer may be used by its parent."""
        return self in (Status.ANSWERED, Status.APPROVED)

    @property
    def is_for_person(self) -> bool:
        """Whether the node stands in the person's inbox."""
        return self in (Status.WAITS_FOR_PERSON, Status.PROPOSED, Status.REJECTED)


STATUS_WORDS = {
    Status.WAITS_FOR_PERSON: "waiting for you",
    Status.WAITS_FOR_MACHINE: "running",
    Status.WAITS_FOR_ANSWERS: "waiting for subanswers",
    Status.PROPOSED: "proposed",
    Status.ANSWERED: "answered",
    Status.APPROVED: "approved",
    Status.REJECTED: "rejected",
    Status.WITHDRAWN: "withdrawn",
}


class Answerer(IntEnum):
    """Who is to answer a node, or did."""

    PERSON = 0
    SCRIPT = 1
    ASSISTANT = 2
    LOOK_UP = 3
    MACRO = 4
    IMITATOR = 5
    TEMPLATES = 6
    """A language model that is asked to split and to combine: who plays H in trees of free text."""

    @property
    def words(self) -> str:
        """The answerer as the window and the exports say it."""
        return ("person", "scripted H", "assistant", "look-up", "macro", "H′", "templates")[self]


class Stale(IntEnum):
    """Whether an answer was changed that a node rests on."""

    NOT = 0
    ANSWER = 1
    """The node's answer was made from an old one."""
    QUESTION = 2
    """The node's question, or one above it, was made from an old answer."""


CLOSED: Final = (Status.ANSWERED, Status.APPROVED, Status.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Node:
    """One question in a tree, with all that is known about it. Texts are in the form that a person types."""

    id: int
    parent: int | None
    ordinal: int
    context: int
    question: str
    height: int
    answerer: Answerer
    status: Status
    iteration: int
    """The n of the assistant A_n that serves this node."""
    levels: int = 0
    """How many levels below this node the scripted H may still take on itself; 0 leaves subquestions to A_n."""
    proposal: str | None = None
    answer: str | None = None
    stale: Stale = Stale.NOT
    budget: int | None = None
    """How many questions may still be asked below this node; None: any number."""

    @property
    def who(self) -> str:
        """Who answers or answered it: of assistants and templates, with which A_n."""
        named = {Answerer.ASSISTANT: f"A_{self.iteration}", Answerer.TEMPLATES: f"A_{self.iteration} by templates"}
        return named.get(self.answerer, self.answerer.words)
