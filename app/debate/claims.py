"""What one side of a debate committed, round by round, as a small tree with the disputed entries marked."""

from __future__ import annotations

from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.language import tr
from app.theme import SPACE, scaled, tokens
from ida_core.oversight.transcripts import Held

DISPUTED, STEP = "≠", "⤷"
"""In front of claims that differ, and of one that differs although all below it agree."""


class ClaimTree(QWidget):
    """One side's claims along the path of the debate."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = "AB".index(name)
        self.title = QLabel(name)
        self.title.setFont(scaled(self.font(), 1.0, bold=True))
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([tr("claims"), tr("is")])
        self.tree.setAccessibleName(tr("What {} claims").format(name))
        self.tree.setUniformRowHeights(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(2 * SPACE)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.title)
        column.addWidget(self.tree, 1)

    def show_rounds(self, held: Held, rounds: int, who: str) -> None:
        """Show so many rounds; `who` says who the side is, as far as the judge may know."""
        self.title.setText(f"{'AB'[self._side]}{who}")
        self.tree.clear()
        question = held.rounds[0].question if held.rounds else ""
        top = QTreeWidgetItem([question, held.answers[self._side]] if question else [tr("says"), held.answers[self._side]])
        self.tree.addTopLevelItem(top)
        if held.answers[0] != held.answers[1]:
            self._mark(top)
        at = top
        for number, each in enumerate(held.rounds[:rounds]):
            below: QTreeWidgetItem | None = None
            for place, (asked, told) in enumerate(each.lists[self._side]):
                item = QTreeWidgetItem([asked, told])
                at.addChild(item)
                if place == each.differs:
                    self._mark(item)
                    below = item
            at.setExpanded(True)
            if below is None:
                if number == len(held.rounds) - 1:
                    self._mark(at, step=True)
                break
            at = below
        self.tree.scrollToItem(at)

    def _mark(self, item: QTreeWidgetItem, *, step: bool = False) -> None:
        """The sides differ here; `step`: in what H makes of the entries below."""
        colours = tokens()
        for column in (0, 1):
            item.setFont(column, scaled(self.font(), 1.0, bold=True))
            item.setForeground(column, QBrush(QColor(colours.wait)))
            item.setBackground(column, QBrush(QColor(colours.raised)))
        sign = STEP if step else DISPUTED
        item.setText(0, f"{sign} {item.text(0).removeprefix(f'{DISPUTED} ')}")
        item.setToolTip(0, tr("The sides differ in what H makes of the entries below") if step else tr("The two sides differ here"))
