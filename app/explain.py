"""What each panel is for, in a few sentences: behind the `?` beside it, and under F1 where the focus is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolButton, QWhatsThis, QWidget

from app.language import tr

ABOUT: Final = {
    "tree": tr(
        "The trees. Each row or box is a question with its answer; below it are the subquestions it was split into. Sign and "
        "word say how it stands: ◆ waits for you, ? was proposed and wants a ruling, ✓ is approved. Enter opens a question in "
        "the workspace."
    ),
    "workspace": tr(
        "Here you act as H on the question that is chosen. Split it into subquestions that are easier, use their answers, and "
        "write yours. What A_n proposes you approve, edit or reject with a reason. Facts stay hidden, so that you judge by what "
        "you were told, as the trained assistant's teacher does."
    ),
    "line": tr(
        "The assistants so far. A_0 only looks facts up; each later one was distilled from H working with the one before. "
        "Percentages say how often it agreed with its teacher, height by height."
    ),
    "queue": tr(
        "What waits for you, most useful first: what changes the root's answer or the next assistant most for a second of yours. "
        "One key rules and goes on to the next. Approve all shown approves only what you can see."
    ),
    "training": tr(
        "Distilling: A_{n+1} learns to answer alone as H and A_n answered together. Accuracy by height is measured for the picture "
        "alone: no truth is trained on or decided by. Run controls draws what IDA has to beat."
    ),
    "experiments": tr(
        "Series of runs that differ in what you vary: task, overseer's errors, votes, seed. They are made one after the other in "
        "the background, go on after a break, and end in a table with intervals."
    ),
    "lineage": tr(
        "All assistants of this session as a graph. Roll back to one, fork a new line from it, compare two by the questions that "
        "they answer differently, and read why each was let help."
    ),
    "drift": tr(
        "How far the newest assistant may have strayed from what H would have said with helpers that were never distilled. Bounds "
        "hold whenever you stop looking; the one that binds is named. Audits turn your minutes into tighter bounds."
    ),
    "debate": tr(
        "Where two candidates differ, both argue down to one step that you can check, and your ruling on that step decides. "
        "Numbers says how well that works here. Where both agree and are wrong, no debate helps."
    ),
    "macros": tr(
        "When you decompose alike twice, the pattern becomes a rule that you can read. See what it would have done before, then "
        "approve, edit or veto it. An approved rule plays H where it fits; recalling it takes back all it did."
    ),
    "deputy": tr(
        "H′ learned to decide as you do. It acts only where it is surer than the threshold you set, and leaves the rest to you. "
        "The table says how often it was right, by how sure it was."
    ),
    "language": tr(
        "The language model that answers here: where it comes from, what it was sent and replied, the templates of its prompts, "
        "and what it remembers."
    ),
    "sent": tr(
        "The exact input that A_n was sent for the chosen question, and its raw reply. Facts are left out while you act as H."
    ),
    "log": tr("What the status bar said in this window, oldest first."),
}  # fmt: skip
"""By panel."""


class Explains(QToolButton):
    """A `?` that tells what a panel is for."""

    def __init__(self, panel: Callable[[], QWidget | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText("?")
        self.setProperty("role", "legend")
        self.setAccessibleName(tr("What is this panel for?"))
        self.setToolTip(tr("What is this panel for?"))
        self.clicked.connect(lambda: explain(panel(), self.mapToGlobal(QPoint(0, self.height()))))


def explain(widget: QWidget | None, at: QPoint | None = None) -> None:
    """Show what the panel around a widget is for, until the next key or click."""
    while widget is not None and not widget.whatsThis():
        widget = widget.parentWidget()
    if widget is not None:
        QWhatsThis.showText(at if at is not None else widget.mapToGlobal(QPoint(0, 0)), widget.whatsThis(), widget)
