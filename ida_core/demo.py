"""The guided session played by the scripted H, from the first question to the report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ida_core import lineage
from ida_core.amplify import machine, person
from ida_core.amplify.steps import ALL_LEVELS
from ida_core.amplify.trees import Amplification
from ida_core.helper import helper
from ida_core.oneshot import run_session
from ida_core.report.export import export
from ida_core.report.html import plots
from ida_core.report.picture import tree_svg
from ida_core.sessions.records import load_tree
from ida_core.sessions.session import SUFFIX, Session, Settings
from ida_core.tasks import make_task

QUESTION: Final = "σ^13(c)"


@dataclass(frozen=True, slots=True)
class Made:
    """What the demo wrote, and the pictures it would like to see drawn."""

    session: Path
    report: Path
    pictures: dict[str, str]
    """SVG by name."""


def run_demo(folder: Path, say: Callable[[str], None]) -> Made:
    """Run the whole loop on permutation powering (quick) in a new session inside `folder`."""
    task = make_task("permutation-powering", "quick")
    place = folder / f"demo{SUFFIX}"
    with Session.create(place, Settings("Demo", task.name)) as session:
        say(f"{task.title}: {task.summary}")
        context = ask(session, None, say)
        result = run_session(session, task, device="auto", iterations=len(task.heights), say=say)
        ask(session, context, say)
        for row in result["iterations"]:
            heights = ", ".join(f"height {height}: {rate:.1%}" for height, rate in row["accuracy_by_height"].items())
            say(f"A_{row['n']}: {heights} (n = {min(row['n_by_height'].values())} a height)")
        report = folder / "report.html"
        export(session, "html", report)
        export(session, "jsonl", folder / "session.jsonl")
        drawn = dict(zip(("accuracy", "agreement", "loss"), plots(session), strict=True))
        with session.reading() as reader:
            tree = load_tree(reader)
        return Made(place, report, {"tree": tree_svg(tree, tree.children(None)[0]), **drawn})


def ask(session: Session, context: int | None, say: Callable[[str], None]) -> int:
    """Ask the hard question: of the scripted H down to the facts, or later of H + A_n on the same facts."""
    ancestor = lineage.found(session)
    task = make_task(session.settings.task, session.settings.preset)
    work = Amplification(session, task, helper(session, task, ancestor), ancestor.iteration, ancestor.id)
    root = person.ask(work, QUESTION, context=context)
    person.hand_to_script(work, root.id, ALL_LEVELS if context is None else 0)
    machine.finish(work)
    nodes = sum(1 for _ in work.tree.subtree(root.id))
    say(f"{QUESTION} = {work.tree[root.id].answer}, by H + A_{ancestor.iteration} in a tree of {nodes} questions")
    return root.context
