"""A chart on screen: drawn by the core at the size and in the colours in force, and written as SVG, PNG and CSV."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton, QWidget

from app import places
from app.language import tr
from app.preferences import PREFERENCES
from app.said import said
from app.theme import SPACE, THEME, tokens
from ida_core.report.bars import Bars
from ida_core.report.chart import Chart, Drawn, Grid, Ink, svg

LEAST: tuple[int, int] = (380, 250)
AROUND, CELL = 120, 50
"""Pixels around the cells of a grid, and what a cell needs of height to show its bound and n."""


class ChartView(QWidget):
    """Shows one chart; what is exported is what is shown, in black on white."""

    written = Signal(str)
    """A sentence: where the files are, or why they are not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | Grid | Drawn | None = None
        self._renderer = QSvgRenderer(self)
        self.setMinimumSize(*LEAST)
        self.save = QPushButton(tr("Export…"), self)
        self.save.setToolTip(tr("Write this chart as SVG and PNG, and the numbers behind it as CSV"))
        self.save.clicked.connect(self.export)
        self.save.hide()
        THEME.changed.connect(self._draw)

    def show_chart(self, chart: Chart | Grid | Drawn) -> None:
        """Show a chart in place of the last one, in the language in force."""
        self.chart = chart = _in_words(chart)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription("; ".join(", ".join(map(str, row)) for row in chart.rows()))
        self.save.setAccessibleName(tr("Export {}").format(chart.title))
        self.save.show()
        self._draw()

    def export(self) -> None:
        """Ask where to, and write."""
        if self.chart is not None:
            kinds = tr("SVG, PNG and CSV (*.svg)")
            path, _ = places.file_to_write(self, tr("Export the chart"), f"{self.chart.name}.svg", kinds)
            if path:
                self.write(Path(path))

    def write(self, path: Path) -> None:
        """Write picture and numbers beside each other under the name of `path`; say so, or why not."""
        from app.render import png

        if self.chart is None:
            return
        picture = svg(self.chart)
        try:
            path.with_suffix(".svg").write_text(picture, encoding="utf-8")
            png(picture, path.with_suffix(".png"))
            with path.with_suffix(".csv").open("w", newline="", encoding="utf-8") as file:
                csv.writer(file).writerows(self.chart.rows())
        except OSError as error:
            self.written.emit(tr("The chart could not be written: {}").format(error))
        else:
            self.written.emit(tr("Written to {}.svg, .png and .csv").format(path.with_suffix("")))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._renderer.render(painter, QRectF(self.rect()))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        size = self.save.sizeHint()
        self.save.setGeometry(self.width() - size.width() - SPACE // 2, SPACE // 2, size.width(), size.height())
        self._draw()

    def _draw(self) -> None:
        if self.chart is not None:
            larger = PREFERENCES.now.text_size / 100
            high = AROUND + CELL * len(self.chart.lines) if isinstance(self.chart, Grid) else 0
            self.setMinimumSize(round(LEAST[0] * larger), round(max(LEAST[1], high) * larger))
            size = round(self.width() / larger), round(self.height() / larger)
            self._renderer.load(QByteArray(svg(self.chart, *size, _ink(self.font().family())).encode()))
            self._renderer.setAspectRatioMode(Qt.AspectRatioMode.IgnoreAspectRatio)
            self.update()


def _in_words(chart: Chart | Grid | Drawn) -> Chart | Grid | Drawn:
    if isinstance(chart, Bars):
        bars = tuple(replace(bar, name=said(bar.name), text=said(bar.text)) for bar in chart.bars)
        return replace(chart, title=said(chart.title), x_title=said(chart.x_title), note=said(chart.note), bars=bars)
    if not isinstance(chart, Chart | Grid):
        return chart
    chart = replace(chart, title=said(chart.title), x_title=said(chart.x_title), y_title=said(chart.y_title), note=said(chart.note))
    if isinstance(chart, Grid):
        chart = replace(chart, columns=tuple(map(said, chart.columns)), lines=tuple(map(said, chart.lines)))
        return replace(chart, cells=tuple(tuple(replace(cell, note=said(cell.note)) for cell in line) for line in chart.cells))
    series = tuple(replace(one, name=said(one.name)) for one in chart.series)
    return replace(chart, series=series, bands=tuple(replace(band, name=said(band.name)) for band in chart.bands))


def _ink(font: str) -> Ink:
    c = tokens()
    return Ink(
        paper=c.surface, text=c.text, muted=c.muted, line=c.line, cold=c.surface, hot=c.series[1], series=c.series,
        font=f"{font}, DejaVu Sans, sans-serif",
    )  # fmt: skip
