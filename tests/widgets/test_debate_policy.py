"""The policy of debates in words: what is stored is shown, and what is chosen is stored."""

import pytest

from app.debate.policy import PolicyBox


@pytest.fixture
def box(qtbot):
    made = PolicyBox()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("words", ["never", "share:0.5:0.1:specialist", "share:1:0.3:deeper", "share:0.07:0.25:sample"])
def test_every_policy_is_shown_in_words(box, words):
    box.show_policy(words)
    assert box.policy.words == words
    shown = [combo.currentText() for combo in (box.share, box.rival, box.audit)]
    assert all(":" not in each for each in shown)
    assert box.audit.isEnabled() == (words != "never")


def test_what_is_chosen_is_stored(box, qtbot):
    box.show_policy("share:1:0.3:deeper")
    assert [box.share.currentText(), box.rival.currentText(), box.audit.currentText()] == [
        "Compare all of A_n's answers", "with H + A_n, 3 levels", "audit 30 % that agree",
    ]  # fmt: skip
    box.share.setCurrentIndex(box.share.findData(0.1))
    with qtbot.waitSignal(box.chosen) as chosen:
        box.share.activated.emit(box.share.currentIndex())
    assert chosen.args == ["share:0.1:0.3:deeper"]
