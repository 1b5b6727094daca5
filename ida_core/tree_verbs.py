"""Commands about trees as a person keeps them: what stands and what waits, marks and notes, rules made of decisions."""

from __future__ import annotations

import argparse
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

from ida_core.amplify import bulk
from ida_core.amplify.trees import Amplification
from ida_core.at_work import opened
from ida_core.commands import Commands, tell
from ida_core.inbox import ORDERS
from ida_core.overseers import rules
from ida_core.overseers.macros import readable, spelled
from ida_core.overseers.rules import Kept
from ida_core.report import outline
from ida_core.report.sent import sent_text
from ida_core.sessions.errors import believing
from ida_core.sessions.marks import Mark, load_marks, put_mark
from ida_core.sessions.masking import seen_contexts
from ida_core.sessions.records import load_tree
from ida_core.sessions.session import Session
from ida_core.tasks import make_task
from ida_core.tasks.base import Task
from ida_core.tree import Tree

STATES: Final = {"approve": "approved", "veto": "vetoed"}


def add(commands: Commands) -> None:
    """Add these commands to the parser."""
    tree = commands.add_parser("tree", help="print the questions of a session with their answers, or what waits for you")
    tree.set_defaults(command=_tree)
    tree.add_argument("session", type=Path)
    tree.add_argument("--node", help="only the question with this path, and what is below it")
    tree.add_argument("--find", default="", metavar="WORDS", help="only questions that hold these words, or whose answers do")
    tree.add_argument("--waiting", action="store_true", help="only what waits for you, the most useful first")
    tree.add_argument("--order", default="value", choices=ORDERS, help="of what waits (default: value, the most useful first)")
    mark = commands.add_parser("mark", help="keep a bookmark or a note on a question, or list those there are")
    mark.set_defaults(command=_mark)
    mark.add_argument("session", type=Path)
    mark.add_argument("node", nargs="?", help="the path of the question")
    mark.add_argument("--bookmark", action=argparse.BooleanOptionalAction, help="set it, or take it away")
    mark.add_argument("--note", help="the words; none at all take the note away")
    macros = commands.add_parser("macros", help="list the rules that were made of your decisions, or rule on one")
    macros.set_defaults(command=_macros)
    macros.add_argument("session", type=Path)
    macros.add_argument("number", nargs="?", type=int, help="which rule")
    macros.add_argument("deed", nargs="?", choices=(*STATES, "recall", "edit"), help="recall rejects what it answered, too")
    macros.add_argument("words", nargs="*", help="for edit: the rule as it is to read")
    sent = commands.add_parser("sent", help="print exactly what was sent for a question, and what came back; facts only once seen")
    sent.set_defaults(command=_sent)
    sent.add_argument("session", type=Path)
    sent.add_argument("node", help="the path of the question")
    for command in (tree, mark, macros):
        command.add_argument("--json", action="store_true", help="print one JSON object as the last line")


def _tree(arguments: argparse.Namespace) -> int:
    with Session.look(arguments.session) as session, believing(arguments.session), session.reading() as reader:
        tree = load_tree(reader)
        waits, marks = outline.waiting(reader, tree, arguments.order), load_marks(reader)
    top = None if arguments.node is None else outline.at(tree, arguments.node)
    if arguments.waiting:
        numbers = [outline.at(tree, path) for path in waits if top is None or f"{path}.".startswith(f"{arguments.node}.")]
    else:
        numbers = [node.id for root in (tree.children(None) if top is None else [top]) for node in tree.subtree(root)]
    if arguments.find:
        found = {tree.at_row(row).id for row in tree.find(arguments.find).tolist()}
        numbers = [number for number in numbers if number in found]
    told = [outline.as_json(tree, tree[number]) for number in numbers]
    none = "nothing waits for you" if arguments.waiting else "nothing was asked yet"
    of = {tree.path(number): mark for number, mark in marks.items()}
    return tell(arguments, {"nodes": told, "waiting": waits}, lambda _: outline.lines(told, of) or [none])


def _mark(arguments: argparse.Namespace) -> int:
    changes = arguments.bookmark is not None or arguments.note is not None
    if arguments.node is None and changes:
        raise ValueError("say which question is meant, by its path")
    with Session.open(arguments.session) if changes else Session.look(arguments.session) as session:
        with session.reading() as reader:
            tree, marks = load_tree(reader), load_marks(reader)
        number = None if arguments.node is None else outline.at(tree, arguments.node)
        if number is not None and changes:
            mark = marks.get(number, Mark())
            mark = mark if arguments.bookmark is None else replace(mark, bookmarked=arguments.bookmark)
            mark = mark if arguments.note is None else replace(mark, note=arguments.note.strip())
            session.write(lambda db: put_mark(db, number, mark)).result()
            marks[number] = mark
    told = {tree.path(one): mark for one, mark in marks.items() if number in (None, one) and mark != Mark()}
    nodes = [outline.as_json(tree, tree[outline.at(tree, path)]) for path in told]
    result = {"marks": {path: asdict(mark) for path, mark in told.items()}}
    return tell(arguments, result, lambda _: outline.lines(nodes, told) or ["nothing is marked"])


def _sent(arguments: argparse.Namespace) -> int:
    with Session.look(arguments.session) as session, session.reading() as reader:
        task, number = make_task(session.settings.task, session.settings.preset), outline.at(load_tree(reader), arguments.node)
        text = sent_text(reader, task, number, seen_contexts(session))
    print(text or "nothing was sent for this question")
    return 0


def _macros(arguments: argparse.Namespace) -> int:
    if (arguments.deed == "edit") is not bool(arguments.words) or (arguments.number is not None) is not bool(arguments.deed):
        raise ValueError("say the number of the rule and what becomes of it: approve, veto, recall, or edit and its new words")
    with Session.look(arguments.session) if arguments.number is None else Session.open(arguments.session) as session:
        if arguments.number is not None:
            _rule_on(opened(session), arguments.number, arguments.deed, " ".join(arguments.words))
        with session.reading() as reader:
            tree, task = load_tree(reader), make_task(session.settings.task, session.settings.preset)
        told = [_told(task, tree, one) for one in rules.kept_rules(session, task, tree)]
    none = "no rule was made yet: split two questions alike, and answer them"
    rows = [f"{one['number']}  {one['state']}: {one['words']}  ({one['rule']}; {_use(one)})" for one in told]
    return tell(arguments, {"macros": told}, lambda _: rows or [none])


def _rule_on(work: Amplification, number: int, deed: str, words: str) -> None:
    if number not in {one.rule.number for one in rules.kept_rules(work.session, work.task)}:
        raise ValueError(f"there is no rule {number} in this session")
    if deed == "edit":
        rules.rewrite(work.session, work.task, number, words)
    elif deed == "recall":
        bulk.recall(work, number, f"rule {number} was recalled")
    else:
        rules.rule_on(work.session, work.task, number, STATES[deed])


def _told(task: Task, tree: Tree, one: Kept) -> dict[str, Any]:
    return {
        "number": one.rule.number, "state": one.state, "words": readable(task, one.rule), "rule": spelled(task, one.rule),
        "made_from": [tree.path(node) for node in one.made_from if node in tree],
        "begun": [tree.path(node) for node in one.made_from if node in tree and tree[node].answer is None],
        "played": [tree.path(node) for node in one.nodes if node in tree], "runs": len(one.runs), "corrections": one.corrections,
    }  # fmt: skip


def _use(one: dict[str, Any]) -> str:
    whole = [path for path in one["made_from"] if path not in one["begun"]]
    parts = [f"your work on {', '.join(whole)}"] if whole else []
    parts += [f"what you began on {', '.join(one['begun'])}"] if one["begun"] else []
    made = f"made from {' and '.join(parts)}" if parts else "made by nobody"
    return f"{made}; played {len(one['played'])} questions, {one['corrections']} corrected"
