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


def asked_to_leave(parent: QWidget, *, experiment: bool) -> tuple[bool, bool]:
    """Ask whether to close while training, or while an experiment runs; also tell whether that is never to be asked again."""
    title = tr("An experiment is running") if experiment else tr("Training is under way")
    question = tr("Close while an experiment is running?") if experiment else tr("Close while training?")
    box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=parent)
    box.setInformativeText(
        tr("The run under way is saved first; the next start offers to go on with it.")
        if experiment
        else tr("It is saved first; when you open this session again, Resume goes on exactly there.")
    )
    never = QCheckBox(tr("Do not ask again"))
    box.setCheckBox(never)
    close = box.addButton(tr("Save and close"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(tr("Stay") if experiment else tr("Keep training"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is close, never.isChecked()
