"""Which of A_n's answers a person rules on: all of them, a random share, or the ones that a rule picks out."""

from __future__ import annotations

from typing import Final

import numpy as np

from ida_core.questions import IDK_TEXT
from ida_core.sessions.session import Settings
from ida_core.tree import HIDDEN, Answerer, Node

AUDIT: Final = 17
"""Sets the dice of audits apart from others of the same session."""


def check_policy(policy: str) -> None:
    """Make sure that a policy can be read.

    Raises:
        ValueError: it cannot; the message is a sentence.
    """
    kind, _, level = policy.partition(":")
    try:
        fits = policy == "ask" or (kind == "audit" and 0 <= float(level) <= 1) or (kind == "escalate" and int(level) >= 0)
    except ValueError:
        fits = False
    if not fits:
        raise ValueError(f"there is no policy “{policy}”; say ask, audit:RATE with a rate from 0 to 1, or escalate:HEIGHT")


def asks_person(settings: Settings, node: Node, answer: str) -> bool:
    """Whether a person is to rule on a machine's answer below a question of theirs.

    Look-ups are facts, and macros are rules that the person approved: neither is asked about. Where the person lets H' act,
    its answers are only audited. "escalate" asks about
    "I don't know" and about questions of that height or more; where the height does not show, about all.
    """
    kind, _, level = settings.policy.partition(":")
    if node.answerer in (Answerer.LOOK_UP, Answerer.MACRO):
        return False
    if node.answerer is Answerer.IMITATOR and kind != "audit":
        return False
    if kind == "audit":
        return bool(np.random.default_rng([settings.seed, node.id, AUDIT]).random() < float(level))
    return kind == "ask" or answer == IDK_TEXT or node.height == HIDDEN or node.height >= int(level)
