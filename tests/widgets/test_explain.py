"""Every panel says what it is for: by the `?` beside it, and by F1 where the focus is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWhatsThis, QWidget

from app import explain


@pytest.fixture
def said(monkeypatch):
    texts = []
    monkeypatch.setattr(QWhatsThis, "showText", lambda _at, text, _widget: texts.append(text))
    return texts


def test_the_panel_around_a_widget_speaks_for_it(qtbot, said):
    panel = QWidget()
    qtbot.addWidget(panel)
    inside = QLabel("here", panel)
    panel.setWhatsThis(explain.ABOUT["queue"])
    explain.explain(inside)
    button = explain.Explains(lambda: inside, panel)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert said == [explain.ABOUT["queue"]] * 2


def test_where_nothing_is_said_nothing_is_shown(qtbot, said):
    bare = QWidget()
    qtbot.addWidget(bare)
    explain.explain(bare)
    explain.explain(None)
    assert said == []
