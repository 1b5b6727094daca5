"""Run by test_languages.py in a process of its own, since the language is settled before the rooms are imported.

    foreign_window.py LANGUAGE FOLDER [PICTURES]

Opens every room and the dialogs that need no answer; prints one JSON object: texts left in English, and texts that do not fit.
"""

import json
import os
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from app import language
from app.bootstrap import make_application

CODE, FOLDER = sys.argv[1], Path(sys.argv[2])
PATIENCE = 20
"""Looks before what is still clipped counts as clipped."""
APPLICATION = make_application()
language.speak(APPLICATION, CODE)

from app.actions import ACTIONS  # noqa: E402
from app.diagnose import DiagnoseDialog  # noqa: E402
from app.keys_dialog import KeysDialog  # noqa: E402
from app.main_window import MainWindow  # noqa: E402
from app.palette import Palette  # noqa: E402
from app.sessions.disk_dialog import DiskDialog  # noqa: E402
from app.sessions.export_dialog import ExportDialog  # noqa: E402
from app.sessions.new_dialog import NewSessionDialog  # noqa: E402
from app.settings_dialog import SettingsDialog  # noqa: E402
from app.training.team import TeamDialog  # noqa: E402
from ida_core.sessions.session import Session, Settings  # noqa: E402


def give_up(*error: object) -> None:
    """A slot that raises would leave the loop waiting."""
    traceback.print_exception(*error)  # type: ignore[arg-type]
    os._exit(1)


sys.excepthook = give_up


def rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def texts_of(widget: QWidget) -> list[str]:
    found = [widget.toolTip(), widget.windowTitle(), widget.accessibleName()]
    if isinstance(widget, QAbstractButton | QLabel):
        found.append(widget.text())
    if isinstance(widget, QComboBox):
        found += [widget.itemText(index) for index in range(widget.count())]
    if isinstance(widget, QTabBar):
        found += [widget.tabText(index) for index in range(widget.count())]
    if isinstance(widget, QHeaderView):
        found += [str(widget.model().headerData(index, widget.orientation()) or "") for index in range(widget.count())]
    return [text.replace("&", "") for text in found if text]


def is_clipped(widget: QWidget) -> bool:
    """Whether a text that cannot wrap or scroll has less room than it needs."""
    if not widget.isVisible() or widget.visibleRegion().isEmpty():
        return False
    if isinstance(widget, QToolButton) and not widget.text():
        return False
    if isinstance(widget, QAbstractButton):
        return widget.width() < widget.sizeHint().width()
    return isinstance(widget, QLabel) and not widget.wordWrap() and widget.width() < widget.sizeHint().width()


class Inspector:
    """Goes round and notes what is wrong."""

    def __init__(self, english: set[str]) -> None:
        self.english, self.left, self.clipped, self.sideways = english, set(), set(), set()

    def look(self, top: QWidget, name: str) -> None:
        for _ in range(PATIENCE):  # on a busy machine rows of buttons find their places late
            rest(60)
            widgets = (top, *top.findChildren(QWidget))
            clipped = {f"{name}: {' '.join(texts_of(widget)[-1:])}" for widget in widgets if is_clipped(widget)}
            if not clipped:
                break
        self.clipped |= clipped
        self.left |= {text for widget in widgets for text in texts_of(widget) if text in self.english}
        areas = top.findChildren(QAbstractScrollArea if isinstance(top, KeysDialog) else QScrollArea)
        if any(area.horizontalScrollBar().maximum() > 0 for area in areas if not area.visibleRegion().isEmpty()):
            self.sideways.add(name)
        if len(sys.argv) > 3:
            top.grab().save(f"{sys.argv[3]}/{CODE}-{name}.png")


def main() -> None:
    inspector = Inspector(set(json.loads(sys.stdin.read())))
    Session.create(FOLDER, Settings("Work", "permutation-powering", seed=3)).close()
    window = MainWindow()
    window.resize(1280, 800)
    window.show()
    mounted = QEventLoop()
    window.opened.connect(mounted.quit)
    window.open_session(FOLDER)
    mounted.exec()
    window.root_field.field.setText("s^5(a)")
    window.root_field.submit()
    rest(300)
    for index in range(window.rooms.count()):
        window.rooms.setCurrentIndex(index)
        inspector.look(window, f"room-{index}")
    window.resize(1024, 700)
    for index in range(window.rooms.count()):
        window.rooms.setCurrentIndex(index)
        inspector.look(window, f"small-room-{index}")
    dialogs: list[QDialog] = [
        SettingsDialog(window), KeysDialog(window), NewSessionDialog(window), DiagnoseDialog(FOLDER, window), TeamDialog(0, window),
        Palette(lambda _name: True, window), DiskDialog(FOLDER, window), ExportDialog("Work", None, "", 0, window),
    ]  # fmt: skip
    for dialog in dialogs:
        dialog.show()
        inspector.look(dialog, type(dialog).__name__)
        dialog.close()
    inspector.left |= {text for action in ACTIONS for text in (action.text, action.tip) if text in inspector.english}
    window.close()
    print(
        json.dumps({"left": sorted(inspector.left), "clipped": sorted(inspector.clipped), "sideways": sorted(inspector.sideways)})
    )


if __name__ == "__main__":
    main()
