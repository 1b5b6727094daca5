"""Commands about what was measured and certified: drift, and the audits of a person."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from ida_core.commands import Commands, tell
from ida_core.sessions.session import Session
from ida_core.tasks import PAPERS


def add(commands: Commands) -> None:
    """Add these commands to the parser."""
    for name, action in (("drift", _drift), ("certify", _certify)):
        command = commands.add_parser(name, help=_HELP[name])
        command.set_defaults(command=action)
        command.add_argument("session")
        command.add_argument("--json", action="store_true", help="print one JSON object as the last line")
        command.add_argument("--rounds", type=_count, default=0, help=_ROUNDS[name])
        if name == "drift":
            command.add_argument(
                "--audits", type=_count, default=2000, help="fresh questions of each of the three audits (default: 2,000)"
            )
            command.add_argument("--budget", type=float, default=0.05, help="drift that is put up with (default: 0.05)")
            continue
        command.add_argument("--draw", type=_count, metavar="N", help="lock a plan and draw N audits (roots, for paths) first")
        command.add_argument(
            "--queue", choices=("certify", "hunt", "path"), default="certify", help="what to draw (default: certify)"
        )
        command.add_argument("--of", type=_count, metavar="n", help="draw answers of A_n (default: the newest)")
        command.add_argument("--fixed", action="store_true", help="claim Clopper and Pearson's bound, once all N are judged")
        command.add_argument(
            "--plain", action="store_true", help="mix in no canaries and repeats; H is then taken to catch every error"
        )
        command.add_argument("--target", type=float, default=0.05, help="the ε to certify (default: 0.05)")
        command.add_argument(
            "--rehearse",
            type=float,
            metavar="RATE",
            help="let a scripted reviewer, marked as one, judge what waits; it slips at this rate",
        )

    show = commands.add_parser("demonstrate", help="make the demonstration anew: five iterations, audited by a scripted reviewer")
    show.set_defaults(command=_demonstrate)
    show.add_argument("--session", default="demonstration.espalier", help="the folder to make it in, or to go on in")
    show.add_argument("--out", help="pack it into this archive as well")

    small = commands.add_parser("sample", help="make a small session of one of the paper's five tasks to look around in")
    small.set_defaults(command=_sample)
    small.add_argument("--task", default=PAPERS[0], choices=PAPERS)
    small.add_argument("--session", default="sample.espalier", help="the folder to make it in")


_HELP: Final = {
    "drift": "measure how far the assistants drifted from H with undistilled ones, and bound it",
    "certify": "draw audits for a person, and say what the verdicts so far certify",
}
_ROUNDS: Final = {
    "drift": "iterations there will ever be, which share alpha alike (default: any number, later ones get less)",
    "certify": "claims there will ever be, declared with the first plan (default: any number, later ones get less)",
}


def _drift(arguments: argparse.Namespace) -> int:
    from ida_core.report.drift import drift_lines, drift_report

    if not 0 < arguments.budget < 1:
        raise ValueError("a budget of drift lies between 0 and 1")
    with Session.open(Path(arguments.session)) as session:
        result = drift_report(session, arguments.audits, arguments.rounds, arguments.budget)
    return tell(arguments, result, drift_lines)


def _certify(arguments: argparse.Namespace) -> int:
    from ida_core.report.certify import certify_lines, certify_report
    from ida_core.report.drawing import draw
    from ida_core.report.rehearsal import rehearse

    if not 0 < arguments.target < 1 or not 0 <= (arguments.rehearse or 0) <= 1:
        raise ValueError("rates lie between 0 and 1")
    with Session.open(Path(arguments.session)) as session:
        if arguments.draw is not None:
            print(_before(session, arguments), file=sys.stderr, flush=True)
            draw(
                session, arguments.queue, arguments.draw, bound="fixed" if arguments.fixed else "anytime", rounds=arguments.rounds,
                mixed=not arguments.plain, iteration=arguments.of,
            )  # fmt: skip
        if arguments.rehearse is not None:
            rehearse(session, arguments.rehearse)
        result = certify_report(session, arguments.target)
    return tell(arguments, result, certify_lines)


def _before(session: Session, arguments: argparse.Namespace) -> str:
    """What the audits that are about to be drawn cost, and bring at best."""
    from ida_core.report.certify import certify_report
    from ida_core.report.planning import before_words

    report = certify_report(session, arguments.target)
    return before_words(arguments.queue, arguments.draw, report, arguments.rounds, mixed=not arguments.plain, fixed=arguments.fixed)


def _demonstrate(arguments: argparse.Namespace) -> int:
    from ida_core.demonstration import make_demonstration, ship
    from ida_core.networks.device import leave_a_core

    leave_a_core()
    make_demonstration(Path(arguments.session), say=lambda sentence: print(sentence, flush=True))
    if arguments.out:
        ship(Path(arguments.session), Path(arguments.out))
    return 0


def _sample(arguments: argparse.Namespace) -> int:
    from ida_core.samples import make_sample

    make_sample(Path(arguments.session), arguments.task)
    return 0


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is not a positive number")
    return number
