"""Two compared on the same questions: the difference, its interval over seeds, McNemar's test, Holm's adjustment."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from ida_core.measure import paired
from ida_core.measure.paired import compare, holm

chances = st.lists(st.floats(0, 1), min_size=1, max_size=12)


def rights(*rows):
    return np.asarray(rows, dtype=bool)


def test_counts_and_p_are_those_worked_out_by_hand():
    first = rights([1, 1, 1, 1, 0, 1, 0, 1], [1, 1, 1, 0, 0, 1, 1, 1])
    second = rights([0, 0, 1, 1, 1, 1, 0, 0], [0, 1, 1, 0, 0, 1, 1, 0])
    found = compare(first, second, np.random.default_rng(0))
    assert (found.first_only, found.second_only, found.n) == (5, 1, 16)
    assert found.mean == pytest.approx(4 / 16)
    assert found.p == pytest.approx(2 * binom.cdf(1, 6, 0.5))  # both tails of six coins that fall 5 to 1
    assert found.low <= found.mean <= found.high


def test_who_never_differ_differ_by_nothing_at_all():
    same = rights([1, 0, 1, 1])
    found = compare(same, same, np.random.default_rng(0))
    assert (found.mean, found.low, found.high, found.p) == (0.0, 0.0, 0.0, 1.0)


def test_turned_round_the_difference_changes_its_sign_only():
    random = np.random.default_rng(3)
    first, second = random.random((2, 4, 300)) < 0.8
    there, back = compare(first, second, np.random.default_rng(1)), compare(second, first, np.random.default_rng(1))
    assert there.mean == -back.mean
    assert (there.first_only, there.second_only, there.p) == (back.second_only, back.first_only, pytest.approx(back.p))
    assert (there.low, there.high) == pytest.approx((-back.high, -back.low), abs=0.005)


def test_what_is_no_pair_is_refused():
    with pytest.raises(ValueError, match="pairs are needed"):
        compare(rights([1, 0]), rights([1]), np.random.default_rng(0))
    with pytest.raises(ValueError, match="pairs are needed"):
        compare(np.zeros((0, 4), dtype=bool), np.zeros((0, 4), dtype=bool), np.random.default_rng(0))


def test_seeds_that_differ_among_themselves_widen_the_interval():
    """The same questions got right by either, once shared evenly by the seeds, once all by half of them."""
    random = np.random.default_rng(5)
    second = np.zeros((6, 1000), dtype=bool)
    even = random.random((6, 1000)) < 0.3
    uneven = np.stack([random.random(1000) < rate for rate in (0.6, 0.0) * 3])
    steady, shaky = (compare(first, second, np.random.default_rng(0)) for first in (even, uneven))
    assert steady.mean == pytest.approx(shaky.mean, abs=0.03)
    assert shaky.high - shaky.low > 4 * (steady.high - steady.low)


def test_the_interval_covers_the_truth_about_as_often_as_it_says(monkeypatch):
    """Two that are equally good in expectation, over seeds of different luck."""
    monkeypatch.setattr(paired, "DRAWS", 500)
    random, covered, trials = np.random.default_rng(7), 0, 150
    for _ in range(trials):
        luck = random.normal(0.8, 0.03, size=(2, 8, 1)).clip(0, 1)
        first, second = random.random((2, 8, 200)) < luck
        found = compare(first, second, random)
        covered += found.low <= 0 <= found.high
    assert 0.85 * trials <= covered  # a bootstrap over eight seeds is a little narrow


def test_holm_by_hand():
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([]) == []


@settings(max_examples=50, deadline=None)
@given(chances)
def test_holm_lies_between_no_adjustment_and_bonferronis_and_keeps_the_order(values):
    adjusted = holm(values)
    for value, other in zip(values, adjusted, strict=True):
        assert value <= other <= min(1.0, len(values) * value) + 1e-12
    order = np.argsort(values, kind="stable")
    assert (np.diff(np.asarray(adjusted)[order]) >= 0).all()


def test_holm_raises_a_false_alarm_no_more_often_than_one_test_would():
    random, alarms, trials = np.random.default_rng(11), 0, 2000
    for _ in range(trials):
        alarms += min(holm(random.random(10).tolist())) <= 0.05
    assert alarms / trials <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / trials)
