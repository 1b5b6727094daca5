"""Where values lie along an axis, and what is written there."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ida_core.report.scale import EVEN, Scale


@given(st.sampled_from(["even", "log", "error"]), st.lists(st.floats(0, 1), min_size=2))
def test_places_grow_with_values_and_lead_back(kind, values):
    scale = Scale(kind, 1e-4)
    ordered = np.sort(values)
    places = scale.place(ordered)
    assert (np.diff(places) >= 0).all()
    for value, place in zip(ordered, places, strict=True):
        assert scale.value(float(place)) == pytest.approx(value, abs=1.001e-4)


def test_powers_of_ten_are_marked_and_2_and_5_where_there_is_room():
    assert [word for _, word in Scale("log").ticks(1, 4, 5)] == ["10", "100", "1,000", "10,000"]
    assert [word for _, word in Scale("log").ticks(-2, 0, 9)] == ["0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1"]
    assert [word for _, word in Scale("log").ticks(0, 12, 4)] == ["1", "1,000", "1,000,000", "1e+09", "1e+12"]


def test_an_axis_within_one_power_has_round_values():
    words = [word for _, word in Scale("log").ticks(float(np.log10(2.1)), float(np.log10(3.9)), 5)]
    assert words == ["2.5", "3.0", "3.5"]


def test_errors_run_towards_one_which_lies_on_the_edge():
    scale = Scale("error", 1e-4)
    assert scale.ticks(0, 4, 6) == [(pytest.approx(at), word) for at, word in enumerate(("0", "0.9", "0.99", "0.999", "1"))]
    assert scale.place([1.0]) == scale.place([0.9999]) == 4
    assert scale.value(4.0) == 1.0


def test_an_even_axis_has_round_steps():
    assert [word for _, word in EVEN.ticks(0, 1, 5)] == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]
