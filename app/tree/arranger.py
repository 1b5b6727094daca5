"""Lays trees out beside the window's thread, one layout at a time, the latest wish last."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.memory import give_back
from app.tree.colours import Shades
from app.tree.map_layout import Bools, Ints, Layout, lay_out
from app.tree.scope import Scope
from ida_core.tree import Part

AT_ONCE: Final = 20_000
"""Trees of so many nodes are laid out in less than 5 ms."""
PAUSE_MS: Final = 40
REST: Final = 15
"""A layout is made anew only after so many times as long as the last one took: beside one, frames come late."""


class Arranger(QObject):
    """Emits a layout soon after `want`, and again as long as it is wanted anew."""

    arranged = Signal(object, object)
    """A layout, and the shades of its nodes."""
    _made = Signal(object)

    def __init__(self, scope: Scope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scope, self._wanted = scope, False
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="map-layout")
        self._later = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._later.timeout.connect(self._begin)
        self._made.connect(self._end)
        self._busy, self._left, self._took = False, False, 0.0

    @property
    def busy(self) -> bool:
        """Whether a layout is being made beside this thread."""
        return self._busy

    @Slot()
    def want(self) -> None:
        """The trees are others than those that were laid out last."""
        self._wanted = True
        if not self._busy and not self._left and not self._later.isActive():
            self._later.start(max(PAUSE_MS, int(REST * 1000 * self._took)))

    @Slot()
    def now(self) -> None:
        """Lay out small trees at once."""
        self._wanted = True
        self._later.stop()
        if not self._busy and not self._left:
            self._begin()

    def leave(self) -> None:
        """Wait for a layout that is being made; none is made after it."""
        self._left = True
        self._later.stop()
        self._pool.shutdown()

    def _begin(self) -> None:
        self._wanted = False
        column, scope = self._scope.tree.column, self._scope
        # Neither column ever changes for a node that is there, so the other thread may read them as they are.
        wish = column(Part.ABOVE), column(Part.ORDINAL), scope.shut.copy(), scope.top
        if len(scope.tree) <= AT_ONCE:
            layout = lay_out(*wish)
            self.arranged.emit(layout, scope.shades(layout.rows))
            return
        self._busy, self._began = True, perf_counter()
        self._pool.submit(self._make, wish)

    def _make(self, wish: tuple[Ints, Ints, Bools, int]) -> None:
        """On the other thread: the signal carries the layout across."""
        layout = lay_out(*wish)
        self._made.emit((layout, self._scope.shades(layout.rows)))
        if not self._took:  # what reading the session left; later layouts find their memory where the last one had it
            give_back()

    def _end(self, made: tuple[Layout, Shades]) -> None:
        self._busy, self._took = False, perf_counter() - self._began
        self.arranged.emit(*made)
        if self._wanted:
            self.want()
