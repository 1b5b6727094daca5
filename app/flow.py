"""What lies beside each other as far as there is room, and else beneath: a narrow window cuts nothing off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QLayoutItem, QSplitter, QWidget

from app.theme import SPACE

QWIDGETSIZE_MAX: Final = 16_777_215
"""As Qt has it."""
BESIDE: Final = 150
"""Pixels at least for words beside buttons."""


class Flow(QLayout):
    """Buttons in rows, each as wide as it would like to be, unless a whole row is not enough for it; `at_most`: pixels of a row."""

    def __init__(self, *widgets: QWidget, spacing: int = SPACE // 2, at_most: int = QWIDGETSIZE_MAX) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._known: dict[int, list[list[QLayoutItem]]] = {}
        """Rows by width, as long as no widget asks for another size."""
        self._at_most = at_most
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._known.clear()

    def invalidate(self) -> None:
        self._known.clear()
        super().invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return sum(map(_height, rows)) + self.spacing() * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        rows = self._rows(self._at_most)
        widest = max((sum(item.sizeHint().width() + self.spacing() for item in row) for row in rows), default=0)
        return QSize(widest, self.heightForWidth(widest))

    def minimumSize(self) -> QSize:
        """As it lies now; out of sight, where nobody tells it how wide it is, as if there were room for one row."""
        shown, width = self._shown(), self.geometry().width()
        inside = self.parentWidget()
        lies = width > 0 and inside is not None and inside.isVisible()
        height = self.heightForWidth(width) if lies else _height(shown)
        return QSize(max((item.minimumSize().width() for item in shown), default=0), height)

    def setGeometry(self, place: QRect) -> None:
        wraps_anew = len(self._rows(place.width())) != len(self._rows(self.geometry().width()))
        super().setGeometry(place)
        if wraps_anew and (inside := self.parentWidget()) is not None:
            self.invalidate()
            inside.updateGeometry()
        top = place.top()
        for row in self._rows(place.width()):
            left, height = place.left(), _height(row)
            for item in row:
                size = item.sizeHint().boundedTo(QSize(place.width(), height))
                item.setGeometry(QRect(left, top + (height - size.height()) // 2, size.width(), size.height()))
                left += size.width() + self.spacing()
            top += height + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        if width not in self._known:
            self._known[width] = self._in_rows(width)
        return self._known[width]

    def _in_rows(self, width: int) -> list[list[QLayoutItem]]:
        rows, left = list[list[QLayoutItem]](), 0
        for item in self._shown():
            own = item.sizeHint().width()
            if not rows or left + own > min(width, self._at_most):
                rows.append([])
                left = 0
            rows[-1].append(item)
            left += own + self.spacing()
        return rows


class Worded(QFrame):
    """A panel that is never lower than its words and buttons are at its width."""

    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        high = layout.minimumHeightForWidth(self.width()) if layout is not None and self.isVisible() else 0
        return QSize(least.width(), max(least.height(), high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


def _height(row: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in row), default=0)


class Sides(QSplitter):
    """Panels beside each other, or beneath each other where that would be too wide."""

    def __init__(self, *panels: QWidget, sizes: Sequence[int] = (1, 1)) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._panels = panels
        for panel in panels:
            self.addWidget(panel)
        self.setSizes(sizes)

    def minimumSizeHint(self) -> QSize:
        """As it lies now; out of sight, where nobody tells it how wide it is, as if there were room."""
        beside = max(panel.minimumSizeHint().height() for panel in self._panels)
        return QSize(max(self._widths()), super().minimumSizeHint().height() if self.isVisible() else beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = event.size().width() >= sum(self._widths()) + self.handleWidth() * (self.count() - 1)
        self.setOrientation(Qt.Orientation.Horizontal if room else Qt.Orientation.Vertical)
        super().resizeEvent(event)

    def _widths(self) -> list[int]:
        return [max(panel.minimumWidth(), panel.minimumSizeHint().width()) for panel in self._panels]
