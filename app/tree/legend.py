"""The legend under the map: each step of the scale in force, with its bar, its sign and its words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.language import tr
from app.theme import SPACE, THEME, scaled, tokens
from app.tree.scope import Scope

BAR = QSize(24, 8)


class Legend(QWidget):
    """Wraps into as many lines as it needs."""

    def __init__(self, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self.setFont(scaled(self.font(), 0.85))
        self.setToolTip(
            tr(
                "One bar a question, one column a level. Where several share a pixel, the one shows whose step stands last here. "
                "Rest the pointer on a bar to read it."
            )
        )
        scope.recoloured.connect(self._renew)
        THEME.changed.connect(self.update)
        self._renew()

    def hasHeightForWidth(self) -> bool:
        """Narrow windows need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is when it is so wide."""
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        """One line, if there is room."""
        return QSize(400, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        """It can be narrow."""
        return QSize(120, self.heightForWidth(max(200, self.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bars, signs and words."""
        painter, colours = QPainter(self), tokens()
        places, _ = self._places(self.width())
        for step, place in zip(self._scope.scale.steps, places, strict=True):
            top = place.center().y() - BAR.height() // 2
            painter.fillRect(QRect(place.left(), top, BAR.width(), BAR.height()), QColor(colours.raised))
            painter.fillRect(QRect(place.left(), top, BAR.width() * step.thirds // 3, BAR.height()), QColor(step.colour(colours)))
            painter.setPen(QColor(colours.muted))
            painter.drawText(place.adjusted(BAR.width() + 5, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, _words(step.sign, step.words))

    def _renew(self) -> None:
        scale = self._scope.scale
        self.setAccessibleName(tr("Colours of the map: {}: ").format(scale.title) + ", ".join(step.words for step in scale.steps))
        self.updateGeometry()
        self.update()

    def _places(self, width: int) -> tuple[list[QRect], int]:
        metrics, x, y, places = self.fontMetrics(), SPACE, 4, list[QRect]()
        line = metrics.height() + 4
        for step in self._scope.scale.steps:
            needed = BAR.width() + 5 + metrics.horizontalAdvance(_words(step.sign, step.words)) + 2
            if x + needed > width - SPACE and x > SPACE:
                x, y = SPACE, y + line
            places.append(QRect(x, y, needed, line))
            x += needed + 2 * SPACE
        return places, y + line + 4


def _words(sign: str, words: str) -> str:
    return words if words.startswith(sign) or sign.isalnum() else f"{sign} {words}"
