"""A training that is left before its end."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget

from app.language import tr
from ida_core.sessions.session import Session


def left_run(session: Session) -> tuple[int, int] | None:
    """The training that was left: its n, and the step it came to."""
    left = "SELECT iteration, step FROM run WHERE kind = 'distil' AND state IN ('running', 'paused', 'left') LIMIT 1"
    with session.reading() as reader:
        return next(((row["iteration"], row["step"]) for row in reader.query(left)), None)


def asked_to_leave(parent: QWidget) -> tuple[bool, bool]:
    """Ask whether to close while training; also tell whether that is never to be asked again."""
    box = QMessageBox(QMessageBox.Icon.Question, tr("Training is under way"), tr("Close while training?"), parent=parent)
    box.setInformativeText(tr("It is saved first, and goes on exactly there when you open this session again."))
    never = QCheckBox(tr("Do not ask again"))
    box.setCheckBox(never)
    close = box.addButton(tr("Save and close"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(tr("Keep training"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is close, never.isChecked()
