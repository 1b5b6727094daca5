"""The review queue: everything that waits for the person, oldest first."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.theme import GLYPHS, SPACE
from ida_core.tree import Node, Status, Tree

WAITING = (Status.PROPOSED, Status.WAITS_FOR_PERSON, Status.REJECTED)


class ReviewQueue(QWidget):
    """One line a waiting question. A question whose subquestions are still open is not offered."""

    chosen = Signal(int)
    count_changed = Signal(int)

    def __init__(self, tree: Tree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._waiting: list[int] = []
        self.empty = QLabel("Nothing waits for you. Ask a question above the tree; what A_n proposes will queue here.")
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.list = QListWidget()
        self.list.setAccessibleName("Questions that wait for you")
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        self._later = QTimer(self, interval=100, singleShot=True)
        self._later.timeout.connect(self.refresh)
        tree.subscribe(self)
        self.refresh()

    def about_to_insert(self, parent: int | None, position: int) -> None:
        """Part of the listener's protocol."""

    def inserted(self, node: Node) -> None:
        """Look again soon."""
        self._later.start()

    def changed(self, node: Node) -> None:
        """Look again soon."""
        self._later.start()

    @property
    def waiting(self) -> list[int]:
        """What waits for the person now, in the order it should be taken: subquestions before the questions above them."""
        open_ = [self._tree[number] for number in self._tree.with_status(*WAITING)]
        ready = [node for node in open_ if not self._blocked(node)]
        return [node.id for node in sorted(ready, key=lambda node: (node.status is not Status.PROPOSED, node.id))]

    def after(self, node: int | None, step: int = 1) -> int | None:
        """The next waiting question after this one, round the end; None when nothing else waits."""
        waiting = self.waiting
        if node in waiting:
            at = waiting.index(node)
            waiting = waiting[at + 1 :] + waiting[:at]
        return None if not waiting else waiting[0 if step > 0 else -1]

    def refresh(self) -> None:
        """Show what waits now."""
        waiting = self.waiting
        self.count_changed.emit(len(waiting))
        self.empty.setVisible(not waiting)
        self.list.setVisible(bool(waiting))
        chosen = self.list.currentRow()
        self.list.clear()
        for number in waiting[:500]:
            node = self._tree[number]
            given = f"  →  {node.proposal}?" if node.proposal is not None else ""
            above = f"   in {self._tree[node.parent].question}" if node.parent is not None else ""
            item = QListWidgetItem(
                f"{GLYPHS[node.status]}  {self._tree.path(number)}   {node.question}{given}   · {node.status.words}{above}"
            )
            item.setData(Qt.ItemDataRole.UserRole, number)
            self.list.addItem(item)
        self.list.setCurrentRow(min(chosen, len(waiting) - 1))

    def _blocked(self, node: Node) -> bool:
        """Whether a subquestion of the node still has to be answered."""
        return any(not self._tree[child].status.is_settled for child in self._tree.children(node.id))

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
