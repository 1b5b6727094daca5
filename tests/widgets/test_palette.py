"""The command palette: actions are found by their names and by what they do, and nothing found is said."""

from PySide6.QtCore import Qt

from app.palette import Palette


def names(palette: Palette) -> list[str]:
    return [palette.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(palette.list.count())]


def test_what_an_action_does_finds_it_after_those_that_are_called_so(qtbot):
    palette = Palette(lambda _name: True)
    qtbot.addWidget(palette)
    palette.field.setText("theme")
    assert {"light", "dark", "system"} <= set(names(palette)[:4])
    palette.field.setText("rules")
    assert {"show_macros", "macros"} <= set(names(palette)[:3])
    palette.field.setText("debate")
    assert names(palette)[0] == "debate"


def test_nothing_found_is_said_and_cannot_be_chosen(qtbot):
    palette = Palette(lambda _name: True)
    qtbot.addWidget(palette)
    palette.field.setText("xqzj")
    assert palette.list.count() == 1
    assert "Nothing found" in palette.list.item(0).text()
    palette.accept()
    assert palette.chosen is None
