"""The dialog that starts a session: what is chosen there is what the session is about."""

import pytest

from app.sessions.new_dialog import NewSessionDialog
from ida_core.overseers.choice import check
from ida_core.sessions.session import Session
from ida_core.tasks import make_task


@pytest.fixture
def dialog(qtbot, tmp_path):
    made = NewSessionDialog()
    qtbot.addWidget(made)
    made.show()
    made.place.setText(str(tmp_path))
    return made


@pytest.mark.parametrize(
    ("form", "amount", "name"),
    [
        ("scripted", None, "scripted"),
        ("faulty:{}", 15, "faulty:0.15"),
        ("faulty:{}:fixed", 1, "faulty:0.01:fixed"),
        ("faulty:{}:lazy", 100, "faulty:1.0:lazy"),
        ("imitator:{}", 60, "imitator:60"),
        ("person", None, "person"),
    ],
)
def test_who_plays_h_and_how_badly_is_chosen(dialog, form, amount, name):
    dialog.overseer.setCurrentIndex(dialog.overseer.findData(form))
    assert dialog.how_much.isVisible() == (amount is not None)
    if amount is not None:
        dialog.how_much.setValue(amount)
    assert dialog.chosen_overseer() == name
    check(name, make_task("permutation-powering"))


def test_the_session_is_as_chosen(dialog):
    dialog.name.setText("Chosen")
    dialog.overseer.setCurrentIndex(dialog.overseer.findData("faulty:{}:lazy"))
    dialog.curriculum.setCurrentIndex(dialog.curriculum.findData("paper"))
    dialog.accept()
    with Session.open(dialog.folder) as session:
        chosen = session.settings
    assert (chosen.name, chosen.overseer, chosen.curriculum) == ("Chosen", "faulty:0.1:lazy", "paper")
