"""Pictures as SVG, drawn from the session's own numbers: a tree, and curves."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import pairwise
from math import ceil
from types import MappingProxyType
from typing import Final

from ida_core.report.chart import PRINT, TICKS, mark, marks, step_of, tick
from ida_core.report.scale import EVEN, LEAST, LONG, Scale
from ida_core.sessions.branch import Branch
from ida_core.tree import Status, Tree

SERIES: Final = PRINT.series
DASHES: Final = ("", "6 3", "2 2", "8 2 2 2")
DASHED: Final = "6 3"
FAINT: Final = 0.45
"""How much of its colour a curve keeps behind its running mean."""
MARKS: Final = {Status.APPROVED: "✓", Status.REJECTED: "✕", Status.PROPOSED: "?", Status.WAITS_FOR_PERSON: "◆"}
AGAIN: Final = "#9aa59d"
"""What a resumed run made again is drawn in."""
MARKED_AT_MOST: Final = 40
"""Points of a curve up to which each is marked."""
LETTER: Final = 6.0
"""Pixels of a letter of the smallest text."""
FEW: Final = 12
"""Values on the horizontal axis up to which each is marked."""
WIDTH, HEIGHT = 640, 320
"""Of a picture of curves, in pixels."""
BOX_W, BOX_H, GAP_X, GAP_Y = 132, 50, 14, 40
FONT: Final = "font-family='DejaVu Sans, Helvetica, Arial, sans-serif'"

Curve = tuple[str, Sequence[float], Sequence[float]]
"""Name, x, y."""
Points = tuple[Sequence[float], Sequence[float]]
"""x, y."""
Band = tuple[Sequence[float], Sequence[float]]
"""From where to where a curve scatters, at each of its x."""


def tree_svg(tree: Tree | Branch, root: int) -> str:
    """Draw one tree: leaves side by side, parents above the middle of their children."""
    slots: dict[int, float] = {}
    depth: dict[int, int] = {}
    order = list(tree.subtree(root))
    leaves = 0
    for node in order:
        depth[node.id] = 0 if node.id == root or node.parent is None else depth[node.parent] + 1
        if not tree.children(node.id):
            slots[node.id] = float(leaves)
            leaves += 1
    for node in reversed(order):
        if children := tree.children(node.id):
            slots[node.id] = (slots[children[0]] + slots[children[-1]]) / 2
    parts = []
    for node in order:
        x, y = 10 + slots[node.id] * (BOX_W + GAP_X), 10 + depth[node.id] * (BOX_H + GAP_Y)
        if node.id != root and node.parent is not None:
            px = 10 + slots[node.parent] * (BOX_W + GAP_X) + BOX_W / 2
            middle = y - GAP_Y / 2
            parts.append(
                f"<path d='M{px:.1f} {y - GAP_Y:.1f}V{middle:.1f}H{x + BOX_W / 2:.1f}V{y:.1f}' fill='none' stroke='#9aa59d'/>"
            )
        given = node.answer if node.answer is not None else f"{node.proposal}?" if node.proposal is not None else "…"
        mark = MARKS.get(node.status, "●")
        parts.append(
            f"<g transform='translate({x:.1f} {y:.1f})'><title>{escape(tree.path(node.id))}: {escape(node.status.words)}</title>"
            f"<rect width='{BOX_W}' height='{BOX_H}' rx='6' fill='#f6f8f5' stroke='#9aa59d'/>"
            f"<text x='10' y='20' font-size='13' fill='#1b211d'>{escape(node.question)}</text>"
            f"<text x='{BOX_W - 10}' y='20' font-size='13' font-weight='bold' text-anchor='end' fill='#1f7a4d'>{escape(given)}</text>"
            f"<text x='10' y='40' font-size='10' fill='#566059'>{escape(node.who)}</text>"
            f"<text x='{BOX_W - 10}' y='40' font-size='10' text-anchor='end' fill='#566059'>{mark} {escape(node.status.words)}</text></g>"
        )
    width = 20 + leaves * (BOX_W + GAP_X) - GAP_X
    height = 20 + (max(depth.values()) + 1) * (BOX_H + GAP_Y) - GAP_Y
    return _svg(width, height, "".join(parts))


def curves_svg(
    title: str,
    y_title: str,
    curves: Sequence[Curve],
    boundaries: Sequence[tuple[float, str]],
    *,
    unit: bool,
    gaps: Mapping[str, Sequence[float]] = MappingProxyType({}),
    bands: Mapping[str, Band] = MappingProxyType({}),
    x_title: str = "training step",
    styles: Sequence[int] = (),
    behind: Mapping[str, Points] = MappingProxyType({}),
    note: str = "",
    x_scale: Scale = EVEN,
    y_scale: Scale = EVEN,
    dashed: Collection[str] = (),
    again: Sequence[Curve] = (),
    marked: bool = False,
) -> str:
    """Draw curves over training steps, with a line where each iteration begins.

    Args:
        title: above the picture.
        y_title: what the vertical axis shows, with its unit.
        curves: the series; told apart by colour, dash and their name.
        boundaries: x of the beginning of each iteration, and its name.
        unit: whether y runs from 0 to 1.
        gaps: by the name of a curve, the x where it is broken.
        bands: by the name of a curve, what lies around it.
        x_title: what the horizontal axis shows.
        styles: the number of each curve, which chooses colour and dash; by default they are counted.
        behind: by the name of a curve, the points that it is the mean of, drawn faint.
        note: beside the title.
        x_scale: how the horizontal axis counts; a logarithmic one begins at the first point.
        y_scale: how the vertical axis counts; one that is not even shows what the curves reach, no more.
        dashed: names of curves that are dashed whatever their number.
        again: what was measured and then made again: drawn in grey below all curves, under the name of the first.
        marked: whether points are marked, so that no curve is told by its colour alone: all where they are few, else six.
    """
    names = [name for name, _, _ in (*curves, *again[:1])]
    right = 50 + max((round(6.6 * len(name)) for name in names), default=60)
    frame = _Frame.around([*curves, *again], list(behind.values()), unit=unit, x=x_scale, y=y_scale)
    frame = replace(frame, top=48 if boundaries else 34, right=WIDTH - right)
    parts = [f"<text x='{frame.left}' y='20' font-size='14' font-weight='bold' fill='#1b211d'>{escape(title)}</text>"]
    if note:
        parts.append(f"<text x='{WIDTH - 8}' y='20' font-size='10' text-anchor='end' fill='#566059'>{escape(note)}</text>")
    parts += [*_axes(frame, x_title, y_title), *_boundaries(frame, boundaries)]
    for _, x_values, y_values in again:
        parts.append(frame.line(x_values, y_values, f"stroke='{AGAIN}' stroke-width='1'"))
    for row, (name, x_values, y_values) in enumerate(curves):
        number = styles[row] if styles else row
        colour, dash = SERIES[number % len(SERIES)], DASHED if name in dashed else DASHES[number % len(DASHES)]
        if name in bands:
            low, high = (list(zip(x_values, edge, strict=True)) for edge in bands[name])
            outline = " ".join(frame.at(x, y) for x, y in low + high[::-1])
            parts.append(f"<polygon points='{outline}' fill='{colour}' fill-opacity='0.15'/>")
        broken = gaps.get(name, ())
        if name in behind:
            parts.append(frame.line(*behind[name], f"stroke='{colour}' stroke-opacity='{FAINT}' stroke-width='0.8'", broken))
        parts.append(frame.line(x_values, y_values, f"stroke='{colour}' stroke-width='1.6' stroke-dasharray='{dash}'", broken))
        parts += _key(name, colour, dash, frame.right, frame.top + 14 + row * 18)
        if marked:
            places = [frame.at(x_values[at], y_values[at]).split(",") for at in _marked(x_values, number)]
            places.append([f"{frame.right + 23}", f"{frame.top + 14 + row * 18}"])
            parts += [mark(number, float(x), float(y), colour) for x, y in places]
    if again:
        parts += _key(again[0][0], AGAIN, "", frame.right, frame.top + 14 + len(curves) * 18)
    return _svg(WIDTH, HEIGHT, "".join(parts))


def _marked(x: Sequence[float], number: int) -> list[int]:
    """Which points of a curve are marked: all of few; else those at six places, which differ from curve to curve."""
    if len(x) <= MARKED_AT_MOST:
        return list(range(len(x)))
    step = (x[-1] - x[0]) / 6
    return [min(bisect_left(x, x[0] + step * (place + 0.15 + 0.1 * (number % 7))), len(x) - 1) for place in range(6)]


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where a picture's axes lie, in pixels, and what they show, in units of their scales."""

    x: Scale
    y: Scale
    across: tuple[float, float]
    up: tuple[float, float]
    left: int = 64
    top: int = 34
    right: int = WIDTH
    bottom: int = HEIGHT - 48

    @classmethod
    def around(cls, curves: Sequence[Curve], behind: Sequence[Points], *, unit: bool, x: Scale, y: Scale) -> _Frame:
        """From the origin to the greatest values; on a scale that is not even, from the least values."""
        xs = [value for _, values, _ in curves for value in values]
        ys = [value for _, _, values in curves for value in values] + [value for _, values in behind for value in values]
        right, highest = max([*xs, 1.0]), 1.0 if unit else max(ys, default=1.0)
        step = _step(highest)
        across, up = (0.0, right), (0.0, step * ceil(highest / step - 1e-9))
        if x.kind != "even":
            across = x.span(min((value for value in xs if value > 0), default=1.0), right)
        if y.kind != "even":
            up = y.span(min((value for value in ys if value > LEAST), default=LEAST), max(ys, default=1.0))
        return cls(x, y, across, up)

    def column(self, place: float) -> float:
        """The pixel of a place on the horizontal axis."""
        low, high = self.across
        return self.left + (self.right - self.left) * max(place - low, 0.0) / (high - low)

    def row(self, place: float) -> float:
        """The pixel of a place on the vertical axis."""
        low, high = self.up
        return self.bottom - (self.bottom - self.top) * max(place - low, 0.0) / (high - low)

    def at(self, x: float, y: float) -> str:
        """A point, as SVG writes it."""
        return f"{self.column(float(self.x.place(x))):.1f},{self.row(float(self.y.place(y))):.1f}"

    def line(self, xs: Sequence[float], ys: Sequence[float], pen: str, gaps: Sequence[float] = ()) -> str:
        """A curve, in as many pieces as the gaps leave of it."""
        edges = [0, *(bisect_right(xs, gap) for gap in gaps), len(xs)]
        pieces = (list(zip(xs[a:b], ys[a:b], strict=True)) for a, b in pairwise(edges) if a < b)
        return "".join(f"<polyline points='{' '.join(self.at(x, y) for x, y in piece)}' fill='none' {pen}/>" for piece in pieces)

    def levels(self) -> list[tuple[float, str]]:
        """Marks of the vertical axis: place and word."""
        if self.y.kind != "even":
            return self.y.ticks(*self.up, TICKS)
        step = _step(self.up[1])
        return [(y, tick(y, step, percent=False)) for y in marks(0.0, self.up[1], whole=False, most=TICKS)]

    def columns(self) -> list[tuple[float, str]]:
        """Marks of the horizontal axis: place and word."""
        if self.x.kind != "even":
            return self.x.ticks(*self.across, TICKS)
        end = self.across[1]
        found = marks(0.0, end, whole=True, most=FEW if end <= FEW else TICKS)
        return [(x, f"{x:,.0f}" if end < LONG else f"{x:.3g}") for x in found]


def _step(highest: float) -> float:
    return step_of(max(highest, 1e-9) / TICKS)


def _axes(frame: _Frame, x_title: str, y_title: str) -> list[str]:
    parts = []
    for place, word in frame.levels():
        y = frame.row(place)
        parts.append(f"<line x1='{frame.left}' x2='{frame.right}' y1='{y:.1f}' y2='{y:.1f}' stroke='#d3d9d1'/>")
        parts.append(f"<text x='{frame.left - 6}' y='{y + 4:.1f}' font-size='11' text-anchor='end' fill='#566059'>{word}</text>")
    for place, word in frame.columns():
        x = frame.column(place)
        parts.append(f"<text x='{x:.1f}' y='{frame.bottom + 16}' font-size='11' text-anchor='middle' fill='#566059'>{word}</text>")
    x, y = (frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2
    return [
        *parts,
        f"<text x='{x}' y='{HEIGHT - 10}' font-size='11' text-anchor='middle' fill='#566059'>{escape(x_title)}</text>",
        f"<text transform='translate(16 {y}) rotate(-90)' font-size='11' text-anchor='middle' fill='#566059'>{escape(y_title)}</text>",
    ]


def _boundaries(frame: _Frame, boundaries: Sequence[tuple[float, str]]) -> list[str]:
    """A line where each iteration begins; its name above it, where there is room for it."""
    parts, taken = [], 0.0
    for x, name in boundaries:
        place, half = float(frame.x.place(x)), LETTER * len(name) / 2
        if place < frame.across[0]:
            continue  # a logarithmic axis knows no 0
        at = frame.column(place)
        parts.append(
            f"<line x1='{at:.1f}' x2='{at:.1f}' y1='{frame.top}' y2='{frame.bottom}' stroke='#9aa59d' stroke-dasharray='2 3'/>"
        )
        if at - half > taken:
            parts.append(
                f"<text x='{at:.1f}' y='{frame.top - 4}' font-size='10' text-anchor='middle' fill='#566059'>{escape(name)}</text>"
            )
            taken = at + half + LETTER
    return parts


def _key(name: str, colour: str, dash: str, left: float, y: float) -> list[str]:
    """A sample of a curve beside its name."""
    return [
        f"<line x1='{left + 12}' x2='{left + 34}' y1='{y}' y2='{y}' stroke='{colour}' stroke-width='2' stroke-dasharray='{dash}'/>",
        f"<text x='{left + 40}' y='{y + 4}' font-size='11' fill='#1b211d'>{escape(name)}</text>",
    ]


def _svg(width: float, height: float, body: str) -> str:
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width:.0f} {height:.0f}' width='{width:.0f}' height='{height:.0f}' "
        f"{FONT} role='img'><rect width='100%' height='100%' fill='#ffffff'/>{body}</svg>"
    )
