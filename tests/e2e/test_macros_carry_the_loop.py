"""Through the window alone: twelve decisions of a person become a rule, and the rule plays H in the whole loop."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ida_core.iterate import Promoted
from ida_core.lineage import read
from ida_core.sessions.session import Session, Settings
from ida_core.sessions.verify import faults
from tests.core.macro_loop import RULE, SHOWN


def demonstrate(user):
    """Split and answer as a person does, all of it typed; "$n" points to the answer of the nth subquestion."""
    for question, asks, whole in SHOWN:
        root = user.ask(question)
        for number, ask in enumerate(asks):
            child = user.ask(ask.replace("$", f"${number}"), below=True)
            user.until(lambda child=child: user.node(child).proposal is not None)
        if whole:
            user.type(user.window.desk.workspace.answer, f"${len(asks)}")
            user.until(lambda root=root: user.node(root).answer is not None)


def approve_the_rule(user):
    cards = user.window.desk.macros.cards
    user.window.do("show_macros")
    user.until(lambda: any(card.words.text() == RULE for card in user.window.desk.macros.cards.values()))
    card = next(card for card in user.window.desk.macros.cards.values() if card.words.text() == RULE)
    assert "not as you did" not in card.past.text()
    QTest.mouseClick(card.buttons["approved"], Qt.MouseButton.LeftButton)
    user.until(lambda: any("approved ·" in card.about.text() for card in user.window.desk.macros.cards.values()))
    assert cards is not None


def decisions(user):
    """All that is on record, questions asked at the root included, and the approval of the rule."""
    with user.window.link.session.reading() as reader:
        approvals = sum(1 for _ in reader.query("SELECT 1 FROM event WHERE kind = 'rule approved'"))
        return reader.table("decision").count + approvals


def train(user, seconds):
    """Press Auto-run and wait for the end; the reports of what was promoted."""
    promoted = []
    user.window.training.happened.connect(lambda event: promoted.append(event.report) if isinstance(event, Promoted) else None)
    user.window.do("iterate")
    user.until(lambda: user.window.training.is_running)
    user.until(lambda: not user.window.training.is_running, timeout=seconds * 1000)
    return promoted


@pytest.fixture
def macro_place(tmp_path):
    folder = tmp_path / "macros.espalier"
    Session.create(folder, Settings("Macros", "permutation-powering", seed=0, overseer="macros")).close()
    return folder


def test_twelve_decisions_become_the_rule_that_trains(open_window, macro_place):
    user = open_window(macro_place)
    demonstrate(user)
    approve_the_rule(user)
    assert decisions(user) == 12
    reports = train(user, 120)
    assert [report.n for report in reports] == [1, 2, 3]
    assert decisions(user) == 12
    user.window.close()
    with Session.open(macro_place) as session:
        assert faults(session) == []
        assert len(read(session)) == 4


@pytest.mark.soak
@pytest.mark.timeout(2400)
def test_twelve_decisions_carry_the_whole_loop(open_window, macro_place, capsys):
    user = open_window(macro_place)
    user.window.training.recipe = None
    demonstrate(user)
    approve_the_rule(user)
    made = decisions(user)
    last = train(user, 2100)[-1]
    total = sum(last.n_by_height.values())
    accuracy = sum(last.accuracy_by_height[height] * last.n_by_height[height] for height in last.n_by_height) / total
    with capsys.disabled():
        print(f"\n{made} decisions, questions asked and the approval included; {RULE}")
        print(f"A_{last.n}: accuracy {accuracy:.4f} of {total}, by height {last.accuracy_by_height}, {last.overseer_labels} works")
    assert made <= 12
    assert accuracy >= 0.99
