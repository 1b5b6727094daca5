"""Starts the window: nothing heavy before the first picture."""

from __future__ import annotations

import gc
import sys
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app import crash, language, theme
from app.desktop import NAME
from app.preferences import PREFERENCES
from app.sessions.folders import demo_session
from ida_core.sessions.session import SessionError

if TYPE_CHECKING:
    from app.main_window import MainWindow


GLANCE: Final = "--glance"
"""Ends the program once the session has been painted: tells whoever packages it whether all is there that the window needs."""


def run(argv: list[str]) -> int:
    """Open the window on a session: of the folder or file in argv, or the latest one, or on a first start a new one."""
    given = [word for word in argv if word != GLANCE]
    if len(given) > 1 or (given and given[0].startswith("-")):
        print("espalier: expected one session, a folder or an exported file; --help lists the commands", file=sys.stderr)
        return 2
    place, glances = Path(given[0]) if given else None, GLANCE in argv
    application = make_application()
    report = crash.report_of_last_time()
    crash.begin_log()
    qInstallMessageHandler(crash.on_qt_message)
    sys.excepthook = crash.on_bug
    trouble = PREFERENCES.load()
    language.speak(application, language.chosen(PREFERENCES.now.language))
    from app.main_window import MainWindow  # its rooms make their tables of texts when they are imported

    window = MainWindow()
    window.show()
    if trouble:
        window.complain(trouble)
    if report is not None:
        window.offer_report(report)
    failure: list[str] = []

    def give_up(sentence: str) -> None:
        stays = place is None or place.is_file()  # whoever clicked on a file reads the window, not a terminal
        if not failure and (glances or not stays):
            failure.append(sentence)
            application.quit()

    window.broken.connect(give_up)
    window.painted.connect(lambda: open_first(window, place))
    if glances:
        window.opened.connect(lambda: (window.grab(), application.quit()))
    code = application.exec()
    window.close()
    if failure:
        print(f"espalier: {failure[0]}", file=sys.stderr)
        return 1
    return code


def open_first(window: MainWindow, place: Path | None) -> None:
    """Open a session's folder, or import a file; without either, or where the file is refused, the latest session."""
    if place is not None and place.is_file():
        if window.keeping.import_file(place):
            return
        place = None
    try:
        window.open_session(demo_session() if place is None else place)
    except (SessionError, OSError) as error:
        window.broken.emit(str(error))


def make_application() -> QApplication:
    """The application with our theme, our log, and garbage collected on this thread only."""
    sys.setswitchinterval(0.0005)
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["espalier"])
    application.setApplicationName("Espalier")
    application.setDesktopFileName(NAME)
    application.setWindowIcon(QIcon(str(files("resources") / "desktop" / f"{NAME}.svg")))
    theme.install(application)
    gc.disable()
    for companion in (Follower, CollectOnThisThread):
        if application.findChild(companion) is None:
            companion(application)
    return application


class Follower(QObject):
    """Gives the application the colours and the size of text that the user prefers, now and whenever that changes."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._points = application.font().pointSizeF()
        PREFERENCES.changed.connect(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Put the preferences into force."""
        preferred = PREFERENCES.now
        size = self._points * preferred.text_size / 100
        if self._application.font().pointSizeF() != size:
            theme.resize_text(self._application, size)
        wanted = preferred.theme, preferred.high_contrast or theme.system_is_strong()
        if (theme.THEME.choice, theme.THEME.strong) != wanted:
            theme.THEME.choose(wanted[0], strong=wanted[1])


class CollectOnThisThread(QObject):
    """Cyclic garbage may hold Qt objects, which must not die on another thread."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._timer = QTimer(self, interval=2000)
        self._timer.timeout.connect(lambda: gc.collect(1))
        self._timer.start()
