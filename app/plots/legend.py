"""The legend of a plot: a button for each curve, which shows or hides it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from app.language import tr
from app.plots.lines import DASHES, Curve
from app.theme import tokens

SAMPLE = QSize(26, 12)


class Legend(QFrame):
    """Lies over a plot's lower right corner; the plot places it."""

    toggled = Signal(str, bool)
    """A curve, and whether it is to be seen."""
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "legend")
        self._buttons: dict[str, QToolButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 2, 4, 2)
        self._column.setSpacing(0)

    def event(self, event: QEvent) -> bool:
        """Take the size that the buttons ask for."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.resize(self.sizeHint())
            self.resized.emit()
        return done

    def take(self, curve: Curve) -> None:
        """Give a curve its button, once."""
        if curve.name in self._buttons:
            return
        button = QToolButton()
        button.setProperty("role", "legend")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setText(curve.name)
        button.setCheckable(True)
        button.setChecked(True)
        button.setIconSize(SAMPLE)
        button.setToolTip(tr("Show or hide {}").format(curve.name))
        button.setAccessibleName(tr("Show {}").format(curve.name))
        button.toggled.connect(lambda on, name=curve.name: self.toggled.emit(name, on))
        self._buttons[curve.name] = button
        self._column.addWidget(button)
        self._sample(curve)

    def drop(self, name: str) -> None:
        """A curve is gone."""
        button = self._buttons.pop(name, None)
        if button is not None:
            self._column.removeWidget(button)
            button.deleteLater()

    def recolour(self, curves: dict[str, Curve]) -> None:
        """The theme changed."""
        for curve in curves.values():
            self._sample(curve)

    def _sample(self, curve: Curve) -> None:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(SAMPLE * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(curve.colour, 1.5, DASHES[curve.number % len(DASHES)]))
        middle = QPointF(SAMPLE.width() / 2, SAMPLE.height() / 2)
        painter.drawLine(QPointF(0, middle.y()), QPointF(SAMPLE.width(), middle.y()))
        painter.setPen(QPen(QPen(tokens().surface).color(), 0))
        painter.setBrush(curve.colour)
        painter.translate(middle)
        painter.drawPath(curve.mark)
        painter.end()
        self._buttons[curve.name].setIcon(QIcon(picture))
