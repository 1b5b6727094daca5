"""Commands about whole sessions, about what a person rules by, and about how far two people agree."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import platformdirs

from ida_core.commands import Commands, tell, text_in
from ida_core.measure.reviewers import agreement_words, agreements
from ida_core.sessions import care, guidelines
from ida_core.sessions.errors import SessionError
from ida_core.sessions.records import load_tree
from ida_core.sessions.session import Session


def add(commands: Commands) -> None:
    """Add these commands to the parser."""
    listed = commands.add_parser("sessions", help="list the sessions in a folder, the one changed last first")
    listed.add_argument("folder", nargs="?", type=Path, help="default: where the window keeps them")
    listed.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    listed.set_defaults(command=_sessions)
    for name, text, argument, about in (
        ("duplicate", "copy a session under another name", "name", "the name of the copy"),
        ("rename", "give a session another name", "name", "its new name"),
        ("move", "move a session into another folder", "into", "that folder"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument("session", type=Path)
        command.add_argument(argument, help=about)
        command.set_defaults(command=_care, deed=name)
    delete = commands.add_parser("delete", help="put a session into the trash, after a question")
    delete.add_argument("session", type=Path)
    delete.add_argument("--yes", action="store_true", help="do not ask")
    delete.set_defaults(command=_delete)
    rules = commands.add_parser("guidelines", help="print what the person of a session rules by, or put another version in force")
    rules.add_argument("session", type=Path)
    rules.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    rules.add_argument("--set", metavar="FILE", help="a file with the new words; - reads them from standard input")
    rules.set_defaults(command=_guidelines)
    deputy = commands.add_parser("deputy", help="hold H′ against H on fresh moves, and say from which certainty on it may act")
    deputy.add_argument("session", type=Path)
    deputy.add_argument("--target", type=float, default=0.99, help="the least share of its moves that is to be H's (0.99)")
    deputy.add_argument("--moves", type=int, default=3000, help="on how many fresh moves it is held against H (3,000)")
    deputy.add_argument("--act", action="store_true", help="let it act so in this session's trees")
    deputy.add_argument("--stop", action="store_true", help="let it act no more; nothing is measured")
    deputy.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    deputy.set_defaults(command=_deputy)
    agree = commands.add_parser("agreement", help="how far a second reviewer agrees with the first")
    agree.add_argument("session", type=Path)
    agree.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    agree.set_defaults(command=_agreement)


def _sessions(arguments: argparse.Namespace) -> int:
    folder = arguments.folder or Path(platformdirs.user_data_dir("espalier")) / "sessions"
    found = care.sessions_in([folder])
    if arguments.json:
        rows = [asdict(one) | {"folder": str(one.folder)} for one in found]
        print(json.dumps({"folder": str(folder), "sessions": rows}, ensure_ascii=False))
        return 0
    for one in found:
        changed = datetime.fromtimestamp(one.changed, UTC).astimezone().strftime("%Y-%m-%d %H:%M")
        print(f"{changed}  {one.name}  A_{one.iteration}  decisions: {one.decisions}  {one.about}  {one.folder}")
    if not found:
        print(f"no sessions in {folder}")
    return 0


def _care(arguments: argparse.Namespace) -> int:
    deeds: dict[str, Any] = {
        "duplicate": lambda: care.duplicate(arguments.session, arguments.name),
        "rename": lambda: care.rename(arguments.session, arguments.name),
        "move": lambda: care.move(arguments.session, Path(arguments.into)),
    }
    print(deeds[arguments.deed]())
    return 0


def _delete(arguments: argparse.Namespace) -> int:
    seen = care.glance(arguments.session)
    if not arguments.yes:
        if not sys.stdin.isatty():
            raise SessionError(f"{arguments.session} was not deleted: say --yes, or answer the question on a terminal")
        question = f"Put “{seen.name}” into the trash? Decisions in it: {seen.decisions}; newest assistant: A_{seen.iteration}."
        print(f"espalier: {question} [y/N] ", end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            print(f"{arguments.session} was left where it is")
            return 0
    care.delete(arguments.session)
    print(f"{arguments.session} is in the trash")
    return 0


def _guidelines(arguments: argparse.Namespace) -> int:
    if arguments.set is None:
        with Session.look(arguments.session) as session, session.reading() as reader:
            now = guidelines.latest(reader)
    else:
        text = text_in(arguments.set)
        with Session.open(arguments.session) as session:
            now = guidelines.rewrite(session, text, session.settings.person)
    return tell(arguments, asdict(now), lambda _: [f"version {now.version}, by {now.actor}", now.text])


def _deputy(arguments: argparse.Namespace) -> int:
    from ida_core.measure.calibration import Cut
    from ida_core.report.deputy import deputy_lines, deputy_report, let_act, stop

    if arguments.stop:
        with Session.open(arguments.session) as session:
            stop(session)
        return tell(arguments, {"acts": False}, lambda _: ["H′ acts no more"])
    with Session.open(arguments.session) if arguments.act else Session.look(arguments.session) as session:
        report = deputy_report(session, arguments.target, arguments.moves)
        if arguments.act:
            let_act(session, Cut(**report["cut"]))
    return tell(arguments, report, deputy_lines)


def _agreement(arguments: argparse.Namespace) -> int:
    with Session.look(arguments.session) as session:
        with session.reading() as reader:
            tree = load_tree(reader)
        found, alpha = agreements(session, tree), session.settings.alpha
    if arguments.json:
        print(json.dumps({"alpha": alpha, "agreements": [asdict(one) for one in found]}, ensure_ascii=False))
    else:
        nobody = "nobody has reviewed these decisions blind yet: Session, Second reviewer in the window"
        print("\n".join(agreement_words(one, alpha) for one in found) or nobody)
    return 0
