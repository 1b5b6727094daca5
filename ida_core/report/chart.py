"""A chart as a value, its picture as SVG, and the numbers behind it: the same one on screen, in a paper and in a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from math import floor, inf, log10
from typing import Final, Protocol
from unicodedata import east_asian_width

DASHES: Final = ("", "7 4", "2 3", "9 3 2 3")
LETTER: Final = 6.7
"""Mean width of a letter at LABEL points, in pixels."""
LABEL: Final = 11.5
NOTE: Final = 6.2
"""The same for notes, which are long and may come out a little shorter."""
LINE: Final = 16
PIECES: Final = re.compile(r"\s*(?:[^\s\u2e80-\uffff]+|[\u2e80-\uffff])")
"""What is not broken: words, and single letters of Chinese."""
TICKS: Final = 5
SMALL: Final = 5.6
"""Mean width of a letter in the cells of a grid, in pixels."""
SMALL_LINE: Final = 13
FAINT: Final = 0.16
SWATCH: Final = 15.0
"""From a sample of a band to its name, in pixels."""
FACTORS: Final = {1.0: (1, 2, 3, 4, 5, 6, 8), 2.0: (1, 2, 5), 3.0: (1, 3), inf: (1,)}
"""What is marked between two powers of ten on a logarithmic axis that spans fewer than so many of them."""
BESIDE: Final = 1.6
"""How many times as high as the curves a band may make a chart; a higher one fills it, and its name says how far it goes."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of a picture."""

    paper: str = "#ffffff"
    text: str = "#1b211d"
    muted: str = "#566059"
    line: str = "#d3d9d1"
    cold: str = "#ffffff"
    hot: str = "#b35900"
    series: tuple[str, ...] = ("#0072b2", "#b35900", "#007a5a", "#a3457f", "#6b5b00", "#2a7fa8", "#5b4bb3", "#444b46", "#9c2f2f")
    font: str = "DejaVu Sans, Helvetica, Arial, sans-serif"


PRINT: Final = Ink()
"""For files: black on white."""


@dataclass(frozen=True, slots=True)
class Series:
    """One curve: where it is absent it was not measured, or says nothing."""

    name: str
    x: Sequence[float]
    y: Sequence[float]
    low: Sequence[float] = ()
    high: Sequence[float] = ()
    """Ends of the intervals, where there are such."""
    counts: Sequence[int] = ()
    """How many questions each point rests on."""
    colour: int = 0
    """Which of the series colours; also chooses dash and mark."""
    level: bool = False
    """A line without marks, such as a budget."""
    loose: bool = False
    """Marks without a line."""


@dataclass(frozen=True, slots=True)
class Band:
    """Noise from 0 to here: what lies in it may be nothing else."""

    name: str
    top: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Curves over a horizontal axis. y is a share where `percent`; no data is a reason to say how to get some."""

    name: str
    """Of the files."""
    title: str
    x_title: str
    y_title: str
    series: tuple[Series, ...]
    percent: bool = True
    whole: bool = True
    """Whether only whole numbers are marked below."""
    log: bool = False
    """Both axes by powers of ten; all values are positive."""
    bands: tuple[Band, ...] = ()
    note: str = ""
    """One line below the title."""
    top: float | None = None
    """The greatest y shown; greater ones lie outside, and the note says so."""

    def rows(self) -> list[tuple[object, ...]]:
        """The numbers as a table, its head first."""
        table: list[tuple[object, ...]] = [("series", self.x_title, self.y_title, "low", "high", "n")]
        for one in self.series:
            for at, (x, y) in enumerate(zip(one.x, one.y, strict=True)):
                ends = (one.low[at], one.high[at]) if one.low else ("", "")
                table.append((one.name, x, y, *ends, one.counts[at] if one.counts else ""))
        return table + [(band.name, "", band.top, "", "", "") for band in self.bands]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a grid: None is grey, because too little was asked."""

    value: float | None
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A heat map."""

    name: str
    title: str
    x_title: str
    y_title: str
    columns: tuple[str, ...]
    lines: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    """By line and column."""
    note: str = ""
    top: float = 1.0
    """The value that is drawn hottest."""

    def rows(self) -> list[tuple[object, ...]]:
        """The numbers as a table, its head first."""
        table: list[tuple[object, ...]] = [(self.y_title, self.x_title, "value", "text", "note")]
        for line, cells in zip(self.lines, self.cells, strict=True):
            table += [
                (line, column, "" if cell.value is None else cell.value, cell.text, cell.note)
                for column, cell in zip(self.columns, cells, strict=True)
            ]
        return table


class Drawn(Protocol):
    """Another sort of chart, which draws itself."""

    @property
    def name(self) -> str:
        """Of the files."""

    @property
    def title(self) -> str:
        """Above the picture."""

    @property
    def note(self) -> str:
        """One line below the title."""

    def rows(self) -> list[tuple[object, ...]]:
        """The numbers as a table, its head first."""

    def draw(self, width: float, height: float, ink: Ink) -> str:
        """The picture without its frame and title."""


def svg(chart: Chart | Grid | Drawn, width: float = 720, height: float = 420, ink: Ink = PRINT) -> str:
    """Draw a chart at this size, in pixels."""
    note = [chart.note]
    if isinstance(chart, Chart | Grid):
        note = _lines(chart.note, max(20.0, (width - 28) / NOTE))
        top = 36.0 + LINE * max(1, len(note))
        body = _curves(chart, width, height, top, ink) if isinstance(chart, Chart) else _cells(chart, width, height, top, ink)
    else:
        body = chart.draw(width, height, ink)
    head = words(14, 22, chart.title, ink.text, 14, weight="bold")
    head += "".join(words(14, 39 + LINE * number, line, ink.muted, LABEL) for number, line in enumerate(note))
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width:.0f} {height:.0f}' width='{width:.0f}' height='{height:.0f}' "
        f"font-family='{ink.font}' role='img'><title>{escape(chart.title)}</title>"
        f"<rect width='{width:.0f}' height='{height:.0f}' fill='{ink.paper}'/>{head}{body}</svg>"
    )


def _curves(chart: Chart, width: float, height: float, top: float, ink: Ink) -> str:
    left, bottom = 58.0, 46.0
    key, top = _key(chart.bands, width, top, ink)
    beside = LETTER * _letters(chart.y_title) < height - top - bottom  # else the title of the axis stands above it
    if not beside:
        key, top = key + words(14, top + 3, chart.y_title, ink.muted, LABEL), top + LINE
    right = 40 + LETTER * max((_letters(one.name) for one in chart.series), default=6)
    right = min(right, 0.45 * width)
    across, down = width - left - right, height - top - bottom
    scale: Callable[[float], float] = log10 if chart.log else float
    xs = [scale(x) for one in chart.series for x in one.x] or [0.0]
    ys = [scale(y) for one in chart.series for y in (*one.y, *one.high)] or [0.0]
    ys += [min(band.top, BESIDE * max(ys)) for band in chart.bands]
    x_low, x_high = min(xs), max(max(xs), min(xs) + 1e-9)
    y_low, y_high = min(0.0, *ys), chart.top or max(1e-9, *ys)
    step = 1.0 if chart.log else step_of((y_high - y_low) / TICKS)
    if not chart.log:
        y_high, y_low = step * -(-y_high // step), step * (y_low // step)
    room = 0.04 * across

    def at(x: float, y: float) -> tuple[float, float]:
        inside = min(max(scale(y), y_low), y_high)
        return (
            left + room + (across - 2 * room) * (scale(x) - x_low) / (x_high - x_low),
            top + down * (1 - (inside - y_low) / (y_high - y_low)),
        )

    parts = [key]
    for band in chart.bands:
        y = at(x_low, band.top)[1]
        parts.append(f"<rect x='{left}' y='{y:.1f}' width='{across:.1f}' height='{at(0, 0)[1] - y:.1f}' fill='{ink.muted}' "
                     f"fill-opacity='{FAINT}'/>")  # fmt: skip
    somewhere = chart.series[0].x[0] if chart.series and chart.series[0].x else 1.0
    for value, text in _powers(y_low, y_high) if chart.log else _levels(y_low, y_high, step, percent=chart.percent):
        y = at(somewhere, value)[1]
        parts.append(f"<line x1='{left}' x2='{left + across:.1f}' y1='{y:.1f}' y2='{y:.1f}' stroke='{ink.line}'/>")
        parts.append(words(left - 7, y + 4, text, ink.muted, LABEL, anchor="end"))
    linear = [(x, f"{x:g}") for x in marks(x_low, x_high, whole=chart.whole, most=int(across // 36))]
    for x, text in _powers(x_low, x_high) if chart.log else linear:
        parts.append(words(at(x, 1.0)[0], height - bottom + 17, text, ink.muted, LABEL, anchor="middle"))
    parts.append(words(left + across / 2, height - 10, chart.x_title, ink.muted, LABEL, anchor="middle"))
    if beside:
        parts.append(f"<g transform='translate(15 {top + down / 2:.1f}) rotate(-90)'>"
                     f"{words(0, 0, chart.y_title, ink.muted, LABEL, anchor='middle')}</g>")  # fmt: skip
    parts += [_curve(one, at, ink) for one in chart.series]
    return "".join(parts) + _names(chart, [at(one.x[-1], one.y[-1]) for one in chart.series if one.x], left + across, top, ink)


def _key(bands: Sequence[Band], width: float, top: float, ink: Ink) -> tuple[str, float]:
    """What the bands are called, above the curves, where no name crosses one; and where the curves may begin."""
    parts, x, line = list[str](), 14.0, top + 3
    for layers, band in enumerate(sorted(bands, key=lambda one: -one.top), 1):
        wide = SWATCH + LETTER * _letters(band.name)
        if x > 14 and x + wide > width:
            x, line = 14.0, line + LINE
        sample = f"<rect x='{x:.1f}' y='{line - 9:.1f}' width='10' height='10' fill='{ink.muted}' fill-opacity='{FAINT}'/>"
        parts += [sample * layers, words(x + SWATCH, line, band.name, ink.muted, LABEL)]  # as dark as all that lie there
        x += wide + SWATCH
    return "".join(parts), line + LINE if bands else top


def _curve(one: Series, place: Callable[[float, float], tuple[float, float]], ink: Ink) -> str:
    if not one.x:
        return ""
    colour, dash = ink.series[one.colour % len(ink.series)], DASHES[one.colour % len(DASHES)]
    points = [place(x, y) for x, y in zip(one.x, one.y, strict=True)]
    parts = list[str]()
    for x, low, high in zip(one.x, one.low, one.high, strict=False):
        (across, bottom), (_, top) = place(x, low), place(x, high)
        parts.append(f"<path d='M{across - 4:.1f} {top:.1f}h8m-4 0V{bottom:.1f}m-4 0h8' stroke='{colour}' fill='none'/>")
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    thick = 1.2 if one.level else 1.8
    if not one.loose:
        parts.append(f"<polyline points='{line}' fill='none' stroke='{colour}' stroke-width='{thick}' stroke-dasharray='{dash}'/>")
    if not one.level:
        parts += [mark(one.colour, x, y, colour) for x, y in points]
    return "".join(parts)


def mark(number: int, x: float, y: float, colour: str) -> str:
    """Curves are told apart by their marks as well as by colour and dash."""
    shapes = (
        f"<circle cx='{x:.1f}' cy='{y:.1f}' r='3.6' fill='{colour}'/>",
        f"<rect x='{x - 3.3:.1f}' y='{y - 3.3:.1f}' width='6.6' height='6.6' fill='{colour}'/>",
        f"<path d='M{x:.1f} {y - 4.4:.1f}l4.2 7.6h-8.4z' fill='{colour}'/>",
        f"<path d='M{x:.1f} {y - 4.6:.1f}l4.6 4.6l-4.6 4.6l-4.6 -4.6z' fill='{colour}'/>",
        f"<path d='M{x:.1f} {y + 4.4:.1f}l4.2 -7.6h-8.4z' fill='{colour}'/>",
        f"<rect x='{x - 4.6:.1f}' y='{y - 1.8:.1f}' width='9.2' height='3.6' fill='{colour}'/>",
    )
    return shapes[number % len(shapes)]


def _names(chart: Chart, ends: Sequence[tuple[float, float]], edge: float, top: float, ink: Ink) -> str:
    """Each curve's name beside its last point, moved apart where they would lie on each other."""
    shown = [one for one in chart.series if one.x]
    order = sorted(range(len(shown)), key=lambda index: ends[index][1])
    parts, free = list[str](), top - 4.0
    for index in order:
        x, y = ends[index]
        line = max(y, free)
        free = line + LINE
        colour = ink.series[shown[index].colour % len(ink.series)]
        parts.append(
            f"<path d='M{x + 6:.1f} {y:.1f}L{edge + 8:.1f} {line:.1f}' stroke='{colour}' stroke-opacity='0.5' fill='none'/>"
        )
        parts.append(words(edge + 12, line + 4, shown[index].name, colour, LABEL))
    return "".join(parts)


def _letters(text: str) -> int:
    """How many letters wide a text is; those of Chinese are twice as wide."""
    return sum(2 if east_asian_width(letter) in "FW" else 1 for letter in text)


def _lines(text: str, most: float) -> list[str]:
    """A text in lines of so many letters, broken between words, and before any letter of Chinese."""
    lines = [""]
    for piece in PIECES.findall(text):
        if lines[-1] and _letters(lines[-1] + piece) > most:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return lines


def _cells(grid: Grid, width: float, height: float, top: float, ink: Ink) -> str:
    left, bottom, right = 66.0, 46.0, 14.0
    across, down = (width - left - right) / max(1, len(grid.columns)), (height - top - bottom) / max(1, len(grid.lines))
    parts = list[str]()
    for number, (line, cells) in enumerate(zip(grid.lines, grid.cells, strict=True)):
        y = top + number * down
        parts.append(words(left - 8, y + down / 2 + 4, line, ink.muted, LABEL, anchor="end"))
        for place, cell in enumerate(cells):
            x, heat = left + place * across, min(1.0, (cell.value or 0.0) / grid.top)
            fill = ink.line if cell.value is None else _mixed(ink.cold, ink.hot, heat)
            size = f"width='{across - 2:.1f}' height='{down - 2:.1f}'"
            parts.append(f"<rect x='{x + 1:.1f}' y='{y + 1:.1f}' {size} rx='3' fill='{fill}' stroke='{ink.line}'/>")
            ink_on = _readable(fill)
            notes = [cell.note] if SMALL * len(cell.note) < across else cell.note.split(", ")
            notes = notes if down >= SMALL_LINE * len(notes) + 20 else []
            middle = y + down / 2 + 4 - SMALL_LINE * len(notes) / 2
            parts.append(words(x + across / 2, middle, cell.text, ink_on, 12.5, anchor="middle", weight="bold"))
            for below, note in enumerate(notes, 1):
                parts.append(words(x + across / 2, middle + 2 + SMALL_LINE * below, note, ink_on, 10, anchor="middle"))
    for place, column in enumerate(grid.columns):
        parts.append(words(left + (place + 0.5) * across, height - bottom + 17, column, ink.muted, LABEL, anchor="middle"))
    parts.append(words(left + across * len(grid.columns) / 2, height - 10, grid.x_title, ink.muted, LABEL, anchor="middle"))
    parts.append(f"<g transform='translate(15 {top + down * len(grid.lines) / 2:.1f}) rotate(-90)'>"
                 f"{words(0, 0, grid.y_title, ink.muted, LABEL, anchor='middle')}</g>")  # fmt: skip
    return "".join(parts)


def words(x: float, y: float, text: str, colour: str, size: float, *, anchor: str = "start", weight: str = "normal") -> str:
    """Words in a picture."""
    if not text:
        return ""
    return (
        f"<text x='{x:.1f}' y='{y:.1f}' font-size='{size}' font-weight='{weight}' text-anchor='{anchor}' fill='{colour}'>"
        f"{escape(text)}</text>"
    )


def step_of(rough: float) -> float:
    """The next round number: 1, 2 or 5 times a power of ten."""
    power = float(10 ** floor(log10(rough)))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * (1 - 1e-9))


def _levels(low: float, high: float, step: float, *, percent: bool) -> list[tuple[float, str]]:
    """Levels of a linear axis, and how they read."""
    values = [low + number * step for number in range(round((high - low) / step) + 1)]
    return [(value, tick(value, step, percent=percent)) for value in values]


def _powers(low: float, high: float) -> list[tuple[float, str]]:
    """Marks of a logarithmic axis between two exponents of ten, and how they read: fewer, the more powers it spans."""
    factors = next(marks for span, marks in FACTORS.items() if high - low < span)
    values = [factor * 10.0**power for power in range(floor(low), floor(high) + 1) for factor in factors]
    return [(value, f"{value:,.0f}") for value in values if low - 1e-9 <= log10(value) <= high + 1e-9]


def tick(value: float, step: float, *, percent: bool) -> str:
    """How a value on an axis reads that is marked at each step."""
    if percent:
        return f"{100 * value:.{max(0, -floor(log10(100 * step)))}f} %"
    return f"{value:.{max(0, -floor(log10(step)))}f}"


def marks(low: float, high: float, *, whole: bool, most: int) -> list[float]:
    """Values to be marked on the horizontal axis."""
    step = step_of((high - low) / max(2, most) + 1e-12)
    step = max(1.0, step) if whole else step
    first = -(-low // step)
    return [step * (first + number) for number in range(int((high - step * first) / step + 1e-9) + 1)]


def _mixed(cold: str, hot: str, share: float) -> str:
    parts = [(int(cold[at : at + 2], 16), int(hot[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share**0.6):02x}" for a, b in parts)


def _readable(fill: str) -> str:
    """Black or white, whichever is told better from this colour."""
    red, green, blue = (int(fill[at : at + 2], 16) for at in (1, 3, 5))
    return "#101512" if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else "#ffffff"
