"""What the outline and the map share: the trees, what is folded, hoisted, coloured and dimmed, and what was marked."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from app.language import tr
from app.tree.colours import DIMMED, SCALES, Scale, Shades
from app.tree.filters import OWN, Filter
from app.tree.readings import Reading
from ida_core.sessions.marks import Mark
from ida_core.tree import NOBODY, Answerer, Node, Part, Tree

OPEN_DEPTH: Final = 3
"""Deeper nodes arrive folded in the outline; the map folds nothing by itself."""

FILTER_MS: Final = 250
OF_TRAINING: Final = "⚙"
WRITTEN: Final = tr("written by training, a share of what it amplified, to be looked at")

Bools = NDArray[np.bool_]


class Scope(QObject):
    """One model for both views. By row of the tree: `open` for the outline's folding, `shut` for what the user folded."""

    reshaped = Signal()
    """Folding, hoisting or hiding changed by more than one node."""
    folded = Signal(int, bool)
    """A node was folded (True) or unfolded; its row."""
    recoloured = Signal()
    """Colours or dimming changed."""
    shut_changed = Signal()
    """The map shows more or less than before."""
    costed = Signal()
    """Other calls are known."""
    grew = Signal(int)
    """A node came; its row."""
    altered = Signal(int)
    """A node has new values; its row."""

    def __init__(self, tree: Tree) -> None:
        super().__init__()
        self.tree = tree
        self.top = NOBODY
        """The row of the hoisted node; NOBODY: all trees are on show."""
        self.scale: Scale = SCALES["status"]
        self.filter: Filter | None = None
        self.wanted: Bools | None = None
        """What the filter wants, by row; None: everything."""
        self.hides = False
        """Whether the outline leaves out what the filter does not want, instead of dimming it."""
        self.reading: Reading | None = None
        self.marks: dict[int, Mark] = {}
        """By node."""
        self.follows = False
        """Whether the views go where something happens."""
        self.until: int | None = None
        """How many nodes had come at the time on show; None: now."""
        self._open = np.zeros(2 * len(tree) + 256, dtype=np.bool_)
        self._shut = np.zeros(2 * len(tree) + 256, dtype=np.bool_)
        self._open_at_first()
        self._filtering = QTimer(self, interval=FILTER_MS, singleShot=True)
        self._filtering.timeout.connect(self._filter_again)
        tree.subscribe(self)

    @property
    def open(self) -> Bools:
        """Whether the outline shows a node's children, by row."""
        return self._open[: len(self.tree)]

    @property
    def shut(self) -> Bools:
        """Whether the map hides a node's children, by row."""
        return self._shut[: len(self.tree)]

    # -- listening to the tree --------------------------------------------------------------------------------------

    def about_to_insert(self, parent: int | None, position: int) -> None:
        """Part of the listener's protocol."""

    def inserted(self, node: Node) -> None:
        """A node came; tell both views."""
        row = len(self.tree) - 1
        if row >= len(self._open):
            self._open, self._shut = (np.concatenate([each, np.zeros_like(each)]) for each in (self._open, self._shut))
        depth = sum(1 for _ in self.tree.rows_above(row))
        self._open[row] = depth < OPEN_DEPTH and (depth > 0 or node.answerer is Answerer.PERSON)
        self.grew.emit(row)
        self._filter_soon()

    def changed(self, node: Node) -> None:
        """A node changed; tell both views."""
        self.altered.emit(self.tree.row(node.id))
        self._filter_soon()

    # -- folding and hoisting ---------------------------------------------------------------------------------------

    def fold(self, row: int, *, folded: bool) -> None:
        """Hide or show what is below a node, in both views."""
        was_shut = bool(self._shut[row])
        self._open[row], self._shut[row] = not folded, folded
        self.folded.emit(row, folded)
        if was_shut != folded:
            self.shut_changed.emit()

    def reveal(self, row: int) -> None:
        """Unfold whatever hides a node; leave a hoisted subtree that does not hold it."""
        above = list(self.tree.rows_above(row))
        if self.hides and self.is_dimmed(row):
            self._filter_again()  # it may have come, or changed, since
            if self.is_dimmed(row):
                self.filter_by(self.filter, hides=False)
        if self.top != NOBODY and row != self.top and self.top not in above:
            self.hoist(NOBODY)
        for one in reversed(above):
            if not self._open[one] or self._shut[one]:
                self.fold(one, folded=False)

    def fold_all(self, row: int, *, folded: bool) -> None:
        """Fold or unfold everything below a node (NOBODY: everything)."""
        below = slice(0, len(self.tree)) if row == NOBODY else self.tree.rows_below(row)
        self._open[below], self._shut[below] = not folded, folded
        self.reshaped.emit()

    def fold_from(self, depth: int) -> None:
        """Show so many levels, counted from the roots or the hoisted node, and no more."""
        self._open[:], self._shut[: len(self.tree)] = False, True
        level = self.tree.root_rows() if self.top == NOBODY else np.asarray([self.top])
        for _ in range(depth - 1):
            self._open[level], self._shut[level] = True, False
            level = self.tree.rows_of_children(level)
        self.reshaped.emit()

    def hoist(self, row: int) -> None:
        """Show one subtree only, or everything again (NOBODY)."""
        if row != self.top:
            self.top = row
            if row != NOBODY:
                self._open[row], self._shut[row] = True, False
            self.reshaped.emit()

    def sibling(self, node: int, step: int) -> int | None:
        """The node before or after among the children of the same parent."""
        one = self.tree[node]
        family = self.tree.children(one.parent)
        at = one.ordinal + step
        return family[at] if 0 <= at < len(family) else None

    # -- colours ----------------------------------------------------------------------------------------------------

    def colour_by(self, scale: Scale) -> None:
        """Colour the map by something else."""
        self.scale = scale
        self.recoloured.emit()

    def shades(self, rows: NDArray[np.int32]) -> Shades:
        """The shades of nodes: 0 not there yet, dimmed, or a step of the scale."""
        shades = self.scale.shades(self.tree, rows)
        if self.wanted is not None:
            shades[~(self.wanted[np.minimum(rows, len(self.wanted) - 1)] & (rows < len(self.wanted)))] = DIMMED
        if self.until is not None:
            shades[rows >= self.until] = 0
        return shades

    def filter_by(self, wanted: Filter | None, *, hides: bool) -> None:
        """Dim, or leave out of the outline, what a filter does not want."""
        self.filter, self.hides = wanted, hides and wanted is not None
        self._filter_again()
        self.reshaped.emit()

    def rewind(self, until: int | None) -> None:
        """Show the trees as they had grown when so many nodes were there (None: now)."""
        self.until = until
        self.recoloured.emit()

    def mark(self, node: int, mark: Mark) -> None:
        """Keep a mark on a node."""
        self.marks[node] = mark
        self.altered.emit(self.tree.row(node))
        self._filter_soon()

    def signs_of(self, row: int) -> str:
        """The signs of a node's marks; first, whether training wrote it."""
        mark = self.marks.get(int(self.tree.column(Part.ID)[row])) if self.marks else None
        signs = "" if mark is None else ("★" if mark.bookmarked else "") + ("✎" if mark.note else "")
        return (OF_TRAINING if self._is_sampled(row) else "") + signs

    def _is_sampled(self, row: int) -> bool:
        return self.reading is not None and row in self.reading.sampled

    def take(self, reading: Reading) -> None:
        """Know of calls, blame and correctness."""
        self.reading = reading
        if self.filter is not None and (self.filter.verdicts or OWN in self.filter.marks):
            self.filter_by(self.filter.informed(reading.judged, reading.sampled), hides=self.hides)
        self.costed.emit()

    def cost_of(self, row: int) -> str:
        """Calls for a node and all below it, and how long they took."""
        known = self.reading
        if known is None or row >= len(known.calls) or not known.calls[row]:
            return ""
        return f"{int(known.calls[row]):,} · {duration(float(known.seconds[row]))}"

    def note_of(self, row: int) -> str:
        """The note on a node, and that training wrote it, on lines of their own."""
        mark = self.marks.get(int(self.tree.column(Part.ID)[row]))
        note = f"\n✎ {mark.note}" if mark is not None and mark.note else ""
        return note + (f"\n{OF_TRAINING} {WRITTEN}" if self._is_sampled(row) else "")

    def _filter_soon(self) -> None:
        if self.filter is not None and not self._filtering.isActive():
            self._filtering.start()

    def _filter_again(self) -> None:
        self.wanted = None if self.filter is None else self.filter.wanted(self.tree, self.marks)
        if self.hides:
            self.reshaped.emit()
        else:
            self.recoloured.emit()

    def is_dimmed(self, row: int) -> bool:
        """Whether the filter does not want a node."""
        late = self.until is not None and row >= self.until
        return late or (self.wanted is not None and not (row < len(self.wanted) and self.wanted[row]))

    def _open_at_first(self) -> None:
        level = self.tree.root_rows()
        level = level[self.tree.column(Part.ANSWERER)[level] == Answerer.PERSON]
        for _ in range(OPEN_DEPTH):
            self._open[level] = True
            level = self.tree.rows_of_children(level)


def duration(seconds: float) -> str:
    """A time in words: 3.2 ms, 1.4 s, 12 min."""
    if seconds < 1:
        return f"{1000 * seconds:.3g} ms"
    return f"{seconds:.1f} s" if seconds < 120 else f"{seconds / 60:.0f} min"
