"""Everything the window can do, without it. Exit codes: 0 done, 1 failed, 2 wrong arguments, 130 interrupted."""

from __future__ import annotations

import argparse
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ida_core import (
    audit_verbs,
    care_verbs,
    debate_verbs,
    experiment_verbs,
    gate,
    guarantee_verbs,
    measure_verbs,
    model_verbs,
    person_verbs,
    session_verbs,
    tree_verbs,
    words_verbs,
)
from ida_core.commands import Commands, tell
from ida_core.language import names
from ida_core.overseers.choice import FORMS, check
from ida_core.oversight.policy import FORMS as DEBATES
from ida_core.oversight.policy import DebatePolicy
from ida_core.oversight.training import FORMS as OVERSIGHT
from ida_core.oversight.training import Oversight
from ida_core.policy import check_policy
from ida_core.sessions.session import SUFFIX, Session, SessionError, Settings
from ida_core.tasks import PRESETS, make_task
from ida_core.tasks.base import Task
from ida_core.tasks.own import UntrustedError, trust
from ida_core.version import VERSION

if TYPE_CHECKING:
    from ida_core.report.export import Draw


class Misuse(Exception):
    """The arguments make no sense; the message is a sentence."""


def run(argv: list[str], draw: Draw | None = None) -> int:
    """Carry out one command; see `main.py --help`. `draw` draws pictures as PNG and PDF, where there is somebody to do it."""
    arguments = make_parser(draw).parse_args(argv)
    try:
        code: int = arguments.command(arguments)
    except (Misuse, ValueError) as error:
        return _complain(error, 2)
    except (SessionError, OSError) as error:
        return _complain(error, 1)
    except MemoryError:
        return _complain("there is not enough memory for this; nothing was changed", 1)
    except KeyboardInterrupt:
        return _complain("interrupted; what was done is kept, and --resume goes on from there", 130)
    return code


def _complain(sentence: object, code: int) -> int:
    print(f"espalier: {sentence}", file=sys.stderr)
    return code


# -- run and baseline ------------------------------------------------------------------------------------------------


def _run(arguments: argparse.Namespace) -> int:
    from ida_core.oneshot import run_session

    task = _task(arguments)
    _check_settings(arguments, task)
    _check_device(arguments.device)
    with ExitStack() as stack:
        session = stack.enter_context(_session_for(arguments, task, stack))
        iterations = arguments.iterations or (len(task.heights) if session.settings.mode == "discrete" else 1)
        result = run_session(session, task, device=arguments.device, iterations=iterations, say=_say, controls=arguments.controls)
    return tell(arguments, result, _run_lines)


def _baseline(arguments: argparse.Namespace) -> int:
    from ida_core.oneshot import run_baseline

    task = _task(arguments)
    _check_device(arguments.device)
    result = run_baseline(task, arguments.preset, arguments.kind, seed=arguments.seed, device=arguments.device, say=_say)
    return tell(arguments, result, _run_lines)


def _session_for(arguments: argparse.Namespace, task: Task, stack: ExitStack) -> Session:
    if arguments.session is None:
        if arguments.resume:
            raise Misuse("--resume needs --session, the folder of the session to go on with")
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="espalier-"))) / f"run{SUFFIX}"
    else:
        folder = Path(arguments.session)
    if arguments.resume:
        session = Session.open(folder)
        if (session.settings.task, session.settings.preset) != (task.name, arguments.preset):
            settings = session.settings
            session.close()
            raise Misuse(f"{folder} is about {settings.task} ({settings.preset}), not {task.name} ({arguments.preset})")
        return session
    return Session.create(folder, _settings(arguments, task, folder))


def _new(arguments: argparse.Namespace) -> int:
    task, folder = _task(arguments), Path(arguments.session)
    _check_settings(arguments, task)
    check_policy(arguments.policy)
    DebatePolicy.read(arguments.debates)
    if not 0 < arguments.alpha < 1:
        raise Misuse(f"α is a probability between 0 and 1, not {arguments.alpha}")
    if arguments.model != "none":
        if not task.is_text:
            raise Misuse("a language model helps in sessions of free text only: --task free-text")
        names.check(arguments.model)
    own = {name: getattr(arguments, name) for name in _OF_THE_PERSON}
    settings = replace(_settings(arguments, task, folder), **own)
    Session.create(folder, settings).close()
    return tell(arguments, asdict(settings) | {"session": str(folder)}, lambda made: [made["session"]])


def _settings(arguments: argparse.Namespace, task: Task, folder: Path) -> Settings:
    return Settings(
        folder.name.removesuffix(SUFFIX), task.name, arguments.preset, arguments.seed, arguments.mode or task.usual_mode,
        arguments.overseer, arguments.votes, arguments.specialists, oversight=arguments.oversight,
        gate=arguments.gate, curriculum=arguments.curriculum,
    )  # fmt: skip


def _check_settings(arguments: argparse.Namespace, task: Task) -> None:
    check(arguments.overseer, task)
    gate.least_agreement(arguments.gate)
    Oversight.read(arguments.oversight)


def _task(arguments: argparse.Namespace) -> Task:
    name = str(Path(arguments.task).resolve()) if arguments.task.endswith(".py") else arguments.task
    try:
        return make_task(name, arguments.preset)
    except UntrustedError as question:
        if not arguments.trust_task and not (sys.stdin.isatty() and _agrees(str(question))):
            raise Misuse(f"{question} Say --trust-task if you do") from question
    trust(name)
    return make_task(name, arguments.preset)


def _agrees(question: str) -> bool:
    print(f"espalier: {question} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _check_device(name: str) -> None:
    from ida_core.networks.device import choose_device

    try:
        choose_device(name)
    except ValueError as error:
        raise SessionError(str(error)) from error


# -- info, drift ------------------------------------------------------------------------------------------------------


def _info(arguments: argparse.Namespace) -> int:
    from ida_core.report.info import session_info

    with Session.look(Path(arguments.session)) as session:
        result = session_info(session)
    return tell(arguments, result, lambda info: [f"{name}: {value}" for name, value in info.items()])


# -- output ----------------------------------------------------------------------------------------------------------


def _run_lines(result: dict[str, Any]) -> list[str]:
    lines = [f"{result['task']} ({result['preset']}), seed {result['seed']}, on {result['device']}"]
    for row in result["iterations"]:
        heights = "  ".join(f"height {height}: {rate:.4f}" for height, rate in row["accuracy_by_height"].items())
        lines.append(f"A_{row['n']}  {heights}  agreement {row['agreement']:.4f} (n = {row['agreement_n']})")
    each = min(result["iterations"][-1]["n_by_height"].values())
    lines.append(f"accuracy {result['accuracy']:.4f} (n = {result['accuracy_n']}, {each} a height), {result['seconds']:.1f} s")
    return [*lines, f"session: {result['session']}"] if result["session"] else lines


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def make_parser(draw: Draw | None = None) -> argparse.ArgumentParser:
    """All commands with their arguments."""
    parser = argparse.ArgumentParser(
        prog="espalier",
        description="A workbench for Iterated Distillation and Amplification. Without a command, or with a session (its folder, "
        "or an archive or JSON lines, which are imported), the window opens; with --glance it closes once it is painted.",
        epilog="More commands, which need the window's libraries: demo, desktop, screenshots, bench.",
    )
    parser.add_argument("--version", action="version", version=f"espalier {VERSION}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_training(commands)
    for name, action, text in (("info", _info, "say what a session holds"),):
        command = commands.add_parser(name, help=text)
        command.set_defaults(command=action)
        command.add_argument("session")
        command.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    session_verbs.add(commands, draw)
    measure_verbs.add(commands)
    audit_verbs.add(commands)
    guarantee_verbs.add(commands)
    experiment_verbs.add(commands)
    care_verbs.add(commands)
    person_verbs.add(commands)
    tree_verbs.add(commands)
    words_verbs.add(commands)
    debate_verbs.add(commands)
    model_verbs.add(commands)
    return parser


def _add_training(commands: Commands) -> None:
    run_ = commands.add_parser("run", help="run the whole loop with a scripted overseer")
    baseline = commands.add_parser("baseline", help="train the same network on ground truth, for comparison")
    new = commands.add_parser("new", help="make a session in which you act as H, by the commands ask and rule or in the window")
    new.add_argument("session", help="its folder, NAME.espalier")
    for command, action in ((run_, _run), (baseline, _baseline), (new, _new)):
        command.set_defaults(command=action)
        command.add_argument("--task", required=True, help=f"{', '.join(PRESETS)}, or the path of a Python file with a task")
        command.add_argument("--trust-task", action="store_true", help="run the code of that file without asking")
        command.add_argument("--preset", default="quick", help="quick (default), standard or paper")
        command.add_argument("--seed", type=int, default=0)
        command.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    for command in (run_, baseline):
        command.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps"))
    for command in (run_, new):
        command.add_argument("--mode", choices=("discrete", "continuous"), help="default: what suits the task and its size")
        command.add_argument("--overseer", default="scripted", help=f"who plays H in training: {FORMS}")
        command.add_argument("--votes", type=_positive, default=1, help="how often H works on each question (default: once)")
        command.add_argument(
            "--specialists", nargs="?", const="type", default="", choices=("type", "random"),
            help="train a narrower network for each sort of questions, or (random) as a control for a random share of them",
        )  # fmt: skip
        command.add_argument(
            "--curriculum", default="bound", choices=("bound", "paper"),
            help="what makes a curriculum go on: an anytime lower bound on agreement (default), or the paper's 85 %% as observed",
        )  # fmt: skip
        command.add_argument("--oversight", default="none", help=f"what a judge rules on: {OVERSIGHT}")
        command.add_argument("--gate", default="open", help=f"what a trained assistant has to pass before it helps: {gate.FORMS}")
    run_.add_argument("--controls", action="store_true", help="train the controls beside it, for as many steps, and compare")
    run_.add_argument("--iterations", type=_positive, help="how many (default: one for each height of the task)")
    run_.add_argument("--session", help="the folder to keep the session in (default: a temporary one)")
    run_.add_argument("--resume", action="store_true", help="go on with the session in the folder")
    baseline.add_argument("--kind", required=True, choices=("supervised", "low-heights"))
    new.add_argument("--person", default="you", help="the name that your decisions are on the record under (default: you)")
    new.add_argument("--policy", default="ask", help="which answers you rule on: ask (all), audit:RATE or escalate:HEIGHT")
    new.add_argument("--budget", type=_positive, help="how many questions may be asked below a root (default: any number)")
    new.add_argument("--alpha", type=float, default=0.05, help="how often the bounds may be wrong (default: 0.05)")
    new.add_argument("--isolated", action="store_true", help="you see each question without those above it")
    new.add_argument("--debates", default="never", help=f"where two answers are compared: {DEBATES}")
    new.add_argument("--model", default="none", help=f"in free text, who helps: none, or {names.FORMS}")
    new.add_argument("--tokens", type=_positive, help="tokens that the model may read and write for one tree (default: any number)")
    new.add_argument("--seconds", type=_positive, help="seconds that the model may take for one tree (default: any number)")


_OF_THE_PERSON: Final = ("person", "policy", "budget", "alpha", "isolated", "debates", "model", "tokens", "seconds")
"""What a session says about a person's work in it."""


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is not a positive number")
    return number
