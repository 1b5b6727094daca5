"""The keys that walk a tree, alike in the outline and the map."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.tree.scope import Scope
from ida_core.tree import Part

MOVES: Final = {
    Qt.Key.Key_J: Qt.Key.Key_Down,
    Qt.Key.Key_K: Qt.Key.Key_Up,
    Qt.Key.Key_H: Qt.Key.Key_Left,
    Qt.Key.Key_L: Qt.Key.Key_Right,
}
SIDEWAYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Backspace)
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier


def is_ours(event: QKeyEvent) -> bool:
    """Whether a key comes without Ctrl and Alt, which belong to the window's actions."""
    return not event.modifiers() & ~(SHIFT | Qt.KeyboardModifier.KeypadModifier)


def walk(scope: Scope, node: int, event: QKeyEvent, *, unfolded: bool) -> int | None:
    """Where a key leads from a node: sideways along the tree (it may fold or unfold), with Shift to siblings, Backspace up.

    Returns:
        Another node, or None if the key only folds, or leads nowhere.
    """
    key = MOVES.get(Qt.Key(event.key()), Qt.Key(event.key()))
    row, tree = scope.tree.row(node), scope.tree
    if key is Qt.Key.Key_Backspace:
        return tree[node].parent
    if event.modifiers() & SHIFT and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        return scope.sibling(node, 1 if key is Qt.Key.Key_Down else -1)
    has_children = bool(tree.column(Part.CHILDREN)[row])
    if key is Qt.Key.Key_Right and has_children:
        if unfolded:
            return tree.children(node)[0]
        scope.fold(row, folded=False)
    elif key is Qt.Key.Key_Left and has_children and unfolded and row != scope.top:
        scope.fold(row, folded=True)
    elif key is Qt.Key.Key_Left:
        return tree[node].parent
    return None
