"""The chosen subtree on the clipboard: as text, Markdown, SVG or PNG."""

from __future__ import annotations

from itertools import islice
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.language import tr
from ida_core.report.picture import tree_svg
from ida_core.report.written import as_markdown, as_text
from ida_core.tree import Tree

MOST_WRITTEN: Final = 2_000
MOST_DRAWN: Final = 400
WIDEST: Final = 8_000


def copy_tree(tree: Tree, root: int, form: str) -> str:
    """Copy a subtree (form: text, markdown, svg or png); return what was done, in words.

    Raises:
        ValueError: it is too large for that; the message says how large it may be, and what to do.
    """
    most = MOST_WRITTEN if form in ("text", "markdown") else MOST_DRAWN
    count = sum(1 for _ in islice(tree.subtree(root), most + 1))
    if count > most:
        raise ValueError(
            tr("this subtree has more than {:,} questions, too many to copy as {}; choose one below, or export").format(most, form)
        )
    data = QMimeData()
    if form == "text":
        data.setText(as_text(tree, root))
    elif form == "markdown":
        data.setText(as_markdown(tree, root))
    else:
        drawn = tree_svg(tree, root)
        data.setData("image/svg+xml", QByteArray(drawn.encode()))
        if form == "png":
            data.setImageData(_image(drawn))
        else:
            data.setText(drawn)
    QGuiApplication.clipboard().setMimeData(data)
    return tr("{:,} {} copied as {}").format(count, "question" if count == 1 else "questions", form)


def _image(svg: str) -> QImage:
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = renderer.defaultSize()
    factor = min(2.0, WIDEST / max(1, size.width(), size.height()))
    image = QImage(QSize(round(size.width() * factor), round(size.height() * factor)), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image
