"""Every room as it was last looked at, in both themes. `SNAPSHOTS=write ./test tests/e2e/test_snapshots.py` makes them anew."""

import os
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication, QLabel

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
    named = {"trees": window.desk.trees, "lineage": window.lineage, **rooms}
    window.rooms.setCurrentWidget(window.desk.lineage)
    user.until(lambda: any("the line begins here" in label.text() for label in window.desk.lineage.findChildren(QLabel)))
    wrong, titles = [], [window.rooms.tabText(index) for index in range(window.rooms.count())]
    for theme in ("light", "dark"):
        THEME.choose(theme)
        for name, room in named.items():
            if name in rooms:
                window.rooms.setCurrentWidget(room)
            user.until(room.isVisible)
            file = KEPT / f"{name}-{theme}.png"
            if os.environ.get("SNAPSHOTS") == "write":
                settled(user, room)
                KEPT.mkdir(exist_ok=True)
                room.grab().save(str(file))
            elif words := in_the_end(user, room, QImage(str(file))):
                room.grab().save(str(tmp_path / file.name))
                title = titles[int(name[5:])] if name in rooms else name
                wrong.append(f"{title}, {theme}: {words}; see {tmp_path / file.name}")
    assert not wrong, "\n".join(wrong)


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
