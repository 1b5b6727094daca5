"""The dossier: one HTML file that needs nothing else, opens from disk and asks no network."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Final

from jinja2 import Environment, Template, TemplateError, select_autoescape
from markupsafe import Markup

from ida_core import lineage
from ida_core.measure.shown import ends
from ida_core.report.drift_page import Page, drift_page
from ida_core.report.family import lineage_svg, prices
from ida_core.report.info import session_info
from ida_core.report.kept import kept_report
from ida_core.report.metrics import LEVELS, MEAN, NAMES, TRAINED, Curves, read_curves
from ida_core.report.outgoing import Outgoing
from ida_core.report.picture import curves_svg, tree_svg
from ida_core.report.record import debates, resolutions
from ida_core.report.sample import sample
from ida_core.sessions.branch import Branch, name_of
from ida_core.sessions.lines import Row
from ida_core.sessions.replay import done, given
from ida_core.sessions.session import Session
from ida_core.tasks import make_task
from ida_core.version import VERSION

TREES_AT_MOST: Final = 200
"""Trees among which the largest that fits is looked for."""
DRAWN_AT_MOST: Final = 80
DECISIONS_AT_MOST: Final = 2000
DECISIONS: Final = "SELECT decision.*, node.question FROM decision JOIN node ON node.id = decision.node ORDER BY decision.id"
REVIEWS: Final = "SELECT review.*, node.question FROM review JOIN node ON node.id = review.node ORDER BY review.id"
RUNS: Final = "SELECT * FROM run WHERE state != 'discarded' AND ifnull(? = iteration, 1) ORDER BY id"


def report(out: Outgoing) -> str:
    """Write the dossier of a session, or of what was chosen of it."""
    session, only = out.session, out.choice.iteration
    persons = float(out.db.conn.execute("SELECT total(seconds) FROM decision").fetchone()[0])
    line = lineage.read(session)
    shown = [one for one in line if only in (None, one.iteration)]
    decisions, decided = _first(out.kept("decision", out.db.query(DECISIONS)))
    decisions = [row | {"done": _done(row), "given": given(row["kind"], row["final"])} for row in decisions]
    reviews, _ = _first(out.kept("review", out.db.query(REVIEWS)))
    held, debated = _first(debates(out))
    script = files("ida_core.report").joinpath("dossier.js").read_text("utf-8")
    info = out.scrub("session", session_info(session)) | {"title": _title(session)}
    try:
        return _page().render(
            info=info, line=shown, ends=ends, version=VERSION, family=Markup(lineage_svg(shown)),
            prices=[price for price in prices(line, persons) if only in (None, price["n"])], drift=_drift(session),
            plots=[Markup(plot) for plot in plots(session, only)], picture=_picture(out), selection=_selection(out),
            decisions=decisions, decided=decided, reviews=reviews,
            debates=held, debated=debated, resolutions=resolutions(out), trees=sample(out),
            settings={**asdict(session.settings), "person": info["person"], "name": info["name"]}, script=Markup(script),
            script_hash=b64encode(sha256(script.encode()).digest()).decode(),
            runs=[
                {"n": run["iteration"], "kind": run["kind"], "state": run["state"], "config": run["config"]}
                for run in out.kept("run", out.db.query(RUNS, [only]))
            ],
        )  # fmt: skip
    except TemplateError as error:  # a value of the session is not what the page makes of it
        raise ValueError(str(error)) from error


@cache
def _page() -> Template:
    """The page to be filled in; compiling it takes longer than that."""
    environment = Environment(autoescape=select_autoescape(default=True, default_for_string=True))
    return environment.from_string(files("ida_core.report").joinpath("template.html").read_text("utf-8"))


def _done(row: Row) -> str:
    """What was done; of going back, with what was gone back on."""
    return f"{done(row['kind'])}: decision {row['supersedes']}" if row["supersedes"] else done(row["kind"])


def _first(rows: Iterable[Row]) -> tuple[list[Row], int]:
    """The first rows, as many as the page has room for, and how many there are in all."""
    told, count = list[Row](), 0
    for row in rows:
        count += 1
        if count <= DECISIONS_AT_MOST:
            told.append(row)
    return told, count


def _selection(out: Outgoing) -> str:
    """What was chosen, in words; nothing where that is the whole session."""
    choice = out.choice
    parts = [
        "" if choice.subtree is None else f"question {name_of(out.db, choice.subtree)} and what is below it",
        f"questions that hold “{choice.words}”" if choice.words else "",
        "" if choice.status is None else f"questions that are {choice.status.words}",
        "" if choice.iteration is None else f"what A_{choice.iteration} served, and the training that made it",
    ]
    return "; ".join(part for part in parts if part)


def _title(session: Session) -> str:
    """What the task calls itself; one whose code is not trusted is called by its name."""
    try:
        return make_task(session.settings.task, session.settings.preset).title
    except ValueError:
        return session.settings.task


def _drift(session: Session) -> Page | None:
    """What was last measured about drift; None if nothing was."""
    kept = kept_report(session)
    try:
        return None if kept is None else drift_page(kept)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return Page(("The drift of this session was measured by another version of Espalier; measure it again.",), (), ())


def plots(session: Session, iteration: int | None = None) -> list[str]:
    """The plots of a session as SVG, or of one iteration: accuracy, agreement and loss; none when nothing was trained."""
    curves = read_curves(session, iteration)
    if not curves.boundaries:
        return []
    by_height = {
        kind: [(f"height {height}", *curves.series[f"{kind}/{height}"].line()) for height in curves.heights]
        for kind in ("accuracy", "agreement")
    }
    starts = [x for x, _ in curves.boundaries]
    gaps = dict.fromkeys(["loss", *(name for name, _, _ in by_height["accuracy"])], curves.gaps)
    loss = [("loss", *curves.series["loss"].smoothed(MEAN, starts).line())]
    return [
        curves_svg(
            "Accuracy of the student by height", "right answers (share)", by_height["accuracy"], curves.names, unit=True, gaps=gaps
        ),
        *_beside_controls(curves),
        curves_svg("Agreement with the teacher", "same answer (share)", by_height["agreement"], curves.names, unit=True, gaps=gaps),
        curves_svg(
            "Loss",
            "nats per question",
            loss,
            curves.names,
            unit=False,
            gaps=gaps,
            behind={"loss": curves.series["loss"].line()},
            note=f"faint: every report; bold: mean of {MEAN}",
        ),
    ]


def _beside_controls(curves: Curves) -> list[str]:
    """IDA beside its controls, if they were run: those that are not trained as level lines."""
    if not curves.controls:
        return []
    lines = [("IDA", *curves.series["accuracy"].line())]
    lines += [(NAMES[kind], *curves.controls[kind].line()) for kind in TRAINED if kind in curves.controls]
    lines += [(NAMES[kind], [0.0, curves.reach], curves.controls[kind].line()[1] * 2) for kind in LEVELS if kind in curves.controls]
    title, gaps = "IDA beside its controls, all heights", {"IDA": curves.gaps}
    return [curves_svg(title, "right answers (share)", lines, curves.names, unit=True, gaps=gaps)]


def largest_tree(out: Outgoing) -> Branch | None:
    """The tree most worth a picture: of the first ones the largest that still fits on a page."""
    roots = out.db.conn.execute(f"SELECT id FROM node WHERE parent IS NULL ORDER BY ordinal LIMIT {TREES_AT_MOST}").fetchall()
    found = [Branch.read(out.db, int(root), DRAWN_AT_MOST, out.scrub) for (root,) in roots]
    return max((one for one in found if one is not None), key=len, default=None)


def _picture(out: Outgoing) -> Markup | None:
    """A tree of the session, or what is below the chosen question; a choice among questions is no tree."""
    top = out.choice.subtree
    if not out.choice.is_tree:
        return None
    branch = largest_tree(out) if top is None else Branch.read(out.db, top, DRAWN_AT_MOST, out.scrub)
    return None if branch is None else Markup(tree_svg(branch, branch.top))
