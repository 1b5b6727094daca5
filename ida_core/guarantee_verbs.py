"""Commands about what is guaranteed: whose fault errors are, and what can be done about them."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ida_core import lineage
from ida_core.commands import Commands, command, tell
from ida_core.overseers.choice import FORMS
from ida_core.sessions import resolutions
from ida_core.sessions.session import Session
from ida_core.tasks import make_task


def add(commands: Commands) -> None:
    """Add these commands to the parser."""
    blame = command(commands, "blame", _blame, "find whose fault wrong roots are, by running trees again")
    blame.add_argument("session")
    blame.add_argument("--truth", action="store_true", help="hold answers against the truth, not against deeper amplification")
    blame.add_argument("--mine", action="store_true", help="examine your own trees too, which goes on the record")
    blame.add_argument("--draw", type=int, default=0, metavar="N", help="first draw N fresh roots and write wrong ones as trees")
    decompose = command(commands, "decompose", _decompose, "say how well a task falls apart: depth, branching, ceilings, D")
    decompose.add_argument("session", nargs="?", help="a session, whose newest assistant is measured (or --task)")
    decompose.add_argument("--task", help="a task, measured with A_0")
    decompose.add_argument("--preset", default="quick")
    decompose.add_argument("--overseer", default="scripted", help=f"who splits and combines: {FORMS}")
    decompose.add_argument("--roots", type=int, default=1024)
    lab = command(
        commands, "lab", _lab, "teach fresh students with an H that errs; hold what was predicted against what comes of it"
    )
    lab.add_argument("session", nargs="?", help="a session, whose task is tried and which keeps the outcomes (or --task)")
    lab.add_argument("--task", help="a task, tried without a session")
    lab.add_argument("--preset", default="quick")
    lab.add_argument("--kind", default="independent", choices=("independent", "fixed", "lazy", "adversarial"))
    lab.add_argument("--rates", type=float, nargs="+", default=[0.01, 0.1, 0.3])
    lab.add_argument("--votes", type=int, default=1)
    lab.add_argument("--seeds", type=int, nargs="+", default=[0])
    lab.add_argument("--steps", type=int, default=1000)
    lab.add_argument("--draws", action="store_true", help="X draws its answers and does not say the most probable one")
    lab.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps"))
    traced = command(commands, "taint", _taint, "follow an answer to every example, assistant and answer that rests on it")
    traced.add_argument("session")
    traced.add_argument("node", help="the number of a question, or its path (such as 3.1)")
    what = traced.add_mutually_exclusive_group()
    what.add_argument("--evict", action="store_true", help="take the examples out of what is trained on")
    what.add_argument(
        "--retrain", action="store_true", help="evict, go back to the last sound assistant, and train again from there"
    )
    what.add_argument("--accept", action="store_true", help="leave everything as it is, on the record")
    traced.add_argument("--reason", default="", help="why; kept with what was decided")
    traced.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps"))
    command(commands, "provenance", _provenance, "say whose examples went into which assistant").add_argument("session")
    command(commands, "lineage", _lineage, "list all assistants, with what was decided about each and why").add_argument("session")
    let = command(commands, "promote", _promote, "let a trained assistant that waits at the gate help")
    let.add_argument("session")
    let.add_argument("--assistant", type=int, help="its number (default: the newest)")
    let.add_argument("--override", default="", metavar="REASON", help="why it should help although it does not pass")
    for name, text in (("rollback", "let an earlier assistant help; those after it may not any more"),
                       ("fork", "let an earlier assistant help; what is trained next branches off there")):  # fmt: skip
        back = command(commands, name, _go_back, text)
        back.set_defaults(name=name)
        back.add_argument("session")
        back.add_argument("assistant", type=int, help="its number, as `lineage` lists it")
        back.add_argument("--reason", required=True)


def _blame(arguments: argparse.Namespace) -> int:
    from ida_core.report.blame import DEEPER, TRUTH, blame_lines, blame_report, draw_and_write

    against = TRUTH if arguments.truth else DEEPER
    with Session.open(Path(arguments.session)) as session:
        if arguments.draw > 0:
            draw_and_write(session, arguments.draw, against)
        result = blame_report(session, against, mine=arguments.mine)
    return tell(arguments, result, blame_lines)


def _decompose(arguments: argparse.Namespace) -> int:
    from ida_core.report.decomposability import decomposability_lines, session_decomposability, task_decomposability

    if (arguments.session is None) == (arguments.task is None):
        raise ValueError("say either a session or --task")
    if arguments.task is not None:
        task = make_task(arguments.task, arguments.preset)
        result = task_decomposability(task, arguments.preset, arguments.overseer, arguments.roots)
    else:
        with Session.open(Path(arguments.session)) as session:
            result = session_decomposability(session, arguments.overseer, arguments.roots)
    return tell(arguments, result, decomposability_lines)


def _lab(arguments: argparse.Namespace) -> int:
    from ida_core import failures
    from ida_core.control import Control
    from ida_core.networks.device import leave_a_core

    if (arguments.session is None) == (arguments.task is None):
        raise ValueError("say either a session or --task")
    if not all(0 <= rate <= 1 for rate in arguments.rates):
        raise ValueError("rates of errors lie between 0 and 1")
    leave_a_core()
    wished = failures.trials(
        (arguments.kind,), arguments.rates, (arguments.votes,), arguments.seeds, draws=arguments.draws
    )  # fmt: skip
    with ExitStack() as stack:
        session = None if arguments.session is None else stack.enter_context(Session.open(Path(arguments.session)))
        named = (arguments.task, arguments.preset) if session is None else (session.settings.task, session.settings.preset)
        outcomes = list[dict[str, Any]]()
        for event in failures.run_trials(make_task(*named), wished, Control(), arguments.steps, arguments.device):
            if isinstance(event, failures.Outcome):
                outcomes.append(failures.as_json(event))
                if session is not None:
                    failures.keep(session, event)
            else:
                print(f"  {event.trial.kind} {event.trial.rate:g}: step {event.step}", file=sys.stderr, flush=True)
    return tell(
        arguments, {"outcomes": outcomes}, lambda result: [line for one in result["outcomes"] for line in _trial_lines(one)]
    )


def _trial_lines(outcome: dict[str, Any]) -> list[str]:
    trial, predicted = outcome["trial"], outcome["predicted"]
    head = f"{trial['kind']} errors at {trial['rate']:g}, votes {trial['votes']}, seed {trial['seed']}, {outcome['steps']} steps"
    return [head] + [
        f"  height {height}: passed on {predicted['passed_on'][height]:.3f}, recursion ≥ {predicted['recursion'][height]:.3f}; "
        f"H + X {outcome['targets'][height]:.3f}, X alone {outcome['learned'][height]:.3f} (n = {n:,})"
        for height, n in outcome["asked"].items()
    ]


def _taint(arguments: argparse.Namespace) -> int:
    from ida_core import taint
    from ida_core.report import outline
    from ida_core.sessions.records import load_tree

    with Session.open(Path(arguments.session)) as session:
        with session.reading() as reader:
            tree = load_tree(reader)
        node = int(arguments.node) if arguments.node.isdecimal() else outline.at(tree, arguments.node)
        found = taint.trace(session, node)
        if arguments.evict:
            taint.evict(session, found, arguments.reason)
        elif arguments.accept:
            taint.accept(session, found, arguments.reason)
        elif arguments.retrain:
            _retrain(session, taint.prepare_retraining(session, found, arguments.reason), arguments.device)
        result = taint.as_json(taint.trace(session, node))
    return tell(arguments, result, _taint_lines)


def _retrain(session: Session, iterations: int, device: str) -> None:
    from ida_core.oneshot import run_session

    task = make_task(session.settings.task, session.settings.preset)
    target = lineage.found(session).iteration + iterations
    run_session(session, task, device=device, iterations=target, say=lambda words: print(words, file=sys.stderr, flush=True))


def _taint_lines(found: dict[str, Any]) -> list[str]:
    cost, names = found["cost"], ", ".join(f"A_{one['iteration']} ({one['id']})" for one in found["assistants"])
    people = f", of {', '.join(found['people'])}" if found["people"] else ""
    return [
        f"on {found['question']} ({found['path']}) rest {len(found['answers'])} answers, {len(found['examples'])} examples{people}",
        f"assistants: {names or 'none'}",
        f"to evict costs {cost['evict']['examples']} examples that took persons {cost['evict']['persons_seconds']:.0f} s",
        f"to retrain from A_{found['sound']['iteration']} costs {cost['retrain']['iterations']} iterations, "
        f"{cost['retrain']['seconds']:.0f} s at the rates measured",
        f"to accept leaves {cost['accept']['answers']} answers and {cost['accept']['assistants']} assistants that rest on it",
    ]


def _provenance(arguments: argparse.Namespace) -> int:
    from ida_core.taint import provenance

    with Session.open(Path(arguments.session)) as session:
        rows = [asdict(one) for one in provenance(session)]
    return tell(arguments, {"learned": rows}, _provenance_lines)


def _provenance_lines(result: dict[str, Any]) -> list[str]:
    lines = [
        f"{row['person']}: {row['examples']} examples → A_{row['iteration']} ({row['assistant']})" for row in result["learned"]
    ]
    return lines or ["no assistant learned from a person's answers"]


def _lineage(arguments: argparse.Namespace) -> int:
    with Session.open(Path(arguments.session)) as session:
        words = lineage.standings(session)
        with session.reading() as reader:
            decided = resolutions.read(reader)
        rows = [
            {
                "id": one.id, "iteration": one.iteration, "parent": one.parent, "standing": words[one.id], "run": one.run,
                "decided": [asdict(each) for each in decided if each.assistant == one.id],
            }
            for one in lineage.read(session)
        ]  # fmt: skip
    return tell(
        arguments, {"assistants": rows}, lambda result: [line for row in result["assistants"] for line in _assistant_lines(row)]
    )


def _assistant_lines(row: dict[str, Any]) -> list[str]:
    origin = "" if row["parent"] is None else f" from {row['parent']}"
    lines = [f"{row['id']}: A_{row['iteration']}{origin}, {row['standing']}"]
    for one in row["decided"]:
        reason = f": {one['reason']}" if one["reason"] else ""
        lines.append(f"  {one['kind']} by {one['actor']}, {one['at'][:16].replace('T', ' ')}{reason}")
        lines += [f"    {check['words']}" for check in one["evidence"].get("checks", ())]
    return lines


def _promote(arguments: argparse.Namespace) -> int:
    from ida_core import gate
    from ida_core.gatekeeper import verdict_on

    with Session.open(Path(arguments.session)) as session:
        task = make_task(session.settings.task, session.settings.preset)
        line = {one.id: one for one in lineage.read(session)}
        number = max(line, default=0) if arguments.assistant is None else arguments.assistant
        if number not in line:
            raise ValueError(f"there is no assistant {number} in this session")
        verdict = verdict_on(session, task, line[number])
        gate.promote(session, line[number], verdict, arguments.override)
        result = {"helps": number, "iteration": line[number].iteration, **verdict.as_json()}
    return tell(arguments, result, lambda told: [*(check["words"] for check in told["checks"]), f"A_{told['iteration']} helps"])


def _go_back(arguments: argparse.Namespace) -> int:
    with Session.open(Path(arguments.session)) as session:
        now_helps = lineage.go_back(session, arguments.assistant, arguments.reason, fork=arguments.name == "fork")
    return tell(arguments, {"helps": now_helps.id, "iteration": now_helps.iteration},
                  lambda told: [f"A_{told['iteration']} helps"])  # fmt: skip
