"""The gate: what a trained assistant has to pass before it helps. It reads H's own decisions and agreement, never the truth."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final

import numpy as np
from sqlite_utils import Database

from ida_core import lineage
from ida_core.assistants.base import Assistant, alone
from ida_core.assistants.text import TextAssistant
from ida_core.language.asking import Errand, to_answer
from ida_core.lineage import Ancestor, IterationReport
from ida_core.measure.bounds import lower_bound, spent
from ida_core.measure.shown import at_least
from ida_core.plain import alike
from ida_core.questions import IDK_TEXT
from ida_core.sessions import resolutions
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks.base import Task
from ida_core.tasks.text import spelled

AGREEMENT: Final = 0.9
"""The least that the lower bound on agreement has to be in a guarded session that says nothing else."""
SPOT_CHECKS: Final = 5
"""Answers that H has to look at, and agree with, before the gate opens."""
SPARE: Final = 24
"""Tokens that a model may say beyond an answer of H's, such as the braces of JSON; no answer has more tokens than letters."""
FORMS: Final = "open, or guarded[:AGREEMENT] (such as guarded:0.95)"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    passed: bool | None
    """None: there was nothing to look at, or nothing is asked for, since the gate is open."""
    words: str
    counts: dict[str, float] = field(default_factory=dict)
    """What was counted, and with what chance of failing it was bounded."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says of an assistant."""

    gate: str
    checks: tuple[Check, ...]
    seed: int = 0
    """Of the session; with the run of the assistant it fixes all dice."""

    @property
    def passes(self) -> bool:
        """Whether nothing that was looked at failed."""
        return not self.fails

    @property
    def fails(self) -> list[Check]:
        """What stands in the way."""
        return [check for check in self.checks if check.passed is False]

    @property
    def opens(self) -> bool:
        """Whether the assistant helps from now on: an open gate lets everybody through."""
        return self.gate == "open" or self.passes

    def as_json(self) -> dict[str, Any]:
        """The verdict as it is kept."""
        return {"gate": self.gate, "passes": self.passes, "checks": [asdict(check) for check in self.checks], "seed": self.seed}


@dataclass(frozen=True, slots=True)
class Regression:
    """How an assistant does on what H decided in the past."""

    decisions: int
    as_h: int
    """Answered as H did."""
    as_h_before: int
    """The same of the assistant that helped before."""


def least_agreement(gate: str) -> float:
    """Read a gate: the least lower bound on agreement; 0 for an open one.

    Raises:
        ValueError: there is no such gate.
    """
    kind, _, least = gate.partition(":")
    try:
        if gate == "open":
            return 0.0
        if kind == "guarded" and 0 <= (value := float(least or AGREEMENT)) <= 1:
            return value
    except ValueError:
        pass
    raise ValueError(f"there is no gate “{gate}”; say {FORMS}")


def judge(
    session: Session, task: Task, assistant: Assistant, before: Assistant, report: IterationReport, number: int | None = None
) -> Verdict:
    """Judge an assistant against the one that helped before; `number` is its own, once it has one, for spot checks."""
    gate = session.settings.gate
    least = least_agreement(gate)
    past = regression(session, task, assistant, before)
    agreed, asked = spot_checks(session, number)
    as_taught, alpha = round(report.agreement * report.agreement_n), spent(session.settings.alpha, _place(session, number))
    lower = lower_bound(as_taught, report.agreement_n, alpha)
    asks = gate != "open"
    checks = (
        Check(
            "agreement", lower >= least if asks else None,
            f"agreement with its teacher ≥ {at_least(lower)} (n = {report.agreement_n:,}; "
            + (f"asked for: {least:.0%})" if asks else "an open gate asks for none)"),
            {"agreed": as_taught, "n": report.agreement_n, "lower": lower, "least": least, "alpha": alpha},
        ),
        Check(
            "regression", past.as_h >= past.as_h_before if asks and past.decisions else None,
            f"answers that H gave or approved, given alike by it: {past.as_h} of {past.decisions}; by the one before it: "
            f"{past.as_h_before} of {past.decisions}"
            if past.decisions else "there are no answers of H to hold it against",
            {"decisions": past.decisions, "as_h": past.as_h, "as_h_before": past.as_h_before},
        ),
        Check(
            "spot check", asked >= SPOT_CHECKS and agreed == asked if asks else None,
            (
                f"H agreed with {agreed} of {asked} answers that were looked at "
                f"(at least {at_least(lower_bound(agreed, asked), 0)})"
                if asked else "H has looked at none of its answers"
            )
            + (f"; {SPOT_CHECKS} are asked for" if asks else "; an open gate asks for none"),
            {"agreed": agreed, "asked": asked},
        ),
    )  # fmt: skip
    return Verdict(gate, checks, session.settings.seed)


def _place(session: Session, number: int | None) -> int:
    """Which of the trained assistants this is, from 1: each spends its own share of alpha, so that all promotions hold together."""
    trained = [one.id for one in lineage.read(session) if one.report is not None]
    return 1 + sum(number is None or one < number for one in trained)


def regression(session: Session, task: Task, assistant: Assistant, before: Assistant) -> Regression:
    """Ask both what persons decided: their approved answers, evicted and stale ones excepted."""
    query = """SELECT context.tokens, example.question, example.target FROM example JOIN context ON context.id = example.context
               WHERE taint IS NULL AND node IN (SELECT id FROM node WHERE NOT stale) ORDER BY example.id"""
    with session.reading() as reader:
        rows = list(reader.query(query))
    if isinstance(assistant, TextAssistant) and isinstance(before, TextAssistant):
        return _in_words(rows, assistant, before)
    decisions = hits = hits_before = 0
    for row in rows:
        facts = np.asarray([json.loads(row["tokens"])], dtype=np.int64)
        question = np.asarray([[task.parse_question(row["question"])]], dtype=np.int64)
        if not task.is_primitive(question).any():
            target = np.asarray([[task.parse_answer(row["target"])]], dtype=np.int64)
            given, given_before = (alone(one)(facts, question) for one in (assistant, before))
            decisions += 1
            hits += int(np.array_equal(given, target))
            hits_before += int(np.array_equal(given_before, target))
    return Regression(decisions, hits, hits_before)


def _in_words(rows: Sequence[dict[str, Any]], assistant: TextAssistant, before: TextAssistant) -> Regression:
    """The same of language models, who are asked all of it together, and heard out no longer than H spoke."""
    errands = list[Errand]()
    for row in rows:
        document = spelled(np.asarray(json.loads(row["tokens"]), dtype=np.int64).reshape(-1).tolist())
        errands.append(to_answer(0, row["question"], document))
    most = max((len(row["target"]) for row in rows), default=0) + SPARE
    hits, hits_before = (
        sum(alike(said.answer or IDK_TEXT, row["target"]) for said, row in zip(one.settle(errands, most=most), rows, strict=True))
        for one in (assistant, before)
    )
    return Regression(len(rows), hits, hits_before)


def spot_checks(session: Session, number: int | None) -> tuple[int, int]:
    """With how many of an assistant's answers H agreed, and how many H looked at."""
    with session.reading() as reader:
        seen = [one.evidence for one in resolutions.read(reader) if one.kind == "spot check" and one.assistant == number]
    return sum(int(one["agreed"]) for one in seen), sum(int(one["asked"]) for one in seen)


def note_spot_check(session: Session, number: int, answers: list[dict[str, Any]], actor: str = "you") -> None:
    """Keep what H said of some answers: question, answer and whether H agrees, one each."""
    evidence = {"asked": len(answers), "agreed": sum(bool(one["agrees"]) for one in answers), "answers": answers}
    session.write(
        lambda db: resolutions.append(db, "spot check", assistant=number, actor=actor, evidence=evidence), durable=True
    ).result()


def evidence_of(verdict: Verdict, run: int | None, weights_sha256: str | None) -> dict[str, Any]:
    """What a promotion rests on: the counts, the share of alpha, the seed and run that fix all dice, and whose weights it is about.

    The chain of resolutions hashes it, so that it cannot be changed unseen.
    """
    return verdict.as_json() | {"run": run, "weights_sha256": weights_sha256}


def promote(session: Session, ancestor: Ancestor, verdict: Verdict, reason: str | None = None, actor: str = "you") -> None:
    """Let an assistant that waits help from now on; what the gate refuses needs a written reason, which is kept.

    Raises:
        SessionError: it helps already, or the gate refuses it and no reason was written.
    """
    if lineage.found(session).id == ancestor.id:
        raise SessionError(f"A_{ancestor.iteration} helps already")
    written = (reason or "").strip()
    if verdict.fails and not written:
        failed = "; ".join(check.words for check in verdict.fails)
        raise SessionError(f"A_{ancestor.iteration} does not pass the gate: {failed}. Write down why it should help all the same")

    def write(db: Database) -> None:
        kind = "override" if verdict.fails else "promote"
        evidence = evidence_of(verdict, ancestor.run, ancestor.weights_sha256)
        resolutions.append(db, kind, assistant=ancestor.id, actor=actor, reason=written or None, evidence=evidence)
        db.table("assistant").update(ancestor.id, {"promoted": 1})

    session.write(write, durable=True).result()
