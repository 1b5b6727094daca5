"""The map: layouts keep the order and never overlap, pixels show what matters, and nothing moves the user."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.tree.map_layout import lay_out, preorder
from app.tree.map_raster import Camera, Ink, column_at, paint
from ida_core.tree import NOBODY

CHOICES = st.lists(st.integers(0, 10**6), min_size=1, max_size=60)


def grown(choices):
    """Columns `above` and `ordinal` of a forest."""
    above, ordinal, children = [], [], {}
    for row, choice in enumerate(choices):
        parent = choice % (row + 1) - 1
        above.append(parent)
        ordinal.append(children.get(parent, 0))
        children[parent] = ordinal[-1] + 1
    return np.asarray(above, dtype=np.int32), np.asarray(ordinal, dtype=np.int32)


def walked(above, ordinal, shut, row):
    """The same by recursion: rows in order, with their depths."""
    children = sorted((child for child in range(len(above)) if above[child] == row), key=lambda child: ordinal[child])
    found = []
    for child in children:
        found.append((child, 0))
        if not shut[child]:
            found += [(below, depth + 1) for below, depth in walked(above, ordinal, shut, child)]
    return found


@given(choices=CHOICES, shut=st.sets(st.integers(0, 59)), hoisted=st.integers(0, 59))
def test_a_layout_shows_what_is_unfolded_in_order_and_without_overlap(choices, shut, hoisted):
    above, ordinal = grown(choices)
    folded = np.isin(np.arange(len(above)), list(shut))
    top = hoisted if hoisted < len(above) else NOBODY
    layout = lay_out(above, ordinal, folded, top)
    expected = walked(above, ordinal, folded, top)
    if top != NOBODY:
        expected = [(top, 0)] + [(row, depth + 1) for row, depth in ([] if folded[top] else expected)]
    assert preorder(layout).tolist() == [row for row, _ in expected]
    assert {row: layout.level_of(int(layout.place[row])) for row, _ in expected} == dict(expected)
    for level in range(layout.levels):
        slots = layout.slots[layout.heads[level] : layout.heads[level + 1]]
        assert (np.diff(slots) >= 1).all()
    for place, (first, last) in enumerate(zip(layout.first, layout.last, strict=True)):
        if first != NOBODY:
            assert layout.slots[place] == (layout.slots[first] + layout.slots[last]) / 2
            assert set(layout.parent[first : last + 1]) == {place}


@settings(max_examples=40)
@given(choices=CHOICES, pitch=st.floats(0.02, 60), top=st.floats(-5, 60), left=st.floats(-2, 20))
def test_any_part_of_any_tree_can_be_painted(choices, pitch, top, left):
    above, ordinal = grown(choices)
    layout = lay_out(above, ordinal, np.zeros(len(above), dtype=bool))
    bars = np.full((256, 3), 7, dtype=np.uint32)
    frame = np.zeros((90, 120), dtype=np.uint32)
    shades = np.full(len(layout.rows), 2, dtype=np.uint8)
    paint(frame, layout, shades, Camera(left, top, pitch, column_at(pitch, layout.levels, 120)), Ink(bars, 1, 3))
    assert set(np.unique(frame)) <= {1, 3, 7}


@pytest.mark.parametrize("where", [0, 700, 4999])
def test_one_node_that_waits_is_seen_among_thousands_in_a_pixel(where):
    count = 5000
    above = np.full(count, NOBODY, dtype=np.int32)
    layout = lay_out(above, np.arange(count, dtype=np.int32), np.zeros(count, dtype=bool))
    shades = np.full(count, 2, dtype=np.uint8)
    shades[layout.place[where]] = 9
    bars = np.repeat(np.arange(256, dtype=np.uint32)[:, None], 3, axis=1)
    frame = np.zeros((50, 40), dtype=np.uint32)
    paint(frame, layout, shades, Camera(0, 0, 50 / count, 40), Ink(bars, 255, 254))
    assert np.flatnonzero((frame == 9).any(axis=1)).tolist() == [where * 50 // count]
    assert (frame == 2).any(axis=1).sum() == 49


@pytest.mark.parametrize("pitch", [2, 2.5, 3, 3.7, 5, 9.4, 20])
def test_bars_that_have_a_pixel_to_spare_never_touch(pitch):
    count = 8
    layout = lay_out(np.full(count, NOBODY, dtype=np.int32), np.arange(count, dtype=np.int32), np.zeros(count, dtype=bool))
    bars, shades = np.full((256, 3), 7, dtype=np.uint32), np.full(count, 2, dtype=np.uint8)
    frame = np.zeros((400, 40), dtype=np.uint32)
    paint(frame, layout, shades, Camera(0, 0, pitch, 40), Ink(bars, 1, 3))
    filled = (frame == 7).any(axis=1)
    assert (np.diff(filled.astype(int)) == 1).sum() + filled[0] == count
