"""Estimates from audits whose chance of being drawn was written down. For trends; where a bound is claimed, `bounds` has it.

Normal intervals under-cover where errors are rare, so none of these is ever called a guarantee on screen.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike


@dataclass(frozen=True, slots=True)
class Estimate:
    """A rate and the standard error of its estimate."""

    rate: float
    error: float
    audits: int


def horvitz_thompson(differs: ArrayLike, chances: ArrayLike, population: int) -> Estimate:
    """Estimate the rate in a population from items that were drawn independently with these chances.

    Args:
        differs: 0 or 1 for each audited item.
        chances: the inclusion probability of each, above 0.
        population: how many items could have been drawn.
    """
    d, pi = np.asarray(differs, float), np.asarray(chances, float)
    variance = float(np.sum((1 - pi) * (d / pi) ** 2))
    return Estimate(float(np.sum(d / pi)) / population, variance**0.5 / population, len(d))


def prediction_powered(
    mean_predicted: float, population: int, predicted: ArrayLike, differs: ArrayLike, chances: ArrayLike
) -> Estimate:
    """Correct cheap predictions, made for all, by audits of some (Angelopoulos et al. 2023, arXiv:2301.09633).

    Args:
        mean_predicted: the chance of differing that was predicted, over the whole population.
        population: how many items that is.
        predicted: the same chance for each audited item.
        differs: 0 or 1 for each of those.
        chances: the inclusion probability of each of those.
    """
    pi = np.asarray(chances, float)
    residual = np.asarray(differs, float) - np.asarray(predicted, float)
    variance = float(np.sum((1 - pi) * (residual / pi) ** 2))
    return Estimate(mean_predicted + float(np.sum(residual / pi)) / population, variance**0.5 / population, len(residual))
