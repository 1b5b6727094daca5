"""What is switched off says why: below what it does, in its tip, which is also what is read aloud."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.language import tr

DOES: Final = "does"
BUT: Final = "but"
"""Properties of a control: its tip while it is on, and why it is off."""


def allow(control: QWidget | QAction, but: str = "") -> None:
    """Switch a control off for a reason, or on if there is none."""
    if control.property(DOES) is None:
        control.setProperty(DOES, control.toolTip())
    control.setProperty(BUT, but)
    control.setEnabled(not but)
    _tell(control)


def say_what_it_does(control: QWidget | QAction, tip: str) -> None:
    """Give a control another tip; if it is off, the reason stays."""
    control.setProperty(DOES, tip)
    _tell(control)


def _tell(control: QWidget | QAction) -> None:
    does, but = control.property(DOES), control.property(BUT)
    control.setToolTip("\n".join(filter(None, (does, tr("Not now: {}").format(but) if but else ""))))
