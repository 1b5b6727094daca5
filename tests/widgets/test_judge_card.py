"""The judge's card: what is seen and nothing more, what a belief pays, and keys that rule."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.debate import card as cards
from app.debate.card import EMPTY, JudgeCard
from app.debate.claims import DISPUTED, STEP, ClaimTree
from ida_core.oversight.transcripts import Held, ItemText, RoundText

ROUND = RoundText("σ^4(a)", ("b", "c"), ((("σ^2(a)", "d"), ("σ^2(d)", "b")), (("σ^2(a)", "e"), ("σ^2(e)", "c"))), 0)
HELD = Held(
    id=7, node=3, protocol="bisection", sides=("A_2", "H + A_2"), answers=("b", "c"), rounds=(ROUND,), lines=(),
    item=ItemText("leaf", "σ^2(a)", (), ("answers d", "answers e")), begun_by="you", audit=False, statements=3, nodes=7,
    verdict=None, judge="", belief=None, seconds=None, reason="",
)  # fmt: skip


@pytest.fixture
def card(qtbot, monkeypatch):
    monkeypatch.setattr(cards, "GUARD_SECONDS", 0.0)
    made = JudgeCard()
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_of_the_sides_is_seen_before_the_ruling(card):
    assert card.view.text() == EMPTY
    card.show_debate(HELD)
    assert "σ^4(a)" in card.view.text()
    assert "A_2" not in card.view.text()
    card.next_round()
    assert card.view.text() == "What is σ^2(a)?\n\nA answers d\nB answers e"
    assert card.buttons["look up"].isVisible()
    card.take_look_up(7, "d")
    assert "The look-up says d." in card.view.text()
    card.show_debate(replace(HELD, verdict=1, judge="you", belief=0.2, reason="so it says"))
    assert "B, H + A_2, won, as you ruled with 20% for A." in card.view.text()
    assert "so it says" in card.view.text()


def test_what_a_belief_pays_is_shown_before_it_is_committed(card, qtbot):
    card.show_debate(HELD)
    assert "If A is right: +75 points; if B is right: +75" in card.pay.text()
    assert "costs 2 points" in card.turn_words.text()
    assert not card.buttons["commit"].isEnabled()
    said: list[str] = []
    card.refused.connect(said.append)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert "off 50 %" in said[0]
    with qtbot.waitSignal(card.turned) as turned:
        qtbot.keyClick(card, Qt.Key.Key_Period)
    assert turned.args == [0, 0.5]
    qtbot.keyClick(card, Qt.Key.Key_2)
    qtbot.keyClick(card, Qt.Key.Key_Left)
    assert "15% for A" in card.pay.text()
    with qtbot.waitSignal(card.ruled) as ruled:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert ruled.args[:3] == [1, 0.15, ""]
    assert ruled.args[4] == 1


def test_what_was_typed_comes_back_when_the_ruling_is_undone(card, qtbot):
    card.show_debate(HELD)
    card.say(0)
    card.reason.setText("clear enough")
    qtbot.keyClick(card, Qt.Key.Key_Return)
    card.show_debate(replace(HELD, id=8))
    assert (card.belief.value(), card.reason.text()) == (50, "")
    card.show_debate(HELD)
    assert (card.belief.value(), card.reason.text()) == (90, "clear enough")


def test_an_audit_asks_whether_both_are_right_and_debate_says_it_is_blind(card, qtbot):
    agreed = replace(HELD, answers=("b", "b"), rounds=(), item=None)
    card.show_debate(agreed)
    assert "blind" in card.view.text()
    assert card.buttons["audit"].isVisible()
    card.show_debate(replace(agreed, audit=True))
    assert card.view.text() == "Both sides answer b. Is that right?"
    assert not card.belief.isVisible()
    with qtbot.waitSignal(card.ruled) as ruled:
        qtbot.keyClick(card, Qt.Key.Key_0)
    assert ruled.args[:2] == [2, None]


def test_both_trees_mark_where_the_sides_differ(qtbot):
    one, other = ClaimTree("A"), ClaimTree("B")
    for tree in (one, other):
        qtbot.addWidget(tree)
        tree.show_rounds(HELD, 1, "")
        top = tree.tree.topLevelItem(0)
        assert top.text(0) == f"{DISPUTED} σ^4(a)"
        assert top.child(0).text(0) == f"{DISPUTED} σ^2(a)"
    assert (one.tree.topLevelItem(0).child(0).text(1), other.tree.topLevelItem(0).child(0).text(1)) == ("d", "e")
    same = (("σ^2(a)", "d"), ("σ^2(d)", "b"))
    combine = replace(HELD, rounds=(replace(ROUND, lists=(same, same), differs=2),))
    one.show_rounds(combine, 1, " · A_2")
    assert one.tree.topLevelItem(0).text(0) == f"{STEP} σ^4(a)"
    assert one.title.text() == "A · A_2"
