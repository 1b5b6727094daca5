"""A session in other formats."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from ida_core.files import replace_file
from ida_core.report import graphs, lessons, tables
from ida_core.report.choice import WHOLE, Choice
from ida_core.report.html import largest_tree, plots, report
from ida_core.report.outgoing import Outgoing
from ida_core.report.picture import tree_svg
from ida_core.sessions import archive
from ida_core.sessions.branch import Branch
from ida_core.sessions.errors import believing
from ida_core.sessions.lines import Progress, json_lines
from ida_core.sessions.session import Session, SessionError
from ida_core.sessions.verify import READING

Write = Callable[[Outgoing, Path], object]
MOST_DRAWN: Final = 2000
Draw = Callable[[list[str], str, Path], object]
"""Draws SVG pictures into a file: one as PNG, or each on a page of a PDF."""


def export(
    session: Session, form: str, path: Path, choice: Choice = WHOLE, progress: Progress | None = None, draw: Draw | None = None,
) -> None:  # fmt: skip
    """Write a session to `path` in one of `FORMATS`; each file appears whole or not at all.

    Args:
        session: it may be open for reading only, and in use elsewhere.
        form: a key of `FORMATS`.
        path: a file; for csv, parquet, svg and png also a folder, without the usual suffix, which gets one file a table or picture.
        choice: what of the session; an archive is always whole, and a picture shows a whole tree.
        progress: told how far it is; may raise to cancel, and then nothing is left behind.
        draw: draws pictures as PNG and PDF.

    Raises:
        SessionError: there is nothing of that kind to write.
        OSError: the file cannot be written.
    """
    with believing(session.folder), session.reading(READING) as reader:
        out = Outgoing(session, reader, choice, progress)
        if form in PICTURES:
            _write_pictures(out, form, path, draw)
        elif form in FOLDERS:
            FORMATS[form](out, path)
        else:
            replace_file(path, lambda part: FORMATS[form](out, part))


def _jsonl(out: Outgoing, path: Path) -> None:
    about = {} if out.choice.is_whole else {"selection": out.choice.described()}
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for line in json_lines(out.db, out.keep, out.scrub, **about):
            out.tick()
            file.write(line + "\n")


def _html(out: Outgoing, path: Path) -> None:
    page = report(out)
    path.write_text(page.replace(str(Path.home()), "~") if len(str(Path.home())) > 1 else page, encoding="utf-8")


def _archive(out: Outgoing, path: Path) -> None:
    if out.choice != WHOLE:
        raise SessionError("an archive is the whole session as it is; choose parts and take out names with the other formats")
    archive.pack(out.session, path, out.progress)


def pictures(out: Outgoing) -> dict[str, str]:
    """The pictures of a session as SVG: a tree (the chosen one, or the largest that fits) and the plots.

    Raises:
        SessionError: there is nothing to draw, or what was chosen is no tree.
    """
    top = out.choice.subtree
    if not out.choice.is_tree:
        raise SessionError("a picture shows one tree whole: choose a question, not words, a state or an iteration")
    branch = largest_tree(out) if top is None else Branch.read(out.db, top, MOST_DRAWN, out.scrub)
    if branch is None and top is not None:
        raise SessionError(f"a picture shows at most {MOST_DRAWN:,} questions; choose one further down, or export dot or graphml")
    drawn = {} if branch is None else {"tree": tree_svg(branch, branch.top)}
    drawn |= plot_pictures(out.session) if top is None else {}
    if not drawn:
        raise SessionError("the session has no tree that fits in a picture yet, and no plots")
    return drawn


def plot_pictures(session: Session) -> dict[str, str]:
    """The plots of a session by name, as SVG."""
    drawn = plots(session)
    names = ("accuracy", "controls", "agreement", "loss") if len(drawn) > 3 else ("accuracy", "agreement", "loss")
    return dict(zip(names, drawn, strict=False))


def _write_pictures(out: Outgoing, form: str, path: Path, draw: Draw | None) -> None:
    """SVG and PNG: into a file the tree (or the first plot), into a folder all of them; PDF: a page each."""
    drawn = pictures(out)
    if form == "pdf":
        _drawn_by(draw, form)(list(drawn.values()), form, path)
        return
    if path.suffix == f".{form}":
        wanted = {path: next(iter(drawn.values()))}
    else:
        path.mkdir(parents=True, exist_ok=True)
        wanted = {path / f"{name}.{form}": svg for name, svg in drawn.items()}
    for target, svg in wanted.items():
        if form == "svg":
            replace_file(target, partial(Path.write_text, data=svg, encoding="utf-8"))
        else:
            _drawn_by(draw, form)([svg], form, target)


def _drawn_by(draw: Draw | None, form: str) -> Draw:
    if draw is None:
        raise SessionError(f"to draw {form} pictures the window's libraries are needed: use main.py export")
    return draw


FORMATS: Final[dict[str, Write]] = {
    "jsonl": _jsonl, "csv": tables.write_csv, "parquet": tables.write_parquet, "html": _html, "dot": graphs.write_dot,
    "graphml": graphs.write_graphml, "finetune": lessons.write_plain, "chat": lessons.write_chat, "archive": _archive,
}  # fmt: skip
PICTURES: Final = ("svg", "png", "pdf")
FOLDERS: Final = ("csv", "parquet")
"""Formats that write one file a table."""
ALL: Final = (*FORMATS, *PICTURES)
