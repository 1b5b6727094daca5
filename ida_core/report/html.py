"""The dossier: one HTML file that needs nothing else, opens from disk and asks no network."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import asdict, dataclass
from hashlib import sha256
from importlib.resources import files
from itertools import islice
from typing import Any, Final

from jinja2 import Environment, select_autoescape
from markupsafe import Markup

from ida_core import lineage
from ida_core.report.family import lineage_svg, prices
from ida_core.report.info import session_info
from ida_core.report.metrics import LEVELS, NAMES, TRAINED, Curves, read_curves
from ida_core.report.picture import curves_svg, tree_svg
from ida_core.sessions.lines import Scrub
from ida_core.sessions.records import load_tree
from ida_core.sessions.session import Session
from ida_core.tasks import make_task
from ida_core.tree import Node, Status, Tree
from ida_core.version import VERSION

TREES_AT_MOST: Final = 200
NESTED_AT_MOST: Final = 40
"""Levels of folding shown; a deeper tree is cut there and says so."""
NODES_AT_MOST: Final = 4000
CHILDREN_AT_MOST: Final = 100
DECISIONS_AT_MOST: Final = 2000
DECISIONS: Final = "SELECT decision.*, node.question FROM decision JOIN node ON node.id = decision.node ORDER BY decision.id"
REVIEWS: Final = "SELECT review.*, node.question FROM review JOIN node ON node.id = review.node ORDER BY review.id LIMIT ?"
TONES: Final = {Status.APPROVED: "good", Status.ANSWERED: "good", Status.REJECTED: "bad"}


def report(session: Session, top: int | None = None, scrub: Scrub | None = None) -> str:
    """Write the whole dossier of a session, or of one question and what is below it; `scrub` rewrites rows of decisions."""
    with session.reading() as reader:
        tree = load_tree(reader)
        decisions = list(reader.query(DECISIONS))
        reviews = list(reader.query(REVIEWS, [DECISIONS_AT_MOST]))
        runs = list(reader.query("SELECT * FROM run WHERE state != 'discarded' ORDER BY id"))
        persons = float(reader.conn.execute("SELECT total(seconds) FROM decision").fetchone()[0])
    wanted = None if top is None else {node.id for node in tree.subtree(top)}
    decisions = [row for row in decisions if wanted is None or row["node"] in wanted]
    told = decisions[:DECISIONS_AT_MOST]
    rewrite = scrub or (lambda _table, row: row)
    room, line = Room(), lineage.read(session)
    roots = tree.children(None) if top is None else [top]
    trees = [_folded(tree, tree[root], NESTED_AT_MOST, room) for root in roots[:TREES_AT_MOST] if room.left > 0]
    script = files("ida_core.report").joinpath("dossier.js").read_text("utf-8")
    environment = Environment(autoescape=select_autoescape(default=True, default_for_string=True))
    template = environment.from_string(files("ida_core.report").joinpath("template.html").read_text("utf-8"))
    info = rewrite("session", session_info(session)) | {"title": _title(session)}
    return template.render(
        info=info, line=line, version=VERSION, heights=read_curves(session).heights, family=Markup(lineage_svg(line)),
        prices=prices(line, persons), drift=_drift(session), plots=[Markup(plot) for plot in plots(session)],
        picture=_picture(tree, roots), decisions=[rewrite("decision", row) for row in told], decided=len(decisions),
        reviews=[rewrite("review", row) for row in reviews], trees=trees, shown=room.size - room.left, all=len(wanted or tree),
        settings={**asdict(session.settings), "person": info["person"], "name": info["name"]}, script=Markup(script),
        script_hash=b64encode(sha256(script.encode()).digest()).decode(),
        runs=[{"n": run["iteration"], "kind": run["kind"], "state": run["state"], "config": run["config"]} for run in runs],
    )  # fmt: skip


@dataclass(slots=True)
class Room:
    """How many questions the page still has room for."""

    size: int = NODES_AT_MOST
    left: int = NODES_AT_MOST


def _title(session: Session) -> str:
    """What the task calls itself; one whose code is not trusted is called by its name."""
    try:
        return make_task(session.settings.task, session.settings.preset).title
    except ValueError:
        return session.settings.task


def _drift(session: Session) -> list[str]:
    """What was last measured about drift, with its assumptions, as sentences."""
    from ida_core.report.drift import drift_lines
    from ida_core.report.kept import kept_report

    kept = kept_report(session)
    try:
        return [] if kept is None else drift_lines(kept)
    except (KeyError, TypeError):
        return ["The drift of this session was measured by another version of Espalier; measure it again."]


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
    sizes = {root: sum(1 for _ in islice(tree.subtree(root), at_most + 1)) for root in roots[:TREES_AT_MOST]}
    fitting = [root for root, size in sizes.items() if size <= at_most]
    return max(fitting, key=lambda root: sizes[root]) if fitting else None


def _picture(tree: Tree, roots: list[int]) -> Markup | None:
    root = largest_tree(tree, roots)
    return Markup(tree_svg(tree, root)) if root is not None else None


def _folded(tree: Tree, node: Node, levels: int, room: Room) -> dict[str, Any]:
    """A question with those below it as far as there is room."""
    room.left -= 1
    given = node.answer if node.answer is not None else f"{node.proposal}?" if node.proposal is not None else "…"
    children = tree.children(node.id)
    below = list[dict[str, Any]]()
    for child in children if levels else []:
        if room.left <= 0 or len(below) == CHILDREN_AT_MOST:
            break
        below.append(_folded(tree, tree[child], levels - 1, room))
    hidden = len(children) - len(below)
    status = node.status.words if not hidden else f"{node.status.words}; {hidden:,} subquestions not shown"
    return {
        "path": tree.path(node.id), "question": node.question, "given": given, "tone": TONES.get(node.status, "wait"),
        "status": status, "who": node.answerer.words, "children": below,
    }  # fmt: skip
