"""Settings: found by a word, in force at once, kept sparsely, never in the way when the file is damaged."""

import tomllib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from app.experiments.room import ExperimentsRoom
from app.preferences import PREFERENCES, Preferences
from app.settings_dialog import SettingsDialog
from app.theme import STRONG_DARK, THEME

ANY = st.builds(
    Preferences, theme=st.sampled_from(["system", "light", "dark"]), high_contrast=st.booleans(), text_size=st.integers(75, 200),
    device=st.sampled_from(["auto", "cpu", "cuda", "mps"]), ask_on_close=st.booleans(),
)  # fmt: skip


@pytest.fixture(autouse=True)
def as_usual():
    yield
    PREFERENCES.now = Preferences(ask_on_close=False)
    PREFERENCES.changed.emit()


@given(ANY)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read(tmp_path, preferred):
    preferred.write(tmp_path / "s.toml")
    assert Preferences.read(tmp_path / "s.toml") == preferred
    assert len(tomllib.loads((tmp_path / "s.toml").read_text())) - 1 == sum(
        getattr(preferred, name) != getattr(Preferences(), name) for name in Preferences.__slots__
    )


@pytest.mark.parametrize("text", ['theme = "pink"', "text_size = 1000", 'text_size = "big"', "ask_on_close = 1", "theme = "])
def test_a_damaged_file_is_said_and_left_alone(text):
    PREFERENCES.path.parent.mkdir(parents=True)
    PREFERENCES.path.write_text(text)
    assert "are not used" in PREFERENCES.load()
    assert Preferences() == PREFERENCES.now
    assert PREFERENCES.path.read_text() == text


def test_settings_of_a_later_version_do_no_harm():
    PREFERENCES.path.parent.mkdir(parents=True)
    PREFERENCES.path.write_text('version = 9\ncolour_of_tea = "green"\ntext_size = 120\n')
    assert PREFERENCES.load() == ""
    assert PREFERENCES.now.text_size == 120


def test_a_word_finds_a_setting_and_it_is_in_force_at_once(open_window, place, qtbot):
    user = open_window(place)
    before = QApplication.font().pointSizeF()
    dialog = SettingsDialog(user.window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.search.setText("gpu")
    assert [name for name, editor in dialog.editors.items() if editor.isVisible()] == ["device"]
    assert dialog.none.isHidden()
    dialog.search.setText("shortcut")
    assert dialog.none.isVisible()
    dialog.search.clear()
    dialog.editors["theme"].setCurrentText("dark")
    dialog.editors["high_contrast"].setChecked(True)
    dialog.editors["text_size"].setValue(150)
    assert THEME.tokens is STRONG_DARK
    assert QApplication.font().pointSizeF() == pytest.approx(1.5 * before)
    assert tomllib.loads(PREFERENCES.path.read_text())["text_size"] == 150
    dialog.close()


def test_closing_while_training_asks_once_and_resumes(open_window, place):
    user = open_window(place)
    PREFERENCES.now = Preferences()
    user.window.training.recipe = None
    user.window.do("distil")
    user.until(lambda: user.window.training.is_running)
    asked = []

    def press(words: str) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        if words == "Save and close":
            box.checkBox().setChecked(True)
        next(button for button in box.findChildren(QPushButton) if button.text() == words).click()

    QTimer.singleShot(200, lambda: press("Keep training"))
    assert not user.window.close()
    assert user.window.training.is_running
    QTimer.singleShot(200, lambda: press("Save and close"))
    assert user.window.close()
    assert asked == ["Close while training?"] * 2
    assert not PREFERENCES.now.ask_on_close


def test_closing_while_an_experiment_runs_asks_too(open_window, place, monkeypatch):
    user = open_window(place)
    PREFERENCES.now = Preferences()
    monkeypatch.setattr(ExperimentsRoom, "is_running", True)
    asked = []

    def stay() -> None:
        box = QApplication.activeModalWidget()
        asked.append(box.text())
        next(button for button in box.findChildren(QPushButton) if button.text() == "Stay").click()

    QTimer.singleShot(200, stay)
    assert not user.window.close()
    assert asked == ["Close while an experiment is running?"]
    PREFERENCES.now = Preferences(ask_on_close=False)


def test_a_room_takes_the_height_it_needs_and_the_next_one_gives_it_back(open_window, place):
    user = open_window(place)
    window, bar = user.window, user.window.rooms.tabBar()
    window.resize(1280, 800)
    window.do("layout_h")
    user.until(lambda: window.rooms_dock.height() == 220)

    def height_of(room):
        at = bar.tabRect(window.rooms.indexOf(room)).center()
        user.qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at)
        return window.rooms_dock.height()

    usual = height_of(window.desk.lineage)
    assert height_of(window.desk.drift) > usual
    assert height_of(window.desk.lineage) == usual
    window.resizeDocks([window.rooms_dock], [300], Qt.Orientation.Vertical)
    user.until(lambda: window.rooms_dock.height() == 300)
    assert height_of(window.desk.lineage) == 300, "who moved the border wants it there"


def test_another_size_of_text_is_in_force_at_once_also_where_text_has_a_size_of_its_own(open_window, place, qapp):
    user = open_window(place)
    plain, bold, title = user.window.says, user.window.room.state, user.window.guide.count
    before = [widget.fontInfo().pointSizeF() for widget in (plain, bold, title)]
    PREFERENCES.change(text_size=150)
    try:
        after = [widget.fontInfo().pointSizeF() for widget in (plain, bold, title)]
        assert after == pytest.approx([1.5 * size for size in before], rel=0.05)
        assert bold.font().bold()
        PREFERENCES.change(theme="dark", high_contrast=True)
        assert [widget.fontInfo().pointSizeF() for widget in (plain, bold, title)] == after
    finally:
        PREFERENCES.change(text_size=100)
    assert [widget.fontInfo().pointSizeF() for widget in (plain, bold, title)] == pytest.approx(before, rel=0.05)
