"""The room of the trees: outline and map over one scope, with a line above them that tells where one is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.tree.map_view import MapView
from app.tree.outline_model import OutlineModel
from app.tree.outline_view import OutlineView
from app.tree.scope import Scope
from ida_core.tree import Tree


class TreeRoom(QWidget):
    """Both views; what is chosen in one is chosen in the other."""

    chosen = Signal(int)
    opened = Signal()

    def __init__(self, tree: Tree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scope = Scope(tree)
        self.model = OutlineModel(self.scope)
        self.outline, self.map = OutlineView(self.model), MapView(self.scope)
        self.views = QSplitter(Qt.Orientation.Horizontal)
        self.views.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.views, 1)
        for view in (self.outline, self.map):
            self.views.addWidget(view)
            view.chosen.connect(self.chosen)
            view.opened.connect(self.opened)
        self.show_views("outline")

    def do(self, name: str) -> bool:
        """Carry out an action of this room; tell whether it is one."""
        if name in ("outline", "map", "both"):
            self.show_views(name)
        else:
            return False
        return True

    def show_views(self, which: str) -> None:
        """Show the outline, the map, or both."""
        self.outline.setVisible(which != "map")
        self.map.setVisible(which != "outline")
        (self.map if which == "map" else self.outline).setFocus()

    def choose(self, node: int) -> None:
        """Show a node in both views."""
        self.outline.choose(node)
        self.map.choose(node)

    def leave(self) -> None:
        """The session closes."""
        self.map.leave()
