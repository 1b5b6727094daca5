"""Bounds on a rate that hold however often one looks (Howard et al. 2021, arXiv:1810.08240; shared notes §1.2)."""

from __future__ import annotations

import numpy as np
from scipy.optimize import brentq
from scipy.special import betainc, betaincinv, betaln


def upper_bound(errors: int, trials: int, alpha: float = 0.05) -> float:
    """Bound a rate from above, valid at every moment at once (mixture e-process, Ville's inequality).

    For each candidate rate p the e-process mixes the likelihood ratios of all smaller rates under a Beta(½, ½) prior;
    under any true rate ≥ p its expectation is at most 1 at every step, so p is ruled out once it reaches 1/alpha.

    Args:
        errors: how many of the trials went wrong.
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

    return float(brentq(excess, low, high, xtol=1e-12)) if excess(high) > 0 > excess(low) else 1.0


def lower_bound(successes: int, trials: int, alpha: float = 0.05) -> float:
    """Bound a rate from below, valid at every moment at once; see `upper_bound`."""
    return 1.0 - upper_bound(trials - successes, trials, alpha)


def fixed_upper_bound(errors: int, trials: int, alpha: float = 0.05) -> float:
    """Clopper and Pearson's exact upper bound. It holds only if the number of trials was fixed before the first was looked at.

    Raises:
        ValueError: as `upper_bound`.
    """
    if not 0 <= errors <= trials or not 0 < alpha < 1:
        raise ValueError(f"no bound for {errors} errors in {trials} trials at alpha {alpha}")
    return 1.0 if errors == trials else float(betaincinv(errors + 1, trials - errors, 1 - alpha))


def spent(alpha: float, number: int) -> float:
    """The share of alpha for comparison `number`, from 1; over all that ever follow they add up to alpha."""
    return 6 * alpha / (np.pi * number) ** 2


def audits_needed(rate: float, alpha: float = 0.05, errors: int = 0) -> int:
    """The least number of audits, so many errors among them, whose anytime bound is at most `rate`."""
    low, high = errors, errors + 1
    while upper_bound(errors, high, alpha) > rate:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if upper_bound(errors, middle, alpha) > rate else (low, middle)
    return high


def _log_evidence(rate: float, errors: int, trials: int) -> float:
    """Log of the e-process against every rate of at least `rate`."""
    a, b = errors + 0.5, trials - errors + 0.5
    with np.errstate(divide="ignore"):
        mixture = np.log(betainc(a, b, rate)) + betaln(a, b) - np.log(betainc(0.5, 0.5, rate)) - betaln(0.5, 0.5)
    return float(mixture - errors * np.log(rate) - (trials - errors) * np.log1p(-rate))
