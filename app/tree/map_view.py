"""The map: one widget that paints a layout from arrays, bars far away, questions and answers near by, with a small map of all."""

from __future__ import annotations

from html import escape
from time import perf_counter
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.language import tr
from app.theme import SPACE, THEME, tokens
from app.tree.arranger import Arranger
from app.tree.colours import Shades, ink
from app.tree.map_labels import SIZES, Labels, size_at
from app.tree.map_layout import Layout
from app.tree.map_raster import NEAR, Camera, Pixels, column_at, paint
from app.tree.outline_model import describe
from app.tree.scope import Scope
from app.tree.walk import MOVES, SHIFT, SIDEWAYS, is_ours, walk
from ida_core.tree import NOBODY, Part

FARTHEST: Final = 1e-4
NEAREST: Final = 72.0
MARGIN: Final = 12
LABEL_SECONDS: Final = 0.002
"""How long a frame may draw nodes for the first time; the rest are bars until the next frame."""
NEWS_MS: Final = 40
"""Changed nodes are painted together, so often, or with the next frame that the user asks for."""
SMALL: Final = QSize(150, 110)
"""The small map."""
SMALL_MS: Final = 500


class MapView(QWidget):
    """Shows the trees in scope. Click selects, wheel zooms, drag moves, double click fits; arrows walk as in the outline."""

    chosen = Signal(int)
    opened = Signal()
    moved = Signal()
    """The user moved or zoomed."""

    def __init__(self, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scope, self._tree = scope, scope.tree
        self.layout_: Layout | None = None
        self.camera = Camera(0, 0, NEAR, column_at(NEAR, 1, 1))
        self.selected: int | None = None
        self.fitted = True
        """Whether everything stays in view when the trees or the window grow."""
        self._frame: Pixels = np.zeros((1, 1), dtype=np.uint32)
        self._shades = np.zeros(0, dtype=np.uint8)
        self._ink = ink(scope.scale, tokens())
        self._labels = Labels(scope, self.font())
        self._altered: set[int] = set()
        """Rows that changed while a layout was being made."""
        self._small: QImage | None = None
        self._drag: QPointF | None = None
        self._on_small = False
        self.setAccessibleName(tr("Map of the trees"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(QSize(200, 160))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._fresh = QTimer(self, interval=SMALL_MS, singleShot=True)
        self._fresh.timeout.connect(self._forget_small)
        self._more = QTimer(self, interval=0, singleShot=True)
        self._more.timeout.connect(self.update)
        self._news = QTimer(self, interval=NEWS_MS, singleShot=True)
        self._news.timeout.connect(self.update)
        self.arranger = Arranger(scope, self)
        self.arranger.arranged.connect(self._on_arranged)
        scope.grew.connect(self.arranger.want)
        scope.shut_changed.connect(self.arranger.now)
        scope.reshaped.connect(self._on_reshaped)
        scope.altered.connect(self._on_altered)
        scope.recoloured.connect(self._recolour)
        THEME.changed.connect(self._recolour)
        self.arranger.now()

    # -- what the window asks ---------------------------------------------------------------------------------------

    def choose(self, node: int) -> None:
        """Mark a node and bring it into view."""
        self.selected = self._tree.row(node)
        self.setAccessibleDescription(describe(self._tree[node]))
        self.scroll_to(node)
        self.update()

    def scroll_to(self, node: int) -> None:
        """Move no farther than needed to have a node in view."""
        box = self.box(node)
        if box is None:
            return
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        dx = min(0.0, box.left() - room.left()) or max(0.0, box.right() - room.right())
        dy = min(0.0, box.top() - room.top()) or max(0.0, box.bottom() - room.bottom())
        if dx or dy:
            middle = box.center() - room.center()
            self._look(self.camera.moved(dx and max(dx, middle.x(), key=abs), dy and max(dy, middle.y(), key=abs)))

    def box(self, node: int) -> QRectF | None:
        """Where a node is, in pixels; None when it is not laid out."""
        row, layout = self._tree.row(node), self.layout_
        place = int(layout.place[row]) if layout is not None and row < len(layout.place) else NOBODY
        if place == NOBODY or layout is None:
            return None
        width, height = self._bar()
        return QRectF(self.camera.x(layout.level_of(place)), self.camera.y(float(layout.slots[place])) - height / 2, width, height)

    def leave(self) -> None:
        """The session closes: let a layout that is being made come to its end."""
        self.arranger.leave()

    def fit(self) -> None:
        """Show everything."""
        self.fitted = True
        if self.layout_ is not None:
            room = max(1, self.height() - 2 * MARGIN)
            pitch = max(FARTHEST, min(NEAR, room / self.layout_.height))
            column = column_at(pitch, self.layout_.levels, self.width())
            self.camera = Camera(-MARGIN / column, -MARGIN / pitch, pitch, column)
            self.update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Go nearer or farther, over a pixel (the selected node, or the middle)."""
        if self.layout_ is None:
            return
        box = self.box(node) if at is None and (node := self.current()) is not None else None
        spot = at or (box.center() if box is not None and self.rect().contains(box.center().toPoint()) else self.rect().center())
        pitch = max(FARTHEST, min(NEAREST, self.camera.pitch * factor))
        self.fitted = False
        self._look(self.camera.at_pitch(pitch, self.layout_.levels, self.width(), spot.x(), spot.y()))
        self.moved.emit()

    def pan(self, dx: float, dy: float) -> None:
        """Move by so many pixels."""
        self.fitted = False
        self._look(self.camera.moved(dx, dy))
        self.moved.emit()

    # -- events -----------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is in view."""
        self._news.stop()
        painter = QPainter(self)
        layout = self.layout_
        if layout is None or not len(layout.rows):
            painter.fillRect(self.rect(), QColor(tokens().surface))
            painter.setPen(QColor(tokens().muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Ask a question above to grow a tree"))
            return
        if self._frame.shape != (self.height(), self.width()):
            self._frame = np.zeros((self.height(), self.width()), dtype=np.uint32)
        paint(self._frame, layout, self._shades, self.camera, self._ink)
        painter.drawImage(self.rect(), _image(self._frame))
        if size_at(self.camera.pitch) >= 0:
            self._paint_labels(painter, layout)
        self._paint_selection(painter)
        if not self._all_in_view(layout):
            self._paint_small(painter, layout)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep fitted trees fitted."""
        self._forget_small()
        if self.fitted:
            self.fit()
        elif self.layout_ is not None:
            self._look(self.camera.at_pitch(self.camera.pitch, self.layout_.levels, self.width(), 0, 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; with Shift or sideways, move."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(turn.x()) > abs(turn.y()):
            self.pan(-(turn.x() or turn.y()), 0)
        else:
            self.zoom(1.0015 ** turn.y(), event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the tree; Ctrl and arrows move the picture, + and - zoom, 0 shows everything."""
        key, node = MOVES.get(Qt.Key(event.key()), Qt.Key(event.key())), self.current()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in PANS:
            self.pan(*PANS[key])
        elif key in ZOOMS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOMS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif node is not None and is_ours(event) and key in SIDEWAYS:
            unfolded = not self.scope.shut[self._tree.row(node)]
            plain = key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers() & SHIFT
            to = self._beside(key) if plain else walk(self.scope, node, event, unfolded=unfolded)
            if to is not None:
                self.chosen.emit(to)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the node under the pointer, jump in the small map, or begin to drag."""
        self._on_small = self._small_place().contains(event.position().toPoint()) and self._small is not None
        if self._on_small:
            self._jump(event.position())
            return
        self._drag = event.position()
        node = self.node_at(event.position())
        if node is not None:
            self.chosen.emit(node)

    def event(self, event: QEvent) -> bool:
        """Say what is under a pointer that rests."""
        if not isinstance(event, QHelpEvent) or event.type() is not QEvent.Type.ToolTip:
            return super().event(event)
        node = self.node_at(QPointF(event.pos()))
        words = "" if node is None else f"<qt>{self._tree.path(node)}: {escape(describe(self._tree[node]))}</qt>"
        QToolTip.showText(event.globalPos(), words, self)
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the picture."""
        if self._on_small:
            self._jump(event.position())
        elif self._drag is not None:
            by = self._drag - event.position()
            self._drag = event.position()
            self.pan(by.x(), by.y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End of a drag."""
        self._drag, self._on_small = None, False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a node: fold or unfold; elsewhere: show everything."""
        node = self.node_at(event.position())
        if node is None:
            self.fit()
        else:
            row = self._tree.row(node)
            self.scope.fold(row, folded=not self.scope.shut[row])

    def current(self) -> int | None:
        """The selected node."""
        return None if self.selected is None else int(self._tree.column(Part.ID)[self.selected])

    def _beside(self, key: Qt.Key) -> int | None:
        """The node above or below the selected one in its column."""
        layout = self.layout_
        if layout is None or self.selected is None or self.selected >= len(layout.place):
            return None
        place = int(layout.place[self.selected])
        other = place + (1 if key is Qt.Key.Key_Down else -1)
        alike = 0 <= other < len(layout.rows) and place != NOBODY and layout.level_of(other) == layout.level_of(place)
        return int(self._tree.column(Part.ID)[layout.rows[other]]) if alike else None

    def node_at(self, at: QPointF) -> int | None:
        """The node under a pixel."""
        layout, camera = self.layout_, self.camera
        level = int(np.floor(camera.left + at.x() / camera.column))
        if layout is None or not 0 <= level < layout.levels:
            return None
        slot, (width, height) = camera.top + at.y() / camera.pitch - 0.5, self._bar()
        begin, end = layout.between(level, slot - 1, slot + 1)
        if begin == end or at.x() - camera.x(level) > width:
            return None
        place = begin + int(np.abs(layout.slots[begin:end] - slot).argmin())
        near = abs(float(layout.slots[place]) - slot) * camera.pitch <= max(3.0, height / 2)
        return int(self._tree.column(Part.ID)[layout.rows[place]]) if near else None

    # -- what the scope announces -----------------------------------------------------------------------------------

    def _on_arranged(self, layout: Layout, shades: Shades) -> None:
        """A new layout: the node in the middle of the view, or the selected one, stays where it is."""
        anchor = self._anchor()
        before = self.box(anchor) if anchor is not None else None
        self.layout_, self._shades = layout, shades
        for row in self._altered:
            self._shade(row)
        self._altered.clear()
        self._age_small()
        self.update()
        if self.fitted:
            self.fit()
        elif anchor is not None and before is not None and (after := self.box(anchor)) is not None:
            self._look(self.camera.moved(after.left() - before.left(), after.top() - before.top()))

    def _anchor(self) -> int | None:
        layout = self.layout_
        if layout is None or not len(layout.rows):
            return None
        ids = self._tree.column(Part.ID)
        if self.selected is not None:
            box = self.box(int(ids[self.selected]))
            if box is not None and QRectF(self.rect()).intersects(box):
                return int(ids[self.selected])
        level = int(np.clip(self.camera.left + self.width() / 2 / self.camera.column, 0, layout.levels - 1))
        begin, end = int(layout.heads[level]), int(layout.heads[level + 1])
        middle = self.camera.top + self.height() / 2 / self.camera.pitch
        return int(ids[layout.rows[min(end - 1, begin + int(layout.slots[begin:end].searchsorted(np.float32(middle))))]])

    def _on_reshaped(self) -> None:
        self.fitted = True
        self.arranger.now()

    def _on_altered(self, row: int) -> None:
        self._labels.forget(row)
        if self.arranger.busy:
            self._altered.add(row)
        self._shade(row)

    def _shade(self, row: int) -> None:
        """Colour one node anew."""
        layout = self.layout_
        if layout is not None and row < len(layout.place) and (place := layout.place[row]) != NOBODY:
            self._shades[place] = self.scope.shades(np.asarray([row], dtype=np.int32))[0]
            self._age_small()
            if not self._news.isActive():
                self._news.start()

    def _recolour(self) -> None:
        self._ink = ink(self.scope.scale, tokens())
        self._labels.clear()
        if self.layout_ is not None:
            self._shades = self.scope.shades(self.layout_.rows)
        self._age_small()
        self.update()

    # -- inside -----------------------------------------------------------------------------------------------------

    def _look(self, camera: Camera) -> None:
        """Take a camera, kept within what there is to see."""
        layout = self.layout_
        if layout is not None:
            wide, high = self.width() / camera.column, self.height() / camera.pitch
            left = max(-wide * 0.5, min(layout.levels - wide * 0.5, camera.left))
            top = max(-high * 0.5, min(layout.height - high * 0.5, camera.top))
            camera = Camera(left, top, camera.pitch, camera.column)
        self.camera = camera
        self.update()

    def _bar(self) -> tuple[int, int]:
        size = size_at(self.camera.pitch)
        return SIZES[size][1:] if size >= 0 else self.camera.bar

    def _paint_labels(self, painter: QPainter, layout: Layout) -> None:
        camera, size, ratio = self.camera, size_at(self.camera.pitch), self.devicePixelRatioF()
        _, _, high = SIZES[size]
        until, late = perf_counter() + LABEL_SECONDS, False
        first = max(0, int(camera.left - 1))
        last = min(layout.levels, int(np.ceil(camera.left + self.width() / camera.column)))
        for level in range(first, last):
            x = int(camera.x(level))
            begin, end = layout.between(level, camera.top - 1, camera.top + self.height() / camera.pitch + 1)
            tops = np.round((layout.slots[begin:end] + 0.5 - camera.top) * camera.pitch - high / 2).astype(int).tolist()
            for row, y, shade in zip(layout.rows[begin:end].tolist(), tops, self._shades[begin:end].tolist(), strict=True):
                picture = self._labels.known(row, size)
                if shade == 0:
                    continue
                if picture is None:
                    if perf_counter() > until:
                        late = True
                        continue
                    picture = self._labels.draw(row, size, ratio, QColor(int(self._ink.bars[shade, 0])))
                if shade == 1:
                    painter.setOpacity(0.4)
                painter.drawPixmap(x, y, picture)
                if shade == 1:
                    painter.setOpacity(1.0)
        if late:
            self._more.start()

    def _paint_selection(self, painter: QPainter) -> None:
        box = self.box(node) if (node := self.current()) is not None else None
        if box is not None and box.intersects(QRectF(self.rect())):
            painter.setPen(QPen(QColor(tokens().accent), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            wide = box if box.height() > 8 else box.adjusted(0, box.height() / 2 - 5, 0, 5 - box.height() / 2)
            painter.drawRect(wide.adjusted(-2, -2, 2, 2))

    # -- the small map ----------------------------------------------------------------------------------------------

    def _all_in_view(self, layout: Layout) -> bool:
        camera = self.camera
        return (
            camera.top <= 0 and camera.left <= 0 and camera.y(layout.height) <= self.height() + camera.pitch
            and camera.x(layout.levels) <= self.width() + camera.column
        )  # fmt: skip

    def _small_place(self) -> QRect:
        return QRect(self.width() - SMALL.width() - SPACE, self.height() - SMALL.height() - SPACE, SMALL.width(), SMALL.height())

    def _age_small(self) -> None:
        if not self._fresh.isActive():
            self._fresh.start()

    def _forget_small(self) -> None:
        self._small = None
        self.update()

    def _paint_small(self, painter: QPainter, layout: Layout) -> None:
        """Everything, with the part in view framed."""
        if self._small is None:
            frame = np.zeros((SMALL.height(), SMALL.width()), dtype=np.uint32)
            pitch = min(NEAR, frame.shape[0] / layout.height)
            paint(frame, layout, self._shades, Camera(0, 0, pitch, max(1.0, frame.shape[1] / layout.levels)), self._ink)
            self._small = _image(frame).copy()
        place, camera = self._small_place(), self.camera
        painter.drawImage(place, self._small)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens().muted), 1))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
        across, down = place.width() / layout.levels, min(NEAR, place.height() / layout.height)
        seen = QRectF(
            place.left() + camera.left * across, place.top() + camera.top * down,
            self.width() / camera.column * across, max(4.0, self.height() / camera.pitch * down),
        )  # fmt: skip
        painter.setPen(QPen(QColor(tokens().accent), 2))
        painter.drawRect(seen.intersected(QRectF(place)))

    def _jump(self, at: QPointF) -> None:
        """Have the spot of the small map that was pressed in the middle of the view."""
        layout, place = self.layout_, self._small_place()
        if layout is not None:
            level = (at.x() - place.left()) / place.width() * layout.levels
            slot = (at.y() - place.top()) / min(NEAR, place.height() / layout.height)
            self.fitted = False
            wide, high = self.width() / self.camera.column, self.height() / self.camera.pitch
            self._look(Camera(level - wide / 2, slot - high / 2, self.camera.pitch, self.camera.column))
            self.moved.emit()


PANS: Final = {
    Qt.Key.Key_Left: (-120, 0), Qt.Key.Key_Right: (120, 0), Qt.Key.Key_Up: (0, -120), Qt.Key.Key_Down: (0, 120),
}  # fmt: skip
ZOOMS: Final = {Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Equal: 1.25, Qt.Key.Key_Minus: 0.8}


def _image(frame: Pixels) -> QImage:
    return QImage(frame.data, frame.shape[1], frame.shape[0], 4 * frame.shape[1], QImage.Format.Format_RGB32)
