"""A curve of a million points is thinned without losing a peak, and grows."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ida_core.report.metrics import Curves
from ida_core.report.series import Series


@given(
    st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=600), st.integers(1, 12), st.floats(0, 600), st.floats(0, 600),
    st.lists(st.integers(1, 200), max_size=3),
)  # fmt: skip
def test_every_extreme_in_view_is_drawn_however_the_curve_grew(values, columns, one, other, cuts):
    left, right = sorted((one, other))
    series = Series()
    edges = sorted({0, len(values), *(cut for cut in cuts if cut < len(values))})
    for first, last in itertools.pairwise(edges):
        series.extend(np.arange(first, last, dtype=float), values[first:last])
        series.between(left, right, columns)  # builds the pyramid in between
    x, y = series.between(left, right, columns)
    assert (np.diff(x) >= 0).all()
    inside = series.y[(series.x >= left) & (series.x <= right)]
    if len(inside):
        assert y.min() <= inside.min()
        assert y.max() >= inside.max()
        assert set(y.tolist()) <= set(values)
        assert len(x) <= 2 * columns + 8


def test_a_million_points_become_a_few_thousand_and_keep_their_peaks():
    y = np.random.default_rng(0).random(1_000_000)
    y[777_777], y[222_222] = 9.0, -9.0
    x, thin = Series(np.arange(1e6), y).between(0, 1e6, 1000)
    assert len(x) < 2100
    assert (thin.max(), thin.min()) == (9.0, -9.0)


def test_running_means_are_of_all_points():
    series = Series([0, 1, 2, 3], [1.0, 3.0, 5.0, 7.0])
    assert series.smoothed(2).y.tolist() == [1.0, 2.0, 4.0, 6.0]
    assert series.smoothed(10).y.tolist() == [1.0, 2.0, 3.0, 4.0]


def test_the_last_value_may_change_after_it_was_drawn():
    series = Series(np.arange(64.0), np.ones(64))
    series.between(0, 64, 2)
    series.replace_last(-5.0)
    assert series.between(0, 64, 2)[1].min() == -5.0


def test_steps_on_the_axis_of_seconds_are_chained_over_iterations():
    curves = Curves()
    for n in (1, 2):
        curves.begin(n)
        for step in (10, 20):
            curves.add(step, {"seconds": step / 10, "loss": 1.0})
    assert curves.series["loss"].x.tolist() == [10, 20, 30, 40]
    assert curves.along("seconds", curves.series["loss"].x).tolist() == [1, 2, 3, 4]
    assert curves.along("seconds", np.array([0.0, 25.0])).tolist() == [0, 2.5]


def test_a_run_that_goes_back_keeps_what_it_makes_again_apart_and_its_seconds_run_on():
    curves = Curves()
    curves.begin(1)
    for step in (10, 20, 30, 40):
        curves.add(step, {"loss": 1.0, "seconds": step / 10, "accuracy/1": 0.5, "agreement/1": step / 100})
    curves.go_back(20)
    for step in (30, 40, 50):
        curves.add(step, {"loss": 2.0, "seconds": step / 10 - 2, "accuracy/1": 0.6, "agreement/1": 0.9})
    curves.go_back(40)
    curves.add(50, {"loss": 3.0, "seconds": 0.5})
    assert curves.series["loss"].x.tolist() == [10, 20, 30, 40, 50]
    assert curves.series["loss"].y.tolist() == [1, 1, 2, 2, 3]
    assert curves.series["seconds"].y.tolist() == [1, 2, 3, 4, 4.5]
    assert [set(dead) for dead in curves.dead] == [{"loss", "seconds", "accuracy/1", "agreement/1", "agreement/least"}] * 2
    assert curves.dead[0]["agreement/1"].y.tolist() == [0.3, 0.4]
    assert curves.dead[1]["accuracy/1"].x.tolist() == [50]
    assert curves.reach == 50


def test_curves_are_broken_where_a_run_does_not_go_on_from_the_one_before():
    curves = Curves()
    for iteration, follows in ((1, None), (2, None), (1, None), (2, False), (3, None)):
        curves.begin(iteration, follows=follows)
        curves.add(10, {"loss": 1.0})
        curves.end(10 + len(curves.made))
    assert curves.boundaries == [(0.0, 1), (10.0, 2), (20.0, 1), (30.0, 2), (40.0, 3)]
    assert curves.gaps == [20, 30]
    assert [name for _, name in curves.names] == ["A_1 #11", "A_2 #12", "A_1 #13", "A_2 #14", "A_3"]
    assert curves.names_at(curves.series["loss"].x) == [name for _, name in curves.names]
    curves.begin(1)
    assert curves.names[-1] == (50.0, "A_1 …")  # it is not made yet


@given(st.integers(0, 700), st.integers(1, 8), st.integers(-5, 800))
def test_what_is_cut_off_is_gone_from_every_picture(count, columns, after):
    y = np.random.default_rng(count).random(count)
    series = Series(np.arange(count, dtype=float), y)
    series.between(0, count, columns)  # builds the pyramid
    gone = series.cut(after)
    assert np.array_equal(np.concatenate([series.y, gone.y]), y)
    assert (series.x <= after).all()
    assert (gone.x > after).all()
    series.extend(np.arange(count, count + 300, dtype=float), np.full(300, 0.5))
    assert series.extremes() == (series.y.min(), series.y.max())


def test_the_least_agreement_is_kept_although_heights_come_one_by_one():
    curves = Curves()
    curves.begin(1)
    for height, rate in ((1, 0.9), (2, 0.5), (3, 0.7)):
        curves.add(100, {f"agreement/{height}": rate})
    curves.add(200, {"agreement/1": 1.0, "agreement/2": 0.8})
    assert curves.series["agreement/least"].y.tolist() == [0.5, 0.8]
