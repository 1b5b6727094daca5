"""What stands beside a chart of the drift room: a table of figures, and a column that scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView, QScrollArea, QTreeWidget, QVBoxLayout, QWidget

from app.language import tr
from app.theme import SPACE

LEAST = 260
"""Pixels for numbers beside a chart."""


def table_of(columns: Sequence[str], tips: Sequence[str], name: str) -> QTreeWidget:
    """A table as wide as its figures, close set, with a tip on each heading."""
    table = QTreeWidget()
    table.setAccessibleName(name)
    table.setHeaderLabels(list(columns))
    for column, tip in enumerate(tips):
        table.headerItem().setToolTip(column, tip)
    table.setStyleSheet(
        f"QTreeWidget::item {{ padding: {SPACE // 2}px {SPACE // 4}px; }} QHeaderView::section {{ padding: {SPACE // 4}px; }}"
    )
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.header().setStretchLastSection(False)
    return table


def beside(*facts: QWidget) -> QScrollArea:
    """The column of numbers, and of what they rest on."""
    inside, area = QWidget(), QScrollArea()
    column = QVBoxLayout(inside)
    column.setContentsMargins(SPACE, 0, 0, 0)
    for widget in facts:
        column.addWidget(widget)
    column.addStretch(1)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    area.setMinimumWidth(LEAST)
    area.setAccessibleName(tr("The numbers, and what they rest on"))
    return area
