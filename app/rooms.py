"""The tabs at the bottom. A room that does not fit scrolls, so that none can make the window wider than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

LEAST = QSize(240, 120)


class Rooms(QTabWidget):
    """A tab widget that is spoken to by its rooms; each lies in a scroll area of its own."""

    def addTab(self, room: QWidget, title: str) -> int:  # type: ignore[override]
        """Add a room as the last tab."""
        page = QScrollArea()
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setWidgetResizable(True)
        page.setWidget(room)
        return super().addTab(page, title)

    def clear(self) -> None:
        """Take all rooms out; they live on."""
        pages = [self.widget(index) for index in range(self.count())]
        super().clear()
        for page in pages:
            if isinstance(page, QScrollArea):
                page.takeWidget()
                page.deleteLater()

    def indexOf(self, room: QWidget) -> int:
        """The tab of a room; -1 if it has none."""
        return next((index for index in range(self.count()) if self.room(index) is room), -1)

    def room(self, index: int) -> QWidget | None:
        """The room of a tab."""
        page = self.widget(index)
        return page.widget() if isinstance(page, QScrollArea) else None

    def setCurrentWidget(self, room: QWidget) -> None:
        """Show a room."""
        self.setCurrentIndex(self.indexOf(room))

    def currentWidget(self) -> QWidget | None:  # type: ignore[override]
        """The room on show."""
        return self.room(self.currentIndex())

    def minimumSizeHint(self) -> QSize:
        return LEAST
