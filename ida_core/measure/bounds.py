"""Bounds on a rate that hold however often one looks (Howard et al. 2021, arXiv:1810.08240; shared notes §1.2)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import scipy


def upper_bound(errors: float, trials: int, alpha: float = 0.05) -> float:
    """Bound a rate from above, valid at every moment at once (mixture e-process, Ville's inequality).

    For each candidate rate p the e-process mixes the likelihood ratios of all smaller rates under a Beta(½, ½) prior;
    under any true rate ≥ p its expectation is at most 1 at every step, so p is ruled out once it reaches 1/alpha.

    Args:
        errors: how many of the trials went wrong. A trial may go wrong in part, such as a context with several questions: the
            likelihood ratio is convex in the part, so its expectation is at most that of a trial that goes wrong or not.
        trials: how many there were.
        alpha: the chance of the bound ever failing.

    Returns:
        The least rate above the observed one that cannot be ruled out; 1.0 when nothing can be said.

    Raises:
        ValueError: errors is negative or exceeds trials, or alpha is not between 0 and 1.
    """
    if not 0 <= errors <= trials or not 0 < alpha < 1:
        raise ValueError(f"no bound for {errors} errors in {trials} trials at alpha {alpha}")
    if trials == 0 or errors == trials:
        return 1.0
    low, high = max(errors / trials, 1e-12), 1.0 - 1e-12

    def excess(rate: float) -> float:
        return _log_evidence(rate, errors, trials) + float(np.log(alpha))

    return float(scipy.optimize.brentq(excess, low, high, xtol=1e-12)) if excess(high) > 0 > excess(low) else 1.0


def lower_bound(successes: float, trials: int, alpha: float = 0.05) -> float:
    """Bound a rate from below, valid at every moment at once; see `upper_bound`."""
    return 1.0 - upper_bound(trials - successes, trials, alpha)


def assured(groups: Sequence[tuple[float, int]], look: int, alpha: float) -> float:
    """Bound the least of several agreement rates from below, at the look with this number, from 1.

    Over all looks and groups the chance of a bound that fails is at most alpha: each look is a comparison of its own, with a
    student that has changed since, and gets its `spent` share.

    Args:
        groups: by group, the sum of agreement over independent trials, and how many there were.
        look: how many times one has looked, this time included.
        alpha: the chance of any of the bounds ever failing.

    Returns:
        0.0 when there are no groups.
    """
    share = spent(alpha, look) / max(1, len(groups))
    return min((lower_bound(agreed, trials, share) for agreed, trials in groups), default=0.0)


def fixed_upper_bound(errors: int, trials: int, alpha: float = 0.05) -> float:
    """Clopper and Pearson's exact upper bound. It holds only if the number of trials was fixed before the first was looked at.

    Raises:
        ValueError: as `upper_bound`.
    """
    if not 0 <= errors <= trials or not 0 < alpha < 1:
        raise ValueError(f"no bound for {errors} errors in {trials} trials at alpha {alpha}")
    return 1.0 if errors == trials else float(scipy.special.betaincinv(errors + 1, trials - errors, 1 - alpha))


def fixed_lower_bound(successes: int, trials: int, alpha: float = 0.05) -> float:
    """Clopper and Pearson's exact lower bound; see `fixed_upper_bound`."""
    return 1.0 - fixed_upper_bound(trials - successes, trials, alpha)


def pool_upper_bound(errors: int, trials: int, pool: int, alpha: float = 0.05) -> float:
    """Bound the share of errors in a finite pool that is sampled without replacement, valid at every moment at once.

    The ratio of prior to posterior (Waudby-Smith and Ramdas 2020, arXiv:2006.04347), one-sided: for each number of errors
    that the pool may hold, the likelihoods of all smaller numbers are mixed under a beta-binomial prior. It is the bound
    of `upper_bound` for an endless pool, and exact once everything was looked at.

    Raises:
        ValueError: there are more trials than the pool holds, or as `upper_bound`.
    """
    if not 0 <= errors <= trials <= pool or not 0 < alpha < 1:
        raise ValueError(f"no bound for {errors} errors in {trials} of {pool} at alpha {alpha}")
    number = np.arange(pool + 1)
    prior = scipy.special.betaln(number + 0.5, pool - number + 0.5) - scipy.special.betaln(0.5, 0.5) + _log_binomial(pool, number)
    likelihood = _log_falling(number, errors) + _log_falling(pool - number, trials - errors)
    mixed, mass = (np.append(-np.inf, np.logaddexp.accumulate(part)[:-1]) for part in (prior + likelihood, prior))
    with np.errstate(invalid="ignore"):
        ruled_out = mixed - mass - likelihood >= -np.log(alpha)
    return float(number[np.isfinite(likelihood) & ~ruled_out].max() / max(pool, 1)) if pool else 1.0


def rate_difference(first: tuple[int, int], second: tuple[int, int], confidence: float = 0.95) -> tuple[float, float]:
    """Interval for the difference of two independent rates, second minus first (Newcombe 1998, method 10).

    Args:
        first: errors and trials; at least one trial.
        second: the same of the other sample.
        confidence: of a single look, not one at every moment.
    """
    (x1, n1), (x2, n2) = first, second
    p1, p2 = x1 / n1, x2 / n2
    (l1, u1), (l2, u2) = wilson(x1, n1, confidence), wilson(x2, n2, confidence)
    return p2 - p1 - float(np.hypot(p2 - l2, u1 - p1)), p2 - p1 + float(np.hypot(u2 - p2, p1 - l1))


def paired_difference(gained: int, lost: int, trials: int, confidence: float = 0.95) -> tuple[float, float, float]:
    """The difference of two rates on the same items, and its normal interval: how many only the one, only the other got right."""
    difference = (gained - lost) / trials
    half = float(scipy.special.ndtri(0.5 + confidence / 2)) * ((gained + lost) - (gained - lost) ** 2 / trials) ** 0.5 / trials
    return difference, difference - half, difference + half


def wilson(errors: int, trials: int, confidence: float = 0.95) -> tuple[float, float]:
    """Wilson's score interval: for display, not a guarantee."""
    z, rate = float(scipy.special.ndtri(0.5 + confidence / 2)), errors / trials
    middle, half = rate + z * z / (2 * trials), z * float(np.sqrt(rate * (1 - rate) / trials + (z / (2 * trials)) ** 2))
    return (middle - half) / (1 + z * z / trials), (middle + half) / (1 + z * z / trials)


def spent(alpha: float, number: int, declared: int | None = None) -> float:
    """The share of alpha for round `number`, from 1.

    So many rounds that were declared before the first get equal shares. Where none were, and for a round beyond them, the
    shares fall as 6 / (π² number²), which over all that ever follow add up to alpha.
    """
    return alpha / declared if declared is not None else 6 * alpha / (np.pi * number) ** 2


def audits_needed(rate: float, alpha: float = 0.05, errors: int = 0) -> int:
    """The least number of audits, so many errors among them, whose anytime bound is at most `rate`."""
    low, high = errors, errors + 1
    while upper_bound(errors, high, alpha) > rate:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if upper_bound(errors, middle, alpha) > rate else (low, middle)
    return high


def _log_binomial(whole: int, part: np.ndarray) -> np.ndarray:
    """Log of how many ways there are to choose so many."""
    return np.asarray(-np.log1p(whole) - scipy.special.betaln(whole - part + 1, part + 1))


def _log_falling(number: np.ndarray, factors: int) -> np.ndarray:
    """Log of number · (number - 1) · … with so many factors."""
    return np.asarray(scipy.special.gammaln(number + 1) - scipy.special.gammaln(number - factors + 1))


def _log_evidence(rate: float, errors: float, trials: int) -> float:
    """Log of the e-process against every rate of at least `rate`."""
    a, b = errors + 0.5, trials - errors + 0.5
    with np.errstate(divide="ignore"):
        mixture = _log_partial_beta(a, b, rate) - _log_partial_beta(0.5, 0.5, rate)
    return float(mixture - errors * np.log(rate) - (trials - errors) * np.log1p(-rate))


def _log_partial_beta(a: float, b: float, rate: float) -> float:
    """Log of the incomplete beta function, not divided by the whole one."""
    return float(np.log(scipy.special.betainc(a, b, rate)) + scipy.special.betaln(a, b))
