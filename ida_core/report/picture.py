"""Pictures as SVG, drawn from the session's own numbers: a tree, and curves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil
from types import MappingProxyType
from typing import Final

from ida_core.report.chart import PRINT, TICKS, marks, step_of, tick
from ida_core.sessions.branch import Branch
from ida_core.tree import Status, Tree

SERIES: Final = PRINT.series
FAINT: Final = 0.45
"""How much of its colour a curve keeps behind its running mean."""
MARKS: Final = {Status.APPROVED: "✓", Status.REJECTED: "✕", Status.PROPOSED: "?", Status.WAITS_FOR_PERSON: "◆"}
FEW: Final = 12
"""Values on the horizontal axis up to which each is marked."""
LONG: Final = 1e7
"""From here on numbers below the axis are written with powers of ten."""
BOX_W, BOX_H, GAP_X, GAP_Y = 132, 50, 14, 40
FONT: Final = "font-family='DejaVu Sans, Helvetica, Arial, sans-serif'"

Curve = tuple[str, Sequence[float], Sequence[float]]
"""Name, x, y."""
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
    boundaries: Sequence[tuple[float, int]],
    *,
    unit: bool,
    bands: Mapping[str, Band] = MappingProxyType({}),
    x_title: str = "training step",
    styles: Sequence[int] = (),
    behind: Mapping[str, tuple[Sequence[float], Sequence[float]]] = MappingProxyType({}),
    note: str = "",
) -> str:
    """Draw curves over training steps, with a line where each iteration begins.

    Args:
        title: above the picture.
        y_title: what the vertical axis shows, with its unit.
        curves: the series; told apart by colour, dash and their name.
        boundaries: x of the beginning of each iteration, and its n.
        unit: whether y runs from 0 to 1.
        bands: by the name of a curve, what lies around it.
        x_title: what the horizontal axis shows.
        styles: the number of each curve, which chooses colour and dash; by default they are counted.
        behind: by the name of a curve, the points that it is the mean of, drawn faint.
        note: beside the title.
    """
    width, height, left, top, bottom = 640, 320, 64, 34, 48
    right = 50 + max((round(6.6 * len(name)) for name, _, _ in curves), default=60)
    xs = [x for _, values, _ in curves for x in values] or [0.0]
    ys = [y for _, _, values in curves for y in values] + [y for _, values in behind.values() for y in values]
    x_max, highest = max(*xs, 1.0), 1.0 if unit else max(ys, default=1.0)
    step = step_of(max(highest, 1e-9) / TICKS)
    y_max = step * ceil(highest / step - 1e-9)

    def at(x: float, y: float) -> str:
        return f"{left + (width - left - right) * x / x_max:.1f},{height - bottom - (height - top - bottom) * y / y_max:.1f}"

    parts = [f"<text x='{left}' y='20' font-size='14' font-weight='bold' fill='#1b211d'>{escape(title)}</text>"]
    if note:
        parts.append(f"<text x='{width - 8}' y='20' font-size='10' text-anchor='end' fill='#566059'>{escape(note)}</text>")
    for y in marks(0.0, y_max, whole=False, most=TICKS):
        point = at(0, y).split(",")[1]
        parts.append(f"<line x1='{left}' x2='{width - right}' y1='{point}' y2='{point}' stroke='#d3d9d1'/>")
        parts.append(
            f"<text x='{left - 6}' y='{float(point) + 4:.1f}' font-size='11' text-anchor='end' fill='#566059'>{tick(y, step, percent=False)}</text>"
        )
    parts += [
        f"<text x='{at(x, 0).split(',')[0]}' y='{height - bottom + 16}' font-size='11' text-anchor='middle' fill='#566059'>{f'{x:,.0f}' if x_max < LONG else f'{x:.3g}'}</text>"
        for x in marks(0.0, x_max, whole=True, most=FEW if x_max <= FEW else TICKS)
    ]
    for x, n in boundaries:
        point = at(x, 0).split(",")[0]
        parts.append(f"<line x1='{point}' x2='{point}' y1='{top}' y2='{height - bottom}' stroke='#9aa59d' stroke-dasharray='2 3'/>")
        parts.append(f"<text x='{float(point) + 3:.1f}' y='{top + 10}' font-size='10' fill='#566059'>→ A_{n}</text>")
    for row, (name, x_values, y_values) in enumerate(curves):
        number = styles[row] if styles else row
        colour, dash = SERIES[number % len(SERIES)], ("", "6 3", "2 2", "8 2 2 2")[number % 4]
        if name in bands:
            low, high = (list(zip(x_values, edge, strict=True)) for edge in bands[name])
            outline = " ".join(at(x, y) for x, y in low + high[::-1])
            parts.append(f"<polygon points='{outline}' fill='{colour}' fill-opacity='0.15'/>")
        if name in behind:
            raw = " ".join(at(x, y) for x, y in zip(*behind[name], strict=True))
            parts.append(f"<polyline points='{raw}' fill='none' stroke='{colour}' stroke-opacity='{FAINT}' stroke-width='0.8'/>")
        points = " ".join(at(x, y) for x, y in zip(x_values, y_values, strict=True))
        parts.append(f"<polyline points='{points}' fill='none' stroke='{colour}' stroke-width='1.6' stroke-dasharray='{dash}'/>")
        y_text = top + 14 + row * 18
        parts.append(
            f"<line x1='{width - right + 12}' x2='{width - right + 34}' y1='{y_text}' y2='{y_text}' stroke='{colour}' stroke-width='2' stroke-dasharray='{dash}'/>"
        )
        parts.append(f"<text x='{width - right + 40}' y='{y_text + 4}' font-size='11' fill='#1b211d'>{escape(name)}</text>")
    parts.append(
        f"<text x='{(left + width - right) / 2}' y='{height - 10}' font-size='11' text-anchor='middle' fill='#566059'>{escape(x_title)}</text>"
    )
    middle = (top + height - bottom) / 2
    parts.append(
        f"<text transform='translate(16 {middle}) rotate(-90)' font-size='11' text-anchor='middle' fill='#566059'>{escape(y_title)}</text>"
    )
    return _svg(width, height, "".join(parts))


def _svg(width: float, height: float, body: str) -> str:
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width:.0f} {height:.0f}' width='{width:.0f}' height='{height:.0f}' "
        f"{FONT} role='img'><rect width='100%' height='100%' fill='#ffffff'/>{body}</svg>"
    )
