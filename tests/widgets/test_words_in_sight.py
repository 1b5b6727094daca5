"""Words that a newcomer stumbled over: each says on its own what it means."""

import pytest
from PySide6.QtCore import QLocale

from app.drift.budget import BudgetPanel
from app.language import NUMBERS
from app.lineage.panel import Bars
from app.lineage.words import as_text
from app.macros.panel import MacroPanel
from app.queue.queue import pace_words
from ida_core.inbox import Pace
from ida_core.lineage import Ancestor, IterationReport
from ida_core.overseers.macros import parse_rule
from ida_core.overseers.rules import Kept
from ida_core.report.stories import Story
from ida_core.sessions.resolutions import Resolution
from ida_core.tasks import make_task
from ida_core.tree import Answerer, Node, Status, Tree
from tests.core.test_drift_page import REPORT as DRIFT

TASK = make_task("permutation-powering")
REPORT = IterationReport(
    1, {1: 1.0, 2: 0.0}, {1: 1.0, 2: 1.0}, {1: 100, 2: 100}, 0.9986, 0.99551, 0.99959, 512, 0.6, 640, 1.0, 20, "agreed"
)
LOOKED = ({"passed": False, "words": "H agreed with 0 of 0 answers that were looked at; 5 are asked for"},)


def story(gate):
    told = Resolution(1, "promote", 2, None, "gate", None, {"gate": gate, "checks": LOOKED}, "2026-11-25T17:00:00")
    first = Ancestor(1, 0, None, "look-up", None, None, True, None, None)
    return Story(Ancestor(2, 1, 1, "transformer", None, None, True, 1, REPORT), "helps now", first, "scripted", None, (told,), ())


def test_the_bars_say_why_a_height_is_not_learned_and_what_chance_is(qtbot):
    bars = Bars(REPORT, answers=8)
    qtbot.addWidget(bars)
    assert "“I don't know”, which counts as wrong" in bars.toolTip()
    assert "among the 8 answers there are is right in 12.5%" in bars.toolTip()
    unknown = Bars(REPORT)
    qtbot.addWidget(unknown)
    assert "blind guess" not in unknown.toolTip()


def test_an_open_gate_shows_no_cross_and_a_guarded_one_does():
    assert "the gate is open: whatever is trained here helps" in as_text(story("open"))
    assert "✕" not in as_text(story("open"))
    assert "✕ H agreed with 0 of 0" in as_text(story("guarded:0.9"))
    assert "[99.55%, 99.96%]" in as_text(story("open"))


@pytest.mark.parametrize(("done", "words"), [(0, "0 rulings, 2 left"), (1, "1 ruling, 2 left"), (2, "2 rulings, 2 left")])
def test_the_queue_counts_rulings(done, words):
    assert pace_words(Pace(done, None, None), 2) == words


def test_a_rule_tells_what_was_done_from_what_was_begun(qtbot):
    tree = Tree()
    for number, answer in ((1, "b"), (2, None)):
        status = Status.APPROVED if answer else Status.WAITS_FOR_PERSON
        tree.put(
            Node(
                id=number, parent=None, ordinal=number - 1, context=number, question="σ^3(a)", height=1, iteration=0, answer=answer,
                answerer=Answerer.PERSON, status=status,
            )
        )  # fmt: skip
    rule = parse_rule(TASK, "x0 0 0 1 1 → x0 x1 x2 x3 0; y 0 0 0 1; = z", 1)
    panel = MacroPanel(tree, TASK)
    qtbot.addWidget(panel)
    panel.show_rules([Kept(rule, "proposed", (1, 2))])
    assert panel.cards[1].words.text() == "σ^3(x) → y = σ^2(x), z = σ^1(y), answer z"
    assert "made from your work on 1 and what you began on 2" in panel.cards[1].about.text()
    panel.show_rules([Kept(rule, "proposed", (1,))])
    assert "made from your work on 1 ·" in panel.cards[1].about.text()


def test_every_number_of_the_budget_names_its_audit(qtbot):
    panel = BudgetPanel()
    qtbot.addWidget(panel)
    curve = {"n": 1, "worst_case": 0.00496, "leak_bound": 0.00496, "leak_adjusted": 0.0005, "product": 0.0005}
    panel.show_report(DRIFT | {"by_iteration": [curve | {"root_audit": DRIFT["root_audit"]}]}, 0.05, None)
    assert "Root audit (0 of 2,000 differ): ≤ 0.35%" in panel.binding.text()
    assert "Path audit (1 of 2,000 differ at A_1): whole tree ≤ 0.50%" in panel.binding.text()
    assert "all come down to its ε in the path audit" in panel.why.text()
    assert panel.of_which.text().count("\n– ") == 4


def test_numbers_are_written_alike_in_every_language():
    assert NUMBERS.toString(5.0, "f", 1) == "5.0"
    assert NUMBERS.toString(4000) == "4000"
    assert NUMBERS.toDouble("5,0")[1] is False
    assert QLocale("de").toString(5.0, "f", 1) == "5,0"
