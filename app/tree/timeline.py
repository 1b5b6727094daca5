"""The timeline: a slider through the growth of the trees, node by node."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from app.language import tr
from app.theme import SPACE
from app.tree.scope import Scope


class Timeline(QWidget):
    """At the right end is now, where the trees go on growing."""

    asked_when = Signal(int)
    """When did the node in this row come?"""

    def __init__(self, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self.slider, self.words, now = QSlider(Qt.Orientation.Horizontal), QLabel(), QPushButton(tr("Now"))
        self.slider.setAccessibleName(tr("Growth of the trees: how many nodes there were"))
        self.words.setProperty("role", "muted")
        self.words.setMinimumWidth(self.fontMetrics().horizontalAdvance("1,000,000 of 1,000,000 nodes, 2026-11-24 23:59:59"))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, 0, SPACE, SPACE // 2)
        for widget in (QLabel(tr("Growth:")), self.slider, self.words, now):
            row.addWidget(widget, 1 if widget is self.slider else 0)
        self.slider.valueChanged.connect(self._on_moved)
        now.clicked.connect(lambda: self.slider.setValue(self.slider.maximum()))
        scope.grew.connect(self._on_grown)
        self.hide()

    def open(self) -> None:
        """Show it, at now."""
        self.slider.setRange(0, len(self._scope.tree))
        self.slider.setPageStep(max(1, len(self._scope.tree) // 50))
        self.slider.setValue(self.slider.maximum())
        self._tell()
        self.show()
        self.slider.setFocus()

    def close_(self) -> None:
        """Hide it, and go back to now."""
        self.hide()
        self._scope.rewind(None)

    def show_when(self, at: str) -> None:
        """Say when the last node on show came."""
        self._tell(at)

    def _on_moved(self, value: int) -> None:
        count = len(self._scope.tree)
        self._scope.rewind(value if value < count else None)
        self._tell()
        if value:
            self.asked_when.emit(min(value, count) - 1)

    def _on_grown(self) -> None:
        if self.isVisible():
            at_end = self._scope.until is None
            with QSignalBlocker(self.slider):
                self.slider.setMaximum(len(self._scope.tree))
                if at_end:
                    self.slider.setValue(self.slider.maximum())
            self._tell()

    def _tell(self, at: str = "") -> None:
        when = f", {at[:19].replace('T', ' ')}" if at else ""
        self.words.setText(tr("{:,} of {:,} nodes{}").format(self.slider.value(), self.slider.maximum(), when))
