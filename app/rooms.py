"""The tabs at the bottom. A room that does not fit scrolls, so that none can make the window wider than the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QTabWidget, QWidget

LEAST = QSize(240, 120)


class _Page(QWidget):
    """Lets a room shrink to the least that it can do with at its width.

    By itself a scroll area gives a room whose words wrap the height that it would like best, and cuts it off.
    """

    def __init__(self, room: QWidget, page: QScrollArea) -> None:
        super().__init__()
        self.page = page
        self.take(room)

    def take(self, room: QWidget) -> None:
        """Hold a room, in the place of one before it."""
        self.room = room
        room.setParent(self)
        room.resize(self.size())
        room.show()
        room.installEventFilter(self)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another size once the room does."""
        if watched is self.room and event.type() == QEvent.Type.LayoutRequest:
            QApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
        return False

    def minimumSizeHint(self) -> QSize:
        layout = self.room.layout()
        least = self.room.minimumSizeHint()
        if layout is None or not layout.hasHeightForWidth():
            return least
        liked = layout.minimumHeightForWidth(max(self.width(), least.width()))  # tabs and stacks ask for what they would like best
        enough = max(least.height(), self.page.viewport().height())
        return QSize(least.width(), max(self.room.minimumHeight(), least.height(), min(liked, enough)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.room.resize(event.size())


def _page(room: QWidget) -> QScrollArea:
    page = QScrollArea()
    page.setFrameShape(QFrame.Shape.NoFrame)
    page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    page.setWidgetResizable(True)
    page.setWidget(_Page(room, page))
    return page


class Later(QWidget):
    """Stands for a room that is made when somebody first looks at it; `Rooms.put` puts it in this place."""

    def __init__(self, make: Callable[[], object]) -> None:
        super().__init__()
        self._make = make

    def give_up(self) -> None:
        """The room is not wanted any more: the session closes."""
        self._make = lambda: None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make()


class Rooms(QTabWidget):
    """A tab widget that is spoken to by its rooms; each lies in a scroll area of its own."""

    def addTab(self, room: QWidget, title: str) -> int:  # type: ignore[override]  # rooms have no icons
        """Add a room as the last tab, or make it the last."""
        index = self.indexOf(room)
        if index < 0:
            return super().addTab(_page(room), title)
        self.tabBar().moveTab(index, self.count() - 1)
        self.setTabText(self.count() - 1, title)
        return self.count() - 1

    def put(self, room: QWidget, later: Later) -> None:
        """Put a room where another widget stood for it."""
        holder = later.parentWidget()
        if isinstance(holder, _Page):
            holder.take(room)
            later.deleteLater()

    def keep_only(self, staying: Sequence[QWidget]) -> None:
        """Take all other rooms out, for good. The last of those that stay is on show meanwhile.

        Else each page would be shown for a moment when the one before it goes, and a `Later` of a session that is closed make
        its room.
        """
        if self.currentWidget() not in staying:
            self.setCurrentWidget(staying[-1])
        for index in reversed(range(self.count())):
            page = self.widget(index)
            if page is not None and self.room(index) not in staying:
                self.removeTab(index)
                page.deleteLater()

    def indexOf(self, room: QWidget) -> int:
        """The tab of a room; -1 if it has none."""
        return next((index for index in range(self.count()) if self.room(index) is room), -1)

    def room(self, index: int) -> QWidget | None:
        """The room of a tab."""
        page = self.widget(index)
        return holder.room if isinstance(page, QScrollArea) and isinstance(holder := page.widget(), _Page) else None

    def setCurrentWidget(self, room: QWidget) -> None:
        """Show a room."""
        self.setCurrentIndex(self.indexOf(room))

    def currentWidget(self) -> QWidget | None:  # type: ignore[override]  # no room, no widget
        """The room on show."""
        return self.room(self.currentIndex())

    def minimumSizeHint(self) -> QSize:
        return LEAST


class Upright(QScrollArea):
    """Scrolls up and down, and is never narrower than what it holds."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another width once what it holds does."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        held = self.widget()
        width = held.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width() if held is not None else 0
        return QSize(max(LEAST.width(), width), LEAST.height())
