"""A session in other formats."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Final

from ida_core.files import replace_file
from ida_core.report.html import largest_tree, plots, report
from ida_core.report.picture import tree_svg
from ida_core.report.rows import json_lines
from ida_core.sessions.records import load_tree
from ida_core.sessions.session import Session, SessionError

Write = Callable[[Session, Path], object]


def export(session: Session, form: str, path: Path) -> None:
    """Write a session to `path` in one of `FORMATS`; the file appears whole or not at all.

    Raises:
        SessionError: there is nothing of that kind to write.
        OSError: the file cannot be written.
    """
    replace_file(path, lambda part: FORMATS[form](session, part))


def _jsonl(session: Session, path: Path) -> None:
    with session.reading() as reader, path.open("w", encoding="utf-8", newline="\n") as file:
        for line in json_lines(reader):
            file.write(line + "\n")


def _csv(session: Session, path: Path) -> None:
    """The metrics, one row a value. A text that a spreadsheet would take for a formula cannot occur among them."""
    with session.reading() as reader, path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("run", "iteration", "segment", "step", "name", "value"))
        query = """SELECT metric.run, run.iteration, metric.segment, metric.step, metric.name, metric.value
                   FROM metric JOIN run ON run.id = metric.run ORDER BY metric.id"""
        writer.writerows(reader.conn.execute(query))


def _html(session: Session, path: Path) -> None:
    path.write_text(report(session), encoding="utf-8")


def _svg(session: Session, path: Path) -> None:
    with session.reading() as reader:
        tree = load_tree(reader)
    root = largest_tree(tree, tree.children(None))
    if root is None:
        raise SessionError("the session has no tree that fits in a picture yet")
    path.write_text(tree_svg(tree, root), encoding="utf-8")


def plot_files(session: Session, folder: Path) -> list[Path]:
    """Write the plots of a session as SVG files into a folder."""
    written = []
    for name, plot in zip(("accuracy", "agreement", "loss"), plots(session), strict=False):
        written.append(folder / f"{name}.svg")
        written[-1].write_text(plot, encoding="utf-8")
    return written


FORMATS: Final[dict[str, Write]] = {"jsonl": _jsonl, "csv": _csv, "html": _html, "svg": _svg}
