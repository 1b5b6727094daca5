"""Bars as a value: a Pareto chart on screen, in print and in a table."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Final

from ida_core.report.chart import LABEL, Ink, words

TOP: Final = 52.0
ROW: Final = 30.0
LEAST_ROW: Final = 18.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar."""

    name: str
    value: float
    text: str
    """What stands at its end: the value and what it rests on."""
    colour: int = 0
    low: float | None = None
    high: float | None = None
    """Ends of the interval, where there is one."""
    key: int = 0
    """What it stands for, to whoever is told that it was clicked."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars, one below the other, with as many as fit."""

    name: str
    """Of the files."""
    title: str
    x_title: str
    bars: tuple[Bar, ...]
    note: str = ""
    top: float | None = None
    """The value of the longest bar possible; None: that of the longest there is."""

    def rows(self) -> list[tuple[object, ...]]:
        """The numbers as a table, its head first."""
        found: list[tuple[object, ...]] = [("bar", self.x_title, "low", "high", "text")]
        return found + [
            (bar.name, bar.value, "" if bar.low is None else bar.low, "" if bar.high is None else bar.high, bar.text)
            for bar in self.bars
        ]

    def row(self, height: float) -> float:
        """The height of one bar with the space around it."""
        return max(LEAST_ROW, min(ROW, (height - TOP - 30) / max(1, len(self.bars))))

    def at(self, y: float, height: float) -> Bar | None:
        """The bar at this height of a picture so high."""
        place = int((y - TOP) // self.row(height)) if y >= TOP else -1
        return self.bars[place] if 0 <= place < len(self.bars) else None

    def draw(self, width: float, height: float, ink: Ink) -> str:
        """The picture without its frame and title."""
        left = 16 + min(0.42 * width, 6.7 * max((len(bar.name) for bar in self.bars), default=4))
        right = 16 + 6.7 * max((len(bar.text) for bar in self.bars), default=4)
        across, row = max(40.0, width - left - right), self.row(height)
        top = self.top or max((bar.value for bar in self.bars), default=1.0) or 1.0
        parts = [f"<line x1='{left}' x2='{left}' y1='{TOP - 4}' y2='{TOP + row * len(self.bars)}' stroke='{ink.line}'/>"]
        for place, bar in enumerate(self.bars):
            y, long = TOP + place * row, across * max(0.0, bar.value) / top
            colour, middle = ink.series[bar.colour % len(ink.series)], y + row / 2
            parts.append(words(left - 8, middle + 4, bar.name, ink.text, LABEL, anchor="end"))
            parts.append(
                f"<rect x='{left}' y='{y + row * 0.18:.1f}' width='{max(1.0, long):.1f}' height='{row * 0.64:.1f}' rx='2' "
                f"fill='{colour}'><title>{escape(bar.name)}: {escape(bar.text)}</title></rect>"
            )
            end = long
            if bar.low is not None and bar.high is not None:
                low, high = left + across * bar.low / top, left + across * min(bar.high, top) / top
                parts.append(f"<path d='M{low:.1f} {middle - 4:.1f}v8m0 -4H{high:.1f}m0 -4v8' stroke='{ink.text}' fill='none'/>")
                end = max(long, high - left)
            parts.append(words(left + end + 7, middle + 4, bar.text, ink.muted, LABEL))
        start = max(14.0, min(left, width - 14 - 6.7 * len(self.x_title)))
        parts.append(words(start, TOP + row * len(self.bars) + 20, self.x_title, ink.muted, LABEL))
        return "".join(parts)
