"""Redrawing twenty curves of a million points each, beside pyqtgraph's own thinning of the same curves."""

from __future__ import annotations

from time import perf_counter, process_time
from typing import Any, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QApplication, QWidget

from app.bench import percentile
from app.bootstrap import make_application
from app.plots.plot import Plot
from ida_core.report.series import Series

CURVES: Final = 20
POINTS: Final = 1_000_000
FRAMES: Final = 200
PLAIN_FRAMES: Final = 5


def run() -> dict[str, Any]:
    """Pan and zoom over all curves, and let them grow at 20 Hz; milliseconds to the picture, by the clock and (cpu) of work.

    Returns:
        p50 and p99 of the redraws of our plot (raw; and smoothed over 500 points with the raw curve behind it), of its growth,
        the median of pyqtgraph's own plot with peak downsampling and clipping, and the ratio of the medians.
    """
    application = make_application()
    rng = np.random.default_rng(0)
    steps = np.arange(POINTS, dtype=float)
    walks = [np.abs(rng.normal(size=POINTS).cumsum()) / 1000 + number / 10 for number in range(CURVES)]
    ours = Plot("Twenty curves", "value")
    for number, walk in enumerate(walks):
        ours.draw(f"curve {number}", number, Series(steps, walk))
    _show(application, ours)
    ours.frame(POINTS, max(walk.max() for walk in walks))
    ours.viewport().repaint()
    raw, raw_cpu = _zoomed(application, ours)
    ours.smooth(500)
    ours.viewport().repaint()
    smooth, smooth_cpu = _zoomed(application, ours)
    ours.smooth(1)
    grown = list[float]()
    for tick in range(FRAMES):
        began = perf_counter()
        for number, curve in enumerate(ours.curves.values()):
            curve.series.append(POINTS + tick, number / 10)
        grown.append(_timed(application, ours, (0.0, POINTS * 1.1), ours.lines.update, began))
    ours.hide()
    plain = pg.PlotWidget()
    for walk in walks:
        item = plain.plot(steps, walk, pen=pg.mkPen("#0072b2", width=1))
        item.setDownsampling(auto=True, method="peak")
        item.setClipToView(True)
    _show(application, plain)
    theirs = [_timed(application, plain, window, lambda: None) for window in _windows(PLAIN_FRAMES)]
    plain.hide()
    return {
        "curves": CURVES, "points": POINTS, "frames": FRAMES,
        "redraw_p50_ms": percentile(raw, 0.5), "redraw_p99_ms": percentile(raw, 0.99),
        "redraw_cpu_p99_ms": percentile(raw_cpu, 0.99), "smoothed_cpu_p99_ms": percentile(smooth_cpu, 0.99),
        "smoothed_p50_ms": percentile(smooth, 0.5), "smoothed_p99_ms": percentile(smooth, 0.99),
        "growing_p50_ms": percentile(grown, 0.5), "growing_p99_ms": percentile(grown, 0.99),
        "pyqtgraph_p50_ms": percentile(theirs, 0.5), "ratio": percentile(raw, 0.5) / percentile(theirs, 0.5),
    }  # fmt: skip


def _windows(frames: int) -> list[tuple[float, float]]:
    """Stretches of x: zooming in to a thousandth and out again, panning meanwhile."""
    phase = np.linspace(0, 2 * np.pi, frames)
    width = POINTS * 10 ** (-1.5 * (1 - np.cos(phase)))
    left = (POINTS - width) * (0.5 + 0.5 * np.sin(3 * phase))
    return [(float(a), float(a + w)) for a, w in zip(left, width, strict=True)]


def _zoomed(application: QApplication, plot: Plot) -> tuple[list[float], list[float]]:
    """All windows, one after the other: milliseconds by the clock, and of the processor."""
    clock, worked = list[float](), list[float]()
    for window in _windows(FRAMES):
        before = process_time()
        clock.append(_timed(application, plot, window, plot.lines.update))
        worked.append(1000 * (process_time() - before))
    return clock, worked


def _timed(
    application: QApplication, plot: pg.PlotWidget, window: tuple[float, float], redraw: Any, began: float | None = None
) -> float:
    start = perf_counter() if began is None else began
    plot.setXRange(*window, padding=0)
    redraw()
    plot.viewport().repaint()
    took = 1000 * (perf_counter() - start)
    application.processEvents()
    return took


def _show(application: QApplication, widget: QWidget) -> None:
    widget.resize(1200, 500)
    widget.show()
    application.processEvents()
