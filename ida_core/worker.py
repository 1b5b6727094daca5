"""One of the processes that torchrun starts: they train the session in a folder together, and process 0 keeps it.

    torchrun --standalone --nproc-per-node 2 --max-restarts 3 -m ida_core.worker FOLDER --iterations 3

A process that dies takes the others with it; torchrun starts all of them again, and they go on from the last checkpoint.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import torch
from torch import distributed

from ida_core.control import Control
from ida_core.distil import Compared, Saved
from ida_core.following import follow
from ida_core.forest import Counter, grow, help_grow
from ida_core.iterate import Promoted, iterate
from ida_core.lineage import as_json, found
from ida_core.sessions.session import Session, SessionError
from ida_core.students import recipe_of
from ida_core.tasks import make_task
from ida_core.team import Team, join


def main(argv: list[str]) -> int:
    """Train; process 0 prints one JSON object a line for each comparison, checkpoint and iteration."""
    arguments = _parser().parse_args(argv)
    folder = Path(arguments.folder)
    cuda = torch.cuda.is_available() and arguments.device in ("auto", "cuda")
    if cuda:
        torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))
    else:
        torch.set_num_threads(1)
    team, store = join("nccl" if cuda else "gloo")
    _say(process=team.rank, of=team.size, pid=os.getpid())
    try:
        if team.rank == 0:
            _lead(folder, arguments, team, store)
        else:
            task = make_task(*team.tell(None))
            follow(task, arguments.device, team)
            if arguments.trees:
                help_grow(task, team, store, arguments.device)
    except (SessionError, ValueError) as error:
        print(f"espalier: {error}", file=sys.stderr)
        return 1
    finally:
        distributed.destroy_process_group()
    return 0


def _lead(folder: Path, arguments: argparse.Namespace, team: Team, store: Counter) -> None:
    with Session.open(folder) as session:
        settings, device = session.settings, arguments.device
        task = make_task(settings.task, settings.preset)
        team.tell((settings.task, settings.preset))
        changes = {"shards": arguments.shards} | json.loads(arguments.recipe)
        recipe = replace(recipe_of(session, task), **changes)
        wanted = arguments.iterations if arguments.iterations is not None else 0 if arguments.trees else 1
        left = max(0, wanted - found(session).iteration)
        for event in iterate(session, task, Control(), recipe=recipe, device=device, iterations=left, team=team):
            match event:
                case Compared():
                    _say(step=event.step, agreement=event.agreement)
                case Saved():
                    _say(saved=event.step)
                case Promoted():
                    _say(**as_json(event.report))
        team.tell(None)
        for grown in grow(session, task, team, store, arguments.trees, arguments.levels, device) if arguments.trees else ():
            _say(grown=grown.chunk, left=grown.left)


def _say(**values: object) -> None:
    """Print a line at one go: all processes have the same output."""
    os.write(sys.stdout.fileno(), (json.dumps(values) + "\n").encode())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ida_core.worker", description="Train a session's assistants with several processes.")
    parser.add_argument("folder", help="the folder of the session, on a disk that all processes see")
    parser.add_argument("--iterations", type=int, help="the n of the last A_n to make (default: 1, or none if trees are grown)")
    parser.add_argument(
        "--trees", type=int, default=0, help="afterwards, so many questions are to stand in the session as trees of A_n"
    )
    parser.add_argument("--levels", type=int, default=0, help="levels below each of them that H splits, too (default: none)")
    parser.add_argument("--shards", type=int, default=8, help="parts of each batch; the result does not depend on who has them")
    parser.add_argument("--recipe", default="{}", help="changes to the recipe, as JSON")
    parser.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda"))
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
