"""Pictures without a window: SVG drawn into PNG or PDF by Qt."""

from __future__ import annotations

import os
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QMarginsF, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from ida_core.files import replace_file
from ida_core.sessions.lines import Progress

DOTS: Final = 150
"""Dots an inch of a PDF's coordinates."""
POINTS: Final = 0.75
"""Points of a page for each pixel of a picture."""
LOOK_SECONDS: Final = 0.05
"""How often somebody who waits for a picture is asked whether it is still wanted."""


def draw(pictures: list[str], form: str, path: Path) -> None:
    """Draw SVG pictures into a file: one as PNG, or each on a page of a PDF; makes the application that fonts need.

    Raises:
        OSError: the file cannot be written.
    """
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["espalier"])
    if form == "pdf":
        replace_file(path, lambda part: _pdf(pictures, part))
    else:
        png(pictures[0], path)
    del application


def draw_aside(pictures: list[str], form: str, path: Path, tell: Progress) -> None:
    """The same in a process of its own: Qt draws an SVG in one go, and the window would stand still meanwhile.

    Args:
        pictures: SVG.
        form: "png" or "pdf".
        path: the file.
        tell: called all the while; it may raise to end the process, and then the file is as it was.

    Raises:
        OSError: the file cannot be written.
    """
    replace_file(path, partial(_draw_in_a_process, pictures, form, tell=tell))


def _draw_in_a_process(pictures: list[str], form: str, path: Path, *, tell: Progress) -> None:
    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_draw_and_tell, args=(there, pictures, form, path), daemon=True)
    process.start()
    there.close()
    try:
        while not here.poll(LOOK_SECONDS):
            tell(1, 2)
        sentence = here.recv_bytes().decode()
    except EOFError:
        sentence = "the picture could not be drawn: the process that drew it ended too soon"
    finally:
        process.kill()
        process.join()
        here.close()
        path.with_name(path.name + ".part").unlink(missing_ok=True)
    if sentence:
        raise OSError(sentence)


def _draw_and_tell(there: Connection, pictures: list[str], form: str, path: Path) -> None:
    """Draw, and say what went wrong, or nothing."""
    try:
        draw(pictures, form, path)
    except OSError as error:
        there.send_bytes(str(error).encode())
    else:
        there.send_bytes(b"")


def _pdf(pictures: list[str], path: Path) -> None:
    """One page a picture, each as large as its picture."""
    path.touch()
    writer = QPdfWriter(str(path))
    writer.setResolution(DOTS)
    painter = QPainter()
    for number, svg in enumerate(pictures):
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        size = renderer.defaultSize()
        writer.setPageSize(QPageSize(QSizeF(size.width() * POINTS, size.height() * POINTS), QPageSize.Unit.Point))
        writer.setPageMargins(QMarginsF())
        if number == 0 and not painter.begin(writer):
            raise OSError(f"{path} cannot be written")
        if number:
            writer.newPage()
        renderer.render(painter)
    painter.end()


def png(svg: str, path: Path, *, width_at_most: int = 4000) -> Path:
    """Draw an SVG into a PNG file at twice its size, or smaller where that would be too wide.

    Raises:
        OSError: the file cannot be written.
    """
    if QGuiApplication.instance() is None:
        raise RuntimeError("make a QGuiApplication first: without one there are no fonts")
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = renderer.defaultSize()
    factor = min(2.0, width_at_most / max(1, size.width()))
    image = QImage(QSize(round(size.width() * factor), round(size.height() * factor)), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()

    def write(part: Path) -> None:
        writer = QImageWriter(str(part), QByteArray(b"png"))
        if not writer.write(image):
            raise OSError(f"{path} cannot be written: {writer.errorString()}")

    replace_file(path, write)
    return path


def pdf(svg: str, path: Path) -> Path:
    """Draw an SVG onto one PDF page of its own size (a unit of the SVG is a point), lines and letters staying what they are.

    Raises:
        OSError: the file cannot be written.
    """
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = renderer.defaultSize()

    def write(part: Path) -> None:
        writer = QPdfWriter(str(part))
        writer.setPageSize(QPageSize(QSizeF(size), QPageSize.Unit.Point))
        writer.setPageMargins(QMarginsF())
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(f"{path} cannot be written")
        renderer.render(painter)
        painter.end()

    replace_file(path, write)
    return path
