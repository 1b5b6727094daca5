"""The map: one widget that paints the selected tree as boxes, with wheel zoom, drag, and a far view without text."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.theme import GLYPHS, THEME, scaled, status_colour, tokens
from app.tree.map_layout import Place, lay_out
from app.tree.outline_model import describe, who
from ida_core.tree import Node, Tree

BOX: Final = QSize(136, 58)
GAP: Final = QSize(18, 46)
TEXT_FROM: Final = 0.5
"""The zoom below which a box shows only its status and its answer, large."""


class MapView(QWidget):
    """Shows the tree of the selected root. Click selects, wheel zooms, drag moves, double click fits."""

    chosen = Signal(int)

    def __init__(self, tree: Tree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._selected: int | None = None
        self._root: int | None = None
        self._places: dict[int, Place] = {}
        self._zoom, self._origin = 1.0, QPointF(0, 0)
        self._drag: QPointF | None = None
        self._fitted = True
        self.setAccessibleName("Map of the selected tree")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(QSize(200, 160))
        tree.subscribe(self)
        THEME.changed.connect(self.update)

    # -- listening to the tree --------------------------------------------------------------------------------------

    def about_to_insert(self, parent: int | None, position: int) -> None:
        """Part of the listener's protocol."""

    def inserted(self, node: Node) -> None:
        """Make room for a new node of the tree on show."""
        if node.parent in self._places:
            self._lay_out()

    def changed(self, node: Node) -> None:
        """Repaint a changed node of the tree on show."""
        if node.id in self._places:
            self.update()

    # -- what the window asks ---------------------------------------------------------------------------------------

    def choose(self, node: int) -> None:
        """Show the tree that holds this node, with the node marked."""
        above = list(self._tree.ancestors(node))
        root = above[-1].id if above else node
        self._selected = node
        self.setAccessibleDescription(describe(self._tree[node]))
        if root != self._root:
            self._root = root
            self._fitted = True
            self._lay_out()
        self.update()

    def fit(self) -> None:
        """Show the whole tree."""
        self._fitted = True
        extent = self._extent()
        if extent.isEmpty():
            return
        room = QRectF(self.rect()).adjusted(24, 24, -24, -24)
        self._zoom = max(0.02, min(1.25, room.width() / extent.width(), room.height() / extent.height()))
        self._origin = room.center() - extent.center() * self._zoom
        if extent.height() * self._zoom < room.height():
            self._origin.setY(room.top() - extent.top() * self._zoom)
        self.update()

    def paint_on(self, painter: QPainter) -> None:
        """Paint the tree on a painter already scaled to the tree's own coordinates (for pictures)."""
        self._paint_tree(painter, QRectF(-1e9, -1e9, 2e9, 2e9), detailed=True)

    def extent(self) -> QRectF:
        """The rectangle that the tree needs, in its own coordinates."""
        return self._extent()

    # -- events -----------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is in view."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._places:
            painter.setPen(QColor(tokens().muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "Select a question to see its tree")
            return
        painter.translate(self._origin)
        painter.scale(self._zoom, self._zoom)
        top_left = -self._origin / self._zoom
        view = QRectF(top_left, QRectF(self.rect()).size() / self._zoom)
        self._paint_tree(painter, view, detailed=self._zoom >= TEXT_FROM)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep a fitted tree fitted."""
        if self._fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer."""
        factor = 1.0015 ** event.angleDelta().y()
        zoom = max(0.02, min(4.0, self._zoom * factor))
        self._origin = event.position() - (event.position() - self._origin) * (zoom / self._zoom)
        self._zoom, self._fitted = zoom, False
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the box under the pointer, or begin to drag."""
        at = (event.position() - self._origin) / self._zoom
        for node in self._places:
            if self._box(node).contains(at):
                self.chosen.emit(node)
                return
        self._drag = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the picture."""
        if self._drag is not None:
            self._origin += event.position() - self._drag
            self._drag, self._fitted = event.position(), False
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End of a drag."""
        self._drag = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Show the whole tree again."""
        self.fit()

    # -- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._places = lay_out(self._tree, self._root) if self._root is not None else {}
        if self._fitted:
            self.fit()
        self.update()

    def _box(self, node: int) -> QRectF:
        place = self._places[node]
        x, y = place.slot * (BOX.width() + GAP.width()), place.level * (BOX.height() + GAP.height())
        return QRectF(x, y, BOX.width(), BOX.height())

    def _extent(self) -> QRectF:
        extent = QRectF()
        for node in self._places:
            extent |= self._box(node)
        return extent

    def _paint_tree(self, painter: QPainter, view: QRectF, *, detailed: bool) -> None:
        painter.setPen(QPen(QColor(tokens().line), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for node in self._places:
            parent = self._tree[node].parent
            if parent in self._places:
                _branch(painter, self._box(parent), self._box(node))
        for node in self._places:
            if self._box(node).intersects(view):
                self._paint_node(painter, self._tree[node], self._box(node), detailed=detailed)

    def _paint_node(self, painter: QPainter, node: Node, box: QRectF, *, detailed: bool) -> None:
        colours = tokens()
        colour = QColor(status_colour(node.status, colours))
        chosen = node.id == self._selected
        painter.setPen(QPen(QColor(colours.accent) if chosen else QColor(colours.line), 2.5 if chosen else 1))
        painter.setBrush(QColor(colours.raised))
        painter.drawRoundedRect(box, 7, 7)
        if not detailed:
            painter.setPen(colour)
            painter.setFont(scaled(self.font(), 2.4, bold=True))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{GLYPHS[node.status]} {node.answer or node.proposal or ''}")
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(box.left() + 1, box.top() + 8, 4, box.height() - 16), 2, 2)
        inner = box.adjusted(14, 6, -8, -6)
        given = node.answer if node.answer is not None else f"{node.proposal}?" if node.proposal is not None else "…"
        base = self.font()
        for font, colour_name, place, text in (
            (scaled(base, 1.05), colours.text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, node.question),
            (scaled(base, 1.05, bold=True), colour.name(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, given),
            (scaled(base, 0.8), colours.muted, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, who(node)),
            (scaled(base, 0.95), colour.name(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, GLYPHS[node.status]),
        ):  # fmt: skip
            painter.setFont(font)
            painter.setPen(QColor(colour_name))
            painter.drawText(inner, place, text)


def _branch(painter: QPainter, above: QRectF, below: QRectF) -> None:
    """A branch tied at a right angle, as on an espalier, with rounded corners."""
    start, end = QPointF(above.center().x(), above.bottom()), QPointF(below.center().x(), below.top())
    middle = (start.y() + end.y()) / 2
    radius = min(10.0, abs(end.x() - start.x()) / 2)
    turn = radius if end.x() > start.x() else -radius
    path = QPainterPath(start)
    path.lineTo(start.x(), middle - radius)
    path.quadTo(start.x(), middle, start.x() + turn, middle)
    path.lineTo(end.x() - turn, middle)
    path.quadTo(end.x(), middle, end.x(), middle + radius)
    path.lineTo(end)
    painter.drawPath(path)
