"""Commands about sessions of free text: question sets, what models are told, and how they would split a question."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from operator import itemgetter
from pathlib import Path

from ida_core.amplify import person, words
from ida_core.assistants.text import TextAssistant
from ida_core.at_work import ask_item, opened, settle
from ida_core.commands import Commands, tell, text_in
from ida_core.language import sets, templates
from ida_core.language.model import Refusal
from ida_core.language.sets import Preview
from ida_core.report import outline
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks import make_task


def add(commands: Commands) -> None:
    """Add these commands to the parser."""
    questions = commands.add_parser("questions", help="question sets of a session of free text: add one, ask the next of it")
    questions.set_defaults(command=_questions)
    questions.add_argument("session", type=Path)
    source = questions.add_mutually_exclusive_group()
    source.add_argument("--add", metavar="FILE", help="JSON lines, CSV, or text with one question a line; - reads lines of text")
    source.add_argument("--gym", metavar="NAME", help="of a generator of reasoning-gym, with its verifier")
    source.add_argument("--ask", type=int, metavar="COUNT", help="make so many of those that wait into trees, in their order")
    questions.add_argument("--count", type=int, default=20, help="how many questions the generator makes (default: 20)")
    questions.add_argument("--seed", type=int, default=0, help="of the generator")
    told = commands.add_parser("templates", help="print what models are told in free text, or put another version in force")
    told.set_defaults(command=_templates)
    told.add_argument("session", type=Path)
    told.add_argument(
        "--set", nargs=2, metavar=("KIND", "FILE"), help=f"{', '.join(templates.KINDS)}, and a file; - reads the words"
    )
    told.add_argument("--form", default="text", choices=templates.FORMS, help="how the reply is read (default: text)")
    suggest = commands.add_parser("suggest", help="ask the language model how it would split a question; nothing is decided")
    suggest.set_defaults(command=_suggest)
    suggest.add_argument("session", type=Path)
    suggest.add_argument("node", help="the path of the question")
    for command in (questions, told, suggest):
        command.add_argument("--json", action="store_true", help="print one JSON object as the last line")


def _questions(arguments: argparse.Namespace) -> int:
    found, asked = _found(arguments), list[str]()
    with Session.open(arguments.session) if found or arguments.ask else Session.look(arguments.session) as session:
        _need_words(session)
        if found is not None:
            sets.add(session, found.items)
        if arguments.ask:
            asked = _ask(session, arguments.ask)
        with session.reading() as reader:
            all_, done = sets.count(reader)
    for fault in found.faults if found is not None else ():
        print(f"espalier: {fault}", file=sys.stderr)
    rows = [*(f"asked as {path}" for path in asked), f"questions kept: {all_:,}; asked of them: {done:,}"]
    return tell(arguments, {"questions": all_, "asked": done, "now": asked}, lambda _: rows)


def _ask(session: Session, count: int) -> list[str]:
    work = opened(session)
    try:
        paths = [work.tree.path(ask_item(work)) for _ in range(count)]
    except person.Refusal as refusal:
        raise ValueError(str(refusal)) from refusal
    settle(work)
    return paths


def _found(arguments: argparse.Namespace) -> Preview | None:
    if arguments.gym is not None:
        return sets.from_gym(arguments.gym, arguments.count, arguments.seed)
    if arguments.add is None:
        return None
    return sets.from_text(sys.stdin.read()) if arguments.add == "-" else sets.from_file(Path(arguments.add))


def _templates(arguments: argparse.Namespace) -> int:
    with Session.look(arguments.session) if arguments.set is None else Session.open(arguments.session) as session:
        _need_words(session)
        if arguments.set is not None:
            kind, file = arguments.set
            if kind not in templates.KINDS:
                raise ValueError(f"there is no template “{kind}”; there are: {', '.join(templates.KINDS)}")
            templates.rewrite(session, kind, text_in(file).rstrip("\n"), arguments.form, session.settings.person)
        with session.reading() as reader:
            now = templates.in_force(reader)
    heads = {kind: f"── {kind}, version {one.version}, by {one.actor}, read as {one.form}" for kind, one in now.items()}
    text = "\n\n".join(f"{head}\n{now[kind].text}" for kind, head in heads.items())
    return tell(arguments, {kind: asdict(one) for kind, one in now.items()}, lambda _: [text])


def _suggest(arguments: argparse.Namespace) -> int:
    with Session.open(arguments.session) as session:
        _need_words(session)
        work = opened(session)
        number = outline.at(work.tree, arguments.node)
        if not isinstance(work.assistant, TextAssistant):
            raise ValueError("no language model helps in this session")
        try:
            (outcome,) = work.assistant.settle([words.suggestion(work, number)])
        except Refusal as refusal:
            raise SessionError(str(refusal)) from refusal
        words.take(work, [outcome])
    if outcome.fault:
        raise SessionError(f"the model did not split it: {outcome.fault}")
    return tell(arguments, {"parts": list(outcome.parts)}, itemgetter("parts"))


def _need_words(session: Session) -> None:
    if not make_task(session.settings.task, session.settings.preset).is_text:
        raise ValueError("this is about sessions of free text only")
