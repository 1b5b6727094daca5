"""The anytime bound: its published table, monotony, and that peeking does not break it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.optimize import brentq

from ida_core.measure.bounds import assured, lower_bound, spent, upper_bound


@pytest.mark.parametrize(
    ("errors", "percents"), [(0, (3.7, 1.9, 0.9)), (1, (6.5, 3.3, 1.7)), (2, (8.6, 4.4, 2.2)), (5, (13.7, 7.0, 3.6))]
)
def test_the_known_table(errors, percents):
    assert tuple(round(100 * upper_bound(errors, n), 1) for n in (100, 200, 400)) == percents


@pytest.mark.parametrize(
    ("errors", "trials", "alpha"), [(0, 74, 0.05), (2, 100, 0.05), (5, 400, 0.01), (30, 50, 0.1), (147, 2000, 1e-3)]
)
def test_it_is_where_the_mixture_of_likelihood_ratios_reaches_the_price(errors, trials, alpha):
    """The mixture integrated numerically, with no beta function: the Beta(½, ½) prior is uniform in the angle."""

    def price(rate):
        def ratio(angle):
            share = np.sin(angle) ** 2
            wrong = errors * np.log(share / rate) if errors else 0.0
            return np.exp(wrong + (trials - errors) * (np.log1p(-share) - np.log1p(-rate)))

        end, peak = np.arcsin(rate**0.5), np.arcsin((errors / trials) ** 0.5)
        return quad(ratio, 0, end, points=[peak] if errors else None, epsabs=0, epsrel=1e-13, limit=400)[0] / end - 1 / alpha

    high = min(0.99, errors / trials + 2 / trials**0.5 + 12 / trials)
    reference = brentq(price, errors / trials + 1e-6, high, xtol=1e-14)
    assert upper_bound(errors, trials, alpha) == pytest.approx(reference, abs=1e-9)


@pytest.mark.parametrize(("trials", "bound"), [(36, 0.10), (74, 0.05), (188, 0.02), (377, 0.01)])
def test_how_many_clean_audits_it_takes(trials, bound):
    assert upper_bound(0, trials) <= bound < upper_bound(0, trials - 1)


@given(trials=st.integers(1, 3000), share=st.floats(0, 1), alpha=st.floats(0.001, 0.2))
def test_it_lies_above_the_observed_rate_and_mirrors(trials, share, alpha):
    errors = round(share * trials)
    bound = upper_bound(errors, trials, alpha)
    assert errors / trials <= bound <= 1
    assert lower_bound(trials - errors, trials, alpha) == pytest.approx(1 - bound)


def test_nonsense_is_refused():
    for arguments in ((-1, 5), (6, 5), (1, 5, 0.0), (1, 5, 1.0)):
        with pytest.raises(ValueError, match="no bound"):
            upper_bound(*arguments)
    assert upper_bound(0, 0) == 1.0


def test_peeking_after_every_label_fails_no_more_often_than_promised():
    random, failed, people = np.random.default_rng(0), 0, 200
    for _ in range(people):
        errors = np.cumsum(random.random(400) < 0.05)
        looks = range(40, 401, 10)
        failed += any(upper_bound(int(errors[n - 1]), n) < 0.05 for n in looks)
    assert failed / people <= 0.05 + 3 * (0.05 * 0.95 / people) ** 0.5


def test_the_bound_of_the_curriculum_holds_over_all_looks_for_contexts_that_agree_in_part():
    """400 runs of eight looks each at alpha 20 %: 120 contexts of four questions whose agreement goes together, true rate .8."""
    random, failed = np.random.default_rng(4), 0
    for _ in range(400):
        shares = random.binomial(4, random.beta(4, 1, size=(8, 120))) / 4
        failed += any(assured([(row.sum(), len(row))], look, 0.2) > 0.8 for look, row in enumerate(shares, start=1))
    assert failed <= 400 * 0.2


def test_the_bound_of_the_curriculum_is_that_of_the_least_group_and_falls_with_each_look():
    groups = [(95.0, 100), (99.0, 100)]
    assert assured([], 1, 0.05) == 0.0
    assert assured(groups, 1, 0.05) == lower_bound(95, 100, spent(0.05, 1) / 2)
    assert assured(groups, 2, 0.05) < assured(groups, 1, 0.05) < 0.95
