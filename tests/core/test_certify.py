"""Audits by a person: bounds against references, estimators against hand-made ones, plans that are locked, verdicts that stay."""

import io
import json
from datetime import UTC, datetime, timedelta
from itertools import combinations, product

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import betaln
from scipy.stats import betabinom, binom, hypergeom

from ida_core import cli
from ida_core.control import Control
from ida_core.iterate import iterate
from ida_core.learner import Recipe
from ida_core.measure.auditing import inclusion
from ida_core.measure.bounds import lower_bound, paired_difference, pool_upper_bound, rate_difference, spent, upper_bound, wilson
from ida_core.measure.canaries import FAILURE, combined
from ida_core.measure.estimators import horvitz_thompson, prediction_powered
from ida_core.measure.planner import cost_of_budget, draws_needed, outlook, path_weights, spend
from ida_core.measure.reliability import Sight, corrected, flip_rate, kappa, reliability
from ida_core.report.certify import certify_report
from ida_core.report.drawing import draw
from ida_core.report.gaps import gaps_report
from ida_core.report.planning import before_words, plan_facts
from ida_core.report.rehearsal import NAME, rehearse
from ida_core.report.turns import due, in_turn, later
from ida_core.sessions.audits import Verdict, audits_of, put_verdict, read_items, read_plans, read_verdicts, standing
from ida_core.sessions.masking import reveal_truth, truth_is_masked
from ida_core.sessions.session import Session, SessionError, Settings
from ida_core.tasks.powering import PermutationPowering

RECIPE = Recipe(
    width=32, heads=2, fact_layers=2, question_layers=2, contexts=16, questions=8, compare_every=50, compare_on=64, max_steps=150,
    replay=128, save_every=100,
)  # fmt: skip


# -- bounds and estimators against references ---------------------------------------------------------------------------


@given(pool=st.integers(1, 40), data=st.data())
def test_the_bound_of_a_pool_is_the_ratio_of_prior_to_posterior(pool, data):
    trials = data.draw(st.integers(0, pool))
    errors = data.draw(st.integers(0, trials))
    held = np.arange(pool + 1)
    prior, likelihood = betabinom.pmf(held, pool, 0.5, 0.5), hypergeom.pmf(errors, pool, held, trials)
    kept = [
        number / pool
        for number in held
        if likelihood[number] > 0
        and (number == 0 or (prior * likelihood)[:number].sum() / prior[:number].sum() / likelihood[number] < 20)
    ]
    assert pool_upper_bound(errors, trials, pool) == pytest.approx(max(kept), abs=1e-9)


def test_the_bound_of_a_pool_is_exact_at_the_end_and_that_of_a_rate_where_the_pool_is_endless():
    assert [pool_upper_bound(errors, 30, 30) for errors in (0, 3, 30)] == [0.0, 0.1, 1.0]
    for errors, trials in ((0, 74), (2, 100), (5, 400)):
        assert pool_upper_bound(errors, trials, 10**6) == pytest.approx(upper_bound(errors, trials), abs=2e-5)
        assert pool_upper_bound(errors, trials, 1000) < upper_bound(errors, trials)


def test_the_bound_of_a_pool_holds_for_those_who_peek():
    """Every order in which a small pool can come is tried: the bound, looked at after each item, fails for 20 % of them at most."""
    for held in range(1, 8):
        orders = list(combinations(range(14), held))
        table = [[pool_upper_bound(x, n, 14, 0.2) if x <= n else 1.0 for x in range(held + 1)] for n in range(15)]
        failed = sum(
            any(table[n][sum(place < n for place in order)] < held / 14 - 1e-12 for n in range(1, 15)) for order in orders
        )  # fmt: skip
        assert failed / len(orders) <= 0.2


def test_alpha_is_spent_equally_among_claims_that_were_declared():
    assert [spent(0.05, n, 5) for n in (1, 5)] == [0.01, 0.01]
    assert spent(0.05, 1) == pytest.approx(6 * 0.05 / np.pi**2)


def test_differences_of_rates_as_published():
    """Newcombe 1998, table II, method 10, and the paired normal interval by its formula."""
    assert rate_difference((48, 80), (56, 70)) == pytest.approx((0.0524, 0.3339), abs=5e-5)
    assert rate_difference((3, 10), (9, 10)) == pytest.approx((0.1705, 0.8090), abs=5e-5)
    assert rate_difference((0, 29), (5, 56)) == pytest.approx((-0.0381, 0.1926), abs=5e-5)
    assert wilson(0, 60, 0.9)[1] == pytest.approx(0.0431, abs=5e-4)
    difference, low, high = paired_difference(20, 5, 100)
    assert (difference, high - difference) == (0.15, pytest.approx(1.959964 * (25 - 225 / 100) ** 0.5 / 100, abs=1e-7))
    assert low == pytest.approx(2 * difference - high)


def test_weighted_estimates_are_unbiased_by_enumeration():
    """Over every sample that six tosses can give, estimates average to the truth, their errors to the variance."""
    differs, chances, predicted = np.array([1, 0, 1, 0, 0, 1]), np.array([0.9, 0.2, 0.5, 0.7, 0.3, 0.6]), np.linspace(0.1, 0.8, 6)
    mean = {"ht": 0.0, "ppi": 0.0}
    square, variance = dict(mean), dict(mean)
    for tossed in product((False, True), repeat=6):
        chance = float(np.prod(np.where(tossed, chances, 1 - chances)))
        rows = np.flatnonzero(tossed)
        found = {
            "ht": horvitz_thompson(differs[rows], chances[rows], 6),
            "ppi": prediction_powered(predicted.mean(), 6, predicted[rows], differs[rows], chances[rows]),
        }
        for name, estimate in found.items():
            mean[name] += chance * estimate.rate
            square[name] += chance * estimate.rate**2
            variance[name] += chance * estimate.error**2
    for name in mean:
        assert mean[name] == pytest.approx(0.5, abs=1e-9)
        assert variance[name] == pytest.approx(square[name] - mean[name] ** 2, abs=1e-9)
    assert variance["ppi"] != variance["ht"]


def test_the_mixture_is_a_fair_bet_below_its_rate():
    """E of the e-process after n trials is 1 at most under every rate that it speaks against, by enumeration."""
    n, rate = 12, 0.3
    for true in (0.3, 0.4, 0.7):
        expected = 0.0
        for x in range(n + 1):
            grid = np.linspace(1e-9, rate, 20001)
            prior = np.exp(-0.5 * np.log(grid) - 0.5 * np.log1p(-grid) - betaln(0.5, 0.5))
            ratio = np.exp(x * np.log(grid / rate) + (n - x) * np.log((1 - grid) / (1 - rate)))
            inside = grid > 1e-6
            mixed = np.trapezoid((prior * ratio)[inside], grid[inside]) / np.trapezoid(prior[inside], grid[inside])
            expected += binom.pmf(x, n, true) * mixed
        assert expected <= 1.0 + 1e-3


def test_how_far_somebody_can_be_relied_on():
    pairs = [(True, True)] * 20 + [(False, False)] * 60 + [(True, False)] * 12 + [(False, True)] * 8
    assert kappa(pairs) == pytest.approx((0.8 - (0.32 * 0.28 + 0.68 * 0.72)) / (1 - (0.32 * 0.28 + 0.68 * 0.72)), abs=1e-9)
    assert [round(100 * flip_rate([(True, True)] * same + [(True, False)] * (100 - same)), 1) for same in (95, 90, 75)] == [
        2.6, 5.3, 14.6]  # fmt: skip
    assert kappa([]) is None
    assert kappa([(True, True)]) is None

    def sight(differs, first, known, seconds, minute):
        return Sight(differs, first, slept=first is not None, known=known, real=bool(known), seconds=seconds, minute=minute)

    sights = [sight(True, None, True, 4.0 + n, n) for n in range(9)] + [sight(False, None, True, 20.0, 9.0)]
    sights += [sight(False, None, False, 5.0, 10.0), sight(True, True, None, 5.0, 11.0)]
    found = reliability(sights, 0.05)
    assert (found.sensitivity, found.specificity, found.repeats, found.same_again) == (0.9, 1.0, 1, 1)
    assert (found.real, found.repeats_slept) == (10, 1)
    assert found.sensitivity_lower == lower_bound(9, 10, 0.05)
    assert found.slowing.per_hour > 0
    assert found.tiring.low < found.tiring.per_hour < found.tiring.high
    assert reliability([], 0.05).median_seconds is None
    assert corrected(0.04, 0.8) == pytest.approx(0.05)
    assert corrected(0.04, 0.0) == 1.0


def test_minutes_buy_bounds_and_budgets_cost_minutes():
    idle, full = spend([0, 37], 0.0, 30.0, 0.0, 0.5, 0.05)
    assert (idle.upper, full.certify, full.hunt) == (1.0, 74, 0)
    assert full.upper <= 0.05
    hunting = spend([37], 0.5, 30.0, 0.02, 0.5, 0.05)[0]
    assert (hunting.certify, hunting.hunt) == (37, 37)
    assert hunting.found == pytest.approx(37 * 0.02 + 37 * 0.5)
    example = cost_of_budget(0.10, 1.0, 5, 0.05, 20.0)
    assert (example.error, example.alpha, example.audits) == (pytest.approx(0.02), 0.01, 277)
    assert example.minutes == pytest.approx(92.3, abs=0.1)


@given(size=st.integers(1, 50), scores=st.lists(st.sampled_from([0.0, 0.25, 1.0, 1.5]), min_size=50, max_size=200))
def test_suspicion_raises_the_chance_and_nothing_is_out_of_reach(size, scores):
    chances = inclusion(np.asarray(scores), size)
    assert (chances > 0).all()
    assert (chances <= 1).all()
    assert (chances >= min(1.0, 0.3 * size / len(scores)) - 1e-12).all()
    assert chances.sum() <= size + 1e-9
    assert (np.diff(chances[np.argsort(scores, kind="stable")]) >= -1e-12).all()


# -- a session that is audited ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def distilled(tmp_path_factory):
    torch.set_num_threads(1)
    place = tmp_path_factory.mktemp("certify") / "audited.espalier"
    with Session.create(place, Settings("audited", "permutation-powering", seed=2)) as session:
        for _ in iterate(session, small(), Control(), recipe=RECIPE, device="cpu", iterations=2):
            pass
    return place


def small(*_):
    return PermutationPowering(objects=4, bits=3)


@pytest.fixture
def audited(distilled, tmp_path, monkeypatch):
    import shutil

    for module in ("drawing", "gaps", "rehearsal"):
        monkeypatch.setattr(f"ida_core.report.{module}.make_task", small)
    place = shutil.copytree(distilled, tmp_path / "audited.espalier")
    with Session.open(place) as session:
        yield session


def judge(session, item, verdict):
    plans = {plan.id: plan for plan in plans_of(session)}
    said = Verdict(session.new_id("audit"), item.id, verdict, None, "you", 3.0, saw_facts=False)
    session.write(lambda db: put_verdict(db, item, plans[item.plan].queue, said), durable=True).result()
    return said


def plans_of(session):
    with session.reading() as reader:
        return read_plans(reader)


def items_of(session):
    with session.reading() as reader:
        return read_items(reader)


def test_items_are_drawn_from_the_log_and_show_what_the_teacher_was_told(audited, monkeypatch):
    monkeypatch.setattr(PermutationPowering, "truth", None)  # truth is not asked
    plan = draw(audited, "certify", 40)
    items = items_of(audited)
    assert [sum(item.kind == kind for item in items) for kind in ("audit", "repeat")] == [40, 2]
    assert 4 <= sum(item.kind == "canary" for item in items) <= 6
    assert len({item.call for item in items if item.kind == "audit"}) == 40
    task = small()
    for item in items:
        assert len(item.facts) == task.objects
        told = combined(task, item)
        if item.kind == "canary":
            assert (told != item.given) is bool(item.known)
        if item.kind == "repeat":
            first = next(one for one in items if one.id == item.repeats)
            assert (first.question, first.given, first.transcript) == (item.question, item.given, item.transcript)
    draw(audited, "certify", 10, mixed=False)
    audits = [item.call for item in items_of(audited) if item.kind == "audit"]
    assert len(set(audits)) == len(audits) == 50  # nothing is drawn twice
    assert plan.alpha == plans_of(audited)[1].alpha  # more audits for the same claim spend nothing


def test_seeded_errors_are_failures_of_the_line_that_its_teachers_confirm_and_h_never_saw(audited):
    draw(audited, "certify", 60)
    draw(audited, "certify", 60)
    items = items_of(audited)
    seeded = [item for item in items if item.kind == "canary" and item.known == 1]
    real = [item for item in seeded if item.origin == FAILURE]
    assert len(real) >= 8  # students of 150 steps fail often enough
    assert len({item.call for item in real}) == len(real)  # none twice, not in a later plan either
    with audited.reading() as reader:
        logged = {row["id"]: row for row in reader.query("SELECT id, assistant, answer FROM call WHERE run IS NOT NULL")}
    for item in real:
        assert (logged[item.call]["assistant"], logged[item.call]["answer"]) == (item.assistant, item.given)  # as it was given
        assert combined(small(), item) != item.given  # and not what H makes of what it was told
    first = {item.call for item in items if item.plan == 1 and item.kind == "audit"}
    assert not first & {item.call for item in real if item.plan == 1}


def test_what_is_shown_again_waits_for_another_day_and_stands_among_the_others(audited):
    draw(audited, "certify", 60)
    with audited.reading() as reader:
        morning = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
        assert all(audit.item.kind != "repeat" for audit in in_turn(audits_of(reader), morning))
    plain = [item for item in items_of(audited) if item.kind != "repeat"]
    for item in plain:
        judge(audited, item, "same")
    draw(audited, "certify", 30)  # the next plan: what is to be forgotten is shown among its items
    with audited.reading() as reader:
        audits = audits_of(reader)
    again = {audit.item.id for audit in audits if audit.item.kind == "repeat" and audit.item.plan == 1}
    now = datetime.now(UTC)
    shown = [audit.item.id for audit in in_turn(audits, now)]
    assert not again & set(shown)
    assert len(later(audits, now)) == len(again) == 3
    assert [audit.item.id for audit in in_turn(audits, now, today=True) if audit.item.id in again]  # who cannot come back
    tomorrow = [audit.item.id for audit in in_turn(audits, now + timedelta(days=1))]
    assert [one for one in tomorrow if one not in again] == shown
    assert again < set(tomorrow)
    places = sorted(tomorrow.index(one) for one in again)
    assert places != list(range(len(again)))  # not all of them first
    assert places != list(range(len(tomorrow) - len(again), len(tomorrow)))  # nor last
    head = next(audit.item for audit in in_turn(audits, now + timedelta(days=1)))
    judge(audited, head, "same")
    with audited.reading() as reader:
        assert [audit.item.id for audit in in_turn(audits_of(reader), now + timedelta(days=1))] == tomorrow[1:]
    report = certify_report(audited, at=now)
    assert (report["later"], report["waiting"]) == (len(again), len(shown) - (head.id not in again))


def test_a_day_or_a_night_lies_between():
    def hours(first):
        judged = datetime.fromisoformat(first).astimezone()
        return (due(judged.isoformat()) - judged).total_seconds() / 3600

    assert hours("2026-03-02T16:00") == 8.0  # in the afternoon: after midnight, which is a night later
    assert hours("2026-03-02T09:00") == 15.0  # in the morning: with the next day
    assert hours("2026-03-02T23:30") == 8.0  # midnight alone is no night
    assert hours("2026-03-02T00:00") == 24.0


def test_what_was_hunted_stays_in_the_uniform_draws(audited):
    draw(audited, "hunt", 60)
    hunted = {item.call for item in items_of(audited)}
    draw(audited, "certify", 100_000, mixed=False)
    drawn = {item.call for item in items_of(audited) if item.plan == 2}
    assert len(hunted) > 20
    assert hunted < drawn  # all that was hunted may be drawn uniformly, or the rest would look better than it is
    assert plans_of(audited)[1].pool == len(drawn)


def test_a_claim_is_live_and_a_fixed_one_waits_for_its_last_verdict(audited):
    draw(audited, "certify", 80, rounds=2, mixed=False)
    for item in items_of(audited)[:79]:
        judge(audited, item, "same")
    claim = certify_report(audited, 0.05)["claims"][0]
    assert (claim["alpha"], claim["audits"], claim["differ"]) == (0.025, 79, 0)
    assert claim["upper"] == pytest.approx(upper_bound(0, 79, 0.025))
    assert claim["statement"].startswith("not certified at 5%") is (claim["upper"] > 0.05)
    last = items_of(audited)[79]
    judge(audited, last, "different")
    after = certify_report(audited)["claims"][0]
    assert (after["differ"], after["upper"]) == (1, claim["upper"])  # the least it ever was: a bound at all times at once
    draw(audited, "certify", 30, bound="fixed", mixed=False)
    fresh = items_of(audited)[80:]
    for item in fresh[:-1]:
        judge(audited, item, "same")
    fixed = certify_report(audited)["claims"][1]
    assert fixed["upper"] is None
    assert "29 of the 30" in fixed["statement"]
    judge(audited, fresh[-1], "same")
    assert certify_report(audited)["claims"][1]["upper"] == pytest.approx(1 - 0.025 ** (1 / 30), abs=1e-9)
    with pytest.raises(ValueError, match="2 claims were declared"):
        draw(audited, "path", 5)


def test_verdicts_stay_and_are_taken_back_by_a_further_one(audited):
    draw(audited, "certify", 5, mixed=False)
    item = items_of(audited)[0]
    said = judge(audited, item, "different")
    back = Verdict(audited.new_id("audit"), item.id, "withdrawn", None, "you", 0.0, saw_facts=False, supersedes=said.id)
    audited.write(lambda db: put_verdict(db, item, "certify", back)).result()
    with audited.reading() as reader:
        assert [verdict.verdict for verdict in read_verdicts(reader)] == ["different", "withdrawn"]
        assert standing(read_verdicts(reader)) == {}
    assert certify_report(audited)["claims"][0]["audits"] == 0
    judge(audited, item, "same")
    assert certify_report(audited)["claims"][0]["differ"] == 0


def test_a_hunt_finds_what_is_wrong_and_claims_nothing(audited):
    draw(audited, "certify", 30, mixed=False)
    draw(audited, "hunt", 30)
    hunted = [item for item in items_of(audited) if item.plan == 2]
    assert [item.score for item in hunted] == sorted((item.score for item in hunted), reverse=True)
    assert rehearse(audited, slips=0.0) == 30 + len(hunted)
    report = certify_report(audited)
    assert len(report["claims"]) == 1
    hunt, claim = report["hunts"][0], report["claims"][0]
    assert hunt["found"] / hunt["audits"] >= claim["differ"] / claim["audits"]
    for name in ("horvitz_thompson", "prediction_powered"):
        assert abs(hunt[name]["rate"] - claim["differ"] / claim["audits"]) < 4 * hunt[name]["error"] + 0.3
    assert report["judged_by"] == [NAME]
    minutes = sum(audit.verdict.seconds for audit in reader_audits(audited) if audit.plan.queue == "hunt") / 60
    assert hunt["found_a_minute"] == pytest.approx(hunt["found"] / minutes)
    assert hunt["predicted_a_minute"] > 0
    assert hunt["uniform_a_minute"] > 0


def reader_audits(session):
    with session.reading() as reader:
        return audits_of(reader)


def test_a_path_is_audited_from_the_root_down(audited):
    draw(audited, "path", 20)
    items = items_of(audited)
    assert {item.level for item in items} == {1, 2}
    assert sum(item.level == 2 for item in items) == 20
    assert all(item.iteration == item.level for item in items)
    rehearse(audited, slips=0.0)
    claim = certify_report(audited)["claims"][0]
    with audited.reading() as reader:
        wrong = [audit.item.weight for audit in audits_of(reader) if audit.verdict.differs]
    assert claim["estimate"] == pytest.approx(sum(wrong) / 20)
    assert claim["upper"] >= claim["estimate"]
    assert ("vacuous" in claim["statement"]) is (claim["upper"] >= 1)


def test_a_log_runs_dry_with_a_sentence(audited):
    with pytest.raises(SessionError, match="there is no A_7"):
        draw(audited, "certify", 5, iteration=7)
    draw(audited, "certify", 100_000, mixed=False)
    with pytest.raises(SessionError, match="nothing to draw"):
        draw(audited, "certify", 5)


def test_the_truth_stays_masked_while_a_person_audits_unless_it_is_revealed(audited):
    assert not truth_is_masked(audited)
    draw(audited, "certify", 5)
    assert truth_is_masked(audited)
    reveal_truth(audited)
    assert not truth_is_masked(audited)
    for row in gaps_report(audited, each=200):
        assert row["kept"] + row["lost"] + row["repaired"] + row["inherited"] + row["new"] == row["asked"] == 200
        assert row["loss"][0] == pytest.approx((row["lost"] - row["repaired"]) / 200)
        assert row["gain"][1] <= row["gain"][0] <= row["gain"][2]


def test_what_is_drawn_is_priced_before(audited):
    drift = {"iterations": [{"most_calls": 2}] * 5}
    assert path_weights([2] * 5) == [1.0, 2.0, 4.0, 8.0, 16.0]
    report = certify_report(audited) | {"planning": plan_facts([], None, drift)}
    words = before_words("path", 60, report)
    assert "60 roots: 300 audits, 100 min (20.0 s each, assumed); if none differs: still no bound (vacuous)." in words
    share = spent(0.05, 1)
    needed = draws_needed(0.05, path_weights([2] * 5), share)
    assert outlook(needed, path_weights([2] * 5), share).upper <= 0.05 < outlook(needed - 1, path_weights([2] * 5), share).upper
    assert f"For drift ≤ 5%: {needed:,} roots, {5 * needed:,} audits" in words
    assert "74 audits" not in before_words("certify", 60, report)  # canaries take half of a share of 3 %
    assert "For ε ≤ 5%: 74 audits" in before_words("certify", 60, report, 1, mixed=False)
    assert before_words("certify", 74, report, 1, mixed=False).endswith("if none differs: ε ≤ 5.0% at 95 %.")
    assert "ε ≤ 5.0% at 95 %" in before_words("certify", 59, report, 1, mixed=False, fixed=True)  # Clopper and Pearson's price
    assert "No bound comes of them" in before_words("hunt", 10, report)
    assert "Measure drift first" in before_words("path", 60, certify_report(audited))
    draw(audited, "certify", 20, rounds=1)
    assert "All 1 claims that were declared are made" in before_words("path", 60, certify_report(audited) | {
        "planning": plan_facts(plans_of(audited), plans_of(audited)[0].assistant, drift)})  # fmt: skip


def test_audits_and_spot_checks_are_judged_line_by_line(audited, capsys, monkeypatch):
    place = str(audited.folder)
    monkeypatch.setattr("ida_core.audit_verbs.make_task", small)
    draw(audited, "certify", 12)
    audited.close()
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n2\nx\n3\n"))
    assert cli.run(["audit", place, "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["reliability"]["decisions"] == 3
    assert "“x” is no verdict" in told.err
    assert "canary" not in told.err
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n" * 40))
    assert cli.run(["audit", place]) == 0
    assert "shown again another day" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n" * 40))
    assert cli.run(["audit", place, "--today", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["reliability"]["repeats"] == 1
    monkeypatch.setattr("sys.stdin", io.StringIO("y\nn\n"))
    assert cli.run(["spot-check", place]) == 1
    assert "nothing is kept" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO("y\ny\ny\ny\nn\n"))
    assert cli.run(["spot-check", place, "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert [one["agrees"] for one in result["answers"]] == [True] * 4 + [False]
    assert cli.run(["spot-check", place, "--assistant", "99"]) == 1


def test_certify_from_the_command_line(audited, capsys):
    place = str(audited.folder)
    audited.close()
    assert cli.run(["certify", place, "--draw", "60", "--rounds", "1", "--rehearse", "0", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["claims"][0]["audits"] == 60
    assert report["claims"][0]["corrected"] >= report["claims"][0]["upper"]
    assert report["reliability"]["caught"] == report["reliability"]["seeded"] == 6
    assert cli.run(["certify", place]) == 0
    told = capsys.readouterr().out
    assert "judged by scripted reviewer (simulated)" in told
    assert "aligned" not in told
    assert cli.run(["certify", place, "--target", "7"]) == 2
