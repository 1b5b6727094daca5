"""Starts the window: nothing heavy before the first picture."""

from __future__ import annotations

import faulthandler
import gc
import logging
import sys
import traceback
from importlib.resources import files
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app import theme
from app.main_window import MainWindow
from app.sessions.folders import demo_session
from ida_core.sessions.session import SessionError

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO, QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR, QtMsgType.QtFatalMsg: logging.CRITICAL,
}  # fmt: skip


def run(argv: list[str]) -> int:
    """Open the window on a session (argv[0], or the latest one, or on a first start a new one)."""
    if len(argv) > 1 or (argv and argv[0].startswith("-")):
        print("espalier: expected one folder of a session; --help lists the commands", file=sys.stderr)
        return 2
    application = make_application()
    _log_to_file()
    qInstallMessageHandler(_on_qt_message)
    sys.excepthook = _on_bug
    window = MainWindow()
    window.show()
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
    CollectOnThisThread(application)
    return application


class CollectOnThisThread(QObject):
    """Cyclic garbage may hold Qt objects, which must not die on another thread."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        gc.disable()
        self._timer = QTimer(self, interval=2000)
        self._timer.timeout.connect(lambda: gc.collect(1))
        self._timer.start()


def _log_to_file() -> None:
    folder = Path(platformdirs.user_log_dir("espalier"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        logging.basicConfig(
            filename=folder / "espalier.log", level=logging.INFO, format="%(asctime)s %(name)s %(levelname)s %(message)s"
        )
        faulthandler.enable((folder / "crash.log").open("w"))
    except OSError as error:
        print(f"espalier: no log can be written: {error}", file=sys.stderr)


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    logging.getLogger("qt").log(LEVELS[kind], text)


def _on_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A bug: keep the traceback in the log, say so, go on; what was saved is saved."""
    logging.getLogger("bug").critical("".join(traceback.format_exception(kind, error, trace)))
    sys.__excepthook__(kind, error, trace)
