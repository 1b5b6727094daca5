"""A private home for every test; Qt messages, surviving threads and timers fail it."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")

from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.preferences import PREFERENCES, Preferences
from ida_core.sessions.session import Session, Settings
from ida_core.tasks.powering import PermutationPowering

hypothesis.settings.register_profile("fixed", derandomize=True, deadline=None)
hypothesis.settings.register_profile("searching", derandomize=False, print_blob=True, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))

EXPECTED_MESSAGES = (
    "This plugin does not support propagateSizeHints()",  # the offscreen platform, on every resize
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",  # a completer opens its list
)
WORSE_THAN_INFO = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


@pytest.fixture(autouse=True)
def private_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    PREFERENCES.now = Preferences(ask_on_close=False)  # a question would wait for ever; the test of it asks for it
    return home


ENDING_SECONDS = 3.0


@pytest.fixture(autouse=True)
def nothing_survives() -> Iterator[None]:
    """Fail a test that leaves a thread alive or made Qt complain."""
    before = set(threading.enumerate())
    said: list[str] = []

    def listen(kind: QtMsgType, _context: object, text: str) -> None:
        if kind in WORSE_THAN_INFO and not text.startswith(EXPECTED_MESSAGES):
            said.append(text)

    previous = qInstallMessageHandler(listen)
    yield
    application = QApplication.instance()
    if application is not None:
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.processEvents()
    qInstallMessageHandler(previous)
    # Python keeps a dummy for each foreign thread it has met, ended or not; Qt itself complains of a thread that runs on.
    began = [thread for thread in set(threading.enumerate()) - before if not thread.name.startswith("Dummy")]
    for thread in began:
        thread.join(ENDING_SECONDS)  # libraries' threads that were told to end
    left = [thread.name for thread in began if thread.is_alive()]
    assert not said, f"Qt complained: {said}"
    assert not left, f"threads survive: {left}"


@pytest.fixture
def task() -> PermutationPowering:
    """Two heights on four objects: small enough to train in seconds."""
    return PermutationPowering(objects=4, bits=3)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "test.espalier", Settings("Test", "permutation-powering", seed=7)) as opened:
        yield opened
