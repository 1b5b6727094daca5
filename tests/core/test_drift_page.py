"""The dossier's drift: every number with its n, its bound and its sample; hostile words stay words."""

import pytest

from ida_core.report import drift_samples
from ida_core.report.drift import drift_lines
from ida_core.report.drift_page import drift_page
from ida_core.report.drift_samples import certificate, certified, remarks, samples

STEP = {
    "n": 1, "audits": 2000, "disagreements": 1, "upper": 0.00496, "calls": 0.0, "most_calls": 0, "wrong_below": 0, "leaked": 0,
    "leak_upper": 1.0, "errors_in_tree": 0.0005, "errors_in_tree_upper": 0.00496, "rate": 0.0005, "leak": None,
    "reproduction": None, "reproduction_upper": 0.0,
}  # fmt: skip
ROOT = {"audits": 2000, "disagreements": 0, "upper": 0.00341}
COUNT = {"differ": 1, "n": 400, "rate": 0.0025, "upper": 0.0249}
REPORT = {
    "session": "S", "task": "permutation-powering", "preset": "quick", "alpha": 0.05, "at": "2026-11-25T17:00:00",
    "by": "iteration", "newest_iteration": 1, "height_of_roots": 1, "iterations": [STEP], "root_audit": ROOT, "tree_bound": 0.00496,
    "recursion_bound": 0.00496, "leak_bound": 0.00496, "leak_adjusted": 0.0005, "product": 0.0005, "binding": "root audit",
    "least_bound": 0.00341, "certificate": certificate(0.00341, "root audit", [STEP], ROOT),
    "rounds": [{"n": 1, "held_out": COUNT, "root": COUNT, "on_policy": None, "noise": {"differ": 0, "n": 400}, "shift": None}],
    "by_height": [{"height": 1, "agreed": 2000, "n": 2000, "agreement": 0.9966, "audits": 2000, "drifted": 0, "drift": 0.00341}],
    "heat": [{"n": 1, "height": 1, "n_asked": 200, "differ": 0, "upper": 0.0301, "rate": 0.0}],
    "frontier": {"words": "highest height within budget: 1 of 1"}, "assumptions": ["drawn at random"],
}  # fmt: skip


def cells(page):
    return [cell for table in page.tables for row in table.rows for cell in row]


def test_the_certificate_names_the_sample_that_it_rests_on():
    assert REPORT["certificate"] == "certified: drift ≤ 0.35% (root audit: 0 of 2,000 answers differ)"
    by_path = certificate(0.00496, "errors in the whole tree", [STEP], None)
    assert by_path == "certified: drift ≤ 0.50% (path audit: 1 of 2,000 answers differ)"
    assert (
        certified(REPORT | {"certificate": "certified: drift ≤ 0.34%, 4,000 audits"}) == REPORT["certificate"]
    )  # kept by an older one
    assert certified({"by": "words", "certificate": "as it was"}) == "as it was"
    assert certificate(1.0, "root audit", [STEP], ROOT) == "nothing is certified"


def test_alike_bounds_a_leak_of_one_and_no_subquestions_are_explained():
    words = " ".join(remarks(REPORT))
    for piece in ("m = 0.00", "no leak can be measured there (–), and 1", "all come down to its ε in the path audit, ≤ 0.50%"):
        assert piece in words
    busy = STEP | {"n": 2, "calls": 2.0, "wrong_below": 3, "leaked": 1, "leak": 1 / 3}
    assert len(remarks(REPORT | {"iterations": [STEP | {"calls": 1.5, "wrong_below": 2, "leak": 0.5}, busy]})) == 0


def test_each_sample_is_named_once_and_stands_on_the_page_and_in_the_lines():
    names = [one.name for one in samples(REPORT)]
    assert names == ["root audit", "path audit", "audit by height", "charts by round"]
    page, lines = drift_page(REPORT), "\n".join(drift_lines(REPORT))
    assert [name for name in names if name in cells(page)] == names
    assert [name for name in names if f"{name}: " in lines] == names
    assert [one.name for one in samples(REPORT | {"root_audit": None, "by_height": []})] == ["path audit", "charts by round"]


def test_the_page_has_tables_with_n_and_bounds_and_no_line_of_a_terminal():
    page = drift_page(REPORT)
    assert page.sentences[0].startswith("Certified: drift ≤ 0.35%")
    assert {"1 of 2,000 (0.05%)", "≤ 0.50%", "≤ 0.35%", "not met", "1 of 400 (0.25%), ≤ 2.49%", "≥ 99.6%"} <= set(cells(page))
    assert all(len(row) == len(table.columns) for table in page.tables for row in table.rows)


def test_a_report_of_another_version_is_refused():
    with pytest.raises((KeyError, TypeError)):
        drift_page({"alpha": 0.05, "at": "then"})


def test_three_audits_are_as_large_as_the_window_says():
    assert drift_samples.AUDITS == 2000
