"""The nodes of the map near by: each drawn once into a small picture that is kept while it is in use."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from app.language import tr
from app.theme import GLYPHS, scaled, status_colour, tokens
from app.tree.outline_model import height_text, who
from app.tree.scope import Scope
from ida_core.plain import one_line
from ida_core.tree import Part, Stale, Status

SIZES: Final = ((20.0, 150, 17), (30.0, 214, 27), (56.0, 214, 46))
"""From which pitch on nodes are so wide and so high, in pixels."""
KEPT: Final = 3000


def size_at(pitch: float) -> int:
    """Which of SIZES nodes have at a pitch; -1: none, they are bars."""
    return sum(pitch >= least for least, _, _ in SIZES) - 1


class Labels:
    """Pictures of nodes by row of the tree."""

    def __init__(self, scope: Scope, font: QFont) -> None:
        self._scope, self._tree, self._font = scope, scope.tree, font
        self._pictures: dict[tuple[int, int], QPixmap] = {}

    def forget(self, row: int) -> None:
        """The node has other values now."""
        for size in range(len(SIZES)):
            self._pictures.pop((row, size), None)

    def clear(self) -> None:
        """The colours are others now."""
        self._pictures.clear()

    def known(self, row: int, size: int) -> QPixmap | None:
        """The picture of a node, if it was drawn already."""
        return self._pictures.get((row, size))

    def draw(self, row: int, size: int, ratio: float, bar: QColor) -> QPixmap:
        """Draw a node: question, answer, sign of its status; on the largest also who answers, the height, and the path."""
        if len(self._pictures) > KEPT:
            for old in list(self._pictures)[: KEPT // 2]:
                del self._pictures[old]
        _, width, height = SIZES[size]
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(tokens().surface))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, row, size, QRectF(0.5, 0.5, width - 1, height - 1), bar)
        painter.end()
        self._pictures[row, size] = picture
        return picture

    def _paint(self, painter: QPainter, row: int, size: int, box: QRectF, bar: QColor) -> None:
        node, colours = self._tree.at_row(row), tokens()
        painter.setPen(QPen(QColor(colours.line)))
        painter.setBrush(QColor(colours.raised))
        painter.drawRoundedRect(box, 4, 4)
        painter.fillRect(QRectF(box.left() + 1, box.top() + 3, 4, box.height() - 6), bar)
        settled = node.answer is not None
        said = one_line((node.answer if settled else node.proposal) or "")
        given = said if settled else f"{said}?" if node.proposal is not None else ""
        colour = QColor(status_colour(node.status if settled else Status.PROPOSED if given else node.status, colours))
        sign = GLYPHS[node.status] + ("~" if node.stale is not Stale.NOT else "")
        line = QRectF(box.left() + 10, box.top(), box.width() - 16, box.height() if size < 2 else 26)
        font = scaled(self._font, (0.8, 0.95, 1.0)[size])
        right = self._words(painter, line, f"{given}  {sign}" if given else sign, scaled(font, 1.0, bold=True), colour, right=True)
        line.setRight(right - 6)
        self._words(painter, line, f"{self._scope.signs_of(row)} {one_line(node.question)}".strip(), font, QColor(colours.text))
        if size == len(SIZES) - 1:
            line = QRectF(box.left() + 10, box.top() + 24, box.width() - 16, 18)
            small, muted = scaled(self._font, 0.78), QColor(colours.muted)
            children = int(self._tree.column(Part.CHILDREN)[row])
            about = tr("{} · height {}").format(who(node), height_text(node)) + (
                tr(" · {} below").format(children) if children else ""
            )
            self._words(painter, line, f"{self._tree.path(node.id)}   {about}", small, muted)

    def _words(self, painter: QPainter, line: QRectF, text: str, font: QFont, colour: QColor, *, right: bool = False) -> float:
        """Write a line, shortened where it is too long; return where it begins."""
        painter.setFont(font)
        painter.setPen(colour)
        metrics = painter.fontMetrics()
        room = int(line.width() * 0.6) if right else int(line.width())
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, text)
        return line.right() - metrics.horizontalAdvance(text)
