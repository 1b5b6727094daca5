"""Where the boxes of a tree picture go: leaves side by side, parents above the middle of their children."""

from __future__ import annotations

from dataclasses import dataclass

from ida_core.tree import Tree


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a node: slots from the left (leaves are one apart), levels from the top."""

    slot: float
    level: int


def lay_out(tree: Tree, root: int) -> dict[int, Place]:
    """Place a root and all below it."""
    depth = {root: 0}
    order: list[int] = []
    pending = [root]
    while pending:
        node = pending.pop()
        order.append(node)
        for child in reversed(tree.children(node)):
            depth[child] = depth[node] + 1
            pending.append(child)
    slots: dict[int, float] = {}
    leaves = 0
    for node in order:
        if not tree.children(node):
            slots[node] = float(leaves)
            leaves += 1
    for node in reversed(order):
        if children := tree.children(node):
            slots[node] = (slots[children[0]] + slots[children[-1]]) / 2
    return {node: Place(slots[node], depth[node]) for node in order}
