"""Commands for acting as H: ask, rule, take back, see the facts. Machines do their part after each, as in the window."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from typing import Final

from ida_core.amplify import person
from ida_core.amplify.person import Refusal
from ida_core.amplify.steps import ALL_LEVELS
from ida_core.amplify.trees import Amplification
from ida_core.at_work import opened, settle
from ida_core.commands import Commands, command, tell, text_in
from ida_core.oversight import nodes
from ida_core.oversight.debate import Verdict
from ida_core.questions import IDK_TEXT
from ida_core.report import outline
from ida_core.sessions import masking
from ida_core.sessions.session import Session
from ida_core.tree import Node

Seconds = float | None
Deed = Callable[[Amplification, int, str, Seconds], Node]


def _rule_debate(work: Amplification, number: int, words: str, seconds: Seconds) -> Node:
    sides = {"A": Verdict.ONE, "B": Verdict.OTHER, "neither": Verdict.NEITHER}
    side, _, reason = words.partition(" ")
    held = [one for one in nodes.debates(work.session.reading, work.stacks.done) if one.node == number and one.is_pending]
    if not held:
        raise Refusal(f"no debate about question {work.tree.path(number)} waits for a ruling; `debate … --judge none` holds one")
    if side not in sides:
        raise Refusal(f"“{side}” is no ruling on a debate; say A, B or neither, and if you like why")
    return nodes.rule(work, held[-1].id, sides[side], judge=work.actor, reason=reason, seconds=seconds)


_WITH_WORDS: Final[dict[str, Deed]] = {
    "answer": lambda work, node, words, seconds: person.answer(work, node, words, seconds=seconds),
    "reject": lambda work, node, words, seconds: person.reject(work, node, words, seconds=seconds),
    "debate": _rule_debate,
}
"""What is said by words: your answer (an edit, where one was proposed), why it is wrong, whose side you take."""
_WITHOUT: Final[dict[str, Deed]] = {
    "approve": lambda work, node, _words, seconds: person.approve(work, node, seconds=seconds),
    "idk": lambda work, node, _words, seconds: person.answer(work, node, IDK_TEXT, seconds=seconds),
    "skip": lambda work, node, _words, seconds: person.skip(work, node, seconds=seconds),
    "take": lambda work, node, _words, _seconds: person.take(work, node),
    "retry": lambda work, node, _words, _seconds: person.retry(work, node),
    "amplify": lambda work, node, _words, _seconds: person.hand_to_script(work, node),
    "script": lambda work, node, _words, _seconds: person.hand_to_script(work, node, ALL_LEVELS),
    "macros": lambda work, node, _words, _seconds: person.hand_to_macros(work, node),
    "deputy": lambda work, node, _words, _seconds: person.hand_to_deputy(work, node),
    "combine": lambda work, node, _words, _seconds: person.combine(work, node),
    "halt": lambda work, node, _words, _seconds: person.halt(work, node),
    "recompute": lambda work, node, _words, _seconds: person.recompute(work, node),
}
DEEDS: Final = _WITH_WORDS | _WITHOUT
HELP: Final = (
    "answer WORDS (an edit, where something was proposed), approve, reject WHY, idk, skip; take it over to split it yourself; "
    "hand it to the scripted H for one level (amplify) or all (script), to macros, or to H′ (deputy); retry with A_n after a "
    "rejection, combine (a language model does), halt who works on it, recompute what is stale, debate A|B|neither [WHY]"
)


def add(commands: Commands) -> None:
    """Add these commands to the parser."""
    ask = command(commands, "ask", _ask, "ask a question: a new one, or below one that you split")
    ask.add_argument("session", type=Path)
    ask.add_argument("question", help="as you would type it in the window, such as s^3(a)")
    about = ask.add_mutually_exclusive_group()
    about.add_argument("--below", metavar="NODE", help="as a subquestion of the question with this path, such as 1.2")
    about.add_argument("--like", metavar="NODE", help="about the same facts as this question (default: about new ones)")
    about.add_argument("--facts", metavar="FILE", help="about your own facts, one a line, or your document; - reads them")
    rule = command(commands, "rule", _rule, "decide on a question as H, or say who is to work on it")
    rule.add_argument("session", type=Path)
    rule.add_argument("node", help="the path of the question, such as 1.2")
    rule.add_argument("deed", choices=tuple(DEEDS), metavar="DEED", help=HELP)
    rule.add_argument("words", nargs="*", help="your answer, your reason, or the side you take")
    rule.add_argument("--seconds", type=float, help="how long you thought about it, for the record")
    command(commands, "undo", _undo, "take back the latest decision, as a further decision").add_argument("session", type=Path)
    command(commands, "redo", _redo, "decide again what was taken back last").add_argument("session", type=Path)
    reveal = command(commands, "reveal", _reveal, "show the facts of a question; later decisions about them say that you saw them")
    reveal.add_argument("session", type=Path)
    reveal.add_argument("node", help="the path of the question")


@contextmanager
def _working(arguments: argparse.Namespace) -> Iterator[Amplification]:
    """The trees, with machines' turns taken after what is done to them; what makes no sense just now is a wrong argument."""
    with Session.open(arguments.session) as session:
        work = opened(session)
        try:
            yield work
        except Refusal as refusal:
            raise ValueError(str(refusal)) from refusal


def _ask(arguments: argparse.Namespace) -> int:
    with _working(arguments) as work:
        parent = None if arguments.below is None else outline.at(work.tree, arguments.below)
        context = None if arguments.like is None else work.tree[outline.at(work.tree, arguments.like)].context
        if arguments.facts is not None:
            work.task.parse_question(arguments.question)
            context = work.new_context(work.task.parse_context(text_in(arguments.facts)), typed=True)
        node = person.ask(work, arguments.question, context=context, parent=parent)
        return _done(arguments, work, node.id)


def _rule(arguments: argparse.Namespace) -> int:
    words = " ".join(arguments.words)
    if bool(words) is not (arguments.deed in _WITH_WORDS):
        wrong = "goes without words" if words else "needs words after it: your answer, why it is wrong, or whose side you take"
        raise ValueError(f"“{arguments.deed}” {wrong}")
    with _working(arguments) as work:
        node = DEEDS[arguments.deed](work, outline.at(work.tree, arguments.node), words, arguments.seconds)
        return _done(arguments, work, node.id)


def _undo(arguments: argparse.Namespace) -> int:
    with _working(arguments) as work:
        decided = person.undo(work)
        return _done(arguments, work, decided.node, undone=decided.kind)


def _redo(arguments: argparse.Namespace) -> int:
    with _working(arguments) as work:
        decided = person.redo(work)
        return _done(arguments, work, decided.node, redone=decided.kind)


def _reveal(arguments: argparse.Namespace) -> int:
    with _working(arguments) as work:
        node = work.tree[outline.at(work.tree, arguments.node)]
        facts = masking.reveal_facts(work.session, node.context)
    return tell(arguments, {"path": arguments.node, "question": node.question, "facts": facts}, itemgetter("facts"))


def _done(arguments: argparse.Namespace, work: Amplification, number: int, **more: str) -> int:
    """Let machines have their turn, and tell how things stand: the question, those below it, and what waits for the person."""
    settle(work)
    with work.session.reading() as reader:
        waits = outline.waiting(reader, work.tree)
    node, *below = [outline.as_json(work.tree, one) for one in (work.tree[number], *work.tree.asked(number))]
    result = {**more, "node": node, "below": below, "waiting": waits}
    done = [f"{how}: {kind}" for how, kind in more.items()]
    waiting = f"waiting for you: {', '.join(waits) or 'nothing'}"
    return tell(arguments, result, lambda _: [*done, *outline.lines([node, *below]), waiting])
