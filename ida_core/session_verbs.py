"""Commands about whole sessions: out, in, and whether they are sound."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ida_core.commands import Commands
from ida_core.node import STATUS_WORDS
from ida_core.sessions.lines import Progress
from ida_core.sessions.session import Session, SessionError

if TYPE_CHECKING:
    from ida_core.report.choice import Choice
    from ida_core.report.export import Draw
    from ida_core.sessions.verify import Findings

FORMATS: Final = (
    "jsonl", "csv", "parquet", "html", "dot", "graphml", "svg", "png", "pdf", "finetune", "chat", "archive",
)  # fmt: skip


def add(commands: Commands, draw: Draw | None) -> None:
    """Add these commands to the parser; `draw` draws pictures as PNG and PDF."""
    export = commands.add_parser("export", help="write a session in another format")
    export.set_defaults(command=_export, draw=draw)
    export.add_argument("session")
    export.add_argument("--format", required=True, help=", ".join(FORMATS))
    export.add_argument("--out", required=True, help="a file; for csv, parquet, svg and png also a folder")
    export.add_argument("--node", help="only the question with this path, such as 3.2.1, and what is below it")
    export.add_argument("--find", default="", metavar="WORDS", help="only questions that hold these words, or whose answers do")
    export.add_argument("--status", choices=tuple(STATUS_WORDS.values()), help="only questions in this state")
    export.add_argument("--iteration", type=int, metavar="N", help="only what A_N served, and the training that made it")
    export.add_argument("--without-names", action="store_true", help="write “person 1”, “person 2”, … for names of persons")
    import_ = commands.add_parser("import", help="make a session of an archive or of exported JSON lines, whoever made them")
    import_.set_defaults(command=_import)
    import_.add_argument("file")
    import_.add_argument("--out", required=True, help="the folder of the new session")
    verify = commands.add_parser("verify", help="check that a session is sound, and that its trees follow from what was decided")
    verify.set_defaults(command=_verify)
    verify.add_argument("session")
    verify.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    backups = commands.add_parser("backups", help="list the backups of a session, make one, or put one in its place")
    backups.set_defaults(command=_backups)
    backups.add_argument("session")
    backups.add_argument("--make", action="store_true", help="make one now")
    backups.add_argument("--restore", metavar="NAME", help="put this one in the place of the session, which is backed up before")
    compact = commands.add_parser("compact", help="say what a session takes on disk, and make it smaller by a visible rule")
    compact.set_defaults(command=_compact)
    compact.add_argument("session")
    compact.add_argument("--yes", action="store_true", help="do it; without, only what would go is said")
    replay = commands.add_parser("replay", help="tell a person's session as it happened, decision after decision")
    replay.set_defaults(command=_replay)
    replay.add_argument("session")
    rerun = commands.add_parser("rerun", help="ask an old question again with another assistant, beside the old answers")
    rerun.set_defaults(command=_rerun)
    rerun.add_argument("session")
    rerun.add_argument("node", help="the path of the question, such as 3.2")
    rerun.add_argument("--assistant", type=int, required=True, metavar="N", help="the n of A_n")
    discard = commands.add_parser("discard", help="give up a training that was left, so that another one can begin")
    discard.set_defaults(command=_discard)
    discard.add_argument("session")
    for command in (replay, rerun):
        command.add_argument("--json", action="store_true", help="print one JSON object as the last line")


def _discard(arguments: argparse.Namespace) -> int:
    from ida_core.runs import discard_pending, pending_run

    with Session.open(Path(arguments.session)) as session:
        left = pending_run(session)
        if left is None:
            raise ValueError("no training was left that could be discarded")
        discard_pending(session)
    print(f"run {left.run} was discarded; what it measured is kept")
    return 0


def _replay(arguments: argparse.Namespace) -> int:
    from ida_core.sessions.errors import believing
    from ida_core.sessions.records import load_tree
    from ida_core.sessions.replay import steps, told

    folder = Path(arguments.session)
    with Session.look(folder) as session, believing(folder), session.reading() as reader:
        tree, history = load_tree(reader), steps(reader)
    questions = {node.id: f"{tree.path(node.id)} {node.question}" for node in tree}
    if arguments.json:
        print(json.dumps({"steps": [asdict(step) for step in history]}, ensure_ascii=False))
    else:
        print("\n".join(told(step, questions) for step in history) or "nothing was decided in this session yet")
    return 0


def _rerun(arguments: argparse.Namespace) -> int:
    from ida_core.report.rerun import rerun, rerun_lines

    with Session.open(Path(arguments.session)) as session:
        result = rerun(session, arguments.node, arguments.assistant)
    print(json.dumps(result, ensure_ascii=False) if arguments.json else "\n".join(rerun_lines(result)))
    return 0


def _backups(arguments: argparse.Namespace) -> int:
    from ida_core.sessions import backups, disk

    folder = Path(arguments.session)
    if not (folder / "session.db").is_file():
        raise SessionError(f"{folder} is not a session: it holds no session.db")
    if arguments.make:
        backups.make(folder, "by-hand")
    if arguments.restore:
        chosen = next((one for one in backups.found(folder) if one.path.name == arguments.restore), None)
        if chosen is None:
            raise ValueError(f"there is no backup {arguments.restore}")
        print(f"what was there before is kept as {backups.restore(folder, chosen).path.name}")
    for one in backups.found(folder):
        print(f"{one.path.name}  {disk.megabytes(one.size)}")
    print(backups.RULE)
    return 0


def _compact(arguments: argparse.Namespace) -> int:
    from ida_core.sessions import disk

    folder = Path(arguments.session)
    if arguments.yes:
        print(f"{disk.megabytes(disk.compact(folder))} won")
    else:
        with Session.look(folder) as session:
            gone = disk.surplus(session)
        print("\n".join([*(f"would go: {path.name}" for path in gone), disk.RULE, "Say --yes to do it."]))
    print("\n".join(disk.lines(folder)))
    return 0


def _export(arguments: argparse.Namespace) -> int:
    from ida_core.report.export import export

    if arguments.format not in FORMATS:
        raise ValueError(f"there is no export format “{arguments.format}”; the formats are: {', '.join(FORMATS)}")
    with Session.look(Path(arguments.session)) as session:
        choice = _choice(arguments, session)
        export(session, arguments.format, Path(arguments.out), choice, _on_terminal("exporting"), arguments.draw)
    print(arguments.out)
    return 0


def _choice(arguments: argparse.Namespace, session: Session) -> Choice:
    from ida_core.report.choice import Choice
    from ida_core.sessions.branch import at_path

    node = None
    if arguments.node is not None:
        with session.reading() as reader:
            node = at_path(reader, arguments.node)
        if node is None:
            raise ValueError(f"there is no question {arguments.node} in this session")
    status = next((status for status, words in STATUS_WORDS.items() if words == arguments.status), None)
    return Choice(node, arguments.find, status, arguments.iteration, arguments.without_names)


def _import(arguments: argparse.Namespace) -> int:
    from ida_core.sessions.archive import take_in

    folder = Path(arguments.out)
    take_in(Path(arguments.file), folder, _on_terminal("importing"))
    with Session.look(folder) as session:
        found = _inspected(session)
    print(folder)
    return 1 if found.faults else 0


def _verify(arguments: argparse.Namespace) -> int:
    with Session.look(Path(arguments.session)) as session:
        found = _inspected(session)
    if arguments.json:
        print(json.dumps({"sound": not found.faults, "faults": found.faults, "notes": found.notes}, ensure_ascii=False))
    else:
        print(f"{arguments.session}: {'damaged' if found.faults else 'sound'}")
    return 1 if found.faults else 0


def _inspected(session: Session) -> Findings:
    from ida_core.rebuild import inspect

    found = inspect(session)
    for sentence in (*found.faults, *found.notes):
        print(f"espalier: {sentence}", file=sys.stderr)
    return found


def _on_terminal(doing: str) -> Progress | None:
    """Tell a person at a terminal how far it is; programs are not told."""
    if not sys.stderr.isatty():
        return None

    def tell(done: int, total: int) -> None:
        print(f"\r{doing}: {done / max(1, total):.0%} ", end="\n" if done >= total else "", file=sys.stderr, flush=True)

    return tell
