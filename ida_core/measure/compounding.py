"""How errors of single distillations add up over iterations: bounds, an estimate, and a product that bounds nothing.

ε_n is the error of distilling A_n from its teacher, δ_n how often A_n answers otherwise than B_n, its undistilled
counterpart (B_0 = A_0, B_n = H + B_{n-1}). Coupling the two on what H does gives δ_n ≤ ε_n + m·δ_{n-1}·λ, without any
assumption of independence: m subquestions each, and a share λ of wrong subanswers that makes the parent's answer wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import prod


def compounded(errors: Sequence[float], calls: Sequence[float], leaks: Sequence[float] | None = None) -> list[float]:
    """Drift after each iteration, capped at 1.

    Args:
        errors: ε_1, ε_2, …: upper bounds give a bound, rates an estimate.
        calls: how many subquestions H asks A_{n-1}, for each n: the greatest number gives a bound, the mean an estimate. That
            of A_1 counts for nothing, since A_0 is its own counterpart.
        leaks: λ for each n; None is 1, which assumes nothing.

    Returns:
        δ_1, δ_2, …
    """
    drifts, below = list[float](), 0.0
    for n, (error, m) in enumerate(zip(errors, calls, strict=True)):
        below = min(1.0, error + m * below * (1.0 if leaks is None else leaks[n]))
        drifts.append(below)
    return drifts


def product(errors: Sequence[float]) -> float:
    """1 - Π(1 - ε): drift if amplification never multiplied errors. No bound as soon as m·λ exceeds 1."""
    return 1.0 - prod(1.0 - error for error in errors)


def allowed_error(budget: float, reproduction: float, iterations: int) -> float:
    """The ε of each iteration that keeps drift within a budget, R = m·λ being the errors that one error makes above it."""
    grown = float(iterations) if reproduction == 1.0 else (reproduction**iterations - 1.0) / (reproduction - 1.0)
    return budget / grown
