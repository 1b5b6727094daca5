"""Drift in words shows what models and question sets say as text, whatever they say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTreeWidget

from app.drift.words_panel import WordsPanel

NASTY = "<img src='file:///etc/passwd'><b>bold</b>\u202e\x07" + "x" * 5000


def test_hostile_words_are_shown_and_not_acted_on(qtbot):
    panel = WordsPanel()
    qtbot.addWidget(panel)
    counted = {"n": 3, "differ": 1, "differed_before": 2, "rate": 1 / 3, "upper": 0.9}
    row = {
        "n": 1, "families": [{"family": "", **counted}, {"family": NASTY, **counted}], "ruled": {"proposed": 0, "stood": 0},
        "differed": [{"question": NASTY, "teacher": NASTY, "student": NASTY}],
    }  # fmt: skip
    panel.show_report({"iterations": [row], "assumptions": ["so"]})
    panel.show()
    for table in panel.findChildren(QTreeWidget):
        for place in range(table.topLevelItemCount()):
            item = table.topLevelItem(place)
            for column in range(table.columnCount()):
                assert len(item.text(column)) <= 200
                assert not {"\u202e", "\x07"} & set(item.text(column) + item.toolTip(column))
                assert "<img" not in item.toolTip(column)
    assert all(label.textFormat() is not Qt.TextFormat.RichText for label in panel.findChildren(QLabel) if "img" in label.text())
