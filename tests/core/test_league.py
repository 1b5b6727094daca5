"""The league of a session: every way on the same pairs, a language model among them, hidden flaws, and costs by tree size."""

import json

import numpy as np
import pytest
import torch

from ida_core import cli
from ida_core.control import Control
from ida_core.iterate import iterate
from ida_core.language.model import Refusal, Reply, Stopped
from ida_core.learner import Recipe
from ida_core.oversight.modelled import PARTS, Modelled
from ida_core.oversight.obfuscation import stress_as_asked
from ida_core.oversight.sides import Truthful
from ida_core.oversight.standings import compare_ways
from ida_core.report import debate as reports
from ida_core.report.chart import svg
from ida_core.report.debate_charts import Cost, costs_chart, costs_lack, slope, slopes, stress_chart
from ida_core.sessions.session import Session, Settings
from ida_core.tasks import make_task
from tests.core.test_debate_protocols import bout

SMALL = Recipe(width=32, heads=2, contexts=8, questions=8, compare_every=20, compare_on=32, max_steps=20, replay=64, save_every=20)
POWERING = make_task("permutation-powering")


class Reader:
    """Stands where a language model would: believes whoever brought the quotes, and in the first answer without any."""

    name = "reader"

    def __init__(self):
        self.sent = 0

    def reply(self, requests, stop):
        if stop():
            raise Stopped
        self.sent += len(requests)
        return [Reply(self._say(one.messages[-1].text), 20, 7, finished=True) for one in requests]

    @staticmethod
    def _say(prompt):
        if "Probability of A" not in prompt:
            return "I stand by it."
        return f"Probability of A: {90 if 'Round 1, A' not in prompt else 60 if '✕' in prompt else 80}%"


def test_a_model_is_in_the_league_behind_the_same_interface():
    model = Reader()
    standings = compare_ways(bout(6), [Modelled(model, part) for part in PARTS])
    assert [each.name for each in standings] == [f"model, {part}" for part in PARTS]
    alone, consultancy, debate, scripted = standings
    assert (alone.pairs, alone.swap_decided, alone.swap_consistent) == (6, 6, 0), "whoever believes in A changes with the order"
    assert alone.right == 0.5
    assert alone.tokens == 14, "two judgements of a pair"
    assert debate.tokens == 7 * (2 * 2 + 2)
    assert scripted.tokens == 14
    assert model.sent == 6 * (2 + 4 + 6 + 2)
    assert all(each.low < each.right < each.high for each in (alone, consultancy, debate))
    assert consultancy.gap_interval[0] < 0 < consultancy.gap_interval[1]
    assert not {each.rulings for each in standings} - {2}


def test_a_model_can_be_stopped_and_what_it_refuses_is_handed_on():
    with pytest.raises(Stopped):
        Modelled(Reader(), "debate", lambda: True).decide(bout(3))
    broken = Reader()
    broken.reply = lambda requests, stop: (_ for _ in ()).throw(Refusal("it is too large"))
    with pytest.raises(Refusal, match="too large"):
        Modelled(broken, "alone").decide(bout(3))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    torch.set_num_threads(1)
    place = tmp_path_factory.mktemp("league") / "league.espalier"
    with Session.create(place, Settings("League", POWERING.name, seed=3)) as session:
        for _ in iterate(session, POWERING, Control(), recipe=SMALL, device="cpu", iterations=1):
            pass
    return place


def test_the_league_of_a_session_has_intervals_everywhere(folder, monkeypatch, capsys):
    monkeypatch.setattr(reports, "FLAWS", 10)
    monkeypatch.setattr("ida_core.language.opening.open_model", lambda _name: Reader())
    assert cli.run(["league", str(folder), "--questions", "16", "--model", "embedded", "--cases", "3", "--json"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert [row["name"] for row in told["ways"]][-4:] == [f"model, {part}" for part in PARTS]
    assert {row["pairs"] for row in told["ways"][-4:]} == {min(3, told["ways"][0]["pairs"])}
    assert all(row["low"] <= row["right"] <= row["high"] for row in told["ways"])
    assert all(term["interval"][0] <= term["share"] <= term["interval"][1] for term in told["error"]["terms"].values())
    assert sum(row["trials"] for row in told["stress"]["by_depth"]) == 10 * len(POWERING.heights)
    assert "too few debates" in told["costs"]["lacks"]
    assert "caught" in svg(stress_chart(told["stress"]))
    assert cli.run(["league", str(folder), "--model", "clever"]) == 2
    assert "there is no model" in capsys.readouterr().err
    assert cli.run(["league", str(folder), "--cases", "0"]) == 2


def test_who_knows_the_truth_walks_to_every_flaw_and_flaws_are_counted_where_they_lie():
    found = stress_as_asked(POWERING, Truthful(POWERING), 40, np.random.default_rng(0))
    assert sum(each.trials for each in found) == 40 * len(POWERING.heights)
    assert all(each.caught == each.trials and each.picks == each.right_picks == each.depth * each.trials for each in found)


def test_the_slope_of_a_power_law_is_its_exponent():
    exact = slope([1, 10, 100], [2, 2 * 10**0.5, 20])
    assert (exact.slope, exact.n) == (pytest.approx(0.5), 3)
    assert exact.high - exact.low < 1e-6
    rough = slope([1, 10, 100, 1000], [1, 5, 3, 9])
    assert rough.low < rough.slope < rough.high


def test_costs_are_drawn_on_logarithmic_scales_once_there_are_enough_debates():
    found = [Cost(3, 3, 2), Cost(7, 5, 3), Cost(7, 5, 2), Cost(63, 9, 3)]
    assert "4 of at least 5" in costs_lack(found)
    assert costs_lack([Cost(7, 5, 2)] * 9), "one size tells nothing about growth"
    found.append(Cost(511, 13, 2))
    assert costs_lack(found) == ""
    chart = costs_chart(found)
    assert chart.log
    stated, read = (slopes(found)[name] for name in ("each side states", "the judge reads"))
    assert read.high > 0
    assert 0.2 < stated.slope < 0.4
    assert stated.words in chart.note
    picture = svg(chart)
    assert all(f">{power}<" in picture for power in ("1", "10", "100"))
    assert ("each side states", 7, 5.0, "", "", 2) in chart.rows()
