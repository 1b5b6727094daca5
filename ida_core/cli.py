"""Everything the window can do, without it. Exit codes: 0 done, 1 failed, 2 wrong arguments, 130 interrupted."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
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
    session_verbs,
)
from ida_core.overseers.choice import FORMS, check
from ida_core.oversight.training import FORMS as OVERSIGHT
from ida_core.oversight.training import Oversight
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
    check(arguments.overseer, task)
    gate.least_agreement(arguments.gate)
    _check_device(arguments.device)
    Oversight.read(arguments.oversight)
    with ExitStack() as stack:
        session = stack.enter_context(_session_for(arguments, task, stack))
        iterations = arguments.iterations or (len(task.heights) if session.settings.mode == "discrete" else 1)
        result = run_session(session, task, device=arguments.device, iterations=iterations, say=_say, controls=arguments.controls)
    return _print(arguments, result, _run_lines)


def _baseline(arguments: argparse.Namespace) -> int:
    from ida_core.oneshot import run_baseline

    task = _task(arguments)
    _check_device(arguments.device)
    result = run_baseline(task, arguments.preset, arguments.kind, seed=arguments.seed, device=arguments.device, say=_say)
    return _print(arguments, result, _run_lines)


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
    settings = Settings(
        folder.name.removesuffix(SUFFIX), task.name, arguments.preset, arguments.seed, arguments.mode or task.usual_mode,
        arguments.overseer, arguments.votes, arguments.specialists, oversight=arguments.oversight,
        gate=arguments.gate, curriculum=arguments.curriculum,
    )  # fmt: skip
    return Session.create(folder, settings)


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
    return _print(arguments, result, lambda info: [f"{name}: {value}" for name, value in info.items()])


# -- output ----------------------------------------------------------------------------------------------------------


def _print(arguments: argparse.Namespace, result: dict[str, Any], lines: Callable[[dict[str, Any]], list[str]]) -> int:
    print(json.dumps(result, ensure_ascii=False) if arguments.json else "\n".join(lines(result)))
    return 0


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
    run_, baseline = (commands.add_parser(name, help=text) for name, text in _TRAINING.items())
    for command, action in ((run_, _run), (baseline, _baseline)):
        command.set_defaults(command=action)
        command.add_argument("--task", required=True, help=f"{', '.join(PRESETS)}, or the path of a Python file with a task")
        command.add_argument("--trust-task", action="store_true", help="run the code of that file without asking")
        command.add_argument("--preset", default="quick", help="quick (default), standard or paper")
        command.add_argument("--seed", type=int, default=0)
        command.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps"))
        command.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    run_.add_argument("--mode", choices=("discrete", "continuous"), help="default: what suits the task and its size")
    run_.add_argument("--overseer", default="scripted", help=f"who plays H: {FORMS}")
    run_.add_argument("--votes", type=_positive, default=1, help="how often H works on each question (default: once)")
    run_.add_argument(
        "--specialists", nargs="?", const="type", default="", choices=("type", "random"),
        help="train a narrower network for each sort of questions, or (random) as a control for a random share of them",
    )  # fmt: skip
    run_.add_argument(
        "--curriculum", default="bound", choices=("bound", "paper"),
        help="what makes a curriculum go on: an anytime lower bound on agreement (default), or the paper's 85 %% as observed",
    )  # fmt: skip
    run_.add_argument("--oversight", default="none", help=f"what a judge rules on: {OVERSIGHT}")
    run_.add_argument("--gate", default="open", help=f"what a trained assistant has to pass before it helps: {gate.FORMS}")
    run_.add_argument("--controls", action="store_true", help="train the controls beside it, for as many steps, and compare")
    run_.add_argument("--iterations", type=_positive, help="how many (default: one for each height of the task)")
    run_.add_argument("--session", help="the folder to keep the session in (default: a temporary one)")
    run_.add_argument("--resume", action="store_true", help="go on with the session in the folder")
    baseline.add_argument("--kind", required=True, choices=("supervised", "low-heights"))
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
    debate_verbs.add(commands)
    model_verbs.add(commands)
    return parser


_TRAINING: Final = {
    "run": "run the whole loop with a scripted overseer",
    "baseline": "train the same network on ground truth, for comparison",
}


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is not a positive number")
    return number
