"""Bounds are never shown as better than they are, nor much worse."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ida_core.measure.shown import at_least, at_most, down, ends, up

SHARES = st.floats(0, 1, allow_nan=False)
NOISE = Fraction(1, 10**11)
"""What floating point adds: 0.07 · 100 is shown as 7, not as 7.1."""


@given(SHARES, st.integers(0, 4))
def test_a_lower_bound_is_rounded_down_and_an_upper_one_up(share, places):
    low, high = (Fraction(text[:-1]) / 100 for text in (at_least(share, places), at_most(share, places)))
    step = Fraction(1, 10 ** (places + 2))
    assert low <= Fraction(share) + NOISE
    assert high >= Fraction(share) - NOISE
    assert high - low <= step
    assert low > Fraction(share) - step - NOISE
    assert high < Fraction(share) + step + NOISE


@given(st.floats(-1e6, 1e6), st.integers(0, 4))
def test_numbers_and_their_opposites_are_rounded_alike(value, places):
    assert Fraction(down(value, places)) == -Fraction(up(-value, places))
    assert "-0" not in (down(0.0, places), up(-1e-9, places))


@pytest.mark.parametrize("whole", range(101))
def test_a_whole_percent_stays_what_it_is(whole):
    assert at_least(whole / 100, 0) == at_most(whole / 100, 0) == f"{whole}%"


def test_examples():
    assert at_least(0.9955) == "99.5%"
    assert at_most(0.00341, 2) == "0.35%"
    assert ends(0.99551, 0.99959, 2) == "[99.55%, 99.96%]"
    assert (down(1.999), up(1.001), up(float("inf"))) == ("1.99", "1.01", "inf")
