"""The outline: a table of flat rows drawn as a tree."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygon, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from app.language import tr
from app.theme import SPACE, scaled, status_colour, tokens
from app.tree.outline_model import Column, OutlineModel, Role
from app.tree.walk import MOVES, SHIFT, SIDEWAYS, is_ours, walk
from ida_core.tree import NOBODY, Node, Part, Status, Tree

INDENT: Final = 22
NARROW: Final = 560
WIDE: Final = 700
NARROWER: Final = 380


class OutlineDelegate(QStyledItemDelegate):
    """Draws one cell from the model's roles and the theme's colours."""

    def __init__(self, tree: Tree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every row is equally high."""
        return QSize(100, option.fontMetrics.height() + SPACE + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw background, elbow lines, sign of folding, path, question and answer; or a plain cell."""
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        colours, node = tokens(), index.data(Role.NODE)
        painter.save()
        painter.setClipRect(option.rect)
        if index.data(Role.DIM):
            painter.setOpacity(0.35)
        if selected:
            painter.fillRect(option.rect, QColor(colours.raised))
            if index.column() == 0:
                painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), QColor(colours.accent))
        if index.column() == Column.QUESTION:
            self._question(painter, option, index, node)
        else:
            colour = status_colour(node.status, colours) if index.column() == Column.STATUS else colours.muted
            painter.setPen(QColor(colour))
            words, room = str(index.data()), option.rect.width() - SPACE
            if index.column() == Column.STATUS and painter.fontMetrics().horizontalAdvance(words) > room:
                words = words[:1]  # the sign says it as well
            text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(option.rect.adjusted(SPACE // 2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _question(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, node: Node
    ) -> None:
        colours, depth = tokens(), int(index.data(Role.DEPTH))
        left, middle = option.rect.left() + SPACE, option.rect.center().y()
        painter.setPen(QPen(QColor(colours.line)))
        for level in range(1, depth + 1):
            x = left + (level - 1) * INDENT + 5
            painter.drawLine(
                x, option.rect.top(), x, middle if level == depth and _is_last(self._tree, node) else option.rect.bottom()
            )
        if depth:
            x = left + (depth - 1) * INDENT + 5
            painter.drawLine(x, middle, x + INDENT - 9, middle)
        left += depth * INDENT
        fold = index.data(Role.FOLD)
        if fold is not None:
            _triangle(painter, QPoint(left + 5, middle), unfolded=fold)
        left = self._words(painter, option, left + 16, str(index.data(Role.PATH)), colours.muted, small=True) + SPACE
        if signs := index.data(Role.MARK):
            left = self._words(painter, option, left, signs, colours.warn) + SPACE // 2
        left = self._words(painter, option, left, node.question, colours.text)
        given = node.answer if node.answer is not None else node.proposal
        if given is not None:
            settled = node.answer is not None
            left = self._words(painter, option, left + SPACE, "→", colours.muted) + SPACE
            refused = node.status is Status.REJECTED
            colour = status_colour(node.status if settled or refused else Status.PROPOSED, colours)
            words = given if settled or refused else f"{given}?"
            self._words(painter, option, left, words, colour, bold=settled, struck=refused and not settled)

    def _words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        left: int,
        text: str,
        colour: str,
        *,
        small: bool = False,
        bold: bool = False,
        struck: bool = False,
    ) -> int:
        font = scaled(option.font, 0.85 if small else 1.0, bold=bold)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, option.rect.right() - left))
        width = metrics.horizontalAdvance(text)
        painter.drawText(QRect(left, option.rect.top(), width + 1, option.rect.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return left + width


class OutlineView(QTableView):
    """Arrows or h j k l walk, fold and unfold; Enter opens the node in the workspace."""

    chosen = Signal(int)
    opened = Signal()
    moved = Signal()
    """The user scrolled by hand."""

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline = model
        self.setModel(model)
        self.setAccessibleName(tr("Decomposition trees"))
        self._delegate = OutlineDelegate(model.tree, self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + SPACE + 4)
        header = self.horizontalHeader()
        header.setSectionResizeMode(Column.QUESTION, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        wide = self.fontMetrics().horizontalAdvance
        for column, sample in (
            (Column.STATUS, tr("◔ waiting for subanswers")),
            (Column.WHO, tr("Answered by  ")),
            (Column.HEIGHT, tr("Height  ")),
            (Column.COST, "9,999 · 999 ms"),
        ):
            self.setColumnWidth(column, wide(sample) + 3 * SPACE)
        self._status_widths = wide(tr("Status")) + 2 * SPACE, self.columnWidth(Column.STATUS)
        """Of its header alone, beside signs without words, and of both."""
        self.selectionModel().currentRowChanged.connect(self._announce)
        self.verticalScrollBar().sliderMoved.connect(lambda _value: self.moved.emit())
        self._kept: tuple[int | None, int | None, int] | None = None
        """While many rows change: who is selected, who is at the top, and how far down."""
        model.about_to_become.connect(self._keep)
        model.became.connect(self._restore)
        model.rowsAboutToBeInserted.connect(self._hold_still)
        model.rowsInserted.connect(self._stay_put)

    def choose(self, node: int) -> None:
        """Select a node and bring it into view."""
        row = self.outline.row_of(node)
        if row >= 0:
            self.setCurrentIndex(self.outline.index(row, 0))

    def current(self) -> int | None:
        """The selected node."""
        index = self.currentIndex()
        return self.outline.node_at(index.row()) if index.isValid() else None

    def scroll_to(self, node: int) -> None:
        """Bring a node that is on show into view, without selecting it."""
        row = self.outline.shown_row(node)
        if row >= 0:
            self.scrollTo(self.outline.index(row, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the questions: on a narrow window the lesser columns go."""
        was = self.currentIndex()
        seen = was.isValid() and self.visualRect(was).bottom() <= event.oldSize().height()
        super().resizeEvent(event)
        if seen:  # what pushes the trees up or down leaves the chosen question in view
            self.scrollTo(was)
        self.setColumnWidth(Column.STATUS, self._status_widths[self.width() >= NARROWER])
        self.setColumnHidden(Column.WHO, self.width() < NARROW)
        self.setColumnHidden(Column.HEIGHT, self.width() < NARROW)
        self.setColumnHidden(Column.COST, self.width() < WIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk; anything else goes to the window's actions."""
        key, node = MOVES.get(Qt.Key(event.key()), Qt.Key(event.key())), self.current()
        if not is_ours(event):
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
            self.moved.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers() & SHIFT:
            row = self.currentIndex().row() + (1 if key is Qt.Key.Key_Down else -1)
            if 0 <= row < self.outline.rowCount():
                self.setCurrentIndex(self.outline.index(row, 0))
        elif node is not None and key in SIDEWAYS:
            to = walk(self.outline.scope, node, event, unfolded=self.outline.is_unfolded(node))
            if to is not None:
                self.choose(to)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the sign of folding folds; elsewhere it selects."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == Column.QUESTION and index.data(Role.FOLD) is not None:
            left = self.visualRect(index).left() + SPACE + int(index.data(Role.DEPTH)) * INDENT
            if left <= event.position().x() <= left + 16:
                self.outline.fold(self.outline.node_at(index.row()), folded=bool(index.data(Role.FOLD)))
                return
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll."""
        super().wheelEvent(event)
        self.moved.emit()

    # -- what comes never moves the user ----------------------------------------------------------------------------

    def rowsAboutToBeRemoved(self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int) -> None:
        """Where the chosen node is folded away, the one that folds it is chosen."""
        if self._kept is None and start <= self.currentIndex().row() <= end and start > 0:
            self.setCurrentIndex(self.outline.index(start - 1, 0))
        super().rowsAboutToBeRemoved(parent, start, end)

    def _hold_still(self, _parent: QModelIndex, first: int, last: int) -> None:
        top = self.rowAt(0)
        self._push = last - first + 1 if 0 <= first <= top and not (first == top == 0) else 0

    def _stay_put(self, _parent: QModelIndex, _first: int, _last: int) -> None:
        """What comes above the rows in view pushes them down; scroll as far."""
        if self._push and self._kept is None:
            bar = self.verticalScrollBar()
            self.updateGeometries()
            bar.setValue(bar.value() + self._push)

    def _keep(self) -> None:
        top = self.rowAt(0)
        self._kept = (self.current(), self.outline.node_at(top) if top >= 0 else None, self.verticalScrollBar().value())

    def _restore(self) -> None:
        chosen, top, value = self._kept or (None, None, 0)
        row = -1
        if chosen is not None:
            nodes = [chosen, *(node.id for node in self.outline.tree.ancestors(chosen))]
            row = next((at for node in nodes if (at := self.outline.shown_row(node)) >= 0), -1)
            self.setCurrentIndex(self.outline.index(row, 0))
        self._kept = None
        if chosen is not None and row >= 0 and self.current() != chosen:
            self.chosen.emit(self.outline.node_at(row))
        self.updateGeometries()
        self.verticalScrollBar().setValue(value)
        at = self.outline.shown_row(top) if top is not None else -1
        if at >= 0:
            self.verticalScrollBar().setValue(at)
        if row >= 0:
            self.scrollTo(self.outline.index(row, 0))

    def _announce(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and self._kept is None:
            self.chosen.emit(self.outline.node_at(current.row()))


def _is_last(tree: Tree, node: Node) -> bool:
    return bool(tree.column(Part.NEXT)[tree.row(node.id)] == NOBODY)


def _triangle(painter: QPainter, at: QPoint, *, unfolded: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().muted))
    down = [QPoint(-4, -2), QPoint(4, -2), QPoint(0, 4)]
    right = [QPoint(-2, -4), QPoint(-2, 4), QPoint(4, 0)]
    painter.drawPolygon(QPolygon([at + point for point in (down if unfolded else right)]))
    painter.restore()
