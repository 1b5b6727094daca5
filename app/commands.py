"""Commands that need the window's libraries: the demo without a display, the desktop's menu, screenshots, benches."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import platformdirs

from ida_core.sessions.session import SessionError

BENCHES = (
    "loop", "startup", "switching", "latency", "distil", "tasks", "amplify", "votes", "labels", "person", "specialists", "plots",
    "tree", "store", "exports", "failures", "debate", "language", "all",
)  # fmt: skip


def run(argv: list[str]) -> int:
    """Carry out demo, desktop, screenshots or bench; exit codes as everywhere."""
    arguments = make_parser().parse_args(argv)
    try:
        if arguments.command == "demo":
            return _demo(Path(arguments.out))
        if arguments.command == "desktop":
            return _desktop(arguments.deed)
        if arguments.command == "screenshots":
            from app.screenshots import take_all

            return take_all(Path(arguments.out))
        from app.bench import run_bench

        return run_bench(arguments.name, as_json=arguments.json, only=arguments.task, parts=arguments.only)
    except (SessionError, OSError) as error:
        print(f"espalier: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("espalier: interrupted; what was done is kept", file=sys.stderr)
        return 130


def _demo(out: Path) -> int:
    """The guided session, headless, to its end: report, tree picture and plots."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from app.render import png
    from ida_core.demo import run_demo

    folder = _fresh(out)
    made = run_demo(folder, say=lambda sentence: print(sentence, flush=True))
    application = QGuiApplication.instance() or QGuiApplication(["espalier"])
    pictures = [png(svg, folder / f"{name}.png") for name, svg in made.pictures.items()]
    del application
    print(f"report:   {made.report}")
    for picture in pictures:
        print(f"picture:  {picture}")
    print(f"session:  {made.session}")
    return 0


def _desktop(deed: str) -> int:
    from app import desktop

    for place in desktop.install() if deed == "install" else desktop.remove():
        print(place)
    return 0


def _fresh(out: Path) -> Path:
    """A folder that is not there yet: `out`, or `out-2`, `out-3`, …"""
    folder, number = out, 2
    while folder.exists():
        folder, number = out.with_name(f"{out.name}-{number}"), number + 1
    folder.mkdir(parents=True)
    return folder


def make_parser() -> argparse.ArgumentParser:
    """These commands with their arguments."""
    parser = argparse.ArgumentParser(prog="espalier")
    commands = parser.add_subparsers(dest="command", required=True)
    demo = commands.add_parser("demo", help="run the guided session without a display; write its report and pictures")
    demo.add_argument("--out", default=str(Path(platformdirs.user_data_dir("espalier")) / "demo"))
    desk = commands.add_parser(
        "desktop", help="put Espalier into the menu of your desktop, with icon and file type, or take it away"
    )
    desk.add_argument("deed", choices=("install", "remove"))
    shots = commands.add_parser("screenshots", help="write pictures of the main views")
    shots.add_argument("out", nargs="?", default="docs/screenshots")
    bench = commands.add_parser("bench", help="measure, against something real in the same run")
    bench.add_argument("name", choices=BENCHES)
    bench.add_argument("--task", action="append", default=[], help="loop, tasks, labels: only this task (can be given again)")
    bench.add_argument(
        "--only", action="append", default=[], help="tree: frames, keys, find, growing; exports: a format (can be given again)"
    )
    bench.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    return parser
