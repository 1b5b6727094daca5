"""Commands about debate: hold one at a node of a session, and the league of a session's debaters."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ida_core.commands import Commands, tell
from ida_core.language.names import FORMS, check
from ida_core.oversight.policy import FORMS as POLICIES
from ida_core.oversight.policy import DebatePolicy
from ida_core.oversight.preparing import PROTOCOLS
from ida_core.oversight.rivals import RIVALS
from ida_core.sessions.session import Session, SessionError

JUDGES = "none (the debate waits for a person), scripted, model (A_n), or faulty:RATE"


def add(commands: Commands) -> None:
    """Add these commands to the parser."""
    debate = commands.add_parser("debate", help="hold a debate at a node, and let a judge rule on it; without a node, list them")
    debate.set_defaults(command=_debate)
    debate.add_argument("session")
    debate.add_argument("node", nargs="?", help="the path of a node, such as 3.2.1")
    debate.add_argument("--policy", help=f"which of A_n's answers are compared from now on: {POLICIES}")
    debate.add_argument("--protocol", default=PROTOCOLS[0], choices=PROTOCOLS)
    debate.add_argument("--rival", default="usual", choices=RIVALS, help="who disputes what stands there (default: as it suits)")
    debate.add_argument("--judge", default="scripted", help=f"who rules: {JUDGES}")
    debate.add_argument(
        "--swap", action="store_true", help="let the judge rule once more with the sides swapped, to see whether it rules alike"
    )
    league = commands.add_parser("league", help="measure ways to decide, debaters, and what debates leave of errors")
    league.set_defaults(command=_league)
    league.add_argument("session")
    league.add_argument("--questions", type=int, default=400, help="fresh random questions (default: 400)")
    league.add_argument("--judge-error", type=float, default=0.01, help="share of wrong rulings (default: 0.01)")
    league.add_argument("--model", help=f"a language model that speaks and judges as well: {FORMS}")
    league.add_argument("--cases", type=int, default=8, help="pairs of answers that the language model decides (default: 8)")
    for command in (debate, league):
        command.add_argument("--json", action="store_true", help="print one JSON object as the last line")


def _debate(arguments: argparse.Namespace) -> int:
    from ida_core.amplify.person import Refusal
    from ida_core.at_work import opened
    from ida_core.oversight import nodes

    if arguments.node is None or arguments.policy is not None:
        return _debates(arguments)
    with Session.open(Path(arguments.session)) as session:
        work = opened(session)
        number = work.tree.at_path(arguments.node)
        if number is None:
            raise ValueError(f"there is no node {arguments.node} in {arguments.session}")
        judge = _judge(arguments.judge, work)
        try:
            debate = nodes.begin(work, number, rival=arguments.rival, protocol=arguments.protocol)
            held = nodes.read(work, debate)
            if judge is not None and held.is_pending:
                nodes.rule_by(work, debate, judge)
            alike = _again(work, nodes.read(work, debate), judge) if arguments.swap else None
        except Refusal as refusal:
            raise ValueError(str(refusal)) from refusal
        result = _told(nodes.read(work, debate), work.tree) | {"alike_when_swapped": alike}
    return tell(arguments, result, _lines)


def _debates(arguments: argparse.Namespace) -> int:
    """All debates, those that wait for a ruling first; or another policy, from now on."""
    from ida_core.amplify.person import Refusal
    from ida_core.at_work import opened
    from ida_core.oversight import nodes
    from ida_core.oversight.policy import Watch
    from ida_core.sessions.records import load_tree

    policy = arguments.policy
    with Session.look(Path(arguments.session)) if policy is None else Session.open(Path(arguments.session)) as session:
        if policy is not None:
            try:
                Watch(opened(session)).set_policy(DebatePolicy.read(policy))
            except Refusal as refusal:
                raise ValueError(str(refusal)) from refusal
        with session.reading() as reader:
            tree = load_tree(reader)
        told = [_told(one, tree) for one in sorted(nodes.debates(session.reading), key=lambda one: not one.is_pending)]
        now = session.settings.debates
    rows = [f"{one['debate']}  {one['node']}  {one['question']}: {' or '.join(one['answers'])}  ({_ruling(one)})" for one in told]
    return tell(arguments, {"policy": now, "debates": told}, lambda _: [*rows, f"A_n's answers are compared: {now}"])


def _again(work: Any, held: Any, judge: Any) -> bool:
    """Whether the judge rules alike when it hears the debate with the sides swapped."""
    from ida_core.amplify.person import Refusal
    from ida_core.oversight import nodes, repeats

    if judge is None:
        raise Refusal("a debate that waits for a person comes up again in the window")
    again = repeats.hold_again(work, held)
    nodes.rule_by(work, again, judge)
    return repeats.consistent(held, nodes.read(work, again))


def _league(arguments: argparse.Namespace) -> int:
    from ida_core.language.model import Refusal
    from ida_core.language.opening import open_model
    from ida_core.report.debate import league_lines, league_report
    from ida_core.sessions.masking import reveal_truth, truth_is_masked

    if arguments.questions < 1 or arguments.cases < 1 or not 0 <= arguments.judge_error <= 1:
        raise ValueError("the league needs at least one question, one case, and a rate of wrong rulings between 0 and 1")
    if arguments.model is not None:
        check(arguments.model)
    with Session.open(Path(arguments.session)) as session:
        if truth_is_masked(session):
            reveal_truth(session)  # a person acts as H there, so it goes on the record
        try:
            model = None if arguments.model is None else open_model(arguments.model)
            result = league_report(session, arguments.questions, arguments.judge_error, model, arguments.cases)
        except Refusal as refusal:
            raise SessionError(str(refusal)) from refusal
    return tell(arguments, result, league_lines)


def _judge(name: str, work: Any) -> Any:
    from ida_core.oversight.judges import FaultyJudge, ModelJudge, ScriptedJudge
    from ida_core.oversight.sides import Grounded

    kind, _, rate = name.partition(":")
    if name == "none":
        return None
    if name == "scripted":
        return ScriptedJudge(work.task)
    if name == "model":
        return ModelJudge(work.task, Grounded(work.task, work.assistant), f"A_{work.iteration}")
    try:
        if kind != "faulty":
            raise ValueError(name)
        return FaultyJudge(ScriptedJudge(work.task), float(rate), work.session.settings.seed)
    except ValueError as error:
        raise ValueError(f"there is no judge “{name}”; say {JUDGES}") from error


def _told(held: Any, tree: Any) -> dict[str, Any]:
    """What `debate --json` prints. Who stands behind which answer is told once it was ruled: the judge is blind until then."""
    from dataclasses import asdict

    node = tree[held.node]
    return {
        "debate": held.id, "node": tree.path(held.node), "question": node.question, "protocol": held.protocol,
        "sides": ["A", "B"] if held.is_pending else list(held.sides), "answers": list(held.answers), "agree": held.agrees,
        "rounds": [asdict(each) for each in held.rounds], "lines": list(held.lines),
        "item": None if held.item is None else asdict(held.item), "judge": held.judge or None,
        "verdict": None if held.verdict is None else ("A", "B", "neither")[held.verdict], "answer": node.answer,
        "status": node.status.words, "statements": held.statements, "full_check_nodes": held.nodes,
    }  # fmt: skip


def _lines(told: dict[str, Any]) -> list[str]:
    stood = zip("AB", told["sides"], told["answers"], strict=True)
    sides = [f"{name} says {answer}" if side == name else f"{name}: {side} says {answer}" for name, side, answer in stood]
    lines = [f"debate {told['debate']} about {told['node']}, {told['question']} ({told['protocol']})", *sides, *told["lines"]]
    if told["agree"]:
        return [*lines, "both say the same: there is nothing to debate, and debate is blind to errors that both make"]
    item = told["item"]
    lines += [
        f"{each['question']}: A commits {_list(each['lists'][0])}; B commits {_list(each['lists'][1])}" for each in told["rounds"]
    ]
    lines.append(f"left to the judge ({item['kind']}): {item['question']}: A {item['moves'][0]}, B {item['moves'][1]}")
    lines.append(f"ruling: {_ruling(told)}")
    if told["alike_when_swapped"] is not None:
        lines.append(f"with the sides swapped the judge ruled {'alike' if told['alike_when_swapped'] else 'otherwise'}")
    return [*lines, f"one item judged; a full check would look at {told['full_check_nodes'] or 'too many'} nodes"]


def _ruling(told: dict[str, Any]) -> str:
    return f"{told['verdict']} ({told['judge']}); {told['answer']}, {told['status']}" if told["verdict"] else "waits for a person"


def _list(claims: list[list[str]]) -> str:
    return ", ".join(f"{question} = {answer}" for question, answer in claims)
