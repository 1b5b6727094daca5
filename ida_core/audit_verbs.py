"""Commands by which a person checks answers one by one: audits that wait, and spot checks at the gate."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any, Final

from ida_core import lineage
from ida_core.commands import Commands
from ida_core.sessions.audits import Audit, Verdict, audits_of, put_verdict
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks import make_task

RULINGS: Final = {"1": "same", "2": "different", "3": "unclear"}
HOW: Final = "1 same, 2 different, 3 can't tell; an empty line or the end of input stops"


def add(commands: Commands) -> None:
    """Add these commands to the parser."""
    audit = commands.add_parser("audit", help=f"judge the audits that wait, one line of standard input each: {HOW}")
    audit.set_defaults(command=_audit)
    audit.add_argument("--today", action="store_true", help="show again what would wait for another day; it may be remembered")
    check = commands.add_parser("spot-check", help="look at answers of an assistant that waits at the gate: y agrees, n does not")
    check.set_defaults(command=_spot_check)
    check.add_argument("--assistant", type=int, help="its number (default: the newest)")
    for command in (audit, check):
        command.add_argument("session")
        command.add_argument("--json", action="store_true", help="print one JSON object as the last line")


def _audit(arguments: argparse.Namespace) -> int:
    from ida_core.report.certify import certify_lines, certify_report

    with Session.open(Path(arguments.session)) as session:
        while (audit := _next(session, today=arguments.today)) is not None:
            item = audit.item
            _show([f"{item.question} = ?", *_told(item.transcript), f"the assistant answers: {item.given}", HOW])
            began, said = monotonic(), sys.stdin.readline().strip()
            if not said:
                break
            if said not in RULINGS:
                _show([f"“{said}” is no verdict"])
                continue
            _keep(session, audit, RULINGS[said], monotonic() - began)
        result = certify_report(session)
    print(json.dumps(result, ensure_ascii=False) if arguments.json else "\n".join(certify_lines(result)))
    return 0


def _spot_check(arguments: argparse.Namespace) -> int:
    from ida_core.gate import note_spot_check
    from ida_core.gatekeeper import spot_items, verdict_on

    with Session.open(Path(arguments.session)) as session:
        task = make_task(session.settings.task, session.settings.preset)
        trained = [one for one in lineage.read(session) if one.report is not None]
        chosen = [one for one in trained if arguments.assistant in (None, one.id)]
        if not chosen:
            raise SessionError("there is no such assistant to look at; `lineage` lists those that were trained")
        answers = list[dict[str, Any]]()
        for item in spot_items(session, task, chosen[-1]):
            _show([f"{item['question']} → {item['answer']}", *_told(item["told"]), "would you have answered so? y or n"])
            said = sys.stdin.readline().strip().lower()
            if said not in ("y", "yes", "n", "no"):
                raise SessionError("nothing is kept: each answer has to be looked at, and answered with y or n")
            answers.append({"question": item["question"], "answer": item["answer"], "agrees": said.startswith("y")})
        note_spot_check(session, chosen[-1].id, answers, session.settings.person)
        verdict = verdict_on(session, task, chosen[-1])
    result = {"assistant": chosen[-1].id, "iteration": chosen[-1].iteration, "answers": answers, **verdict.as_json()}
    print(json.dumps(result, ensure_ascii=False) if arguments.json else "\n".join(check.words for check in verdict.checks))
    return 0


def _next(session: Session, *, today: bool) -> Audit | None:
    from ida_core.report.turns import in_turn

    with session.reading() as reader:
        return next(iter(in_turn(audits_of(reader), datetime.now(UTC), today=today)), None)


def _keep(session: Session, audit: Audit, ruling: str, seconds: float) -> None:
    from ida_core.sessions.masking import truth_is_masked

    verdict = Verdict(
        session.new_id("audit"), audit.item.id, ruling, None, session.settings.person, seconds,
        saw_facts=not truth_is_masked(session),
    )  # fmt: skip
    session.write(partial(put_verdict, item=audit.item, queue=audit.plan.queue, verdict=verdict), durable=True).result()


def _told(transcript: Iterable[Iterable[str]]) -> list[str]:
    return [f"  H asks {asked}, and is told {said}" for asked, said in transcript]


def _show(lines: list[str]) -> None:
    """What is to be judged goes to standard error, so that the outcome can be piped on."""
    print("\n".join(lines), file=sys.stderr, flush=True)
