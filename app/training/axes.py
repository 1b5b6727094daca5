"""How curves are looked at: what the x axis counts, logarithms, running means, iterations chained or on top of each other."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from app.flow import Flow
from app.language import tr
from app.theme import SPACE
from ida_core.report.metrics import MEAN, Curves
from ida_core.report.series import Array, Series

COUNTED: Final = {
    "steps": tr("training step"),
    "examples": tr("questions trained on"),
    "seconds": tr("seconds of training"),
    "flops": tr("floating-point operations (estimate)"),
}
"""What the x axis may count, and its title."""


@dataclass(frozen=True, slots=True)
class View:
    """One way of looking at curves."""

    x: str = "steps"
    log_x: bool = False
    log_y: bool = False
    smoothing: int = MEAN
    """Points that a running mean is over; 1 for none."""
    by_agreement: bool = False
    """Whether runs are compared by the least agreement on any height, instead of by accuracy over all heights."""
    overlaid: bool = False
    """Whether every iteration begins at 0, instead of where the one before ended."""

    @property
    def x_title(self) -> str:
        """What the x axis shows."""
        return f"{COUNTED[self.x]}, " + tr("each iteration from 0") if self.overlaid else COUNTED[self.x]

    def series(self, curves: Curves, series: Series) -> Series:
        """A series with x as it is counted here."""
        if self.x == "steps" or not len(series):
            return series
        return Series(curves.along(self.x, series.x), series.y)

    def parts(self, curves: Curves, series_name: str) -> list[tuple[str, Array, Series]]:
        """A series cut at the beginnings of the iterations, each from 0: name, training steps of its points, points."""
        series = curves.series[series_name]
        starts = [*curves.names, (float("inf"), "")]
        found = list[tuple[str, Array, Series]]()
        for (start, name), (end, _) in itertools.pairwise(starts):
            inside = (series.x > start) & (series.x <= end)
            x = series.x[inside]
            own = x - start if self.x == "steps" else curves.along(self.x, x) - curves.along(self.x, np.array([start]))[0]
            found.append((name, x, Series(own, series.y[inside])))
        return found


class AxisBar(QWidget):
    """The controls of a view."""

    changed = Signal()
    compare_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = View()
        self.counted = QComboBox()
        for key, title in COUNTED.items():
            self.counted.addItem(title, key)
        self.counted.setAccessibleName(tr("What the x axis counts"))
        self.counted.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.counted.setMinimumContentsLength(13)  # the longest have room in the list that opens
        self.smoothing = QSpinBox()
        self.smoothing.setRange(1, 1000)
        self.smoothing.setValue(self.view.smoothing)
        self.smoothing.setAccessibleName(tr("Points that the running mean of the loss is over"))
        self.smoothing.setToolTip(
            tr("The bold curve is the mean of so many reports, begun anew at each iteration; the faint one is every report")
        )
        self.smoothing.setPrefix(tr("Mean of") + " ")
        self.log_x, self.log_y, self.overlaid = QCheckBox(tr("log x")), QCheckBox(tr("log y")), QCheckBox(tr("overlay"))
        self.log_x.setToolTip(tr("Count x by powers of ten, from the first point on"))
        self.log_y.setToolTip(tr("Count the loss by powers of ten, and shares by powers of ten of what they lack to 1"))
        self.by_agreement = QCheckBox(tr("by agreement"))
        self.by_agreement.setToolTip(tr("Compare runs by their least agreement on any height, instead of by their accuracy"))
        self.by_agreement.hide()
        self.overlaid.setToolTip(tr("Let every iteration begin at 0, to compare them"))
        compare, export = QPushButton(tr("Compare…")), QPushButton(tr("Figures…"))
        compare.setToolTip(tr("Draw other sessions beside this one, keep one as baseline"))
        export.setToolTip(tr("Write the plots as PNG, SVG or PDF, or all series as one CSV"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(
            Flow(
                QLabel("x"), self.counted, self.log_x, self.log_y, self.overlaid, self.by_agreement, self.smoothing, spacing=SPACE
            ),
            1,
        )
        row.addLayout(Flow(compare, export))
        self.counted.currentIndexChanged.connect(self._change)
        self.smoothing.valueChanged.connect(self._change)
        for box in (self.log_x, self.log_y, self.overlaid, self.by_agreement):
            box.checkStateChanged.connect(self._change)
        compare.clicked.connect(self.compare_wanted)
        export.clicked.connect(self.export_wanted)

    def look(self, view: View) -> None:
        """Look in a way that was chosen before."""
        self.counted.setCurrentIndex(max(0, self.counted.findData(view.x)))
        self.smoothing.setValue(view.smoothing)
        ticks = ((self.log_x, view.log_x), (self.log_y, view.log_y), (self.overlaid, view.overlaid))
        for box, on in (*ticks, (self.by_agreement, view.by_agreement)):
            box.setChecked(on)

    def _change(self, _value: object = None) -> None:
        self.view = replace(
            self.view, x=self.counted.currentData(), log_x=self.log_x.isChecked(), log_y=self.log_y.isChecked(),
            smoothing=self.smoothing.value(), overlaid=self.overlaid.isChecked(), by_agreement=self.by_agreement.isChecked(),
        )  # fmt: skip
        self.changed.emit()
