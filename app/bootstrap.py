"""Starts the window: nothing heavy before the first picture."""

from __future__ import annotations

import gc
import sys
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app import crash, language, theme
from app.preferences import PREFERENCES
from app.sessions.folders import demo_session
from ida_core.sessions.session import SessionError


def run(argv: list[str]) -> int:
    """Open the window on a session (argv[0], or the latest one, or on a first start a new one)."""
    if len(argv) > 1 or (argv and argv[0].startswith("-")):
        print("espalier: expected one folder of a session; --help lists the commands", file=sys.stderr)
        return 2
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
        if argv and not failure:
            failure.append(sentence)
            application.quit()

    window.broken.connect(give_up)

    def open_first() -> None:
        try:
            window.open_session(Path(argv[0]) if argv else demo_session())
        except (SessionError, OSError) as error:
            window.broken.emit(str(error))

    window.painted.connect(open_first)
    code = application.exec()
    window.close()
    if failure:
        print(f"espalier: {failure[0]}", file=sys.stderr)
        return 1
    return code


def make_application() -> QApplication:
    """The application with our theme, our log, and garbage collected on this thread only."""
    sys.setswitchinterval(0.0005)
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["espalier"])
    application.setApplicationName("Espalier")
    application.setDesktopFileName("org.espalier.Espalier")
    application.setWindowIcon(QIcon(str(files("resources") / "icons" / "espalier.svg")))
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
        font, size = self._application.font(), self._points * preferred.text_size / 100
        if font.pointSizeF() != size:
            font.setPointSizeF(size)
            self._application.setFont(font)
        if (theme.THEME.choice, theme.THEME.strong) != (preferred.theme, preferred.high_contrast):
            theme.THEME.choose(preferred.theme, strong=preferred.high_contrast)


class CollectOnThisThread(QObject):
    """Cyclic garbage may hold Qt objects, which must not die on another thread."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._timer = QTimer(self, interval=2000)
        self._timer.timeout.connect(lambda: gc.collect(1))
        self._timer.start()
