"""Every room and some dialogs as they were last looked at, in both themes.

`SNAPSHOTS=write ./test tests/e2e/test_snapshots.py` makes them anew.
"""

import os
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication, QLabel

from app.keys_dialog import KeysDialog
from app.sessions.export_dialog import ExportDialog
from app.sessions.folders import unpack_demonstration
from app.sessions.new_dialog import NewSessionDialog
from app.theme import THEME

KEPT = Path(__file__).parents[1] / "snapshots"
SHRUNK = 4
"""Pictures are compared at a quarter of their size, so that another version of the font's renderer does not matter."""
ON_AVERAGE, ANYWHERE, SHARE = 2.0, 48, 0.01
"""Of 255: mean difference; what counts as different; how much of the picture may be."""


@pytest.fixture
def pinned_font(qapp):
    before = QApplication.font()
    font = QFont("DejaVu Sans")
    font.setPointSizeF(9)
    QApplication.setFont(font)
    yield
    QApplication.setFont(before)
    THEME.choose("light")


def pixels(picture: QImage) -> np.ndarray:
    small = picture.convertToFormat(QImage.Format.Format_RGB888).scaled(
        picture.size() / SHRUNK, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    rows = np.frombuffer(small.constBits(), np.uint8).reshape(small.height(), small.bytesPerLine())
    return rows[:, : 3 * small.width()].astype(int)


def difference(seen: QImage, kept: QImage) -> str:
    """How two pictures differ beyond what is allowed; empty: they do not."""
    if seen.size() != kept.size():
        return f"sizes {seen.size()} and {kept.size()}"
    apart = abs(pixels(seen) - pixels(kept))
    mean, share = apart.mean(), (apart > ANYWHERE).mean()
    return "" if mean <= ON_AVERAGE and share <= SHARE else f"{mean:.2f} on average, {share:.1%} far off"


def settled(user, room):
    """Wait until a room looks the same for ten looks on end."""
    looks = []

    def still():
        looks.append(room.grab().toImage())
        return len(looks) >= 10 and all(one == looks[-1] for one in looks[-10:])

    user.until(still)


def in_the_end(user, room, kept):
    """How a room differs from its picture once all is laid out and what is read beside the window's thread has come."""
    with suppress(AssertionError):
        user.until(lambda: not difference(room.grab().toImage(), kept), timeout=3000)
    return difference(room.grab().toImage(), kept)


def unlike(user, named, tmp_path, show=lambda name: None):
    """What of these widgets, each shown first, looks otherwise in a theme than in its picture; or make the pictures."""
    wrong = []
    for theme in ("light", "dark"):
        THEME.choose(theme)
        for name, widget in named.items():
            show(name)
            user.until(widget.isVisible)
            file = KEPT / f"{name}-{theme}.png"
            if os.environ.get("SNAPSHOTS") == "write":
                settled(user, widget)
                KEPT.mkdir(exist_ok=True)
                widget.grab().save(str(file))
            elif words := in_the_end(user, widget, QImage(str(file))):
                widget.grab().save(str(tmp_path / file.name))
                wrong.append(f"{name}, {theme}: {words}; see {tmp_path / file.name}")
    return "\n".join(wrong)


def test_every_room_looks_as_it_did(open_window, place, pinned_font, tmp_path):
    user = open_window(place)
    root = user.ask("s^5(a)")
    user.ask("s^2(a)", below=True)
    window = user.window
    window.choose(root)
    window.log.setPlainText(window.log.toPlainText().replace(str(place), "~/work.espalier"))
    window.resize(1280, 900)
    assert window.rooms.indexOf(window.desk.drift) >= 0  # it is made when first wanted
    rooms = {f"room-{index}": window.rooms.room(index) for index in range(window.rooms.count())}
    window.rooms.setCurrentWidget(window.desk.lineage)
    user.until(lambda: any("the line begins here" in label.text() for label in window.desk.lineage.findChildren(QLabel)))
    named = {"trees": window.desk.trees, "lineage": window.lineage, **rooms}
    assert not unlike(user, named, tmp_path, lambda name: name in rooms and window.rooms.setCurrentWidget(rooms[name]))


def test_curves_drift_and_a_line_of_five_look_as_they_did(open_window, place, pinned_font, tmp_path):
    user = open_window(place)
    window = user.window
    with user.qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_session(unpack_demonstration())
    window.resize(1280, 900)
    rooms = {"curves": window.room, "drift": window.desk.drift, "line": window.desk.lineage}
    window.rooms.setCurrentWidget(window.desk.drift)
    user.until(lambda: window.desk.drift.certified is not None)

    def show(name):
        window.rooms.setCurrentWidget(rooms[name])
        window.lay_out("layout_analyse")
        window.rooms.setCurrentWidget(rooms[name])

    assert not unlike(user, rooms, tmp_path, show)


def test_dialogs_look_as_they_did(open_window, place, pinned_font, tmp_path):
    user = open_window(place)
    window = user.window
    dialogs = {
        "dialog-new": NewSessionDialog(window), "dialog-keys": KeysDialog(window),
        "dialog-export": ExportDialog("Work", None, "", 0, window),
    }  # fmt: skip
    for dialog in dialogs.values():
        dialog.show()
    assert not unlike(user, dialogs, tmp_path)
    for dialog in dialogs.values():
        dialog.close()
        dialog.deleteLater()


def test_a_room_that_changed_is_noticed():
    """Tell apart what is no difference, and what is."""
    kept = QImage(QSize(200, 100), QImage.Format.Format_RGB32)
    kept.fill(Qt.GlobalColor.white)
    slightly, changed = kept.copy(), kept.copy()
    slightly.setPixelColor(50, 50, Qt.GlobalColor.black)
    for x in range(60, 90):
        for y in range(40, 60):
            changed.setPixelColor(x, y, Qt.GlobalColor.black)
    assert not difference(slightly, kept)
    assert difference(changed, kept)
