"""A session is opened by dropping it onto the window: its folder, or an archive of it."""

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from ida_core.sessions.archive import pack
from ida_core.sessions.session import Session, Settings


def drop(window, path) -> bool:
    """Drag a file over the window and let it go; tell whether it was welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(window.rect().center(), copy, data, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        event = QDropEvent(QPointF(window.rect().center()), copy, data, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(window, event)
    return enter.isAccepted()


def test_a_folder_and_an_archive_are_opened(open_window, place, tmp_path):
    other = tmp_path / "other.espalier"
    with Session.create(other, Settings("Other", "union-find", seed=1)) as session:
        pack(session, tmp_path / "other.espalier.zip")
    user = open_window(place)
    with user.qtbot.waitSignal(user.window.opened):
        assert drop(user.window, other)
    assert user.window.link.folder == other
    with user.qtbot.waitSignal(user.window.opened):
        assert drop(user.window, tmp_path / "other.espalier.zip")
    assert user.window.link.folder != other
    assert user.window.link.session.settings.name == "Other"
    assert user.window.notice.words.text() == "Imported as “other”"
    assert "Other (other)" in user.window.windowTitle()


def test_what_is_no_session_is_not_welcome_or_refused_with_a_sentence(open_window, place, tmp_path):
    (tmp_path / "notes.txt").write_text("words")
    (tmp_path / "broken.zip").write_bytes(b"not an archive")
    user = open_window(place)
    assert not drop(user.window, tmp_path / "notes.txt")
    assert drop(user.window, tmp_path / "broken.zip")
    user.until(lambda: bool(user.window.trouble.text()))
    assert "broken.zip was not imported" in user.window.notice.words.text()
    assert user.window.link.folder == place
