"""The whole window for people who do not use a mouse or see little: names, Tab, focus that shows, contrast."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QWhatsThis,
    QWidget,
)  # fmt: skip

from app import explain, theme
from app.explain import Explains
from app.theme import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QSlider)
INNER = (
    "qt_spinbox_lineedit",
    "qt_toolbar_ext_button",
    "qt_menubar_ext_button",
    "ScrollLeftButton",
    "ScrollRightButton",
    "qt_tableview_cornerbutton",
)
"""Parts of Qt's own controls, which speak through the control they belong to."""
ENOUGH = 4.5
"""Least ratio of contrast for text (WCAG 2.2, criterion 1.4.3)."""


def controls(window: QWidget) -> list[QWidget]:
    """Everything that takes input, hidden rooms included."""
    return [widget for widget in window.findChildren(QWidget) if isinstance(widget, CONTROLS) and not belongs_to_qt(widget)]


def belongs_to_qt(widget: QWidget) -> bool:
    parent = widget.parent()
    listed = parent is not None and isinstance(parent.parent(), QComboBox)
    inside = listed or isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit)
    return inside or widget.objectName() in INNER or isinstance(widget, QHeaderView)


def nameless(window: QWidget) -> list[str]:
    """The controls that a screen reader has no name for."""
    return [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}: {widget.toolTip()}"
        for widget in controls(window)
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
    ]


def luminance(colour: str) -> float:
    channels = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in QColor(colour).getRgbF()[:3]]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_control_says_what_it_is(open_window, place):
    user = open_window(place)
    user.ask("s^5(a)")
    assert not nameless(user.window)


def test_tab_reaches_every_control_that_is_on_show(open_window, place, qtbot):
    user = open_window(place)
    user.ask("s^5(a)")
    window = user.window
    window.resize(1600, 1000)
    for index in range(window.rooms.count()):
        window.rooms.setCurrentIndex(index)
        QApplication.processEvents()
        wanted = {
            widget for widget in controls(window)
            if widget.isVisibleTo(window) and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        }  # fmt: skip
        walked, at = set(), window.root_field.field
        for _ in range(4000):
            walked.add(at)
            at = at.nextInFocusChain()
            if at is window.root_field.field:
                break
        missing = [f"{type(widget).__name__} {widget.accessibleName()}" for widget in wanted - walked]
        assert not missing, (window.rooms.tabText(index), missing)
        deaf = [
            f"{type(widget).__name__} {widget.accessibleName() or widget.toolTip()}" for widget in controls(window)
            if widget.isVisibleTo(window) and widget.isEnabled() and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.inherits("QToolButton")
        ]  # fmt: skip
        assert not deaf, (window.rooms.tabText(index), deaf)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, STRONG_LIGHT, STRONG_DARK], ids=["light", "dark", "strong light", "strong dark"])
def test_text_stands_out_from_every_ground_it_is_put_on(tokens):
    grounds = (tokens.window, tokens.surface, tokens.raised)
    signs = (tokens.text, tokens.muted, tokens.good, tokens.warn, tokens.bad, tokens.wait, tokens.proposed, tokens.accent)
    weak = {
        (text, ground): round(contrast(text, ground), 2) for text in signs for ground in grounds if contrast(text, ground) < ENOUGH
    }
    weak |= {("on accent", tokens.accent): contrast(tokens.on_accent, tokens.accent)} if contrast(
        tokens.on_accent, tokens.accent) < ENOUGH else {}  # fmt: skip
    assert not weak
    lines = {colour: round(contrast(colour, tokens.surface), 2) for colour in tokens.series if contrast(colour, tokens.surface) < 3}
    assert not lines  # graphics: 3 (criterion 1.4.11)


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_palette_in_force_is_the_one_that_was_measured(open_window, place, choice):
    open_window(place)
    theme.THEME.choose(choice)
    palette, tokens = QApplication.palette(), {"light": LIGHT, "dark": DARK}[choice]
    assert palette.color(QPalette.ColorRole.WindowText).name() == tokens.text
    assert palette.color(QPalette.ColorRole.Base).name() == tokens.surface
    theme.THEME.choose("light")


def test_focus_shows_on_buttons_and_fields(open_window, place, qtbot):
    user = open_window(place)
    user.ask("s^5(a)")
    for widget in (user.window.room.buttons["distil"], user.window.root_field.field):
        user.window.rooms.setCurrentWidget(user.window.room)
        without = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        user.until(widget.hasFocus)
        assert widget.grab().toImage() != without


def test_a_row_of_the_tree_is_spoken_whole(open_window, place):
    user = open_window(place)
    node = user.ask("s^5(a)")
    model = user.window.desk.outline.model()
    index = next(model.index(row, 0) for row in range(model.rowCount()) if "σ^5(a)" in str(model.index(row, 0).data()))
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "σ^5(a)" in spoken
    assert user.node(node).status.words in spoken


def test_every_panel_says_what_it_is_for(open_window, place, monkeypatch):
    user = open_window(place)
    user.ask("s^5(a)")
    window, said = user.window, []
    monkeypatch.setattr(QWhatsThis, "showText", lambda _at, text, _widget: said.append(text))
    for button in (one for one in window.findChildren(Explains) if one.isVisible()):
        button.click()
    assert len(set(said)) == 4  # the line, the trees, the workspace, and the room in front
    for index in range(window.rooms.count()):
        window.rooms.setCurrentIndex(index)
        explain.explain(window.rooms.currentWidget())
    assert {text.partition("\n\n")[0] for text in said} <= set(explain.ABOUT.values())  # the rules of the task come after
    assert len(set(said)) == 3 + window.rooms.count()
    window.root_field.field.setFocus()
    window.desk.outline.setFocus()
    window.do("explain")
    assert said[-1] == explain.ABOUT["tree"]
