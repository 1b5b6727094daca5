"""Votes against their prediction."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom

from ida_core.assistants.base import LookUp
from ida_core.measure.votes import ballot, correlation, expected_error
from ida_core.overseers.faulty import FaultyOverseer
from ida_core.tasks import make_task


@pytest.mark.parametrize(("votes", "percent"), [(3, 0.73), (5, 0.12)])
def test_the_published_values(votes, percent):
    assert round(100 * expected_error(0.05, votes), 2) == percent


@given(error=st.floats(0, 1), votes=st.integers(0, 10).map(lambda half: 2 * half + 1))
def test_it_is_the_binomial_tail_and_below_its_bound(error, votes):
    expected = expected_error(error, votes)
    assert expected == pytest.approx(binom.sf(votes // 2, votes, error), abs=1e-9)
    if error < 0.5:
        assert expected <= (4 * error * (1 - error)) ** (votes / 2) + 1e-12


def test_an_even_number_of_votes_is_refused():
    with pytest.raises(ValueError, match="odd number"):
        expected_error(0.1, 4)


@pytest.mark.parametrize("together", [0.0, 0.3, 0.6, 1.0])
def test_correlation_is_found(together):
    random = np.random.default_rng(0)
    rate, questions, votes = 0.1, 40_000, 5
    strength = 1 / together - 1 if together else np.inf
    if together == 1.0:
        chance = (random.random(questions) < rate).astype(float)
    elif together == 0.0:
        chance = np.full(questions, rate)
    else:
        chance = random.beta(rate * strength, (1 - rate) * strength, size=questions)
    wrong = random.random((votes, questions)) < chance
    assert correlation(wrong) == pytest.approx(together, abs=0.02)
    assert correlation(np.zeros((3, 5), dtype=bool)) is None


def test_what_votes_are_worth_to_a_team():
    """Errors drawn anew are outvoted, wrong ones mostly differing; errors that are fixed for each question stay, at ρ = 1."""
    task, random = make_task("permutation-powering"), np.random.default_rng(0)
    contexts = task.make_contexts(600, random)
    questions = task.make_questions(600, 1, random, [1])[:, 0]  # what H asks here is looked up
    anew, fixed, none = (
        ballot(task, contexts, questions, LookUp(task), overseer)
        for overseer in (FaultyOverseer(task, 0.3, "independent", 0), FaultyOverseer(task, 0.3, "fixed", 0), None)
    )
    assert 0.2 < anew.one < 0.3
    assert anew.voted / 600 < anew.independent < anew.one
    assert abs(anew.correlation) < 0.05
    assert anew.beyond / 600 < 0.05
    assert fixed.correlation == pytest.approx(1.0)
    assert fixed.voted == fixed.beyond == round(fixed.one * 600)
    assert (none.one, none.voted, none.correlation, none.beyond) == (0.0, 0, None, 0)
    assert "not to be told" in none.words
    assert f"{fixed.beyond / 600:.1%} are mostly answered wrong" in fixed.words
