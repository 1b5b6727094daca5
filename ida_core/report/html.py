"""The report: one HTML file that needs nothing else, opens from disk and asks no network."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, select_autoescape
from markupsafe import Markup

from ida_core import lineage
from ida_core.report.info import session_info
from ida_core.report.metrics import LEVELS, NAMES, TRAINED, Curves, read_curves
from ida_core.report.picture import curves_svg, tree_svg
from ida_core.sessions.records import load_tree
from ida_core.sessions.session import Session
from ida_core.tasks import make_task
from ida_core.tree import Node, Status, Tree
from ida_core.version import VERSION

TREES_AT_MOST: Final = 200
NESTED_AT_MOST: Final = 40
"""Levels of folding shown; a deeper tree is cut there and says so."""
DECISIONS_AT_MOST: Final = 2000
TONES: Final = {Status.APPROVED: "good", Status.ANSWERED: "good", Status.REJECTED: "bad"}


def report(session: Session) -> str:
    """Write the whole report of a session."""
    task = make_task(session.settings.task, session.settings.preset)
    with session.reading() as reader:
        tree = load_tree(reader)
        query = """SELECT decision.*, node.question FROM decision JOIN node ON node.id = decision.node
                   ORDER BY decision.id LIMIT ?"""
        decisions = list(reader.query(query, [DECISIONS_AT_MOST]))
    roots = tree.children(None)
    environment = Environment(autoescape=select_autoescape(default=True, default_for_string=True))
    template = environment.from_string(files("ida_core.report").joinpath("template.html").read_text("utf-8"))
    return template.render(
        info=session_info(session) | {"title": task.title}, line=lineage.read(session), version=VERSION,
        heights=read_curves(session).heights,
        plots=[Markup(plot) for plot in plots(session)], picture=_picture(tree, roots), decisions=decisions,
        trees=[_folded(tree, tree[root], NESTED_AT_MOST) for root in roots[:TREES_AT_MOST]], shown=min(len(roots), TREES_AT_MOST),
    )  # fmt: skip


def plots(session: Session) -> list[str]:
    """The plots of a session as SVG: accuracy, agreement and loss; none when nothing was trained."""
    curves = read_curves(session)
    if not curves.boundaries:
        return []
    by_height = {
        kind: [(f"height {height}", *curves.series[f"{kind}/{height}"].line()) for height in curves.heights]
        for kind in ("accuracy", "agreement")
    }
    loss = [("loss", *curves.series["loss"].line())]
    return [
        curves_svg(
            "Accuracy of the student by height", "right answers (share)", by_height["accuracy"], curves.boundaries, unit=True
        ),
        *_beside_controls(curves),
        curves_svg("Agreement with the teacher", "same answer (share)", by_height["agreement"], curves.boundaries, unit=True),
        curves_svg("Loss", "nats per question", loss, curves.boundaries, unit=False),
    ]


def _beside_controls(curves: Curves) -> list[str]:
    """IDA beside its controls, if they were run: those that are not trained as level lines."""
    if not curves.controls:
        return []
    lines = [("IDA", *curves.series["accuracy"].line())]
    lines += [(NAMES[kind], *curves.controls[kind].line()) for kind in TRAINED if kind in curves.controls]
    lines += [(NAMES[kind], [0.0, curves.reach], curves.controls[kind].line()[1] * 2) for kind in LEVELS if kind in curves.controls]
    return [curves_svg("IDA beside its controls, all heights", "right answers (share)", lines, curves.boundaries, unit=True)]


def largest_tree(tree: Tree, roots: list[int], at_most: int = 80) -> int | None:
    """The tree most worth a picture: the largest that still fits on a page."""
    sizes = {root: sum(1 for _ in tree.subtree(root)) for root in roots[:TREES_AT_MOST]}
    fitting = [root for root, size in sizes.items() if size <= at_most]
    return max(fitting, key=lambda root: sizes[root]) if fitting else None


def _picture(tree: Tree, roots: list[int]) -> Markup | None:
    root = largest_tree(tree, roots)
    return Markup(tree_svg(tree, root)) if root is not None else None


def _folded(tree: Tree, node: Node, levels: int) -> dict[str, Any]:
    given = node.answer if node.answer is not None else f"{node.proposal}?" if node.proposal is not None else "…"
    children = tree.children(node.id)
    below = [_folded(tree, tree[child], levels - 1) for child in children] if levels else []
    status = node.status.words if levels or not children else f"{node.status.words}; {len(children)} subquestions not shown"
    return {
        "path": tree.path(node.id), "question": node.question, "given": given, "tone": TONES.get(node.status, "wait"),
        "status": status, "who": node.answerer.words, "children": below,
    }  # fmt: skip
